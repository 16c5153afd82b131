#include "extract/date_lexicon.hpp"

#include "base/ascii.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <bit>
#include <iterator>

namespace archdoc::extract {
namespace {

struct Entry {
  std::string_view word;  ///< folded: see FoldedWord
  Word kind;
  std::int16_t value = 0;
};

constexpr Entry kEntries[] = {
    Entry{"january", Word::month, 1},
    Entry{"february", Word::month, 2},
    Entry{"march", Word::month, 3},
    Entry{"april", Word::month, 4},
    Entry{"may", Word::month, 5},
    Entry{"june", Word::month, 6},
    Entry{"july", Word::month, 7},
    Entry{"august", Word::month, 8},
    Entry{"september", Word::month, 9},
    Entry{"october", Word::month, 10},
    Entry{"november", Word::month, 11},
    Entry{"december", Word::month, 12},
    Entry{"jan", Word::month, 1},
    Entry{"feb", Word::month, 2},
    Entry{"febr", Word::month, 2},
    Entry{"mar", Word::month, 3},
    Entry{"apr", Word::month, 4},
    Entry{"jun", Word::month, 6},
    Entry{"jul", Word::month, 7},
    Entry{"aug", Word::month, 8},
    Entry{"sep", Word::month, 9},
    Entry{"sept", Word::month, 9},
    Entry{"oct", Word::month, 10},
    Entry{"nov", Word::month, 11},
    Entry{"dec", Word::month, 12},
    // German
    Entry{"januar", Word::month, 1},
    Entry{"janner", Word::month, 1},
    Entry{"februar", Word::month, 2},
    Entry{"feber", Word::month, 2},
    Entry{"marz", Word::month, 3},
    Entry{"maerz", Word::month, 3},
    Entry{"mai", Word::month, 5},
    Entry{"juni", Word::month, 6},
    Entry{"juli", Word::month, 7},
    Entry{"oktober", Word::month, 10},
    Entry{"okt", Word::month, 10},
    Entry{"dezember", Word::month, 12},
    Entry{"dez", Word::month, 12},
    // French
    Entry{"janvier", Word::month, 1},
    Entry{"fevrier", Word::month, 2},
    Entry{"mars", Word::month, 3},
    Entry{"avril", Word::month, 4},
    Entry{"juin", Word::month, 6},
    Entry{"juillet", Word::month, 7},
    Entry{"aout", Word::month, 8},
    Entry{"septembre", Word::month, 9},
    Entry{"octobre", Word::month, 10},
    Entry{"novembre", Word::month, 11},
    Entry{"decembre", Word::month, 12},
    Entry{"janv", Word::month, 1},
    Entry{"fevr", Word::month, 2},
    Entry{"avr", Word::month, 4},
    Entry{"juil", Word::month, 7},
    // Spanish
    Entry{"enero", Word::month, 1},
    Entry{"febrero", Word::month, 2},
    Entry{"marzo", Word::month, 3},
    Entry{"abril", Word::month, 4},
    Entry{"mayo", Word::month, 5},
    Entry{"junio", Word::month, 6},
    Entry{"julio", Word::month, 7},
    Entry{"agosto", Word::month, 8},
    Entry{"septiembre", Word::month, 9},
    Entry{"setiembre", Word::month, 9},
    Entry{"octubre", Word::month, 10},
    Entry{"noviembre", Word::month, 11},
    Entry{"diciembre", Word::month, 12},
    Entry{"ene", Word::month, 1},
    Entry{"abr", Word::month, 4},
    Entry{"dic", Word::month, 12},
    // Italian
    Entry{"gennaio", Word::month, 1},
    Entry{"febbraio", Word::month, 2},
    Entry{"aprile", Word::month, 4},
    Entry{"maggio", Word::month, 5},
    Entry{"giugno", Word::month, 6},
    Entry{"luglio", Word::month, 7},
    Entry{"settembre", Word::month, 9},
    Entry{"ottobre", Word::month, 10},
    Entry{"dicembre", Word::month, 12},
    Entry{"genn", Word::month, 1},
    Entry{"febbr", Word::month, 2},
    Entry{"magg", Word::month, 5},
    Entry{"sett", Word::month, 9},
    Entry{"ott", Word::month, 10},
    // Russian: in the genitive, as after a day, in the nominative, in the prepositional case, and
    // short
    Entry{"января", Word::month, 1},
    Entry{"февраля", Word::month, 2},
    Entry{"марта", Word::month, 3},
    Entry{"апреля", Word::month, 4},
    Entry{"мая", Word::month, 5},
    Entry{"июня", Word::month, 6},
    Entry{"июля", Word::month, 7},
    Entry{"августа", Word::month, 8},
    Entry{"сентября", Word::month, 9},
    Entry{"октября", Word::month, 10},
    Entry{"ноября", Word::month, 11},
    Entry{"декабря", Word::month, 12},
    Entry{"январь", Word::month, 1},
    Entry{"февраль", Word::month, 2},
    Entry{"март", Word::month, 3},
    Entry{"апрель", Word::month, 4},
    Entry{"маи", Word::month, 5},
    Entry{"июнь", Word::month, 6},
    Entry{"июль", Word::month, 7},
    Entry{"август", Word::month, 8},
    Entry{"сентябрь", Word::month, 9},
    Entry{"октябрь", Word::month, 10},
    Entry{"ноябрь", Word::month, 11},
    Entry{"декабрь", Word::month, 12},
    Entry{"январе", Word::month, 1},
    Entry{"феврале", Word::month, 2},
    Entry{"марте", Word::month, 3},
    Entry{"апреле", Word::month, 4},
    Entry{"мае", Word::month, 5},
    Entry{"июне", Word::month, 6},
    Entry{"июле", Word::month, 7},
    Entry{"августе", Word::month, 8},
    Entry{"сентябре", Word::month, 9},
    Entry{"октябре", Word::month, 10},
    Entry{"ноябре", Word::month, 11},
    Entry{"декабре", Word::month, 12},
    Entry{"янв", Word::month, 1},
    Entry{"фев", Word::month, 2},
    Entry{"февр", Word::month, 2},
    Entry{"мар", Word::month, 3},
    Entry{"апр", Word::month, 4},
    Entry{"июн", Word::month, 6},
    Entry{"июл", Word::month, 7},
    Entry{"авг", Word::month, 8},
    Entry{"сен", Word::month, 9},
    Entry{"сент", Word::month, 9},
    Entry{"окт", Word::month, 10},
    Entry{"ноя", Word::month, 11},
    Entry{"нояб", Word::month, 11},
    Entry{"дек", Word::month, 12},
    // Ukrainian, in the same cases
    Entry{"січня", Word::month, 1},
    Entry{"лютого", Word::month, 2},
    Entry{"березня", Word::month, 3},
    Entry{"квітня", Word::month, 4},
    Entry{"травня", Word::month, 5},
    Entry{"червня", Word::month, 6},
    Entry{"липня", Word::month, 7},
    Entry{"серпня", Word::month, 8},
    Entry{"вересня", Word::month, 9},
    Entry{"жовтня", Word::month, 10},
    Entry{"листопада", Word::month, 11},
    Entry{"грудня", Word::month, 12},
    Entry{"січень", Word::month, 1},
    Entry{"лютии", Word::month, 2},
    Entry{"березень", Word::month, 3},
    Entry{"квітень", Word::month, 4},
    Entry{"травень", Word::month, 5},
    Entry{"червень", Word::month, 6},
    Entry{"липень", Word::month, 7},
    Entry{"серпень", Word::month, 8},
    Entry{"вересень", Word::month, 9},
    Entry{"жовтень", Word::month, 10},
    Entry{"листопад", Word::month, 11},
    Entry{"грудень", Word::month, 12},
    Entry{"січні", Word::month, 1},
    Entry{"лютому", Word::month, 2},
    Entry{"березні", Word::month, 3},
    Entry{"квітні", Word::month, 4},
    Entry{"травні", Word::month, 5},
    Entry{"червні", Word::month, 6},
    Entry{"липні", Word::month, 7},
    Entry{"серпні", Word::month, 8},
    Entry{"вересні", Word::month, 9},
    Entry{"жовтні", Word::month, 10},
    Entry{"листопаді", Word::month, 11},
    Entry{"грудні", Word::month, 12},

    Entry{"sunday", Word::weekday, 0},
    Entry{"monday", Word::weekday, 1},
    Entry{"tuesday", Word::weekday, 2},
    Entry{"wednesday", Word::weekday, 3},
    Entry{"thursday", Word::weekday, 4},
    Entry{"friday", Word::weekday, 5},
    Entry{"saturday", Word::weekday, 6},
    Entry{"sun", Word::weekday, 0},
    Entry{"mon", Word::weekday, 1},
    Entry{"tue", Word::weekday, 2},
    Entry{"tues", Word::weekday, 2},
    Entry{"wed", Word::weekday, 3},
    Entry{"thu", Word::weekday, 4},
    Entry{"thur", Word::weekday, 4},
    Entry{"thurs", Word::weekday, 4},
    Entry{"fri", Word::weekday, 5},
    Entry{"sat", Word::weekday, 6},
    // German, French, Spanish, Italian, Russian, Ukrainian
    Entry{"sonntag", Word::weekday, 0},
    Entry{"montag", Word::weekday, 1},
    Entry{"dienstag", Word::weekday, 2},
    Entry{"mittwoch", Word::weekday, 3},
    Entry{"donnerstag", Word::weekday, 4},
    Entry{"freitag", Word::weekday, 5},
    Entry{"samstag", Word::weekday, 6},
    Entry{"sonnabend", Word::weekday, 6},
    Entry{"dimanche", Word::weekday, 0},
    Entry{"lundi", Word::weekday, 1},
    Entry{"mardi", Word::weekday, 2},
    Entry{"mercredi", Word::weekday, 3},
    Entry{"jeudi", Word::weekday, 4},
    Entry{"vendredi", Word::weekday, 5},
    Entry{"samedi", Word::weekday, 6},
    Entry{"domingo", Word::weekday, 0},
    Entry{"lunes", Word::weekday, 1},
    Entry{"martes", Word::weekday, 2},
    Entry{"miercoles", Word::weekday, 3},
    Entry{"jueves", Word::weekday, 4},
    Entry{"viernes", Word::weekday, 5},
    Entry{"sabado", Word::weekday, 6},
    Entry{"domenica", Word::weekday, 0},
    Entry{"lunedi", Word::weekday, 1},
    Entry{"martedi", Word::weekday, 2},
    Entry{"mercoledi", Word::weekday, 3},
    Entry{"giovedi", Word::weekday, 4},
    Entry{"venerdi", Word::weekday, 5},
    Entry{"sabato", Word::weekday, 6},
    Entry{"воскресенье", Word::weekday, 0},
    Entry{"понедельник", Word::weekday, 1},
    Entry{"вторник", Word::weekday, 2},
    Entry{"среда", Word::weekday, 3},
    Entry{"среду", Word::weekday, 3},
    Entry{"четверг", Word::weekday, 4},
    Entry{"пятница", Word::weekday, 5},
    Entry{"пятницу", Word::weekday, 5},
    Entry{"суббота", Word::weekday, 6},
    Entry{"субботу", Word::weekday, 6},
    Entry{"неділя", Word::weekday, 0},
    Entry{"понеділок", Word::weekday, 1},
    Entry{"вівторок", Word::weekday, 2},
    Entry{"середа", Word::weekday, 3},
    Entry{"четвер", Word::weekday, 4},
    Entry{"пятниця", Word::weekday, 5},
    Entry{"субота", Word::weekday, 6},

    Entry{"spring", Word::season, 21},
    Entry{"summer", Word::season, 22},
    Entry{"autumn", Word::season, 23},
    Entry{"fall", Word::season, 23},
    Entry{"winter", Word::season, 24},
    Entry{"spr", Word::season, 21},
    Entry{"aut", Word::season, 23},
    Entry{"win", Word::season, 24},
    // German, French, Spanish and Italian, Russian, Ukrainian
    Entry{"fruhjahr", Word::season, 21},
    Entry{"fruhling", Word::season, 21},
    Entry{"sommer", Word::season, 22},
    Entry{"herbst", Word::season, 23},
    Entry{"printemps", Word::season, 21},
    Entry{"ete", Word::season, 22},
    Entry{"automne", Word::season, 23},
    Entry{"hiver", Word::season, 24},
    Entry{"primavera", Word::season, 21},
    Entry{"verano", Word::season, 22},
    Entry{"otono", Word::season, 23},
    Entry{"invierno", Word::season, 24},
    Entry{"autunno", Word::season, 23},
    Entry{"inverno", Word::season, 24},
    Entry{"весна", Word::season, 21},
    Entry{"весны", Word::season, 21},
    Entry{"весной", Word::season, 21},
    Entry{"лето", Word::season, 22},
    Entry{"лета", Word::season, 22},
    Entry{"летом", Word::season, 22},
    Entry{"осень", Word::season, 23},
    Entry{"осени", Word::season, 23},
    Entry{"осенью", Word::season, 23},
    Entry{"зима", Word::season, 24},
    Entry{"зимы", Word::season, 24},
    Entry{"зимой", Word::season, 24},
    Entry{"весни", Word::season, 21},
    Entry{"літо", Word::season, 22},
    Entry{"літа", Word::season, 22},
    Entry{"осінь", Word::season, 23},
    Entry{"зими", Word::season, 24},

    Entry{"first", Word::ordinal, 1},
    Entry{"second", Word::ordinal, 2},
    Entry{"third", Word::ordinal, 3},
    Entry{"fourth", Word::ordinal, 4},
    Entry{"fifth", Word::ordinal, 5},
    Entry{"sixth", Word::ordinal, 6},
    Entry{"seventh", Word::ordinal, 7},
    Entry{"eighth", Word::ordinal, 8},
    Entry{"ninth", Word::ordinal, 9},
    Entry{"tenth", Word::ordinal, 10},
    Entry{"eleventh", Word::ordinal, 11},
    Entry{"twelfth", Word::ordinal, 12},
    Entry{"thirteenth", Word::ordinal, 13},
    Entry{"fourteenth", Word::ordinal, 14},
    Entry{"fifteenth", Word::ordinal, 15},
    Entry{"sixteenth", Word::ordinal, 16},
    Entry{"seventeenth", Word::ordinal, 17},
    Entry{"eighteenth", Word::ordinal, 18},
    Entry{"nineteenth", Word::ordinal, 19},
    Entry{"twentieth", Word::ordinal, 20},
    Entry{"twenty", Word::ordinal, 20},
    Entry{"thirtieth", Word::ordinal, 30},
    Entry{"thirty", Word::ordinal, 30},

    Entry{"st", Word::suffix},
    Entry{"nd", Word::suffix},
    Entry{"rd", Word::suffix},
    Entry{"th", Word::suffix},
    Entry{"er", Word::suffix},
    Entry{"ere", Word::suffix},
    Entry{"º", Word::suffix},
    Entry{"го", Word::suffix},
    Entry{"е", Word::suffix},
    Entry{"s", Word::plural},
    Entry{"century", Word::century},
    Entry{"centuries", Word::century},
    Entry{"cent", Word::century},
    Entry{"век", Word::century},
    Entry{"века", Word::century},
    Entry{"столетие", Word::century},
    Entry{"століття", Word::century},
    Entry{"jahrhundert", Word::century},
    Entry{"siecle", Word::century},
    Entry{"siglo", Word::century},
    Entry{"secolo", Word::century},
    Entry{"quarter", Word::quarter},
    Entry{"q", Word::quarter},
    Entry{"half", Word::half},
    Entry{"ce", Word::era, 1},
    Entry{"ad", Word::era, 1},
    Entry{"bc", Word::era, -1},
    Entry{"bce", Word::era, -1},

    Entry{"circa", Word::circa},
    Entry{"ca", Word::circa},
    Entry{"cca", Word::circa},
    Entry{"c", Word::circa},
    Entry{"about", Word::circa},
    Entry{"abt", Word::circa},
    Entry{"cir", Word::circa},
    Entry{"circ", Word::circa},
    Entry{"roughly", Word::circa},
    Entry{"zirka", Word::circa},
    Entry{"um", Word::circa},
    Entry{"vers", Word::circa},
    Entry{"около", Word::circa},
    Entry{"біля", Word::circa},
    Entry{"around", Word::circa},
    Entry{"near", Word::circa},
    Entry{"approx", Word::circa},
    Entry{"approximately", Word::circa},
    Entry{"approximate", Word::circa},
    Entry{"ish", Word::circa},
    Entry{"estimated", Word::circa},
    Entry{"est", Word::circa},
    Entry{"probably", Word::doubt},
    Entry{"possibly", Word::doubt},
    Entry{"maybe", Word::doubt},
    Entry{"perhaps", Word::doubt},
    Entry{"uncertain", Word::doubt},
    Entry{"prob", Word::doubt},
    Entry{"presumably", Word::doubt},
    Entry{"apparently", Word::doubt},
    Entry{"likely", Word::doubt},
    Entry{"probable", Word::doubt},
    Entry{"possible", Word::doubt},

    Entry{"before", Word::before},
    Entry{"by", Word::before},
    Entry{"bef", Word::before},
    Entry{"vor", Word::before},
    Entry{"avant", Word::before},
    Entry{"antes", Word::before},
    Entry{"after", Word::after},
    Entry{"since", Word::after},
    Entry{"aft", Word::after},
    Entry{"nach", Word::after},
    Entry{"apres", Word::after},
    Entry{"despues", Word::after},
    Entry{"после", Word::after},
    Entry{"після", Word::after},
    Entry{"af", Word::after},
    Entry{"until", Word::until},
    Entry{"till", Word::until},
    Entry{"до", Word::until},
    Entry{"to", Word::to},
    Entry{"through", Word::to},
    Entry{"thru", Word::to},
    Entry{"bis", Word::to},
    Entry{"au", Word::to},
    Entry{"al", Word::to},
    Entry{"по", Word::to},
    Entry{"hasta", Word::to},
    Entry{"and", Word::conjunction},
    Entry{"und", Word::conjunction},
    Entry{"et", Word::conjunction},
    Entry{"и", Word::conjunction},
    Entry{"та", Word::conjunction},
    Entry{"or", Word::alternative},
    Entry{"oder", Word::alternative},
    Entry{"ou", Word::alternative},
    Entry{"или", Word::alternative},
    Entry{"або", Word::alternative},
    Entry{"between", Word::between},
    Entry{"zwischen", Word::between},
    Entry{"entre", Word::between},
    Entry{"from", Word::from},
    Entry{"dal", Word::from},
    Entry{"desde", Word::from},
    Entry{"с", Word::from},
    Entry{"з", Word::from},
    Entry{"onwards", Word::onwards},
    Entry{"onward", Word::onwards},
    Entry{"on", Word::lead_in},
    Entry{"later", Word::later},
    Entry{"позднее", Word::later},
    Entry{"позже", Word::later},
    Entry{"пізніше", Word::later},
    Entry{"earlier", Word::earlier},
    Entry{"ранее", Word::earlier},
    Entry{"раньше", Word::earlier},
    Entry{"раніше", Word::earlier},
    Entry{"early", Word::early},
    Entry{"beginning", Word::early},
    Entry{"anfang", Word::early},
    Entry{"начало", Word::early},
    Entry{"начале", Word::early},
    Entry{"початок", Word::early},
    Entry{"mid", Word::middle},
    Entry{"middle", Word::middle},
    Entry{"mitte", Word::middle},
    Entry{"середина", Word::middle},
    Entry{"середине", Word::middle},
    Entry{"late", Word::late},
    Entry{"end", Word::late},
    Entry{"ende", Word::late},
    Entry{"конец", Word::late},
    Entry{"конце", Word::late},
    Entry{"кінець", Word::late},

    Entry{"the", Word::article},
    Entry{"of", Word::article},
    Entry{"de", Word::article},
    Entry{"del", Word::article},
    Entry{"den", Word::article},
    Entry{"vom", Word::article},
    Entry{"du", Word::article},
    Entry{"le", Word::article},
    Entry{"el", Word::article},
    Entry{"il", Word::article},
    Entry{"a", Word::article},
    Entry{"an", Word::article},
    Entry{"is", Word::article},
    Entry{"year", Word::unit, 1},
    Entry{"month", Word::unit, 2},
    Entry{"day", Word::unit, 3},
    Entry{"night", Word::part_of_day},
    Entry{"evening", Word::part_of_day},
    Entry{"morning", Word::part_of_day},
    Entry{"afternoon", Word::part_of_day},
    Entry{"season", Word::unit, 2},
    Entry{"decade", Word::unit, 1},
    Entry{"in", Word::lead_in},
    Entry{"during", Word::lead_in},
    Entry{"en", Word::lead_in},
    Entry{"im", Word::lead_in},
    Entry{"в", Word::lead_in},
    Entry{"у", Word::lead_in},
    Entry{"dated", Word::lead_in},
    Entry{"sometime", Word::lead_in},
    Entry{"some", Word::lead_in},
    Entry{"anno", Word::lead_in},
    Entry{"active", Word::lead_in},
    Entry{"published", Word::lead_in},
    Entry{"pub", Word::lead_in},
    Entry{"publ", Word::lead_in},
    Entry{"copyright", Word::lead_in},
    Entry{"either", Word::lead_in},
    Entry{"both", Word::lead_in},
    Entry{"am", Word::lead_in},
    Entry{"bulk", Word::trailer},
    Entry{"predominant", Word::trailer},
    Entry{"predominantly", Word::trailer},
    Entry{"mostly", Word::trailer},
    Entry{"printed", Word::trailer},
    Entry{"cast", Word::trailer},
    Entry{"undated", Word::undated},
    Entry{"unknown", Word::undated},
    Entry{"no", Word::no},
    Entry{"not", Word::no},
    Entry{"не", Word::no},
    Entry{"date", Word::date},
    Entry{"г", Word::year_sign},
    Entry{"гг", Word::year_sign},
    Entry{"года", Word::year_sign},
    Entry{"год", Word::year_sign},
    Entry{"году", Word::year_sign},
    Entry{"годов", Word::year_sign},
    Entry{"годы", Word::year_sign},
    Entry{"роки", Word::year_sign},
    Entry{"років", Word::year_sign},
    Entry{"jahre", Word::year_sign},
    Entry{"р", Word::year_sign},
    Entry{"рр", Word::year_sign},
    Entry{"року", Word::year_sign},
    Entry{"рік", Word::year_sign},
    Entry{"році", Word::year_sign},
    Entry{"年", Word::cjk_year},
    Entry{"년", Word::cjk_year},
    Entry{"月", Word::cjk_month},
    Entry{"월", Word::cjk_month},
    Entry{"日", Word::cjk_day},
    Entry{"号", Word::cjk_day},
    Entry{"일", Word::cjk_day},
};

/// English months stand apart, whole names before others: their case counts, since some are words
/// of their own.
constexpr std::size_t kWholeMonths = 12;
constexpr std::size_t kEnglishMonths = 25;
static_assert(kEntries[kWholeMonths - 1].word == "december");
static_assert(kEntries[kEnglishMonths - 1].word == "dec");

constexpr std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return hash ^ (hash >> 15U);
}

constexpr std::size_t kSlots = std::bit_ceil(std::size(kEntries) * 2);
constexpr std::array kTable = [] {
  std::array<std::uint16_t, kSlots> slots{};
  for (std::size_t i = 0; i < std::size(kEntries); ++i) {
    std::size_t slot = hash_of(kEntries[i].word) % kSlots;
    while (slots[slot] != 0) {
      slot = (slot + 1) % kSlots;
    }
    slots[slot] = static_cast<std::uint16_t>(i + 1);
  }
  return slots;
}();

/// The letter without its accent, of Latin-1, and й.
constexpr char32_t without_accent(char32_t p) {
  constexpr std::string_view kLatin =
      "aaaaaaaceeeeiiiidnooooo/ouuuuypy";  // U+00E0 to U+00FF; the division sign stays
  if (p >= 0xE0U && p <= 0xFFU && p != 0xF7U) {
    return static_cast<unsigned char>(kLatin[p - 0xE0U]);
  }
  return p == 0x439U ? 0x438U : p;
}

}  // namespace

FoldedWord::FoldedWord(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = next_code_point(word, at);
    at += point.size;
    const bool mark = point.value >= 0x300U && point.value <= 0x36FU;
    if (mark || point.value == 0xADU) {
      continue;
    }
    const char32_t folded = without_accent(fold_point(point.value));
    if (size_ + 4 > kMost) {
      return;
    }
    if (folded < 0x80U) {
      bytes_[size_++] = static_cast<char>(folded);
    } else if (folded < 0x800U) {
      bytes_[size_++] = static_cast<char>(0xC0U | folded >> 6U);
      bytes_[size_++] = static_cast<char>(0x80U | (folded & 0x3FU));
    } else if (folded < 0x10000U) {
      bytes_[size_++] = static_cast<char>(0xE0U | folded >> 12U);
      bytes_[size_++] = static_cast<char>(0x80U | (folded >> 6U & 0x3FU));
      bytes_[size_++] = static_cast<char>(0x80U | (folded & 0x3FU));
    }
  }
}

Meaning meaning_of(std::string_view word) {
  const FoldedWord folded(word);
  const std::string_view key = folded.view();
  for (std::size_t slot = hash_of(key) % kSlots; kTable[slot] != 0; slot = (slot + 1) % kSlots) {
    const std::size_t index = kTable[slot] - 1U;
    const Entry& entry = kEntries[index];
    if (entry.word == key) {
      const bool english = index < kEnglishMonths;
      return {entry.kind, entry.value, english, index < kWholeMonths,
              english && (key == "may" || key == "march")};
    }
  }
  return {};
}

int roman_number(std::string_view word) {
  constexpr std::string_view kSigns = "IVXLCDM";
  constexpr std::array<int, 7> kValues{1, 5, 10, 50, 100, 500, 1000};
  static constexpr int kMost = 3999;
  int sum = 0;
  int before = 0;
  for (std::size_t i = word.size(); i-- > 0;) {
    const std::size_t sign = kSigns.find(word[i]);
    if (sign == std::string_view::npos || sum > kMost) {
      return 0;
    }
    sum += kValues[sign] < before ? -kValues[sign] : kValues[sign];
    before = std::max(before, kValues[sign]);
  }
  return sum;
}

}  // namespace archdoc::extract
