// A date expression as numbers, words and marks.
#pragma once

#include "base/ascii.hpp"
#include "extract/date_lexicon.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace archdoc::extract {

/// Trivial, so that an array of them costs nothing; DateToken{} is an end.
struct DateToken {
  enum class Kind : std::uint8_t {
    end,     ///< past the last one
    number,  ///< a run of digits
    word,
    mark,  ///< one punctuation mark; dashes are '-', single quotes '\'', double ones '"'
  };

  Kind kind;
  char mark;
  bool spaced;   ///< white space stands before it
  bool capital;  ///< a word's first letter is a capital
  std::uint32_t begin;
  std::uint32_t end;
  int value;  ///< of a number of up to 9 digits
  std::uint32_t digits;
  Meaning meaning;  ///< of a word
};

/// The tokens of a text, made when they are asked for: at most kMost; the rest is left out, and
/// cut() says so.
class DateTokens {
 public:
  static constexpr std::size_t kMost = 64;

  explicit DateTokens(std::string_view text) : text_(text) {}

  [[nodiscard]] const DateToken& operator[](std::size_t i) {
    while (i >= size_ && !done_) {
      add();
    }
    return i < size_ ? tokens_[i] : end_;
  }
  [[nodiscard]] std::size_t size() {
    while (!done_) {
      add();
    }
    return size_;
  }
  /// Whether text is left out: there is too much of it, or a blank line ends the expression.
  [[nodiscard]] bool cut() {
    static_cast<void>(size());
    return cut_;
  }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view slice(const DateToken& t) const {
    return text_.substr(t.begin, t.end - t.begin);
  }

  // What the token at `i` is.
  [[nodiscard]] bool is_number(std::size_t i) { return (*this)[i].kind == DateToken::Kind::number; }
  [[nodiscard]] bool is_mark(std::size_t i, char mark) {
    const DateToken& token = (*this)[i];
    return token.kind == DateToken::Kind::mark && token.mark == mark;
  }
  [[nodiscard]] bool is_glued_mark(std::size_t i, char mark) {
    return is_mark(i, mark) && !(*this)[i].spaced;
  }
  [[nodiscard]] bool is_word(std::size_t i, Word word) {
    const DateToken& token = (*this)[i];
    return token.kind == DateToken::Kind::word && token.meaning.word == word;
  }
  /// `word`: in any case.
  [[nodiscard]] bool is_text(std::size_t i, std::string_view word) {
    const DateToken& token = (*this)[i];
    return token.kind == DateToken::Kind::word && equals_nocase(slice(token), word);
  }

 private:
  void add();

  std::string_view text_;
  std::size_t at_ = 0;
  std::array<DateToken, kMost> tokens_;
  DateToken end_{};
  std::size_t size_ = 0;
  bool done_ = false;
  bool cut_ = false;
};

/// The bytes of white space at `at`: ASCII, the spaces of Unicode, U+200B, U+FEFF, and the soft
/// hyphen, which is not seen. 0 where there is none.
[[nodiscard]] std::size_t date_space(std::string_view text, std::size_t at);

}  // namespace archdoc::extract
