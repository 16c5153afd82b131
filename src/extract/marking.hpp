// The words of security markings and of handling.
#pragma once

#include <cstddef>
#include <string_view>

namespace archdoc::extract {

/// A marking in a text: [begin, end), and its level; nothing where `end` is 0.
struct MarkingMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view level;
};

/// The longest marking ("most secret", "streng geheim") that begins at `at`, the start of a word.
[[nodiscard]] MarkingMatch match_marking(std::string_view text, std::size_t at);

/// The word of handling or precedence ("niact", "eyes only") that begins at `at`: the byte after
/// it, or 0.
[[nodiscard]] std::size_t match_handling(std::string_view text, std::size_t at);

}  // namespace archdoc::extract
