#include "layouts/people.hpp"

#include "base/ascii.hpp"
#include "extract/mention.hpp"
#include "extract/spelling.hpp"
#include "layouts/spellings.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <unordered_map>

namespace archdoc::layouts {
namespace {

/// The words of an office stated more fully before the name: no stop or comma in them, and few.
bool is_office(std::string_view words) {
  static constexpr std::size_t kLongest = 100;
  return words.size() <= kLongest && words.find_first_of(".,;:()[]\"") == std::string_view::npos;
}

/// The text between the beginning of a line and `place`.
std::string_view line_before(const Draft& draft, Span place) {
  const Line* line = draft.page().line_at(place.begin);
  return line == nullptr || line->span.begin >= place.begin
             ? std::string_view()
             : Span{line->span.begin, place.begin}.of(draft.text());
}

/// "the USSR Ambassador to the DPRK c. A. B. Orlovskyi" completes the title's "USSR Ambassador".
void complete_office(Draft& draft, std::size_t index) {
  Person& person = draft.record.participants[index];
  if (!person.office) {
    return;
  }
  for (const Span& place : person.spans) {
    const std::string_view text = line_before(draft, place);
    std::string_view before = trim(text);
    if (person.honorific && before.ends_with(*person.honorific)) {
      before = trim(before.substr(0, before.size() - person.honorific->size()));
    }
    const std::size_t office = before.rfind(*person.office);
    if (office == std::string_view::npos || before.size() - office <= person.office->size() ||
        !is_office(before.substr(office))) {
      continue;
    }
    const Span span = span_in(draft.text(), before.substr(office));
    person.office = draft.value(span);
    draft.evidence(pointer("/participants", index) + "/office", {span}, How::verbatim,
                   {"office", Grade::medium, "people"});
    return;
  }
}

bool same_family(const Person& a, const Person& b) {
  return a.parts.family && b.parts.family && *a.parts.family == *b.parts.family;
}

bool same_person(const Person& a, const Person& b) {
  if (a.kind != b.kind) {
    return false;
  }
  // "Petrov, A. B." of a heading and "A. B. Petrov" of a title.
  return a.kind == PersonKind::person && same_family(a, b) ? extract::can_be_one(a, b)
                                                           : a.name == b.name;
}

/// Whether two entries of one list name one person: with the same words, and no other office.
bool same_entry(const Person& a, const Person& b) {
  return a.kind == b.kind && a.name == b.name && extract::offices_agree(a, b);
}

/// Those of a list whose name somebody can have.
struct Fit {
  std::size_t count = 0;
  std::size_t first = 0;

  void add(std::size_t i) { first = count++ == 0 ? i : first; }
};

/// Whether two people are given one office or honorific, in a word of it at least.
bool share_office(const Person& a, const Person& b) {
  const auto words = [](const Person& person) {
    return fold(person.honorific.value_or("") + " " + person.office.value_or("")).words + " ";
  };
  const std::string first = words(a);
  const std::string second = words(b);
  for (std::size_t at = 0; at + 1 < first.size();) {
    const std::size_t end = first.find(' ', at + 1);
    const std::string word = first.substr(at, end + 1 - at);
    static constexpr std::size_t kShort = 5;  // "of", "the", with a space at both ends
    if (word.size() > kShort && second.find(word) != std::string::npos) {
      return true;
    }
    at = end;
  }
  return false;
}

/// The participants by the keys of their family names, their names and their spellings.
class Attendees {
 public:
  explicit Attendees(const std::vector<Person>& people) : people_(people) {
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (people[i].parts.family) {
        add(extract::spelling_key(*people[i].parts.family), i);
      }
      add(people[i].name, i);
      for (const std::string& variant : people[i].variants) {
        add(variant, i);
      }
    }
  }

  /// Those whom a mention can be of: by a spelling that is known, or by the family name in another
  /// one. Given names that the participant's name does not have need an office in common: others of
  /// the family have some too.
  [[nodiscard]] Fit whose(const Person& mention) const {
    Fit fits;
    const std::vector<std::size_t>* named = find(mention.name);
    const std::vector<std::size_t>* family =
        mention.parts.family ? find(extract::spelling_key(*mention.parts.family)) : nullptr;
    for (const auto* those : {named, family}) {
      for (std::size_t k = 0; those != nullptr && k < those->size(); ++k) {
        const Person& person = people_[(*those)[k]];
        const bool seen = those == family && named != nullptr &&
                          std::binary_search(named->begin(), named->end(), (*those)[k]);
        if (!seen && can_be(mention, person)) {
          fits.add((*those)[k]);
        }
      }
    }
    return fits;
  }

 private:
  static bool can_be(const Person& mention, const Person& person) {
    const bool adds_given = mention.parts.given && !person.parts.given;
    return person.kind == mention.kind && extract::can_be_one(mention, person) &&
           (!adds_given || share_office(mention, person));
  }

  void add(const std::string& name, std::size_t i) {
    std::vector<std::size_t>& those = places_[name];
    if (those.size() < kMostNamesakes && (those.empty() || those.back() != i)) {
      those.push_back(i);
    }
  }
  [[nodiscard]] const std::vector<std::size_t>* find(const std::string& name) const {
    const auto found = places_.find(name);
    return found == places_.end() ? nullptr : &found->second;
  }

  const std::vector<Person>& people_;
  std::unordered_map<std::string, std::vector<std::size_t>> places_;
};

/// What the mentions that can only be of one participant state of that one's given names, where
/// the participant's own name has none. Mentions that disagree are of several people: of none of
/// them is it told that it is the participant.
class GivenNames {
 public:
  explicit GivenNames(std::size_t participants) : stated_(participants), disagree_(participants) {}

  void state(std::size_t participant, const Person& mention) {
    const std::string given = mention.parts.given.value_or("");
    std::string& known = stated_[participant];
    disagree_[participant] = disagree_[participant] || !extract::given_agree(known, given);
    known = known.empty() ? given : known;
  }
  [[nodiscard]] bool allow(std::size_t participant, const Person& mention) const {
    return !mention.parts.given || !disagree_[participant];
  }

 private:
  std::vector<std::string> stated_;
  std::vector<bool> disagree_;
};

/// The places in order, each once.
void sort_places(std::vector<Person>& people) {
  const auto before = [](const Span& a, const Span& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  };
  for (Person& person : people) {
    std::sort(person.spans.begin(), person.spans.end(), before);
    person.spans.erase(std::unique(person.spans.begin(), person.spans.end()), person.spans.end());
  }
}

}  // namespace

bool wrote(const Person& person) {
  return person.role == PersonRole::author || person.role == PersonRole::sender ||
         person.role == PersonRole::note_taker;
}

void add_spelling(Draft& draft, Person& person, const std::string& path, const Spans& spans,
                  Ground ground) {
  std::string form = draft.value(spans);
  if (form != person.name &&
      std::find(person.variants.begin(), person.variants.end(), form) == person.variants.end()) {
    draft.evidence(pointer(path + "/variants", person.variants.size()), spans, How::verbatim,
                   ground);
    person.variants.push_back(std::move(form));
  }
  person.spans.insert(person.spans.end(), spans.begin(), spans.end());
}

void add_person(Draft& draft, PeopleList list, Person person, Ground ground, std::size_t among) {
  const bool took_part = list == PeopleList::participants;
  const std::string_view path = took_part ? "/participants" : "/people_mentioned";
  std::vector<Person>& people =
      took_part ? draft.record.participants : draft.record.people_mentioned;
  PeopleIndex& index = took_part ? draft.participants : draft.mentioned;
  Fit fits;
  index.each(people, person, [&](std::size_t i) {
    if (i >= among ? same_entry(people[i], person) : same_person(people[i], person)) {
      fits.add(i);
    }
  });
  if (fits.count == 0) {
    draft.evidence(pointer(path, people.size()), person.spans, How::verbatim, ground);
    people.push_back(std::move(person));
    return;
  }
  if (fits.count > 1) {
    return;  // one of several with this family name, and nothing tells which
  }
  Person& known = people[fits.first];
  add_spelling(draft, known, pointer(path, fits.first), person.spans, ground);
  if (!known.office) {
    known.office = std::move(person.office);
  }
  if (!known.role) {
    known.role = person.role;
  }
  if (!known.delegation) {
    known.delegation = std::move(person.delegation);
  }
}

void complete_participants(Draft& draft) {
  join_spellings(draft);
  for (std::size_t i = 0; i < draft.record.participants.size(); ++i) {
    if (draft.record.participants[i].kind == PersonKind::person) {
      complete_office(draft, i);
    }
  }
}

void find_mentioned(Draft& draft, const std::vector<std::uint32_t>& body) {
  std::vector<Person>& participants = draft.record.participants;
  std::vector<Person> found;
  for (const std::uint32_t i : body) {
    extract::find_people(draft.text(), draft.page().span(i), found);
  }
  GivenNames given(participants.size());
  std::vector<Fit> fits;
  const Attendees attendees(participants);
  for (const Person& person : found) {
    fits.push_back(attendees.whose(person));
    if (fits.back().count == 1) {
      given.state(fits.back().first, person);
    }
  }
  const Ground ground{"mention", Grade::medium, "extract"};
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t one = fits[i].first;
    if (fits[i].count == 1 && given.allow(one, found[i])) {
      add_spelling(draft, participants[one], pointer("/participants", one), found[i].spans, ground);
    } else if (fits[i].count <= 1) {
      found[i].role.reset();
      add_person(draft, PeopleList::mentioned, std::move(found[i]), ground);
    }
  }
  sort_places(participants);
  sort_places(draft.record.people_mentioned);
}

}  // namespace archdoc::layouts
