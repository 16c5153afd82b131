// Forms at the top of a page, as scanners read them.
#include <archdoc/read.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace archdoc {
namespace {

constexpr std::string_view kTop = "# Document\n\n## Page 1\n\n```text\n";
constexpr std::string_view kPaper =
    "NW 40417 DocId:32014417 Page 1\nHARBOUR BUREAU\n\nThe ships have come in and the ice has gone "
    "out with them,\nand nobody has seen the steamer that was to bring the lamps.\n```\n";

Record record_of(std::string_view form, std::string_view paper = kPaper) {
  Reading reading = read(std::string(kTop) + std::string(form) + std::string(paper), "x.txt");
  REQUIRE(reading.records.size() == 1);
  CHECK(reading.records.front().source.layout == "nara-jfk");
  return std::move(reading.records.front());
}

std::string lines(const std::vector<std::string_view>& list) {
  std::string out;
  for (const std::string_view line : list) {
    out += line;
    out += '\n';
  }
  return out;
}

TEST_CASE("the values of a form stand behind their labels or below them") {
  const Record record = record_of(
      lines({"Date: 05/08/96", "AGENCY : VHB", "RECORD NUMBER : \xE2\x80\x94 190-10012-10345",
             "AGENCY FILENUMBER: = 62-4418-17", "TITLE", "VISIT OF A TRADE OFFICIAL TO THE",
             "HARBOUR BOARD", "_ DATE : 03/17/61 \\", "SUBJECTS : TRADE", "VISITS",
             "CLASSIFICATION : SECRET", "DATE OF LASTREVIEW : 06/09/94", "COMMENTS :"}));
  CHECK(record.provenance.record_id == "190-10012-10345");
  CHECK(record.provenance.reference == "62-4418-17");
  CHECK(record.title == "VISIT OF A TRADE OFFICIAL TO THE HARBOUR BOARD");
  CHECK(record.participants.empty());
  CHECK(record.date == "1961-03-17");
  CHECK(record.subjects == std::vector<std::string>{"TRADE", "VISITS"});
  CHECK(record.classification == "SECRET");
  REQUIRE_FALSE(record.body.empty());
  CHECK(record.body.front().text == "HARBOUR BUREAU");
}

constexpr std::string_view kColumns[] = {
    "AGENCY :",   "RECORD NUMBER :",       "FROM:",     "TO:", "TITLE :", "DATE:",
    "SUBJECTS :", "DATE OF LAST REVIEW :", "COMMENTS :"};

std::string columns(const std::vector<std::string_view>& values) {
  return lines({std::begin(kColumns), std::end(kColumns)}) + lines(values);
}

TEST_CASE("of values in a run of their own those are taken whose label can be told") {
  const Record record = record_of(columns(
      {"VHB", "190-10012-10345", "WHITCOMBE", "SUNDE", "12/17/1959", "LAMPS", "09/28/1998"}));
  CHECK(record.provenance.record_id == "190-10012-10345");
  CHECK(record.date == "1959-12-17");
  CHECK_FALSE(record.title.has_value());
  CHECK(record.participants.empty());
  CHECK(record.subjects.empty());
  CHECK(record.body.front().text == "HARBOUR BUREAU");
}

TEST_CASE("a scan mark right below the labels does not part them from their values") {
  const Record record = record_of(lines({std::begin(kColumns), std::end(kColumns)}) +
                                      "NW 40417 DocId:32014417 Page 1\n" +
                                      lines({"VHB", "190-10012-10345", "WHITCOMBE", "SUNDE",
                                             "12/17/1959", "LAMPS", "09/28/1998"}),
                                  "MAY 1962\n\nThe ships have come in.\n```\n");
  CHECK(record.date == "1959-12-17");
  REQUIRE_FALSE(record.body.empty());
  CHECK(record.body.front().text == "MAY 1962");
}

TEST_CASE("one date for two labels is given to neither") {
  CHECK_FALSE(record_of(columns({"VHB", "190-10012-10345", "09/28/1998"})).date.has_value());
}

TEST_CASE("the date of the paper goes before that of its form") {
  const std::string form =
      lines({"AGENCY : VHB", "RECORD NUMBER : 190-10012-10345",
             "FROM :", "TO :", "TITLE : [Restricted]", "DATE : 03/20/1961", "COMMENTS : none"});
  const Record record =
      record_of(form, "NW 40417 DocId:32014417 Page 1\n- 17 March 1961 .\n\nThe ships.\n```\n");
  CHECK(record.date == "1961-03-17");
  CHECK_FALSE(record.title.has_value());
  // A date in figures may be that of the print.
  CHECK(record_of(form, "NW 40417 DocId:32014417 Page 1\n5/13/2015\n\nThe ships.\n```\n").date ==
        "1961-03-20");
}

TEST_CASE("a few words that look like labels are no form") {
  const Record record = record_of(lines({"TO : Berg", "FROM : Roe", "DATE : 03/20/1961"}));
  CHECK_FALSE(record.date.has_value());
  CHECK(record.participants.empty());
}

}  // namespace
}  // namespace archdoc
