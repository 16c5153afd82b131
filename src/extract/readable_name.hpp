// Names that the text sets in capitals, with small letters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace archdoc::extract {

/// The name of a person as it is read where the text has words of it in capitals: "JOHN F.
/// MCDERMOTT III" is "John F. McDermott III", "VON DER AUE" is "von der Aue", "LI WEN-HAN" is "Li
/// Wen-han", "ПЕТРОВ А. М." is "Петров А. М.". Nothing where no word is, or where capitals are all
/// that is known of it (initials, numerals, degrees, signs such as "JFK"). Words that have small
/// letters, marks and spaces stay as they are. What capitals hide is not guessed: "MACDONALD" is
/// "Macdonald". For names alone: an office or a body is no matter for it.
[[nodiscard]] std::optional<std::string> readable_name(std::string_view name);

}  // namespace archdoc::extract
