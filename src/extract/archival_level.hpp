// The levels of archival references: fond, record group, box and the like.
#pragma once

#include <string_view>

namespace archdoc::extract {

/// The level that a piece of a reference begins with, and its value. Both are empty where it begins
/// with none.
struct LevelRead {
  std::string_view level;  ///< "fond", "opis", "delo", "list", "record-group", "box" ...
  std::string_view value;

  explicit operator bool() const { return !level.empty(); }
};

/// "fond 5", "f. 5", "Record Group 59", "Box No. 3", "Lot 66 D 330"; in the languages of the
/// archives that are cited most.
[[nodiscard]] LevelRead level_in(std::string_view piece);

/// Whether `word`, before a full stop, is the name of a level: the stop then ends no sentence.
[[nodiscard]] bool is_level_abbreviation(std::string_view word);

}  // namespace archdoc::extract
