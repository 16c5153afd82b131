// A language is told by its script, and within a script by the words that every text of it has.
#include "extract/language.hpp"

#include "base/ascii.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace archdoc::extract {
namespace {

/// Languages that are told by function words; the order is that of kTags.
enum Tongue : std::uint8_t { en, de, fr, es, it, pt, nl, pl, cs, hu, ro, sv, ru, uk, bg, sr, none };
constexpr std::array<std::string_view, 16> kTags{"en", "de", "fr", "es", "it", "pt", "nl", "pl",
                                                 "cs", "hu", "ro", "sv", "ru", "uk", "bg", "sr"};

using Entry = WordEntry<Tongue>;

/// Words that one of the languages has and the others of its script do not, or hardly.
constexpr Entry kEntries[] = {
    {"the", en},   {"of", en},    {"and", en},    {"that", en},  {"was", en},    {"with", en},
    {"for", en},   {"this", en},  {"which", en},  {"were", en},  {"have", en},   {"by", en},
    {"from", en},  {"his", en},   {"would", en},  {"they", en},  {"der", de},    {"und", de},
    {"die", de},   {"das", de},   {"nicht", de},  {"mit", de},   {"den", de},    {"von", de},
    {"auf", de},   {"ist", de},   {"eine", de},   {"dem", de},   {"zu", de},     {"im", de},
    {"für", de},   {"sich", de},  {"les", fr},    {"des", fr},   {"et", fr},     {"est", fr},
    {"dans", fr},  {"une", fr},   {"que", none},  {"du", fr},    {"pour", fr},   {"qui", fr},
    {"par", fr},   {"sur", fr},   {"au", fr},     {"pas", fr},   {"avec", fr},   {"cette", fr},
    {"los", es},   {"las", es},   {"el", es},     {"y", es},     {"por", es},    {"para", none},
    {"con", none}, {"del", es},   {"una", es},    {"su", es},    {"como", none}, {"más", es},
    {"pero", es},  {"fue", es},   {"di", it},     {"che", it},   {"il", it},     {"della", it},
    {"per", it},   {"non", it},   {"sono", it},   {"gli", it},   {"nel", it},    {"è", it},
    {"alla", it},  {"dei", it},   {"questo", it}, {"anche", it}, {"não", pt},    {"uma", pt},
    {"os", pt},    {"do", pt},    {"da", none},   {"em", pt},    {"são", pt},    {"pelo", pt},
    {"ao", pt},    {"dos", pt},   {"foi", pt},    {"het", nl},   {"een", nl},    {"van", nl},
    {"niet", nl},  {"dat", nl},   {"zijn", nl},   {"voor", nl},  {"met", nl},    {"ook", nl},
    {"aan", nl},   {"werd", nl},  {"się", pl},    {"nie", pl},   {"jest", pl},   {"w", pl},
    {"z", none},   {"że", pl},    {"oraz", pl},   {"przez", pl}, {"dla", pl},    {"tym", pl},
    {"ze", none},  {"był", pl},   {"že", cs},     {"je", none},  {"jsem", cs},   {"ve", cs},
    {"které", cs}, {"jako", cs},  {"byl", cs},    {"bylo", cs},  {"také", cs},   {"při", cs},
    {"pro", cs},   {"s", none},   {"se", none},   {"hogy", hu},  {"az", hu},     {"és", hu},
    {"egy", hu},   {"nem", hu},   {"volt", hu},   {"is", none},  {"meg", hu},    {"kell", hu},
    {"ezt", hu},   {"azt", hu},   {"și", ro},     {"că", ro},    {"este", ro},   {"pentru", ro},
    {"din", ro},   {"cu", ro},    {"în", ro},     {"fost", ro},  {"sunt", ro},   {"mai", ro},
    {"och", sv},   {"att", sv},   {"det", sv},    {"som", sv},   {"för", sv},    {"inte", sv},
    {"till", sv},  {"är", sv},    {"av", sv},     {"på", sv},    {"и", none},    {"в", none},
    {"не", none},  {"на", none},  {"что", ru},    {"с", ru},     {"по", none},   {"это", ru},
    {"как", ru},   {"был", ru},   {"были", ru},   {"их", ru},    {"его", ru},    {"из", ru},
    {"также", ru}, {"от", none},  {"для", none},  {"было", ru},  {"он", ru},     {"к", ru},
    {"о", none},   {"при", none}, {"і", uk},      {"що", uk},    {"з", uk},      {"та", uk},
    {"у", none},   {"до", none},  {"як", uk},     {"його", uk},  {"був", uk},    {"від", uk},
    {"це", uk},    {"й", uk},     {"є", uk},      {"про", uk},   {"че", bg},     {"се", none},
    {"да", none},  {"са", bg},    {"ще", bg},     {"със", bg},   {"този", bg},   {"като", bg},
    {"беше", bg},  {"които", bg}, {"је", sr},     {"су", sr},    {"који", sr},   {"из", none},
    {"што", sr},   {"није", sr},  {"од", sr},     {"ће", sr},
};

/// `entries` without the words that stand for no language: they are listed to show that they were
/// thought of.
constexpr std::size_t kTelling = [] {
  std::size_t count = 0;
  for (const Entry& entry : kEntries) {
    count += entry.value != none ? 1U : 0U;
  }
  return count;
}();

struct Telling {
  Entry entries[kTelling];
};
constexpr Telling kTellingEntries = [] {
  Telling out{};
  std::size_t count = 0;
  for (const Entry& entry : kEntries) {
    if (entry.value != none) {
      out.entries[count++] = entry;
    }
  }
  return out;
}();
constexpr WordTable<Tongue, kTelling> kWords(kTellingEntries.entries);
static_assert(kWords.unique());
constexpr std::size_t kLongestTelling = [] {
  std::size_t longest = 0;
  for (const Entry& entry : kTellingEntries.entries) {
    longest = std::max(longest, entry.word.size());
  }
  return longest;
}();

/// Scripts that are a language, or that a language is told by.
enum class Script { other, latin, cyrillic, greek, hebrew, arabic, thai, kana, hangul, han };

Script script_of(char32_t p) {
  if (p < 0x250) {
    return is_word_point(p) && !(p >= '0' && p <= '9') ? Script::latin : Script::other;
  }
  struct Range {
    char32_t first;
    char32_t last;
    Script script;
  };
  static constexpr std::array<Range, 11> kRanges{{{0x370, 0x3FF, Script::greek},
                                                  {0x400, 0x52F, Script::cyrillic},
                                                  {0x590, 0x5FF, Script::hebrew},
                                                  {0x600, 0x6FF, Script::arabic},
                                                  {0xE00, 0xE7F, Script::thai},
                                                  {0x1E00, 0x1EFF, Script::latin},
                                                  {0x3040, 0x30FF, Script::kana},
                                                  {0x3400, 0x4DBF, Script::han},
                                                  {0x4E00, 0x9FFF, Script::han},
                                                  {0xAC00, 0xD7A3, Script::hangul},
                                                  {0x1100, 0x11FF, Script::hangul}}};
  for (const Range& range : kRanges) {
    if (p >= range.first && p <= range.last) {
      return range.script;
    }
  }
  return Script::other;
}

constexpr std::uint32_t kFewestWords = 40;
constexpr std::uint32_t kFewestLetters = 160;  // where words are not parted
constexpr std::uint32_t kEnough = 20;

/// Counts over a sample of the text.
struct Sample {
  std::array<std::uint32_t, kTags.size()> words{};  ///< function words of each language
  std::array<std::uint32_t, 10> letters{};          ///< of each script
  std::uint32_t total_words = 0;

  [[nodiscard]] std::uint32_t of(Script script) const {
    return letters[static_cast<std::size_t>(script)];
  }

  /// A language is settled: so many of its words were met that more would change nothing.
  [[nodiscard]] bool settled() const { return settled_; }

  void add(std::string_view text) {
    for (std::size_t i = 0; i < text.size() && !settled_;) {
      const std::size_t end = word_end(text, i);
      if (end == i) {
        i += next_code_point(text, i).size;
        continue;
      }
      word(text.substr(i, end - i));
      i = end;
    }
  }

 private:
  void word(std::string_view word) {
    const Script script = script_of(next_code_point(word, 0).value);
    if (script == Script::other) {
      return;
    }
    ++total_words;
    letters[static_cast<std::size_t>(script)] +=
        static_cast<std::uint32_t>(script == Script::latin ? word.size() : letters_in(word));
    if (word.size() <= kLongestTelling && (script == Script::latin || script == Script::cyrillic)) {
      if (const Tongue* tongue = kWords.find(word)) {
        settled_ = ++words[*tongue] >= kEnough && total_words >= kFewestWords && leads(*tongue);
      }
    }
  }

  [[nodiscard]] bool leads(Tongue tongue) const {
    std::uint32_t others = 0;
    for (const std::uint32_t count : words) {
      others += count;
    }
    return words[tongue] >= 6 * (others - words[tongue]);
  }

  std::size_t letters_in(std::string_view word) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < word.size(); ++count) {
      const CodePoint point = next_code_point(word, i);
      // One word of Japanese has several scripts.
      if (script_of(point.value) == Script::kana) {
        ++letters[static_cast<std::size_t>(Script::kana)];
      }
      i += point.size;
    }
    return count;
  }

  bool settled_ = false;
};

/// The sample: up to 8 KB from the beginning.
Sample take_sample(std::string_view text, std::span<const Span> parts) {
  static constexpr std::size_t kMost = 8192;
  Sample sample;
  std::size_t taken = 0;
  for (const Span& part : parts) {
    if (taken >= kMost || sample.settled()) {
      break;
    }
    const std::string_view slice = part.of(text).substr(0, kMost - taken);
    sample.add(slice);
    taken += slice.size();
  }
  return sample;
}

std::optional<std::string_view> by_words(const Sample& sample, std::size_t first,
                                         std::size_t last) {
  static constexpr std::uint32_t kFewest = 4;
  const auto begin = sample.words.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = sample.words.begin() + static_cast<std::ptrdiff_t>(last);
  const auto best = std::max_element(begin, end);
  std::uint32_t second = 0;
  for (auto it = begin; it != end; ++it) {
    second = it != best ? std::max(second, *it) : second;
  }
  // A twentieth of the words, and twice as many as any other language has.
  if (*best < kFewest || *best * 20 < sample.total_words || *best < 2 * second) {
    return std::nullopt;
  }
  return kTags[static_cast<std::size_t>(best - sample.words.begin())];
}

struct NamedTongue {
  std::string_view name;  ///< in lower case
  std::string_view tag;
};
constexpr std::array<NamedTongue, 66> kNames{{
    {"afrikaans", "af"},      {"albanian", "sq"},    {"amharic", "am"},    {"arabic", "ar"},
    {"armenian", "hy"},       {"azerbaijani", "az"}, {"belarusian", "be"}, {"bengali", "bn"},
    {"bosnian", "bs"},        {"bulgarian", "bg"},   {"burmese", "my"},    {"catalan", "ca"},
    {"chinese", "zh"},        {"croatian", "hr"},    {"czech", "cs"},      {"danish", "da"},
    {"dari", "prs"},          {"dutch", "nl"},       {"english", "en"},    {"estonian", "et"},
    {"farsi", "fa"},          {"finnish", "fi"},     {"french", "fr"},     {"georgian", "ka"},
    {"german", "de"},         {"greek", "el"},       {"hebrew", "he"},     {"hindi", "hi"},
    {"hungarian", "hu"},      {"icelandic", "is"},   {"indonesian", "id"}, {"irish", "ga"},
    {"italian", "it"},        {"japanese", "ja"},    {"kazakh", "kk"},     {"khmer", "km"},
    {"korean", "ko"},         {"kurdish", "ku"},     {"lao", "lo"},        {"latvian", "lv"},
    {"lithuanian", "lt"},     {"macedonian", "mk"},  {"malay", "ms"},      {"mongolian", "mn"},
    {"norwegian", "no"},      {"pashto", "ps"},      {"persian", "fa"},    {"polish", "pl"},
    {"portuguese", "pt"},     {"romanian", "ro"},    {"russian", "ru"},    {"serbian", "sr"},
    {"serbo-croatian", "sh"}, {"slovak", "sk"},      {"slovenian", "sl"},  {"somali", "so"},
    {"spanish", "es"},        {"swahili", "sw"},     {"swedish", "sv"},    {"tajik", "tg"},
    {"thai", "th"},           {"turkish", "tr"},     {"ukrainian", "uk"},  {"urdu", "ur"},
    {"uzbek", "uz"},          {"vietnamese", "vi"},
}};

}  // namespace

std::optional<std::string_view> language_of(std::string_view text, std::span<const Span> parts) {
  const Sample sample = take_sample(text, parts);
  const std::uint32_t east_asian =
      sample.of(Script::han) + sample.of(Script::kana) + sample.of(Script::hangul);
  const auto mostly = [&](std::uint32_t letters) {
    std::uint32_t all = 0;
    for (const std::uint32_t count : sample.letters) {
      all += count;
    }
    return letters * 2 > all;
  };
  if (mostly(east_asian)) {
    if (east_asian < kFewestLetters) {
      return std::nullopt;
    }
    if (sample.of(Script::hangul) * 2 > east_asian) {
      return "ko";
    }
    return sample.of(Script::kana) * 10 > east_asian ? "ja" : "zh";
  }
  if (sample.of(Script::thai) >= kFewestLetters && mostly(sample.of(Script::thai))) {
    return "th";
  }
  if (sample.total_words < kFewestWords) {
    return std::nullopt;
  }
  if (mostly(sample.of(Script::cyrillic))) {
    return by_words(sample, ru, kTags.size());
  }
  if (mostly(sample.of(Script::latin))) {
    return by_words(sample, en, ru);
  }
  if (mostly(sample.of(Script::greek))) {
    return "el";
  }
  if (mostly(sample.of(Script::hebrew))) {
    return "he";
  }
  return mostly(sample.of(Script::arabic)) ? std::optional<std::string_view>("ar") : std::nullopt;
}

std::optional<std::string_view> language_by_name(std::string_view name) {
  const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const NamedTongue& tongue) {
    return equals_nocase(strip(name), tongue.name);
  });
  return found == kNames.end() ? std::nullopt : std::optional(found->tag);
}

}  // namespace archdoc::extract
