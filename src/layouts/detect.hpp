// Which layout a page is set out in.
#pragma once

#include "layouts/layout.hpp"
#include "layouts/page.hpp"

#include <cstdint>
#include <span>

namespace archdoc::layouts {

struct Detection {
  const Layout* layout = nullptr;
  Grade grade = Grade::low;
  int score = 0;
};

/// The sum of the weights of those markers of `layout` that the page shows, each counted once.
[[nodiscard]] int score(const Layout& layout, const Page& page);

/// The layout of `layouts` with the highest score that is not under its `least`, the earlier one of
/// two as high; else the last fallback one. Graded high from `sure` on, else medium; a fallback
/// low. `layouts` must hold a fallback.
[[nodiscard]] Detection detect(std::span<const Layout* const> layouts, const Page& page);

}  // namespace archdoc::layouts
