// Text to EDTF values: recursive descent over the grammar of ISO 8601-2:2019, Annex A.
#include "base/ascii.hpp"
#include "edtf/days.hpp"

#include <fmt/format.h>

#include <utility>

namespace archdoc::edtf {
namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMostDigits = 18;  // what 64 bits hold

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<Value> run() {
    Value value;
    if (read(value)) {
      return value;
    }
    return Error{fmt::format("'{}' is not EDTF: {} (character {})", text_, what_, at_ + 1)};
  }

 private:
  [[nodiscard]] bool done() const { return pos_ >= text_.size(); }
  [[nodiscard]] char peek() const { return done() ? '\0' : text_[pos_]; }
  [[nodiscard]] bool next_is(std::string_view s) const { return text_.substr(pos_).starts_with(s); }

  bool take(char c) {
    const bool found = !done() && text_[pos_] == c;
    pos_ += found ? 1 : 0;
    return found;
  }
  bool take_dots() {
    const bool found = next_is("..");
    pos_ += found ? 2 : 0;
    return found;
  }

  bool fail(std::size_t at, const char* what) {
    at_ = at;
    what_ = what;
    return false;
  }

  bool read(Value& value) {
    if (text_.empty()) {
      return fail(0, "it is empty; write YYYY, YYYY-MM, YYYY-MM-DD or FIRST/LAST");
    }
    if (peek() == '[' || peek() == '{') {
      return set(value);
    }
    if (text_.find('/') != std::string_view::npos) {
      return interval(value);
    }
    return date(value.part.first.date, true) &&
           (done() || fail(pos_, "nothing may follow the date"));
  }

  bool interval(Value& value) {
    value.form = Value::Form::interval;
    value.part.range = true;
    const std::size_t slash = text_.find('/');
    if (!end(value.part.first, true) ||
        !(take('/') || fail(pos_, "'/' expected between the two ends")) ||
        !end(value.part.last, false)) {
      return false;
    }
    if (!done()) {
      return fail(pos_, "nothing may follow the second end of an interval");
    }
    if (value.part.first.kind != End::Kind::date && value.part.last.kind != End::Kind::date) {
      return fail(slash, "an interval needs a date at one end at least");
    }
    return in_order(value.part, slash + 1);
  }

  bool end(End& out, bool first) {
    if (take_dots()) {
      out.kind = End::Kind::open;
      return true;
    }
    if (first ? peek() == '/' : done()) {
      out.kind = End::Kind::unknown;
      return true;
    }
    return date(out.date, false);
  }

  bool in_order(const Member& range, std::size_t at) {
    if (range.first.kind != End::Kind::date || range.last.kind != End::Kind::date) {
      return true;
    }
    const auto earliest = bounds(range.first.date).earliest;
    const auto latest = bounds(range.last.date).latest;
    return !earliest || !latest || *earliest <= *latest ||
           fail(at, "the second end lies before the first");
  }

  bool set(Value& value) {
    const bool one_of = take('[');
    value.form = one_of ? Value::Form::one_of : Value::Form::all_of;
    pos_ += one_of ? 0 : 1;
    const char close = one_of ? ']' : '}';
    do {
      Member& m = value.members.emplace_back();
      if (!member(m, value.members.size() == 1)) {
        return false;
      }
      const bool open_end = m.range && m.last.kind == End::Kind::open;
      if (open_end && peek() != close) {
        return fail(pos_, "an open end must stand last in a set");
      }
    } while (take(','));
    if (!take(close)) {
      return fail(pos_, one_of ? "',' or ']' expected in a set" : "',' or '}' expected in a set");
    }
    return done() || fail(pos_, "nothing may follow a set");
  }

  bool member(Member& out, bool leading) {
    const std::size_t begin = pos_;
    if (take_dots()) {
      if (!leading) {
        return fail(begin, "an open beginning must stand first in a set");
      }
      out.range = true;
      out.first.kind = End::Kind::open;
      return date(out.last.date, false);
    }
    if (!date(out.first.date, false) || !take_dots()) {
      return what_ == nullptr;
    }
    out.range = true;
    if (peek() == ',' || peek() == ']' || peek() == '}') {
      out.last.kind = End::Kind::open;
      return true;
    }
    const std::size_t second = pos_;
    if (!date(out.last.date, false)) {
      return false;
    }
    if (out.first.date.precision != out.last.date.precision) {
      return fail(second, "both ends of a range in a set must be equally precise");
    }
    return in_order(out, second);
  }

  Qualifier qualifier() {
    if (take('?')) {
      return Qualifier::uncertain;
    }
    if (take('~')) {
      return Qualifier::approximate;
    }
    return take('%') ? Qualifier::both : Qualifier::none;
  }

  bool date(Date& out, bool time_allowed) {
    const std::size_t begin = pos_;
    out.year.before = qualifier();
    out.negative = take('-');
    if (take('Y')) {
      return long_year(out, begin);
    }
    if (!component(out.year, kYearDigits, "a year has four digits, or X for those not known")) {
      return false;
    }
    const bool zero = out.negative && out.year.value == 0 && out.year.unknown == 0;
    if (zero) {
      return fail(begin, "there is no year -0000; write 0000");
    }
    if (peek() == 'S') {
      return significant(out, begin);
    }
    out.year.after = qualifier();
    if (!take('-')) {
      return true;
    }
    return month(out) && (!take('-') || day(out, begin)) &&
           (peek() != 'T' || time(out, begin, time_allowed));
  }

  /// `size` digits or X.
  bool component(Component& out, std::size_t size, const char* what) {
    for (std::size_t i = 0; i < size; ++i, ++pos_) {
      const char c = peek();
      if (!is_digit(c) && c != 'X') {
        return fail(pos_, what);
      }
      out.value = 10 * out.value + (c == 'X' ? 0 : c - '0');
      out.unknown = static_cast<std::uint8_t>(unsigned{out.unknown} << 1U | (c == 'X' ? 1U : 0U));
    }
    return !is_digit(peek()) || fail(pos_, what);
  }

  bool month(Date& out) {
    out.precision = Precision::month;
    out.month.before = qualifier();
    const std::size_t at = pos_;
    if (!component(out.month, 2, "a month has two digits, or X for those not known")) {
      return false;
    }
    out.month.after = qualifier();
    return days_of(out) || fail(at, "there is no such month: 01 to 12, or 21 to 41 for a season");
  }

  bool day(Date& out, std::size_t begin) {
    if (is_season(out)) {
      return fail(pos_ - 1, "a season has no days");
    }
    out.precision = Precision::day;
    out.day.before = qualifier();
    if (!component(out.day, 2, "a day has two digits, or X for those not known")) {
      return false;
    }
    out.day.after = qualifier();
    return days_of(out) || fail(begin, "there is no such day");
  }

  bool number(std::int64_t& out, std::size_t most) {
    const std::size_t begin = pos_;
    while (is_digit(peek()) && pos_ - begin < most) {
      out = 10 * out + (peek() - '0');
      ++pos_;
    }
    return pos_ > begin && !is_digit(peek());
  }

  /// "Y170002", "Y-17E7", "Y17101E3S3".
  bool long_year(Date& out, std::size_t begin) {
    if (out.negative) {
      return fail(begin, "the sign of a long year stands after the Y");
    }
    out.long_year = true;
    out.negative = take('-');
    const std::size_t digits = pos_;
    if (peek() == '0' || !number(out.year.value, kMostDigits)) {
      return fail(digits, "a long year is Y and a number of up to 18 digits, the first not 0");
    }
    std::size_t size = pos_ - digits;
    if (take('E')) {
      std::int64_t exponent = 0;
      const std::size_t at = pos_;
      if (!number(exponent, 2) || size + static_cast<std::size_t>(exponent) > kMostDigits) {
        return fail(at, "E needs a number that makes a year of up to 18 digits");
      }
      out.exponent = static_cast<int>(exponent);
      size += static_cast<std::size_t>(exponent);
    }
    if (size <= kYearDigits) {
      return fail(begin, "a year of four digits is written without Y");
    }
    return significant_digits(out, size) && long_year_ends(out);
  }

  bool long_year_ends(Date& out) {
    out.year.after = qualifier();
    return peek() != '-' || fail(pos_, "a long year has no months");
  }

  /// "1950S2".
  bool significant(Date& out, std::size_t begin) {
    if (out.year.unknown != 0) {
      return fail(begin, "a year with X has no significant digits to count");
    }
    return significant_digits(out, kYearDigits) && long_year_ends(out);
  }

  bool significant_digits(Date& out, std::size_t size) {
    if (!take('S')) {
      return true;
    }
    std::int64_t digits = 0;
    const std::size_t at = pos_;
    if (peek() == '0' || !number(digits, 2) || digits > static_cast<std::int64_t>(size)) {
      return fail(at, "S needs a number from 1 to the count of the year's digits");
    }
    out.significant = static_cast<int>(digits);
    return true;
  }

  bool time(Date& out, std::size_t begin, bool allowed) {
    if (!allowed) {
      return fail(pos_, "no time of day may stand in an interval or a set");
    }
    const bool plain = out.precision == Precision::day && out.year.unknown == 0 &&
                       out.month.unknown == 0 && out.day.unknown == 0 && !qualified(out);
    if (!plain) {
      return fail(begin, "a time of day needs a whole date before it, without qualifier and X");
    }
    ++pos_;
    out.precision = Precision::second;
    const std::size_t at = pos_;
    if (!two_digits(out.time.hour) || !take(':') || !two_digits(out.time.minute) || !take(':') ||
        !two_digits(out.time.second)) {
      return fail(pos_, "a time of day is HH:MM:SS");
    }
    if (out.time.hour > 23 || out.time.minute > 59 || out.time.second > 59) {
      return fail(at, "there is no such time of day");
    }
    return zone(out.time);
  }

  static bool qualified(const Date& d) {
    const auto any = [](const Component& c) {
      return c.before != Qualifier::none || c.after != Qualifier::none;
    };
    return any(d.year) || any(d.month) || any(d.day);
  }

  bool two_digits(int& out) {
    for (int i = 0; i < 2; ++i, ++pos_) {
      if (!is_digit(peek())) {
        return false;
      }
      out = 10 * out + (peek() - '0');
    }
    return true;
  }

  bool zone(Time& out) {
    static constexpr int kWest = -12 * 60;
    static constexpr int kEast = 14 * 60;
    if (take('Z')) {
      out.zone = Time::Zone::utc;
      return true;
    }
    const std::size_t at = pos_;
    const bool west = peek() == '-';
    if (!take('-') && !take('+')) {
      return true;
    }
    int hours = 0;
    int minutes = 0;
    if (!two_digits(hours)) {
      return fail(at, "an offset from UTC is +HH or +HH:MM");
    }
    out.zone = Time::Zone::hours;
    if (take(':')) {
      out.zone = Time::Zone::minutes;
      if (!two_digits(minutes) || minutes > 59) {
        return fail(at, "an offset from UTC is +HH or +HH:MM");
      }
    }
    out.offset = (west ? -1 : 1) * (60 * hours + minutes);
    if (west && out.offset == 0) {
      return fail(at, "the offset of UTC itself is +00:00 or Z");
    }
    return (out.offset >= kWest && out.offset <= kEast) ||
           fail(at, "an offset from UTC lies between -12:00 and +14:00");
  }

  std::string_view text_;
  std::size_t pos_ = 0;
  std::size_t at_ = 0;
  const char* what_ = nullptr;
};

}  // namespace

Result<Value> parse(std::string_view text) {
  return Parser(text).run();
}

}  // namespace archdoc::edtf
