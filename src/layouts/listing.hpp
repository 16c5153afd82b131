// Pages of search results: what they list.
#pragma once

#include "layouts/draft.hpp"

namespace archdoc::layouts {

/// The reader of `rest` for pages of search results: the items of the free blocks.
void read_listing(Draft& draft);

}  // namespace archdoc::layouts
