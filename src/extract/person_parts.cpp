// What of a name is the family name, what the given names, what a suffix.
#include <archdoc/text.hpp>

#include "extract/name_split.hpp"
#include "extract/person_phrase.hpp"
#include "extract/readable_name.hpp"

#include <optional>
#include <string>

namespace archdoc::extract {
namespace {

std::optional<std::string> value_of(const PersonTokens& words, Range range) {
  if (range.empty()) {
    return std::nullopt;
  }
  return fold_space(words.span(range).of(words.text()));
}

/// The words of a part, parted by single spaces.
void append(std::optional<std::string>& value, const PersonTokens& words,
            const NamePieces& pieces) {
  for (const Range piece : pieces) {
    value = (value ? *value + " " : std::string()) + *value_of(words, piece);
  }
}

/// Given and middle names as they stand.
std::optional<std::string> given_of(const PersonTokens& words, const NameSplit& split) {
  NamePieces all = split.given;
  for (const Range piece : split.middle) {
    for (std::size_t i = piece.first; i < piece.last; ++i) {
      all.add(i);
    }
  }
  std::optional<std::string> value;
  append(value, words, all);
  return value;
}

}  // namespace

NameParts name_parts(const PersonTokens& words, Range name) {
  const NameSplit split = split_name(words, name);
  NameParts parts;
  parts.given = given_of(words, split);
  append(parts.family, words, split.family);
  append(parts.suffix, words, split.suffix);
  return parts;
}

Person make_person(const PersonTokens& words, const PersonReading& reading) {
  Person person;
  Range named = reading.name;
  // "The Secretary" keeps its article: the office is the name.
  if (reading.kind == PersonKind::office && named.first > 0 &&
      words.is(named.first - 1, kArticle) && words[named.first - 1].upper) {
    --named.first;
  }
  const Span name = words.span(named);
  person.kind = reading.kind;
  person.name = fold_space(name.of(words.text()));
  person.spans = {name};
  person.honorific = value_of(words, reading.honorific);
  person.delegation = value_of(words, reading.delegation);
  person.office = value_of(words, reading.office);
  if (reading.kind == PersonKind::person) {
    person.parts = name_parts(words, reading.name);
    person.readable = readable_name(person.name);
  }
  if (!reading.variant.empty()) {
    person.variants.push_back(*value_of(words, reading.variant));
  }
  return person;
}

}  // namespace archdoc::extract
