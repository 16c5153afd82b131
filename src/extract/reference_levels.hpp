// References taken apart into their levels.
#pragma once

#include <archdoc/span.hpp>

#include <string_view>
#include <vector>

namespace archdoc::extract {

/// A level of a reference: a verbatim slice of the text, and what it is.
struct ReferenceLevel {
  std::string_view level;  ///< "fond", "record-group", "series", "box" ...
  Span value;
};

/// The levels of `reference`, a slice of `text`, in its order: those that a word names ("fond 5",
/// "Box 3"), series and collections by their last word ("Central Files", "Berg Papers"), and the
/// marks that an archive of `country` (ISO 3166-1; empty where it is not known) sets without a
/// word: GB "PREM 11/3689", DE "B 136/1" and "MfAA, A 6734", AU "A1838, 3034/10/1, ii", CN
/// "105-00374-01". What is not told stays out; so
/// does all of a text that is too long for a reference.
[[nodiscard]] std::vector<ReferenceLevel> reference_levels(std::string_view text,
                                                           std::string_view reference,
                                                           std::string_view country);

}  // namespace archdoc::extract
