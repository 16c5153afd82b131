#include "extract/date_phrases.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace archdoc::extract {
namespace {

using Kind = DateToken::Kind;

/// Whether the token at `i` is `word`, folded: "." and "/" are marks.
bool is_folded(DateTokens& tokens, std::size_t i, std::string_view word) {
  if (word == "." || word == "/") {
    return tokens.is_mark(i, word.front());
  }
  return tokens[i].kind == Kind::word && FoldedWord(tokens.slice(tokens[i])).view() == word;
}

}  // namespace

std::size_t undated_words(DateTokens& tokens, std::size_t i) {
  using Words = std::array<std::string_view, 3>;
  static constexpr Words kPhrases[] = {
      {"undated", "", ""},  {"n", ".", "d"},         {"s", ".", "d"},         {"o", ".", "d"},
      {"б", ".", "д"},      {"б", "/", "д"},         {"no", "date", ""},      {"not", "dated", ""},
      {"not", "date", ""},  {"date", "unknown", ""}, {"without", "date", ""}, {"ohne", "datum", ""},
      {"sans", "date", ""}, {"sin", "fecha", ""},    {"senza", "data", ""},   {"без", "даты", ""},
      {"без", "дати", ""}};
  const Word word = tokens[i].kind == Kind::word ? tokens[i].meaning.word : Word::month;
  if (word != Word::other && word != Word::undated && word != Word::no && word != Word::date &&
      word != Word::plural) {
    return 0;
  }
  const FoldedWord first(tokens.slice(tokens[i]));
  for (const Words& words : kPhrases) {
    const bool second =
        words[1].empty() || (words[0] == first.view() && is_folded(tokens, i + 1, words[1]));
    if (words[0] != first.view() || !second ||
        !(words[2].empty() || is_folded(tokens, i + 2, words[2]))) {
      continue;
    }
    const std::size_t end = i + (words[1].empty() ? 1U : words[2].empty() ? 2U : 3U);
    return end + (tokens.is_text(end, "given") || tokens.is_text(end, "indicated") ? 1U : 0U);
  }
  return 0;
}

bool is_undated(DateTokens& tokens, bool loose) {
  static constexpr std::uint32_t kMostNoteDigits = 3;
  bool stated = false;
  for (std::size_t i = 0; tokens[i].kind != Kind::end;) {
    const bool note = tokens[i].kind == Kind::number && stated && !tokens[i].spaced &&
                      tokens[i].digits <= kMostNoteDigits;
    const bool mark = tokens[i].kind == Kind::mark &&
                      std::string_view("[]().?,").find(tokens[i].mark) != std::string_view::npos;
    if (note || mark) {
      ++i;
      continue;
    }
    // "Unknown" alone may be the answer to any question.
    const bool word =
        (loose || stated) && (tokens.is_text(i, "unknown") || tokens.is_text(i, "nd"));
    const std::size_t end = word ? i + 1 : undated_words(tokens, i);
    if (end == 0) {
      return false;
    }
    stated = true;
    i = end;
  }
  return stated;
}

bool is_time(DateTokens& tokens, std::size_t i) {
  static constexpr int kLastHour = 24;
  if (tokens.is_text(i, "noon") || tokens.is_text(i, "midnight")) {
    return true;
  }
  if (tokens[i].kind != Kind::number) {
    return false;
  }
  std::size_t k = i + 1;
  const bool minutes = (tokens.is_mark(k, ':') || tokens.is_mark(k, '.')) && !tokens[k].spaced &&
                       tokens[k + 1].kind == Kind::number && !tokens[k + 1].spaced &&
                       tokens[k + 1].digits == 2 && tokens[i].digits <= 2 &&
                       tokens[i].value <= kLastHour;
  if (minutes && tokens.is_mark(k, ':')) {
    return true;
  }
  k += minutes ? 2U : 0U;
  static constexpr std::string_view kAfter[] = {"am", "pm", "noon", "hours", "hour",   "hrs",
                                                "hr", "h",  "gmt",  "uhr",   "o'clock"};
  const bool dotted =
      (tokens.is_text(k, "a") || tokens.is_text(k, "p")) &&
      (tokens.is_mark(k + 1, '.') ? tokens.is_text(k + 2, "m") : tokens.is_text(k + 1, "m"));
  const bool zone = tokens[i].digits == 4 && tokens.is_text(k, "z");
  return dotted || zone || (tokens.is_text(k, "m") && tokens.is_mark(k + 1, '.')) ||
         std::any_of(std::begin(kAfter), std::end(kAfter),
                     [&](std::string_view word) { return tokens.is_text(k, word); });
}

bool is_time_to_the_end(DateTokens& tokens, std::size_t i) {
  static constexpr std::string_view kWords[] = {
      "a",    "p",  "m",     "am",  "pm", "noon",  "midnight", "hours",  "hour",
      "hrs",  "hr", "h",     "gmt", "z",  "est",   "edt",      "uhr",    "local",
      "time", "to", "until", "and", "at", "clock", "o",        "moscow", "washington"};
  i += tokens.is_mark(i, ',') || tokens.is_mark(i, '-') || tokens.is_mark(i, ';') ||
               tokens.is_mark(i, '(')
           ? 1U
           : 0U;
  i += tokens.is_text(i, "at") || tokens.is_text(i, "from") || tokens.is_text(i, "between") ? 1U
                                                                                            : 0U;
  bool time = false;
  bool first = true;
  for (; tokens[i].kind != Kind::end; ++i, first = false) {
    time = time || is_time(tokens, i);
    const bool mark = tokens[i].kind == Kind::mark &&
                      std::string_view(".,:-()'").find(tokens[i].mark) != std::string_view::npos;
    const bool number = tokens[i].kind == Kind::number && tokens[i].digits <= 4;
    const bool word = tokens[i].kind == Kind::word &&
                      std::any_of(std::begin(kWords), std::end(kWords),
                                  [&](std::string_view w) { return tokens.is_text(i, w); });
    if (!(number || word || (mark && !first))) {
      return false;
    }
  }
  return time;
}

std::size_t remark(DateTokens& tokens, std::size_t i) {
  const std::size_t k = i + (tokens.is_mark(i, '(') ? 1U : 0U);
  if (tokens.is_mark(i, '[') && tokens.is_text(i + 1, "sic")) {
    return i + 1;
  }
  const bool undated = tokens.is_text(k, "n") && tokens.is_text(k + 2, "d");
  const bool style =
      (tokens.is_text(k, "o") || tokens.is_text(k, "n")) && tokens.is_text(k + 2, "s");
  return (undated || style) && tokens.is_mark(k + 1, '.') ? k + 2 : 0;
}

}  // namespace archdoc::extract
