// Notes at the end of a page that begin with their number alone: "1 Document 12."
#pragma once

#include "layouts/cuts.hpp"
#include "layouts/page.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace archdoc::layouts {

/// The number before a note, and the bytes of it with everything around it.
struct NumberedNote {
  std::string_view mark;
  std::uint32_t number = 0;
  std::size_t length = 0;
};

/// The number that begins `block`, a bullet or a mark of emphasis before it, and white space but no
/// stop behind it.
[[nodiscard]] std::optional<NumberedNote> numbered_note(std::string_view block);

/// Whether a note with this number can follow the one with the number before it: a number or two
/// may be lost.
[[nodiscard]] constexpr bool note_follows(std::uint32_t before, std::uint32_t number) {
  return number > before && number <= before + 3;
}

/// The first block of the notes that stand at the end of [begin, end): numbered from 1 upwards.
/// Where paragraphs without a number stand in between, a rule or a source line must part the notes
/// from the text, or the text must have the first one's mark. `end` where there are none. Linear
/// time.
[[nodiscard]] std::uint32_t first_numbered_note(const Page& page, std::uint32_t begin,
                                                std::uint32_t end);

/// Those notes of a page, each with the paragraphs that belong to it; lines of the page around the
/// text may stand below them. `bracketed` where the text has marks in brackets.
[[nodiscard]] std::vector<EndNote> numbered_notes(const Page& page);

/// Whether the tail of a layout reads its notes so.
[[nodiscard]] bool has_numbered_notes(const Layout& layout);

}  // namespace archdoc::layouts
