#include "layouts/finish.hpp"

#include <archdoc/edtf.hpp>
#include <archdoc/types.hpp>

#include "base/ascii.hpp"
#include "extract/date.hpp"
#include "extract/language.hpp"
#include "extract/type.hpp"
#include "layouts/fingerprint.hpp"
#include "layouts/people.hpp"
#include "layouts/readers.hpp"
#include "layouts/shapes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace archdoc::layouts {
namespace {

/// The span of a value that was set verbatim from one place.
std::optional<Span> span_of(const Record& record, std::string_view path) {
  for (const Evidence& evidence : record.evidence) {
    if (evidence.path == path && !evidence.spans.empty()) {
      return evidence.spans.front();
    }
  }
  return std::nullopt;
}

// --- type ---------------------------------------------------------------------------------------

void set_type(Draft& draft, const extract::TypeReading& reading, Grade grade) {
  const Ground ground{"type", grade, "extract"};
  draft.record.type = std::string(reading.type);
  draft.evidence("/type", {reading.words}, How::normalised, ground, "type");
  draft.set(draft.record.type_text, "/type_text", {reading.words}, ground);
}

/// The title says what a document is; else one of the first blocks may, at its beginning.
void find_type(Draft& draft, const Remainder& rest, std::optional<Span> title) {
  static constexpr std::size_t kFirstBlocks = 6;
  static constexpr std::uint32_t kLongest = 150;
  if (title) {
    if (const auto reading = extract::document_type(draft.text(), *title, true)) {
      set_type(draft, *reading, Grade::high);
      return;
    }
  }
  for (std::size_t k = 0; k < std::min(rest.body.size(), kFirstBlocks); ++k) {
    const Span block = draft.page().span(rest.body[k]);
    if (block.size() > kLongest) {
      continue;
    }
    if (const auto reading = extract::document_type(draft.text(), block, false)) {
      set_type(draft, *reading, draft.layout().fallback ? Grade::low : Grade::medium);
      return;
    }
  }
}

// --- dates --------------------------------------------------------------------------------------

constexpr std::string_view kNoYear = "XXXX";

/// The last such day that is not after the document's own: a text speaks of days gone by.
std::optional<InferredDate> infer_year(std::string_view edtf, const Record& record) {
  static constexpr std::size_t kDay = 10;  // XXXX-MM-DD
  if (edtf.size() != kDay || !edtf.starts_with(kNoYear) || !record.date_latest) {
    return std::nullopt;
  }
  const std::string_view own = *record.date_latest;
  if (own.size() != kDay) {
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

void add_date(Draft& draft, const extract::DateReading& reading, DateRole role) {
  DatedSpan date;
  date.role = role;
  date.edtf = reading.edtf;
  date.text = draft.value(reading.span);
  date.span = reading.span;
  date.inferred = infer_year(reading.edtf, draft.record);
  draft.evidence(pointer("/dates", draft.record.dates.size()), {reading.span}, How::normalised,
                 {"date", reading.grade, "extract"}, "date");
  draft.record.dates.push_back(std::move(date));
}

void add_dates(Draft& draft, Span within, DateRole role) {
  std::vector<extract::DateReading> found;
  extract::find_dates(draft.text(), within, found);
  for (const extract::DateReading& reading : found) {
    add_date(draft, reading, role);
  }
}

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

void find_dates(Draft& draft, const Remainder& rest, std::optional<Span> title) {
  if (title) {
    add_dates(draft, *title, DateRole::event);
  }
  const auto subject = span_of(draft.record, "/subject");
  if (subject) {
    add_dates(draft, *subject, DateRole::event);
  }
  bool first = records_talk(draft.record);
  for (std::uint32_t i : rest.body) {
    Span span = draft.page().span(i);
    if (subject && span.contains(*subject)) {
      continue;
    }
    if (first && is_sentence(span.of(draft.text()))) {
      const Span sentence = first_sentence(draft.text(), span);
      add_dates(draft, sentence, DateRole::event);
      span.begin = sentence.end;
      first = false;
    }
    add_dates(draft, span, DateRole::mentioned);
  }
  if (draft.record.provenance.uploaded) {
    if (const auto at = span_of(draft.record, "/provenance/uploaded")) {
      add_date(draft, {*draft.record.provenance.uploaded, *at, Grade::high}, DateRole::uploaded);
    }
  }
}

void tell_undated(Draft& draft, std::optional<Span> title) {
  if (draft.record.date || !title) {
    return;
  }
  static constexpr std::string_view kUndated = "undated";
  std::string_view words = title->of(draft.text());
  while (words.ends_with(')') || words.ends_with(']')) {
    words.remove_suffix(1);
  }
  if (words.size() > kUndated.size() &&
      equals_nocase(words.substr(words.size() - kUndated.size()), kUndated)) {
    give_undated(draft, span_in(draft.text(), words.substr(words.size() - kUndated.size())),
                 {"undated", Grade::high, "extract"});
  }
}

// --- the whole ----------------------------------------------------------------------------------

void find_language(Draft& draft, const Remainder& rest) {
  Spans parts;
  parts.reserve(rest.body.size());
  for (std::uint32_t i : rest.body) {
    parts.push_back(draft.page().span(i));
  }
  if (const auto language = extract::language_of(draft.text(), parts)) {
    draft.record.language = std::string(*language);
    draft.evidence("/language", {{parts.front().begin, parts.back().end}}, How::inferred,
                   {"language", Grade::high, "extract"});
  }
}

bool is_foreign(const Layout& layout, const Hit& hit) {
  const auto known = [&](std::span<const Rule> rules) {
    return std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
      const auto words = hit.whole ? rule.lines : rule.starts;
      return std::find(words.begin(), words.end(), hit.text) != words.end();
    });
  };
  return known(layout.furniture) || known(layout.chrome) || known(layout.labels);
}

/// The rest is body, but says so where it holds what belongs to the page around it.
void report_foreign(Draft& draft, const Remainder& rest) {
  for (std::uint32_t i : rest.body) {
    const auto hits = draft.page().hits(i);
    const bool foreign = std::any_of(
        hits.begin(), hits.end(), [&](const Hit& hit) { return is_foreign(draft.layout(), hit); });
    if (foreign) {
      draft.finding("foreign-in-body", Severity::warning,
                    "A line of the body looks like a part of the page around it",
                    draft.page().span(i));
    }
  }
}

void report_unclaimed(Draft& draft) {
  for (std::uint32_t i = 0; i < draft.page().size(); ++i) {
    if (draft.is_free(i)) {
      draft.finding("unclaimed", Severity::warning, "No rule of the layout says what this is",
                    draft.page().span(i));
    }
  }
}

bool has_closing_labels(const Layout& layout) {
  return std::any_of(layout.labels.begin(), layout.labels.end(),
                     [](const Rule& rule) { return rule.closes; });
}

/// A page whose closing labels are missing is cut; on others a last block of prose that ends in the
/// middle of a sentence shows it.
bool is_truncated(const Draft& draft, const Remainder& rest) {
  if (has_closing_labels(draft.layout())) {
    return !rest.closed;
  }
  static constexpr std::size_t kProse = 200;
  const std::uint32_t size = draft.page().size();
  if (size == 0) {
    return false;
  }
  const std::string_view last = draft.page().slice(size - 1);
  return last.size() >= kProse && !ends_sentence(last) &&
         (is_alnum(last.back()) || last.back() == ',');
}

}  // namespace

void finish(Draft& draft, const Remainder& rest) {
  const auto title = span_of(draft.record, "/title");
  find_type(draft, rest, title);
  complete_participants(draft);
  find_dates(draft, rest, title);
  tell_undated(draft, title);
  find_language(draft, rest);
  report_foreign(draft, rest);
  report_unclaimed(draft);
  draft.report_replaced();
  draft.record.fingerprint = fingerprint(draft.record.body);
  draft.record.source.truncated = is_truncated(draft, rest);
}

}  // namespace archdoc::layouts
