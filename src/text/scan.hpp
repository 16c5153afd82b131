// Scanning eight bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace archdoc {

namespace scan_detail {

inline constexpr std::uint64_t kOnes = 0x0101010101010101U;
inline constexpr std::uint64_t kTops = 0x8080808080808080U;

inline std::uint64_t load8(const char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

/// The index of the first byte in memory whose top bit is set in `tops`, which must not be 0.
inline std::size_t first_top(std::uint64_t tops) {
  if constexpr (std::endian::native == std::endian::little) {
    return static_cast<std::size_t>(std::countr_zero(tops)) / 8U;
  } else {
    return static_cast<std::size_t>(std::countl_zero(tops)) / 8U;
  }
}

}  // namespace scan_detail

/// The first byte outside ASCII at `at` or after it, or text.size().
inline std::size_t find_high(std::string_view text, std::size_t at) {
  using namespace scan_detail;
  const char* data = text.data();
  for (; at + 32 <= text.size(); at += 32) {
    const std::uint64_t any =
        load8(data + at) | load8(data + at + 8) | load8(data + at + 16) | load8(data + at + 24);
    if ((any & kTops) != 0) {
      break;
    }
  }
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t tops = load8(data + at) & kTops;
    if (tops != 0) {
      return at + first_top(tops);
    }
  }
  while (at < text.size() && static_cast<unsigned char>(data[at]) < 0x80U) {
    ++at;
  }
  return at;
}

/// As find_high, for texts where high bytes stand in runs.
inline std::size_t next_high(std::string_view text, std::size_t at) {
  for (const std::size_t near = at + 4; at < near && at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) >= 0x80U) {
      return at;
    }
  }
  return find_high(text, at);
}

/// The first line break (LF, FF or CR) at `at` or after it, or text.size().
inline std::size_t find_break(std::string_view text, std::size_t at) {
  using namespace scan_detail;
  const auto is_break = [](char c) { return c == '\n' || c == '\f' || c == '\r'; };
  // The tops of the bytes of `word` that equal `byte`. A borrow can set others too, but only after
  // one set rightly, so that the first one is right on a little-endian machine.
  const auto equal = [](std::uint64_t word, char byte) {
    const std::uint64_t zeros = word ^ (kOnes * static_cast<unsigned char>(byte));
    return (zeros - kOnes) & ~zeros & kTops;
  };
  const char* data = text.data();
  if constexpr (std::endian::native == std::endian::little) {
    for (; at + 8 <= text.size(); at += 8) {
      const std::uint64_t word = load8(data + at);
      const std::uint64_t tops = equal(word, '\n') | equal(word, '\f') | equal(word, '\r');
      if (tops != 0) {
        return at + first_top(tops);
      }
    }
  }
  while (at < text.size() && !is_break(data[at])) {
    ++at;
  }
  return at;
}

}  // namespace archdoc
