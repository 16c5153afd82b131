// Taking a form off the front of a text, piece by piece.
#pragma once

#include "base/ascii.hpp"

#include <cstddef>
#include <string_view>

namespace archdoc::layouts {

/// Takes the digits that `text` begins with off it, and returns them.
constexpr std::string_view skip_digits(std::string_view& text) {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n])) {
    ++n;
  }
  const std::string_view digits = text.substr(0, n);
  text.remove_prefix(n);
  return digits;
}

constexpr void skip_space(std::string_view& text) {
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
  }
}

/// Takes `words`, in any case, off `text`; false where it does not begin with them.
constexpr bool skip(std::string_view& text, std::string_view words) {
  if (!starts_with_nocase(text, words)) {
    return false;
  }
  text.remove_prefix(words.size());
  return true;
}

}  // namespace archdoc::layouts
