#include <archdoc/edtf.hpp>

#include "support/catch.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace archdoc::edtf {
namespace {

struct Case {
  const char* edtf;
  const char* english;
};

constexpr Case kCases[] = {
    // Dates.
    {"1964-01-07", "7 January 1964"},
    {"1964-01", "January 1964"},
    {"1964", "1964"},
    {"0044", "AD 44"},
    {"0000", "1 BC"},
    {"-0044", "45 BC"},
    {"-0044-03-15", "15 March 45 BC"},
    {"Y17E8", "the year 1,700,000,000"},
    {"Y170002", "the year 170,002"},
    {"Y-17E7", "170,000,001 BC"},
    // Significant digits.
    {"1950S2", "between 1900 and 1999, estimated as 1950"},
    {"Y171010000S3", "between 171,000,000 and 171,999,999, estimated as 171,010,000"},
    {"1964S4", "1964"},
    {"-0044S2", "between 100 and 1 BC, estimated as 45 BC"},
    // Unspecified digits.
    {"196X", "the 1960s"},
    {"190X", "the years 1900 to 1909"},
    {"080X", "the years AD 800 to 809"},
    {"000X", "the years 1 BC to AD 9"},
    {"-004X", "the years 50 to 41 BC"},
    {"19XX", "the 20th century"},
    {"11XX", "the 12th century"},
    {"20XX", "the 21st century"},
    {"-00XX", "the 1st century BC"},
    {"1XXX", "the years 1000 to 1999"},
    {"XXXX", "an unknown year"},
    {"19X4", "19X4 (X is an unknown digit)"},
    {"1964-XX", "an unknown month of 1964"},
    {"1964-XX-XX", "an unknown day of 1964"},
    {"1964-01-XX", "an unknown day of January 1964"},
    {"1964-XX-12", "the 12th of an unknown month of 1964"},
    {"156X-12-25", "25 December, in the 1560s"},
    {"15XX-12", "December, in the 16th century"},
    {"XXXX-11-29", "29 November, year unknown"},
    {"XXXX-11", "November, year unknown"},
    {"XXXX-XX-29", "the 29th of an unknown month, year unknown"},
    {"1964-1X", "October, November or December 1964"},
    {"1964-0X", "a month from January to September 1964"},
    {"1964-0X-02", "the 2nd of a month from January to September 1964"},
    {"1964-X1-03", "3 January or November 1964"},
    {"1964-02-2X", "a day from 20 to 29 February 1964"},
    {"1963-02-2X", "a day from 20 to 28 February 1963"},
    {"1964-01-3X", "30 or 31 January 1964"},
    {"1964-01-X1", "1, 11, 21 or 31 January 1964"},
    // Seasons and other parts of a year.
    {"1964-21", "spring 1964"},
    {"1964-24", "winter 1964"},
    {"1964-26", "summer 1964 (northern hemisphere)"},
    {"1964-31", "autumn 1964 (southern hemisphere)"},
    {"1964-34", "the second quarter of 1964"},
    {"1964-37", "the first quadrimester of 1964 (January to April)"},
    {"1964-41", "the second half of 1964"},
    {"196X-22", "summer, in the 1960s"},
    // Qualifiers.
    {"1964?", "1964 (uncertain)"},
    {"1964~", "about 1964"},
    {"1964%", "about 1964 (uncertain)"},
    {"1964-01-07%", "about 7 January 1964 (uncertain)"},
    {"196X~", "about the 1960s"},
    {"1964-21?", "spring 1964 (uncertain)"},
    {"1964-XX~", "an unknown month of 1964 (approximate)"},
    {"1964-~01-07", "7 January 1964 (month approximate)"},
    {"1964~-01-07", "7 January 1964 (year approximate)"},
    {"1964-01~-07", "7 January 1964 (year and month approximate)"},
    {"?1964-~01-07", "7 January 1964 (year uncertain, month approximate)"},
    {"1964-%01", "January 1964 (month uncertain and approximate)"},
    {"1964-~21", "spring 1964 (season approximate)"},
    // Times of day.
    {"1964-01-07T12:30:00Z", "7 January 1964, 12:30:00 UTC"},
    {"1964-01-07T12:30:00", "7 January 1964, 12:30:00 local time"},
    {"1964-01-07T12:30:00+04", "7 January 1964, 12:30:00 UTC+04:00"},
    {"1964-01-07T12:30:00-03:30", "7 January 1964, 12:30:00 UTC-03:30"},
    // Intervals.
    {"1961-03-03/1961-03-05", "from 3 to 5 March 1961"},
    {"1961-03-30/1961-04-02", "from 30 March to 2 April 1961"},
    {"1961-12-30/1962-01-02", "from 30 December 1961 to 2 January 1962"},
    {"1961-03/1961-05", "from March to May 1961"},
    {"1961/1963", "from 1961 to 1963"},
    {"1961-03-03/1961-05", "from 3 March 1961 to May 1961"},
    {"1961-03-03?/1961-03-05", "from 3 March 1961 (uncertain) to 5 March 1961"},
    {"1961~/1963?", "from about 1961 to 1963 (uncertain)"},
    {"-0044-03/-0044-05", "from March to May 45 BC"},
    {"1961-21/1961-23", "from spring 1961 to autumn 1961"},
    {"../1961-03-03", "up to and including 3 March 1961"},
    {"1964/..", "from 1964 onwards"},
    {"1964/", "from 1964 to an unknown date"},
    {"/1964", "from an unknown date to 1964"},
    // Sets.
    {"[1961]", "1961"},
    {"[1961,1962,1964]", "one of 1961, 1962 or 1964"},
    {"{1961,1962,1964}", "1961, 1962 and 1964"},
    {"[1961,1963..1965]", "one of 1961 or a year from 1963 to 1965"},
    {"{1963..1965}", "every year from 1963 to 1965"},
    {"[1961-03-03..1961-03-05]", "a day from 3 to 5 March 1961"},
    {"[..1763-12-03]", "3 December 1763 or earlier"},
    {"[1763-12..]", "December 1763 or later"},
    {"{..1983}", "1983 and every earlier year"},
    {"{1960-01..}", "January 1960 and every later month"},
    {"[1960,1962..]", "one of 1960; or 1962 or later"},
};

std::string say(std::string_view edtf) {
  const Result<Value> value = parse(edtf);
  return value ? edtf::say(*value) : value.error().message;
}

TEST_CASE("EDTF in plain English") {
  for (const Case& c : kCases) {
    INFO(c.edtf);
    CHECK(say(c.edtf) == c.english);
  }
}

TEST_CASE("values that differ in more than their writing are said differently") {
  std::set<std::string> seen;
  for (const Case& c : kCases) {
    INFO(c.edtf);
    const bool same_as_another = std::string_view(c.edtf) == "1964S4" ||  // 1964
                                 std::string_view(c.edtf) == "[1961]";
    CHECK((seen.insert(say(c.edtf)).second || same_as_another));
  }
}

/// Whatever parse() takes can be said, in ASCII and on one line; and the same each time.
void check_said(const Value& value) {
  const std::string english = edtf::say(value);
  bool printable = !english.empty();
  for (const char c : english) {
    printable = printable && c >= ' ' && c <= '~';
  }
  CHECK(printable);
  CHECK(english == edtf::say(value));
}

TEST_CASE("every date of four, six and eight signs can be said, with every qualifier") {
  constexpr std::string_view kYears[] = {"1964", "196X", "19XX", "1XXX",  "XXXX",
                                         "X9X4", "0000", "00XX", "-0044", "-0XX1"};
  constexpr std::string_view kQualifiers[] = {"", "?", "~", "%"};
  constexpr std::string_view kDigits = "0123X";
  std::size_t dates = 0;
  for (const std::string_view year : kYears) {
    for (const std::string_view q : kQualifiers) {
      for (const char a : kDigits) {
        for (const char b : kDigits) {
          const std::string month = std::string(year) + "-" + std::string(q) + a + b;
          for (const std::string& day :
               {std::string(), std::string("-1X"), std::string("-X1"), std::string("-XX~"),
                std::string("-3X"), "-" + std::string(q) + b + a}) {
            if (const Result<Value> value = parse(month + day)) {
              check_said(*value);
              ++dates;
            }
          }
        }
      }
    }
  }
  CHECK(dates > 2000);
}

TEST_CASE("any value that can be parsed can be said") {
  // Signs put together at random, from pieces that make values often.
  constexpr std::string_view kPieces[] = {"1964", "-01",  "-07", "196X", "XX", "/", "..", "[",
                                          "]",    "{",    "}",   ",",    "?",  "~", "%",  "-21",
                                          "Y",    "17E8", "S2",  "-XX",  "-",  "0", "12", "-33"};
  std::uint64_t state = 1;
  std::size_t values = 0;
  for (int round = 0; round < 200000; ++round) {
    std::string text;
    state = state * 6364136223846793005U + 1442695040888963407U;
    for (std::uint64_t bits = state >> 16U, n = bits % 7; n-- > 0; bits >>= 6U) {
      text += kPieces[bits % std::size(kPieces)];
    }
    if (const Result<Value> value = parse(text)) {
      ++values;
      check_said(*value);
    }
  }
  CHECK(values > 1000);
}

}  // namespace
}  // namespace archdoc::edtf
