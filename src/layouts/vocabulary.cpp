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
    Word<Predicate>{"heading", Predicate::heading,
                    "a heading of Markdown, or a number in an edition and words"},
    Word<Predicate>{"subject-like", Predicate::subject_like,
                    "bold type, a heading, or words without a stop that address nobody"},
    Word<Predicate>{"despatch-line", Predicate::despatch_line,
                    "how a paper was sent, where and when: Cablegram 311 OSLO, 3 May 1947"},
    Word<Predicate>{"archive-line", Predicate::archive_line,
                    "the file a paper is from, in brackets: [NAA: A9999, 12/3]"},
    Word<Predicate>{"precedence", Predicate::precedence,
                    "words of precedence and handling without a classification"},
    Word<Predicate>{"numbered-note", Predicate::numbered_note,
                    "begins with a number that no stop follows"},
    Word<Predicate>{"edition-head", Predicate::edition_head,
                    "for detection: a numbered heading above a despatch line, a date or a file"},
    Word<Predicate>{"markdown-heading", Predicate::markdown_heading, "a heading of Markdown"},
    Word<Predicate>{"unnumbered", Predicate::unnumbered,
                    "does not begin with a number, as the titles of some editions do"},
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
