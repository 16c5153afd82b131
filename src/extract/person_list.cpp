// Several people in one phrase: which comma and which "and" parts two of them.
#include "extract/person_phrase.hpp"
#include "extract/spelling.hpp"
#include "extract/words.hpp"

#include <algorithm>

namespace archdoc::extract {
namespace {

/// Adds the people of a range one after the other.
class PeopleAdder {
 public:
  PeopleAdder(std::vector<Person>& people, const PersonTokens& words, PersonRole role, bool two)
      : people_(people), words_(words), role_(role), two_(two) {}

  void read(Range range) const {
    std::size_t begin = range.first;
    std::size_t cuts = 0;
    int depth = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
      depth += words_[i].open == '(' || words_[i].open == '[' ? 1 : 0;
      depth -= words_[i].close == ')' || words_[i].close == ']' ? 1 : 0;
      if (depth > 0) {
        continue;
      }
      if (words_.is(i, kAnd) && i > begin && begins_person({begin, i}, i + 1, range.last)) {
        add({begin, i});
        begin = i + 1;
        ++cuts;
      } else if (words_[i].after == ';' ||
                 (words_[i].after == ',' && list_goes_on({begin, i + 1}, i + 1, range))) {
        add({begin, i + 1});
        begin = i + 1 < range.last && words_.is(i + 1, kAnd) ? i + 2 : i + 1;
        i = begin - 1;
        ++cuts;
      }
    }
    if (two_ && cuts == 0) {
      if (const std::size_t at = and_inside(range); at != range.last) {
        add({range.first, at});
        begin = at + 1;
      }
    }
    const std::size_t first = people_.size() - std::min(people_.size(), cuts);
    add({begin, range.last});
    if (cuts > 0) {
      share_staff({begin, range.last}, first);
    }
  }

 private:
  /// "Anna Berg and Karl Orr of the Policy Planning Staff": both are.
  void share_staff(Range last, std::size_t first) const {
    const PersonReading reading = read_person(words_, last, false);
    const bool of = reading.kind == PersonKind::person && !reading.office.empty() &&
                    reading.office.first > reading.name.last &&
                    words_.is(reading.name.last, kLink) && people_.back().office.has_value();
    for (std::size_t i = first; of && i + 1 < people_.size(); ++i) {
      Person& person = people_[i];
      if (person.kind == PersonKind::person && !person.office && person.role == role_) {
        person.office = people_.back().office;
      }
    }
  }

  /// The first "and" with words on both sides; range.last without one.
  [[nodiscard]] std::size_t and_inside(Range range) const {
    for (std::size_t i = range.first + 1; i + 1 < range.last; ++i) {
      if (words_.is(i, kAnd)) {
        return i;
      }
    }
    return range.last;
  }

  /// The end of what `begin` begins: the next "and" or comma outside brackets.
  [[nodiscard]] std::size_t segment_end(std::size_t begin, std::size_t last) const {
    int depth = 0;
    for (std::size_t i = begin; i < last; ++i) {
      depth += words_[i].open == '(' || words_[i].open == '[' ? 1 : 0;
      depth -= words_[i].close == ')' || words_[i].close == ']' ? 1 : 0;
      if (depth <= 0 && words_.is(i, kAnd)) {
        return i;
      }
      if (depth <= 0 && (words_[i].after == ',' || words_[i].after == ';') &&
          !words_.is(i + 1, kSuffix | kDegree)) {
        return i + 1;
      }
    }
    return last;
  }

  [[nodiscard]] bool is_to(std::size_t i) const {
    return equals_nocase(words_.word(i), "to") || equals_nocase(words_.word(i), "from");
  }

  /// What an office can be of: no person, or a bare name that is of something or begins with a word
  /// of offices ("Balance of Payments", "International Business").
  [[nodiscard]] bool is_matter(const PersonReading& reading, Range range) const {
    const bool front = !reading.office.empty() && reading.office.first < reading.name.first;
    const bool bare = reading.honorific.empty() && !front;
    const bool of = reading.name.last < range.last && words_.is(reading.name.last, kLink);
    return reading.kind != PersonKind::person ||
           (bare && (of || words_.is(range.first, kNation | kMatter | kBody)));
  }

  [[nodiscard]] bool has_bracket(Range range) const {
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (words_[i].close == ')' || words_[i].close == ']') {
        return true;
      }
    }
    return false;
  }

  /// Whether after `left` and an "and" somebody else is named, who begins at `at`.
  [[nodiscard]] bool begins_person(Range left, std::size_t at, std::size_t last) const {
    if (is_to(at) && at + 1 < last) {
      ++at;  // "and to Mr. Orr"
    }
    const Range right{at, segment_end(at, last)};
    if (right.empty()) {
      return false;
    }
    const PersonReading before = read_person(words_, left, false);
    const PersonReading after = read_person(words_, right, false);
    if (after.name.empty()) {
      return false;
    }
    const bool someone = before.kind == PersonKind::person && !before.name.empty();
    const bool article = words_.is(at, kArticle);
    // "Doe, Minister of Defense and Acting Premier": the office goes on behind the name.
    const bool office_goes_on = someone && !before.office.empty() &&
                                before.office.first >= before.name.last && !article &&
                                is_matter(after, right) && words_[at - 1].after == 0;
    // "Director, Harbour Control and Fishery Agency Dr. Orr"
    const bool body_goes_on = before.kind == PersonKind::office && !after.honorific.empty() &&
                              words_.any(after.office, kBody) && !words_.any(after.office, kOffice);
    if (office_goes_on || body_goes_on) {
      return false;
    }
    if (!after.honorific.empty() || someone) {
      return true;
    }
    if (before.name.empty()) {
      return false;
    }
    // "Deputy Premier and Foreign Minister Berg" is one; "the Secretary and Premier Berg" are two.
    const bool front = before.kind == PersonKind::office && !words_.is(left.first, kArticle) &&
                       after.kind == PersonKind::person && !article && left.size() > 1 &&
                       !after.office.empty() && after.office.last == after.name.first;
    if (front && !has_bracket(right)) {
      return false;
    }
    if (after.kind == PersonKind::person && !after.office.empty()) {
      // "Chairman of the Council and Counselor of the Department (Doe)" is one.
      return !has_bracket(right) || article;
    }
    if (after.kind == PersonKind::person) {
      return right.size() > 1 || two_ || left.size() == 1;
    }
    // "the Speaker of the House and President of the Senate"
    const bool two = before.kind == PersonKind::office && after.kind == PersonKind::office &&
                     words_.any(left, kLink) && words_.any(right, kLink) && !has_bracket(right);
    return article || two ||
           (after.kind == PersonKind::organization && words_.is(at, kBody) &&
            words_.is(at + 1, kLink) && before.kind == PersonKind::organization);
  }

  /// Whether a comma parts people: one with an honorific follows, or names alone stand on both its
  /// sides and the list ends with an "and" or holds nothing but names.
  [[nodiscard]] bool list_goes_on(Range left, std::size_t at, Range whole) const {
    if (at >= whole.last || words_.is(at, kSuffix | kDegree)) {
      return false;
    }
    if (words_.is(at, kAnd)) {
      return begins_person(left, at + 1, whole.last);
    }
    const Range right{at, segment_end(at, whole.last)};
    const PersonReading before = read_person(words_, left, false);
    const PersonReading after = read_person(words_, right, false);
    if (after.kind == PersonKind::person && is_chair(left) && has_commas(whole, 2)) {
      return !after.honorific.empty() || !after.office.empty();
    }
    if (before.kind != PersonKind::person || before.name.empty() || after.name.empty()) {
      return false;
    }
    if (!after.honorific.empty()) {
      return true;
    }
    if (after.kind != PersonKind::person) {
      return false;
    }
    if (!after.office.empty()) {
      return true;
    }
    return before.office.empty() && (closes_with_and({at, whole.last}) || is_roll(whole));
  }

  /// "The President", "U.S.: The Under Secretary": an office that needs no name, with its article.
  [[nodiscard]] bool is_chair(Range left) const {
    static constexpr std::size_t kLongest = 3;
    std::size_t first = left.first;
    for (std::size_t i = left.first; i + 1 < left.last; ++i) {
      first = words_[i].after == ':' ? i + 1 : first;
    }
    bool chair = words_.is(first, kArticle) && left.last - first <= kLongest;
    for (std::size_t i = first + 1; i < left.last; ++i) {
      chair = chair && (words_.is(i, kOffice) || words_.is(i, kNation)) && !words_.is(i, kTakesTo);
    }
    return chair && left.last > first + 1 && words_.is(left.last - 1, kOffice);
  }

  [[nodiscard]] bool has_commas(Range range, std::size_t fewest) const {
    std::size_t commas = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
      commas += words_[i].after == ',' ? 1U : 0U;
    }
    return commas >= fewest;
  }

  /// "Roe, Doe, Orr, Hale": nothing but names of a word or two between the commas.
  [[nodiscard]] bool is_roll(Range range) const {
    static constexpr std::size_t kFewest = 4;
    static constexpr std::size_t kLongestName = 3;
    std::size_t names = 0;
    std::size_t begin = range.first;
    for (std::size_t i = range.first; i < range.last; ++i) {
      const PersonToken& word = words_[i];
      if (!word.upper || words_.is(i, kBody | kMatter | kCountry | kOffice) || word.open != 0 ||
          word.digit || i - begin >= kLongestName) {
        return false;
      }
      if (word.after == ',' || i + 1 == range.last) {
        ++names;
        begin = i + 1;
      }
    }
    return names >= kFewest;
  }

  [[nodiscard]] bool closes_with_and(Range range) const { return words_.any(range, kAnd); }

  void add(Range range) const {
    if (!range.empty() && is_to(range.first)) {
      ++range.first;
    }
    const PersonReading reading = read_person(words_, range, false);
    if (reading.name.empty() || !is_sound(reading)) {
      return;
    }
    Person person = make_person(words_, reading);
    // Two of one family name, each with an office of his own, are two.
    const bool known = std::any_of(people_.begin(), people_.end(), [&](const Person& p) {
      return p.name == person.name && offices_agree(p, person);
    });
    if (!known) {
      const Range helper = reading.helper.empty() ? reading.office : reading.helper;
      person.role = helper_role(words_, helper).value_or(role_);
      people_.push_back(std::move(person));
    }
  }

  [[nodiscard]] bool is_sound(const PersonReading& reading) const {
    static constexpr std::uint32_t kLongest = 160;
    const Span name = words_.span(reading.name);
    const PersonToken& first = words_[reading.name.first];
    const bool capital = first.upper || words_.is(reading.name.first, kParticle) ||
                         reading.kind == PersonKind::office;
    return name.size() >= 2 && name.size() <= kLongest && capital;
  }

  std::vector<Person>& people_;
  const PersonTokens& words_;
  PersonRole role_;
  bool two_;
};

}  // namespace

void add_people(std::vector<Person>& people, const PersonTokens& words, Range range,
                PersonRole role, bool two) {
  if (!range.empty()) {
    PeopleAdder(people, words, role, two).read(range);
  }
}

}  // namespace archdoc::extract
