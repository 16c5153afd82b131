// Security classification and handling marks.
#pragma once

#include <archdoc/span.hpp>

#include <optional>
#include <string_view>

namespace archdoc::extract {

struct Classification {
  Span text;               ///< the marking as written, handling included ("Secret; Nodis")
  std::string_view level;  ///< "top-secret", "secret", "confidential", "restricted",
                           ///< "official-use-only", "unclassified", "none"
};

/// The marking that the whole of `line` is ("SECRET.", "Top Secret; Nodis"), or that stands in it
/// glued to other head text ("SECRET. Copy No 6"). Never a word inside a sentence.
[[nodiscard]] std::optional<Classification> classification_line(std::string_view text, Span line);

/// The word of a stamp that says that a paper is declassified today ("DECLASSIFIED E.O. 12958, Sec.
/// 3.5", "[Declassified in full, 1999]"): the beginning of a short line, never of a sentence.
[[nodiscard]] std::optional<Span> declassification(std::string_view text, Span line);

/// Whether `line` is made of words of precedence and handling alone ("us urgent", "niact", "eyes
/// only"), in capitals with an addressee ("IMMEDIATE FOR BERG ALONE"): they go with a paper and do
/// not classify it.
[[nodiscard]] bool is_handling(std::string_view line);

/// The level of a marking on its own; nothing where it is not known.
[[nodiscard]] std::optional<std::string_view> classification_level(std::string_view marking);

}  // namespace archdoc::extract
