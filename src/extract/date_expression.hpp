// Historical date expressions to EDTF: ranges, lists, circa and doubt, before and after.
#pragma once

#include <archdoc/edtf.hpp>
#include <archdoc/record.hpp>

#include "extract/date_partial.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::extract {

/// Why an expression gives no date.
enum class DateRefusal : std::uint8_t {
  none,
  undated,     ///< it says that there is no date
  not_a_date,  ///< it is something else
  impossible,  ///< there is no such day, or a range runs backwards
  ambiguous,   ///< day and month can change places: see `alternatives`
};

struct DateAnswer {
  std::optional<std::string> edtf;
  edtf::Bounds days;  ///< its first and last day
  Grade grade = Grade::high;
  DateRefusal reason = DateRefusal::none;
  std::vector<std::string> alternatives;
  /// A day of the week stands beside a day on which it was not: see edtf::weekday.
  bool weekday_differs = false;
  /// The year of a date-time group has two digits: it is of the hundred from options.first_year.
  bool short_year = false;
};

/// Reads the whole of `expression`: a date in any usual order, a range, a list, a decade, a
/// century, a season; with words for circa, doubt, before and after. Never uses the clock. The
/// grade is high where the words can mean one thing only.
[[nodiscard]] DateAnswer read_date(std::string_view expression, const DateOptions& options = {});

/// The date or range that begins with the first word of `text`, as a sentence has it: the bytes
/// that it takes, or 0. It has a day and a month, or a month and a year.
[[nodiscard]] std::size_t leading_date(std::string_view text);

}  // namespace archdoc::extract
