// The first and last day of an EDTF value.
#include "edtf/days.hpp"

#include <algorithm>
#include <array>

namespace archdoc::edtf {
namespace {

constexpr int kMonths = 12;

constexpr std::int64_t power_of_ten(int n) {
  std::int64_t value = 1;
  for (; n > 0; --n) {
    value *= 10;
  }
  return value;
}

/// How many values a component with X can have, and the one of that rank.
int count_of(const Component& c) {
  int count = 1;
  for (unsigned mask = c.unknown; mask != 0; mask >>= 1U) {
    count *= (mask & 1U) != 0 ? 10 : 1;
  }
  return count;
}

int value_at(const Component& c, int rank) {
  auto value = static_cast<int>(c.value);
  int place = 1;
  for (unsigned mask = c.unknown; mask != 0; mask >>= 1U, place *= 10) {
    if ((mask & 1U) != 0) {
      value += place * (rank % 10);
      rank /= 10;
    }
  }
  return value;
}

/// The years that a date can be in: from the least on, in either direction.
struct Years {
  const Date& date;
  int count;

  explicit Years(const Date& d) : date(d), count(count_of(d.year)) {}

  [[nodiscard]] int at(int rank) const {
    const int year = value_at(date.year, date.negative ? count - 1 - rank : rank);
    return date.negative ? -year : year;
  }
};

/// The months of the codes 21 to 41 (ISO 8601-2:2019, 4.8): the first, and how many. A first month
/// past September can run into the year after.
struct Months {
  int first = 0;
  int count = 0;
};
Months season(int code) {
  static constexpr std::array<int, 12> kQuarterStarts{3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6};
  static constexpr int kQuarter = 33;
  static constexpr int kThird = 37;
  static constexpr int kHalf = 40;
  if (code < kQuarter) {
    return {kQuarterStarts[static_cast<std::size_t>(code - kFirstSeason)], 3};
  }
  if (code < kThird) {
    return {3 * (code - kQuarter) + 1, 3};
  }
  return code < kHalf ? Months{4 * (code - kThird) + 1, 4} : Months{6 * (code - kHalf) + 1, 6};
}

Day last_of_month(int year, int month) {
  if (month > kMonths) {
    return year == kLastYear ? Day{year, kMonths, 31} : last_of_month(year + 1, month - kMonths);
  }
  return {year, month, days_in_month(year, month)};
}

/// The first or the last day of one year that fits the month and the day of `date`.
std::optional<Day> day_in(int year, const Date& date, bool last) {
  const int months = count_of(date.month);
  const int days = date.precision == Precision::month ? 1 : count_of(date.day);
  for (int i = 0; i < months; ++i) {
    const int month = value_at(date.month, last ? months - 1 - i : i);
    if (month < 1 || month > kMonths) {
      continue;
    }
    const int length = days_in_month(year, month);
    if (date.precision == Precision::month) {
      return Day{year, month, last ? length : 1};
    }
    for (int k = 0; k < days; ++k) {
      const int day = value_at(date.day, last ? days - 1 - k : k);
      if (day >= 1 && day <= length) {
        return Day{year, month, day};
      }
    }
  }
  return std::nullopt;
}

/// Of the years that are possible, the first or last one that has such a day: 29 February.
std::optional<Day> extreme(const Years& years, const Date& date, bool last) {
  for (int rank = 0; rank < years.count; ++rank) {
    if (auto day = day_in(years.at(last ? years.count - 1 - rank : rank), date, last)) {
      return day;
    }
  }
  return std::nullopt;
}

std::int64_t magnitude(const Date& date) {
  return date.year.value * power_of_ten(std::max(date.exponent, 0));
}

/// Of a year with a number of significant digits: all years that begin with these.
Bounds rounded_year(const Date& date) {
  const std::int64_t year = magnitude(date);
  int digits = date.long_year ? 0 : 4;
  for (std::int64_t rest = year; date.long_year && rest > 0; rest /= 10) {
    ++digits;
  }
  const std::int64_t unit = power_of_ten(digits - date.significant);
  const auto least = static_cast<int>(year / unit * unit);
  const auto most = static_cast<int>(year / unit * unit + unit - 1);
  return date.negative ? Bounds{Day{-most, 1, 1}, Day{-least, kMonths, 31}}
                       : Bounds{Day{least, 1, 1}, Day{most, kMonths, 31}};
}

Bounds join(const Bounds& a, const Bounds& b) {
  Bounds out;
  if (a.earliest && b.earliest) {
    out.earliest = std::min(*a.earliest, *b.earliest);
  }
  if (a.latest && b.latest) {
    out.latest = std::max(*a.latest, *b.latest);
  }
  return out;
}

Bounds bounds_of(const Member& member) {
  const auto end = [](const End& e) {
    return e.kind == End::Kind::date ? bounds(e.date) : Bounds{};
  };
  if (!member.range) {
    return end(member.first);
  }
  return {end(member.first).earliest, end(member.last).latest};
}

}  // namespace

bool in_calendar(const Date& date) {
  return !date.long_year;
}

std::optional<Bounds> days_of(const Date& date) {
  if (date.significant > 0) {
    return rounded_year(date);
  }
  const Years years(date);
  const int first = years.at(0);
  const int last = years.at(years.count - 1);
  if (date.precision == Precision::year) {
    return Bounds{Day{first, 1, 1}, Day{last, kMonths, 31}};
  }
  if (is_season(date)) {
    const Months months = season(static_cast<int>(date.month.value));
    return Bounds{Day{first, months.first, 1},
                  last_of_month(last, months.first + months.count - 1)};
  }
  Bounds out{extreme(years, date, false), extreme(years, date, true)};
  return out.earliest ? std::optional(out) : std::nullopt;
}

Bounds bounds(const Date& date) {
  if (!in_calendar(date) || date.year.unknown == kWholeYearUnknown) {
    return {};
  }
  return days_of(date).value_or(Bounds{});
}

Bounds bounds(const Value& value) {
  if (value.form == Value::Form::date || value.form == Value::Form::interval ||
      value.members.empty()) {
    return bounds_of(value.part);
  }
  Bounds out = bounds_of(value.members.front());
  for (const Member& member : value.members) {
    out = join(out, bounds_of(member));
  }
  return out;
}

Result<Bounds> bounds(std::string_view edtf) {
  Result<Value> value = parse(edtf);
  return value ? Result<Bounds>(bounds(*value)) : Result<Bounds>(value.error());
}

std::weak_ordering compare(const Bounds& a, const Bounds& b) {
  // An absent day sorts before every day on the left, after every day on the right.
  if (const auto first = a.earliest <=> b.earliest; first != 0) {
    return first;
  }
  if (a.latest && b.latest) {
    return *a.latest <=> *b.latest;
  }
  return b.latest.has_value() <=> a.latest.has_value();
}

bool overlap(const Bounds& a, const Bounds& b) {
  const auto ends_before = [](const Bounds& x, const Bounds& y) {
    return x.latest && y.earliest && *x.latest < *y.earliest;
  };
  return !ends_before(a, b) && !ends_before(b, a);
}

}  // namespace archdoc::edtf
