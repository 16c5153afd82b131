// Years, decades and centuries, and the eras that they are counted in.
#include "base/ascii.hpp"
#include "extract/date_partial.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace archdoc::extract {
namespace {

constexpr std::uint8_t kDecade = 0b1;
constexpr std::uint8_t kCentury = 0b11;

}  // namespace

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

}  // namespace archdoc::extract
