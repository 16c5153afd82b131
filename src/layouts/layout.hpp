// A layout, made ready: what a layout file says, as plain tables.
//
// Views and spans throughout, so that the built-in layouts are constants of the program and cost
// nothing at start-up; the tables of a layout read at run time are held by a LayoutStorage.
#pragma once

#include <archdoc/record.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace archdoc::layouts {

/// What a block can be. The closed list that `is` and `next` of a layout file choose from;
/// meanings in vocabulary.cpp.
enum class Predicate : std::uint8_t {
  none,
  block,
  date_line,
  dateline,
  iso_date,
  digits,
  sentence,
  title_like,
  summary_like,
  citation_like,
  quoted_citation,
  classification,
  note,
  page_mark,
  range_line,
  rule_line,
  dated_items,
  end_note,
  file_line,
  item,
  paper_number,
  numbered_title,
  handling,
  parties_title,
  scan_mark,
  record_number,
  date_in_figures,
  date_in_words,
  further_head,
  marking_alone,
  release_stamp,
  office_codes,
  message_rule,
  date_group,
  message_marking,
  addressee,
  goes_on,
  reference_item,
  time_group,
  no_digits,
  filed_title,
  sourced_titles,
  heading,
  subject_like,
  despatch_line,
  archive_line,
  declassification,
  numbered_note,
  edition_head,
  markdown_heading,
  unnumbered,
  list_heading,
  place_line,
  bold_lead
};

/// From blocks to claims. The closed list that `read` chooses from; meanings in vocabulary.cpp.
enum class Reader : std::uint8_t {
  plain,
  dateline,
  citation,
  quoted_citation,
  headings,
  senders,
  recipients,
  copied,
  attendees,
  listing,
  numbered_title,
  head_lists,
  source_note,
  bracketed_source,
  record_number,
  title_alone,
  attributes,
  terms,
  tags,
  date_group,
  message_marking,
  origin,
  addressees,
  informed,
  full_date,
  authors,
  heading,
  despatch_line,
  archive_line,
  numbered_notes,
  received
};

/// The fields of the record that a rule can fill; what each is in vocabulary.cpp.
enum class Field : std::uint8_t {
  none,
  title,
  number,
  date,
  place,
  subject,
  summary,
  classification,
  original_language,
  participants,
  people_mentioned,
  notes,
  citation,
  archive,
  authors,
  sponsor,
  publisher,
  collection,
  rights,
  record_id,
  uploaded,
  url,
  subjects,
  places,
  organizations,
  reference,
  classification_today,
  drafted_by
};

/// What the blank lines before a block say of it.
enum class Gap : std::uint8_t {
  any,
  fewer,  ///< fewer than between the blocks of the body
  blind   ///< the page's blank lines do not tell: the body's are no more than the page's own
};

/// One rule of a zone. A block must meet every condition that is there; of several `lines` and
/// `starts`, one.
struct Rule {
  std::string_view name = {};                    ///< the second half of the rule's name in evidence
  std::span<const std::string_view> lines = {};  ///< whole lines, folded (match.hpp)
  std::span<const std::string_view> starts = {};  ///< first words, folded
  Predicate is = Predicate::none;
  Predicate next = Predicate::none;      ///< what the block after it must be
  Predicate not_next = Predicate::none;  ///< what the block after it must not be
  Gap gap = Gap::any;
  std::uint32_t most = 1;  ///< how many blocks in a row it may take
  bool need = false;       ///< a finding where it takes none
  bool after = false;      ///< the value is what follows the matched start
  bool list = false;       ///< a label: every block up to the next label is a value
  bool items = false;      ///< the values are the list items below the block
  bool self = false;       ///< a label that is itself the value
  bool opens = false;      ///< a label that the zone of labels may begin with
  bool closes = false;     ///< a label that shows that the page is whole
  Grade grade = Grade::high;
  LineClass line_class = LineClass::unclaimed;
  Field field = Field::none;
  Reader read = Reader::plain;
  Reader bare = Reader::plain;  ///< a label: reads the block below it that has no label of its own
  std::span<const Rule> run =
      {};  ///< instead of all above: rules tried in any order, again and again
  std::span<const std::string_view> holds = {};  ///< strings of which the block holds one
  bool late = false;                 ///< a value that stands only where no other zone has given one
  Predicate more = Predicate::none;  ///< the value goes on in the lines below for which it holds
  std::span<const std::string_view> before = {};  ///< one of these words starts a block below
  std::uint32_t within = 1;                       ///< ... no farther down than so many blocks
};

/// A weight of detection.
struct Marker {
  std::string_view text;  ///< folded; for `holds` as it stands
  int weight = 0;
};
struct PredicateMarker {
  Predicate is = Predicate::none;
  int weight = 0;
};

struct Layout {
  std::string_view name;
  std::string_view form;    ///< which of the layout's page forms; empty for its main one
  std::string_view hash;    ///< first 16 hex digits of the SHA-256 of the file
  std::string_view source;  ///< the file itself
  Kind kind = Kind::document;
  bool glued_marks = false;  ///< note marks are digits at the ends of words, see cuts.hpp
  DateOrder date_order = DateOrder::unknown;  ///< of dates of numbers alone

  std::span<const Marker> lines = {};
  std::span<const Marker> starts = {};
  std::span<const Marker> holds;
  std::span<const PredicateMarker> shows;
  int least = 1;             ///< the score from which a page may be of this layout
  int sure = 1;              ///< the score from which it is graded high
  std::uint32_t within = 0;  ///< markers count in the first blocks only; 0: anywhere
  bool fallback = false;     ///< read by it what no layout claims

  std::span<const Rule> furniture;  ///< anywhere
  std::span<const Rule> chrome;     ///< between the rules of the head
  std::span<const Rule> labels;
  std::span<const Rule> head;
  std::span<const Rule> tail;
  std::span<const Rule> body;     ///< claims on body lines, which stay body
  std::uint32_t body_within = 0;  ///< `body` rules look at so many blocks; 0: at all
  Reader rest = Reader::plain;    ///< what is made of the blocks that remain
  std::span<const Rule> front;    ///< on the keys of front matter, which stand in their `lines`
  std::span<const Marker> keys;   ///< weights of keys of front matter
  std::span<const Rule> sheet;    ///< labels of a form filled in, at the top of the page

  bool by_line = false;   ///< every line is a block; the paragraphs of the body are joined again
  std::string_view type;  ///< of every document of the layout; empty where the page says it
  Predicate resume = Predicate::none;  ///< below such a block the head stands once more
  bool subject_is_title = false;       ///< of a page that has no other title
  std::span<const Rule> attributes;    ///< by their `lines`, for the reader of that name
};

/// The built-in layouts, in order of their names; the fallback ones last.
[[nodiscard]] std::span<const Layout> builtin_layouts();

}  // namespace archdoc::layouts
