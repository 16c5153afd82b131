#include "layouts/attendance.hpp"

#include <archdoc/types.hpp>

#include "extract/attendance.hpp"
#include "layouts/lists.hpp"
#include "layouts/people.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace archdoc::layouts {
namespace {

/// The kinds of paper that set down a talk or the talks of a day.
bool records_talk(const Draft& draft) {
  static constexpr std::array<std::string_view, 5> kTypes{
      "memorandum-of-conversation", "memorandum-of-discussion", "memorandum-for-the-record",
      "record", "journal"};
  const auto& type = draft.record.type;
  const bool scanned = draft.layout().by_line || draft.layout().fallback;
  return type ? std::any_of(kTypes.begin(), kTypes.end(),
                            [&](std::string_view each) { return type_is(*type, each); })
              : !scanned && std::string_view(draft.layout().type).empty();
}

/// The lines below a head, for as long as each names people.
Spans lines_below(const Draft& draft, const std::vector<std::uint32_t>& body, std::size_t head) {
  static constexpr std::size_t kMost = 40;
  static constexpr std::uint32_t kLongest = 160;
  Spans lines;
  for (std::size_t k = head + 1; k < body.size() && lines.size() < kMost; ++k) {
    const Span line = draft.page().span(body[k]);
    if (line.size() > kLongest || !names_people(draft, line)) {
      break;
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

void read_attendance(Draft& draft, const Remainder& rest) {
  if (!records_talk(draft)) {
    return;
  }
  const Ground ground{"attendance", Grade::medium, "people"};
  for (std::size_t k = 0; k < rest.body.size(); ++k) {
    extract::Attendance found = extract::attendance(draft.text(), draft.page().span(rest.body[k]));
    const std::size_t before = draft.record.participants.size();
    for (Person& person : found.people) {
      add_person(draft, PeopleList::participants, std::move(person), ground, before);
    }
    if (found.goes_on) {
      read_people_list(draft, PersonRole::attendee, lines_below(draft, rest.body, k), ground);
    }
  }
}

}  // namespace archdoc::layouts
