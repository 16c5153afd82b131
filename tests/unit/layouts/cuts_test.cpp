// Digits that are note marks, and digits that are not.
#include <archdoc/read.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc {
namespace {

Record record_of(std::string_view title, std::string_view body, std::string_view notes) {
  const std::string text = "12. " + std::string(title) + "\n\nHallund, May 3, 1961.\n\n" +
                           std::string(body) + "\n\n" + std::string(notes) + "\n";
  Reading reading = read(text, "x.txt");
  REQUIRE(reading.records.size() == 1);
  REQUIRE(reading.records.front().source.layout == "frus");
  return std::move(reading.records.front());
}

constexpr std::string_view kTwo = "  1. Source: Rydell Library, Diaries. Secret.\n  2. Not found.";

TEST_CASE("a mark is taken off the word it is glued to, and its note is tied to the place") {
  const Record record =
      record_of("Memorandum of Conversation1", "The ice had gone,2 and the ships came in.", kTwo);
  CHECK(record.title == "Memorandum of Conversation");
  REQUIRE(record.body.size() == 1);
  CHECK(record.body[0].text == "The ice had gone, and the ships came in.");
  REQUIRE(record.notes.size() == 2);
  REQUIRE(record.notes[1].anchors.size() == 1);
  CHECK(record.notes[1].anchors[0] == Anchor{0, 17});
}

TEST_CASE("a year of a date with five digits ends with a mark") {
  const Record record =
      record_of("Report by Consul Berg, May 2, 19611", "The ice had gone.2", kTwo);
  CHECK(record.title == "Report by Consul Berg, May 2, 1961");
  CHECK(record.body[0].text == "The ice had gone.");
}

TEST_CASE("numbers, days and times lose no digit though a note has that mark") {
  for (const std::string_view body :
       {"They met on July 12 and on 2 May.", "There were 42 ships in 1962.", "It cost 3.2 crowns.",
        "See 611.57/4-462 of May.", "They met at 9:12 and at 7:02.", "It rose by 12% or 1/2."}) {
    INFO(body);
    CHECK(record_of("Memorandum of Conversation1", body, kTwo).body[0].text == body);
  }
}

TEST_CASE("every mark of a paragraph is anchored where the text before it ends") {
  const Record record = record_of("Memorandum of Conversation1",
                                  "The ice [Page 40] had  gone,2 and [Page 41] the ships3 came.",
                                  "  1. Source: Rydell Library, Diaries. Secret.\n"
                                  "  2. Not found.\n  3. The Ostra.");
  REQUIRE(record.body.size() == 1);
  const std::string& text = record.body[0].text;
  CHECK(text == "The ice had gone, and the ships came.");
  REQUIRE(record.pages.size() == 2);
  CHECK(text.substr(0, record.pages[0].offset) == "The ice");
  CHECK(text.substr(0, record.pages[1].offset) == "The ice had gone, and");
  REQUIRE(record.notes[1].anchors.size() == 1);
  CHECK(text.substr(0, record.notes[1].anchors[0].offset) == "The ice had gone,");
  REQUIRE(record.notes[2].anchors.size() == 1);
  CHECK(text.substr(0, record.notes[2].anchors[0].offset) == "The ice had gone, and the ships");
}

TEST_CASE("without a note a digit stays what it is") {
  const Record record =
      record_of("Memorandum of Conversation1", "The ice had gone,3 they said.", kTwo);
  CHECK(record.body[0].text == "The ice had gone,3 they said.");
}

TEST_CASE("a title with a mark on a page without notes shows that the page is cut") {
  const Record cut = record_of("Memorandum of Conversation1", "The ice had gone.", "They");
  CHECK(cut.title == "Memorandum of Conversation");
  CHECK(cut.source.truncated);
  CHECK_FALSE(
      record_of("Memorandum of Conversation1", "The ice had gone.2", kTwo).source.truncated);
  CHECK_FALSE(record_of("Editorial Note", "The ice had gone.", "They left.").source.truncated);
}

TEST_CASE("a page mark inside a sentence is taken out and kept as a page") {
  const Record record =
      record_of("Memorandum of Conversation1", "The ice [Page 40] had gone.2", kTwo);
  CHECK(record.body[0].text == "The ice had gone.");
  REQUIRE(record.pages.size() == 1);
  CHECK(record.pages[0].number == "40");
  CHECK(record.pages[0].offset == 7);
}

TEST_CASE("the number of a page is no note mark, though a note has it") {
  const Record record =
      record_of("Memorandum of Conversation1", "The ice [Page 12] had gone.", kTwo);
  CHECK(record.body[0].text == "The ice had gone.");
  REQUIRE(record.body[0].spans.size() == 2);
  CHECK(record.notes[1].anchors.empty());
  REQUIRE(record.pages.size() == 1);
  CHECK(record.pages[0].number == "12");
}

TEST_CASE("what is too long for the number of a page is text, alone and inside a sentence") {
  const Record record = record_of("Memorandum of Conversation1",
                                  "[Page 88214]\n\nThe ice [Page 88215] had gone.", kTwo);
  REQUIRE(record.body.size() == 2);
  CHECK(record.body[0].text == "[Page 88214]");
  CHECK(record.pages.empty());
}

TEST_CASE("notes that print no numbers are counted, from 0 where the title has that mark") {
  const Record record = record_of("Memorandum of Conversation 0", "The ice had gone.1",
                                  "- Source: Rydell Library, Diaries.\xE2\x86\xA9\n"
                                  "- Not found.\xE2\x86\xA9");
  CHECK(record.title == "Memorandum of Conversation");
  REQUIRE(record.notes.size() == 2);
  CHECK(record.notes[0].mark == "0");
  CHECK(record.notes[1].text == "Not found.");
  CHECK(record.body[0].text == "The ice had gone.");
}

}  // namespace
}  // namespace archdoc
