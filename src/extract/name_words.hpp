// Words that stand around a name on its own, beyond those of person_words: more titles, and the
// letters of degrees, orders and services that follow names.
#pragma once

#include <cstdint>
#include <string_view>

namespace archdoc::extract {

enum NameWord : std::uint32_t {
  kTitle = 1U << 0U,        ///< before a name: "Sheikh"
  kTitlePart = 1U << 1U,    ///< only in front of another word of a title: "Wing" Commander
  kWithGiven = 1U << 2U,    ///< a title that goes with a given name: "Sir"
  kPostNominal = 1U << 3U,  ///< after a name: "OBE"
  kDoubtful = 1U << 4U,     ///< a post-nominal that is also a name or a title: "MA"
};

/// The meanings of `word` in any case, full stops left out; 0 where it has none.
[[nodiscard]] std::uint32_t name_word(std::string_view word);

}  // namespace archdoc::extract
