// From the blocks that a rule took to values of the record: the readers of the layout language.
#pragma once

#include "layouts/draft.hpp"

#include <span>

namespace archdoc::layouts {

/// Whether the value of `rule` would stand: its field has none yet, or the same one (a page can
/// print a value twice).
[[nodiscard]] bool would_stand(Draft& draft, const Rule& rule, Span value);

/// Gives the values to what `rule` says: its reader, its field, or both. `values` are spans of the
/// text, a paragraph each; not empty.
void give(Draft& draft, const Rule& rule, const Spans& values);

}  // namespace archdoc::layouts
