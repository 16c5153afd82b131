#include "extract/spelling.hpp"

#include "base/ascii.hpp"
#include "extract/words.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>

namespace archdoc::extract {
namespace {

/// The next word of folded names, without the space before it; removes it from `words`.
std::string_view take_word(std::string_view& words) {
  words.remove_prefix(words.starts_with(' ') ? 1 : 0);
  const std::string_view word = words.substr(0, words.find(' '));
  words.remove_prefix(word.size());
  return word;
}

bool is_initial(std::string_view word) {
  return !word.empty() && next_code_point(word, 0).size == word.size();
}

/// "john" and "j", "jon" and "jon"; not "john" and "jon".
bool one_name(std::string_view a, std::string_view b) {
  return a == b || ((is_initial(a) || is_initial(b)) && (a.starts_with(b) || b.starts_with(a)));
}

enum class Sex { unknown, woman, man };

Sex sex_of(const std::optional<std::string>& honorific) {
  static constexpr std::array<std::string_view, 9> kWomen{
      "mrs", "miss", "ms", "frau", "mme", "dame", "madame", "lady", "fraulein"};
  static constexpr std::array<std::string_view, 5> kMen{"mr", "herr", "sir", "messrs", "lord"};
  if (!honorific) {
    return Sex::unknown;
  }
  std::string_view word = *honorific;
  word.remove_suffix(word.ends_with('.') ? 1 : 0);
  const auto is = [word](std::string_view other) { return equals_nocase(word, other); };
  return std::any_of(kWomen.begin(), kWomen.end(), is) ? Sex::woman
         : std::any_of(kMen.begin(), kMen.end(), is)   ? Sex::man
                                                       : Sex::unknown;
}

struct Ending {
  std::string_view nominative;
  std::string_view others;  ///< of the other cases, a space after each
};

/// Endings of men's family names, folded and romanised by text/fold: Russian, Ukrainian and
/// Bulgarian -ов and -ин, -ский; Czech -ý and consonants; Polish -ski. The feminine -ova is an
/// ending of none of them but of the genitive, which is why a match is a weak one.
constexpr Ending kEndings[] = {
    {"ski", "skogo skomu skim skom skoho skeho skemu skem skego "},
    {"i", "eho emu im em ego ogo omu om ym "},
    {"a", "i u e oi ou "},
    {"o", "a u om em "},
    {"", "a u im om e em ovi y "},
};

}  // namespace

std::string spelling_key(std::string_view word) {
  std::string key = latin(fold(word).words);
  key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
  return key;
}

std::uint32_t rough_key(std::string_view word) {
  static constexpr std::string_view kAgreed = "bdglmnrv";
  std::uint32_t key = 0;
  char last = 0;
  for (char c : word) {
    c = to_lower(c);
    c = c == 'w' ? 'v' : c;
    if (c != last && kAgreed.find(c) != std::string_view::npos) {
      key = key * 31U + static_cast<unsigned char>(c);
      last = c;
    }
  }
  return key;
}

std::vector<std::string> nominative_keys(std::string_view key) {
  static constexpr std::size_t kShortestStem = 4;
  std::vector<std::string> keys;
  for (const Ending& ending : kEndings) {
    for (std::string_view others = ending.others; !others.empty(); others.remove_prefix(1)) {
      const std::string_view other = take_word(others);
      if (key.size() >= kShortestStem + other.size() && key.ends_with(other)) {
        keys.push_back(
            std::string(key.substr(0, key.size() - other.size())).append(ending.nominative));
      }
    }
  }
  return keys;
}

bool given_agree(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) {
    return true;
  }
  const std::string first = latin(fold(a).words);
  const std::string second = latin(fold(b).words);
  std::string_view left = first;
  std::string_view right = second;
  while (!left.empty() && !right.empty()) {
    if (!one_name(take_word(left), take_word(right))) {
      return false;
    }
  }
  return true;
}

bool can_be_one(const Person& a, const Person& b) {
  const Sex one = sex_of(a.honorific);
  const Sex other = sex_of(b.honorific);
  return (one == Sex::unknown || other == Sex::unknown || one == other) &&
         given_agree(a.parts.given.value_or(""), b.parts.given.value_or(""));
}

bool offices_agree(const Person& a, const Person& b) {
  if (!a.office || !b.office) {
    return true;
  }
  const std::string first = fold(*a.office).words + " ";
  const std::string second = fold(*b.office).words + " ";
  return first.find(second) != std::string::npos || second.find(first) != std::string::npos;
}

std::string initials_of(const Person& person) {
  std::string initials;
  if (!person.parts.given || !person.parts.family) {
    return initials;
  }
  const std::string name = fold(*person.parts.given + " " + *person.parts.family).words;
  for (std::string_view words = name; !words.empty();) {
    const std::string_view word = take_word(words);
    initials += word.substr(0, next_code_point(word, 0).size);
  }
  return initials;
}

bool are_initials_of(std::string_view letters, const Person& person) {
  std::string asked;
  const std::string folded = fold(letters).words;
  std::remove_copy(folded.begin(), folded.end(), std::back_inserter(asked), ' ');
  return asked.size() > 1 && asked == initials_of(person);
}

}  // namespace archdoc::extract
