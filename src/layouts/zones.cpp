#include "layouts/zones.hpp"

#include "base/ascii.hpp"
#include "layouts/heading.hpp"
#include "layouts/match.hpp"
#include "layouts/paragraphs.hpp"
#include "layouts/predicates.hpp"
#include "layouts/prose.hpp"
#include "layouts/readers.hpp"
#include "layouts/sheet.hpp"
#include "layouts/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace archdoc::layouts {
namespace {

bool lists(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The fixed words by which `rule` knows the block; nothing where it asks for none that are there.
const Hit* hit_of(const Rule& rule, const Page& page, std::uint32_t i) {
  for (const Hit& hit : page.hits(i)) {
    if (lists(hit.whole ? rule.lines : rule.starts, hit.text)) {
      return &hit;
    }
  }
  return nullptr;
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

class Zones {
 public:
  explicit Zones(Draft& draft)
      : draft_(draft), page_(draft.page()), layout_(draft.layout()), known_(draft.page().size()) {}

  Remainder apply();
  void furniture();

 private:
  // What a rule finds at a block: the value's span, or nothing.
  std::optional<Span> match(const Rule& rule, std::uint32_t i, std::uint32_t end);
  bool conditions(const Rule& rule, std::uint32_t i, std::uint32_t end) const;
  bool gap_holds(Gap gap, std::uint32_t i) const;
  bool known_by_words(std::uint32_t i);
  bool known_in_layout(std::uint32_t i) const;
  std::uint32_t take(const Rule& rule, std::uint32_t i, std::uint32_t end);
  std::uint32_t take_items(const Rule& rule, std::uint32_t label, std::uint32_t end, Spans& values);
  std::uint32_t take_run(const Rule& rule, std::uint32_t i, std::uint32_t end);
  std::uint32_t take_more(const Rule& rule, std::uint32_t i, std::uint32_t end, Spans& values);
  bool stands_before(const Rule& rule, std::uint32_t i, std::uint32_t end) const;

  void front();
  void front_entry(const FrontEntry& entry);
  std::uint32_t chrome(std::uint32_t i, std::uint32_t end);
  std::uint32_t head(std::uint32_t i, std::uint32_t end);
  void further_heads(std::uint32_t begin, std::uint32_t end);
  std::uint32_t tail(std::uint32_t begin, std::uint32_t end);
  std::uint32_t tail_rule(const Rule& rule, std::uint32_t begin, std::uint32_t end);
  void body_claims(const std::vector<std::uint32_t>& body);

  const Rule* label_of(std::uint32_t i) const;
  std::uint32_t find_labels() const;
  bool value_like(std::uint32_t i) const;
  void read_labels(std::uint32_t begin);
  void read_label(const Rule& label, std::uint32_t at, std::uint32_t end);
  void read_values(const Rule& label, std::uint32_t at, std::uint32_t begin, std::uint32_t end);
  void measure_gaps(std::uint32_t begin, std::uint32_t end);

  std::uint32_t skip_taken(std::uint32_t i, std::uint32_t end) const {
    while (i < end && !draft_.is_free(i)) {
      ++i;
    }
    return i;
  }

  Draft& draft_;
  const Page& page_;
  const Layout& layout_;
  std::vector<std::optional<bool>> known_;  ///< by words, of each block that was asked for
  Remainder out_;
  std::uint32_t body_gap_ = 0;  ///< blank lines between the blocks of the body
  std::uint32_t page_gap_ = 0;  ///< blank lines before the labels
  bool again_ = false;          ///< the head once more: it gives no values
};

Remainder Zones::apply() {
  furniture();
  const std::vector<LateValue> late = read_sheet(draft_);
  const std::uint32_t end = find_labels();
  out_.labels = end;
  const std::uint32_t begin = head(0, end);
  further_heads(begin, end);
  read_labels(end);
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

// --- rules -----------------------------------------------------------------------------------

bool Zones::gap_holds(Gap gap, std::uint32_t i) const {
  const bool tells = page_gap_ < body_gap_;
  switch (gap) {
    case Gap::any:
      return true;
    case Gap::fewer:
      return out_.labels < page_.size() && tells && page_.block(i).gap < body_gap_;
    case Gap::blind:
      return out_.labels < page_.size() && !tells;
  }
  return false;
}

/// Whether one of the words of `before` starts a block below, no farther than `within` blocks.
bool Zones::stands_before(const Rule& rule, std::uint32_t i, std::uint32_t end) const {
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

bool Zones::conditions(const Rule& rule, std::uint32_t i, std::uint32_t end) const {
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
bool Zones::known_by_words(std::uint32_t i) {
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

bool Zones::known_in_layout(std::uint32_t i) const {
  const auto hits = page_.hits(i);
  const auto outer = [](const Hit& hit) { return hit.whole && hit.outer; };
  return std::any_of(hits.begin(), hits.end(), outer) || knows(layout_.head, page_, i) ||
         knows(layout_.chrome, page_, i) || knows(layout_.labels, page_, i);
}

std::optional<Span> Zones::match(const Rule& rule, std::uint32_t i, std::uint32_t end) {
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
  if (gives && !again_ && !value.empty() && !would_stand(draft_, rule, value)) {
    return std::nullopt;
  }
  return value;
}

/// Takes blocks from `i` downwards as long as the rule holds; returns the first one not taken.
std::uint32_t Zones::take(const Rule& rule, std::uint32_t i, std::uint32_t end) {
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
  if (!values.empty() && !again_) {
    give(draft_, rule, values);
  }
  return i;
}

/// The list below the block `label`: items with bullets, the names of groups above some of them,
/// and, where the first value stands in the line of the label, lines that are set in.
std::uint32_t Zones::take_items(const Rule& rule, std::uint32_t label, std::uint32_t end,
                                Spans& values) {
  static constexpr std::uint32_t kLongestGroup = 60;
  const bool begun = !values.empty();
  std::uint32_t i = label + 1;
  for (std::uint32_t next = skip_taken(i, end); next < end; next = skip_taken(i, end)) {
    const bool item = holds(Predicate::item, page_, next, end);
    const std::uint32_t below = skip_taken(next + 1, end);
    const bool group = !item && holds(Predicate::item, page_, below, end) &&
                       page_.span(next).size() <= kLongestGroup && page_.hits(next).empty() &&
                       !is_sentence(page_.slice(next));
    const bool set_in = begun && !item && page_.indent(next) > page_.indent(label);
    // "- Participants:" is an item in some dumps, and the head of the next list.
    const auto hits = page_.hits(next);
    const bool head =
        std::any_of(hits.begin(), hits.end(), [](const Hit& hit) { return hit.whole; });
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
std::uint32_t Zones::take_more(const Rule& rule, std::uint32_t i, std::uint32_t end,
                               Spans& values) {
  for (;;) {
    const std::uint32_t below = skip_taken(i, end);
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

std::uint32_t Zones::take_run(const Rule& rule, std::uint32_t i, std::uint32_t end) {
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

// --- furniture, head, body ----------------------------------------------------------------------

/// One key: the first rule for it whose value is of the right form and would stand.
void Zones::front_entry(const FrontEntry& entry) {
  for (const Rule& rule : layout_.front) {
    if (!lists(rule.lines, entry.key.of(page_.text()))) {
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
        take(rule, i, i + 1);
      }
    }
  }
}

/// Passes over chrome and over what is taken already.
std::uint32_t Zones::chrome(std::uint32_t i, std::uint32_t end) {
  for (;;) {
    i = skip_taken(i, end);
    const std::uint32_t before = i;
    for (const Rule& rule : layout_.chrome) {
      i = i < end ? take(rule, i, end) : i;
    }
    if (i == before) {
      return i;
    }
  }
}

std::uint32_t Zones::head(std::uint32_t i, std::uint32_t end) {
  i = chrome(i, end);
  for (const Rule& rule : layout_.head) {
    const std::uint32_t before = i;
    i = i < end ? take(rule, i, end) : i;
    if (i != before) {
      i = chrome(i, end);
    } else if (rule.need && !again_) {
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
  again_ = begin > 0 && draft_.class_of(begin - 1) == LineClass::head;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (holds(layout_.resume, page_, i, end)) {
      head(i + 1, end);
      again_ = true;
    }
  }
  again_ = false;
}

void Zones::body_claims(const std::vector<std::uint32_t>& body) {
  const std::size_t within = layout_.body_within == 0 ? body.size() : layout_.body_within;
  for (std::size_t k = 0; k < std::min(body.size(), within); ++k) {
    for (const Rule& rule : layout_.body) {
      if (const auto value = match(rule, body[k], page_.size()); value && !value->empty()) {
        give(draft_, rule, {*value});
      }
    }
  }
}

// --- tail ---------------------------------------------------------------------------------------

/// The gap of the body is the one that most of its blocks have, the greater of two as frequent; the
/// page's own is that before the labels.
void Zones::measure_gaps(std::uint32_t begin, std::uint32_t end) {
  std::vector<std::uint32_t> counts;
  for (std::uint32_t i = begin + 1; i < end; ++i) {
    const std::uint32_t gap = std::min(page_.block(i).gap, 1000U);
    counts.resize(std::max<std::size_t>(counts.size(), gap + 1));
    ++counts[gap];
  }
  for (std::uint32_t gap = 0; gap < counts.size(); ++gap) {
    if (counts[gap] > 0 && counts[gap] >= counts[body_gap_]) {
      body_gap_ = gap;
    }
  }
  page_gap_ = end < page_.size() ? page_.block(end).gap : body_gap_;
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
    if (!match(rule, first - 1, end)) {
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

// --- labels -------------------------------------------------------------------------------------

const Rule* Zones::label_of(std::uint32_t i) const {
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
bool Zones::value_like(std::uint32_t i) const {
  static constexpr std::uint32_t kLongest = 150;
  static constexpr std::uint32_t kShort = 40;
  const std::uint32_t size = page_.span(i).size();
  return size <= kShort || (size <= kLongest && !page_.slice(i).ends_with('.'));
}

/// The first block of the labels. A closing label anchors them, for it stands in no body; from
/// there up they reach to the topmost opening label that only values and labels part from it.
/// Without a closing one the page may be cut: then only values and labels may follow down to its
/// end.
std::uint32_t Zones::find_labels() const {
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

void Zones::read_labels(std::uint32_t begin) {
  std::uint32_t i = begin;
  while (i < page_.size()) {
    const Rule* label = label_of(i);
    std::uint32_t next = i + 1;
    while (next < page_.size() && label_of(next) == nullptr) {
      ++next;
    }
    if (label != nullptr) {
      out_.closed = out_.closed || label->closes;
      read_label(*label, i, next);
    }
    i = next;
  }
}

void Zones::read_label(const Rule& label, std::uint32_t at, std::uint32_t end) {
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
  const std::uint32_t value = skip_taken(at + 1, end);
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
void Zones::read_values(const Rule& label, std::uint32_t at, std::uint32_t begin,
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

}  // namespace

Remainder apply_zones(Draft& draft) {
  return Zones(draft).apply();
}

void apply_furniture(Draft& draft) {
  Zones(draft).furniture();
}

}  // namespace archdoc::layouts
