#include "layouts/people.hpp"

#include "base/ascii.hpp"
#include "extract/mention.hpp"

#include <algorithm>
#include <cstring>

namespace archdoc::layouts {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::size_t find(std::string_view text, std::string_view words, std::size_t from = 0) {
  if (words.empty() || from >= text.size()) {
    return npos;
  }
  const void* at = memmem(text.data() + from, text.size() - from, words.data(), words.size());
  return at == nullptr ? npos
                       : static_cast<std::size_t>(static_cast<const char*>(at) - text.data());
}

bool is_letter(char c) {
  return is_alpha(c) || is_high(c);
}

/// A family name reduced to what transliterations agree on: w as v, no i, j or y, no double
/// letters, lower case. Names that differ in more are held to be different people.
std::string skeleton(std::string_view name) {
  std::string out;
  for (char c : name) {
    c = to_lower(c);
    c = c == 'w' ? 'v' : c;
    if (c != 'i' && c != 'j' && c != 'y' && (out.empty() || out.back() != c)) {
      out += c;
    }
  }
  return out;
}

/// The word at `begin`; empty where `begin` is inside one.
std::string_view word_at(std::string_view text, std::size_t begin) {
  if (begin > 0 && is_letter(text[begin - 1])) {
    return {};
  }
  std::size_t end = begin;
  while (end < text.size() && is_letter(text[end])) {
    ++end;
  }
  return text.substr(begin, end - begin);
}

void add_variant(Draft& draft, Person& person, const std::string& path, std::string_view word,
                 Ground ground) {
  const bool known =
      word == person.name ||
      std::find(person.variants.begin(), person.variants.end(), word) != person.variants.end();
  if (!known) {
    draft.evidence(pointer(path + "/variants", person.variants.size()),
                   {span_in(draft.text(), word)}, How::verbatim, ground);
    person.variants.emplace_back(word);
  }
}

/// Every place of the running text that can hold a name, in order of the page.
Spans running_text(const Draft& draft) {
  Spans spans;
  for (std::uint32_t i = 0; i < draft.page().size(); ++i) {
    const LineClass is = draft.class_of(i);
    if (is == LineClass::body || is == LineClass::summary) {
      spans.push_back(draft.page().span(i));
    }
  }
  return spans;
}

bool is_other(const std::vector<Person>& people, const Person& person, std::string_view word) {
  return std::any_of(people.begin(), people.end(), [&](const Person& other) {
    return &other != &person && other.parts.family && *other.parts.family == word;
  });
}

/// Spellings of the family name: alone, or as another transliteration has it.
void find_variants(Draft& draft, std::size_t index, const Spans& places) {
  static constexpr std::size_t kShortest = 5;
  Person& person = draft.record.participants[index];
  if (!person.parts.family || person.parts.family->size() < kShortest) {
    return;
  }
  const std::string family = *person.parts.family;
  const std::string wanted = skeleton(family);
  const std::string path = pointer("/participants", index);
  for (const Span& place : places) {
    const std::string_view text = place.of(draft.text());
    for (std::size_t at = text.find(family[0]); at != npos; at = text.find(family[0], at + 1)) {
      const std::string_view word = word_at(text, at);
      if (word.size() + 3 < family.size() || word.size() > family.size() + 3 ||
          is_other(draft.record.participants, person, word)) {
        continue;
      }
      if (word == family) {
        if (word != person.name) {
          add_variant(draft, person, path, word, {"surname", Grade::high, "people"});
        }
      } else if (skeleton(word) == wanted) {
        add_variant(draft, person, path, word, {"transliteration", Grade::medium, "people"});
      }
    }
  }
}

/// The words of an office stated more fully before the name: no stop or comma in them, and few.
bool is_office(std::string_view words) {
  static constexpr std::size_t kLongest = 100;
  return words.size() <= kLongest && words.find_first_of(".,;:()[]\"") == npos;
}

/// "the USSR Ambassador to the DPRK c. V. P. Moskovskyi" completes the title's "USSR Ambassador".
void complete_office(Draft& draft, std::size_t index, const Spans& places) {
  Person& person = draft.record.participants[index];
  if (!person.office) {
    return;
  }
  for (const Span& place : places) {
    const std::string_view text = place.of(draft.text());
    const std::size_t name = find(text, person.name);
    if (name == npos) {
      continue;
    }
    std::string_view before = trim(text.substr(0, name));
    if (person.honorific && before.ends_with(*person.honorific)) {
      before = trim(before.substr(0, before.size() - person.honorific->size()));
    }
    const std::size_t office = before.rfind(*person.office);
    if (office == npos || before.size() - office <= person.office->size() ||
        !is_office(before.substr(office))) {
      continue;
    }
    const Span span = span_in(draft.text(), before.substr(office));
    person.office = draft.value(span);
    draft.evidence(pointer("/participants", index) + "/office", {span}, How::verbatim,
                   {"office", Grade::medium, "people"});
    return;
  }
}

bool same_person(const Person& a, const Person& b) {
  if (a.kind != b.kind) {
    return false;
  }
  if (a.name == b.name) {
    return true;
  }
  // "Petrov, A. B." of a heading and "A. B. Petrov" of a title.
  return a.kind == PersonKind::person && a.parts.family && b.parts.family &&
         *a.parts.family == *b.parts.family &&
         (!a.parts.given || !b.parts.given || a.parts.given->front() == b.parts.given->front());
}

}  // namespace

void add_person(Draft& draft, std::vector<Person>& people, std::string_view path, Person person,
                Ground ground) {
  const auto known = std::find_if(people.begin(), people.end(),
                                  [&](const Person& p) { return same_person(p, person); });
  if (known == people.end()) {
    draft.evidence(pointer(path, people.size()), person.spans, How::verbatim, ground);
    people.push_back(std::move(person));
    return;
  }
  if (person.name != known->name && std::find(known->variants.begin(), known->variants.end(),
                                              person.name) == known->variants.end()) {
    const std::string at = pointer(path, static_cast<std::size_t>(known - people.begin()));
    draft.evidence(pointer(at + "/variants", known->variants.size()), person.spans, How::verbatim,
                   ground);
    known->variants.push_back(std::move(person.name));
  }
  known->spans.insert(known->spans.end(), person.spans.begin(), person.spans.end());
  if (!known->office) {
    known->office = std::move(person.office);
  }
  if (!known->role) {
    known->role = person.role;
  }
}

void complete_participants(Draft& draft) {
  if (draft.record.participants.empty()) {
    return;
  }
  const Spans places = running_text(draft);
  for (std::size_t i = 0; i < draft.record.participants.size(); ++i) {
    if (draft.record.participants[i].kind == PersonKind::person) {
      find_variants(draft, i, places);
      complete_office(draft, i, places);
    }
  }
}

void find_mentioned(Draft& draft, const std::vector<std::uint32_t>& body) {
  const std::vector<Person>& participants = draft.record.participants;
  const auto took_part = [&](const Person& person) {
    return std::any_of(participants.begin(), participants.end(), [&](const Person& other) {
      const auto& variants = other.variants;
      return same_person(other, person) ||
             std::find(variants.begin(), variants.end(), person.name) != variants.end() ||
             (person.parts.family && other.parts.family && !person.parts.given &&
              skeleton(*person.parts.family) == skeleton(*other.parts.family));
    });
  };
  std::vector<Person> found;
  for (const std::uint32_t i : body) {
    extract::find_people(draft.text(), draft.page().span(i), found);
  }
  for (Person& person : found) {
    if (!took_part(person)) {
      person.role.reset();
      add_person(draft, draft.record.people_mentioned, "/people_mentioned", std::move(person),
                 {"mention", Grade::medium, "extract"});
    }
  }
}

}  // namespace archdoc::layouts
