// Archival source lines, split into their parts.
#pragma once

#include <archdoc/repositories.hpp>
#include <archdoc/span.hpp>

#include "extract/credit.hpp"
#include "extract/published.hpp"
#include "extract/shelf_mark.hpp"

#include <optional>
#include <string_view>

namespace archdoc::extract {

/// The parts of a source line as spans of the text, each a verbatim slice.
struct Citation {
  ShelfMark shelf;                     ///< empty where a publication is cited
  std::optional<Published> published;  ///< and what is cited of it
  Credits credits;
  std::optional<Span> url;
};

/// Reads "ARCHIVE, REFERENCE. Contributed by A. Translated by B." and its kin; `line` is a span of
/// `text`. What is not stated stays empty. A segment that `known` has is the archive, whatever its
/// words.
[[nodiscard]] Citation citation(std::string_view text, Span line, const Repositories& known = {});

/// Whether a line looks like a source line: a repository's name or sign with a reference, or a
/// credit ("Translated by ...") at its end.
[[nodiscard]] bool citation_like(std::string_view text, Span line);

}  // namespace archdoc::extract
