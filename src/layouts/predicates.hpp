// Whether a block of a page is what a layout file asks for.
#pragma once

#include "layouts/layout.hpp"
#include "layouts/page.hpp"

#include <cstdint>
#include <string_view>

namespace archdoc::layouts {

/// Whether the text of `value` alone meets `predicate`; false for those that look at more of a page
/// than that (title-like, dated-items).
[[nodiscard]] bool value_holds(Predicate predicate, std::string_view text, Span value);

/// Whether block `i` meets `predicate`. `end` is the first block that is out of reach: what a
/// predicate asks of the block after it must lie before it.
[[nodiscard]] bool holds(Predicate predicate, const Page& page, std::uint32_t i, std::uint32_t end);

/// Two dates or more among the first 40 blocks that stand alone, each above a title.
[[nodiscard]] bool shows_dated_items(const Page& page);

}  // namespace archdoc::layouts
