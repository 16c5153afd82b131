// The single-byte encodings as tables.
#pragma once

#include <archdoc/text.hpp>

#include <array>

namespace archdoc {

/// What the bytes 0x80 to 0xFF mean; U+FFFD where one means nothing.
using HighHalf = std::array<char16_t, 128>;

/// The table of one of the single-byte encodings.
[[nodiscard]] const HighHalf& high_half(Encoding encoding);

}  // namespace archdoc
