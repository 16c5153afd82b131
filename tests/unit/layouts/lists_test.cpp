// Lists of people at the head of a page: who took part, and on which side.
#include <archdoc/read.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc {
namespace {

constexpr std::string_view kRest =
    "\n\nThe Ambassador spoke about the fishing grounds off Hallund.\n\n"
    "1 Source: Department of State, Central Files, 123.45/5\u2013362. Secret.\n";

/// "name @ delegation; ...".
std::string people(std::string_view head) {
  const Reading reading = read(std::string(head) + std::string(kRest), "x.txt");
  REQUIRE(reading.records.size() == 1);
  std::string out;
  for (const Person& p : reading.records.front().participants) {
    out += (out.empty() ? "" : "; ") + p.name + (p.delegation ? " @ " + *p.delegation : "");
  }
  return out;
}

std::string listed(std::string_view items) {
  return people("77. Memorandum of Conversation1\n\nHallund, May 3, 1962.\n\nPARTICIPANTS\n\n" +
                std::string(items));
}

}  // namespace

TEST_CASE("a country, a body or a sign heads the people below it") {
  CHECK(listed("  \u2022 Norway\n  \u2022 Premier Berg\n  \u2022 U.S.\n  \u2022 The Secretary") ==
        "Berg @ Norway; The Secretary @ U.S.");
  CHECK(listed("  \u2022 Norway:\n    \u2022 Premier Berg\n    \u2022 Mr. Sund") ==
        "Berg @ Norway; Sund @ Norway");
  CHECK(listed("  \u2022 JCS\n    \u2022 Gen. Karl Orr") == "Karl Orr @ JCS");
}

TEST_CASE("a side before a colon is that of the whole item") {
  CHECK(listed("  \u2022 State: Mr. Orr, Mr. Hale\n  \u2022 Defense: Mr. Pike") ==
        "Orr @ State; Hale @ State; Pike @ Defense");
}

TEST_CASE("numbers before items are no part of names") {
  CHECK(listed("  \u2022 1. Karl Orr, Under Secretary\n  \u2022 2. Ambassador Berg") ==
        "Karl Orr; Berg");
}

TEST_CASE("a list names everybody once: namesakes are two") {
  CHECK(listed("  \u2022 Secretary Orr\n  \u2022 Mr. Karl Orr, OCB") == "Orr; Karl Orr");
}

TEST_CASE("an item that is a word of another layout is still an item") {
  CHECK(listed("  \u2022 General Hale\n  \u2022 Persons\n  \u2022 Mr. Orr").ends_with("Orr"));
}

TEST_CASE("an item that refers to another list names nobody") {
  CHECK(listed("  \u2022 Same as preceding memorandum").empty());
  CHECK(listed(
            "  \u2022 Premier Berg\n  \u2022 Mr. Orr and I spoke with Dr. Hale in the garden of my "
            "house about the ships that he had seen in the harbour on his way to the town.") ==
        "Berg");
  CHECK(listed("  \u2022 Listed on page 4").empty());
  CHECK(listed("  \u2022 Participants named on the back.").empty());
}

TEST_CASE("the list of a letter that has lost its head is its matter") {
  CHECK(people("77. Memorandum From Secretary of State Orr to President Hale1\n\n"
               "Hallund, May 3, 1962.\n\n  \u2022 Proposed Visit of the President of Norway") ==
        "Orr; Hale");
  CHECK(people("77. Memorandum of Conversation1\n\nHallund, May 3, 1962.\n\n"
               "  \u2022 Premier Berg's Call with the President\n"
               "  \u2022 The President\n  \u2022 Mr. Karl Orr") == "The President; Karl Orr");
  CHECK(people("77. Memorandum of Conversation1\n\nHallund, May 3, 1962.\n\n"
               "  \u2022 Norwegian Request to Purchase Ships\n\n"
               "  \u2022 Premier Berg\n  \u2022 Mr. Karl Orr") == "Berg; Karl Orr");
}

}  // namespace archdoc
