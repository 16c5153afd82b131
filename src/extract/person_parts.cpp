// What of a name is the family name, what the given names, what a suffix.
#include <archdoc/text.hpp>

#include "extract/person_phrase.hpp"
#include "extract/words.hpp"

#include <algorithm>

namespace archdoc::extract {
namespace {

/// Whether `word` can be a given name of the East Asian kind: its letters fall into syllables of
/// Pinyin, Wade-Giles, Korean or Vietnamese romanisation. "Philby" does not.
bool is_syllables(std::string_view word) {
  static constexpr std::string_view kVowels = "aeiouyü";
  const auto vowel = [](char c) { return kVowels.find(to_lower(c)) != std::string_view::npos; };
  std::size_t i = 0;
  std::size_t syllables = 0;
  while (i < word.size()) {
    if (word[i] == '-' || word[i] == '\'' || is_high(word[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < word.size() && is_alpha(word[i]) && !vowel(word[i])) {
      ++i;
    }
    const std::string_view onset = word.substr(begin, i - begin);
    const bool known =
        onset.size() <= 1 ||
        (onset.size() == 2 &&
         (to_lower(onset[1]) == 'h' || onset[0] == onset[1] || equals_nocase(onset, "ts") ||
          equals_nocase(onset, "tz") || equals_nocase(onset, "hs"))) ||
        equals_nocase(onset, "ngh") || equals_nocase(onset, "tr") || equals_nocase(onset, "ng");
    const std::size_t nucleus = i;
    while (i < word.size() && vowel(word[i])) {
      ++i;
    }
    if (!known || i == nucleus || equals_nocase(onset, "ph")) {
      return false;
    }
    // A final consonant, unless a vowel after it makes it the next syllable's.
    const auto ends = [&](std::string_view final) {
      const std::string_view rest = word.substr(i);
      return starts_with_nocase(rest, final) &&
             (rest.size() == final.size() || !vowel(rest[final.size()]));
    };
    for (const std::string_view final :
         {"ng", "nh", "ch", "n", "m", "k", "p", "t", "l", "h", "r"}) {
      if (ends(final)) {
        i += final.size();
        break;
      }
    }
    ++syllables;
  }
  return syllables > 0 && syllables <= 3;
}

/// "Kim Il Sung", "Mao Zedong", "Li Wen-han": the family name stands first.
bool family_first(const PersonTokens& words, Range name) {
  if (name.size() < 2 || name.size() > 3 || !words.is(name.first, kFamilyFirst)) {
    return false;
  }
  const std::string_view first = words.word(name.first);
  // Names that are as much at home in the west.
  const bool western = equals_nocase(first, "lee") || equals_nocase(first, "kim") ||
                       equals_nocase(first, "bo") || equals_nocase(first, "le");
  for (std::size_t i = name.first + 1; i < name.last; ++i) {
    if (words[i].initial || !is_syllables(words.word(i))) {
      return false;
    }
  }
  const std::string_view last = words.word(name.last - 1);
  const bool last_is_family = name.size() == 2 && words.is(name.last - 1, kFamilyFirst) &&
                              last.find('-') == std::string_view::npos && last.size() <= 4;
  return !(western && name.size() == 2 && last.find('-') == std::string_view::npos &&
           last.size() <= 5) &&
         !last_is_family;
}

/// "Petrov A. B.": the family name stands first where initials alone follow.
bool initials_last(const PersonTokens& words, Range name) {
  std::size_t i = name.last;
  while (i > name.first && words[i - 1].initial) {
    --i;
  }
  return i == name.first + 1 && name.size() > 1;
}

std::optional<std::string> value_of(const PersonTokens& words, Range range) {
  if (range.empty()) {
    return std::nullopt;
  }
  return fold_space(words.span(range).of(words.text()));
}

/// The first word of the family name, which ends with `name`.
std::size_t family_begin(const PersonTokens& words, Range name) {
  std::size_t first = name.last - 1;
  while (first > name.first + 1 && words.is(first - 1, kParticle) && words[first - 1].close == 0) {
    const bool joins = equals_nocase(words.word(first - 1), "y");
    if (joins && first < name.first + 3) {
      break;
    }
    first -= joins ? 2 : 1;
  }
  // A particle may begin a name that is all family: "de Gaulle"; "Bin Lin" is another matter.
  if (first == name.first + 1 && words.is(name.first, kParticle) && !words[name.first].upper) {
    first = name.first;
  }
  return first;
}

/// `name` without suffixes and degrees at its end, which go to `suffix`.
Range without_suffix(const PersonTokens& words, Range name, Range& suffix) {
  std::size_t last = name.last;
  while (last > name.first + 1 && words.is(last - 1, kSuffix | kDegree)) {
    --last;
  }
  if (last < name.last && suffix.empty()) {
    suffix = {last, name.last};
  }
  return {name.first, last};
}

/// `name` without nicknames in brackets or quotes at its ends.
Range without_nickname(const PersonTokens& words, Range name) {
  const auto closed_at = [&](std::size_t i) {
    while (i < name.last && words[i].close == 0) {
      ++i;
    }
    return i + 1;
  };
  if (name.size() > 1 && words[name.first].open != 0) {
    const std::size_t end = closed_at(name.first);
    if (end < name.last) {
      name.first = end;
    }
  }
  for (std::size_t i = name.first + 1; i < name.last; ++i) {
    if (words[i].open != 0 && closed_at(i) >= name.last) {
      name.last = i;
    }
  }
  return name;
}

/// The given names in `range`, without a nickname in their midst.
std::optional<std::string> given_of(const PersonTokens& words, Range range) {
  range = without_nickname(words, range);
  return value_of(words, range);
}

/// "Doe, John A., Jr.": `comma` is the last word of the family name.
NameParts turned_parts(const PersonTokens& words, Range name, std::size_t comma) {
  NameParts parts;
  Range suffix;
  const Range family = without_suffix(words, {name.first, comma + 1}, suffix);
  Range given{comma + 1, name.last};
  while (given.size() > 1 && words.is(given.first, kHonorific)) {
    ++given.first;
  }
  given = without_suffix(words, given, suffix);
  std::size_t particle = given.last;
  while (particle > given.first + 1 && words.is(particle - 1, kParticle) &&
         !words[particle - 1].upper) {
    --particle;
  }
  parts.family = value_of(words, family);
  if (particle < given.last && parts.family) {
    parts.family =
        *value_of(words, {particle, given.last}) + " " + *parts.family;  // "Berg, A. von"
  }
  parts.given = given_of(words, {given.first, particle});
  parts.suffix = value_of(words, suffix);
  return parts;
}

}  // namespace

NameParts name_parts(const PersonTokens& words, Range name) {
  NameParts parts;
  if (name.empty()) {
    return parts;
  }
  for (std::size_t i = name.first; i + 1 < name.last; ++i) {
    if (words[i].after == ',' && !words.is(i + 1, kSuffix | kDegree)) {
      return turned_parts(words, name, i);
    }
  }
  Range suffix;
  name = without_suffix(words, name, suffix);
  name = without_nickname(words, name);
  parts.suffix = value_of(words, suffix);
  if (family_first(words, name)) {
    parts.family = value_of(words, {name.first, name.first + 1});
    parts.given = value_of(words, {name.first + 1, name.last});
    return parts;
  }
  if (initials_last(words, name)) {
    parts.family = value_of(words, {name.first, name.first + 1});
    parts.given = value_of(words, {name.first + 1, name.last});
    return parts;
  }
  const std::size_t family = family_begin(words, name);
  parts.family = value_of(words, {family, name.last});
  parts.given = given_of(words, {name.first, family});
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
  }
  if (!reading.variant.empty()) {
    person.variants.push_back(*value_of(words, reading.variant));
  }
  return person;
}

}  // namespace archdoc::extract
