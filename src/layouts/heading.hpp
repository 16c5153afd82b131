// The headings of the documents of an edition: a number and the parties.
#pragma once

#include "layouts/page.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace archdoc::layouts {

/// "# 12 Berg to Aronsen", "12 Berg to Aronsen", "## Annex".
struct Heading {
  bool marked = false;      ///< with the marks of Markdown
  std::string_view number;  ///< in the edition; empty where there is none
  std::string_view title;   ///< without number, marks and the name of the site; the number itself
                            ///< where the heading has no words
};

/// The heading that `block` is: one of Markdown, or a number and words.
[[nodiscard]] std::optional<Heading> heading_of(std::string_view block);

/// Whether `title` begins with the number that an edition gives: it is no part of the title there.
[[nodiscard]] bool is_numbered(std::string_view title);

/// The bytes of the marks of Markdown, white space behind them included, that begin a heading; else
/// 0.
[[nodiscard]] std::size_t heading_marks(std::string_view block);

/// `span` without the marks of a heading or of emphasis around the whole of it; of a paragraph that
/// begins in bold type those words.
[[nodiscard]] Span without_markup(std::string_view text, Span span);

/// Whether a page begins with a numbered heading, and with what stands below it in an edition: how
/// the paper was sent, its place or date, or the file it is from.
[[nodiscard]] bool shows_edition_head(const Page& page);

/// What can be the subject above the first paragraph: bold type, a Markdown heading, or words
/// without a stop that address and refer to nobody.
[[nodiscard]] bool is_subject_like(std::string_view block);

/// A place on a line of its own: one word, or two where the first is of the names of places ("New",
/// "Port"); a note mark in brackets behind it.
[[nodiscard]] bool is_place_line(std::string_view block);

/// The words in bold type that a paragraph begins with: a subject glued to the first sentence.
[[nodiscard]] std::optional<std::string_view> bold_lead(std::string_view block);

}  // namespace archdoc::layouts
