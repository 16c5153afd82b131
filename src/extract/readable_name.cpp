// A word of capitals keeps the first of them, and those that a prefix calls for: "Mc", "O'", the
// parts of a double name. Which words are small as a whole is told by the vocabulary.
#include "extract/readable_name.hpp"

#include "extract/name_split.hpp"
#include "extract/name_words.hpp"
#include "extract/words.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace archdoc::extract {
namespace {

bool is_capital(char32_t c) {
  return u_isupper(static_cast<UChar32>(c)) != 0;
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019U;
}

bool is_hyphen(char32_t c) {
  return c == '-' || c == 0x2010U || c == 0x2011U;
}

/// Whether two capitals stand side by side: what one alone is tells nothing.
bool has_capitals(std::string_view word) {
  bool before = false;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = next_code_point(word, i);
    const bool capital = is_capital(point.value);
    if (capital && before) {
      return true;
    }
    before = capital;
    i += point.size;
  }
  return false;
}

/// Puts the words of one name into small letters.
class SmallLetters {
 public:
  explicit SmallLetters(std::string_view name)
      : name_(name), words_(name, {0, static_cast<std::uint32_t>(name.size())}) {}

  std::string read() && {
    const NameSplit split = split_name(words_, words_.all());
    east_asian_ = words_.is(0, kFamilyFirst) && words_[0].after != ',' && !split.family.empty() &&
                  split.family.begin()->first == 0 && !split.given.empty();
    std::size_t done = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      out_.append(name_.substr(done, words_[i].begin - done));
      add(i);
      done = words_[i].end;
    }
    return std::move(out_.append(name_.substr(done)));
  }

 private:
  void add(std::size_t i) {
    const std::string_view word = words_.word(i);
    if (!has_capitals(word) || stays(i)) {
      out_.append(word);
    } else if (is_small(i)) {
      add_small(word);
    } else {
      add_parts(word);
    }
  }

  /// Numerals, degrees and signs are written in capitals in every name.
  [[nodiscard]] bool stays(std::size_t i) const {
    const std::string_view word = words_.word(i);
    if (i > 0 && words_.is(i, kSuffix | kDegree)) {
      return !one_of(word, {"jr", "jr.", "sr", "sr."});
    }
    if (i > 0 && words_[i - 1].after == ',' && (name_word(word) & kPostNominal) != 0) {
      return true;
    }
    const bool sign = word.find_first_of("AEIOUYaeiouy") == std::string_view::npos &&
                      std::none_of(word.begin(), word.end(), is_high);
    return sign && !words_.is(i, kHonorific | kFamilyFirst | kSuffix);
  }

  /// "von", "de la" before a further word. Those that begin names as well are small only behind
  /// another one, and "Van" is no particle inside an East Asian name.
  [[nodiscard]] bool is_small(std::size_t i) const {
    if (!words_.is(i, kParticle) || words_.is(0, kFamilyFirst) || words_[i].after != 0 ||
        i + 1 >= words_.size()) {
      return false;
    }
    const bool either =
        one_of(words_.word(i), {"la", "le", "el", "al", "ben", "dinh", "st.", "st"});
    return !either || words_.is(i - 1, kParticle);
  }

  void add_lower(char32_t c) {
    append_utf8(out_, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  }

  void add_small(std::string_view word) {
    for (std::size_t i = 0; i < word.size();) {
      const CodePoint point = next_code_point(word, i);
      add_lower(point.value);
      i += point.size;
    }
  }

  /// The parts of a word between its hyphens: "ROE-ORR"; and "al-" in front of a name.
  void add_parts(std::string_view word) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < word.size();) {
      const CodePoint point = next_code_point(word, i);
      i += point.size;
      if (is_hyphen(point.value)) {
        add_part(word.substr(begin, i - begin), begin > 0);
        begin = i;
      }
    }
    add_part(word.substr(begin), begin > 0);
  }

  void add_part(std::string_view part, bool inside) {
    const bool article = one_of(part, {"al-", "el-"});
    if (article || (inside && east_asian_)) {
      return add_small(part);
    }
    char32_t before = 0;
    std::size_t letters = 0;
    for (std::size_t i = 0; i < part.size();) {
      const CodePoint point = next_code_point(part, i);
      const bool scottish = letters == 2 && part.size() > 3 && starts_with_nocase(part, "mc");
      const bool first =
          before == 0 || scottish ||
          (is_apostrophe(before) ? calls_for_capital(part.substr(0, i)) : !is_capital(before));
      if (first) {
        append_utf8(out_, point.value);
      } else {
        add_lower(point.value);
      }
      letters += is_word_point(point.value) ? 1U : 0U;
      before = u_charType(static_cast<UChar32>(point.value)) == U_NON_SPACING_MARK ? before
                                                                                   : point.value;
      i += point.size;
    }
  }

  /// "O'", "D'"; not the aspirates of "T'ang" and "Ch'en".
  [[nodiscard]] static bool calls_for_capital(std::string_view prefix) {
    const CodePoint mark = previous_code_point(prefix, prefix.size());
    prefix.remove_suffix(mark.size);
    return one_of(prefix, {"o", "d", "l", "m", "n", "dell", "dall"});
  }

  std::string_view name_;
  PersonTokens words_;
  std::string out_;
  bool east_asian_ = false;
};

}  // namespace

std::optional<std::string> readable_name(std::string_view name) {
  if (!has_capitals(name)) {
    return std::nullopt;
  }
  std::string readable = SmallLetters(name).read();
  return readable == name ? std::nullopt : std::optional(std::move(readable));
}

}  // namespace archdoc::extract
