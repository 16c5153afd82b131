// The spacing of a text, and its paragraphs.
//
// Hard wrapping is told by what every wrapping program does: it breaks a line where the next word
// would have gone past the width. So each break between adjacent lines is explained by certain
// widths and by no others, and in a wrapped text one width explains nearly every break inside a
// sentence. Lists, verse and one-line paragraphs have no such width.
#include <archdoc/text.hpp>

#include "base/ascii.hpp"
#include "text/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace archdoc {

namespace {

constexpr std::uint32_t kLeastWidth = 40;
constexpr std::uint32_t kMostWidth = 130;
/// How far a hyphen or a full stop may stand out.
constexpr std::uint32_t kOverhang = 2;
constexpr std::string_view kNoBreak = "\xC2\xA0";
/// Longer words than this are addresses and the like, or a script without spaces.
constexpr std::uint32_t kLongWord = 40;

std::uint32_t columns(std::string_view text) {
  return static_cast<std::uint32_t>(count_code_points(text));
}

/// Columns that a line takes, its indent included.
std::uint32_t width_of(std::string_view text, const Line& line) {
  return line.indent + columns(line.span.of(text));
}

bool starts_lower(std::string_view line) {
  if (!is_high(line.front())) {
    return is_lower(line.front());
  }
  return u_islower(static_cast<UChar32>(next_code_point(line, 0).value)) != 0;
}

/// Whether a line ends as sentences do, closing quotes and brackets aside.
bool ends_sentence(std::string_view line) {
  for (std::size_t end = line.size(); end > 0;) {
    const CodePoint point = previous_code_point(line, end);
    switch (point.value) {
      case '"':
      case '\'':
      case ')':
      case ']':
      case 0x2019:
      case 0x201D:
      case 0xBB:
        end -= point.size;
        continue;
      case '.':
      case '!':
      case '?':
      case ':':
      case ';':
      case 0x2026:
      case 0x3002:
        return true;
      default:
        return false;
    }
  }
  return true;
}

/// Markdown: "[text](address)", or the end of it.
bool is_link(std::string_view word) {
  return word.find("](") != std::string_view::npos;
}

/// Up to the first place where a line may be broken. A no-break space is none, but in a line that
/// has nothing else between its words, and no address, it stands for one.
std::string_view first_word(std::string_view line) {
  const std::string_view word = line.substr(0, line.find(' '));
  const std::size_t end = std::min(word.find('\t'), word.size());
  if (end < line.size()) {
    return line.substr(0, end);
  }
  const std::size_t first = line.find(kNoBreak);
  const bool several = first != std::string_view::npos && !is_link(line) &&
                       line.find(kNoBreak, first + kNoBreak.size()) != std::string_view::npos;
  return several ? line.substr(0, first) : line;
}

/// "c.", "Mr.", "A. N.": a stop after a single letter, or after a few without a vowel, ends no
/// sentence.
bool ends_in_abbreviation(std::string_view line) {
  static constexpr std::size_t kLongest = 3;
  if (!line.ends_with('.')) {
    return false;
  }
  line.remove_suffix(1);
  const std::size_t before = line.find_last_of(" .(");
  const std::string_view word = line.substr(before == std::string_view::npos ? 0 : before + 1);
  const bool letters = std::all_of(word.begin(), word.end(), is_alpha);
  return letters && !word.empty() && word.size() <= kLongest &&
         (word.size() == 1 || word.find_first_of("aeiouyAEIOUY") == std::string_view::npos);
}

/// The size of the list mark that begins a line ("- ", "(a) ", "12. "), with the space after it,
/// or 0.
std::size_t list_mark(std::string_view line) {
  std::size_t at = 0;
  if (line.front() == '-' || line.front() == '*') {
    at = 1;
  } else if (const char32_t point = next_code_point(line, 0).value;
             point == 0x2022 || point == 0x25AA || point == 0x25CF || point == 0x2013) {
    at = next_code_point(line, 0).size;
  } else {
    const std::size_t open = line.front() == '(' || line.front() == '[' ? 1 : 0;
    at = open;
    while (at < line.size() && at < open + 3 && is_digit(line[at])) {
      ++at;
    }
    at += at == open && at < line.size() && is_alpha(line[at]) ? 1U : 0U;
    if (at == open || at >= line.size() ||
        (line[at] != ')' && line[at] != ']' && (open > 0 || line[at] != '.'))) {
      return 0;
    }
    ++at;
  }
  if (at >= line.size() || line[at] != ' ') {
    return 0;
  }
  const std::size_t text = line.find_first_not_of(' ', at);
  return text == std::string_view::npos ? 0 : text;
}

/// "Subject: ...", "Mr. Berg: ...": up to four words and a colon.
bool begins_with_label(std::string_view line) {
  const std::string_view head = line.substr(0, 40);
  const std::size_t colon = head.find(':');
  if (colon == std::string_view::npos || colon == 0 || starts_lower(head) ||
      !(colon + 1 == line.size() || line[colon + 1] == ' ' ||
        line.substr(colon + 1).starts_with(kNoBreak))) {
    return false;
  }
  const std::string_view label = head.substr(0, colon);
  return std::count(label.begin(), label.end(), ' ') < 4 &&
         std::none_of(label.begin(), label.end(),
                      [](char c) { return c == ',' || c == ';' || is_digit(c); });
}

/// "date: ...": a key of front matter, which would otherwise pass for the middle of a sentence.
bool begins_with_key(std::string_view line) {
  return first_word(line).back() == ':';
}

/// "---", "* * *": ASCII marks alone.
bool is_rule(std::string_view line) {
  return std::none_of(line.begin(), line.end(), [](char c) { return is_alnum(c) || is_high(c); });
}

/// Whether no letter of a line is a small one.
bool lacks_lower(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = next_code_point(line, at);
    if (u_islower(static_cast<UChar32>(point.value)) != 0) {
      return false;
    }
    at += point.size;
  }
  return true;
}

/// Whether a line ends in a small word that another must follow.
bool ends_in_small_word(std::string_view line) {
  static constexpr std::string_view kWords[] = {"a",  "an", "and", "at", "by",  "for", "from",
                                                "in", "of", "on",  "or", "the", "to",  "with"};
  std::string_view word = line.substr(line.rfind(' ') + 1);  // npos + 1 is 0
  word = word.substr(word.rfind('\t') + 1);
  return word.size() < line.size() &&
         std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

/// One break between adjacent lines, as the test for wrapping sees it.
struct Break {
  std::uint32_t least = 0;  ///< the widths [least, most] explain it
  std::uint32_t most = 0;
  bool inside_sentence = false;
};

/// `width`: of the line before.
Break break_between(std::string_view text, const Line& before, std::uint32_t width,
                    const Line& after) {
  const std::string_view line = after.span.of(text);
  Break result;
  result.least = width;
  const std::string_view word = first_word(line);
  result.most = result.least + columns(is_link(word) ? word : word.substr(0, kLongWord));
  const std::string_view last = before.span.of(text);
  result.inside_sentence = (starts_lower(line) || ends_in_small_word(last)) &&
                           !begins_with_key(line) && !ends_sentence(last);
  return result;
}

/// Lines so long that no text is wrapped at them, cheaply.
bool is_past_wrapping(const Line& line) {
  return line.span.size() > 4 * kMostWidth;
}

class Wrapping {
 public:
  Wrapping(std::string_view text, const std::vector<Line>& lines) : text_(text), lines_(lines) {
    measure();
    choose_width();
  }

  /// The width that lines are wrapped at, or 0.
  [[nodiscard]] std::uint32_t width() const { return is_wrapped() ? width_ : 0; }

 private:
  static constexpr std::uint32_t kInsideWeight = 4;

  void measure() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_past_wrapping(lines_[i])) {
        ++past_;
        continue;
      }
      const std::uint32_t width = width_of(text_, lines_[i]);
      if (width > kMostWidth) {
        ++past_;
        continue;
      }
      ++with_width_[width];
      if (i + 1 < lines_.size() && lines_[i + 1].gap == 0) {
        add(break_between(text_, lines_[i], width, lines_[i + 1]));
      }
    }
  }

  void add(const Break& seen) {
    const std::size_t from = std::max(seen.least, kLeastWidth);
    const std::size_t to = std::min(seen.most, kMostWidth);
    inside_ += seen.inside_sentence ? 1 : 0;
    if (from > to) {
      return;
    }
    all_[from] += 1;
    all_[to + 1] -= 1;
    if (seen.inside_sentence) {
      inside_at_[from] += 1;
      inside_at_[to + 1] -= 1;
    }
  }

  /// The width that explains most breaks, those inside sentences before all.
  void choose_width() {
    std::int64_t all = 0;
    std::int64_t inside = 0;
    std::int64_t most = -1;
    for (std::uint32_t width = kLeastWidth; width <= kMostWidth; ++width) {
      all += all_[width];
      inside += inside_at_[width];
      const std::int64_t score = all + kInsideWeight * inside;
      if (score >= most) {
        most = score;
        width_ = width;
        explained_ = all;
        inside_explained_ = inside;
      }
    }
    over_ = past_;
    for (std::size_t width = width_ + 1; width < with_width_.size(); ++width) {
      over_ += with_width_[width];
    }
  }

  [[nodiscard]] bool is_wrapped() const {
    if (inside_explained_ >= 2) {
      const bool is_clear = inside_explained_ * 4 >= inside_ * 3;
      const bool is_typed = inside_explained_ >= 6 && inside_explained_ * 2 >= inside_;
      return over_ * 2 <= explained_ + 2 && (is_clear || is_typed);
    }
    // In capitals no break shows that it is inside a sentence: many full lines together do.
    constexpr std::int64_t kRun = 4;
    return explained_ >= kRun && over_ <= explained_ && has_capital_run(kRun);
  }

  /// Whether `least` breaks in a row, between lines all in capitals, are explained by the width.
  [[nodiscard]] bool has_capital_run(std::int64_t least) const {
    std::int64_t run = 0;
    for (std::size_t i = 1; i < lines_.size() && run < least; ++i) {
      run = is_capital_break(lines_[i - 1], lines_[i]) ? run + 1 : 0;
    }
    return run >= least;
  }

  [[nodiscard]] bool is_capital_break(const Line& before, const Line& after) const {
    if (after.gap > 0 || is_past_wrapping(before)) {
      return false;
    }
    const std::string_view line = after.span.of(text_);
    const Break seen = break_between(text_, before, width_of(text_, before), after);
    return seen.least <= width_ && width_ <= seen.most && !begins_with_label(line) &&
           lacks_lower(before.span.of(text_)) && lacks_lower(line);
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::array<std::int64_t, kMostWidth + 2> all_{};  ///< differences from the width before
  std::array<std::int64_t, kMostWidth + 2> inside_at_{};
  std::array<std::int64_t, kMostWidth + 1> with_width_{};
  std::int64_t inside_ = 0;
  std::int64_t explained_ = 0;
  std::int64_t inside_explained_ = 0;
  std::int64_t past_ = 0;
  std::int64_t over_ = 0;
  std::uint32_t width_ = 0;
};

/// Whether the indents of two lines are those of one paragraph. `first`: `before` begins it, so
/// that its own indent may be that of a first line, or its mark may hang.
bool indents_agree(std::string_view text, const Line& before, const Line& after, bool first,
                   bool inside_sentence) {
  const std::uint32_t low = std::min(before.indent, after.indent);
  const std::uint32_t high = std::max(before.indent, after.indent);
  const std::string_view line = before.span.of(text);
  // One space more or less is a slip, unless the sentence has ended.
  if (high == low || (first && after.indent == low) || (high - low == 1 && !ends_sentence(line))) {
    return true;
  }
  const std::uint32_t hanging = before.indent + columns(line.substr(0, list_mark(line)));
  return first && (after.indent == hanging || inside_sentence);
}

/// Whether `after` begins a list item, and does not merely begin with a number or a dash. `first`
/// is the line that begins the block so far.
bool begins_item(std::string_view text, const Line& first, const Line& before, const Line& after) {
  const std::string_view line = after.span.of(text);
  const std::size_t mark = list_mark(line);
  if (mark == 0) {
    return false;
  }
  const bool is_bullet = is_high(line.front()) || line.front() == '*';
  const bool is_lower_text = starts_lower(line.substr(mark));
  const bool is_beside_item = list_mark(first.span.of(text)) > 0;
  if (is_bullet || (is_beside_item && first.indent == after.indent)) {
    return true;
  }
  // "(see p.\n46) and": where the text of an item hangs, its marks do not.
  const bool is_hanging = is_beside_item && before.indent == after.indent && is_lower_text;
  const bool is_dash = line.front() == '-' && !is_lower_text;
  const std::string_view last = before.span.of(text);
  return is_dash || (ends_sentence(last) && !ends_in_abbreviation(last) && !is_hanging);
}

/// Whether a line begins something by its own form, whatever stands before it.
bool begins_block(std::string_view text, const Line& first, const Line& before, const Line& after) {
  const std::string_view line = after.span.of(text);
  const bool is_next_key = begins_with_key(line) && begins_with_key(first.span.of(text));
  return begins_item(text, first, before, after) || begins_with_label(line) || is_next_key ||
         is_rule(line) || is_rule(before.span.of(text));
}

/// Whether line `i` goes on with the block of the lines from `first` in a text wrapped at `width`.
bool goes_on(std::string_view text, const std::vector<Line>& lines, std::size_t first,
             std::size_t i, std::uint32_t width) {
  const Line& before = lines[i - 1];
  const Line& after = lines[i];
  if (after.gap > 0 || is_past_wrapping(before)) {
    return false;
  }
  const Break seen = break_between(text, before, width_of(text, before), after);
  const bool is_one_word = first_word(before.span.of(text)).size() == before.span.size();
  const bool is_full = width <= seen.most && (seen.least <= width + kOverhang || is_one_word);
  // Typists break earlier now and then.
  const bool is_ragged = seen.inside_sentence && seen.most < width && seen.least * 4 >= width * 3;
  return (is_full || is_ragged) &&
         indents_agree(text, before, after, first + 1 == i, seen.inside_sentence) &&
         !begins_block(text, lines[first], before, after);
}

/// Whether paragraphs have blank lines between them: those of one long line where there are any,
/// else all lines.
Spacing spacing_of_unwrapped(const std::vector<Line>& lines) {
  constexpr std::uint32_t kLongLine = 120;
  std::size_t pairs = 0;
  std::size_t parted = 0;
  std::size_t long_pairs = 0;
  std::size_t long_parted = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::size_t is_parted = lines[i].gap > 0 ? 1 : 0;
    const bool is_long = lines[i - 1].span.size() > kLongLine;
    pairs += 1;
    parted += is_parted;
    long_pairs += is_long ? 1U : 0U;
    long_parted += is_long ? is_parted : 0U;
  }
  const bool spaced = long_pairs > 0 ? long_parted * 2 >= long_pairs : parted * 2 >= pairs;
  return spaced ? Spacing::spaced : Spacing::tight;
}

TextBlock block_of_line(const std::vector<Line>& lines, std::size_t i) {
  TextBlock block;
  block.first = static_cast<std::uint32_t>(i);
  block.span = lines[i].span;
  block.gap = lines[i].gap;
  return block;
}

}  // namespace

Blocks blocks_of(std::string_view text, const std::vector<Line>& lines) {
  Blocks result;
  result.width = Wrapping(text, lines).width();
  const bool wrapped = result.width > 0;
  result.spacing = wrapped ? Spacing::wrapped : spacing_of_unwrapped(lines);
  result.blocks.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (wrapped && i > 0 && goes_on(text, lines, result.blocks.back().first, i, result.width)) {
      result.blocks.back().lines += 1;
      result.blocks.back().span.end = lines[i].span.end;
    } else {
      result.blocks.push_back(block_of_line(lines, i));
    }
  }
  return result;
}

}  // namespace archdoc
