// What edtf::say() says is read back by our own reader, for the values that people write most.
#include <archdoc/edtf.hpp>

#include "extract/date_expression.hpp"
#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace archdoc::extract {
namespace {

std::string read_back(std::string_view edtf) {
  const Result<edtf::Value> value = edtf::parse(edtf);
  REQUIRE(value);
  DateOptions options;
  options.breadth = Breadth::loose;
  const std::string english = edtf::say(*value);
  INFO(english);
  return read_date(english, options).edtf.value_or("none: " + english);
}

TEST_CASE("days, months and years are read back from English") {
  for (int month = 1; month <= 12; ++month) {
    for (int day = 1; day <= edtf::days_in_month(1964, month); ++day) {
      const std::string edtf = edtf::to_string({1964, month, day});
      CHECK(read_back(edtf) == edtf);
      CHECK(read_back(edtf.substr(0, 7)) == edtf.substr(0, 7));
    }
  }
  for (int year = 1001; year <= 2100; ++year) {
    CHECK(read_back(std::to_string(year)) == std::to_string(year));
  }
}

TEST_CASE("circa, decades, centuries, seasons, ranges and lists are read back from English") {
  for (const std::string_view edtf : std::vector<std::string_view>{"1964~",
                                                                   "1964-01~",
                                                                   "1964-01-07~",
                                                                   "196X",
                                                                   "19XX",
                                                                   "-00XX",
                                                                   "-0044",
                                                                   "0044",
                                                                   "1964-21",
                                                                   "1964-24",
                                                                   "1961/1963",
                                                                   "1961-03/1961-05",
                                                                   "1961-03-03/1961-03-05",
                                                                   "1961-03-30/1961-04-02",
                                                                   "1961-12-30/1962-01-02",
                                                                   "1961~/1963~",
                                                                   "[1961,1962,1964]",
                                                                   "{1961,1962,1964}",
                                                                   "{1961-03-03,1961-03-05}",
                                                                   "1964?",
                                                                   "1964-01-07?",
                                                                   "1964%",
                                                                   "1964/.."}) {
    CHECK(read_back(edtf) == edtf);
  }
}

}  // namespace
}  // namespace archdoc::extract
