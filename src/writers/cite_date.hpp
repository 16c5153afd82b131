// Dates as a citation in English has them.
#pragma once

#include <string>
#include <string_view>

namespace archdoc::writers::citing {

/// `edtf` as The Chicago Manual of Style writes dates (17th ed., 6.38, 9.31-9.36, 14.145): "January
/// 7, 1964", "March 3–5, 1961", "ca. 1937", "[1937?]". Square brackets say that the document does
/// not state it so: round what is uncertain, and all of it where it is `supplied`. Parts that are
/// not known are left out. What Chicago has no form for is said in plain English; what is not EDTF
/// stays as it is.
[[nodiscard]] std::string date_in_words(std::string_view edtf, bool supplied);

}  // namespace archdoc::writers::citing
