#include "layouts/detect.hpp"

#include "layouts/predicates.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <vector>

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

/// A layout's score by the words and keys that the page has, and what the text could add to it.
struct Standing {
  const Layout* layout = nullptr;
  int sum = 0;
  int most = 0;
};

Standing by_words(const Layout& layout, const Page& page) {
  std::span<const Hit> hits = page.hits();
  if (layout.within > 0) {
    const auto end = std::find_if(hits.begin(), hits.end(), [&](const Hit& hit) {
      return hit.block >= page.front_end() + layout.within;
    });
    hits = {hits.begin(), end};
  }
  Standing out;
  out.layout = &layout;
  out.sum = score_words(layout.lines, true, hits) + score_words(layout.starts, false, hits) +
            score_keys(layout.keys, page);
  out.most = out.sum;
  for (const Marker& marker : layout.holds) {
    out.most += std::max(marker.weight, 0);
  }
  for (const PredicateMarker& marker : layout.shows) {
    out.most += std::max(marker.weight, 0);
  }
  return out;
}

/// The whole score; stops where it can no longer reach `floor`, with less than that.
int in_full(const Standing& standing, const Page& page, int floor) {
  const Layout& layout = *standing.layout;
  const std::uint32_t end = std::min(page.size(), page.front_end() + kWithin);
  if (end == 0) {
    return standing.sum;
  }
  int most = standing.most;
  const auto lose = [&most](int weight) { most -= std::max(weight, 0); };
  const auto win = [&most](int weight) { most += std::min(weight, 0); };
  const std::string_view head = page.text().substr(0, page.span(end - 1).end);
  for (const Marker& marker : layout.holds) {
    if (most < floor) {
      return most;
    }
    contains(head, marker.text) ? win(marker.weight) : lose(marker.weight);
  }
  for (const PredicateMarker& marker : layout.shows) {
    if (most < floor) {
      return most;
    }
    shows(page, marker.is, end) ? win(marker.weight) : lose(marker.weight);
  }
  return most;
}

}  // namespace

int score(const Layout& layout, const Page& page) {
  const Standing standing = by_words(layout, page);
  return standing.most < layout.least ? standing.sum : in_full(standing, page, 0);
}

Detection detect(std::span<const Layout* const> layouts, const Page& page) {
  Detection best;
  std::vector<Standing> standings;
  standings.reserve(layouts.size());
  for (const Layout* layout : layouts) {
    if (!layout->fallback) {
      standings.push_back(by_words(*layout, page));
    } else if (best.layout == nullptr) {
      best = {layout, Grade::low, 0};
    }
  }
  // Those with the most words first: what the text itself holds is looked at only where it could
  // still change the outcome, so that a page does not pay for all layouts there are.
  std::stable_sort(standings.begin(), standings.end(),
                   [](const Standing& a, const Standing& b) { return a.sum > b.sum; });
  for (const Standing& standing : standings) {
    const Layout& layout = *standing.layout;
    const int floor = std::max(layout.least, best.score + 1);
    if (standing.most < floor) {
      continue;
    }
    const int sum = in_full(standing, page, floor);
    if (sum >= floor) {
      best = {&layout, sum >= layout.sure ? Grade::high : Grade::medium, sum};
    }
  }
  assert(best.layout != nullptr);
  return best;
}

}  // namespace archdoc::layouts
