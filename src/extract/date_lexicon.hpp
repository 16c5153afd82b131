// The words that dates are made of, in the languages whose dates are read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace archdoc::extract {

/// What a word is in a date.
enum class Word : std::uint8_t {
  other,        ///< nothing that a date is made of
  month,        ///< value: 1 to 12
  weekday,      ///< value: 0 (Sunday) to 6
  season,       ///< value: the EDTF code, 21 to 24
  ordinal,      ///< "first": value 1 to 30
  suffix,       ///< "st", "nd", "rd", "th" after a number
  plural,       ///< "s" after a year
  century,      ///< "century", "cent"
  quarter,      ///< "quarter", "Q"
  half,         ///< "half"
  era,          ///< value: 1 for CE and AD, -1 for BC and BCE
  circa,        ///< "about", "approximately"
  doubt,        ///< "probably", "uncertain"
  before,       ///< "before", "by"
  after,        ///< "after", "since"
  until,        ///< "until": before, and from one date to another
  to,           ///< "to", "through"
  conjunction,  ///< "and"
  alternative,  ///< "or"
  between,      ///< "between"
  from,         ///< "from"
  onwards,      ///< "onwards"
  later,        ///< "later"
  earlier,      ///< "earlier"
  early,        ///< "early"
  middle,       ///< "mid"
  late,         ///< "late"
  article,      ///< "the", and the words between day, month and year ("of", "de")
  unit,         ///< "year", "month", "day"
  part_of_day,  ///< "night", "evening"
  lead_in,      ///< "in", "on", "dated": says that a date follows
  trailer,      ///< "bulk", "printed": begins what is no longer the date
  undated,      ///< "undated"
  no,           ///< "no", "not"
  date,         ///< "date"
  year_sign,    ///< the Russian and Ukrainian "year" after a year
  cjk_year,     ///< the signs after a number in Chinese, Japanese and Korean
  cjk_month,
  cjk_day,
};

/// What is known of a word; Meaning{} is that of all others. Trivial, so that arrays cost nothing.
struct Meaning {
  Word word;
  std::int16_t value;
  bool english;  ///< a month in English
  bool whole;    ///< and its name is not cut short
  bool verb;     ///< a month that is an English word of its own: "may", "march"
};

/// A word as the lexicon has it: lower case, no accents, no soft hyphens. Long words are cut.
class FoldedWord {
 public:
  static constexpr std::size_t kMost = 24;

  explicit FoldedWord(std::string_view word);
  [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, kMost> bytes_;
  std::size_t size_ = 0;
};

[[nodiscard]] Meaning meaning_of(std::string_view word);

/// A Roman number in capitals, 1 to 3999; 0 where `word` is none.
[[nodiscard]] int roman_number(std::string_view word);

}  // namespace archdoc::extract
