// A record as a reference to its document.
#pragma once

#include <archdoc/record.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace archdoc::writers {

/// The two forms of The Chicago Manual of Style, 17th ed. (2017), that sources have: 14.221-14.231
/// (manuscript collections), 14.111 (letters), 14.281-14.305 (public documents).
enum class CiteStyle { chicago_note, chicago_bibliography };

/// One sentence, ready to paste, or an entry of a bibliography; without line break, empty for a
/// listing and for a record that has no part of a citation. What the record does not state is left
/// out, and nothing stands in its place; "n.d." is said only of a document that says so.
///
/// A note begins with the item: who wrote to whom, in letters and telegrams where the title says no
/// more than that; else the title. Date, shelf mark and archive follow, or the publication
/// that it is taken from, then the edition, the translators, the address. An archive that is
/// written as a sign has its name before it, where the record knows it. An entry begins with the
/// author, or else with the archive.
[[nodiscard]] std::string cite(const Record& record, CiteStyle style);

/// The parts of a citation that `record` lacks, in this order: title, author, date, reference,
/// archive, translator, collection, publisher, url. A title that only says the type or the number
/// is none; the sender of a letter is its author. A publication stands for reference and archive.
[[nodiscard]] std::vector<std::string_view> missing_parts(const Record& record);

}  // namespace archdoc::writers
