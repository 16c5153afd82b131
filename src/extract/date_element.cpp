#include "extract/date_element.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace archdoc::extract {
namespace {

constexpr int kMonths = 12;
constexpr int kWinter = 24;
constexpr std::uint8_t kDecade = 0b1;
constexpr std::uint8_t kWholeYearUnknown = 0b1111;

// --- what dates share ---------------------------------------------------------------------------

bool starts(const PartialDate& p, std::string_view letters) {
  return std::string_view(p.order.data(), p.size).starts_with(letters);
}

/// The end of a range after a year: "1861-67", "1667-8".
bool shorten_year(const PartialDate& before, PartialDate& p) {
  if (before.year_unknown != 0 || before.year < 0) {
    return false;
  }
  const int unit = p.day_digits == 2 ? 100 : 10;
  if (p.day <= before.year % unit) {
    return false;
  }
  p.year = before.year / unit * unit + p.day;
  p.doubt(p.day_digits == 2 && before.month == 0 ? Grade::high : Grade::medium);
  p.day = 0;
  p.order = {'Y'};
  return true;
}

/// "1850s-60s". False where there is no century before it.
bool give_century(const PartialDate* before, PartialDate& p) {
  if (before == nullptr || !before->has('Y') || before->year < 1000) {
    return false;
  }
  p.year += before->year / 100 * 100;
  p.short_decade = false;
  return true;
}

/// "17-19th centuries": the first is a century, too; "50-40 BC": a year of that era; "1900s-1910s":
/// a decade.
void share_kind(PartialDate& p, PartialDate& next) {
  if (p.is("D") && (next.century || next.era != 0)) {
    p.year = next.century ? 100 * (p.day - 1) : next.era < 0 ? 1 - p.day : p.day;
    p.year_unknown = next.year_unknown;
    p.century = next.century;
    p.day = 0;
    p.order = {'Y'};
  }
  for (const auto& [round, other] : {std::pair(&p, &next), std::pair(&next, &p)}) {
    if (round->year_unknown > kDecade && !round->century && other->year_unknown == kDecade) {
      round->year_unknown = kDecade;
    }
  }
}

/// A day without a month takes that of the day after it where that stands after its day ("8-12
/// May"), else that of the day before it ("May 8-12").
bool share_month(const PartialDate* before, PartialDate& p, const PartialDate* after, bool back) {
  if (!p.has('D') || p.has('M')) {
    return true;
  }
  const PartialDate* other = nullptr;
  if (back && p.is("D") && after != nullptr && after->has('M') && starts(*after, "D")) {
    other = after;
  } else if (!back && before != nullptr && before->has('D') && before->has('M')) {
    other = before;
  }
  if (other != nullptr) {
    p.month = other->month;
    p.lower = other->lower;
    p.verb = other->verb;
    p.add('M');
  }
  return back || other != nullptr;
}

bool later(const PartialDate& a, const PartialDate& b) {
  return a.month != 0 && b.month != 0 && std::pair(a.month, a.day) > std::pair(b.month, b.day);
}

/// Years that are not stated: of the date before, else of the one after. A range over the turn of a
/// year has the year of the other end, one up or down.
void share_year(const PartialDate* before, PartialDate& p, const PartialDate* after, bool range) {
  const bool forward = before != nullptr && before->has('Y') && before->year_unknown == 0;
  const bool back = after != nullptr && after->has('Y') && after->year_unknown == 0;
  if (p.has('Y') || p.size == p.order.size() || !(forward || back)) {
    return;
  }
  p.year = forward ? before->year : after->year;
  const bool turns = range && (forward ? later(*before, p) : later(p, *after));
  if (turns) {
    p.year += forward ? 1 : -1;
    p.doubt(Grade::medium);
  }
  p.add('Y');
}

/// The days from `a` to `b`, in the same month or the next.
int days_between(const PartialDate& a, const PartialDate& b) {
  if (a.month == 0 || a.month == b.month) {
    return b.day - a.day;
  }
  const bool next = b.month == a.month % kMonths + 1 && a.month <= kMonths;
  return next ? edtf::days_in_month(b.has('Y') ? b.year : a.year, a.month) - a.day + b.day : 0;
}

/// "1/14 March 1917", "19 February (4 March) 1917": one day in two calendars, 10 to 13 days apart.
bool is_one_day(const DateElement& e) {
  static constexpr int kLeast = 10;
  static constexpr int kMost = 13;
  const bool days = e.first.has('D') && e.last.has('D') && e.last.has('M') && !e.first.has('Y');
  const int apart = days ? days_between(e.first, e.last) : 0;
  return apart >= kLeast && apart <= kMost;
}

/// "11 Feb. 1731/2": one year by two beginnings. A hyphen parts the two while that was in use.
bool is_one_year(const DateElement& e) {
  static constexpr int kLastMonth = 3;
  static constexpr int kLastYear = 1752;
  const PartialDate& first = e.first;
  return first.last() == 'Y' && e.last.is("D") && first.month >= 1 && first.month <= kLastMonth &&
         (e.slash || (first.day != 0 && first.year < kLastYear)) &&
         (first.year + 1) % (e.last.day_digits == 2 ? 100 : 10) == e.last.day;
}

/// Of a day or a year that is given in two styles the later is ours.
void join_styles(DateElement& e) {
  if (!e.range) {
    return;
  }
  if (e.slash && is_one_day(e)) {
    e.first = e.last;
  } else if (is_one_year(e)) {
    ++e.first.year;
  } else {
    return;
  }
  e.first.doubt(Grade::medium);
  e.range = false;
}

bool exists(const PartialDate& p) {
  static constexpr int kLeapYear = 2000;
  if (p.day == 0) {
    return true;
  }
  return p.month >= 1 && p.month <= kMonths &&
         p.day <=
             edtf::days_in_month(p.has('Y') && p.year_unknown == 0 ? p.year : kLeapYear, p.month);
}

bool stands_alone(const PartialDate& p, Breadth breadth) {
  const bool year = p.has('Y');
  if (!exists(p) || (p.day != 0 && p.month == 0)) {
    return false;
  }
  if (breadth == Breadth::prose) {
    return p.month != 0 && (p.day != 0 || year) && (!p.lower || year) &&
           (!p.verb || !p.lower || (year && p.day != 0));
  }
  return year || breadth == Breadth::loose || (p.day != 0 && p.month != 0 && !p.lower);
}

// --- to EDTF ------------------------------------------------------------------------------------

edtf::Date date_of(const PartialDate& p) {
  edtf::Date out;
  edtf::Component* end = &out.year;
  if (p.has('Y')) {
    const std::int64_t unit = p.year_unknown == 0 ? 1 : p.year_unknown == kDecade ? 10 : 100;
    out.negative = p.year < 0;
    out.year.value = (p.year < 0 ? -p.year : p.year) / unit * unit;
    out.year.unknown = p.year_unknown;
  } else {
    out.year.unknown = kWholeYearUnknown;
  }
  if (p.month != 0 || p.hidden > 0) {
    out.precision = edtf::Precision::month;
    out.month.value = p.month;
    out.month.unknown = p.month == 0 ? 0b11 : 0;
    end = &out.month;
  }
  if (p.day != 0 || p.hidden > 1) {
    out.precision = edtf::Precision::day;
    out.day.value = p.day;
    out.day.unknown = p.day == 0 ? 0b11 : 0;
    end = &out.day;
  }
  end->after = static_cast<edtf::Qualifier>((p.uncertain ? 1U : 0U) | (p.approximate ? 2U : 0U));
  return out;
}

struct Slice {
  int first = 0;
  int last = 0;
};

/// The slices of a whole, in the order of Third: early, middle, late and the two halves.
using Slices = std::array<Slice, 5>;

constexpr Slices kOfCentury{{{0, 32}, {33, 65}, {66, 99}, {0, 49}, {50, 99}}};
constexpr Slices kOfDecade{{{0, 3}, {4, 6}, {7, 9}, {0, 4}, {5, 9}}};
constexpr Slices kOfYear{{{1, 4}, {5, 8}, {9, 12}, {1, 6}, {7, 12}}};
constexpr Slices kOfMonth{{{1, 10}, {11, 20}, {21, 31}, {1, 15}, {16, 31}}};

Slice slice_of(const Slices& slices, Third third) {
  return slices[static_cast<std::size_t>(third) - 1];
}

PartialDate in_year(const PartialDate& p, int year) {
  PartialDate out = p;
  out.year = year;
  out.year_unknown = 0;
  return out;
}

/// "Early 1960s" as its first and last part; the date itself twice where it has no such parts.
std::pair<PartialDate, PartialDate> spread(const PartialDate& p) {
  std::pair<PartialDate, PartialDate> out{p, p};
  if (p.day != 0 || p.month > kMonths || !p.has('Y')) {
    return out;
  }
  if (p.month != 0) {
    const Slice days = slice_of(kOfMonth, p.third);
    out.first.day = days.first;
    out.second.day = std::min(days.last, edtf::days_in_month(p.year, p.month));
  } else if (p.year_unknown == 0) {
    const Slice months = slice_of(kOfYear, p.third);
    out.first.month = months.first;
    out.second.month = months.last;
  } else if (p.year_unknown == kDecade) {
    const Slice years = slice_of(kOfDecade, p.third);
    out = {in_year(p, p.year + years.first), in_year(p, p.year + years.last)};
  } else {
    // A century begins with a year 1, and "the 1800s" with a year 0.
    const Slice years = slice_of(kOfCentury, p.third);
    const int base = p.year + (p.century && p.year >= 0 ? 1 : 0);
    out = {in_year(p, base + years.first), in_year(p, base + years.last)};
  }
  return out;
}

edtf::Member range_of(const PartialDate& first, const PartialDate& last) {
  edtf::Member out;
  out.range = true;
  out.first.date = date_of(first);
  out.last.date = date_of(last);
  return out;
}

edtf::Member member_of(const DateElement& e, bool both_ends) {
  PartialDate last = e.last;
  if (both_ends && e.first.leading && !last.uncertain && !last.approximate) {
    last.uncertain = e.first.uncertain;
    last.approximate = e.first.approximate;
  }
  edtf::Member out = range_of(e.first, last);
  out.range = e.range;
  if (e.first_unknown) {
    out.first = {edtf::End::Kind::unknown, {}};
  }
  if (e.last_unknown || e.last_open) {
    out.last = {e.last_open ? edtf::End::Kind::open : edtf::End::Kind::unknown, {}};
  }
  return out;
}

/// "Winter 1941-1942" is one season.
bool is_one_winter(const DateElement& e) {
  return e.range && e.first.month == kWinter && e.last.is("Y") && e.last.year == e.first.year + 1;
}

edtf::Value value_of_one(const DateElement& e, DateFrame frame) {
  edtf::Value out;
  out.form = edtf::Value::Form::interval;
  const edtf::End open{edtf::End::Kind::open, {}};
  out.part.range = true;
  if (frame == DateFrame::before) {
    out.part.first = open;
    out.part.last.date = date_of(e.first);
  } else if (frame == DateFrame::after || (frame == DateFrame::from && !e.range)) {
    out.part.first.date = date_of(e.first);
    out.part.last = open;
  } else if (e.range && !is_one_winter(e)) {
    out.part = member_of(e, frame != DateFrame::from);
  } else if (e.first.third != Third::none) {
    const auto [first, last] = spread(e.first);
    out.part = range_of(first, last);
  } else {
    out.form = edtf::Value::Form::date;
    out.part = member_of(e, false);
    out.part.range = false;
  }
  if (out.part.range && out.part.first == out.part.last) {
    out.form = edtf::Value::Form::date;
    out.part.range = false;
  }
  return out;
}

/// The dates of a list and of its ranges, one after the other.
struct PartList {
  static constexpr std::size_t kMost = 32;
  std::array<PartialDate*, kMost> parts{};
  std::array<bool, kMost> in_range{};  ///< the last day of a range
  std::array<char, kMost> written{};   ///< the last component, before any is shared
  std::size_t count = 0;

  /// False where they are too many, or in brackets without a reason.
  bool fill(std::span<DateElement> elements) {
    for (DateElement& e : elements) {
      join_styles(e);
      if (count + 2 > kMost || (e.brackets && e.range)) {
        return false;
      }
      if (!e.first_unknown) {
        written[count] = e.first.last();
        parts[count++] = &e.first;
      }
      if (e.range && !e.last_unknown && !e.last_open) {
        in_range[count] = true;
        written[count] = e.last.last();
        parts[count++] = &e.last;
      }
    }
    return true;
  }
};

}  // namespace

bool has_no_such_day(std::span<const DateElement> elements) {
  const auto wrong = [](const PartialDate& p) {
    return p.day != 0 && p.month != 0 && p.month <= kMonths && !exists(p);
  };
  return std::any_of(elements.begin(), elements.end(), [&](const DateElement& e) {
    return wrong(e.first) || (e.range && wrong(e.last));
  });
}

bool share_parts(std::span<DateElement> elements, Breadth breadth) {
  PartList list;
  if (!list.fill(elements)) {
    return false;
  }
  const auto& parts = list.parts;
  const auto& in_range = list.in_range;
  const std::size_t count = list.count;
  const auto before = [&](std::size_t i) { return i > 0 ? parts[i - 1] : nullptr; };
  const auto after = [&](std::size_t i) { return i + 1 < count ? parts[i + 1] : nullptr; };
  for (std::size_t i = count; i-- > 0;) {
    if (after(i) != nullptr) {
      share_kind(*parts[i], *after(i));
    }
    static_cast<void>(share_month(before(i), *parts[i], after(i), true));
  }
  for (std::size_t i = 0; i < count; ++i) {
    const PartialDate* previous = before(i);
    const bool short_year = parts[i]->is("D") && previous != nullptr && list.written[i - 1] == 'Y';
    // "1861, 63" are years; "7 January 1964, 6" is something else.
    const bool joined = in_range[i] || (previous != nullptr && previous->day == 0);
    if (short_year &&
        (breadth == Breadth::prose || !joined || !shorten_year(*previous, *parts[i]))) {
      return false;
    }
    if (parts[i]->short_decade && !give_century(previous, *parts[i])) {
      return false;
    }
    if (!share_month(previous, *parts[i], nullptr, false)) {
      return false;
    }
    share_year(previous, *parts[i], nullptr, in_range[i]);
  }
  for (std::size_t i = count; i-- > 0;) {
    share_year(nullptr, *parts[i], after(i), i + 1 < count && in_range[i + 1]);
    if (!stands_alone(*parts[i], breadth)) {
      return false;
    }
  }
  return count > 0;
}

edtf::Value value_of(std::span<const DateElement> elements, DateFrame frame) {
  if (elements.size() == 1) {
    return value_of_one(elements.front(), frame);
  }
  edtf::Value out;
  out.form = frame == DateFrame::one_of ? edtf::Value::Form::one_of : edtf::Value::Form::all_of;
  for (const DateElement& e : elements) {
    out.members.push_back(member_of(e, true));
  }
  return out;
}

}  // namespace archdoc::extract
