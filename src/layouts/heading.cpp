#include "layouts/heading.hpp"

#include "base/ascii.hpp"
#include "extract/archive_line.hpp"
#include "extract/citation.hpp"
#include "extract/date.hpp"
#include "extract/despatch_line.hpp"
#include "extract/words.hpp"
#include "layouts/shapes.hpp"

#include <algorithm>
#include <array>

namespace archdoc::layouts {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The words of a Markdown heading; nothing where `block` is none.
std::optional<std::string_view> markdown_heading(std::string_view block) {
  const std::size_t marks = heading_marks(block);
  if (marks == 0) {
    return std::nullopt;
  }
  std::string_view words = trim(block.substr(marks));
  while (words.ends_with('#')) {
    words = trim(words.substr(0, words.size() - 1));
  }
  return words;
}

/// The number at the beginning of `words`: digits and a letter at the most, white space or the
/// hyphen of an address behind them.
std::string_view number_of(std::string_view words) {
  static constexpr std::size_t kMostDigits = 3;
  std::size_t n = 0;
  while (n < words.size() && is_digit(words[n])) {
    ++n;
  }
  if (n == 0 || n > kMostDigits) {
    return {};
  }
  n += n < words.size() && is_alpha(words[n]) ? 1U : 0U;
  const bool ends = n == words.size() || extract::skip_white(words, n) > n ||
                    (words[n] == '-' && n + 1 < words.size() && is_upper(words[n + 1]));
  return ends ? words.substr(0, n) : std::string_view();
}

/// What browsers put behind a title: the name of the site.
std::string_view without_site(std::string_view title) {
  static constexpr std::string_view kSite = " - Historical ";
  const std::size_t at = title.find(kSite);
  return at == npos ? title : trim(title.substr(0, at));
}

bool has_parties(std::string_view title) {
  return title.find(" to ") != npos || title.find(" TO ") != npos || title.find(" To ") != npos;
}

bool is_edition_line(const Page& page, std::uint32_t i) {
  static constexpr std::uint32_t kLongest = 200;
  const Span span = page.span(i);
  const Span words = span.size() <= kLongest ? without_markup(page.text(), span) : Span{};
  return !words.empty() &&
         (extract::despatch_line(page.text(), words) || extract::dateline(page.text(), words) ||
          extract::archive_line(page.text(), span) || extract::citation_like(page.text(), words));
}

bool is_date(const Page& page, std::uint32_t i) {
  const auto date = extract::date_line(page.text(), without_markup(page.text(), page.span(i)));
  return date && extract::states_year(*date);
}

}  // namespace

bool is_numbered(std::string_view title) {
  return !number_of(extract::strip(title)).empty();
}

std::size_t heading_marks(std::string_view block) {
  static constexpr std::size_t kDeepest = 6;
  const std::size_t depth = std::min(block.find_first_not_of('#'), block.size());
  const std::size_t end = extract::skip_white(block, depth);
  return depth > 0 && depth <= kDeepest && end > depth && end < block.size() ? end : 0;
}

Span without_markup(std::string_view text, Span span) {
  static constexpr std::array<std::string_view, 4> kEmphasis{"**", "__", "*", "_"};
  std::string_view words = span.of(text);
  words = markdown_heading(words).value_or(words);
  words = bold_lead(words).value_or(words);
  for (const std::string_view mark : kEmphasis) {
    if (words.size() > 2 * mark.size() && words.starts_with(mark) && words.ends_with(mark)) {
      words = trim(words.substr(mark.size(), words.size() - 2 * mark.size()));
    }
  }
  return words.empty() ? span : span_in(text, words);
}

std::optional<Heading> heading_of(std::string_view block) {
  static constexpr std::size_t kLongest = 400;
  if (block.empty() || block.size() > kLongest) {
    return std::nullopt;
  }
  const auto marked = markdown_heading(block);
  if (!marked && !is_digit(block.front())) {
    return std::nullopt;
  }
  Heading out;
  out.marked = marked.has_value();
  const std::string_view words = without_site(marked.value_or(block));
  out.number = number_of(words);
  out.title = extract::strip(words.substr(out.number.size()));
  while (!out.number.empty() && out.title.starts_with('-')) {
    out.title = trim(out.title.substr(1));
  }
  if (out.title.empty()) {
    out.title = out.number;
  }
  if (out.title.empty() || (!marked && (out.number.empty() || out.title == out.number))) {
    return std::nullopt;
  }
  return out;
}

bool shows_edition_head(const Page& page) {
  static constexpr std::uint32_t kBelow = 2;
  const std::uint32_t first = page.front_end();
  if (first >= page.size()) {
    return false;
  }
  const auto heading = heading_of(page.slice(first));
  if (!heading || heading->number.empty() || (!heading->marked && !has_parties(heading->title))) {
    return false;
  }
  const std::uint32_t end = std::min(page.size(), first + 1 + kBelow);
  for (std::uint32_t i = first + 1; i < end; ++i) {
    if (is_edition_line(page, i) || (heading->marked && is_date(page, i))) {
      return true;
    }
  }
  return false;
}

bool is_subject_like(std::string_view block) {
  static constexpr std::size_t kLongest = 160;
  static constexpr std::size_t kShortest = 5;
  static constexpr std::array<std::string_view, 24> kNoSubjects{
      "your",      "my",         "our",          "for",    "from",   "to",
      "following", "reference",  "addressed",    "ref",    "begins", "part",
      "repeated",  "attachment", "annex",        "dear",   "please", "further",
      "you",       "we",         "confidential", "secret", "i",      "thank"};
  if (block.size() < kShortest || block.size() > kLongest) {
    return false;
  }
  if (block.starts_with("**") && block.ends_with("**")) {
    return block.find("**", 2) == block.size() - 2;
  }
  if (const auto heading = markdown_heading(block)) {
    block = *heading;
  }
  const char last = block.back();
  if (block.empty() || !(is_upper(block.front()) || is_high(block.front())) ||
      !(is_alnum(last) || last == ')' || is_high(last))) {
    return false;
  }
  // A digit behind a stop is a note mark: the sentence ends before it.
  const std::size_t mark = block.find_last_not_of("0123456789 ");
  const std::string_view first = block.substr(0, block.find_first_of(" :.,"));
  return block[mark] != '.' &&
         std::none_of(kNoSubjects.begin(), kNoSubjects.end(),
                      [first](std::string_view word) { return equals_nocase(word, first); });
}

bool is_place_line(std::string_view block) {
  static constexpr std::size_t kLongest = 30;
  static constexpr std::size_t kShortest = 4;
  static constexpr std::array<std::string_view, 20> kFirst{
      "new", "port", "san", "santa", "st", "saint", "the", "kuala", "hong",   "addis",
      "tel", "rio",  "los", "las",   "el", "den",   "la",  "phnom", "buenos", "cape"};
  if (block.ends_with(']')) {
    const std::size_t open = block.rfind('[');
    block = open == npos || !is_digits(block.substr(open + 1, block.size() - open - 2))
                ? block
                : trim(block.substr(0, open));
  }
  const bool letters = std::all_of(block.begin(), block.end(), [](char c) {
    return is_alpha(c) || is_high(c) || is_space(c) || c == '-';
  });
  if (block.size() < kShortest || block.size() > kLongest || !letters || !is_upper(block[0])) {
    return false;
  }
  const std::size_t space = block.find(' ');
  const std::string_view first = block.substr(0, space);
  const std::string_view second = space == npos ? "" : trim(block.substr(space));
  return space == npos || (is_upper(second[0]) && second.find(' ') == npos &&
                           std::any_of(kFirst.begin(), kFirst.end(), [first](std::string_view w) {
                             return equals_nocase(w, first);
                           }));
}

std::optional<std::string_view> bold_lead(std::string_view block) {
  static constexpr std::string_view kBold = "**";
  static constexpr std::size_t kLongest = 160;
  const std::size_t end = block.starts_with(kBold) ? block.find(kBold, kBold.size()) : npos;
  if (end > kLongest || end + kBold.size() + 1 >= block.size() ||
      !is_space(block[end + kBold.size()])) {
    return std::nullopt;
  }
  const std::string_view words = trim(block.substr(kBold.size(), end - kBold.size()));
  return words.empty() ? std::nullopt : std::optional(words);
}

}  // namespace archdoc::layouts
