// The language of a text, and the names of languages.
#pragma once

#include <archdoc/span.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace archdoc::extract {

/// BCP 47 tag of the language that the parts (spans of `text`) are written in, out of a closed
/// list, told by script and function words. Nothing under 40 words (160 letters for scripts that
/// do not part words), or where no language stands out. Reads a bounded sample of long texts.
[[nodiscard]] std::optional<std::string_view> language_of(std::string_view text,
                                                          std::span<const Span> parts);

/// BCP 47 tag of a language by its English name ("Russian" is "ru").
[[nodiscard]] std::optional<std::string_view> language_by_name(std::string_view name);

}  // namespace archdoc::extract
