#include <archdoc/edtf.hpp>

#include "support/catch.hpp"

#include <string>

namespace archdoc::edtf {
namespace {

std::string of(std::string_view text) {
  const Result<Bounds> found = bounds(text);
  if (!found) {
    return "no";
  }
  const auto print = [](const std::optional<Day>& day) { return day ? to_string(*day) : "open"; };
  return print(found->earliest) + " " + print(found->latest);
}

TEST_CASE("the first and last day of dates of every precision") {
  CHECK(of("1964-01-07") == "1964-01-07 1964-01-07");
  CHECK(of("1964-02") == "1964-02-01 1964-02-29");
  CHECK(of("1963") == "1963-01-01 1963-12-31");
  CHECK(of("-0044") == "-0044-01-01 -0044-12-31");
  CHECK(of("-0044-03-15") == "-0044-03-15 -0044-03-15");
  CHECK(of("1964-01-07T10:00:00Z") == "1964-01-07 1964-01-07");
}

TEST_CASE("a qualifier does not move the days") {
  CHECK(of("1964-01-07?") == "1964-01-07 1964-01-07");
  CHECK(of("1950~") == "1950-01-01 1950-12-31");
  CHECK(of("1950-%03") == "1950-03-01 1950-03-31");
}

TEST_CASE("an X stands for every digit that gives a day") {
  CHECK(of("196X") == "1960-01-01 1969-12-31");
  CHECK(of("19XX") == "1900-01-01 1999-12-31");
  CHECK(of("-004X") == "-0049-01-01 -0040-12-31");
  CHECK(of("1964-XX") == "1964-01-01 1964-12-31");
  CHECK(of("1964-1X") == "1964-10-01 1964-12-31");
  CHECK(of("1964-02-XX") == "1964-02-01 1964-02-29");
  CHECK(of("1964-02-3X") == "no");
  CHECK(of("1964-XX-31") == "1964-01-31 1964-12-31");
  CHECK(of("19XX-02-29") == "1904-02-29 1996-02-29");
  CHECK(of("19X1-02-29") == "no");
}

TEST_CASE("seasons and other parts of a year have their months") {
  CHECK(of("1962-21") == "1962-03-01 1962-05-31");
  CHECK(of("1962-24") == "1962-12-01 1963-02-28");
  CHECK(of("1962-29") == "1962-09-01 1962-11-30");
  CHECK(of("1962-32") == "1962-06-01 1962-08-31");
  CHECK(of("1962-33") == "1962-01-01 1962-03-31");
  CHECK(of("1962-39") == "1962-09-01 1962-12-31");
  CHECK(of("1962-41") == "1962-07-01 1962-12-31");
  CHECK(of("9999-24") == "9999-12-01 9999-12-31");
}

TEST_CASE("intervals and sets span from their first to their last member") {
  CHECK(of("1961-03-03/1961-03-05") == "1961-03-03 1961-03-05");
  CHECK(of("1961/..") == "1961-01-01 open");
  CHECK(of("../1961-03-03") == "open 1961-03-03");
  CHECK(of("1961/") == "1961-01-01 open");
  CHECK(of("[1960,1962..1964]") == "1960-01-01 1964-12-31");
  CHECK(of("{1964,1960-05}") == "1960-05-01 1964-12-31");
  CHECK(of("[..1960,1964]") == "open 1964-12-31");
  CHECK(of("{1960,1964..}") == "1960-01-01 open");
}

TEST_CASE("significant digits of a year give the years that begin with them") {
  CHECK(of("1950S2") == "1900-01-01 1999-12-31");
  CHECK(of("1950S3") == "1950-01-01 1959-12-31");
}

TEST_CASE("what has no day in the calendar is open") {
  CHECK(of("XXXX-11-29") == "open open");
  CHECK(of("XXXX") == "open open");
  CHECK(of("Y170002") == "open open");
  CHECK(of("Y17E7") == "open open");
}

}  // namespace
}  // namespace archdoc::edtf
