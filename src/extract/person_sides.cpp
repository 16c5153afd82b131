// A dash or a colon in a phrase parts somebody from a side or an office.
#include "extract/person_phrase.hpp"

namespace archdoc::extract {
namespace {

bool has_comma(const PersonTokens& words, Range range) {
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (words[i].after == ',' && !words.is(i + 1, kSuffix | kDegree)) {
      return true;
    }
  }
  return false;
}

/// "NEA—Harold Vine", "State: Mr. Orr": what stands before the dash or the colon.
std::size_t dash_end(const PersonTokens& words, Range range) {
  static constexpr std::size_t kLongest = 14;
  static constexpr std::size_t kLongestBody = 4;  // before a colon
  for (std::size_t i = range.first; i + 1 < range.last && i < range.first + kLongest; ++i) {
    if (words[i].after == '-' || (words[i].after == ':' && i < range.first + kLongestBody)) {
      return i + 1;
    }
  }
  return range.first;
}

bool is_someone(const PersonReading& reading) {
  return reading.kind == PersonKind::person && !reading.name.empty();
}

/// Whether `right`, read as `reading`, is the office of whoever `before` is: "Mr. Karl Hale-G",
/// "Anna Berg-Prime Minister".
bool is_office_behind(const PersonTokens& words, const PersonReading& before, Range left,
                      const PersonReading& reading, Range right) {
  const bool told = !before.honorific.empty() || !before.office.empty() || before.name.size() > 1;
  const bool sign = words.sign_end(right.first, right.last) == right.last;
  const bool office = sign || (!reading.name.empty() && reading.kind != PersonKind::person);
  return is_someone(before) && told && office && !has_comma(words, left);
}

/// "State: Mr. Orr"; "Also present: Mr. Orr" tells no side.
bool is_side(const PersonTokens& words, Range left) {
  for (std::size_t i = left.first; i < left.last; ++i) {
    if (!words[i].upper && !words.is(i, kLink | kAnd | kArticle)) {
      return false;
    }
  }
  return true;
}

}  // namespace

PersonReading read_person(const PersonTokens& words, Range range, bool turned) {
  const std::size_t begin = dash_end(words, range);
  if (begin == range.first) {
    return read_phrase(words, range, turned);
  }
  const Range left{range.first, begin};
  const Range right{begin, range.last};
  PersonReading before = read_phrase(words, left, turned);
  PersonReading reading = read_phrase(words, right, turned);
  // "Secretary of Defense-John Pike", "Chairman: John Pike"
  if (before.kind == PersonKind::office && is_someone(reading) && reading.office.empty()) {
    reading.office = left;
    return reading;
  }
  if (words[begin - 1].after == '-') {
    if (is_office_behind(words, before, left, reading, right)) {
      before.office = right;
      return before;
    }
    if (is_someone(before) && (!is_someone(reading) || has_comma(words, left))) {
      return read_phrase(words, range, turned);  // "Mr. Orr, Head of the Mission-Norway"
    }
  }
  reading.delegation = is_side(words, left) ? left : Range{};
  return reading;
}

}  // namespace archdoc::extract
