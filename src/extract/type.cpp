// The words that name types, found by their first letters.
#include "extract/type.hpp"

#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace archdoc::extract {
namespace {

/// How much a phrase says. A weak word means a document only where it heads the line: "Information"
/// and "Treaty" stand in the names of bodies.
enum class Strength : std::uint8_t { weak, word, phrase };

struct Phrase {
  std::string_view words;  ///< folded
  std::string_view type;
  Strength strength;
};

constexpr Strength weak = Strength::weak;
constexpr Strength word = Strength::word;
constexpr Strength phrase = Strength::phrase;

// In order of their first bytes; longer ones before those that they begin with. Articles inside a
// phrase are passed over in the text ("Memorandum of a Conversation").
constexpr Phrase kPhrases[] = {
    {"action memorandum", "action-memorandum", phrase},
    {"address", "address", weak},
    {"agreement", "agreement", weak},
    {"aide-mémoire", "aide-memoire", word},
    {"aide-memoire", "aide-memoire", word},
    {"aide mémoire", "aide-memoire", word},
    {"aide memoire", "aide-memoire", word},
    {"agendum", "submission", word},
    {"aktennotiz", "note", word},
    {"airgram", "airgram", word},
    {"bericht", "report", word},
    {"brief", "letter", weak},
    {"briefing memorandum", "memorandum", phrase},
    {"briefing paper", "briefing-paper", phrase},
    {"cable", "cable", word},
    {"cablegrams", "cablegram", word},
    {"cablegram", "cablegram", word},
    {"ciphered telegram", "ciphered-telegram", phrase},
    {"cipher telegram", "ciphered-telegram", phrase},
    {"circular airgram", "airgram", phrase},
    {"circular telegram", "telegram", phrase},
    {"coded telegram", "ciphered-telegram", phrase},
    {"communiqué", "communique", word},
    {"communique", "communique", word},
    {"contact report", "contact-report", phrase},
    {"conversation record", "record-of-conversation", phrase},
    {"cypher telegram", "ciphered-telegram", phrase},
    {"decision", "decision", word},
    {"declaration", "declaration", word},
    {"decree", "decree", word},
    {"despatch", "despatch", word},
    {"diary", "diary", word},
    {"directive", "directive", word},
    {"dispatch", "despatch", word},
    {"editorial note", "editorial-note", phrase},
    {"encrypted telegram", "ciphered-telegram", phrase},
    {"erklärung", "declaration", weak},
    {"estimate", "estimate", word},
    {"fact sheet", "fact-sheet", phrase},
    {"factsheet", "fact-sheet", word},
    {"information memorandum", "information-memorandum", phrase},
    {"information", "information", weak},
    {"instruction", "instruction", weak},
    {"instructions", "instruction", weak},
    {"interview", "interview", word},
    {"journal", "journal", word},
    {"letter", "letter", word},
    {"list", "list", weak},
    {"memcon", "memorandum-of-conversation", word},
    {"memorandum for record", "memorandum-for-the-record", phrase},
    {"memorandum from", "memorandum-from-to", phrase},
    {"memorandum of conversation", "memorandum-of-conversation", phrase},
    {"memorandum of conversations", "memorandum-of-conversation", phrase},
    {"memorandum of discussion", "memorandum-of-discussion", phrase},
    {"memorandum of meeting", "memorandum-of-conversation", phrase},
    {"memorandum of telephone conversation", "memorandum-of-telephone-conversation", phrase},
    {"memorandum on conversation", "memorandum-of-conversation", phrase},
    {"memorandum", "memorandum", word},
    {"memoranda of conversation", "memorandum-of-conversation", phrase},
    {"memo", "memorandum", word},
    {"message", "message", word},
    {"minutes of conversation", "minutes-of-conversation", phrase},
    {"minutes of telephone conversation", "minutes-of-conversation", phrase},
    {"minutes", "minutes", word},
    {"minute", "minute", weak},
    {"national security action memorandum", "national-security-action-memorandum", phrase},
    {"national intelligence estimate", "estimate", phrase},
    {"news conference", "news-conference", phrase},
    {"note verbale", "note-verbale", phrase},
    {"note", "note", word},
    {"notes of conversation", "notes-of-conversation", phrase},
    {"notes on conversation", "notes-of-conversation", phrase},
    {"notes from conversation", "notes-of-conversation", phrase},
    {"notes of meeting", "notes-of-meeting", phrase},
    {"notes on meeting", "notes-of-meeting", phrase},
    {"notes", "note", weak},
    {"paper prepared", "paper", phrase},
    {"petition", "petition", word},
    {"position paper", "position-paper", phrase},
    {"press conference", "news-conference", phrase},
    {"press release", "press-release", phrase},
    {"protokoll", "protocol", word},
    {"protocol of conversation", "record-of-conversation", phrase},
    {"protocol", "protocol", word},
    {"readout", "readout", word},
    {"record of conversation", "record-of-conversation", phrase},
    {"record of conversations", "record-of-conversation", phrase},
    {"record of discussion", "record-of-conversation", phrase},
    {"record of meeting", "record-of-meeting", phrase},
    {"record of talk", "record-of-conversation", phrase},
    {"record of talks", "record-of-conversation", phrase},
    {"record of telephone conversation", "record-of-conversation", phrase},
    {"record", "record", weak},
    {"remarks", "remarks", word},
    {"report", "report", word},
    {"resolution", "resolution", word},
    {"savingram", "cablegram", word},
    {"speech", "speech", word},
    {"special national intelligence estimate", "estimate", phrase},
    {"statement", "statement", word},
    {"stenogram", "stenographic-record", word},
    {"stenographic minutes", "stenographic-record", phrase},
    {"stenographic notes", "stenographic-record", phrase},
    {"stenographic record", "stenographic-record", phrase},
    {"stenographic report", "stenographic-record", phrase},
    {"stenographic transcript", "stenographic-record", phrase},
    {"study", "study", weak},
    {"submission", "submission", weak},
    {"summary of conversation", "summary-of-conversation", phrase},
    {"summary of conversations", "summary-of-conversation", phrase},
    {"summary of talk", "summary-of-conversation", phrase},
    {"summary record", "minutes", phrase},
    {"telegramm", "telegram", word},
    {"telegram", "telegram", word},
    {"telephone conversation", "telephone-conversation", phrase},
    {"telephone memorandum", "memorandum-of-telephone-conversation", phrase},
    {"transcript of conversation", "transcript-of-conversation", phrase},
    {"transcript of meeting", "transcript-of-conversation", phrase},
    {"transcript of talk", "transcript-of-conversation", phrase},
    {"transcript of telephone conversation", "transcript-of-telephone-conversation", phrase},
    {"transcript", "transcript", word},
    {"treaty", "treaty", weak},
    {"vermerk", "note", word},
    {"verbatim minutes", "verbatim-record", phrase},
    {"verbatim record", "verbatim-record", phrase},
    {"verbatim transcript", "verbatim-record", phrase},
    {"докладная записка", "report", phrase},
    {"доклад", "report", word},
    {"дневник", "diary", word},
    {"донесение", "report", word},
    {"договор", "treaty", weak},
    {"запись беседы", "record-of-conversation", phrase},
    {"записка", "note", word},
    {"заявление", "statement", word},
    {"письмо", "letter", word},
    {"постановление", "decree", word},
    {"протокол", "protocol", word},
    {"резолюция", "resolution", word},
    {"решение", "decision", word},
    {"справка", "information", weak},
    {"стенограмма", "stenographic-record", word},
    {"телеграмма", "telegram", word},
    {"шифротелеграмма", "ciphered-telegram", word},
    {"шифртелеграмма", "ciphered-telegram", word},
};

constexpr std::size_t kPhraseCount = std::size(kPhrases);

/// Words that come before the type and say nothing against it.
constexpr std::string_view kOpenings[] = {
    "excerpts from",
    "excerpt from",
    "extracts from",
    "extract from",
    "excerpt of",
    "excerpts of",
    "draft",
    "from",
    "special",
    "secret",
    "the",
    "a",
    "an",
    "short",
    "brief",
    "summary of",
    "revised",
    "joint",
    "circular",
    "teleprinter",
};

/// First letter to the phrases that begin with it. Cyrillic ones are all under their lead bytes'
/// last slot.
constexpr std::size_t kSlots = 27;

constexpr std::size_t slot_of(char c) {
  return is_alpha(c) ? static_cast<std::size_t>(to_lower(c) - 'a') : kSlots - 1;
}

constexpr bool grouped_by_slot() {
  for (std::size_t i = 1; i < kPhraseCount; ++i) {
    if (slot_of(kPhrases[i - 1].words.front()) > slot_of(kPhrases[i].words.front())) {
      return false;
    }
  }
  return true;
}
static_assert(grouped_by_slot());

constexpr std::array<std::uint8_t, kSlots + 1> make_index() {
  std::array<std::uint8_t, kSlots + 1> index{};
  std::size_t at = 0;
  for (std::size_t slot = 0; slot < kSlots; ++slot) {
    index[slot] = static_cast<std::uint8_t>(at);
    while (at < kPhraseCount && slot_of(kPhrases[at].words.front()) == slot) {
      ++at;
    }
  }
  index[kSlots] = static_cast<std::uint8_t>(at);
  return index;
}
constexpr auto kIndex = make_index();
static_assert(kPhraseCount < 256);

struct Candidate {
  const Phrase* phrase = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
};

Candidate longest_at(std::string_view line, std::size_t at) {
  Candidate best;
  const std::size_t slot = slot_of(line[at]);
  for (std::size_t i = kIndex[slot]; i < kIndex[slot + 1]; ++i) {
    const std::size_t end = match_phrase(line, at, kPhrases[i].words);
    if (end != 0 &&
        (best.phrase == nullptr || kPhrases[i].words.size() > best.phrase->words.size())) {
      best = {&kPhrases[i], at, end};
    }
  }
  return best;
}

/// "M e m o r a n d u m": at least four single letters parted by white space. The letters go to
/// `letters`; the result is the byte after the last one, or 0.
std::size_t spaced_letters(std::string_view line, std::size_t at, std::array<char, 64>& letters,
                           std::size_t& count) {
  static constexpr std::size_t kFewest = 4;
  count = 0;
  std::size_t end = 0;
  while (at < line.size() && is_alpha(line[at]) && count < letters.size()) {
    const bool alone = at + 1 == line.size() || !is_alnum(line[at + 1]);
    if (!alone) {
      break;
    }
    letters[count++] = to_lower(line[at]);
    end = at + 1;
    at = skip_white(line, end);
    if (at == end) {
      break;
    }
  }
  return count >= kFewest ? end : 0;
}

/// Whether `words` without its spaces is `letters`.
bool same_letters(std::string_view words, std::string_view letters) {
  std::size_t k = 0;
  for (const char c : words) {
    if (c == ' ') {
      continue;
    }
    if (k == letters.size() || letters[k] != c) {
      return false;
    }
    ++k;
  }
  return k == letters.size();
}

Candidate spaced_at(std::string_view line, std::size_t at) {
  std::array<char, 64> letters{};
  std::size_t count = 0;
  const std::size_t end = spaced_letters(line, at, letters, count);
  if (end == 0) {
    return {};
  }
  const std::string_view spelled(letters.data(), count);
  const std::size_t slot = slot_of(line[at]);
  for (std::size_t i = kIndex[slot]; i < kIndex[slot + 1]; ++i) {
    if (same_letters(kPhrases[i].words, spelled)) {
      return {&kPhrases[i], at, end};
    }
  }
  return {};
}

Candidate candidate_at(std::string_view line, std::size_t at) {
  const Candidate plain = longest_at(line, at);
  return plain.phrase != nullptr ? plain : spaced_at(line, at);
}

/// The next word's first byte at or after `at`, words being parted by anything but letters.
std::size_t next_word(std::string_view line, std::size_t at) {
  while (at < line.size()) {
    const CodePoint point = next_code_point(line, at);
    if (is_word_point(point.value)) {
      break;
    }
    at += point.size;
  }
  return at;
}

/// Where the words that name the type can begin: past quotes, numbers and openings.
std::size_t head_of(std::string_view line) {
  std::size_t at = next_word(line, 0);
  while (at < line.size() && is_digit(line[at])) {
    at = next_word(line, word_end(line, at));
  }
  for (bool moved = true; moved && at < line.size();) {
    moved = false;
    for (const std::string_view opening : kOpenings) {
      const std::size_t end = match_phrase(line, at, opening);
      if (end != 0 && candidate_at(line, at).phrase == nullptr) {
        at = next_word(line, end);
        moved = true;
        break;
      }
    }
  }
  return at;
}

std::string_view word_at(std::string_view line, std::size_t at) {
  at = skip_white(line, at);
  return line.substr(at, word_end(line, at) - at);
}

/// "Information Agency", "Treaty Organization": the word is part of a name.
bool is_in_name(std::string_view line, std::size_t end) {
  for (const std::string_view body :
       {"agency",    "organization", "organisation", "service",  "office",
        "bureau",    "department",   "committee",    "council",  "division",
        "section",   "center",       "centre",       "ministry", "minister",
        "secretary", "officer",      "program",      "group",    "of understanding"}) {
    if (match_phrase(line, skip_white(line, end), body) != 0) {
      return true;
    }
  }
  return false;
}

bool stronger(const Candidate& a, const Candidate& b) {
  if (b.phrase == nullptr) {
    return true;
  }
  if (a.phrase->strength == Strength::phrase || b.phrase->strength == Strength::phrase) {
    const std::size_t a_size = a.phrase->strength == Strength::phrase ? a.phrase->words.size() : 0;
    const std::size_t b_size = b.phrase->strength == Strength::phrase ? b.phrase->words.size() : 0;
    return a_size > b_size;
  }
  return false;  // of single words the earlier one
}

/// "Letter From X", "Telegram to Y": nothing further down the line can say otherwise.
bool is_settled(std::string_view line, const Candidate& head) {
  const std::string_view next = word_at(line, head.end);
  return head.phrase->words.ends_with(" from") || equals_nocase(next, "from") ||
         equals_nocase(next, "to");
}

Candidate strongest(std::string_view line, std::size_t head) {
  Candidate best;
  for (std::size_t at = head; at < line.size();) {
    const Candidate found = candidate_at(line, at);
    if (found.phrase == nullptr) {
      at = next_word(line, std::max(word_end(line, at), at + 1));
      continue;
    }
    const bool counts = found.phrase->strength != Strength::weak || at == head;
    const bool in_name = found.phrase->strength != Strength::phrase && is_in_name(line, found.end);
    if (counts && !in_name && stronger(found, best)) {
      best = found;
      if (at == head && is_settled(line, found)) {
        break;
      }
    }
    at = next_word(line, found.end);
  }
  return best;
}

/// Whether what follows a type at the start of a line of the body makes it a heading, and not the
/// beginning of a sentence ("Note that ...").
bool heads_a_line(std::string_view line, const Candidate& found) {
  const std::size_t rest = next_word(line, found.end);
  if (rest >= line.size()) {
    return true;
  }
  const std::string_view words = line.substr(found.begin, found.end - found.begin);
  bool capitals = true;
  for (const char c : words) {
    capitals = capitals && !is_lower(c);
  }
  if (capitals) {
    return true;
  }
  if (line.ends_with('.') && found.phrase->strength != Strength::phrase) {
    return false;
  }
  for (const std::string_view follows :
       {"from", "of", "to", "by", "on", "no", "nr", "for", "about", "between", "with", "concerning",
        "regarding", "о", "об", "с", "über"}) {
    if (match_phrase(line, rest, follows) != 0) {
      return true;
    }
  }
  return found.phrase->strength == Strength::phrase || is_digit(line[rest]);
}

}  // namespace

std::optional<TypeReading> document_type(std::string_view text, Span line, bool anywhere) {
  static constexpr std::size_t kLongest = 1000;  // a title is not longer; a paragraph says no type
  const std::string_view words = line.of(text).substr(0, kLongest);
  const std::size_t head = head_of(words);
  if (head >= words.size()) {
    return std::nullopt;
  }
  const Candidate found = anywhere ? strongest(words, head) : candidate_at(words, head);
  if (found.phrase == nullptr || (!anywhere && !heads_a_line(words, found))) {
    return std::nullopt;
  }
  const std::string_view slice = words.substr(found.begin, found.end - found.begin);
  return TypeReading{found.phrase->type, span_in(text, slice)};
}

}  // namespace archdoc::extract
