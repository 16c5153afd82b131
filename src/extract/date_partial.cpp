#include "extract/date_partial.hpp"

#include "base/ascii.hpp"
#include "extract/date_misspelt.hpp"

#include <algorithm>

namespace archdoc::extract {
namespace {

constexpr int kLastDay = 31;
constexpr int kMonths = 12;
constexpr int kQuarterCode = 32;
constexpr int kQuarters = 4;

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
