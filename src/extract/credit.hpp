// The credit of a source line: who brought the text and worked on it.
#pragma once

#include <archdoc/span.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace archdoc::extract {

/// People as written; one who did several things stands in several lists.
struct Credits {
  std::vector<Span> contributors;
  std::vector<Span> translators;
  std::vector<Span> transcribers;
  std::vector<Span> editors;
};

/// Where the credit of a source line begins ("Contributed by A and translated by B."); npos without
/// one.
[[nodiscard]] std::size_t credit_begin(std::string_view line);

/// Reads a credit, which is a span of `text`.
[[nodiscard]] Credits credits(std::string_view text, Span credit);

}  // namespace archdoc::extract
