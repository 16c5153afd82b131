#include "extract/date_scan_faults.hpp"

#include "base/ascii.hpp"
#include "extract/date_misspelt.hpp"

#include <algorithm>
#include <array>

namespace archdoc::extract {
namespace {

constexpr std::size_t kYearSize = 4;
constexpr std::size_t kDaySize = 2;

/// The digit that a scanner takes for `c`; '\0' where it is none.
char digit_for(char c) {
  switch (c) {
    case 'l':
    case 'i':
    case 'I':
      return '1';
    case 'O':
    case 'o':
      return '0';
    case 'S':
      return '5';
    case 'B':
      return '8';
    default:
      return '\0';
  }
}

std::string_view month_name(int month) {
  static constexpr std::array<std::string_view, 12> kNames{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return kNames[static_cast<std::size_t>(month) - 1];
}

bool is_mixed(std::string_view run) {
  return std::any_of(run.begin(), run.end(), is_digit) &&
         std::any_of(run.begin(), run.end(), is_alpha);
}

/// Appends `run`, mended where it is damaged. False where it stays.
bool append_mended(std::string_view run, std::string& out) {
  if (is_damaged_number(run)) {
    for (const char c : run) {
      out += is_digit(c) ? c : digit_for(c);
    }
    return true;
  }
  // A month begins with a letter, or with a zero for an O.
  const Meaning month =
      is_alpha(run.back()) || is_alpha(run.front()) ? misspelt_month(run) : Meaning{};
  const bool mended = month.word == Word::month;
  out += mended ? month_name(month.value) : run;
  return mended;
}

}  // namespace

bool is_damaged_number(std::string_view run) {
  if ((run.size() != kYearSize && run.size() != kDaySize) || !is_mixed(run)) {
    return false;
  }
  const auto digits = static_cast<std::size_t>(std::count_if(run.begin(), run.end(), is_digit));
  return 2 * digits >= run.size() && std::all_of(run.begin(), run.end(), [](char c) {
           return is_digit(c) || digit_for(c) != '\0';
         });
}

std::optional<std::string> mend_scan_faults(std::string_view text) {
  static constexpr std::size_t kLongest = 200;
  if (text.size() > kLongest) {
    return std::nullopt;
  }
  std::string out;
  bool mended = false;
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && (is_alnum(text[end]) || is_high(text[end]))) {
      ++end;
    }
    const std::string_view run = text.substr(at, end - at);
    if (is_mixed(run)) {
      out += text.substr(copied, at - copied);
      mended = append_mended(run, out) || mended;
      copied = end;
    }
    at = std::max(end, at + 1);
  }
  if (!mended) {
    return std::nullopt;
  }
  out += text.substr(copied);
  return out;
}

}  // namespace archdoc::extract
