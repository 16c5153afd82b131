// Half-open byte ranges of a text: what every value points back with.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace archdoc {

/// The bytes [begin, end) of a text. 32 bits: a source larger than 4 GiB is refused when read.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  /// The slice of `text`; the span must lie inside it.
  [[nodiscard]] constexpr std::string_view of(std::string_view text) const {
    return text.substr(begin, size());
  }

  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

using Spans = std::vector<Span>;

/// The span of `part` in `whole`; `part` must be a view into it.
[[nodiscard]] inline Span span_in(std::string_view whole, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(part.data() - whole.data());
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

}  // namespace archdoc
