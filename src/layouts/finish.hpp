// What follows from the parts of a record once they are there: type, other dates, language,
// fingerprint, findings about the whole.
#pragma once

#include "layouts/draft.hpp"
#include "layouts/zones.hpp"

namespace archdoc::layouts {

void finish(Draft& draft, const Remainder& rest);

}  // namespace archdoc::layouts
