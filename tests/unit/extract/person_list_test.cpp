// The items of a list of those who took part.
#include "extract/person.hpp"
#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

Span all(std::string_view line) {
  return {0, static_cast<std::uint32_t>(line.size())};
}

/// "honorific|name|office|delegation; ...", and the role of a helper before it.
std::string people(std::string_view item) {
  std::string out;
  for (const Person& p : people_of_head(item, all(item), PersonRole::attendee)) {
    out += out.empty() ? "" : "; ";
    out += p.role == PersonRole::interpreter  ? "interpreter "
           : p.role == PersonRole::note_taker ? "note-taker "
                                              : "";
    out += p.honorific.value_or("") + "|" + p.name + "|" + p.office.value_or("") + "|" +
           p.delegation.value_or("");
  }
  return out;
}

struct Row {
  std::string_view item;
  std::string_view people;
};

template <std::size_t N>
void check(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    CAPTURE(row.item);
    CHECK(people(row.item) == row.people);
  }
}

}  // namespace

TEST_CASE("the sign of an office is no name") {
  static constexpr Row kRows[] = {
      {"Mr. Karl Orr, WE", "Mr.|Karl Orr|WE|"},
      {"Mr. Karl Orr, S/P", "Mr.|Karl Orr|S/P|"},
      {"Mr. Karl Orr, G", "Mr.|Karl Orr|G|"},
      {"Mr. Karl Orr\u2013G", "Mr.|Karl Orr|G|"},
      {"Mr. Orr\u2014EUR", "Mr.|Orr|EUR|"},
      {"Mr. Karl Orr, III\u2013SOA", "Mr.|Karl Orr, III|SOA|"},
      {"EUR\u2014Mr. Orr", "Mr.|Orr||EUR"},
      {"Minister of Trade, the Hon. Karl Orr", "Hon.|Karl Orr|Minister of Trade|"},
      {"Director, OSA, Karl Orr", "|Karl Orr|Director, OSA|"},
      {"Mr. Karl Orr, Harbour Division (E/OB)", "Mr.|Karl Orr|Harbour Division (E/OB)|"},
      {"Mr. Karl Orr, EUR/SOV (interpreter)", "interpreter Mr.|Karl Orr|EUR/SOV|"},
  };
  check(kRows);
}

TEST_CASE("a bracket tells who interprets and who takes notes") {
  static constexpr Row kRows[] = {
      {"Karl Orr, Policy Staff (notetaker)", "note-taker |Karl Orr|Policy Staff|"},
      {"Mr. Orr (Note Taker)", "note-taker Mr.|Orr|Note Taker|"},
      {"Mr. Karl Orr, Interpreter", "interpreter Mr.|Karl Orr|Interpreter|"},
      {"Premier Berg (part of the time)", "|Berg|Premier|"},
      {"Mr. Orr (Reporting Officer)", "Mr.|Orr|Reporting Officer|"},
  };
  check(kRows);
}

TEST_CASE("what stands before the name is how somebody is called where an office stands behind") {
  static constexpr Row kRows[] = {
      {"His Excellency Anders Berg, Ambassador of Norway",
       "His Excellency|Anders Berg|Ambassador of Norway|"},
      {"H.E. Anders Berg, Ambassador of Norway", "H.E.|Anders Berg|Ambassador of Norway|"},
      {"H.E. Berg", "|H.E. Berg||"},
      {"Mr. K. L. House, Counselor", "Mr.|K. L. House|Counselor|"},
      {"The Honorable Karl Orr, Secretary of Trade", "Honorable|Karl Orr|Secretary of Trade|"},
      {"Ambassador Anders Berg, Embassy of Norway", "Ambassador|Anders Berg|Embassy of Norway|"},
      {"Ambassador Anders Berg, Norway", "Ambassador|Anders Berg|Norway|"},
      {"Ambassador Berg\u2014Ambassador to Norway", "|Berg|Ambassador to Norway|"},
      {"Brig. Gen. Karl Orr, Chief of Staff", "Brig. Gen.|Karl Orr|Chief of Staff|"},
      {"Karl Orr, Ambassador-at-Large", "|Karl Orr|Ambassador-at-Large|"},
      {"Secretary Orr, the Attorney General", "|Orr|Secretary|"},
      {"Asst. Sec. Karl Orr, State", "Asst. Sec.|Karl Orr|State|"},
      {"Secretary of Trade\u2014Karl Orr", "|Karl Orr|Secretary of Trade|"},
      {"Chairman: Karl Orr", "|Karl Orr|Chairman|"},
      {"The Supreme Commander, Allied Powers Europe (Orr)",
       "|Orr|Supreme Commander, Allied Powers Europe|"},
      {"Crown Prince Saud al-Bakr", "Crown Prince|Saud al-Bakr||"},
  };
  check(kRows);
}

TEST_CASE("an and goes on with the office behind a name") {
  static constexpr Row kRows[] = {
      {"Karl Orr, Minister of Trade and Acting Premier",
       "|Karl Orr|Minister of Trade and Acting Premier|"},
      {"Karl Orr, Director, Press & Information Service",
       "|Karl Orr|Director, Press & Information Service|"},
      {"Karl Orr, Chief, Division of Harbour Research and Balance of Payments",
       "|Karl Orr|Chief, Division of Harbour Research and Balance of Payments|"},
      {"Karl Orr, Secretary of Fisheries for Coastal and International Business",
       "|Karl Orr|Secretary of Fisheries for Coastal and International Business|"},
      {"Karl Orr, Minister of Trade and Max Roe", "|Karl Orr|Minister of Trade|; |Max Roe||"},
      {"Director, Harbour Control and Fishery Agency Dr. Karl Orr",
       "Dr.|Karl Orr|Director, Harbour Control and Fishery Agency|"},
      {"Mr. Orr, Minister of Trade, and Mr. Berg", "Mr.|Orr|Minister of Trade|; Mr.|Berg||"},
  };
  check(kRows);
}

TEST_CASE("several people in one item") {
  static constexpr Row kRows[] = {
      {"Messrs. Roe, Doe and Orr", "Messrs.|Roe||; |Doe||; |Orr||"},
      {"Roe, Doe, Orr, Berg", "|Roe||; |Doe||; |Orr||; |Berg||"},
      {"Premier Berg, Mr. Orr", "|Berg|Premier|; Mr.|Orr||"},
      {"Anna Berg and Karl Orr of the Policy Planning Staff",
       "|Anna Berg|Policy Planning Staff|; |Karl Orr|Policy Planning Staff|"},
      {"Also present: Mr. Orr, Mr. Hale", "Mr.|Orr||; Mr.|Hale||"},
      {"U.S.: The Secretary, Mr. Hale, Mr. Orr", "|The Secretary||U.S.; Mr.|Hale||; Mr.|Orr||"},
      {"The President, Secretary Orr, General Hale",
       "|The President||; |Orr|Secretary|; General|Hale||"},
      {"The Norwegian Ambassador, Mr. Berg", "Mr.|Berg|Norwegian Ambassador|"},
      {"Deputy Premier and Foreign Minister Berg", "|Berg|Deputy Premier and Foreign Minister|"},
  };
  check(kRows);
}

TEST_CASE("prose is nobody's name") {
  static constexpr Row kRows[] = {
      {"Same as above", ""},
      {"Mr. Orr at my house after the meeting of the Council", "Mr.|Orr||"},
      {"(See attached list)", ""},
  };
  check(kRows);
}

TEST_CASE("a country or a body alone heads a side") {
  for (const std::string_view item :
       {"Norway", "U.S.", "American Side", "JCS", "Norwegian:", "U.S. Participants"}) {
    CAPTURE(item);
    CHECK(names_side(item, all(item)));
  }
  for (const std::string_view item :
       {"The Secretary", "Anna Berg", "Mr. Orr", "Participants", ""}) {
    CAPTURE(item);
    CHECK_FALSE(names_side(item, all(item)));
  }
}

}  // namespace archdoc::extract
