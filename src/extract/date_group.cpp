#include "extract/date_group.hpp"

#include "base/ascii.hpp"
#include "extract/date_lexicon.hpp"

namespace archdoc::extract {
namespace {

struct Cursor {
  std::string_view text;

  void skip_space() {
    while (!text.empty() && is_space(text.front())) {
      text.remove_prefix(1);
    }
  }
  std::string_view run(bool (*wanted)(char)) {
    std::size_t size = 0;
    while (size < text.size() && wanted(text[size])) {
      ++size;
    }
    const std::string_view out = text.substr(0, size);
    text.remove_prefix(size);
    return out;
  }
};

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    value = 10 * value + (c - '0');
  }
  return value;
}

/// Minutes east of UTC of a zone's letter; nothing for J, the observer's own time.
std::optional<int> offset_of(char zone) {
  static constexpr int kHour = 60;
  const char letter = to_upper(zone);
  if (letter == 'Z') {
    return 0;
  }
  if (letter >= 'A' && letter <= 'I') {
    return kHour * (letter - 'A' + 1);
  }
  if (letter >= 'K' && letter <= 'M') {
    return kHour * (letter - 'K' + 10);
  }
  return letter >= 'N' && letter <= 'Y' ? std::optional(-kHour * (letter - 'N' + 1)) : std::nullopt;
}

bool give_time(edtf::Time& time, std::string_view digits, char zone) {
  static constexpr std::size_t kWithSeconds = 8;
  const std::optional<int> offset = offset_of(zone);
  time.hour = number(digits.substr(2, 2));
  time.minute = number(digits.substr(4, 2));
  time.second = digits.size() == kWithSeconds ? number(digits.substr(6, 2)) : 0;
  if (!offset || time.hour > 23 || time.minute > 59 || time.second > 59) {
    return false;
  }
  time.offset = *offset;
  time.zone = *offset == 0 ? edtf::Time::Zone::utc : edtf::Time::Zone::minutes;
  return true;
}

/// The zone and the month: "Z" and "JAN", or "ZJAN".
std::optional<int> month_after(Cursor& at, char& zone) {
  at.skip_space();
  std::string_view letters = at.run(is_alpha);
  if (letters.empty()) {
    return std::nullopt;
  }
  zone = letters.front();
  letters.remove_prefix(1);
  if (letters.empty()) {
    at.skip_space();
    letters = at.run(is_alpha);
  }
  const Meaning month = meaning_of(letters);
  return month.word == Word::month ? std::optional<int>(month.value) : std::nullopt;
}

}  // namespace

std::optional<DateGroup> read_date_group(std::string_view text, int first_year) {
  Cursor at{trim(text)};
  while (!at.text.empty() && is_alpha(at.text.front())) {
    if (at.run(is_alpha).size() > 1) {
      return std::nullopt;
    }
    at.skip_space();
  }
  const std::string_view digits = at.run(is_digit);
  char zone = '\0';
  if (digits.size() != 6 && digits.size() != 8) {
    return std::nullopt;
  }
  const std::optional<int> month = month_after(at, zone);
  at.skip_space();
  const std::string_view year = at.run(is_digit);
  DateGroup out;
  out.two_digits = year.size() == 2;
  if (!month || !at.text.empty() || !(out.two_digits || year.size() == 4) ||
      !give_time(out.date.time, digits, zone)) {
    return std::nullopt;
  }
  int full = number(year);
  if (out.two_digits) {
    full += first_year / 100 * 100;
    full += full < first_year ? 100 : 0;
  }
  const int day = number(digits.substr(0, 2));
  if (day < 1 || day > edtf::days_in_month(full, *month)) {
    return std::nullopt;
  }
  out.date.precision = edtf::Precision::second;
  out.date.year.value = full;
  out.date.month.value = *month;
  out.date.day.value = day;
  return out;
}

}  // namespace archdoc::extract
