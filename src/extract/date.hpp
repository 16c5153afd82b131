// Dates of historical texts, as EDTF.
#pragma once

#include <archdoc/record.hpp>
#include <archdoc/span.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::extract {

/// A date expression and what it says.
struct DateReading {
  std::string edtf;
  Span span;  ///< of the expression, in the text it was read from
  Grade grade = Grade::high;
  bool ambiguous = false;  ///< `edtf` is the set of both readings: "[1961-03-04,1961-04-03]"
  /// A day of the week stands beside it on which it was not: "Monday, 7 July 1959".
  bool weekday_differs = false;
  bool short_year = false;  ///< of a date-time group: of the hundred years from 1930
};

/// Whether every day of it has its year.
[[nodiscard]] inline bool states_year(const DateReading& reading) {
  return reading.edtf.find("XXXX") == std::string::npos;
}

/// The date that the whole of `line` (a span of `text`) is, white space, a final full stop and a
/// note mark glued to the year aside: "March 3, 1961", "3 March 1961", "1961-03-03", "June, 1934",
/// "1950", "March 3-5, 1961", "circa 1950", "3/4/1961". See date_expression.hpp for all that is
/// read; a year of two digits is none here.
[[nodiscard]] std::optional<DateReading> date_line(std::string_view text, Span line);

/// Every date inside `within` that has at least a day and a month, or a month and a year, in words,
/// or all three in figures: appended to `out` in order. A date without a year is "XXXX-11-29".
void find_dates(std::string_view text, Span within, std::vector<DateReading>& out);

/// What the dates of a text tell of how others in it are to be read.
struct DateContext {
  DateOrder order = DateOrder::unknown;  ///< of dates of numbers alone
  std::optional<int> year;               ///< the middle one of all that are stated in four digits
};
[[nodiscard]] DateContext date_context(std::string_view text);

/// An ambiguous date in the order that `context` has; nothing where it has none.
[[nodiscard]] std::optional<std::string> in_order(std::string_view expression, DateOrder order);

/// The date that `line` is, its year in two digits ("14 Feb. 61", "041105Z MAR 74"), in the hundred
/// years around the one of `context`, or from 1930 to 2029. The grade is medium at best.
[[nodiscard]] std::optional<DateReading> short_year_line(std::string_view text, Span line,
                                                         const DateContext& context);

/// Place and date in one line: "Oslo, May 5, 1960, 8:10 a.m.", "Bonn, 23 April 1997".
struct Dateline {
  std::optional<Span> place;
  DateReading date;
};
[[nodiscard]] std::optional<Dateline> dateline(std::string_view text, Span line);

/// A dateline that says that it has no date: "London, undated."
struct UndatedLine {
  Span place;
  Span words;  ///< that say so
};
[[nodiscard]] std::optional<UndatedLine> undated_dateline(std::string_view text, Span line);

/// Whether the whole of `line` says that there is no date ("undated", "n.d.", "no date").
[[nodiscard]] bool says_undated(std::string_view text, Span line);

/// The function that makes the value of a DateReading from the slice of its span again, as
/// Evidence::by names it ("date"): the proof of a normalised value.
[[nodiscard]] std::optional<std::string> normalise_date(std::string_view slice);

}  // namespace archdoc::extract
