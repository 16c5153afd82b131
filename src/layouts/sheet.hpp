// A form filled in at the top of a page: labels with a colon, and their values.
//
// The values stand behind their labels or below them; or, where a scanner has read the form by its
// columns, in a run of their own below all labels.
#pragma once

#include "layouts/draft.hpp"

#include <vector>

namespace archdoc::layouts {

/// A value that is to be given when all other zones have been read.
struct LateValue {
  const Rule* rule = nullptr;
  Spans spans;
};

/// Reads the form by the rules of `sheet`, and claims all blocks to its end. There is a form where
/// five of its labels stand near one another near the top; its end is a label that `closes`, a scan
/// mark near it, or else its last label. Of values in a run of their own only those are given that
/// their labels know by a predicate (`is`): in their order, where there are as many as labels that
/// ask for such a one. Gives what is not `late`, and returns the rest.
[[nodiscard]] std::vector<LateValue> read_sheet(Draft& draft);

}  // namespace archdoc::layouts
