#include "layouts/provenance.hpp"

#include "base/ascii.hpp"
#include "extract/archive_line.hpp"
#include "extract/citation.hpp"
#include "extract/date.hpp"
#include "extract/source_note.hpp"
#include "layouts/dates.hpp"
#include "layouts/quoted_citation.hpp"
#include "layouts/scan_marks.hpp"
#include "layouts/values.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace archdoc::layouts {
namespace {

void append_all(Draft& draft, std::vector<std::string>& list, std::string_view path,
                const Spans& spans, Ground ground) {
  for (const Span& span : spans) {
    draft.append(list, path, span, ground);
  }
}

}  // namespace

void read_citation(Draft& draft, const Spans& values, Ground ground) {
  Provenance& to = draft.record.provenance;
  if (!draft.set(to.citation, "/provenance/citation", values, ground)) {
    return;
  }
  const extract::Citation parts = extract::citation(draft.text(), hull(values));
  ground.module = "extract";
  ground.rule = "citation";
  if (parts.shelf.archive) {
    draft.set(to.archive, "/provenance/archive", {*parts.shelf.archive}, ground);
  }
  if (parts.shelf.reference) {
    draft.set(to.reference, "/provenance/reference", {*parts.shelf.reference}, ground);
  }
  for (const extract::ShelfMark::Level& level : parts.shelf.levels) {
    draft.evidence(pointer("/provenance/levels", to.levels.size()) + "/value", {level.value},
                   How::verbatim, ground);
    to.levels.push_back({std::string(level.level), draft.value(level.value)});
  }
  append_all(draft, to.contributors, "/provenance/contributors", parts.credits.contributors,
             ground);
  append_all(draft, to.translators, "/provenance/translators", parts.credits.translators, ground);
  append_all(draft, to.transcribers, "/provenance/transcribers", parts.credits.transcribers,
             ground);
  append_all(draft, to.editors, "/provenance/editors", parts.credits.editors, ground);
  if (parts.url) {
    draft.set(to.url, "/provenance/url", {*parts.url}, ground);
  }
}

void read_quoted_citation(Draft& draft, Span block, Ground ground) {
  const std::string_view text = draft.text();
  const auto parts = quoted_citation(block.of(text));
  if (!parts) {
    return;
  }
  if (!parts->title.empty()) {
    give_title(draft, span_in(text, parts->title), ground);
  }
  if (!parts->date.empty()) {
    if (const auto date = extract::date_line(text, span_in(text, parts->date))) {
      give_date(draft, *date, ground);
    }
  }
  if (!parts->source.empty()) {
    read_citation(draft, {span_in(text, parts->source)}, ground);
  }
  if (!parts->url.empty()) {
    draft.set(draft.record.provenance.url, "/provenance/url", {span_in(text, parts->url)}, ground);
  }
}

void read_source_note(Draft& draft, Ground ground) {
  const std::vector<EndNote>& notes = draft.marks().notes;
  const auto source = std::find_if(notes.begin(), notes.end(), [&](const EndNote& note) {
    return extract::is_source_note(draft.text(), note.text);
  });
  if (source == notes.end() || source->block > notes.front().block + 1) {
    return;
  }
  Provenance& to = draft.record.provenance;
  if (!draft.set(to.citation, "/provenance/citation", {source->text}, ground)) {
    return;
  }
  const extract::SourceNote parts = extract::source_note(draft.text(), source->text);
  ground.module = "extract";
  ground.rule = "source-note";
  if (parts.archive) {
    draft.set(to.archive, "/provenance/archive", {*parts.archive}, ground);
  }
  if (parts.reference) {
    draft.set(to.reference, "/provenance/reference", {*parts.reference}, ground);
  }
  if (parts.classification) {
    give_classification(draft, *parts.classification, ground);
  }
  for (const Span& drafter : parts.drafted_by) {
    draft.append(to.drafted_by, "/provenance/drafted_by", drafter, ground);
  }
}

void read_archive_line(Draft& draft, Span line, Ground ground) {
  const auto parts = extract::archive_line(draft.text(), line);
  Provenance& to = draft.record.provenance;
  if (!parts || !draft.set(to.citation, "/provenance/citation", {parts->whole}, ground)) {
    return;
  }
  draft.set(to.archive, "/provenance/archive", {parts->archive}, ground);
  draft.set(to.reference, "/provenance/reference", {parts->reference}, ground);
  if (parts->url) {
    draft.set(to.url, "/provenance/url", {*parts->url}, ground);
  }
}

void read_record_number(Draft& draft, Span value, Ground ground) {
  if (const auto number = record_number(value.of(draft.text()))) {
    draft.set(draft.record.provenance.record_id, "/provenance/record_id",
              {span_in(draft.text(), *number)}, ground);
  }
}

}  // namespace archdoc::layouts
