#include "text/utf16.hpp"

#include <array>

namespace archdoc {

namespace {

constexpr std::size_t kSample = 4096;

/// Whether the bytes of one parity can be the high bytes, and those of the other the low ones.
bool looks_split(std::size_t pairs, std::size_t high_small, std::size_t high_nuls,
                 std::size_t low_nuls) {
  return high_small * 10 >= pairs * 9 && high_nuls * 12 >= pairs && low_nuls * 50 <= pairs;
}

}  // namespace

std::optional<ByteOrder> utf16_by_mark(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) {
    return ByteOrder::little;
  }
  if (bytes.starts_with("\xFE\xFF")) {
    return ByteOrder::big;
  }
  return std::nullopt;
}

std::optional<ByteOrder> utf16_by_pattern(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  if (sample.size() < 4 || sample.find('\0') == std::string_view::npos) {
    return std::nullopt;
  }
  std::array<std::size_t, 2> small{};
  std::array<std::size_t, 2> nuls{};
  const std::size_t pairs = sample.size() / 2;
  for (std::size_t i = 0; i < pairs * 2; ++i) {
    small[i % 2] += static_cast<unsigned char>(sample[i]) <= 0x04U ? 1U : 0U;
    nuls[i % 2] += sample[i] == '\0' ? 1U : 0U;
  }
  if (looks_split(pairs, small[1], nuls[1], nuls[0])) {
    return ByteOrder::little;
  }
  if (looks_split(pairs, small[0], nuls[0], nuls[1])) {
    return ByteOrder::big;
  }
  return std::nullopt;
}

}  // namespace archdoc
