// What stands inside running text and is not of it: note marks glued to words ("Conversation1",
// "proposal,2 and"), and page marks ("the [Page 377] matter").
#pragma once

#include <archdoc/span.hpp>

#include "layouts/page.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::layouts {

/// A stretch to be taken out of the text.
struct Cut {
  static constexpr std::uint32_t kPage = 0xFFFFFFFFU;

  Span span;
  std::string_view text;       ///< the mark, or the number of the page
  std::uint32_t note = kPage;  ///< index of the note, or kPage
};

/// A note at the end of a page: "  1. Source: ..." set in, or "- Source: ...↩".
struct EndNote {
  std::string mark;  ///< as printed, else counted
  Span text;         ///< without mark and arrow
  std::uint32_t block = 0;
  bool bracketed = false;  ///< its mark in the text is "[1]"
};

/// The end notes of a page, and what is to be taken out of its text.
struct Marks {
  std::vector<EndNote> notes;
  std::vector<Cut> cuts;
};

/// Block `i` where it has the form of an end note; the mark is empty where it prints none.
[[nodiscard]] std::optional<EndNote> end_note(const Page& page, std::uint32_t i);

/// Whether the text is cut in the number of a note: block `i` is no more than that.
[[nodiscard]] bool cut_in_number(const Page& page, std::uint32_t i);

/// Whether block `i` is set in and goes on with an end note above it.
[[nodiscard]] bool goes_on_with_note(const Page& page, std::uint32_t i);

/// The end notes of a page, in order; page marks may stand between them. Notes that print no mark
/// are counted from 1, or from 0 where the title has the mark 0.
[[nodiscard]] std::vector<EndNote> end_notes(const Page& page);

/// Everything to be taken out of the page, in order. A digit is a note mark only where the notes at
/// the end prove it: the marks follow each other as the notes do.
[[nodiscard]] std::vector<Cut> find_cuts(const Page& page, const std::vector<EndNote>& notes);

/// The parts of `span` that the cuts leave, without white space at their outer ends.
[[nodiscard]] Spans without_cuts(std::string_view text, Span span, const std::vector<Cut>& cuts);

}  // namespace archdoc::layouts
