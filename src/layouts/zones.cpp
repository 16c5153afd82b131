#include "layouts/zones.hpp"

#include "layouts/labels.hpp"
#include "layouts/paragraphs.hpp"
#include "layouts/predicates.hpp"
#include "layouts/readers.hpp"
#include "layouts/rules.hpp"
#include "layouts/sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace archdoc::layouts {
namespace {

class Zones {
 public:
  explicit Zones(Draft& draft)
      : draft_(draft), page_(draft.page()), layout_(draft.layout()), rules_(draft) {}

  Remainder apply();
  void furniture();

 private:
  void front();
  void front_entry(const FrontEntry& entry);
  std::uint32_t head(std::uint32_t i, std::uint32_t end);
  void further_heads(std::uint32_t begin, std::uint32_t end);
  void measure_gaps(std::uint32_t begin, std::uint32_t end);
  std::uint32_t tail(std::uint32_t begin, std::uint32_t end);
  std::uint32_t tail_rule(const Rule& rule, std::uint32_t begin, std::uint32_t end);
  void body_claims(const std::vector<std::uint32_t>& body);

  Draft& draft_;
  const Page& page_;
  const Layout& layout_;
  Rules rules_;
  Remainder out_;
};

Remainder Zones::apply() {
  furniture();
  const std::vector<LateValue> late = read_sheet(draft_);
  Labels labels(draft_);
  const std::uint32_t end = labels.first();
  out_.labels = end;
  rules_.gaps.labels = end < page_.size();
  const std::uint32_t begin = head(0, end);
  further_heads(begin, end);
  out_.closed = labels.read(end);
  measure_gaps(begin, end);
  const std::uint32_t last = tail(begin, end);
  for (std::uint32_t i = 0; i < last; ++i) {
    if (draft_.is_free(i)) {
      out_.body.push_back(i);
    }
  }
  if (layout_.by_line) {
    out_.breaks = paragraphs_of(page_, out_.body);
  }
  body_claims(out_.body);
  for (const LateValue& value : late) {
    give(draft_, *value.rule, value.spans);
  }
  return std::move(out_);
}

/// One key: the first rule for it whose value is of the right form and would stand.
void Zones::front_entry(const FrontEntry& entry) {
  for (const Rule& rule : layout_.front) {
    if (!names(rule, entry.key.of(page_.text()))) {
      continue;
    }
    const bool gives = rule.field != Field::none || rule.read != Reader::plain;
    const bool fits = std::all_of(entry.values.begin(), entry.values.end(), [&](Span value) {
      return (rule.is == Predicate::none || value_holds(rule.is, page_.text(), value)) &&
             (!gives || would_stand(draft_, rule, value));
    });
    if (!fits || (gives && entry.values.empty())) {
      continue;
    }
    draft_.classify(entry.block, rule.line_class);
    if (gives) {
      give(draft_, rule, entry.values);
    }
    return;
  }
}

/// What no rule takes of front matter is a label: it says what it is by itself.
void Zones::front() {
  for (const FrontEntry& entry : page_.front().entries) {
    front_entry(entry);
    draft_.classify(entry.block, LineClass::label);
  }
  for (std::uint32_t i = 0; i < page_.front_end(); ++i) {
    draft_.classify(i, LineClass::chrome);
  }
}

void Zones::furniture() {
  front();
  for (const Rule& rule : layout_.furniture) {
    for (std::uint32_t i = page_.front_end(); i < page_.size(); ++i) {
      if (draft_.is_free(i)) {
        rules_.take(rule, i, i + 1);
      }
    }
  }
}

std::uint32_t Zones::head(std::uint32_t i, std::uint32_t end) {
  i = rules_.chrome(i, end);
  for (const Rule& rule : layout_.head) {
    const std::uint32_t before = i;
    i = i < end ? rules_.take(rule, i, end) : i;
    if (i != before) {
      i = rules_.chrome(i, end);
    } else if (rule.need && !rules_.again) {
      draft_.finding("missing-field", Severity::info,
                     fmt::format("No {} was found at the head of the page", rule.name));
    }
  }
  return i;
}

/// A telegram sent in sections has its head once a section; the first one counts, wherever it
/// stands.
void Zones::further_heads(std::uint32_t begin, std::uint32_t end) {
  if (layout_.resume == Predicate::none) {
    return;
  }
  rules_.again = begin > 0 && draft_.class_of(begin - 1) == LineClass::head;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (holds(layout_.resume, page_, i, end)) {
      head(i + 1, end);
      rules_.again = true;
    }
  }
  rules_.again = false;
}

void Zones::body_claims(const std::vector<std::uint32_t>& body) {
  const std::size_t within = layout_.body_within == 0 ? body.size() : layout_.body_within;
  for (std::size_t k = 0; k < std::min(body.size(), within); ++k) {
    for (const Rule& rule : layout_.body) {
      if (const auto value = rules_.match(rule, body[k], page_.size()); value && !value->empty()) {
        give(draft_, rule, {*value});
      }
    }
  }
}

/// The gap of the body is the one that most of its blocks have, the greater of two as frequent; the
/// page's own is that before the labels.
void Zones::measure_gaps(std::uint32_t begin, std::uint32_t end) {
  Gaps& gaps = rules_.gaps;
  std::vector<std::uint32_t> counts;
  for (std::uint32_t i = begin + 1; i < end; ++i) {
    const std::uint32_t gap = std::min(page_.block(i).gap, 1000U);
    counts.resize(std::max<std::size_t>(counts.size(), gap + 1));
    ++counts[gap];
  }
  for (std::uint32_t gap = 0; gap < counts.size(); ++gap) {
    if (counts[gap] > 0 && counts[gap] >= counts[gaps.body]) {
      gaps.body = gap;
    }
  }
  gaps.page = end < page_.size() ? page_.block(end).gap : gaps.body;
}

/// Takes blocks upwards from `end`; returns the first one taken, or `end`.
std::uint32_t Zones::tail_rule(const Rule& rule, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t first = end;
  if (rule.read == Reader::numbered_notes) {
    const std::vector<EndNote>& notes = draft_.marks().notes;
    first = notes.empty() || notes.front().block >= end ? end : notes.front().block;
  }
  while (rule.read != Reader::numbered_notes && first > begin && end - first < rule.most &&
         draft_.is_free(first - 1)) {
    if (!rules_.match(rule, first - 1, end)) {
      break;
    }
    --first;
  }
  Spans values;
  for (std::uint32_t i = first; i < end; ++i) {
    draft_.classify(i, rule.line_class);
    values.push_back(page_.span(i));
  }
  if (!values.empty()) {
    give(draft_, rule, values);
  }
  return first;
}

std::uint32_t Zones::tail(std::uint32_t begin, std::uint32_t end) {
  for (const Rule& rule : layout_.tail) {
    while (end > begin && !draft_.is_free(end - 1)) {
      --end;
    }
    end = tail_rule(rule, begin, end);
  }
  return end;
}

}  // namespace

Remainder apply_zones(Draft& draft) {
  return Zones(draft).apply();
}

void apply_furniture(Draft& draft) {
  Zones(draft).furniture();
}

}  // namespace archdoc::layouts
