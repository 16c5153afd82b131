// The dates of a document in their roles: its own, that of the event, of receipt, and those that it
// mentions.
#pragma once

#include "extract/date.hpp"
#include "layouts/draft.hpp"
#include "layouts/zones.hpp"

#include <optional>

namespace archdoc::layouts {

/// The document's own date, where it has none yet and its year is stated. Of two readings that are
/// possible the one in the order that is known is taken, as an inference; else both, as a set.
void give_date(Draft& draft, const extract::DateReading& date, Ground ground);

/// The date that a block is which a rule says to be one: also with a year of two digits. A finding
/// where it cannot be read.
void give_dated_block(Draft& draft, Span value, Ground ground);

/// The date of `value`, where the document has none yet; where it has one whose year was inferred
/// and this is the same day with its year, it is stated.
void give_full_date(Draft& draft, Span value, Ground ground);

/// Records that the document says itself, in these words, that it has no date.
void give_undated(Draft& draft, Span words, Ground ground);

/// The dates of a line that tells when the paper was received.
void give_received(Draft& draft, Span value);

/// All other dates, and the document's own where only its title has it.
void find_dates(Draft& draft, const Remainder& rest, std::optional<Span> title);

}  // namespace archdoc::layouts
