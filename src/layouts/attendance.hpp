// Who took part in a talk by what its record says in prose.
#pragma once

#include "layouts/draft.hpp"
#include "layouts/zones.hpp"

namespace archdoc::layouts {

/// Adds those whom the body says to have been there: in sentences ("Present at the conversation
/// were ..."), and in the lines that stand below a head ("Present for the hosts:"). Only the record
/// of a talk or a journal is asked; what a letter says of a meeting is not about the letter.
void read_attendance(Draft& draft, const Remainder& rest);

}  // namespace archdoc::layouts
