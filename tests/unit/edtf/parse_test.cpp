#include <archdoc/edtf.hpp>

#include "support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

namespace archdoc::edtf {
namespace {

/// Values of the three levels, each with its level.
const std::vector<std::pair<std::string, int>>& values() {
  static const std::vector<std::pair<std::string, int>> all = {
      {"1961-03-03", 0},
      {"1961-03", 0},
      {"1961", 0},
      {"0000", 0},
      {"1961-03-03T08:10:00", 0},
      {"1961-03-03T08:10:00Z", 0},
      {"1961-03-03T08:10:00+04", 0},
      {"1961-03-03T08:10:00-03:30", 0},
      {"1961/1964", 0},
      {"1961-03/1964-06-02", 0},
      {"-0043", 1},
      {"-0043-03-15", 1},
      {"Y170002", 1},
      {"Y-170002", 1},
      {"1961-21", 1},
      {"1961-24?", 1},
      {"1961?", 1},
      {"1961-03~", 1},
      {"1961-03-03%", 1},
      {"196X", 1},
      {"19XX~", 1},
      {"1961-XX", 1},
      {"1961-03-XX", 1},
      {"1961-XX-XX", 1},
      {"1961/..", 1},
      {"../1961-03-03", 1},
      {"1961/", 1},
      {"/1961?", 1},
      {"1961~/1964?", 1},
      {"1961-21/1961-22", 1},
      {"1961?-03", 2},
      {"1961-?03-03", 2},
      {"?1961-03~-%03", 2},
      {"1XXX", 2},
      {"XXXX-11-29", 2},
      {"1961-XX-03", 2},
      {"19XX-12-XX", 2},
      {"1961-1X", 2},
      {"1961-33", 2},
      {"1961-41", 2},
      {"Y17E7", 2},
      {"Y17101E3S3", 2},
      {"1950S2", 2},
      {"196X/1975", 2},
      {"[1961]", 2},
      {"[1961,1963..1965]", 2},
      {"{1961-03..1961-05,1970}", 2},
      {"[..1961-03-03]", 2},
      {"{1961..}", 2},
      {"{196X~,1971?}", 2},
  };
  return all;
}

TEST_CASE("what is EDTF is read, has its level, and is written as it was") {
  for (const auto& [text, expected] : values()) {
    INFO(text);
    const Result<Value> value = parse(text);
    REQUIRE(value);
    CHECK(level(*value) == expected);
    CHECK(print(*value) == text);
  }
}

TEST_CASE("the days of a value are in order") {
  for (const auto& [text, expected] : values()) {
    INFO(text);
    const Bounds days = bounds(*parse(text));
    CHECK((!days.earliest || !days.latest || *days.earliest <= *days.latest));
  }
}

TEST_CASE("what is not EDTF is refused") {
  for (const char* text : {"",
                           " ",
                           "x",
                           "196",
                           "19611",
                           "1961 ",
                           " 1961",
                           "1961-3",
                           "1961-3-3",
                           "19610303",
                           "1961-13",
                           "1961-00",
                           "1961-20",
                           "1961-42",
                           "1961-99",
                           "1961-02-29",
                           "1961-04-31",
                           "1961-03-00",
                           "1961-03-32",
                           "1961-21-01",
                           "-0000",
                           "+1961",
                           "1961u",
                           "unknown",
                           "1961-X3-5X",
                           "196X-02-30",
                           "1961-3X",
                           "Y1961",
                           "Y012345",
                           "Y",
                           "1961S0",
                           "1961S5",
                           "196XS2",
                           "1961S2-03",
                           "Y170002-01",
                           "1961-03-03T",
                           "1961-03-03T08:10",
                           "1961-03-03T24:00:00",
                           "1961-03-03T08:60:00",
                           "1961-03-03T08:10:00-00:00",
                           "1961-03-03T08:10:00+15",
                           "1961-03-XXT08:10:00",
                           "1961-03-03?T08:10:00",
                           "1961/1960",
                           "1961-03-03/1961-03-02",
                           "/",
                           "../..",
                           "/..",
                           "1961//1962",
                           "1961/1962/1963",
                           "1961-03-03T08:10:00/1962",
                           "[]",
                           "[1961",
                           "1961]",
                           "[1961}",
                           "[1961, 1962]",
                           "[..]",
                           "[1961..,1963]",
                           "[1961,..1963]",
                           "{1963..1961}",
                           "{1961..1962-03}",
                           "[1961/1962]",
                           "1961??",
                           "1961?~"}) {
    INFO(text);
    CHECK_FALSE(parse(text));
  }
}

TEST_CASE("an error says what is wrong, and at which character") {
  const auto message = [](const char* text) { return parse(text).error().message; };
  CHECK(message("1961-13") ==
        "'1961-13' is not EDTF: there is no such month: 01 to 12, or 21 to 41 for a season "
        "(character 6)");
  CHECK(message("1961-02-30") == "'1961-02-30' is not EDTF: there is no such day (character 1)");
  CHECK(message("1961/1960") ==
        "'1961/1960' is not EDTF: the second end lies before the first (character 6)");
  CHECK(message("[1961, 1962]") ==
        "'[1961, 1962]' is not EDTF: a year has four digits, or X for those not known "
        "(character 7)");
  CHECK(message("") ==
        "'' is not EDTF: it is empty; write YYYY, YYYY-MM, YYYY-MM-DD or FIRST/LAST (character 1)");
}

TEST_CASE("a qualifier after a part holds for all to its left, one before it for it alone") {
  const auto of = [](const char* text, Precision part) {
    return qualifier_of(parse(text)->part.first.date, part);
  };
  CHECK(of("1961-03-03?", Precision::year) == Qualifier::uncertain);
  CHECK(of("1961-03-03?", Precision::day) == Qualifier::uncertain);
  CHECK(of("1961-03~-03", Precision::year) == Qualifier::approximate);
  CHECK(of("1961-03~-03", Precision::day) == Qualifier::none);
  CHECK(of("1961-?03-03", Precision::year) == Qualifier::none);
  CHECK(of("1961-?03-03~", Precision::month) == Qualifier::both);
}

TEST_CASE("values sort by their first day, then by their last") {
  const auto order = [](const char* a, const char* b) {
    const std::weak_ordering found = compare(*bounds(a), *bounds(b));
    return found < 0 ? -1 : found > 0 ? 1 : 0;
  };
  CHECK(order("1961", "1962") == -1);
  CHECK(order("1961-01", "1961") == -1);
  CHECK(order("1961", "1961?") == 0);
  CHECK(order("../1961", "1950") == -1);
  CHECK(order("1961/..", "1961") == 1);
  CHECK(order("XXXX-11-29", "1961") == -1);
}

TEST_CASE("values overlap where they have a day in common") {
  const auto meet = [](const char* a, const char* b) { return overlap(*bounds(a), *bounds(b)); };
  CHECK(meet("1961", "1961-03-03"));
  CHECK(meet("1961/..", "1975"));
  CHECK(meet("../1961", "1961-12-31"));
  CHECK_FALSE(meet("1961", "1962-01-01"));
  CHECK_FALSE(meet("../1961", "1962"));
}

}  // namespace
}  // namespace archdoc::edtf
