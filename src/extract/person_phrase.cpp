// Names are read from the words around them: an honorific or an office stands before a name, an
// office after its comma, a body or a country after the "of" of an office.
#include "extract/person_phrase.hpp"

#include "extract/words.hpp"

#include <algorithm>

namespace archdoc::extract {
namespace {

/// Words that are no part of anybody's name.
constexpr std::uint32_t kNoName = kOffice | kBody | kMatter | kTime | kDocument | kTalk | kLink |
                                  kAnd | kArticle | kDiary | kFrom | kBy | kWith | kBetween |
                                  kAbout;

bool is_acronym(const PersonTokens& words, std::size_t i) {
  const std::string_view word = words.word(i);
  return word.size() >= 2 && std::all_of(word.begin(), word.end(), [](char c) {
           return is_upper(c) || c == '/' || c == '-' || c == '&';
         });
}

/// Reads one phrase; the ranges that it takes are of `words`.
class PhraseReader {
 public:
  PhraseReader(const PersonTokens& words, bool turned, bool any_case)
      : words_(words), turned_(turned), any_case_(any_case) {}

  PersonReading read(Range range) const {
    range = without_article(range);
    if (range.empty()) {
      return {};
    }
    const Range bracket = bracket_of(range);
    return bracket.empty() ? commas(range) : bracketed(range, bracket);
  }

 private:
  [[nodiscard]] bool is(std::size_t i, std::uint32_t bits) const { return words_.is(i, bits); }

  [[nodiscard]] Range without_article(Range range) const {
    while (!range.empty() && is(range.first, kArticle)) {
      ++range.first;
    }
    return range;
  }

  /// The first bracket in `range`, round or square, with its words.
  [[nodiscard]] Range bracket_of(Range range) const {
    for (std::size_t i = range.first; i < range.last; ++i) {
      const char open = words_[i].open;
      if (open != '(' && open != '[') {
        continue;
      }
      const char close = open == '(' ? ')' : ']';
      for (std::size_t k = i; k < range.last; ++k) {
        if (words_[k].close == close) {
          return {i, k + 1};
        }
      }
      return {};
    }
    return {};
  }

  /// "the Ambassador in X (Doe)", "The Chancellor's [Anna Roe's]", "Li Wen-han [Li Wenhan]",
  /// "Doe (Interpreter)", "John (Jack) Doe".
  [[nodiscard]] PersonReading bracketed(Range range, Range bracket) const {
    const Range head{range.first, bracket.first};
    const Range tail{bracket.last, range.last};
    if (head.empty()) {
      PersonReading inner = commas(bracket);
      return tail.empty() ? inner : commas(tail);
    }
    PersonReading outer = commas(head);
    const PersonReading inner = commas(bracket);
    // "Chairman of the Committee on Trade Matters (Doe)": one unknown word after the "of" is no
    // name where the bracket has one.
    const bool doubtful = outer.honorific.empty() && outer.name.size() == 1 &&
                          words_.any(outer.office, kLink) && words_[bracket.first].open == '(';
    const bool nobody = outer.name.empty() || outer.kind != PersonKind::person || doubtful;
    const bool sign = bracket.size() == 1 && is_acronym(words_, bracket.first);
    if (nobody && names(inner) && !sign &&
        (words_.any(head, kOffice) || words_[bracket.first].open == '[')) {
      PersonReading reading = inner;
      reading.office = head;
      return reading;
    }
    if (nobody) {
      return outer;
    }
    const bool inside = !tail.empty() && words_[bracket.last - 1].after == 0 &&
                        name_run(tail.first, range.last) == range.last &&
                        words_[head.last - 1].after == 0;
    if (inside) {
      outer.name = {outer.name.first, range.last};
    } else if (inner.kind == PersonKind::office || sign) {
      if (outer.office.empty()) {
        outer.office = bracket;
      }
    } else if (names(inner)) {
      outer.variant = bracket;
    }
    if (!inside && !tail.empty() && outer.office.empty() && words_.any(tail, kOffice | kBody)) {
      outer.office = tail;
    }
    return outer;
  }

  [[nodiscard]] static bool names(const PersonReading& reading) {
    return reading.kind == PersonKind::person && !reading.name.empty();
  }

  /// The last word before the first comma that parts more than a suffix from a name; range.last
  /// where there is none.
  [[nodiscard]] std::size_t comma_of(Range range) const {
    for (std::size_t i = range.first; i + 1 < range.last; ++i) {
      if (words_[i].after == ',' && !is_suffix(i + 1, range)) {
        return i;
      }
    }
    return range.last;
  }

  /// "Jr." and degrees; "V" and its like only as such at the end.
  [[nodiscard]] bool is_suffix(std::size_t i, Range range) const {
    if (!is(i, kSuffix | kDegree)) {
      return false;
    }
    const bool adjective = is(i, kNation) && i + 1 < range.last && words_[i].after == 0;
    return !adjective;
  }

  [[nodiscard]] PersonReading commas(Range range) const {
    const std::size_t comma = comma_of(range);
    if (comma == range.last) {
      return simple(range);
    }
    const Range left{range.first, comma + 1};
    const Range right = without_article({comma + 1, range.last});
    if (turned_ && is_turned(left, right)) {
      PersonReading reading;
      reading.name = {range.first, range.last};
      std::size_t given = comma + 1;
      while (given + 1 < range.last && is(given, kHonorific)) {
        ++given;
      }
      reading.honorific = {comma + 1, given};
      return reading;
    }
    PersonReading first = simple(left);
    if (names(first)) {
      if (first.office.empty() && is_office(right)) {
        first.office = right;
      }
      return first;
    }
    const std::size_t next = comma_of(right);
    const Range second{right.first, next == right.last ? right.last : next + 1};
    const PersonReading holder = simple(second);
    // A single word there may as well be a place: "the Minister of Trade, Oslo".
    const bool told = holder.name.size() > 1 || !holder.honorific.empty();
    if (names(holder) && told && holder.office.empty() && first.kind == PersonKind::office) {
      PersonReading reading = holder;
      reading.office = left;
      return reading;
    }
    if (!first.name.empty() && words_.any(right, kBody | kCountry | kNation)) {
      first.name.last = range.last;  // "Commander in Chief, Pacific", "Delegation, United Nations"
    }
    return first;
  }

  /// What stands after the comma of a name says what its bearer is.
  [[nodiscard]] bool is_office(Range range) const {
    return !range.empty() &&
           (words_.any(range, kOffice | kBody | kMatter) || is_acronym(words_, range.first));
  }

  /// "Doe, John A.", "van der Aue, Dr. Karl P. III".
  [[nodiscard]] bool is_turned(Range left, Range right) const {
    static constexpr std::size_t kLongestFamily = 4;
    if (left.size() > kLongestFamily || right.empty() || words_.any(left, kHonorific) ||
        (is(left.first, kOffice | kBody | kMatter) && left.size() > 1)) {
      return false;
    }
    for (std::size_t i = right.first; i < right.last; ++i) {
      if (!is(i, kHonorific | kSuffix | kDegree | kParticle) && (is(i, kNoName) || !upper(i)) &&
          count_code_points(words_.word(i)) > 1) {
        return false;
      }
    }
    return name_run(left.first, left.last) == left.last;
  }

  [[nodiscard]] bool upper(std::size_t i) const { return words_[i].upper || any_case_; }

  /// The end of the run of name words that begins at `at`.
  [[nodiscard]] std::size_t name_run(std::size_t at, std::size_t last) const {
    std::size_t i = at;
    std::size_t end = at;
    while (i < last && !words_[i].digit) {
      const bool particle = is(i, kParticle) && !words_[i].upper;
      const bool suffix =
          i > at && (is(i, kSuffix | kDegree) || (turned_ && words_.word(i).size() == 1));
      if (!particle && !suffix && (!upper(i) || (is(i, kNoName) && !words_[i].initial))) {
        break;
      }
      ++i;
      end = particle ? end : i;
      const bool joined = words_[i - 1].after == ',' && i < last && is(i, kSuffix | kDegree);
      if (words_[i - 1].after != 0 && words_[i - 1].after != '.' && !joined) {
        break;
      }
    }
    return end;
  }

  /// Whether the words can be a name: one of them at least is nothing else.
  [[nodiscard]] bool is_name(Range range) const {
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (!is(i, kNoName | kNation | kCountry | kSuffix | kDegree) && !words_[i].initial &&
          (words_[i].upper || any_case_)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] PersonReading simple(Range range) const {
    range = without_article(range);
    if (range.empty()) {
      return {};
    }
    if (const std::size_t h = honorific_of(range); h != range.last) {
      return with_honorific(range, h);
    }
    const std::size_t link = link_of(range);
    const Range head{range.first, link};
    for (std::size_t i = head.first; i < head.last; ++i) {
      if (is(i, kOffice) && !(is(i, kNation) && i + 1 < head.last && is(i + 1, kOffice | kBody))) {
        return with_office(range, i);
      }
    }
    if (words_.any(head, kBody)) {
      return {PersonKind::organization, range, {}, {}, {}, {}};
    }
    const std::size_t end = name_run(range.first, range.last);
    const Range name{range.first, end};
    PersonReading reading;
    if (!is_name(name)) {
      return reading;
    }
    // "Customs House": a word that names no person goes on where the name would end.
    if (end < range.last && words_[end - 1].after == 0 && upper(end) && is(end, kMatter)) {
      return {PersonKind::organization, range, {}, {}, {}, {}};
    }
    reading.name = name;
    if (end < range.last && is(end, kLink)) {
      const Range body = without_article({end + 1, range.last});
      if (words_.any(body, kBody | kOffice | kMatter)) {
        reading.office = body;
      }
    }
    return reading;
  }

  /// The first "of" and its like; range.last without one.
  [[nodiscard]] std::size_t link_of(Range range) const {
    std::size_t i = range.first;
    while (i < range.last && !(is(i, kLink) && i > range.first)) {
      ++i;
    }
    return i;
  }

  /// The first honorific that a name follows; range.last without one.
  [[nodiscard]] std::size_t honorific_of(Range range) const {
    for (std::size_t i = range.first; i + 1 < range.last; ++i) {
      const std::size_t next = i + 1;
      const std::string_view word = words_.word(i);
      const bool monsieur = word == "M." && i == range.first && next + 1 == range.last;
      if (!is(i, kHonorific) && !monsieur) {
        continue;
      }
      const bool after_office =
          i > range.first && is(i - 1, kOffice) && !is(i - 1, kNation) && is(i, kNation);
      const bool name = is(next, kHonorific) || words_[next].initial ||
                        ((upper(next) || is(next, kParticle)) && !is(next, kNoName | kCountry)) ||
                        (upper(next) && next + 1 == range.last && !is(next, kOffice | kBody));
      if (!after_office && name && words_[i].after != ',') {
        return i;
      }
    }
    return range.last;
  }

  [[nodiscard]] PersonReading with_honorific(Range range, std::size_t h) const {
    std::size_t first = h + 1;
    while (first + 1 < range.last && is(first, kHonorific)) {
      ++first;
    }
    PersonReading reading;
    reading.honorific = {h, first};
    reading.office = {range.first, h};
    const std::size_t end = std::max(name_run(first, range.last), first + 1);
    reading.name = {first, end};
    if (reading.office.empty() && end < range.last && is(end, kLink)) {
      const Range body = without_article({end + 1, range.last});
      if (words_.any(body, kBody | kOffice | kMatter)) {
        reading.office = body;
      }
    }
    return reading;
  }

  /// A word that can belong to what an office is of.
  [[nodiscard]] bool belongs_to_office(std::size_t i) const {
    return is(i,
              kOffice | kBody | kNation | kCountry | kMatter | kLink | kAnd | kArticle | kTalk) ||
           is_acronym(words_, i) || (!words_[i].upper && !words_[i].digit && !is(i, kParticle));
  }

  /// The words from `noun` on that are the office: all where nobody's name follows.
  [[nodiscard]] std::size_t office_end(std::size_t noun, std::size_t last) const {
    std::size_t i = noun + 1;
    while (i < last && words_[i - 1].after == 0) {
      const bool linked = is(i - 1, kLink | kArticle);
      // Right after the noun a name may be any word: "Ambassador Jordan".
      const bool bare = i == noun + 1 && upper(i) && i + 1 == last &&
                        !is(i, kNoName | kNation | kHonorific) && !is_acronym(words_, i);
      if (!bare && belongs_to_office(i)) {
        ++i;
        continue;
      }
      if (!linked) {
        break;
      }
      // An unknown word after "of": the name begins at the first initial, if there is one.
      while (i < last && !words_[i].initial) {
        ++i;
      }
      return i;
    }
    return i;
  }

  [[nodiscard]] PersonReading with_office(Range range, std::size_t noun) const {
    PersonReading reading;
    const std::size_t begin = office_end(noun, range.last);
    const std::size_t end = name_run(begin, range.last);
    const bool whole = end == range.last || is(end, kLink) || words_[end].close != 0;
    if (end > begin && whole &&
        (is_name({begin, end}) || (begin == noun + 1 && end == begin + 1))) {
      reading.name = {begin, end};
      reading.office = {range.first, begin};
      return reading;
    }
    reading.kind = PersonKind::office;
    reading.name = range;
    return reading;
  }

  const PersonTokens& words_;
  bool turned_;
  bool any_case_;
};

/// "NEA—Harold Vine", "State: Mr. Orr": what stands before the dash or the colon.
std::size_t delegation_end(const PersonTokens& words, Range range) {
  static constexpr std::size_t kLongest = 4;
  for (std::size_t i = range.first; i + 1 < range.last && i < range.first + kLongest; ++i) {
    if (words[i].after == '-' || words[i].after == ':') {
      return i + 1;
    }
  }
  return range.first;
}

}  // namespace

PersonReading read_person(const PersonTokens& words, Range range, bool turned) {
  bool any_case = turned;
  for (std::size_t i = range.first; i < range.last; ++i) {
    any_case = any_case && (!words[i].upper || words.is(i, kSuffix | kDegree));
  }
  const PhraseReader reader(words, turned, any_case);
  const std::size_t begin = delegation_end(words, range);
  if (begin == range.first) {
    return reader.read(range);
  }
  PersonReading reading = reader.read({begin, range.last});
  // "Mr. Karl Hale-G", "Anna Berg-Prime Minister": the office may stand behind the dash.
  if (words[begin - 1].after == '-' && reading.kind != PersonKind::person) {
    PersonReading before = reader.read({range.first, begin});
    if (before.kind == PersonKind::person && !before.name.empty() && before.office.empty() &&
        (!before.honorific.empty() || before.name.size() > 1)) {
      before.office = {begin, range.last};
      return before;
    }
  }
  reading.delegation = {range.first, begin};
  return reading;
}

}  // namespace archdoc::extract
