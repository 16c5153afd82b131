// "Did you mean": the word of a list that is nearest to one mistyped.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace archdoc {

/// The one of `choices` that is fewest edits away from `word` (insert, delete, replace, swap of
/// neighbours; case aside); nothing where more than a third of the letters would have to change.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> choices);

}  // namespace archdoc
