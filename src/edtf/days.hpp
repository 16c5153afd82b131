// The days that a date with unspecified digits can be.
#pragma once

#include <archdoc/edtf.hpp>

namespace archdoc::edtf {

inline constexpr int kFirstSeason = 21;
inline constexpr int kLastSeason = 41;
inline constexpr std::uint8_t kWholeYearUnknown = 0b1111;

constexpr bool is_season(const Date& date) {
  return date.precision == Precision::month && date.month.unknown == 0 &&
         date.month.value >= kFirstSeason && date.month.value <= kLastSeason;
}

/// Whether the year, of whatever length, lies in the years of Day.
[[nodiscard]] bool in_calendar(const Date& date);

/// Bounds of a date in the calendar, X of a whole year included; nothing where no such day exists.
[[nodiscard]] std::optional<Bounds> days_of(const Date& date);

}  // namespace archdoc::edtf
