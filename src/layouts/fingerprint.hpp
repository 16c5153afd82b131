// Telling that two texts are the same in other clothes.
#pragma once

#include <archdoc/record.hpp>

#include <string>
#include <vector>

namespace archdoc::layouts {

/// The first 16 hex digits of the SHA-256 of the letters and digits of all blocks: case-folded,
/// canonically decomposed, marks off (Unicode 15). Spacing, wrapping, punctuation, quotes and
/// accents make no difference.
[[nodiscard]] std::string fingerprint(const std::vector<Block>& body);

}  // namespace archdoc::layouts
