#include "extract/name_reading.hpp"

#include <archdoc/text.hpp>

#include "extract/name_split.hpp"
#include "extract/name_words.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <cstddef>

namespace archdoc::extract {
namespace {

class NameReader {
 public:
  explicit NameReader(const PersonTokens& words) : words_(words), range_(words.all()) {}

  NameReading read() && {
    take_end();
    take_titles();
    take_office_behind();
    split();
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is(std::size_t i, std::uint32_t bits) const { return words_.is(i, bits); }
  [[nodiscard]] bool comma(std::size_t i) const { return words_[i].after == ','; }

  void put(Spans& part, Range range) const {
    if (!range.empty()) {
      part.push_back(words_.span(range));
    }
  }

  // --- what is no name ---------------------------------------------------------------------------

  /// Without "&c." and the years of a life at the end.
  void take_end() {
    while (range_.size() > 1) {
      const std::size_t last = range_.last - 1;
      const std::string_view word = words_.word(last);
      const bool others = starts_with_nocase(word, "al") && word.size() <= 3 &&
                          equals_nocase(words_.word(last - 1), "et");
      const bool rest = (word == "c." || word == "c") && is(last - 1, kAnd);
      if (others || rest) {  // "et al.", "&c."
        range_.last -= 2;
      } else if (equals_nocase(word, "etc")) {
        --range_.last;
      } else {
        break;
      }
    }
    for (std::size_t i = range_.first + 1; i < range_.last; ++i) {
      const bool apart = comma(i - 1) || words_[i].open == '(';
      if (apart &&
          (is_birth_name(i) || is_year(i) || (is_life(words_.word(i)) && is_year(i + 1)))) {
        range_.last = i;
      }
    }
  }

  /// "(née Orr)"
  [[nodiscard]] bool is_birth_name(std::size_t i) const {
    const std::string_view word = words_.word(i);
    return equals_folded(word, "n\u00e9e") || equals_folded(word, "nee") ||
           equals_folded(word, "geb.") || equals_folded(word, "geb");
  }

  [[nodiscard]] bool is_year(std::size_t i) const {
    return i < range_.last && words_[i].digit && words_.word(i).size() >= 4;
  }

  static bool is_life(std::string_view word) {
    return equals_nocase(word, "b") || equals_nocase(word, "d") || equals_nocase(word, "ca") ||
           equals_nocase(word, "c") || equals_nocase(word, "c.") || equals_nocase(word, "b.") ||
           equals_nocase(word, "d.") || equals_nocase(word, "fl") || equals_nocase(word, "born");
  }

  // --- titles ------------------------------------------------------------------------------------

  [[nodiscard]] bool heads_title(std::size_t i) const {
    const bool sister =
        i == range_.first && is(i, kSuffix) && starts_with_nocase(words_.word(i), "sr");
    return is(i, kHonorific | kOffice) || sister || is_title(words_.word(i));
  }
  static bool is_title(std::string_view word) {
    if (is_initials(word)) {
      return false;
    }
    const std::size_t hyphen = word.find('-');
    const bool both = hyphen != std::string_view::npos &&
                      (name_word(word.substr(0, hyphen)) & kTitle) != 0 &&
                      (name_word(word.substr(hyphen + 1)) & kTitle) != 0;  // "Magistrate-Judge"
    return both || (name_word(word) & kTitle) != 0;
  }
  /// "D.R.": two letters with a stop each are no "Dr."
  static bool is_initials(std::string_view word) {
    return word.size() == 4 && word[1] == '.' && word[3] == '.';
  }
  [[nodiscard]] bool in_title(std::size_t i) const {
    const bool sign = words_.word(i).size() > 1 && is(i, kNation | kMatter | kBody | kCountry);
    return sign || is(i, kArticle) || (name_word(words_.word(i)) & kTitlePart) != 0;
  }

  /// The word after the title that begins at `first`; `first` where there is none. At least one
  /// word remains, unless all of it is an office.
  [[nodiscard]] std::size_t title_end(std::size_t first) const {
    std::size_t end = first;
    for (std::size_t i = first; i < range_.last; ++i) {
      if (words_[i].open != 0 && i > first) {
        break;
      }
      if (heads_title(i)) {
        end = i + 1;
      } else if (end > first && i == end && is(i, kLink | kAnd) && !words_[i].upper) {
        const std::size_t after = linked_end(i);
        if (after == i || (is(i, kAnd) && !goes_on(i + 1, after))) {
          break;
        }
        end = after;
        i = after - 1;
      } else if (!in_title(i) || (i > first && words_[i - 1].after == '.')) {
        break;
      }
      if (comma(i)) {
        break;
      }
    }
    return end;
  }

  /// What an office is "of": known words, or else one word of any kind; then "and" goes on.
  [[nodiscard]] std::size_t linked_end(std::size_t link) const {
    std::size_t i = link + 1;
    while (i < range_.last && is(i, kArticle)) {
      ++i;
    }
    const std::size_t first = i;
    while (i < range_.last && !heads_title(i) && in_title(i) && (i == first || !comma(i - 1))) {
      ++i;
    }
    if (i == first && i < range_.last && !heads_title(i)) {
      ++i;
    }
    return first == range_.last ? link : i;
  }

  /// Whether what stands after an "and" is of a title still: known words, or a title behind them.
  [[nodiscard]] bool goes_on(std::size_t first, std::size_t after) const {
    return (after < range_.last && heads_title(after)) || (after > first && in_title(first));
  }

  void take_titles() {
    while (range_.size() > 1) {
      Range title{range_.first, title_end(range_.first)};
      if (title.empty() && words_.courtesy(range_)) {
        title.last = title.first + 1;
      }
      const bool monsieur = title.empty() && range_.size() == 2 && range_.first == 0 &&
                            words_.word(range_.first) == "M.";
      if (monsieur) {
        title.last = title.first + 1;
      }
      if (title.empty()) {
        break;
      }
      const bool before_comma = comma(title.last - 1) && title.last < range_.last;
      if (before_comma && title.size() == 1 && !is_office(title)) {
        break;  // "Herr, Anna"
      }
      if (title.last == range_.last && !shorten(title)) {
        break;
      }
      if (title.size() > 1 && only_suffixes(title.last)) {
        --title.last;  // "Dr. Bishop, Jr."
      }
      add_title(title, before_comma);
      range_.first = title.last;
    }
  }

  /// A title of one word before a comma is an office where it can hardly be a name.
  [[nodiscard]] bool is_office(Range title) const {
    return title.size() > 1 && words_.any(title, kOffice);
  }

  /// Where all is a title its last word is the name, as in "Ambassador Bishop"; but "the Secretary
  /// of State" names an office.
  [[nodiscard]] bool shorten(Range& title) const {
    const std::size_t last = title.last - 1;
    const bool office = is(last, kMatter | kCountry | kBody) || is(title.first, kArticle) ||
                        is(last - 1, kLink | kArticle) ||
                        (is(last, kOffice) && is(last - 1, kNation | kMatter | kBody));
    if (office || title.size() < 2) {
      return false;
    }
    // "Mr. President"
    static constexpr std::string_view kCalled[] = {
        "president", "minister", "ambassador", "secretary", "chairman", "premier", "chancellor"};
    const std::string_view word = words_.word(last);
    if (std::any_of(std::begin(kCalled), std::end(kCalled),
                    [word](std::string_view w) { return equals_nocase(w, word); })) {
      return true;
    }
    title.last = last;
    return true;
  }

  [[nodiscard]] bool only_suffixes(std::size_t first) const {
    for (std::size_t i = first; i < range_.last; ++i) {
      if (!is(i, kSuffix | kDegree)) {
        return false;
      }
    }
    return first < range_.last;
  }

  void add_title(Range title, bool before_comma) {
    titled_ = true;
    // "the USSR Ambassador, c. Petrov", "Ambassador Mr. Orr": the office, then how he is called.
    std::size_t proper = title.last;
    while (proper > title.first && is(proper - 1, kHonorific) &&
           !is(proper - 1, kOffice | kNation) && words_.word(proper - 1) != "CC") {
      --proper;
    }
    const bool both =
        proper > title.first && proper < title.last && words_.any({title.first, proper}, kOffice);
    const bool office = words_.any(title, kOffice);
    const Range named{is(title.first, kArticle) ? title.first + 1 : title.first, title.last};
    if (title.last == range_.last) {  // "Mr. President"
      put(out_.honorific, {title.first, title.last - 1});
      put(out_.office, {title.last - 1, title.last});
    } else if (both) {
      put(out_.office, {named.first, proper});
      put(out_.honorific, {proper, title.last});
    } else if (before_comma && office) {
      put(out_.office, named);
    } else {
      put(out_.honorific, title);
      if (office && out_.office.empty()) {
        put(out_.office, named);
        office_in_title_ = true;
      }
    }
    given_title_ = (name_word(words_.word(title.last - 1)) & kWithGiven) != 0;
  }

  // --- offices behind ----------------------------------------------------------------------------

  /// "Orr, Deputy Secretary of State", "Orr of the Policy Planning Staff", "Orr (Interpreter)".
  void take_office_behind() {
    for (std::size_t i = range_.first + 1; i < range_.last; ++i) {
      const bool bracket = words_[i].open == '(';
      const std::size_t stop = bracket ? closed(i) : range_.last;
      const bool linked = is(i, kLink) && !words_[i].upper && i + 1 < range_.last &&
                          !is(i - 1, kOffice) &&
                          words_.any({i + 1, range_.last}, kOffice | kBody | kMatter);
      if (linked || ((comma(i - 1) || bracket) && is_office_behind(i, stop))) {
        const std::size_t first = linked ? i + 1 : i;
        if (office_in_title_) {
          out_.office.clear();  // it stays in the honorific
        }
        put(out_.office, {is(first, kArticle) ? first + 1 : first, stop});
        range_.last = i;
        return;
      }
    }
  }

  [[nodiscard]] std::size_t closed(std::size_t i) const {
    while (i < range_.last && words_[i].close != ')') {
      ++i;
    }
    return std::min(i + 1, range_.last);
  }

  [[nodiscard]] bool is_office_behind(std::size_t first, std::size_t last) const {
    std::size_t end = first;
    while (end < last && !comma(end)) {
      ++end;
    }
    end = std::min(end + 1, last);
    const Range part{first, end};
    if ((name_word(words_.word(first)) & kPostNominal) != 0 || is(first, kSuffix | kDegree)) {
      return false;
    }
    const bool sign = part.size() == 1 && is_sign(words_.word(first));
    const bool apart = range_.first + 1 < first && !is_sign(words_.word(range_.first));
    if (sign && (words_[first].open != 0 || apart)) {
      return true;
    }
    const bool of_place = heads_title(first) && part.size() > 2 && is(first + 1, kLink);
    if (of_place) {
      return true;  // "Duke of Vale"
    }
    if (!words_.any(part, kOffice | kBody)) {
      return false;
    }
    // "Doe, Senator Mike": a title and a name.
    std::size_t word = first;
    while (word < end && (heads_title(word) || in_title(word) || is(word, kLink | kAnd))) {
      ++word;
    }
    const bool name = word < end && is(first, kHonorific) && !words_.any({word, end}, kLink);
    return !name && (part.size() > 1 || !is(first, kHonorific));
  }

  /// "NEA": an office by its letters.
  static bool is_sign(std::string_view word) {
    return word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) {
             return is_upper(c) || c == '/' || c == '-';
           });
  }

  // --- the name ----------------------------------------------------------------------------------

  [[nodiscard]] bool is_named() const {
    for (std::size_t i = range_.first; i < range_.last; ++i) {
      const bool letters = !words_[i].digit;
      if (letters && !is(i, kArticle | kAnd)) {
        return true;
      }
    }
    return false;
  }

  /// "Embassy in Velmark", "Foreign Ministry": an institution, not a person.
  [[nodiscard]] bool is_body() const {
    const std::size_t last = range_.last - 1;
    return range_.size() > 1 &&
           ((is(range_.first, kBody) && is(range_.first + 1, kLink)) ||
            (is(last, kBody) && words_.any({range_.first, last}, kNation | kMatter | kCountry)));
  }

  /// "Mr."
  [[nodiscard]] bool is_bare_title() const {
    return is(range_.first, kHonorific | kSuffix) && words_.word(range_.first).ends_with('.');
  }

  void put(Spans& part, const NamePieces& pieces) const {
    for (const Range piece : pieces) {
      put(part, piece);
    }
  }

  void split() {
    const bool title_only = out_.honorific.empty() && out_.office.empty();
    if (title_only && whole_office()) {
      put(out_.office, {is(range_.first, kArticle) ? range_.first + 1 : range_.first, range_.last});
      out_.grade = Grade::medium;
      return;
    }
    if (range_.empty() || !is_named() || (!titled_ && is_body())) {
      return;
    }
    if (range_.size() == 1 && !titled_ && is_bare_title()) {
      put(out_.honorific, range_);
      return;
    }
    const NameSplit split = split_name(words_, range_);
    put(out_.honorific, split.honorific);
    put(out_.given, split.given);
    put(out_.middle, split.middle);
    put(out_.family, split.family);
    put(out_.suffix, split.suffix);
    put(out_.nickname, split.nickname);
    // "Sir Karl", and a word alone: a given name. With a suffix it is a family name.
    const bool bare = !titled_ && split.suffix.empty() && split.honorific.empty() &&
                      out_.office.empty() && split.nickname.empty();
    const bool given = titled_ && given_title_;
    if (split.alone && (bare || given)) {
      std::swap(out_.given, out_.family);
    }
    out_.grade = split.alone && bare         ? Grade::low
                 : split.told || split.alone ? Grade::high
                                             : Grade::medium;
  }

  [[nodiscard]] bool whole_office() const {
    return range_.size() > 1 && title_end(range_.first) == range_.last &&
           words_.any(range_, kOffice | kLink);
  }

  const PersonTokens& words_;
  Range range_;
  NameReading out_;
  bool titled_ = false;
  bool office_in_title_ = false;
  bool given_title_ = false;
};

}  // namespace

NameReading read_name(std::string_view text) {
  const PersonTokens words(text, {0, static_cast<std::uint32_t>(text.size())});
  return NameReader(words).read();
}

std::optional<std::string> part_text(std::string_view text, const Spans& spans) {
  if (spans.empty()) {
    return std::nullopt;
  }
  std::string out;
  for (const Span span : spans) {
    out.append(out.empty() ? "" : " ").append(fold_space(span.of(text)));
  }
  return out;
}

}  // namespace archdoc::extract
