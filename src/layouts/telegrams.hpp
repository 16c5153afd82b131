// The lines of a telegram: its date-time group, its marking, and its addresses.
#pragma once

#include "layouts/draft.hpp"

namespace archdoc::layouts {

/// "R 041520Z MAY 75": the date.
void read_date_group(Draft& draft, Span line, Ground ground);

/// "C O N F I D E N T I A L OSLO 1234": the number of the message and its classification.
void read_message_marking(Draft& draft, Span line, Ground ground);

/// "AMEMBASSY OSLO": a post as a participant; that of a sender is the place too.
void read_addresses(Draft& draft, PersonRole role, const Spans& values, Ground ground);

}  // namespace archdoc::layouts
