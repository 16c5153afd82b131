#include "layouts/dates.hpp"

#include <archdoc/edtf.hpp>
#include <archdoc/types.hpp>

#include "base/ascii.hpp"
#include "layouts/paragraphs.hpp"
#include "layouts/prose.hpp"
#include "model/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace archdoc::layouts {
namespace {

constexpr std::string_view kNoYear = "XXXX";
constexpr std::size_t kDayForm = 10;  // YYYY-MM-DD

void set_bounds(Record& record) {
  if (const auto bounds = edtf::bounds(*record.date)) {
    const auto print = [](const std::optional<edtf::Day>& day) {
      return day ? std::optional(edtf::to_string(*day)) : std::nullopt;
    };
    record.date_earliest = print(bounds->earliest);
    record.date_latest = print(bounds->latest);
  }
}

void report_weekday(Draft& draft, const extract::DateReading& date) {
  if (date.weekday_differs) {
    draft.finding("weekday-differs", Severity::warning,
                  fmt::format("{} was not on the day of the week that stands with it", date.edtf),
                  date.span);
  }
}

/// Whether a date can still be given.
bool is_open(const Record& record) {
  return !record.date && record.date_status != DateStatus::undated;
}

void set_date(Draft& draft, std::string edtf, Span span, DateStatus status, Ground ground) {
  Record& record = draft.record;
  record.date = std::move(edtf);
  record.date_status = status;
  set_bounds(record);
  const bool normalised = status != DateStatus::inferred;
  draft.evidence("/date", {span}, normalised ? How::normalised : How::inferred, ground,
                 normalised ? std::optional<std::string>("date") : std::nullopt);
  draft.set(record.date_text, "/date_text", {span}, ground);
}

std::string_view order_words(DateOrder order) {
  return order == DateOrder::day_month ? "day first" : "month first";
}

/// Gives a date whose year has two digits, as one near those that the text speaks of. Whether it is
/// one.
bool give_short_year(Draft& draft, Span value, Ground ground) {
  const extract::DateContext& context = draft.date_context();
  const auto guess = extract::short_year_line(draft.text(), value, context);
  if (!guess) {
    return false;
  }
  ground.grade = std::max(ground.grade, guess->grade);
  draft.finding("date-inferred", Severity::info,
                fmt::format("The year has two digits and is read as {}: {}",
                            guess->edtf.substr(0, kNoYear.size()),
                            context.year ? fmt::format("the text speaks of {}", *context.year)
                                         : "between 1930 and 2029"),
                guess->span);
  set_date(draft, guess->edtf, guess->span, DateStatus::inferred, ground);
  return true;
}

// --- other dates --------------------------------------------------------------------------------

/// The last such day that is not after the document's own: a text speaks of days gone by.
std::optional<InferredDate> infer_year(std::string_view edtf, const Record& record) {
  if (edtf.size() != kDayForm || !edtf.starts_with(kNoYear) || !record.date_latest) {
    return std::nullopt;
  }
  const std::string_view own = *record.date_latest;
  if (own.size() != kDayForm) {
    return std::nullopt;
  }
  int year = 0;
  for (char c : own.substr(0, kNoYear.size())) {
    year = 10 * year + (c - '0');
  }
  const std::string_view rest = edtf.substr(kNoYear.size());
  if (rest > own.substr(kNoYear.size())) {
    --year;
  }
  std::string guess = fmt::format("{:04}{}", year, rest);
  if (year < 1 || !edtf::bounds(guess)) {
    return std::nullopt;
  }
  return InferredDate{std::move(guess), fmt::format("the last one before the document's date, {}",
                                                    *record.date_latest)};
}

std::optional<InferredDate> infer(Draft& draft, const extract::DateReading& reading) {
  if (!reading.ambiguous) {
    return infer_year(reading.edtf, draft.record);
  }
  const DateOrder order = draft.date_context().order;
  auto day = extract::in_order(reading.span.of(draft.text()), order);
  if (!day) {
    return std::nullopt;
  }
  return InferredDate{std::move(*day),
                      fmt::format("dates in figures have the {} here", order_words(order))};
}

void add_date(Draft& draft, const extract::DateReading& reading, DateRole role) {
  DatedSpan date;
  date.role = role;
  date.edtf = reading.edtf;
  date.text = draft.value(reading.span);
  date.span = reading.span;
  date.inferred = infer(draft, reading);
  const Grade grade = reading.ambiguous && !date.inferred ? Grade::low : reading.grade;
  draft.evidence(pointer("/dates", draft.record.dates.size()), {reading.span}, How::normalised,
                 {"date", grade, "extract"}, "date");
  draft.record.dates.push_back(std::move(date));
  report_weekday(draft, reading);
}

/// "Received May 6, 7:13 p.m.", "Rec'd: 6 May 1960": whether such a word stands right before `at`.
bool is_received(std::string_view text, Span block, std::uint32_t at) {
  static constexpr std::size_t kNear = 24;
  static constexpr std::string_view kWords[] = {"received", "rec'd", "recd"};
  std::string_view before = text.substr(block.begin, at - block.begin);
  before.remove_prefix(before.size() - std::min(before.size(), kNear));
  return std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view word) {
    for (std::size_t i = 0; i + word.size() <= before.size(); ++i) {
      const bool begins = i == 0 || !is_alpha(before[i - 1]);
      if (begins && starts_with_nocase(before.substr(i), word)) {
        // Only small words and marks between: "received your note of May 6" is no receipt.
        const std::string_view between = before.substr(i + word.size());
        return std::none_of(between.begin(), between.end(), is_alpha) ||
               equals_nocase(trim(between), "on") || equals_nocase(trim(between), "at");
      }
    }
    return false;
  });
}

class DateFinder {
 public:
  explicit DateFinder(Draft& draft) : draft_(draft) {}

  /// `block` is the block that `within` is a part of.
  void add(Span within, Span block, DateRole role) {
    static constexpr std::uint32_t kLongestStamp = 200;
    found_.clear();
    extract::find_dates(draft_.text(), within, found_);
    for (const extract::DateReading& reading : found_) {
      const bool received = role == DateRole::mentioned && block.size() <= kLongestStamp &&
                            is_received(draft_.text(), block, reading.span.begin);
      add_date(draft_, reading, received ? DateRole::received : role);
      count_ambiguous(reading);
    }
  }

  void report() const {
    if (ambiguous_ > 0) {
      draft_.finding("date-ambiguous", Severity::info,
                     fmt::format("{} date{} in figures can have the day or the month first; "
                                 "--date-order tells which",
                                 ambiguous_, ambiguous_ == 1 ? "" : "s"),
                     first_);
    }
  }

 private:
  void count_ambiguous(const extract::DateReading& reading) {
    if (reading.ambiguous && !draft_.record.dates.back().inferred && ambiguous_++ == 0) {
      first_ = reading.span;
    }
  }

  Draft& draft_;
  std::vector<extract::DateReading> found_;
  std::uint32_t ambiguous_ = 0;
  Span first_;
};

/// The end of the first sentence of `span`; all of it where none ends before.
Span first_sentence(std::string_view text, Span span) {
  const std::string_view block = span.of(text);
  for (std::size_t i = block.find('.'); i != std::string_view::npos; i = block.find('.', i + 1)) {
    const bool word =
        i >= 3 && is_lower(block[i - 1]) && is_lower(block[i - 2]) && is_lower(block[i - 3]);
    if (word && i + 1 < block.size() && is_space(block[i + 1])) {
      return {span.begin, span.begin + static_cast<std::uint32_t>(i)};
    }
  }
  return span;
}

/// A record of a talk says in its title, its subject or its first sentence when the talk was.
bool records_talk(const Record& record) {
  return record.type && (type_is(*record.type, "memorandum-of-conversation") ||
                         type_is(*record.type, "record") || type_is(*record.type, "journal"));
}

/// "Letter from X to Y (undated)".
void tell_undated(Draft& draft, Span title) {
  static constexpr std::string_view kUndated = "undated";
  std::string_view words = title.of(draft.text());
  while (words.ends_with(')') || words.ends_with(']')) {
    words.remove_suffix(1);
  }
  if (words.size() > kUndated.size() &&
      equals_nocase(words.substr(words.size() - kUndated.size()), kUndated)) {
    give_undated(draft, span_in(draft.text(), words.substr(words.size() - kUndated.size())),
                 {"undated", Grade::high, "extract"});
  }
}

/// Where the page has no date of its own its title may: the only one there, with its year.
void date_by_title(Draft& draft, Span title) {
  if (!is_open(draft.record)) {
    return;
  }
  std::vector<extract::DateReading> found;
  extract::find_dates(draft.text(), title, found);
  if (found.size() == 1) {
    give_date(draft, found.front(), {"title-date", Grade::medium, "extract"});
  }
}

}  // namespace

void give_date(Draft& draft, const extract::DateReading& date, Ground ground) {
  if (!is_open(draft.record) || !extract::states_year(date) ||
      (date.short_year && give_short_year(draft, date.span, ground))) {
    return;
  }
  ground.grade = std::max(ground.grade, date.grade);
  report_weekday(draft, date);
  if (!date.ambiguous) {
    set_date(draft, date.edtf, date.span, DateStatus::stated, ground);
    return;
  }
  const DateOrder order = draft.date_context().order;
  if (auto day = extract::in_order(date.span.of(draft.text()), order)) {
    ground.grade = std::max(ground.grade, Grade::medium);
    draft.finding("date-inferred", Severity::info,
                  fmt::format("The date is read as {}: dates in figures have the {} here", *day,
                              order_words(order)),
                  date.span);
    set_date(draft, std::move(*day), date.span, DateStatus::inferred, ground);
    return;
  }
  ground.grade = Grade::low;
  draft.finding("date-ambiguous", Severity::warning,
                "The date can have the day or the month first; --date-order tells which",
                date.span);
  set_date(draft, date.edtf, date.span, DateStatus::ambiguous, ground);
}

void give_dated_block(Draft& draft, Span value, Ground ground) {
  const std::string_view text = draft.text();
  if (!is_open(draft.record)) {
    return;
  }
  if (const auto date = extract::date_line(text, value)) {
    give_date(draft, *date, ground);
  } else if (extract::says_undated(text, value)) {
    give_undated(draft, value, ground);
  } else if (text.substr(0, draft.page().source_size()).find_first_of("\r\n\f", value.end) ==
             std::string_view::npos) {
    draft.finding("unread-date", Severity::warning, "The text may be cut inside this date", value);
  } else if (!give_short_year(draft, value, ground)) {
    draft.finding("unread-date", Severity::warning, "No date can be read here", value);
  }
}

void give_received(Draft& draft, Span value) {
  std::vector<extract::DateReading> found;
  extract::find_dates(draft.text(), value, found);
  for (const extract::DateReading& date : found) {
    add_date(draft, date, DateRole::received);
  }
}

void give_full_date(Draft& draft, Span value, Ground ground) {
  Record& record = draft.record;
  if (record.date_status != DateStatus::inferred) {
    give_dated_block(draft, value, ground);
    return;
  }
  const auto full = extract::date_line(draft.text(), value);
  const auto known = std::find_if(record.evidence.begin(), record.evidence.end(),
                                  [](const Evidence& each) { return each.path == "/date"; });
  if (!full || full->ambiguous || full->edtf != record.date || known == record.evidence.end()) {
    return;
  }
  const Span inferred = known->spans.front();
  record.date_status = DateStatus::stated;
  *known = {"/date", {full->span}, How::normalised, known->rule, "date", Grade::high, std::nullopt};
  std::erase_if(record.findings, [&](const Finding& finding) {
    return finding.code == "date-inferred" && finding.span == inferred;
  });
}

void give_undated(Draft& draft, Span words, Ground ground) {
  if (!draft.record.date && draft.record.date_status == DateStatus::absent) {
    draft.record.date_status = DateStatus::undated;
    draft.evidence("/date_status", {words}, How::normalised, ground, "date-status");
  }
}

void find_dates(Draft& draft, const Remainder& rest, std::optional<Span> title) {
  if (title) {
    tell_undated(draft, *title);
    date_by_title(draft, *title);
  }
  DateFinder finder(draft);
  if (title) {
    finder.add(*title, *title, DateRole::event);
  }
  const auto subject = draft.place_of("/subject");
  if (subject) {
    finder.add(*subject, *subject, DateRole::event);
  }
  bool first = records_talk(draft.record);
  for (const Span& block : running_text(draft.page(), rest)) {
    Span span = block;
    if (subject && span.contains(*subject)) {
      continue;
    }
    if (first && is_sentence(span.of(draft.text()))) {
      const Span sentence = first_sentence(draft.text(), span);
      finder.add(sentence, block, DateRole::event);
      span.begin = sentence.end;
      first = false;
    }
    finder.add(span, block, DateRole::mentioned);
  }
  finder.report();
  if (draft.record.provenance.uploaded) {
    if (const auto at = draft.place_of("/provenance/uploaded")) {
      add_date(draft, {*draft.record.provenance.uploaded, *at, Grade::high}, DateRole::uploaded);
    }
  }
}

}  // namespace archdoc::layouts
