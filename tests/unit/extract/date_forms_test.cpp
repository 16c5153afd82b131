// The forms of historical dates one by one, each in several spellings.
#include <archdoc/edtf.hpp>

#include "extract/date.hpp"
#include "extract/date_expression.hpp"
#include "support/catch.hpp"
#include "support/date_cases.hpp"

#include <string>
#include <vector>

namespace archdoc::extract {
namespace {

template <std::size_t N>
void check(const Case (&cases)[N]) {
  for (const Case& c : cases) {
    INFO(c.text);
    const DateAnswer answer = loosely(c.text);
    CHECK(answer.edtf.value_or("none") == c.edtf);
    if (answer.edtf) {
      const auto days = edtf::bounds(*answer.edtf);
      REQUIRE(days);
      CHECK((!days->earliest || !days->latest || *days->earliest <= *days->latest));
    }
  }
}

/// Each of `texts` says the same.
template <std::size_t N>
void check_all(const char* edtf, const char* const (&texts)[N]) {
  for (const char* text : texts) {
    INFO(text);
    CHECK(loosely(text).edtf.value_or("none") == edtf);
  }
}

template <std::size_t N>
void check_grade(Grade grade, const char* const (&texts)[N]) {
  for (const char* text : texts) {
    INFO(text);
    CHECK(loosely(text).edtf);
    CHECK(loosely(text).grade == grade);
  }
}

std::string line(const std::string& text) {
  const auto date = date_line(text, {0, static_cast<std::uint32_t>(text.size())});
  return date ? date->edtf : "none";
}

TEST_CASE("day, month and year in every order") {
  check_all("1951-06-21", {"21 June 1951",
                           "21st June 1951",
                           "21st of June, 1951",
                           "the 21st day of June 1951",
                           "June 21 1951",
                           "June 21, 1951",
                           "June 21st, 1951",
                           "Jun. 21, 1951",
                           "1951 June 21",
                           "1951, June 21",
                           "1951 Jun. 21",
                           "1951 21 June",
                           "21-Jun-1951",
                           "21JUN1951",
                           "JUNE 21, 1951",
                           "21 jun 1951",
                           "twenty-first of June 1951",
                           "1951-06-21",
                           "1951/06/21",
                           "1951.06.21",
                           "21.6.1951",
                           "21/6/1951",
                           "6/21/1951"});
  check_all("1951-06-01", {"June the first, 1951", "first of June 1951", "1st June 1951"});
}

TEST_CASE("ranges share a month or a year in every order") {
  check({
      {"3 - 5 March 1937", "1937-03-03/1937-03-05"},
      {"3rd-5th March 1937", "1937-03-03/1937-03-05"},
      {"March 3rd to 5th, 1937", "1937-03-03/1937-03-05"},
      {"from March 3 to March 5, 1937", "1937-03-03/1937-03-05"},
      {"March 3-5, 1937", "1937-03-03/1937-03-05"},
      {"1937 October 7-28", "1937-10-07/1937-10-28"},
      {"1937 October 7-November 3", "1937-10-07/1937-11-03"},
      {"1937 December 30-1938 January 4", "1937-12-30/1938-01-04"},
      {"1937 Oct.-Nov.", "1937-10/1937-11"},
      {"March to May 1937", "1937-03/1937-05"},
      {"30 Dec-2 Jan 1938", "1937-12-30/1938-01-02"},
      {"1937/39", "1937/1939"},
      {"1937 through 1939", "1937/1939"},
      {"Friday, March 5 - Sunday, March 7, 1937", "1937-03-05/1937-03-07"},
  });
}

TEST_CASE("one end only, in all words for it") {
  check_all("../1937", {"before 1937", "prior to 1937", "up to 1937", "until 1937", "till 1937",
                        "ante 1937", "pre-1937", "not later than 1937", "not after 1937",
                        "earlier than 1937", "by 1937", "vor 1937", "avant 1937", "antes 1937",
                        "до 1937 г.", "не позднее 1937 г.", "не пізніше 1937 р."});
  check_all("1937/..",
            {"after 1937", "post 1937", "following 1937", "since 1937", "from 1937", "from 1937 on",
             "1937 onwards", "1937 and later", "1937+", "not before 1937", "no earlier than 1937",
             "nach 1937", "après 1937", "после 1937 г.", "не ранее 1937 г."});
}

TEST_CASE("circa and doubt in all words for them") {
  check_all("1937~", {"circa 1937", "circ. 1937", "cir. 1937", "ca 1937", "c.1937", "c 1937",
                      "approx. 1937", "roughly 1937", "around 1937", "1937 (approx.)",
                      "1937, circa", "um 1937", "vers 1937", "около 1937 г."});
  check_all("1937-03-03?", {"March 3(?), 1937", "March 3? 1937", "3? March 1937", "3 March? 1937",
                            "3 [March?] 1937", "March 3, 1937?"});
  check_all("1937?", {"probably 1937", "prob. 1937", "presumably 1937", "perhaps 1937", "1937?",
                      "1937 (?)", "1937[?]", "?1937", "1937 (probably)"});
}

TEST_CASE("brackets around a supplied part add no doubt") {
  check_all("1955-03-03", {"[3 March 1955]", "March 3, [1955]", "[March 3,] 1955", "3 March [1955]",
                           "[3] March 1955", "March [3], 1955", "[March] 3, 1955", "[3 March 1955",
                           "3 March 1955]"});
  check_all("1955", {"[1955", "1955.]", "[1955]", "undated [1955]", "[undated, 1955]",
                     "n.d. [1955]", "1955 [sic]"});
  check({
      {"n.d., ca. 1955", "1955~"},
      {"Undated [ca. March 1955]", "1955-03~"},
      {"[1955]-1957", "1955/1957"},
      {"1955 [i.e. 1956]", "1956"},
      {"MDCXXXV [1635]", "1635"},
  });
  check_grade(Grade::high, {"[1955]", "March 3, [1955]", "undated [1955]"});
}

TEST_CASE("decades and centuries in all spellings") {
  check_all("196X", {"1960s", "1960's", "the 1960s", "196-", "196x", "196u", "196_", "'60s",
                     "decade of the 1960s", "1960-е гг.", "1960er Jahre"});
  check_all("18XX", {"19th century", "19th c.", "19th cent.", "XIX century", "XIXth century",
                     "nineteenth century", "18--", "18xx", "18uu", "XIX век", "19. Jahrhundert",
                     "XIXe siècle", "siglo XIX"});
  check({
      {"1850s-60s", "185X/186X"},
      {"500 B.C.", "-0499"},
      {"A.D. 79", "0079"},
      {"18--s", "none"},
      {"60s", "none"},
  });
}

TEST_CASE("early, middle and late parts") {
  check({
      {"beginning of 1937", "1937-01/1937-04"},
      {"end of March 1937", "1937-03-21/1937-03-31"},
      {"middle of March 1937", "1937-03-11/1937-03-20"},
      {"mid 1930s", "1934/1936"},
      {"Anfang 1937", "1937-01/1937-04"},
      {"конец марта 1937 г.", "1937-03-21/1937-03-31"},
      {"second half of the 19th century", "1851/1900"},
  });
  check_grade(Grade::medium, {"early 1937", "Mitte März 1937"});
}

TEST_CASE("seasons and quarters") {
  check_all("1937-33", {"Q1 1937", "1937 Q1", "1937Q1", "first quarter of 1937", "1st quarter 1937",
                        "Quarter 1 1937"});
  check_all("1937-23", {"Autumn 1937", "fall 1937", "1937 autumn", "Herbst 1937", "automne 1937",
                        "осень 1937 г.", "осінь 1937 р."});
  check({
      {"third quarter of 1937", "1937-35"},
      {"spring-summer 1937", "1937-21/1937-22"},
      {"summer or autumn 1937", "[1937-22,1937-23]"},
      {"winter 1937/38", "1937-24"},
  });
}

TEST_CASE("lists and alternatives share what they can") {
  check({
      {"March 3 or 4, 1937", "[1937-03-03,1937-03-04]"},
      {"March 3, 5, and 7, 1937", "{1937-03-03,1937-03-05,1937-03-07}"},
      {"3, 5 and 7 March 1937", "{1937-03-03,1937-03-05,1937-03-07}"},
      {"1937 Jan. 7, 9, 12", "{1937-01-07,1937-01-09,1937-01-12}"},
      {"1937 and/or 1938", "{1937,1938}"},
      {"1937 May 3-June 5, 1938 July", "{1937-05-03..1937-06-05,1938-07}"},
      {"May 3-5, June 7, 1937", "{1937-05-03..1937-05-05,1937-06-07}"},
      {"1937 and undated", "1937"},
      {"January 7, 1964, 6", "none"},
      {"1900-1950 (bulk 1920-1930)", "1900/1950"},
      {"1900-1950, predominantly 1920-1930", "1900/1950"},
      {"bulk 1920-1930", "1920/1930"},
  });
}

TEST_CASE("Roman months") {
  check_all("1964-10-07", {"7.X.64", "7.X.1964", "7. X. 1964", "7/X/1964", "7-X-1964", "7 X 1964",
                           "7/X-1964", "7/X 1964", "7.X.1964 г."});
  check({{"X.1964", "1964-10"}, {"X/1964", "1964-10"}, {"7.XIII.1964", "none"}});
}

TEST_CASE("a day in two calendars, a year by two beginnings") {
  check_all("1917-03-14", {"1/14 March 1917", "1st/14th March 1917", "1 (14) March 1917",
                           "1 [14] March 1917", "1 March (14 March) 1917"});
  check_all("1732-02-11",
            {"11 Feb. 1731/2", "11 February 1731/32", "February 11, 1731/2", "11 February 1731-2"});
  check({
      {"19 February/3 March 1917", "1917-03-03"},
      {"3 (4) March 1917", "none"},
      {"1917 (1918)", "none"},
      {"11 February 1731 (O.S.)", "1731-02-11"},
  });
}

TEST_CASE("a night has the days that it lies between") {
  check_all("1961-05-03/1961-05-04",
            {"night of 3-4 May 1961", "night of 3/4 May 1961", "the night of May 3-4, 1961",
             "in the night of 3 to 4 May 1961"});
  check({{"evening of 3 May 1961", "1961-05-03"}, {"night of 3-4 May", "XXXX-05-03/XXXX-05-04"}});
}

TEST_CASE("years of two digits are read by the pivot, and doubted") {
  check({
      {"7 January 64", "1964-01-07"},
      {"Jan 7, '64", "1964-01-07"},
      {"17.7.64", "1964-07-17"},
      {"Jan. '64", "1964-01"},
      {"Jan 64", "1964-01"},
      {"7JAN29", "2029-01-07"},
      {"7JAN30", "1930-01-07"},
  });
  check_grade(Grade::medium, {"7 January 64", "17.7.64", "Jan 64", "071230Z JAN 64"});
}

TEST_CASE("dates in Russian and Ukrainian") {
  check_all("1964-01-07",
            {"7 января 1964 г.", "7 января 1964 года", "7 янв. 1964 г.", "«7» января 1964 г.",
             "„7” січня 1964 р.", "7 січня 1964 року", "7-го января 1964 г.",
             "вторник, 7 января 1964 г.", "7 января 1964 г., вторник", "7.01.1964 г."});
  check({
      {"январь 1964 г.", "1964-01"},
      {"в январе 1964 г.", "1964-01"},
      {"січень 1964 р.", "1964-01"},
      {"в 1964 году", "1964"},
      {"с 7 по 9 января 1964 г.", "1964-01-07/1964-01-09"},
      {"12 сентября - 3 октября 1961 г.", "1961-09-12/1961-10-03"},
      {"1961-1963 гг.", "1961/1963"},
  });
}

TEST_CASE("dates in German, French, Spanish and Italian") {
  check_all("1964-01-07",
            {"7. Januar 1964", "7. Jan. 1964", "am 7. Januar 1964", "den 7. Januar 1964",
             "7. Jänner 1964", "Dienstag, den 7. Januar 1964", "le 7 janvier 1964", "7 janv. 1964",
             "mardi 7 janvier 1964", "7 de enero de 1964", "7 de enero del 1964",
             "martes, 7 de enero de 1964", "7 gennaio 1964", "il 7 gennaio 1964", "7 genn. 1964",
             "martedì 7 gennaio 1964"});
  check_all("1964-01-01", {"1er janvier 1964", "le 1er janvier 1964", "1º de enero de 1964",
                           "1.º de enero de 1964", "1° gennaio 1964"});
  check_all("1964-01-07/1964-01-09",
            {"7. bis 9. Januar 1964", "7.-9. Januar 1964", "vom 7. bis 9. Januar 1964",
             "du 7 au 9 janvier 1964", "del 7 al 9 de enero de 1964", "dal 7 al 9 gennaio 1964"});
}

TEST_CASE("dates in Chinese, Japanese and Korean") {
  check_all("1964-01-07",
            {"1964年1月7日", "1964年 1月 7日", "1964年1月7号", "1964년 1월 7일", "昭和39年1月7日",
             "昭和三十九年一月七日", "民國53年1月7日", "一九六四年一月七日", "1964年1月7日(火)",
             "1964年1月7日星期二", "1964年1月7日火曜日"});
  check({
      {"二〇〇一年十二月三十一日", "2001-12-31"},
      {"1964年1月", "1964-01"},
      {"令和元年", "2019"},
      {"一九年", "none"},
  });
}

TEST_CASE("a time of day after a date is no part of it") {
  for (const char* text :
       {"January 7, 1964-6 p.m.",
        "January 7, 1964\xE2\x80\x94"
        "6 p.m.",
        "January 7, 1964, 6 p.m.", "January 7, 1964, noon", "January 7, 1964 - midnight",
        "January 7, 1964, 6:15 p. m.", "January 7, 1964, 1700 hours", "January 7, 1964, 1700Z",
        "January 7, 1964, 3:15-4:30 p.m.", "January 7, 1964, 3:15 to 4:30 p.m.",
        "January 7, 1964 at 6 p.m.", "7 January 1964, 18:30", "7 January 1964 18.30 hrs",
        "1964-01-07 18:30"}) {
    INFO(text);
    CHECK(line(text) == "1964-01-07");
    CHECK(loosely(text).edtf == "1964-01-07");
  }
  CHECK(line("Jan 7, 6 p.m.") == "XXXX-01-07");
  CHECK(line("January 7, 6 p.m.") == "XXXX-01-07");
  CHECK(line("January 7, 1964, 6 persons") == "none");
  CHECK(line("January 7, 1964, 6:15 p.m. in the lobby") == "none");
}

TEST_CASE("a date-time group dates a document by the day") {
  CHECK(line("071230Z JAN 64") == "1964-01-07");
  CHECK(line("R 041105Z MAR 74") == "1974-03-04");
  CHECK(line("P R 041105z Mar 74") == "1974-03-04");
  CHECK(loosely("P R 041105Z MAR 74").edtf == "1974-03-04T11:05:00Z");
}

TEST_CASE("letters that a scan puts for digits are read beside a month") {
  check({
      {"7 January l964", "1964-01-07"},
      {"January 7, I964", "1964-01-07"},
      {"January l964", "1964-01"},
      {"7 January 19O4", "1904-01-07"},
      {"7 January 196S", "1965-01-07"},
      {"7 January 196B", "1968-01-07"},
      {"January l4, 1964", "1964-01-14"},
      {"1O January 1964", "1964-01-10"},
      {"l7.1.1964", "1964-01-17"},
      {"l964", "none"},
      {"19O4", "none"},
      {"January S, 1964", "none"},
      {"January SO, 1964", "none"},
      {"7 January lO6B4", "none"},
      {"1 9 6 4", "none"},
  });
  check_grade(Grade::medium, {"7 January l964", "January l4, 1964"});
}

TEST_CASE("misspelt and scanned months are read beside a number") {
  check_all("1964-01-07",
            {"7 Januarv 1964", "7 Ianuary 1964", "7 lanuary 1964", "7 Jannary 1964",
             "7 Janury 1964", "7 Januaary 1964", "7 Jaunary 1964", "7 January. 1964"});
  check({
      {"Februarv 7, 1964", "1964-02-07"},
      {"7 Scptember 1964", "1964-09-07"},
      {"7 Septernber 1964", "1964-09-07"},
      {"7 Novembcr 1964", "1964-11-07"},
      {"7 Dccember 1964", "1964-12-07"},
      {"Mav 7, 1964", "1964-05-07"},
      {"7 Jnne 1964", "1964-06-07"},
      {"7 Iuly 1964", "1964-07-07"},
      {"7 Apri1 1964", "1964-04-07"},
      {"7 Ju1y 1964", "1964-07-07"},
      {"0ctober 7, 1964", "1964-10-07"},
      {"Match 1964", "none"},
      {"Marsh 7, 1964", "none"},
      {"Mary 1964", "none"},
      {"Julia 1964", "none"},
      {"Juno 1964", "none"},
  });
  check_grade(Grade::medium, {"7 Januarv 1964", "Mav 7, 1964", "7 Apri1 1964"});
}

TEST_CASE("the day of the week is checked") {
  for (const char* text :
       {"Tuesday, 7 July 1959", "Tues., 7 July 1959", "7 July 1959, Tuesday",
        "7 July 1959 (Tuesday)", "Dienstag, 7. Juli 1959", "mardi 7 juillet 1959",
        "martes 7 de julio de 1959", "martedì 7 luglio 1959", "вторник, 7 июля 1959 г.",
        "вівторок, 7 липня 1959 р.", "1959年7月7日(火)", "Tuesday, 7 July"}) {
    INFO(text);
    CHECK(loosely(text).edtf);
    CHECK_FALSE(loosely(text).weekday_differs);
    CHECK(loosely(text).grade == Grade::high);
  }
  for (const char* text :
       {"Monday, 7 July 1959", "7 July 1959 (Wednesday)", "1959年7月7日(水)",
        "Tuesday, 7 July 1959 - Friday, 10 July 1960", "среда, 7 июля 1959 г."}) {
    INFO(text);
    CHECK(loosely(text).edtf);
    CHECK(loosely(text).weekday_differs);
    CHECK(loosely(text).grade == Grade::medium);
  }
  const std::string text = "on Monday, 7 July 1959, and Tuesday, July 7, 1959, and Monday, May 4";
  std::vector<DateReading> dates;
  find_dates(text, {0, static_cast<std::uint32_t>(text.size())}, dates);
  REQUIRE(dates.size() == 3);
  CHECK(dates[0].weekday_differs);
  CHECK_FALSE(dates[1].weekday_differs);
  CHECK_FALSE(dates[2].weekday_differs);
  CHECK(dates[0].span.of(text) == "7 July 1959");
}

TEST_CASE("each refusal has the right reason") {
  for (const char* text :
       {"undated",      "Undated.",  "[n.d.]",  "N.D.",          "s.d.",      "s. d.",
        "o. D.",        "б/д",       "б. д.",   "без даты",      "без дати",  "ohne Datum",
        "sans date",    "sin fecha", "no date", "no date given", "not dated", "without date",
        "date unknown", "nd",        "unknown", "undated1"}) {
    INFO(text);
    CHECK(loosely(text).reason == DateRefusal::undated);
  }
  for (const char* text :
       {"February 30, 1960", "30 February 1960", "31 April 1961", "29 February 1961",
        "March 32, 1961", "32 March 1961", "March 0, 1961", "13/13/1961", "0/4/1961", "1961-13-01",
        "1961-02-30", "30.2.1961", "May 1963 to March 1961", "1963-1961"}) {
    INFO(text);
    CHECK_FALSE(loosely(text).edtf);
    CHECK(loosely(text).reason == DateRefusal::impossible);
  }
  for (const char* text :
       {"a letter", "", "5 people", "Tuesday", "Friday, 1961", "page 12", "noon", "A.", "i.e."}) {
    INFO(text);
    CHECK(loosely(text).reason == DateRefusal::not_a_date);
  }
  for (const char* text : {"3/4/1961", "3.4.1961", "3-4-1961"}) {
    INFO(text);
    CHECK(loosely(text).reason == DateRefusal::ambiguous);
    CHECK(loosely(text).alternatives == std::vector<std::string>{"1961-03-04", "1961-04-03"});
  }
  for (const char* text : {"13/4/1961", "4/13/1961", "4/4/1961", "3.4.1961 г."}) {
    INFO(text);
    CHECK(loosely(text).reason == DateRefusal::none);
    CHECK(loosely(text).alternatives.empty());
  }
}

}  // namespace
}  // namespace archdoc::extract
