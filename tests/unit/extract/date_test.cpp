#include "extract/date.hpp"

#include <archdoc/edtf.hpp>

#include "support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

namespace archdoc::extract {
namespace {

Span whole(const std::string& text) {
  return {0, static_cast<std::uint32_t>(text.size())};
}

std::string line(const std::string& text) {
  const auto date = date_line(text, whole(text));
  return date ? date->edtf : "none";
}

/// "slice = EDTF" for each date of `text`. Every slice gives its value again.
std::vector<std::string> found(const std::string& text) {
  std::vector<DateReading> dates;
  find_dates(text, whole(text), dates);
  std::vector<std::string> out;
  for (const DateReading& date : dates) {
    const std::string slice(date.span.of(text));
    CHECK(normalise_date(slice) == date.edtf);
    CHECK(edtf::bounds(date.edtf));
    out.push_back(slice + " = " + date.edtf);
  }
  return out;
}

using List = std::vector<std::string>;

TEST_CASE("a line that is a date") {
  const std::pair<const char*, const char*> cases[] = {
      {"March 3, 1961", "1961-03-03"},
      {"March 03, 1961", "1961-03-03"},
      {"March 3 1961", "1961-03-03"},
      {"March 3rd, 1961.", "1961-03-03"},
      {"3 March 1961", "1961-03-03"},
      {"3rd March, 1961", "1961-03-03"},
      {"3rd of March, 1961", "1961-03-03"},
      {"the 3rd of March 1961", "1961-03-03"},
      {"Mar. 3, 1961", "1961-03-03"},
      {"MARCH 3, 1961", "1961-03-03"},
      {"TUESDAY, 7 JULY 1959", "1959-07-07"},
      {"Friday, March 3, 1961", "1961-03-03"},
      {"1961-03-03", "1961-03-03"},
      {"1961.03.03", "1961-03-03"},
      {"7-Jan-1964", "1964-01-07"},
      {"1961 March 17", "1961-03-17"},
      {"March 1961", "1961-03"},
      {"June, 1934", "1934-06"},
      {"1961-03", "1961-03"},
      {"1950", "1950"},
      {"1950?", "1950?"},
      {"1940s", "194X"},
      {"November 29", "XXXX-11-29"},
      {"29 November", "XXXX-11-29"},
      {"[3 March 1961]", "1961-03-03"},
      {"ca. 1950", "1950~"},
      {"circa March 1950", "1950-03~"},
      {"February 28, 19613", "1961-02-28"},
      {"3. V. 1919", "1919-05-03"},
      {"071230Z JAN 1964", "1964-01-07"},
  };
  for (const auto& [text, edtf] : cases) {
    INFO(text);
    CHECK(line(text) == edtf);
  }
}

TEST_CASE("a line that is a range of dates") {
  const std::pair<const char*, const char*> cases[] = {
      {"March 3-5, 1961", "1961-03-03/1961-03-05"},
      {"3\xE2\x80\x93"
       "5 March 1961",
       "1961-03-03/1961-03-05"},
      {"3 to 5 March 1961", "1961-03-03/1961-03-05"},
      {"28 February \xE2\x80\x93 3 March 1961", "1961-02-28/1961-03-03"},
      {"30 Nov.\xE2\x80\x93"
       "2 Dec. 1961",
       "1961-11-30/1961-12-02"},
      {"5 May through 9 June 1961", "1961-05-05/1961-06-09"},
      {"3 March 1961 - 5 January 1962", "1961-03-03/1962-01-05"},
      {"1949-1950", "1949/1950"},
      {"1961 June-August", "1961-06/1961-08"},
      {"June 3/4, 1956", "1956-06-03/1956-06-04"},
  };
  for (const auto& [text, edtf] : cases) {
    INFO(text);
    CHECK(line(text) == edtf);
  }
}

TEST_CASE("full dates in other languages") {
  const std::pair<const char*, const char*> cases[] = {
      {"7 января 1964 г.", "1964-01-07"},   {"7 ЯНВАРЯ 1964 года", "1964-01-07"},
      {"3 березня 1994 р.", "1994-03-03"},  {"3. März 1961", "1961-03-03"},
      {"den 7. Januar 1964", "1964-01-07"}, {"le 7 janvier 1964", "1964-01-07"},
      {"3 mars 1961", "1961-03-03"},        {"14 août 1947", "1947-08-14"},
      {"7 de enero de 1964", "1964-01-07"}, {"el 3 de marzo de 1961", "1961-03-03"},
      {"7 gennaio 1964", "1964-01-07"},     {"1961年3月3日", "1961-03-03"},
  };
  for (const auto& [text, edtf] : cases) {
    INFO(text);
    CHECK(line(text) == edtf);
  }
}

TEST_CASE("dates of figures alone are read in the order that is possible, or as both") {
  CHECK(line("16.3.1961") == "1961-03-16");
  CHECK(line("16/3/1961") == "1961-03-16");
  CHECK(line("10/28/1963") == "1963-10-28");
  CHECK(line("5.5.1960") == "1960-05-05");
  CHECK(line("3/4/1961") == "[1961-03-04,1961-04-03]");
  CHECK(line("3.4.1961") == "[1961-03-04,1961-04-03]");
  CHECK(line("13.13.1985") == "none");
  CHECK(line("3/1961") == "none");
  CHECK(line("7 January 64") == "none");
}

TEST_CASE("white space of any kind inside a date counts once") {
  for (const char* text : {"January\n7, 1964", "January\r\n7, 1964",
                           "January\xC2\xA0"
                           "7, 1964",
                           "January  7,  1964", "  January 7, 1964\t",
                           "Janu\xC2\xAD"
                           "ary 7, 1964",
                           "January\xC2\xAD 7, 1964",
                           "January\xE2\x80\xAF"
                           "7, 1964"}) {
    INFO(text);
    CHECK(line(text) == "1964-01-07");
    CHECK(found(text).size() == 1);
  }
  CHECK(line("fe\xCC\x81vrier 1961") == "1961-02");
  CHECK(line("3 fe\xCC\x81vrier 1961") == "1961-02-03");
}

TEST_CASE("a line that is no date, or says too little") {
  for (const char* text : {"",
                           " ",
                           "March",
                           "31 February 1961",
                           "29 February 1961",
                           "March 32, 1961",
                           "March 0, 1961",
                           "12",
                           "19611",
                           "999",
                           "3000",
                           "1961/1950",
                           "On March 3, 1961",
                           "March 3, 1961 in Oslo",
                           "657.00/3-349",
                           "may 5",
                           "A/C.9/88",
                           "3 March 1961 and",
                           "In March",
                           "March 5%",
                           "5th",
                           "March\n\n3, 1961",
                           "5 May 1961 to 3 March 1961",
                           "Chapter 3",
                           "Secret"}) {
    INFO(text);
    CHECK(line(text) == "none");
  }
}

TEST_CASE("the span of a date line leaves out white space and a final stop") {
  const std::string text = "x\n  March 3, 1961.  \n";
  const auto date = date_line(text, {2, 20});
  REQUIRE(date);
  CHECK(date->span.of(text) == "March 3, 1961");
}

TEST_CASE("the grade is high where words leave one reading only") {
  const auto grade = [](const std::string& text) { return date_line(text, whole(text))->grade; };
  CHECK(grade("March 3, 1961") == Grade::high);
  CHECK(grade("Friday, March 3, 1961") == Grade::high);
  CHECK(grade("Monday, March 3, 1961") == Grade::medium);
  CHECK(grade("Febuary 3, 1961") == Grade::medium);
  CHECK(grade("16.3.1961") == Grade::medium);
  CHECK(grade("early 1962") == Grade::medium);
}

TEST_CASE("dates in running text, each once and in order") {
  CHECK(found("On November 29, I was invited; on 3 March 1961 he left.") ==
        List{"November 29 = XXXX-11-29", "3 March 1961 = 1961-03-03"});
  CHECK(found("Between March 3 and April 5, 1961, and in May 1962.") ==
        List{"March 3 = XXXX-03-03", "April 5, 1961 = 1961-04-05", "May 1962 = 1962-05"});
  CHECK(found("(see No. 12 May 1961)") == List{"12 May 1961 = 1961-05-12"});
  CHECK(found("They met in June-July 1940, and 8 to 12 May 1961.") ==
        List{"June-July 1940 = 1940-06/1940-07", "8 to 12 May 1961 = 1961-05-08/1961-05-12"});
  CHECK(found("7 января 1964 г. посол принял") == List{"7 января 1964 г. = 1964-01-07"});
  CHECK(found("于1961年3月3日在") == List{"1961年3月3日 = 1961-03-03"});
  CHECK(found("dated 1961-03-03; typed 16.3.1961") ==
        List{"1961-03-03 = 1961-03-03", "16.3.1961 = 1961-03-16"});
  CHECK(found("ca. March 1961") == List{"ca. March 1961 = 1961-03~"});
  CHECK(found("").empty());
}

TEST_CASE("a date in running text ends where the date does") {
  CHECK(found("Washington, January 7, 1964\xE2\x80\x94"
              "6 p.m.") == List{"January 7, 1964 = 1964-01-07"});
  CHECK(found("your letter of 22nd April. I answer") == List{"22nd April = XXXX-04-22"});
  CHECK(found("Oslo, March 3, 19614 He said") == List{"March 3, 1961 = 1961-03-03"});
  CHECK(found("on March 3 to 5 people") == List{"March 3 = XXXX-03-03"});
}

TEST_CASE("what only looks like a date in running text is none") {
  CHECK(found("He may 5 times have said that March 3000 men and 12 Marchers came.").empty());
  CHECK(found("Article 8 of 1961, file 657.00/3-349, at 10:30, 5% in 1950").empty());
  CHECK(found("In March, 6 people. In May. 3 more, and May 3,000 more; 3.5 March").empty());
  CHECK(found("paragraphs 10-28 of the June plan; version 1.3.1961.2").empty());
  CHECK(found("In March the 1961 plan; B12 May; the 31 June talks").empty());
}

TEST_CASE("date-time groups are found in running text") {
  CHECK(found("--- 022694\nR 081603Z MAR 74\nFM THE LEGATION") ==
        List{"081603Z MAR 74 = 1974-03-08"});
  CHECK(found("as of 041105z Mar 1974, and 101200 Z APR 74.") ==
        List{"041105z Mar 1974 = 1974-03-04", "101200 Z APR 74 = 1974-04-10"});
  CHECK(found("group 022694 R 08160; 991105Z MAR 74, 041105J MAR 74, B041105Z MAR 74").empty());
}

TEST_CASE("numbers of telegrams and notes are no part of a date") {
  CHECK(found("Telegram 1874, June 14, said") == List{"June 14 = XXXX-06-14"});
  CHECK(found("(Embtel 1689, January 20, 1959)") == List{"January 20, 1959 = 1959-01-20"});
  CHECK(found("Deptel 1320 September 83").empty());
  CHECK(found("2. October 2; see below") == List{"October 2 = XXXX-10-02"});
  CHECK(found("talk, noon1 December 14, 1954") == List{"December 14, 1954 = 1954-12-14"});
  CHECK(found("item 2 of August 28, 1956,") == List{"August 28, 1956 = 1956-08-28"});
  CHECK(found("see Document 3. The July plan").empty());
  CHECK(found("1906 March 17 Letter") == List{"1906 March 17 = 1906-03-17"});
  CHECK(found("Papers, 1946, July-December") == List{"1946, July-December = 1946-07/1946-12"});
  CHECK(found("am 3. Mai 1961 und 5. Juli") ==
        List{"3. Mai 1961 = 1961-05-03", "5. Juli = XXXX-07-05"});
}

TEST_CASE("a year that a scan has damaged belongs to a sound day and month") {
  CHECK(found("on September 14, I960, the") == List{"September 14, I960 = 1960-09-14"});
  CHECK(found("on 31 December l924.") == List{"31 December l924 = 1924-12-31"});
  CHECK(found("on 31 December SO24, in l964").size() == 1);
  CHECK(found("in January l4 men and l964 Januarv").empty());
}

TEST_CASE("a day between quotes") {
  CHECK(found("от «7» января 1964 г. посол") == List{"«7» января 1964 г. = 1964-01-07"});
}

TEST_CASE("a search stays inside its span") {
  const std::string text = "March 3, 1961 March 4, 1961 March 5, 1961";
  std::vector<DateReading> dates;
  find_dates(text, {14, 27}, dates);
  REQUIRE(dates.size() == 1);
  CHECK(dates.front().span == Span{14, 27});
}

TEST_CASE("a date may be denied") {
  const auto denies = [](const std::string& text) { return says_undated(text, whole(text)); };
  CHECK(denies("undated"));
  CHECK(denies("[Undated.]"));
  CHECK(denies("n.d."));
  CHECK(denies("No date"));
  CHECK(denies("not dated"));
  CHECK_FALSE(denies("an undated letter"));
  CHECK_FALSE(denies("Unknown"));
  CHECK_FALSE(denies("March 3, 1961"));
  CHECK_FALSE(denies(""));
}

}  // namespace
}  // namespace archdoc::extract
