// The members of a date expression: what they share with each other, and their EDTF.
#pragma once

#include <archdoc/edtf.hpp>

#include "extract/date_partial.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace archdoc::extract {

/// One member of a list: a date, or a range of two. An end of it may be stated as not known.
/// Trivial, as PartialDate is.
struct DateElement {
  PartialDate first;
  PartialDate last;
  bool range;
  bool slash;     ///< a slash parts the two
  bool brackets;  ///< the second stands in brackets: the same day in another calendar
  bool first_unknown;
  bool last_unknown;
  bool last_open;
};

/// Gives each date of `elements` the month and year that it shares with another ("March 3-5, 1961",
/// "1 and 2 April 1915", "1861-67"). False where they do not go together.
[[nodiscard]] bool share_parts(std::span<DateElement> elements, Breadth breadth);

/// Whether one of `elements` is a day that its month does not have.
[[nodiscard]] bool has_no_such_day(std::span<const DateElement> elements);

/// What stands around the members of an expression.
enum class DateFrame : std::uint8_t { none, before, after, between, from, one_of };

/// The EDTF of `elements`, which share_parts() has made complete; one at least.
[[nodiscard]] edtf::Value value_of(std::span<const DateElement> elements, DateFrame frame);

}  // namespace archdoc::extract
