#include "layouts/values.hpp"

#include "base/ascii.hpp"
#include "extract/classification.hpp"
#include "extract/language.hpp"
#include "extract/person.hpp"
#include "layouts/people.hpp"
#include "layouts/shapes.hpp"

#include <utility>

namespace archdoc::layouts {

Span hull(const Spans& spans) {
  return {spans.front().begin, spans.back().end};
}

Span without_note_mark(std::string_view text, Span span) {
  const std::string_view title = span.of(text);
  if (const std::size_t open = title.rfind('['); open != std::string_view::npos && open > 0) {
    const std::string_view mark = title.substr(open + 1, title.size() - open - 2);
    if (title.ends_with(']') && is_digits(mark) && mark.size() <= 3) {
      span.end = span.begin + static_cast<std::uint32_t>(trim(title.substr(0, open)).size());
    }
  }
  return span;
}

void give_title(Draft& draft, Span title, Ground ground) {
  if (!draft.set(draft.record.title, "/title", {title}, ground)) {
    return;
  }
  std::vector<Person>& participants = draft.record.participants;
  const std::size_t before = participants.size();
  for (Person& person : extract::people_of_title(draft.text(), title)) {
    add_person(draft, PeopleList::participants, std::move(person),
               {"title", ground.grade, "people"}, before);
  }
}

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

void give_classification_today(Draft& draft, Span value, Ground ground) {
  const Span words = extract::declassification(draft.text(), value).value_or(value);
  draft.set(draft.record.classification_today, "/classification_today", {words}, ground);
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

}  // namespace archdoc::layouts
