// The proleptic Gregorian calendar.
#include <archdoc/edtf.hpp>

namespace archdoc::edtf {

std::string to_string(Day day) {
  // Digit by digit: long lists of dates are written with it.
  std::string out(day.year < 0 ? "-0000-00-00" : "0000-00-00");
  const auto put = [&out](std::size_t from_end, int value) {
    for (std::size_t at = out.size() - from_end; value > 0; --at, value /= 10) {
      out[at] = static_cast<char>('0' + value % 10);
    }
  };
  put(7, day.year < 0 ? -day.year : day.year);
  put(4, day.month);
  put(1, day.day);
  return out;
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
