#include "layouts/speakers.hpp"

#include "base/ascii.hpp"
#include "extract/person.hpp"
#include "extract/person_words.hpp"
#include "extract/spelling.hpp"
#include "layouts/kinds.hpp"
#include "layouts/people.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

namespace archdoc::layouts {
namespace {

/// The folded words of an office, without the article: " secretary of state".
std::string office_words(std::string_view office) {
  std::string words = fold(office).words;
  return words.starts_with(" the ") ? words.substr(4) : words;
}

/// How a marker names a participant, best first.
enum class Tie { name, family, office, initials, none };

struct Tied {
  std::size_t participant = 0;
  Tie tie = Tie::none;
  bool alone = false;  ///< no other participant is tied to the marker as well
};

/// The participants by all that a marker may call them.
class Ties {
 public:
  explicit Ties(const std::vector<Person>& participants) : participants_(participants) {
    for (std::size_t i = 0; i < participants.size(); ++i) {
      add(i);
    }
  }

  /// Makes known the participant `i`, who has come to the list.
  void add(std::size_t i) {
    const Person& person = participants_[i];
    const bool named = person.kind == PersonKind::person;
    put(names_, named ? fold(person.name).words : office_words(person.name), i);
    for (const std::string& variant : person.variants) {
      put(names_, fold(variant).words, i);
    }
    if (named && person.parts.family) {
      put(families_, extract::spelling_key(*person.parts.family), i);
      add_initials(i);
    }
    add_office(named ? person.office.value_or("") : person.name, i);
    if (person.honorific) {
      put(offices_, office_words(*person.honorific), i);
    }
  }

  /// Whom `marker` names best; `read`: what it names by its own words.
  [[nodiscard]] Tied of(std::string_view marker, const Person& read) const {
    const std::string words = office_words(marker);
    if (const Tied tied = found(names_, words, Tie::name); tied.tie != Tie::none) {
      return tied;
    }
    if (read.parts.family) {
      const Tied tied =
          found(families_, extract::spelling_key(*read.parts.family), Tie::family,
                [&](const Person& person) { return extract::can_be_one(person, read); });
      if (tied.tie != Tie::none) {
        return tied;
      }
    }
    if (const Tied tied = found(offices_, words, Tie::office); tied.tie != Tie::none) {
      return tied;
    }
    // "President Roe" where the list has "The President".
    const std::string title = office_words(read.honorific.value_or(read.office.value_or("")));
    const Tied holder = found(names_, title, Tie::office, [](const Person& person) {
      return person.kind == PersonKind::office;
    });
    return holder.tie != Tie::none ? holder : by_initials(marker);
  }

 private:
  using Index = std::unordered_map<std::string, std::vector<std::size_t>>;

  static void put(Index& index, std::string key, std::size_t i) {
    std::vector<std::size_t>& those = index[std::move(key)];
    if (those.size() < kMostNamesakes && (those.empty() || those.back() != i)) {
      those.push_back(i);
    }
  }

  /// "Secretary" for "Secretary of State": the office, and what it begins with.
  void add_office(std::string_view office, std::size_t i) {
    static constexpr int kMostWords = 6;
    const std::string words = office_words(office);
    std::size_t end = 0;
    for (int count = 0; count < kMostWords && end < words.size(); ++count) {
      end = std::min(words.find(' ', end + 1), words.size());
      put(offices_, words.substr(0, end), i);
    }
  }

  /// "OR" for Oran Rydell; "R" for any Rydell, and "?R" for one whose given names are not stated.
  void add_initials(std::size_t i) {
    const Person& person = participants_[i];
    const std::string last(1, to_lower(person.parts.family->front()));
    put(initials_, last, i);
    put(initials_, person.parts.given ? extract::initials_of(person) : "?" + last, i);
  }

  [[nodiscard]] Tied by_initials(std::string_view marker) const {
    static constexpr std::size_t kMost = 4;
    if (marker.empty() || marker.size() > kMost ||
        !std::all_of(marker.begin(), marker.end(), is_upper)) {
      return {};
    }
    std::string letters(marker);
    std::transform(letters.begin(), letters.end(), letters.begin(), to_lower);
    const Tied stated = found(initials_, letters, Tie::initials);
    return stated.tie != Tie::none
               ? stated
               : found(initials_, std::string("?") + letters.back(), Tie::initials);
  }

  [[nodiscard]] Tied found(const Index& index, const std::string& key, Tie tie) const {
    return found(index, key, tie, [](const Person&) { return true; });
  }

  template <class Fits>
  [[nodiscard]] Tied found(const Index& index, const std::string& key, Tie tie, Fits fits) const {
    const auto those = index.find(key);
    Tied tied;
    if (key.empty() || those == index.end()) {
      return tied;
    }
    for (const std::size_t i : those->second) {
      if (!fits(participants_[i])) {
        continue;
      }
      if (tied.tie != Tie::none) {
        tied.alone = false;
        return tied;
      }
      tied = {i, tie, true};
    }
    return tied;
  }

  const std::vector<Person>& participants_;
  Index names_;
  Index families_;
  Index offices_;
  Index initials_;
};

/// What a marker names by its own words.
Person read_marker(std::string_view text, std::string_view marker) {
  const std::vector<Person> people =
      extract::people_of_head(text, span_in(text, marker), PersonRole::interlocutor);
  return people.size() == 1 ? people.front() : Person{};
}

/// An honorific or an office tells that a marker is a person; an office alone tells less.
bool is_titled(const Person& read) {
  return read.kind == PersonKind::person && !read.name.empty() && (read.honorific || read.office);
}

/// What begins questions and answers, and voices that nobody names.
constexpr std::array<std::string_view, 6> kNobody{"question", "answer", "voice",
                                                  "voices",   "all",    "response"};

/// "RWK", "McGB": letters that stand for a name.
bool are_initials(std::string_view word) {
  static constexpr std::size_t kMost = 5;
  return word.size() <= kMost && is_upper(word.back());
}

/// Whether no word has another meaning where people are named: what is left to be a name.
bool is_plain_name(std::string_view marker) {
  static constexpr std::size_t kMostWords = 2;
  std::size_t words = 0;
  if (marker.size() < 2) {
    return false;
  }
  while (!marker.empty()) {
    const std::size_t end = std::min(marker.find(' '), marker.size());
    if (extract::person_word(marker.substr(0, end)) != 0 || ++words > kMostWords ||
        !is_upper(marker.front())) {
      return false;
    }
    marker.remove_prefix(std::min(end + 1, marker.size()));
  }
  return true;
}

}  // namespace

Speakers::Speakers(const Draft& draft, const std::vector<std::uint32_t>& body) {
  if (draft.layout().by_line) {
    return;  // its lines begin with heads of forms
  }
  std::map<std::string_view, std::size_t> counts;
  std::size_t candidates = 0;
  for (const std::uint32_t i : body) {
    if (const auto turn = turn_of(draft.page().slice(i))) {
      ++counts[turn->speaker];
      ++candidates;
    }
  }
  if (candidates < 2) {
    return;
  }
  const Ties ties(draft.record.participants);
  const bool dialogue = 2 * candidates >= body.size();
  std::size_t turns = 0;
  std::vector<std::string_view> offices;  // named once, and by an office alone
  for (const auto& [marker, count] : counts) {
    const Person read = read_marker(draft.text(), marker);
    const Tied tied = ties.of(marker, read);
    const bool repeated = count > 1;
    const bool office = read.kind == PersonKind::office;
    if (tied.tie < Tie::initials || (tied.tie == Tie::initials && repeated) || is_titled(read) ||
        (office && repeated) || (dialogue && repeated && is_plain_name(marker))) {
      markers_.emplace_back(marker);
      turns += count;
    } else if (office) {
      offices.push_back(marker);
    }
  }
  if (turns < 2) {
    markers_.clear();
    return;
  }
  markers_.insert(markers_.end(), offices.begin(), offices.end());
  std::sort(markers_.begin(), markers_.end());
}

std::optional<std::string_view> Speakers::turn(std::string_view slice) const {
  if (markers_.empty()) {
    return std::nullopt;
  }
  const auto turn = turn_of(slice);
  return turn && std::binary_search(markers_.begin(), markers_.end(), turn->speaker)
             ? std::optional(turn->speaker)
             : std::nullopt;
}

namespace {

/// The speakers of a body, each read once.
class SpeakerNamer {
 public:
  explicit SpeakerNamer(Draft& draft) : draft_(draft), ties_(draft.record.participants) {}

  void name(std::size_t index) {
    Block& block = draft_.record.body[index];
    const Span place = marker_of(block);
    const auto [known, fresh] = known_.try_emplace(*block.speaker);
    if (fresh) {
      known->second = participant(place);
    }
    How how = How::verbatim;
    if (known->second) {
      const std::string& name = draft_.record.participants[*known->second].name;
      how = *block.speaker == name ? How::verbatim : How::inferred;
      block.speaker = name;
    }
    draft_.evidence(pointer("/body", index) + "/speaker", {place}, how,
                    {"speaker", Grade::medium, "people"});
  }

 private:
  [[nodiscard]] Span marker_of(const Block& block) const {
    const Span first = block.spans.front();
    const auto turn = turn_of(first.of(draft_.text()));
    return turn ? span_in(draft_.text(), turn->speaker) : first;
  }

  std::optional<std::size_t> participant(Span marker) {
    std::vector<Person>& participants = draft_.record.participants;
    const std::string_view words = marker.of(draft_.text());
    Person read = read_marker(draft_.text(), words);
    const Tied tied = ties_.of(words, read);
    if (tied.tie != Tie::none) {
      return tied.alone ? std::optional(tied.participant) : std::nullopt;
    }
    const bool office = read.kind == PersonKind::office;
    const bool nobody = are_initials(words) ||
                        std::any_of(kNobody.begin(), kNobody.end(), [words](std::string_view each) {
                          return equals_nocase(each, words);
                        });
    if (read.name.empty() || nobody || (!office && !is_titled(read) && !is_plain_name(words))) {
      return std::nullopt;
    }
    read.role = PersonRole::interlocutor;
    const std::size_t before = participants.size();
    add_person(draft_, PeopleList::participants, std::move(read),
               {"speaker", Grade::medium, "people"});
    if (participants.size() == before) {
      return std::nullopt;
    }
    ties_.add(before);
    return before;
  }

  Draft& draft_;
  Ties ties_;
  std::map<std::string, std::optional<std::size_t>> known_;
};

bool is_turn(const Block& block) {
  return block.kind == BlockKind::turn;
}

/// Paragraphs between two turns belong to the first one, where turns are what the body is made of.
void continue_turns(Draft& draft) {
  static constexpr std::ptrdiff_t kLeastShare = 3;
  std::vector<Block>& body = draft.record.body;
  const auto first = std::find_if(body.begin(), body.end(), is_turn);
  const auto last = std::find_if(body.rbegin(), body.rend(), is_turn).base();
  if (first == body.end() || std::count_if(first, last, is_turn) * kLeastShare < last - first) {
    return;
  }
  for (auto block = first + 1; block < last; ++block) {
    const Block& before = *(block - 1);
    if (block->kind != BlockKind::paragraph || !is_turn(before) || turn_of(block->text) ||
        block->text.starts_with('[') || block->text.starts_with('(')) {
      continue;
    }
    const std::string path = pointer("/body", static_cast<std::size_t>(block - body.begin()));
    const Ground ground{"turn-goes-on", Grade::low, "people"};
    block->kind = BlockKind::turn;
    block->speaker = before.speaker;
    draft.evidence(path + "/kind", block->spans, How::inferred, ground);
    draft.evidence(path + "/speaker", block->spans, How::inferred, ground);
  }
}

}  // namespace

void name_speakers(Draft& draft) {
  const std::vector<Block>& body = draft.record.body;
  if (std::none_of(body.begin(), body.end(), is_turn)) {
    return;
  }
  SpeakerNamer namer(draft);
  for (std::size_t i = 0; i < draft.record.body.size(); ++i) {
    if (draft.record.body[i].speaker) {
      namer.name(i);
    }
  }
  continue_turns(draft);
}

}  // namespace archdoc::layouts
