// Whole small pages: what the zones and readers of the built-in layouts make of them.
#include <archdoc/read.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc {
namespace {

Record record_of(std::string_view text) {
  Reading reading = read(std::string(text), "x.txt");
  REQUIRE(reading.records.size() == 1);
  return std::move(reading.records.front());
}

bool has_finding(const Record& record, std::string_view code) {
  for (const Finding& finding : record.findings) {
    if (finding.code == code) {
      return true;
    }
  }
  return false;
}

TEST_CASE("a dateline that says undated gives the place, and that there is no date") {
  const Record record = record_of(
      "Skip to content\n\nLetter from Anna Berg to John Roe\n\nHallund, undated.\n\n"
      "The ships have come in and the ice has gone out with them.\n\nDocument Information\n");
  CHECK(record.place == "Hallund");
  CHECK(record.date_status == DateStatus::undated);
  CHECK_FALSE(record.date.has_value());
}

TEST_CASE("a page whose date line says undated is not one whose date was not found") {
  const std::string_view rest =
      "Letter from Anna Berg to John Roe\n\n"
      "The ships have come in and the ice has gone out with them.\n\nDocument Information\n";
  CHECK(record_of("Skip to content\n\nUndated\n\n" + std::string(rest)).date_status ==
        DateStatus::undated);
  CHECK(record_of("Skip to content\n\n" + std::string(rest)).date_status == DateStatus::absent);
}

TEST_CASE("a day and a month alone do not date a page") {
  const Record record = record_of(
      "Skip to content\n\nMarch 9, 19\n\nLetter from Anna Berg to John Roe\n\nThe ships.\n");
  CHECK_FALSE(record.date.has_value());
}

TEST_CASE("text that is cut inside a label gives no value to the label before it") {
  const std::string page =
      "March 9, 1962\n\nLetter from Anna Berg to John Roe\n\nThe ships have come in at last.\n\n"
      "Document Information\n\nState Archive, fond 1, delo 2.\n\nOriginal Uplo";
  const Record record = record_of(page);
  CHECK(record.provenance.citation == "State Archive, fond 1, delo 2.");
  CHECK(has_finding(record, "unclaimed"));
}

TEST_CASE("the words around a page are no title, even where its layout cannot be told") {
  const Record record = record_of("Search in\n\nThe ice has gone out with the ships\n\nBerg\n");
  CHECK(record.title != "Search in");
}

TEST_CASE("a label of dates in a listing takes no date from a line that says undated") {
  const Reading reading = read(
      "1 - 2 of 2\n\nUndated\n\nLetter from Anna Berg\n\nBerg writes of the ships.\n\n"
      "March 9, 1962\n\nLetter from John Roe\n\nRoe writes of the ice.\n",
      "x.txt", {.encoding = std::nullopt, .layout = "wilson-digital-archive"});
  REQUIRE(reading.records.size() == 1);
}

}  // namespace
}  // namespace archdoc
