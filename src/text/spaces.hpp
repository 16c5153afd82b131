// White space of every kind as plain spaces.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace archdoc {

/// `text` with each white-space character outside ASCII (NBSP, U+2009, U+FEFF ...) as that many
/// spaces as it has bytes, so that spans hold for both; nothing where there is none. Whoever
/// compares words then needs to know only one kind of space.
[[nodiscard]] std::optional<std::string> with_plain_spaces(std::string_view text);

}  // namespace archdoc
