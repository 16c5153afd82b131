// The closed vocabulary of document types: a tree.
#pragma once

#include <span>
#include <string_view>

namespace archdoc {

/// A term of the vocabulary: "memorandum-of-conversation" with the parent "memorandum".
struct DocumentType {
  std::string_view name;
  std::string_view parent;  ///< empty for a top term
  std::string_view note;    ///< what it is, in a few words
};

/// All terms, depth first.
[[nodiscard]] std::span<const DocumentType> document_types();

[[nodiscard]] bool is_document_type(std::string_view name);

/// Whether `type` is `wanted` or narrower than it.
[[nodiscard]] bool type_is(std::string_view type, std::string_view wanted);

}  // namespace archdoc
