#include "extract/mention.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

std::string people(std::string_view text) {
  std::vector<Person> found;
  find_people(text, {0, static_cast<std::uint32_t>(text.size())}, found);
  std::string out;
  for (const Person& person : found) {
    out += (out.empty() ? "" : "; ") + person.name;
    const std::string what = person.office.value_or(person.honorific.value_or(""));
    out += "|" + what;
  }
  return out;
}

TEST_CASE("people are found by the honorific or the office before their names") {
  CHECK(people("He had met President Rydell and Mr. A. B. Roe in Oslo.") ==
        "Rydell|President; A. B. Roe|Mr.");
  CHECK(people("Then the Norwegian Ambassador to Sweden Brodd spoke.") ==
        "Brodd|Norwegian Ambassador to Sweden");
  CHECK(people("I received c. Kowal and cde. N. Petrov.") == "Kowal|c.; N. Petrov|cde.");
  CHECK(people("It was given by the Norwegian envoy Brodd.") == "Brodd|Norwegian envoy");
  CHECK(people("It was probably Kim Il Nam.") == "Kim Il Nam|");
  CHECK(people("Prime Minister Oran Delacourt laughed.") == "Oran Delacourt|Prime Minister");
}

TEST_CASE("offices, bodies and countries without a name are nobody") {
  CHECK(people("The Prime Minister and the Ambassador to Norway spoke.").empty());
  CHECK(people("The Secretary of State wrote to the General Assembly.").empty());
  CHECK(people("The President of Norway came on Monday, Minister.").empty());
  CHECK(people("They met in Oslo in May. The Minister said nothing.").empty());
}

TEST_CASE("signs, initials and words in capitals throughout are nobody") {
  CHECK(people("a. Ships. b. Boats. c. FY 1962 and c. T-28 Aircraft.").empty());
  CHECK(people("He is Secretary of Defense on the U.N. side, and Governor of N.S.W. too.").empty());
  CHECK(people("HE DID NOT ASK FOR IT. A MAJOR PROBLEM IS LEFT.").empty());
  CHECK(people("IT WAS GIVEN TO DR. ROELAND.") == "ROELAND|DR.");
}

TEST_CASE("a name ends where its sentence does") {
  CHECK(people("So said Mr. Harlan. Norway had other plans.") == "Harlan|Mr.");
  CHECK(people("So said President Rydell; Norway had other plans.") == "Rydell|President");
}

TEST_CASE("the names of mentions are slices of the text") {
  const std::string_view text = "In June Minister N. Berg, Dr. Roe and General A. Wolff came.";
  std::vector<Person> found;
  find_people(text, {3, static_cast<std::uint32_t>(text.size() - 1)}, found);
  CHECK(found.size() == 3);
  for (const Person& person : found) {
    REQUIRE(person.spans.size() == 1);
    CHECK(person.spans[0].of(text) == person.name);
  }
}

}  // namespace
}  // namespace archdoc::extract
