#include "layouts/finish.hpp"

#include <archdoc/edtf.hpp>
#include <archdoc/types.hpp>

#include "base/ascii.hpp"
#include "extract/language.hpp"
#include "extract/type.hpp"
#include "layouts/attendance.hpp"
#include "layouts/dates.hpp"
#include "layouts/fingerprint.hpp"
#include "layouts/kinds.hpp"
#include "layouts/paragraphs.hpp"
#include "layouts/people.hpp"
#include "layouts/prose.hpp"
#include "layouts/provenance.hpp"
#include "layouts/signers.hpp"
#include "layouts/speakers.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace archdoc::layouts {
namespace {

// --- type ---------------------------------------------------------------------------------------

void set_type(Draft& draft, const extract::TypeReading& reading, Grade grade) {
  const Ground ground{"type", grade, "extract"};
  draft.record.type = std::string(reading.type);
  draft.evidence("/type", {reading.words}, How::normalised, ground, "type");
  draft.set(draft.record.type_text, "/type_text", {reading.words}, ground);
}

/// What begins with a salutation and closes as letters do is one, whether words say so or not.
void find_letter(Draft& draft) {
  const auto of_kind = [&](BlockKind kind) {
    return std::find_if(draft.record.body.begin(), draft.record.body.end(),
                        [kind](const Block& block) { return block.kind == kind; });
  };
  const auto salutation = of_kind(BlockKind::salutation);
  const auto closing = of_kind(BlockKind::closing);
  if (salutation == draft.record.body.end() || closing == draft.record.body.end()) {
    return;
  }
  const Grade grade = draft.layout().fallback ? Grade::low : Grade::medium;
  draft.record.type = "letter";
  draft.evidence("/type", {salutation->spans.front(), closing->spans.front()}, How::inferred,
                 {"letter-form", grade, "extract"});
}

/// A line of the head may have said what a document is; the title says it, else one of the first
/// blocks may, at its beginning.
void find_type(Draft& draft, const Remainder& rest, std::optional<Span> title) {
  static constexpr std::size_t kFirstBlocks = 6;
  static constexpr std::uint32_t kLongest = 150;
  static constexpr std::uint32_t kLongestWord = 30;
  if (draft.record.type) {
    return;
  }
  if (!draft.layout().type.empty()) {
    draft.record.type = std::string(draft.layout().type);
    const auto date = draft.place_of("/date_text");
    draft.evidence("/type",
                   {date    ? *date
                    : title ? *title
                            : draft.page().span(0)},
                   How::inferred, {"type", Grade::high, {}});
    return;
  }
  if (title) {
    if (const auto reading = extract::document_type(draft.text(), *title, true)) {
      set_type(draft, *reading, Grade::high);
      return;
    }
  }
  // "611.57/4-462: Telegram": a file line may say it behind a colon.
  if (const auto file = draft.place_of("/provenance/citation")) {
    const std::string_view line = file->of(draft.text());
    if (const std::size_t colon = line.rfind(": "); colon != std::string_view::npos) {
      const Span words = span_in(draft.text(), line.substr(colon + 2));
      if (const auto reading = words.size() <= kLongestWord
                                   ? extract::document_type(draft.text(), words, true)
                                   : std::nullopt) {
        set_type(draft, *reading, Grade::high);
        return;
      }
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
  find_letter(draft);
}

/// A page without a title is known by its subject.
void title_by_subject(Draft& draft) {
  if (draft.record.title || !draft.record.subject) {
    return;
  }
  for (const Evidence& each : draft.record.evidence) {
    if (each.path == "/subject") {
      const Ground ground{"title-by-subject", each.grade, {}};
      draft.set(draft.record.title, "/title", Spans(each.spans), ground);
      return;
    }
  }
}

// --- the whole ----------------------------------------------------------------------------------

void find_language(Draft& draft, const Remainder& rest) {
  const Spans parts = running_text(draft.page(), rest);
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

/// The place of the word "I" in a paragraph that tells of its writer; nothing in speech of others.
std::optional<Span> first_person(std::string_view text, Span block) {
  const std::string_view slice = block.of(text);
  for (std::size_t at = slice.find('I'); at != std::string_view::npos;
       at = slice.find('I', at + 1)) {
    const bool begins = at == 0 || slice[at - 1] == ' ';
    const bool ends = at + 1 < slice.size() && slice[at + 1] == ' ';
    if (begins && ends && slice.substr(0, at).find('"') == std::string_view::npos &&
        slice.substr(0, at).find("\xE2\x80\x9C") == std::string_view::npos) {
      return span_in(text, slice.substr(at, 1));
    }
  }
  return std::nullopt;
}

/// A record of a talk whose writer speaks of himself and is named nowhere.
void report_unnamed_author(Draft& draft, const Remainder& rest) {
  const Record& record = draft.record;
  const bool talk = record.type && (type_is(*record.type, "memorandum-of-conversation") ||
                                    type_is(*record.type, "record-of-conversation"));
  const bool signs = std::any_of(record.body.begin(), record.body.end(), [](const Block& block) {
    return block.kind == BlockKind::signature;
  });
  if (!talk || signs || !record.provenance.authors.empty() ||
      !record.provenance.drafted_by.empty() ||
      std::any_of(record.participants.begin(), record.participants.end(), wrote)) {
    return;
  }
  for (const std::uint32_t i : rest.body) {
    const std::string_view slice = draft.page().slice(i);
    if (turn_of(slice)) {
      continue;
    }
    if (const auto place = first_person(draft.text(), draft.page().span(i))) {
      draft.finding("unnamed-author", Severity::info,
                    "The writer speaks in the first person and is not named", *place);
      return;
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

/// Whether the title has a note mark glued to its end, and the page no notes.
bool has_lost_notes(const Draft& draft) {
  const auto title = draft.place_of("/title");
  return draft.layout().glued_marks && draft.marks().notes.empty() && title &&
         title->end < draft.text().size() && is_digit(draft.text()[title->end]);
}

/// A page whose closing labels are missing is cut; where notes have their marks glued to words, one
/// whose notes are missing; on others a last block of prose that ends in the
/// middle of a sentence shows it.
bool is_truncated(const Draft& draft, const Remainder& rest) {
  if (const FrontMatter& front = draft.page().front(); front.lines > 0 && !front.closed) {
    return true;
  }
  if (has_closing_labels(draft.layout())) {
    return !rest.closed;
  }
  if (has_lost_notes(draft)) {
    return true;
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
  if (draft.layout().subject_is_title) {
    title_by_subject(draft);
  }
  name_repository(draft);
  const auto title = draft.place_of("/title");
  find_type(draft, rest, title);
  find_language(draft, rest);
  read_attendance(draft, rest);
  read_signatures(draft);
  name_speakers(draft);
  complete_participants(draft);
  find_mentioned(draft, rest.body);
  find_dates(draft, rest, title);
  report_foreign(draft, rest);
  report_unclaimed(draft);
  report_unnamed_author(draft, rest);
  draft.report_replaced();
  draft.record.fingerprint = fingerprint(draft.record.body);
  draft.record.source.truncated = is_truncated(draft, rest);
}

}  // namespace archdoc::layouts
