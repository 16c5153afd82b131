// What holds for every date expression: made of parts, cut anywhere, with any sign changed.
#include <archdoc/edtf.hpp>

#include "extract/date_expression.hpp"
#include "support/catch.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

/// D, M and Y stand for a day, a month and a year.
constexpr std::string_view kForms[] = {"D M Y",
                                       "Dth M Y",
                                       "the D of M, Y",
                                       "M D Y",
                                       "M D, Y",
                                       "Y M D",
                                       "Y, M D",
                                       "D-M-Y",
                                       "[D M Y]",
                                       "[D] M Y",
                                       "D M [Y]",
                                       "M D, Y.",
                                       "ca. D M Y",
                                       "D M Y?",
                                       "M Y",
                                       "M, Y",
                                       "Y M",
                                       "Y",
                                       "circa Y",
                                       "[Y?]",
                                       "before M Y",
                                       "after D M Y",
                                       "not before Y",
                                       "early M Y",
                                       "late Y",
                                       "M D, Y, 6 p.m.",
                                       "night of D M Y",
                                       "D M Y or later",
                                       "from D M Y to 2150"};

struct Parts {
  int year;
  int month;
  int day;
};

std::string expression(std::string_view form, const Parts& parts) {
  std::string out;
  for (const char c : form) {
    if (c == 'D') {
      out += std::to_string(parts.day);
    } else if (c == 'M') {
      out += kMonths[static_cast<std::size_t>(parts.month) - 1];
    } else if (c == 'Y') {
      out += std::to_string(parts.year);
    } else {
      out += c;
    }
  }
  return out;
}

DateAnswer loosely(std::string_view text) {
  DateOptions options;
  options.breadth = Breadth::loose;
  return read_date(text, options);
}

/// The days of an answer, after a look at what must hold for each.
std::optional<edtf::Bounds> checked(std::string_view text) {
  const DateAnswer answer = loosely(text);
  INFO(text);
  CHECK(answer.edtf.has_value() == (answer.reason == DateRefusal::none));
  CHECK((answer.reason == DateRefusal::ambiguous) == (answer.alternatives.size() == 2));
  for (const std::string& other : answer.alternatives) {
    CHECK(edtf::parse(other));
  }
  if (!answer.edtf) {
    return std::nullopt;
  }
  INFO(*answer.edtf);
  const auto value = edtf::parse(*answer.edtf);
  REQUIRE(value);
  CHECK(edtf::print(*value) == *answer.edtf);
  CHECK((!answer.weekday_differs || answer.grade != Grade::high));
  const edtf::Bounds days = edtf::bounds(*value);
  CHECK((!days.earliest || !days.latest || *days.earliest <= *days.latest));
  return days;
}

TEST_CASE("the days of a value are in the year and the month that are written") {
  for (int step = 0; step < 400; ++step) {
    const int year = 1001 + step * 37 % 1098;
    const int month = 1 + step * 5 % 12;
    const Parts parts{year, month, 1 + step * 11 % edtf::days_in_month(year, month)};
    for (const std::string_view form : kForms) {
      const std::string text = expression(form, parts);
      INFO(text);
      const auto days = checked(text);
      REQUIRE(days);
      const bool first = days->earliest && days->earliest->year == parts.year;
      const bool last = days->latest && days->latest->year == parts.year;
      CHECK((first || last));
      const bool day = form.find('D') != std::string_view::npos;
      if (day && first) {
        CHECK(*days->earliest == edtf::Day{parts.year, parts.month, parts.day});
      }
    }
  }
}

TEST_CASE("an expression that is cut or changed anywhere is refused or EDTF") {
  constexpr std::string_view kSigns = " ,.-/?[](0l1~'\x80";
  std::uint32_t seed = 7;
  for (const std::string_view form : kForms) {
    const std::string text = expression(form, {1957, 10, 23});
    for (std::size_t at = 0; at < text.size(); ++at) {
      static_cast<void>(checked(std::string_view(text).substr(at)));
      static_cast<void>(checked(std::string_view(text).substr(0, at)));
      for (int i = 0; i < 4; ++i) {
        seed = seed * 1664525U + 1013904223U;
        std::string other = text;
        other[at] = kSigns[(seed >> 16U) % kSigns.size()];
        static_cast<void>(checked(other));
        other.insert(at, text.substr(0, (seed >> 8U) % text.size()));
        static_cast<void>(checked(other));
      }
    }
  }
}

}  // namespace
}  // namespace archdoc::extract
