#include "layouts/sheet.hpp"

#include "base/ascii.hpp"
#include "layouts/predicates.hpp"
#include "layouts/readers.hpp"
#include "layouts/scan_marks.hpp"

#include <algorithm>
#include <optional>

namespace archdoc::layouts {
namespace {

/// The form begins and ends within so many blocks of the page.
constexpr std::uint32_t kWithin = 120;
/// At most so many blocks part one label from the next.
constexpr std::uint32_t kApart = 14;
constexpr std::size_t kFewestLabels = 5;
/// A scan mark so near to the labels ends the form; further off where values follow in a run.
constexpr std::uint32_t kNear = 8;
constexpr std::uint32_t kRun = 60;

/// Whether two strings have the same letters, all else aside: "DATE OF LASTREVIEW", "REVIEW_DATE".
bool same_letters(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  for (;;) {
    while (i < a.size() && !is_alnum(a[i])) {
      ++i;
    }
    while (j < b.size() && !is_alnum(b[j])) {
      ++j;
    }
    if (i == a.size() || j == b.size()) {
      return i == a.size() && j == b.size();
    }
    if (to_lower(a[i++]) != to_lower(b[j++])) {
      return false;
    }
  }
}

struct Label {
  const Rule* rule = nullptr;
  std::uint32_t block = 0;
  Span own;  ///< the value behind it; empty where there is none
};

class Sheet {
 public:
  explicit Sheet(Draft& draft) : draft_(draft), page_(draft.page()) {}

  std::vector<LateValue> read() {
    if (draft_.layout().sheet.empty() || !find_labels()) {
      return {};
    }
    in_run_ = labels_.front().own.empty();
    find_end();
    for (std::size_t k = 0; k < labels_.size(); ++k) {
      read_label(k);
    }
    if (in_run_ && !is_open_) {
      read_run();
    }
    claim_rest();
    return std::move(late_);
  }

 private:
  std::optional<Label> label_at(std::uint32_t i) const;
  bool find_labels();
  bool ends_near(std::uint32_t near) const;
  void find_end();
  void find_end_of_run(std::uint32_t first);
  bool has_free(std::uint32_t begin, std::uint32_t end) const;
  void read_label(std::size_t k);
  void go_on(const Rule& rule, std::uint32_t end, Span& value);
  void read_run();
  void run_values(Predicate is);
  void give_or_keep(const Rule& rule, Spans values);
  void claim_rest();

  std::uint32_t next_label(std::size_t k) const {
    return k + 1 < labels_.size() ? labels_[k + 1].block : end_;
  }
  bool is_label(std::uint32_t i) const {
    return std::any_of(labels_.begin(), labels_.end(),
                       [i](const Label& label) { return label.block == i; });
  }
  bool is_scan_mark_at(std::uint32_t i) const { return is_scan_mark(page_.slice(i)); }
  /// What a block has to say; empty where it is taken, or may be cut.
  Span value_of(std::uint32_t i) const {
    return draft_.is_free(i) && !page_.unfinished(i)
               ? span_in(page_.text(), without_stray_marks(page_.slice(i)))
               : Span{};
  }
  /// "[Restricted]" is the statement that a value is withheld.
  bool fits(const Rule& rule, Span value) const {
    const std::string_view words = value.of(page_.text());
    const bool withheld = words.starts_with('[') && words.ends_with(']');
    return !value.empty() && !withheld && value_holds(rule.is, page_.text(), value);
  }

  Draft& draft_;
  const Page& page_;
  std::vector<Label> labels_;
  std::vector<LateValue> late_;
  std::uint32_t end_ = 0;  ///< the first block after the form
  bool in_run_ = false;    ///< the values stand in a run of their own
  bool is_open_ = false;   ///< the page may be cut inside the form: its end is not known
};

/// The words up to the colon; or the whole block, where a scanner has lost the colon.
std::optional<Label> Sheet::label_at(std::uint32_t i) const {
  static constexpr std::size_t kLongest = 40;
  static constexpr std::size_t kMostNoise = 6;
  const std::string_view block = page_.slice(i);
  const auto begin =
      static_cast<std::size_t>(std::find_if(block.begin(), block.end(), is_alpha) - block.begin());
  const std::size_t colon = block.substr(0, kLongest + kMostNoise).find(':');
  const bool has_colon = colon != std::string_view::npos;
  if (begin > kMostNoise || begin == block.size() || (has_colon && colon < begin) ||
      (!has_colon && block.size() > kLongest)) {
    return std::nullopt;
  }
  const std::string_view words = block.substr(begin, has_colon ? colon - begin : block.size());
  for (const Rule& rule : draft_.layout().sheet) {
    const bool found = std::any_of(rule.starts.begin(), rule.starts.end(),
                                   [&](std::string_view s) { return same_letters(words, s); });
    if (found) {
      Label label{&rule, i, {}};
      if (has_colon && !page_.unfinished(i)) {
        label.own = span_in(page_.text(), without_stray_marks(block.substr(colon + 1)));
      }
      return label;
    }
  }
  return std::nullopt;
}

bool Sheet::find_labels() {
  const std::uint32_t size = std::min(page_.size(), kWithin);
  std::uint32_t last = size;
  bool opened = false;
  for (std::uint32_t i = page_.front_end(); i < size; ++i) {
    if (!labels_.empty() && (i - last > kApart || is_scan_mark_at(i))) {
      if (labels_.size() >= kFewestLabels) {
        break;
      }
      labels_.clear();
      opened = false;
    }
    const auto label = draft_.is_free(i) ? label_at(i) : std::nullopt;
    const bool again = label && std::any_of(labels_.begin(), labels_.end(),
                                            [&](const Label& l) { return l.rule == label->rule; });
    if (label && label->rule->opens && !opened) {
      opened = true;
      labels_ = {*label};
      last = i;
    } else if (label && !again) {
      labels_.push_back(*label);
      last = i;
      if (label->rule->closes) {
        break;
      }
    }
  }
  return opened && (labels_.size() >= kFewestLabels || ends_near(kApart));
}

/// Whether the page ends so near that it may be cut inside its form.
bool Sheet::ends_near(std::uint32_t near) const {
  return page_.size() - labels_.back().block <= near;
}

void Sheet::find_end() {
  const std::uint32_t last = labels_.back().block;
  const std::uint32_t far = std::min(page_.size(), last + 1 + (in_run_ ? kRun : kNear));
  std::uint32_t first = last + 1;  // of the values in a run
  end_ = first;
  bool marked = false;
  for (std::uint32_t i = first; i < far && !marked; ++i) {
    marked = is_scan_mark_at(i);
    if (marked && (!in_run_ || has_free(first, i))) {
      end_ = i;
      return;
    }
    first = marked ? i + 1 : first;  // the mark stands between the labels and their values
  }
  // A whole page ends in what belongs to the page, such as the end of a fence.
  const bool near = in_run_ ? ends_near(kRun) : !labels_.back().rule->closes && ends_near(kApart);
  if (near && draft_.is_free(page_.size() - 1)) {
    end_ = page_.size();
    is_open_ = true;
    return;
  }
  if (in_run_) {
    find_end_of_run(first);
  }
}

/// Without a mark a run reaches to the last value that a label knows.
void Sheet::find_end_of_run(std::uint32_t first) {
  for (std::uint32_t i = first; i < std::min(page_.size(), std::max(first, end_) + kApart); ++i) {
    const bool known = std::any_of(labels_.begin(), labels_.end(), [&](const Label& label) {
      return label.rule->is != Predicate::none && fits(*label.rule, value_of(i));
    });
    end_ = known ? i + 1 : end_;
  }
}

bool Sheet::has_free(std::uint32_t begin, std::uint32_t end) const {
  while (begin < end && !draft_.is_free(begin)) {
    ++begin;
  }
  return begin < end;
}

void Sheet::give_or_keep(const Rule& rule, Spans values) {
  if (rule.late) {
    late_.push_back({&rule, std::move(values)});
  } else {
    give(draft_, rule, values);
  }
}

void Sheet::read_label(std::size_t k) {
  const Label& label = labels_[k];
  const Rule& rule = *label.rule;
  Spans values;
  if (fits(rule, label.own)) {
    values.push_back(label.own);
  }
  const bool below = !in_run_ && (rule.list || label.own.empty());
  for (std::uint32_t i = label.block + 1; below && i < next_label(k); ++i) {
    if (const Span value = value_of(i); fits(rule, value) && !label_at(i)) {
      values.push_back(value);
      draft_.classify(i, rule.line_class);
      if (!rule.list) {
        break;
      }
    }
  }
  if (!in_run_ && rule.most > 1 && values.size() == 1) {
    go_on(rule, next_label(k), values.front());
  }
  const bool gives = rule.field != Field::none || rule.read != Reader::plain;
  draft_.classify(label.block, values.empty() || !gives ? LineClass::label : rule.line_class);
  if (gives && !values.empty()) {
    give_or_keep(rule, std::move(values));
  }
}

/// Adds the lines right below that go on with a value.
void Sheet::go_on(const Rule& rule, std::uint32_t end, Span& value) {
  std::uint32_t i = labels_.front().block;
  while (i < end && page_.span(i).end < value.end) {
    ++i;
  }
  for (std::uint32_t taken = 1; taken < rule.most && ++i < end; ++taken) {
    const Span more = value_of(i);
    if (page_.block(i).gap > 0 || more.empty() || label_at(i)) {
      return;
    }
    value.end = more.end;
    draft_.classify(i, rule.line_class);
  }
}

void Sheet::read_run() {
  std::vector<Predicate> asked;
  for (const Label& label : labels_) {
    if (label.rule->is != Predicate::none &&
        std::find(asked.begin(), asked.end(), label.rule->is) == asked.end()) {
      asked.push_back(label.rule->is);
      run_values(label.rule->is);
    }
  }
}

/// Gives the values of one form to the labels that ask for it, where they are as many.
void Sheet::run_values(Predicate is) {
  std::vector<const Label*> empty;
  for (const Label& label : labels_) {
    if (label.rule->is == is && label.own.empty()) {
      empty.push_back(&label);
    }
  }
  std::vector<std::uint32_t> blocks;
  for (std::uint32_t i = labels_.front().block; i < end_; ++i) {
    const Span value = is_label(i) ? Span{} : value_of(i);
    if (!value.empty() && value_holds(is, page_.text(), value)) {
      blocks.push_back(i);
    }
  }
  if (blocks.size() != empty.size()) {
    return;
  }
  for (std::size_t k = 0; k < blocks.size(); ++k) {
    const Rule& rule = *empty[k]->rule;
    const Span value = value_of(blocks[k]);
    draft_.classify(blocks[k], rule.line_class);
    if (rule.field != Field::none || rule.read != Reader::plain) {
      give_or_keep(rule, {value});
    }
  }
}

/// What is left of the form says nothing that is known; what stands above it belongs to its sheet.
void Sheet::claim_rest() {
  for (std::uint32_t i = 0; i < end_; ++i) {
    draft_.classify(i, i < labels_.front().block ? LineClass::chrome : LineClass::label);
  }
}

}  // namespace

std::vector<LateValue> read_sheet(Draft& draft) {
  return Sheet(draft).read();
}

}  // namespace archdoc::layouts
