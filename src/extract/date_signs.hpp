// Dates whose signs alone tell how they are meant: EDTF, and the date-time groups of telegrams.
#pragma once

#include "extract/date_expression.hpp"

#include <optional>
#include <string_view>

namespace archdoc::extract {

/// `text`, white space stripped, read as one of them; nothing where it is none. EDTF is taken in
/// loose breadth only: elsewhere a date of it is told by its form.
[[nodiscard]] std::optional<DateAnswer> read_signs(std::string_view text,
                                                   const DateOptions& options);

}  // namespace archdoc::extract
