#include "layouts/scan_marks.hpp"

#include "base/ascii.hpp"
#include "layouts/shapes.hpp"
#include "layouts/skip.hpp"

#include <algorithm>
#include <string>

namespace archdoc::layouts {
namespace {

constexpr std::size_t npos = std::string_view::npos;

}  // namespace

bool is_scan_mark(std::string_view block) {
  static constexpr std::size_t kLongest = 70;
  static constexpr std::size_t kFewestDigits = 6;
  if (block.size() > kLongest) {
    return false;
  }
  // The "I" of "DocId" is read as all that is thin.
  for (std::size_t at = block.find("Doc"); at != npos; at = block.find("Doc", at + 1)) {
    std::string_view rest = block.substr(at + 3);
    rest.remove_prefix(std::min(rest.find_first_not_of("IlL1|"), rest.size()));
    if (!rest.starts_with("d:")) {
      continue;
    }
    rest.remove_prefix(2);
    skip_space(rest);
    if (rest.size() >= kFewestDigits && is_digits(rest.substr(0, kFewestDigits))) {
      return true;
    }
  }
  std::string digits;
  for (const char c : block) {
    if (is_digit(c)) {
      digits += c;
    } else if (is_alpha(c)) {
      return false;
    }
  }
  return digits.size() < block.size() && (digits == "140000" || digits == "1400000");
}

std::optional<std::string_view> record_number(std::string_view block) {
  static constexpr std::string_view kForm = "ddd-ddddd-ddddd";
  const auto fits = [](char c, char form) { return form == 'd' ? is_digit(c) : c == form; };
  for (std::size_t at = block.find('-'); at != npos; at = block.find('-', at + 1)) {
    if (at < 3 || at - 3 + kForm.size() > block.size()) {
      continue;
    }
    const std::string_view number = block.substr(at - 3, kForm.size());
    const std::size_t end = at - 3 + kForm.size();
    const bool alone =
        (at == 3 || !is_digit(block[at - 4])) && (end == block.size() || !is_digit(block[end]));
    if (alone && std::equal(number.begin(), number.end(), kForm.begin(), fits)) {
      return number;
    }
  }
  return std::nullopt;
}

std::string_view without_stray_marks(std::string_view value) {
  // Dashes and quotes outside ASCII begin with these two bytes.
  static constexpr std::string_view kHigh = "\xE2\x80";
  static constexpr std::string_view kFront = "=-_.,:;|~\\/'`\"*^<>";
  static constexpr std::string_view kBack = "|~\\'`_^<>=";
  const auto has_word = [](std::string_view token) {
    for (std::size_t i = 0; i < token.size(); ++i) {
      if (token.substr(i).starts_with(kHigh)) {
        i += kHigh.size();
      } else if (is_alnum(token[i]) || is_high(token[i])) {
        return true;
      }
    }
    return false;
  };
  value = trim(value);
  while (!value.empty()) {
    const std::size_t first = std::min(value.find(' '), value.size());
    const std::size_t last = value.rfind(' ') + 1;  // npos + 1 is 0
    if (!has_word(value.substr(0, first))) {
      value = trim(value.substr(first));
    } else if (!has_word(value.substr(last))) {
      value = trim(value.substr(0, last));
    } else if (kFront.find(value.front()) != npos) {
      value = trim(value.substr(1));
    } else if (value.starts_with(kHigh)) {
      value = trim(value.substr(std::min<std::size_t>(3, value.size())));
    } else if (kBack.find(value.back()) != npos) {
      value = trim(value.substr(0, value.size() - 1));
    } else {
      break;
    }
  }
  return value;
}

}  // namespace archdoc::layouts
