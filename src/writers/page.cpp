// Wrapping.
#include "writers/page.hpp"

#include "writers/escape.hpp"

#include <algorithm>

namespace archdoc::writers {

std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void append_wrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t used) {
  std::string plain;
  append_plain(plain, text);
  const std::string_view view = plain;
  std::size_t column = std::max(used, indent);
  out.append(column - used, ' ');
  bool fresh = true;  // nothing on this line yet
  for (std::size_t at = 0; at < view.size();) {
    const std::size_t end = std::min(view.find_first_of(" \n", at), view.size());
    const std::string_view word = view.substr(at, end - at);
    const std::size_t width = columns_of(word);
    if (!fresh && !word.empty() && column + 1 + width > kPageWidth) {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
      fresh = true;
    }
    if (!word.empty()) {
      out += fresh ? "" : " ";
      out += word;
      column += width + (fresh ? 0 : 1);
      fresh = false;
    }
    if (end < view.size() && view[end] == '\n') {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
      fresh = true;
    }
    at = end + 1;
  }
  out += '\n';
}

void append_row(std::string& out, std::string_view label, std::string_view value) {
  if (value.empty()) {
    return;
  }
  std::string plain;
  append_plain(plain, label);
  plain += columns_of(plain) >= kLabelWidth ? " " : "";
  out += plain;
  append_wrapped(out, value, kLabelWidth, columns_of(plain));
}

}  // namespace archdoc::writers
