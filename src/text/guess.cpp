// Telling single-byte encodings apart. The high bytes are counted by what stands beside them; then
// each language, in the encoding that it is written in, says what such counts cost it in nats
// (natural logarithm of how unlikely they are), and the cheapest one wins. The letter frequencies
// are rough shares, which is enough: a wrong reading costs several nats a letter.
#include "text/guess.hpp"

#include "base/ascii.hpp"
#include "text/charset.hpp"
#include "text/scan.hpp"

#include <unicode/uchar.h>

#include <array>
#include <cmath>
#include <cstddef>

namespace archdoc {

namespace {

enum Neighbour : std::size_t { other, letter, digit, high };
constexpr std::size_t kNeighbours = 4;
constexpr std::size_t kContexts = kNeighbours * kNeighbours;

struct Counts {
  std::array<std::array<std::uint32_t, kContexts>, 128> cells{};  ///< by byte, then neighbours
  double lower_zone_first = 0;  ///< pairs of a byte in 0xC0-0xDF and then one in 0xE0-0xFF
  double upper_zone_first = 0;  ///< the other way round
};

constexpr Neighbour neighbour(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) {  // also the one before the first
    return other;
  }
  if (is_high(bytes[at])) {
    return high;
  }
  return is_alpha(bytes[at]) ? letter : is_digit(bytes[at]) ? digit : other;
}

Counts count(std::string_view bytes) {
  Counts counts;
  unsigned char last = 0;
  std::size_t expected = 0;
  for (std::size_t at = find_high(bytes, 0); at < bytes.size(); at = next_high(bytes, at + 1)) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const std::size_t context = neighbour(bytes, at - 1) * kNeighbours + neighbour(bytes, at + 1);
    ++counts.cells[byte - 0x80U][context];
    if (at == expected && last >= 0xC0U && byte >= 0xC0U) {
      counts.lower_zone_first += last < 0xE0U && byte >= 0xE0U ? 1 : 0;
      counts.upper_zone_first += last >= 0xE0U && byte < 0xE0U ? 1 : 0;
    }
    last = byte;
    expected = at + 1;
  }
  return counts;
}

struct Share {
  char16_t letter;  ///< in lower case
  double mille;     ///< of the letters outside ASCII
};

struct Language {
  Encoding encoding;
  bool cyrillic;
  double prior;  ///< nats in its favour
  std::array<Share, 36> letters;
};

// The Latin ones first, so that windows-1252 wins a draw.
constexpr Language kLanguages[] = {
    // French
    {Encoding::windows_1252,
     false,
     3,
     {{{u'é', 560},
       {u'è', 110},
       {u'à', 140},
       {u'ê', 60},
       {u'ç', 35},
       {u'ô', 20},
       {u'â', 18},
       {u'î', 18},
       {u'û', 15},
       {u'ù', 12},
       {u'ï', 5},
       {u'ë', 5},
       {u'œ', 5}}}},
    // German
    {Encoding::windows_1252,
     false,
     3,
     {{{u'ü', 410}, {u'ä', 310}, {u'ö', 180}, {u'ß', 100}, {u'é', 3}}}},
    // Spanish
    {Encoding::windows_1252,
     false,
     3,
     {{{u'ó', 290}, {u'í', 230}, {u'á', 190}, {u'é', 150}, {u'ñ', 80}, {u'ú', 50}, {u'ü', 3}}}},
    // Portuguese
    {Encoding::windows_1252,
     false,
     3,
     {{{u'ã', 240},
       {u'ç', 170},
       {u'á', 130},
       {u'é', 130},
       {u'í', 90},
       {u'ó', 70},
       {u'ê', 60},
       {u'õ', 45},
       {u'ú', 30},
       {u'à', 25},
       {u'â', 25},
       {u'ô', 15}}}},
    // Italian
    {Encoding::windows_1252,
     false,
     3,
     {{{u'è', 310}, {u'à', 270}, {u'ù', 120}, {u'ò', 150}, {u'ì', 80}, {u'é', 70}}}},
    // Swedish and Finnish
    {Encoding::windows_1252,
     false,
     3,
     {{{u'ä', 430}, {u'ö', 310}, {u'å', 245}, {u'é', 10}, {u'ü', 3}}}},
    // Danish and Norwegian
    {Encoding::windows_1252,
     false,
     3,
     {{{u'ø', 345}, {u'å', 325}, {u'æ', 310}, {u'é', 15}, {u'ö', 3}, {u'ò', 3}, {u'ô', 3}}}},
    // Icelandic
    {Encoding::windows_1252,
     false,
     3,
     {{{u'ð', 270},
       {u'á', 180},
       {u'í', 155},
       {u'þ', 125},
       {u'ö', 85},
       {u'ó', 85},
       {u'æ', 50},
       {u'é', 40},
       {u'ú', 40},
       {u'ý', 20}}}},
    // Czech
    {Encoding::iso_8859_2,
     false,
     0,
     {{{u'í', 200},
       {u'á', 160},
       {u'ě', 110},
       {u'é', 90},
       {u'ř', 85},
       {u'č', 75},
       {u'ž', 75},
       {u'š', 65},
       {u'ý', 70},
       {u'ů', 45},
       {u'ú', 10},
       {u'ó', 3},
       {u'ť', 4},
       {u'ď', 3},
       {u'ň', 5}}}},
    // Slovak
    {Encoding::iso_8859_2,
     false,
     0,
     {{{u'á', 190},
       {u'í', 110},
       {u'č', 120},
       {u'é', 95},
       {u'ž', 95},
       {u'š', 90},
       {u'ý', 90},
       {u'ú', 90},
       {u'ľ', 40},
       {u'ť', 35},
       {u'ô', 15},
       {u'ň', 15},
       {u'ď', 10},
       {u'ä', 8},
       {u'ó', 7}}}},
    // Polish
    {Encoding::iso_8859_2,
     false,
     0,
     {{{u'ł', 240},
       {u'ą', 150},
       {u'ę', 155},
       {u'ó', 125},
       {u'ż', 115},
       {u'ś', 105},
       {u'ć', 60},
       {u'ń', 30},
       {u'ź', 20}}}},
    // Hungarian
    {Encoding::iso_8859_2,
     false,
     0,
     {{{u'á', 310},
       {u'é', 310},
       {u'ó', 90},
       {u'ö', 90},
       {u'ő', 75},
       {u'í', 50},
       {u'ü', 35},
       {u'ú', 25},
       {u'ű', 15}}}},
    // Romanian
    {Encoding::iso_8859_2,
     false,
     0,
     {{{u'ă', 340}, {u'î', 220}, {u'ş', 180}, {u'ţ', 170}, {u'â', 90}}}},
    // Croatian and Slovene
    {Encoding::iso_8859_2,
     false,
     0,
     {{{u'č', 350}, {u'š', 280}, {u'ž', 220}, {u'ć', 110}, {u'đ', 40}}}},
    // Russian, in both encodings; Bulgarian comes near enough
    {Encoding::windows_1251,
     true,
     1,
     {{{u'о', 110}, {u'е', 85}, {u'а', 80}, {u'и', 73}, {u'н', 67}, {u'т', 62}, {u'с', 55},
       {u'р', 47},  {u'в', 45}, {u'л', 44}, {u'к', 35}, {u'м', 32}, {u'д', 30}, {u'п', 28},
       {u'у', 26},  {u'я', 20}, {u'ы', 19}, {u'ь', 17}, {u'г', 17}, {u'з', 16}, {u'б', 16},
       {u'ч', 14},  {u'й', 12}, {u'х', 10}, {u'ж', 9},  {u'ш', 7},  {u'ю', 6},  {u'ц', 5},
       {u'щ', 4},   {u'э', 3},  {u'ф', 3},  {u'ъ', 1},  {u'ё', 1}}}},
    {Encoding::koi8_r,
     true,
     0,
     {{{u'о', 110}, {u'е', 85}, {u'а', 80}, {u'и', 73}, {u'н', 67}, {u'т', 62}, {u'с', 55},
       {u'р', 47},  {u'в', 45}, {u'л', 44}, {u'к', 35}, {u'м', 32}, {u'д', 30}, {u'п', 28},
       {u'у', 26},  {u'я', 20}, {u'ы', 19}, {u'ь', 17}, {u'г', 17}, {u'з', 16}, {u'б', 16},
       {u'ч', 14},  {u'й', 12}, {u'х', 10}, {u'ж', 9},  {u'ш', 7},  {u'ю', 6},  {u'ц', 5},
       {u'щ', 4},   {u'э', 3},  {u'ф', 3},  {u'ъ', 1},  {u'ё', 1}}}},
    // Ukrainian
    {Encoding::windows_1251,
     true,
     0,
     {{{u'о', 94}, {u'а', 83}, {u'н', 68}, {u'и', 62}, {u'і', 57}, {u'т', 55}, {u'в', 52},
       {u'р', 47}, {u'е', 46}, {u'с', 40}, {u'к', 39}, {u'л', 35}, {u'д', 33}, {u'у', 33},
       {u'м', 30}, {u'п', 29}, {u'я', 25}, {u'з', 23}, {u'ь', 18}, {u'г', 16}, {u'б', 16},
       {u'ч', 14}, {u'й', 13}, {u'х', 12}, {u'ц', 8},  {u'ю', 8},  {u'ї', 7},  {u'ж', 7},
       {u'є', 6},  {u'щ', 5},  {u'ш', 5},  {u'ф', 4},  {u'ґ', 1}}}},
    // Serbian
    {Encoding::windows_1251,
     true,
     0,
     {{{u'а', 117}, {u'и', 97}, {u'о', 92}, {u'е', 88}, {u'н', 58}, {u'р', 47},
       {u'с', 50},  {u'т', 45}, {u'ј', 43}, {u'у', 43}, {u'д', 38}, {u'к', 37},
       {u'в', 35},  {u'л', 34}, {u'м', 32}, {u'п', 28}, {u'г', 17}, {u'з', 17},
       {u'б', 15},  {u'ч', 10}, {u'ш', 9},  {u'ц', 8},  {u'ж', 6},  {u'њ', 7},
       {u'ћ', 7},   {u'х', 6},  {u'љ', 5},  {u'ђ', 2},  {u'ф', 2},  {u'џ', 1}}}},
};

constexpr double kForeignLetter = 7.5;
constexpr double kUpperCase = 0.6;

bool is_letter(char16_t point) {
  return u_isalpha(static_cast<UChar32>(point)) != 0;
}

/// Quotes, dashes and other marks that occur in ordinary prose.
bool is_usual_mark(char16_t point) {
  constexpr std::u16string_view kUsual =
      u"\u00A0\u00A7\u00A9\u00AB\u00B0\u00BB\u2013\u2014\u2018"
      u"\u2019\u201A\u201C\u201D\u201E\u2022\u2026\u2116";
  return kUsual.find(point) != std::u16string_view::npos;
}

/// Marks that stand inside words.
bool joins_letters(char16_t point) {
  constexpr std::u16string_view kJoining = u"\u00A0\u00AD\u00B7\u2013\u2014\u2018\u2019\u2026";
  return kJoining.find(point) != std::u16string_view::npos;
}

/// What a character costs that is no letter.
double mark_cost(char16_t point) {
  if (point == 0xFFFDU || point < 0xA0U) {
    return 10;  // nothing at all, or a C1 control
  }
  if (is_usual_mark(point)) {
    return 3;
  }
  return point <= 0xBFU ? 4 : 8;  // a sign of the Latin-1 kind, or a frame and the like
}

double letter_cost(const Language& language, char16_t point) {
  const auto lower = static_cast<char16_t>(u_tolower(static_cast<UChar32>(point)));
  const double upper = lower == point ? 0 : kUpperCase;
  for (const Share& share : language.letters) {
    if (share.letter == lower) {
      return upper - std::log(share.mille / 1000);
    }
  }
  return upper + kForeignLetter;
}

/// What neighbours add to the cost of a letter: Latin letters outside ASCII seldom touch each
/// other, Cyrillic ones never touch those of ASCII, and none of them touches digits.
double beside_letter(const Language& language, Neighbour before, Neighbour after) {
  const Neighbour odd = language.cyrillic ? letter : high;
  const double each = language.cyrillic ? 4 : 1;
  const auto cost_of = [odd, each](Neighbour beside) {
    return beside == odd ? each : beside == digit ? 4 : 0;
  };
  return cost_of(before) + cost_of(after);
}

constexpr bool is_in_word(Neighbour beside) {
  return beside == letter || beside == high;
}

/// What a byte means in a language, whatever its neighbours.
struct Meaning {
  double cost = 0;
  bool is_alphabetic = false;
  bool splits_words = false;
};

Meaning meaning_of(const Language& language, char16_t point) {
  Meaning meaning;
  meaning.is_alphabetic = is_letter(point) && point != u'ª' && point != u'º';
  meaning.cost = meaning.is_alphabetic ? letter_cost(language, point) : mark_cost(point);
  meaning.splits_words = !meaning.is_alphabetic && !joins_letters(point);
  return meaning;
}

using Meanings = std::array<Meaning, 128>;
constexpr std::size_t kLanguageCount = std::size(kLanguages);

/// Of each language. Made once: it takes longer than all the counting in a short text.
const std::array<Meanings, kLanguageCount>& all_meanings() {
  static const auto kAll = [] {
    std::array<Meanings, kLanguageCount> all;
    for (std::size_t i = 0; i < kLanguageCount; ++i) {
      const HighHalf& table = high_half(kLanguages[i].encoding);
      for (std::size_t byte = 0; byte < table.size(); ++byte) {
        all[i][byte] = meaning_of(kLanguages[i], table[byte]);
      }
    }
    return all;
  }();
  return kAll;
}

double cost_of_byte(const Language& language, const Meaning& meaning,
                    const std::array<std::uint32_t, kContexts>& contexts) {
  double cost = 0;
  for (std::size_t context = 0; context < kContexts; ++context) {
    if (contexts[context] == 0) {
      continue;
    }
    const auto before = static_cast<Neighbour>(context / kNeighbours);
    const auto after = static_cast<Neighbour>(context % kNeighbours);
    double beside = 0;
    if (meaning.is_alphabetic) {
      beside = beside_letter(language, before, after);
    } else if (meaning.splits_words && is_in_word(before) && is_in_word(after)) {
      beside = 6;
    }
    cost += (meaning.cost + beside) * contexts[context];
  }
  return cost;
}

/// In windows-1251 capitals are 0xC0-0xDF and small letters 0xE0-0xFF, in KOI8-R the other way
/// round; a small letter is seldom followed by a capital.
double cost_of_case(const Language& language, const Counts& counts) {
  constexpr double kEach = 3;
  if (!language.cyrillic) {
    return 0;
  }
  return kEach * (language.encoding == Encoding::koi8_r ? counts.lower_zone_first
                                                        : counts.upper_zone_first);
}

double cost(const Language& language, const Meanings& meanings, const Counts& counts) {
  constexpr std::array<std::uint32_t, kContexts> kNone{};
  double sum = cost_of_case(language, counts) - language.prior;
  for (std::size_t i = 0; i < meanings.size(); ++i) {
    if (counts.cells[i] != kNone) {
      sum += cost_of_byte(language, meanings[i], counts.cells[i]);
    }
  }
  return sum;
}

}  // namespace

Encoding guess_single_byte(std::string_view bytes) {
  const Counts counts = count(bytes);
  const Language* best = nullptr;
  double least = 0;
  for (std::size_t i = 0; i < kLanguageCount; ++i) {
    const double sum = cost(kLanguages[i], all_meanings()[i], counts);
    if (best == nullptr || sum < least) {
      best = &kLanguages[i];
      least = sum;
    }
  }
  return best->encoding;
}

}  // namespace archdoc
