#include "layouts/kinds.hpp"

#include "base/ascii.hpp"
#include "extract/classification.hpp"
#include "layouts/match.hpp"
#include "layouts/prose.hpp"
#include "layouts/scan_marks.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace archdoc::layouts {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The bytes of `text` that are `word` in any case, with white space of any width in it; else 0.
std::size_t length_of(std::string_view text, std::string_view word) {
  std::size_t at = 0;
  for (const char c : word) {
    const std::size_t from = at;
    while (c == ' ' && at < text.size() && is_space(text[at])) {
      ++at;
    }
    if (c != ' ') {
      at += at < text.size() && to_lower(text[at]) == to_lower(c) ? 1U : 0U;
    }
    if (at == from) {
      return 0;
    }
  }
  return at;
}

bool starts_with_any(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    const std::size_t end = length_of(text, word);
    return end > 0 && (text.size() == end || !is_alpha(text[end]));
  });
}

/// Heads that have a colon after them as speakers have.
constexpr std::array<std::string_view, 28> kNoSpeakers{
    "Subject",     "Note",    "Notes",   "Re",        "Source",       "Attachment", "Attachments",
    "Translation", "P.S",     "To",      "From",      "Date",         "Present",    "Participants",
    "Copy",        "Copies",  "Cc",      "Place",     "Distribution", "Enclosure",  "Enclosures",
    "Footnote",    "Summary", "Comment", "Attending", "Dear",         "Annex",      "For"};

/// A name or an office: short, of words that begin with capitals; small ones ("of", "the", "and
/// wife") may stand between them.
bool names_speaker(std::string_view words) {
  static constexpr std::size_t kSmall = 3;
  std::size_t i = 0;
  while (i < words.size()) {
    const std::size_t end = std::min(words.find(' ', i), words.size());
    const std::string_view word = words.substr(i, end - i);
    if (!word.empty() && !is_upper(word[0]) && !is_high(word[0]) && word.size() > kSmall) {
      return false;
    }
    i = end + 1;
  }
  return !starts_with_any(words, kNoSpeakers) && !words.ends_with("Present");
}

bool is_list_item(std::string_view block) {
  if (bullet_length(block) > 0) {
    return true;
  }
  // "(a) ...", "(iv) ...", "a) ...", "3) ...", and lines of a copy list: "2 - Cde. Berg".
  std::string_view rest = block;
  const bool open = rest.starts_with('(');
  rest.remove_prefix(open ? 1 : 0);
  std::size_t n = 0;
  while (n < rest.size() && n < 4 && is_alnum(rest[n])) {
    ++n;
  }
  if (n == 0 || n + 1 >= rest.size()) {
    return false;
  }
  const bool digits =
      std::all_of(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(n), is_digit);
  const bool letters = n == 1 || rest.substr(0, n).find_first_not_of("ivx") == npos;
  if (rest[n] == ')' && is_space(rest[n + 1])) {
    return digits || letters;
  }
  return !open && digits && rest.substr(n).starts_with(" - ");
}

bool is_salutation(std::string_view block) {
  static constexpr std::array<std::string_view, 10> kWords{
      "Dear",     "Sir",       "Sirs",   "Madam", "Gentlemen", "Excellency", "Your Excellency",
      "Esteemed", "Respected", "My dear"};
  static constexpr std::array<std::string_view, 3> kTitled{"Mr", "Madam", "Mrs"};
  if (block.size() <= 40 && block.ends_with(':') && starts_with_any(block, kTitled)) {
    return true;  // "Mr. President:"
  }
  // "Dear Madam Speaker: (Dear Mr. President:)" opens two copies of one letter.
  if (block.ends_with(')')) {
    block.remove_suffix(1);
  }
  return block.size() <= 80 && starts_with_any(block, kWords) &&
         (block.ends_with(',') || block.ends_with(':') || block.ends_with('!') ||
          block.ends_with('.'));
}

bool is_closing(std::string_view block) {
  static constexpr std::array<std::string_view, 13> kWords{"Yours",
                                                           "Sincerely",
                                                           "Respectfully",
                                                           "Faithfully",
                                                           "With best",
                                                           "With kind",
                                                           "With communist",
                                                           "With comradely",
                                                           "I remain",
                                                           "I have the honor to be",
                                                           "I am,",
                                                           "With all good",
                                                           "I have the honour to be"};
  return block.size() <= 100 && starts_with_any(block, kWords);
}

bool is_signature(std::string_view block, BlockKind before) {
  static constexpr std::size_t kLongest = 100;
  if (block.size() > kLongest) {
    return false;
  }
  if (block.find("[signature]") != npos || block.find("(Sd.)") != npos ||
      block.starts_with("/s/")) {
    return true;
  }
  // "ANNA BERG JR.": the stop of a name in capitals ends no sentence.
  return before == BlockKind::closing &&
         (!ends_sentence(block) || std::none_of(block.begin(), block.end(), is_lower));
}

bool is_stamp(std::string_view block) {
  static constexpr std::size_t kLongest = 120;
  static constexpr std::array<std::string_view, 5> kWords{"Copy No", "Copy N", "Stamp", "[stamp",
                                                          "[handwritten"};
  const Span whole{0, static_cast<std::uint32_t>(block.size())};
  return block.size() <= kLongest &&
         (starts_with_any(block, kWords) || extract::classification_line(block, whole).has_value());
}

bool is_omission(std::string_view block) {
  static constexpr std::array<std::string_view, 6> kForms{"[...]", "[\xE2\x80\xA6]", "\xE2\x80\xA6",
                                                          "...",   "[. . .]",        ". . ."};
  if (std::find(kForms.begin(), kForms.end(), block) != kForms.end()) {
    return true;
  }
  // "[matter omitted]", its brackets and words in italics of Markdown.
  static constexpr std::string_view kMarks = "[]_*0123456789";
  const std::size_t begin = block.find_first_not_of(kMarks);
  const std::size_t end = block.find_last_not_of(kMarks);
  return begin != npos && begin > 0 && end + 1 < block.size() &&
         equals_nocase(block.substr(begin, end + 1 - begin), "matter omitted");
}

/// Markdown: nothing but words in bold type.
bool is_bold_line(std::string_view block) {
  static constexpr std::size_t kLongest = 200;
  static constexpr std::string_view kMark = "**";
  return block.size() > 2 * kMark.size() && block.size() <= kLongest && block.starts_with(kMark) &&
         block.find(kMark, kMark.size()) == block.size() - kMark.size();
}

bool is_heading(std::string_view block) {
  static constexpr std::size_t kLongest = 80;
  return block.size() <= kLongest && !ends_sentence(block) && !block.ends_with(',') &&
         !block.ends_with(';') && !block.ends_with(':') &&
         (is_upper(block[0]) || is_digit(block[0]) || is_high(block[0]));
}

/// What follows the colon of a speaker: a space, or the dash of a speech that goes on.
bool begins_speech(std::string_view rest) {
  return (rest.size() > 1 && is_space(rest.front())) || rest.starts_with("\xE2\x80\x94");
}

}  // namespace

std::optional<Turn> turn_of(std::string_view block) {
  static constexpr std::size_t kLongest = 80;
  static constexpr std::size_t kLongestName = 42;
  const std::size_t colon = block.substr(0, kLongest).find(':');
  if (colon == npos || colon < 1 || !begins_speech(block.substr(colon + 1)) ||
      (!is_upper(block[0]) && !is_high(block[0]))) {
    return std::nullopt;
  }
  std::string_view name = block.substr(0, colon);
  if (const std::size_t open = name.find(" ("); open != npos && name.ends_with(')')) {
    name = name.substr(0, open);
  }
  if (name.size() > kLongestName || name.find_first_of("0123456789,;\"()[]/") != npos ||
      !names_speaker(name) || without_stray_marks(name).empty()) {
    return std::nullopt;
  }
  return Turn{name};
}

/// What ends a text that is quoted, and signs nothing.
constexpr std::array<std::string_view, 4> kEnds{"Ends", "Unquote", "End of message",
                                                "Message ends"};

bool is_signature_line(std::string_view block) {
  if (starts_with_any(block, kEnds)) {
    return false;
  }
  static constexpr std::size_t kLongest = 90;
  static constexpr std::size_t kSmall = 3;
  static constexpr std::size_t kAbbreviation = 5;
  static constexpr std::size_t kNameWords = 4;
  while (block.size() > 2 && is_digit(block.back()) && !is_space(block[block.size() - 2])) {
    block.remove_suffix(1);  // a note mark
  }
  if (block.empty() || block.size() > kLongest || block.ends_with(':') || block.ends_with(';') ||
      bullet_length(block) > 0 || block.find_first_of("0123456789\"?!") != npos) {
    return false;
  }
  std::size_t capitals = 0;
  std::string_view word;
  for (std::size_t i = 0; i < block.size();) {
    const std::size_t end = std::min(block.find(' ', i), block.size());
    word = block.substr(i, end - i);
    i = end + 1;
    const std::size_t letter = word.find_first_not_of("([");
    if (letter == npos) {
      continue;
    }
    const bool capital = is_upper(word[letter]) || is_high(word[letter]);
    if (!capital && word.size() > kSmall) {
      return false;
    }
    capitals += capital ? 1 : 0;
  }
  // "Jr.", "U.S.A.", "C.M.C." end no sentence; "Agreed." does.
  const auto words = static_cast<std::size_t>(std::count(block.begin(), block.end(), ' ')) + 1;
  const bool full_name = words > 1 && words <= kNameWords && capitals == words;
  const bool sentence = word.ends_with('.') && word.size() > kAbbreviation &&
                        word.find('.') + 1 == word.size() && !full_name;
  return capitals > 0 && !sentence;
}

BlockKind kind_of(std::string_view block, const Surroundings& around) {
  static constexpr std::size_t kHead = 12;
  static constexpr std::size_t kEnd = 15;
  const bool near_end = around.index + kEnd >= around.count;
  if (is_omission(block)) {
    return BlockKind::omission;
  }
  if (!around.prose_before && around.index < kHead) {
    if (is_salutation(block)) {
      return BlockKind::salutation;
    }
    if (is_stamp(block)) {
      return BlockKind::stamp;
    }
  }
  if (is_list_item(block)) {
    return BlockKind::list_item;
  }
  if (near_end && is_closing(block)) {
    return BlockKind::closing;
  }
  if (around.signs) {
    return BlockKind::signature;
  }
  if (near_end && is_signature(block, around.before)) {
    return BlockKind::signature;
  }
  if (is_bold_line(block) || (around.prose_before && around.prose_after && is_heading(block))) {
    return BlockKind::heading;
  }
  return BlockKind::paragraph;
}

}  // namespace archdoc::layouts
