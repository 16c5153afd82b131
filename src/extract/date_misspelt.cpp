#include "extract/date_misspelt.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace archdoc::extract {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

/// Whether one letter missing, too many, wrong or changed with the next makes `a` of `b`.
bool one_slip_apart(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  while (i < a.size() && i < b.size() && a[i] == b[i]) {
    ++i;
  }
  const std::string_view x = a.substr(i);
  const std::string_view y = b.substr(i);
  if (x.empty() || y.empty()) {
    return x.size() + y.size() == 1;
  }
  const bool swapped =
      x.size() >= 2 && y.size() >= 2 && x[0] == y[1] && x[1] == y[0] && x.substr(2) == y.substr(2);
  return swapped || x.substr(1) == y.substr(1) || x.substr(1) == y || x == y.substr(1);
}

/// Whether the letters of `part` stand in `whole` in this order, the first three at its start.
bool abbreviates(std::string_view part, std::string_view whole) {
  static constexpr std::size_t kHead = 3;
  if (part.size() <= kHead || part.size() >= whole.size() ||
      !whole.starts_with(part.substr(0, kHead))) {
    return false;
  }
  std::size_t i = kHead;
  for (std::size_t k = kHead; k < whole.size() && i < part.size(); ++k) {
    i += whole[k] == part[i] ? 1U : 0U;
  }
  return i == part.size();
}

/// One sign for all the letters that scanners take for each other: v and y, c and e, n and u, the
/// uprights i, l, j and 1; "rn" is m.
char shape_of(std::string_view word, std::size_t& i) {
  const char c = word[i++];
  switch (c) {
    case 'v':
      return 'y';
    case 'c':
      return 'e';
    case 'u':
      return 'n';
    case 'l':
    case 'j':
    case '1':
      return 'i';
    case '0':
      return 'o';
    case 'r':
      if (i < word.size() && word[i] == 'n') {
        ++i;
        return 'm';
      }
      return c;
    default:
      return c;
  }
}

/// Whether the two are of one shape: "Mav", "Jnne", "Septernber".
bool looks_like(std::string_view key, std::string_view month) {
  std::size_t i = 0;
  std::size_t k = 0;
  while (i < key.size() && k < month.size()) {
    if (shape_of(key, i) != shape_of(month, k)) {
      return false;
    }
  }
  return i == key.size() && k == month.size();
}

/// Words and names that are one slip from a month.
bool is_english_word(std::string_view key) {
  static constexpr std::string_view kWords[] = {"match", "marsh", "larch",
                                                "parch", "marco", "augusta"};
  return std::find(std::begin(kWords), std::end(kWords), key) != std::end(kWords);
}

}  // namespace

Meaning misspelt_month(std::string_view word) {
  static constexpr std::size_t kShortest = 3;
  static constexpr std::size_t kShortestSlip = 5;
  const FoldedWord folded(word);
  const std::string_view key = folded.view();
  if (key.size() < kShortest || is_english_word(key)) {
    return {};
  }
  int found = 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const std::string_view month = kMonths[i];
    const bool slip =
        key.size() >= kShortestSlip && month.size() >= kShortestSlip && one_slip_apart(key, month);
    if (slip || abbreviates(key, month) || looks_like(key, month)) {
      if (found != 0) {
        return {};
      }
      found = static_cast<int>(i) + 1;
    }
  }
  return found == 0 ? Meaning{}
                    : Meaning{Word::month, static_cast<std::int16_t>(found), true, false, false};
}

}  // namespace archdoc::extract
