#include "layouts/page.hpp"

#include "base/ascii.hpp"
#include "layouts/shapes.hpp"

#include <algorithm>
#include <utility>

namespace archdoc::layouts {
namespace {

/// Whether a line inside a hard-wrapped block begins something of its own: a label, a head such as
/// "To:", a note. Other first words ("Memorandum") may stand at any line's beginning by chance.
bool begins_block(std::string_view line, std::span<const Hit> hits) {
  if (note_mark(line)) {
    return true;
  }
  return is_upper(line.front()) && std::any_of(hits.begin(), hits.end(), [](const Hit& hit) {
           return hit.whole || hit.text.ends_with(':');
         });
}

}  // namespace

Page::Page(std::string_view text, const std::vector<Line>& lines, Blocks found,
           const MarkerIndex& markers, FrontMatter front)
    : text_(text), lines_(lines), markers_(markers), front_(std::move(front)) {
  if (found.spacing == Spacing::wrapped || front_.lines > 0) {
    blocks_ = front_.blocks;
    blocks_.reserve(front_.blocks.size() + found.blocks.size());
  }
  if (found.spacing == Spacing::wrapped) {
    for (const TextBlock& block : found.blocks) {
      split_at_markers(block);
    }
  } else if (front_.lines > 0) {
    blocks_.insert(blocks_.end(), found.blocks.begin(), found.blocks.end());
  } else {
    blocks_ = std::move(found.blocks);
  }
  const auto least = std::min_element(
      lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.indent < b.indent; });
  margin_ = least == lines.end() ? 0 : least->indent;
  find_markers();
}

const Line* Page::line_at(std::uint32_t at) const {
  const auto line =
      std::lower_bound(lines_.begin(), lines_.end(), at,
                       [](const Line& each, std::uint32_t begin) { return each.span.end < begin; });
  return line == lines_.end() ? nullptr : &*line;
}

void Page::set_text(std::string_view text) {
  text_ = text;
  for (TextBlock& block : blocks_) {
    while (block.span.end > block.span.begin + 1 && text_[block.span.end - 1] == ' ') {
      --block.span.end;
    }
  }
  find_markers();
}

void Page::find_markers() {
  hits_.clear();
  first_hit_.clear();
  first_hit_.reserve(blocks_.size() + 1);
  for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
    first_hit_.push_back(static_cast<std::uint32_t>(hits_.size()));
    if (i >= front_end()) {
      markers_.find(slice(i), i, hits_);
    }
  }
  first_hit_.push_back(static_cast<std::uint32_t>(hits_.size()));
  cut_in_words_ = !blocks_.empty() && unfinished(size() - 1) && markers_.begins(slice(size() - 1));
}

void Page::split_at_markers(const TextBlock& block) {
  TextBlock part = block;
  std::vector<Hit> hits;
  bool label = false;  // the line before is a label as a whole: it takes no further line
  for (std::uint32_t k = 0; k < block.lines; ++k) {
    const Line& line = lines_[block.first + k];
    hits.clear();
    markers_.find(line.span.of(text_), 0, hits);
    const bool begins = begins_block(line.span.of(text_), hits);
    if (k > 0 && (label || begins)) {
      part.lines = block.first + k - part.first;
      part.span.end = lines_[block.first + k - 1].span.end;
      blocks_.push_back(part);
      part = {block.first + k, 1, line.span, line.gap};
    }
    label = begins && std::any_of(hits.begin(), hits.end(), [](const Hit& h) { return h.whole; });
  }
  part.lines = block.first + block.lines - part.first;
  part.span.end = block.span.end;
  blocks_.push_back(part);
}

}  // namespace archdoc::layouts
