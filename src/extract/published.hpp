// Books, journals and newspapers as sources.
#pragma once

#include <archdoc/repositories.hpp>
#include <archdoc/span.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace archdoc::extract {

/// What is cited of a publication: spans of the text, each a verbatim slice.
struct Published {
  std::vector<Span> authors;
  std::optional<Span> title;
  std::optional<Span> place;
  std::optional<Span> publisher;
  std::optional<Span> year;
  std::optional<Span> pages;
};

/// Reads `statement`, a slice of `text` without the credit, where it cites a publication: by its
/// imprint ("A. Roe, The Nets (Oslo: Fish Press, 1977), 3-9"), by a word for it ("Published in
/// Fish, vol. 3, no. 4 (1991), pp. 3-9"), or by date and pages alone ("Fish Bulletin, May 7, 1973,
/// pp. 5-7"). Nothing where an archive is cited. Authors are told apart from the title by their
/// initials or by "ed."; where they may stand before it all the same, the title is left out.
[[nodiscard]] std::optional<Published> published(std::string_view text, std::string_view statement,
                                                 const Repositories& known);

}  // namespace archdoc::extract
