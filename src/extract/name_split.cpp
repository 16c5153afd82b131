// The order of a name is told by marks first: a comma, initials, capitals, a particle, a
// patronymic; then by what is known of names: an East Asian family name stands first. What remains
// is western.
#include "extract/name_split.hpp"

#include "extract/name_words.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <cstdint>

namespace archdoc::extract {

void NamePieces::add(std::size_t word, bool apart) {
  if (!apart && size_ > 0 && ranges_[size_ - 1].last == word) {
    ++ranges_[size_ - 1].last;
  } else if (size_ < ranges_.size()) {
    ranges_[size_++] = {word, word + 1};
  }
}

namespace {

/// Whether a syllable of such a name begins with these consonants; doubled ones begin words only.
bool is_onset(std::string_view onset, bool starts) {
  if (onset.size() <= 1) {
    return true;
  }
  const bool doubled = starts && equals_nocase(onset.substr(1), onset.substr(0, 1));
  const bool aspirate = to_lower(onset[1]) == 'h' && to_lower(onset[0]) != 'p';
  const bool pair = onset.size() == 2 && (doubled || aspirate);
  return pair || equals_nocase(onset, "ts") || equals_nocase(onset, "tz") ||
         equals_nocase(onset, "hs") || equals_nocase(onset, "ngh") || equals_nocase(onset, "tr") ||
         equals_nocase(onset, "ng");
}

/// Whether `word` can be a given name of the East Asian kind: its letters fall into syllables of
/// Pinyin, Wade-Giles, Korean or Vietnamese romanisation; "Philby" does not. In Cyrillic, where its
/// syllables are words or have hyphens between them.
bool is_syllables(std::string_view word) {
  if (!word.empty() && is_high(word.front())) {
    static constexpr std::size_t kLetters = 4;  // of a syllable in Cyrillic
    return word.find('-') != std::string_view::npos || count_code_points(word) <= kLetters;
  }
  static constexpr std::string_view kVowels = "aeiouyü";
  const auto vowel = [](char c) { return kVowels.find(to_lower(c)) != std::string_view::npos; };
  std::size_t i = 0;
  std::size_t syllables = 0;
  while (i < word.size()) {
    if (word[i] == '-' || word[i] == '\'' || is_high(word[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < word.size() && is_alpha(word[i]) && !vowel(word[i])) {
      ++i;
    }
    const std::string_view onset = word.substr(begin, i - begin);
    const std::size_t nucleus = i;
    while (i < word.size() && vowel(word[i])) {
      ++i;
    }
    if (!is_onset(onset, begin == 0 || !is_alpha(word[begin - 1])) || i == nucleus) {
      return false;
    }
    // A final consonant, unless a vowel after it makes it the next syllable's.
    const auto ends = [&](std::string_view final) {
      const std::string_view rest = word.substr(i);
      return starts_with_nocase(rest, final) &&
             (rest.size() == final.size() || !vowel(rest[final.size()]));
    };
    for (const std::string_view final :
         {"ng", "nh", "ch", "c", "n", "m", "k", "p", "t", "l", "h", "r", "w"}) {
      if (ends(final)) {
        i += final.size();
        break;
      }
    }
    ++syllables;
  }
  return syllables > 0 && syllables <= 3;
}

/// Whether all letters of `word` are capitals, of which it has `least` or more.
bool is_capitals(std::string_view word, std::size_t least) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = next_code_point(word, i);
    if (is_upper_point(point.value)) {
      ++letters;
    } else if (is_word_point(point.value)) {
      return false;
    }
    i += point.size;
  }
  return letters >= least;
}

bool has_small(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = next_code_point(word, i);
    if (is_word_point(point.value) && !is_upper_point(point.value) && !is_digit(word[i])) {
      return true;
    }
    i += point.size;
  }
  return false;
}

/// A Russian patronymic, in its letters or in ours.
bool is_patronymic(std::string_view word) {
  static constexpr std::string_view kEnds[] = {"ovich", "evich",   "ovna", "evna", "ichna",
                                               "ович",  "евич",    "овна", "евна", "инична",
                                               "ильич", "кузьмич", "ична"};
  return std::any_of(std::begin(kEnds), std::end(kEnds), [word](std::string_view end) {
    return word.size() > end.size() + 1 &&
           equals_folded(word.substr(word.size() - end.size()), end);
  });
}

/// The words of a name without those in brackets, as places; splits them.
class Splitter {
 public:
  Splitter(const PersonTokens& words, Range range) : words_(words) { gather(range); }

  NameSplit split() && {
    take_suffixes();
    take_titles_behind();
    const std::size_t comma = first_comma();
    if (comma < size_) {
      turned(comma);
    } else if (size_ > 0) {
      direct();
    }
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (suffix_[i]) {
        out_.suffix.add(i, words_[i].open != 0);
      }
    }
    return out_;
  }

 private:
  struct Place {
    std::uint8_t word = 0;
    bool comma = false;  ///< after it
  };

  [[nodiscard]] bool is(std::size_t at, std::uint32_t bits) const {
    return words_.is(places_[at].word, bits);
  }
  [[nodiscard]] std::string_view word(std::size_t at) const {
    return words_.word(places_[at].word);
  }
  [[nodiscard]] const PersonToken& token(std::size_t at) const { return words_[places_[at].word]; }
  /// "V.", "V.P.", "V".
  [[nodiscard]] bool initial(std::size_t at) const {
    return token(at).initial || count_code_points(word(at)) == 1;
  }

  // --- brackets ---------------------------------------------------------------------------------

  /// The quote or bracket before the word `i`: also a single quote, which the words do not keep.
  [[nodiscard]] char open_at(std::size_t i, Range range) const {
    if (words_[i].open != 0) {
      return words_[i].open;
    }
    const std::string_view before = words_.text().substr(0, words_[i].begin);
    const std::size_t mark = before.ends_with('\'') ? 1 : before.ends_with(kOpening) ? 3 : 0;
    const bool quote = mark > 0 && (i == range.first || words_[i - 1].end < words_[i].begin - mark);
    return quote ? '\'' : '\0';
  }
  [[nodiscard]] bool closes_at(std::size_t i, char open) const {
    if (open != '\'') {
      const char close = open == '(' ? ')' : open == '[' ? ']' : '"';
      return words_[i].close == close;
    }
    const std::string_view after = words_.text().substr(words_[i].end);
    return after.starts_with('\'') || after.starts_with(kClosing);
  }
  /// The word after the bracket that opens at `i`; `i` where it does not close.
  [[nodiscard]] std::size_t closed(std::size_t i, Range range, char open) const {
    for (std::size_t k = i; k < range.last; ++k) {
      if (closes_at(k, open)) {
        return k + 1;
      }
    }
    return i;
  }

  void gather(Range range) {
    for (std::size_t i = range.first; i < range.last;) {
      const char open = open_at(i, range);
      const std::size_t end = open == 0 ? i : closed(i, range, open);
      const bool quoted_family = open == '"' && i == range.first && end > i && end < range.last &&
                                 words_[end - 1].after == ',';
      if (end == i || quoted_family || (i == range.first && end == range.last)) {
        add(i++);
        continue;
      }
      bracketed({i, end}, open);
      if (size_ > 0 && words_[end - 1].after == ',') {
        places_[size_ - 1].comma = true;
      }
      i = end;
    }
  }

  void add(std::size_t i) {
    places_[size_++] = {static_cast<std::uint8_t>(i), words_[i].after == ','};
  }

  /// "(Jack)" is a nickname, "(jr.)" a suffix; "[Li Wenhan]" and "(20th century)" are neither.
  void bracketed(Range inside, char open) {
    if (open == '[' || words_[inside.first].digit) {
      return;
    }
    for (std::size_t i = inside.first; i < inside.last; ++i) {
      const bool suffix = inside.size() == 1 && (words_.is(i, kSuffix) || post_nominal(i) != 0);
      if (suffix) {
        suffix_[i] = true;
      } else {
        out_.nickname.add(i);
      }
    }
  }

  // --- suffixes ---------------------------------------------------------------------------------

  /// Bits of what the word is as a post-nominal.
  [[nodiscard]] std::uint32_t post_nominal(std::size_t i) const {
    const std::uint32_t bits = name_word(words_.word(i));
    if ((bits & kPostNominal) != 0) {
      return bits;
    }
    return words_.is(i, kDegree) || is_dotted_degree(words_.word(i)) ? kPostNominal : 0U;
  }

  /// "B.Ed.", "Cert.Ed", "M.Phil.": stops inside, and a piece that is no initial.
  static bool is_dotted_degree(std::string_view word) {
    const std::size_t stop = word.find('.');
    const bool inside = stop != std::string_view::npos && stop + 1 < word.size();
    std::size_t longest = 0;
    std::size_t piece = 0;
    for (const char c : word) {
      piece = c == '.' ? 0 : piece + 1;
      longest = std::max(longest, piece);
    }
    return inside && longest > 2 && is_upper(word.front());
  }

  /// Whether the word at `at`, the last of the part of the name that begins at `begin`, is a
  /// suffix.
  [[nodiscard]] bool is_suffix(std::size_t at, std::size_t begin) const {
    const std::size_t before = at - begin;
    const bool comma = at > 0 && places_[at - 1].comma;
    if (is(at, kSuffix)) {
      // "Karl Senior", "Karl Senior III": the words, not their abbreviations, are names too.
      const bool spelled = word(at).size() > 4;
      const bool last = at + 1 == size_ || places_[at].comma;
      return comma || !spelled || (before > 1 && last && !suffix_after(at));
    }
    // "V" is the fifth only where enough of a name stands before it.
    if (one_of(word(at), {"v"})) {
      return !comma && before > 1 && begin == 0 && !initial(at - 1);
    }
    if (is_ordinal(word(at))) {
      return comma || before > 1 || (before > 0 && word(at).size() > 2);  // "Karl XII"
    }
    const std::uint32_t bits = post_nominal(places_[at].word);
    if (bits == 0) {
      return false;
    }
    const bool dotted = word(at).find('.') != std::string_view::npos;
    const bool capitals = is_capitals(word(at), 2) && mixed_;
    if ((bits & kDoubtful) != 0) {
      return before > 1 && (dotted || capitals || mixed_case(word(at)));
    }
    const bool name_like = equals_nocase(word(at), "esquire");
    return comma || before > 1 || (before > 0 && !name_like);
  }

  /// "XIV", "3rd".
  static bool is_ordinal(std::string_view word) {
    const bool roman = word.size() > 1 && word.find_first_not_of("IVX") == std::string_view::npos;
    const bool figure = word.size() == 3 && is_digit(word.front()) &&
                        one_of(word.substr(1), {"st", "nd", "rd", "th"});
    return roman || figure;
  }

  [[nodiscard]] bool suffix_after(std::size_t at) const {
    const std::size_t next = places_[at].word + std::size_t{1};
    return next < words_.size() && suffix_[next];
  }

  /// "MInstTA", "BSc": a capital after the first letter, and small ones.
  static bool mixed_case(std::string_view word) {
    return has_small(word) && word.size() > 1 &&
           std::any_of(word.begin() + 1, word.end(), [](char c) { return is_upper(c); });
  }

  void take(std::size_t at) {
    suffix_[places_[at].word] = true;
    const bool comma = places_[at].comma;
    std::move(places_.begin() + static_cast<std::ptrdiff_t>(at) + 1,
              places_.begin() + static_cast<std::ptrdiff_t>(size_),
              places_.begin() + static_cast<std::ptrdiff_t>(at));
    --size_;
    if (comma && at > 0) {
      places_[at - 1].comma = true;
    }
  }

  /// "attorney at law" is a suffix of three words.
  void take_profession() {
    if (size_ > 4 && one_of(word(size_ - 1), {"law"}) && one_of(word(size_ - 2), {"at"}) &&
        one_of(word(size_ - 3), {"attorney", "atty", "counsellor", "counselor", "solicitor"})) {
      for (int i = 0; i < 3; ++i) {
        take(size_ - 1);
      }
    }
  }

  /// "F.CMI", "Cert.Ed": two words with a stop alone between them.
  void take_glued() {
    while (size_ > 2) {
      const Span both{token(size_ - 2).begin, token(size_ - 1).end};
      const std::string_view text = both.of(words_.text());
      const bool white = text.find(' ') != std::string_view::npos;
      if (white || (name_word(text) & kPostNominal) == 0) {
        break;
      }
      take(size_ - 1);
      take(size_ - 1);
    }
  }

  void take_suffixes() {
    mixed_ = std::any_of(places_.begin(), places_.begin() + static_cast<std::ptrdiff_t>(size_),
                         [this](const Place& place) { return has_small(words_.word(place.word)); });
    take_profession();
    take_glued();
    // Backwards, so that what a suffix stands before is known. At the end of the name or before a
    // comma; inside it only what is nothing else.
    for (std::size_t at = size_; at-- > 1;) {
      const bool ends = at + 1 == size_ || places_[at].comma;
      std::size_t begin = at;
      while (begin > 0 && !places_[begin - 1].comma) {
        --begin;
      }
      if (begin == at && begin > 0) {
        begin = 0;  // after a comma: of the whole name
      }
      const bool inside = !ends && is(at, kSuffix) &&
                          (one_of(word(at), {"jr", "jr.", "sr.", "ii", "iii", "iv"})) &&
                          begin == 0 && at >= 1;
      if ((ends && is_suffix(at, begin) && !is_given(at)) || inside) {
        take(at);
      }
    }
    if (size_ > 0) {
      places_[size_ - 1].comma = false;
    }
  }

  /// "Doe, M.A.": initials after a family name, where they would be the only given names.
  [[nodiscard]] bool is_given(std::size_t at) const {
    return at == 1 && places_[0].comma && at + 1 == size_ && token(at).initial &&
           !is(at, kDegree) && (post_nominal(places_[at].word) & kDoubtful) != 0;
  }

  // --- family name first ------------------------------------------------------------------------

  [[nodiscard]] std::size_t first_comma() const {
    for (std::size_t i = 0; i + 1 < size_; ++i) {
      if (places_[i].comma) {
        return i;
      }
    }
    return size_;
  }

  void family(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      out_.family.add(places_[i].word);
    }
  }

  void given(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      (i == first ? out_.given : out_.middle).add(places_[i].word);
    }
  }

  /// "Anna Berg, Dr.", "Berg, Anna, Dr."
  void take_titles_behind() {
    const auto behind = [this] {
      return size_ > 2 && places_[size_ - 2].comma && is(size_ - 1, kHonorific) &&
             !is(size_ - 1, kOffice);
    };
    while (behind()) {
      out_.honorific.add(places_[--size_].word);
      places_[size_ - 1].comma = false;
    }
  }

  /// "Doe, Dr. John A.", "Aue, Karl van der": `comma` is the last word of the family name.
  void turned(std::size_t comma) {
    out_.told = true;
    std::size_t first = comma + 1;
    const auto title = [&](std::size_t at) {
      return is(at, kHonorific) || (name_word(word(at)) & kTitle) != 0;
    };
    const bool plain = first + 1 == size_ && is(first, kHonorific) && !is(first, kOffice);
    while ((first + 1 < size_ && title(first)) || (plain && first < size_)) {
      out_.honorific.add(places_[first++].word);
    }
    const std::size_t last = particles_at_end(first + 1);
    family(last, size_);
    family(0, comma + 1);
    given(first, last);
  }

  /// Where the particles at the end of the name begin; the words before `first` are none.
  [[nodiscard]] std::size_t particles_at_end(std::size_t first) const {
    std::size_t last = size_;
    while (last > first && is(last - 1, kParticle) && !token(last - 1).upper) {
      --last;
    }
    return last;
  }

  // --- other orders -----------------------------------------------------------------------------

  void direct() {
    out_.alone = size_ == 1;
    if (family_first()) {
      family(0, 1);
      for (std::size_t i = 1; i < size_; ++i) {
        out_.given.add(places_[i].word);  // syllables of one name
      }
      return;
    }
    const std::size_t end = particles_at_end(2);
    if (initials_last(end) || capitals_first() || patronymic_last()) {
      out_.told = true;
      family(end, size_);
      family(0, 1);
      given(1, end);
      return;
    }
    const std::size_t first = family_begin();
    given(0, first);
    family(first, size_);
  }

  /// "Kim Il Sung", "Mao Zedong", "Li Wen-han": the family name stands first.
  [[nodiscard]] bool family_first() const {
    if (size_ < 2 || size_ > 3 || !is(0, kFamilyFirst)) {
      return false;
    }
    for (std::size_t i = 1; i < size_; ++i) {
      if (initial(i) || !is_syllables(word(i))) {
        return false;
      }
    }
    // Names that are as much at home in the west.
    const bool western = one_of(word(0), {"lee", "kim", "bo", "le"});
    if (western && word(1).find_first_of("fqvxzFQVXZ") != std::string_view::npos) {
      return false;  // letters that Korean and Vietnamese given names do not begin syllables with
    }
    const std::string_view last = word(size_ - 1);
    const bool hyphen = last.find('-') != std::string_view::npos;
    const bool last_is_family =
        size_ == 2 && is(size_ - 1, kFamilyFirst) && !hyphen && last.size() <= 4;
    return !(western && size_ == 2 && !hyphen && last.size() <= 5) && !last_is_family;
  }

  /// "Petrov A. B.", "Aue K. van der": the family name stands first where initials alone follow.
  [[nodiscard]] bool initials_last(std::size_t end) const {
    if (end < 2 || token(0).initial) {
      return false;
    }
    for (std::size_t i = 1; i < end; ++i) {
      if (!token(i).initial) {
        return false;
      }
    }
    return true;
  }

  /// "PETROV Ivan": capitals tell a family name from the rest. Two letters are initials.
  [[nodiscard]] bool capitals_first() const {
    if (size_ < 2 || token(0).initial || !is_capitals(word(0), 3)) {
      return false;
    }
    for (std::size_t i = 1; i < size_; ++i) {
      if (!has_small(word(i))) {
        return false;
      }
    }
    return true;
  }

  /// "Petrov Ivan Sergeevich".
  [[nodiscard]] bool patronymic_last() const {
    return size_ == 3 && is_patronymic(word(2)) && !is_patronymic(word(1)) && !initial(0) &&
           !initial(1);
  }

  // --- western order ----------------------------------------------------------------------------

  /// "D' Orr", "O' Vale", "'t Hoff": a letter with an apostrophe.
  [[nodiscard]] bool elided(std::size_t at) const {
    if (word(at).size() != 1) {
      return false;
    }
    const std::string_view text = words_.text();
    const bool after = token(at).end < text.size() && text[token(at).end] == '\'';
    const bool before = token(at).begin > 0 && text[token(at).begin - 1] == '\'';
    return after || before;
  }

  /// Joins what follows it to one family name: "von", "Abdel"; "Vale-De".
  [[nodiscard]] bool binds(std::size_t at) const {
    const std::string_view text = word(at);
    if (elided(at)) {
      return true;
    }
    if (initial(at)) {
      return false;
    }
    if (one_of(text, {"ben", "al"}) && token(at).upper) {
      return false;  // also given names
    }
    const std::size_t hyphen = text.rfind('-');
    const bool joined =
        hyphen != std::string_view::npos && (person_word(text.substr(hyphen + 1)) & kParticle) != 0;
    return is(at, kParticle) || joined ||
           one_of(text,
                  {"of",     "ap",  "ab",   "\xC3\xB3", "n\xC3\xAD", "nic", "op",  "fitz",  "abdul",
                   "abdel",  "abu", "bint", "mac",      "af",        "ten", "dal", "degli", "delle",
                   "los",    "las", "san",  "santa",    "saint",     "st",  "vom", "zum",   "vande",
                   "vanden", "der", "den",  "di",       "du",        "do",  "d",   "dalla", "lo"});
  }

  /// The first word of the family name, which ends with the name.
  [[nodiscard]] std::size_t family_begin() {
    const bool small = !token(0).upper && any_upper();
    const bool two = size_ > 2 && is(1, kParticle) && !initial(1);
    if (size_ > 1 && is(0, kParticle) && (small || two)) {
      out_.told = true;
      return 0;  // "de Gaulle", "De La Vale"
    }
    // A small particle begins the family name, however long that is: "Anna von Orr Vale".
    for (std::size_t i = 1; i + 1 < size_; ++i) {
      if (is(i, kParticle) && !token(i).upper && !initial(i) && !joins(i)) {
        out_.told = true;
        return i;
      }
    }
    std::size_t first = size_ - 1;
    while (first > 1) {
      if (joins(first - 1)) {
        if (first < 3) {
          break;
        }
        first -= 2;
      } else if (binds(first - 1)) {
        --first;
      } else {
        break;
      }
      out_.told = true;
    }
    out_.told = out_.told || (first == 1 && token(0).initial) || (first > 1 && initial(first - 1));
    return first;
  }

  /// Whether capitals tell anything.
  [[nodiscard]] bool any_upper() const {
    return std::any_of(places_.begin(), places_.begin() + static_cast<std::ptrdiff_t>(size_),
                       [this](const Place& place) { return words_[place.word].upper; });
  }

  /// "Vale y Orr".
  [[nodiscard]] bool joins(std::size_t at) const { return word(at) == "y"; }

  static constexpr std::string_view kOpening = "\xE2\x80\x98";  // single quotes
  static constexpr std::string_view kClosing = "\xE2\x80\x99";

  const PersonTokens& words_;
  std::array<Place, PersonTokens::kMost> places_{};
  std::size_t size_ = 0;
  std::array<bool, PersonTokens::kMost> suffix_{};
  bool mixed_ = false;  ///< not all of it is in capitals
  NameSplit out_;
};

}  // namespace

NameSplit split_name(const PersonTokens& words, Range range) {
  return Splitter(words, range).split();
}

}  // namespace archdoc::extract
