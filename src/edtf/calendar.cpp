// The proleptic Gregorian calendar.
#include <archdoc/edtf.hpp>

#include <fmt/format.h>

namespace archdoc::edtf {

std::string to_string(Day day) {
  return fmt::format("{}{:04}-{:02}-{:02}", day.year < 0 ? "-" : "",
                     day.year < 0 ? -day.year : day.year, day.month, day.day);
}

bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(int year, int month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

int weekday(Day day) {
  // Years begin in March, so that the leap day is the last; 400 years are a whole number of weeks.
  const int shift = day.month < 3 ? 1 : 0;
  const int year = day.year - shift + 10000;
  const int month = day.month + 12 * shift;
  return (day.day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400 + 6) % 7;
}

}  // namespace archdoc::edtf
