// The layout language: a layout file (TOML) to a Layout.
#pragma once

#include <archdoc/result.hpp>

#include "layouts/layout.hpp"

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::layouts {

/// Holds what the views and spans of layouts point to.
struct LayoutStorage {
  std::deque<std::string> strings;
  std::deque<std::vector<std::string_view>> words;
  std::deque<std::vector<Rule>> rules;
  std::deque<std::vector<Marker>> markers;
  std::deque<std::vector<PredicateMarker>> predicate_markers;
};

/// Reads a layout file. The error is one line, "FILE:LINE:COLUMN: what was expected"; `file` is
/// only named in it. The layout points into `storage`, which must outlive it.
[[nodiscard]] Result<Layout> parse_layout(std::string_view toml, std::string_view file,
                                          LayoutStorage& storage);

}  // namespace archdoc::layouts
