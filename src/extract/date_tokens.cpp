#include "extract/date_tokens.hpp"

#include "base/ascii.hpp"
#include "extract/words.hpp"

namespace archdoc::extract {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kFirstIdeograph = 0x2E80;

/// Dashes and quotes as their ASCII signs, the ring of "1°" as 'o'; '\x01' for all else outside
/// ASCII.
char mark_of(char32_t p) {
  if (p < 0x80U) {
    return static_cast<char>(p);
  }
  if ((p >= 0x2010U && p <= 0x2015U) || p == 0x2212U) {
    return '-';
  }
  if (p == 0xABU || p == 0xBBU || (p >= 0x201CU && p <= 0x201EU)) {
    return '"';
  }
  if (p == 0xB0U) {
    return 'o';
  }
  return p == 0x2018U || p == 0x2019U ? '\'' : '\x01';
}

bool is_letter(char32_t p) {
  return p < 0x80U ? is_alpha(static_cast<char>(p)) : p != 0xFFFDU && is_word_point(p);
}

std::size_t word_size(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at < text.size()) {
    const CodePoint point = next_code_point(text, at);
    const bool soft = point.value == kSoftHyphen && at > begin;
    if (!soft && !is_letter(point.value)) {
      break;
    }
    if (point.value >= kFirstIdeograph && at > begin) {
      break;  // each is a word of its own
    }
    at += point.size;
    if (point.value >= kFirstIdeograph) {
      break;
    }
  }
  return at - begin;
}

void read_number(std::string_view text, DateToken& token) {
  static constexpr std::uint32_t kMostDigits = 9;
  while (token.end < text.size() && is_digit(text[token.end])) {
    token.value = token.digits < kMostDigits ? 10 * token.value + (text[token.end] - '0') : 0;
    ++token.digits;
    ++token.end;
  }
}

/// White space from `at` on; a blank line ends an expression: npos.
std::size_t skip_space(std::string_view text, std::size_t at) {
  int breaks = 0;
  for (std::size_t n = date_space(text, at); n > 0; n = date_space(text, at)) {
    breaks += text[at] == '\n' ? 1 : 0;
    at += n;
  }
  return breaks > 1 && at < text.size() ? std::string_view::npos : at;
}

}  // namespace

std::size_t date_space(std::string_view text, std::size_t at) {
  if (at >= text.size()) {
    return 0;
  }
  if (is_space(text[at])) {
    return 1;
  }
  if (!is_high(text[at])) {
    return 0;
  }
  const CodePoint point = next_code_point(text, at);
  return is_white(point.value) || point.value == kSoftHyphen ? point.size : 0;
}

void DateTokens::add() {
  const std::size_t next = skip_space(text_, at_);
  cut_ = next == std::string_view::npos || (next < text_.size() && size_ == kMost);
  if (cut_ || next >= text_.size()) {
    done_ = true;
    return;
  }
  DateToken& token = tokens_[size_++];
  token = {};
  token.spaced = next > at_;
  token.begin = static_cast<std::uint32_t>(next);
  token.end = token.begin;
  const CodePoint point = next_code_point(text_, next);
  if (is_digit(text_[next])) {
    token.kind = DateToken::Kind::number;
    read_number(text_, token);
  } else if (is_letter(point.value)) {
    token.kind = DateToken::Kind::word;
    token.end += static_cast<std::uint32_t>(word_size(text_, next));
    token.capital = is_upper_point(point.value);
    token.meaning = meaning_of(slice(token));
  } else {
    token.kind = DateToken::Kind::mark;
    token.mark = mark_of(point.value);
    token.end += point.size;
  }
  at_ = token.end;
}

}  // namespace archdoc::extract
