#include "layouts/match.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace archdoc::layouts {
namespace {

/// What a character outside ASCII folds to, and the bytes that it has.
struct Folded {
  std::size_t use = 1;
  std::string_view as;
};

/// The characters outside ASCII that fold to something else. All others stay.
Folded fold_high(std::string_view rest) {
  struct Entry {
    std::string_view from;
    std::string_view to;
  };
  static constexpr Entry kTable[] = {
      {"\xC2\xA0", " "},     {"\xC2\xAD", ""},       {"\xE2\x80\x98", "'"},
      {"\xE2\x80\x99", "'"}, {"\xE2\x80\x9C", "\""}, {"\xE2\x80\x9D", "\""},
      {"\xE2\x80\x8B", ""},  {"\xEF\xBB\xBF", ""},   {"\xE2\x80\xAF", " "},
  };
  for (const Entry& entry : kTable) {
    if (rest.starts_with(entry.from)) {
      return {entry.from.size(), entry.to};
    }
  }
  return {1, rest.substr(0, 1)};
}

/// The folded form of a line, byte by byte: words are compared with it without making it.
class Folding {
 public:
  static constexpr int kEnd = -1;

  explicit Folding(std::string_view line) : rest_(line) {}

  /// The next byte, or kEnd.
  int next() {
    while (waiting_.empty()) {
      if (rest_.empty()) {
        return kEnd;
      }
      const char c = rest_.front();
      if (is_alnum(c)) {
        rest_.remove_prefix(1);
        return last_ = to_lower(c);
      }
      take(c);
    }
    last_ = waiting_.front();
    waiting_.remove_prefix(1);
    return static_cast<unsigned char>(last_);
  }

  /// What no byte has come from yet.
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  void take(char c) {
    Folded folded{1, rest_.substr(0, 1)};
    if (is_high(c)) {
      folded = fold_high(rest_);
    } else if (c == '(' && starts_with_nocase(rest_, "(s)")) {
      folded = {3, ""};
    } else if (c == '&') {
      folded.as = "and";
    } else if (is_space(c)) {
      folded.as = " ";
    }
    rest_.remove_prefix(folded.use);
    // Runs of white space become one space; none at the beginning.
    waiting_ = folded.as == " " && last_ == ' ' ? std::string_view() : folded.as;
  }

  std::string_view rest_;
  std::string_view waiting_;
  char last_ = ' ';
};

/// Whether the folded form begins with `words`, which are taken off it.
bool skip(Folding& line, std::string_view words) {
  return std::all_of(words.begin(), words.end(),
                     [&line](char c) { return line.next() == static_cast<unsigned char>(c); });
}

/// Whether the folded form is `words`, but for colons at its end.
bool is_line(Folding line, std::string_view words) {
  if (!skip(line, words)) {
    return false;
  }
  int next = line.next();
  while (next == ' ' || next == ':') {
    next = line.next();
  }
  return next == Folding::kEnd;
}

/// Whether no word goes on from the end of `words`, which are taken off `line`.
bool at_word_end(Folding line, std::string_view words) {
  const int next = line.next();
  const char c = static_cast<char>(next);
  return next == Folding::kEnd || !is_alnum(words.back()) || !(is_alnum(c) || is_high(c));
}

bool starts_with_words(Folding line, std::string_view words) {
  return skip(line, words) && at_word_end(line, words);
}

}  // namespace

std::size_t bullet_length(std::string_view line) {
  static constexpr std::string_view kBullets[] = {"\xE2\x80\xA2", "\xC2\xB7", "-", "*",
                                                  "\xE2\x80\x93"};
  for (std::string_view bullet : kBullets) {
    if (line.starts_with(bullet) && line.size() > bullet.size() && is_space(line[bullet.size()])) {
      return line.size() - trim(line.substr(bullet.size())).size();
    }
  }
  return 0;
}

std::string fold_words(std::string_view line, std::size_t most) {
  line = trim(line);
  line.remove_prefix(bullet_length(line));
  std::string out;
  out.reserve(std::min(line.size(), most));
  Folding folding(line);
  for (int c = folding.next(); c != Folding::kEnd && out.size() < most; c = folding.next()) {
    out += static_cast<char>(c);
  }
  return out;
}

std::string_view whole_line(std::string_view folded) {
  while (folded.ends_with(' ') || folded.ends_with(':')) {
    folded.remove_suffix(1);
  }
  return folded;
}

std::size_t length_of_start(std::string_view line, std::string_view start) {
  Folding folding(line.substr(bullet_length(line)));
  if (!skip(folding, start) || !at_word_end(folding, start)) {
    return 0;
  }
  std::string_view rest = folding.rest();
  while (!rest.empty() && is_space(rest.front())) {
    rest.remove_prefix(1);
  }
  return line.size() - rest.size();
}

MarkerIndex::MarkerIndex(std::span<const Layout* const> layouts) {
  for (const Layout* layout : layouts) {
    add(layout->lines, true);
    add(layout->starts, false);
    if (!layout->by_line) {
      add_zones(*layout);
    }
  }
}

MarkerIndex MarkerIndex::of_rules(const Layout& layout) {
  MarkerIndex index;
  index.add_zones(layout);
  return index;
}

void MarkerIndex::add_zones(const Layout& layout) {
  for (std::span<const Rule> zone : {layout.furniture, layout.chrome, layout.labels}) {
    add(zone, true);
  }
  for (std::span<const Rule> zone : {layout.head, layout.tail, layout.body}) {
    add(zone, false);
  }
}

void MarkerIndex::add(std::span<const Marker> markers, bool whole) {
  for (const Marker& marker : markers) {
    add(marker.text, whole, false);
  }
}

void MarkerIndex::add(std::span<const Rule> rules, bool outer) {
  for (const Rule& rule : rules) {
    for (std::string_view text : rule.lines) {
      add(text, true, outer);
    }
    for (std::string_view text : rule.starts) {
      add(text, false, outer);
    }
    add(rule.run, outer);
  }
}

void MarkerIndex::add(std::string_view text, bool whole, bool outer) {
  std::vector<Word>& words = by_first_[static_cast<unsigned char>(text[0])];
  const auto known = std::find_if(words.begin(), words.end(), [&](const Word& word) {
    return word.text == text && word.whole == whole;
  });
  if (known != words.end()) {
    known->outer = known->outer || outer;
    return;
  }
  const int second = text.size() > 1 ? static_cast<unsigned char>(text[1]) : Folding::kEnd;
  words.push_back({text, second, whole, outer});
  longest_ = std::max(longest_, text.size());
}

void MarkerIndex::find(std::string_view line, std::uint32_t block, std::vector<Hit>& hits) const {
  line.remove_prefix(bullet_length(line));
  Folding start(line);
  const int first = start.next();
  if (first == Folding::kEnd) {
    return;
  }
  const int second = start.next();
  for (const Word& word : by_first_[static_cast<std::size_t>(first)]) {
    if (word.second != second && word.second != Folding::kEnd) {
      continue;
    }
    if (word.whole ? is_line(Folding(line), word.text)
                   : starts_with_words(Folding(line), word.text)) {
      hits.push_back({block, word.whole, word.outer, word.text});
    }
  }
}

bool MarkerIndex::begins(std::string_view text) const {
  const std::string folded = fold_words(text, longest_);
  if (folded.empty()) {
    return false;
  }
  const std::vector<Word>& words = by_first_[static_cast<unsigned char>(folded[0])];
  return std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.text.size() > folded.size() && word.text.starts_with(folded);
  });
}

}  // namespace archdoc::layouts
