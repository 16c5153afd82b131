// A marking is told from a word of a sentence by what stands around it on its line.
#include "extract/classification.hpp"

#include "extract/marking.hpp"
#include "extract/telegram.hpp"
#include "extract/words.hpp"

#include <algorithm>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Past what may stand between the words of a marking line.
std::size_t skip_joint(std::string_view text, std::size_t at) {
  at = skip_white(text, at);
  while (at < text.size() && (text[at] == '/' || text[at] == '&' || text[at] == ',' ||
                              text[at] == '-' || starts_with_nocase(text.substr(at), "–"))) {
    at = skip_white(text, at + next_code_point(text, at).size);
  }
  return at;
}

/// The handling after a marking: "; Priority; Nodis", or the known words without a semicolon. The
/// byte after the last of them.
std::size_t handling_end(std::string_view text, std::size_t at) {
  static constexpr std::size_t kLongestItem = 60;
  for (;;) {
    const std::size_t next = skip_joint(text, at);
    if (next < text.size() && text[next] == ';') {
      const std::size_t begin = skip_white(text, next + 1);
      const std::size_t stop = text.find_first_of(";.", begin);
      const std::size_t end = stop == npos ? text.size() : stop;
      const std::string_view item = strip(text.substr(begin, end - begin));
      if (item.empty() || item.size() > kLongestItem) {
        return at;
      }
      at = begin + item.size();
      continue;
    }
    std::size_t end = next < text.size() ? match_handling(text, next) : 0;
    if (end == 0 && next < text.size()) {
      end = match_marking(text, next).end;  // "CONFIDENTIAL SECRET": changed, or of a part
    }
    if (end == 0) {
      return at;
    }
    at = end;
  }
}

bool only_closes(std::string_view rest) {
  for (const char c : rest) {
    if (!is_space(c) && c != '.' && c != '!' && c != ']' && c != ')' && c != '"' && c != '*' &&
        c != '_') {
      return false;
    }
  }
  return true;
}

/// What a marking at the head of a line is glued to: a copy number, a file number, a note in
/// brackets.
bool is_head_matter(std::string_view rest) {
  std::size_t at = 0;
  while (at < rest.size() && (rest[at] == '.' || rest[at] == ',' || rest[at] == ';')) {
    ++at;
  }
  const std::size_t next = skip_white(rest, at);
  const std::string_view tail = rest.substr(next);
  if (tail.empty()) {
    return false;
  }
  for (const std::string_view word :
       {"copy", "copies", "ex", "no", "nr", "series", "экз", "egz", "ausf", "ausfertigung"}) {
    if (match_phrase(tail, 0, word) != 0) {
      return true;
    }
  }
  return tail.starts_with("Nº") || tail.starts_with("N°") || tail.starts_with("№") ||
         (at > 0 && is_digit(tail.front())) || tail.front() == '[' || next - at >= 3;
}

/// The byte after the word at `at`, which ends with a stop, where it is the number of a telegram:
/// "512.", Markdown's "512\\.", "O.LB647."; else `at`.
std::size_t number_end(std::string_view line, std::size_t at) {
  static constexpr std::size_t kLongest = 16;
  const std::size_t end = std::min(line.find(' ', at), line.size());
  std::string_view word = line.substr(at, end - at);
  if (!word.ends_with('.') || word.size() > kLongest) {
    return at;
  }
  word.remove_suffix(1);
  if (word.ends_with('\\')) {
    word.remove_suffix(1);
  }
  const bool digit = std::any_of(word.begin(), word.end(), is_digit);
  const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
    return is_digit(c) || is_upper(c) || c == '.' || c == '/' || c == '-';
  });
  return digit && plain ? end : at;
}

/// Past the number of a telegram, a series before it or none: "512. Confidential", "SAV. 42.
/// Confidential".
std::size_t skip_number(std::string_view line, std::size_t at) {
  static constexpr std::size_t kLongestSeries = 4;
  std::size_t series = at;
  while (series < line.size() && is_upper(line[series]) && series - at < kLongestSeries) {
    ++series;
  }
  series += series > at && series < line.size() && line[series] == '.' ? 1U : 0U;
  const std::size_t next = skip_white(line, series);
  const std::size_t number = series > at && next > series ? next : at;
  const std::size_t end = number_end(line, number);
  return end > number ? skip_white(line, end) : at;
}

/// The addressee that follows a marking in capitals: "SECRET FOR BERG ALONE". The byte after it, or
/// `at`.
std::size_t addressee_end(std::string_view line, std::size_t at) {
  static constexpr std::size_t kLongest = 50;
  const std::size_t begin = skip_white(line, at);
  if (!line.substr(std::min(begin, line.size())).starts_with("FOR ") &&
      !line.substr(std::min(begin, line.size())).starts_with("TO ")) {
    return at;
  }
  const std::string_view name = strip(line.substr(begin));
  const bool capitals = std::all_of(name.begin(), name.end(), [](char c) {
    return is_upper(c) || is_space(c) || c == '.' || c == ',' || c == '\'' || c == '-';
  });
  return capitals && name.size() <= kLongest ? begin + name.size() : at;
}

/// The code word that ends the line of number and marking: "512. Secret Lantern". The byte after
/// it, or 0.
std::size_t code_word_end(std::string_view line, std::size_t at) {
  const std::size_t begin = skip_white(line, at);
  const std::size_t end = word_end(line, begin);
  const bool word = begin > at && end > begin && is_upper(line[begin]) &&
                    std::all_of(line.begin() + static_cast<std::ptrdiff_t>(begin),
                                line.begin() + static_cast<std::ptrdiff_t>(end), is_alpha);
  return word && only_closes(line.substr(end)) ? end : 0;
}

/// "IMMEDIATE FOR THE MINISTER MOST SECRET": where the marking begins that ends a line in capitals
/// behind an addressee at `at`; else `at`.
std::size_t marking_after_addressee(std::string_view line, std::size_t at) {
  if (addressee_end(line, at) == at) {
    return at;
  }
  for (std::size_t i = line.find(' ', at); i != npos; i = line.find(' ', i + 1)) {
    const MarkingMatch marking = match_marking(line, i + 1);
    if (marking.end != 0 && only_closes(line.substr(handling_end(line, marking.end)))) {
      return i + 1;
    }
  }
  return at;
}

/// The marking that `line` is or begins with, handling words before it included.
/// `code_word`: it is known that one may end the line.
std::optional<MarkingMatch> leading(std::string_view line, bool code_word = false) {
  std::size_t at = line.find_first_not_of("[(\"*_ ");
  if (at == npos) {
    return std::nullopt;
  }
  const std::size_t behind = skip_number(line, at);
  const bool numbered = behind > at || code_word;
  at = behind;
  if (at >= line.size()) {
    return std::nullopt;
  }
  const std::size_t begin = at;
  at = marking_after_addressee(line, at);  // "FOR THE MINISTER MOST SECRET"
  MarkingMatch marking;
  for (;;) {
    marking = match_marking(line, at);
    if (marking.end != 0) {
      break;
    }
    const std::size_t end = match_handling(line, at);
    if (end == 0) {
      return std::nullopt;
    }
    at = skip_joint(line, end);
    if (at >= line.size()) {
      return std::nullopt;
    }
    at = marking_after_addressee(line, at);
  }
  marking.begin = begin;
  const std::size_t end = addressee_end(line, handling_end(line, marking.end));
  if (only_closes(line.substr(end))) {
    marking.end = end;
    return marking;
  }
  // "Secret. Urgent.": a sentence of handling behind the marking.
  const std::string_view rest = line.substr(end);
  if (rest.starts_with(". ") && is_handling(rest.substr(2))) {
    const std::size_t last = line.find_last_not_of(". \t");
    marking.end = last + 1;
    return marking;
  }
  if (const std::size_t word = numbered ? code_word_end(line, end) : 0) {
    marking.end = word;
    return marking;
  }
  return is_head_matter(rest) ? std::optional(marking) : std::nullopt;
}

bool has_lower(std::string_view words) {
  return std::any_of(words.begin(), words.end(), is_lower);
}

/// The word before `at`, in `line`.
std::string_view word_before(std::string_view line, std::size_t at) {
  const std::string_view before = trim(line.substr(0, at));
  const std::size_t space = before.find_last_of(" \t[(");
  return space == npos ? before : before.substr(space + 1);
}

bool leads_a_sentence_on(std::string_view word) {
  for (const std::string_view w : {"a", "an", "the", "is", "are", "was", "were", "be", "as", "top",
                                   "in", "most", "very", "marked", "stamped", "not", "and"}) {
    if (equals_nocase(word, w)) {
      return true;
    }
  }
  return false;
}

/// A marking in capitals at the end of other head text ("Shown by leave of SECRET. Copy No 3",
/// "EMBASSY IN SYLDAVIA [faded SECRET"): the two columns of a head came out on one line.
std::optional<MarkingMatch> trailing(std::string_view line) {
  static constexpr std::size_t kLongestHead = 160;
  if (line.size() > kLongestHead) {
    return std::nullopt;
  }
  for (std::size_t at = 1; at < line.size(); ++at) {
    if (!is_upper(line[at]) || is_alnum(line[at - 1]) || is_high(line[at - 1])) {
      continue;
    }
    MarkingMatch marking = match_marking(line, at);
    if (marking.end == 0 || has_lower(line.substr(at, marking.end - at))) {
      continue;
    }
    const std::string_view rest = line.substr(marking.end);
    const std::string_view before = word_before(line, at);
    const bool apart = at >= 3 && line.substr(at - 3, 3) == "   ";
    const bool column = apart || line[at - 1] == '[' || has_lower(before);
    if (column && is_head_matter(rest)) {
      return marking;
    }
    if (column && only_closes(rest) && (apart || !leads_a_sentence_on(before))) {
      return marking;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Classification> classification_line(std::string_view text, Span line) {
  static constexpr std::size_t kLongest = 400;
  const std::string_view words = strip(line.of(text));
  if (words.empty() || words.size() > kLongest) {
    return std::nullopt;
  }
  std::optional<MarkingMatch> match = leading(words);
  if (!match) {
    match = trailing(words);
  }
  if (!match) {
    return std::nullopt;
  }
  return Classification{span_in(text, words.substr(match->begin, match->end - match->begin)),
                        match->level};
}

std::optional<Span> declassification(std::string_view text, Span line) {
  static constexpr std::size_t kLongest = 100;
  static constexpr std::string_view kWord = "declassified";
  const std::string_view words = strip(line.of(text));
  const std::size_t at = words.find_first_not_of("[(*_ ");
  if (words.size() > kLongest || at == npos || !starts_with_nocase(words.substr(at), kWord)) {
    return std::nullopt;
  }
  const std::size_t end = at + kWord.size();
  const std::string_view rest = words.substr(end);
  const std::size_t next = skip_white(words, end);
  const bool stamped = only_closes(rest) || rest.starts_with(':') || rest.starts_with(',') ||
                       words.substr(next).starts_with("E.O.") ||
                       words.substr(next).starts_with("EO ");
  const std::string_view word = words.substr(next, word_end(words, next) - next);
  const bool named = [word] {
    for (const std::string_view each : {"authority", "by", "in", "on", "per", "under"}) {
      if (equals_nocase(word, each)) {
        return true;
      }
    }
    return false;
  }();
  const bool apart = next > end || only_closes(rest);
  return stamped || (apart && named) ? std::optional(span_in(text, words.substr(at, kWord.size())))
                                     : std::nullopt;
}

bool is_handling(std::string_view line) {
  static constexpr std::size_t kLongest = 60;
  static constexpr std::string_view kPhrases[] = {"us urgent",
                                                  "urgent",
                                                  "niact",
                                                  "night action",
                                                  "priority",
                                                  "routine",
                                                  "immediate",
                                                  "operational immediate",
                                                  "most immediate",
                                                  "emergency",
                                                  "flash",
                                                  "deferred",
                                                  "eyes only",
                                                  "no distribution",
                                                  "limited distribution",
                                                  "limit distribution",
                                                  "limdis",
                                                  "exdis",
                                                  "nodis",
                                                  "noforn",
                                                  "personal",
                                                  "plain",
                                                  "important",
                                                  "most urgent",
                                                  "himself alone",
                                                  "austeo",
                                                  "cherokee",
                                                  "infoguard"};
  line = strip(line);
  if (line.empty() || line.size() > kLongest) {
    return false;
  }
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = 0;
    for (const std::string_view phrase : kPhrases) {
      end = std::max(end, match_phrase(line, at, phrase));
    }
    if (end == 0) {
      return at > 0 && addressee_end(line, at) == line.size();
    }
    at = end;
    while (at < line.size() && !is_alnum(line[at]) && !is_high(line[at])) {
      ++at;
    }
  }
  return true;
}

std::optional<std::string_view> classification_level(std::string_view marking) {
  const std::string_view words = strip(marking);
  if (words.empty()) {
    return std::nullopt;
  }
  if (const std::optional<MarkingMatch> match = leading(words, true)) {
    return match->level;
  }
  // "S E C R E T"
  const auto spaced = marking_in_full(words);
  const std::optional<MarkingMatch> match = spaced ? leading(*spaced, true) : std::nullopt;
  return match ? std::optional(match->level) : std::nullopt;
}

}  // namespace archdoc::extract
