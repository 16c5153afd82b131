#include "layouts/detect.hpp"

#include "layouts/predicates.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <numeric>

namespace archdoc::layouts {
namespace {

/// Weights that look at the text itself look at so many blocks.
constexpr std::uint32_t kWithin = 40;

int score_words(std::span<const Marker> markers, bool whole, std::span<const Hit> hits) {
  int sum = 0;
  for (const Marker& marker : markers) {
    const bool there = std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return hit.whole == whole && hit.text == marker.text;
    });
    sum += there ? marker.weight : 0;
  }
  return sum;
}

int score_keys(std::span<const Marker> markers, const Page& page) {
  const auto& entries = page.front().entries;
  int sum = 0;
  for (const Marker& marker : markers) {
    const bool there = std::any_of(entries.begin(), entries.end(), [&](const FrontEntry& e) {
      return e.key.of(page.text()) == marker.text;
    });
    sum += there ? marker.weight : 0;
  }
  return sum;
}

bool shows(const Page& page, Predicate predicate, std::uint32_t end) {
  for (std::uint32_t i = page.front_end(); i < end; ++i) {
    if (holds(predicate, page, i, end)) {
      return true;
    }
  }
  return false;
}

/// memmem is several times as fast as std::string_view::find here.
bool contains(std::string_view text, std::string_view words) {
  return memmem(text.data(), text.size(), words.data(), words.size()) != nullptr;
}

}  // namespace

int score(const Layout& layout, const Page& page) {
  std::span<const Hit> hits = page.hits();
  if (layout.within > 0) {
    const auto end = std::find_if(hits.begin(), hits.end(), [&](const Hit& hit) {
      return hit.block >= page.front_end() + layout.within;
    });
    hits = {hits.begin(), end};
  }
  int sum = score_words(layout.lines, true, hits) + score_words(layout.starts, false, hits) +
            score_keys(layout.keys, page);
  const std::uint32_t end = std::min(page.size(), page.front_end() + kWithin);
  if (end == 0) {
    return sum;
  }
  const auto positive = [](int most, const auto& marker) {
    return most + std::max(marker.weight, 0);
  };
  const int shapes = std::accumulate(layout.shows.begin(), layout.shows.end(), 0, positive);
  const int strings = std::accumulate(layout.holds.begin(), layout.holds.end(), 0, positive);
  if (sum + strings + shapes < layout.least) {
    return sum;  // whatever the text holds, it is not of this layout
  }
  const std::string_view head = page.text().substr(0, page.span(end - 1).end);
  for (const Marker& marker : layout.holds) {
    sum += contains(head, marker.text) ? marker.weight : 0;
  }
  for (const PredicateMarker& marker : layout.shows) {
    sum += shows(page, marker.is, end) ? marker.weight : 0;
  }
  return sum;
}

Detection detect(std::span<const Layout* const> layouts, const Page& page) {
  Detection best;
  for (const Layout* layout : layouts) {
    if (layout->fallback) {
      if (best.layout == nullptr || best.layout->fallback) {
        best = {layout, Grade::low, 0};
      }
      continue;
    }
    const int sum = score(*layout, page);
    if (sum >= layout->least && sum > best.score) {
      best = {layout, sum >= layout->sure ? Grade::high : Grade::medium, sum};
    }
  }
  assert(best.layout != nullptr);
  return best;
}

}  // namespace archdoc::layouts
