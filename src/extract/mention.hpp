// People that running text names with what they are: "President Doe", "Mr. A. B. Roe", "the Kalvian
// Ambassador to Velmark Brodd".
#pragma once

#include <archdoc/record.hpp>
#include <archdoc/span.hpp>

#include <string_view>
#include <vector>

namespace archdoc::extract {

/// Appends the people inside `within` that an honorific or an office introduces, in order, each
/// time they are named; and names of three words that begin with an East Asian family name. Other
/// names without either are not told from other words in capitals, and are passed over; so are
/// offices without a name.
void find_people(std::string_view text, Span within, std::vector<Person>& out);

}  // namespace archdoc::extract
