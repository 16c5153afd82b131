// Whole small pages: what the zones and readers of the built-in layouts make of them.
#include <archdoc/read.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

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

TEST_CASE("a record of a talk in the first person whose writer is nowhere named says so") {
  const auto page = [](std::string_view first) {
    return "Skip to content\n\nMemorandum of Conversation with Ambassador Anna Berg\n\n" +
           std::string(first) + " The ships have come in at last.\n\nDocument Information\n";
  };
  CHECK(
      has_finding(record_of(page("On May 5 I was invited to the Ambassador.")), "unnamed-author"));
  CHECK_FALSE(has_finding(record_of(page("On May 5 they met.")), "unnamed-author"));
  CHECK_FALSE(has_finding(record_of(page("She said: \"Here I am, then.\"")), "unnamed-author"));
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

TEST_CASE("values of front matter point to where they stand, and say how they were read") {
  const std::string page =
      "---\ntitle: \"Letter from Minister Anna\\_Berg\\u2019s\\\n  \\ Office\"\n"
      "date: 1951-02-14\nlamps: 3\n---\n\nThe ships have come in and the ice has gone out.\n";
  const Reading reading = read(page, "x.txt");
  REQUIRE(reading.records.size() == 1);
  const Record& record = reading.records.front();
  CHECK(record.title == "Letter from Minister Anna Berg\xE2\x80\x99s Office");
  CHECK(record.date == "1951-02-14");
  CHECK(record.body.size() == 1);
  const auto title = std::find_if(record.evidence.begin(), record.evidence.end(),
                                  [](const Evidence& e) { return e.path == "/title"; });
  REQUIRE(title != record.evidence.end());
  CHECK(title->how == How::normalised);
  CHECK(title->by == "yaml-double-quoted");
  REQUIRE(title->spans.size() == 1);
  CHECK(title->spans.front().of(page).starts_with("Letter from"));
  CHECK(title->spans.front().of(page).ends_with("\\ Office"));
  CHECK(reading.classes ==
        std::vector<LineClass>{LineClass::chrome, LineClass::head, LineClass::head, LineClass::head,
                               LineClass::label, LineClass::chrome, LineClass::body});
}

TEST_CASE("front matter is read also where the page has other kinds of space") {
  const Record record = record_of(
      "---\ntitle: \"The\\_Harbour Light\"\ndate: 1951-02-14\n---\n\xC2\xA0\nThe ships have come "
      "in, and the ice has gone\xC2\xA0out.\n");
  CHECK(record.title == "The Harbour Light");
  CHECK(record.date == "1951-02-14");
}

TEST_CASE("a page that is cut in its front matter is truncated, and gives no half values") {
  const Record record = record_of("---\ntitle: The Harbour Light\ndate: 1951-02");
  CHECK(record.title == "The Harbour Light");
  CHECK_FALSE(record.date.has_value());
  CHECK(record.source.truncated);
}

TEST_CASE("the keys of front matter are no labels of the page") {
  const Record record = record_of(
      "---\ntitle: The Harbour Light\nlanguage: plain\nsource: none\n---\n\n"
      "The ships have come in and the ice has gone out.\n");
  CHECK(record.source.layout == "generic");
  CHECK_FALSE(record.provenance.citation.has_value());
}

// --- telegrams ----------------------------------------------------------------------------------

constexpr std::string_view kTelegramHead =
    "Message Text\n\nSECRET\n\nPAGE 01  PORT A 00412  031822Z\n\nACTION EUR-12\n\n"
    "INFO  OCT-01  /040 W\n------------------     021744\nR 031615Z FEB 75\n"
    "FM AMEMBASSY PORT ANSEL\nTO SECSTATE WASHDC 3117\n\nS E C R E T PORT ANSEL 0412\n\n"
    "E.O. 11652: GDS\nTAGS: EFIS, VK\nSUBJECT: TRAWLERS\n\n";

TEST_CASE("a paragraph that a page head cuts is one, and the page begins inside it") {
  const Record record = record_of(
      std::string(kTelegramHead) +
      "1. THE MINISTER SHOWED A CHART ON WHICH THE POSITIONS HAD BEEN\nSECRET\n\nSECRET\n\n"
      "PAGE 02  PORT A 00412  031822Z\n\nMARKED DAY BY DAY.\n\n2. HE ASKED FOR NOTHING.\nBRODD\n\n"
      "SECRET\n\nNNN\n\nMessage Attributes\nSubject: TRAWLERS\n");
  REQUIRE(record.body.size() == 3);
  CHECK(record.body[0].text ==
        "1. THE MINISTER SHOWED A CHART ON WHICH THE POSITIONS HAD BEEN MARKED DAY BY DAY.");
  CHECK(record.body[0].spans.size() == 2);
  CHECK(record.body[2].kind == BlockKind::signature);
  REQUIRE(record.pages.size() == 2);
  CHECK(record.pages[1].number == "02");
  CHECK(record.pages[1].block == 0);
  CHECK(record.body[0].text.substr(record.pages[1].offset) == "MARKED DAY BY DAY.");
}

TEST_CASE("the full date of an attribute confirms a year of two digits, and no other day") {
  const std::string text = std::string(kTelegramHead) + "1. NOTHING NEW.\nBRODD\n\nNNN\n\n";
  const Record same = record_of(text + "Message Attributes\nDraft Date: 03 FEB 1975\n");
  CHECK(same.date == "1975-02-03");
  CHECK(same.date_status == DateStatus::stated);
  CHECK_FALSE(has_finding(same, "date-inferred"));
  const Record other = record_of(text + "Message Attributes\nDraft Date: 02 FEB 1975\n");
  CHECK(other.date == "1975-02-03");
  CHECK(other.date_status == DateStatus::inferred);
}

TEST_CASE("a telegram without attributes is known by its subject, and is not whole") {
  const Record record = record_of(std::string(kTelegramHead) + "1. NOTHING NEW.\nBRODD\n\nNNN\n");
  CHECK(record.title == "TRAWLERS");
  CHECK(record.type == "telegram");
  CHECK(record.number == "0412");
  CHECK(record.place == "PORT ANSEL");
  CHECK(record.classification == "SECRET");
  CHECK(record.subjects == std::vector<std::string>{"EFIS", "VK"});
  CHECK(record.source.truncated);
}

TEST_CASE("a telegram of the Department has its drafter, and clearances that say nothing") {
  const Record record = record_of(
      "Message Text\n\nUNCLASSIFIED\n\nPAGE 01        STATE  019884\n\nORIGIN EUR-12\n\n"
      "INFO  OCT-01  ISO-00  /013 R\n\nDRAFTED BY EUR/NE:JROE:MB\nAPPROVED BY EUR:ABERG\n"
      "EB/OT - MR. DOE\nCOMMERCE - MR. POE (PHONE)\n------------------     021744\n"
      "R 031615Z FEB 75 ZFD\nFM SECSTATE WASHDC\nTO AMEMBASSY PORT ANSEL\nXMT AMEMBASSY BREZHIN\n"
      "INFO AMCONSUL HALLUND\n\nUNCLAS STATE 019884\n\nE.O. 11652: N/A\nTAGS: EFIS, VK\n"
      "SUBJECT: TRAWLERS\n\n1. PLEASE REPORT. KISSEL\n\nUNCLASSIFIED\n\nNNN\n");
  CHECK(record.provenance.drafted_by == std::vector<std::string>{"EUR/NE:JROE:MB"});
  CHECK(record.place == "WASHDC");
  CHECK(record.date == "1975-02-03");
  CHECK(record.body.size() == 1);
  REQUIRE(record.participants.size() == 3);
  CHECK(record.participants[1].name == "AMEMBASSY PORT ANSEL");
  CHECK(record.participants[2].role == PersonRole::copied);
}

TEST_CASE("the head of a further section gives no values and is no body") {
  const Record record = record_of(
      std::string(kTelegramHead) +
      "1. THE FIRST PART.\n\nSECRET\n\nNNN\n\nSECRET\n\n"
      "PAGE 01  PORT A 00412  02 OF 02  031830Z\n\nACTION EUR-12\n\nINFO  OCT-01  /040 W\n"
      "------------------     021745\nR 031615Z FEB 75\nFM AMEMBASSY PORT ANSEL\n"
      "TO SECSTATE WASHDC 3118\nAMEMBASSY BREZHIN\n\nS E C R E T SECTION 2 OF 2 PORT ANSEL 0412\n\n"
      "2. THE SECOND PART.\nBRODD\n\nNNN\n\nMessage Attributes\nSubject: TRAWLERS\n");
  REQUIRE(record.body.size() == 3);
  CHECK(record.body[1].text == "2. THE SECOND PART.");
  REQUIRE(record.participants.size() == 3);
  CHECK(record.participants[2].name == "BRODD");  // who signed
}

TEST_CASE("what an attribute goes on with on the next line belongs to it") {
  const Record record =
      record_of(std::string(kTelegramHead) +
                "1. NOTHING NEW.\n\nNNN\n\nMessage Attributes\n"
                "Current Classification: UNCLASSIFIED\n"
                "Concepts: TRAWLERS, TERRITORIAL\nWATERS, LIGHTS: LENSES\n"
                "Control Number: n/a\nOriginal Classification: SECRET\n"
                "Subject: TRAWLERS AND\nLIGHTS\nTAGS: EFIS, (ROE, JOHN), VK, PLOS\n");
  CHECK(record.title == "TRAWLERS AND LIGHTS");
  CHECK(record.subject == "TRAWLERS");
  CHECK(record.classification == "SECRET");
  CHECK(record.classification_today == "UNCLASSIFIED");
  CHECK(record.subjects == std::vector<std::string>{"EFIS", "VK", "TRAWLERS", "TERRITORIAL WATERS",
                                                    "LIGHTS: LENSES", "PLOS"});
}

TEST_CASE("a document in capitals with To and Info in it is no telegram of the printer") {
  const Record record = record_of("TO THE COUNCIL\n\nINFO IS SCARCE.\n\nPAGE 01 OF THE REPORT.\n");
  CHECK(record.source.layout == "generic");
}

}  // namespace
}  // namespace archdoc
