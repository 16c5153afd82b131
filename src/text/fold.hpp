// Names folded, so that one spelling finds another: case, accents and script aside.
#pragma once

#include <string>
#include <string_view>

namespace archdoc {

/// Words in lower case without accents, each with a space before it: " a b orlovskyi".
struct Folded {
  std::string words;
  bool cyrillic = false;  ///< some letter is Cyrillic
};

/// Folds any bytes; what is not a letter or digit parts words, but apostrophes vanish. ASCII takes
/// a short way without ICU.
[[nodiscard]] Folded fold(std::string_view text);

/// Folded words in the Latin alphabet, with the spellings that romanisations vary in made one
/// ("Orlovskyi", "Orlowsky" and the Cyrillic form become " orlovski").
[[nodiscard]] std::string latin(std::string_view folded_words);

}  // namespace archdoc
