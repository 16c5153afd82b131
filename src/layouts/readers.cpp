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
#include "extract/source_note.hpp"
#include "extract/telegram.hpp"
#include "layouts/dates.hpp"
#include "layouts/heading.hpp"
#include "layouts/lists.hpp"
#include "layouts/match.hpp"
#include "layouts/people.hpp"
#include "layouts/predicates.hpp"
#include "layouts/prose.hpp"
#include "layouts/quoted_citation.hpp"
#include "layouts/scan_marks.hpp"
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

/// A title or a place without a note mark at its end.
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
      give_dated_block(draft,
                       span_in(draft.text(), without_stray_marks(values.front().of(draft.text()))),
                       ground);
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
    case Field::place:
      draft.set(record.place, "/place", {title_span(draft.text(), values.front())}, ground);
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

/// "136. Memorandum of Conversation": the number, and the title without it.
void read_numbered_title(Draft& draft, Span block, Ground ground) {
  const std::size_t taken = title_number(block.of(draft.text()));
  if (taken > 0) {
    const std::string_view number = trim(block.of(draft.text()).substr(0, taken));
    draft.set(draft.record.number, "/number",
              {span_in(draft.text(), number.substr(0, number.size() - 1))}, ground);
  }
  block.begin += static_cast<std::uint32_t>(taken);
  give_title(draft, span_in(draft.text(), without_glued_mark(block.of(draft.text()))), ground);
}

/// The first of the end notes, where it says where the paper is.
void read_source_note(Draft& draft, Ground ground) {
  const std::vector<EndNote>& notes = draft.marks().notes;
  const auto source = std::find_if(notes.begin(), notes.end(), [&](const EndNote& note) {
    return extract::is_source_note(draft.text(), note.text);
  });
  if (source == notes.end() || source->block > notes.front().block + 1) {
    return;
  }
  Provenance& to = draft.record.provenance;
  if (!draft.set(to.citation, "/provenance/citation", {source->text}, ground)) {
    return;
  }
  const extract::SourceNote parts = extract::source_note(draft.text(), source->text);
  ground.module = "extract";
  ground.rule = "source-note";
  if (parts.archive) {
    draft.set(to.archive, "/provenance/archive", {*parts.archive}, ground);
  }
  if (parts.reference) {
    draft.set(to.reference, "/provenance/reference", {*parts.reference}, ground);
  }
  if (parts.classification) {
    give_classification(draft, *parts.classification, ground);
  }
  for (const Span& drafter : parts.drafted_by) {
    draft.append(to.drafted_by, "/provenance/drafted_by", drafter, ground);
  }
}

void read_record_number(Draft& draft, Span value, Ground ground) {
  if (const auto number = record_number(value.of(draft.text()))) {
    draft.set(draft.record.provenance.record_id, "/provenance/record_id",
              {span_in(draft.text(), *number)}, ground);
  }
}

// --- telegrams ----------------------------------------------------------------------------------

void read_date_group(Draft& draft, Span line, Ground ground) {
  if (const auto group = extract::date_group_span(draft.text(), line)) {
    give_dated_block(draft, *group, ground);
  }
}

void read_message_marking(Draft& draft, Span line, Ground ground) {
  const auto parts = extract::telegram_marking(draft.text(), line);
  if (!parts) {
    return;
  }
  draft.set(draft.record.number, "/number", {parts->number}, ground);
  auto marking = extract::marking_in_full(parts->marking.of(draft.text()));
  if (!marking || draft.record.classification) {
    return;
  }
  draft.record.classification_level = extract::classification_level(*marking);
  draft.record.classification = std::move(marking);
  ground.rule = "classification";
  draft.evidence("/classification", {parts->marking}, How::normalised, ground, "marking");
  draft.evidence("/classification_level", {parts->marking}, How::normalised, ground,
                 "classification-level");
}

void read_addresses(Draft& draft, PersonRole role, const Spans& values, Ground ground) {
  for (const Span& value : values) {
    const auto address = extract::telegram_address(draft.text(), value);
    if (!address) {
      continue;
    }
    if (role == PersonRole::sender && address->place) {
      draft.set(draft.record.place, "/place", {*address->place}, ground);
    }
    Person post;
    post.name = draft.value(address->name);
    post.kind = address->is_office ? PersonKind::office : PersonKind::organization;
    post.role = role;
    post.spans = {address->name};
    add_person(draft, draft.record.participants, "/participants", std::move(post), ground);
  }
}

// --- lists on one line --------------------------------------------------------------------------

bool is_absent(std::string_view value) {
  return value.empty() || equals_nocase(value, "n/a") || equals_nocase(value, "none");
}

void append_once(Draft& draft, const FieldSpec& spec, std::string_view term, Ground ground) {
  if (spec.list == nullptr || is_absent(term)) {
    return;
  }
  const Span span = span_in(draft.text(), term);
  std::vector<std::string>& list = spec.list(draft.record);
  if (std::find(list.begin(), list.end(), draft.value(span)) == list.end()) {
    draft.append(list, spec.path, span, ground);
  }
}

/// Calls `use` for each part of `text` up to the next comma outside brackets.
template <class Use>
void each_term(std::string_view text, Use use) {
  int open = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : ',';
    open += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (at == text.size() || (c == ',' && open <= 0)) {
      use(trim(text.substr(begin, at - begin)));
      begin = at + 1;
    }
  }
}

void read_terms(Draft& draft, Field field, const Spans& values, Ground ground) {
  for (const Span& value : values) {
    each_term(value.of(draft.text()),
              [&](std::string_view term) { append_once(draft, spec_of(field), term, ground); });
  }
}

/// Whether `words` are tags with spaces between them: two to four capitals each.
bool are_tags(std::string_view words) {
  static constexpr std::size_t kLongest = 4;
  std::size_t size = 0;
  for (const char c : words) {
    if (c != ' ' && !is_upper(c)) {
      return false;
    }
    if (c == ' ' && size == 1) {
      return false;
    }
    size = c == ' ' ? 0 : size + 1;
    if (size > kLongest) {
      return false;
    }
  }
  return size != 1;
}

/// A tag may have names in brackets after it, or words after a colon.
void read_tags(Draft& draft, Field field, const Spans& values, Ground ground) {
  for (const Span& value : values) {
    each_term(value.of(draft.text()), [&](std::string_view term) {
      std::string_view rest = trim(term.substr(0, term.find_first_of("(:")));
      while (are_tags(rest) && rest.find(' ') != std::string_view::npos) {
        append_once(draft, spec_of(field), rest.substr(0, rest.find(' ')), ground);
        rest = trim(rest.substr(rest.find(' ')));
      }
      append_once(draft, spec_of(field), rest, ground);
    });
  }
}

// --- attributes ---------------------------------------------------------------------------------

std::string_view without_emphasis(std::string_view words) {
  while (!words.empty() && (words.front() == '*' || is_space(words.front()))) {
    words.remove_prefix(1);
  }
  while (!words.empty() && (words.back() == '*' || is_space(words.back()))) {
    words.remove_suffix(1);
  }
  return words;
}

bool names(const Rule& rule, std::string_view name) {
  return std::find(rule.lines.begin(), rule.lines.end(), name) != rule.lines.end();
}

/// An attribute: its name, folded, and the place of its value, which can be empty.
struct Attribute {
  std::string name;
  Span value;
};

/// "NAME: VALUE", the name in bold or not. A line in capitals goes on with the value above it,
/// whatever colon it has.
std::optional<Attribute> attribute_of(const Draft& draft, Span span) {
  static constexpr std::size_t kLongest = 40;
  std::string_view line = span.of(draft.text());
  line.remove_prefix(bullet_length(line));
  const std::size_t colon = line.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view words = without_emphasis(line.substr(0, colon));
  Attribute out{fold_words(words), span_in(draft.text(), without_emphasis(line.substr(colon + 1)))};
  const auto& rules = draft.layout().attributes;
  const bool known = std::any_of(rules.begin(), rules.end(),
                                 [&](const Rule& rule) { return names(rule, out.name); });
  const bool small = std::any_of(words.begin(), words.end(), is_lower);
  return known || small ? std::optional(std::move(out)) : std::nullopt;
}

void give_attribute(Draft& draft, const Attribute& attribute) {
  if (is_absent(attribute.value.of(draft.text()))) {
    return;
  }
  for (const Rule& rule : draft.layout().attributes) {
    if (names(rule, attribute.name) && value_holds(rule.is, draft.text(), attribute.value)) {
      give(draft, rule, {attribute.value});
    }
  }
}

void read_attributes(Draft& draft, const Spans& lines) {
  std::optional<Attribute> open;
  for (const Span& line : lines) {
    std::optional<Attribute> next = attribute_of(draft, line);
    // Where the text is cut no one can tell whether a name goes on to its colon.
    const std::uint32_t last = draft.page().size() - 1;
    const bool cut = line.end == draft.page().span(last).end && draft.page().unfinished(last);
    if (!next && open && !open->value.empty() && !cut) {
      open->value.end = line.end;
    } else if (next) {
      if (open) {
        give_attribute(draft, *open);
      }
      open = std::move(next);
    }
  }
  if (open) {
    give_attribute(draft, *open);
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
    heading();
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
  /// Above numbered items what has no number itself names the whole.
  void heading() {
    const auto next_free = [this](std::uint32_t i) {
      while (i < page_.size() && !draft_.is_free(i)) {
        ++i;
      }
      return i;
    };
    const std::uint32_t first = next_free(0);
    const std::uint32_t second = first < page_.size() ? next_free(first + 1) : first;
    if (second < page_.size() && title_number(page_.slice(first)) == 0 &&
        title_number(page_.slice(second)) > 0) {
      draft_.set(draft_.record.title, "/title", {page_.span(first)}, {"title", Grade::high, {}});
      draft_.classify(first, LineClass::head);
    }
  }

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
    case Reader::title_alone:
      draft.set(draft.record.title, "/title", {title_span(draft.text(), values.front())}, ground);
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

void read_listing(Draft& draft) {
  ListingReader(draft).read();
}

}  // namespace archdoc::layouts
