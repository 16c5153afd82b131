// A record as a page to read in a terminal.
#include "writers/escape.hpp"
#include "writers/formats.hpp"
#include "writers/page.hpp"
#include "writers/shape.hpp"

#include <algorithm>
#include <utility>

namespace archdoc::writers::text {
namespace {

std::string joined(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& item : list) {
    text += text.empty() ? "" : "; ";
    text += item;
  }
  return text;
}

void row(std::string& out, std::string_view label, const std::optional<std::string>& value) {
  append_row(out, label, value.value_or(""));
}

void row(std::string& out, std::string_view label, const std::vector<std::string>& list) {
  append_row(out, label, joined(list));
}

/// A heading with a line under it.
void section(std::string& out, std::string_view heading) {
  out += '\n';
  out += heading;
  out += '\n';
  out.append(heading.size(), '-');
  out += '\n';
}

void title(std::string& out, const Record& record, KeySet keys) {
  std::string text;
  if (record.number) {
    text = *record.number + ". ";
  }
  text += record.title.value_or("");
  if (text.empty() && (keys & *key_by_name("title")) == 0) {
    return;
  }
  if (text.empty()) {
    text = record.kind == Kind::listing ? "(a page of search results)" : "(without a title)";
  }
  append_wrapped(out, text, 0, 0);
  out.append(std::min(columns_of(text), kPageWidth), '=');
  out += '\n';
}

std::string date_text(const Record& record) {
  std::string text = record.date.value_or("");
  if (record.date_status == DateStatus::absent) {
    return text;
  }
  text += text.empty() ? "" : ", ";
  text += name_of(record.date_status);
  if (record.date_text) {
    text += ": ";
    text += *record.date_text;
  }
  return text;
}

std::string other_date(const DatedSpan& date) {
  std::string text(name_of(date.role));
  text += ' ';
  text += date.edtf;
  if (date.inferred) {
    text += ", perhaps ";
    text += date.inferred->edtf;
  }
  text += ": ";
  text += date.text;
  return text;
}

std::string person(const Person& person) {
  std::string text = person.honorific ? *person.honorific + " " : "";
  text += person.name;
  for (const auto& part : {person.office, person.delegation}) {
    if (part) {
      text += ", ";
      text += *part;
    }
  }
  if (person.role) {
    text += " (";
    text += name_of(*person.role);
    text += ')';
  }
  return text;
}

/// One a row, the label before the first.
template <class T, class Text>
void rows(std::string& out, std::string_view label, const std::vector<T>& list, Text text) {
  for (const T& item : list) {
    append_row(out, &item == list.data() ? label : "", text(item));
  }
}

void head(std::string& out, const Record& record) {
  row(out, "Date", date_text(record));
  rows(out, "Other dates", record.dates, other_date);
  row(out, "Type", record.type);
  row(out, "Place", record.place);
  row(out, "Subject", record.subject);
  row(out, "Classification", record.classification);
  row(out, "Language", record.language);
  row(out, "Original in", record.original_language);
  rows(out, "Participants", record.participants, person);
  rows(out, "Mentioned", record.people_mentioned, person);
}

/// The marks that stood in a block: notes as [1], pages as [p. 12], by offset.
using Marks = std::vector<std::pair<std::uint32_t, std::string>>;

std::vector<Marks> marks_of(const Record& record) {
  std::vector<Marks> marks(record.body.size());
  for (const PageMark& page : record.pages) {
    if (page.block < marks.size()) {
      marks[page.block].emplace_back(page.offset, "[p. " + page.number + "] ");
    }
  }
  for (const Note& note : record.notes) {
    for (const Anchor anchor : note.anchors) {
      if (anchor.block < marks.size()) {
        marks[anchor.block].emplace_back(anchor.offset, "[" + note.mark + "]");
      }
    }
  }
  for (Marks& list : marks) {
    std::ranges::stable_sort(list, {}, &Marks::value_type::first);
  }
  return marks;
}

std::string marked(std::string_view text, const Marks& marks) {
  std::string whole;
  std::size_t at = 0;
  for (const auto& [offset, mark] : marks) {
    const std::size_t next = std::clamp<std::size_t>(offset, at, text.size());
    whole += text.substr(at, next - at);
    whole += mark;
    at = next;
  }
  whole += text.substr(at);
  return whole;
}

void block(std::string& out, const Block& block, const Marks& marks) {
  std::string text = marked(block.text, marks);
  if (block.speaker && !text.starts_with(*block.speaker)) {
    text.insert(0, *block.speaker + ": ");
  }
  const bool inset = block.kind == BlockKind::list_item || block.kind == BlockKind::signature ||
                     block.kind == BlockKind::closing;
  append_wrapped(out, text, inset ? 4 : 0, 0);
}

void body(std::string& out, const Record& record) {
  if (record.body.empty()) {
    return;
  }
  section(out, "Text");
  const std::vector<Marks> marks = marks_of(record);
  for (std::size_t i = 0; i < record.body.size(); ++i) {
    out += i == 0 ? "" : "\n";
    block(out, record.body[i], marks[i]);
  }
}

void notes(std::string& out, const Record& record) {
  if (record.notes.empty()) {
    return;
  }
  section(out, "Notes");
  for (const Note& note : record.notes) {
    std::string mark;
    append_plain(mark, "[" + note.mark + "] ");
    out += mark;
    append_wrapped(out, note.text, 5, columns_of(mark));
  }
}

void items(std::string& out, const Record& record) {
  if (record.items.empty()) {
    return;
  }
  section(out, "Hits");
  for (const ListingItem& item : record.items) {
    append_row(out, item.date.value_or("no date"), item.title.value_or("(without a title)"));
    append_row(out, "", item.summary.value_or(""));
  }
}

std::string level(const ArchivalLevel& level) {
  return level.level + " " + level.value;
}

/// "RGANI, Russian State Archive of Contemporary History, RU"
std::optional<std::string> repository(const Provenance& from) {
  if (!from.repository) {
    return std::nullopt;
  }
  const Repository& known = *from.repository;
  return (known.code ? *known.code + ", " : "") + known.name +
         (known.country ? ", " + *known.country : "");
}

/// "Anna Roe, The Nets, Oslo, 1977, 3-9"
std::optional<std::string> published(const Provenance& from) {
  if (!from.published) {
    return std::nullopt;
  }
  const Published& book = *from.published;
  std::string out;
  const auto add = [&out](const std::string& part) { out += (out.empty() ? "" : ", ") + part; };
  std::for_each(book.authors.begin(), book.authors.end(), add);
  for (const auto& part : {book.title, book.place, book.publisher, book.year, book.pages}) {
    if (part) {
      add(*part);
    }
  }
  return out;
}

void provenance(std::string& out, const Provenance& from) {
  if (from == Provenance()) {
    return;
  }
  section(out, "Provenance");
  row(out, "Citation", from.citation);
  row(out, "Archive", from.archive);
  row(out, "Repository", repository(from));
  row(out, "Reference", from.reference);
  rows(out, "Levels", from.levels, level);
  row(out, "Published", published(from));
  row(out, "Authors", from.authors);
  row(out, "Contributors", from.contributors);
  row(out, "Translators", from.translators);
  row(out, "Transcribers", from.transcribers);
  row(out, "Editors", from.editors);
  row(out, "Drafted by", from.drafted_by);
  row(out, "Cleared by", from.cleared_by);
  row(out, "Approved by", from.approved_by);
  row(out, "Sponsor", from.sponsor);
  row(out, "Publisher", from.publisher);
  row(out, "Collection", from.collection);
  row(out, "Rights", from.rights);
  row(out, "Record ID", from.record_id);
  row(out, "Uploaded", from.uploaded);
  row(out, "Address", from.url);
}

void lists(std::string& out, const Record& record) {
  if (record.subjects.empty() && record.places.empty() && record.organizations.empty()) {
    return;
  }
  section(out, "Listed by the archive");
  row(out, "Subjects", record.subjects);
  row(out, "Places", record.places);
  row(out, "Organizations", record.organizations);
}

void source(std::string& out, const Record& record) {
  const SourceInfo& from = record.source;
  if (from == SourceInfo()) {
    return;
  }
  section(out, "Source");
  row(out, "File", from.path);
  if (from.part) {
    row(out, "Part", std::to_string(*from.part));
  }
  row(out, "Record", record.id);
  row(out, "Layout", from.layout + " (" + std::string(name_of(from.layout_grade)) + ")");
  row(out, "Encoding", from.encoding + ", " + std::to_string(from.bytes) + " bytes");
  if (from.truncated) {
    row(out, "Truncated", "the source ends before its document does");
  }
}

void findings(std::string& out, const Record& record) {
  if (record.findings.empty()) {
    return;
  }
  section(out, "Findings");
  for (const Finding& finding : record.findings) {
    std::string text = finding.code + ": " + finding.message;
    if (finding.span) {
      text += " (bytes " + std::to_string(finding.span->begin) + " to " +
              std::to_string(finding.span->end) + ")";
    }
    append_row(out, name_of(finding.severity), text);
  }
}

}  // namespace

void begin(std::string&, const WriteOptions&) {}

void record(std::string& out, const Record& whole, std::size_t index, const WriteOptions& options) {
  const KeySet keys = keys_to_write(options.keys, whole.keys);
  Record record = whole;  // what is not asked for is emptied: the page has one way to leave out
  clear_others(record, keys);
  if (index != 0) {
    out += '\n';
    out.append(kPageWidth, '_');
    out += "\n\n";
  }
  title(out, record, keys);
  head(out, record);
  if (record.summary) {
    section(out, "Summary");
    append_wrapped(out, *record.summary, 0, 0);
  }
  items(out, record);
  body(out, record);
  notes(out, record);
  provenance(out, record.provenance);
  lists(out, record);
  source(out, record);
  findings(out, record);
}

void end(std::string&, std::size_t, const WriteOptions&) {}

}  // namespace archdoc::writers::text
