// What is wrong with a value that is read, and where.
#pragma once

#include "model/names.hpp"
#include "writers/escape.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace archdoc::writers {

/// Filled by the innermost reader; each one around it puts its step before `path` on the way out.
struct Fault {
  std::string path;
  std::string message;

  /// Always false, so that a reader can `return fault.expected(...)`.
  bool expected(std::string_view what, std::string_view found) {
    message = "expected ";
    message += what;
    message += ", found ";
    message += found;
    return false;
  }

  bool inside(std::string_view step) {
    std::string longer = "/";
    longer += step;
    path.insert(0, longer);
    return false;
  }

  bool inside(std::size_t index) { return inside(std::to_string(index)); }

  [[nodiscard]] std::string text() const { return (path.empty() ? "/" : path) + ": " + message; }
};

/// "one of document, listing"
template <Named E>
std::string one_of() {
  std::string text = "one of ";
  for (std::string_view name : names_of<E>()) {
    if (text.back() != ' ') {
      text += ", ";
    }
    text += name;
  }
  return text;
}

/// A value of the input in a message: escaped, and cut where long.
inline std::string quoted(std::string_view value) {
  constexpr std::size_t kLongest = 40;
  std::size_t end = std::min(value.size(), kLongest);
  while (end > 0 && end < value.size() && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) {
    --end;  // a character is not cut
  }
  std::string text;
  append_json_string(text, value.substr(0, end));
  return end == value.size() ? text : text + "...";
}

}  // namespace archdoc::writers
