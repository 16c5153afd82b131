// A page as the layouts see it: its blocks, and the fixed words that stand at their beginnings.
#pragma once

#include <archdoc/text.hpp>

#include "layouts/front_matter.hpp"
#include "layouts/match.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace archdoc::layouts {

/// The text of a source cut into blocks, with the hits of each. The text and the lines must
/// outlive it. The blocks of front matter come first; they have no hits.
class Page {
 public:
  /// `text`: the source, and behind it `front.unescaped`. `found`: the blocks after `front`.
  Page(std::string_view text, const std::vector<Line>& lines, Blocks found,
       const MarkerIndex& markers, FrontMatter front = {});

  /// Puts `text` in the place of the page's own: some of its words are blanks now, and no block
  /// ends with one.
  void set_text(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const FrontMatter& front() const { return front_; }
  /// The first block after the front matter.
  [[nodiscard]] std::uint32_t front_end() const {
    return static_cast<std::uint32_t>(front_.blocks.size());
  }
  /// The size of the source itself.
  [[nodiscard]] std::uint32_t source_size() const {
    return static_cast<std::uint32_t>(text_.size() - front_.unescaped.size());
  }
  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }
  /// The first line that does not end before `at`; null where all do.
  [[nodiscard]] const Line* line_at(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(blocks_.size()); }
  [[nodiscard]] const TextBlock& block(std::uint32_t i) const { return blocks_[i]; }
  [[nodiscard]] Span span(std::uint32_t i) const { return blocks_[i].span; }
  [[nodiscard]] std::string_view slice(std::uint32_t i) const { return blocks_[i].span.of(text_); }
  /// The fixed words that the block is, or starts with.
  [[nodiscard]] std::span<const Hit> hits(std::uint32_t i) const {
    return std::span(hits_).subspan(first_hit_[i], first_hit_[i + 1] - first_hit_[i]);
  }
  [[nodiscard]] std::span<const Hit> hits() const { return hits_; }
  /// White space before the first line of the block, and before the line that has least of it.
  [[nodiscard]] std::uint32_t indent(std::uint32_t i) const {
    return lines_[blocks_[i].first].indent;
  }
  [[nodiscard]] std::uint32_t margin() const { return margin_; }
  /// Whether the text stops at the end of this block, without a line break: it may be cut there.
  [[nodiscard]] bool unfinished(std::uint32_t i) const {
    return i + 1 == size() &&
           text_.substr(0, source_size()).find_first_of("\r\n\f", blocks_[i].span.end) ==
               text_.npos;
  }
  /// Whether the text may be cut inside words that a layout knows: no one can tell what they are.
  [[nodiscard]] bool cut_in_words(std::uint32_t i) const { return cut_in_words_ && unfinished(i); }

 private:
  void split_at_markers(const TextBlock& block);
  void find_markers();

  std::string_view text_;
  const std::vector<Line>& lines_;
  const MarkerIndex& markers_;
  FrontMatter front_;
  std::vector<TextBlock> blocks_;
  std::vector<Hit> hits_;
  std::vector<std::uint32_t> first_hit_;  ///< one more than there are blocks
  std::uint32_t margin_ = 0;
  bool cut_in_words_ = false;
};

}  // namespace archdoc::layouts
