#include "layouts/prose.hpp"

#include "base/ascii.hpp"
#include "layouts/skip.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace archdoc::layouts {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The quotes and brackets that may follow a sentence's stop, and its own variants of a stop.
constexpr std::array<std::string_view, 8> kClosers{
    "\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", "\xE2\x80\x9C"};

constexpr std::array<std::string_view, 5> kStops{".", "!", "?", "\xE2\x80\xA6", "\xE3\x80\x82"};

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

/// "9:45 a.m.", "2:15 p.m.": what a title with a time ends with is no end of a sentence.
bool ends_with_time(std::string_view block) {
  return block.ends_with("a.m.") || block.ends_with("p.m.") || block.ends_with(" m.");
}

}  // namespace

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

}  // namespace archdoc::layouts
