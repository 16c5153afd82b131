#include "extract/date.hpp"

#include "base/ascii.hpp"
#include "extract/date_expression.hpp"
#include "extract/date_scan.hpp"
#include "extract/words.hpp"

#include <algorithm>

namespace archdoc::extract {
namespace {

/// `line` without white space, and without the full stop or comma that ends it.
std::string_view expression_of(std::string_view line) {
  line = strip(line);
  while (line.size() > 1 && (line.back() == ',' || line.back() == ';' ||
                             (line.back() == '.' &&
                              (is_digit(line[line.size() - 2]) || line[line.size() - 2] == ']')))) {
    line = strip(line.substr(0, line.size() - 1));
  }
  return line;
}

/// `line` without the note mark that is glued to a year at its end: "January 11, 19571".
std::string_view without_note(std::string_view line) {
  static constexpr std::size_t kMostNoteDigits = 3;
  std::size_t begin = line.size();
  while (begin > 0 && is_digit(line[begin - 1])) {
    --begin;
  }
  const std::size_t digits = line.size() - begin;
  const bool marked = begin > 0 && digits > 4 && digits <= 4 + kMostNoteDigits;
  return marked ? line.substr(0, begin + 4) : line;
}

/// An answer at its place. Two readings become the set of both: EDTF has a form for that.
std::optional<DateReading> reading_of(DateAnswer answer, Span span) {
  if (answer.edtf) {
    return DateReading{std::move(*answer.edtf), span, answer.grade, false, answer.weekday_differs,
                       answer.short_year};
  }
  if (answer.reason != DateRefusal::ambiguous || answer.alternatives.size() != 2) {
    return std::nullopt;
  }
  const auto [first, second] = std::minmax(answer.alternatives[0], answer.alternatives[1]);
  return DateReading{"[" + first + "," + second + "]", span, answer.grade, true, false, false};
}

}  // namespace

std::optional<DateReading> date_line(std::string_view text, Span line) {
  static constexpr std::size_t kLongest = 200;
  const std::string_view expression = without_note(expression_of(line.of(text)));
  if (expression.empty() || expression.size() > kLongest) {
    return std::nullopt;
  }
  return reading_of(read_date(expression), span_in(text, expression));
}

void find_dates(std::string_view text, Span within, std::vector<DateReading>& out) {
  const std::string_view slice = within.of(text);
  for (DateExtent found = next_date(slice, 0); !found.empty();
       found = next_date(slice, found.end)) {
    const std::string_view expression = slice.substr(found.begin, found.end - found.begin);
    if (auto reading = reading_of(read_date(expression), span_in(text, expression))) {
      reading->weekday_differs = weekday_differs(slice, found.begin, reading->edtf);
      out.push_back(std::move(*reading));
    }
  }
}

bool says_undated(std::string_view text, Span line) {
  static constexpr std::size_t kLongest = 40;
  const std::string_view words = strip(line.of(text));
  return words.size() <= kLongest && read_date(words).reason == DateRefusal::undated;
}

std::optional<std::string> normalise_date(std::string_view slice) {
  auto reading = reading_of(read_date(slice), {});
  return reading ? std::optional(std::move(reading->edtf)) : std::nullopt;
}

}  // namespace archdoc::extract
