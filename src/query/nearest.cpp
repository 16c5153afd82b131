#include "query/nearest.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace archdoc {
namespace {

constexpr std::size_t kLongest = 64;  // bytes; nobody mistypes a longer word

using Row = std::array<std::size_t, kLongest + 1>;

/// Edits between two words of at most kLongest bytes (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b) {
  Row before{};
  Row last{};
  Row row{};
  for (std::size_t j = 0; j <= b.size(); ++j) {
    last[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = to_lower(a[i - 1]) == to_lower(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && to_lower(a[i - 1]) == to_lower(b[j - 2]) &&
                           to_lower(a[i - 2]) == to_lower(b[j - 1]);
      if (swapped) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> choices) {
  std::optional<std::string_view> best;
  if (word.empty() || word.size() > kLongest) {
    return best;
  }
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view choice : choices) {
    if (choice.size() > kLongest) {
      continue;
    }
    const std::size_t edits = distance(word, choice);
    if (edits < least && edits < choice.size()) {
      least = edits;
      best = choice;
    }
  }
  return best;
}

}  // namespace archdoc
