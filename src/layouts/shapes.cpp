#include "layouts/shapes.hpp"

#include "base/ascii.hpp"
#include "extract/telegram.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

namespace archdoc::layouts {
namespace {

constexpr std::size_t npos = std::string_view::npos;

std::string_view skip_digits(std::string_view& text) {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n])) {
    ++n;
  }
  const std::string_view digits = text.substr(0, n);
  text.remove_prefix(n);
  return digits;
}

void skip_space(std::string_view& text) {
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
  }
}

bool skip(std::string_view& text, std::string_view words) {
  if (!starts_with_nocase(text, words)) {
    return false;
  }
  text.remove_prefix(words.size());
  return true;
}

/// The quotes and brackets that may follow a sentence's stop, and its own variants of a stop.
constexpr std::array<std::string_view, 8> kClosers{
    "\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", "\xE2\x80\x9C"};
constexpr std::array<std::string_view, 5> kStops{".", "!", "?", "\xE2\x80\xA6", "\xE3\x80\x82"};

constexpr std::array<std::string_view, 3> kQuotes{"\"", "\xE2\x80\x9C", "\xE2\x80\x9D"};

/// Removes one of `ends` from the end of `text`, if it stands there.
bool strip_end(std::string_view& text, std::span<const std::string_view> ends) {
  for (std::string_view end : ends) {
    if (text.ends_with(end)) {
      text.remove_suffix(end.size());
      return true;
    }
  }
  return false;
}

/// Calls `use(word)` for each word of ASCII letters and apostrophes; stops where it returns false.
template <class Use>
void each_word(std::string_view text, Use use) {
  std::size_t i = 0;
  while (i < text.size()) {
    if (!is_alpha(text[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size() && (is_alnum(text[i]) || text[i] == '\'')) {
      ++i;
    }
    if (!use(text.substr(begin, i - begin))) {
      return;
    }
  }
}

std::size_t count_words(std::string_view text, std::size_t enough) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size() && words < enough; ++i) {
    const bool space = is_space(text[i]);
    words += !space && !inside ? 1 : 0;
    inside = !space;
  }
  return words;
}

/// Whether a sentence ends at the stop at `i` and another begins: a word of three letters before
/// it, so that initials and "Mr." do not count, and a capital or a quote after white space.
bool parts_sentences(std::string_view text, std::size_t i) {
  if (i < 3 || i + 2 >= text.size() || !is_space(text[i + 1])) {
    return false;
  }
  for (std::size_t k = i - 3; k < i; ++k) {
    if (!is_lower(text[k]) && !is_high(text[k])) {
      return false;
    }
  }
  std::string_view rest = text.substr(i + 1);
  skip_space(rest);
  return !rest.empty() && (is_upper(rest.front()) || rest.front() == '"' || is_high(rest.front()));
}

/// The verbs that cataloguers' summaries are written with. Sorted.
constexpr std::array<std::string_view, 124> kVerbs{
    "accepts",    "accuses",    "addresses", "admits",     "advises",    "agrees",     "alleges",
    "analyses",   "analyzes",   "announces", "answers",    "appeals",    "approves",   "argues",
    "asks",       "asserts",    "assesses",  "assures",    "attempts",   "blames",     "briefs",
    "calls",      "claims",     "comments",  "compares",   "complains",  "concerns",   "concludes",
    "condemns",   "confirms",   "considers", "contains",   "conveys",    "covers",     "criticises",
    "criticizes", "debates",    "declares",  "declines",   "defends",    "demands",    "denies",
    "describes",  "details",    "discusses", "emphasises", "emphasizes", "encourages", "evaluates",
    "examines",   "explains",   "expresses", "focuses",    "gives",      "highlights", "includes",
    "indicates",  "informs",    "inquires",  "insists",    "instructs",  "invites",    "issues",
    "lists",      "makes",      "meets",     "mentions",   "notes",      "objects",    "offers",
    "opposes",    "orders",     "outlines",  "points",     "praises",    "presents",   "promises",
    "proposes",   "protests",   "provides",  "questions",  "raises",     "reacts",     "recalls",
    "receives",   "recommends", "recounts",  "refers",     "reflects",   "refuses",    "rejects",
    "relates",    "relays",     "remarks",   "replies",    "reports",    "requests",   "responds",
    "reveals",    "reviews",    "says",      "seeks",      "sends",      "shares",     "shows",
    "speaks",     "speculates", "states",    "stresses",   "suggests",   "summarises", "summarizes",
    "supports",   "talks",      "tells",     "thanks",     "threatens",  "touches",    "transmits",
    "urges",      "visits",     "warns",     "welcomes",   "writes"};
static_assert(std::is_sorted(kVerbs.begin(), kVerbs.end()));

constexpr std::array<std::string_view, 9> kFirstPerson{"I",  "me", "my", "our", "ours",
                                                       "us", "we", "We", "mine"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_verb(std::string_view word) {
  return std::binary_search(kVerbs.begin(), kVerbs.end(), word);
}

/// "They agree", "Berg and Roe discuss", "the ministers deny": the plural of one of the verbs,
/// where the word before can be its subject, so that "to discuss" is none.
bool is_plural_verb(std::string_view before, std::string_view word) {
  static constexpr std::size_t kLongest = 20;
  const bool subject =
      !before.empty() && (is_upper(before.front()) || before.ends_with('s') || before == "they");
  if (!subject || word.size() < 3 || word.size() > kLongest || !is_lower(word.front())) {
    return false;
  }
  std::string form(word);  // short: stays in the string itself for nearly all words
  if (is_verb(form += 's')) {
    return true;
  }
  form.pop_back();
  if (word.ends_with('y')) {
    form.pop_back();
    form += 'i';
  }
  return is_verb(form += "es");
}

/// The place just after the last `,"` before `end`, and that of the comma.
struct TitleEnd {
  std::size_t comma = npos;
  std::size_t after = npos;
};
TitleEnd title_end(std::string_view block, std::size_t end) {
  for (std::size_t i = end; i-- > 0;) {
    if (block[i] != ',') {
      continue;
    }
    for (std::string_view quote : kQuotes) {
      if (block.substr(i + 1).starts_with(quote) && i + 1 + quote.size() <= end) {
        return {i, i + 1 + quote.size()};
      }
    }
  }
  return {};
}

/// Where "Digital Archive," begins and ends, a line break in it allowed; npos where it does not
/// stand in the block.
std::pair<std::size_t, std::size_t> find_edition(std::string_view block) {
  static constexpr std::string_view kFirst = "Digital";
  static constexpr std::string_view kSecond = "Archive,";
  for (std::size_t at = block.find(kFirst); at != npos; at = block.find(kFirst, at + 1)) {
    std::string_view rest = block.substr(at + kFirst.size());
    skip_space(rest);
    if (rest.starts_with(kSecond)) {
      rest.remove_prefix(kSecond.size());
      return {at, block.size() - rest.size()};
    }
  }
  return {npos, npos};
}

std::string_view trim_commas(std::string_view text) {
  while (!text.empty() && (is_space(text.front()) || text.front() == ',')) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (is_space(text.back()) || text.back() == ',')) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

std::optional<NoteMark> note_mark(std::string_view block) {
  std::string_view rest = block;
  if (!skip(rest, "[")) {
    return std::nullopt;
  }
  const std::string_view mark = rest.starts_with('*') ? rest.substr(0, 1) : rest;
  if (mark.size() == 1 && mark[0] == '*') {
    rest.remove_prefix(1);
  } else if (skip_digits(rest).empty() || rest.data() - block.data() > 4) {
    return std::nullopt;
  }
  const auto digits = static_cast<std::size_t>(rest.data() - block.data()) - 1;
  if (!skip(rest, "]") || rest.empty()) {
    return std::nullopt;
  }
  skip_space(rest);
  return NoteMark{block.substr(1, digits), block.size() - rest.size()};
}

std::optional<std::string_view> page_mark(std::string_view block) {
  if (const auto telegram = extract::telegram_page(block)) {
    return telegram->page;
  }
  std::string_view rest = block;
  std::string_view close;
  if (skip(rest, "[")) {
    close = "]";
  } else if (skip(rest, "(")) {
    close = ")";
  } else if (skip(rest, "-")) {
    close = "-";
  } else {
    return std::nullopt;
  }
  skip_space(rest);
  if (close != "-" && !skip(rest, "page") && !skip(rest, "p.")) {
    return std::nullopt;
  }
  skip_space(rest);
  const std::string_view number = skip_digits(rest);
  skip_space(rest);
  if (number.empty() || number.size() > 4 || rest != close) {
    return std::nullopt;
  }
  return number;
}

bool is_range_line(std::string_view block) {
  if (block.size() > 40) {
    return false;
  }
  const auto number = [&block] {
    const std::string_view digits = skip_digits(block);
    while (block.size() > 1 && block[0] == ',' && is_digit(block[1])) {
      block.remove_prefix(1);
      skip_digits(block);
    }
    skip_space(block);
    return !digits.empty();
  };
  if (!number() || !(skip(block, "-") || skip(block, "\xE2\x80\x93"))) {
    return false;
  }
  skip_space(block);
  if (!number() || !skip(block, "of")) {
    return false;
  }
  skip_space(block);
  return number() && block.empty();
}

bool is_rule_line(std::string_view block) {
  return std::all_of(block.begin(), block.end(), [](char c) {
    return c == '-' || c == '_' || c == '*' || c == '=' || c == ' ';
  });
}

bool is_file_number(std::string_view block) {
  static constexpr std::size_t kLongest = 80;
  static constexpr std::size_t kClassDigits = 3;
  std::string_view rest = block;
  if (block.size() > kLongest || block.ends_with('.') || skip_digits(rest).size() < kClassDigits) {
    return false;
  }
  if (!rest.empty() && is_upper(rest.front())) {
    rest.remove_prefix(1);
  }
  const std::size_t slash = rest.find('/');
  return (rest.starts_with('.') || rest.starts_with('/')) && slash != npos &&
         rest.find_first_of("0123456789", slash) != npos;
}

bool is_file_line(std::string_view block) {
  static constexpr std::size_t kLongest = 120;
  if (block.size() > kLongest || block.ends_with('.')) {
    return false;
  }
  if (is_file_number(block)) {
    return true;
  }
  const std::string folded = lower_ascii(block);
  const auto has = [&folded](std::string_view words) { return folded.find(words) != npos; };
  const bool named = folded.ends_with(" files") || folded.ends_with(" file") || has(" files:") ||
                     has(" files,") || has(" files (") || has(" file,") || has(" lot ") ||
                     has(" papers, ") || has(" records, ") || folded.ends_with(" papers");
  return is_upper(block.front()) && named;
}

bool is_paper_number(std::string_view block) {
  static constexpr std::size_t kLongest = 40;
  if (block.size() > kLongest || block.size() < 3) {
    return false;
  }
  std::string_view rest = block;
  if (skip(rest, "No. ")) {
    return !skip_digits(rest).empty() && rest.find_first_not_of(".]") == npos;
  }
  if (block.starts_with('[')) {
    return block.ends_with(".]") && is_upper(block[1]);
  }
  const bool spaced = block.find(' ') != npos;
  return !spaced && is_upper(block.front()) && block.find('/') != npos &&
         block.find_first_of("0123456789") != npos && !block.ends_with('.');
}

std::size_t title_number(std::string_view block) {
  static constexpr std::size_t kMostDigits = 4;
  std::string_view rest = block;
  const std::size_t digits = skip_digits(rest).size();
  if (digits == 0 || digits > kMostDigits) {
    return 0;
  }
  if (!rest.empty() && is_lower(rest.front())) {
    rest.remove_prefix(1);
  }
  if (!skip(rest, ". ")) {
    return 0;
  }
  skip_space(rest);
  return rest.empty() ? 0 : block.size() - rest.size();
}

std::string_view without_glued_mark(std::string_view title) {
  static constexpr std::size_t kMostDigits = 2;
  static constexpr std::size_t kYearDigits = 4;
  std::size_t digits = 0;
  while (digits < title.size() && is_digit(title[title.size() - 1 - digits])) {
    ++digits;
  }
  const bool year = digits > kYearDigits && digits <= kYearDigits + kMostDigits &&
                    title[title.size() - digits] == '1';
  if (year) {
    return title.substr(0, title.size() - digits + kYearDigits);
  }
  if (digits == 0 || digits > kMostDigits || digits == title.size()) {
    return title;
  }
  if (title.ends_with(" 0")) {
    return title.substr(0, title.size() - 2);  // the mark of the source note in some volumes
  }
  const char before = title[title.size() - digits - 1];
  const bool stop = before == '.' && title.size() > digits + 2 &&
                    is_alpha(title[title.size() - digits - 2]);  // "9:45 a.m.1"
  const bool glued = stop || is_alpha(before) || is_high(before) || before == ')' || before == '"';
  return glued ? title.substr(0, title.size() - digits) : title;
}

bool is_digits(std::string_view block) {
  return !block.empty() && std::all_of(block.begin(), block.end(), is_digit);
}

bool is_reference_item(std::string_view line) {
  static constexpr std::size_t kLongest = 72;
  const std::string_view rest = line.substr(line.starts_with('(') ? 1 : 0);
  return line.size() <= kLongest && rest.size() > 3 && is_alpha(rest[0]) &&
         (rest[1] == ')' || rest[1] == '.' || rest[1] == ':') &&
         std::any_of(rest.begin(), rest.end(), is_digit);
}

bool is_surname(std::string_view line) {
  static constexpr std::size_t kLongest = 24;
  // "ARONSEN", and "Aronsen" where the telegram was retyped.
  return line.size() >= 2 && line.size() <= kLongest && is_upper(line.front()) &&
         std::all_of(line.begin(), line.end(),
                     [](char c) { return is_alpha(c) || c == '-' || c == '\''; });
}

bool begins_paragraph(std::string_view line) {
  static constexpr std::size_t kLongestHead = 20;
  const bool open = line.starts_with('(');
  std::string_view rest = line.substr(open ? 1 : 0);
  const std::string_view number = skip_digits(rest);
  const bool letter = !rest.empty() && is_alpha(rest.front()) && number.size() <= 2;
  const bool mark = (!number.empty() && number.size() <= 3) || letter;
  const std::string_view after = rest.substr(letter ? 1 : 0);
  const bool closed = after.starts_with(')') || (!open && after.starts_with('.'));
  if (mark && closed && after.size() > 1 && (is_space(after[1]) || after[1] == '(')) {
    return true;
  }
  // A head: capitals and a colon.
  const std::size_t colon = line.substr(0, kLongestHead).find(':');
  return colon != npos && colon > 1 && colon + 1 < line.size() && is_space(line[colon + 1]) &&
         std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon),
                     [](char c) { return is_upper(c) || c == '.' || c == ' '; });
}

bool ends_sentence(std::string_view block) {
  while (strip_end(block, kClosers)) {
  }
  return strip_end(block, kStops);
}

bool is_sentence(std::string_view block) {
  return ends_sentence(block) && count_words(block, 5) == 5;
}

/// "9:45 a.m.", "2:15 p.m.": what a title with a time ends with is no end of a sentence.
bool ends_with_time(std::string_view block) {
  return block.ends_with("a.m.") || block.ends_with("p.m.") || block.ends_with(" m.");
}

bool is_prose(std::string_view block) {
  static constexpr std::size_t kLongHeading = 400;
  static constexpr std::size_t kLongSentence = 150;
  if (block.size() > kLongHeading) {
    return true;
  }
  if (!ends_sentence(block)) {
    return false;
  }
  if (block.size() > kLongSentence && !ends_with_time(block)) {
    return true;
  }
  for (std::size_t i = block.find('.'); i != npos; i = block.find('.', i + 1)) {
    if (parts_sentences(block, i)) {
      return true;
    }
  }
  return false;
}

bool is_summary_like(std::string_view block) {
  static constexpr std::size_t kLongest = 3000;
  if (block.size() > kLongest || !ends_sentence(block) || count_words(block, 5) < 5) {
    return false;
  }
  if (!is_upper(block.front()) && !is_high(block.front()) && block.front() != '"' &&
      block.front() != '\'') {
    return false;
  }
  bool present = false;
  bool first_person = false;
  std::string_view before;
  each_word(block, [&](std::string_view word) {
    present = present || is_verb(word) || is_plural_verb(before, word);
    first_person = has(kFirstPerson, word);
    before = word;
    return !first_person;
  });
  return present && !first_person;
}

std::optional<QuotedCitation> quoted_citation(std::string_view block) {
  const auto opening = std::find_if(kQuotes.begin(), kQuotes.end(), [&](std::string_view quote) {
    return block.starts_with(quote);
  });
  if (opening == kQuotes.end()) {
    return std::nullopt;
  }
  const auto [edition, after] = find_edition(block);
  if (edition == npos) {
    return std::nullopt;
  }
  const TitleEnd end = title_end(block, edition);
  if (end.comma == npos || end.comma < opening->size()) {
    return std::nullopt;
  }
  QuotedCitation citation;
  citation.title = trim(block.substr(opening->size(), end.comma - opening->size()));
  const std::string_view between = block.substr(end.after, edition - end.after);
  // The date ends where the name of the edition begins: "History and Public Policy Program".
  if (const std::size_t name = between.find("History"); name != npos) {
    citation.date = trim_commas(between.substr(0, name));
  }
  citation.source = trim(block.substr(after));
  if (const std::size_t address = citation.source.find("http"); address != npos) {
    citation.url = citation.source.substr(address);
    citation.url = citation.url.substr(0, citation.url.find_first_of(" \t\r\n"));
    citation.source = trim(citation.source.substr(0, address));
  } else if (const std::size_t last = citation.source.rfind(' ');
             last != npos &&
             std::string_view("http").starts_with(citation.source.substr(last + 1))) {
    citation.source = trim(citation.source.substr(0, last));  // cut inside the address
  }
  return citation;
}

bool is_scan_mark(std::string_view block) {
  static constexpr std::size_t kLongest = 70;
  static constexpr std::size_t kFewestDigits = 6;
  if (block.size() > kLongest) {
    return false;
  }
  // The "I" of "DocId" is read as all that is thin.
  for (std::size_t at = block.find("Doc"); at != npos; at = block.find("Doc", at + 1)) {
    std::string_view rest = block.substr(at + 3);
    rest.remove_prefix(std::min(rest.find_first_not_of("IlL1|"), rest.size()));
    if (!rest.starts_with("d:")) {
      continue;
    }
    rest.remove_prefix(2);
    skip_space(rest);
    if (rest.size() >= kFewestDigits && is_digits(rest.substr(0, kFewestDigits))) {
      return true;
    }
  }
  std::string digits;
  for (const char c : block) {
    if (is_digit(c)) {
      digits += c;
    } else if (is_alpha(c)) {
      return false;
    }
  }
  return digits.size() < block.size() && (digits == "140000" || digits == "1400000");
}

std::optional<std::string_view> record_number(std::string_view block) {
  static constexpr std::string_view kForm = "ddd-ddddd-ddddd";
  const auto fits = [](char c, char form) { return form == 'd' ? is_digit(c) : c == form; };
  for (std::size_t at = block.find('-'); at != npos; at = block.find('-', at + 1)) {
    if (at < 3 || at - 3 + kForm.size() > block.size()) {
      continue;
    }
    const std::string_view number = block.substr(at - 3, kForm.size());
    const std::size_t end = at - 3 + kForm.size();
    const bool alone =
        (at == 3 || !is_digit(block[at - 4])) && (end == block.size() || !is_digit(block[end]));
    if (alone && std::equal(number.begin(), number.end(), kForm.begin(), fits)) {
      return number;
    }
  }
  return std::nullopt;
}

bool is_date_in_figures(std::string_view block) {
  std::array<std::size_t, 3> sizes{};
  char mark = '\0';
  std::size_t part = 0;
  for (const char c : block) {
    if (is_digit(c)) {
      ++sizes[part];
    } else if ((c == '/' || c == '-' || c == '.') && part < 2 && (part == 0 || c == mark)) {
      mark = c;
      ++part;
    } else {
      return false;
    }
  }
  const auto short_number = [](std::size_t size) { return size == 1 || size == 2; };
  return part == 2 && short_number(sizes[0]) && short_number(sizes[1]) &&
         (sizes[2] == 2 || sizes[2] == 4);
}

std::string_view without_stray_marks(std::string_view value) {
  // Dashes and quotes outside ASCII begin with these two bytes.
  static constexpr std::string_view kHigh = "\xE2\x80";
  static constexpr std::string_view kFront = "=-_.,:;|~\\/'`\"*^<>";
  static constexpr std::string_view kBack = "|~\\'`_^<>=";
  const auto has_word = [](std::string_view token) {
    for (std::size_t i = 0; i < token.size(); ++i) {
      if (token.substr(i).starts_with(kHigh)) {
        i += kHigh.size();
      } else if (is_alnum(token[i]) || is_high(token[i])) {
        return true;
      }
    }
    return false;
  };
  value = trim(value);
  while (!value.empty()) {
    const std::size_t first = std::min(value.find(' '), value.size());
    const std::size_t last = value.rfind(' ') + 1;  // npos + 1 is 0
    if (!has_word(value.substr(0, first))) {
      value = trim(value.substr(first));
    } else if (!has_word(value.substr(last))) {
      value = trim(value.substr(0, last));
    } else if (kFront.find(value.front()) != npos) {
      value = trim(value.substr(1));
    } else if (value.starts_with(kHigh)) {
      value = trim(value.substr(std::min<std::size_t>(3, value.size())));
    } else if (kBack.find(value.back()) != npos) {
      value = trim(value.substr(0, value.size() - 1));
    } else {
      break;
    }
  }
  return value;
}

}  // namespace archdoc::layouts
