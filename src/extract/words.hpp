// Words of a line and tables of words: what the extractors look at text with. Nothing here
// allocates, and the tables are made by the compiler.
#pragma once

#include <archdoc/span.hpp>

#include "base/ascii.hpp"
#include "text/utf8.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace archdoc::extract {

/// Letters, digits and combining marks of any script; not punctuation, symbols or spaces.
constexpr bool is_word_point(char32_t p) {
  if (p < 0x80U) {
    return is_alnum(static_cast<char>(p));
  }
  if (p < 0x2000U) {
    return p >= 0xC0U ? p != 0xD7U && p != 0xF7U : p == 0xAAU || p == 0xB5U || p == 0xBAU;
  }
  const bool symbol = p < 0x2C00U || (p >= 0x3000U && p <= 0x3004U) ||
                      (p >= 0x3008U && p <= 0x3020U) || p == 0x3030U || p == 0x30FBU ||
                      (p >= 0xD800U && p < 0xF900U) || (p >= 0xFE00U && p <= 0xFE6FU) ||
                      (p >= 0xFF00U && p <= 0xFF0FU) || (p >= 0xFF1AU && p <= 0xFF20U) ||
                      (p >= 0xFF3BU && p <= 0xFF40U) || (p >= 0xFF5BU && p <= 0xFF65U) ||
                      p == 0xFEFFU || (p >= 0xFFF0U && p <= 0xFFFFU);
  return !symbol;
}

/// Lower case of a letter of Latin Extended-A (U+0100 to U+017F), whose pairs begin with the
/// capital.
constexpr char32_t fold_extended_latin(char32_t p) {
  if (p == 0x138U) {
    return p;  // kra has no capital
  }
  const bool odd_is_upper = (p >= 0x139U && p <= 0x148U) || (p >= 0x179U && p <= 0x17EU);
  return p == 0x178U ? 0xFFU : p + ((p % 2U == (odd_is_upper ? 1U : 0U)) ? 1U : 0U);
}

/// Lower case of the letters of ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic; all else
/// stays as it is.
constexpr char32_t fold_point(char32_t p) {
  if (p < 0x80U) {
    return static_cast<unsigned char>(to_lower(static_cast<char>(p)));
  }
  if (p < 0x100U) {
    return p >= 0xC0U && p <= 0xDEU && p != 0xD7U ? p + 0x20U : p;
  }
  if (p < 0x180U) {
    return fold_extended_latin(p);
  }
  if (p >= 0x391U && p <= 0x3A9U) {
    return p + 0x20U;
  }
  if (p >= 0x400U && p <= 0x42FU) {
    return p + (p < 0x410U ? 0x50U : 0x20U);
  }
  return p;
}

constexpr bool is_upper_point(char32_t p) {
  return fold_point(p) != p;
}

/// Whether the first letter of `word` is a capital; not where `word` is empty.
constexpr bool begins_upper(std::string_view word) {
  return !word.empty() && is_upper_point(next_code_point(word, 0).value);
}

/// The byte after the word that begins at `at`; `at` itself where none does. Apostrophes and
/// hyphens inside a word belong to it.
constexpr std::size_t word_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  bool joined = true;  // by a mark, or at the start: no mark may follow
  while (at < text.size()) {
    if (is_alnum(text[at])) {
      end = ++at;
      joined = false;
      continue;
    }
    const CodePoint point = next_code_point(text, at);
    const bool word = is_word_point(point.value);
    const bool joint = point.value == '\'' || point.value == '-' || point.value == 0x2019U ||
                       point.value == 0x2010U || point.value == 0x2011U;
    if (!word && (!joint || joined)) {
      break;
    }
    at += point.size;
    end = word ? at : end;
    joined = !word;
  }
  return end;
}

/// Whether `a`, folded, is `folded`.
constexpr bool equals_folded(std::string_view a, std::string_view folded) {
  if (a.size() != folded.size()) {
    return false;  // no character folds to one of another size
  }
  for (std::size_t i = 0; i < a.size();) {
    if (!is_high(a[i])) {
      if (to_lower(a[i]) != folded[i]) {
        return false;
      }
      ++i;
      continue;
    }
    const CodePoint p = next_code_point(a, i);
    if (fold_point(p.value) != next_code_point(folded, i).value) {
      return false;
    }
    i += p.size;
  }
  return true;
}

/// FNV-1a over folded code points.
constexpr std::uint32_t folded_hash(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  std::size_t i = 0;
  for (; i < word.size() && !is_high(word[i]); ++i) {
    hash = (hash ^ static_cast<unsigned char>(to_lower(word[i]))) * 16777619U;
  }
  while (i < word.size()) {
    const CodePoint point = next_code_point(word, i);
    hash = (hash ^ static_cast<std::uint32_t>(fold_point(point.value))) * 16777619U;
    i += point.size;
  }
  return hash ^ (hash >> 15U);
}

template <class Value>
struct WordEntry {
  std::string_view word;  ///< folded
  Value value;
};

/// A table of words, matched in any case: open addressing at half load.
template <class Value, std::size_t N>
class WordTable {
 public:
  constexpr explicit WordTable(const WordEntry<Value> (&entries)[N]) : entries_(entries) {
    for (std::size_t i = 0; i < N; ++i) {
      std::size_t slot = folded_hash(entries[i].word) % kSlots;
      while (slots_[slot] != 0) {
        slot = (slot + 1) % kSlots;
      }
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  /// The value of `word`, or null. `hash` is folded_hash(word), where it is known already.
  [[nodiscard]] constexpr const Value* find(std::string_view word, std::uint32_t hash) const {
    for (std::size_t slot = hash % kSlots; slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      const WordEntry<Value>& entry = entries_[slots_[slot] - 1U];
      if (equals_folded(word, entry.word)) {
        return &entry.value;
      }
    }
    return nullptr;
  }
  [[nodiscard]] constexpr const Value* find(std::string_view word) const {
    return find(word, folded_hash(word));
  }

  /// Whether no word stands twice: to be asserted by whoever makes a table.
  [[nodiscard]] constexpr bool unique() const {
    for (std::size_t i = 0; i < N; ++i) {
      if (find(entries_[i].word) != &entries_[i].value) {
        return false;
      }
    }
    return true;
  }

 private:
  static_assert(N < 0xFFFF);
  static constexpr std::size_t kSlots = std::bit_ceil(N * 2);

  const WordEntry<Value>* entries_;
  std::array<std::uint16_t, kSlots> slots_{};
};

/// The byte after the white space that begins at `at`.
constexpr std::size_t skip_white(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::uint32_t size = white_size(text, at);
    if (size == 0) {
      break;
    }
    at += size;
  }
  return at;
}

/// `text` without white space (of any kind) at either end.
constexpr std::string_view strip(std::string_view text) {
  text.remove_prefix(skip_white(text, 0));
  while (!text.empty()) {
    const CodePoint last = previous_code_point(text, text.size());
    if (!is_white(last.value)) {
      break;
    }
    text.remove_suffix(last.size);
  }
  return text;
}

/// match_phrase where the first letter fits.
constexpr std::size_t match_letters(std::string_view text, std::size_t at,
                                    std::string_view phrase) {
  constexpr auto skip_article = [](std::string_view in, std::size_t from) {
    for (const std::string_view article : {"a ", "an ", "the "}) {
      if (starts_with_nocase(in.substr(from), article)) {
        return skip_white(in, from + article.size());
      }
    }
    return from;
  };
  for (std::size_t k = 0; k < phrase.size();) {
    if (at >= text.size()) {
      return 0;
    }
    if (phrase[k] == ' ') {
      const std::size_t next = skip_white(text, at);
      if (next == at) {
        return 0;
      }
      at = skip_article(text, next);
      ++k;
      continue;
    }
    const CodePoint p = next_code_point(text, at);
    const CodePoint q = next_code_point(phrase, k);
    if (fold_point(p.value) != q.value) {
      return 0;
    }
    at += p.size;
    k += q.size;
  }
  const bool inside = at < text.size() && is_word_point(next_code_point(text, at).value);
  return inside ? 0 : at;
}

/// Matches `phrase` (folded, its words parted by single spaces) at `at`, which must be the start of
/// a word: any case, any white space, and articles that the phrase does not have passed over. The
/// byte after it, or 0. The phrase ends where a word does.
constexpr std::size_t match_phrase(std::string_view text, std::size_t at, std::string_view phrase) {
  // Most phrases of a table end here, so that the caller has this line in itself.
  const bool differs =
      at < text.size() && !is_high(text[at]) && to_lower(text[at]) != phrase.front();
  return differs ? 0 : match_letters(text, at, phrase);
}

}  // namespace archdoc::extract
