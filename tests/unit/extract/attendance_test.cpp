#include "extract/attendance.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

std::string role_of(const Person& person) {
  switch (person.role.value_or(PersonRole::author)) {
    case PersonRole::attendee:
      return "attendee";
    case PersonRole::interpreter:
      return "interpreter";
    case PersonRole::note_taker:
      return "note-taker";
    case PersonRole::interlocutor:
      return "interlocutor";
    default:
      return "?";
  }
}

/// "Name|office|role; ...".
std::string people(std::string_view text) {
  std::string out;
  for (const Person& person :
       attendance(text, {0, static_cast<std::uint32_t>(text.size())}).people) {
    out += (out.empty() ? "" : "; ") + person.name + "|" + person.office.value_or("") + "|" +
           role_of(person);
    if (person.delegation) {
      out += "|" + *person.delegation;
    }
  }
  return out;
}

TEST_CASE("those present are named behind the phrase, up to the end of the sentence") {
  CHECK(
      people("Present at the conversation were Counselor A. N. Brodd and c. Kowal. It was cold.") ==
      "A. N. Brodd|Counselor|attendee; Kowal||attendee");
  CHECK(people("Also present were Deputy Minister Lena Arkwright and Ambassador Mirko Sabel.") ==
        "Lena Arkwright|Deputy Minister|attendee; Mirko Sabel|Ambassador|attendee");
  CHECK(people("The conversation was attended by Mr. Roe and Dr. Anna Berg.") ==
        "Roe||attendee; Anna Berg||attendee");
}

TEST_CASE("a head with a colon may name the side") {
  CHECK(people("Present for Velmark: Premier Oran Delacourt, Deputy Minister Lena Arkwright") ==
        "Oran Delacourt|Premier|attendee|Velmark; "
        "Lena Arkwright|Deputy Minister|attendee|Velmark");
  CHECK(people("Attending: Mr. Roe") == "Roe||attendee");
  const std::string_view head = "Present from the Norwegian side:";
  CHECK(attendance(head, {0, static_cast<std::uint32_t>(head.size())}).goes_on);
}

TEST_CASE("interpreters and note-takers have their roles") {
  CHECK(people("Attache N. Orlin was present as interpreter.") == "N. Orlin|Attache|interpreter");
  CHECK(people("The talk lasted an hour. Mr. Roe took notes.") == "Roe||note-taker");
  CHECK(people("Recorded by V. Tashkov") == "V. Tashkov||note-taker");
  CHECK(people("Interpreter: Anna Berg") == "Anna Berg||interpreter");
  CHECK(people("Беседу записал В. Ташков.") == "В. Ташков||note-taker");
}

TEST_CASE("whom the writer received is the other side of the talk") {
  CHECK(people("Today I received Ambassador O. Brodd at his request. He complained.") ==
        "O. Brodd|Ambassador|interlocutor");
}

TEST_CASE("other things are present too, and other meetings are held") {
  CHECK(people("Many problems were present. The danger was present at all times.").empty());
  CHECK(people("He said that the King was present at the launch of the ship.").empty());
  CHECK(people("Present prices are low. I received a letter from Mr. Roe yesterday.").empty());
  CHECK(people("Also present were representatives of both sides.").empty());
  CHECK(people("").empty());
}

}  // namespace
}  // namespace archdoc::extract
