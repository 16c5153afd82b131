#include "extract/date_partial.hpp"

#include <archdoc/edtf.hpp>

#include "base/ascii.hpp"

#include <algorithm>

namespace archdoc::extract {
namespace {

constexpr int kFirstYear = 1000;  // of a bare number of four digits
constexpr int kLastYear = 2100;
constexpr int kLastDay = 31;
constexpr int kMonths = 12;
constexpr int kQuarterCode = 32;
constexpr int kQuarters = 4;
constexpr std::uint8_t kDecade = 0b1;
constexpr std::uint8_t kCentury = 0b11;

}  // namespace

bool PartialReader::read(std::size_t& i, PartialDate& out) {
  std::size_t k = i;
  if (!prose()) {
    while (lead(k, out)) {
    }
  }
  if (!core(k, out) || (out.weekday != 0 && !out.has('D'))) {
    return false;  // a year has no day of the week
  }
  if (!prose()) {
    while (trail(k, out)) {
    }
  }
  i = k;
  return true;
}

// --- what stands before and after ---------------------------------------------------------------

bool PartialReader::qualifier_mark(std::size_t& i, PartialDate& out) {
  if (at(i).kind != Kind::mark) {
    return false;
  }
  const char mark = at(i).mark;
  out.uncertain = out.uncertain || mark == '?' || mark == '%';
  out.approximate = out.approximate || mark == '~' || mark == '%';
  const bool found = mark == '?' || mark == '~' || mark == '%';
  i += found ? 1U : 0U;
  return found;
}

bool PartialReader::lead(std::size_t& i, PartialDate& out) {
  const bool rights = loose() && at(i).kind == Kind::mark &&
                      (tokens_.slice(at(i)) == "\xC2\xA9" ||  // of copyright
                       tokens_.slice(at(i)) == "\xE2\x84\x97");
  if (is_mark(i, '[') || is_mark(i, '(') || rights) {
    ++i;
    return true;
  }
  if (qualifier_mark(i, out)) {
    out.leading = true;
    return true;
  }
  return at(i).kind == Kind::word && (lead_third(i, out) || lead_word(i, out));
}

/// "Tuesday,", "Tues.,".
bool PartialReader::lead_weekday(std::size_t& i, PartialDate& out) const {
  if (out.weekday != 0 || (!at(i).capital && !loose())) {
    return false;
  }
  out.weekday = at(i).meaning.value + 1;
  ++i;
  i += is_glued_mark(i, '.') ? 1U : 0U;
  i += is_mark(i, ',') ? 1U : 0U;
  return true;
}

/// "in", "dated:", "Pub.d".
bool PartialReader::lead_in(std::size_t& i) const {
  ++i;
  const bool stop = is_glued_mark(i, '.');
  i += is_mark(i, '.') || is_mark(i, ':') ? 1U : 0U;
  // The end of a short form, once written above the line.
  const DateToken& end = at(i);
  i += stop && end.kind == Kind::word && !end.spaced && end.end - end.begin == 1 ? 1U : 0U;
  return true;
}

bool PartialReader::lead_word(std::size_t& i, PartialDate& out) {
  switch (at(i).meaning.word) {
    case Word::circa:
      out.approximate = out.leading = true;
      i += is_glued_mark(i + 1, '.') ? 2U : 1U;
      return true;
    case Word::doubt:
      out.uncertain = out.leading = true;
      i += is_mark(i + 1, ':') || is_glued_mark(i + 1, '.') ? 2U : 1U;
      return true;
    case Word::weekday:
      return lead_weekday(i, out);
    case Word::article:
      if (int era = 0; skip_dotted_era(i, era) != i) {
        return false;  // "A.D. 79"
      }
      ++i;
      return true;
    case Word::part_of_day:
      // "the night of 3-4 May": its days are the date
      if (!is_word(i + 1, Word::article)) {
        return false;
      }
      i += 2;
      return true;
    case Word::unit:
      out.hidden = static_cast<std::uint8_t>(at(i).meaning.value - 1);
      ++i;
      return true;
    case Word::lead_in:
    case Word::trailer:
      return loose() && lead_in(i);
    default:
      return false;
  }
}

/// "early", "mid-", "the first half of".
bool PartialReader::lead_third(std::size_t& i, PartialDate& out) {
  switch (at(i).meaning.word) {
    case Word::early:
      out.third = Third::early;
      break;
    case Word::middle:
      out.third = Third::middle;
      break;
    case Word::late:
      out.third = Third::late;
      break;
    case Word::ordinal:
      if (!is_word(i + 1, Word::half) || at(i).meaning.value > 2) {
        return false;
      }
      out.third = at(i).meaning.value == 1 ? Third::first_half : Third::second_half;
      ++i;
      break;
    default:
      return false;
  }
  out.doubt(Grade::medium);
  i += is_mark(i + 1, '-') || is_glued_mark(i + 1, '.') ? 2U : 1U;
  return true;
}

bool PartialReader::trail(std::size_t& i, PartialDate& out) {
  if (at(i).kind == Kind::end) {
    return false;
  }
  if (is_mark(i, ']') || is_mark(i, ')')) {
    ++i;
    return true;
  }
  if (qualifier_mark(i, out)) {
    return true;
  }
  if ((is_mark(i, '[') || is_mark(i, '(')) && is_mark(i + 1, '?')) {
    ++i;
    return true;
  }
  if (trailing_weekday(i, out)) {
    return true;
  }
  int era = 0;
  if (const std::size_t end = loose() && out.has('Y') ? skip_era(i, era) : i; end != i) {
    out.year = era < 0 ? 1 - out.year : out.year;
    i = end;
    return true;
  }
  return trailing_words(i, out);
}

/// "7 July 1959, Tuesday", "7 July 1959 (Tuesday)".
bool PartialReader::trailing_weekday(std::size_t& i, PartialDate& out) const {
  const std::size_t k = i + (is_mark(i, ',') || is_mark(i, '(') ? 1U : 0U);
  if (out.weekday != 0 || !out.has('D') || at(k).kind != Kind::word) {
    return false;
  }
  if (k == i || !is_word(k, Word::weekday)) {
    return cjk_weekday(i, out);
  }
  out.weekday = at(k).meaning.value + 1;
  i = k + 1;
  return true;
}

/// "(approximate)", "(date is uncertain)", "-ish", "early".
bool PartialReader::trailing_words(std::size_t& i, PartialDate& out) {
  std::size_t k = i;
  k += is_mark(k, '(') || is_mark(k, ',') ? 1U : 0U;
  if (k > i && (is_word(k, Word::date) || is_word(k, Word::unit))) {
    ++k;
    k += is_word(k, Word::article) ? 1U : 0U;  // "is"
  }
  if (is_mark(k, '-') && !at(k + 1).spaced && is_word(k + 1, Word::circa) &&
      equals_nocase(tokens_.slice(at(k + 1)), "ish")) {
    ++k;
  }
  const bool alone = at(k + 1).kind != Kind::number;  // "1950 ca. 1960" is no qualifier
  if (alone && is_word(k, Word::circa)) {
    out.approximate = true;
  } else if (alone && is_word(k, Word::doubt)) {
    out.uncertain = true;
  } else if (k == i && (is_word(k, Word::early) || is_word(k, Word::late))) {
    out.third = is_word(k, Word::early) ? Third::early : Third::late;
    out.doubt(Grade::medium);
  } else {
    return false;
  }
  i = k + 1;
  return true;
}

// --- components ---------------------------------------------------------------------------------

bool PartialReader::core(std::size_t& i, PartialDate& out) {
  std::size_t end = i;
  while (out.size < out.order.size() && !out.closed && at(end).kind != Kind::end) {
    char mark = '\0';
    std::size_t k = out.size == 0 ? i : link(end, out, mark);
    if (!component(k, out, mark)) {
      break;
    }
    end = k;
  }
  if (out.size == 0) {
    return false;
  }
  if (out.last() == 'M' && is_glued_mark(end, '.') && !at(end - 1).meaning.whole &&
      (!prose() || is_mark(end + 1, '-') || is_mark(end + 1, '/') || is_word(end + 1, Word::to))) {
    ++end;  // of the abbreviation
  }
  if (out.has('Y') && is_word(end, Word::year_sign)) {
    end += is_glued_mark(end + 1, '.') ? 2U : 1U;
  }
  i = end;
  return true;
}

/// The place after square brackets around a part that an editor supplies: "March 3, [1955]".
std::size_t PartialReader::skip_brackets(std::size_t i) const {
  while (!prose() && (is_mark(i, '[') || is_mark(i, ']'))) {
    ++i;
  }
  return i;
}

/// The place after a question mark inside a date: "March 3(?), 1950", "[March?] 1950".
std::size_t PartialReader::skip_doubt(std::size_t i) const {
  const bool bracket = is_mark(i, '(');
  const std::size_t k = i + (bracket ? 1U : 0U);
  if (prose() || !is_mark(k, '?')) {
    return i;
  }
  return skip_brackets(k + (bracket && is_mark(k + 1, ')') ? 2U : 1U));
}

/// What may stand between two components: a comma or a stop, then "of", "de", "the".
std::size_t PartialReader::link(std::size_t i, const PartialDate& out, char& mark) const {
  i = skip_brackets(i);
  if (in_brackets_ && is_mark(i, ')')) {
    ++i;  // "1 (14) March"
  }
  const std::size_t doubt = skip_doubt(i);
  if (doubt > i) {
    mark = '?';
    i = doubt;
    i += is_mark(i, ',') ? 1U : 0U;
  } else if (is_mark(i, ',') || is_mark(i, '.')) {
    mark = at(i).mark;
    ++i;
    // "Dec.r 8th", "Jan.y 15": the end of an abbreviation, once written above the line
    const DateToken& end = at(i);
    const bool raised = !prose() && out.last() == 'M' && mark == '.' && end.kind == Kind::word &&
                        !end.spaced && !end.capital && end.end - end.begin <= 2;
    i += raised ? 1U : 0U;
  } else {
    // "the 7th day of January"
    const bool day =
        !prose() && out.last() == 'D' && is_word(i, Word::unit) && at(i).meaning.value == 3;
    i += day || dashed(i, out) ? 1U : 0U;
  }
  i = skip_brackets(i);
  const std::size_t first = i;
  // In a sentence one of them, and none after a stop: "see Document 3. The July plan".
  while (is_word(i, Word::article) && !(prose() && (i > first || mark == '.'))) {
    ++i;
  }
  return i;
}

/// "7-Jan-1964", "2012/Aug/10": the same sign at both sides of the month.
bool PartialReader::dashed(std::size_t i, const PartialDate& out) const {
  const auto glued = [this](std::size_t k, char sign) {
    return is_glued_mark(k, sign) && !at(k + 1).spaced;
  };
  const char sign = at(i).mark;
  if (at(i).kind != Kind::mark || (sign != '-' && sign != '/') || !glued(i, sign)) {
    return false;
  }
  if (out.is("D") && is_roman_month(i + 1)) {
    return true;  // "12/XI 1919"
  }
  if (out.is("M") && loose() && !is_word(i - 1, Word::month) && glued(i, sign)) {
    return is_number(i + 1) && at(i + 1).digits == 4;  // "VII/1964"
  }
  if (out.is("D") || out.is("Y")) {
    return is_word(i + 1, Word::month) && glued(i + 2, sign) && is_number(i + 3);
  }
  const bool roman = out.is("DM") && !is_word(i - 1, Word::month);  // "7/I-1964"
  return (out.is("DM") || out.is("YM")) && (roman || glued(i - 2, sign)) && is_number(i + 1);
}

bool PartialReader::component(std::size_t& i, PartialDate& out, char link) {
  if (link == '?') {
    out.uncertain = true;
  }
  switch (at(i).kind) {
    case Kind::word:
      return word_component(i, out, link);
    case Kind::number:
      return number_component(i, out, link);
    case Kind::mark:
      return quoted_day(i, out) ||
             (loose() && is_mark(i, '\'') && is_number(i + 1) && short_year(++i, out));
    case Kind::end:
      break;
  }
  return false;
}

bool PartialReader::word_component(std::size_t& i, PartialDate& out, char link) {
  switch (at(i).meaning.word) {
    case Word::month:
    case Word::season:
      return month(i, out, link);
    case Word::quarter:
      return !prose() && quarter(i, out);
    case Word::ordinal:
      return !prose() && ordinal_word(i, out);
    case Word::era:
      return loose() && era_first(i, out);
    case Word::century:
      return !prose() && century_first(i, out);
    default:
      if (!prose() && is_high(tokens_.slice(at(i)).front()) && ideographs(i, out)) {
        return true;
      }
      if (loose() && at(i).end - at(i).begin == 1 && era_first(i, out)) {
        return true;
      }
      return roman_month(i, out) || (!prose() && roman(i, out)) || month(i, out, link);
  }
}

/// "Jan 64": more than a month has days; "March 32, 1961" has no such day.
bool PartialReader::is_year_after_month(std::size_t i, const PartialDate& out) const {
  return out.is("M") && at(i).value > kLastDay && !is_before_year(i);
}

/// Whether a year comes after the token at `i`, a comma between them or none.
bool PartialReader::is_before_year(std::size_t i) const {
  const std::size_t next = i + (is_mark(i + 1, ',') ? 2U : 1U);
  return is_number(next) && at(next).digits == 4 && at(next).value >= kFirstYear;
}

bool PartialReader::number_component(std::size_t& i, PartialDate& out, char link) {
  if (out.size == 0) {
    if (numeric(i, out) || cjk(i, out)) {
      return true;
    }
    if (!prose() && (century(i, out) || decade(i, out) ||
                     nth_quarter(i, skip_suffix(i + 1), at(i).value, out))) {
      return true;
    }
  }
  return cjk(i, out) || year(i, out) || day(i, out, link) || year_with_note(i, out) ||
         (loose() && (out.is("DM") || out.is("MD") || is_year_after_month(i, out)) &&
          short_year(i, out));
}

bool PartialReader::starts_month(std::size_t i) const {
  return is_word(i, Word::month) || is_word(i, Word::season);
}

/// Whether the number before the month at `i` is none of its days but that of a note or a list: "1
/// December 14, 1954", "2. October 2; see". English has no stop after a day.
bool PartialReader::is_number_of_note(std::size_t i, const Meaning& month, char link) const {
  const std::size_t next = i + (is_glued_mark(i + 1, '.') ? 2U : 1U);
  const DateToken& number = at(next);
  if (link == '.' && month.english) {
    return number.kind != Kind::number || number.digits != 4;
  }
  const std::size_t year = next + (is_mark(next + 1, ',') ? 2U : 1U);
  return number.kind == Kind::number && number.digits <= 2 && is_number(year) &&
         at(year).digits == 4 && at(year).value >= kFirstYear && at(year).value <= kLastYear;
}

/// The month that the word at `i` stands for, which must be beside a number.
Meaning PartialReader::misspelt(std::size_t i, const PartialDate& out) const {
  const bool beside =
      out.size > 0 || is_number(i + 1) || (at(i + 1).kind == Kind::mark && is_number(i + 2));
  return at(i).meaning.word == Word::other && beside && !prose()
             ? misspelt_month(tokens_.slice(at(i)))
             : Meaning{};
}

bool PartialReader::month(std::size_t& i, PartialDate& out, char link) {
  const bool fits = out.size == 0 || out.is("D") || out.is("Y") || out.is("YD");
  // "May 3-5, June 7": the month begins another date.
  if (!fits || (link == ',' && out.last() == 'D' && (!loose() || after_day_))) {
    return false;
  }
  const bool known = starts_month(i);
  const Meaning meaning = known ? at(i).meaning : misspelt(i, out);
  if (meaning.word == Word::other) {
    return false;
  }
  out.doubt(known ? Grade::high : Grade::medium);
  if (meaning.word == Word::season && (prose() || out.last() == 'D')) {
    return false;
  }
  if (prose() && out.is("D") && is_number_of_note(i, meaning, link)) {
    return false;
  }
  if (out.is("Y") && link == ',') {
    // "1927, May 1930": a month that has a year of its own.
    const std::size_t next = i + (is_mark(i + 1, '.') ? 2U : 1U);
    if (is_number(next) && at(next).digits == 4) {
      return false;
    }
  }
  out.month = meaning.value;
  out.lower = meaning.english && !at(i).capital;
  out.verb = meaning.verb;
  out.add('M');
  ++i;
  return true;
}

/// Whether the word at `i` is a Roman number up to XII, and a year comes after it.
bool PartialReader::is_roman_month(std::size_t i) const {
  const DateToken& mark = at(i + 1);
  const bool marked =
      mark.kind == Kind::mark && (mark.mark == '.' || mark.mark == '/' || mark.mark == '-');
  const std::size_t next = i + (marked ? 2U : 1U);
  const bool shape = at(i).kind == Kind::word && is_number(next) &&
                     (at(next).digits == 4 || (loose() && at(next).digits == 2));
  const int number = shape ? roman_number(tokens_.slice(at(i))) : 0;
  return number >= 1 && number <= kMonths;
}

/// "3. V. 1919", "4/V. 1919".
bool PartialReader::roman_month(std::size_t& i, PartialDate& out) {
  const bool alone = out.size == 0 && loose() && at(i + 1).kind == Kind::mark;  // "VII.1964"
  if (!(out.is("D") || alone) || !is_roman_month(i) || (alone && at(i + 2).digits != 4)) {
    return false;
  }
  if (alone) {
    out.doubt(Grade::medium);
  }
  out.month = roman_number(tokens_.slice(at(i)));
  out.add('M');
  ++i;
  return true;
}

/// "Q2", "Quarter 1".
bool PartialReader::quarter(std::size_t& i, PartialDate& out) {
  const DateToken& number = at(i + 1);
  if (!(out.size == 0 || out.is("Y")) || number.kind != Kind::number || number.value < 1 ||
      number.value > kQuarters) {
    return false;
  }
  out.month = kQuarterCode + number.value;
  out.add('M');
  i += 2;
  return true;
}

/// "first quarter", "4th quarter": `k` is at the second word.
bool PartialReader::nth_quarter(std::size_t& i, std::size_t k, int number, PartialDate& out) {
  if (!is_word(k, Word::quarter) || number < 1 || number > kQuarters ||
      !(out.size == 0 || out.is("Y"))) {
    return false;
  }
  out.month = kQuarterCode + number;
  out.add('M');
  i = k + 1;
  return true;
}

/// "nineteenth century", "twenty-first".
bool PartialReader::ordinal_word(std::size_t& i, PartialDate& out) {
  int value = at(i).meaning.value;
  std::size_t k = i + 1;
  const std::size_t ones = k + (is_mark(k, '-') ? 1U : 0U);
  if (value % 10 == 0 && is_word(ones, Word::ordinal) && at(ones).meaning.value < 10) {
    value += at(ones).meaning.value;
    k = ones + 1;
  }
  if (out.size == 0 && is_word(k, Word::century)) {
    int era = 0;
    i = skip_era(k + 1, era);
    give_century(out, value, era);
    return true;
  }
  if (nth_quarter(i, k, value, out)) {
    return true;
  }
  if (!(out.is("M") || out.is("YM") || out.size == 0) || value > kLastDay) {
    return false;
  }
  out.day = value;
  out.add('D');
  i = k;
  return true;
}

/// "XIXth century", "MDLXXVIII".
bool PartialReader::roman(std::size_t& i, PartialDate& out) {
  std::string_view word = tokens_.slice(at(i));
  if (out.size > 0 || !is_upper(word.front())) {
    return false;
  }
  word.remove_suffix(word.ends_with("th") || word.ends_with("st") ? 2
                     : word.ends_with('e')                        ? 1
                                                                  : 0);
  const int number = roman_number(word);
  if (number > 0 && is_word(i + 1, Word::century)) {
    int era = 0;
    i = skip_era(i + 2, era);
    give_century(out, number, era);
    return true;
  }
  if (number < kFirstYear || number > kLastYear || !loose() || word.size() < 3) {
    return false;
  }
  out.year = number;
  out.add('Y');
  ++i;
  if (is_mark(i, '[') && is_number(i + 1) && at(i + 1).value == number) {
    i += 2;  // "MDCXXXV [1635]"
  } else {
    out.doubt(Grade::medium);
  }
  return true;
}

// --- years --------------------------------------------------------------------------------------

/// "siglo XIX".
bool PartialReader::century_first(std::size_t& i, PartialDate& out) {
  const int number =
      out.size == 0 && at(i + 1).kind == Kind::word ? roman_number(tokens_.slice(at(i + 1))) : 0;
  if (number == 0) {
    return false;
  }
  give_century(out, number, 0);
  i += 2;
  return true;
}

/// "B.C.", "A.D.", "B.C.E."
std::size_t PartialReader::skip_dotted_era(std::size_t i, int& era) const {
  static constexpr std::array<std::string_view, 4> kEras{"bce", "bc", "ad", "ce"};
  for (const std::string_view letters : kEras) {
    std::size_t k = i;
    for (const char letter : letters) {
      const bool found = at(k).kind == Kind::word &&
                         equals_nocase(tokens_.slice(at(k)), std::string_view(&letter, 1)) &&
                         is_glued_mark(k + 1, '.');
      k = found ? k + 2 : 0;
      if (k == 0) {
        break;
      }
    }
    if (k != 0) {
      era = letters.front() == 'b' ? -1 : 1;
      return k;
    }
  }
  return i;
}

/// "AD 79", "A.D. 79".
bool PartialReader::era_first(std::size_t& i, PartialDate& out) {
  int era = 0;
  const std::size_t end = skip_era(i, era);
  const DateToken& number = at(end);
  if (out.has('Y') || number.kind != Kind::number || number.digits > 4 || era < 1) {
    return false;
  }
  out.year = number.value;
  out.add('Y');
  i = end + 1;
  return true;
}

/// "BC", "CE", "Anno Domini", "Before Common Era".
std::size_t PartialReader::skip_era(std::size_t i, int& era) const {
  if (is_word(i, Word::era)) {
    era = at(i).meaning.value;
    return i + 1;
  }
  if (at(i).kind == Kind::word && at(i).end - at(i).begin == 1) {
    return skip_dotted_era(i, era);
  }
  const auto is = [&](std::size_t k, std::string_view word) {
    return at(k).kind == Kind::word && equals_nocase(tokens_.slice(at(k)), word);
  };
  const std::size_t k = i + (is(i, "before") ? 1U : 0U);
  if ((is(k, "common") && is(k + 1, "era")) || (k == i && is(k, "anno") && is(k + 1, "domini"))) {
    era = k > i ? -1 : 1;
    return k + 2;
  }
  if (k > i && is(k, "christ")) {
    era = -1;
    return k + 1;
  }
  return i;
}

bool PartialReader::year(std::size_t& i, PartialDate& out) {
  const DateToken& token = at(i);
  int era = 0;
  const std::size_t end = loose() ? skip_era(i + 1, era) : i + 1;
  const bool plain = token.digits == 4 && token.value >= kFirstYear && token.value <= kLastYear;
  const bool year = plain || (token.digits <= 4 && era != 0 && token.value > 0) ||
                    (loose() && token.digits == 4 && token.value > 0);
  const auto follows = [&](std::string_view word) {
    return equals_nocase(tokens_.slice(at(i - 1)), word);
  };
  // "March of 1961" has a year; "in March the 1961 plan" has none.
  const bool linked = !prose() || out.size == 0 || !is_word(i - 1, Word::article) ||
                      follows("of") || follows("de") || follows("del");
  const bool fits = out.size < out.order.size() && !out.has('Y') && linked;
  const DateToken& next = at(end);
  const bool glued =
      !next.spaced &&
      ((next.kind == Kind::word && !is_word(end, Word::year_sign) &&
        !(is_word(end, Word::quarter) && is_number(end + 1)) && next.meaning.word != Word::circa) ||
       (is_mark(end, ',') && is_number(end + 1) && !at(end + 1).spaced && at(end + 1).digits == 3));
  // "1950 May 3-June 5, 1951 July": the year begins another date.
  const bool other = !prose() && out.is("MD") && is_mark(i - 1, ',') && is_word(end, Word::month);
  if (!year || !fits || glued || other) {
    return false;
  }
  out.year = era < 0 ? 1 - token.value : token.value;
  out.era = era;
  out.add('Y');
  i = end;
  return true;
}

/// "January 11, 19571": an edition's note mark, once raised, after the year of a whole date.
bool PartialReader::year_with_note(std::size_t& i, PartialDate& out) const {
  static constexpr std::uint32_t kMostNoteDigits = 3;
  static constexpr int kFirst = 1700;
  static constexpr int kLast = 2030;
  const DateToken& token = at(i);
  if (!prose() || !(out.is("MD") || out.is("DM")) || token.digits <= 4 ||
      token.digits > 4 + kMostNoteDigits) {
    return false;
  }
  int year = token.value;
  for (std::uint32_t digits = token.digits; digits > 4; --digits) {
    year /= 10;
  }
  const DateToken& next = at(i + 1);
  if (year < kFirst || year > kLast || (next.kind == Kind::word && !next.spaced)) {
    return false;
  }
  out.year = year;
  out.note_digits = static_cast<int>(token.digits) - 4;
  out.closed = true;
  out.add('Y');
  ++i;
  return true;
}

int PartialReader::full_year(int two_digits) const {
  const int century = options_.first_year / 100 * 100;
  const int year = century + two_digits;
  return year < options_.first_year ? year + 100 : year;
}

/// "64" after a day and a month; "60s" after an apostrophe.
bool PartialReader::short_year(std::size_t& i, PartialDate& out) {
  const DateToken& token = at(i);
  if (token.kind != Kind::number || token.digits != 2 || out.has('Y')) {
    return false;
  }
  const bool decade = is_word(i + 1, Word::plural) && !at(i + 1).spaced;
  if (decade != (out.size == 0) || (decade && token.value % 10 != 0)) {
    return false;
  }
  out.year = full_year(token.value);
  out.year_unknown = decade ? kDecade : 0;
  out.closed = decade;
  out.doubt(Grade::medium);
  out.add('Y');
  i += decade ? 2U : 1U;
  return true;
}

bool PartialReader::is_decade_ending(std::size_t i) const {
  const std::string_view word = tokens_.slice(at(i));
  return word == "er" || word == "е";
}

/// "1890s", "1890's", "1890er Jahre", "1890-е гг.", "60s".
bool PartialReader::round_decade(std::size_t& i, PartialDate& out) {
  const DateToken& token = at(i);
  const bool short_form = token.digits == 2 && loose();
  std::size_t k = i + 1;
  k += !short_form && (is_glued_mark(k, '\'') || is_glued_mark(k, '-')) ? 1U : 0U;
  const bool plural = is_word(k, Word::plural) || (is_word(k, Word::suffix) && is_decade_ending(k));
  const bool year = token.digits == 4 && token.value >= kFirstYear;
  if (token.value % 10 != 0 || !(short_form || year) || !plural || at(k).spaced) {
    return false;
  }
  // "The 1800s" are a century more often than a decade.
  const bool century = year && token.value % 100 == 0;
  out.doubt(century || short_form ? Grade::medium : Grade::high);
  out.short_decade = short_form;
  out.year = token.value;
  out.year_unknown = century ? kCentury : kDecade;
  i = k + 1;
  return true;
}

/// Also "189-", "189?", "18--", "18xx".
bool PartialReader::decade(std::size_t& i, PartialDate& out) {
  const DateToken& token = at(i);
  if (!round_decade(i, out)) {
    const std::size_t masked = masked_digits(i);
    if (masked == 0) {
      return false;
    }
    const std::size_t k = i + 1;
    const bool letters = at(k).kind == Kind::word || is_mark(k, '?');
    out.year = (masked == 1 ? 10 : 100) * token.value;
    out.year_unknown = masked == 1 ? kDecade : kCentury;
    i = k + (letters ? 1U : masked);
  }
  out.closed = true;
  out.add('Y');
  return true;
}

/// "196x", "19uu", "196_", "196-", "196?": how many digits of a year are such signs; 0 where it is
/// no such year.
std::size_t PartialReader::masked_digits(std::size_t i) const {
  const DateToken& token = at(i);
  if ((token.digits != 2 && token.digits != 3) || token.value < 10 ||
      (token.digits == 3 && token.value < kFirstYear / 10)) {
    return 0;
  }
  const std::size_t wanted = 4 - token.digits;
  const DateToken& next = at(i + 1);
  if (next.spaced) {
    return 0;
  }
  if (next.kind == Kind::word) {
    const std::string_view letters = tokens_.slice(next);
    const bool masked =
        letters.size() == wanted && letters.find_first_not_of("xXu") == std::string_view::npos;
    return masked ? wanted : 0;
  }
  const bool all = (is_mark(i + 1, '_') || is_mark(i + 1, '-')) &&
                   (wanted == 1 || is_glued_mark(i + 2, next.mark));
  const bool open = wanted == 1 && is_mark(i + 1, '?');
  const bool range = wanted == 1 && is_mark(i + 1, '-') && is_number(i + 2);
  return (all || open) && !range ? wanted : 0;
}

void PartialReader::give_century(PartialDate& out, int number, int era) {
  out.year = era < 0 ? -100 * number + 1 : 100 * (number - 1);
  out.year_unknown = kCentury;
  out.century = true;
  out.closed = true;
  out.add('Y');
}

/// "19th century", "19c".
bool PartialReader::century(std::size_t& i, PartialDate& out) {
  static constexpr int kLastCentury = 21;
  const DateToken& token = at(i);
  if (token.digits > 2 || token.value < 1 || token.value > kLastCentury) {
    return false;
  }
  const std::size_t stop = is_glued_mark(i + 1, '.') && is_word(i + 2, Word::century) ? 1U : 0U;
  const std::size_t k = skip_suffix(i + 1) + stop;
  const bool letter = (!at(k).spaced || k > i + 1) && at(k).kind == Kind::word &&
                      tokens_.slice(at(k)) == "c" && at(k + 1).kind != Kind::number;
  if (!is_word(k, Word::century) && !letter) {
    return false;
  }
  int era = 0;
  i = skip_era(k + 1, era);
  give_century(out, token.value, era);
  return true;
}

// --- days ---------------------------------------------------------------------------------------

/// "th", "st" and so on, glued to a number, a stop between them or none.
std::size_t PartialReader::skip_suffix(std::size_t i) const {
  if (is_glued_mark(i, 'o')) {
    return i + 1;  // "1°"
  }
  // "1.º", "7-го"
  const bool joined = (is_glued_mark(i, '.') || is_glued_mark(i, '-')) && !at(i + 1).spaced;
  const std::size_t k = i + (joined ? 1U : 0U);
  return is_word(k, Word::suffix) && !at(k).spaced ? k + 1 : i;
}

/// Whether what ends before `end` goes on as something else than a day: "12%", "3a", "8:10",
/// "5.25".
bool PartialReader::glued_on(std::size_t end) const {
  const DateToken& next = at(end);
  if (next.spaced) {
    return false;
  }
  const bool word = next.kind == Kind::word && next.meaning.word != Word::month &&
                    next.meaning.word != Word::cjk_day;
  if (is_mark(end, '%') || next.kind == Kind::number || word) {
    return true;
  }
  const DateToken& number = at(end + 1);
  const bool no_year = number.digits != 4;
  return is_number(end + 1) && !number.spaced &&
         (is_mark(end, ':') || ((is_mark(end, '.') || is_mark(end, ',')) && no_year));
}

bool PartialReader::day(std::size_t& i, PartialDate& out, char link) {
  const DateToken& token = at(i);
  const bool fits = out.size == 0 || out.is("M") || out.is("YM") || out.is("Y");
  // Alone, a number may be the end of a year: "1861-67".
  const int most = out.size == 0 && !prose() && token.digits == 2 ? 99 : kLastDay;
  if (!fits || token.digits > 2 || token.value < 1 || token.value > most || out.month > kMonths) {
    trouble_.impossible =
        trouble_.impossible || (out.is("M") && token.digits <= 2 && is_before_year(i));
    return false;
  }
  const std::size_t end = skip_suffix(i + 1);
  if (glued_on(end)) {
    return false;
  }
  if (out.is("Y")) {
    // "1776 4 July", and no year and a day alone; "1849, 4 July 1850" is a list.
    const std::size_t month = end + (is_mark(end, '.') ? 1U : 0U);
    if (link != '\0' || !starts_month(month) ||
        (is_number(month + 1) && at(month + 1).digits == 4)) {
      return false;
    }
  }
  if (out.is("M") && link == ',') {
    // "March, 6th 2016"; "In March, 6 people" has no day.
    if (!is_before_year(end - 1)) {
      return false;
    }
  }
  if (out.is("M") && link == '.' && prose() && at(i - 2).meaning.whole) {
    return false;  // a sentence ends with the month
  }
  out.day = token.value;
  out.day_digits = static_cast<int>(token.digits);
  out.add('D');
  i = end;
  return true;
}

/// "«7» января": forms have the day between quotes.
bool PartialReader::quoted_day(std::size_t& i, PartialDate& out) {
  if (!is_mark(i, '"') || !is_number(i + 1) || !is_mark(i + 2, '"') || out.size != 0 ||
      !starts_month(i + 3)) {
    return false;
  }
  std::size_t k = i + 1;
  if (!day(k, out, '\0')) {
    return false;
  }
  i = k + 1;
  return true;
}

}  // namespace archdoc::extract
