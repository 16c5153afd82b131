// The citation that an old-site page ends with.
#pragma once

#include <optional>
#include <string_view>

namespace archdoc::layouts {

/// "TITLE," DATE, ... Digital Archive, SOURCE. ADDRESS: the citation of an old-site page. All views
/// are slices of the block; `date` is empty where the citation gives none.
struct QuotedCitation {
  std::string_view title;
  std::string_view date;
  std::string_view source;
  std::string_view url;
};
[[nodiscard]] std::optional<QuotedCitation> quoted_citation(std::string_view block);

}  // namespace archdoc::layouts
