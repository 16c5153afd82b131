// The pieces of a source line between its commas.
#pragma once

#include "base/ascii.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace archdoc::extract {

inline bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}

/// From the beginning of `first` to the end of `last`, which are slices of one text.
inline std::string_view between(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

/// `text` without the stops and commas that end it.
[[nodiscard]] std::string_view without_stop(std::string_view text);

/// The segments of `text` between commas and semicolons outside brackets; a full stop before a
/// level parts too. None is empty.
[[nodiscard]] std::vector<std::string_view> segments_of(std::string_view text);

/// Where the first statement of `line` ends: at the first full stop that is none of an
/// abbreviation, an initial or a level, and that a new sentence follows ("Secret. Drafted by ...").
[[nodiscard]] std::size_t statement_end(std::string_view line);

/// The web address in `line`.
[[nodiscard]] std::optional<std::string_view> address_in(std::string_view line);

}  // namespace archdoc::extract
