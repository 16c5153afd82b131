// The body of a record: its blocks with their kinds, the notes, the page marks.
#pragma once

#include "layouts/draft.hpp"
#include "layouts/zones.hpp"

namespace archdoc::layouts {

/// Makes body, notes and pages of what the zones left and marked. Note marks whose note is there
/// leave the running text; others stay in it.
void make_body(Draft& draft, const Remainder& rest);

}  // namespace archdoc::layouts
