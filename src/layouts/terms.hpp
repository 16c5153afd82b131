// Terms that a catalogue gives a paper: headings, subjects, places, tags.
#pragma once

#include "layouts/draft.hpp"

namespace archdoc::layouts {

/// Whether a catalogue writes this where it has nothing to say: "N/A", "none", or nothing at all.
[[nodiscard]] bool is_absent(std::string_view value);

/// Headings of people and organizations, one a value. `field` tells those who took part from those
/// who are mentioned.
void read_headings(Draft& draft, Field field, const Spans& values, Ground ground);

/// Terms with commas between them; each is taken once.
void read_terms(Draft& draft, Field field, const Spans& values, Ground ground);

/// Tags of two to four capitals, with commas or spaces between them; each is taken once.
void read_tags(Draft& draft, Field field, const Spans& values, Ground ground);

}  // namespace archdoc::layouts
