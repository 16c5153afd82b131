#include "extract/archival_level.hpp"

#include "base/ascii.hpp"
#include "extract/segments.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>

namespace archdoc::extract {
namespace {

struct Level {
  std::string_view name;
  bool needs_stop;  ///< a bare letter is a level only as an abbreviation
};

// A table of words is matched in any case. Names that mean the same have the level of their own
// language where archivists keep it untranslated, else the English one.
constexpr WordEntry<Level> kLevelWords[] = {
    // fonds and their parts
    {"fond", {"fond", false}},
    {"fondo", {"fond", false}},
    {"fonds", {"fond", false}},
    {"f", {"fond", true}},
    {"\u0444\u043E\u043D\u0434", {"fond", false}},
    {"\u0444", {"fond", true}},
    {"zesp\u00F3\u0142", {"fond", false}},
    {"zespol", {"fond", false}},
    {"z", {"fond", true}},
    {"bestand", {"bestand", false}},
    {"opis", {"opis", false}},
    {"op", {"opis", true}},
    {"inventory", {"opis", false}},
    {"\u043E\u043F\u0438\u0441\u044C", {"opis", false}},
    {"\u043E\u043F\u0438\u0441", {"opis", false}},
    {"\u043E\u043F", {"opis", true}},
    {"delo", {"delo", false}},
    {"d", {"delo", true}},
    {"spr", {"delo", true}},
    {"sprava", {"delo", false}},
    {"\u0434\u0435\u043B\u043E", {"delo", false}},
    {"\u0434", {"delo", true}},
    {"\u0441\u043F\u0440", {"delo", true}},
    {"perechen", {"perechen", false}},
    {"dokument", {"document", false}},
    {"document", {"document", false}},
    {"dans", {"dans", false}},
    {"poryadok", {"poryadok", false}},
    {"por", {"poryadok", true}},
    {"papka", {"papka", false}},
    {"pap", {"papka", true}},
    {"\u043F\u0430\u043F\u043A\u0430", {"papka", false}},
    // files and what holds them
    {"rg", {"record-group", false}},
    {"entry", {"entry", false}},
    {"lot", {"lot", false}},
    {"frc", {"accession", false}},
    {"accession", {"accession", false}},
    {"series", {"series", false}},
    {"collection", {"collection", false}},
    {"box", {"box", false}},
    {"boxes", {"box", false}},
    {"krabice", {"box", false}},
    {"doboz", {"box", false}},
    {"karton", {"box", false}},
    {"kart", {"box", true}},
    {"ka", {"box", true}},
    {"carton", {"box", false}},
    {"caixa", {"box", false}},
    {"cx", {"box", true}},
    {"caja", {"box", false}},
    {"folder", {"folder", false}},
    {"folders", {"folder", false}},
    {"carpeta", {"folder", false}},
    {"file", {"file", false}},
    {"files", {"file", false}},
    {"dossier", {"dossier", false}},
    {"dosar", {"dossier", false}},
    {"dosarul", {"dossier", false}},
    {"dos", {"dossier", true}},
    {"binder", {"binder", false}},
    {"busta", {"busta", false}},
    {"b", {"busta", true}},
    {"fascicolo", {"fascicolo", false}},
    {"fasc", {"fascicolo", true}},
    {"legajo", {"legajo", false}},
    {"leg", {"legajo", true}},
    {"expediente", {"expediente", false}},
    {"exp", {"expediente", true}},
    {"ma\u00E7o", {"ma\u00E7o", false}},
    {"w", {"wiazka", true}},
    {"wi\u0105zka", {"wiazka", false}},
    {"t", {"teczka", true}},
    {"teczka", {"teczka", false}},
    {"sygn", {"sygnatura", true}},
    {"sygnatura", {"sygnatura", false}},
    {"signatur", {"signatur", false}},
    {"bd", {"band", true}},
    {"band", {"band", false}},
    {"item", {"item", false}},
    {"piece", {"piece", false}},
    {"part", {"part", false}},
    {"pt", {"part", true}},
    // copies
    {"reel", {"reel", false}},
    {"roll", {"reel", false}},
    {"microfilm", {"reel", false}},
    {"tape", {"tape", false}},
    // what is counted in them
    {"vol", {"volume", true}},
    {"vols", {"volume", true}},
    {"volume", {"volume", false}},
    {"list", {"list", false}},
    {"listy", {"list", false}},
    {"l", {"list", true}},
    {"ll", {"list", true}},
    {"ark", {"list", true}},
    {"\u043B\u0438\u0441\u0442", {"list", false}},
    {"\u043B", {"list", true}},
    {"\u043B\u043B", {"list", true}},
    {"\u0430\u0440\u043A", {"list", true}},
    {"bl", {"sheet", true}},
    {"blatt", {"sheet", false}},
    {"fol", {"sheet", true}},
    {"fl", {"sheet", true}},
    {"k", {"sheet", true}},
    {"p", {"page", true}},
    {"pp", {"page", true}},
    {"page", {"page", false}},
    {"pages", {"page", false}},
    {"\u0441", {"page", true}},
};
constexpr WordTable kLevels{kLevelWords};
static_assert(kLevels.unique());

/// Names of levels of several words or stops.
struct Phrase {
  std::string_view words;
  std::string_view level;
};
constexpr std::array<Phrase, 10> kPhrases{{{"record group ", "record-group"},
                                           {"control symbol ", "item"},
                                           {"rg-", "record-group"},
                                           {"a.e. ", "arkhivna-edinitsa"},
                                           {"a. e. ", "arkhivna-edinitsa"},
                                           {"\u0430.\u0435. ", "arkhivna-edinitsa"},
                                           {"inv. no. ", "inventory-number"},
                                           {"inv. \u010D. ", "inventory-number"},
                                           {"inv.nr. ", "inventory-number"},
                                           {"lot file ", "lot"}}};

std::string_view without_number_sign(std::string_view value) {
  for (const std::string_view sign : {"No.", "no.", "Nr.", "nr.", "\u2116", "#"}) {
    if (value.starts_with(sign)) {
      return strip(value.substr(sign.size()));
    }
  }
  return value;
}

}  // namespace

LevelRead level_in(std::string_view piece) {
  for (const Phrase& phrase : kPhrases) {
    if (starts_with_nocase(piece, phrase.words)) {
      const std::string_view value = strip(piece.substr(phrase.words.size()));
      return has_digit(value) ? LevelRead{phrase.level, value} : LevelRead{};
    }
  }
  const std::string_view word = piece.substr(0, word_end(piece, 0));
  const bool stop = word.size() < piece.size() && piece[word.size()] == '.';
  const Level* level = word.empty() ? nullptr : kLevels.find(word);
  if (level == nullptr || (level->needs_stop && !stop)) {
    return {};
  }
  const std::string_view value =
      without_number_sign(strip(piece.substr(word.size() + (stop ? 1 : 0))));
  return value.empty() ? LevelRead{} : LevelRead{level->name, value};
}

bool is_level_abbreviation(std::string_view word) {
  return !word.empty() && kLevels.find(word) != nullptr;
}

}  // namespace archdoc::extract
