// Dates of numbers alone: "1961-03-03", "16.3.1961", "3/1961".
#include <archdoc/edtf.hpp>

#include "extract/date_partial.hpp"

namespace archdoc::extract {
namespace {

constexpr int kMonths = 12;

bool day_exists(int year, int month, int day) {
  return month >= 1 && month <= kMonths && day >= 1 && day <= edtf::days_in_month(year, month);
}

}  // namespace

/// The number after the sign that follows the number at `i`; 0 where there is none. Signs are
/// hyphen, stop, slash and, in a loose reading, a space.
std::size_t PartialReader::next_number(std::size_t i, char& sign) const {
  if (loose() && is_number(i + 1)) {
    sign = ' ';
    return i + 1;
  }
  const DateToken& mark = at(i + 1);
  const bool known =
      mark.kind == Kind::mark && (mark.mark == '-' || mark.mark == '.' || mark.mark == '/');
  const bool glued = !mark.spaced && !at(i + 2).spaced;
  if (!known || !is_number(i + 2) || !(glued || (loose() && mark.mark == '.'))) {
    return 0;
  }
  sign = mark.mark;
  return i + 2;
}

bool PartialReader::numeric(std::size_t& i, PartialDate& out) {
  char sign = '\0';
  char other = '\0';
  const std::size_t second = next_number(i, sign);
  if (second == 0) {
    return loose() && numeric_pair(i, out);
  }
  const std::size_t third = next_number(second, other);
  if (third == 0 || sign != other) {
    return !prose() && numeric_pair(i, out);
  }
  const DateToken& after = at(third + 1);
  const bool more = !after.spaced && after.kind == Kind::mark && after.mark == sign &&
                    is_number(third + 2) && sign != '-';
  const bool letters =
      !after.spaced && after.kind == Kind::word && !is_word(third + 1, Word::year_sign);
  // A Russian or Ukrainian date has its day first.
  const DateOrder order =
      is_word(third + 1, Word::year_sign) ? DateOrder::day_month : options_.order;
  return !more && !letters && numeric_triple(i, out, third, sign, order);
}

bool PartialReader::numeric_triple(std::size_t& i, PartialDate& out, std::size_t third, char sign,
                                   DateOrder order) {
  char same = sign;
  const DateToken& a = at(i);
  const DateToken& b = at(next_number(i, same));
  const DateToken& c = at(third);
  if (b.digits > 2) {
    return false;
  }
  const bool year_first = a.digits == 4 && c.digits <= 2 && a.value >= kFirstYear &&
                          a.value <= kLastYear && sign != ' ';
  if (year_first) {
    if (!day_exists(a.value, b.value, c.value)) {
      trouble_.impossible = true;
      return false;
    }
    out.year = a.value;
    out.month = b.value;
    out.day = c.value;
  } else {
    const bool long_year = c.digits == 4 && c.value >= kFirstYear && c.value <= kLastYear;
    const bool short_form = loose() && c.digits == 2 && sign != ' ';
    if (a.digits > 2 || !(long_year || short_form) || (prose() && sign == '-')) {
      return false;
    }
    out.doubt(Grade::medium);
    if (!day_and_month(out, a.value, b.value, long_year ? c.value : full_year(c.value), order)) {
      return false;
    }
  }
  out.order = {'Y', 'M', 'D'};
  out.size = 3;
  out.closed = true;
  i = third + 1;
  return true;
}

/// Day and month in the order that gives a day; in the stated order where both do.
bool PartialReader::day_and_month(PartialDate& out, int a, int b, int year, DateOrder order) {
  const bool day_first = day_exists(year, b, a);
  const bool month_first = day_exists(year, a, b);
  if (!day_first && !month_first) {
    trouble_.impossible = true;
    return false;
  }
  out.year = year;
  const bool both = day_first && month_first && a != b;
  const bool take_day_first = both ? order == DateOrder::day_month : day_first;
  out.day = take_day_first ? a : b;
  out.month = take_day_first ? b : a;
  if (both && order == DateOrder::unknown) {
    trouble_.other_order = out;
    trouble_.other_order->order = {'Y', 'M', 'D'};
    trouble_.other_order->size = 3;
    return false;
  }
  return true;
}

/// "1961-03"; in a loose reading "3/1961", "3. 1961", "3,1961".
bool PartialReader::numeric_pair(std::size_t& i, PartialDate& out) {
  const DateToken& a = at(i);
  const DateToken& mark = at(i + 1);
  const DateToken& b = at(i + 2);
  if (mark.kind != Kind::mark || b.kind != Kind::number) {
    return false;
  }
  const bool iso = mark.mark == '-' && !mark.spaced && !b.spaced && a.digits == 4 &&
                   b.digits == 2 && a.value >= kFirstYear && a.value <= kLastYear && b.value >= 1 &&
                   b.value <= kMonths;
  const bool month_first = loose() && !(after_day_ && mark.mark == ',') && a.digits <= 2 &&
                           b.digits == 4 && a.value >= 1 && a.value <= kMonths &&
                           b.value >= kFirstYear && b.value <= kLastYear &&
                           std::string_view("-/.,").find(mark.mark) != std::string_view::npos;
  if (!iso && !month_first) {
    return false;
  }
  // 1907-08 may be two years.
  out.doubt(iso && b.value <= a.value % 100 ? Grade::high : Grade::medium);
  out.year = iso ? a.value : b.value;
  out.month = iso ? b.value : a.value;
  out.add('Y');
  out.add('M');
  out.closed = true;
  i += 3;
  return true;
}

}  // namespace archdoc::extract
