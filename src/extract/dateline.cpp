// Datelines: a place, a date, sometimes a time of day, and nothing else.
#include "base/ascii.hpp"
#include "extract/date.hpp"
#include "extract/date_expression.hpp"
#include "extract/date_scan.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kLongest = 120;      // of a column
constexpr std::size_t kLongestLine = 480;  // with the space between two; most lines are paragraphs

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(),
                     [word](std::string_view other) { return equals_nocase(word, other); });
}

// --- places -------------------------------------------------------------------------------------

/// What begins a sentence, a head, a title or a stamp rather than a place.
constexpr std::array<std::string_view, 96> kNoPlaces{
    "a",          "about",        "addressed",  "after",        "aide",
    "airgram",    "an",           "and",        "annex",        "approved",
    "as",         "at",           "attachment", "before",       "by",
    "cable",      "circular",     "classified", "confidential", "conversation",
    "copy",       "date",         "dated",      "decision",     "declassified",
    "despatch",   "dispatch",     "dispatched", "document",     "draft",
    "drafted",    "during",       "enclosure",  "excerpt",      "excerpts",
    "extract",    "file",         "for",        "from",         "he",
    "i",          "immediate",    "in",         "instruction",  "interview",
    "it",         "journal",      "letter",     "meeting",      "memo",
    "memorandum", "message",      "minutes",    "no",           "note",
    "notes",      "official",     "on",         "order",        "our",
    "page",       "personal",     "priority",   "private",      "protocol",
    "record",     "reference",    "received",   "released",     "report",
    "resolution", "restricted",   "secret",     "sent",         "session",
    "signed",     "since",        "source",     "speech",       "statement",
    "subject",    "summary",      "talks",      "telegram",     "they",
    "this",       "time",         "to",         "top",          "transcript",
    "translated", "unclassified", "until",      "we",           "your"};

/// The places that have an article.
constexpr std::array<std::string_view, 5> kAfterThe{"hague", "white", "kremlin", "pentagon",
                                                    "vatican"};

constexpr std::array<std::string_view, 16> kParticles{"of",  "the", "de",  "am",  "an", "der",
                                                      "la",  "le",  "del", "da",  "do", "di",
                                                      "sur", "on",  "and", "upon"};

/// An initial of a person; "D. C." is a place.
bool is_initial(std::string_view word) {
  return word.size() == 2 && word[1] == '.' && word[0] != 'D' && word[0] != 'C';
}

/// The words between two commas: capitals, small particles between them, four at the most.
bool is_place_group(std::string_view group) {
  static constexpr int kMostWords = 4;
  static constexpr std::string_view kForeign = "0123456789:;()\"/=<>*|";
  group = strip(group);
  int words = 0;
  bool particle = false;
  while (!group.empty()) {
    const std::size_t end = std::min(group.find(' '), group.size());
    const std::string_view word = group.substr(0, end);
    group = strip(group.substr(end));
    particle = words > 0 && is_one_of(word, kParticles);
    const bool capital = begins_upper(word) || word.front() == '\'';
    if (!(capital || particle) || is_initial(word) || word.find_first_of(kForeign) != npos ||
        ++words > kMostWords) {
      return false;
    }
  }
  return words > 0 && !particle;
}

bool is_place(std::string_view place) {
  static constexpr std::size_t kMostGroups = 3;
  const std::string_view first = place.substr(0, word_end(place, 0));
  if (equals_nocase(first, "the")) {
    const std::string_view rest = strip(place.substr(first.size()));
    if (!is_one_of(rest.substr(0, word_end(rest, 0)), kAfterThe)) {
      return false;
    }
  } else if (is_one_of(first, kNoPlaces) || meaning_of(first).word == Word::month ||
             meaning_of(first).word == Word::weekday) {
    return false;
  }
  std::size_t groups = 0;
  while (!place.empty()) {
    const std::size_t comma = std::min(place.find(','), place.size());
    if (!is_place_group(place.substr(0, comma)) || ++groups > kMostGroups) {
      return false;
    }
    place.remove_prefix(std::min(comma + 1, place.size()));
  }
  return groups > 0;
}

// --- times of day -------------------------------------------------------------------------------

constexpr std::array<std::string_view, 24> kTimeWords{
    "a",   "p",   "m",   "am",  "pm", "noon", "midnight", "hours", "hrs",  "hour", "h",       "z",
    "gmt", "est", "edt", "utc", "to", "and",  "local",    "time",  "from", "p.m",  "o'clock", "at"};

/// A time of day and nothing else: ", 8:10 a.m.", "-6 p.m.", ", noon", ", 1700 hours.".
bool is_time(std::string_view rest) {
  DateTokens tokens(rest);
  bool number = false;
  bool time = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const DateToken& token = tokens[i];
    switch (token.kind) {
      case DateToken::Kind::number:
        number = true;
        time = time || token.digits == 4;
        if (token.digits > 4) {
          return false;
        }
        break;
      case DateToken::Kind::word:
        if (!is_one_of(tokens.slice(token), kTimeWords)) {
          return false;
        }
        time = time || token.end - token.begin > 3 || number;
        break;
      case DateToken::Kind::mark:
        if (std::string_view(".,:;-").find(token.mark) == npos) {
          return false;
        }
        time = time || (token.mark == ':' && number);
        break;
      case DateToken::Kind::end:
        break;
    }
  }
  return !tokens.cut() && time;
}

/// A bracket that tells when a telegram was received.
std::string_view without_receipt(std::string_view rest) {
  for (const std::string_view opening : {"[Received", "(Received", "[received", "(received"}) {
    const std::size_t at = rest.find(opening);
    if (at != npos && (rest.ends_with(']') || rest.ends_with(')') || rest.ends_with("].") ||
                       rest.ends_with(")."))) {
      return strip(rest.substr(0, at));
    }
  }
  return rest;
}

/// The digits of a note mark that stand glued to what is before them: three at the most.
std::size_t note_mark(std::string_view text) {
  static constexpr std::size_t kMost = 3;
  const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
  return size <= kMost ? size : 0;
}

/// Whether what stands after a date is a note mark, a time of day, or marks that end a line.
bool may_follow(std::string_view rest) {
  rest.remove_prefix(note_mark(rest));
  if (const std::size_t stop = rest.find_first_not_of('.'); stop == 1) {
    rest.remove_prefix(1 + note_mark(rest.substr(1)));
  }
  rest = strip(rest);
  rest = without_receipt(rest);
  return rest.find_first_not_of(".,;]") == npos || is_time(rest);
}

// --- lines --------------------------------------------------------------------------------------

struct Columns {
  std::string_view left;
  std::string_view right;
};

/// The last column of a line, and what stands before it: a tab or four spaces part them.
Columns columns_of(std::string_view line) {
  const std::size_t spaces = line.rfind("    ");
  const std::size_t tab = line.rfind('\t');
  std::size_t cut = spaces == npos ? 0 : spaces + 4;
  cut = tab == npos ? cut : std::max(cut, tab + 1);
  return {strip(line.substr(0, cut)), strip(line.substr(cut))};
}

/// `before` without the weekday and the bracket that belong to the date after it.
std::string_view without_weekday(std::string_view before) {
  before = strip(before);
  if (before.ends_with('[')) {
    before = strip(before.substr(0, before.size() - 1));
  }
  std::string_view rest = before;
  if (rest.ends_with(',')) {
    rest = strip(rest.substr(0, rest.size() - 1));
  }
  std::size_t begin = rest.size();
  while (begin > 0 && is_alpha(rest[begin - 1])) {
    --begin;
  }
  const bool weekday = begin < rest.size() && is_upper(rest[begin]) &&
                       meaning_of(rest.substr(begin)).word == Word::weekday;
  return weekday ? strip(rest.substr(0, begin)) : before;
}

/// "White House, 9:15 a.m.," without the time of day between the place and the date.
std::string_view without_time(std::string_view before) {
  if (!before.ends_with(',')) {
    return before;
  }
  const std::string_view rest = before.substr(0, before.size() - 1);
  const std::size_t comma = rest.rfind(',');
  return comma != npos && is_time(strip(rest.substr(comma + 1))) ? rest.substr(0, comma + 1)
                                                                 : before;
}

/// "US/MC/7 Oslo" without the number of a paper before the place.
std::string_view without_paper(std::string_view place) {
  const std::size_t space = std::min(place.find(' '), place.size());
  const std::string_view word = place.substr(0, space);
  const bool paper = is_upper(word.empty() ? 'a' : word.front()) && word.find('/') != npos &&
                     is_digit(word.back());
  return paper && space < place.size() ? strip(place.substr(space)) : place;
}

/// The place of "Oslo,", "Oslo" beside a second column, or "": none where this is no place.
struct PlaceBefore {
  bool good = false;
  std::string_view place;
};
PlaceBefore place_before(std::string_view before, std::string_view left) {
  if (before.empty()) {
    // A left column may hold the place or anything else.
    const std::string_view trimmed =
        left.ends_with(',') ? strip(left.substr(0, left.size() - 1)) : left;
    return {true, is_place(trimmed) ? trimmed : std::string_view()};
  }
  // "[Oslo,]", "[Oslo],": supplied by an editor.
  if (before.front() == '[' && before.ends_with("],")) {
    const std::string_view place = strip(before.substr(1, before.size() - 3));
    return {is_place(place), place};
  }
  const bool supplied = before.front() == '[' && before.back() == ']';
  if (supplied) {
    before = strip(before.substr(1, before.size() - 2));
  }
  if (before.empty() || before.back() != ',') {
    return {};
  }
  before = without_paper(strip(before.substr(0, before.size() - 1)));
  return {is_place(before), before};
}

}  // namespace

std::optional<Dateline> dateline(std::string_view text, Span line) {
  if (line.size() > kLongestLine) {
    return std::nullopt;
  }
  const Columns columns = columns_of(strip(line.of(text)));
  const std::string_view column = columns.right;
  if (column.empty() || column.size() > kLongest || columns.left.size() > kLongest) {
    return std::nullopt;
  }
  const DateExtent found = next_date(column, 0);
  if (found.empty()) {
    return std::nullopt;
  }
  const std::string_view date = column.substr(found.begin, found.end - found.begin);
  const auto [good, place] =
      place_before(without_time(without_weekday(column.substr(0, found.begin))), columns.left);
  if (!good || !may_follow(column.substr(found.end))) {
    return std::nullopt;
  }
  DateAnswer answer = read_date(date);
  if (!answer.edtf || answer.edtf->starts_with("XXXX")) {
    return std::nullopt;
  }
  Dateline out;
  if (!place.empty()) {
    out.place = span_in(text, place);
  }
  const bool differs = weekday_differs(column, found.begin, *answer.edtf);
  out.date = {std::move(*answer.edtf), span_in(text, date), answer.grade, false, differs,
              answer.short_year};
  return out;
}

std::optional<UndatedLine> undated_dateline(std::string_view text, Span line) {
  if (line.size() > kLongestLine) {
    return std::nullopt;
  }
  const std::string_view words = strip(line.of(text));
  const std::size_t comma = words.rfind(',');
  if (words.size() > kLongest || comma == npos) {
    return std::nullopt;
  }
  const std::string_view place = strip(words.substr(0, comma));
  const Span rest = span_in(text, strip(words.substr(comma + 1)));
  if (!says_undated(text, rest) || !is_place(place)) {
    return std::nullopt;
  }
  return UndatedLine{span_in(text, place), rest};
}

}  // namespace archdoc::extract
