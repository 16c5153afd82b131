// Months that are misspelt, oddly abbreviated or damaged by a scanner.
#pragma once

#include "extract/date_lexicon.hpp"

#include <string_view>

namespace archdoc::extract {

/// The month that a misspelt or oddly abbreviated word stands for ("Febuary", "Novr"): one letter
/// is missing, too many, wrong, or changed with its neighbour; or letters inside are left out.
/// Word::other where it stands for none. Slower than meaning_of: only for words beside a number.
[[nodiscard]] Meaning misspelt_month(std::string_view word);

}  // namespace archdoc::extract
