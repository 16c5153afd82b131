#include "extract/person_runs.hpp"

#include "extract/words.hpp"

#include <algorithm>

namespace archdoc::extract {
namespace {

bool is_acronym(const PersonTokens& words, std::size_t i) {
  return words.word(i).size() >= 2 && words.is_capitals(i);
}

}  // namespace

Range PhraseWords::without_article(Range range) const {
  while (!range.empty() && is(range.first, kArticle)) {
    ++range.first;
  }
  return range;
}

Range PhraseWords::bracket_of(Range range) const {
  for (std::size_t i = range.first; i < range.last; ++i) {
    const char open = words_[i].open;
    if (open != '(' && open != '[') {
      continue;
    }
    const char close = open == '(' ? ')' : ']';
    for (std::size_t k = i; k < range.last; ++k) {
      if (words_[k].close == close) {
        return {i, k + 1};
      }
    }
    return {};
  }
  return {};
}

std::size_t PhraseWords::comma_of(Range range) const {
  for (std::size_t i = range.first; i + 1 < range.last; ++i) {
    if (words_[i].after == ',' && !is_suffix(i + 1, range)) {
      return i;
    }
  }
  return range.last;
}

bool PhraseWords::is_suffix(std::size_t i, Range range) const {
  if (!is(i, kSuffix | kDegree)) {
    return false;
  }
  const bool adjective = is(i, kNation) && i + 1 < range.last && words_[i].after == 0;
  return !adjective;
}

std::size_t PhraseWords::name_run(std::size_t at, std::size_t last) const {
  std::size_t i = at;
  std::size_t end = at;
  while (i < last && !words_[i].digit) {
    const bool particle = is(i, kParticle) && !words_[i].upper;
    const bool suffix =
        i > at && (is(i, kSuffix | kDegree) || (turned_ && words_.word(i).size() == 1));
    if (!particle && !suffix && !is_family(i, at, last) &&
        (!upper(i) || (is(i, kNoName) && !words_[i].initial))) {
      break;
    }
    ++i;
    end = particle ? end : i;
    const bool joined = words_[i - 1].after == ',' && i < last && is(i, kSuffix | kDegree);
    if (words_[i - 1].possessive != 0) {
      break;
    }
    if (words_[i - 1].after != 0 && words_[i - 1].after != '.' && !joined) {
      break;
    }
  }
  return end;
}

bool PhraseWords::is_family(std::size_t i, std::size_t at, std::size_t last) const {
  const bool ends = i + 1 == last || words_[i].after == ',';
  return i > at && words_[i - 1].initial && words_[i].upper && ends &&
         is(i, kOffice | kBody | kMatter | kTime) && !is_acronym(words_, i);
}

bool PhraseWords::is_name(Range range) const {
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (!is(i, kNoName | kNation | kCountry | kSuffix | kDegree) && !words_[i].initial &&
        (words_[i].upper || any_case_)) {
      return true;
    }
  }
  return false;
}

std::size_t PhraseWords::honorific_of(Range range) const {
  for (std::size_t i = range.first; i + 1 < range.last; ++i) {
    const std::size_t next = i + 1;
    const std::string_view word = words_.word(i);
    const bool monsieur = word == "M." && i == range.first && next + 1 == range.last;
    if (i == range.first && words_.courtesy(range)) {
      return i;
    }
    if (!is(i, kHonorific) && !monsieur) {
      continue;
    }
    const bool after_office =
        i > range.first && is(i - 1, kOffice) && !is(i - 1, kNation) && is(i, kNation);
    const bool name = is(next, kHonorific) || words_[next].initial ||
                      ((upper(next) || is(next, kParticle)) && !is(next, kNoName | kCountry)) ||
                      (upper(next) && next + 1 == range.last && !is(next, kOffice | kBody));
    if (!after_office && name && words_[i].after != ',') {
      return i;
    }
  }
  return range.last;
}

std::size_t PhraseWords::link_of(Range range) const {
  std::size_t i = range.first;
  while (i < range.last && !(is(i, kLink) && i > range.first)) {
    ++i;
  }
  return i;
}

std::size_t PhraseWords::office_end(std::size_t noun, std::size_t last) const {
  std::size_t i = noun + 1;
  while (i < last && words_[i - 1].after == 0) {
    const bool linked = is(i - 1, kLink | kArticle);
    // Right after the noun a name may be any word: "Ambassador Jordan".
    const bool bare = i == noun + 1 && upper(i) && i + 1 == last &&
                      !is(i, kNoName | kNation | kHonorific) && !is_acronym(words_, i);
    if (!bare && belongs_to_office(i)) {
      ++i;
      continue;
    }
    if (!linked) {
      i -= is(i - 1, kAnd) ? 1U : 0U;
      break;
    }
    // An unknown word after "of": the name begins at the first initial, if there is one.
    while (i < last && !words_[i].initial) {
      ++i;
    }
    return i;
  }
  return i;
}

std::size_t PhraseWords::seat_of(Range range, std::size_t noun) const {
  for (std::size_t i = noun + 1; i + 1 < range.last && !is(noun, kTakesTo); ++i) {
    const bool part = one_of(words_.word(i + 1), {"chief", "charge", "residence"});
    if (one_of(words_.word(i), {"in"}) && is(i - 1, kMatter | kOffice) && !part) {
      return i;
    }
  }
  return range.last;
}

bool PhraseWords::is_office(Range range) const {
  const bool realm = is(range.first + 1, kLink) && words_.any(range, kCountry);
  return !range.empty() && (words_.any(range, kOffice | kBody | kMatter) || realm ||
                            words_.sign_end(range.first, range.last) > range.first);
}

bool PhraseWords::is_country(Range range) const {
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (!is(i, kCountry | kNation)) {
      return false;
    }
  }
  return !range.empty();
}

bool PhraseWords::is_sign(Range range) const {
  static constexpr std::size_t kLongest = 4;
  const std::size_t letters = words_.word(range.first).size();
  return words_.small_letters() && letters <= kLongest && (letters > 1 || range.size() > 1) &&
         words_.sign_end(range.first, range.last) == range.last;
}

bool PhraseWords::is_division(Range range) const {
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (!is(i, kMatter | kNation) || !words_[i].upper) {
      return false;
    }
  }
  return range.size() > 1 && equals_nocase(words_.word(range.last - 1), "affairs");
}

bool PhraseWords::is_holder(Range bracket) const {
  return bracket.size() == 1 && words_[bracket.first].open == '(' && words_[bracket.first].upper &&
         is(bracket.first, kNation | kCountry | kMatter) &&
         !one_of(words_.word(bracket.first),
                 {"acting", "deputy", "vice", "assistant", "retired", "designate", "second"});
}

bool PhraseWords::names_place(Range bracket) const {
  const bool in = one_of(words_.word(bracket.first), {"in", "at"}) && bracket.size() > 1 &&
                  words_[bracket.first + 1].upper;
  return in || (bracket.size() == 1 && words_[bracket.first].initial) ||
         words_.sign_end(bracket.first, bracket.last) == bracket.last;
}

bool PhraseWords::belongs_to_office(std::size_t i) const {
  return is(i, kOffice | kBody | kNation | kCountry | kMatter | kLink | kAnd | kArticle | kTalk) ||
         is_acronym(words_, i) || (!words_[i].upper && !words_[i].digit && !is(i, kParticle));
}

}  // namespace archdoc::extract
