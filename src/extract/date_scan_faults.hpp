// What scanners do to dates: letters for digits and digits for letters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace archdoc::extract {

/// Whether `run` is a day or a year with letters for some of its digits: "l964", "19O4", "1O". The
/// letters are l, i and I for 1, O and o for 0, S for 5, B for 8; half of the run at least is
/// digits.
[[nodiscard]] bool is_damaged_number(std::string_view run);

/// `text` with such numbers, and months with digits in them ("Apri1"), as they were; nothing where
/// there are none. Only for a text that is no date as it stands.
[[nodiscard]] std::optional<std::string> mend_scan_faults(std::string_view text);

}  // namespace archdoc::extract
