#include "text/spaces.hpp"

#include "text/scan.hpp"
#include "text/utf8.hpp"

namespace archdoc {
namespace {

/// Whether `byte` begins a character that may be white space: those of U+0080 to U+00BF, U+1xxx,
/// U+2xxx, U+3xxx and U+Fxxx. Letters of most scripts are passed over at once.
bool may_begin_white(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
}

}  // namespace

std::optional<std::string> with_plain_spaces(std::string_view text) {
  std::optional<std::string> out;
  for (std::size_t i = next_high(text, 0); i < text.size(); i = next_high(text, i + 1)) {
    if (!may_begin_white(text[i])) {
      continue;
    }
    const std::uint32_t size = white_size(text, i);
    if (size > 0) {
      if (!out) {
        out = std::string(text);
      }
      out->replace(i, size, size, ' ');
      i += size - 1;
    }
  }
  return out;
}

}  // namespace archdoc
