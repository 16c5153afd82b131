#include "writers/cite_text.hpp"

#include "base/ascii.hpp"
#include "writers/escape.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace archdoc::writers::citing {
namespace {

/// White space, and what is not to be seen.
bool is_blank(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

/// Letters and digits; of the characters outside ASCII all that are not in a block of signs.
bool is_word(char32_t c) {
  if (c < 0x80) {
    return is_alnum(static_cast<char>(c));
  }
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x206F) &&
         !(c >= 0x3000 && c <= 0x303F) && c != 0xFFFD;
}

std::string folded(std::string_view value, bool& has_word) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < value.size();) {
    const Utf8Step step = utf8_step(value, at);
    if (is_blank(step.character)) {
      gap = true;
    } else {
      out += gap && !out.empty() ? " " : "";
      gap = false;
      out += step.valid ? value.substr(at, step.length) : kReplacement;
      has_word = has_word || is_word(step.character);
    }
    at += step.length;
  }
  return out;
}

/// Whether the full stop at the end of `text` belongs to its last word.
bool ends_in_abbreviation(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kAbbreviations{
      "jr", "sr", "co", "inc", "ltd", "corp", "bros", "etc", "al", "st", "dept", "govt"};
  static constexpr std::size_t kLongest = 16;  // bytes, with a mark before it
  text.remove_suffix(1);
  text.remove_prefix(text.size() - std::min(text.size(), kLongest));
  const std::size_t space = text.find_last_of(" (,");
  const std::string_view word = space == std::string_view::npos ? text : text.substr(space + 1);
  if (word.empty() || !(is_alnum(word.back()) || is_high(word.back()))) {
    return false;
  }
  const bool initial = word.size() == 1 && is_upper(word[0]);
  return initial || word.find('.') != std::string_view::npos ||
         std::any_of(kAbbreviations.begin(), kAbbreviations.end(),
                     [word](std::string_view a) { return equals_nocase(a, word); });
}

/// Without the marks at the end that a mark of the sentence is to replace.
void strip_end(std::string& text) {
  while (!text.empty()) {
    const char last = text.back();
    const bool stop = last == '.' && !ends_in_abbreviation(text);
    if (!stop && last != ',' && last != ';' && last != ':' && last != ' ') {
      return;
    }
    text.pop_back();
  }
}

// --- quotation marks in a title -----------------------------------------------------------------

constexpr std::string_view kOpenDouble = "\xE2\x80\x9C";
constexpr std::string_view kCloseDouble = "\xE2\x80\x9D";
constexpr std::string_view kOpenSingle = "\xE2\x80\x98";
constexpr std::string_view kCloseSingle = "\xE2\x80\x99";

/// A quotation mark of the title, at a byte of it.
struct Mark {
  enum class Role { single, opens, closes };  // single: without its partner, or an apostrophe

  std::size_t at = 0;
  std::size_t length = 0;
  bool is_double = false;
  bool low = false;  // „ which “ closes
  Role role = Role::single;
};

/// Pairs the marks of `title`, from left to right.
class Pairs {
 public:
  explicit Pairs(std::string_view title) {
    char32_t before = ' ';
    for (std::size_t at = 0; at < title.size();) {
      const Utf8Step step = utf8_step(title, at);
      const std::size_t next = at + step.length;
      const char32_t after = next < title.size() ? utf8_step(title, next).character : U' ';
      take(step.character, {at, step.length}, before, after);
      before = step.character;
      at = next;
    }
  }

  [[nodiscard]] const std::vector<Mark>& marks() const { return marks_; }

 private:
  static bool begins_word(char32_t before, char32_t after) {
    static constexpr std::u32string_view kOpeners = U" ([{-/\"'\u2013\u2014\u2018\u201C\u201E";
    return kOpeners.find(before) != std::u32string_view::npos && after != U' ';
  }

  void take(char32_t c, Mark mark, char32_t before, char32_t after) {
    mark.is_double = c == U'"' || (c >= 0x201C && c <= 0x201E);
    mark.low = c == 0x201E;
    if (!mark.is_double && c != U'\'' && c != 0x2018 && c != 0x2019) {
      return;
    }
    marks_.push_back(mark);
    const bool straight = c == U'"' || c == U'\'';
    const bool german = c == 0x201C && doubles_ > 0 && marks_[open_.back()].low;
    if (straight ? begins_word(before, after)
                 : (c == 0x2018 || c == 0x201C || mark.low) && !german) {
      open_.push_back(marks_.size() - 1);
      doubles_ += mark.is_double ? 1 : 0;
    } else if (mark.is_double) {
      close_double();
    } else if (!is_word(after) && !open_.empty() && !marks_[open_.back()].is_double) {
      close_last();
    }
  }

  void close_double() {
    if (doubles_ == 0) {
      return;
    }
    while (!marks_[open_.back()].is_double) {
      open_.pop_back();
    }
    --doubles_;
    close_last();
  }

  void close_last() {
    marks_[open_.back()].role = Mark::Role::opens;
    marks_.back().role = Mark::Role::closes;
    open_.pop_back();
  }

  std::vector<Mark> marks_;
  std::vector<std::size_t> open_;  // those that wait for their partners
  std::size_t doubles_ = 0;        // of them
};

/// A title as it stands inside double quotation marks: its text, and the marks that close at its
/// very end, behind which nothing but the last one comes.
struct Inner {
  std::string text;
  std::string closing;
};

Inner inner_of(std::string_view title) {
  Inner out;
  std::vector<std::size_t> open;  // where in the text the open pairs begin
  std::size_t tail = 0;           // where the marks that close at the end begin
  std::size_t tail_end = 0;
  std::size_t from = 0;
  const Pairs pairs(title);
  for (const Mark& mark : pairs.marks()) {
    out.text += title.substr(from, mark.at - from);
    from = mark.at + mark.length;
    if (mark.role == Mark::Role::opens) {
      out.text += open.size() % 2 == 0 ? kOpenSingle : kOpenDouble;
      open.push_back(out.text.size());
    } else if (mark.role == Mark::Role::closes) {
      const std::size_t begin = open.back();
      open.pop_back();
      if (begin == out.text.size()) {  // nothing in between
        out.text.resize(begin - kOpenSingle.size());
        continue;
      }
      tail = tail_end == out.text.size() ? tail : out.text.size();
      out.text += open.size() % 2 == 0 ? kCloseSingle : kCloseDouble;
      tail_end = out.text.size();
    } else {
      const std::string_view as_written = title.substr(mark.at, mark.length);
      out.text += as_written == "'" ? kCloseSingle : as_written;
    }
  }
  out.text += title.substr(from);
  if (tail_end == out.text.size() && tail_end > 0) {
    out.closing = out.text.substr(tail);
    out.text.resize(tail);
  }
  return out;
}

bool ends_sentence(char c) {
  return c == '.' || c == '?' || c == '!';
}

}  // namespace

std::string clean(std::string_view value) {
  bool has_word = false;
  std::string out = folded(value, has_word);
  if (!has_word) {
    return {};
  }
  std::string_view begin = out;  // past marks and the bullets of lists
  for (bool strips = true; strips;) {
    strips = false;
    for (const std::string_view mark : {" ", ",", ";", ":", "\xE2\x80\xA2", "\xC2\xB7"}) {
      if (begin.starts_with(mark)) {
        begin.remove_prefix(mark.size());
        strips = true;
      }
    }
  }
  out.erase(0, out.size() - begin.size());
  strip_end(out);
  return out;
}

std::string quoted(std::string_view title, char mark) {
  Inner inner = inner_of(title);
  strip_end(inner.text);
  const bool ended = !inner.text.empty() && ends_sentence(inner.text.back());
  std::string out(kOpenDouble);
  out += inner.text;
  if (mark != '.' || !ended) {
    out += mark;
  }
  return out.append(inner.closing).append(kCloseDouble);
}

void punctuate(std::string& text, char mark) {
  std::size_t end = text.size();
  while (std::string_view(text).substr(0, end).ends_with(kCloseDouble)) {
    end -= kCloseDouble.size();
  }
  const bool ended = end > 0 && ends_sentence(text[end - 1]);
  if (mark != '.' || !ended) {
    text.insert(end, 1, mark);
  }
}

std::string listed(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool last = i + 1 == items.size();
    out += i == 0 ? "" : items.size() > 2 ? ", " : " ";
    out += i > 0 && last ? "and " : "";
    out += items[i];
  }
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = utf8_step(text, at);
    const bool word = is_word(step.character);
    if (word && !inside) {
      words.emplace_back();
    }
    if (word && step.length == 1) {
      words.back() += to_lower(text[at]);
    } else if (word) {
      words.back() += text.substr(at, step.length);
    }
    inside = word;
    at += step.length;
  }
  return words;
}

std::string clean_value(const std::optional<std::string>& value) {
  return value ? clean(std::string_view(*value)) : std::string();
}

std::string joined(std::string a, std::string_view link, std::string_view b) {
  return a.empty() || b.empty() ? a.append(b) : a.append(link).append(b);
}

}  // namespace archdoc::writers::citing
