// The people of a record: each once, with all their spellings.
#pragma once

#include <archdoc/record.hpp>

#include "layouts/draft.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::layouts {

/// Whether somebody has written the paper: its author, sender or note-taker.
[[nodiscard]] bool wrote(const Person& person);

/// The lists of people that a record has.
enum class PeopleList { participants, mentioned };

/// Adds `person` to a list of the record, with evidence; or, where the list has that person
/// already, adds to that one what is new: spellings, places, what was not known. Only the first
/// `among` of the list can be the same person under another spelling: those after them stand in one
/// list with this one, which names each once.
void add_person(Draft& draft, PeopleList list, Person person, Ground ground,
                std::size_t among = std::string_view::npos);

/// Adds a spelling at `spans` to the person at `path`, as a variant where it differs from the name
/// and from the variants that are known.
void add_spelling(Draft& draft, Person& person, const std::string& path, const Spans& spans,
                  Ground ground);

/// What the title and the running text tell of the participants: further spellings of their family
/// names, and their full offices.
void complete_participants(Draft& draft);

/// The people whom the blocks `body` name with an honorific or an office, and who took no part.
void find_mentioned(Draft& draft, const std::vector<std::uint32_t>& body);

}  // namespace archdoc::layouts
