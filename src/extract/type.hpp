// The type of a document, from the words that say so.
#pragma once

#include <archdoc/span.hpp>

#include <optional>
#include <string_view>

namespace archdoc::extract {

struct TypeReading {
  std::string_view type;  ///< a term of document_types()
  Span words;             ///< the words that say so
};

/// The type that `line` names: the longest phrase wins, the earlier one of two as long. Letter-
/// spaced words ("M e m o r a n d u m") count. `anywhere` false: only at the start of the line.
[[nodiscard]] std::optional<TypeReading> document_type(std::string_view text, Span line,
                                                       bool anywhere);

}  // namespace archdoc::extract
