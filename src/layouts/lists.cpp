#include "layouts/lists.hpp"

#include "base/ascii.hpp"
#include "extract/person.hpp"
#include "extract/person_words.hpp"
#include "extract/words.hpp"
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

/// Words that no office has: "Participants named on the back".
bool has_plain_words(std::string_view office) {
  static constexpr std::size_t kShortest = 4;
  for (std::size_t at = 0; at < office.size();) {
    const std::size_t end = std::min(office.find(' ', at), office.size());
    const std::string_view word = office.substr(at, end - at);
    if (word.size() >= kShortest && std::all_of(word.begin(), word.end(), is_lower) &&
        extract::person_word(word) == 0 && word != "interim" && word != "designate") {
      return true;
    }
    at = end + 1;
  }
  return false;
}

/// Whether prose goes on right behind the name: "Same as above", "Request to Purchase Arms".
/// `whole`: also by "of", which else leads on to whom the person is of.
bool is_prose(const Draft& draft, Span item, const Person& person, bool whole) {
  if (person.kind == PersonKind::office) {
    return has_plain_words(person.name);
  }
  if (person.kind != PersonKind::person || person.honorific || person.spans.empty() ||
      person.spans.front().begin != item.begin) {
    return false;
  }
  const std::string_view rest =
      draft.text().substr(person.spans.front().end).substr(0, item.end - person.spans.front().end);
  const std::size_t at = extract::skip_white(rest, 0);
  const bool of = rest.substr(at).starts_with("of ");
  return at > 0 && at < rest.size() && is_lower(rest[at]) && (whole || !of);
}

/// A paragraph among the items: more of its words begin in small letters than in capitals.
bool is_paragraph(std::string_view item) {
  static constexpr std::size_t kShortest = 120;
  std::ptrdiff_t small = 0;
  for (std::size_t i = 1; i < item.size(); ++i) {
    if (item[i - 1] == ' ') {
      small += is_lower(item[i]) ? 1 : is_upper(item[i]) ? -1 : 0;
    }
  }
  return item.size() > kShortest && small > 0;
}

std::vector<Person> people_of(const Draft& draft, Span item, PersonRole role) {
  if (is_paragraph(item.of(draft.text()))) {
    return {};
  }
  return extract::people_of_head(draft.text(), item, role);
}

/// Whether what it names is told by more than capitals.
bool names_surely(const Draft& draft, Span item) {
  const std::vector<Person> people = people_of(draft, item, PersonRole::attendee);
  return !people.empty() && (people.front().honorific || people.front().office ||
                             people.front().kind == PersonKind::office);
}

bool lists_people(const Draft& draft, const Spans& items) {
  const auto named = static_cast<std::size_t>(std::count_if(
      items.begin(), items.end(), [&](Span item) { return names_people(draft, item); }));
  return 2 * named >= items.size() && named > 0 &&
         (items.size() > 1 || names_surely(draft, items.front()));
}

std::uint32_t indent_of(const Draft& draft, Span item) {
  return draft.page().line_at(item.begin)->indent;
}

/// The list that begins at item `at` ends before the first one with a blank line above it.
std::size_t list_end(const Draft& draft, const Spans& items, std::size_t at) {
  for (++at; at < items.size(); ++at) {
    if (draft.page().line_at(items[at].begin)->gap > 0) {
      break;
    }
  }
  return at;
}

/// Whether the title has named a sender or an addressee: a letter lists its matter, not people.
bool is_letter(const Draft& draft) {
  const std::vector<Person>& people = draft.record.participants;
  return std::any_of(people.begin(), people.end(), [](const Person& person) {
    return person.role == PersonRole::sender || person.role == PersonRole::recipient;
  });
}

void give_list(Draft& draft, const Spans& items, Ground ground) {
  if (!is_letter(draft) && lists_people(draft, items)) {
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

/// An item without the number before it: "2. Ambassador Berg".
Span without_number(const Draft& draft, Span item) {
  static constexpr std::size_t kMostDigits = 2;
  const std::string_view words = item.of(draft.text());
  std::size_t digits = 0;
  while (digits < words.size() && is_digit(words[digits])) {
    ++digits;
  }
  if (digits == 0 || digits > kMostDigits || digits == words.size() ||
      (words[digits] != '.' && words[digits] != ')')) {
    return item;
  }
  const std::size_t at = extract::skip_white(words, digits + 1);
  return {item.begin + static_cast<std::uint32_t>(at == digits + 1 ? 0 : at), item.end};
}

/// The sides that people of a list belong to.
struct Side {
  std::optional<std::string> name;   ///< of an item of its own, for all below it
  std::optional<std::string> label;  ///< before a colon or a dash, for the rest of its item
};

std::string side_name(Draft& draft, Span item) {
  std::string name = draft.value(item);
  while (name.ends_with(':') || name.ends_with('-')) {
    name.pop_back();
  }
  return std::string(trim(name));
}

/// Whether `item` heads the people below it: a body or a country, or what is set less far in than
/// `next`.
bool heads_side(const Draft& draft, Span item, Span next, const std::vector<Person>& people) {
  const bool body = people.size() == 1 && people.front().kind == PersonKind::organization;
  const bool nobody = people.empty() || people.front().kind == PersonKind::office;
  const bool country = nobody && extract::names_side(draft.text(), item);
  const bool above = indent_of(draft, next) > indent_of(draft, item) && !names_surely(draft, item);
  return body || country || above;
}

}  // namespace

bool names_people(const Draft& draft, Span item) {
  const std::vector<Person> people = people_of(draft, item, PersonRole::attendee);
  return !people.empty() && std::all_of(people.begin(), people.end(), [&](const Person& person) {
    if (person.kind == PersonKind::organization || is_prose(draft, item, person, true)) {
      return false;
    }
    return person.kind == PersonKind::office || person.honorific || person.office ||
           is_bare_name(person.name);
  });
}

void read_people_list(Draft& draft, PersonRole role, const Spans& items, Ground ground) {
  Side side;
  const std::size_t before = draft.record.participants.size();
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Span item = without_number(draft, items[i]);
    std::vector<Person> people = people_of(draft, item, role);
    if (i + 1 < items.size() && heads_side(draft, item, items[i + 1], people)) {
      side.name = side_name(draft, item);
      continue;
    }
    side.label = people.empty() ? std::nullopt : people.front().delegation;
    for (Person& person : people) {
      if (is_prose(draft, item, person, false)) {
        continue;
      }
      if (!person.delegation) {
        person.delegation = side.label ? side.label : side.name;
      }
      Ground each = ground;
      each.grade = std::max(each.grade, grade_of(person, role));
      add_person(draft, PeopleList::participants, std::move(person), each, before);
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
