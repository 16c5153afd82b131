// The heads of telegrams: what each line is, and what it says.
#include "extract/telegram.hpp"

#include "extract/classification.hpp"
#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

Span all(std::string_view text) {
  return {0, static_cast<std::uint32_t>(text.size())};
}

std::string page(std::string_view line) {
  const auto found = telegram_page(line);
  return found ? std::string(found->page) + (found->first ? " first" : "") : "";
}

std::string group(std::string_view line) {
  const auto found = date_group_span(line, all(line));
  return found ? std::string(found->of(line)) : "";
}

std::string marking(std::string_view line) {
  const auto found = telegram_marking(line, all(line));
  return found ? std::string(found->marking.of(line)) + "|" + std::string(found->number.of(line))
               : "";
}

std::string address(std::string_view line) {
  const auto found = telegram_address(line, all(line));
  if (!found) {
    return "";
  }
  const std::string place = found->place ? std::string(found->place->of(line)) : "-";
  return std::string(found->name.of(line)) + "|" + place + (found->is_office ? "|office" : "");
}

}  // namespace

TEST_CASE("page heads of telegrams have a number, a post and a time") {
  CHECK(page("PAGE 01  PORT A 00412  031822Z") == "01 first");
  CHECK(page("PAGE 02        PORT A 02107  01 OF 02  141133Z") == "02");
  CHECK(page("PAGE 03  HALLUN 00093") == "03");
  CHECK(page("PAGE 02  A LONG WAY") == "");
  CHECK(page("Page 02 Port A 01377 211544z") == "");
  CHECK(page("PAGE 01 00412") == "");
  CHECK(page("ON PAGE 01 OF REF 031822Z") == "");
  CHECK(is_time_group("211544Z"));
  CHECK_FALSE(is_time_group("211544"));
}

TEST_CASE("distribution is offices with numbers of copies, and nothing else") {
  CHECK(is_distribution("OCT-01  ISO-00  L-03  USIA-15"));
  CHECK(is_distribution("DRC-01  ( ISO ) W"));
  CHECK(is_distribution("/062 W"));
  CHECK(is_distribution("ISO-00  ( ADS ) R"));
  CHECK_FALSE(is_distribution("AMEMBASSY BREZHIN"));
  CHECK_FALSE(is_distribution("W"));
  CHECK_FALSE(is_distribution("EUR-12 AND OTHERS"));
  CHECK(is_message_rule("---------------------     096304"));
  CHECK(is_message_rule("------------------105952  102259Z /21"));
  CHECK_FALSE(is_message_rule("---------------------"));
  CHECK_FALSE(is_message_rule("--1975 WAS A GOOD YEAR"));
}

TEST_CASE("a date-time group is found behind one letter of precedence or several") {
  CHECK(group("R 031615Z FEB 75") == "031615Z FEB 75");
  CHECK(group("P R 141020Z JUN 79") == "141020Z JUN 79");
  CHECK(group("031615Z FEB 1975") == "031615Z FEB 1975");
  CHECK(group("R 031615Z FEB 75 ZFD") == "031615Z FEB 75");
  CHECK(group("R 331615Z FEB 75") == "");
  CHECK(group("SEE R 031615Z FEB 75") == "");
}

TEST_CASE("the marking of a telegram stands before its number") {
  CHECK(marking("C O N F I D E N T I A L PORT ANSEL 0412") == "C O N F I D E N T I A L|0412");
  CHECK(marking("S E C R E T SECTION 1 OF 2 PORT ANSEL 2107") == "S E C R E T|2107");
  CHECK(marking("UNCLAS HALLUND 0093") == "UNCLAS|0093");
  CHECK(marking("LIMITED OFFICIAL USE 2284") == "LIMITED OFFICIAL USE|2284");
  CHECK(marking("S E C R E T SECTION 1 OF 2") == "");
  CHECK(marking("SECRETARY MET 12") == "");
  CHECK(marking("SECRET PAPERS OF the year 1975") == "");
  CHECK(marking("CONFIDENTIAL") == "");
}

TEST_CASE("markings have one form and a level") {
  CHECK(marking_in_full("L I M I T E D  O F F I C I A L  U S E") == "LIMITED OFFICIAL USE");
  CHECK(marking_in_full("UNCLAS") == "UNCLASSIFIED");
  CHECK_FALSE(marking_in_full("S E C R E T PORT ANSEL").has_value());
  CHECK(classification_level("T O P  S E C R E T") == "top-secret");
  CHECK_FALSE(classification_level("S E C T O R").has_value());
}

TEST_CASE("an address gives the post without precedence and number, and its place") {
  CHECK(address("AMEMBASSY PORT ANSEL") == "AMEMBASSY PORT ANSEL|PORT ANSEL");
  CHECK(address("SECSTATE WASHDC NIACT IMMEDIATE 9911") == "SECSTATE WASHDC|WASHDC|office");
  CHECK(address("RUEHC/SECSTATE WASHDC 3117") == "SECSTATE WASHDC|WASHDC|office");
  CHECK(address("USMISSION USUN NEW YORK") == "USMISSION USUN NEW YORK|NEW YORK");
  CHECK(address("USDEL SECRETARY IN HALLUND") == "USDEL SECRETARY IN HALLUND|HALLUND");
  CHECK(address("USMISSION NATO") == "USMISSION NATO|-");
  CHECK(address("AmEmbassy Port Ansel") == "AmEmbassy Port Ansel|Port Ansel");
  CHECK(address("BUREAU OF MINES") == "BUREAU OF MINES|-");
  CHECK(address("2410") == "");
  CHECK(is_telegram_address("AMCONSUL HALLUND"));
  CHECK_FALSE(is_telegram_address("UNCLAS HALLUND 0093"));
  CHECK_FALSE(is_telegram_address("E.O. 11652: N/A"));
  CHECK_FALSE(is_telegram_address("1. THE MINISTER SPOKE"));
}

TEST_CASE("release stamps are known with a name before them or without") {
  CHECK(
      is_release_stamp("Declassified/Released US Department of State EO Systematic Review 14 MAY "
                       "2004"));
  CHECK(
      is_release_stamp("Paula N. Hollis Declassified/Released US Department of State EO "
                       "Systematic Review 11 Feb 2013"));
  CHECK_FALSE(is_release_stamp("Declassified/Released"));
}

}  // namespace archdoc::extract
