// Date-time groups of telegrams: "071230Z JAN 64".
#pragma once

#include <archdoc/edtf.hpp>

#include <optional>
#include <string_view>

namespace archdoc::extract {

/// A date-time group: day, hour and minute, and seconds where there are eight digits; the letter of
/// the time zone (ACP 121: Z is UTC, J is not used); the month; the year in two or four digits.
struct DateGroup {
  edtf::Date date;          ///< with the time of day, in its zone
  bool two_digits = false;  ///< the century is not stated: the year is of the hundred from a pivot
};

/// The group that the whole of `text` is, letters of precedence before it or none ("R 041105Z Mar
/// 74"). `first_year` begins the hundred years that two digits can mean.
[[nodiscard]] std::optional<DateGroup> read_date_group(std::string_view text, int first_year);

}  // namespace archdoc::extract
