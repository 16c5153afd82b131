#include "layouts/fingerprint.hpp"

#include "base/ascii.hpp"
#include "base/digest.hpp"
#include "text/scan.hpp"
#include "text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <array>

namespace archdoc::layouts {
namespace {

/// One character without its marks, in lower case; 0 where it is no letter or digit.
char32_t fold_with_icu(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfd = unorm2_getNFDInstance(&error);
  auto point = static_cast<UChar32>(c);
  std::array<UChar, 32> decomposed{};
  if (U_SUCCESS(error) != 0) {
    const int32_t length =
        unorm2_getDecomposition(nfd, point, decomposed.data(), decomposed.size(), &error);
    if (length > 0 && U_SUCCESS(error) != 0) {
      point = U16_IS_LEAD(decomposed[0]) ? U16_GET_SUPPLEMENTARY(decomposed[0], decomposed[1])
                                         : decomposed[0];
    }
  }
  if (u_isalnum(point) == 0) {
    return 0;
  }
  return static_cast<char32_t>(u_foldCase(point, U_FOLD_CASE_DEFAULT));
}

/// ICU costs 50 ns a character; Latin, Greek and Cyrillic ones are asked for once a thread.
char32_t fold(char32_t c) {
  static constexpr std::size_t kKnown = 0x600;
  static constexpr char32_t kUnasked = 0xFFFFFFFF;
  thread_local std::array<char32_t, kKnown> known = [] {
    std::array<char32_t, kKnown> table{};
    table.fill(kUnasked);
    return table;
  }();
  if (c >= kKnown) {
    return fold_with_icu(c);
  }
  char32_t& folded = known[c];
  if (folded == kUnasked) {
    folded = fold_with_icu(c);
  }
  return folded;
}

/// Letters and digits of ASCII folded, 0 for all else.
constexpr std::array<char, 0x80> kAscii = [] {
  std::array<char, 0x80> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    table[i] = is_alnum(c) ? to_lower(c) : '\0';
  }
  return table;
}();

/// Appends ASCII without a branch: each character is written, and overwritten where it is none.
void append_ascii(std::string& out, std::string_view text) {
  std::size_t size = out.size();
  out.resize(size + text.size());
  for (const char c : text) {
    const char folded = kAscii[static_cast<unsigned char>(c)];
    out[size] = folded;
    size += folded != '\0' ? 1U : 0U;
  }
  out.resize(size);
}

void append_folded(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t high = next_high(text, i);
    append_ascii(out, text.substr(i, high - i));
    i = high;
    if (i < text.size()) {
      const CodePoint point = next_code_point(text, i);
      i += point.size;
      if (const char32_t folded = fold(point.value); folded != 0) {
        append_utf8(out, folded);
      }
    }
  }
}

}  // namespace

std::string fingerprint(const std::vector<Block>& body) {
  static constexpr std::size_t kDigits = 16;
  std::string folded;
  std::size_t size = 0;
  for (const Block& block : body) {
    size += block.text.size();
  }
  folded.reserve(size);
  for (const Block& block : body) {
    append_folded(folded, block.text);
  }
  return sha256_hex(folded).substr(0, kDigits);
}

}  // namespace archdoc::layouts
