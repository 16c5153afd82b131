// Shelf marks: the repository of a paper, and its place there.
#pragma once

#include <archdoc/repositories.hpp>
#include <archdoc/span.hpp>

#include "extract/reference_levels.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace archdoc::extract {

/// Spans of the text, each a verbatim slice.
struct ShelfMark {
  std::optional<Span> archive;
  std::optional<Span> reference;
  std::vector<ReferenceLevel> levels;
};

/// Reads "ARCHIVE, fond 5, opis 2"; `line` is a slice of `text` and may begin with a word that
/// introduces it ("Source:"). A segment that `known` has is the archive, whatever its words.
[[nodiscard]] ShelfMark shelf_mark(std::string_view text, std::string_view line,
                                   const Repositories& known);

/// What makes a line look like a shelf mark.
struct ShelfLook {
  bool empty = true;        ///< there is nothing to look at
  bool stated = false;      ///< "Source:" introduces it
  bool repository = false;  ///< begins with a repository's name or sign
  bool known = false;       ///< has a repository of the built-in table
  bool marked = false;      ///< has a level, a series or a file number
};
[[nodiscard]] ShelfLook shelf_look(std::string_view line);

}  // namespace archdoc::extract
