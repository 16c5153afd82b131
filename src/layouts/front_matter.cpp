#include "layouts/front_matter.hpp"

#include "base/ascii.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>

namespace archdoc::layouts {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// --- scalars in quotes --------------------------------------------------------------------------

/// What a scalar says, and for each of its bytes the bytes of the source that say it.
struct Said {
  std::string text;
  Spans origins;

  void put(std::string_view bytes, std::size_t begin, std::size_t end) {
    text += bytes;
    origins.insert(origins.end(), bytes.size(),
                   {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }
};

bool is_break(char c) {
  return c == '\n' || c == '\r' || c == '\f';
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) {
    ++at;
  }
  return at;
}

/// Whether a line break follows at `at`, after blanks at most.
bool breaks(std::string_view text, std::size_t at) {
  at = text.find_first_not_of(" \t", at);
  return at != npos && is_break(text[at]);
}

/// The number in the `digits` hexadecimal digits at `at`; none where they are not all there or
/// name no character.
std::optional<char32_t> code_point(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) {
    return std::nullopt;
  }
  char32_t value = 0;
  for (const char c : text.substr(at, digits)) {
    const char lower = to_lower(c);
    if (!is_digit(c) && (lower < 'a' || lower > 'f')) {
      return std::nullopt;
    }
    value = value * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : lower - 'a' + 10);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return surrogate || value > 0x10FFFF ? std::nullopt : std::optional(value);
}

/// The escapes of one letter (YAML 1.2, 5.7).
std::optional<char32_t> short_escape(char c) {
  static constexpr std::string_view kLetters = "0abtnvfre \"/\\N_LP\t";
  static constexpr char32_t kMeanings[] = {0,   7,   8,   9,    10,   11,   12,     13,     27,
                                           ' ', '"', '/', '\\', 0x85, 0xA0, 0x2028, 0x2029, 9};
  const std::size_t at = kLetters.find(c);
  return at == npos ? std::nullopt : std::optional(kMeanings[at]);
}

/// Reads the escape whose backslash is at `at`; the place after it, or 0 where it is none.
std::size_t undo_escape(std::string_view text, std::size_t at, Said& said) {
  if (breaks(text, at + 1)) {
    return skip_space(text, at + 1);
  }
  if (at + 1 >= text.size()) {
    return 0;
  }
  const char letter = text[at + 1];
  const std::size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
  const auto point = digits > 0 ? code_point(text, at + 2, digits) : short_escape(letter);
  if (!point) {
    return 0;
  }
  std::string bytes;
  append_utf8(bytes, is_white(*point) ? U' ' : *point);
  said.put(bytes, at, at + 2 + digits);
  return at + 2 + digits;
}

/// White space at `at` as one space; the place after it.
std::size_t fold_white(std::string_view text, std::size_t at, Said& said) {
  const std::size_t end = skip_space(text, at);
  said.put(" ", at, end);
  return end;
}

/// Nothing where an escape is none.
std::optional<Said> say_double(std::string_view text) {
  Said said;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\\') {
      at = undo_escape(text, at, said);
      if (at == 0) {
        return std::nullopt;
      }
    } else if (is_space(text[at])) {
      at = fold_white(text, at, said);
    } else {
      said.put(text.substr(at, 1), at, at + 1);
      ++at;
    }
  }
  return said;
}

Said say_single(std::string_view text) {
  Said said;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space(text[at])) {
      at = fold_white(text, at, said);
      continue;
    }
    const std::size_t size = text.substr(at).starts_with("''") ? 2 : 1;
    said.put(text.substr(at, 1), at, at + size);
    at += size;
  }
  return said;
}

// --- the keys -----------------------------------------------------------------------------------

bool is_key_character(char c) {
  return is_alnum(c) || c == '_' || c == '-';
}

/// The size of the key that a line begins with, without its colon; 0 where it has none.
std::size_t key_size(std::string_view line) {
  if (line.empty() || !is_lower(line.front())) {
    return 0;
  }
  const auto end = std::find_if_not(line.begin(), line.end(), is_key_character);
  const auto size = static_cast<std::size_t>(end - line.begin());
  const bool ends = size < line.size() && line[size] == ':' &&
                    (size + 1 == line.size() || is_space(line[size + 1]));
  return ends ? size : 0;
}

bool is_item(std::string_view line) {
  return line.front() == '-' && (line.size() == 1 || is_space(line[1]));
}

class FrontReader {
 public:
  FrontReader(std::string_view text, const std::vector<Line>& lines) : text_(text), lines_(lines) {
    front_.source_size = static_cast<std::uint32_t>(text.size());
  }

  FrontMatter read() {
    if (!find_end()) {
      return {};
    }
    std::uint32_t i = 1;
    block(0, 1);
    while (i < end_) {
      std::uint32_t next = i + 1;
      while (next < end_ && !begins_entry(next)) {
        ++next;
      }
      block(i, next);
      entry(i, next);
      i = next;
    }
    if (front_.closed) {
      block(end_, end_ + 1);
    }
    front_.lines = end_ + (front_.closed ? 1U : 0U);
    return std::move(front_);
  }

 private:
  std::string_view line(std::uint32_t i) const { return lines_[i].span.of(text_); }
  bool is_outer(std::uint32_t i) const { return lines_[i].indent <= lines_[0].indent; }
  bool begins_entry(std::uint32_t i) const { return is_outer(i) && !is_item(line(i)); }

  /// Whether the text may have been cut within this line, and it is the beginning of a key or of
  /// the second "---".
  bool is_cut(std::uint32_t i) const {
    return i + 1 == lines_.size() && text_.find_first_of("\r\n\f", lines_[i].span.end) == npos &&
           (line(i) == "--" || std::all_of(line(i).begin(), line(i).end(), is_key_character));
  }

  /// Finds the second "---", or that the text ends before it. Whether there is front matter.
  bool find_end() {
    if (lines_.empty() || line(0) != "---") {
      return false;
    }
    bool keys = false;
    for (end_ = 1; end_ < lines_.size(); ++end_) {
      const bool outer = is_outer(end_);
      if (outer && (line(end_) == "---" || line(end_) == "...")) {
        front_.closed = true;
        return keys;
      }
      const bool key = outer && key_size(line(end_)) > 0;
      const bool comment = line(end_).front() == '#';
      const bool goes_on = keys && (!outer || is_item(line(end_)));
      if (!key && !comment && !goes_on && !is_cut(end_)) {
        return false;
      }
      keys = keys || key;
    }
    return true;
  }

  void block(std::uint32_t begin, std::uint32_t end) {
    front_.blocks.push_back({begin,
                             end - begin,
                             {lines_[begin].span.begin, lines_[end - 1].span.end},
                             lines_[begin].gap});
  }

  /// The lines [begin, end): a key and its value.
  void entry(std::uint32_t begin, std::uint32_t end) {
    const std::size_t size = key_size(line(begin));
    if (size == 0) {
      return;
    }
    FrontEntry entry;
    entry.block = static_cast<std::uint32_t>(front_.blocks.size()) - 1;
    entry.key = span_in(text_, line(begin).substr(0, size));
    const bool may_go_on = !front_.closed && end == lines_.size();
    if (!may_go_on) {
      const std::size_t at = skip_space(line(begin), size + 1);
      const auto rest = static_cast<std::uint32_t>(lines_[begin].span.begin + at);
      if (at == line(begin).size() && begin + 1 < end && is_item(line(begin + 1))) {
        items(begin + 1, end, entry.values);
      } else {
        scalar({rest, lines_[end - 1].span.end}, entry.values);
      }
    }
    front_.entries.push_back(std::move(entry));
  }

  void items(std::uint32_t begin, std::uint32_t end, Spans& values) {
    while (begin < end) {
      std::uint32_t next = begin + 1;
      while (next < end && !is_item(line(next))) {
        ++next;
      }
      const auto rest =
          static_cast<std::uint32_t>(lines_[begin].span.begin + skip_space(line(begin), 1));
      scalar({rest, lines_[next - 1].span.end}, values);
      begin = next;
    }
  }

  void scalar(Span span, Spans& values) {
    const std::size_t first = skip_space(text_.substr(0, span.end), span.begin);
    span.begin = static_cast<std::uint32_t>(first);
    if (span.empty()) {
      return;
    }
    switch (text_[first]) {
      case '"':
      case '\'':
        return quoted(span, values);
      case '|':
      case '>':  // the lines below, as they stand
        span.begin = static_cast<std::uint32_t>(skip_space(
            text_, std::min<std::size_t>(text_.find_first_of("\r\n\f", first), span.end)));
        break;
      case '[':
      case '{':
      case '&':
      case '*':
      case '!':
        return;
      default:
        plain_end(span);
    }
    if (!span.empty()) {
      values.push_back(span);
    }
  }

  /// Without a comment at its end; nothing where the scalar says that there is nothing.
  void plain_end(Span& span) const {
    std::string_view value = span.of(text_);
    if (const std::size_t comment = value.find(" #"); comment != npos) {
      value = value.substr(0, comment);
    }
    value = trim(value.starts_with('#') || value == "~" || value == "null" ? "" : value);
    span.end = span.begin + static_cast<std::uint32_t>(value.size());
  }

  void quoted(Span span, Spans& values) {
    const std::string_view value = span.of(text_);
    const bool single = value.front() == '\'';
    bool escapes = false;
    std::size_t end = 1;
    for (; end < value.size(); ++end) {
      const bool escape = single ? value.substr(end).starts_with("''") : value[end] == '\\';
      if (!escape && value[end] == value.front()) {
        break;
      }
      escapes = escapes || escape;
      end += escape ? 1U : 0U;
    }
    if (end >= value.size()) {
      return;
    }
    const std::string_view after = trim(value.substr(end + 1));
    const std::string_view content = value.substr(1, end - 1);
    if (trim(content).empty() || (!after.empty() && after.front() != '#')) {
      return;
    }
    if (!escapes) {
      values.push_back(span_in(text_, content));
    } else if (const auto said =
                   single ? std::optional(say_single(content)) : say_double(content)) {
      unescaped(*said, span_in(text_, content).begin, single, values);
    }
  }

  void unescaped(const Said& said, std::uint32_t begin, bool single, Spans& values) {
    if (trim(said.text).empty()) {
      return;
    }
    front_.unescaped += '\n';
    front_.origins.push_back({});
    const auto at = static_cast<std::uint32_t>(text_.size() + front_.unescaped.size());
    const Span span{at, at + static_cast<std::uint32_t>(said.text.size())};
    front_.unescaped += said.text;
    std::transform(said.origins.begin(), said.origins.end(), std::back_inserter(front_.origins),
                   [begin](Span o) {
                     return Span{begin + o.begin, begin + o.end};
                   });
    front_.scalars.push_back({span, single});
    values.push_back(span);
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  FrontMatter front_;
  std::uint32_t end_ = 0;  ///< the line of the second "---", or the number of lines
};

// --- places -------------------------------------------------------------------------------------

class Restorer {
 public:
  Restorer(const FrontMatter& front, std::string_view text) : front_(front), text_(text) {}

  void evidence(Evidence& each) const {
    if (each.how == How::verbatim) {
      for (const Span& span : each.spans) {
        if (const Unescaped* scalar = scalar_of(span); scalar != nullptr && differs(span)) {
          each.how = How::normalised;
          each.by = scalar->single ? "yaml-single-quoted" : "yaml-double-quoted";
        }
      }
    }
    spans(each.spans);
  }

  void spans(Spans& list) const {
    for (Span& span : list) {
      restore(span);
    }
  }

  void restore(Span& span) const {
    if (span.begin >= front_.source_size && !span.empty()) {
      span = origin(span);
    }
  }

 private:
  Span origin(Span span) const {
    return {front_.origins[span.begin - front_.source_size].begin,
            front_.origins[span.end - 1 - front_.source_size].end};
  }

  bool differs(Span span) const {
    return fold_space(span.of(text_)) != fold_space(origin(span).of(text_));
  }

  const Unescaped* scalar_of(Span span) const {
    const auto found = std::find_if(front_.scalars.begin(), front_.scalars.end(),
                                    [&](const Unescaped& s) { return s.text.contains(span); });
    return found == front_.scalars.end() || span.empty() ? nullptr : &*found;
  }

  const FrontMatter& front_;
  std::string_view text_;
};

}  // namespace

FrontMatter front_matter(std::string_view text, const std::vector<Line>& lines) {
  return FrontReader(text, lines).read();
}

std::string yaml_double_quoted(std::string_view content) {
  auto said = say_double(content);
  return said ? std::move(said->text) : std::string();
}

std::string yaml_single_quoted(std::string_view content) {
  return say_single(content).text;
}

void restore_places(Record& record, const FrontMatter& front, std::string_view text) {
  if (front.unescaped.empty()) {
    return;
  }
  const Restorer restorer(front, text);
  for (Evidence& each : record.evidence) {
    restorer.evidence(each);
  }
  for (auto* people : {&record.participants, &record.people_mentioned}) {
    for (Person& person : *people) {
      restorer.spans(person.spans);
    }
  }
  for (DatedSpan& date : record.dates) {
    restorer.restore(date.span);
  }
  for (Finding& finding : record.findings) {
    if (finding.span) {
      restorer.restore(*finding.span);
    }
  }
}

}  // namespace archdoc::layouts
