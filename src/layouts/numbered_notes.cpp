#include "layouts/numbered_notes.hpp"

#include "base/ascii.hpp"
#include "extract/archive_line.hpp"
#include "extract/words.hpp"
#include "layouts/match.hpp"
#include "layouts/shapes.hpp"

#include <algorithm>
#include <cstring>

namespace archdoc::layouts {
namespace {

/// Whether a word of `text` has the digit 1 glued to it, and a 1 alone: "report1", "proposal,1".
bool has_glued_one(std::string_view text) {
  for (std::size_t at = text.find('1'); at != std::string_view::npos; at = text.find('1', at + 1)) {
    const bool alone = at + 1 == text.size() || !is_alnum(text[at + 1]);
    if (at > 0 && alone &&
        (is_alpha(text[at - 1]) || is_high(text[at - 1]) ||
         std::strchr(".,;:)'\"", text[at - 1]) != nullptr)) {
      return true;
    }
  }
  return false;
}

/// Whether the notes that begin at `first` are parted from the text, or the text asks for them.
bool is_proved(const Page& page, std::uint32_t first) {
  const std::string_view slice = page.slice(first);
  if (slice.starts_with('_')) {
    return true;
  }
  if (first > 0) {
    const std::string_view before = page.slice(first - 1);
    if (is_rule_line(before) || extract::archive_line(page.text(), page.span(first - 1))) {
      return true;
    }
  }
  const std::string_view text = page.text().substr(0, page.span(first).begin);
  return memmem(text.data(), text.size(), "[1]", 3) != nullptr || has_glued_one(text);
}

/// How many blocks from `first` on are notes, numbered one after the other.
std::uint32_t count_notes(const Page& page, std::uint32_t first, std::uint32_t end) {
  std::uint32_t notes = 0;
  std::uint32_t number = 0;
  for (std::uint32_t i = first; i < end; ++i) {
    const auto note = numbered_note(page.slice(i));
    if (note && note_follows(number, note->number)) {
      number = note->number;
      ++notes;
    }
  }
  return notes;
}

/// A rule, or the line that names the file.
bool is_around_text(const Page& page, std::uint32_t i) {
  return is_rule_line(page.slice(i)) ||
         extract::archive_line(page.text(), page.span(i)).has_value();
}

/// `span` without the emphasis that ends in it: "1 Document 12._"
Span without_emphasis(std::string_view text, Span span) {
  while (!span.empty() && (text[span.end - 1] == '_' || is_space(text[span.end - 1]))) {
    --span.end;
  }
  return span;
}

/// Whether the text has the mark of one of the notes in brackets: all have then.
bool has_bracketed_mark(std::string_view text, const std::vector<EndNote>& notes) {
  for (std::size_t at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
    const std::size_t close = text.substr(0, at + 5).find(']', at);
    const std::string_view mark =
        close == std::string_view::npos ? "" : text.substr(at + 1, close - at - 1);
    if (is_digits(mark) && std::any_of(notes.begin(), notes.end(),
                                       [mark](const EndNote& n) { return n.mark == mark; })) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<NumberedNote> numbered_note(std::string_view block) {
  static constexpr std::size_t kMostDigits = 3;
  std::size_t at = bullet_length(block);
  at = extract::skip_white(block, at);
  while (at < block.size() && (block[at] == '_' || block[at] == '>')) {
    at = extract::skip_white(block, at + 1);
  }
  const std::size_t begin = at;
  std::uint32_t number = 0;
  while (at < block.size() && is_digit(block[at]) && at - begin <= kMostDigits) {
    number = 10 * number + static_cast<std::uint32_t>(block[at] - '0');
    ++at;
  }
  const std::size_t end = at;
  at = extract::skip_white(block, at);
  if (end == begin || end - begin > kMostDigits || at == end || at == block.size() || number == 0) {
    return std::nullopt;
  }
  return NumberedNote{block.substr(begin, end - begin), number, at};
}

std::uint32_t first_numbered_note(const Page& page, std::uint32_t begin, std::uint32_t end) {
  static constexpr int kMostTries = 3;
  int tries = 0;
  for (std::uint32_t i = end; i-- > begin && tries < kMostTries;) {
    const auto note = numbered_note(page.slice(i));
    if (!note || note->number != 1) {
      continue;
    }
    ++tries;
    const std::uint32_t notes = count_notes(page, i, end);
    if (notes == end - i || (end - i <= 3 * notes + 2 && is_proved(page, i))) {
      return i;
    }
  }
  return end;
}

std::vector<EndNote> numbered_notes(const Page& page) {
  const std::uint32_t begin = page.front_end();
  std::uint32_t end = page.size();
  while (end > begin && is_around_text(page, end - 1)) {
    --end;
  }
  const std::uint32_t first = first_numbered_note(page, begin, end);
  std::vector<EndNote> notes;
  std::uint32_t number = 0;
  for (std::uint32_t i = first; i < end; ++i) {
    if (is_around_text(page, i)) {
      continue;
    }
    Span text = without_emphasis(page.text(), page.span(i));
    const auto note = numbered_note(page.slice(i));
    if (note && note_follows(number, note->number)) {
      number = note->number;
      text.begin += static_cast<std::uint32_t>(note->length);
      text.end = text.begin < text.end ? text.end : page.span(i).end;  // nothing but emphasis
      notes.push_back({std::string(note->mark), text, i});
    } else if (!notes.empty() && !text.empty()) {
      notes.back().text.end = text.end;
    }
  }
  if (!notes.empty() && has_bracketed_mark(page.text().substr(0, page.span(first).begin), notes)) {
    for (EndNote& note : notes) {
      note.bracketed = true;
    }
  }
  return notes;
}

bool has_numbered_notes(const Layout& layout) {
  return std::any_of(layout.tail.begin(), layout.tail.end(),
                     [](const Rule& rule) { return rule.read == Reader::numbered_notes; });
}

}  // namespace archdoc::layouts
