#include "extract/date.hpp"

#include "base/ascii.hpp"
#include "extract/date_expression.hpp"
#include "extract/date_scan.hpp"
#include "extract/words.hpp"

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

}  // namespace

std::optional<DateReading> date_line(std::string_view text, Span line) {
  static constexpr std::size_t kLongest = 200;
  const std::string_view expression = without_note(expression_of(line.of(text)));
  if (expression.empty() || expression.size() > kLongest) {
    return std::nullopt;
  }
  DateAnswer answer = read_date(expression);
  if (!answer.edtf) {
    return std::nullopt;
  }
  return DateReading{std::move(*answer.edtf), span_in(text, expression), answer.grade,
                     answer.weekday_differs};
}

void find_dates(std::string_view text, Span within, std::vector<DateReading>& out) {
  const std::string_view slice = within.of(text);
  for (DateExtent found = next_date(slice, 0); !found.empty();
       found = next_date(slice, found.end)) {
    const std::string_view expression = slice.substr(found.begin, found.end - found.begin);
    if (DateAnswer answer = read_date(expression); answer.edtf) {
      const bool differs = weekday_differs(slice, found.begin, *answer.edtf);
      out.push_back({std::move(*answer.edtf), span_in(text, expression), answer.grade, differs});
    }
  }
}

bool says_undated(std::string_view text, Span line) {
  static constexpr std::size_t kLongest = 40;
  const std::string_view words = strip(line.of(text));
  return words.size() <= kLongest && read_date(words).reason == DateRefusal::undated;
}

std::optional<std::string> normalise_date(std::string_view slice) {
  return read_date(slice).edtf;
}

}  // namespace archdoc::extract
