// Who took part, by the title: the parties of a talk, the two sides of a letter, the author of a
// journal. The words that lead to people ("with", "between", "from", "to", "by") are looked for in
// that order of what they say; people end where a time, a place or a matter begins.
#include "extract/person.hpp"
#include "extract/person_phrase.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;

class TitleReader {
 public:
  TitleReader(std::string_view text, Span title) : words_(text, title) {}

  std::vector<Person> read() {
    // "Note from A on a talk with B" is A's.
    const std::size_t talk = find(kTalk, 0, words_.size());
    const std::size_t from = find(kFrom, 1, words_.size());
    const bool held =
        talk != npos && talk > 0 && words_[talk - 1].possessive != 0;  // "A's Call with B"
    const bool letter = from != npos && from < talk && follows_paper(from) && !held;
    const std::size_t by = find(kBy, 1, words_.size());
    if (talk != npos && by < talk && is(by - 1, kDocument)) {
      note_of_talk(by);
    } else if (letter ? !correspondents() && !talkers() : !talkers() && !correspondents()) {
      author();
    } else {
      diarist();
    }
    return std::move(people_);
  }

 private:
  [[nodiscard]] bool is(std::size_t i, std::uint32_t bits) const { return words_.is(i, bits); }
  [[nodiscard]] bool is_word(std::size_t i, std::string_view word) const {
    return i < words_.size() && equals_nocase(words_.word(i), word);
  }
  [[nodiscard]] std::size_t find(std::uint32_t bits, std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      if (is(i, bits)) {
        return i;
      }
    }
    return npos;
  }

  void add(Range range, PersonRole role, bool two = false) {
    add_people(people_, words_, range, role, two);
  }

  // --- where people end
  // ---------------------------------------------------------------------------

  /// Whether a time begins at `i`: a number, a month, a day of the week.
  [[nodiscard]] bool is_time(std::size_t i) const {
    return i < words_.size() && (words_[i].digit || is(i, kTime));
  }

  /// Whether "in", "at", "on" or "for" at `i` goes on with what an office or a body is: "Ambassador
  /// in Oslo", "Council on Fish"; and not with a time or a place of the talk.
  [[nodiscard]] bool joins(std::size_t i) const {
    if (is_word(i, "of") || is_word(i, "to")) {
      return true;
    }
    if (i == 0 || is_time(i + 1) || words_[i - 1].after != 0 || words_[i].open != 0) {
      return false;
    }
    if (is_word(i + 1, "chief") || is_word(i + 1, "charge")) {
      return true;
    }
    if (is_word(i, "on")) {
      return is(i - 1, kTakesOn);
    }
    if (is_word(i, "for")) {
      return is(i - 1, kOffice | kBody | kMatter);
    }
    return is(i - 1, kTakesTo | kBody) || is_word(i - 1, "general") || post_before(i) ||
           (is(i - 1, kOffice | kMatter) && holder_follows(i));
  }

  /// "Embassy of Northmark in Syldavia".
  [[nodiscard]] bool post_before(std::size_t i) const {
    static constexpr std::size_t kFarthest = 4;
    for (std::size_t back = 1; back <= std::min(i, kFarthest); ++back) {
      const std::size_t k = i - back;
      for (const std::string_view post : {"embassy", "legation", "mission", "consulate"}) {
        if (is_word(k, post)) {
          return true;
        }
      }
      if (words_[k].after != 0 || is(k, kAnd)) {
        return false;
      }
    }
    return false;
  }

  /// "Chief of the Group in Vietnam (Doe)": a name in brackets shows that the place belongs to the
  /// office.
  [[nodiscard]] bool holder_follows(std::size_t i) const {
    for (++i; i < words_.size() && !is(i, kTime) && !words_[i].digit; ++i) {
      if (words_[i].open == '(') {
        return true;
      }
      if (words_[i].after != 0) {
        return false;
      }
    }
    return false;
  }

  /// After the comma behind `i` nothing but places stand before the date or the end: "(Doe), The
  /// White House, May 5".
  [[nodiscard]] bool only_place_follows(std::size_t i) const {
    const bool complete = words_[i].close == ')' || words_[i].close == ']' ||
                          !is(i, kOffice | kBody | kMatter | kNation | kCountry);
    if (words_[i].after != ',' || !complete) {
      return false;
    }
    for (std::size_t k = i + 1; k < words_.size(); ++k) {
      if (is_time(k)) {
        return words_[k - 1].after == ',';
      }
      if (is(k, kOffice | kAnd | kHonorific | kBy) || words_[k].open != 0) {
        return false;
      }
    }
    return is(i + 1, kArticle | kCountry);
  }

  /// The last word of the bracket that opens at `i`; `i` where it does not close.
  [[nodiscard]] std::size_t bracket_end(std::size_t i) const {
    for (std::size_t k = i; k < words_.size(); ++k) {
      if (words_[k].close == ')') {
        return k;
      }
    }
    return i;
  }

  /// The last word of a place behind an office where the other party follows: "the President *in
  /// Oslo* and the Secretary"; `i` where none begins there.
  [[nodiscard]] std::size_t seat_end(std::size_t i, std::size_t begin) const {
    static constexpr std::size_t kLongest = 3;
    if (i == begin || !is_word(i, "in") || words_[i].open != 0 || !is(i - 1, kOffice | kMatter)) {
      return i;
    }
    for (std::size_t k = i + 1; k < std::min(i + kLongest + 2, words_.size()); ++k) {
      if (is(k, kAnd)) {
        return k - 1;
      }
      if (!words_[k].upper || words_[k].after != 0 || is_time(k)) {
        break;
      }
    }
    return i;
  }

  /// The first word from `begin` on that belongs to nobody named there.
  [[nodiscard]] std::size_t people_end(std::size_t begin, bool talks_end = true) const {
    for (std::size_t i = begin; i < words_.size(); ++i) {
      const PersonToken& word = words_[i];
      if (word.open == '(' && is(i, kLink) && bracket_end(i) != i) {
        i = bracket_end(i);  // "(in Oslo)" behind a name
        continue;
      }
      if (const std::size_t seat = seat_end(i, begin); seat != i) {
        i = seat;
        continue;
      }
      const bool plain = !word.upper && word.is == 0 && !word.digit && !word.initial;
      if (is_time(i) || plain || word.open == '"' || is(i, kFrom | kBy | kWith | kDiary | kAbout) ||
          (is(i, kLink) && i > begin && !joins(i)) ||
          (talks_end && is(i, kTalk) && !is(i, kBody | kMatter))) {
        return i;
      }
      if (word.after == ':' || word.after == ';' || word.after == '-' || word.after == '.' ||
          (word.after == ',' && i + 1 < words_.size() && only_place_follows(i))) {
        return i + 1;
      }
    }
    return words_.size();
  }

  // --- talks
  // --------------------------------------------------------------------------------------

  /// "The Chancellor's [Anna Roe's] Talk": whose talk it is that `talk` names.
  void possessor(std::size_t talk) {
    std::size_t last = talk;
    while (last > 0 && words_[last - 1].possessive == 0 &&
           (is(last - 1, kNation) || is_word(last - 1, "telephone") || is_word(last - 1, "phone") ||
            is_word(last - 1, "staff"))) {
      --last;
    }
    if (last == 0 || words_[last - 1].possessive == 0) {
      return;
    }
    std::size_t first = last;
    while (first > 0 && !is(first - 1, kDocument | kDiary | kBy | kFrom) &&
           words_[first - 1].after != ':' && words_[first - 1].after != '-') {
      --first;
    }
    while (first < last && is(first, kLink | kArticle)) {
      ++first;
    }
    add({first, last}, PersonRole::interlocutor);
  }

  /// "Conversation of A with B": A.
  void first_party(std::size_t talk, std::size_t with) {
    if (is_word(talk + 1, "of") && talk + 2 < with) {
      add({talk + 2, std::min(with, people_end(talk + 2))}, PersonRole::interlocutor);
    }
  }

  bool talkers() {
    for (std::size_t talk = find(kTalk, 0, words_.size()); talk != npos;
         talk = find(kTalk, talk + 1, words_.size())) {
      const std::size_t end = std::min(words_.size(), talk + 24);
      const std::size_t lead = find(kBetween | kWith, talk + 1, end);
      const std::size_t by = find(kBy | kFrom, talk + 1, end);
      possessor(talk);
      if (lead != npos && (by == npos || lead < by)) {
        first_party(talk, lead);
        add({lead + 1, people_end(lead + 1)}, PersonRole::interlocutor, is(lead, kBetween));
      }
      if (!people_.empty()) {
        return true;
      }
    }
    return false;
  }

  // --- letters
  // ------------------------------------------------------------------------------------

  /// The "to" that parts sender and addressee in [begin, end): one behind a bracket, or one that no
  /// office or body needs ("Ambassador to Norway", "Assistant to the President").
  [[nodiscard]] std::size_t parting_to(std::size_t begin, std::size_t end) const {
    std::size_t needed = npos;
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (is_word(i, "to") && words_[i - 1].close == ')') {
        return i;  // behind the sender's name
      }
    }
    for (std::size_t i = begin + 1; i < end; ++i) {
      if (!is_word(i, "to")) {
        continue;
      }
      if (words_[i - 1].after == ',' || !is(i - 1, kTakesTo) || words_[i - 1].possessive != 0) {
        return i;
      }
      needed = needed == npos ? i : needed;
    }
    // All are needed: the only one parts the two all the same, unless its office is held by the one
    // in brackets at the end.
    return needed != npos && words_[end - 1].close != ')' ? needed : npos;
  }

  /// Whether a paper or its number stands right before `i`.
  [[nodiscard]] bool follows_paper(std::size_t i) const {
    return i > 0 && (is(i - 1, kDocument) || words_[i - 1].digit || words_[i - 1].close == ')');
  }

  bool correspondents() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (is(i, kFrom) && (follows_paper(i) || i == 0)) {
        return from_to(i);
      }
      if (is_word(i, "to") && (i == 0 || is(i - 1, kDocument))) {
        return to_from(i);
      }
      if (is_word(i, "for") && i == 1 && is_word(0, "memorandum")) {
        return memorandum_for(i);
      }
    }
    return bare();
  }

  /// "Telegram From A to B".
  bool from_to(std::size_t from) {
    const std::size_t begin = from + 1;
    const std::size_t end = people_end(begin, false);
    const std::size_t to = parting_to(begin, end);
    if (from == 0 && (to == npos || words_.any({begin, end}, kDiary | kDocument))) {
      return false;  // "From the Diary of ..."
    }
    add({begin, to == npos ? end : to}, PersonRole::sender);
    if (to != npos) {
      add({to + 1, end}, PersonRole::recipient);
    }
    return !people_.empty();
  }

  /// "Letter to B from A", "To B from A", "Letter to B".
  bool to_from(std::size_t to) {
    const std::size_t end = people_end(to + 1);
    const bool from = is(end, kFrom);
    if (to == 0 && !from) {
      return false;
    }
    if (from) {
      add({end + 1, people_end(end + 1)}, PersonRole::sender);
    }
    add({to + 1, end}, PersonRole::recipient);
    return !people_.empty();
  }

  /// "Memorandum for the Secretary of State (Doe)"; "for the Record" is for nobody.
  bool memorandum_for(std::size_t lead) {
    const Range range{lead + 1, people_end(lead + 1)};
    if (words_.any(range, kOffice)) {
      add(range, PersonRole::recipient);
    }
    return !people_.empty();
  }

  /// "Vale to Berg", "Letter, A to B", "The Ambassador in X (Doe) to the Secretary of State":
  /// nothing but two sides.
  bool bare() {
    std::size_t begin = 0;
    while (begin < words_.size() &&
           (words_[begin].after == '.' || words_[begin].digit || is_word(begin, "no."))) {
      ++begin;
    }
    const bool paper = is(begin, kDocument) && words_[begin].after == ',';
    begin += paper ? 1 : 0;
    const std::size_t end = people_end(begin);
    const std::size_t to = parting_to(begin, end);
    if (to == npos) {
      return false;
    }
    const bool whole = end == words_.size() || paper || is_time(end) ||
                       words_[end - 1].after != 0 || words_[end].open != 0 || is_word(end, "for");
    if (!whole) {
      return false;
    }
    const PersonReading left = read_person(words_, {begin, to}, false);
    const PersonReading right = read_person(words_, {to + 1, end}, false);
    if (!stands_alone(left, {begin, to}) || !stands_alone(right, {to + 1, end}) ||
        words_.any({begin, to}, kDocument | kDiary)) {
      return false;
    }
    add({begin, to}, PersonRole::sender);
    add({to + 1, end}, PersonRole::recipient);
    return !people_.empty();
  }

  /// Whether all words of `range` belong to somebody: no prose is left.
  [[nodiscard]] bool stands_alone(const PersonReading& reading, Range range) const {
    static constexpr std::size_t kLongestName = 5;
    const bool bare_name =
        reading.kind == PersonKind::person && reading.office.empty() && reading.honorific.empty();
    // "Hope of the Committee": a lone word that something is of need be nobody's name.
    const bool thing = reading.kind == PersonKind::person && reading.name.size() == 1 &&
                       reading.honorific.empty() && reading.office.first > reading.name.first &&
                       words_[reading.name.first].after == 0;
    return !reading.name.empty() && !thing && (!bare_name || range.size() <= kLongestName);
  }

  // --- authors
  // ------------------------------------------------------------------------------------

  /// "Journal of A", "Address by A", "Memorandum of Conversation, by A".
  void author() {
    for (std::size_t i = 1; i + 1 < words_.size() && people_.empty(); ++i) {
      if (is_word(i, "of") && is(i - 1, kDiary)) {
        add({i + 1, people_end(i + 1)}, PersonRole::author);
      } else if (is_word(i, "of") && is_personal(i - 1)) {
        author_of(i + 1);
      } else if (is(i, kBy)) {
        author_by(i);
      }
    }
    if (people_.empty()) {
      owned_diary();
    }
  }

  /// What is somebody's where it is of somebody: "Report of Consul A", not "Record of A".
  [[nodiscard]] bool is_personal(std::size_t i) const {
    static constexpr std::array<std::string_view, 9> kPapers{"report",  "speech",   "statement",
                                                             "address", "remarks",  "letter",
                                                             "message", "telegram", "testimony"};
    return std::any_of(kPapers.begin(), kPapers.end(),
                       [&](std::string_view paper) { return is_word(i, paper); });
  }

  /// "Report of Consul A on ...", "Statement of A, Chairman of the Board": the office stands at
  /// once before the name or behind its comma, or what follows is a matter.
  void author_of(std::size_t begin) {
    const Range range{begin, people_end(begin)};
    const PersonReading reading = read_person(words_, range, false);
    if (reading.kind != PersonKind::person || reading.name.empty()) {
      return;
    }
    const std::size_t first = is(begin, kArticle) ? begin + 1 : begin;
    const bool titled = (reading.office.first == first && !reading.office.empty()) ||
                        (reading.honorific.first == first && !reading.honorific.empty());
    const bool named = reading.name.first == first && !reading.office.empty() &&
                       words_[reading.name.last - 1].after == ',';
    if ((titled && is(first, kOffice | kHonorific | kNation | kCountry)) || named) {
      add(range, PersonRole::author);
    }
  }

  /// "Note by A of Conversation with B"; "Statement by A on C's Call with B" is A's alone.
  void note_of_talk(std::size_t by) {
    std::size_t end = people_end(by + 1);
    const bool of = is_word(end - 1, "of");
    add({by + 1, of ? end - 1 : end}, PersonRole::author);
    if (of) {
      talkers();
    }
  }

  void author_by(std::size_t by) {
    const std::size_t begin = by + 1;
    const std::size_t end = people_end(begin);
    std::size_t to = parting_to(begin, end);
    // "by the Secretary to the President (Doe)": the holder's name shows that it is one office.
    const bool one_office = to != npos && words_[end - 1].close == ')' && is(to - 1, kOffice) &&
                            words_[to - 1].after == 0;
    to = one_office ? npos : to;
    add({begin, to == npos ? end : to}, PersonRole::author);
    if (to != npos && is_paper_by(by)) {
      add({to + 1, end}, PersonRole::recipient);
    }
  }

  /// "From the Journal of A: Memorandum of Conversation with B": whoever keeps a journal was there.
  void diarist() {
    const std::size_t diary = find(kDiary, 0, words_.size());
    if (diary != npos && is_word(diary + 1, "of")) {
      add({diary + 2, people_end(diary + 2)}, PersonRole::author);
    }
  }

  /// "Memorandum by A to B" has an addressee; an address to an assembly has none.
  [[nodiscard]] bool is_paper_by(std::size_t by) const {
    return is_word(by - 1, "memorandum") || is_word(by - 1, "letter") || is_word(by - 1, "note") ||
           is_word(by - 1, "report");
  }

  /// "Ambassador Petrov's Diary".
  void owned_diary() {
    const std::size_t diary = find(kDiary, 1, words_.size());
    // "Karl Orr Diary Entry"
    const bool entry = diary != npos && is_word(diary + 1, "entry") && diary <= 4;
    if (diary == npos || (words_[diary - 1].possessive == 0 && !entry)) {
      return;
    }
    std::size_t first = diary;
    while (first > 0 && !is(first - 1, kDocument | kFrom | kBy) && words_[first - 1].after != ':') {
      --first;
    }
    while (first < diary && is(first, kLink | kArticle)) {
      ++first;
    }
    add({first, diary}, PersonRole::author);
  }

  PersonTokens words_;
  std::vector<Person> people_;
};

}  // namespace

std::vector<Person> people_of_title(std::string_view text, Span title) {
  static constexpr std::uint32_t kLongest = 1000;
  if (title.size() > kLongest) {
    title.end = title.begin + kLongest;
  }
  return TitleReader(text, title).read();
}

}  // namespace archdoc::extract
