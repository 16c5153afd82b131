#include "layouts/cuts.hpp"

#include "base/ascii.hpp"
#include "extract/date_lexicon.hpp"
#include "extract/words.hpp"
#include "layouts/shapes.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <limits>

namespace archdoc::layouts {
namespace {

constexpr std::string_view kArrow = "\xE2\x86\xA9";
constexpr std::size_t kMostDigits = 3;
constexpr std::string_view kPageMark = "[Page ";

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && is_digit(text[at + n])) {
    ++n;
  }
  return n;
}

// --- the notes ----------------------------------------------------------------------------------

/// "1. " at the beginning of a block that is set in.
std::optional<EndNote> numbered_note(const Page& page, std::uint32_t i) {
  const std::string_view block = page.slice(i);
  const std::size_t digits = digits_at(block, 0);
  if (digits == 0 || digits > kMostDigits || page.indent(i) <= page.margin() ||
      !block.substr(digits).starts_with(". ")) {
    return std::nullopt;
  }
  Span text = page.span(i);
  text.begin += static_cast<std::uint32_t>(block.find_first_not_of(' ', digits + 1));
  return EndNote{std::string(block.substr(0, digits)), text, i};
}

/// "- text↩".
std::optional<EndNote> arrow_note(const Page& page, std::uint32_t i) {
  const std::string_view block = page.slice(i);
  if (!block.starts_with("- ") || !block.ends_with(kArrow)) {
    return std::nullopt;
  }
  const std::string_view text = trim(block.substr(2, block.size() - 2 - kArrow.size()));
  return text.empty() ? std::nullopt : std::optional(EndNote{{}, span_in(page.text(), text), i});
}

/// "Premier Doe 0", "Conversation0": the first block that is no page mark.
bool title_has_mark_zero(const Page& page) {
  for (std::uint32_t i = 0; i < page.size(); ++i) {
    const std::string_view block = page.slice(i);
    if (!page_mark(block)) {
      return block.size() > 1 && block.back() == '0' && !is_digit(block[block.size() - 2]);
    }
  }
  return false;
}

// --- their marks --------------------------------------------------------------------------------

/// Digits that may be a note mark.
struct Candidate {
  Span span;
  std::uint32_t note = 0;
  int weight = 0;
};

/// The word of letters that ends before `at`, white space passed over.
std::string_view word_before(std::string_view text, std::size_t at) {
  while (at > 0 && is_space(text[at - 1])) {
    --at;
  }
  std::size_t begin = at;
  while (begin > 0 && is_alpha(text[begin - 1])) {
    --begin;
  }
  return text.substr(begin, at - begin);
}

/// Whether the number that begins at `begin` is that of a paper: "telegram 219", "Embtel 662", "No.
/// 7", "NSC 6014". Other numbers count something, and keep their digits.
bool numbers_paper(std::string_view text, std::size_t begin) {
  static constexpr std::string_view kPapers[] = {"telegram", "telegrams", "despatch", "message",
                                                 "airgram",  "cable",     "circular"};
  static constexpr std::size_t kShortest = 3;
  if (begin >= 4 && text.substr(begin - 4, 4) == "No. ") {
    return true;
  }
  const std::string_view word = word_before(text, begin);
  return (word.size() >= kShortest && is_upper(word.front())) ||
         std::find(std::begin(kPapers), std::end(kPapers), word) != std::end(kPapers);
}

/// A mark behind the number that begins at `begin`: behind the year of a date, or behind the number
/// of a paper.
int weight_behind_number(std::string_view text, std::size_t begin, std::size_t at,
                         std::size_t end) {
  static constexpr int kYear = 6;
  static constexpr int kNumber = 1;
  const auto like_year = [&](std::size_t to) {
    return to - begin == 4 && (text[begin] == '1' || text[begin] == '2');
  };
  if (like_year(at)) {
    return kYear;
  }
  const bool alone = begin == 0 || is_space(text[begin - 1]) || text[begin - 1] == '(' ||
                     is_alpha(text[begin - 1]);
  const auto is_month = [](std::string_view word) {
    return extract::meaning_of(word).word == extract::Word::month;
  };
  const bool day = is_month(word_before(text, begin)) ||
                   (end + 1 < text.size() &&
                    is_month(text.substr(end + 1, extract::word_end(text, end + 1) - end - 1)));
  return !alone || day || like_year(end) || !numbers_paper(text, begin) ? 0 : kNumber;
}

/// How likely it is that a mark stands at [at, end), by what is around it; 0 where none can.
int weight_at(std::string_view text, std::size_t at, std::size_t end, std::size_t block_end) {
  static constexpr int kGlued = 8;
  static constexpr int kApart = 2;
  static constexpr int kNumber = 1;
  const char before = text[at - 1];
  if (is_high(before)) {
    // A closing quote or a letter; not a dash, behind which a time or a number stands.
    const char32_t point = previous_code_point(text, at).value;
    return point == 0x2013 || point == 0x2014 || point == 0x2012 ? 0 : kGlued;
  }
  if (is_digit(before)) {
    std::size_t begin = at;
    while (begin > 0 && is_digit(text[begin - 1])) {
      --begin;
    }
    return weight_behind_number(text, begin, at, end);
  }
  if (is_alpha(before) || std::string_view(")]\"'").find(before) != std::string_view::npos) {
    return kGlued;
  }
  if (std::string_view(".,;:?!").find(before) != std::string_view::npos) {
    if (at < 2 || !is_digit(text[at - 2])) {
      return kGlued;
    }
    // "your telegram 219.1 I saw": a sentence ends; "3.5 million" is a number.
    const std::size_t next = text.find_first_not_of(" \n", end);
    const bool ends = end == block_end || (next != std::string_view::npos && next > end &&
                                           (is_upper(text[next]) || text[next] == '['));
    std::size_t begin = at - 1;
    while (begin > 0 && is_digit(text[begin - 1])) {
      --begin;
    }
    return before == '.' && ends && numbers_paper(text, begin) ? kNumber : 0;
  }
  // In a tight dump the space before the mark of a title stays.
  return before == ' ' && end == block_end ? kApart : 0;
}

bool ends_mark(std::string_view text, std::size_t end) {
  return end >= text.size() || !(is_alnum(text[end]) || text[end] == '%' || text[end] == '/');
}

/// The candidates of one block: each end of a run of digits that is the mark of a note.
class CandidateFinder {
 public:
  CandidateFinder(std::string_view text, const std::vector<EndNote>& notes) : text_(text) {
    for (std::uint32_t i = 0; i < notes.size(); ++i) {
      int value = 0;
      for (const char c : notes[i].mark) {
        value = 10 * value + (c - '0');
      }
      if (static_cast<std::size_t>(value) >= by_value_.size()) {
        by_value_.resize(static_cast<std::size_t>(value) + 1, Cut::kPage);
      }
      by_value_[static_cast<std::size_t>(value)] = i;
    }
  }

  /// The title ends with the mark of the source note, whatever stands before it, but for the year
  /// of a date.
  void title(Span span, const EndNote& source) {
    const std::string_view block = span.of(text_);
    std::size_t begin = block.size();
    while (begin > 0 && is_digit(block[begin - 1])) {
      --begin;
    }
    const std::size_t digits = block.size() - begin;
    const bool year = digits == 4 && (block[begin] == '1' || block[begin] == '2') &&
                      !block.substr(0, begin).ends_with("No. ");
    if (digits > source.mark.size() && !year && block.ends_with(source.mark)) {
      const auto size = static_cast<std::uint32_t>(source.mark.size());
      found_.push_back({{span.end - size, span.end}, 0, kSourceMark});
    }
  }

  void block(Span span) {
    for (std::size_t at = span.begin; at < span.end;) {
      const std::size_t digits = digits_at(text_.substr(0, span.end), at);
      if (digits == 0) {
        ++at;
        continue;
      }
      if (at > span.begin && ends_mark(text_, at + digits) && !is_page_number(at, digits)) {
        run(at, digits, span.end);
      }
      at += digits;
    }
  }

  std::vector<Candidate> take() { return std::move(found_); }

 private:
  static constexpr int kSourceMark = 9;

  /// "[Page 12]" ends with no mark of note 2.
  [[nodiscard]] bool is_page_number(std::size_t at, std::size_t digits) const {
    return text_.substr(at + digits).starts_with(']') &&
           text_.substr(0, text_.find_last_not_of(' ', at - 1) + 2).ends_with(kPageMark);
  }

  void run(std::size_t at, std::size_t digits, std::size_t block_end) {
    const std::size_t end = at + digits;
    for (std::size_t n = 1; n <= std::min(digits, kMostDigits); ++n) {
      const std::size_t begin = end - n;
      std::size_t value = 0;
      for (std::size_t i = begin; i < end; ++i) {
        value = 10 * value + static_cast<std::size_t>(text_[i] - '0');
      }
      const bool plain = n == 1 || text_[begin] != '0';
      if (!plain || value >= by_value_.size() || by_value_[value] == Cut::kPage) {
        continue;
      }
      if (const int weight = weight_at(text_, begin, end, block_end); weight > 0) {
        found_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                          by_value_[value],
                          weight});
      }
    }
  }

  std::string_view text_;
  std::vector<std::uint32_t> by_value_;
  std::vector<Candidate> found_;
};

/// The heaviest chain of candidates in which the notes follow each other, at most one for a note.
/// A Fenwick tree holds the best chain that ends before each note.
class ChainFinder {
 public:
  explicit ChainFinder(const std::vector<Candidate>& candidates, std::size_t notes)
      : candidates_(candidates), best_(notes + 1, kNone), before_(candidates.size(), kNone) {}

  std::vector<std::size_t> find() {
    std::size_t last = kNone;
    weights_.resize(candidates_.size());
    for (std::size_t i = 0; i < candidates_.size();) {
      // All readings of one place see the chains before it.
      std::size_t group = i;
      while (group < candidates_.size() && candidates_[group].span.end == candidates_[i].span.end) {
        before_[group] = before(candidates_[group].note);
        weights_[group] =
            candidates_[group].weight + (before_[group] == kNone ? 0 : weights_[before_[group]]);
        ++group;
      }
      for (; i < group; ++i) {
        add(i);
        last = last == kNone || weights_[i] > weights_[last] ? i : last;
      }
    }
    std::vector<std::size_t> chain;
    for (; last != kNone; last = before_[last]) {
      chain.push_back(last);
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
  }

 private:
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

  std::size_t better(std::size_t a, std::size_t b) const {
    return b == kNone || (a != kNone && weights_[a] >= weights_[b]) ? a : b;
  }

  std::size_t before(std::uint32_t note) const {
    std::size_t found = kNone;
    for (std::size_t i = note; i > 0; i -= i & (~i + 1)) {
      found = better(found, best_[i]);
    }
    return found;
  }

  void add(std::size_t candidate) {
    for (std::size_t i = candidates_[candidate].note + 1U; i < best_.size(); i += i & (~i + 1)) {
      best_[i] = better(best_[i], candidate);
    }
  }

  const std::vector<Candidate>& candidates_;
  std::vector<std::size_t> best_;
  std::vector<std::size_t> before_;
  std::vector<int> weights_;
};

void add_page_marks(const Page& page, std::uint32_t end, std::vector<Cut>& cuts) {
  static constexpr std::size_t kLongest = 24;
  for (std::uint32_t i = 0; i < end; ++i) {
    const std::string_view block = page.slice(i);
    if (page_mark(block)) {
      continue;  // a block of its own
    }
    for (std::size_t at = block.find(kPageMark); at != std::string_view::npos;
         at = block.find(kPageMark, at + 1)) {
      std::string_view mark = block.substr(at, kLongest);
      mark = mark.substr(0, std::min(mark.find(']'), mark.size() - 1) + 1);
      if (const auto number = page_mark(mark)) {
        cuts.push_back({span_in(page.text(), mark), *number, Cut::kPage});
      }
    }
  }
}

}  // namespace

std::optional<EndNote> end_note(const Page& page, std::uint32_t i) {
  auto note = numbered_note(page, i);
  return note ? note : arrow_note(page, i);
}

bool cut_in_number(const Page& page, std::uint32_t i) {
  const std::string_view block = page.slice(i);
  return page.unfinished(i) && block.size() <= kMostDigits + 1 &&
         block.find_first_not_of("0123456789.-") == std::string_view::npos;
}

bool goes_on_with_note(const Page& page, std::uint32_t i) {
  static constexpr std::uint32_t kFarthest = 20;
  if (page.indent(i) <= page.margin() || cut_in_number(page, i)) {
    return false;
  }
  for (std::uint32_t above = i; above-- > 0 && i - above <= kFarthest;) {
    if (end_note(page, above)) {
      return page.indent(i) >= page.indent(above);
    }
    if (page.indent(above) <= page.margin()) {
      return false;
    }
  }
  return false;
}

std::vector<EndNote> end_notes(const Page& page) {
  std::vector<EndNote> notes;
  std::optional<std::uint32_t> last;  // the last of the blocks that go on with a note above them
  for (std::uint32_t i = page.size(); i-- > 1;) {
    if (auto note = end_note(page, i)) {
      if (last) {
        note->text.end = page.span(*last).end;
        last.reset();
      }
      notes.push_back(std::move(*note));
    } else if (goes_on_with_note(page, i)) {
      last = last ? last : i;
    } else if (!page_mark(page.slice(i)) && !cut_in_number(page, i)) {
      break;
    }
  }
  std::reverse(notes.begin(), notes.end());
  std::uint32_t count = title_has_mark_zero(page) ? 0 : 1;
  for (EndNote& note : notes) {
    note.mark = note.mark.empty() ? std::to_string(count) : note.mark;
    ++count;
  }
  return notes;
}

std::vector<Cut> find_cuts(const Page& page, const std::vector<EndNote>& notes) {
  std::vector<Cut> cuts;
  const std::uint32_t end = notes.empty() ? page.size() : notes.front().block;
  if (!notes.empty()) {
    CandidateFinder finder(page.text(), notes);
    const bool source = notes.front().text.of(page.text()).starts_with("Source:");
    bool title = source;
    for (std::uint32_t i = 0; i < end; ++i) {
      finder.block(page.span(i));
      if (title && !page_mark(page.slice(i))) {
        finder.title(page.span(i), notes.front());
        title = false;
      }
    }
    const std::vector<Candidate> candidates = finder.take();
    for (const std::size_t i : ChainFinder(candidates, notes.size()).find()) {
      const Span span = candidates[i].span;
      cuts.push_back({span, span.of(page.text()), candidates[i].note});
    }
  }
  add_page_marks(page, end, cuts);
  std::sort(cuts.begin(), cuts.end(),
            [](const Cut& a, const Cut& b) { return a.span.begin < b.span.begin; });
  return cuts;
}

Spans without_cuts(std::string_view text, Span span, const std::vector<Cut>& cuts) {
  auto cut = std::lower_bound(cuts.begin(), cuts.end(), span.begin,
                              [](const Cut& c, auto begin) { return c.span.begin < begin; });
  Spans parts;
  const auto add = [&](std::uint32_t begin, std::uint32_t end) {
    if (begin < end) {
      parts.push_back({begin, end});
    }
  };
  std::uint32_t begin = span.begin;
  for (; cut != cuts.end() && cut->span.end <= span.end; ++cut) {
    add(begin, cut->span.begin);
    begin = cut->span.end;
  }
  add(begin, span.end);
  // A cut at an end leaves white space there.
  while (!parts.empty() && trim(parts.back().of(text)).empty()) {
    parts.pop_back();
  }
  if (!parts.empty()) {
    const std::string_view last = parts.back().of(text);
    std::size_t size = last.size();
    while (size > 0 && is_space(last[size - 1])) {
      --size;
    }
    parts.back().end = parts.back().begin + static_cast<std::uint32_t>(size);
  }
  return parts;
}

}  // namespace archdoc::layouts
