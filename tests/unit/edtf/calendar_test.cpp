#include <archdoc/edtf.hpp>

#include "support/catch.hpp"

namespace archdoc::edtf {
namespace {

TEST_CASE("the calendar is Gregorian, also before 1582") {
  CHECK(is_leap(2000));
  CHECK(is_leap(1964));
  CHECK(is_leap(0));
  CHECK(is_leap(-4));
  CHECK_FALSE(is_leap(1900));
  CHECK_FALSE(is_leap(1963));
  CHECK(days_in_month(1964, 2) == 29);
  CHECK(days_in_month(1900, 2) == 28);
  CHECK(days_in_month(1961, 4) == 30);
}

TEST_CASE("weekdays of days known from history") {
  CHECK(weekday({1959, 7, 7}) == 2);
  CHECK(weekday({1964, 1, 7}) == 2);
  CHECK(weekday({2000, 1, 1}) == 6);
  CHECK(weekday({1, 1, 1}) == 1);
  CHECK(weekday({1582, 10, 15}) == 5);
}

TEST_CASE("the weekday goes on by one from day to day, over every year") {
  int expected = weekday({kFirstYear, 1, 1});
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const int length = days_in_month(year, month);
      const bool right = weekday({year, month, 1}) == expected;
      if (!right) {
        FAIL(year << "-" << month);
      }
      expected = (expected + length) % 7;
    }
  }
  SUCCEED();
}

TEST_CASE("a day is written with four digits of the year") {
  CHECK(to_string({1964, 1, 7}) == "1964-01-07");
  CHECK(to_string({79, 8, 24}) == "0079-08-24");
  CHECK(to_string({-44, 3, 15}) == "-0044-03-15");
}

}  // namespace
}  // namespace archdoc::edtf
