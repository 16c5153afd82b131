// What a text tells of its own dates: their order in figures, and the years it speaks of.
#include "base/ascii.hpp"
#include "extract/date.hpp"
#include "extract/date_expression.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace archdoc::extract {
namespace {

constexpr std::size_t kYearDigits = 4;

/// The year of a full date, a month or a year; nothing for sets and for years that are not stated.
std::optional<int> year_of(std::string_view edtf) {
  if (edtf.size() < kYearDigits) {
    return std::nullopt;
  }
  int year = 0;
  for (const char c : edtf.substr(0, kYearDigits)) {
    if (!is_digit(c)) {
      return std::nullopt;
    }
    year = 10 * year + (c - '0');
  }
  return year;
}

/// What a date of numbers alone shows: "28/10/1963" can have the day first only.
DateOrder order_shown(std::string_view expression) {
  static constexpr int kMonths = 12;
  std::array<int, 2> parts{};
  std::size_t at = 0;
  for (int& part : parts) {
    const std::size_t begin = at;
    for (; at < expression.size() && is_digit(expression[at]) && at < begin + 2; ++at) {
      part = 10 * part + (expression[at] - '0');
    }
    const bool parted = at < expression.size() &&
                        std::string_view("/.-").find(expression[at]) != std::string_view::npos;
    if (at == begin || !parted) {
      return DateOrder::unknown;
    }
    ++at;
  }
  if (at >= expression.size() || !is_digit(expression[at]) ||
      (parts[0] > kMonths) == (parts[1] > kMonths)) {
    return DateOrder::unknown;
  }
  return parts[0] > kMonths ? DateOrder::day_month : DateOrder::month_day;
}

}  // namespace

DateContext date_context(std::string_view text) {
  std::vector<DateReading> found;
  find_dates(text, {0, static_cast<std::uint32_t>(text.size())}, found);
  DateContext context;
  bool contradicted = false;
  std::vector<int> years;
  for (const DateReading& reading : found) {
    if (const auto year = year_of(reading.edtf)) {
      years.push_back(*year);
    }
    const DateOrder shown = order_shown(reading.span.of(text));
    contradicted = contradicted || (shown != DateOrder::unknown &&
                                    context.order != DateOrder::unknown && shown != context.order);
    context.order = shown != DateOrder::unknown ? shown : context.order;
  }
  if (contradicted) {
    context.order = DateOrder::unknown;
  }
  if (!years.empty()) {
    const auto middle = years.begin() + static_cast<std::ptrdiff_t>(years.size() / 2);
    std::nth_element(years.begin(), middle, years.end());
    context.year = *middle;
  }
  return context;
}

std::optional<std::string> in_order(std::string_view expression, DateOrder order) {
  if (order == DateOrder::unknown) {
    return std::nullopt;
  }
  DateOptions options;
  options.order = order;
  return read_date(strip(expression), options).edtf;
}

std::optional<DateReading> short_year_line(std::string_view text, Span line,
                                           const DateContext& context) {
  static constexpr std::size_t kLongest = 60;
  static constexpr int kHalf = 50;
  const std::string_view words = strip(line.of(text));
  std::size_t run = 0;
  std::size_t longest_run = 0;  // four digits would be a year, six a date-time group
  for (const char c : words) {
    run = is_digit(c) ? run + 1 : 0;
    longest_run = std::max(longest_run, run);
  }
  if (words.empty() || words.size() > kLongest || longest_run == kYearDigits) {
    return std::nullopt;
  }
  DateOptions options;
  options.breadth = Breadth::loose;
  options.order = context.order;
  if (context.year) {
    options.first_year = *context.year - kHalf;
  }
  DateAnswer answer = read_date(words, options);
  if (!answer.edtf || !year_of(*answer.edtf)) {
    return std::nullopt;
  }
  // A document is dated by the day.
  std::string day = answer.edtf->substr(0, answer.edtf->find('T'));
  return DateReading{std::move(day), span_in(text, words),   std::max(answer.grade, Grade::medium),
                     false,          answer.weekday_differs, true};
}

}  // namespace archdoc::extract
