// Lines of a page in a terminal: wrapped text and rows of label and value.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace archdoc::writers {

inline constexpr std::size_t kPageWidth = 80;  // columns
inline constexpr std::size_t kLabelWidth = 16;

/// Columns that `text` takes, a character each.
[[nodiscard]] std::size_t columns_of(std::string_view text);

/// Appends `text` in lines of at most kPageWidth columns, broken at spaces, each behind `indent`
/// spaces; the first goes on a line that already has `used` columns. A longer word stands alone.
/// Nothing but LF of the control characters gets through.
void append_wrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t used);

/// Appends a row: the label, then the value with its lines one below the other.
void append_row(std::string& out, std::string_view label, std::string_view value);

}  // namespace archdoc::writers
