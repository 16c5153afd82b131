#include "layouts/provenance.hpp"

#include "base/ascii.hpp"
#include "extract/archive_line.hpp"
#include "extract/citation.hpp"
#include "extract/date.hpp"
#include "extract/repositories.hpp"
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

void give(Draft& draft, std::optional<std::string>& field, std::string_view path,
          const std::optional<Span>& value, Ground ground) {
  if (value) {
    draft.set(field, path, {*value}, ground);
  }
}

void give_shelf_mark(Draft& draft, const extract::ShelfMark& shelf, Ground ground) {
  Provenance& to = draft.record.provenance;
  give(draft, to.archive, "/provenance/archive", shelf.archive, ground);
  give(draft, to.reference, "/provenance/reference", shelf.reference, ground);
  for (const extract::ReferenceLevel& level : shelf.levels) {
    draft.evidence(pointer("/provenance/levels", to.levels.size()) + "/value", {level.value},
                   How::verbatim, ground);
    to.levels.push_back({std::string(level.level), draft.value(level.value)});
  }
}

void give_published(Draft& draft, const std::optional<extract::Published>& from, Ground ground) {
  if (!from) {
    return;
  }
  Published& to = draft.record.provenance.published.emplace();
  append_all(draft, to.authors, "/provenance/published/authors", from->authors, ground);
  give(draft, to.title, "/provenance/published/title", from->title, ground);
  give(draft, to.place, "/provenance/published/place", from->place, ground);
  give(draft, to.publisher, "/provenance/published/publisher", from->publisher, ground);
  give(draft, to.year, "/provenance/published/year", from->year, ground);
  give(draft, to.pages, "/provenance/published/pages", from->pages, ground);
}

void give_source_note(Draft& draft, Span note, Ground ground) {
  Provenance& to = draft.record.provenance;
  if (!draft.set(to.citation, "/provenance/citation", {note}, ground)) {
    return;
  }
  const extract::SourceNote parts = extract::source_note(draft.text(), note, draft.repositories());
  ground.module = "extract";
  ground.rule = "source-note";
  give_shelf_mark(draft, parts.shelf, ground);
  give_published(draft, parts.published, ground);
  if (parts.classification) {
    give_classification(draft, *parts.classification, ground);
  }
  const extract::Clearance& clearance = parts.clearance;
  append_all(draft, to.drafted_by, "/provenance/drafted_by", clearance.drafted_by, ground);
  append_all(draft, to.cleared_by, "/provenance/cleared_by", clearance.cleared_by, ground);
  append_all(draft, to.approved_by, "/provenance/approved_by", clearance.approved_by, ground);
  give(draft, to.url, "/provenance/url", parts.url, ground);
}

}  // namespace

void read_citation(Draft& draft, const Spans& values, Ground ground) {
  Provenance& to = draft.record.provenance;
  if (!draft.set(to.citation, "/provenance/citation", values, ground)) {
    return;
  }
  const extract::Citation parts =
      extract::citation(draft.text(), hull(values), draft.repositories());
  ground.module = "extract";
  ground.rule = "citation";
  give_shelf_mark(draft, parts.shelf, ground);
  give_published(draft, parts.published, ground);
  const extract::Credits& credits = parts.credits;
  append_all(draft, to.contributors, "/provenance/contributors", credits.contributors, ground);
  append_all(draft, to.translators, "/provenance/translators", credits.translators, ground);
  append_all(draft, to.transcribers, "/provenance/transcribers", credits.transcribers, ground);
  append_all(draft, to.editors, "/provenance/editors", credits.editors, ground);
  give(draft, to.url, "/provenance/url", parts.url, ground);
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
  if (source != notes.end() && source->block <= notes.front().block + 1) {
    give_source_note(draft, source->text, ground);
  }
}

void read_bracketed_source(Draft& draft, Span block, Ground ground) {
  const std::string_view slice = block.of(draft.text());
  if (slice.starts_with('[') && slice.ends_with(']')) {
    const Span note{block.begin + 1, block.end - 1};
    if (extract::is_source_note(draft.text(), note)) {
      give_source_note(draft, note, ground);
    }
  }
}

void read_archive_line(Draft& draft, Span line, Ground ground) {
  const auto parts = extract::archive_line(draft.text(), line);
  Provenance& to = draft.record.provenance;
  if (!parts || !draft.set(to.citation, "/provenance/citation", {parts->whole}, ground)) {
    return;
  }
  const auto known = extract::repository_of(draft.repositories(), draft.text(), parts->archive);
  give_shelf_mark(draft,
                  {parts->archive, parts->reference,
                   extract::reference_levels(draft.text(), parts->reference.of(draft.text()),
                                             known ? known->row->country : std::string_view())},
                  ground);
  give(draft, to.url, "/provenance/url", parts->url, ground);
}

void read_record_number(Draft& draft, Span value, Ground ground) {
  if (const auto number = record_number(value.of(draft.text()))) {
    draft.set(draft.record.provenance.record_id, "/provenance/record_id",
              {span_in(draft.text(), *number)}, ground);
  }
}

void name_repository(Draft& draft) {
  const auto archive = draft.place_of("/provenance/archive");
  if (!archive) {
    return;
  }
  const auto known = extract::repository_of(draft.repositories(), draft.text(), *archive);
  if (!known) {
    return;
  }
  const auto stated = [](std::string_view column) {
    return column.empty() ? std::nullopt : std::optional(std::string(column));
  };
  const RepositoryRow& row = *known->row;
  draft.record.provenance.repository =
      Repository{stated(row.code), std::string(row.name), stated(row.country)};
  draft.evidence("/provenance/repository", {known->words}, How::normalised,
                 {"repository", Grade::high, "extract"}, "repositories");
}

}  // namespace archdoc::layouts
