// Tables of words said by what they are: one list for each meaning, from which the compiler makes
// one table.
#pragma once

#include "extract/words.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace archdoc::extract {

/// Words that share a meaning: folded, parted by spaces.
struct WordGroup {
  std::uint32_t is = 0;
  std::string_view words;
};

/// The first word of `words`, which is cut off.
constexpr std::string_view take_word(std::string_view& words) {
  while (words.starts_with(' ')) {
    words.remove_prefix(1);
  }
  const std::size_t end = words.find(' ') < words.size() ? words.find(' ') : words.size();
  const std::string_view word = words.substr(0, end);
  words.remove_prefix(end);
  return word;
}

/// How many words all groups have, those that stand in several counted each time.
template <std::size_t N>
constexpr std::size_t count_words(const WordGroup (&groups)[N]) {
  std::size_t count = 0;
  for (const WordGroup& group : groups) {
    for (std::string_view rest = group.words; !take_word(rest).empty();) {
      ++count;
    }
  }
  return count;
}

/// The meanings of a word, put together from the groups that have it; matched in any case. `Most`:
/// count_words of the groups.
template <std::size_t Most>
class GroupedWords {
 public:
  template <std::size_t N>
  constexpr explicit GroupedWords(const WordGroup (&groups)[N]) {
    for (const WordGroup& group : groups) {
      std::string_view rest = group.words;
      for (std::string_view word = take_word(rest); !word.empty(); word = take_word(rest)) {
        Slot& slot = slots_[slot_of(word)];
        twice_ = twice_ || (slot.is & group.is) != 0;
        slot = {word, slot.is | group.is};
      }
    }
  }

  /// 0 where no group has the word.
  [[nodiscard]] constexpr std::uint32_t find(std::string_view word) const {
    return slots_[slot_of(word)].is;
  }

  /// Whether no word stands twice in one group: to be asserted by whoever makes a table.
  [[nodiscard]] constexpr bool unique() const { return !twice_; }

 private:
  struct Slot {
    std::string_view word;
    std::uint32_t is = 0;
  };
  static constexpr std::size_t kSlots = std::bit_ceil(Most * 2);

  [[nodiscard]] constexpr std::size_t slot_of(std::string_view word) const {
    std::size_t slot = folded_hash(word) % kSlots;
    while (slots_[slot].is != 0 && !equals_folded(word, slots_[slot].word)) {
      slot = (slot + 1) % kSlots;
    }
    return slot;
  }

  std::array<Slot, kSlots> slots_{};
  bool twice_ = false;
};

}  // namespace archdoc::extract
