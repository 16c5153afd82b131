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
  return words.word(i).size() >= 2 && words.is_capitals(i);
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [word](std::string_view w) { return equals_nocase(word, w); });
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
    PersonReading inner = commas(bracket);
    // "Chairman of the Committee on Trade Matters (Doe)": one unknown word after the "of" is no
    // name where the bracket has one.
    const bool doubtful = outer.honorific.empty() && outer.name.size() == 1 &&
                          words_.any(outer.office, kLink) && words_[bracket.first].open == '(';
    // "The Supreme Commander, Allied Powers Europe (Doe)"
    const bool behind_comma = outer.honorific.empty() && bracket.size() == 1 && tail.empty() &&
                              outer.office.first == head.first &&
                              outer.office.last == outer.name.first && !outer.office.empty() &&
                              words_[outer.office.last - 1].after == ',';
    const bool nobody = outer.name.empty() || outer.kind != PersonKind::person || doubtful ||
                        (behind_comma && !helper_role(words_, bracket));
    const bool sign = words_.sign_end(bracket.first, bracket.last) == bracket.last;
    if (nobody && !sign && (words_.any(head, kOffice) || words_[bracket.first].open == '[')) {
      if (names(inner)) {
        inner.office = head;
        return inner;
      }
      if (tail.empty() && is_holder(bracket)) {
        return {PersonKind::person, bracket, {}, head, {}, {}};
      }
    }
    if (nobody) {
      return outer;
    }
    if (helper_role(words_, bracket)) {
      outer.helper = bracket;
      outer.office = outer.office.empty() ? bracket : outer.office;
      return outer;
    }
    const bool inside = !tail.empty() && words_[bracket.last - 1].after == 0 &&
                        name_run(tail.first, range.last) == range.last &&
                        words_[head.last - 1].after == 0;
    if (inside) {
      outer.name = {outer.name.first, range.last};
    } else if (outer.office.last == bracket.first && names_place(bracket)) {
      outer.office.last = bracket.last;
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

  /// "(Welsh)" behind an office: a word that can be something else is the name of its holder.
  [[nodiscard]] bool is_holder(Range bracket) const {
    return bracket.size() == 1 && words_[bracket.first].open == '(' &&
           words_[bracket.first].upper && is(bracket.first, kNation | kCountry | kMatter) &&
           !one_of(words_.word(bracket.first),
                   {"acting", "deputy", "vice", "assistant", "retired", "designate", "second"});
  }

  /// "(in London)", "(N.J.)", "(E/OB)": where the office before the bracket is.
  [[nodiscard]] bool names_place(Range bracket) const {
    const bool in = one_of(words_.word(bracket.first), {"in", "at"}) && bracket.size() > 1 &&
                    words_[bracket.first + 1].upper;
    return in || (bracket.size() == 1 && words_[bracket.first].initial) ||
           words_.sign_end(bracket.first, bracket.last) == bracket.last;
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
      // "Ambassador Berg, Embassy of Norway": the office before the name is how he is called.
      const bool called = first.honorific.empty() && first.office.last == first.name.first &&
                          !words_.any(first.office, kLink);
      if (is_office(right) || (called && !first.office.empty() && is_country(right))) {
        if (called) {
          first.honorific = first.office;
        }
        first.office = first.office.empty() || called ? right : first.office;
      }
      return first;
    }
    std::size_t next = comma_of(right);
    // "Director, OSA, Mr. Orr": the sign belongs to the office before it.
    const bool sign = next != right.last && words_.sign_end(right.first, next + 1) == next + 1;
    if (sign && first.kind == PersonKind::office) {
      const PersonReading third = simple({next + 1, right.last});
      if (names(third) && (third.name.size() > 1 || !third.honorific.empty())) {
        PersonReading reading = third;
        reading.office = {range.first, next + 1};
        return reading;
      }
    }
    const Range second{right.first, next == right.last ? right.last : next + 1};
    const PersonReading holder = simple(second);
    // A single word there may as well be a place: "the Minister of Trade, Oslo".
    const bool told = holder.name.size() > 1 || !holder.honorific.empty();
    // "Director, Fishery Agency Dr. Orr": what stands before the honorific is the office's
    // body.
    const bool body = words_.any(holder.office, kBody) && !words_.any(holder.office, kOffice) &&
                      holder.office.first == second.first;
    if (names(holder) && told && (holder.office.empty() || body) &&
        first.kind == PersonKind::office) {
      PersonReading reading = holder;
      reading.office = {left.first, body ? holder.office.last : left.last};
      return reading;
    }
    if (!first.name.empty() && words_.any(right, kBody | kCountry | kNation)) {
      first.name.last = range.last;  // "Commander in Chief, Pacific", "Delegation, United Nations"
    }
    return first;
  }

  /// What stands after the comma of a name says what its bearer is.
  [[nodiscard]] bool is_office(Range range) const {
    const bool realm = is(range.first + 1, kLink) && words_.any(range, kCountry);
    return !range.empty() && (words_.any(range, kOffice | kBody | kMatter) || realm ||
                              words_.sign_end(range.first, range.last) > range.first);
  }

  [[nodiscard]] bool is_country(Range range) const {
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (!is(i, kCountry | kNation)) {
        return false;
      }
    }
    return !range.empty();
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
      if (words_[i - 1].possessive != 0) {
        break;
      }
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
    if (is_sign(range)) {
      return {PersonKind::organization, range, {}, {}, {}, {}};
    }
    if (const std::size_t h = honorific_of(range); h != range.last) {
      return with_honorific(range, h);
    }
    const std::size_t link = link_of(range);
    const Range head{range.first, link};
    for (std::size_t i = head.first; i < head.last; ++i) {
      if (words_[i].possessive != 0 && is(i + 1, kBody) && i + 2 == head.last) {
        return {PersonKind::organization, range, {}, {}, {}, {}};  // "Prime Minister's Department"
      }
      if (is(i, kOffice) && !(is(i, kNation) && i + 1 < head.last && is(i + 1, kOffice | kBody))) {
        return with_office(range, i);
      }
    }
    if (words_.any(head, kBody)) {
      return {PersonKind::organization, range, {}, {}, {}, {}};
    }
    if (is_division(range)) {
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
    const bool goes_on = end < range.last && words_[end - 1].after == 0;
    if (goes_on && !any_case_ && !upper(end) && !words_[end].digit && words_[end].open == 0 &&
        !is(end, kLink | kAnd | kParticle)) {
      return reading;  // "Same as above": prose
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

  /// "External Affairs"
  [[nodiscard]] bool is_division(Range range) const {
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (!is(i, kMatter | kNation) || !words_[i].upper) {
        return false;
      }
    }
    return range.size() > 1 && equals_nocase(words_.word(range.last - 1), "affairs");
  }

  /// Few capitals beside names in small letters: "EUR", "S/P".
  [[nodiscard]] bool is_sign(Range range) const {
    static constexpr std::size_t kLongest = 4;
    const std::size_t letters = words_.word(range.first).size();
    return words_.small_letters() && letters <= kLongest && (letters > 1 || range.size() > 1) &&
           words_.sign_end(range.first, range.last) == range.last;
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
      if (i == range.first && is_courtesy(range)) {
        return i;
      }
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

  /// "H.E. Anders Berg", "H.E. Mr. Berg": the initials of a title before a whole name or another
  /// title; "H.E. Berg" has initials of a name.
  [[nodiscard]] bool is_courtesy(Range range) const {
    const std::size_t next = range.first + 1;
    if (!one_of(words_.word(range.first), {"h.e.", "h.h.", "h.m.", "h.r.h.", "h.i.m.", "h.i.h."}) ||
        next >= range.last) {
      return false;
    }
    const bool whole = next + 1 < range.last && words_[next].after == 0 && upper(next) &&
                       (upper(next + 1) || is(next + 1, kParticle)) &&
                       !is(next, kNoName | kParticle) && !is(next + 1, kNoName | kSuffix | kDegree);
    return is(next, kHonorific) || whole;
  }

  [[nodiscard]] PersonReading with_honorific(Range range, std::size_t h) const {
    std::size_t first = h + 1;
    while (first + 1 < range.last && is(first, kHonorific)) {
      ++first;
    }
    PersonReading reading;
    // "His Excellency"
    std::size_t begin = h;
    while (begin > range.first &&
           (is(begin - 1, kArticle | kHonorific) ||
            one_of(words_.word(begin - 1), {"his", "her", "their", "your"}))) {
      --begin;
    }
    reading.honorific = {begin, first};
    reading.office = {range.first, begin};
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
        i -= is(i - 1, kAnd) ? 1U : 0U;
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

  /// Where an office ends that only happens to be somewhere: "the Secretary of State in Oslo".
  [[nodiscard]] std::size_t seat_of(Range range, std::size_t noun) const {
    for (std::size_t i = noun + 1; i + 1 < range.last && !is(noun, kTakesTo); ++i) {
      const bool part = one_of(words_.word(i + 1), {"chief", "charge", "residence"});
      if (one_of(words_.word(i), {"in"}) && is(i - 1, kMatter | kOffice) && !part) {
        return i;
      }
    }
    return range.last;
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
    reading.name = {range.first, seat_of(range, noun)};
    return reading;
  }

  const PersonTokens& words_;
  bool turned_;
  bool any_case_;
};

}  // namespace

PersonReading read_phrase(const PersonTokens& words, Range range, bool turned) {
  bool any_case = turned;
  for (std::size_t i = range.first; i < range.last; ++i) {
    any_case = any_case && (!words[i].upper || words.is(i, kSuffix | kDegree));
  }
  return PhraseReader(words, turned, any_case).read(range);
}

std::optional<PersonRole> helper_role(const PersonTokens& words, Range range) {
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (one_of(words.word(i), {"interpreter", "translator"})) {
      return PersonRole::interpreter;
    }
    const bool two = i + 1 < range.last && one_of(words.word(i), {"note"}) &&
                     one_of(words.word(i + 1), {"taker"});
    if (two || one_of(words.word(i), {"notetaker", "note-taker"})) {
      return PersonRole::note_taker;
    }
  }
  return std::nullopt;
}

}  // namespace archdoc::extract
