#include "layouts/vocabulary.hpp"

#include <array>
#include <cassert>

namespace archdoc::layouts {
namespace {

constexpr std::array kPredicates{
    Word<Predicate>{"block", Predicate::block, "any block"},
    Word<Predicate>{"date-line", Predicate::date_line, "the whole block is a date"},
    Word<Predicate>{"dateline", Predicate::dateline,
                    "a place and a date, on their own or in the last column of a line"},
    Word<Predicate>{"iso-date", Predicate::iso_date, "the whole block is a date as YYYY-MM-DD"},
    Word<Predicate>{"digits", Predicate::digits, "digits and nothing else"},
    Word<Predicate>{"sentence", Predicate::sentence,
                    "prose of five words or more that ends as a sentence does"},
    Word<Predicate>{"title-like", Predicate::title_like,
                    "one line of text, not a paragraph of prose, with a block after it"},
    Word<Predicate>{"summary-like", Predicate::summary_like,
                    "a sentence in the third person and the present tense, as a cataloguer writes"},
    Word<Predicate>{"citation-like", Predicate::citation_like,
                    "an archival source line, told by its repository, reference or credit"},
    Word<Predicate>{"quoted-citation", Predicate::quoted_citation,
                    "\"TITLE,\" DATE, ... Digital Archive, SOURCE"},
    Word<Predicate>{"classification", Predicate::classification,
                    "a security classification, alone or with handling and copy numbers"},
    Word<Predicate>{"note", Predicate::note,
                    "begins with a note mark, [1], that stands in the text before it"},
    Word<Predicate>{"page-mark", Predicate::page_mark,
                    "a page mark alone: [Page 12], (p. 12), -12-"},
    Word<Predicate>{"range-line", Predicate::range_line, "hits of a search: 21 - 30 of 35"},
    Word<Predicate>{"rule-line", Predicate::rule_line, "dashes, underscores or asterisks alone"},
    Word<Predicate>{"dated-items", Predicate::dated_items,
                    "for detection: two dates or more that stand alone, each above a title"},
    Word<Predicate>{
        "end-note", Predicate::end_note,
        "a note at the end of the page: set in and numbered, or \"- text\" and an arrow"},
    Word<Predicate>{
        "file-line", Predicate::file_line,
        "a file number or the name of a file: 657.00/3-349: Telegram, IO Files: US/A/9"},
    Word<Predicate>{"sourced-titles", Predicate::sourced_titles,
                    "for detection: two numbered titles or more, each above a line of its source"},
    Word<Predicate>{
        "filed-title", Predicate::filed_title,
        "a file line above a title that names a kind of document, a file number above any"},
    Word<Predicate>{"list-heading", Predicate::list_heading,
                    "a line of capitals alone, soon above a list or the head of one"},
    Word<Predicate>{"item", Predicate::item, "an item of a list, with a bullet"},
    Word<Predicate>{"paper-number", Predicate::paper_number,
                    "the number of a paper alone: USDel/MC/134, No. 12., [Telegram.]"},
    Word<Predicate>{"parties-title", Predicate::parties_title,
                    "a sender and a recipient above a dateline: Mr. Doe to Mr. Roe."},
    Word<Predicate>{"handling", Predicate::handling,
                    "precedence and handling alone: us urgent, niact, priority, eyes only"},
    Word<Predicate>{"numbered-title", Predicate::numbered_title,
                    "the first block, a title with a number: 12. Letter From ..."},
    Word<Predicate>{"scan-mark", Predicate::scan_mark,
                    "a mark put on each page by a scanning office: NW 12345 DocId:32123456 Page 2"},
    Word<Predicate>{"record-number", Predicate::record_number,
                    "a record number of the form 123-12345-12345, alone but for stray marks"},
    Word<Predicate>{"date-in-figures", Predicate::date_in_figures,
                    "the whole block is a date in figures: 3/17/1964, 17-3-64"},
    Word<Predicate>{
        "date-in-words", Predicate::date_in_words,
        "the whole block is a date with its day and the name of its month, but for stray "
        "marks"},
    Word<Predicate>{"further-head", Predicate::further_head,
                    "the head of the first page of a telegram's section: PAGE 01  OSLO 00412 ..."},
    Word<Predicate>{"marking-alone", Predicate::marking_alone,
                    "a security classification and its handling, and nothing else"},
    Word<Predicate>{"release-stamp", Predicate::release_stamp,
                    "the stamp of a declassified page, with the date of its release"},
    Word<Predicate>{"office-codes", Predicate::office_codes,
                    "offices and numbers of copies, as telegrams are distributed: EUR-12 ISO-00"},
    Word<Predicate>{"message-rule", Predicate::message_rule,
                    "dashes and the number of a message after them"},
    Word<Predicate>{"date-group", Predicate::date_group,
                    "a date-time group, with letters of precedence or without: R 041105Z MAR 74"},
    Word<Predicate>{"message-marking", Predicate::message_marking,
                    "classification, post and number of a telegram: S E C R E T OSLO 412"},
    Word<Predicate>{"addressee", Predicate::addressee,
                    "a line in capitals that can name a post or an office"},
    Word<Predicate>{"goes-on", Predicate::goes_on,
                    "a line that begins no paragraph of its own by a number or a head"},
    Word<Predicate>{"reference-item", Predicate::reference_item,
                    "a further item of a list of references: (B) STATE 20276"},
    Word<Predicate>{"time-group", Predicate::time_group,
                    "a day and a time alone, as page heads have them: 110030Z"},
    Word<Predicate>{"no-digits", Predicate::no_digits, "no digit stands in it"},
    Word<Predicate>{"heading", Predicate::heading,
                    "a heading of Markdown, or a number in an edition and words"},
    Word<Predicate>{"subject-like", Predicate::subject_like,
                    "bold type, a heading, or words without a stop that address nobody"},
    Word<Predicate>{"despatch-line", Predicate::despatch_line,
                    "how a paper was sent, where and when: Cablegram 311 OSLO, 3 May 1947"},
    Word<Predicate>{"archive-line", Predicate::archive_line,
                    "the file a paper is from, in brackets: [NAA: A9999, 12/3]"},
    Word<Predicate>{"declassification", Predicate::declassification,
                    "a stamp that says that the paper is declassified: DECLASSIFIED E.O. 12958"},
    Word<Predicate>{"numbered-note", Predicate::numbered_note,
                    "begins with a number that no stop follows"},
    Word<Predicate>{"edition-head", Predicate::edition_head,
                    "for detection: a numbered heading above a despatch line, a date or a file"},
    Word<Predicate>{"markdown-heading", Predicate::markdown_heading, "a heading of Markdown"},
    Word<Predicate>{"unnumbered", Predicate::unnumbered,
                    "does not begin with a number, as the titles of some editions do"},
    Word<Predicate>{"place-line", Predicate::place_line, "a place alone: HALLUND, New Hallund"},
    Word<Predicate>{"bold-lead", Predicate::bold_lead,
                    "begins with words in bold type, and goes on in plain type"},
};

constexpr std::array kReaders{
    Word<Reader>{"plain", Reader::plain, "the text itself into `field`; the default"},
    Word<Reader>{"dateline", Reader::dateline, "place and date of a dateline"},
    Word<Reader>{"citation", Reader::citation,
                 "a source line: archive, reference, levels, contributors, translators, address"},
    Word<Reader>{"quoted-citation", Reader::quoted_citation,
                 "title, date and source line of a quoted citation"},
    Word<Reader>{"headings", Reader::headings,
                 "names in the form of library headings; organizations go to `organizations`"},
    Word<Reader>{"senders", Reader::senders, "participants with the role sender"},
    Word<Reader>{"recipients", Reader::recipients, "participants with the role recipient"},
    Word<Reader>{"copied", Reader::copied, "participants with the role copied"},
    Word<Reader>{"attendees", Reader::attendees, "participants with the role attendee"},
    Word<Reader>{"listing", Reader::listing, "for `rest`: date, title and summary of each hit"},
    Word<Reader>{"numbered-title", Reader::numbered_title,
                 "a title with the number of the document before it: 12. Letter From ..."},
    Word<Reader>{"head-lists", Reader::head_lists,
                 "lists that have lost their heads: the subject, the participants"},
    Word<Reader>{"source-note", Reader::source_note,
                 "the first end note: source line, classification and handling, drafters"},
    Word<Reader>{"bracketed-source", Reader::bracketed_source,
                 "the source note of a paper that is not printed, in brackets in its place"},
    Word<Reader>{"record-number", Reader::record_number,
                 "a record number of the form 123-12345-12345, whatever stands beside it"},
    Word<Reader>{"title-alone", Reader::title_alone,
                 "a title by cataloguers, which names matters and not who took part"},
    Word<Reader>{"attributes", Reader::attributes,
                 "lines of the form NAME: VALUE, by the rules of `attributes`"},
    Word<Reader>{"terms", Reader::terms, "terms with commas between them into `field`, each once"},
    Word<Reader>{
        "tags", Reader::tags,
        "codes of two to four capitals with commas or spaces between them, and terms, into "
        "`field`, each once; names in brackets are passed over"},
    Word<Reader>{"date-group", Reader::date_group, "the date of a date-time group"},
    Word<Reader>{"message-marking", Reader::message_marking,
                 "classification and number of a telegram"},
    Word<Reader>{"origin", Reader::origin, "the post that sends a telegram, and its place"},
    Word<Reader>{"addressees", Reader::addressees,
                 "posts and offices as recipients; precedence and message number left out"},
    Word<Reader>{"informed", Reader::informed, "the same with the role copied"},
    Word<Reader>{"full-date", Reader::full_date,
                 "the date where there is none yet; else the year in full of the one there is"},
    Word<Reader>{"authors", Reader::authors, "participants with the role author"},
    Word<Reader>{"heading", Reader::heading, "number and title of a heading, without its marks"},
    Word<Reader>{"despatch-line", Reader::despatch_line, "type, place and date of such a line"},
    Word<Reader>{"archive-line", Reader::archive_line,
                 "source line, archive, reference and address of such a line"},
    Word<Reader>{"numbered-notes", Reader::numbered_notes,
                 "in `tail`: all notes from number 1 to the end, with what belongs to them"},
    Word<Reader>{"received", Reader::received, "the day on which the paper was received"},
};

constexpr std::array kGaps{
    Word<Gap>{"fewer", Gap::fewer, "fewer blank lines before it than between the body's blocks"},
    Word<Gap>{"blind", Gap::blind, "the page's blank lines do not tell summary from body"},
};

// One accessor a field; captureless, so that the table is constant.
#define ARCHDOC_SCALAR(member) \
  [](Record& r) -> std::optional<std::string>& { return r.member; }, nullptr
#define ARCHDOC_LIST(member) \
  nullptr, [](Record& r) -> std::vector<std::string>& { return r.member; }

constexpr std::array kFields{
    FieldSpec{"title", Field::title, LineClass::head, "/title", ARCHDOC_SCALAR(title)},
    FieldSpec{"number", Field::number, LineClass::head, "/number", ARCHDOC_SCALAR(number)},
    FieldSpec{"date", Field::date, LineClass::head, "/date", ARCHDOC_SCALAR(date)},
    FieldSpec{"place", Field::place, LineClass::head, "/place", ARCHDOC_SCALAR(place)},
    FieldSpec{"subject", Field::subject, LineClass::head, "/subject", ARCHDOC_SCALAR(subject)},
    FieldSpec{"summary", Field::summary, LineClass::summary, "/summary", ARCHDOC_SCALAR(summary)},
    FieldSpec{"classification", Field::classification, LineClass::head, "/classification",
              ARCHDOC_SCALAR(classification)},
    FieldSpec{"original_language", Field::original_language, LineClass::provenance,
              "/original_language", ARCHDOC_SCALAR(original_language)},
    FieldSpec{"participants", Field::participants, LineClass::head, "/participants", nullptr,
              nullptr},
    FieldSpec{"people_mentioned", Field::people_mentioned, LineClass::provenance,
              "/people_mentioned", nullptr, nullptr},
    FieldSpec{"notes", Field::notes, LineClass::note, "/notes", nullptr, nullptr},
    FieldSpec{"provenance.citation", Field::citation, LineClass::provenance, "/provenance/citation",
              ARCHDOC_SCALAR(provenance.citation)},
    FieldSpec{"provenance.archive", Field::archive, LineClass::provenance, "/provenance/archive",
              ARCHDOC_SCALAR(provenance.archive)},
    FieldSpec{"provenance.authors", Field::authors, LineClass::provenance, "/provenance/authors",
              ARCHDOC_LIST(provenance.authors)},
    FieldSpec{"provenance.sponsor", Field::sponsor, LineClass::provenance, "/provenance/sponsor",
              ARCHDOC_SCALAR(provenance.sponsor)},
    FieldSpec{"provenance.publisher", Field::publisher, LineClass::provenance,
              "/provenance/publisher", ARCHDOC_SCALAR(provenance.publisher)},
    FieldSpec{"provenance.collection", Field::collection, LineClass::provenance,
              "/provenance/collection", ARCHDOC_SCALAR(provenance.collection)},
    FieldSpec{"provenance.rights", Field::rights, LineClass::provenance, "/provenance/rights",
              ARCHDOC_SCALAR(provenance.rights)},
    FieldSpec{"provenance.record_id", Field::record_id, LineClass::provenance,
              "/provenance/record_id", ARCHDOC_SCALAR(provenance.record_id)},
    FieldSpec{"provenance.uploaded", Field::uploaded, LineClass::provenance, "/provenance/uploaded",
              ARCHDOC_SCALAR(provenance.uploaded)},
    FieldSpec{"provenance.url", Field::url, LineClass::provenance, "/provenance/url",
              ARCHDOC_SCALAR(provenance.url)},
    FieldSpec{"subjects", Field::subjects, LineClass::provenance, "/subjects",
              ARCHDOC_LIST(subjects)},
    FieldSpec{"places", Field::places, LineClass::provenance, "/places", ARCHDOC_LIST(places)},
    FieldSpec{"organizations", Field::organizations, LineClass::provenance, "/organizations",
              ARCHDOC_LIST(organizations)},
    FieldSpec{"provenance.reference", Field::reference, LineClass::provenance,
              "/provenance/reference", ARCHDOC_SCALAR(provenance.reference)},
    FieldSpec{"classification_today", Field::classification_today, LineClass::provenance,
              "/classification_today", ARCHDOC_SCALAR(classification_today)},
    FieldSpec{"provenance.drafted_by", Field::drafted_by, LineClass::provenance,
              "/provenance/drafted_by", ARCHDOC_LIST(provenance.drafted_by)},
};

#undef ARCHDOC_SCALAR
#undef ARCHDOC_LIST

}  // namespace

std::span<const Word<Predicate>> predicates() {
  return kPredicates;
}
std::span<const Word<Reader>> readers() {
  return kReaders;
}
std::span<const Word<Gap>> gaps() {
  return kGaps;
}
std::span<const FieldSpec> field_specs() {
  return kFields;
}

const FieldSpec& spec_of(Field field) {
  assert(field != Field::none);
  return kFields[static_cast<std::size_t>(field) - 1];
}

}  // namespace archdoc::layouts
