// Who drafted, cleared and approved a paper.
#include "extract/clearance.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace archdoc::extract {
namespace {

std::string names(std::string_view text, const std::vector<Span>& spans) {
  std::string out;
  for (const Span& span : spans) {
    out += (out.empty() ? "" : "; ") + std::string(span.of(text));
  }
  return out;
}

std::string said(std::string_view sentence) {
  Clearance out;
  add_clearance(sentence, sentence, out);
  return names(sentence, out.drafted_by) + " | " + names(sentence, out.cleared_by) + " | " +
         names(sentence, out.approved_by);
}

}  // namespace

TEST_CASE("a note names those who drafted, cleared and approved a paper") {
  CHECK(said("Drafted by Sunde.") == "Sunde |  | ");
  CHECK(said("Drafted by Sunde and E. R. Berg, cleared by Dahl (EUR), and approved by Orr.") ==
        "Sunde; E. R. Berg | Dahl | Orr");
  CHECK(said("Drafted by Roe (NEA); cleared by Dahl, Orr, and Vale; approved by Lund on May 3.") ==
        "Roe | Dahl; Orr; Vale | Lund");
  CHECK(said("Drafted on April 9 by William B. Lund, Jr., and cleared with Berg.") ==
        "William B. Lund, Jr. | Berg | ");
  CHECK(said("Cleared by Sunde and in draft by Dahl (HB). 2 pages not declassified.") ==
        " | Sunde; Dahl | ");
  CHECK(said("Approved by Orr, who signed for Lund.") == " |  | Orr");
  CHECK(said("Concurred in by Dahl and van der Aue.") == " | Dahl | ");
}

TEST_CASE("what is cleared in draft or in substance is cleared") {
  CHECK(said("Drafted by Roe, cleared by Dahl (EUR) and in draft by Orr, and approved in S.") ==
        "Roe | Dahl; Orr | ");
  CHECK(said("Cleared by Dahl (EUR) in substance, Bo Orr (AID), and Vale.") ==
        " | Dahl; Bo Orr; Vale | ");
  CHECK(said("Cleared in substance by Dahl.") == " | Dahl | ");
  CHECK(said("Drafted by Roe, cleared by Berg and in substance with Satter.") ==
        "Roe | Berg; Satter | ");
}

TEST_CASE("offices, dates and other acts give no people") {
  CHECK(said("Drafted by Roe and approved in S on April 9.") == "Roe |  | ");
  CHECK(said("Drafted by Roe and approved by S on April 9 and May 1.") == "Roe |  | ");
  CHECK(said("Drafted by Roe; approved by the Office of the Minister.") == "Roe |  | ");
  CHECK(said("Drafted by Roe, initialed by Orr, and approved in U.") == "Roe |  | ");
  CHECK(said("Drafted by Roe; cleared with Dahl, NEA, EUR/WE, Treasury, and Defense.") ==
        "Roe | Dahl | ");
  CHECK(said("Drafted by Roe of NEA and Lund.") == "Roe; Lund |  | ");
  CHECK(said("Drafted by Roe and sent to Oslo.") == "Roe |  | ");
  CHECK(said("Drafted by Roe, Acting Officer for Fish and Velmark Affairs; approved by Orr.") ==
        "Roe |  | Orr");
  CHECK(said("Drafted by Roe of the Trade and Treaties Division, Bureau of Fish.") == "Roe |  | ");
  CHECK(said("Drafted by Roe and Bo Dahl, Roe's Special Assistant.") == "Roe; Bo Dahl |  | ");
  CHECK(said("Presumably drafted by Roe.") == " |  | ");
  CHECK(said("Repeated to Oslo and approved by Orr.") == " |  | ");
  CHECK(said("") == " |  | ");
}

TEST_CASE("every name lies in its sentence, wherever that is cut") {
  const std::string_view whole =
      "Drafted by E. R. Berg, Jr., (NEA, cleared in draft by van Dahl and Orr; approved by Lund.";
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const std::string_view sentence = whole.substr(0, size);
    Clearance out;
    add_clearance(sentence, sentence, out);
    for (const auto* list : {&out.drafted_by, &out.cleared_by, &out.approved_by}) {
      for (const Span& span : *list) {
        CHECK((span.begin < span.end && span.end <= size));
      }
    }
  }
}

}  // namespace archdoc::extract
