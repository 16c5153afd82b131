// A phrase that says so is looked for at each word that one begins with; the people stand behind
// it, up to the end of the sentence, or before it, from the sentence's beginning.
#include "extract/attendance.hpp"

#include "base/ascii.hpp"
#include "extract/mention.hpp"
#include "extract/person.hpp"
#include "extract/person_words.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;

enum class Side {
  behind,  ///< "Recorded by A."
  head,    ///< "Present: A", "Present for Velmark: A": a colon stands between
  before   ///< "A took notes."
};

struct Phrase {
  std::string_view words;  ///< folded, articles left out
  Side side;
  PersonRole role;
};

constexpr PersonRole kAttendee = PersonRole::attendee;
constexpr PersonRole kInterpreter = PersonRole::interpreter;
constexpr PersonRole kNotes = PersonRole::note_taker;
constexpr PersonRole kPartner = PersonRole::interlocutor;

/// Of two that fit the first one counts.
constexpr Phrase kPhrases[] = {
    {"present at conversation were", Side::behind, kAttendee},
    {"present at conversation was", Side::behind, kAttendee},
    {"present at meeting were", Side::behind, kAttendee},
    {"present at meeting was", Side::behind, kAttendee},
    {"present at talk were", Side::behind, kAttendee},
    {"present at talks were", Side::behind, kAttendee},
    {"present during conversation were", Side::behind, kAttendee},
    {"present were", Side::behind, kAttendee},
    {"present", Side::head, kAttendee},
    {"also present at conversation were", Side::behind, kAttendee},
    {"also present at conversation was", Side::behind, kAttendee},
    {"also present at meeting were", Side::behind, kAttendee},
    {"also present at meeting was", Side::behind, kAttendee},
    {"also present were", Side::behind, kAttendee},
    {"also present was", Side::behind, kAttendee},
    {"also present", Side::head, kAttendee},
    {"also attending", Side::head, kAttendee},
    {"attending", Side::head, kAttendee},
    {"attended by", Side::behind, kAttendee},
    {"in attendance", Side::head, kAttendee},
    {"participating", Side::head, kAttendee},
    {"those present were", Side::behind, kAttendee},
    {"those present", Side::head, kAttendee},
    {"persons present", Side::head, kAttendee},
    {"recorded by", Side::behind, kNotes},
    {"record made by", Side::behind, kNotes},
    {"notes taken by", Side::behind, kNotes},
    {"notes were taken by", Side::behind, kNotes},
    {"minutes taken by", Side::behind, kNotes},
    {"minutes were taken by", Side::behind, kNotes},
    {"taken down by", Side::behind, kNotes},
    {"written down by", Side::behind, kNotes},
    {"interpreted by", Side::behind, kInterpreter},
    {"interpreter", Side::head, kInterpreter},
    {"interpreters", Side::head, kInterpreter},
    {"was present as interpreter", Side::before, kInterpreter},
    {"was present as an interpreter", Side::before, kInterpreter},
    {"was present", Side::before, kAttendee},
    {"was also present", Side::before, kAttendee},
    {"were present as interpreters", Side::before, kInterpreter},
    {"were present", Side::before, kAttendee},
    {"were also present", Side::before, kAttendee},
    {"attended conversation", Side::before, kAttendee},
    {"attended meeting", Side::before, kAttendee},
    {"also attended conversation", Side::before, kAttendee},
    {"also attended meeting", Side::before, kAttendee},
    {"took part in conversation", Side::before, kAttendee},
    {"took part in meeting", Side::before, kAttendee},
    {"also took part in conversation", Side::before, kAttendee},
    {"took notes", Side::before, kNotes},
    {"took minutes", Side::before, kNotes},
    {"kept minutes", Side::before, kNotes},
    {"recorded conversation", Side::before, kNotes},
    {"acted as interpreter", Side::before, kInterpreter},
    {"served as interpreter", Side::before, kInterpreter},
    {"interpreted", Side::before, kInterpreter},
    {"i received", Side::behind, kPartner},
    {"i was received by", Side::behind, kPartner},
    {"i visited", Side::behind, kPartner},
    {"i called on", Side::behind, kPartner},
    {"i had conversation with", Side::behind, kPartner},
    {"i had talk with", Side::behind, kPartner},
    {"на беседе присутствовали", Side::behind, kAttendee},
    {"на беседе присутствовал", Side::behind, kAttendee},
    {"присутствовали", Side::head, kAttendee},
    {"беседу записал", Side::behind, kNotes},
    {"беседу записала", Side::behind, kNotes},
    {"беседу переводил", Side::behind, kInterpreter},
    {"беседу переводила", Side::behind, kInterpreter},
    {"переводил", Side::behind, kInterpreter},
    {"я принял", Side::behind, kPartner},
};

constexpr std::size_t kLetters = 27;  ///< those of ASCII, and one for all else
constexpr std::size_t kStarts = kLetters * kLetters * kLetters;

/// A number for the first three letters of a word: few words of a text begin as a phrase does.
/// Letters of other scripts than Latin have one number.
constexpr std::size_t start_of(std::string_view word) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const char c = i < word.size() ? to_lower(word[i]) : ' ';
    const bool letter = c >= 'a' && c <= 'z';
    number = number * kLetters + (letter ? static_cast<std::size_t>(c - 'a') : kLetters - 1);
    if (!letter && i == 0) {
      return kStarts - 1;
    }
  }
  return number;
}

/// The phrases by their first three letters: chains in the order of kPhrases, of indices from 1.
struct Chains {
  std::array<std::uint8_t, kStarts> first{};
  std::array<std::uint8_t, std::size(kPhrases) + 1> next{};
};
constexpr Chains kChains = [] {
  Chains chains;
  for (std::size_t i = std::size(kPhrases); i > 0; --i) {
    std::uint8_t& first = chains.first[start_of(kPhrases[i - 1].words)];
    chains.next[i] = first;
    first = static_cast<std::uint8_t>(i);
  }
  return chains;
}();

/// Whether the full stop at `stop` is an initial's or an abbreviation's.
bool is_abbreviation(std::string_view text, std::size_t begin, std::size_t stop) {
  std::size_t at = stop;
  while (at > begin && text[at - 1] != ' ') {
    --at;
  }
  const std::string_view word = text.substr(at, stop - at);
  const bool initial =
      !word.empty() && (word.find('.') != npos || next_code_point(word, 0).size == word.size());
  return initial || (person_word(word) & (kHonorific | kSuffix | kDegree)) != 0;
}

/// Sentences are looked at no farther than this, so that a line without a stop takes no long time.
constexpr std::size_t kLongestSentence = 600;

/// The end of the sentence that goes on at `at`: before its full stop, or the end of the text.
std::size_t sentence_end(std::string_view text, std::size_t at) {
  text = text.substr(0, at + kLongestSentence);
  for (std::size_t i = at; i < text.size(); ++i) {
    const bool parted = i + 1 == text.size() || is_space(text[i + 1]);
    if ((text[i] == '.' && parted && !is_abbreviation(text, at, i)) || text[i] == '!' ||
        text[i] == '?') {
      return i;
    }
  }
  return text.size();
}

/// The beginning of the sentence that `at` is in, or of what is looked at of it.
std::size_t sentence_begin(std::string_view text, std::size_t at) {
  const std::size_t farthest = at > kLongestSentence ? at - kLongestSentence : 0;
  for (std::size_t i = at; i > farthest + 1; --i) {
    if (is_space(text[i - 1]) && text[i - 2] == '.' && !is_abbreviation(text, 0, i - 2)) {
      return i;
    }
  }
  return farthest;
}

class Reader {
 public:
  Reader(std::string_view text, Span block) : text_(text), block_(block.of(text)) {}

  Attendance read() {
    for (std::size_t at = 0; at < block_.size();) {
      if (!is_alpha(block_[at]) && !is_high(block_[at])) {
        ++at;
        continue;
      }
      const std::size_t end = phrase(at);
      while (at < block_.size() && (is_alnum(block_[at]) || is_high(block_[at]))) {
        ++at;
      }
      at = std::max(end, at);
    }
    return std::move(out_);
  }

 private:
  /// Reads the phrase that begins at `at`; the end of what it takes, or 0.
  std::size_t phrase(std::size_t at) {
    const std::size_t first = kChains.first[start_of(block_.substr(at, 3))];
    for (std::size_t i = first; i != 0; i = kChains.next[i]) {
      const Phrase& each = kPhrases[i - 1];
      const std::size_t end = match_phrase(block_, at, each.words);
      if (end == 0) {
        continue;
      }
      switch (each.side) {
        case Side::behind:
          return behind(end, each.role);
        case Side::head:
          return head(at, end, each.role);
        case Side::before:
          return before(at, end, each.role);
      }
    }
    return 0;
  }

  std::size_t behind(std::size_t begin, PersonRole role) {
    if (role == kPartner) {
      return partner(begin);
    }
    begin += begin < block_.size() && block_[begin] == ':' ? 1U : 0U;
    const std::size_t end = people_end(begin);
    add({begin, end}, role, std::nullopt);
    return end;
  }

  /// Whom the writer met: the first person that the sentence names, if nothing else comes first.
  std::size_t partner(std::size_t begin) {
    const std::size_t end = sentence_end(block_, begin);
    const std::string_view words = strip(block_.substr(begin, end - begin));
    std::vector<Person> found;
    if (begins_with_person(words)) {
      find_people(text_, span_in(text_, words), found);
    }
    if (!found.empty() && names_only(words, found.front())) {
      found.front().role = kPartner;
      out_.people.push_back(std::move(found.front()));
    }
    return end;
  }

  /// Whether `words` begin with the honorific, office and name of `person`.
  [[nodiscard]] bool names_only(std::string_view words, const Person& person) const {
    const Span name = person.spans.front();
    const std::uint32_t begin = span_in(text_, words).begin;
    const std::string_view before = Span{begin, name.begin}.of(text_);
    static constexpr std::size_t kMore = 12;  // an article, a bracket, white space
    return before.size() <=
           person.honorific.value_or("").size() + person.office.value_or("").size() + kMore;
  }

  /// "Present: A", "Present for Velmark: A", at the beginning of a sentence alone.
  std::size_t head(std::size_t at, std::size_t end, PersonRole role) {
    static constexpr std::size_t kLongestSide = 60;
    const std::size_t colon = block_.substr(0, end + kLongestSide).find(':', end);
    if (sentence_begin(block_, at) != at || colon == npos) {
      return 0;
    }
    std::string_view side = strip(block_.substr(end, colon - end));
    if (side.find('.') != npos || side.find(',') != npos) {
      return 0;
    }
    for (const std::string_view word : {"for ", "from ", "on ", "the "}) {
      side.remove_prefix(starts_with_nocase(side, word) ? word.size() : 0);
    }
    out_.goes_on = strip(block_.substr(colon + 1)).empty();
    const std::size_t last = people_end(colon + 1);
    add({colon + 1, last}, role, side.empty() ? std::nullopt : std::optional(std::string(side)));
    return last;
  }

  /// "A and B took notes." The sentence names nothing but people before the phrase.
  std::size_t before(std::size_t at, std::size_t end, PersonRole role) {
    const std::size_t begin = sentence_begin(block_, at);
    static constexpr std::array<std::string_view, 5> kGoesOn{
        "at conversation", "at meeting", "at talk", "during conversation", "as interpreter"};
    const std::size_t next = skip_white(block_, end);
    const bool ends = sentence_end(block_, end) == end ||
                      std::any_of(kGoesOn.begin(), kGoesOn.end(), [&](std::string_view words) {
                        return match_phrase(block_, next, words) > 0;
                      });
    if (begin < at && ends) {
      add({begin, at}, role, std::nullopt, true);
    }
    return end;
  }

  /// People stand up to the end of the sentence, or up to what happened with them.
  [[nodiscard]] std::size_t people_end(std::size_t begin) const {
    static constexpr std::array<std::string_view, 5> kEnds{" at the request", " who ", " were ",
                                                           " was ", " for all "};
    std::size_t end = sentence_end(block_, begin);
    for (const std::string_view words : kEnds) {
      const std::size_t at = block_.substr(begin, end - begin).find(words);
      end = at == npos ? end : begin + at;
    }
    return end;
  }

  struct Extent {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  /// `surely`: nobody without an honorific, an office or a given name.
  void add(Extent where, PersonRole role, const std::optional<std::string>& delegation,
           bool surely = false) {
    const std::string_view words = strip(block_.substr(where.begin, where.end - where.begin));
    if (!begins_with_person(words)) {
      return;
    }
    for (Person& person : people_of_head(text_, span_in(text_, words), role)) {
      const bool office =
          person.kind == PersonKind::office && is_upper(person.spans.front().of(text_).front());
      const bool told = person.honorific || person.office || person.parts.given;
      if (office || (person.kind == PersonKind::person && (told || !surely))) {
        person.delegation = person.delegation ? person.delegation : delegation;
        out_.people.push_back(std::move(person));
      }
    }
  }

  /// A word in capitals, or one that introduces a name: "the counselor", "c.".
  static bool begins_with_person(std::string_view words) {
    while (!words.empty()) {
      const std::size_t end = word_end(words, 0);
      const std::string_view word = words.substr(0, end);
      if ((person_word(word) & kArticle) == 0) {
        return end > 0 && (begins_upper(word) || (person_word(word) & (kOffice | kHonorific)) != 0);
      }
      words = strip(words.substr(end));
    }
    return false;
  }

  std::string_view text_;
  std::string_view block_;
  Attendance out_;
};

}  // namespace

Attendance attendance(std::string_view text, Span block) {
  return Reader(text, block).read();
}

}  // namespace archdoc::extract
