// Archival source lines, split into their parts.
#pragma once

#include <archdoc/record.hpp>
#include <archdoc/span.hpp>

#include "extract/credit.hpp"
#include "extract/shelf_mark.hpp"

#include <optional>
#include <string_view>

namespace archdoc::extract {

/// The parts of a source line as spans of the text, each a verbatim slice.
struct Citation {
  ShelfMark shelf;
  Credits credits;
  std::optional<Span> url;
};

/// Reads "ARCHIVE, REFERENCE. Contributed by A. Translated by B." and its kin; `line` is a span of
/// `text`. What is not stated stays empty.
[[nodiscard]] Citation citation(std::string_view text, Span line);

/// Whether a line looks like a source line: a repository's name or sign with a reference, or a
/// credit ("Translated by ...") at its end.
[[nodiscard]] bool citation_like(std::string_view text, Span line);

}  // namespace archdoc::extract
