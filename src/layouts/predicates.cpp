#include "layouts/predicates.hpp"

#include "base/ascii.hpp"
#include "extract/archive_line.hpp"
#include "extract/citation.hpp"
#include "extract/classification.hpp"
#include "extract/date.hpp"
#include "extract/despatch_line.hpp"
#include "extract/person.hpp"
#include "extract/telegram.hpp"
#include "extract/type.hpp"
#include "layouts/cuts.hpp"
#include "layouts/heading.hpp"
#include "layouts/kinds.hpp"
#include "layouts/numbered_notes.hpp"
#include "layouts/prose.hpp"
#include "layouts/quoted_citation.hpp"
#include "layouts/scan_marks.hpp"
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

/// Letters, and two numbers: "MAY 1962 EDITION" at the foot of a form dates no paper.
bool names_month_and_day(std::string_view block) {
  int numbers = 0;
  bool letters = false;
  for (std::size_t i = 0; i < block.size(); ++i) {
    letters = letters || is_alpha(block[i]);
    numbers += is_digit(block[i]) && (i == 0 || !is_digit(block[i - 1])) ? 1 : 0;
  }
  return letters && numbers >= 2;
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
         !is_rule_line(block) && !page_mark(block) && !is_file_number(block);
}

/// "12. Letter From X to Y": what stands after the number names a kind of document. At the
/// beginning of the page, but for a page mark.
bool is_numbered_title(const Page& page, std::uint32_t i, std::uint32_t end) {
  static constexpr std::uint32_t kWithin = 3;
  const std::string_view block = page.slice(i);
  const std::size_t number = title_number(block);
  if (i >= kWithin || i + 1 >= end || number == 0 || block.size() > kLongestTitle) {
    return false;
  }
  const Span title = span_in(page.text(), without_glued_mark(block.substr(number)));
  return extract::document_type(page.text(), title, true).has_value();
}

/// "12. Letter From X to Y" above "Source: ...", twice or more.
bool shows_sourced_titles(const Page& page) {
  static constexpr std::uint32_t kWithin = 40;
  const std::uint32_t end = std::min(page.size(), kWithin);
  int titles = 0;
  for (std::uint32_t i = 0; i + 1 < end && titles < 2; ++i) {
    const bool titled = title_number(page.slice(i)) > 0 && page.span(i).size() <= kLongestTitle;
    titles += titled && page.slice(i + 1).starts_with("Source: ") ? 1 : 0;
  }
  return titles == 2;
}

/// "MEETING OF FOREIGN MINISTERS", and below it the participants.
bool is_list_heading(const Page& page, std::uint32_t i, std::uint32_t end) {
  static constexpr std::uint32_t kLongest = 150;
  static constexpr std::uint32_t kSoon = 2;
  const std::string_view block = page.slice(i);
  if (block.size() > kLongest || std::any_of(block.begin(), block.end(), is_lower) ||
      std::none_of(block.begin(), block.end(), is_upper)) {
    return false;
  }
  for (std::uint32_t below = i + 1; below < std::min(end, i + 1 + kSoon); ++below) {
    const auto hits = page.hits(below);
    if (bullet_length(page.slice(below)) > 0 ||
        std::any_of(hits.begin(), hits.end(), [](const Hit& hit) { return hit.whole; })) {
      return true;
    }
  }
  return false;
}

/// "IO Files: US/A/99" above "Memorandum of Conversation, by Mr. Doe", a file number above any
/// title.
bool is_filed_title(const Page& page, std::uint32_t i, std::uint32_t end) {
  static constexpr std::uint32_t kWithin = 3;
  if (i >= kWithin || i + 1 >= end || !is_file_line(page.slice(i)) ||
      page.span(i + 1).size() > kLongestTitle) {
    return false;
  }
  if (is_file_number(page.slice(i))) {
    return is_title_like(page, i + 1, end + 1);
  }
  const Span title = span_in(page.text(), without_glued_mark(page.slice(i + 1)));
  return extract::document_type(page.text(), title, true).has_value();
}

/// "Mr. Orr to Mr. Harlan.", "The Ambassador in Norway (Doe) to the Secretary of State": a sender
/// and a recipient, and soon below them a dateline.
bool is_parties_title(const Page& page, std::uint32_t i, std::uint32_t end) {
  static constexpr std::uint32_t kWithin = 3;
  static constexpr std::uint32_t kLongest = 250;
  if (i >= kWithin || page.span(i).size() > kLongest ||
      page.slice(i).find(" to ") == std::string_view::npos) {
    return false;
  }
  const std::vector<Person> people = extract::people_of_title(page.text(), page.span(i));
  const auto plays = [&](PersonRole role) {
    return std::any_of(people.begin(), people.end(),
                       [role](const Person& person) { return person.role == role; });
  };
  if (!plays(PersonRole::sender) || !plays(PersonRole::recipient)) {
    return false;
  }
  for (std::uint32_t below = i + 1; below < std::min(end, i + 1 + kWithin); ++below) {
    if (extract::dateline(page.text(), page.span(below))) {
      return true;
    }
  }
  return false;
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

bool is_first_page(std::string_view block) {
  const auto page = extract::telegram_page(block);
  return page && page->first;
}

/// Nothing on the line but the marking: "SECRET. Copy No 3" is more.
bool is_marking_alone(std::string_view text, Span value) {
  // Every line of a page is asked: most are told by their size or a sign that no marking has.
  static constexpr std::uint32_t kLongest = 48;
  const std::string_view block = value.of(text);
  if (block.size() > kLongest || block.find_first_of(":,'-0123456789") != std::string_view::npos) {
    return false;
  }
  const auto marking = extract::classification_line(text, value);
  return marking && marking->text == value;
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
      return is_summary_like(block) && !turn_of(block);  // the last turn of a talk is none
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
    case Predicate::file_line:
      return is_file_line(block);

    case Predicate::handling:
      return extract::is_handling(block);
    case Predicate::item:
      return bullet_length(block) > 0;
    case Predicate::paper_number:
      return is_paper_number(block);
    case Predicate::scan_mark:
      return is_scan_mark(block);
    case Predicate::record_number:
      return block.size() <= kLongestDate && record_number(block) &&
             std::none_of(block.begin(), block.end(), is_alpha);
    case Predicate::date_in_figures:
      return is_date_in_figures(block);
    case Predicate::date_in_words:
      return names_month_and_day(block) &&
             is_date_line(text, span_in(text, without_stray_marks(block)));
    case Predicate::heading:
      return heading_of(block).has_value();
    case Predicate::markdown_heading:
      return heading_marks(block) > 0;
    case Predicate::unnumbered:
      return !is_numbered(block);
    case Predicate::subject_like:
      return is_subject_like(block);
    case Predicate::place_line:
      return is_place_line(block);
    case Predicate::bold_lead:
      return bold_lead(block).has_value();
    case Predicate::despatch_line:
      return extract::despatch_line(text, value).has_value();
    case Predicate::archive_line:
      return extract::archive_line(text, value).has_value();
    case Predicate::declassification:
      return extract::declassification(text, value).has_value();
    case Predicate::numbered_note:
      return numbered_note(block).has_value();
    case Predicate::title_like:
    case Predicate::dated_items:
    case Predicate::end_note:
    case Predicate::filed_title:
    case Predicate::sourced_titles:
    case Predicate::list_heading:
    case Predicate::numbered_title:
    case Predicate::parties_title:
    case Predicate::edition_head:
      return false;
    case Predicate::further_head:
      return is_first_page(block);
    case Predicate::marking_alone:
      return is_marking_alone(text, value);
    case Predicate::release_stamp:
      return extract::is_release_stamp(block);
    case Predicate::office_codes:
      return extract::is_distribution(block);
    case Predicate::message_rule:
      return extract::is_message_rule(block);
    case Predicate::date_group:
      return extract::date_group_span(text, value).has_value();
    case Predicate::message_marking:
      return extract::telegram_marking(text, value).has_value();
    case Predicate::addressee:
      return extract::is_telegram_address(block);
    case Predicate::goes_on:
      return !begins_paragraph(block);
    case Predicate::reference_item:
      return is_reference_item(block);
    case Predicate::time_group:
      return extract::is_time_group(block);
    case Predicate::no_digits:
      return std::none_of(block.begin(), block.end(), is_digit);
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
    case Predicate::parties_title:
      return is_parties_title(page, i, end);
    case Predicate::filed_title:
      return is_filed_title(page, i, end);
    case Predicate::list_heading:
      return is_list_heading(page, i, end);
    case Predicate::sourced_titles:
      return i == page.front_end() && shows_sourced_titles(page);
    case Predicate::numbered_title:
      return is_numbered_title(page, i, end);
    case Predicate::end_note:
      return end_note(page, i).has_value() || goes_on_with_note(page, i) || cut_in_number(page, i);
    case Predicate::dated_items:
      return i == page.front_end() && shows_dated_items(page);
    case Predicate::edition_head:
      return i == page.front_end() && shows_edition_head(page);
    // A heading or a line of the head may be cut where the text ends, and says less then.
    case Predicate::heading:
    case Predicate::markdown_heading:
    case Predicate::subject_like:
    case Predicate::place_line:
    case Predicate::despatch_line:
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
