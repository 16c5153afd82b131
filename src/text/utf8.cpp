// Validation, and white space folded.
#include "text/utf8.hpp"

#include <archdoc/text.hpp>

#include "text/scan.hpp"

namespace archdoc {

bool valid_utf8(std::string_view text) {
  for (std::size_t at = find_high(text, 0); at < text.size();) {
    const CodePoint point = next_code_point(text, at);
    if (point.size == 1) {
      return false;
    }
    at += point.size;
    if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80U) {
      at = find_high(text, at);
    }
  }
  return true;
}

std::string fold_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t kept = 0;  // what stands before it is in `out` but for white space at its end
  const auto keep = [&](std::size_t end) {
    if (end > kept) {
      out += out.empty() ? "" : " ";
      out.append(text, kept, end - kept);
    }
  };
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] > ' ') {  // ASCII: bytes outside it are negative
      ++at;
      continue;
    }
    const CodePoint point = next_code_point(text, at);
    if (is_white(point.value)) {
      keep(at);
      kept = at + point.size;
    }
    at += point.size;
  }
  keep(text.size());
  return out;
}

}  // namespace archdoc
