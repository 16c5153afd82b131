// What a rule of a layout takes of a page: whether it holds at a block, and how far down.
#pragma once

#include "layouts/draft.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace archdoc::layouts {

/// The fixed words by which `rule` knows the block; nothing where it asks for none that are there.
[[nodiscard]] const Hit* hit_of(const Rule& rule, const Page& page, std::uint32_t i);

/// Whether the lines of `rule` hold `word`.
[[nodiscard]] bool names(const Rule& rule, std::string_view word);

/// The blank lines of a page, which conditions on them compare.
struct Gaps {
  std::uint32_t body = 0;  ///< between the blocks of the body
  std::uint32_t page = 0;  ///< before the labels
  bool labels = false;     ///< the page has labels
};

/// The rules of a layout at work on one page: what holds gives its values to the draft.
class Rules {
 public:
  explicit Rules(Draft& draft)
      : draft_(draft), page_(draft.page()), layout_(draft.layout()), known_(page_.size()) {}

  /// What `rule` finds at a block: the value's span, or nothing. `end`: the first block out of
  /// reach.
  [[nodiscard]] std::optional<Span> match(const Rule& rule, std::uint32_t i, std::uint32_t end);

  /// Takes blocks from `i` downwards as long as the rule holds, and gives their values; returns the
  /// first one not taken.
  std::uint32_t take(const Rule& rule, std::uint32_t i, std::uint32_t end);

  /// Passes over chrome and over what is taken already.
  std::uint32_t chrome(std::uint32_t i, std::uint32_t end);

  Gaps gaps;
  bool again = false;  ///< the head once more: it gives no values

 private:
  bool conditions(const Rule& rule, std::uint32_t i, std::uint32_t end) const;
  bool gap_holds(Gap gap, std::uint32_t i) const;
  bool stands_before(const Rule& rule, std::uint32_t i, std::uint32_t end) const;
  bool known_by_words(std::uint32_t i);
  bool known_in_layout(std::uint32_t i) const;
  std::uint32_t take_items(const Rule& rule, std::uint32_t label, std::uint32_t end, Spans& values);
  std::uint32_t take_run(const Rule& rule, std::uint32_t i, std::uint32_t end);
  std::uint32_t take_more(const Rule& rule, std::uint32_t i, std::uint32_t end, Spans& values);

  Draft& draft_;
  const Page& page_;
  const Layout& layout_;
  std::vector<std::optional<bool>> known_;  ///< by words, of each block that was asked for
};

}  // namespace archdoc::layouts
