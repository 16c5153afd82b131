// Marks, numbers and names that a line is, or begins or ends with: pure functions of a slice of
// text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace archdoc::layouts {

/// A note mark at the beginning of a block: "[1] Text of the note".
struct NoteMark {
  std::string_view mark;   ///< "1"
  std::size_t length = 0;  ///< bytes of the mark with its brackets and the white space after it
};
[[nodiscard]] std::optional<NoteMark> note_mark(std::string_view block);

/// The number of a page mark that stands alone: "[Page 12]", "(p. 12)", "[p. 12]", "-12-".
[[nodiscard]] std::optional<std::string_view> page_mark(std::string_view block);

/// Hits of a search: "21 - 30 of 35".
[[nodiscard]] bool is_range_line(std::string_view block);

/// A line of dashes, underscores, asterisks or equals signs.
[[nodiscard]] bool is_rule_line(std::string_view block);

/// A central file number: "611.57/4-462", "611.57/4-462: Telegram".
[[nodiscard]] bool is_file_number(std::string_view block);

/// A central file number ("611.57/4-462: Telegram") or the name of a file ("IO Files: US/A/99").
[[nodiscard]] bool is_file_line(std::string_view block);

/// The number of a paper or its kind alone: "USDel/MC/134", "No. 12.", "No. 34.]", "[Telegram.]".
[[nodiscard]] bool is_paper_number(std::string_view block);

/// The number and full stop that stand before a title ("136. Memorandum ..."), as bytes; or 0.
[[nodiscard]] std::size_t title_number(std::string_view block);

/// A title without the digits that are glued to its end: a note mark whose note is lost. After a
/// letter, a bracket or a quote, or behind the four digits of a year.
[[nodiscard]] std::string_view without_glued_mark(std::string_view title);

[[nodiscard]] bool is_digits(std::string_view block);

/// "(B) STATE 20276", "B. OSLO 412": a letter, and a message number after it.
[[nodiscard]] bool is_reference_item(std::string_view line);

/// A name of one word alone on a line, as telegrams are signed.
[[nodiscard]] bool is_surname(std::string_view line);

/// Three numbers and nothing else, the last one a year of two or four digits: "3/17/1964",
/// "17-3-64", "17.3.1964".
[[nodiscard]] bool is_date_in_figures(std::string_view block);

}  // namespace archdoc::layouts
