// What the look of a block alone tells: pure functions of a slice of text.
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

/// Whether a line begins a paragraph by its own form: "2. ", "(a) ", "B. ", "REF: ".
[[nodiscard]] bool begins_paragraph(std::string_view line);

/// Whether the block ends as a sentence does: a stop, brackets and quotes after it aside.
[[nodiscard]] bool ends_sentence(std::string_view block);

/// Prose of five words or more that ends as a sentence does.
[[nodiscard]] bool is_sentence(std::string_view block);

/// Whether the block reads as a paragraph of prose rather than as a heading: several sentences, or
/// one that is long.
[[nodiscard]] bool is_prose(std::string_view block);

/// A sentence in the third person and the present tense, as cataloguers write summaries.
[[nodiscard]] bool is_summary_like(std::string_view block);

/// A mark that a scanning office has put on each page, with what the scanner has made of it:
/// "NW 12345 DocId:32123456 Page 2", "14-00000".
[[nodiscard]] bool is_scan_mark(std::string_view block);

/// The first number of the form 123-12345-12345 in a block, as the National Archives number the
/// records of a collection (agency, box, item).
[[nodiscard]] std::optional<std::string_view> record_number(std::string_view block);

/// Three numbers and nothing else, the last one a year of two or four digits: "3/17/1964",
/// "17-3-64", "17.3.1964".
[[nodiscard]] bool is_date_in_figures(std::string_view block);

/// `value` without what a scanner leaves at the edges of a field: single marks, and dashes, quotes
/// and bars stuck to its words.
[[nodiscard]] std::string_view without_stray_marks(std::string_view value);

/// "TITLE," DATE, ... Digital Archive, SOURCE. ADDRESS: the citation of an old-site page. All views
/// are slices of the block; `date` is empty where the citation gives none.
struct QuotedCitation {
  std::string_view title;
  std::string_view date;
  std::string_view source;
  std::string_view url;
};
[[nodiscard]] std::optional<QuotedCitation> quoted_citation(std::string_view block);

}  // namespace archdoc::layouts
