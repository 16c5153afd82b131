// The text is gone through once. Of its words in capitals few begin as a family name does that is
// looked for; only those are compared, and only around one that fits are its neighbours read.
#include "layouts/spellings.hpp"

#include <archdoc/text.hpp>

#include "base/ascii.hpp"
#include "extract/person_words.hpp"
#include "extract/spelling.hpp"
#include "extract/words.hpp"
#include "layouts/people.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace archdoc::layouts {
namespace {

using extract::begins_upper;
using extract::person_word;

/// A family name that is looked for, by its last word.
struct Wanted {
  std::size_t person = 0;
  std::string before;  ///< the words of the family name before the last one: "van der"
  std::string family;
  std::string key;
  bool first = false;  ///< the given names stand behind it
};

/// A stretch of the text that is being read.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A place where the text names a person.
struct Place {
  std::size_t person = 0;
  Span span;
  Ground ground;
};

/// The bytes that a capital can begin with, of ASCII and of the alphabets of two bytes a letter.
constexpr auto kMayBeCapital = [] {
  std::array<bool, 256> table{};
  std::fill(table.begin() + 'A', table.begin() + 'Z' + 1, true);
  std::fill(table.begin() + 0xC3, table.begin() + 0xE0, true);
  return table;
}();

/// No letter in lower case, and more than an initial.
bool is_all_capitals(std::string_view word) {
  return word.size() > 2 && std::none_of(word.begin(), word.end(), is_lower);
}

/// "A.", "A.B.", "A": nothing but single letters.
bool is_initials(std::string_view token) {
  bool letter = false;
  for (std::size_t i = 0; i < token.size();) {
    const CodePoint point = next_code_point(token, i);
    if (token[i] == '.' ? !letter : letter || !extract::is_upper_point(point.value)) {
      return false;
    }
    letter = token[i] != '.';
    i += point.size;
  }
  return !token.empty();
}

/// A word that is nothing but a name or the begin of a sentence.
bool is_unknown(std::string_view word) {
  return begins_upper(word) &&
         (person_word(word) & ~static_cast<std::uint32_t>(extract::kFamilyFirst)) == 0;
}

/// What stands before a family name.
struct Before {
  std::size_t begin = 0;  ///< of the given names or initials; of the family name where none are
  bool given = false;     ///< they are there
  bool doubtful = false;  ///< they may be the first word of a sentence: "Then Petrov said"
  bool other = false;     ///< what stands there makes it no name: "the Long"
};

Before before_name(std::string_view text, std::size_t name) {
  static constexpr int kMostWords = 3;
  static constexpr std::string_view kOpeners = "([\"";
  Before before{name, false, false, false};
  std::size_t at = name;
  for (int words = 0; words < kMostWords && at >= 2 && text[at - 1] == ' '; ++words) {
    const std::size_t space = text.rfind(' ', at - 2);
    std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    while (begin + 1 < at && kOpeners.find(text[begin]) != std::string_view::npos) {
      ++begin;
    }
    const std::string_view token = text.substr(begin, at - 1 - begin);
    if (is_initials(token)) {
      before = {begin, true, false, false};
      at = begin;
      continue;
    }
    if (token.empty() || !is_alnum(token.back())) {
      break;
    }
    before.other = at == name && (person_word(token) & extract::kArticle) != 0;
    if (!is_unknown(token)) {
      break;
    }
    const std::string_view left = trim(text.substr(0, begin));
    const bool starts = left.empty() || left.ends_with('.') || left.ends_with('!') ||
                        left.ends_with('?') || left.ends_with(':');
    before = {begin, true, starts && !before.given, false};
    at = begin;
    if (starts) {
      break;
    }
  }
  return before;
}

class Joiner {
 public:
  explicit Joiner(Draft& draft)
      : draft_(draft), declines_(declines(draft.record.language.value_or(""))) {
    for (std::size_t i = 0; i < draft.record.participants.size(); ++i) {
      want(i);
    }
    std::sort(wanted_.begin(), wanted_.end(),
              [](const Wanted& a, const Wanted& b) { return a.key < b.key; });
    std::sort(rough_.begin(), rough_.end());
  }

  [[nodiscard]] bool empty() const { return wanted_.empty(); }

  void read(Span place) {
    const std::string_view text = place.of(draft_.text());
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!kMayBeCapital[static_cast<unsigned char>(text[at])] ||
          (at > 0 && (is_alnum(text[at - 1]) || is_high(text[at - 1]))) ||
          !begins_upper(text.substr(at))) {
        continue;
      }
      const std::size_t end = extract::word_end(text, at);
      find(text, at, without_possessive(text, at, end));
      at = std::max(end, at + 1) - 1;
    }
  }

  /// Gives the places that were found to the people.
  void write() {
    for (const Place& place : places_) {
      add_spelling(draft_, draft_.record.participants[place.person],
                   pointer("/participants", place.person), {place.span}, place.ground);
    }
  }

 private:
  static bool declines(std::string_view language) {
    static constexpr std::array<std::string_view, 6> kLanguages{"ru", "uk", "bg", "cs", "pl", "sr"};
    return std::find(kLanguages.begin(), kLanguages.end(), language) != kLanguages.end();
  }

  void want(std::size_t index) {
    const Person& person = draft_.record.participants[index];
    if (person.kind != PersonKind::person || !person.parts.family) {
      return;
    }
    Wanted wanted;
    const std::string& family = *person.parts.family;
    const std::size_t space = family.rfind(' ');
    wanted.person = index;
    wanted.before = space == std::string::npos ? "" : family.substr(0, space + 1);
    wanted.family = space == std::string::npos ? family : family.substr(space + 1);
    wanted.key = extract::spelling_key(wanted.family);
    wanted.first = person.parts.given && person.name.starts_with(family);
    if (wanted.family.size() < 2) {
      return;
    }
    rough_.push_back(extract::rough_key(wanted.family));
    wanted_.push_back(std::move(wanted));
  }

  static std::size_t without_possessive(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view word = text.substr(begin, end - begin);
    for (const std::string_view mark : {"'s", "\xE2\x80\x99s"}) {
      if (word.ends_with(mark)) {
        return end - mark.size();
      }
    }
    return end;
  }

  /// How a word with the key of the family name is that name; nothing where it is too short.
  [[nodiscard]] std::optional<Ground> match(const Wanted& wanted, std::string_view word) const {
    static constexpr std::size_t kShortest = 5;
    if (word == wanted.family) {
      return Ground{"surname", Grade::high, "people"};
    }
    if (word.size() > 2 && equals_nocase(word, wanted.family)) {
      return Ground{"capitals", Grade::high, "people"};
    }
    const std::size_t bytes = is_high(word.front()) ? 2 : 1;
    if (word.size() < kShortest * bytes) {
      return std::nullopt;  // short words are alike by chance
    }
    return Ground{"transliteration", Grade::medium, "people"};
  }

  /// Whether a word is worth its key: by its consonants, where it is not declined.
  [[nodiscard]] bool may_be_wanted(std::string_view word) const {
    return declines_ || std::any_of(word.begin(), word.end(), is_high) ||
           std::binary_search(rough_.begin(), rough_.end(), extract::rough_key(word));
  }

  /// Whether some family name has the first letter of `key`.
  [[nodiscard]] bool begins_one(std::string_view key) const {
    const std::string_view letter = key.substr(0, 1);
    const auto first = std::lower_bound(
        wanted_.begin(), wanted_.end(), letter,
        [](const Wanted& each, std::string_view sought) { return each.key < sought; });
    return first != wanted_.end() && first->key.starts_with(letter);
  }

  /// Those whose family names have this key; nobody where it is that of a crowd.
  [[nodiscard]] std::span<const Wanted> wanted_by(const std::string& key) const {
    const auto first = std::lower_bound(
        wanted_.begin(), wanted_.end(), key,
        [](const Wanted& each, const std::string& sought) { return each.key < sought; });
    auto last = first;
    while (last != wanted_.end() && last->key == key) {
      if (static_cast<std::size_t>(++last - first) > kMostNamesakes) {
        return {};
      }
    }
    return {first, last};
  }

  void find(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view word = text.substr(begin, end - begin);
    if (!may_be_wanted(word)) {
      return;
    }
    std::vector<Place> found;
    const std::string key = extract::spelling_key(word);
    for (const Wanted& wanted : wanted_by(key)) {
      if (const auto ground = match(wanted, word)) {
        add_form(found, wanted, text, {begin, end}, *ground);
      }
    }
    if (found.empty() && declines_ && begins_one(key)) {
      for (const std::string& nominative : extract::nominative_keys(key)) {
        for (const Wanted& wanted : wanted_by(nominative)) {
          add_form(found, wanted, text, {begin, end}, {"case-ending", Grade::low, "people"});
        }
      }
    }
    if (found.size() == 1 && draft_.parts(found.front().span).size() == 1) {
      places_.push_back(found.front());  // of more, the name is that of two people
    }
  }

  /// Adds the whole name around the family name at `word`, if it can be the person's.
  void add_form(std::vector<Place>& found, const Wanted& wanted, std::string_view text, Extent word,
                Ground ground) const {
    if (!wanted.before.empty()) {
      const std::size_t size = wanted.before.size();
      if (word.begin < size ||
          !equals_nocase(text.substr(word.begin - size, size), wanted.before)) {
        return;
      }
      word.begin -= size;
    }
    const std::size_t after = name_after(text, word.end);
    if (is_shouted(text, word) || (after > word.end && !wanted.first)) {
      return;
    }
    const auto given = after > word.end ? given_behind(wanted, text, {word.end, after})
                                        : given_before(wanted, text, word);
    if (given) {
      const std::size_t begin = std::min(given->begin, word.begin);
      const std::size_t end = std::max(after, word.end);
      found.push_back(
          {wanted.person, span_in(draft_.text(), text.substr(begin, end - begin)), ground});
    }
  }

  [[nodiscard]] std::string_view given_of(const Wanted& wanted) const {
    const auto& given = draft_.record.participants[wanted.person].parts.given;
    return given ? std::string_view(*given) : std::string_view();
  }

  [[nodiscard]] std::optional<Extent> given_behind(const Wanted& wanted, std::string_view text,
                                                   Extent given) const {
    return extract::given_agree(text.substr(given.begin, given.end - given.begin), given_of(wanted))
               ? std::optional(given)
               : std::nullopt;
  }

  /// The given names that stand before a family name, empty where it stands alone; nothing where
  /// it is somebody else's or no name.
  [[nodiscard]] std::optional<Extent> given_before(const Wanted& wanted, std::string_view text,
                                                   Extent name) const {
    static constexpr std::size_t kShort = 5;
    const std::string_view given = given_of(wanted);
    const auto& honorific = draft_.record.participants[wanted.person].honorific;
    Before before = before_name(text, name.begin);
    const std::string_view stated = trim(text.substr(before.begin, name.begin - before.begin));
    if (before.given && honorific && equals_nocase(stated, *honorific)) {
      before = {name.begin, false, false, false};  // "C. Petrov": a comrade begins the sentence
    }
    if (before.other) {
      return std::nullopt;
    }
    if (before.given && !given.empty() && extract::given_agree(stated, given)) {
      return Extent{before.begin, name.begin};
    }
    const std::string_view left = trim(text.substr(0, name.begin));
    const bool starts = left.empty() || left.ends_with('.');
    const bool may_be_word = !before.given && starts && name.end - name.begin < kShort;
    if ((before.given && !before.doubtful) || may_be_word) {
      return std::nullopt;
    }
    return Extent{name.begin, name.begin};
  }

  /// Where the words of a name that follow at `end` end: "Petrov Street", "Kim Il Sung".
  static std::size_t name_after(std::string_view text, std::size_t end) {
    static constexpr int kMostWords = 2;
    for (int words = 0; words < kMostWords; ++words) {
      if (end + 1 >= text.size() || text[end] != ' ') {
        break;
      }
      const std::size_t last = extract::word_end(text, end + 1);
      const std::string_view word = text.substr(end + 1, last - end - 1);
      if (!begins_upper(word) ||
          (!is_unknown(word) && (person_word(word) & extract::kSuffix) != 0)) {
        break;
      }
      end = last;
    }
    return end;
  }

  /// Whether a word stands in capitals among others: telegrams do not show where a name ends.
  static bool is_shouted(std::string_view text, Extent word) {
    static constexpr std::size_t kNear = 24;
    static constexpr std::ptrdiff_t kInitials = 3;
    if (!is_all_capitals(text.substr(word.begin, word.end - word.begin))) {
      return false;
    }
    const std::size_t from = word.begin > kNear ? word.begin - kNear : 0;
    const std::string_view left = text.substr(from, word.begin - from);
    const std::string_view right = text.substr(word.end, kNear);
    const auto count = [&](auto is) {
      return std::count_if(left.begin(), left.end(), is) +
             std::count_if(right.begin(), right.end(), is);
    };
    return count(is_lower) == 0 && count(is_upper) > kInitials;
  }

  Draft& draft_;
  bool declines_;
  std::vector<Wanted> wanted_;
  std::vector<std::uint32_t> rough_;  ///< rough keys of the names that are wanted, sorted
  std::vector<Place> places_;
};

}  // namespace

void join_spellings(Draft& draft) {
  Joiner joiner(draft);
  if (joiner.empty()) {
    return;
  }
  if (const auto title = draft.place_of("/title")) {
    joiner.read(*title);
  }
  for (std::uint32_t i = 0; i < draft.page().size(); ++i) {
    const LineClass is = draft.class_of(i);
    if (is == LineClass::body || is == LineClass::summary) {
      joiner.read(draft.page().span(i));
    }
  }
  joiner.write();
}

}  // namespace archdoc::layouts
