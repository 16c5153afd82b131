#include "layouts/readers.hpp"

#include <archdoc/text.hpp>

#include "extract/date.hpp"
#include "layouts/attributes.hpp"
#include "layouts/dates.hpp"
#include "layouts/head_lines.hpp"
#include "layouts/heading.hpp"
#include "layouts/listing.hpp"
#include "layouts/lists.hpp"
#include "layouts/provenance.hpp"
#include "layouts/scan_marks.hpp"
#include "layouts/telegrams.hpp"
#include "layouts/terms.hpp"
#include "layouts/values.hpp"
#include "layouts/vocabulary.hpp"

namespace archdoc::layouts {
namespace {

/// Where the text stops at a value it may be cut inside it.
Ground ground_of(const Draft& draft, const Rule& rule, const Spans& values) {
  const bool cut = values.back().end == draft.page().source_size();
  return {rule.name, cut ? Grade::low : rule.grade, {}};
}

void give_field(Draft& draft, Field field, const Spans& values, Ground ground) {
  Record& record = draft.record;
  switch (field) {
    case Field::none:
    case Field::notes:  // made with the body, where their marks stand
      return;
    case Field::date:
      give_dated_block(draft,
                       span_in(draft.text(), without_stray_marks(values.front().of(draft.text()))),
                       ground);
      return;
    case Field::title:
      give_title(draft, without_note_mark(draft.text(), values.front()), ground);
      return;
    case Field::classification:
      give_classification(draft, values.front(), ground);
      return;
    case Field::classification_today:
      give_classification_today(draft, values.front(), ground);
      return;
    case Field::original_language:
      give_original_language(draft, values, ground);
      return;
    case Field::place:
      draft.set(record.place, "/place", {without_note_mark(draft.text(), values.front())}, ground);
      return;
    case Field::subject:
      draft.set(record.subject, "/subject", {without_markup(draft.text(), values.front())}, ground);
      return;
    default:
      break;
  }
  const FieldSpec& spec = spec_of(field);
  if (spec.scalar != nullptr) {
    draft.set(spec.scalar(record), spec.path, values, ground);
  } else if (spec.list != nullptr) {
    for (const Span& value : values) {
      draft.append(spec.list(record), spec.path, value, ground);
    }
  }
}

}  // namespace

bool would_stand(Draft& draft, const Rule& rule, Span value) {
  const auto same = [&](const std::optional<std::string>& field) {
    return !field || *field == fold_space(value.of(draft.text()));
  };
  if (rule.read == Reader::citation) {
    return same(draft.record.provenance.citation);
  }
  if (rule.read != Reader::plain || rule.field == Field::none) {
    return true;
  }
  if (rule.field == Field::date) {
    const auto date = extract::date_line(draft.text(), value);
    return !draft.record.date || (date && date->edtf == *draft.record.date);
  }
  if (rule.field == Field::original_language || rule.field == Field::classification) {
    return true;
  }
  const FieldSpec& spec = spec_of(rule.field);
  return spec.scalar == nullptr || same(spec.scalar(draft.record));
}

void give(Draft& draft, const Rule& rule, const Spans& values) {
  const Ground ground = ground_of(draft, rule, values);
  switch (rule.read) {
    case Reader::plain:
      return give_field(draft, rule.field, values, ground);
    case Reader::dateline:
      return read_dateline(draft, values.front(), ground);
    case Reader::citation:
      return read_citation(draft, values, ground);
    case Reader::quoted_citation:
      return read_quoted_citation(draft, values.front(), ground);
    case Reader::headings:
      return read_headings(draft, rule.field, values, ground);
    case Reader::senders:
      return read_people_list(draft, PersonRole::sender, values, ground);
    case Reader::recipients:
      return read_people_list(draft, PersonRole::recipient, values, ground);
    case Reader::copied:
      return read_people_list(draft, PersonRole::copied, values, ground);
    case Reader::attendees:
      return read_people_list(draft, PersonRole::attendee, values, ground);
    case Reader::listing:
      return read_listing(draft);
    case Reader::numbered_title:
      return read_numbered_title(draft, values.front(), ground);
    case Reader::head_lists:
      return read_head_lists(draft, values, ground);
    case Reader::source_note:
      return read_source_note(draft, ground);
    case Reader::bracketed_source:
      return read_bracketed_source(draft, values.front(), ground);
    case Reader::title_alone:
      draft.set(draft.record.title, "/title", {without_note_mark(draft.text(), values.front())},
                ground);
      return;
    case Reader::record_number:
      return read_record_number(draft, values.front(), ground);
    case Reader::attributes:
      return read_attributes(draft, values);
    case Reader::terms:
      return read_terms(draft, rule.field, values, ground);
    case Reader::tags:
      return read_tags(draft, rule.field, values, ground);
    case Reader::date_group:
      return read_date_group(draft, values.front(), ground);
    case Reader::message_marking:
      return read_message_marking(draft, values.front(), ground);
    case Reader::origin:
      return read_addresses(draft, PersonRole::sender, values, ground);
    case Reader::addressees:
      return read_addresses(draft, PersonRole::recipient, values, ground);
    case Reader::informed:
      return read_addresses(draft, PersonRole::copied, values, ground);
    case Reader::full_date:
      return give_full_date(draft, values.front(), ground);
    case Reader::authors:
      return read_people_list(draft, PersonRole::author, values, ground);
    case Reader::heading:
      return read_heading(draft, values.front(), ground);
    case Reader::despatch_line:
      return read_despatch_line(draft, values.front(), ground);
    case Reader::archive_line:
      return read_archive_line(draft, values.front(), ground);
    case Reader::received:
      return give_received(draft, values.front());
    case Reader::numbered_notes:  // made with the body, where their marks stand
      return;
  }
}

}  // namespace archdoc::layouts
