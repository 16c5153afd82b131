// The shape of a record, said once: every writer, reader and schema visits these functions.
//
// fields(visit, value) calls visit(Field, member) for each key of `value`, in the order of the
// JSON form. `value` may be const. A member's C++ type says what the key may hold: an optional may
// be null, a vector is a list, an enumeration is one of its names (names.hpp), a Span is
// [begin, end].
#pragma once

#include <archdoc/finding.hpp>
#include <archdoc/record.hpp>

#include "model/names.hpp"

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace archdoc {

/// What a string holds, for the schemas.
enum class Pattern { any, schema, id, edtf, day, sha256, type, language, pointer, offsets };

/// One key.
struct Field {
  std::string_view name;
  std::string_view doc;        ///< what it means, for the schemas
  std::string_view item = {};  ///< of a list: the name of one item, for the XML form
  Pattern pattern = Pattern::any;
};

/// T is U, const or not.
template <class T, class U>
concept Like = std::same_as<std::remove_const_t<T>, U>;

template <class V>
constexpr void fields(V&& visit, Like<ListingItem> auto& x) {
  visit(Field{"date", "its date, EDTF", {}, Pattern::edtf}, x.date);
  visit(Field{"title", "its title"}, x.title);
  visit(Field{"summary", "its summary"}, x.summary);
  visit(Field{"span", "where it stands in the text"}, x.span);
}

template <class V>
constexpr void fields(V&& visit, Like<InferredDate> auto& x) {
  visit(Field{"edtf", "the fuller date, EDTF", {}, Pattern::edtf}, x.edtf);
  visit(Field{"reason", "what it is concluded from"}, x.reason);
}

template <class V>
constexpr void fields(V&& visit, Like<DatedSpan> auto& x) {
  visit(Field{"role", "what happened on it"}, x.role);
  visit(Field{"edtf", "what the text states, EDTF", {}, Pattern::edtf}, x.edtf);
  visit(Field{"text", "the words that state it"}, x.text);
  visit(Field{"inferred", "the year that the context suggests"}, x.inferred);
  visit(Field{"span", "where it stands in the text"}, x.span);
}

template <class V>
constexpr void fields(V&& visit, Like<NameParts> auto& x) {
  visit(Field{"given", "given names or initials"}, x.given);
  visit(Field{"family", "family name"}, x.family);
  visit(Field{"suffix", "Jr., III and the like"}, x.suffix);
}

template <class V>
constexpr void fields(V&& visit, Like<Person> auto& x) {
  visit(Field{"name", "the name as written"}, x.name);
  visit(Field{"readable", "the name with small letters, where the text has it in capitals"},
        x.readable);
  visit(Field{"honorific", "what stands before the name (Mr., c.)"}, x.honorific);
  visit(Field{"office", "the post that the text states"}, x.office);
  visit(Field{"role", "the part in this document; null where only mentioned"}, x.role);
  visit(Field{"kind", "a person, a post named without its holder, or an organization"}, x.kind);
  visit(Field{"delegation", "the side at the table"}, x.delegation);
  visit(Field{"parts", "the name taken apart"}, x.parts);
  visit(Field{"variants", "spellings of the name in this document", "variant"}, x.variants);
  visit(Field{"spans", "where the text names them", "span"}, x.spans);
}

template <class V>
constexpr void fields(V&& visit, Like<Block> auto& x) {
  visit(Field{"kind", "what the block is"}, x.kind);
  visit(Field{"text", "its text, white space folded, note and page marks taken out"}, x.text);
  visit(
      Field{
          "speaker",
          "who speaks, in a turn: a participant's name, or the marker's words where it names none"},
      x.speaker);
  visit(Field{"spans", "where it stands in the text", "span"}, x.spans);
}

template <class V>
constexpr void fields(V&& visit, Like<Anchor> auto& x) {
  visit(Field{"block", "index of the block in the body"}, x.block);
  visit(Field{"offset", "UTF-8 bytes into the text of the block"}, x.offset);
}

template <class V>
constexpr void fields(V&& visit, Like<Note> auto& x) {
  visit(Field{"mark", "its mark as written, without brackets"}, x.mark);
  visit(Field{"text", "its text"}, x.text);
  visit(Field{"anchors", "where the body refers to it", "anchor"}, x.anchors);
  visit(Field{"span", "where it stands in the text"}, x.span);
}

template <class V>
constexpr void fields(V&& visit, Like<PageMark> auto& x) {
  visit(Field{"number", "the number of the page that begins here"}, x.number);
  visit(Field{"block", "index of the block in the body"}, x.block);
  visit(Field{"offset", "UTF-8 bytes into the text of the block"}, x.offset);
}

template <class V>
constexpr void fields(V&& visit, Like<ArchivalLevel> auto& x) {
  visit(Field{"level", "fond, record group, box, folder and the like"}, x.level);
  visit(Field{"value", "its number or name"}, x.value);
}

template <class V>
constexpr void fields(V&& visit, Like<Repository> auto& x) {
  visit(Field{"code", "the sign that it is cited by"}, x.code);
  visit(Field{"name", "its name"}, x.name);
  visit(Field{"country", "where it is, ISO 3166-1 alpha-2"}, x.country);
}

template <class V>
constexpr void fields(V&& visit, Like<Published> auto& x) {
  visit(Field{"authors", "who wrote or edited it", "author"}, x.authors);
  visit(Field{"title", "its title"}, x.title);
  visit(Field{"place", "where it was published"}, x.place);
  visit(Field{"publisher", "who published it"}, x.publisher);
  visit(Field{"year", "when it was published"}, x.year);
  visit(Field{"pages", "the pages that are cited"}, x.pages);
}

template <class V>
constexpr void fields(V&& visit, Like<Provenance> auto& x) {
  visit(Field{"citation", "the source line or source note as written"}, x.citation);
  visit(Field{"archive", "the archive that holds the original"}, x.archive);
  visit(Field{"repository", "the archive as the table of repositories knows it"}, x.repository);
  visit(Field{"reference", "the shelf mark inside the archive"}, x.reference);
  visit(Field{"levels", "the shelf mark by level, highest first", "level"}, x.levels);
  visit(Field{"published", "the publication that the text is taken from"}, x.published);
  visit(Field{"authors", "who wrote it, as the archive lists them", "author"}, x.authors);
  visit(Field{"contributors", "who brought it", "contributor"}, x.contributors);
  visit(Field{"translators", "who translated it", "translator"}, x.translators);
  visit(Field{"transcribers", "who transcribed it", "transcriber"}, x.transcribers);
  visit(Field{"editors", "who edited it", "editor"}, x.editors);
  visit(Field{"drafted_by", "who drafted it", "drafter"}, x.drafted_by);
  visit(Field{"cleared_by", "who cleared it, or concurred", "clearer"}, x.cleared_by);
  visit(Field{"approved_by", "who approved it", "approver"}, x.approved_by);
  visit(Field{"sponsor", "who paid for its publication"}, x.sponsor);
  visit(Field{"publisher", "who published it"}, x.publisher);
  visit(Field{"collection", "the collection or edition it is in"}, x.collection);
  visit(Field{"rights", "the statement of rights"}, x.rights);
  visit(Field{"record_id", "its number at the archive's site"}, x.record_id);
  visit(Field{"uploaded", "when the site took it up, EDTF", {}, Pattern::edtf}, x.uploaded);
  visit(Field{"url", "its address"}, x.url);
}

template <class V>
constexpr void fields(V&& visit, Like<Coverage> auto& x) {
  for (std::size_t i = 0; i < kLineClasses; ++i) {
    visit(Field{Names<LineClass>::all[i], "non-blank lines of this class"}, x.lines[i]);
  }
}

template <class V>
constexpr void fields(V&& visit, Like<SourceInfo> auto& x) {
  visit(Field{"path", "the file as given, or its path in the folder that was read"}, x.path);
  visit(Field{"part", "which part of the file, from 1; null where the file is one document"},
        x.part);
  visit(Field{"files", "the files it was put together from, where several", "file"}, x.files);
  visit(Field{"sha256", "SHA-256 of the file's bytes", {}, Pattern::sha256}, x.sha256);
  visit(Field{"bytes", "size of the file"}, x.bytes);
  visit(Field{"encoding", "its character encoding, IANA name"}, x.encoding);
  visit(Field{"offsets",
              "what spans count bytes of: the file, or its text after transcoding or repair",
              {},
              Pattern::offsets},
        x.offsets);
  visit(Field{"layout", "the layout it was read by"}, x.layout);
  visit(Field{"form", "which of the layout's page forms, where it has several"}, x.form);
  visit(Field{"layout_grade", "how sure the layout is"}, x.layout_grade);
  visit(Field{"layout_hash", "hash of the layout file"}, x.layout_hash);
  visit(Field{"reader", "the program and version that read it"}, x.reader);
  visit(Field{"truncated", "whether the source ends before its document does"}, x.truncated);
  visit(Field{"coverage", "what its non-blank lines are; every line has one class"}, x.coverage);
}

template <class V>
constexpr void fields(V&& visit, Like<Evidence> auto& x) {
  visit(Field{"path", "the value, as a JSON Pointer into the record", {}, Pattern::pointer},
        x.path);
  visit(Field{"spans", "what it rests on in the text", "span"}, x.spans);
  visit(Field{"how", "how the value follows from the spans"}, x.how);
  visit(Field{"rule", "the rule that found it"}, x.rule);
  visit(Field{"by", "the function that makes a normalised value from the slices"}, x.by);
  visit(Field{"grade", "how sure it is"}, x.grade);
  visit(Field{"was", "the value that a given one replaced"}, x.was);
}

template <class V>
constexpr void fields(V&& visit, Like<Finding> auto& x) {
  visit(Field{"code", "a stable word for programs"}, x.code);
  visit(Field{"severity", "how much it matters"}, x.severity);
  visit(Field{"message", "a sentence for people"}, x.message);
  visit(Field{"span", "where in the text; null where about the source as a whole"}, x.span);
}

template <class V>
constexpr void head_fields(V&& visit, Like<Record> auto& x) {
  visit(Field{"schema", "the name of this shape", {}, Pattern::schema}, x.schema);
  visit(Field{"id",
              "d and 16 hex digits of the SHA-256 of the file's bytes, and -N for part N",
              {},
              Pattern::id},
        x.id);
  visit(Field{"fingerprint", "hash of the body's letters and digits, case-folded"}, x.fingerprint);
  visit(Field{"kind", "a document, or a page of search results"}, x.kind);
  visit(Field{"items", "the hits of a listing", "item"}, x.items);
  visit(Field{"title", "title, without number, note mark and site suffix"}, x.title);
  visit(Field{"number", "document number in an edition"}, x.number);
  visit(Field{"type", "type of document, a term of the vocabulary", {}, Pattern::type}, x.type);
  visit(Field{"type_text", "the words that say the type"}, x.type_text);
  visit(Field{"date", "the document's own date, EDTF (ISO 8601-2:2019)", {}, Pattern::edtf},
        x.date);
  visit(Field{"date_text", "the words that state the date"}, x.date_text);
  visit(Field{"date_status", "how the date is known"}, x.date_status);
  visit(Field{"date_earliest", "the first day that the date spans", {}, Pattern::day},
        x.date_earliest);
  visit(Field{"date_latest", "the last day that the date spans", {}, Pattern::day}, x.date_latest);
  visit(Field{"dates", "other dates", "dated"}, x.dates);
}

template <class V>
constexpr void content_fields(V&& visit, Like<Record> auto& x) {
  visit(Field{"place", "where it was written"}, x.place);
  visit(Field{"subject", "its subject line"}, x.subject);
  visit(Field{"classification", "as written, with its handling"}, x.classification);
  visit(Field{"classification_level", "the level in that, in lower case (\"top-secret\")"},
        x.classification_level);
  visit(Field{"classification_today", "the present one, where told apart"}, x.classification_today);
  visit(Field{"language", "language of the text, BCP 47", {}, Pattern::language}, x.language);
  visit(
      Field{
          "original_language", "language of the original as stated, BCP 47", {}, Pattern::language},
      x.original_language);
  visit(Field{"participants", "who took part", "participant"}, x.participants);
  visit(Field{"people_mentioned", "who is named only", "person"}, x.people_mentioned);
  visit(Field{"summary", "the archive's summary"}, x.summary);
  visit(Field{"body", "the text of the document", "block"}, x.body);
  visit(Field{"notes", "footnotes and endnotes", "note"}, x.notes);
  visit(Field{"pages", "page marks taken out of the running text", "page"}, x.pages);
}

template <class V>
constexpr void fields(V&& visit, Like<Record> auto& x) {
  head_fields(visit, x);
  content_fields(visit, x);
  visit(Field{"provenance", "where the document comes from"}, x.provenance);
  visit(Field{"subjects", "the archive's list of subjects", "subject"}, x.subjects);
  visit(Field{"places", "the archive's list of places", "place"}, x.places);
  visit(Field{"organizations", "the archive's list of organizations", "organization"},
        x.organizations);
  visit(Field{"source", "what was read, and how"}, x.source);
  visit(Field{"evidence", "why each value stands in the record", "claim"}, x.evidence);
  visit(Field{"findings", "what is odd about the source", "finding"}, x.findings);
}

/// Number of top-level keys.
inline constexpr std::size_t kRecordKeys = 35;

/// One bit for each key that there is; kAllKeys has more.
inline constexpr KeySet kRecordKeyBits = (KeySet{1} << kRecordKeys) - 1;

/// A visitor that looks at nothing.
struct NoVisit {
  template <class T>
  constexpr void operator()(const Field&, T&) const {}
};

/// A struct that `fields` describes.
template <class T>
concept Described = requires(T& x) {
  fields(NoVisit{}, x);
};

}  // namespace archdoc
