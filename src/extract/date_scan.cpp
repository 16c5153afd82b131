// Every date has digits: at each run of them the words at both sides are looked at, and where one
// is a month the date is read. Prose without digits costs next to nothing.
#include "extract/date_scan.hpp"

#include <archdoc/edtf.hpp>

#include "base/ascii.hpp"
#include "extract/date_expression.hpp"
#include "extract/date_group.hpp"
#include "extract/date_lexicon.hpp"
#include "extract/date_scan_faults.hpp"
#include "extract/date_tokens.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kWindow = 96;     // bytes that the longest date takes
constexpr std::size_t kMostSpace = 32;  // between its parts
constexpr std::size_t kMostWord = 24;
constexpr char32_t kFirstIdeograph = 0x2E80;
constexpr std::string_view kDashes[] = {"-", "\xE2\x80\x93", "\xE2\x80\x94"};

/// A place in a text that moves over words and spaces in either direction, no further than a date
/// can reach.
class Walker {
 public:
  Walker(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t position() const { return at_; }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] bool at_digit() const { return at_ < text_.size() && is_digit(text_[at_]); }

  bool skip(std::string_view sign) {
    const bool found = rest().starts_with(sign);
    at_ += found ? sign.size() : 0;
    return found;
  }
  bool skip_back(std::string_view sign) {
    const bool found = text_.substr(0, at_).ends_with(sign);
    at_ -= found ? sign.size() : 0;
    return found;
  }
  bool skip_dash() {
    return std::any_of(std::begin(kDashes), std::end(kDashes),
                       [this](std::string_view dash) { return skip(dash); });
  }
  bool skip_dash_back() {
    return std::any_of(std::begin(kDashes), std::end(kDashes),
                       [this](std::string_view dash) { return skip_back(dash); });
  }
  void skip_space() {
    const std::size_t limit = at_ + kMostSpace;
    for (std::size_t n = date_space(text_, at_); n > 0 && at_ < limit; n = date_space(text_, at_)) {
      at_ += n;
    }
  }
  void skip_space_back() {
    const std::size_t limit = at_ > kMostSpace ? at_ - kMostSpace : 0;
    while (at_ > limit) {
      const std::size_t size = previous_code_point(text_, at_).size;
      if (date_space(text_, at_ - size) != size) {
        return;
      }
      at_ -= size;
    }
  }
  /// The word that begins here; one of more than kMostWord bytes is cut.
  std::string_view word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && at_ - begin < kMostWord) {
      const CodePoint point = next_code_point(text_, at_);
      if (!is_word(point.value) || (at_ > begin && point.value >= kFirstIdeograph)) {
        break;
      }
      at_ += point.size;
    }
    return text_.substr(begin, at_ - begin);
  }
  std::string_view word_back() {
    const std::size_t end = at_;
    while (at_ > 0 && end - at_ < kMostWord) {
      const CodePoint point = previous_code_point(text_, at_);
      if (!is_word(point.value)) {
        break;
      }
      at_ -= point.size;
    }
    return text_.substr(at_, end - at_);
  }
  std::string_view digits() {
    const std::size_t begin = at_;
    while (at_digit()) {
      ++at_;
    }
    return text_.substr(begin, at_ - begin);
  }

 private:
  static bool is_word(char32_t p) {
    return p < 0x80U ? is_alpha(static_cast<char>(p))
                     : p == 0xADU || (p != 0xFFFDU && is_word_point(p));
  }

  std::string_view text_;
  std::size_t at_;
};

/// The first bytes of the names of months.
constexpr std::array<bool, 256> kMonthInitials = [] {
  std::array<bool, 256> out{};
  for (const char c : std::string_view("jfmasondegl\xD0\xD1")) {
    out[static_cast<unsigned char>(c)] = true;
    out[static_cast<unsigned char>(to_upper(c))] = true;
  }
  return out;
}();

bool is_month(std::string_view word) {
  static constexpr std::size_t kShortest = 3;
  return word.size() >= kShortest && kMonthInitials[static_cast<unsigned char>(word.front())] &&
         meaning_of(word).word == Word::month;
}

/// The month that ends before `at`, marks and articles between them, or npos.
std::size_t month_before(std::string_view text, std::size_t at) {
  Walker walker(text, at);
  walker.skip_space_back();
  if (walker.skip_back(",") || walker.skip_back(".")) {
    walker.skip_space_back();
  }
  if (walker.position() == at) {
    return npos;
  }
  std::string_view word = walker.word_back();
  if (meaning_of(word).word == Word::article) {
    walker.skip_space_back();
    word = walker.word_back();
  }
  return is_month(word) ? walker.position() : npos;
}

/// "June-July 1940": where the month before the month at `at` begins; `at` where there is none.
std::size_t first_of_months(std::string_view text, std::size_t at) {
  Walker walker(text, at);
  walker.skip_space_back();
  bool joined = walker.skip_dash_back();
  if (!joined) {
    joined = walker.position() < at && meaning_of(walker.word_back()).word == Word::to;
  }
  walker.skip_space_back();
  static_cast<void>(walker.skip_back("."));
  return joined && is_month(walker.word_back()) ? walker.position() : at;
}

/// What comes after a day.
enum class AfterDay : std::uint8_t { nothing, month, joint };

/// What the word `next` after a day, with the walker behind it, makes of the day. `stop`: after a
/// full stop.
AfterDay after_day_word(Walker& walker, std::string_view next, bool stop) {
  const Word kind = meaning_of(next).word;
  if (kind == Word::article || kind == Word::to) {
    walker.skip_space();
    if (walker.at_digit()) {
      return kind == Word::to ? AfterDay::joint : AfterDay::nothing;
    }
    return kind == Word::article && is_month(walker.word()) ? AfterDay::month : AfterDay::nothing;
  }
  const bool roman = stop && is_upper(next.front()) && roman_number(next) > 0;
  return kind == Word::month || roman ? AfterDay::month : AfterDay::nothing;
}

/// Whether a month, or what can lead to one, comes after the day that ends at `at`.
AfterDay after_day(std::string_view text, std::size_t at) {
  Walker walker(text, at);
  const std::string_view glued = walker.word();
  const Word word = glued.empty() ? Word::other : meaning_of(glued).word;
  if (word == Word::cjk_month || is_month(glued)) {
    return AfterDay::month;
  }
  if (!glued.empty() && word != Word::suffix) {
    return AfterDay::nothing;
  }
  const std::size_t mark = walker.position();
  const bool stop = walker.skip(".") || walker.skip("/");
  if (stop && walker.at_digit()) {
    return AfterDay::joint;
  }
  for (const std::string_view quote : {"\xC2\xBB", "\xE2\x80\x9D", "\""}) {
    if (walker.skip(quote)) {
      break;  // "«7» января"
    }
  }
  walker.skip_space();
  if (walker.skip_dash()) {
    walker.skip_space();
    return walker.at_digit()         ? AfterDay::joint
           : is_month(walker.word()) ? AfterDay::month
                                     : AfterDay::nothing;
  }
  const std::string_view next = walker.position() == mark ? std::string_view() : walker.word();
  return next.empty() ? AfterDay::nothing : after_day_word(walker, next, stop);
}

/// Whether only white space stands before `at` in its line, or a bracket.
bool begins_line(std::string_view text, std::size_t at) {
  Walker walker(text, at);
  while (walker.position() > 0 && text[walker.position() - 1] == ' ') {
    static_cast<void>(walker.skip_back(" "));
  }
  const std::size_t begin = walker.position();
  return begin == 0 || text[begin - 1] == '\n' || text[begin - 1] == '(' || text[begin - 1] == '[';
}

/// Whether a month in words or figures comes after the year at [at, end). A sentence with a number
/// before a day is about a telegram more often than a year ("Telegram 1874, June 14"): such a date
/// is one at the beginning of a line only.
bool month_after_year(std::string_view text, std::size_t at, std::size_t end) {
  static constexpr std::string_view kFirstYear = "1800";
  Walker walker(text, end);
  if (walker.skip("-") || walker.skip(".") || walker.skip("/")) {
    return walker.at_digit() || is_month(walker.word());
  }
  walker.skip_space();
  if (walker.skip(",")) {
    walker.skip_space();
  }
  const std::string_view word = walker.word();
  if (!is_month(word)) {
    return !word.empty() && meaning_of(word).word == Word::cjk_year;
  }
  static_cast<void>(walker.skip("."));
  walker.skip_space();
  return text.substr(at, end - at) >= kFirstYear && (!walker.at_digit() || begins_line(text, at));
}

/// Whether the digits at `at` go on from a word or a number before them: "B12", "1,500",
/// "611.00/3".
bool is_inside(std::string_view text, std::size_t at) {
  if (at == 0) {
    return false;
  }
  const char before = text[at - 1];
  if (is_high(before)) {
    const char32_t point = previous_code_point(text, at).value;
    return is_word_point(point) && point < kFirstIdeograph;
  }
  if (std::string_view(".,:/").find(before) != npos) {
    return at >= 2 && is_digit(text[at - 2]);
  }
  return is_alnum(before) || before == '$' || before == '#' || before == '_' || before == '@';
}

/// Where a date with the digits at `at` can begin, the likeliest first; npos is no place.
using Starts = std::array<std::size_t, 3>;

Starts starts_of(std::string_view text, std::size_t at, std::size_t size) {
  static constexpr std::size_t kYearDigits = 4;
  Starts out{npos, npos, npos};
  if ((size > 2 && size != kYearDigits) || is_inside(text, at)) {
    return out;
  }
  const std::size_t month = month_before(text, at);
  if (size == kYearDigits) {
    const std::size_t first = month == npos ? npos : first_of_months(text, month);
    out = {first, first == month ? npos : month, month_after_year(text, at, at + size) ? at : npos};
    return out;
  }
  const AfterDay after = after_day(text, at + size);
  out = {month, after == AfterDay::nothing ? npos : at, npos};
  if (after == AfterDay::month) {
    std::swap(out[0], out[1]);
    Walker quoted(text, at);
    for (const std::string_view quote : {"\xC2\xAB", "\xE2\x80\x9E", "\xE2\x80\x9C", "\""}) {
      if (quoted.skip_back(quote)) {
        out[2] = quoted.position();
        break;
      }
    }
  }
  return out;
}

/// "ca. March 1961": circa belongs to the date.
std::size_t with_circa(std::string_view text, std::size_t begin, std::size_t from) {
  Walker walker(text, begin);
  walker.skip_space_back();
  static_cast<void>(walker.skip_back("."));
  if (walker.position() == begin) {
    return begin;
  }
  const std::string_view word = walker.word_back();
  const bool circa = equals_nocase(word, "circa") || equals_nocase(word, "ca");
  return circa && walker.position() >= from ? walker.position() : begin;
}

/// The window that a date beginning at `begin` can take, cut at a space.
std::string_view window(std::string_view text, std::size_t begin) {
  std::string_view out = text.substr(begin, kWindow);
  if (begin + out.size() < text.size()) {
    const std::size_t space = out.find_last_of(" \n\t");
    out = out.substr(0, space == npos ? out.size() : space);
  }
  return out;
}

/// A date-time group whose digits are at `at`; empty where there is none.
DateExtent group_at(std::string_view text, std::size_t at, std::size_t digits) {
  static constexpr int kFirstYear = 1930;
  if ((digits != 6 && digits != 8) || is_inside(text, at)) {
    return {};
  }
  Walker walker(text, at + digits);
  walker.skip_space();
  if (walker.word().size() == 1) {  // of the zone; else the month is glued to it
    walker.skip_space();
    static_cast<void>(walker.word());
  }
  walker.skip_space();
  static_cast<void>(walker.digits());
  const std::size_t end = walker.position();
  const bool found =
      walker.word().empty() && read_date_group(text.substr(at, end - at), kFirstYear).has_value();
  return found ? DateExtent{at, end} : DateExtent{};
}

/// Where "7 January" goes on with a year that a scan has damaged (", l964"), the end of that; else
/// `end`.
std::size_t with_damaged_year(std::string_view text, std::size_t begin, std::size_t end) {
  static constexpr std::size_t kYearSize = 4;
  Walker walker(text, end);
  static_cast<void>(walker.skip(","));
  walker.skip_space();
  const std::size_t year = walker.position();
  std::size_t stop = year;
  while (stop < text.size() && is_alnum(text[stop]) && stop - year <= kYearSize) {
    ++stop;
  }
  if (stop - year != kYearSize || year == end || !is_damaged_number(text.substr(year, kYearSize))) {
    return end;
  }
  const DateAnswer answer = read_date(text.substr(begin, stop - begin));
  return answer.edtf && answer.edtf->find("XXXX") == std::string::npos ? stop : end;
}

std::size_t next_digit(std::string_view text, std::size_t from) {
  static constexpr std::size_t kBlock = 32;
  // A whole block at a time, which the compiler turns into vector instructions.
  while (from + kBlock <= text.size()) {
    unsigned any = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
      const auto offset = static_cast<unsigned char>(text[from + i] - '0');
      any |= offset < 10U ? 1U : 0U;
    }
    if (any != 0) {
      break;
    }
    from += kBlock;
  }
  while (from < text.size() && !is_digit(text[from])) {
    ++from;
  }
  return from;
}

/// 0 is Sunday, -1 none.
int weekday_before(std::string_view text, std::size_t begin) {
  Walker walker(text, begin);
  walker.skip_space_back();
  if (walker.skip_back(",") || walker.skip_back(".")) {
    walker.skip_space_back();
  }
  const std::string_view word = walker.word_back();
  const Meaning meaning = word.empty() ? Meaning{} : meaning_of(word);
  return meaning.word == Word::weekday ? meaning.value : -1;
}

}  // namespace

bool weekday_differs(std::string_view text, std::size_t begin, std::string_view edtf) {
  static constexpr std::size_t kDaySize = 10;
  const int weekday = edtf.size() == kDaySize ? weekday_before(text, begin) : -1;
  if (weekday < 0) {
    return false;
  }
  const Result<edtf::Bounds> days = edtf::bounds(edtf);
  return days && days->earliest && days->earliest == days->latest &&
         edtf::weekday(*days->earliest) != weekday;
}

DateExtent next_date(std::string_view text, std::size_t from) {
  for (std::size_t at = next_digit(text, from); at < text.size(); at = next_digit(text, at)) {
    const std::size_t digits = Walker(text, at).digits().size();
    if (const DateExtent group = group_at(text, at, digits); !group.empty()) {
      return group;
    }
    for (const std::size_t start : starts_of(text, at, digits)) {
      const std::size_t size =
          start == npos || start < from ? 0 : leading_date(window(text, start));
      if (size > 0 && start + size > at) {
        return {with_circa(text, start, from), with_damaged_year(text, start, start + size)};
      }
    }
    at += digits;
  }
  return {};
}

}  // namespace archdoc::extract
