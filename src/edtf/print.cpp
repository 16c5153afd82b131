// EDTF values to text, and their level.
#include "edtf/days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace archdoc::edtf {
namespace {

void add(std::string& out, Qualifier qualifier) {
  static constexpr std::array<char, 4> kSigns{'\0', '?', '~', '%'};
  if (qualifier != Qualifier::none) {
    out += kSigns[static_cast<std::size_t>(qualifier)];
  }
}

/// `size` digits, at most four, X where a digit is not known.
void add(std::string& out, const Component& c, std::size_t size) {
  std::array<char, 4> digits{};
  std::int64_t rest = c.value;
  for (std::size_t i = 0; i < size; ++i, rest /= 10) {
    const bool unknown = (unsigned{c.unknown} >> i & 1U) != 0;
    digits[size - 1 - i] = unknown ? 'X' : static_cast<char>('0' + rest % 10);
  }
  out.append(digits.data(), size);
}

void add_part(std::string& out, const Component& c) {
  out += '-';
  add(out, c.before);
  add(out, c, 2);
  add(out, c.after);
}

void add_year(std::string& out, const Date& date) {
  add(out, date.year.before);
  if (date.long_year) {
    out += 'Y';
  }
  if (date.negative) {
    out += '-';
  }
  if (date.long_year) {
    fmt::format_to(std::back_inserter(out), "{}", date.year.value);
  } else {
    add(out, date.year, 4);
  }
  if (date.exponent >= 0) {
    fmt::format_to(std::back_inserter(out), "E{}", date.exponent);
  }
  if (date.significant > 0) {
    fmt::format_to(std::back_inserter(out), "S{}", date.significant);
  }
  add(out, date.year.after);
}

void add_time(std::string& out, const Time& time) {
  fmt::format_to(std::back_inserter(out), "T{:02}:{:02}:{:02}", time.hour, time.minute,
                 time.second);
  const int offset = std::abs(time.offset);
  const char sign = time.offset < 0 ? '-' : '+';
  switch (time.zone) {
    case Time::Zone::local:
      return;
    case Time::Zone::utc:
      out += 'Z';
      return;
    case Time::Zone::hours:
      fmt::format_to(std::back_inserter(out), "{}{:02}", sign, offset / 60);
      return;
    case Time::Zone::minutes:
      fmt::format_to(std::back_inserter(out), "{}{:02}:{:02}", sign, offset / 60, offset % 60);
      return;
  }
}

void add(std::string& out, const Date& date) {
  add_year(out, date);
  if (date.precision >= Precision::month) {
    add_part(out, date.month);
  }
  if (date.precision >= Precision::day) {
    add_part(out, date.day);
  }
  if (date.precision == Precision::second) {
    add_time(out, date.time);
  }
}

void add(std::string& out, const End& end) {
  switch (end.kind) {
    case End::Kind::date:
      add(out, end.date);
      return;
    case End::Kind::open:
      out += "..";
      return;
    case End::Kind::unknown:
      return;
  }
}

void add_member(std::string& out, const Member& member) {
  add(out, member.first);
  if (!member.range) {
    return;
  }
  if (member.first.kind == End::Kind::date) {
    out += "..";
  }
  if (member.last.kind == End::Kind::date) {
    add(out, member.last);
  }
}

// --- level --------------------------------------------------------------------------------------

/// Qualifiers of level 1 stand at the right end; all others are of level 2.
int level_of_qualifiers(const Date& date) {
  const std::array<const Component*, 3> parts{&date.year, &date.month, &date.day};
  const auto last = static_cast<std::size_t>(std::min(date.precision, Precision::day));
  int level = 0;
  for (std::size_t i = 0; i <= last; ++i) {
    if (parts[i]->before != Qualifier::none || (i < last && parts[i]->after != Qualifier::none)) {
      return 2;
    }
    level = parts[i]->after != Qualifier::none ? 1 : level;
  }
  return level;
}

/// Level 1 has X from the right without a gap: 196X, 19XX, 1961-XX, 1961-03-XX, 1961-XX-XX.
int level_of_unknown(const Date& date) {
  static constexpr std::uint8_t kPart = 0b11;
  const unsigned year = date.year.unknown;
  const unsigned month = date.month.unknown;
  const unsigned day = date.day.unknown;
  if ((year | month | day) == 0) {
    return 0;
  }
  if (year != 0) {
    return date.precision == Precision::year && (year == 0b1 || year == 0b11) ? 1 : 2;
  }
  if (date.precision == Precision::month) {
    return month == kPart ? 1 : 2;
  }
  return day == kPart && (month == 0 || month == kPart) ? 1 : 2;
}

int level_of(const Date& date) {
  int level = date.negative ? 1 : 0;
  if (date.long_year) {
    level = 1;
  }
  if (date.exponent >= 0 || date.significant > 0) {
    level = 2;
  }
  if (is_season(date)) {
    static constexpr int kLastOfLevel1 = 24;
    level = std::max(level, date.month.value <= kLastOfLevel1 ? 1 : 2);
  }
  return std::max({level, level_of_qualifiers(date), level_of_unknown(date)});
}

/// Of an interval: unspecified digits in it are of level 2.
int level_of(const Member& interval) {
  int level = 0;
  for (const End* end : {&interval.first, &interval.last}) {
    if (end->kind != End::Kind::date) {
      level = std::max(level, 1);
    } else {
      level = std::max(level, level_of_unknown(end->date) > 0 ? 2 : level_of(end->date));
    }
  }
  return level;
}

}  // namespace

std::string print(const Date& date) {
  std::string out;
  add(out, date);
  return out;
}

std::string print(const Value& value) {
  std::string out;
  switch (value.form) {
    case Value::Form::date:
      add(out, value.part.first);
      return out;
    case Value::Form::interval:
      add(out, value.part.first);
      out += '/';
      add(out, value.part.last);
      return out;
    case Value::Form::one_of:
    case Value::Form::all_of:
      break;
  }
  const bool one_of = value.form == Value::Form::one_of;
  out += one_of ? '[' : '{';
  for (const Member& member : value.members) {
    if (&member != value.members.data()) {
      out += ',';
    }
    add_member(out, member);
  }
  out += one_of ? ']' : '}';
  return out;
}

int level(const Value& value) {
  switch (value.form) {
    case Value::Form::date:
      return level_of(value.part.first.date);
    case Value::Form::interval:
      return level_of(value.part);
    case Value::Form::one_of:
    case Value::Form::all_of:
      break;
  }
  return 2;
}

Qualifier qualifier_of(const Date& date, Precision part) {
  const std::array<const Component*, 3> parts{&date.year, &date.month, &date.day};
  const auto index = static_cast<std::size_t>(std::min(part, Precision::day));
  const auto last = static_cast<std::size_t>(std::min(date.precision, Precision::day));
  auto bits = static_cast<unsigned>(parts[index]->before);
  for (std::size_t i = index; i <= last; ++i) {
    bits |= static_cast<unsigned>(parts[i]->after);
  }
  return static_cast<Qualifier>(bits);
}

}  // namespace archdoc::edtf
