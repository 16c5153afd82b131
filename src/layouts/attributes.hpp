// Attributes: lines of the form "NAME: VALUE", which the rules of a layout take by their names.
#pragma once

#include "layouts/draft.hpp"

namespace archdoc::layouts {

/// Gives each attribute that has a value to the rules that know its name. A value may go on over
/// the lines after it.
void read_attributes(Draft& draft, const Spans& lines);

}  // namespace archdoc::layouts
