// Runs of words inside a phrase that names somebody: where a name, an office, a bracket ends.
#pragma once

#include "extract/person_phrase.hpp"

#include <cstddef>
#include <cstdint>

namespace archdoc::extract {

/// Words that are no part of anybody's name.
inline constexpr std::uint32_t kNoName = kOffice | kBody | kMatter | kTime | kDocument | kTalk |
                                         kLink | kAnd | kArticle | kDiary | kFrom | kBy | kWith |
                                         kBetween | kAbout;

/// Looks at the words of one phrase. `turned`: "Family, Given" is understood; `any_case`: small
/// letters begin names as well.
class PhraseWords {
 public:
  PhraseWords(const PersonTokens& words, bool turned, bool any_case)
      : words_(words), turned_(turned), any_case_(any_case) {}

  [[nodiscard]] bool is(std::size_t i, std::uint32_t bits) const { return words_.is(i, bits); }
  [[nodiscard]] bool upper(std::size_t i) const { return words_[i].upper || any_case_; }
  [[nodiscard]] Range without_article(Range range) const;
  /// The first bracket in `range`, round or square, with its words.
  [[nodiscard]] Range bracket_of(Range range) const;
  /// The last word before the first comma that parts more than a suffix from a name; range.last
  /// where there is none.
  [[nodiscard]] std::size_t comma_of(Range range) const;
  /// "Jr." and degrees; "V" and its like only as such at the end.
  [[nodiscard]] bool is_suffix(std::size_t i, Range range) const;
  /// The end of the run of name words that begins at `at`.
  [[nodiscard]] std::size_t name_run(std::size_t at, std::size_t last) const;
  /// Whether the words can be a name: one of them at least is nothing else.
  [[nodiscard]] bool is_name(Range range) const;
  /// The first honorific that a name follows; range.last without one.
  [[nodiscard]] std::size_t honorific_of(Range range) const;
  /// The first "of" and its like; range.last without one.
  [[nodiscard]] std::size_t link_of(Range range) const;
  /// The words from `noun` on that are the office: all where nobody's name follows.
  [[nodiscard]] std::size_t office_end(std::size_t noun, std::size_t last) const;
  /// Where an office ends that only happens to be somewhere: "the Secretary of State in Oslo".
  [[nodiscard]] std::size_t seat_of(Range range, std::size_t noun) const;
  /// What stands after the comma of a name says what its bearer is.
  [[nodiscard]] bool is_office(Range range) const;
  [[nodiscard]] bool is_country(Range range) const;
  /// Few capitals beside names in small letters: "EUR", "S/P".
  [[nodiscard]] bool is_sign(Range range) const;
  /// "External Affairs"
  [[nodiscard]] bool is_division(Range range) const;
  /// "(Welsh)" behind an office: a word that can be something else is the name of its holder.
  [[nodiscard]] bool is_holder(Range bracket) const;
  /// "(in London)", "(N.J.)", "(E/OB)": where the office before the bracket is.
  [[nodiscard]] bool names_place(Range bracket) const;

 private:
  /// "K. L. House": a word behind initials is the family name, whatever else it can be.
  [[nodiscard]] bool is_family(std::size_t i, std::size_t at, std::size_t last) const;
  /// A word that can belong to what an office is of.
  [[nodiscard]] bool belongs_to_office(std::size_t i) const;

  const PersonTokens& words_;
  bool turned_;
  bool any_case_;
};

}  // namespace archdoc::extract
