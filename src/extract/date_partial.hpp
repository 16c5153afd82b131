// One date of an expression, as far as it is written there: "7", "January 7", "1964", "the 1890s".
#pragma once

#include <archdoc/record.hpp>

#include "extract/date_tokens.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace archdoc::extract {

/// How much is taken for a date.
enum class Breadth : std::uint8_t {
  prose,  ///< inside a sentence: a day and a month, or a month and a year, in words
  line,   ///< a whole line or slice that is nothing else
  loose,  ///< what somebody says is a date: two-digit years, 3/1964, "in December"
};

struct DateOptions {
  Breadth breadth = Breadth::line;
  DateOrder order = DateOrder::unknown;
  int first_year = 1930;  ///< of the hundred years that two digits of a year can mean
};

/// Which part of a month, year, decade or century is meant.
enum class Third : std::uint8_t { none, early, middle, late, first_half, second_half };

/// Trivial, so that an array of them costs nothing; PartialDate{} is an empty one.
struct PartialDate {
  /// The components in the order in which they stand: 'D', 'M', 'Y'.
  std::array<char, 3> order;
  std::size_t size;

  int year;                   ///< astronomical: 0 is 1 BC
  std::uint8_t year_unknown;  ///< as edtf::Component has it
  int month;                  ///< 1 to 12, or the EDTF code of a season or quarter
  int day;
  int day_digits;       ///< as written
  std::uint8_t hidden;  ///< "a month in 1999": 1 where the month, 2 where the day is XX
  int note_digits;      ///< digits of a note's mark that stand glued to the year
  int weekday;          ///< 1 (Sunday) to 7; 0 where none is stated
  int era;              ///< 1 for CE, -1 for BC, where it is stated
  Third third;
  bool century;
  bool short_decade;  ///< "60s": its century is that of the date before
  bool uncertain;
  bool approximate;
  bool leading;  ///< the qualifier stands before the date
  bool closed;   ///< nothing can be added
  bool lower;    ///< the month is English and without a capital
  bool verb;     ///< and it is "may" or "march"
  Grade grade;

  [[nodiscard]] bool has(char component) const {
    return order[0] == component || order[1] == component || order[2] == component;
  }
  [[nodiscard]] char last() const { return size == 0 ? '\0' : order[size - 1]; }
  [[nodiscard]] bool is(std::string_view letters) const {
    return std::string_view(order.data(), size) == letters;
  }
  void add(char component) { order[size++] = component; }
  void doubt(Grade at_least) { grade = grade < at_least ? at_least : grade; }
};

/// Why there is no date where one might be.
struct PartialTrouble {
  bool impossible = false;
  std::optional<PartialDate> other_order;  ///< the second reading of an ambiguous date of numbers
};

/// Reads partial dates from tokens.
class PartialReader {
 public:
  PartialReader(DateTokens& tokens, const DateOptions& options)
      : tokens_(tokens), options_(options) {}

  /// The longest partial date that begins at token `i`, which is moved past it.
  bool read(std::size_t& i, PartialDate& out);

  /// Whether the date before the next one is a month and a day without a year: "March 3 or 4, 1961"
  /// has a day then, not the fourth month.
  void set_after_day(bool after_day) { after_day_ = after_day; }
  /// Whether the next date begins behind a round bracket that ends inside it: "1 (14) March".
  void set_in_brackets(bool in_brackets) { in_brackets_ = in_brackets; }

  [[nodiscard]] const PartialTrouble& trouble() const { return trouble_; }

 private:
  using Kind = DateToken::Kind;
  static constexpr int kFirstYear = 1000;  ///< of a bare number of four digits
  static constexpr int kLastYear = 2100;

  [[nodiscard]] const DateToken& at(std::size_t i) const { return tokens_[i]; }
  [[nodiscard]] bool prose() const { return options_.breadth == Breadth::prose; }
  [[nodiscard]] bool loose() const { return options_.breadth == Breadth::loose; }
  [[nodiscard]] bool is_mark(std::size_t i, char mark) const { return tokens_.is_mark(i, mark); }
  [[nodiscard]] bool is_glued_mark(std::size_t i, char mark) const {
    return tokens_.is_glued_mark(i, mark);
  }
  [[nodiscard]] bool is_word(std::size_t i, Word word) const { return tokens_.is_word(i, word); }
  [[nodiscard]] bool is_number(std::size_t i) const { return tokens_.is_number(i); }

  // What stands before and after: date_partial_around.cpp.
  bool lead(std::size_t& i, PartialDate& out);
  bool lead_word(std::size_t& i, PartialDate& out);
  bool lead_weekday(std::size_t& i, PartialDate& out) const;
  bool lead_in(std::size_t& i) const;
  bool lead_third(std::size_t& i, PartialDate& out);
  bool trail(std::size_t& i, PartialDate& out);
  bool trailing_words(std::size_t& i, PartialDate& out);
  bool trailing_weekday(std::size_t& i, PartialDate& out) const;
  bool qualifier_mark(std::size_t& i, PartialDate& out);

  // The components.
  bool core(std::size_t& i, PartialDate& out);
  [[nodiscard]] std::size_t link(std::size_t i, const PartialDate& out, char& mark) const;
  [[nodiscard]] std::size_t skip_doubt(std::size_t i) const;
  [[nodiscard]] std::size_t skip_brackets(std::size_t i) const;
  [[nodiscard]] bool dashed(std::size_t i, const PartialDate& out) const;
  bool component(std::size_t& i, PartialDate& out, char link);
  bool word_component(std::size_t& i, PartialDate& out, char link);
  bool number_component(std::size_t& i, PartialDate& out, char link);
  [[nodiscard]] bool is_number_of_note(std::size_t i, const Meaning& month, char link) const;
  [[nodiscard]] Meaning misspelt(std::size_t i, const PartialDate& out) const;
  bool month(std::size_t& i, PartialDate& out, char link);
  [[nodiscard]] bool is_roman_month(std::size_t i) const;
  bool roman_month(std::size_t& i, PartialDate& out);
  bool quarter(std::size_t& i, PartialDate& out);
  bool nth_quarter(std::size_t& i, std::size_t k, int number, PartialDate& out);
  bool ordinal_word(std::size_t& i, PartialDate& out);
  bool roman(std::size_t& i, PartialDate& out);
  [[nodiscard]] bool is_year_after_month(std::size_t i, const PartialDate& out) const;
  [[nodiscard]] bool is_before_year(std::size_t i) const;
  bool day(std::size_t& i, PartialDate& out, char link);
  bool quoted_day(std::size_t& i, PartialDate& out);

  // Years, decades and centuries: date_partial_year.cpp.
  [[nodiscard]] std::size_t skip_dotted_era(std::size_t i, int& era) const;
  bool century_first(std::size_t& i, PartialDate& out);
  bool era_first(std::size_t& i, PartialDate& out);
  bool year(std::size_t& i, PartialDate& out);
  bool year_with_note(std::size_t& i, PartialDate& out) const;
  bool short_year(std::size_t& i, PartialDate& out);
  bool round_decade(std::size_t& i, PartialDate& out);
  [[nodiscard]] bool is_decade_ending(std::size_t i) const;
  bool decade(std::size_t& i, PartialDate& out);
  [[nodiscard]] std::size_t masked_digits(std::size_t i) const;
  bool century(std::size_t& i, PartialDate& out);
  [[nodiscard]] std::size_t skip_era(std::size_t i, int& era) const;
  [[nodiscard]] int full_year(int two_digits) const;
  void give_century(PartialDate& out, int number, int era);

  // In Chinese, Japanese and Korean: date_partial_cjk.cpp.
  bool cjk(std::size_t& i, PartialDate& out);
  bool cjk_component(PartialDate& out, const DateToken& sign, int value, bool year);
  bool cjk_weekday(std::size_t& i, PartialDate& out) const;
  bool ideographs(std::size_t& i, PartialDate& out);
  [[nodiscard]] std::size_t ideograph_number(std::size_t i, int& value, int& signs) const;

  // Dates of numbers alone: date_partial_numeric.cpp.
  bool numeric(std::size_t& i, PartialDate& out);
  bool numeric_pair(std::size_t& i, PartialDate& out);
  bool numeric_triple(std::size_t& i, PartialDate& out, std::size_t third, char sign,
                      DateOrder order);
  bool day_and_month(PartialDate& out, int a, int b, int year, DateOrder order);
  [[nodiscard]] std::size_t next_number(std::size_t i, char& sign) const;

  [[nodiscard]] std::size_t skip_suffix(std::size_t i) const;
  [[nodiscard]] bool glued_on(std::size_t end) const;
  [[nodiscard]] bool starts_month(std::size_t i) const;

  DateTokens& tokens_;
  const DateOptions& options_;
  PartialTrouble trouble_;
  bool after_day_ = false;
  bool in_brackets_ = false;
};

}  // namespace archdoc::extract
