#include "layouts/head_lines.hpp"

#include "base/ascii.hpp"
#include "extract/date.hpp"
#include "extract/despatch_line.hpp"
#include "layouts/dates.hpp"
#include "layouts/heading.hpp"
#include "layouts/shapes.hpp"
#include "layouts/values.hpp"

#include <string>

namespace archdoc::layouts {

void read_numbered_title(Draft& draft, Span block, Ground ground) {
  const std::size_t taken = title_number(block.of(draft.text()));
  if (taken > 0) {
    const std::string_view number = trim(block.of(draft.text()).substr(0, taken));
    draft.set(draft.record.number, "/number",
              {span_in(draft.text(), number.substr(0, number.size() - 1))}, ground);
  }
  block.begin += static_cast<std::uint32_t>(taken);
  give_title(draft, span_in(draft.text(), without_glued_mark(block.of(draft.text()))), ground);
}

void read_heading(Draft& draft, Span block, Ground ground) {
  const auto heading = heading_of(block.of(draft.text()));
  if (!heading) {
    return;
  }
  if (!heading->number.empty()) {
    Ground number = ground;
    number.rule = "number";
    draft.set(draft.record.number, "/number", {span_in(draft.text(), heading->number)}, number);
  }
  Ground title = ground;
  title.rule = "title";
  give_title(draft, without_note_mark(draft.text(), span_in(draft.text(), heading->title)), title);
}

void read_dateline(Draft& draft, Span line, Ground ground) {
  const auto dateline = extract::dateline(draft.text(), line);
  if (!dateline) {
    if (const auto undated = extract::undated_dateline(draft.text(), line)) {
      draft.set(draft.record.place, "/place", {undated->place}, ground);
      give_undated(draft, undated->words, ground);
    }
    return;
  }
  if (dateline->place) {
    draft.set(draft.record.place, "/place", {*dateline->place}, ground);
  }
  give_date(draft, dateline->date, ground);
}

void read_despatch_line(Draft& draft, Span line, Ground ground) {
  const auto parts = extract::despatch_line(draft.text(), line);
  if (!parts) {
    return;
  }
  if (parts->type && !draft.record.type) {
    draft.record.type = std::string(parts->type->type);
    draft.evidence("/type", {parts->type->words}, How::normalised, ground, "type");
    draft.set(draft.record.type_text, "/type_text", {parts->type->words}, ground);
  }
  if (parts->place) {
    draft.set(draft.record.place, "/place", {*parts->place}, ground);
  }
  if (parts->date) {
    give_date(draft, *parts->date, ground);
  } else if (parts->undated) {
    give_undated(draft, *parts->undated, ground);
  }
}

}  // namespace archdoc::layouts
