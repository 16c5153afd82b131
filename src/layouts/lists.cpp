#include "layouts/lists.hpp"

#include "base/ascii.hpp"
#include "extract/person.hpp"
#include "layouts/match.hpp"
#include "layouts/people.hpp"

#include <algorithm>

namespace archdoc::layouts {
namespace {

/// Words of capital letters alone are no names: "UN Membership".
bool has_acronym(std::string_view name) {
  std::size_t run = 0;
  for (const char c : name) {
    run = is_upper(c) ? run + 1 : 0;
    if (run >= 2) {
      return true;
    }
  }
  return false;
}

/// "Anna Berg", "A. B. Roe": two to four words that begin with capitals.
bool is_bare_name(std::string_view name) {
  const auto words = std::count(name.begin(), name.end(), ' ') + 1;
  return words >= 2 && words <= 4 && !has_acronym(name);
}

/// Whether an item names people: by an honorific, an office, or a bare name.
bool names_people(const Draft& draft, Span item) {
  const std::vector<Person> people =
      extract::people_of_head(draft.text(), item, PersonRole::attendee);
  return !people.empty() && std::all_of(people.begin(), people.end(), [&](const Person& person) {
    if (person.kind == PersonKind::organization) {
      return false;
    }
    return person.kind == PersonKind::office || person.honorific || person.office ||
           is_bare_name(person.name);
  });
}

/// Whether what it names is told by more than capitals.
bool names_surely(const Draft& draft, Span item) {
  const std::vector<Person> people =
      extract::people_of_head(draft.text(), item, PersonRole::attendee);
  return !people.empty() && (people.front().honorific || people.front().office ||
                             people.front().kind == PersonKind::office);
}

bool lists_people(const Draft& draft, const Spans& items) {
  const auto named = static_cast<std::size_t>(std::count_if(
      items.begin(), items.end(), [&](Span item) { return names_people(draft, item); }));
  return 2 * named >= items.size() && named > 0 &&
         (items.size() > 1 || names_surely(draft, items.front()));
}

const Line& line_of(const Draft& draft, Span item) {
  const std::vector<Line>& lines = draft.page().lines();
  return *std::lower_bound(lines.begin(), lines.end(), item.begin,
                           [](const Line& l, std::uint32_t begin) { return l.span.end < begin; });
}

std::uint32_t indent_of(const Draft& draft, Span item) {
  return line_of(draft, item).indent;
}

/// The list that begins at item `at` ends before the first one with a blank line above it.
std::size_t list_end(const Draft& draft, const Spans& items, std::size_t at) {
  for (++at; at < items.size(); ++at) {
    if (line_of(draft, items[at]).gap > 0) {
      break;
    }
  }
  return at;
}

void give_list(Draft& draft, const Spans& items, Ground ground) {
  if (lists_people(draft, items)) {
    ground.rule = "participants-list";
    read_people_list(draft, PersonRole::attendee, items, ground);
  } else if (!draft.record.subject) {
    ground.rule = "subject-list";
    draft.set(draft.record.subject, "/subject", items, ground);
  }
}

/// What is a name in a list of people is told by its words alone: surely enough where an honorific
/// or an office stands with it. Who sends and receives is told by the head.
Grade grade_of(const Person& person, PersonRole role) {
  if (role != PersonRole::attendee) {
    return Grade::high;
  }
  const bool bare = person.kind == PersonKind::person && !person.honorific && !person.office;
  return bare ? Grade::low : Grade::medium;
}

}  // namespace

void read_people_list(Draft& draft, PersonRole role, const Spans& items, Ground ground) {
  std::optional<std::string> delegation;
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::vector<Person> people = extract::people_of_head(draft.text(), items[i], role);
    const bool body = people.size() == 1 && people.front().kind == PersonKind::organization &&
                      i + 1 < items.size();
    const bool above = i + 1 < items.size() &&
                       indent_of(draft, items[i + 1]) > indent_of(draft, items[i]) &&
                       !names_surely(draft, items[i]);
    if (body || above) {
      delegation = draft.value(items[i]);
      continue;
    }
    for (Person& person : people) {
      if (!person.delegation) {
        person.delegation = delegation;
      }
      Ground each = ground;
      each.grade = std::max(each.grade, grade_of(person, role));
      add_person(draft, draft.record.participants, "/participants", std::move(person), each);
    }
  }
}

void read_head_lists(Draft& draft, const Spans& blocks, Ground ground) {
  Spans items = blocks;
  for (Span& item : items) {
    item.begin += static_cast<std::uint32_t>(bullet_length(item.of(draft.text())));
  }
  ground.grade = std::max(ground.grade, Grade::medium);
  for (std::size_t begin = 0; begin < items.size();) {
    std::size_t end = list_end(draft, items, begin);
    const bool subject_first =
        !draft.record.subject && begin == 0 && end > 1 && !names_people(draft, items.front()) &&
        lists_people(draft, {items.begin() + 1, items.begin() + static_cast<std::ptrdiff_t>(end)});
    end = subject_first ? 1 : end;
    give_list(draft,
              {items.begin() + static_cast<std::ptrdiff_t>(begin),
               items.begin() + static_cast<std::ptrdiff_t>(end)},
              ground);
    begin = end;
  }
}

}  // namespace archdoc::layouts
