// What stands before and after a date and qualifies it: "ca.", "early", "Tuesday,", "[?]".
#include "base/ascii.hpp"
#include "extract/date_partial.hpp"

#include <cstddef>

namespace archdoc::extract {

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

}  // namespace archdoc::extract
