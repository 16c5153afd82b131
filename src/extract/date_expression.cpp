#include "extract/date_expression.hpp"

#include <archdoc/edtf.hpp>

#include "base/ascii.hpp"
#include "extract/date_element.hpp"
#include "extract/date_phrases.hpp"
#include "extract/date_scan_faults.hpp"
#include "extract/date_signs.hpp"

#include <algorithm>

namespace archdoc::extract {
namespace {

using Kind = DateToken::Kind;

/// Whether a value is EDTF: a single date is by its making, a range can run backwards. Only where
/// its days do not tell is it asked by its text.
bool holds(const edtf::Value& value, const edtf::Bounds& days, std::string_view text) {
  if (value.form == edtf::Value::Form::date) {
    return true;
  }
  return value.form == edtf::Value::Form::interval && days.earliest && days.latest &&
                 value.part.first.date.precision == value.part.last.date.precision &&
                 edtf::bounds(value.part.first.date).latest <
                     edtf::bounds(value.part.last.date).earliest
             ? true
             : edtf::parse(text).has_value();
}

class Expression {
 public:
  Expression(DateTokens& tokens, const DateOptions& options)
      : tokens_(tokens), options_(options), reader_(tokens, options_) {}

  /// The whole of the text.
  DateAnswer whole();
  /// The bytes of the date that they begin with, as prose has it; 0 where they begin with none.
  std::size_t leading();

 private:
  [[nodiscard]] const DateToken& at(std::size_t i) const { return tokens_[i]; }
  [[nodiscard]] bool is_mark(std::size_t i, char mark) const { return tokens_.is_mark(i, mark); }
  [[nodiscard]] bool is_word(std::size_t i, Word word) const { return tokens_.is_word(i, word); }
  [[nodiscard]] bool is_text(std::size_t i, std::string_view word) const {
    return tokens_.is_text(i, word);
  }
  [[nodiscard]] bool prose() const { return options_.breadth == Breadth::prose; }
  [[nodiscard]] bool loose() const { return options_.breadth == Breadth::loose; }
  [[nodiscard]] std::span<DateElement> elements() { return {elements_.data(), count_}; }

  DateAnswer all_tokens();
  [[nodiscard]] static DateAnswer refuse(DateRefusal reason);
  [[nodiscard]] DateAnswer refuse() const;
  [[nodiscard]] std::size_t skip_undated(std::size_t i) const;
  void frame_words(std::size_t& i);
  [[nodiscard]] bool negated(std::size_t i, Word& which, std::size_t& end) const;
  bool read_elements(std::size_t& i);
  [[nodiscard]] bool follows_day(const DateElement& before) const;
  bool corrected(std::size_t& i, PartialDate& date);
  bool read_last(std::size_t& i, DateElement& e);
  bool element(std::size_t& i);
  [[nodiscard]] std::size_t joint(std::size_t i, const PartialDate& first, DateElement& e) const;
  [[nodiscard]] std::size_t separator(std::size_t i);
  [[nodiscard]] bool ends_list(std::size_t i) const;
  bool open_words(std::size_t& i);
  [[nodiscard]] bool ends_with_remark(std::size_t i) const;
  [[nodiscard]] std::size_t tail(std::size_t i) const;
  [[nodiscard]] bool any_weekday_differs();
  [[nodiscard]] Grade grade();

  DateTokens& tokens_;
  DateOptions options_;
  PartialReader reader_;
  std::array<DateElement, 12> elements_;
  std::size_t count_ = 0;
  DateFrame frame_ = DateFrame::none;
};

DateAnswer Expression::refuse(DateRefusal reason) {
  DateAnswer out;
  out.reason = reason;
  return out;
}

DateAnswer Expression::refuse() const {
  DateAnswer out =
      refuse(reader_.trouble().impossible ? DateRefusal::impossible : DateRefusal::not_a_date);
  if (reader_.trouble().other_order) {
    // Month first as it was read, and the other way round.
    DateElement e{};
    e.first = *reader_.trouble().other_order;
    out.reason = DateRefusal::ambiguous;
    for (int order = 0; order < 2; ++order) {
      out.alternatives.push_back(edtf::print(value_of({&e, 1}, DateFrame::none)));
      std::swap(e.first.day, e.first.month);
    }
  }
  return out;
}

/// "no later than", "not before", "earlier than", "on or after": which way, and where they end.
bool Expression::negated(std::size_t i, Word& which, std::size_t& end) const {
  const bool no = is_word(i, Word::no);
  const std::size_t k = i + (no ? 1U : 0U);
  const Word word = at(k).kind == Kind::word ? at(k).meaning.word : Word::other;
  const bool compared = word == Word::later || word == Word::earlier;
  const bool whole = compared && is_high(tokens_.slice(at(k)).front());  // Slavic has no "than"
  if (whole || (compared && is_text(k + 1, "than"))) {
    end = k + (whole ? 1U : 2U);
  } else if (word == Word::before || word == Word::after) {
    end = k + 1;
  } else if (!no && (is_text(k, "prior") || is_text(k, "previous") || is_text(k, "up")) &&
             is_text(k + 1, "to")) {
    which = Word::before;
    end = k + 2;
    return true;
  } else if (loose() && !no &&
             (is_text(k, "ante") || is_text(k, "pre") || is_text(k, "post") ||
              is_text(k, "following"))) {
    which = is_text(k, "ante") || is_text(k, "pre") ? Word::before : Word::after;
    end = k + (is_mark(k + 1, '-') ? 2U : 1U);
    return true;
  } else {
    return false;
  }
  const bool forward = word == Word::after || word == Word::later;
  which = forward != no ? Word::after : Word::before;
  return true;
}

/// "undated [1955]", "n.d., ca. 1955": what an editor adds is the date.
std::size_t Expression::skip_undated(std::size_t i) const {
  const std::size_t end = undated_words(tokens_, i + (is_mark(i, '[') ? 1U : 0U));
  if (end == 0) {
    return i;
  }
  std::size_t k = end;
  while (is_mark(k, '.') || is_mark(k, ',') || is_mark(k, '[') || is_mark(k, '(')) {
    ++k;
  }
  return k > end && at(k).kind != Kind::end ? k : i;
}

void Expression::frame_words(std::size_t& i) {
  if (at(i).kind == Kind::number) {
    return;
  }
  i = skip_undated(i);
  if (is_text(i, "one") && is_text(i + 1, "of")) {
    frame_ = DateFrame::one_of;
    i += is_mark(i + 2, ':') ? 3U : 2U;
    return;
  }
  if (is_text(i, "all") && is_text(i + 1, "of")) {
    i += is_mark(i + 2, ':') ? 3U : 2U;
    return;
  }
  if (loose() && (is_mark(i, '<') || is_mark(i, '>'))) {
    frame_ = is_mark(i, '<') ? DateFrame::before : DateFrame::after;
    ++i;
    return;
  }
  std::size_t k = i;
  while (is_mark(k, '[') || (loose() && is_text(k, "sometime"))) {
    ++k;
  }
  k += is_text(k, "on") && is_word(k + 1, Word::alternative) ? 2U : 0U;
  Word which = Word::other;
  std::size_t end = k;
  if (negated(k, which, end)) {
    frame_ = which == Word::before ? DateFrame::before : DateFrame::after;
    i = end;
  } else if (is_word(k, Word::until)) {
    frame_ = DateFrame::before;
    i = k + 1;
  } else if (is_word(k, Word::between)) {
    frame_ = DateFrame::between;
    i = k + 1;
  } else if (is_word(k, Word::from)) {
    frame_ = DateFrame::from;
    i = k + 1;
  }
}

/// What joins the ends of a range: the token after it, or 0.
std::size_t Expression::joint(std::size_t i, const PartialDate& first, DateElement& e) const {
  if (at(i).kind == Kind::end) {
    return 0;
  }
  const bool stop = first.last() == 'D' && is_mark(i, '.') && !at(i).spaced;
  i += stop && (is_mark(i + 1, '-') || is_mark(i + 1, '/') || is_word(i + 1, Word::to)) ? 1U : 0U;
  std::size_t k = i;
  e.brackets = !prose() && first.has('D') && (is_mark(i, '(') || is_mark(i, '[')) &&
               at(i + 1).kind == Kind::number && at(i + 1).digits <= 2;
  if (is_mark(i, '-') || is_mark(i, '/') || e.brackets) {
    e.slash = is_mark(i, '/') || e.brackets;
    k = i + 1;
  } else if (is_word(i, Word::to) || (is_word(i, Word::until) && !prose()) ||
             (is_word(i, Word::conjunction) && frame_ == DateFrame::between)) {
    k = i + 1;
  } else {
    return 0;
  }
  return !(first.has('M') || first.has('Y')) || !is_time(tokens_, k) ? k : 0;
}

/// The second date of a range.
bool Expression::read_last(std::size_t& i, DateElement& e) {
  reader_.set_in_brackets(e.brackets);
  reader_.set_after_day(e.first.is("MD"));
  const bool found = reader_.read(i, e.last);
  reader_.set_in_brackets(false);
  return found;
}

/// "1961 [i.e. 1962]": what an editor puts right is the date. False where nothing stands behind it.
bool Expression::corrected(std::size_t& i, PartialDate& date) {
  const std::size_t k = i + (is_mark(i, '[') || is_mark(i, '(') || is_mark(i, ',') ? 1U : 0U);
  if (prose() || !is_text(k, "i") || !is_mark(k + 1, '.') || !is_text(k + 2, "e")) {
    return true;
  }
  i = k + (is_mark(k + 3, '.') ? 4U : 3U);
  i += is_mark(i, ',') ? 1U : 0U;
  date = {};
  return reader_.read(i, date);
}

/// Whether what follows `before` in a list can be a day of its month.
bool Expression::follows_day(const DateElement& before) const {
  return (before.range && before.last.is("MD")) || before.first.is("MD") ||
         (before.first.is("D") && count_ > 1);
}

bool Expression::element(std::size_t& i) {
  DateElement& e = elements_[count_];
  e = {};
  std::size_t k = i;
  reader_.set_after_day(count_ > 0 && follows_day(elements_[count_ - 1]));
  if (loose() && (is_word(k, Word::undated) || (is_mark(k, '?') && is_word(k + 1, Word::to)))) {
    e.first_unknown = true;
    ++k;
  } else if (!reader_.read(k, e.first) || !corrected(k, e.first)) {
    return false;
  }
  std::size_t end = joint(k, e.first, e);
  const bool word = end > 0 && at(k).kind == Kind::word;
  if (end > 0 && loose() && is_word(end, Word::undated) && !e.first_unknown) {
    e.range = e.last_unknown = true;
    k = end + 1;
  } else if (end > 0 && loose() && !e.first_unknown &&
             (at(end).kind == Kind::end || is_text(end, "open") || is_text(end, "present"))) {
    e.range = e.last_open = true;
    e.first.doubt(Grade::medium);
    k = end + (at(end).kind == Kind::end ? 0U : 1U);
  } else if (end > 0 && read_last(end, e)) {
    // In a sentence "March 3 to 5" may go on with "people".
    e.range = !(prose() && word && e.last.is("D"));
    k = e.range ? end : k;
  }
  if (e.first_unknown && !e.range) {
    return false;
  }
  i = k;
  ++count_;
  return true;
}

bool Expression::ends_list(std::size_t i) const {
  return at(i).kind == Kind::end || is_word(i, Word::trailer) || is_word(i, Word::undated) ||
         is_mark(i, ',') || (is_text(i, "n") && is_mark(i + 1, '.'));
}

/// What parts two members of a list: the token after it, or 0.
std::size_t Expression::separator(std::size_t i) {
  std::size_t k = i;
  k += is_mark(k, ',') || is_mark(k, ';') || is_mark(k, '&') ? 1U : 0U;
  const bool alternative = is_word(k, Word::alternative);
  if (is_word(k, Word::conjunction) && is_mark(k + 1, '/') && is_word(k + 2, Word::alternative)) {
    k += 3;  // "and/or"
  } else {
    k += alternative || is_word(k, Word::conjunction) ? 1U : 0U;
  }
  const PartialDate& before =
      elements_[count_ - 1].range ? elements_[count_ - 1].last : elements_[count_ - 1].first;
  if (k == i || ends_list(k) || (before.has('D') && is_time(tokens_, k))) {
    return 0;
  }
  if (alternative) {
    frame_ = DateFrame::one_of;
  }
  return k;
}

bool Expression::read_elements(std::size_t& i) {
  for (;;) {
    if (count_ == elements_.size() || !element(i)) {
      return false;
    }
    if (at(i).kind == Kind::end || open_words(i)) {
      return true;
    }
    const std::size_t next = separator(i);
    if (next == 0) {
      return true;
    }
    if (frame_ != DateFrame::none && frame_ != DateFrame::one_of) {
      return false;
    }
    i = next;
  }
}

/// "1930 and after", "or a later year", "onwards".
bool Expression::open_words(std::size_t& i) {
  if (count_ != 1 || elements_[0].range) {
    return false;
  }
  const bool on = frame_ == DateFrame::from && is_text(i, "on");
  if (is_word(i, Word::onwards) || on || (loose() && is_mark(i, '+') && !at(i).spaced)) {
    frame_ = DateFrame::after;
    ++i;
    return true;
  }
  std::size_t k = i;
  k += is_mark(k, ',') ? 1U : 0U;
  if (!is_word(k, Word::conjunction) && !is_word(k, Word::alternative)) {
    return false;
  }
  ++k;
  while (is_word(k, Word::article)) {
    ++k;
  }
  if (is_word(k, Word::later) || is_word(k, Word::after) || is_word(k, Word::onwards)) {
    frame_ = DateFrame::after;
  } else if (is_word(k, Word::earlier) || is_word(k, Word::before)) {
    frame_ = DateFrame::before;
  } else {
    return false;
  }
  i = k + 1;
  i += is_word(i, Word::unit) ? 1U : 0U;
  return at(i).kind != Kind::number;
}

/// Whether all from `i` on is a remark or a time of day.
bool Expression::ends_with_remark(std::size_t i) const {
  const std::size_t k = i + (is_mark(i, '(') ? 1U : 0U);
  const bool remark =
      is_word(k, Word::trailer) || (loose() && (is_text(k, "active") || is_text(k, "later")));
  const DateElement& e = elements_[0];
  const bool day = count_ == 1 && (e.range ? e.last : e.first).has('D');
  const bool time =
      loose() && (is_time(tokens_, i) || (is_text(i, "at") && is_time(tokens_, i + 1)));
  return remark || time || (day && is_time_to_the_end(tokens_, i));
}

/// What may follow a date and is no part of its value: the token after it.
std::size_t Expression::tail(std::size_t i) const {
  for (; at(i).kind != Kind::end; ++i) {
    if (ends_with_remark(i)) {
      return tokens_.size();
    }
    const std::size_t last = remark(tokens_, i);
    const bool passed = is_mark(i, ']') || is_mark(i, ')') || is_mark(i, '.') || is_mark(i, ',') ||
                        is_word(i, Word::undated) ||
                        (is_word(i, Word::conjunction) && is_word(i + 1, Word::undated));
    if (last == 0 && !passed) {
      return i;
    }
    i = last == 0 ? i : last;
  }
  return i;
}

bool weekday_differs(const PartialDate& p) {
  const bool whole = p.weekday != 0 && p.day != 0 && p.has('Y') && p.year_unknown == 0;
  return whole && edtf::weekday({p.year, p.month, p.day}) != p.weekday - 1;
}

bool Expression::any_weekday_differs() {
  return std::any_of(elements_.begin(), elements_.begin() + count_, [](const DateElement& e) {
    return weekday_differs(e.first) || (e.range && weekday_differs(e.last));
  });
}

Grade Expression::grade() {
  Grade out = count_ > 1 ? Grade::medium : Grade::high;
  for (const DateElement& e : elements()) {
    out = std::max({out, e.first.grade, e.range ? e.last.grade : Grade::high});
  }
  return out;
}

DateAnswer Expression::whole() {
  DateAnswer out = all_tokens();
  // Asked last, for most lines are no date by their first words: the others are never read.
  const bool cut = out.reason != DateRefusal::not_a_date && tokens_.cut();
  return cut ? refuse(DateRefusal::not_a_date) : out;
}

DateAnswer Expression::all_tokens() {
  if (at(0).kind == Kind::end) {
    return refuse(DateRefusal::not_a_date);
  }
  if (is_undated(tokens_, loose())) {
    return refuse(DateRefusal::undated);
  }
  std::size_t i = 0;
  frame_words(i);
  if (!read_elements(i) || at(tail(i)).kind != Kind::end) {
    return refuse();
  }
  const bool ranged = count_ == 1 && elements_[0].range;
  const bool open = frame_ == DateFrame::before || frame_ == DateFrame::after;
  if ((frame_ == DateFrame::between && !ranged) || (open && ranged)) {
    return refuse();
  }
  if (!share_parts(elements(), options_.breadth)) {
    return has_no_such_day(elements()) ? refuse(DateRefusal::impossible) : refuse();
  }
  DateAnswer out;
  out.weekday_differs = any_weekday_differs();
  out.grade = std::max(grade(), out.weekday_differs ? Grade::medium : Grade::high);
  const edtf::Value value = value_of(elements(), frame_);
  std::string text = edtf::print(value);
  out.days = edtf::bounds(value);
  if (!holds(value, out.days, text)) {
    return refuse(DateRefusal::impossible);
  }
  out.edtf = std::move(text);
  return out;
}

std::size_t Expression::leading() {
  std::size_t i = 0;
  if (!element(i)) {
    return 0;
  }
  const auto stands = [this] {
    if (!share_parts(elements(), options_.breadth)) {
      return false;
    }
    const edtf::Value value = value_of(elements(), frame_);
    return holds(value, edtf::bounds(value), edtf::print(value));
  };
  const auto bytes = [this](std::size_t end, const PartialDate& last) {
    return at(end - 1).end - static_cast<std::size_t>(last.note_digits);
  };
  const bool range = elements_[0].range;
  if (stands()) {
    return bytes(i, range ? elements_[0].last : elements_[0].first);
  }
  // Where it is no range, its first date may stand alone.
  std::size_t end = 0;
  elements_[0] = {};
  const bool single = range && reader_.read(end, elements_[0].first) && stands();
  return single ? bytes(end, elements_[0].first) : 0;
}

}  // namespace

DateAnswer read_date(std::string_view expression, const DateOptions& options) {
  if (auto answer = read_signs(trim(expression), options)) {
    return std::move(*answer);
  }
  DateTokens tokens(expression);
  DateAnswer answer = Expression(tokens, options).whole();
  if (answer.reason == DateRefusal::not_a_date) {
    if (const std::optional<std::string> mended = mend_scan_faults(expression)) {
      DateTokens again(*mended);
      DateAnswer other = Expression(again, options).whole();
      // A month at least: "l964" alone may be anything.
      if (other.edtf && other.edtf->find('-', 1) != std::string::npos) {
        other.grade = std::max(other.grade, Grade::medium);
        return other;
      }
    }
  }
  return answer;
}

std::size_t leading_date(std::string_view text) {
  DateTokens tokens(text);
  DateOptions options;
  options.breadth = Breadth::prose;
  return Expression(tokens, options).leading();
}

}  // namespace archdoc::extract
