// The parts of a name: which of its words are given names, which the family name.
#pragma once

#include "extract/person_phrase.hpp"

#include <array>
#include <cstddef>

namespace archdoc::extract {

/// Words of one part, in the order in which they are read: "van der" before "Aue" in "Aue, K. van
/// der". Words that stand side by side are one range.
class NamePieces {
 public:
  static constexpr std::size_t kMost = 6;  // further ones are left out

  /// `apart`: in a range of its own, since a bracket stands before it.
  void add(std::size_t word, bool apart = false);
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] const Range* begin() const { return ranges_.data(); }
  [[nodiscard]] const Range* end() const { return ranges_.data() + size_; }

 private:
  std::size_t size_ = 0;
  std::array<Range, kMost> ranges_{};
};

/// No word is in two parts; words that are none (marks of time, editors' forms) are in none.
struct NameSplit {
  NamePieces honorific;  ///< inside the name: "Doe, Dr. John"
  NamePieces given;      ///< the first given name, or all initials of "V.P."
  NamePieces middle;
  NamePieces family;
  NamePieces suffix;
  NamePieces nickname;
  bool told = false;   ///< a mark tells which end is the family name, not the usual order alone
  bool alone = false;  ///< one word, which is taken as the family name
};

/// Splits the name that `range` is. Honorifics before it are not part of it.
[[nodiscard]] NameSplit split_name(const PersonTokens& words, Range range);

}  // namespace archdoc::extract
