// One person, many spellings: where the running text names those who took part, and how.
#pragma once

#include "layouts/draft.hpp"

namespace archdoc::layouts {

/// Finds the participants in the title, the body and the summary by their family names, and adds
/// the places to them, and the forms that differ from their names as variants: the family name
/// alone, with given names or initials that agree, in another romanisation or script, in capitals,
/// and, where the text is in a language that declines names, with the ending of a case.
///
/// A form is joined to nobody where it may be somebody else's: where its given names do not agree
/// with known ones of the participant, a further part of a name follows, or two participants have
/// the family name and nothing tells which is meant.
void join_spellings(Draft& draft);

}  // namespace archdoc::layouts
