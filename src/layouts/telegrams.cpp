#include "layouts/telegrams.hpp"

#include "extract/classification.hpp"
#include "extract/telegram.hpp"
#include "layouts/dates.hpp"
#include "layouts/people.hpp"

#include <utility>

namespace archdoc::layouts {

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
    add_person(draft, PeopleList::participants, std::move(post), ground);
  }
}

}  // namespace archdoc::layouts
