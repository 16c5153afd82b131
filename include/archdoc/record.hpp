// The record, schema archdoc/1: what a source becomes. Plain values, no parsing.
//
// Names, order and meaning of the keys are those of the JSON form. An absent std::optional is
// `null` there: what neither the text nor the user states is never filled in.
#pragma once

#include <archdoc/finding.hpp>
#include <archdoc/span.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace archdoc {

inline constexpr const char* kSchema = "archdoc/1";

enum class Kind { document, listing };

/// How the document's own date is known. `absent`: no date is found and none is denied; `undated`:
/// the text says that there is none.
enum class DateStatus { stated, inferred, given, undated, absent, ambiguous };

/// What comes first in a date of numbers alone where both orders are possible ("3/4/1961").
enum class DateOrder { unknown, day_month, month_day };

enum class DateRole { event, received, uploaded, mentioned };

enum class PersonRole {
  author,
  sender,
  recipient,
  copied,
  interlocutor,
  attendee,
  interpreter,
  note_taker
};

/// `office` is a post named without its holder ("The Secretary").
enum class PersonKind { person, office, organization };

enum class BlockKind {
  paragraph,
  heading,
  list_item,
  turn,
  stamp,
  salutation,
  closing,
  signature,
  omission
};

/// How a value follows from its spans. `verbatim`: their slices give it back, white space and note
/// marks aside; `normalised`: the function named in Evidence::by makes it from the slices;
/// `inferred`: a rule concludes it; `given`: by the user.
enum class How { verbatim, normalised, inferred, given };

/// How sure a value is. The README gives the measured precision of each grade.
enum class Grade { high, medium, low };

/// What a line of the source is. Every non-blank line has exactly one class.
enum class LineClass { chrome, label, head, body, note, summary, provenance, page, unclaimed };
inline constexpr std::size_t kLineClasses = 9;

/// One hit of a page of search results.
struct ListingItem {
  std::optional<std::string> date;  ///< EDTF
  std::optional<std::string> title;
  std::optional<std::string> summary;
  Span span;

  friend bool operator==(const ListingItem&, const ListingItem&) = default;
};

/// A year that the context suggests for a date that states none.
struct InferredDate {
  std::string edtf;
  std::string reason;

  friend bool operator==(const InferredDate&, const InferredDate&) = default;
};

/// A date other than the document's own.
struct DatedSpan {
  DateRole role = DateRole::mentioned;
  std::string edtf;
  std::string text;
  std::optional<InferredDate> inferred;
  Span span;

  friend bool operator==(const DatedSpan&, const DatedSpan&) = default;
};

struct NameParts {
  std::optional<std::string> given;
  std::optional<std::string> family;
  std::optional<std::string> suffix;

  friend bool operator==(const NameParts&, const NameParts&) = default;
};

/// Somebody who took part, or is named. `name` is verbatim and never empty.
struct Person {
  std::string name;
  std::optional<std::string> readable;  ///< `name` with small letters, where it is in capitals
  std::optional<std::string> honorific;
  std::optional<std::string> office;
  std::optional<PersonRole> role;
  PersonKind kind = PersonKind::person;
  std::optional<std::string> delegation;
  NameParts parts;
  std::vector<std::string> variants;  ///< other spellings in the same document
  Spans spans;

  friend bool operator==(const Person&, const Person&) = default;
};

/// One paragraph of the document, white space folded, note marks and page marks taken out.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  std::optional<std::string> speaker;
  Spans spans;

  friend bool operator==(const Block&, const Block&) = default;
};

/// A place in the body: UTF-8 bytes into the text of the block of that index.
struct Anchor {
  std::uint32_t block = 0;
  std::uint32_t offset = 0;

  friend bool operator==(const Anchor&, const Anchor&) = default;
};

struct Note {
  std::string mark;
  std::string text;
  std::vector<Anchor> anchors;
  Span span;

  friend bool operator==(const Note&, const Note&) = default;
};

/// A page mark taken out of the running text; the page begins at this place of the body.
struct PageMark {
  std::string number;
  std::uint32_t block = 0;
  std::uint32_t offset = 0;

  friend bool operator==(const PageMark&, const PageMark&) = default;
};

/// One level of an archival reference ("fond", "5"), highest first.
struct ArchivalLevel {
  std::string level;
  std::string value;

  friend bool operator==(const ArchivalLevel&, const ArchivalLevel&) = default;
};

/// A repository as the table of repositories has it.
struct Repository {
  std::optional<std::string> code;  ///< the sign that it is cited by
  std::string name;
  std::optional<std::string> country;  ///< ISO 3166-1 alpha-2

  friend bool operator==(const Repository&, const Repository&) = default;
};

/// A book, journal or newspaper that the document is taken from; verbatim.
struct Published {
  std::vector<std::string> authors;
  std::optional<std::string> title;
  std::optional<std::string> place;
  std::optional<std::string> publisher;
  std::optional<std::string> year;
  std::optional<std::string> pages;

  friend bool operator==(const Published&, const Published&) = default;
};

struct Provenance {
  std::optional<std::string> citation;   ///< the source line or note, as written
  std::optional<std::string> archive;    ///< the repository, as written
  std::optional<Repository> repository;  ///< the same, as the table of repositories knows it
  std::optional<std::string> reference;  ///< the shelf mark inside it
  std::vector<ArchivalLevel> levels;
  std::optional<Published> published;
  std::vector<std::string> authors;
  std::vector<std::string> contributors;
  std::vector<std::string> translators;
  std::vector<std::string> transcribers;
  std::vector<std::string> editors;
  std::vector<std::string> drafted_by;
  std::vector<std::string> cleared_by;
  std::vector<std::string> approved_by;
  std::optional<std::string> sponsor;
  std::optional<std::string> publisher;
  std::optional<std::string> collection;
  std::optional<std::string> rights;
  std::optional<std::string> record_id;
  std::optional<std::string> uploaded;  ///< EDTF
  std::optional<std::string> url;

  friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// Non-blank lines by class, in the order of LineClass.
struct Coverage {
  std::array<std::uint32_t, kLineClasses> lines{};

  [[nodiscard]] std::uint32_t operator[](LineClass c) const {
    return lines[static_cast<std::size_t>(c)];
  }

  friend bool operator==(const Coverage&, const Coverage&) = default;
};

/// Where the record comes from, and how it was read.
struct SourceInfo {
  std::string path;
  std::optional<std::uint32_t> part;
  std::vector<std::string> files;
  std::string sha256;
  std::uint64_t bytes = 0;
  std::string encoding;  ///< IANA name
  std::string offsets;   ///< "file": spans are bytes of the file; "text": of the transcoded text
  std::string layout;
  std::optional<std::string> form;  ///< which of the layout's page forms, where it has several
  Grade layout_grade = Grade::low;
  std::string layout_hash;
  std::string reader;
  bool truncated = false;
  Coverage coverage;

  friend bool operator==(const SourceInfo&, const SourceInfo&) = default;
};

/// Why one value stands in the record.
struct Evidence {
  std::string path;  ///< JSON Pointer (RFC 6901) into the record
  Spans spans;
  How how = How::verbatim;
  std::string rule;               ///< "layout/rule", or "module/rule"
  std::optional<std::string> by;  ///< the function that makes a normalised value from the slices
  Grade grade = Grade::high;
  std::optional<std::string> was;  ///< the value that a given one replaced

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// The set of top-level keys that a record carries or a writer writes; one bit a key, in order.
using KeySet = std::uint64_t;
inline constexpr KeySet kAllKeys = ~KeySet{0};

struct Record {
  KeySet keys = kAllKeys;  ///< fewer where the record was read back from one that was cut down

  std::string schema = kSchema;
  std::string id;
  std::string fingerprint;
  Kind kind = Kind::document;
  std::vector<ListingItem> items;
  std::optional<std::string> title;
  std::optional<std::string> number;
  std::optional<std::string> type;
  std::optional<std::string> type_text;
  std::optional<std::string> date;  ///< EDTF (ISO 8601-2:2019), to the day at the finest
  std::optional<std::string> date_text;
  DateStatus date_status = DateStatus::absent;
  std::optional<std::string> date_earliest;  ///< YYYY-MM-DD, the first day that `date` spans
  std::optional<std::string> date_latest;    ///< YYYY-MM-DD, the last one
  std::vector<DatedSpan> dates;
  std::optional<std::string> place;
  std::optional<std::string> subject;
  std::optional<std::string> classification;
  std::optional<std::string> classification_level;
  std::optional<std::string> classification_today;
  std::optional<std::string> language;           ///< BCP 47, of the text
  std::optional<std::string> original_language;  ///< BCP 47, as stated of the original
  std::vector<Person> participants;
  std::vector<Person> people_mentioned;
  std::optional<std::string> summary;
  std::vector<Block> body;
  std::vector<Note> notes;
  std::vector<PageMark> pages;
  Provenance provenance;
  std::vector<std::string> subjects;
  std::vector<std::string> places;
  std::vector<std::string> organizations;
  SourceInfo source;
  std::vector<Evidence> evidence;
  Findings findings;

  friend bool operator==(const Record&, const Record&) = default;
};

}  // namespace archdoc
