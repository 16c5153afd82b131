// Source notes of documentary editions: "Source: Department of State, Central Files, 611.57/4-462.
// Secret; Limited Distribution. Drafted by Harlan and approved in S on April 9."
#pragma once

#include <archdoc/repositories.hpp>
#include <archdoc/span.hpp>

#include "extract/clearance.hpp"
#include "extract/published.hpp"
#include "extract/shelf_mark.hpp"

#include <optional>
#include <string_view>

namespace archdoc::extract {

/// The parts of a source note as spans of the text, each a verbatim slice. What is not stated stays
/// empty; "No classification marking" is a statement.
struct SourceNote {
  ShelfMark shelf;                     ///< empty where a publication is cited
  std::optional<Published> published;  ///< and what is cited of it
  std::optional<Span> classification;  ///< handling included
  Clearance clearance;
  std::optional<Span> url;
};

/// Whether a note begins as source notes do.
[[nodiscard]] bool is_source_note(std::string_view text, Span note);

/// The first sentence says where the paper is: the repository before the first comma, series, file,
/// box and folder behind it. "Ibid." is no repository. A note of another kind gives nothing.
[[nodiscard]] SourceNote source_note(std::string_view text, Span note,
                                     const Repositories& known = {});

}  // namespace archdoc::extract
