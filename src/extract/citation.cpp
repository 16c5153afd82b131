// Source lines have two parts: the shelf mark, and the credit of those who gave and worked on the
// text. The credit begins with the first of its verbs that begins a sentence.
#include "extract/citation.hpp"

#include "base/ascii.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// --- credits ------------------------------------------------------------------------------------

/// `other`: work that has no field of its own.
enum class Credit { contributor, translator, transcriber, editor, other };

struct Verb {
  std::string_view word;
  Credit credit;
};
constexpr std::array<Verb, 18> kVerbs{{{"contributed", Credit::contributor},
                                       {"obtained", Credit::contributor},
                                       {"provided", Credit::contributor},
                                       {"donated", Credit::contributor},
                                       {"procured", Credit::contributor},
                                       {"acquired", Credit::contributor},
                                       {"translated", Credit::translator},
                                       {"translation", Credit::translator},
                                       {"transcribed", Credit::transcriber},
                                       {"transliterated", Credit::transcriber},
                                       {"edited", Credit::editor},
                                       {"annotated", Credit::editor},
                                       {"selected", Credit::other},
                                       {"compiled", Credit::other},
                                       {"introduced", Credit::other},
                                       {"prepared", Credit::other},
                                       {"revised", Credit::other},
                                       {"summarized", Credit::other}}};

const Verb* verb_of(std::string_view word) {
  const auto* found = std::find_if(kVerbs.begin(), kVerbs.end(), [&](const Verb& verb) {
    return equals_nocase(verb.word, word);
  });
  return found == kVerbs.end() ? nullptr : found;
}

std::string_view word_at(std::string_view text, std::size_t at) {
  return text.substr(at, word_end(text, at) - at);
}

/// Whether a sentence may begin at `at`: the line's beginning, or after a stop, a bracket, a
/// semicolon.
bool begins_sentence(std::string_view line, std::size_t at) {
  const std::string_view before = strip(line.substr(0, at));
  return before.empty() || before.ends_with('.') || before.ends_with(';') ||
         before.ends_with(')') || before.ends_with(']') || before.ends_with("\xE2\x80\x9D") ||
         before.ends_with('"');
}

/// Words that may stand before the verb of a credit: "Document obtained by".
constexpr std::array<std::string_view, 6> kBeforeVerb{"document", "documents", "english",
                                                      "original", "text",      "copy"};

/// Whether the verb that ends before `at` credits somebody: "by" follows, other verbs of the kind
/// and the words of a purpose ("for the Project") between them.
bool leads_to_by(std::string_view line, std::size_t at) {
  static constexpr std::size_t kFarthest = 90;
  const std::string_view near = line.substr(at, kFarthest);
  const std::size_t by = near.find(" by ");
  const std::size_t stop = near.find(". ");
  return by != npos && (stop == npos || by < stop);
}

/// Where the credit of a source line begins; npos without one.
std::size_t credit_begin(std::string_view line) {
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t end = word_end(line, i);
    if (end == i) {
      ++i;
      continue;
    }
    const std::string_view word = line.substr(i, end - i);
    if (is_upper(word.front()) && begins_sentence(line, i)) {
      std::size_t verb = i;
      if (std::find_if(kBeforeVerb.begin(), kBeforeVerb.end(), [&](std::string_view w) {
            return equals_nocase(w, word);
          }) != kBeforeVerb.end()) {
        verb = skip_white(line, end);
      }
      const std::string_view said = word_at(line, verb);
      if (verb_of(said) != nullptr && leads_to_by(line, verb + said.size())) {
        return i;
      }
    }
    i = end;
  }
  return npos;
}

/// Reads the credits of one text from left to right: verbs gather until "by", names follow until
/// the next verb or the end of the sentence.
class CreditReader {
 public:
  CreditReader(std::string_view text, std::string_view credit, Citation& out)
      : text_(text), credit_(credit), out_(out) {}

  void read() {
    std::size_t i = 0;
    while (i < credit_.size()) {
      const std::size_t end = word_end(credit_, i);
      if (end == i) {
        ++i;
        continue;
      }
      const std::string_view word = credit_.substr(i, end - i);
      if (const Verb* verb = verb_of(word)) {
        if (named_) {
          roles_.clear();
          named_ = false;
        }
        roles_.push_back(verb->credit);
        i = end;
      } else if (word == "by" && !roles_.empty()) {
        i = names(skip_white(credit_, end));
        named_ = true;
      } else {
        i = end;
      }
    }
  }

 private:
  /// The end of a name list: the verb of the next credit, a purpose, the end of the sentence.
  std::size_t list_end(std::size_t i) const {
    static constexpr std::array<std::string_view, 8> kEnds{"for", "with", "from",    "in",
                                                           "at",  "on",   "through", "as"};
    while (i < credit_.size()) {
      const std::size_t end = word_end(credit_, i);
      if (end > i) {
        const std::string_view word = credit_.substr(i, end - i);
        if (verb_of(word) != nullptr ||
            std::find(kEnds.begin(), kEnds.end(), word) != kEnds.end()) {
          return i;
        }
        // Initials, and the abbreviations of names, end no sentence.
        const bool stop = end < credit_.size() && credit_[end] == '.';
        const bool short_word = word.size() <= 2 || word == "Jr" || word == "Sr" || word == "Dr";
        const std::size_t next = stop ? skip_white(credit_, end + 1) : end;
        const bool initial = stop && short_word && word.size() != 2 && next < credit_.size();
        if (stop && !initial &&
            !(word.size() == 2 && next < credit_.size() &&
              (credit_[next] == ',' || next == end + 1))) {
          return end;
        }
        i = end;
      } else if (credit_[i] == ';' || credit_[i] == '(' || credit_[i] == '[') {
        return i;
      } else {
        ++i;
      }
    }
    return i;
  }

  std::size_t names(std::size_t begin) {
    const std::size_t end = list_end(begin);
    std::string_view list = credit_.substr(begin, end - begin);
    while (!list.empty()) {
      const Cut cut = next_cut(list);
      add(list.substr(0, cut.at));
      list.remove_prefix(cut.next);
    }
    return std::max(end, begin + 1);
  }

  struct Cut {
    std::size_t at = 0;
    std::size_t next = 0;
  };
  /// The next ", ", " and " or " & " of a list; "Jr." and "Ph.D." belong to the name before.
  static Cut next_cut(std::string_view list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i] == ',') {
        const std::size_t next = skip_white(list, i + 1);
        const std::string_view word = word_at(list, next);
        if (word != "Jr" && word != "Sr" && word != "III" && word != "Ph") {
          return {i, std::max(next, i + 1)};
        }
      } else if (is_space(list[i])) {
        const std::string_view word = word_at(list, i + 1);
        if (word == "and" || list.substr(i + 1).starts_with("& ")) {
          const std::size_t size = word == "and" ? 3 : 1;
          return {i, std::min(list.size(), i + 1 + size)};
        }
      }
    }
    return {list.size(), list.size()};
  }

  void add(std::string_view name) {
    name = strip(name);
    if (name.starts_with("and ")) {
      name = strip(name.substr(4));
    }
    while (name.ends_with(',') || name.ends_with(';')) {
      name = strip(name.substr(0, name.size() - 1));
    }
    if (name.size() < 2 || !(is_upper(name.front()) || is_high(name.front()))) {
      return;
    }
    Span span = span_in(text_, name);
    if ((name.ends_with("Jr") || name.ends_with("Sr")) && span.end < span_in(text_, credit_).end &&
        text_[span.end] == '.') {
      ++span.end;
    }
    for (const Credit role : roles_) {
      if (role == Credit::other) {
        continue;
      }
      std::vector<Span>& list = list_of(role);
      if (std::find(list.begin(), list.end(), span) == list.end()) {
        list.push_back(span);
      }
    }
  }

  std::vector<Span>& list_of(Credit role) {
    switch (role) {
      case Credit::contributor:
        return out_.contributors;
      case Credit::translator:
        return out_.translators;
      case Credit::transcriber:
        return out_.transcribers;
      case Credit::editor:
      case Credit::other:
        break;
    }
    return out_.editors;
  }

  std::string_view text_;
  std::string_view credit_;
  Citation& out_;
  std::vector<Credit> roles_;
  bool named_ = false;
};

// --- archive and reference
// ------------------------------------------------------------------------

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

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}

/// The level that a segment of a reference begins with, and its value.
struct LevelRead {
  const LevelWord* level = nullptr;
  std::string_view value;
};
LevelRead level_in(std::string_view segment) {
  if (starts_with_nocase(segment, "record group ")) {
    return {level_of("rg", false), strip(segment.substr(13))};
  }
  const std::string_view word = word_at(segment, 0);
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
  return {value.empty() ? nullptr : level, value};
}

/// Whether a segment tells a place inside an archive rather than names one.
bool is_reference_like(std::string_view segment) {
  return has_digit(segment) || level_in(segment).level != nullptr;
}

/// Capitals in a row, as signs of archives are: "RGANI", "AVP RF", "PA AA", "SAPMO-BArch".
bool is_sign(std::string_view segment) {
  static constexpr std::size_t kLongest = 20;
  const auto upper = std::count_if(segment.begin(), segment.end(), is_upper);
  const auto lower = std::count_if(segment.begin(), segment.end(), is_lower);
  return segment.size() <= kLongest && upper >= 2 && upper * 2 > lower;
}

bool has_nocase(std::string_view text, std::string_view word) {
  for (std::size_t i = 0; i + word.size() <= text.size(); ++i) {
    if (to_lower(text[i]) == word[0] && starts_with_nocase(text.substr(i), word)) {
      return true;
    }
  }
  return false;
}

/// Words that the names of repositories have, in the languages of those that are met most.
bool names_repository(std::string_view segment) {
  static constexpr std::array<std::string_view, 14> kWords{
      "archiv",        "library",
      "bibliothek",    "museum",
      "record office", "repository",
      "institute",     "ministry",
      "foundation",    "presidential",
      "collection",    "center",
      "arkiv",         "\xD0\xB0\xD1\x80\xD1\x85\xD0\xB8\xD0\xB2"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return has_nocase(segment, word); });
}

/// "RGANI. F. 5. Op. 2": a full stop at `stop` that a level follows parts as a comma does; that of
/// "F." itself does not.
bool stop_before_level(std::string_view text, std::size_t stop) {
  std::size_t begin = stop;
  while (begin > 0 && is_alnum(text[begin - 1])) {
    --begin;
  }
  const std::string_view before = text.substr(begin, stop - begin);
  const std::string_view rest = strip(text.substr(stop + 1));
  return !before.empty() && level_of(before, true) == nullptr && rest.size() > 1 &&
         rest.size() < text.size() - stop - 1 && level_in(rest).level != nullptr;
}

/// The segments of `text` between commas and semicolons outside brackets and quotes.
std::vector<std::string_view> segments_of(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ',';
    depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    const bool cut = i == text.size() || ((c == ',' || c == ';') && depth <= 0) ||
                     (c == '.' && depth <= 0 && stop_before_level(text, i));
    if (cut) {
      if (const std::string_view segment = strip(text.substr(begin, i - begin)); !segment.empty()) {
        out.push_back(segment);
      }
      begin = i + 1;
    }
  }
  return out;
}

/// `segment` without what only introduces it.
std::string_view without_introduction(std::string_view segment) {
  for (std::string_view words :
       {"Source:", "Document from", "From the", "From:", "Original in", "Held by", "Courtesy of"}) {
    if (segment.starts_with(words)) {
      return strip(segment.substr(words.size()));
    }
  }
  return segment;
}

/// Where the statement of the shelf mark ends: the first full stop that is none of an abbreviation,
/// an initial or a level, and that a new sentence follows ("Secret. Drafted by ...").
std::size_t statement_end(std::string_view line) {
  static constexpr std::array<std::string_view, 20> kShort{
      "vol", "vols", "no", "nos", "nr",  "sept", "oct", "nov", "dec", "jr",
      "sr",  "st",   "dr", "mr",  "ser", "inv",  "ed",  "eds", "ph",  "approx"};
  for (std::size_t stop = line.find(". "); stop != npos; stop = line.find(". ", stop + 1)) {
    std::size_t begin = stop;
    while (begin > 0 && (is_alnum(line[begin - 1]) || is_high(line[begin - 1]))) {
      --begin;
    }
    const std::string_view before = line.substr(begin, stop - begin);
    const std::string_view rest = strip(line.substr(stop + 1));
    const bool abbreviation =
        (before.size() == 1 && !is_digit(before.front())) || level_of(before, true) != nullptr ||
        std::any_of(kShort.begin(), kShort.end(),
                    [&](std::string_view word) { return equals_nocase(word, before); });
    const bool sentence = !rest.empty() && !is_lower(rest.front()) && !is_digit(rest.front());
    if (!abbreviation && sentence && level_in(rest).level == nullptr) {
      return stop;
    }
  }
  return line.size();
}

/// "[NAA: A9999, 12/3]" without its brackets and the marks of emphasis.
std::string_view without_brackets(std::string_view line) {
  line = strip(line);
  while (line.size() > 2 && (line.front() == '[' || line.front() == '_' || line.front() == '*') &&
         (line.back() == ']' || line.back() == '_' || line.back() == '*')) {
    line = strip(line.substr(1, line.size() - 2));
  }
  return line;
}

/// The sign before a colon: "NAA: A9999"; npos without one.
std::size_t sign_colon(std::string_view segment) {
  const std::size_t colon = segment.find(':');
  return colon != npos && colon + 1 < segment.size() && is_sign(segment.substr(0, colon)) ? colon
                                                                                          : npos;
}

std::string_view between(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

std::string_view without_stop(std::string_view text) {
  text = strip(text);
  while (text.ends_with('.') || text.ends_with(',') || text.ends_with(';')) {
    text = strip(text.substr(0, text.size() - 1));
  }
  return text;
}

/// "(ACRONYM)" at the end of a segment without a digit: it belongs to the archive's name, of which
/// a comma is a part ("Archive of Foreign Affairs, Northern Federation (AFANF)").
bool ends_with_sign(std::string_view segment) {
  const std::size_t open = segment.rfind('(');
  return segment.ends_with(')') && open != npos && !has_digit(segment) &&
         is_sign(segment.substr(open + 1, segment.size() - open - 2));
}

/// A sign and a reference that no comma parts: "RGANI fond 5 opis 2".
std::size_t reference_inside(std::string_view segment) {
  for (std::size_t i = segment.find(' '); i != npos; i = segment.find(' ', i + 1)) {
    const std::string_view rest = strip(segment.substr(i));
    const bool number = !rest.empty() && is_digit(rest.front()) &&
                        rest.find_first_of("-/") != npos && is_sign(strip(segment.substr(0, i)));
    if (number || (level_in(rest).level != nullptr && has_digit(rest))) {
      return static_cast<std::size_t>(rest.data() - segment.data());
    }
  }
  return npos;
}

class ShelfReader {
 public:
  ShelfReader(std::string_view text, std::string_view shelf, Citation& out)
      : text_(text), segments_(segments_of(shelf)), out_(out) {}

  void read() {
    if (segments_.empty()) {
      return;
    }
    const std::string_view whole_first = segments_.front();
    segments_.front() = without_introduction(whole_first);
    if (segments_.front().empty()) {
      return;
    }
    if (const std::size_t colon = sign_colon(segments_.front()); colon != npos) {
      out_.archive = span_in(text_, segments_.front().substr(0, colon));
      reference(strip(segments_.front().substr(colon + 1)), 1);
      return;
    }
    // What a "Source:" introduces, and a shelf mark follows, is a repository under any name.
    const bool stated = whole_first.starts_with("Source:") && segments_.size() > 1;
    const std::size_t archive = stated ? 0 : archive_segment();
    if (archive == npos) {
      return;
    }
    if (archive > 0) {
      late_archive(archive);
      return;
    }
    std::size_t last = 0;
    if (!ends_with_sign(segments_[0]) && segments_.size() > 1 && ends_with_sign(segments_[1])) {
      last = 1;
    }
    std::string_view name = between(segments_[0], segments_[last]);
    const std::size_t inside = reference_inside(name);
    if (inside != npos) {
      reference(name.substr(inside), last + 1);
      name = strip(name.substr(0, inside));
    } else if (last + 1 < segments_.size()) {
      reference(segments_[last + 1], last + 2);
    }
    name = without_stop(name);
    if (!name.empty()) {
      out_.archive = span_in(text_, name);
    }
  }

 private:
  /// The segment that names the repository: the first one, if it is a sign, has the word, or is
  /// followed by a reference; else the first one that has the word.
  std::size_t archive_segment() const {
    const std::string_view first = segments_.front();
    if (first.empty() || first.front() == '"' || first.starts_with("\xE2\x80\x9C")) {
      return npos;
    }
    const std::size_t inside = reference_inside(first);
    const std::string_view name = strip(first.substr(0, inside));
    if (names_repository(name) || is_sign(name)) {
      return 0;
    }
    for (std::size_t i = 1; i < segments_.size(); ++i) {
      if (names_repository(segments_[i]) && !is_reference_like(segments_[i])) {
        return i;
      }
    }
    const bool level = segments_.size() > 1 && level_in(segments_[1]).level != nullptr;
    return level && !has_digit(first) ? 0 : npos;
  }

  /// The description stands before the repository: of its segments the sign of the document, if
  /// there is one, is the reference.
  void late_archive(std::size_t archive) {
    out_.archive = span_in(text_, without_stop(segments_[archive]));
    if (archive + 1 < segments_.size() && is_reference_like(segments_[archive + 1]) &&
        segments_[archive + 1].find("http") == npos) {
      reference(segments_[archive + 1], archive + 2);
      return;
    }
    for (std::size_t i = archive; i-- > 0;) {
      const std::string_view segment = segments_[i];
      if (has_digit(segment) && segment.find(' ') == npos && segment.find('/') != npos) {
        out_.reference = span_in(text_, segment);
        return;
      }
    }
  }

  /// From `first` to the last segment that is no address.
  void reference(std::string_view first, std::size_t next) {
    std::string_view last = first;
    std::vector<std::string_view> parts{first};
    for (; next < segments_.size() && segments_[next].find("http") == npos; ++next) {
      last = segments_[next];
      parts.push_back(last);
    }
    const std::string_view whole = without_stop(between(first, last));
    if (whole.empty() || whole.find("http") != npos) {
      return;
    }
    out_.reference = span_in(text_, whole);
    for (const std::string_view part : parts) {
      levels(without_stop(part));
    }
    tell_papka();
  }

  /// "f. 0102, op. 20, p. 100, d. 14": before a delo the "p." of Russian references is a papka.
  void tell_papka() {
    bool delo = false;
    for (std::size_t i = out_.levels.size(); i-- > 0;) {
      std::string_view& level = out_.levels[i].level;
      delo = delo || level == "delo";
      level = delo && level == "page" ? "papka" : level;
    }
  }

  /// A segment can hold several levels: "fond 5 opis 2".
  void levels(std::string_view segment) {
    LevelRead read = level_in(segment);
    while (read.level != nullptr) {
      const std::size_t next = reference_inside(read.value);
      std::string_view value = next == npos ? read.value : strip(read.value.substr(0, next));
      if (const std::size_t open = value.find(" ("); open != npos) {
        value = strip(value.substr(0, open));
      }
      value = without_stop(value);
      if (!value.empty()) {
        out_.levels.push_back({read.level->level, span_in(text_, value)});
      }
      read = next == npos ? LevelRead{} : level_in(read.value.substr(next));
    }
  }

  std::string_view text_;
  std::vector<std::string_view> segments_;
  Citation& out_;
};

std::optional<std::string_view> address_in(std::string_view line) {
  const std::size_t at = line.find("http");
  if (at == npos ||
      !(line.substr(at).starts_with("http://") || line.substr(at).starts_with("https://"))) {
    return std::nullopt;
  }
  std::size_t end = at;
  while (end < line.size() && white_size(line, end) == 0) {
    ++end;
  }
  return without_stop(line.substr(at, end - at));
}

}  // namespace

namespace {

/// The statement of the shelf mark in a line whose credit begins at `credit`.
std::string_view shelf_of(std::string_view line, std::size_t credit) {
  line = line.substr(0, credit);
  return without_stop(without_brackets(line.substr(0, statement_end(line))));
}

/// A shelf mark, and not a mere number or date: a level, "B 136/2", "12/3-4".
bool is_shelf_mark(std::string_view segment) {
  static constexpr std::size_t kLongestSeries = 6;
  if (level_in(segment).level != nullptr && has_digit(segment)) {
    return true;
  }
  std::size_t i = 0;
  while (i < segment.size() && is_upper(segment[i])) {
    ++i;
  }
  const std::size_t next =
      i < segment.size() && (segment[i] == ' ' || segment[i] == '-') ? i + 1 : i;
  const bool series =
      i > 0 && i <= kLongestSeries && next < segment.size() && is_digit(segment[next]);
  return series || (has_digit(segment) && segment.find('/') != npos);
}

/// Whether `segment` can only be a repository's name: short, and with its word or as its sign.
bool is_repository(std::string_view segment) {
  static constexpr std::size_t kLongest = 120;
  static constexpr std::array<std::string_view, 6> kWords{
      "archiv",        "library", "bibliothek",
      "record office", "arkiv",   "\xD0\xB0\xD1\x80\xD1\x85\xD0\xB8\xD0\xB2"};
  return segment.size() <= kLongest &&
         (is_sign(segment) || std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
            return has_nocase(segment, word);
          }));
}

}  // namespace

Citation citation(std::string_view text, Span line) {
  Citation out;
  const std::string_view whole = strip(line.of(text));
  const std::size_t credit = credit_begin(whole);
  if (credit != npos) {
    CreditReader(text, whole.substr(credit), out).read();
  }
  if (const auto address = address_in(whole)) {
    out.url = span_in(text, *address);
  }
  ShelfReader(text, shelf_of(whole, credit), out).read();
  return out;
}

bool citation_like(std::string_view text, Span line) {
  static constexpr std::size_t kLongest = 600;
  static constexpr std::size_t kLongestShelf = 250;
  const std::string_view whole = strip(line.of(text));
  if (whole.empty() || whole.size() > kLongest) {
    return false;
  }
  // "[1] Northern Archive, ...": a note that cites, and not the source of the page.
  if (whole.front() == '[' && whole.size() > 1 && is_digit(whole[1])) {
    return false;
  }
  const std::size_t credit = credit_begin(whole);
  const std::string_view shelf = shelf_of(whole, credit);
  if (shelf.size() > kLongestShelf) {
    return false;
  }
  const std::vector<std::string_view> segments = segments_of(shelf);
  if (segments.empty()) {
    return credit != npos;
  }
  std::string_view first = without_introduction(segments[0]);
  const std::size_t colon = sign_colon(first);
  const std::size_t inside = colon == npos ? reference_inside(first) : colon;
  const bool marked = (inside != npos && has_digit(first.substr(inside))) ||
                      std::any_of(segments.begin() + 1, segments.end(), is_shelf_mark);
  first = strip(first.substr(0, inside));
  const bool stated = segments[0].starts_with("Source:") && segments.size() > 1;
  return stated || (is_repository(first) ? credit != npos || marked : credit != npos && marked);
}

}  // namespace archdoc::extract
