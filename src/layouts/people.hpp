// The people of a record: each once, with all their spellings.
#pragma once

#include <archdoc/record.hpp>

#include "layouts/draft.hpp"

#include <string_view>
#include <vector>

namespace archdoc::layouts {

/// Adds `person` to a list of the record at `path`, with evidence; or, where the list has that
/// person already, adds to that one what is new: spellings, places, what was not known.
void add_person(Draft& draft, std::vector<Person>& people, std::string_view path, Person person,
                Ground ground);

/// What the title and the running text tell of the participants: further spellings of their family
/// names, and their full offices.
void complete_participants(Draft& draft);

}  // namespace archdoc::layouts
