// A word that heads an office or an honorific is looked for first; only around one is the text
// taken apart into a phrase.
#include "extract/mention.hpp"

#include "base/ascii.hpp"
#include "extract/person_phrase.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace archdoc::extract {
namespace {

constexpr std::uint32_t kIntroduces = kHonorific | kOffice;
/// What is never a name alone, though it stands where one may.
constexpr std::uint32_t kNoName = kOffice | kBody | kNation | kCountry | kMatter | kTime |
                                  kDocument | kTalk | kDiary | kLink | kAnd | kArticle;

/// The letters that a word which introduces a name begins with: capitals, and those of "c." and
/// "t.".
constexpr std::array<bool, 256> kBegins = [] {
  std::array<bool, 256> table{};
  for (std::size_t i = 'A'; i <= 'Z'; ++i) {
    table[i] = true;
  }
  table['c'] = table['t'] = true;
  return table;
}();

/// "c.", "cc.", "cde.", "t.", "tov.": small letters that introduce a name by their stop.
bool is_comrade(std::string_view text, std::size_t begin, std::size_t end) {
  static constexpr std::string_view kWords[] = {"c", "cc", "cde", "t", "tov"};
  const std::string_view word = text.substr(begin, end - begin);
  return end < text.size() && text[end] == '.' &&
         std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

/// Whether the word introduces a name.
bool introduces(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view word = text.substr(begin, end - begin);
  if (is_upper(word.front())) {
    return (person_word(word) & kIntroduces) != 0;
  }
  return is_comrade(text, begin, end);
}

/// Where the words before `at` that belong to an office begin: "the *Cuban Deputy* Minister".
std::size_t phrase_begin(std::string_view text, std::size_t from, std::size_t at) {
  static constexpr int kMostBefore = 3;
  for (int words = 0; words < kMostBefore && at > from + 1 && text[at - 1] == ' '; ++words) {
    std::size_t begin = at - 1;
    while (begin > from && (is_alnum(text[begin - 1]) || text[begin - 1] == '.')) {
      --begin;
    }
    const std::string_view word = text.substr(begin, at - 1 - begin);
    if (word.empty() || !is_upper(word.front()) ||
        (person_word(word) & (kNation | kCountry | kOffice)) == 0) {
      break;
    }
    at = begin;
  }
  return at;
}

/// The end of the phrase that begins at `at`: words in capitals, and small ones that link them.
std::size_t phrase_end(std::string_view text, std::size_t at, std::size_t end) {
  static constexpr std::size_t kLongest = 120;
  end = std::min(end, at + kLongest);
  std::size_t last = at;
  while (at < end) {
    const std::size_t word_last = std::min(word_end(text, at), end);
    if (word_last == at) {
      break;
    }
    const std::string_view word = text.substr(at, word_last - at);
    const bool capital = begins_upper(word);
    const std::uint32_t is = capital ? 0 : person_word(word);
    const bool stop = word_last < end && text[word_last] == '.';
    const bool short_word = word.size() <= 3;  // "Mr.", "V.", "cde."
    if (!capital && (is & (kLink | kArticle | kParticle)) == 0 &&
        !is_comrade(text, at, word_last)) {
      break;
    }
    at = word_last;
    last = capital ? at : last;
    if (stop && !short_word) {
      break;
    }
    at += stop ? 1U : 0U;
    if (at < end && text[at] == ' ') {
      ++at;
    } else if (at < end && !is_upper(text[at])) {
      break;
    }
  }
  return last;
}

/// Telegrams in capitals throughout do not show where a name ends.
bool is_all_capitals(std::string_view phrase) {
  static constexpr std::size_t kShort = 24;
  return phrase.size() > kShort && std::none_of(phrase.begin(), phrase.end(), is_lower);
}

/// Signs and initials are no names: "U.N", "FY", "T-28".
bool has_name_word(std::string_view name) {
  static constexpr std::size_t kSign = 3;
  bool found = false;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::max(word_end(name, at), at + 1);
    const std::string_view word = name.substr(at, end - at);
    const bool letters = std::all_of(word.begin(), word.end(), is_upper);
    if (std::any_of(word.begin(), word.end(), is_digit)) {
      return false;
    }
    found = found || (word.size() > 1 && (!letters || word.size() > kSign));
    at = end;
  }
  return found;
}

/// "MAJOR PROBLEM": words that in capitals throughout may be no ranks.
bool is_adjective(std::string_view honorific) {
  return honorific == "MAJOR" || honorific == "GENERAL";
}

/// The person whom the phrase names, if it names one.
std::optional<Person> named(std::string_view text, Span phrase) {
  if (is_all_capitals(phrase.of(text))) {
    return std::nullopt;
  }
  const PersonTokens words(text, phrase);
  const PersonReading reading = read_person(words, words.all(), false);
  const bool east_asian = words.is(0, kFamilyFirst);
  if (reading.kind != PersonKind::person || reading.name.empty() ||
      (reading.honorific.empty() && reading.office.empty() && !east_asian)) {
    return std::nullopt;
  }
  const bool plain = reading.name.size() == 1;
  if (plain && (words.is(reading.name.first, kNoName) || words[reading.name.first].initial)) {
    return std::nullopt;
  }
  Person person = make_person(words, reading);
  if (!has_name_word(person.name) || is_adjective(person.honorific.value_or(""))) {
    return std::nullopt;
  }
  return person;
}

/// "Kim Il Nam": a family name that stands first, and two short words that begin with capitals and
/// are nothing else; the end of it, or 0. In capitals throughout "HE SAID NO" looks the same.
std::size_t east_asian_end(std::string_view text, std::size_t begin, std::size_t end) {
  static constexpr std::size_t kLongest = 6;
  if ((person_word(text.substr(begin, end - begin)) & kFamilyFirst) == 0) {
    return 0;
  }
  for (int words = 0; words < 2; ++words) {
    if (end + 1 >= text.size() || text[end] != ' ') {
      return 0;
    }
    const std::size_t last = word_end(text, end + 1);
    const std::string_view word = text.substr(end + 1, last - end - 1);
    if (word.size() < 2 || word.size() > kLongest || !is_upper(word.front()) ||
        std::none_of(word.begin(), word.end(), is_lower) ||
        (person_word(word) & ~static_cast<std::uint32_t>(kFamilyFirst)) != 0) {
      return 0;
    }
    end = last;
  }
  return end;
}

struct Phrase {
  std::size_t begin = 0;
  std::size_t last = 0;  ///< `begin` where there is none
};

/// The phrase that the word [at, end) introduces or begins.
Phrase phrase_at(std::string_view text, std::size_t at, std::size_t end) {
  if (introduces(text, at, end)) {
    const std::size_t last = phrase_end(text, at, text.size());
    return {last > end ? phrase_begin(text, 0, at) : at, last > end ? last : at};
  }
  if (!is_upper(text[at])) {
    return {at, at};
  }
  if (const std::size_t last = east_asian_end(text, at, end); last > 0) {
    return {at, last};
  }
  // "the Kalvian envoy Brodd": an office in small letters behind the name of a nation.
  const std::uint32_t is = person_word(text.substr(at, end - at));
  if ((is & (kNation | kCountry)) != 0 && end + 1 < text.size() && text[end] == ' ' &&
      is_lower(text[end + 1])) {
    const std::size_t office = word_end(text, end + 1);
    if ((person_word(text.substr(end + 1, office - end - 1)) & kOffice) != 0 &&
        office + 1 < text.size() && text[office] == ' ' && is_upper(text[office + 1])) {
      return {at, phrase_end(text, office + 1, text.size())};
    }
  }
  return {at, at};
}

}  // namespace

void find_people(std::string_view text, Span within, std::vector<Person>& out) {
  const std::string_view slice = within.of(text);
  for (std::size_t at = 0; at < slice.size();) {
    if (!kBegins[static_cast<unsigned char>(slice[at])] ||
        (at > 0 && (is_alnum(slice[at - 1]) || is_high(slice[at - 1])))) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < slice.size() && (is_alnum(slice[end]) || is_high(slice[end]))) {
      ++end;
    }
    Phrase phrase = phrase_at(slice, at, end);
    if (phrase.last > phrase.begin) {
      auto person =
          named(text, span_in(text, slice.substr(phrase.begin, phrase.last - phrase.begin)));
      if (person) {
        out.push_back(std::move(*person));
      }
    }
    at = std::max(end, phrase.last) + 1;
  }
}

}  // namespace archdoc::extract
