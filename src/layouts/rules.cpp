#include "layouts/rules.hpp"

#include "base/ascii.hpp"
#include "layouts/heading.hpp"
#include "layouts/match.hpp"
#include "layouts/predicates.hpp"
#include "layouts/prose.hpp"
#include "layouts/readers.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace archdoc::layouts {
namespace {

bool lists(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether one of `rules`, or of those that they run, knows the block by its words.
bool knows(std::span<const Rule> rules, const Page& page, std::uint32_t i) {
  return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
    return hit_of(rule, page, i) != nullptr || knows(rule.run, page, i);
  });
}

/// `span` without the words that the block starts with.
Span after_start(const Page& page, std::uint32_t i, std::string_view start) {
  Span span = page.span(i);
  span.begin += static_cast<std::uint32_t>(length_of_start(page.slice(i), start));
  return span;
}

/// Whether a predicate asks what a line says, and not how it is set: the marks of a Markdown
/// heading or of emphasis are no part of that.
bool reads_words(Predicate predicate) {
  return predicate == Predicate::date_line || predicate == Predicate::dateline ||
         predicate == Predicate::classification || predicate == Predicate::citation_like ||
         predicate == Predicate::handling;
}

/// Whether the block holds one of the strings, white space folded; also where none is asked for.
bool holds_one(std::span<const std::string_view> strings, std::string_view block) {
  const auto holds_in = [&](std::string_view text) {
    return std::any_of(strings.begin(), strings.end(), [&](std::string_view each) {
      return text.find(each) != std::string_view::npos;
    });
  };
  return strings.empty() || holds_in(block) ||
         (block.find("  ") != std::string_view::npos && holds_in(fold_space(block)));
}

}  // namespace

bool names(const Rule& rule, std::string_view word) {
  return lists(rule.lines, word);
}

const Hit* hit_of(const Rule& rule, const Page& page, std::uint32_t i) {
  for (const Hit& hit : page.hits(i)) {
    if (lists(hit.whole ? rule.lines : rule.starts, hit.text)) {
      return &hit;
    }
  }
  return nullptr;
}

bool Rules::gap_holds(Gap gap, std::uint32_t i) const {
  const bool tells = gaps.page < gaps.body;
  switch (gap) {
    case Gap::any:
      return true;
    case Gap::fewer:
      return gaps.labels && tells && page_.block(i).gap < gaps.body;
    case Gap::blind:
      return gaps.labels && !tells;
  }
  return false;
}

/// Whether one of the words of `before` starts a block below, no farther than `within` blocks.
bool Rules::stands_before(const Rule& rule, std::uint32_t i, std::uint32_t end) const {
  const std::uint32_t last = std::min(end, i + 1 + rule.within);
  for (std::uint32_t below = i + 1; below < last; ++below) {
    for (const Hit& hit : page_.hits(below)) {
      if (lists(rule.before, hit.text)) {
        return true;
      }
    }
  }
  return false;
}

bool Rules::conditions(const Rule& rule, std::uint32_t i, std::uint32_t end) const {
  if (!gap_holds(rule.gap, i)) {
    return false;
  }
  if (!rule.before.empty() && !stands_before(rule, i, end)) {
    return false;
  }
  if (rule.next != Predicate::none && !holds(rule.next, page_, i + 1, end)) {
    return false;
  }
  return rule.not_next == Predicate::none || !holds(rule.not_next, page_, i + 1, end);
}

/// Fixed words go before shapes: what another rule knows by its words is no title and no summary.
/// Nor is what belongs to the page around a document in another layout: the page may be cut where
/// its own layout cannot be told.
bool Rules::known_by_words(std::uint32_t i) {
  if (page_.cut_in_words(i)) {
    return true;
  }
  if (page_.hits(i).empty()) {
    return false;
  }
  // Each rule of a shape asks it of the same few blocks.
  std::optional<bool>& known = known_[i];
  if (!known) {
    known = known_in_layout(i);
  }
  return *known;
}

bool Rules::known_in_layout(std::uint32_t i) const {
  const auto hits = page_.hits(i);
  const auto outer = [](const Hit& hit) { return hit.whole && hit.outer; };
  return std::any_of(hits.begin(), hits.end(), outer) || knows(layout_.head, page_, i) ||
         knows(layout_.chrome, page_, i) || knows(layout_.labels, page_, i);
}

std::optional<Span> Rules::match(const Rule& rule, std::uint32_t i, std::uint32_t end) {
  Span value = page_.span(i);
  if (rule.lines.empty() && rule.starts.empty()) {
    if (known_by_words(i)) {
      return std::nullopt;
    }
    if (reads_words(rule.is)) {
      value = without_markup(page_.text(), value);
    }
  } else {
    const Hit* hit = hit_of(rule, page_, i);
    if (hit == nullptr) {
      return std::nullopt;
    }
    if (rule.after && !hit->whole) {
      value = after_start(page_, i, hit->text);
    }
  }
  if (!conditions(rule, i, end) || !holds_one(rule.holds, page_.slice(i))) {
    return std::nullopt;
  }
  if (rule.is != Predicate::none) {
    const bool whole = value == page_.span(i);
    if (whole ? !holds(rule.is, page_, i, end) : !value_holds(rule.is, page_.text(), value)) {
      return std::nullopt;
    }
  }
  // What has nothing to give takes the block for its class alone.
  const bool gives = rule.field != Field::none || rule.read != Reader::plain;
  if (gives && !again && !value.empty() && !would_stand(draft_, rule, value)) {
    return std::nullopt;
  }
  return value;
}

/// Takes blocks from `i` downwards as long as the rule holds; returns the first one not taken.
std::uint32_t Rules::take(const Rule& rule, std::uint32_t i, std::uint32_t end) {
  if (!rule.run.empty()) {
    return take_run(rule, i, end);
  }
  Spans values;
  const std::uint32_t begin = i;
  while (i < end && i - begin < rule.most && draft_.is_free(i)) {
    const std::optional<Span> value = match(rule, i, end);
    if (!value) {
      break;
    }
    draft_.classify(i, rule.line_class);
    ++i;
    if (rule.items) {
      if (rule.after && !value->empty()) {
        values.push_back(*value);
      }
      i = take_items(rule, i - 1, end, values);
      break;
    }
    if (!value->empty()) {
      values.push_back(*value);
    } else if (rule.after && i < end && page_.hits(i).empty()) {
      // "To:" on a line of its own: the next block is the value.
      draft_.classify(i, rule.line_class);
      values.push_back(page_.span(i));
      ++i;
    }
    if (rule.more != Predicate::none) {
      i = take_more(rule, i, end, values);
    }
  }
  if (!values.empty() && !again) {
    give(draft_, rule, values);
  }
  return i;
}

/// The list below the block `label`: items with bullets, the names of groups above some of them,
/// and, where the first value stands in the line of the label, lines that are set in.
std::uint32_t Rules::take_items(const Rule& rule, std::uint32_t label, std::uint32_t end,
                                Spans& values) {
  static constexpr std::uint32_t kLongestGroup = 60;
  const bool begun = !values.empty();
  std::uint32_t i = label + 1;
  for (std::uint32_t next = draft_.next_free(i, end); next < end; next = draft_.next_free(i, end)) {
    const bool item = holds(Predicate::item, page_, next, end);
    const std::uint32_t below = draft_.next_free(next + 1, end);
    const bool group = !item && holds(Predicate::item, page_, below, end) &&
                       page_.span(next).size() <= kLongestGroup && page_.hits(next).empty() &&
                       !is_sentence(page_.slice(next));
    const bool set_in = begun && !item && page_.indent(next) > page_.indent(label);
    // "- Participants:" is an item in some dumps, and the head of the next list. An item may be a
    // word of another layout: somebody can be called Persons.
    const auto hits = page_.hits(next);
    const bool word =
        std::any_of(hits.begin(), hits.end(), [](const Hit& hit) { return hit.whole; });
    const bool head = word && (!item || knows(layout_.head, page_, next));
    // A blank line parts lists; those of people have them between groups too.
    const bool parted = rule.read == Reader::plain && !values.empty() && page_.block(next).gap > 0;
    if ((!item && !group && !set_in) || head || parted) {
      break;
    }
    Span span = page_.span(next);
    span.begin += static_cast<std::uint32_t>(bullet_length(page_.slice(next)));
    draft_.classify(next, rule.line_class);
    values.push_back(span);
    i = next + 1;
  }
  return i;
}

/// The lines right below a value that belong to it: further values of a list, else parts of one.
std::uint32_t Rules::take_more(const Rule& rule, std::uint32_t i, std::uint32_t end,
                               Spans& values) {
  for (;;) {
    const std::uint32_t below = draft_.next_free(i, end);
    if (below >= end || page_.block(below).gap > 0 || known_by_words(below) ||
        !holds(rule.more, page_, below, end)) {
      return i;
    }
    draft_.classify(below, rule.line_class);
    if (rule.list || values.empty() || below > i) {
      values.push_back(page_.span(below));
    } else {
      values.back().end = page_.span(below).end;
    }
    i = below + 1;
  }
}

std::uint32_t Rules::take_run(const Rule& rule, std::uint32_t i, std::uint32_t end) {
  for (std::uint32_t taken = 0; taken < rule.most && i < end; ++taken) {
    const std::uint32_t before = i;
    i = chrome(i, end);
    for (const Rule& each : rule.run) {
      i = take(each, i, end);
      if (i != before) {
        break;
      }
    }
    if (i == before) {
      break;
    }
  }
  return i;
}

std::uint32_t Rules::chrome(std::uint32_t i, std::uint32_t end) {
  for (;;) {
    i = draft_.next_free(i, end);
    const std::uint32_t before = i;
    for (const Rule& rule : layout_.chrome) {
      i = i < end ? take(rule, i, end) : i;
    }
    if (i == before) {
      return i;
    }
  }
}

}  // namespace archdoc::layouts
