// People as they stand alone: in a head, in a list of names, on a line of their own.
#include "extract/person.hpp"

#include <archdoc/text.hpp>

#include "extract/person_phrase.hpp"
#include "extract/readable_name.hpp"
#include "extract/words.hpp"

#include <algorithm>

namespace archdoc::extract {
namespace {

/// `phrase` itself as a name, where no rule reads it: a name is never empty.
Person whole(std::string_view text, std::string_view phrase, PersonKind kind) {
  Person person;
  person.name = fold_space(phrase);
  person.kind = kind;
  if (kind == PersonKind::person) {
    person.readable = readable_name(person.name);
  }
  if (!phrase.empty()) {
    person.spans = {span_in(text, phrase)};
  }
  return person;
}

/// A heading without the years of a life at its end: "(1901-1977)", ", 1901-1977".
std::string_view without_years(std::string_view heading) {
  heading = strip(heading);
  if (heading.ends_with(')')) {
    const std::size_t open = heading.rfind('(');
    const std::string_view inside =
        open == std::string_view::npos ? std::string_view() : heading.substr(open);
    if (std::any_of(inside.begin(), inside.end(), is_digit)) {
      heading = strip(heading.substr(0, open));
    }
  }
  const std::size_t comma = heading.rfind(',');
  if (comma != std::string_view::npos) {
    const std::string_view last = strip(heading.substr(comma + 1));
    if (!last.empty() && is_digit(last.front())) {
      heading = heading.substr(0, comma);
    }
  }
  while (heading.ends_with(',') ||
         (heading.ends_with('.') && heading.find(',') == std::string_view::npos)) {
    heading = strip(heading.substr(0, heading.size() - 1));
  }
  return heading;
}

}  // namespace

Person person(std::string_view text, Span name) {
  const PersonTokens words(text, name);
  const PersonReading reading = read_person(words, words.all(), true);
  if (reading.name.empty()) {
    const bool country = words.size() > 0 && words.any(words.all(), kCountry | kBody);
    return whole(text, strip(name.of(text)),
                 country ? PersonKind::organization : PersonKind::person);
  }
  return make_person(words, reading);
}

std::vector<Person> people_of_head(std::string_view text, Span value, PersonRole role) {
  static constexpr std::uint32_t kLongest = 600;  // what is longer is prose
  std::vector<Person> people;
  if (value.size() > kLongest) {
    return people;
  }
  const PersonTokens words(text, value);
  add_people(people, words, words.all(), role, false);
  return people;
}

bool names_side(std::string_view text, Span item) {
  static constexpr std::size_t kLongest = 6;
  const PersonTokens words(text, item);
  if (words.size() == 0 || words.size() > kLongest) {
    return false;
  }
  // "Norwegian Participants"
  const std::size_t last = words.size() - 1;
  const bool members = last > 0 && one_of(words.word(last), {"participants", "representatives",
                                                             "officials", "members", "delegates"});
  const std::size_t end = members ? last : words.size();
  for (std::size_t i = 0; i < end; ++i) {
    const bool side = words.is(i, kCountry | kNation | kBody | kMatter | kLink | kAnd | kArticle) ||
                      words.sign_end(i, end) > i;
    if (!side || words.is(i, kOffice)) {
      return false;
    }
  }
  return words[0].upper;
}

Person heading_person(std::string_view text, Span heading) {
  const std::string_view name = without_years(heading.of(text));
  const PersonTokens words(text, span_in(text, name));
  const std::size_t comma = name.find(',');
  const std::size_t division = name.find(". ");
  // "Norway. Foreign Ministry": a full stop before any comma parts a body from what it belongs to;
  // that of an initial stands after the comma.
  const bool divided = division != std::string_view::npos && division > 2 &&
                       (comma == std::string_view::npos || division < comma);
  const bool body = words.any(words.all(), kBody | kCountry) && comma == std::string_view::npos;
  if (divided || body || comma == std::string_view::npos) {
    const bool alone = !divided && !body && words.size() > 0;
    Person person = whole(text, name, alone ? PersonKind::person : PersonKind::organization);
    if (alone) {
      person.parts = name_parts(words, words.all());
    }
    return person;
  }
  const PersonReading reading = read_person(words, words.all(), true);
  const bool turned = reading.kind == PersonKind::person && reading.name.size() == words.size();
  Person person = whole(text, name, turned ? PersonKind::person : PersonKind::organization);
  if (turned) {
    person.parts = name_parts(words, words.all());
  }
  return person;
}

}  // namespace archdoc::extract
