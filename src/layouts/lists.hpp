// Lists at the head of a document: who took part, and what it was about.
#pragma once

#include "layouts/draft.hpp"

namespace archdoc::layouts {

/// Whether an item names people: by an honorific, an office, or a bare name.
[[nodiscard]] bool names_people(const Draft& draft, Span item);

/// The people of a list, an item each. An item that names a body alone, with people after it, heads
/// a delegation.
void read_people_list(Draft& draft, PersonRole role, const Spans& items, Ground ground);

/// Lists that have lost their heads. Blank lines part them; in a dump without any the first item is
/// the subject where it names nobody. A list of people is told by honorifics, offices and names.
void read_head_lists(Draft& draft, const Spans& blocks, Ground ground);

}  // namespace archdoc::layouts
