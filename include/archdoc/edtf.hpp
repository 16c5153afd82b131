// Extended Date/Time Format (ISO 8601-2:2019, Annex A; Library of Congress, 4 February 2019).
#pragma once

#include <archdoc/result.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::edtf {

// --- the calendar -------------------------------------------------------------------------------

inline constexpr int kFirstYear = -9999;
inline constexpr int kLastYear = 9999;

/// A day of the proleptic Gregorian calendar, years -9999 to 9999.
struct Day {
  int year = 0;
  int month = 1;
  int day = 1;

  friend auto operator<=>(const Day&, const Day&) = default;
};

/// "YYYY-MM-DD", with a minus sign before a negative year.
[[nodiscard]] std::string to_string(Day day);

[[nodiscard]] bool is_leap(int year);
/// `month` is 1 to 12.
[[nodiscard]] int days_in_month(int year, int month);
/// 0 is Sunday.
[[nodiscard]] int weekday(Day day);

// --- values -------------------------------------------------------------------------------------

/// "?", "~" and "%".
enum class Qualifier : std::uint8_t { none, uncertain, approximate, both };

/// A year, month or day. A qualifier before it holds for it alone, one after it for it and all that
/// stands to its left.
struct Component {
  std::int64_t value = 0;    ///< without sign; digits that are X count as 0
  std::uint8_t unknown = 0;  ///< bit i is set where the digit of value 10^i is X
  Qualifier before = Qualifier::none;
  Qualifier after = Qualifier::none;

  friend bool operator==(const Component&, const Component&) = default;
};

/// How far a date goes.
enum class Precision : std::uint8_t { year, month, day, second };

/// A time of day, and how it is bound to UTC.
struct Time {
  enum class Zone : std::uint8_t { local, utc, hours, minutes };  ///< "", "Z", "+04", "+04:30"

  int hour = 0;
  int minute = 0;
  int second = 0;
  Zone zone = Zone::local;
  int offset = 0;  ///< minutes east of UTC, -720 to 840

  friend bool operator==(const Time&, const Time&) = default;
};

/// One date as it is written.
struct Date {
  Precision precision = Precision::year;
  bool negative = false;   ///< of the year
  bool long_year = false;  ///< written with Y: more than four digits
  int exponent = -1;       ///< the number after E; -1 where there is none
  int significant = 0;     ///< the number after S: so many digits of the year count; 0 is all
  Component year;
  Component month;  ///< 1 to 12, or a code 21 to 41 for a season or another part of a year
  Component day;
  Time time;

  friend bool operator==(const Date&, const Date&) = default;
};

/// One end of an interval or of a range in a set.
struct End {
  enum class Kind : std::uint8_t { date, open, unknown };  ///< a date, "..", nothing

  Kind kind = Kind::date;
  Date date;

  friend bool operator==(const End&, const End&) = default;
};

/// A date (`last` is the same as `first` then), or all from one end to the other.
struct Member {
  bool range = false;
  End first;
  End last;

  friend bool operator==(const Member&, const Member&) = default;
};

/// A value of EDTF, of level 0, 1 or 2.
struct Value {
  enum class Form : std::uint8_t { date, interval, one_of, all_of };  ///< "", "/", "[]", "{}"

  Form form = Form::date;
  Member part;                  ///< of a date and an interval
  std::vector<Member> members;  ///< of a set: in their order, one at least

  friend bool operator==(const Value&, const Value&) = default;
};

/// Reads the whole of `text`. Nothing is passed over: white space, lower case, signs of older
/// drafts ("u", "x", "unknown") and days that do not exist are errors, which say what is wrong and
/// at which character.
[[nodiscard]] Result<Value> parse(std::string_view text);

/// Writes what parse() reads: print(parse(x)) is x.
[[nodiscard]] std::string print(const Value& value);
[[nodiscard]] std::string print(const Date& date);

/// `value` in plain English: "7 January 1964", "about 1964", "from 3 to 5 March 1961", "the 1960s",
/// "up to and including 1964", "one of 1961, 1962 or 1964". Never empty; a year up to 0000 is BC.
[[nodiscard]] std::string say(const Value& value);

/// The least level of conformance, 0 to 2, that has `value`.
[[nodiscard]] int level(const Value& value);

/// The qualifier that holds for a part of `date`, from whichever side it stands at.
[[nodiscard]] Qualifier qualifier_of(const Date& date, Precision part);

// --- the days of a value ------------------------------------------------------------------------

/// The closed interval that an EDTF value spans; a side is absent where it is open or unknown,
/// where the year is not stated (XXXX), and beyond the years that Day can hold.
struct Bounds {
  std::optional<Day> earliest;
  std::optional<Day> latest;

  friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// The first and last day. Qualifiers do not move them; an X stands for every digit that gives a
/// day; a season has the months of its hemisphere, the northern where none is named, and a winter
/// ends in the year after. A time of day is left out, whatever its zone.
[[nodiscard]] Bounds bounds(const Value& value);
[[nodiscard]] Bounds bounds(const Date& date);

/// The first and last day of `edtf`; an error where it is not EDTF of level 0, 1 or 2.
[[nodiscard]] Result<Bounds> bounds(std::string_view edtf);

/// By the first day, then by the last one; an open beginning is before all, an open end after all.
[[nodiscard]] std::weak_ordering compare(const Bounds& a, const Bounds& b);

/// Whether the two have a day in common; where a side is absent, it reaches as far as can be.
[[nodiscard]] bool overlap(const Bounds& a, const Bounds& b);

}  // namespace archdoc::edtf
