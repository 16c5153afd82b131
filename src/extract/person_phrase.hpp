// One phrase that names somebody, read as words: which of them are the name, the office, the
// honorific.
#pragma once

#include <archdoc/record.hpp>
#include <archdoc/span.hpp>

#include "extract/person_words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace archdoc::extract {

/// A word with its marks: initials ("V.P."), abbreviations ("Mr.") and possessives are one.
struct PersonToken {
  std::uint32_t begin = 0;  ///< in the text
  std::uint32_t end = 0;
  std::uint32_t is = 0;  ///< PersonWord bits
  char open = 0;         ///< '(', '[' or '"' right before it
  char close = 0;        ///< ')', ']' or '"' right after it
  char after = 0;        ///< ',', ';', ':', '.', '/' or '-' (a dash between words) after it
  bool upper = false;    ///< begins in upper case, or in a script without cases
  bool digit = false;
  bool initial = false;         ///< "V.", "V.P."
  std::uint8_t possessive = 0;  ///< bytes of the "'s" at its end
};

/// A range of tokens.
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;

  [[nodiscard]] constexpr bool empty() const { return first >= last; }
  [[nodiscard]] constexpr std::size_t size() const { return empty() ? 0 : last - first; }
};

/// The words of a title, a head or a name. A text of more than kMost words is cut there.
class PersonTokens {
 public:
  static constexpr std::size_t kMost = 120;

  PersonTokens(std::string_view text, Span span);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const PersonToken& operator[](std::size_t i) const { return tokens_[i]; }
  [[nodiscard]] Range all() const { return {0, size_}; }
  [[nodiscard]] bool is(std::size_t i, std::uint32_t bits) const {
    return i < size_ && (tokens_[i].is & bits) != 0;
  }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return Span{tokens_[i].begin, tokens_[i].end}.of(text_);
  }
  /// From the first word of `range` to its last, without a possessive "'s" there.
  [[nodiscard]] Span span(Range range) const;
  [[nodiscard]] bool any(Range range, std::uint32_t bits) const;
  /// Whether all letters of the word are capitals.
  [[nodiscard]] bool is_capitals(std::size_t i) const;
  /// The end of the sign of an office that begins at `first`: "EUR", "S/P", a letter alone. `first`
  /// where none does.
  [[nodiscard]] std::size_t sign_end(std::size_t first, std::size_t last) const;
  /// Whether `range` begins with the initials of a title: "H.E. Anders Berg", "H.E. Mr. Berg";
  /// "H.E. Berg" has initials of a name.
  [[nodiscard]] bool courtesy(Range range) const;
  /// Whether any word that begins in upper case goes on in small letters: then capitals tell
  /// something.
  [[nodiscard]] bool small_letters() const { return small_letters_; }

 private:
  void tokenize(std::string_view line, std::uint32_t base);
  void add_and(std::uint32_t at);
  /// Gives a mark to the word before it; returns what is open for the next one, before this `open`.
  char add_mark(char mark, char open);
  std::size_t add(std::string_view line, std::size_t at, std::uint32_t base);

  std::string_view text_;
  std::size_t size_ = 0;
  bool small_letters_ = false;
  std::array<PersonToken, kMost> tokens_;  // the first size_ of them are set
};

/// Whether `word` is one of `words` in any case.
[[nodiscard]] bool one_of(std::string_view word, std::initializer_list<std::string_view> words);

/// What the words of a phrase are. Empty ranges: not stated.
struct PersonReading {
  PersonKind kind = PersonKind::person;
  Range name;  ///< empty: the phrase names nobody
  Range honorific;
  Range office;
  Range variant;
  Range delegation;
  Range helper = {};  ///< words that make the person an interpreter or a note-taker
};

/// The part of whoever `range` says is an interpreter or takes notes.
[[nodiscard]] std::optional<PersonRole> helper_role(const PersonTokens& words, Range range);

/// Reads `range`, which has no side before a dash or a colon, as one person, office or institution.
[[nodiscard]] PersonReading read_phrase(const PersonTokens& words, Range range, bool turned);

/// Reads `range` as one person, office or institution. `turned`: "Family, Given" is understood.
[[nodiscard]] PersonReading read_person(const PersonTokens& words, Range range, bool turned);

/// The parts of the name that `range` is.
[[nodiscard]] NameParts name_parts(const PersonTokens& words, Range range);

/// The person as a value.
[[nodiscard]] Person make_person(const PersonTokens& words, const PersonReading& reading);

/// Adds those whom `range` names one after the other, each once. `two`: there are at least two of
/// them ("between A and B").
void add_people(std::vector<Person>& people, const PersonTokens& words, Range range,
                PersonRole role, bool two);

}  // namespace archdoc::extract
