#include "extract/date_expression.hpp"

#include <archdoc/edtf.hpp>

#include "support/catch.hpp"
#include "support/date_cases.hpp"

#include <string>
#include <utility>

namespace archdoc::extract {
namespace {

template <std::size_t N>
void check(const Case (&cases)[N]) {
  for (const Case& c : cases) {
    INFO(c.text);
    const DateAnswer answer = loosely(c.text);
    CHECK(answer.edtf.value_or("none") == c.edtf);
    if (answer.edtf) {
      CHECK(edtf::parse(*answer.edtf));
    }
  }
}

TEST_CASE("circa and doubt in their spellings") {
  check({
      {"circa 1937", "1937~"},
      {"c1937", "1937~"},
      {"c. 1937?", "1937%"},
      {"about March 1937", "1937-03~"},
      {"1937 (approximate)", "1937~"},
      {"1937-ish", "1937~"},
      {"probably 1937", "1937?"},
      {"[1937?]", "1937?"},
      {"1937]", "1937"},
      {"June 5? 1937", "1937-06-05?"},
      {"ca. 1937-1939", "1937~/1939~"},
      {"ca. 1937 - ca. 1939", "1937~/1939~"},
      {"1937-1939?", "1937/1939?"},
      {"from about 1937 to 1939", "1937~/1939"},
  });
}

TEST_CASE("open ranges") {
  check({
      {"before 1937", "../1937"},
      {"not later than March 3, 1937", "../1937-03-03"},
      {"no later than March 3, 1937", "../1937-03-03"},
      {"on or before 3 March 1937", "../1937-03-03"},
      {"by March 1937", "../1937-03"},
      {"after 1937", "1937/.."},
      {"not before 1937", "1937/.."},
      {"1937 or later", "1937/.."},
      {"since March 1937", "1937-03/.."},
      {"1937 onwards", "1937/.."},
      {"1937-", "1937/.."},
      {"unknown to 1937", "/1937"},
      {"1937 to unknown", "1937/"},
  });
}

TEST_CASE("ranges that share a part") {
  check({
      {"1937-39", "1937/1939"},
      {"between 1937 and 1939", "1937/1939"},
      {"between March and May 1937", "1937-03/1937-05"},
      {"1937 March 3-5", "1937-03-03/1937-03-05"},
      {"1937 November 28-December 3", "1937-11-28/1937-12-03"},
      {"10 August 1937 - 12 September", "1937-08-10/1937-09-12"},
      {"December 30 - January 2, 1938", "1937-12-30/1938-01-02"},
      {"1937 March - 1938", "1937-03/1938"},
      {"17th-18th centuries", "16XX/17XX"},
      {"1930s-1940s", "193X/194X"},
      {"winter 1937-1938", "1937-24"},
  });
}

TEST_CASE("lists and alternatives") {
  check({
      {"1937 or 1939", "[1937,1939]"},
      {"either 1937 or 1939", "[1937,1939]"},
      {"1937, 1939-1941", "{1937,1939..1941}"},
      {"3 and 5 March 1937", "{1937-03-03,1937-03-05}"},
      {"March 3, 1937 or May 5, 1938", "[1937-03-03,1938-05-05]"},
      {"1937-1939, bulk 1938", "1937/1939"},
      {"1937, undated", "1937"},
      {"1937 March 3, 1938 May 5", "{1937-03-03,1938-05-05}"},
  });
}

TEST_CASE("decades, centuries, seasons and parts of them") {
  check({
      {"1930s", "193X"},
      {"1930's", "193X"},
      {"193-", "193X"},
      {"[193-?]", "193X?"},
      {"18--", "18XX"},
      {"'30s", "193X"},
      {"19th century", "18XX"},
      {"the nineteenth century", "18XX"},
      {"XVIIIth century", "17XX"},
      {"2nd century BC", "-01XX"},
      {"early 1930s", "1930/1933"},
      {"late 19th century", "1867/1900"},
      {"mid-March 1937", "1937-03-11/1937-03-20"},
      {"late February 1936", "1936-02-21/1936-02-29"},
      {"first half of 1937", "1937-01/1937-06"},
      {"Spring 1937", "1937-21"},
      {"autumn of 1937", "1937-23"},
      {"Q3 1937", "1937-35"},
      {"AD 79", "0079"},
      {"44 BC", "-0043"},
  });
}

TEST_CASE("dates of figures, and years of two") {
  check({
      {"3/1937", "1937-03"},
      {"28.3.1937", "1937-03-28"},
      {"28 3 1937", "1937-03-28"},
      {"3/4/1937", "none"},
      {"7 January 64", "1964-01-07"},
      {"7 January 29", "2029-01-07"},
      {"28/3/37", "1937-03-28"},
      {"7.I.1964", "1964-01-07"},
      {"1937-W05", "none"},
      {"1937-21", "none"},
      {"193X", "193X"},
      {"1937?-03", "1937?-03"},
  });
}

TEST_CASE("a stated order settles a date of figures") {
  DateOptions options;
  options.order = DateOrder::day_month;
  CHECK(read_date("3/4/1937", options).edtf == "1937-04-03");
  options.order = DateOrder::month_day;
  CHECK(read_date("3/4/1937", options).edtf == "1937-03-04");
}

TEST_CASE("the hundred years that two digits mean can be stated") {
  DateOptions options;
  options.breadth = Breadth::loose;
  options.first_year = 1870;
  CHECK(read_date("3 March 64", options).edtf == "1964-03-03");
  CHECK(read_date("3 March 71", options).edtf == "1871-03-03");
}

TEST_CASE("date-time groups have their time and zone") {
  check({
      {"071230Z JAN 64", "1964-01-07T12:30:00Z"},
      {"R 041105z Mar 74", "1974-03-04T11:05:00Z"},
      {"071230QJAN1964", "1964-01-07T12:30:00-04:00"},
      {"07123045Z JAN 64", "1964-01-07T12:30:45Z"},
      {"311230Z FEB 64", "none"},
      {"072530Z JAN 64", "none"},
      {"071230J JAN 64", "none"},
  });
}

TEST_CASE("two calendars and two beginnings of the year") {
  check({
      {"1/14 March 1917", "1917-03-14"},
      {"3/4 June 1956", "1956-06-03/1956-06-04"},
      {"11 Feb. 1731/2", "1732-02-11"},
  });
}

TEST_CASE("misspelt and oddly abbreviated months are read, and doubted") {
  for (const auto& [text, edtf] :
       {Case{"1937 Januray 5", "1937-01-05"}, Case{"Setpember 1937", "1937-09"},
        Case{"3 Novr. 1837", "1837-11-03"}, Case{"Octber 3, 1937", "1937-10-03"}}) {
    INFO(text);
    const DateAnswer answer = read_date(text);
    CHECK(answer.edtf.value_or("none") == edtf);
    CHECK(answer.grade == Grade::medium);
  }
}

TEST_CASE("a refusal has a reason") {
  CHECK(read_date("undated").reason == DateRefusal::undated);
  CHECK(read_date("a letter").reason == DateRefusal::not_a_date);
  CHECK(read_date("").reason == DateRefusal::not_a_date);
  CHECK(read_date("1937-02-30").reason == DateRefusal::impossible);
  CHECK(read_date("1939-1937").reason == DateRefusal::impossible);
  CHECK(read_date("May 3, 1937\n\nA letter").reason == DateRefusal::not_a_date);
  CHECK(read_date("undated" + std::string(100, '.')).reason == DateRefusal::not_a_date);
  const DateAnswer both = read_date("3/4/1937");
  CHECK(both.reason == DateRefusal::ambiguous);
  CHECK(both.alternatives == std::vector<std::string>{"1937-03-04", "1937-04-03"});
}

TEST_CASE("nothing but a date is taken for one") {
  for (const char* text : {"5 people", "page 1937", "1937 people", "the", "12", "1937 sometime 72",
                           "March of the 1937 plan", "to 1937 to", "or", "1937 or", "[", "?"}) {
    INFO(text);
    CHECK_FALSE(loosely(text).edtf);
  }
}

}  // namespace
}  // namespace archdoc::extract
