// UTF-16 (RFC 2781): told without a byte-order mark, and read.
#pragma once

#include <archdoc/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace archdoc {

enum class ByteOrder { little, big };

/// The code unit at byte `at`, of which there must be two.
constexpr char16_t utf16_unit(std::string_view bytes, std::size_t at, ByteOrder order) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return order == ByteOrder::little ? static_cast<char16_t>((second << 8U) | first)
                                    : static_cast<char16_t>((first << 8U) | second);
}

/// The order that a byte-order mark states, if there is one.
[[nodiscard]] std::optional<ByteOrder> utf16_by_mark(std::string_view bytes);

/// The order of UTF-16 without a mark, where the first bytes look like it: the high bytes of a
/// text in a European script are nearly all 0x00 to 0x04, and stand at every second byte.
[[nodiscard]] std::optional<ByteOrder> utf16_by_pattern(std::string_view bytes);

}  // namespace archdoc
