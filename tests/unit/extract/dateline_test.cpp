#include "extract/date.hpp"
#include "support/catch.hpp"

#include <string>

namespace archdoc::extract {
namespace {

Span whole(const std::string& text) {
  return {0, static_cast<std::uint32_t>(text.size())};
}

std::string place(const std::string& text) {
  const auto found = dateline(text, whole(text));
  if (!found) {
    return "none";
  }
  CHECK(normalise_date(found->date.span.of(text)) == found->date.edtf);
  return (found->place ? std::string(found->place->of(text)) : "no place") + " | " +
         found->date.edtf;
}

TEST_CASE("datelines give a place and a date") {
  CHECK(place("Oslo, May 5, 1960.") == "Oslo | 1960-05-05");
  CHECK(place("Port Vesmark, 3 March 1954") == "Port Vesmark | 1954-03-03");
  CHECK(place("PORT VESMARK, MARCH 3, 1954") == "PORT VESMARK | 1954-03-03");
  CHECK(place("Camp Alder, Northmark, March 3, 1961.") == "Camp Alder, Northmark | 1961-03-03");
  CHECK(place("The Hague, March 3, 1961") == "The Hague | 1961-03-03");
  CHECK(place("Oslo, Friday, March 3, 1961") == "Oslo | 1961-03-03");
  CHECK(place("Oslo, March 3-5, 1961") == "Oslo | 1961-03-03/1961-03-05");
  CHECK(place("Осло, 3 марта 1961 г.") == "Осло | 1961-03-03");
}

TEST_CASE("a dateline may have a time of day") {
  CHECK(place("Oslo, May 5, 1960, 8:10 a.m.") == "Oslo | 1960-05-05");
  CHECK(place("Oslo, May 5, 1960, noon.") == "Oslo | 1960-05-05");
  CHECK(place("Oslo, May 5, 1960\xE2\x80\x94"
              "6 p.m.") == "Oslo | 1960-05-05");
  CHECK(place("Oslo, May 5, 1960, 8:10\xE2\x80\x93"
              "8:55 a.m.") == "Oslo | 1960-05-05");
  CHECK(place("Oslo, May 5, 1960, 0810Z") == "Oslo | 1960-05-05");
  CHECK(place("Oslo, May 5, 1960, 8 p.m. [Received May 6.]") == "Oslo | 1960-05-05");
  CHECK(place("May 5, 1960, 8:10 a.m.") == "no place | 1960-05-05");
  CHECK(place("White House, 9:15 a.m., May 5, 1960") == "White House | 1960-05-05");
  CHECK(place("Oslo, Room 12, May 5, 1960") == "none");
}

TEST_CASE("a dateline may have the number of a paper before its place") {
  CHECK(place("US/MC/7 Oslo, May 5, 1960, 6 p.m.") == "Oslo | 1960-05-05");
  CHECK(place("US/MC Oslo, May 5, 1960") == "none");
}

TEST_CASE("a dateline may have an editor's marks") {
  CHECK(place("Oslo, May 5, 19601") == "Oslo | 1960-05-05");
  CHECK(place("Oslo, [May 5, 1960].") == "Oslo | 1960-05-05");
  CHECK(place("[Oslo,] May 5, 1960.") == "Oslo | 1960-05-05");
}

TEST_CASE("a line of two columns is a dateline by its last") {
  CHECK(place("DESK OFFICER M. VANCE            Port Vesmark, 4 June 1981") ==
        "Port Vesmark | 1981-06-04");
  CHECK(place("Port Vesmark\t4 June 1981") == "Port Vesmark | 1981-06-04");
  CHECK(place("SECRET          4 June 1981") == "no place | 1981-06-04");
}

TEST_CASE("sentences, titles and stamps are no datelines") {
  for (const char* text :
       {"In Oslo, May 5, 1960, the two sides met", "Telegram from Oslo, May 5, 1960",
        "Received May 5, 1960", "Received, May 5, 1960", "Subject: Talks, May 5, 1960",
        "Oslo May 5, 1960 and on", "we met in Oslo, May 5, 1960", "Oslo, May 5", "Oslo, 1960",
        "A. B. Petrov, May 5, 1960", "Talks between Anna Berg and Ola Lie, May 5, 1960", "Oslo", "",
        "Oslo, May 5, 1960, 12 copies", "MEMORANDUM, MAY 5, 1960", "May, May 5, 1960"}) {
    INFO(text);
    CHECK(place(text) == "none");
  }
}

TEST_CASE("a dateline may say that it has no date") {
  const auto undated = [](const std::string& text) {
    const auto found = undated_dateline(text, whole(text));
    return found ? std::string(found->place.of(text)) + "|" + std::string(found->words.of(text))
                 : "none";
  };
  CHECK(undated("Oslo, undated.") == "Oslo|undated.");
  CHECK(undated("Camp Alder, Northmark, [undated]") == "Camp Alder, Northmark|[undated]");
  CHECK(undated("Oslo, May 5, 1960") == "none");
  CHECK(undated("Letter, undated") == "none");
  CHECK(undated("undated") == "none");
}

TEST_CASE("the day of the week in a dateline is checked") {
  const auto differs = [](const std::string& text) {
    const auto found = dateline(text, {0, static_cast<std::uint32_t>(text.size())});
    REQUIRE(found);
    return found->date.weekday_differs;
  };
  CHECK_FALSE(differs("Oslo, Tuesday, 7 July 1959"));
  CHECK_FALSE(differs("Oslo, 7 July 1959"));
  CHECK(differs("Oslo, Monday, 7 July 1959"));
}

}  // namespace
}  // namespace archdoc::extract
