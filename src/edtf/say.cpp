// EDTF values in plain English.
#include "edtf/days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace archdoc::edtf {
namespace {

constexpr int kMonths = 12;
constexpr std::uint8_t kBothDigits = 0b11;
constexpr std::array<std::string_view, 12> kMonthNames{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::string_view month_name(int month) {
  return kMonthNames[static_cast<std::size_t>(month - 1)];
}

std::string ordinal(std::int64_t n) {
  const std::int64_t tens = n / 10 % 10;
  const std::int64_t ones = n % 10;
  const bool teen = tens == 1;
  const char* end = "th";
  if (!teen && ones >= 1 && ones <= 3) {
    end = ones == 1 ? "st" : ones == 2 ? "nd" : "rd";
  }
  return fmt::format("{}{}", n, end);
}

/// "1, 2 or 3"
std::string listed(const std::vector<std::string>& items, std::string_view word,
                   std::string_view comma = ",") {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool last = i > 0 && i + 1 == items.size();
    if (i > 0 && !(last && comma == ",")) {
      out += comma;
    }
    out += i > 0 ? " " : "";
    out.append(last ? word : "").append(last ? " " : "").append(items[i]);
  }
  return out;
}

// --- years --------------------------------------------------------------------------------------

/// With commas where it has more than four digits.
std::string grouped(std::int64_t n) {
  std::string out = std::to_string(n);
  if (out.size() > 4) {
    for (std::size_t at = out.size(); at > 3;) {
      at -= 3;
      out.insert(at, ",");
    }
  }
  return out;
}

/// By its astronomical number: 0 is 1 BC. Small numbers alone do not look like years.
std::string year_name(std::int64_t year) {
  static constexpr std::int64_t kSmall = 1000;
  if (year <= 0) {
    return grouped(1 - year) + " BC";
  }
  return year < kSmall ? fmt::format("AD {}", year) : grouped(year);
}

/// "1900 to 1999", "50 to 41 BC", "AD 10 to 19", "1 BC to AD 9"
std::string years_between(std::int64_t first, std::int64_t last, std::string_view to = " to ") {
  if (last <= 0) {
    return grouped(1 - first).append(to).append(year_name(last));
  }
  return year_name(first).append(to).append(first > 0 ? grouped(last) : year_name(last));
}

std::int64_t signed_year(const Date& date) {
  std::int64_t year = date.year.value;
  for (int i = 0; i < date.exponent; ++i) {
    year *= 10;
  }
  return date.negative ? -year : year;
}

/// The years of which the leading digits are stated, `unit` of them.
std::pair<std::int64_t, std::int64_t> years_of(std::int64_t year, bool negative,
                                               std::int64_t unit) {
  const std::int64_t least = (negative ? -year : year) / unit * unit;
  const std::int64_t most = least + unit - 1;
  return negative ? std::pair(-most, -least) : std::pair(least, most);
}

/// "1950S2": the digits that are not significant may be others.
std::string estimated_year(const Date& date) {
  const std::int64_t year = signed_year(date);
  int digits = date.long_year ? 0 : 4;
  for (std::int64_t rest = date.negative ? -year : year; date.long_year && rest > 0; rest /= 10) {
    ++digits;
  }
  std::int64_t unit = 1;
  for (; digits > date.significant; --digits) {
    unit *= 10;
  }
  if (unit == 1) {
    return year_name(year);
  }
  const auto [first, last] = years_of(year, date.negative, unit);
  return "between " + years_between(first, last, " and ") + ", estimated as " + year_name(year);
}

/// "196X": the round ones have names of their own, but "the 1900s" can mean a century.
std::string partly_known_year(const Date& date) {
  static constexpr std::int64_t kCentury = 100;
  static constexpr std::int64_t kLastMissing = 0b1;
  static constexpr std::int64_t kThreeMissing = 0b111;
  const std::int64_t year = date.year.value;
  const unsigned unknown = date.year.unknown;
  if (unknown == kBothDigits) {
    return fmt::format("the {} century{}", ordinal(year / kCentury + 1),
                       date.negative ? " BC" : "");
  }
  if (unknown == kLastMissing && !date.negative && year > kCentury && year % kCentury != 0) {
    return fmt::format("the {}s", year);
  }
  if (unknown == kLastMissing || unknown == kThreeMissing) {
    const auto [first, last] =
        years_of(date.negative ? -year : year, date.negative, unknown == kLastMissing ? 10 : 1000);
    return "the years " + years_between(first, last);
  }
  Date plain;
  plain.negative = date.negative;
  plain.year = {year, date.year.unknown};
  return print(plain) + " (X is an unknown digit)";
}

std::string year_phrase(const Date& date) {
  if (date.significant > 0) {
    return estimated_year(date);
  }
  if (date.year.unknown == kWholeYearUnknown) {
    return "an unknown year";
  }
  if (date.year.unknown != 0) {
    return partly_known_year(date);
  }
  const std::int64_t year = signed_year(date);
  return (year > kLastYear ? "the year " : "") + year_name(year);
}

// --- months and days ----------------------------------------------------------------------------

/// All values that a month or a day can have.
std::vector<int> values_of(const Component& c, int most) {
  std::vector<int> out;
  for (int value = 1; value <= most; ++value) {
    const bool tens = (c.unknown & 0b10U) != 0 || value / 10 == c.value / 10;
    const bool ones = (c.unknown & 0b01U) != 0 || value % 10 == c.value % 10;
    if (tens && ones) {
      out.push_back(value);
    }
  }
  return out;
}

/// A month or season, and how the year follows it: "spring" " 1964" " (southern hemisphere)".
struct PartOfYear {
  std::string name;
  std::string_view link = " ";
  std::string_view remark = {};
  bool named = true;  ///< a day can stand before it: "7 January"
};

/// The codes 21 to 41 (ISO 8601-2:2019, 4.8).
PartOfYear season(int code) {
  static constexpr std::array<std::string_view, 4> kSeasons{"spring", "summer", "autumn", "winter"};
  static constexpr std::array<std::string_view, 3> kHemispheres{"", " (northern hemisphere)",
                                                                " (southern hemisphere)"};
  static constexpr std::array<std::string_view, 4> kOrdinals{"first", "second", "third", "fourth"};
  static constexpr std::array<std::string_view, 3> kThirds{
      " (January to April)", " (May to August)", " (September to December)"};
  static constexpr int kQuarter = 33;
  static constexpr int kThird = 37;
  static constexpr int kHalf = 40;
  const auto nth = [code](int first) { return static_cast<std::size_t>(code - first); };
  if (code < kQuarter) {
    const std::size_t i = nth(kFirstSeason);
    return {std::string(kSeasons[i % 4]), " ", kHemispheres[i / 4]};
  }
  if (code < kThird) {
    return {fmt::format("the {} quarter", kOrdinals[nth(kQuarter)]), " of "};
  }
  if (code < kHalf) {
    return {fmt::format("the {} quadrimester", kOrdinals[nth(kThird)]), " of ",
            kThirds[nth(kThird)]};
  }
  return {fmt::format("the {} half", kOrdinals[nth(kHalf)]), " of "};
}

PartOfYear month_phrase(const Date& date) {
  static constexpr std::size_t kFew = 3;
  if (is_season(date)) {
    return season(static_cast<int>(date.month.value));
  }
  if (date.month.unknown == kBothDigits) {
    return {"an unknown month", " of ", {}, false};
  }
  const std::vector<int> months = values_of(date.month, kMonths);
  if (months.empty()) {  // no such month
    return {fmt::format("month {}", date.month.value), " of ", {}, false};
  }
  if (months.size() > kFew) {
    return {
        fmt::format("a month from {} to {}", month_name(months.front()), month_name(months.back())),
        " ",
        {},
        false};
  }
  std::vector<std::string> names;
  names.reserve(months.size());
  for (const int month : months) {
    names.emplace_back(month_name(month));
  }
  return {listed(names, "or")};
}

/// The days that the month of `date` can have.
int length_of_month(const Date& date) {
  static constexpr int kLeapYear = 2000;
  static constexpr int kLongest = 31;
  const bool known =
      date.month.unknown == 0 && date.month.value >= 1 && date.month.value <= kMonths;
  const int year = date.year.unknown == 0 && date.year.value <= kLastYear
                       ? static_cast<int>(date.negative ? -date.year.value : date.year.value)
                       : kLeapYear;
  return known ? days_in_month(year, static_cast<int>(date.month.value)) : kLongest;
}

/// Some of its digits are X.
std::string partly_known_day(const Date& date) {
  const std::vector<int> days = values_of(date.day, length_of_month(date));
  const bool run =
      days.size() > 2 && days.back() - days.front() + 1 == static_cast<int>(days.size());
  if (run) {
    return fmt::format("a day from {} to {}", days.front(), days.back());
  }
  std::vector<std::string> numbers;
  numbers.reserve(days.size());
  for (const int day : days) {
    numbers.push_back(std::to_string(day));
  }
  return numbers.empty() ? "a day" : listed(numbers, "or");
}

PartOfYear day_phrase(const Date& date) {
  PartOfYear month = month_phrase(date);
  if (date.day.unknown == kBothDigits) {
    if (date.month.unknown == kBothDigits) {
      month.name = "an unknown day";
    } else {
      month.name.insert(0, "an unknown day of ");
    }
    return month;
  }
  std::string day = date.day.unknown != 0 ? partly_known_day(date)
                    : month.named         ? std::to_string(date.day.value)
                                          : "the " + ordinal(date.day.value);
  month.name.insert(0, day.append(month.named ? " " : " of "));
  return month;
}

std::string time_phrase(const Time& time) {
  std::string out = fmt::format("{:02}:{:02}:{:02}", time.hour, time.minute, time.second);
  const int offset = std::abs(time.offset);
  const char sign = time.offset < 0 ? '-' : '+';
  switch (time.zone) {
    case Time::Zone::local:
      return out + " local time";
    case Time::Zone::utc:
      return out + " UTC";
    case Time::Zone::hours:
    case Time::Zone::minutes:
      break;
  }
  return out + fmt::format(" UTC{}{:02}:{:02}", sign, offset / 60, offset % 60);
}

/// Without its qualifiers.
std::string unqualified(const Date& date) {
  if (date.precision == Precision::year) {
    return year_phrase(date);
  }
  const PartOfYear part =
      date.precision == Precision::month ? month_phrase(date) : day_phrase(date);
  std::string out = part.name;
  if (date.year.unknown == 0) {
    out.append(part.link).append(year_phrase(date));
  } else if (date.year.unknown == kWholeYearUnknown) {
    out += ", year unknown";
  } else {
    out.append(", in ").append(year_phrase(date));
  }
  out += part.remark;
  if (date.precision == Precision::second) {
    out.append(", ").append(time_phrase(date.time));
  }
  return out;
}

// --- qualifiers ---------------------------------------------------------------------------------

enum class Reach { none, some, whole };

struct Doubt {
  Reach reach = Reach::none;
  std::string parts;  // "year and month"
};

/// The parts of `date` that are uncertain, or approximate.
Doubt doubt_of(const Date& date, Qualifier kind) {
  static constexpr std::array<std::string_view, 3> kParts{"year", "month", "day"};
  const auto count = static_cast<std::size_t>(std::min(date.precision, Precision::day)) + 1;
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < count; ++i) {
    const Qualifier q = qualifier_of(date, static_cast<Precision>(i));
    if ((static_cast<unsigned>(q) & static_cast<unsigned>(kind)) != 0) {
      const bool a_season = i == 1 && is_season(date);
      parts.emplace_back(a_season ? "season" : kParts[i]);
    }
  }
  if (parts.empty()) {
    return {};
  }
  return {parts.size() == count ? Reach::whole : Reach::some, listed(parts, "and")};
}

/// "about" can stand before a name, but not before "an unknown day of 1964".
bool takes_about(const Date& date) {
  const bool round_year = date.precision == Precision::year && date.year.unknown != 0 &&
                          date.year.unknown != kWholeYearUnknown;
  return date.significant == 0 && date.month.unknown == 0 && date.day.unknown == 0 &&
         (date.year.unknown == 0 || round_year);
}

std::string say_date(const Date& date) {
  std::string out = unqualified(date);
  const Doubt uncertain = doubt_of(date, Qualifier::uncertain);
  const Doubt approximate = doubt_of(date, Qualifier::approximate);
  const auto remark = [](const Doubt& doubt, const char* word) {
    return doubt.reach == Reach::some ? doubt.parts + " " + word : word;
  };
  const bool about = approximate.reach == Reach::whole && takes_about(date);
  std::string remarks;
  if (uncertain.reach != Reach::none) {
    remarks = remark(uncertain, "uncertain");
  }
  if (approximate.reach != Reach::none && !about) {
    const bool same = approximate.parts == uncertain.parts;
    remarks.append(remarks.empty() ? "" : same ? " and " : ", ");
    remarks.append(same ? "approximate" : remark(approximate, "approximate"));
  }
  if (about) {
    out.insert(0, "about ");
  }
  return remarks.empty() ? out : out + " (" + remarks + ")";
}

// --- ranges and sets ----------------------------------------------------------------------------

/// Stated in every digit, and without qualifiers.
bool is_plain(const Date& date) {
  return (date.year.unknown | date.month.unknown | date.day.unknown) == 0 && !is_season(date) &&
         doubt_of(date, Qualifier::both).reach == Reach::none;
}

/// "3 to 5 March 1961": what both have is said once.
std::string say_range(const Date& first, const Date& last) {
  const bool same_year = first.year.value == last.year.value && first.negative == last.negative;
  const bool shares = is_plain(first) && is_plain(last) && same_year &&
                      first.precision == last.precision && first.precision > Precision::year;
  std::string begin;
  if (!shares) {
    begin = say_date(first);
  } else if (first.precision == Precision::month) {
    begin = month_phrase(first).name;
  } else if (first.month == last.month) {
    begin = std::to_string(first.day.value);
  } else {
    begin = day_phrase(first).name;
  }
  return begin.append(" to ").append(say_date(last));
}

std::string say_interval(const Member& interval) {
  const auto& [range, first, last] = interval;
  if (first.kind == End::Kind::date && last.kind == End::Kind::date) {
    return "from " + say_range(first.date, last.date);
  }
  if (first.kind == End::Kind::open && last.kind == End::Kind::date) {
    return "up to and including " + say_date(last.date);
  }
  if (first.kind == End::Kind::date && last.kind == End::Kind::open) {
    return "from " + say_date(first.date) + " onwards";
  }
  const auto end = [](const End& e) {
    return e.kind == End::Kind::date   ? say_date(e.date)
           : e.kind == End::Kind::open ? std::string("no stated end")
                                       : std::string("an unknown date");
  };
  return "from " + end(first) + " to " + end(last);
}

/// What a range in a set counts.
std::string_view unit_of(const Date& date) {
  if (is_season(date)) {
    return "season";
  }
  return date.precision == Precision::year    ? "year"
         : date.precision == Precision::month ? "month"
                                              : "day";
}

std::string say_member(const Member& member, bool one_of) {
  const auto& [range, first, last] = member;
  if (!range) {
    return say_date(first.date);
  }
  if (first.kind == End::Kind::date && last.kind == End::Kind::date) {
    return fmt::format("{} {} from {}", one_of ? "a" : "every", unit_of(first.date),
                       say_range(first.date, last.date));
  }
  const bool earlier = first.kind != End::Kind::date;
  const Date& date = earlier ? last.date : first.date;
  const std::string_view way = earlier ? "earlier" : "later";
  return one_of ? fmt::format("{} or {}", say_date(date), way)
                : fmt::format("{} and every {} {}", say_date(date), way, unit_of(date));
}

std::string say_set(const Value& value) {
  const bool one_of = value.form == Value::Form::one_of;
  std::vector<std::string> members;
  bool long_members = false;
  for (const Member& member : value.members) {
    members.push_back(say_member(member, one_of));
    for (const std::string_view word : {",", " or ", " and "}) {
      long_members = long_members || members.back().find(word) != std::string::npos;
    }
  }
  const std::string list = listed(members, one_of ? "or" : "and", long_members ? ";" : ",");
  return (one_of && members.size() > 1 ? "one of " : "") + list;
}

}  // namespace

std::string say(const Value& value) {
  switch (value.form) {
    case Value::Form::date:
      return say_date(value.part.first.date);
    case Value::Form::interval:
      return say_interval(value.part);
    case Value::Form::one_of:
    case Value::Form::all_of:
      break;
  }
  return value.members.empty() ? "no date" : say_set(value);
}

}  // namespace archdoc::edtf
