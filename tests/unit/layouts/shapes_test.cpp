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

TEST_CASE("reference items and surnames of telegrams stand alone on a line") {
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

}  // namespace
}  // namespace archdoc::layouts
