#include "text/fold.hpp"

#include "base/ascii.hpp"
#include "text/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace archdoc {
namespace {

/// Appends words to a Folded one character at a time.
class Words {
 public:
  explicit Words(std::string& out) : out_(out) {}

  void letter(std::string_view bytes) {
    if (!inside_) {
      out_ += ' ';
      inside_ = true;
    }
    out_ += bytes;
  }
  void gap() { inside_ = false; }

 private:
  std::string& out_;
  bool inside_ = false;
};

void fold_ascii(std::string_view text, Words& words) {
  for (const char c : text) {
    if (is_alnum(c)) {
      const char lower = to_lower(c);
      words.letter({&lower, 1});
    } else if (c != '\'') {
      words.gap();
    }
  }
}

bool is_apostrophe(UChar32 c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x02B9 || c == 0x02BB;
}

bool is_mark(UChar32 c) {
  return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

bool is_cyrillic(UChar32 c) {
  return c >= 0x0400 && c <= 0x052F;
}

/// Latin letters that have no decomposition; empty for all others.
std::string_view plain_letter(UChar32 c) {
  switch (c) {
    case 0x0142:
      return "l";
    case 0x00F8:
      return "o";
    case 0x0111:
    case 0x00F0:
      return "d";
    case 0x00FE:
      return "th";
    case 0x00E6:
      return "ae";
    case 0x0153:
      return "oe";
    case 0x0131:
      return "i";
    default:
      return {};
  }
}

/// The code point at `i`, which moves behind it. ICU made the text, so that surrogates pair up.
UChar32 next(std::u16string_view text, std::size_t& i) {
  const std::uint32_t unit = text[i++];
  if ((unit & 0xFC00U) != 0xD800U || i == text.size()) {
    return static_cast<UChar32>(unit);
  }
  const std::uint32_t low = text[i++];
  return static_cast<UChar32>(0x10000U + ((unit & 0x3FFU) << 10U) + (low & 0x3FFU));
}

/// UTF-16 in canonical decomposition; empty where ICU refuses.
std::u16string decomposed(std::string_view text) {
  std::u16string wide(text.size() + 1, u'\0');
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / 4)) {
    return {};
  }
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t size = 0;
  u_strFromUTF8WithSub(wide.data(), static_cast<std::int32_t>(wide.size()), &size, text.data(),
                       static_cast<std::int32_t>(text.size()), 0xFFFD, nullptr, &status);
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status) != 0) {
    return {};
  }
  // No character decomposes into more than four UTF-16 units a unit.
  std::u16string out(4 * static_cast<std::size_t>(size) + 1, u'\0');
  const std::int32_t made = unorm2_normalize(nfd, wide.data(), size, out.data(),
                                             static_cast<std::int32_t>(out.size()), &status);
  out.resize(U_FAILURE(status) != 0 ? 0 : static_cast<std::size_t>(made));
  return out;
}

void fold_unicode(std::string_view text, Folded& folded, Words& words) {
  const std::u16string wide = decomposed(text);
  std::string bytes;
  for (std::size_t i = 0; i < wide.size();) {
    const UChar32 c = u_foldCase(next(wide, i), U_FOLD_CASE_DEFAULT);
    if (is_mark(c) || is_apostrophe(c)) {
      continue;
    }
    if (u_isalnum(c) == 0) {
      words.gap();
      continue;
    }
    folded.cyrillic = folded.cyrillic || is_cyrillic(c);
    bytes = c == 0x00DF ? "ss" : plain_letter(c);
    if (bytes.empty()) {
      icu::UnicodeString(c).toUTF8String(bytes);
    }
    words.letter(bytes);
  }
}

/// What the letters from U+0400 to U+045F fold to, each in the lower case and without its mark.
constexpr auto kFoldedCyrillic = [] {
  std::array<char16_t, 0x60> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const std::size_t small = i < 0x10 ? i + 0x50 : i < 0x30 ? i + 0x20 : i;
    table[i] = static_cast<char16_t>(0x400 + small);
  }
  constexpr std::pair<char16_t, char16_t> kMarked[] = {
      {0x450, 0x435}, {0x451, 0x435}, {0x453, 0x433}, {0x439, 0x438},
      {0x45D, 0x438}, {0x457, 0x456}, {0x45C, 0x43A}, {0x45E, 0x443}};
  for (char16_t& letter : table) {
    for (const auto& [marked, plain] : kMarked) {
      letter = letter == marked ? plain : letter;
    }
  }
  return table;
}();

/// Whether there is nothing but ASCII and Cyrillic letters, which need no ICU.
bool is_plain_cyrillic(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_high(text[i])) {
      continue;
    }
    const CodePoint point = next_code_point(text, i);
    if (point.value < 0x400 || point.value > 0x45F) {
      return false;
    }
    ++i;
  }
  return true;
}

void fold_cyrillic(std::string_view text, Words& words) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_high(text[i])) {
      fold_ascii(text.substr(i, 1), words);
      ++i;
      continue;
    }
    const CodePoint point = next_code_point(text, i);
    bytes.clear();
    append_utf8(bytes, kFoldedCyrillic[point.value - 0x400]);
    words.letter(bytes);
    i += point.size;
  }
}

/// The Latin letters of a folded Cyrillic one (U+0430 to U+045F); й and ї have lost their marks.
constexpr std::string_view kCyrillic[] = {
    "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "i",    "k", "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "yu", "ya",
    "e", "e", "d", "g", "e", "z",  "i",  "i",  "j",  "l",    "n", "c", "k", "i", "u",  "dz"};

std::string transliterated(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto lead = static_cast<unsigned char>(words[i]);
    if ((lead == 0xD0U || lead == 0xD1U) && i + 1 < words.size()) {
      const auto trail = static_cast<unsigned char>(words[i + 1]);
      const unsigned point = ((lead & 0x1FU) << 6U) | (trail & 0x3FU);
      if (point >= 0x430U && point - 0x430U < std::size(kCyrillic)) {
        out += kCyrillic[point - 0x430U];
        ++i;
        continue;
      }
    }
    out += words[i];
  }
  return out;
}

struct Spelling {
  std::string_view written;
  std::string_view one;
};

/// Longest first where one begins another.
constexpr Spelling kSpellings[] = {
    {"shch", "s"}, {"tsch", "c"}, {"tch", "c"}, {"sch", "s"}, {"sh", "s"}, {"ch", "c"}, {"kh", "h"},
    {"zh", "z"},   {"ts", "c"},   {"tz", "c"},  {"ph", "f"},  {"ck", "k"}, {"ye", "e"}, {"je", "e"},
    {"ie", "e"},   {"x", "ks"},   {"w", "v"},   {"y", "i"},   {"j", "i"}};

/// The letters that a spelling of the table begins with.
constexpr auto kBeginsSpelling = [] {
  std::array<bool, 256> begins{};
  for (const Spelling& spelling : kSpellings) {
    begins[static_cast<unsigned char>(spelling.written.front())] = true;
  }
  return begins;
}();

/// What stands for the letters at the front of `rest`, and how many those are.
std::pair<std::string_view, std::size_t> one_spelling(std::string_view rest) {
  if (!kBeginsSpelling[static_cast<unsigned char>(rest.front())]) {
    return {rest.substr(0, 1), 1};
  }
  for (const Spelling& spelling : kSpellings) {
    if (rest.starts_with(spelling.written)) {
      return {spelling.one, spelling.written.size()};
    }
  }
  return {rest.substr(0, 1), 1};
}

}  // namespace

Folded fold(std::string_view text) {
  Folded folded;
  folded.words.reserve(text.size() + 1);
  Words words(folded.words);
  if (std::none_of(text.begin(), text.end(), is_high)) {
    fold_ascii(text, words);
  } else if (is_plain_cyrillic(text)) {
    fold_cyrillic(text, words);
    folded.cyrillic = true;
  } else {
    fold_unicode(text, folded, words);
  }
  return folded;
}

std::string latin(std::string_view folded_words) {
  std::string letters(folded_words);
  if (std::any_of(letters.begin(), letters.end(), is_high)) {
    letters = transliterated(folded_words);
  }
  std::string out;
  out.reserve(letters.size());
  std::string_view rest = letters;
  while (!rest.empty()) {
    const auto [one, size] = one_spelling(rest);
    for (const char c : one) {
      if (out.empty() || out.back() != c || is_digit(c)) {
        out += c;
      }
    }
    rest.remove_prefix(size);
  }
  return out;
}

}  // namespace archdoc
