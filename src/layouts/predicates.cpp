#include "layouts/predicates.hpp"

#include "base/ascii.hpp"
#include "extract/archive_line.hpp"
#include "extract/citation.hpp"
#include "extract/classification.hpp"
#include "extract/date.hpp"
#include "extract/despatch_line.hpp"
#include "layouts/heading.hpp"
#include "layouts/numbered_notes.hpp"
#include "layouts/shapes.hpp"

#include <algorithm>
#include <cstring>

namespace archdoc::layouts {
namespace {

constexpr std::uint32_t kLongestDate = 80;
constexpr std::uint32_t kLongestTitle = 500;

/// A date with a year: "29 November" alone does not date a page.
bool is_date_line(std::string_view text, Span span) {
  if (span.size() > kLongestDate) {
    return false;
  }
  const auto date = extract::date_line(text, span);
  return date && extract::states_year(*date);
}

bool is_iso_date(std::string_view block) {
  static constexpr std::string_view kForm = "dddd-dd-dd";
  return block.size() == kForm.size() &&
         std::equal(block.begin(), block.end(), kForm.begin(),
                    [](char c, char form) { return form == 'd' ? is_digit(c) : c == form; });
}

/// One line or a few, not prose; and finished, since a title is no more than its beginning where
/// the text is cut.
bool is_title_like(const Page& page, std::uint32_t i, std::uint32_t end) {
  const std::string_view block = page.slice(i);
  // A comma or a colon at the end leads on to something: "Dear Mr. Berg,".
  const bool leads_on = block.ends_with(',') || block.ends_with(':') || block.ends_with(';');
  return i + 1 < end && block.size() <= kLongestTitle && !leads_on && !is_prose(block) &&
         !is_rule_line(block) && !page_mark(block);
}

/// A note, and no item of a list: its mark stands in the text before it.
bool is_note(const Page& page, std::uint32_t i) {
  const auto note = note_mark(page.slice(i));
  if (!note) {
    return false;
  }
  const std::string_view mark = page.slice(i).substr(0, note->mark.size() + 2);
  const std::string_view before = page.text().substr(0, page.span(i).begin);
  return memmem(before.data(), before.size(), mark.data(), mark.size()) != nullptr;
}

}  // namespace

bool value_holds(Predicate predicate, std::string_view text, Span value) {
  const std::string_view block = value.of(text);
  switch (predicate) {
    case Predicate::none:
    case Predicate::block:
      return true;
    case Predicate::date_line:
      return is_date_line(text, value) || extract::says_undated(text, value);
    case Predicate::dateline:
      return extract::dateline(text, value).has_value() ||
             extract::undated_dateline(text, value).has_value();
    case Predicate::iso_date:
      return is_iso_date(block);
    case Predicate::digits:
      return is_digits(block);
    case Predicate::sentence:
      return is_sentence(block);
    case Predicate::summary_like:
      return is_summary_like(block);
    case Predicate::citation_like:
      return extract::citation_like(text, value);
    case Predicate::quoted_citation:
      return quoted_citation(block).has_value();
    case Predicate::classification:
      return extract::classification_line(text, value).has_value();
    case Predicate::note:
      return note_mark(block).has_value();
    case Predicate::page_mark:
      return page_mark(block).has_value();
    case Predicate::range_line:
      return is_range_line(block);
    case Predicate::rule_line:
      return is_rule_line(block);
    case Predicate::heading:
      return heading_of(block).has_value();
    case Predicate::markdown_heading:
      return heading_marks(block) > 0;
    case Predicate::unnumbered:
      return !is_numbered(block);
    case Predicate::subject_like:
      return is_subject_like(block);
    case Predicate::despatch_line:
      return extract::despatch_line(text, value).has_value();
    case Predicate::archive_line:
      return extract::archive_line(text, value).has_value();
    case Predicate::precedence:
      return extract::is_precedence(block);
    case Predicate::numbered_note:
      return numbered_note(block).has_value();
    case Predicate::title_like:
    case Predicate::dated_items:
    case Predicate::edition_head:
      return false;
  }
  return false;
}

bool holds(Predicate predicate, const Page& page, std::uint32_t i, std::uint32_t end) {
  if (i >= end) {
    return false;
  }
  switch (predicate) {
    case Predicate::title_like:
      return is_title_like(page, i, end);
    case Predicate::note:
      return is_note(page, i);
    case Predicate::dated_items:
      return i == page.front_end() && shows_dated_items(page);
    case Predicate::edition_head:
      return i == page.front_end() && shows_edition_head(page);
    // A heading or a line of the head may be cut where the text ends, and says less then.
    case Predicate::heading:
    case Predicate::markdown_heading:
    case Predicate::subject_like:
    case Predicate::despatch_line:
    case Predicate::precedence:
      return i + 1 < end && value_holds(predicate, page.text(), page.span(i));
    case Predicate::archive_line:
      return value_holds(predicate, page.text(), page.span(i)) ||
             (page.unfinished(i) && extract::begins_archive_line(page.slice(i)));
    default:
      return value_holds(predicate, page.text(), page.span(i));
  }
}

bool shows_dated_items(const Page& page) {
  static constexpr std::uint32_t kWithin = 40;
  const std::uint32_t end = std::min(page.size(), page.front_end() + kWithin);
  // Dates of lists are in figures; most lines have none, and every page is asked.
  const auto is_date = [&](std::uint32_t i) {
    const std::string_view block = page.slice(i).substr(0, kLongestDate + 1);
    return block.size() <= kLongestDate && std::any_of(block.begin(), block.end(), is_digit) &&
           is_date_line(page.text(), page.span(i));
  };
  int items = 0;
  for (std::uint32_t i = page.front_end(); i + 1 < end && items < 2; ++i) {
    items += is_date(i) && is_title_like(page, i + 1, page.size() + 1) ? 1 : 0;
  }
  return items == 2;
}

}  // namespace archdoc::layouts
