// Names are read from the words around them: an honorific or an office stands before a name, an
// office after its comma, a body or a country after the "of" of an office.
#include "extract/person_phrase.hpp"

#include "extract/person_runs.hpp"
#include "extract/words.hpp"

#include <algorithm>

namespace archdoc::extract {
namespace {

/// Reads one phrase; the ranges that it takes are of `words`.
class PhraseReader {
 public:
  PhraseReader(const PersonTokens& words, bool turned, bool any_case)
      : words_(words), runs_(words, turned, any_case), turned_(turned), any_case_(any_case) {}

  PersonReading read(Range range) const {
    range = runs_.without_article(range);
    if (range.empty()) {
      return {};
    }
    const Range bracket = runs_.bracket_of(range);
    return bracket.empty() ? commas(range) : bracketed(range, bracket);
  }

 private:
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
    if (names_nobody(outer, head, bracket, tail)) {
      const bool sign = words_.sign_end(bracket.first, bracket.last) == bracket.last;
      const bool holds = words_.any(head, kOffice) || words_[bracket.first].open == '[';
      if (!sign && holds && names(inner) && !counts(bracket)) {
        inner.office = head;
        return inner;
      }
      if (!sign && holds && tail.empty() && runs_.is_holder(bracket)) {
        return {PersonKind::person, bracket, {}, head, {}, {}};
      }
      return outer;
    }
    return with_bracket(outer, inner, bracket, tail);
  }

  /// "(Items 1, 2, and 3)"
  [[nodiscard]] bool counts(Range bracket) const {
    for (std::size_t i = bracket.first; i < bracket.last; ++i) {
      if (words_[i].digit) {
        return true;
      }
    }
    return false;
  }

  /// Whether what stands before a bracket is an office alone, so that the bracket has the name.
  [[nodiscard]] bool names_nobody(const PersonReading& outer, Range head, Range bracket,
                                  Range tail) const {
    if (outer.name.empty() || outer.kind != PersonKind::person) {
      return true;
    }
    const bool bare = outer.honorific.empty() && words_[bracket.first].open == '(';
    // "Chairman of the Committee on Trade Matters (Doe)": one unknown word after the "of" is no
    // name where the bracket has one.
    const bool doubtful = bare && outer.name.size() == 1 && words_.any(outer.office, kLink);
    // "The Supreme Commander, Allied Powers Europe (Doe)"
    const bool behind_comma = bare && bracket.size() == 1 && tail.empty() &&
                              !outer.office.empty() && outer.office.first == head.first &&
                              outer.office.last == outer.name.first &&
                              words_[outer.office.last - 1].after == ',';
    return doubtful || (behind_comma && !helper_role(words_, bracket));
  }

  /// What a bracket behind a name, or inside it, adds to what is read before it.
  [[nodiscard]] PersonReading with_bracket(PersonReading outer, const PersonReading& inner,
                                           Range bracket, Range tail) const {
    if (helper_role(words_, bracket)) {
      outer.helper = bracket;
      outer.office = outer.office.empty() ? bracket : outer.office;
      return outer;
    }
    if (!tail.empty() && words_[bracket.last - 1].after == 0 &&
        runs_.name_run(tail.first, tail.last) == tail.last &&
        words_[bracket.first - 1].after == 0) {
      outer.name.last = tail.last;  // "John (Jack) Doe"
      return outer;
    }
    const bool sign = words_.sign_end(bracket.first, bracket.last) == bracket.last;
    if (outer.office.last == bracket.first && runs_.names_place(bracket)) {
      outer.office.last = bracket.last;
    } else if (inner.kind == PersonKind::office || sign) {
      outer.office = outer.office.empty() ? bracket : outer.office;
    } else if (names(inner)) {
      outer.variant = bracket;
    }
    if (!tail.empty() && outer.office.empty() && words_.any(tail, kOffice | kBody)) {
      outer.office = tail;
    }
    return outer;
  }

  [[nodiscard]] static bool names(const PersonReading& reading) {
    return reading.kind == PersonKind::person && !reading.name.empty();
  }

  [[nodiscard]] PersonReading commas(Range range) const {
    const std::size_t comma = runs_.comma_of(range);
    if (comma == range.last) {
      return simple(range);
    }
    const Range left{range.first, comma + 1};
    const Range right = runs_.without_article({comma + 1, range.last});
    if (turned_ && is_turned(left, right)) {
      return turned(range, comma + 1);
    }
    PersonReading first = simple(left);
    if (names(first)) {
      return with_office_behind(first, right, right.first > comma + 1);
    }
    if (first.kind == PersonKind::office) {
      const PersonReading holder = holder_behind(left, right);
      if (names(holder)) {
        return holder;
      }
    }
    if (!first.name.empty() && words_.any(right, kBody | kCountry | kNation)) {
      first.name.last = range.last;  // "Commander in Chief, Pacific", "Delegation, United Nations"
    }
    return first;
  }

  /// "Doe, Dr. John": `given` is the first word behind the comma.
  [[nodiscard]] PersonReading turned(Range range, std::size_t given) const {
    PersonReading reading;
    reading.name = range;
    const std::size_t first = given;
    while (given + 1 < range.last && runs_.is(given, kHonorific)) {
      ++given;
    }
    reading.honorific = {first, given};
    return reading;
  }

  /// Adds what stands behind the comma of a name. "Ambassador Berg, Embassy of Norway": the office
  /// before the name is how he is called; "Secretary Berg, the Attorney General": another's.
  [[nodiscard]] PersonReading with_office_behind(PersonReading first, Range right,
                                                 bool article) const {
    const bool called = !first.office.empty() && first.honorific.empty() &&
                        first.office.last == first.name.first && !words_.any(first.office, kLink);
    const bool another = called && article;
    if (another || (!runs_.is_office(right) && !(called && runs_.is_country(right)))) {
      return first;
    }
    if (called) {
      first.honorific = first.office;
    }
    if (called || first.office.empty()) {
      first.office = right;
    }
    return first;
  }

  /// Whoever behind the comma of the office `left` holds it; nobody where none is told.
  [[nodiscard]] PersonReading holder_behind(Range left, Range right) const {
    const std::size_t comma = runs_.comma_of(right);
    const std::size_t next = comma == right.last ? right.last : comma + 1;
    // "Director, OSA, Mr. Orr": the sign belongs to the office before it.
    const bool sign = next < right.last && words_.sign_end(right.first, next) == next;
    const Range second{sign ? next : right.first, sign ? right.last : next};
    PersonReading holder = simple(second);
    // A single word there may as well be a place: "the Minister of Trade, Oslo".
    const bool told = holder.name.size() > 1 || !holder.honorific.empty();
    // "Director, Fishery Agency Dr. Orr": what stands before the honorific is the office's
    // body.
    const bool body = words_.any(holder.office, kBody) && !words_.any(holder.office, kOffice) &&
                      holder.office.first == second.first;
    if (!names(holder) || !told || (!holder.office.empty() && !body)) {
      return {};
    }
    const std::size_t office_end = sign ? next : left.last;
    holder.office = {left.first, body ? holder.office.last : office_end};
    return holder;
  }

  /// "Doe, John A.", "van der Aue, Dr. Karl P. III".
  [[nodiscard]] bool is_turned(Range left, Range right) const {
    static constexpr std::size_t kLongestFamily = 4;
    if (left.size() > kLongestFamily || right.empty() || words_.any(left, kHonorific) ||
        (runs_.is(left.first, kOffice | kBody | kMatter) && left.size() > 1)) {
      return false;
    }
    for (std::size_t i = right.first; i < right.last; ++i) {
      if (!runs_.is(i, kHonorific | kSuffix | kDegree | kParticle) &&
          (runs_.is(i, kNoName) || !runs_.upper(i)) && count_code_points(words_.word(i)) > 1) {
        return false;
      }
    }
    return runs_.name_run(left.first, left.last) == left.last;
  }

  [[nodiscard]] PersonReading simple(Range range) const {
    range = runs_.without_article(range);
    if (range.empty()) {
      return {};
    }
    if (runs_.is_sign(range)) {
      return {PersonKind::organization, range, {}, {}, {}, {}};
    }
    if (const std::size_t h = runs_.honorific_of(range); h != range.last) {
      return with_honorific(range, h);
    }
    const std::size_t link = runs_.link_of(range);
    const Range head{range.first, link};
    for (std::size_t i = head.first; i < head.last; ++i) {
      if (words_[i].possessive != 0 && runs_.is(i + 1, kBody) && i + 2 == head.last) {
        return {PersonKind::organization, range, {}, {}, {}, {}};  // "Prime Minister's Department"
      }
      if (runs_.is(i, kOffice) &&
          !(runs_.is(i, kNation) && i + 1 < head.last && runs_.is(i + 1, kOffice | kBody))) {
        return with_office(range, i);
      }
    }
    if (words_.any(head, kBody)) {
      return {PersonKind::organization, range, {}, {}, {}, {}};
    }
    if (runs_.is_division(range)) {
      return {PersonKind::organization, range, {}, {}, {}, {}};
    }
    const std::size_t end = runs_.name_run(range.first, range.last);
    const Range name{range.first, end};
    PersonReading reading;
    if (!runs_.is_name(name)) {
      return reading;
    }
    // "Customs House": a word that names no person goes on where the name would end.
    if (end < range.last && words_[end - 1].after == 0 && runs_.upper(end) &&
        runs_.is(end, kMatter)) {
      return {PersonKind::organization, range, {}, {}, {}, {}};
    }
    const bool goes_on = end < range.last && words_[end - 1].after == 0;
    if (goes_on && !any_case_ && !runs_.upper(end) && !words_[end].digit && words_[end].open == 0 &&
        !runs_.is(end, kLink | kAnd | kParticle)) {
      return reading;  // "Same as above": prose
    }
    reading.name = name;
    if (end < range.last && runs_.is(end, kLink)) {
      const Range body = runs_.without_article({end + 1, range.last});
      if (!body.empty() && words_[body.first].upper &&
          words_.any(body, kBody | kOffice | kMatter)) {
        reading.office = body;
      }
    }
    return reading;
  }

  [[nodiscard]] PersonReading with_honorific(Range range, std::size_t h) const {
    std::size_t first = h + 1;
    while (first + 1 < range.last && runs_.is(first, kHonorific)) {
      ++first;
    }
    PersonReading reading;
    // "His Excellency"
    std::size_t begin = h;
    while (begin > range.first &&
           (runs_.is(begin - 1, kArticle | kHonorific) || words_[begin - 1].initial ||
            one_of(words_.word(begin - 1), {"his", "her", "their", "your"}))) {
      --begin;
    }
    reading.honorific = {begin, first};
    if (words_.any({range.first, begin}, kOffice | kBody | kMatter | kNation | kCountry)) {
      reading.office = {range.first, begin};
    }
    const std::size_t end = std::max(runs_.name_run(first, range.last), first + 1);
    reading.name = {first, end};
    if (reading.office.empty() && end < range.last && runs_.is(end, kLink)) {
      const Range body = runs_.without_article({end + 1, range.last});
      if (!body.empty() && words_[body.first].upper &&
          words_.any(body, kBody | kOffice | kMatter)) {
        reading.office = body;
      }
    }
    return reading;
  }

  [[nodiscard]] PersonReading with_office(Range range, std::size_t noun) const {
    PersonReading reading;
    const std::size_t begin = runs_.office_end(noun, range.last);
    const std::size_t end = runs_.name_run(begin, range.last);
    const bool whole = end == range.last || runs_.is(end, kLink) || words_[end].close != 0;
    if (end > begin && whole &&
        (runs_.is_name({begin, end}) || (begin == noun + 1 && end == begin + 1))) {
      reading.name = {begin, end};
      reading.office = {range.first, begin};
      return reading;
    }
    if (end > begin && end < range.last && words_[end - 1].possessive != 0) {
      return reading;  // "Premier Berg's Talk"
    }
    reading.kind = PersonKind::office;
    reading.name = {range.first, runs_.seat_of(range, noun)};
    return reading;
  }

  const PersonTokens& words_;
  PhraseWords runs_;
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
