// The paragraphs of a body that was read line by line: what stood between their lines, page heads
// and stamps, has been taken out.
#pragma once

#include "layouts/draft.hpp"
#include "layouts/zones.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace archdoc::layouts {

/// Which lines of `body` begin a paragraph, as indices of it, in order; the first one does.
[[nodiscard]] std::vector<std::uint32_t> paragraphs_of(const Page& page,
                                                       const std::vector<std::uint32_t>& body);

/// The blocks of paragraph `k` of the body, as the range [begin, end) of `rest.body`.
struct Paragraph {
  std::size_t begin = 0;
  std::size_t end = 0;
};
[[nodiscard]] Paragraph paragraph(const Remainder& rest, std::size_t k);
[[nodiscard]] std::size_t count_paragraphs(const Remainder& rest);

/// The running text of the body: of each paragraph the stretches that nothing cuts.
[[nodiscard]] Spans running_text(const Page& page, const Remainder& rest);

}  // namespace archdoc::layouts
