#include "layouts/readers.hpp"

#include <archdoc/text.hpp>

#include "base/ascii.hpp"
#include "extract/archive_line.hpp"
#include "extract/citation.hpp"
#include "extract/classification.hpp"
#include "extract/date.hpp"
#include "extract/despatch_line.hpp"
#include "extract/language.hpp"
#include "extract/person.hpp"
#include "layouts/dates.hpp"
#include "layouts/heading.hpp"
#include "layouts/people.hpp"
#include "layouts/predicates.hpp"
#include "layouts/shapes.hpp"
#include "layouts/vocabulary.hpp"

#include <algorithm>

namespace archdoc::layouts {
namespace {

/// Where the text stops at a value it may be cut inside it.
Ground ground_of(const Draft& draft, const Rule& rule, const Spans& values) {
  const bool cut = values.back().end == draft.page().source_size();
  return {rule.name, cut ? Grade::low : rule.grade, {}};
}

Span hull(const Spans& spans) {
  return {spans.front().begin, spans.back().end};
}

// --- single values ------------------------------------------------------------------------------

void give_classification(Draft& draft, Span value, Ground ground) {
  const auto marking = extract::classification_line(draft.text(), value);
  const Span words = marking ? marking->text : value;
  if (!draft.set(draft.record.classification, "/classification", {words}, ground)) {
    return;
  }
  const auto level = marking ? std::optional(marking->level)
                             : extract::classification_level(words.of(draft.text()));
  if (level) {
    draft.record.classification_level = std::string(*level);
    draft.evidence("/classification_level", {words}, How::normalised, ground,
                   "classification-level");
  }
}

void give_original_language(Draft& draft, const Spans& values, Ground ground) {
  std::optional<std::string>& field = draft.record.original_language;
  const auto tag = extract::language_by_name(values.front().of(draft.text()));
  if (field || !tag) {
    return;
  }
  field = std::string(*tag);
  draft.evidence("/original_language", {values.front()}, How::normalised, ground, "language");
  if (values.size() > 1) {
    draft.finding("several-languages", Severity::info,
                  "Several languages are stated; the first one is taken", hull(values));
  }
}

/// A title without a note mark at its end.
Span title_span(std::string_view text, Span span) {
  const std::string_view title = span.of(text);
  if (const std::size_t open = title.rfind('['); open != std::string_view::npos && open > 0) {
    const std::string_view mark = title.substr(open + 1, title.size() - open - 2);
    if (title.ends_with(']') && is_digits(mark) && mark.size() <= 3) {
      span.end = span.begin + static_cast<std::uint32_t>(trim(title.substr(0, open)).size());
    }
  }
  return span;
}

/// A title also names those who took part.
void give_title(Draft& draft, Span title, Ground ground) {
  if (!draft.set(draft.record.title, "/title", {title}, ground)) {
    return;
  }
  for (Person& person : extract::people_of_title(draft.text(), title)) {
    add_person(draft, draft.record.participants, "/participants", std::move(person),
               {"title", ground.grade, "people"});
  }
}

void give_field(Draft& draft, Field field, const Spans& values, Ground ground) {
  Record& record = draft.record;
  switch (field) {
    case Field::none:
    case Field::notes:  // made with the body, where their marks stand
      return;
    case Field::date:
      give_dated_block(draft, values.front(), ground);
      return;
    case Field::title:
      give_title(draft, title_span(draft.text(), values.front()), ground);
      return;
    case Field::classification:
      give_classification(draft, values.front(), ground);
      return;
    case Field::original_language:
      give_original_language(draft, values, ground);
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

// --- readers ------------------------------------------------------------------------------------

void read_dateline(Draft& draft, Span line, Ground ground) {
  const auto dateline = extract::dateline(draft.text(), line);
  if (!dateline) {
    if (const auto undated = extract::undated_dateline(draft.text(), line)) {
      draft.set(draft.record.place, "/place", {undated->place}, ground);
      give_undated(draft, undated->words, ground);
    }
    return;
  }
  if (dateline->place) {
    draft.set(draft.record.place, "/place", {*dateline->place}, ground);
  }
  give_date(draft, dateline->date, ground);
}

void append_all(Draft& draft, std::vector<std::string>& list, std::string_view path,
                const Spans& spans, Ground ground) {
  for (const Span& span : spans) {
    draft.append(list, path, span, ground);
  }
}

void read_citation(Draft& draft, const Spans& values, Ground ground) {
  Provenance& to = draft.record.provenance;
  if (!draft.set(to.citation, "/provenance/citation", values, ground)) {
    return;
  }
  const extract::Citation parts = extract::citation(draft.text(), hull(values));
  ground.module = "extract";
  ground.rule = "citation";
  if (parts.archive) {
    draft.set(to.archive, "/provenance/archive", {*parts.archive}, ground);
  }
  if (parts.reference) {
    draft.set(to.reference, "/provenance/reference", {*parts.reference}, ground);
  }
  for (const extract::Citation::Level& level : parts.levels) {
    draft.evidence(pointer("/provenance/levels", to.levels.size()) + "/value", {level.value},
                   How::verbatim, ground);
    to.levels.push_back({std::string(level.level), draft.value(level.value)});
  }
  append_all(draft, to.contributors, "/provenance/contributors", parts.contributors, ground);
  append_all(draft, to.translators, "/provenance/translators", parts.translators, ground);
  append_all(draft, to.transcribers, "/provenance/transcribers", parts.transcribers, ground);
  append_all(draft, to.editors, "/provenance/editors", parts.editors, ground);
  if (parts.url) {
    draft.set(to.url, "/provenance/url", {*parts.url}, ground);
  }
}

void read_quoted_citation(Draft& draft, Span block, Ground ground) {
  const std::string_view text = draft.text();
  const auto parts = quoted_citation(block.of(text));
  if (!parts) {
    return;
  }
  if (!parts->title.empty()) {
    give_title(draft, span_in(text, parts->title), ground);
  }
  if (!parts->date.empty()) {
    if (const auto date = extract::date_line(text, span_in(text, parts->date))) {
      give_date(draft, *date, ground);
    }
  }
  if (!parts->source.empty()) {
    read_citation(draft, {span_in(text, parts->source)}, ground);
  }
  if (!parts->url.empty()) {
    draft.set(draft.record.provenance.url, "/provenance/url", {span_in(text, parts->url)}, ground);
  }
}

void read_headings(Draft& draft, Field field, const Spans& values, Ground ground) {
  Record& record = draft.record;
  for (const Span& value : values) {
    Person person = extract::heading_person(draft.text(), value);
    if (person.kind == PersonKind::organization) {
      draft.append(record.organizations, "/organizations", value, ground);
    } else if (field == Field::participants) {
      add_person(draft, record.participants, "/participants", std::move(person), ground);
    } else {
      add_person(draft, record.people_mentioned, "/people_mentioned", std::move(person), ground);
    }
  }
}

void read_people(Draft& draft, PersonRole role, const Spans& values, Ground ground) {
  for (const Span& value : values) {
    for (Person& person : extract::people_of_head(draft.text(), value, role)) {
      add_person(draft, draft.record.participants, "/participants", std::move(person), ground);
    }
  }
}

// --- editions -----------------------------------------------------------------------------------

void read_heading(Draft& draft, Span block, Ground ground) {
  const auto heading = heading_of(block.of(draft.text()));
  if (!heading) {
    return;
  }
  if (!heading->number.empty()) {
    Ground number = ground;
    number.rule = "number";
    draft.set(draft.record.number, "/number", {span_in(draft.text(), heading->number)}, number);
  }
  Ground title = ground;
  title.rule = "title";
  give_title(draft, title_span(draft.text(), span_in(draft.text(), heading->title)), title);
}

void read_despatch_line(Draft& draft, Span line, Ground ground) {
  const auto parts = extract::despatch_line(draft.text(), line);
  if (!parts) {
    return;
  }
  if (parts->type && !draft.record.type) {
    draft.record.type = std::string(parts->type->type);
    draft.evidence("/type", {parts->type->words}, How::normalised, ground, "type");
    draft.set(draft.record.type_text, "/type_text", {parts->type->words}, ground);
  }
  if (parts->place) {
    draft.set(draft.record.place, "/place", {*parts->place}, ground);
  }
  if (parts->date) {
    give_date(draft, *parts->date, ground);
  } else if (parts->undated) {
    give_undated(draft, *parts->undated, ground);
  }
}

void read_archive_line(Draft& draft, Span line, Ground ground) {
  const auto parts = extract::archive_line(draft.text(), line);
  Provenance& to = draft.record.provenance;
  if (!parts || !draft.set(to.citation, "/provenance/citation", {parts->whole}, ground)) {
    return;
  }
  draft.set(to.archive, "/provenance/archive", {parts->archive}, ground);
  draft.set(to.reference, "/provenance/reference", {parts->reference}, ground);
  if (parts->url) {
    draft.set(to.url, "/provenance/url", {*parts->url}, ground);
  }
}

// --- listings -----------------------------------------------------------------------------------

/// One pass over the free blocks. A block that is wholly a date begins an item, and so does a title
/// where the item has one already: undated hits have no date, and some hits no summary.
class ListingReader {
 public:
  explicit ListingReader(Draft& draft) : draft_(draft), page_(draft.page()) {}

  void read() {
    for (std::uint32_t i = 0; i < page_.size(); ++i) {
      if (draft_.is_free(i)) {
        block(i);
      }
    }
    if (started_) {
      draft_.record.items.push_back(std::move(item_));
    }
  }

 private:
  void begin(Span at) {
    if (started_) {
      draft_.record.items.push_back(std::move(item_));
    }
    item_ = {};
    item_.span = at;
    started_ = true;
  }

  std::string path(std::string_view key) const {
    return pointer("/items", draft_.record.items.size()) + std::string(key);
  }

  void block(std::uint32_t i) {
    Span span = page_.span(i);
    span.begin += static_cast<std::uint32_t>(bullet_length(span.of(page_.text())));
    static constexpr Ground kGround{"listing", Grade::high, {}};
    if (value_holds(Predicate::date_line, page_.text(), span)) {
      begin(span);
      if (const auto date = extract::date_line(page_.text(), span)) {
        item_.date = date->edtf;
        draft_.evidence(path("/date"), {span}, How::normalised, kGround, "date");
      }
      draft_.classify(i, LineClass::head);
      return;
    }
    const bool prose = is_prose(span.of(page_.text())) || is_sentence(span.of(page_.text()));
    if (!started_ || (item_.title && (item_.summary || !prose))) {
      begin(span);
    }
    item_.span.end = span.end;
    if (!item_.title) {
      draft_.set(item_.title, path("/title"), {span}, kGround);
      draft_.classify(i, LineClass::head);
    } else {
      draft_.set(item_.summary, path("/summary"), {span}, kGround);
      draft_.classify(i, LineClass::summary);
    }
  }

  Draft& draft_;
  const Page& page_;
  ListingItem item_;
  bool started_ = false;
};

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
      return read_people(draft, PersonRole::sender, values, ground);
    case Reader::recipients:
      return read_people(draft, PersonRole::recipient, values, ground);
    case Reader::copied:
      return read_people(draft, PersonRole::copied, values, ground);
    case Reader::attendees:
      return read_people(draft, PersonRole::attendee, values, ground);
    case Reader::listing:
      return read_listing(draft);
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

void read_listing(Draft& draft) {
  ListingReader(draft).read();
}

}  // namespace archdoc::layouts
