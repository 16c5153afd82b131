// Applying the zones of a layout to a page: which block is what.
//
// The order is the page's own logic: furniture and labels are known by fixed words; between the
// beginning and the labels the head is read downwards and the tail upwards; the rest is body.
#pragma once

#include "layouts/draft.hpp"

#include <cstdint>
#include <vector>

namespace archdoc::layouts {

/// What the zones left over, and what they found out on the way.
struct Remainder {
  std::vector<std::uint32_t> body;  ///< blocks that no rule took, in order
  std::uint32_t labels = 0;         ///< the first block of the labels; the page's size without any
  bool closed = false;              ///< a closing label is there: the page is whole
  /// Of a page read line by line: which lines of `body` begin a paragraph. Else each block is one.
  std::vector<std::uint32_t> breaks;
};

[[nodiscard]] Remainder apply_zones(Draft& draft);

/// The furniture alone: for pages that have no head, labels and tail.
void apply_furniture(Draft& draft);

}  // namespace archdoc::layouts
