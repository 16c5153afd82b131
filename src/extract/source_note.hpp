// Source notes of documentary editions: "Source: Department of State, Central Files, 611.57/4-462.
// Secret; Limited Distribution. Drafted by Harlan and approved in S on April 9."
#pragma once

#include <archdoc/span.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace archdoc::extract {

/// The parts of a source note as spans of the text, each a verbatim slice. What is not stated stays
/// empty; "No classification marking" is a statement.
struct SourceNote {
  std::optional<Span> archive;         ///< the repository
  std::optional<Span> reference;       ///< series, file, box and folder, as they stand
  std::optional<Span> classification;  ///< handling included
  std::vector<Span> drafted_by;
};

/// Whether a note begins as source notes do.
[[nodiscard]] bool is_source_note(std::string_view text, Span note);

[[nodiscard]] SourceNote source_note(std::string_view text, Span note);

}  // namespace archdoc::extract
