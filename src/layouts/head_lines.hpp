// Lines of a head that give several values at once: numbered titles, datelines and despatch lines.
#pragma once

#include "layouts/draft.hpp"

namespace archdoc::layouts {

/// "136. Memorandum of Conversation": the number, and the title without it.
void read_numbered_title(Draft& draft, Span block, Ground ground);

/// A heading of an edition, as heading_of tells it: the number and the title.
void read_heading(Draft& draft, Span block, Ground ground);

/// "Oslo, May 4, 1962.": the place and the date, or that there is none.
void read_dateline(Draft& draft, Span line, Ground ground);

/// "Letter [OSLO], 3 May 1947": the type, the place and the date, or that there is none.
void read_despatch_line(Draft& draft, Span line, Ground ground);

}  // namespace archdoc::layouts
