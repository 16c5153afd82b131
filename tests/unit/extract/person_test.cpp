// Names: their parts, and what stands around them.
#include "extract/person.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace archdoc::extract {
namespace {

Span all(std::string_view line) {
  return {0, static_cast<std::uint32_t>(line.size())};
}

/// "honorific|given|family|suffix|office".
std::string parts(const Person& p) {
  return p.honorific.value_or("") + "|" + p.parts.given.value_or("") + "|" +
         p.parts.family.value_or("") + "|" + p.parts.suffix.value_or("") + "|" +
         p.office.value_or("");
}

struct Row {
  std::string_view text;
  std::string_view name;
  std::string_view parts;
};

}  // namespace

TEST_CASE("a name falls into its parts") {
  static constexpr Row kRows[] = {
      {"c. A. B. Petrov", "A. B. Petrov", "c.|A. B.|Petrov||"},
      {"C. A. Petrov", "C. A. Petrov", "|C. A.|Petrov||"},
      {"Mr. Harlan", "Harlan", "Mr.||Harlan||"},
      {"Anna Berg", "Anna Berg", "|Anna|Berg||"},
      {"Ludwig van der Berg", "Ludwig van der Berg", "|Ludwig|van der Berg||"},
      {"de Vale", "de Vale", "||de Vale||"},
      {"William A. Orr, Jr.", "William A. Orr, Jr.", "|William A.|Orr|Jr.|"},
      {"Dr. John Doe III", "John Doe III", "Dr.|John|Doe|III|"},
      {"Kim Il Nam", "Kim Il Nam", "|Il Nam|Kim||"},
      {"Li Wen-han", "Li Wen-han", "|Wen-han|Li||"},
      {"Mao Zemin", "Mao Zemin", "|Zemin|Mao||"},
      {"Kim Philby", "Kim Philby", "|Kim|Philby||"},
      {"Petrov A. B.", "Petrov A. B.", "|A. B.|Petrov||"},
      {"Berg, Anna", "Berg, Anna", "|Anna|Berg||"},
      {"van der Aue, Dr. Karl P., Jr.", "van der Aue, Dr. Karl P., Jr.",
       "Dr.|Karl P.|van der Aue|Jr.|"},
      {"Anna (Annie) Berg", "Anna (Annie) Berg", "|Anna|Berg||"},
      {"тов. Н. Иванов", "Н. Иванов", "тов.|Н.|Иванов||"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const Person read = person(row.text, all(row.text));
    CHECK(read.name == row.name);
    CHECK(parts(read) == row.parts);
    CHECK(read.kind == PersonKind::person);
  }
}

TEST_CASE("an office is kept apart from the name that it stands before or behind") {
  static constexpr Row kRows[] = {
      {"Soviet Ambassador A. B. Petrov", "A. B. Petrov", "|A. B.|Petrov||Soviet Ambassador"},
      {"the Cuban Ambassador to the DPRK Berg", "Berg", "||Berg||Cuban Ambassador to the DPRK"},
      {"Secretary of State Doe", "Doe", "||Doe||Secretary of State"},
      {"the USSR Ambassador, c. V. P. Petrov", "V. P. Petrov", "c.|V. P.|Petrov||USSR Ambassador"},
      {"the President of Ukraine, Leonid Vale", "Leonid Vale",
       "|Leonid|Vale||President of Ukraine"},
      {"the Ambassador in France (Doe)", "Doe", "||Doe||Ambassador in France"},
      {"The Chancellor's [Anna Roe's]", "Anna Roe", "|Anna|Roe||Chancellor"},
      {"John Doe, Director of the Office of Fish", "John Doe",
       "|John|Doe||Director of the Office of Fish"},
      {"William Orr, Jr., Deputy Secretary", "William Orr, Jr.",
       "|William|Orr|Jr.|Deputy Secretary"},
      {"John Doe of the Policy Planning Staff", "John Doe", "|John|Doe||Policy Planning Staff"},
      {"Ambassador Jordan", "Jordan", "||Jordan||Ambassador"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.text);
    const Person read = person(row.text, all(row.text));
    CHECK(read.name == row.name);
    CHECK(parts(read) == row.parts);
  }
}

TEST_CASE("an office without its holder stays an office, an institution is an organization") {
  const auto kind = [](std::string_view text) { return person(text, all(text)).kind; };
  CHECK(kind("The Secretary") == PersonKind::office);
  CHECK(person("The Secretary", all("The Secretary")).name == "The Secretary");
  CHECK(kind("Minister of Foreign Affairs of Northmark") == PersonKind::office);
  CHECK(kind("Embassy in Oslo") == PersonKind::organization);
  CHECK(kind("Department of State") == PersonKind::organization);
  CHECK(kind("Customs House") == PersonKind::organization);
  CHECK(kind("Anna Berg") == PersonKind::person);
}

TEST_CASE("the editor's spelling in square brackets is a variant") {
  const std::string_view text = "Li Wen-han [Li Wenhan]";
  const Person read = person(text, all(text));
  CHECK(read.name == "Li Wen-han");
  CHECK(read.variants == std::vector<std::string>{"Li Wenhan"});
}

TEST_CASE("a name is never empty, whatever the words are") {
  for (const std::string_view text : {"and", "12", "(", "of the", "x", "Norway", "..."}) {
    CAPTURE(text);
    CHECK_FALSE(person(text, all(text)).name.empty());
  }
}

TEST_CASE("a head names people one after the other") {
  const auto names = [](std::string_view value) {
    std::string out;
    for (const Person& p : people_of_head(value, all(value), PersonRole::recipient)) {
      out += (out.empty() ? "" : "; ") + p.name;
    }
    return out;
  };
  CHECK(names("Anna Berg, John Doe and Max Roe") == "Anna Berg; John Doe; Max Roe");
  CHECK(names("Mr. Harlan; Dr. C. Roe, Jr.") == "Harlan; C. Roe, Jr.");
  CHECK(names("Comrade A. B. Petrov, Head of the Department") == "A. B. Petrov");
  CHECK(names("The Secretary of State") == "The Secretary of State");
  CHECK(names("Minister of Trade and Industry Berg") == "Berg");
  CHECK(names(std::string(5000, 'x')).empty());
}

TEST_CASE("a head tells delegations, interpreters and note takers") {
  const std::string_view dash = "NEX\xE2\x80\x94Harold Vine";
  const auto first = people_of_head(dash, all(dash), PersonRole::attendee);
  REQUIRE(first.size() == 1);
  CHECK(first[0].name == "Harold Vine");
  CHECK(first[0].delegation == "NEX");
  const std::string_view text = "Mr. Dahl (Interpreter)";
  const auto second = people_of_head(text, all(text), PersonRole::attendee);
  REQUIRE(second.size() == 1);
  CHECK(second[0].role == PersonRole::interpreter);
}

TEST_CASE("a library heading gives a person with parts, or an organization") {
  const auto read = [](std::string_view text) { return heading_person(text, all(text)); };
  CHECK(read("Berg, Anna (1901-1977)").name == "Berg, Anna");
  CHECK(parts(read("Berg, Anna (1901-1977)")) == "|Anna|Berg||");
  CHECK(parts(read("Kim, Il Nam, 1912-1994")) == "|Il Nam|Kim||");
  CHECK(parts(read("Petrov, A. B.")) == "|A. B.|Petrov||");
  CHECK(parts(read("Roe, Adam, Jr.")) == "|Adam|Roe|Jr.|");
  CHECK(read("Norway. Foreign Ministry").kind == PersonKind::organization);
  CHECK(read("Ruritania. Party. Central Committee").kind == PersonKind::organization);
  CHECK(read("Berg, Anna").kind == PersonKind::person);
}

TEST_CASE("a value with a line break in it is folded, and its span is not") {
  const std::string_view text = "Mr. Anna\n  Berg";
  const Person read = person(text, all(text));
  CHECK(read.name == "Anna Berg");
  REQUIRE(read.spans.size() == 1);
  CHECK(read.spans[0].of(text) == "Anna\n  Berg");
}

}  // namespace archdoc::extract
