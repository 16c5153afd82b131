#include "extract/archival_level.hpp"

#include "base/ascii.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>

namespace archdoc::extract {
namespace {

struct LevelWord {
  std::string_view word;  ///< in lower case, without a full stop
  std::string_view level;
  bool needs_stop;  ///< a bare letter is a level only as an abbreviation
};
constexpr std::array<LevelWord, 46> kLevels{{{"fond", "fond", false},
                                             {"fondo", "fond", false},
                                             {"f", "fond", true},
                                             {"opis", "opis", false},
                                             {"op", "opis", true},
                                             {"inventory", "opis", false},
                                             {"delo", "delo", false},
                                             {"d", "delo", true},
                                             {"poryadok", "poryadok", false},
                                             {"por", "poryadok", true},
                                             {"papka", "papka", false},
                                             {"pap", "papka", true},
                                             {"list", "list", false},
                                             {"listy", "list", false},
                                             {"l", "list", true},
                                             {"ll", "list", true},
                                             {"bestand", "bestand", false},
                                             {"bd", "band", true},
                                             {"band", "band", false},
                                             {"rg", "record-group", false},
                                             {"entry", "entry", false},
                                             {"box", "box", false},
                                             {"krabice", "box", false},
                                             {"doboz", "box", false},
                                             {"karton", "box", false},
                                             {"folder", "folder", false},
                                             {"file", "file", false},
                                             {"files", "file", false},
                                             {"lot", "lot", false},
                                             {"series", "series", false},
                                             {"collection", "collection", false},
                                             {"reel", "reel", false},
                                             {"microfilm", "reel", false},
                                             {"vol", "volume", false},
                                             {"volume", "volume", false},
                                             {"dossier", "dossier", false},
                                             {"binder", "binder", false},
                                             {"zespol", "fond", false},
                                             {"z", "fond", true},
                                             {"w", "wiazka", true},
                                             {"t", "teczka", true},
                                             {"p", "page", true},
                                             {"pp", "page", true},
                                             {"page", "page", false},
                                             {"pages", "page", false},
                                             {"item", "item", false}}};

const LevelWord* level_of(std::string_view word, bool stop) {
  const auto* found = std::find_if(kLevels.begin(), kLevels.end(), [&](const LevelWord& level) {
    return equals_nocase(level.word, word) && (stop || !level.needs_stop);
  });
  return found == kLevels.end() ? nullptr : found;
}

}  // namespace

LevelRead level_in(std::string_view segment) {
  if (starts_with_nocase(segment, "record group ")) {
    return {"record-group", strip(segment.substr(13))};
  }
  const std::string_view word = segment.substr(0, word_end(segment, 0));
  const bool stop = word.size() < segment.size() && segment[word.size()] == '.';
  const LevelWord* level = level_of(word, stop);
  if (level == nullptr) {
    return {};
  }
  std::string_view value = strip(segment.substr(word.size() + (stop ? 1 : 0)));
  for (std::string_view no : {"No.", "no.", "Nr.", "\xE2\x84\x96", "#"}) {
    if (value.starts_with(no)) {
      value = strip(value.substr(no.size()));
    }
  }
  return value.empty() ? LevelRead{} : LevelRead{level->level, value};
}

bool is_level_abbreviation(std::string_view word) {
  return level_of(word, true) != nullptr;
}

}  // namespace archdoc::extract
