#include "layouts/match.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace archdoc::layouts {
namespace {

/// How one character of a line goes into the folded form: `use` bytes of it are read.
struct Folded {
  std::size_t use = 1;
  std::string_view as;
};

constexpr std::string_view kSpace = " ";

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

/// Runs of white space become one space; none at the beginning.
void append_folded(std::string& out, std::string_view as) {
  if (as == kSpace && (out.empty() || out.back() == ' ')) {
    return;
  }
  out += as;
}

/// Folds `line` until the folded form has `most` bytes; `used` is how far it has read.
std::string fold_until(std::string_view line, std::size_t most, std::size_t& used) {
  std::string out;
  out.reserve(std::min(line.size(), most));
  std::size_t i = 0;
  while (i < line.size() && out.size() < most) {
    const char c = line[i];
    if (is_high(c)) {
      const Folded folded = fold_high(line.substr(i));
      append_folded(out, folded.as);
      i += folded.use;
    } else if (c == '(' && starts_with_nocase(line.substr(i), "(s)")) {
      i += 3;
    } else if (c == '&') {
      out += "and";
      ++i;
    } else {
      const char lower = to_lower(c);
      append_folded(out, is_space(c) ? kSpace : std::string_view(&lower, 1));
      ++i;
    }
  }
  used = i;
  return out;
}

bool at_word_end(std::string_view folded, std::size_t size) {
  return folded.size() == size || !is_alnum(folded[size - 1]) ||
         !(is_alnum(folded[size]) || is_high(folded[size]));
}

bool starts_with_words(std::string_view folded, std::string_view words) {
  return folded.starts_with(words) && at_word_end(folded, words.size());
}

/// The first byte of the folded form, without making it.
unsigned char first_of(std::string_view line) {
  const Folded folded = is_high(line[0]) ? fold_high(line) : Folded{1, line.substr(0, 1)};
  return static_cast<unsigned char>(folded.as.empty() ? '\0' : to_lower(folded.as[0]));
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
  std::size_t used = 0;
  return fold_until(line, most, used);
}

std::string_view whole_line(std::string_view folded) {
  while (folded.ends_with(' ') || folded.ends_with(':')) {
    folded.remove_suffix(1);
  }
  return folded;
}

std::size_t length_of_start(std::string_view line, std::string_view start) {
  const std::size_t bullet = bullet_length(line);
  if (!starts_with_words(fold_words(line, start.size() + 2), start)) {
    return 0;
  }
  std::size_t used = 0;
  fold_until(line.substr(bullet), start.size(), used);
  used += bullet;
  while (used < line.size() && is_space(line[used])) {
    ++used;
  }
  return used;
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
  words.push_back({text, whole, outer});
  longest_ = std::max(longest_, text.size());
}

void MarkerIndex::find(std::string_view line, std::uint32_t block, std::vector<Hit>& hits) const {
  line.remove_prefix(bullet_length(line));
  if (line.empty()) {
    return;
  }
  const std::vector<Word>& words = by_first_[first_of(line)];
  if (words.empty()) {
    return;
  }
  // A second letter that no word has spares the folding: most blocks end here.
  if (line.size() > 1 && is_alpha(line[1])) {
    const char second = to_lower(line[1]);
    if (std::none_of(words.begin(), words.end(), [second](const Word& word) {
          return word.text.size() < 2 || word.text[1] == second;
        })) {
      return;
    }
  }
  // Two bytes more than the longest word tell a whole line, colon and all, from a longer one.
  const std::string folded = fold_words(line, longest_ + 2);
  const std::string_view whole = whole_line(folded);
  for (const Word& word : words) {
    if (word.whole ? whole == word.text : starts_with_words(folded, word.text)) {
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
