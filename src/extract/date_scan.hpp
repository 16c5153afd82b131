// Where dates stand in running text.
#pragma once

#include <cstddef>
#include <string_view>

namespace archdoc::extract {

/// The bytes [begin, end) of a date in a text; empty where there is none.
struct DateExtent {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool empty() const { return begin >= end; }
};

/// The first date of `text` that begins at `from` or after it. Calling again with its end finds the
/// next; all calls together take linear time.
[[nodiscard]] DateExtent next_date(std::string_view text, std::size_t from);

/// Whether `edtf`, the value of the date at `begin`, is a day, and another day of the week stands
/// right before it: "Monday, 7 July 1959".
[[nodiscard]] bool weekday_differs(std::string_view text, std::size_t begin, std::string_view edtf);

}  // namespace archdoc::extract
