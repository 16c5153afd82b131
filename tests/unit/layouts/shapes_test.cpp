#include "layouts/shapes.hpp"

#include "layouts/kinds.hpp"
#include "support/catch.hpp"

#include <string>

namespace archdoc::layouts {
namespace {

TEST_CASE("note marks stand in brackets at the beginning") {
  REQUIRE(note_mark("[1] See the file."));
  CHECK(note_mark("[1] See the file.")->mark == "1");
  CHECK(note_mark("[1] See the file.")->length == 4);
  CHECK(note_mark("[12]  Text")->length == 6);
  CHECK(note_mark("[*] Text")->mark == "*");
  CHECK_FALSE(note_mark("[1234] Text"));
  CHECK_FALSE(note_mark("[1]"));
  CHECK_FALSE(note_mark("[Page 1] Text"));
  CHECK_FALSE(note_mark("1] Text"));
  CHECK_FALSE(note_mark(""));
}

TEST_CASE("page marks stand alone") {
  CHECK(page_mark("[Page 12]") == "12");
  CHECK(page_mark("(p. 3)") == "3");
  CHECK(page_mark("-7-") == "7");
  CHECK(page_mark("- 7 -") == "7");
  CHECK_FALSE(page_mark("(3)"));
  CHECK_FALSE(page_mark("[Page 12] and more"));
  CHECK_FALSE(page_mark("--"));
}

TEST_CASE("lines that begin a paragraph are told by their mark or their head") {
  CHECK(begins_paragraph("2. THE MINISTER SAID"));
  CHECK(begins_paragraph("(A) THE FIRST"));
  CHECK(begins_paragraph("B. THE SECOND"));
  CHECK(begins_paragraph("ACTION REQUESTED: PLEASE TELL"));
  CHECK_FALSE(begins_paragraph("1975 AND LATER"));
  CHECK_FALSE(begins_paragraph("U.S. PORTS"));
  CHECK_FALSE(begins_paragraph("MEET AT 10:45"));
  CHECK(is_reference_item("(B) STATE 019884"));
  CHECK(is_reference_item("B. HALLUND 0088"));
  CHECK_FALSE(is_reference_item("B. THE SECOND"));
  CHECK(is_surname("WHITCOMBE"));
  CHECK_FALSE(is_surname("WHITCOMBE AND"));
}

TEST_CASE("range lines of search results") {
  CHECK(is_range_line("21 - 30 of 35"));
  CHECK(
      is_range_line("1\xE2\x80\x93"
                    "10 of 1,204"));
  CHECK_FALSE(is_range_line("21 - 30 of the 35 ships"));
  CHECK_FALSE(is_range_line("21 of 35"));
  CHECK_FALSE(is_range_line(""));
}

TEST_CASE("sentences and prose are told from headings") {
  CHECK(is_sentence("The port was closed at noon."));
  CHECK(is_sentence("\xE2\x80\x9CThe port was closed at noon.\xE2\x80\x9D"));
  CHECK_FALSE(is_sentence("The port was closed at noon"));
  CHECK_FALSE(is_sentence("Port closed."));
  CHECK(is_prose("The port was closed. Nobody came ashore."));
  CHECK_FALSE(is_prose("Talk between Mr. A. B. Berg and Dr. Vale."));
  CHECK(is_prose(std::string(401, 'x')));
}

TEST_CASE("summaries are told from body sentences by person and tense") {
  CHECK(is_summary_like("Berg describes a visit to the port and requests more coal."));
  CHECK_FALSE(is_summary_like("I went to the port, and Berg describes it."));
  CHECK_FALSE(is_summary_like("Berg went to the port and asked for more coal."));
  CHECK_FALSE(is_summary_like("2 - Cde. Berg, who reports to the ministry."));
  CHECK_FALSE(is_summary_like("Berg describes a visit to the port"));
}

TEST_CASE("a quoted citation gives its title, date, source and address") {
  const std::string line =
      "\"Journal of A. Berg, \"The Port\",\" March 03, 1961, History and Public Policy Program "
      "Digital Archive, CAV, f. 12, d. 7. Translated by Jane Roe. http://example.org/1";
  const auto parts = quoted_citation(line);
  REQUIRE(parts);
  CHECK(parts->title == "Journal of A. Berg, \"The Port\"");
  CHECK(parts->date == "March 03, 1961");
  CHECK(parts->source == "CAV, f. 12, d. 7. Translated by Jane Roe.");
  CHECK(parts->url == "http://example.org/1");
  CHECK(quoted_citation("\"A,\" History and Public Policy Program Digital Archive, CAV.")->date ==
        "");
  CHECK_FALSE(quoted_citation("\"A,\" he said, \"is in the Digital Archive\""));
  CHECK_FALSE(quoted_citation("A Digital Archive, CAV"));
}

TEST_CASE("speakers are names and offices, not heads with a colon") {
  REQUIRE(turn_of("Cde. Berg: We agree."));
  CHECK(turn_of("Cde. Berg: We agree.")->speaker == "Cde. Berg");
  CHECK(turn_of("Comrade Vale (in Russian): No.")->speaker == "Comrade Vale");
  CHECK_FALSE(turn_of("Subject: the port"));
  CHECK_FALSE(turn_of("The following was agreed: coal"));
  CHECK_FALSE(turn_of("At 10:30 we met"));
  CHECK_FALSE(turn_of("Berg:"));
}

TEST_CASE("kinds of blocks follow from words and place") {
  Surroundings head{0, 20, false, true, BlockKind::paragraph};
  Surroundings middle{8, 20, true, true, BlockKind::paragraph};
  Surroundings end{19, 20, true, false, BlockKind::closing};
  CHECK(kind_of("Dear Mr. Berg,", head) == BlockKind::salutation);
  CHECK(kind_of("SECRET. Copy No. 3", head) == BlockKind::stamp);
  CHECK(kind_of("2. Timber and fish", middle) == BlockKind::heading);
  CHECK(kind_of("(a) coal", middle) == BlockKind::list_item);
  CHECK(kind_of("2 - Cde. Berg", middle) == BlockKind::list_item);
  CHECK(kind_of("[...]", middle) == BlockKind::omission);
  CHECK(kind_of("Anna Vale", end) == BlockKind::signature);
  CHECK(kind_of("The port was closed.", middle) == BlockKind::paragraph);
}

TEST_CASE("marks of a scanning office are told whatever the scanner makes of them") {
  for (const std::string_view block :
       {"NW 40417 DocId:32014417 Page 2", "|) 40417 Docld:32014417 Page 2 . . (",
        "HW 50953 DoclId: 32340836 Page i", "14-00000", "14,0000", "14-0000."}) {
    CAPTURE(block);
    CHECK(is_scan_mark(block));
  }
  for (const std::string_view block : {"Docid", "DocId: none", "1400000", "14-00001", "14 ships",
                                       "Dr. Docid:12", "14-000000", ""}) {
    CAPTURE(block);
    CHECK_FALSE(is_scan_mark(block));
  }
}

TEST_CASE("a record number has three parts of three, five and five digits") {
  CHECK(record_number("190-10012-10345) [2025") == "190-10012-10345");
  CHECK(record_number("see 1-2 and 190-10012-10345") == "190-10012-10345");
  CHECK_FALSE(record_number("1190-10012-10345"));
  CHECK_FALSE(record_number("190-10012-103456"));
  CHECK_FALSE(record_number("190-10012-1034"));
  CHECK_FALSE(record_number("190-10012~-10345"));
  CHECK_FALSE(record_number("-"));
}

TEST_CASE("three numbers with one mark between them are a date in figures") {
  CHECK(is_date_in_figures("3/17/1964"));
  CHECK(is_date_in_figures("17-3-64"));
  CHECK(is_date_in_figures("17.03.1964"));
  for (const std::string_view block :
       {"3/17-64", "3/17", "3/17/196", "317/1/64", "3/17/64 a", "//64", "3/17/64/1", ""}) {
    CAPTURE(block);
    CHECK_FALSE(is_date_in_figures(block));
  }
}

TEST_CASE("stray marks are taken off the edges of a value and left inside it") {
  CHECK(without_stray_marks(" = CR 105-30972 \\") == "CR 105-30972");
  CHECK(without_stray_marks("\xE2\x80\x94 Secret _") == "Secret");
  CHECK(without_stray_marks("\xE2\x80\x98"
                            "DIRECTOR, VHB") == "DIRECTOR, VHB");
  CHECK(without_stray_marks("-VHB") == "VHB");
  CHECK(without_stray_marks("a - b ; .") == "a - b");
  CHECK(without_stray_marks("Berg (Anna)") == "Berg (Anna)");
  CHECK(without_stray_marks("\xD0\x9E\xD1\x82") == "\xD0\x9E\xD1\x82");
  CHECK(without_stray_marks("; . |").empty());
  CHECK(without_stray_marks("\xE2\x80\x98 .").empty());
  CHECK(without_stray_marks("").empty());
}

}  // namespace
}  // namespace archdoc::layouts
