// Sentences and prose, told from headings and labels: pure functions of a slice of text.
#pragma once

#include <string_view>

namespace archdoc::layouts {

/// Whether a line begins a paragraph by its own form: "2. ", "(a) ", "B. ", "REF: ".
[[nodiscard]] bool begins_paragraph(std::string_view line);

/// Whether the block ends as a sentence does: a stop, brackets and quotes after it aside.
[[nodiscard]] bool ends_sentence(std::string_view block);

/// Prose of five words or more that ends as a sentence does.
[[nodiscard]] bool is_sentence(std::string_view block);

/// Whether the block reads as a paragraph of prose rather than as a heading: several sentences, or
/// one that is long.
[[nodiscard]] bool is_prose(std::string_view block);

/// A sentence in the third person and the present tense, as cataloguers write summaries.
[[nodiscard]] bool is_summary_like(std::string_view block);

}  // namespace archdoc::layouts
