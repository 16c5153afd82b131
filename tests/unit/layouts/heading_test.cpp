// Headings of editions, and the notes that stand below their documents.
#include "layouts/heading.hpp"

#include <archdoc/read.hpp>

#include "layouts/numbered_notes.hpp"
#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc::layouts {
namespace {

std::string heading(std::string_view block) {
  const auto found = heading_of(block);
  return found ? std::string(found->number) + "|" + std::string(found->title) : "";
}

Record record_of(const std::string& text) {
  Reading reading = read(text, "x.txt");
  REQUIRE(reading.records.size() == 1);
  return std::move(reading.records.front());
}

const std::string kHead =
    "# 94 Brodd to Aronsen\n\nCablegram 311 HALLUND, 3 May 1947\n\nMOST IMMEDIATE\n\n";

}  // namespace

TEST_CASE("a heading loses its marks, its number and the name of the site") {
  CHECK(heading("# 94 Brodd to Aronsen") == "94|Brodd to Aronsen");
  CHECK(heading("## Annex ##") == "|Annex");
  CHECK(heading("# 41") == "41|41");
  CHECK(heading("12-Cablegram-to-Hallund") == "12|Cablegram-to-Hallund");
  CHECK(heading("94 Brodd to Aronsen - Historical Documents - Government") ==
        "94|Brodd to Aronsen");
  CHECK(heading("# 1947 and after") == "|1947 and after");
  CHECK(heading("Brodd to Aronsen") == "");
  CHECK(heading("#hashtag") == "");
  CHECK(heading("94") == "");
}

TEST_CASE("lines of the head may be set in bold type or as headings") {
  const Record record = record_of(
      "# 12-Cablegram-to-Hallund - Historical Documents - Government\n\n**Port Ansel, 25 May "
      "1974**\n\n## O.PA647. CONFIDENTIAL PRIORITY\n\n**Lights**\n\nThe ships have come in.\n");
  CHECK(record.title == "Cablegram-to-Hallund");
  CHECK(record.place == "Port Ansel");
  CHECK(record.date == "1974-05-25");
  CHECK(record.classification == "CONFIDENTIAL PRIORITY");
  CHECK(record.subject == "Lights");
  CHECK(record.type == "cablegram");
  CHECK(record.body.size() == 1);
}

TEST_CASE("a subject addresses nobody and ends no sentence") {
  CHECK(is_subject_like("**Fishing limits**"));
  CHECK(is_subject_like("FISHERIES OF THE ANSEL BANK"));
  CHECK(is_subject_like("Ice in the Northern Channel"));
  CHECK_FALSE(is_subject_like("Your telegram 208"));
  CHECK_FALSE(is_subject_like("Assembly 121."));
  CHECK_FALSE(is_subject_like("Roe1 for Self from Berg.2"));
  CHECK_FALSE(is_subject_like("[_matter omitted_]"));
  CHECK_FALSE(is_subject_like("My dear Prime Minister,"));
}

TEST_CASE("a place may stand on a line of its own below the date") {
  CHECK(is_place_line("HALLUND"));
  CHECK(is_place_line("New Hallund [1]"));
  CHECK_FALSE(is_place_line("TRADE TALKS"));
  CHECK_FALSE(is_place_line("THE HARBOURS OF OSTRA"));
  CHECK_FALSE(is_place_line("Hallund."));
  CHECK_FALSE(is_place_line(""));
  const Record record = record_of(
      "# 94 Note by Brodd\n\n## 3rd May, 1951\n\nHALLUND\n\nFishing limits\n\nThe ships.\n");
  CHECK(record.place == "HALLUND");
  CHECK(record.subject == "Fishing limits");
}

TEST_CASE("a subject in bold type may be glued to the first sentence") {
  const Record record =
      record_of(kHead + "**Fishing limits** The ships have come in.\n\nThe ice has gone.\n");
  CHECK(record.subject == "Fishing limits");
  CHECK(record.body.size() == 2);
  CHECK_FALSE(bold_lead("**Fishing limits**").has_value());
  CHECK_FALSE(bold_lead("** **").has_value());
}

TEST_CASE("the word that ends a quoted text is no signature") {
  const Record record = record_of(kHead + "Begins:\n\nThe ships have come in.\n\nEnds.\n");
  REQUIRE(record.body.size() == 3);
  CHECK(record.body[2].kind == BlockKind::paragraph);
}

TEST_CASE("numbers before notes are told from numbers of paragraphs") {
  CHECK(numbered_note("1 Document 12.")->mark == "1");
  CHECK(numbered_note("_ 1 Document 12.")->mark == "1");
  CHECK(numbered_note("* 12  Document 12.")->number == 12);
  CHECK_FALSE(numbered_note("1. The first point").has_value());
  CHECK_FALSE(numbered_note("2\\. The second point").has_value());
  CHECK_FALSE(numbered_note("1").has_value());
  CHECK_FALSE(numbered_note("0 None").has_value());
}

TEST_CASE("notes below a rule keep the paragraphs that belong to them") {
  const Record record =
      record_of(kHead +
                "The ships have come in. [1] The ice has gone out [2] with them.\n\n_\n\n"
                "1 Document 12.\n\nIt was repeated to Port Ansel.\n\n2 In April._\n\n_\n\n"
                "_ [AA:A9999, 12/3]_\n");
  REQUIRE(record.notes.size() == 2);
  CHECK(record.notes[0].text == "Document 12. It was repeated to Port Ansel.");
  CHECK(record.notes[1].text == "In April.");
  REQUIRE(record.body.size() == 1);
  CHECK(record.body[0].text == "The ships have come in. The ice has gone out with them.");
  REQUIRE(record.notes[1].anchors.size() == 1);
  CHECK(record.notes[1].anchors[0].offset == 44);
  CHECK(record.provenance.citation == "[AA:A9999, 12/3]");
  CHECK(record.findings.empty());
}

TEST_CASE("a note mark that a line break parted from its paragraph belongs to it") {
  const Record record = record_of(kHead +
                                  "The ships have come in.\n\n[1] The ice has gone out.\n\n[2]"
                                  "\n\n_\n\n1 Document 12.\n\n2 In April.\n\n_\n");
  REQUIRE(record.body.size() == 2);
  CHECK(record.body[1].text == "The ice has gone out.");
  REQUIRE(record.notes.size() == 2);
  REQUIRE(record.notes[1].anchors.size() == 1);
  CHECK(record.notes[1].anchors[0].block == 1);
}

TEST_CASE("a body that ends in a numbered list has no notes") {
  const Record record =
      record_of(kHead + "The points are these.\n\n1. The ships.\n\n2. The ice.\n");
  CHECK(record.notes.empty());
  CHECK(record.body.size() == 3);
}

TEST_CASE("what begins with a salutation and closes as a letter is one") {
  const Record record = record_of(
      "# 41\n\n## 12th March, 1926\n\nMy dear Berg,\n\nThe ships have come in.\n\n"
      "I am, Yours sincerely, A. ROE\n");
  CHECK(record.type == "letter");
  CHECK(record.date == "1926-03-12");
  CHECK(record.number == "41");
  CHECK(record.source.layout == "dfat");
}

TEST_CASE("the day of receipt is no date of the paper") {
  const Record record = record_of(
      "# 94 Brodd to Aronsen\n\nCablegram 311 HALLUND, 3 May 1947\n\nReceived 4 May 1947\n\n"
      "SECRET\n\nThe ships have come in.\n");
  CHECK(record.date == "1947-05-03");
  REQUIRE(record.dates.size() == 1);
  CHECK(record.dates[0].role == DateRole::received);
  CHECK(record.dates[0].edtf == "1947-05-04");
  CHECK(record.classification == "SECRET");
}

}  // namespace archdoc::layouts
