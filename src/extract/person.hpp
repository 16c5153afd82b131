// People: their names, and who took part.
#pragma once

#include <archdoc/record.hpp>
#include <archdoc/span.hpp>

#include <string_view>
#include <vector>

namespace archdoc::extract {

/// The person, office or organization that the whole of `name` (a span of `text`) names: honorific
/// and office split off, the name's parts told apart. `spans` holds the place of the name proper.
[[nodiscard]] Person person(std::string_view text, Span name);

/// Those who took part according to a title: "Memorandum of a Conversation with the USSR
/// Ambassador, c. A. B. Petrov", "Record of Conversation between A and B", "The Chancellor's [Anna
/// Roe's] Talk with Premier Doe", "Telegram from A to B", "Journal of Ambassador A. B. Petrov".
[[nodiscard]] std::vector<Person> people_of_title(std::string_view text, Span title);

/// Those whom the value of a To, From, Copy or Participants head names, one after the other.
[[nodiscard]] std::vector<Person> people_of_head(std::string_view text, Span value,
                                                 PersonRole role);

/// Whether `item` is a country, a nation or a body and nobody in it: "Norway", "U.S.", "American
/// Side", "JCS". In a list of people it heads those of that side.
[[nodiscard]] bool names_side(std::string_view text, Span item);

/// A name of a library heading: "Berg, Anna (1901-1977)", "Norway. Foreign Ministry".
[[nodiscard]] Person heading_person(std::string_view text, Span heading);

}  // namespace archdoc::extract
