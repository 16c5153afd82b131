// Single values of the record that need more than their own text: what is cut off them, what
// else they tell.
#pragma once

#include "layouts/draft.hpp"

namespace archdoc::layouts {

/// From the first of `spans` to the last. There is one at least.
[[nodiscard]] Span hull(const Spans& spans);

/// A title or a place without a note mark at its end.
[[nodiscard]] Span without_note_mark(std::string_view text, Span span);

/// The title, and those who took part by its words.
void give_title(Draft& draft, Span title, Ground ground);

/// The classification as written, and its level.
void give_classification(Draft& draft, Span value, Ground ground);

/// The present classification: the word of a stamp, or the whole value.
void give_classification_today(Draft& draft, Span value, Ground ground);

/// The first of the languages, as a tag; a finding where there are several. `values` is not empty.
void give_original_language(Draft& draft, const Spans& values, Ground ground);

}  // namespace archdoc::layouts
