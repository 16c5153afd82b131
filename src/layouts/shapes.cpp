#include "layouts/shapes.hpp"

#include "base/ascii.hpp"
#include "extract/telegram.hpp"
#include "layouts/skip.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace archdoc::layouts {
namespace {

constexpr std::size_t npos = std::string_view::npos;

}  // namespace

std::optional<NoteMark> note_mark(std::string_view block) {
  std::string_view rest = block;
  if (!skip(rest, "[")) {
    return std::nullopt;
  }
  const std::string_view mark = rest.starts_with('*') ? rest.substr(0, 1) : rest;
  if (mark.size() == 1 && mark[0] == '*') {
    rest.remove_prefix(1);
  } else if (skip_digits(rest).empty() || rest.data() - block.data() > 4) {
    return std::nullopt;
  }
  const auto digits = static_cast<std::size_t>(rest.data() - block.data()) - 1;
  if (!skip(rest, "]") || rest.empty()) {
    return std::nullopt;
  }
  skip_space(rest);
  return NoteMark{block.substr(1, digits), block.size() - rest.size()};
}

std::optional<std::string_view> page_mark(std::string_view block) {
  if (const auto telegram = extract::telegram_page(block)) {
    return telegram->page;
  }
  std::string_view rest = block;
  std::string_view close;
  if (skip(rest, "[")) {
    close = "]";
  } else if (skip(rest, "(")) {
    close = ")";
  } else if (skip(rest, "-")) {
    close = "-";
  } else {
    return std::nullopt;
  }
  skip_space(rest);
  if (close != "-" && !skip(rest, "page") && !skip(rest, "p.")) {
    return std::nullopt;
  }
  skip_space(rest);
  const std::string_view number = skip_digits(rest);
  skip_space(rest);
  if (number.empty() || number.size() > 4 || rest != close) {
    return std::nullopt;
  }
  return number;
}

bool is_range_line(std::string_view block) {
  if (block.size() > 40) {
    return false;
  }
  const auto number = [&block] {
    const std::string_view digits = skip_digits(block);
    while (block.size() > 1 && block[0] == ',' && is_digit(block[1])) {
      block.remove_prefix(1);
      skip_digits(block);
    }
    skip_space(block);
    return !digits.empty();
  };
  if (!number() || !(skip(block, "-") || skip(block, "\xE2\x80\x93"))) {
    return false;
  }
  skip_space(block);
  if (!number() || !skip(block, "of")) {
    return false;
  }
  skip_space(block);
  return number() && block.empty();
}

bool is_rule_line(std::string_view block) {
  return std::all_of(block.begin(), block.end(), [](char c) {
    return c == '-' || c == '_' || c == '*' || c == '=' || c == ' ';
  });
}

bool is_file_number(std::string_view block) {
  static constexpr std::size_t kLongest = 80;
  static constexpr std::size_t kClassDigits = 3;
  std::string_view rest = block;
  if (block.size() > kLongest || block.ends_with('.') || skip_digits(rest).size() < kClassDigits) {
    return false;
  }
  if (!rest.empty() && is_upper(rest.front())) {
    rest.remove_prefix(1);
  }
  const std::size_t slash = rest.find('/');
  return (rest.starts_with('.') || rest.starts_with('/')) && slash != npos &&
         rest.find_first_of("0123456789", slash) != npos;
}

bool is_file_line(std::string_view block) {
  static constexpr std::size_t kLongest = 120;
  if (block.size() > kLongest || block.ends_with('.')) {
    return false;
  }
  if (is_file_number(block)) {
    return true;
  }
  const std::string folded = lower_ascii(block);
  const auto has = [&folded](std::string_view words) { return folded.find(words) != npos; };
  const bool named = folded.ends_with(" files") || folded.ends_with(" file") || has(" files:") ||
                     has(" files,") || has(" files (") || has(" file,") || has(" lot ") ||
                     has(" papers, ") || has(" records, ") || folded.ends_with(" papers");
  return is_upper(block.front()) && named;
}

bool is_paper_number(std::string_view block) {
  static constexpr std::size_t kLongest = 40;
  if (block.size() > kLongest || block.size() < 3) {
    return false;
  }
  std::string_view rest = block;
  if (skip(rest, "No. ")) {
    return !skip_digits(rest).empty() && rest.find_first_not_of(".]") == npos;
  }
  if (block.starts_with('[')) {
    return block.ends_with(".]") && is_upper(block[1]);
  }
  const bool spaced = block.find(' ') != npos;
  return !spaced && is_upper(block.front()) && block.find('/') != npos &&
         block.find_first_of("0123456789") != npos && !block.ends_with('.');
}

std::size_t title_number(std::string_view block) {
  static constexpr std::size_t kMostDigits = 4;
  std::string_view rest = block;
  const std::size_t digits = skip_digits(rest).size();
  if (digits == 0 || digits > kMostDigits) {
    return 0;
  }
  if (!rest.empty() && is_lower(rest.front())) {
    rest.remove_prefix(1);
  }
  if (!skip(rest, ". ")) {
    return 0;
  }
  skip_space(rest);
  return rest.empty() ? 0 : block.size() - rest.size();
}

std::string_view without_glued_mark(std::string_view title) {
  static constexpr std::size_t kMostDigits = 2;
  static constexpr std::size_t kYearDigits = 4;
  std::size_t digits = 0;
  while (digits < title.size() && is_digit(title[title.size() - 1 - digits])) {
    ++digits;
  }
  const bool year = digits > kYearDigits && digits <= kYearDigits + kMostDigits &&
                    title[title.size() - digits] == '1';
  if (year) {
    return title.substr(0, title.size() - digits + kYearDigits);
  }
  if (digits == 0 || digits > kMostDigits || digits == title.size()) {
    return title;
  }
  if (title.ends_with(" 0")) {
    return title.substr(0, title.size() - 2);  // the mark of the source note in some volumes
  }
  const char before = title[title.size() - digits - 1];
  const bool stop = before == '.' && title.size() > digits + 2 &&
                    is_alpha(title[title.size() - digits - 2]);  // "9:45 a.m.1"
  const bool glued = stop || is_alpha(before) || is_high(before) || before == ')' || before == '"';
  return glued ? title.substr(0, title.size() - digits) : title;
}

bool is_digits(std::string_view block) {
  return !block.empty() && std::all_of(block.begin(), block.end(), is_digit);
}

bool is_reference_item(std::string_view line) {
  static constexpr std::size_t kLongest = 72;
  const std::string_view rest = line.substr(line.starts_with('(') ? 1 : 0);
  return line.size() <= kLongest && rest.size() > 3 && is_alpha(rest[0]) &&
         (rest[1] == ')' || rest[1] == '.' || rest[1] == ':') &&
         std::any_of(rest.begin(), rest.end(), is_digit);
}

bool is_surname(std::string_view line) {
  static constexpr std::size_t kLongest = 24;
  // "ARONSEN", and "Aronsen" where the telegram was retyped.
  return line.size() >= 2 && line.size() <= kLongest && is_upper(line.front()) &&
         std::all_of(line.begin(), line.end(),
                     [](char c) { return is_alpha(c) || c == '-' || c == '\''; });
}

bool is_date_in_figures(std::string_view block) {
  std::array<std::size_t, 3> sizes{};
  char mark = '\0';
  std::size_t part = 0;
  for (const char c : block) {
    if (is_digit(c)) {
      ++sizes[part];
    } else if ((c == '/' || c == '-' || c == '.') && part < 2 && (part == 0 || c == mark)) {
      mark = c;
      ++part;
    } else {
      return false;
    }
  }
  const auto short_number = [](std::size_t size) { return size == 1 || size == 2; };
  return part == 2 && short_number(sizes[0]) && short_number(sizes[1]) &&
         (sizes[2] == 2 || sizes[2] == 4);
}

}  // namespace archdoc::layouts
