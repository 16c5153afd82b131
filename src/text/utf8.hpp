// UTF-8 (RFC 3629) by code point. Reading is total: any bytes give code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace archdoc {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  ///< in bytes
};

namespace utf8_detail {

/// The byte at `i` as a number; 0, which continues nothing, where `text` has ended.
constexpr std::uint32_t byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

constexpr bool is_continuation(std::uint32_t byte) {
  return (byte & 0xC0U) == 0x80U;
}

/// One that does not begin with an ASCII byte.
constexpr CodePoint decode_long(std::string_view text, std::size_t at) {
  constexpr CodePoint kInvalid{kReplacementCharacter, 1};
  const std::uint32_t b0 = byte_at(text, at);
  const std::uint32_t b1 = byte_at(text, at + 1);
  if (b0 < 0xC2U || b0 > 0xF4U || !is_continuation(b1)) {
    return kInvalid;
  }
  if (b0 < 0xE0U) {
    return {((b0 & 0x1FU) << 6U) | (b1 & 0x3FU), 2};
  }
  const std::uint32_t b2 = byte_at(text, at + 2);
  if (!is_continuation(b2)) {
    return kInvalid;
  }
  if (b0 < 0xF0U) {
    const std::uint32_t value = ((b0 & 0x0FU) << 12U) | ((b1 & 0x3FU) << 6U) | (b2 & 0x3FU);
    const bool valid = value >= 0x800U && (value < 0xD800U || value > 0xDFFFU);
    return valid ? CodePoint{value, 3} : kInvalid;
  }
  const std::uint32_t b3 = byte_at(text, at + 3);
  const std::uint32_t value =
      ((b0 & 0x07U) << 18U) | ((b1 & 0x3FU) << 12U) | ((b2 & 0x3FU) << 6U) | (b3 & 0x3FU);
  const bool valid = is_continuation(b3) && value >= 0x10000U && value <= 0x10FFFFU;
  return valid ? CodePoint{value, 4} : kInvalid;
}

}  // namespace utf8_detail

/// The code point that begins at byte `at`, which must be less than text.size(). A byte that
/// begins no valid sequence (cut short, overlong, a surrogate) gives U+FFFD with size 1.
constexpr CodePoint next_code_point(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80U ? CodePoint{byte, 1} : utf8_detail::decode_long(text, at);
}

/// The code point that ends before byte `end`, which must be in [1, text.size()].
constexpr CodePoint previous_code_point(std::string_view text, std::size_t end) {
  for (std::size_t back = 1; back <= 4 && back <= end; ++back) {
    const auto byte = static_cast<unsigned char>(text[end - back]);
    if (utf8_detail::is_continuation(byte)) {
      continue;
    }
    const CodePoint point = next_code_point(text.substr(0, end), end - back);
    return point.size == back ? point : CodePoint{kReplacementCharacter, 1};
  }
  return {kReplacementCharacter, 1};
}

/// How many code points `text` has: every byte but those that continue one.
constexpr std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    count += utf8_detail::is_continuation(static_cast<unsigned char>(c)) ? 0U : 1U;
  }
  return count;
}

/// Appends `point`; U+FFFD in place of a surrogate or of a number past U+10FFFF.
inline void append_utf8(std::string& out, char32_t point) {
  if (point > 0x10FFFFU || (point >= 0xD800U && point <= 0xDFFFU)) {
    point = kReplacementCharacter;
  }
  const auto put = [&out](std::uint32_t byte) {
    out += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (point < 0x80U) {
    put(point);
  } else if (point < 0x800U) {
    put(0xC0U | (point >> 6U));
    put(0x80U | (point & 0x3FU));
  } else if (point < 0x10000U) {
    put(0xE0U | (point >> 12U));
    put(0x80U | ((point >> 6U) & 0x3FU));
    put(0x80U | (point & 0x3FU));
  } else {
    put(0xF0U | (point >> 18U));
    put(0x80U | ((point >> 12U) & 0x3FU));
    put(0x80U | ((point >> 6U) & 0x3FU));
    put(0x80U | (point & 0x3FU));
  }
}

/// White space as archdoc sees it: the ASCII kinds, NEL, every Unicode Zs, Zl and Zp, and the
/// characters without width that pages leave behind (U+200B and U+FEFF).
constexpr bool is_white(char32_t point) {
  if (point <= 0x20U) {
    return point == 0x20U || (point >= 0x09U && point <= 0x0DU);
  }
  if (point < 0x1680U) {
    return point == 0x85U || point == 0xA0U;
  }
  return point == 0x1680U || (point >= 0x2000U && point <= 0x200BU) || point == 0x2028U ||
         point == 0x2029U || point == 0x202FU || point == 0x205FU || point == 0x3000U ||
         point == 0xFEFFU;
}

/// The size in bytes of the white-space character that begins at `at`; 0 where none does.
constexpr std::uint32_t white_size(std::string_view text, std::size_t at) {
  const CodePoint point = next_code_point(text, at);
  return is_white(point.value) ? point.size : 0;
}

}  // namespace archdoc
