#include "layouts/labels.hpp"

#include "layouts/predicates.hpp"
#include "layouts/readers.hpp"
#include "layouts/rules.hpp"

#include <fmt/format.h>

namespace archdoc::layouts {

const Rule* Labels::label_of(std::uint32_t i) const {
  if (page_.hits(i).empty()) {
    return nullptr;
  }
  for (const Rule& rule : layout_.labels) {
    if (hit_of(rule, page_, i) != nullptr) {
      return &rule;
    }
  }
  return nullptr;
}

/// Short, and no sentence: what can be the value of a label.
bool Labels::value_like(std::uint32_t i) const {
  static constexpr std::uint32_t kLongest = 150;
  static constexpr std::uint32_t kShort = 40;
  const std::uint32_t size = page_.span(i).size();
  return size <= kShort || (size <= kLongest && !page_.slice(i).ends_with('.'));
}

std::uint32_t Labels::first() const {
  static constexpr std::uint32_t kFarthest = 60;
  std::uint32_t anchor = page_.size();
  for (const Hit& hit : page_.hits()) {
    const Rule* rule = label_of(hit.block);
    if (rule != nullptr && rule->closes) {
      anchor = hit.block;
      break;
    }
  }
  std::uint32_t first = anchor;
  for (std::uint32_t i = anchor, far = 0; i-- > 0 && far < kFarthest; ++far) {
    const Rule* rule = label_of(i);
    if (rule != nullptr) {
      first = rule->opens ? i : first;
      far = 0;
    } else if (!value_like(i)) {
      break;
    }
  }
  return first;
}

bool Labels::read(std::uint32_t begin) {
  bool closed = false;
  std::uint32_t i = begin;
  while (i < page_.size()) {
    const Rule* label = label_of(i);
    std::uint32_t next = i + 1;
    while (next < page_.size() && label_of(next) == nullptr) {
      ++next;
    }
    if (label != nullptr) {
      closed = closed || label->closes;
      read_label(*label, i, next);
    }
    i = next;
  }
  return closed;
}

void Labels::read_label(const Rule& label, std::uint32_t at, std::uint32_t end) {
  if (!draft_.is_free(at)) {
    return;
  }
  if (label.self) {
    draft_.classify(at, label.line_class);
    Spans values{page_.span(at)};
    // A second paragraph of the same kind belongs to the first.
    while (end < page_.size() && label_of(end) == &label && draft_.is_free(end)) {
      draft_.classify(end, label.line_class);
      values.push_back(page_.span(end));
      ++end;
    }
    give(draft_, label, values);
    return;
  }
  draft_.classify(at, LineClass::label);
  const std::uint32_t value = draft_.next_free(at + 1, end);
  if (value < end) {
    read_values(label, at, value, end);
  } else if (label.field != Field::none || label.read != Reader::plain) {
    draft_.finding("empty-field", Severity::info,
                   fmt::format("The label \"{}\" has no value", draft_.value(page_.span(at))),
                   page_.span(at));
  }
}

/// A list takes every block up to the next label, a reader too, a single value the first; what is
/// not of the form that the label asks for stays unclaimed.
void Labels::read_values(const Rule& label, std::uint32_t at, std::uint32_t begin,
                         std::uint32_t end) {
  const bool bare = label.bare != Reader::plain;
  const bool gives = label.field != Field::none || label.read != Reader::plain;
  if (!bare && !gives) {
    return;
  }
  if (!bare && label.read == Reader::plain && !label.list) {
    end = begin + 1;
  }
  Spans values;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (!draft_.is_free(i) || page_.cut_in_words(i)) {
      continue;
    }
    if (label.is != Predicate::none && !holds(label.is, page_, i, page_.size())) {
      draft_.finding(
          "unexpected-value", Severity::warning,
          fmt::format("This is no value for the label \"{}\"", draft_.value(page_.span(at))),
          page_.span(i));
      continue;
    }
    draft_.classify(i, bare ? LineClass::provenance : label.line_class);
    values.push_back(page_.span(i));
  }
  if (values.empty()) {
    return;
  }
  if (bare) {
    Rule reading = label;
    reading.read = label.bare;
    give(draft_, reading, values);
  } else {
    give(draft_, label, values);
  }
}

}  // namespace archdoc::layouts
