// Who signed.
#pragma once

#include "layouts/draft.hpp"

namespace archdoc::layouts {

/// Reads the signatures of the body. A name that a sender, an author or another participant can
/// have is a spelling of theirs, and so are their initials; any other name of two words or more,
/// and a family name where no person is told to have written, is that of the author, or of the
/// sender of a letter. A given name alone ("Bill") and initials of nobody known say nothing. The
/// line above or below a signature may give the office.
void read_signatures(Draft& draft);

}  // namespace archdoc::layouts
