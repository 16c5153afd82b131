// Names folded, so that one spelling finds another: case, accents and script aside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace archdoc::query {

/// Words in lower case without accents, each with a space before it: " v p moskovskyi".
struct Folded {
  std::string words;
  bool cyrillic = false;  ///< some letter is Cyrillic
};

/// Folds any bytes; what is not a letter or digit parts words, but apostrophes vanish. ASCII takes
/// a short way without ICU.
[[nodiscard]] Folded fold(std::string_view text);

/// Folded words in the Latin alphabet, with the spellings that romanisations vary in made one
/// ("Moskovskyi", "Moskowsky" and the Cyrillic form become " moskovski").
[[nodiscard]] std::string latin(std::string_view folded_words);

/// A name looked for. It is in a value where each of its words begins some word of the value, in
/// any order. Spelling counts, but between two scripts only as far as romanisations agree.
class NamePattern {
 public:
  explicit NamePattern(std::string_view name);

  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] bool in(std::string_view value) const;

 private:
  std::vector<std::string> words_;  // each with a space before it
  std::vector<std::string> latin_;
  bool cyrillic_ = false;
};

}  // namespace archdoc::query
