// What a date expression says besides its dates: that there is none, a time of day, a remark.
#pragma once

#include "extract/date_tokens.hpp"

#include <cstddef>

namespace archdoc::extract {

/// "undated", "n.d.", "no date", "date unknown": the token after it, or 0.
[[nodiscard]] std::size_t undated_words(DateTokens& tokens, std::size_t i);

/// Whether nothing but such words stands there, in brackets or not. `loose`: "unknown" is one.
[[nodiscard]] bool is_undated(DateTokens& tokens, bool loose);

/// A time of day, which is no end of a range: "January 7, 1964-6 p.m."
[[nodiscard]] bool is_time(DateTokens& tokens, std::size_t i);

/// "6 p.m.", "at 3:15 to 4:30 p. m.", "- midnight (local time)": whether all from `i` on is a time
/// of day, a mark before it.
[[nodiscard]] bool is_time_to_the_end(DateTokens& tokens, std::size_t i);

/// "n.d.", "(O.S.)", "[sic": the last token of it, or 0.
[[nodiscard]] std::size_t remark(DateTokens& tokens, std::size_t i);

}  // namespace archdoc::extract
