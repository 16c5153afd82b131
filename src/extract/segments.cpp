#include "extract/segments.hpp"

#include "extract/archival_level.hpp"
#include "extract/words.hpp"

#include <array>

namespace archdoc::extract {
namespace {

/// Whether a level with a number begins `text`: "Op. 2", and not "B. Roe".
bool begins_level(std::string_view text) {
  const LevelRead read = level_in(text);
  return read && has_digit(read.value.substr(0, read.value.find(' ')));
}

/// "RGANI. F. 5. Op. 2": a full stop at `stop` that a level follows parts as a comma does; that of
/// "F." itself does not.
bool stop_before_level(std::string_view text, std::size_t stop) {
  std::size_t begin = stop;
  while (begin > 0 && is_alnum(text[begin - 1])) {
    --begin;
  }
  const std::string_view before = text.substr(begin, stop - begin);
  const std::string_view rest = strip(text.substr(stop + 1));
  return !before.empty() && !is_level_abbreviation(before) && rest.size() > 1 &&
         rest.size() < text.size() - stop - 1 && begins_level(rest);
}

}  // namespace

std::string_view without_stop(std::string_view text) {
  text = strip(text);
  while (text.ends_with('.') || text.ends_with(',') || text.ends_with(';')) {
    text = strip(text.substr(0, text.size() - 1));
  }
  return text;
}

std::vector<std::string_view> segments_of(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ',';
    depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    const bool cut = i == text.size() || ((c == ',' || c == ';') && depth <= 0) ||
                     (c == '.' && depth <= 0 && stop_before_level(text, i));
    if (cut) {
      if (const std::string_view segment = strip(text.substr(begin, i - begin)); !segment.empty()) {
        out.push_back(segment);
      }
      begin = i + 1;
    }
  }
  return out;
}

std::size_t statement_end(std::string_view line) {
  static constexpr std::array<std::string_view, 20> kShort{
      "vol", "vols", "no", "nos", "nr",  "sept", "oct", "nov", "dec", "jr",
      "sr",  "st",   "dr", "mr",  "ser", "inv",  "ed",  "eds", "ph",  "approx"};
  for (std::size_t stop = line.find(". "); stop != std::string_view::npos;
       stop = line.find(". ", stop + 1)) {
    std::size_t begin = stop;
    while (begin > 0 && (is_alnum(line[begin - 1]) || is_high(line[begin - 1]))) {
      --begin;
    }
    const std::string_view before = line.substr(begin, stop - begin);
    const std::string_view rest = strip(line.substr(stop + 1));
    const bool abbreviation =
        (before.size() == 1 && !is_digit(before.front())) || is_level_abbreviation(before) ||
        std::any_of(kShort.begin(), kShort.end(),
                    [&](std::string_view word) { return equals_nocase(word, before); });
    const bool sentence = !rest.empty() && !is_lower(rest.front()) && !is_digit(rest.front());
    if (!abbreviation && sentence && !begins_level(rest)) {
      return stop;
    }
  }
  return line.size();
}

std::optional<std::string_view> address_in(std::string_view line) {
  const std::size_t at = line.find("http");
  if (at == std::string_view::npos ||
      !(line.substr(at).starts_with("http://") || line.substr(at).starts_with("https://"))) {
    return std::nullopt;
  }
  std::size_t end = at;
  while (end < line.size() && white_size(line, end) == 0) {
    ++end;
  }
  return without_stop(line.substr(at, end - at));
}

}  // namespace archdoc::extract
