// Only the kind of the paper and the date have a form of their own; the place is the run of words
// in capitals before the date, and the number what is left between.
#include "extract/despatch_line.hpp"

#include "extract/date_expression.hpp"
#include "extract/date_scan.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Without the marks of a heading or of emphasis around it.
std::string_view without_markup(std::string_view line) {
  static constexpr std::string_view kMarks = "#*_ \t";
  const std::size_t begin = line.find_first_not_of(kMarks);
  if (begin == npos) {
    return {};
  }
  return strip(line.substr(begin, line.find_last_not_of(kMarks) + 1 - begin));
}

/// Whether all that stands behind a date is the time of day, note marks and stops.
bool is_time_or_marks(std::string_view rest) {
  static constexpr std::array<std::string_view, 12> kWords{
      "a", "p", "m", "am", "pm", "a.m", "p.m", "noon", "hours", "hrs", "midnight", "gmt"};
  for (std::size_t i = 0; i < rest.size();) {
    const std::size_t end = word_end(rest, i);
    if (end == i) {
      i += next_code_point(rest, i).size;
      continue;
    }
    const std::string_view word = rest.substr(i, end - i);
    const bool digits = std::none_of(word.begin(), word.end(), is_alpha);
    if (!digits && std::none_of(kWords.begin(), kWords.end(),
                                [word](std::string_view w) { return equals_nocase(w, word); })) {
      return false;
    }
    i = end;
  }
  return true;
}

/// A word of a place in capitals: "NEW", "ST.", "PORT-AU-PRINCE".
bool is_place_word(std::string_view word) {
  bool letters = false;
  for (const char c : word) {
    if (is_digit(c) || is_lower(c) ||
        (!is_alpha(c) && !is_high(c) && c != '.' && c != '-' && c != '\'')) {
      return false;
    }
    letters = letters || is_alpha(c);
  }
  return letters;
}

std::string_view without_end(std::string_view text, std::string_view marks) {
  text = strip(text);
  while (!text.empty() && marks.find(text.back()) != npos) {
    text = strip(text.substr(0, text.size() - 1));
  }
  return text;
}

/// The place at the end of what stands before the date: the last words in capitals, or all that an
/// editor's brackets hold.
std::string_view place_before(std::string_view before) {
  static constexpr int kMostWords = 4;
  std::string_view place = without_end(before, ",[");
  if (place.ends_with(']')) {
    const std::size_t open = place.rfind('[');
    const std::string_view inside =
        open == npos ? std::string_view() : place.substr(open + 1, place.size() - open - 2);
    const bool mark = std::all_of(inside.begin(), inside.end(), is_digit);
    return mark ? std::string_view() : without_end(inside, ",");
  }
  std::size_t begin = place.size();
  for (int words = 0; words < kMostWords && begin > 0; ++words) {
    const std::size_t end = strip(place.substr(0, begin)).size();
    const std::size_t space = place.substr(0, end).find_last_of(" \t,[");
    const std::size_t first = space == npos ? 0 : space + 1;
    if (!is_place_word(place.substr(first, end - first))) {
      break;
    }
    begin = first;
    if (space != npos && place[space] == '[') {
      break;
    }
  }
  // A letter alone belongs to the number: "Cablegram E OSLO".
  while (place.size() > begin + 1 && is_space(place[begin + 1])) {
    begin += 2;
  }
  return without_end(place.substr(begin), ",");
}

/// The kind of paper that the words before any number, bracket or stop name: "Circular cablegram".
std::optional<TypeReading> type_of(std::string_view text, std::string_view words) {
  static constexpr std::array<std::string_view, 8> kNoKinds{"my",   "your", "our", "his",
                                                            "this", "the",  "a",   "reference"};
  const std::string_view first = words.substr(0, word_end(words, 0));
  if (std::any_of(kNoKinds.begin(), kNoKinds.end(),
                  [first](std::string_view word) { return equals_nocase(word, first); })) {
    return std::nullopt;
  }
  const std::string_view head = words.substr(0, words.find_first_of("0123456789[(.:;"));
  return document_type(text, span_in(text, head), true);
}

/// The place after the number, in capitals and small letters: "Cablegram 44 Oslo, 1 March 1945".
std::string_view place_after_number(std::string_view before) {
  const std::size_t digit = before.find_last_of("0123456789");
  const std::string_view place = without_end(before.substr(digit == npos ? 0 : digit + 1), ",");
  std::string_view rest = place;
  while (!rest.empty()) {
    const std::size_t end = word_end(rest, 0);
    if (end == 0 || !is_upper(rest.front())) {
      return {};
    }
    rest = strip(rest.substr(end));
  }
  return digit == npos ? std::string_view() : place;
}

struct FoundDate {
  std::size_t begin = npos;
  std::size_t end = npos;
  DateAnswer answer;
  bool undated = false;

  bool there() const { return begin != npos; }
  bool states_year() const { return answer.edtf && !answer.edtf->starts_with("XXXX"); }
};

/// The words at the end of a line that say that there is no date: "OSLO, n.d.".
FoundDate undated_in(std::string_view words) {
  FoundDate out;
  const std::size_t comma = words.rfind(',');
  const std::string_view last = strip(words.substr(comma == npos ? words.size() : comma + 1));
  if (says_undated(last, {0, static_cast<std::uint32_t>(last.size())})) {
    out.begin = static_cast<std::size_t>(last.data() - words.data());
    out.end = out.begin + last.size();
    out.undated = true;
  }
  return out;
}

/// The first date that has its year; else the first one, or the words that say that there is none.
FoundDate date_in(std::string_view words) {
  FoundDate first;
  DateExtent found = next_date(words, 0);
  for (; !found.empty(); found = next_date(words, found.end)) {
    FoundDate date{found.begin, found.end,
                   read_date(words.substr(found.begin, found.end - found.begin))};
    if (date.states_year()) {
      return date;
    }
    if (!first.there()) {
      first = std::move(date);
    }
  }
  return first.there() ? first : undated_in(words);
}

/// Whether a number, and no prose, ends what stands between the kind of a paper and its date.
bool ends_with_number(std::string_view between) {
  between = without_end(between, ",");
  const std::size_t space = between.find_last_of(" \t");
  const std::string_view last = space == npos ? between : between.substr(space + 1);
  return between.empty() || std::any_of(last.begin(), last.end(), is_digit) ||
         equals_nocase(last, "unnumbered") || last.ends_with(')');
}

/// Whether nothing but the time of day stands behind the date.
bool ends_line(std::string_view rest, const FoundDate& date) {
  return is_time_or_marks(rest.substr(date.end));
}

/// The bytes of `words` that name the kind of paper: those of `type`, or of "Extract".
std::size_t kind_end(std::string_view text, std::string_view words,
                     const std::optional<TypeReading>& type) {
  if (type) {
    return type->words.end - span_in(text, words).begin;
  }
  const std::size_t extracts = match_phrase(words, 0, "extracts");
  return extracts != 0 ? extracts : match_phrase(words, 0, "extract");
}

/// The place in front of the date, or at the end of a line without one.
std::string_view place_in(std::string_view rest, const FoundDate& date) {
  if (!date.there() && !rest.ends_with(',') && !rest.ends_with(']')) {
    return {};
  }
  const std::string_view before = rest.substr(0, date.begin);
  const std::string_view place = place_before(before);
  const bool small = place.empty() && date.there() && before.find(',') != npos;
  return small ? place_after_number(before) : place;
}

/// Whether a line that names no kind that is known can be one for its place alone: "Proceedings of
/// the Conference OSLO, 3 May 1947".
bool is_of_other_kind(std::string_view words, const FoundDate& date, std::string_view place) {
  const std::string_view between = without_end(words.substr(0, date.begin), ",[]");
  return date.there() && is_upper(words.front()) && !place.empty() && place.size() < between.size();
}

}  // namespace

std::optional<DespatchLine> despatch_line(std::string_view text, Span line) {
  static constexpr std::size_t kLongest = 160;
  static constexpr std::size_t kLongestBetween = 60;
  const std::string_view words = without_markup(line.of(text));
  if (words.empty() || words.size() > kLongest) {
    return std::nullopt;
  }
  DespatchLine out;
  out.type = type_of(text, words);
  const std::size_t kind = kind_end(text, words, out.type);
  const std::string_view rest = words.substr(kind);
  if (out.type && without_end(rest, ",:").empty()) {
    return out;  // "## Memorandum,": place and date stand on the next line
  }
  FoundDate date = date_in(rest);
  const std::string_view between = rest.substr(0, date.begin);
  if (date.there() && (between.size() > kLongestBetween || !ends_line(rest, date))) {
    return std::nullopt;
  }
  const std::string_view place = place_in(rest, date);
  const bool numbered = date.there() && !date.undated && ends_with_number(between);
  const bool known = kind > 0 || is_of_other_kind(words, date, place);
  if (!known || (place.empty() && !numbered)) {
    return std::nullopt;
  }
  if (!place.empty()) {
    out.place = span_in(text, place);
  }
  const Span span =
      date.there() ? span_in(text, rest.substr(date.begin, date.end - date.begin)) : Span{};
  if (date.undated) {
    out.undated = span;
  } else if (date.states_year()) {
    out.date = {std::move(*date.answer.edtf), span, date.answer.grade};
  }
  return out;
}

}  // namespace archdoc::extract
