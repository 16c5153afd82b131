// The dates of whole small documents in their roles.
#include <archdoc/read.hpp>

#include "support/catch.hpp"
#include "support/invariants.hpp"

#include <string>
#include <string_view>

namespace archdoc {
namespace {

Record record_of(const std::string& text, DateOrder order = DateOrder::unknown) {
  Reading reading =
      read(text, "x.txt", {.encoding = std::nullopt, .layout = std::nullopt, .date_order = order});
  REQUIRE(reading.records.size() == 1);
  CHECK(test::broken_promises(reading) == std::vector<std::string>{});
  return std::move(reading.records.front());
}

std::string memo(std::string_view date, std::string_view body) {
  return "MEMORANDUM\n\nTo: Anna Berg\nFrom: John Roe\nDate: " + std::string(date) +
         "\nSubject: Ships\n\n" + std::string(body) + "\n";
}

std::string codes(const Record& record) {
  std::string out;
  for (const Finding& finding : record.findings) {
    out += (out.empty() ? "" : " ") + finding.code;
  }
  return out;
}

std::string dates(const Record& record) {
  static constexpr std::string_view kRoles[] = {"event", "received", "uploaded", "mentioned"};
  std::string out;
  for (const DatedSpan& date : record.dates) {
    out += out.empty() ? "" : " ";
    out += std::string(kRoles[static_cast<std::size_t>(date.role)]) + ":" + date.edtf;
    out += date.inferred ? ">" + date.inferred->edtf : "";
  }
  return out;
}

TEST_CASE("a year of two digits is one near those that the text speaks of") {
  const Record near = record_of(memo("14 Feb. 61", "The ships came on May 3, 1960."));
  CHECK(near.date == "1961-02-14");
  CHECK(near.date_status == DateStatus::inferred);
  CHECK(codes(near) == "date-inferred");
  CHECK(record_of(memo("14 Feb. 61", "The ships came on May 3, 1860.")).date == "1861-02-14");
}

TEST_CASE("without any other year two digits mean one from 1930 to 2029") {
  CHECK(record_of(memo("14 Feb. 61", "The ships came.")).date == "1961-02-14");
  CHECK(record_of(memo("14 Feb. 30", "The ships came.")).date == "1930-02-14");
  CHECK(record_of(memo("041105Z MAR 74", "The ships came.")).date == "1974-03-04");
}

TEST_CASE("a date in figures that can have two orders is both until something tells") {
  const Record both = record_of(memo("3/4/1961", "The ships came."));
  CHECK(both.date == "[1961-03-04,1961-04-03]");
  CHECK(both.date_status == DateStatus::ambiguous);
  CHECK(both.date_earliest == "1961-03-04");
  CHECK(both.date_latest == "1961-04-03");
  CHECK(codes(both) == "date-ambiguous");
  const Record told = record_of(memo("3/4/1961", "The ships came."), DateOrder::day_month);
  CHECK(told.date == "1961-04-03");
  CHECK(told.date_status == DateStatus::inferred);
}

TEST_CASE("another date of the document tells the order of those in figures") {
  CHECK(record_of(memo("3/4/1961", "They left on 2/28/1961.")).date == "1961-03-04");
  CHECK(record_of(memo("3/4/1961", "They left on 28.2.1961.")).date == "1961-04-03");
  const Record contradicted = record_of(memo("3/4/1961", "On 28/2/1961 and on 2/28/1961."));
  CHECK(contradicted.date_status == DateStatus::ambiguous);
}

TEST_CASE("a date that a label promises and that cannot be read is a finding") {
  const Record record = record_of(memo("as of today", "The ships came."));
  CHECK_FALSE(record.date.has_value());
  CHECK(record.date_status == DateStatus::absent);
  CHECK(codes(record) == "unread-date");
  CHECK(record_of(memo("undated", "The ships came.")).date_status == DateStatus::undated);
}

TEST_CASE("the title dates a page that has no other date, where it has one alone") {
  const auto page = [](std::string_view title) {
    return "Skip to content\n\n" + std::string(title) +
           "\n\nThe ships have come in at last.\n\nDocument Information\n";
  };
  const Record one = record_of(page("Report of Consul Grushin of 5 May 1960"));
  CHECK(one.date == "1960-05-05");
  CHECK(dates(one) == "event:1960-05-05");
  CHECK_FALSE(record_of(page("Letters of 5 May 1960, 7 June 1961 and earlier")).date.has_value());
  CHECK_FALSE(record_of(page("Report of Consul Grushin of 5 May")).date.has_value());
}

TEST_CASE("a day of the week on which the date was not is a finding") {
  CHECK(codes(record_of(memo("Tuesday, 7 July 1959", "The ships came."))).empty());
  CHECK(codes(record_of(memo("Monday, 7 July 1959", "The ships came."))) == "weekday-differs");
  CHECK(codes(record_of(memo("7 July 1959", "They came on Monday, July 14, 1959."))) ==
        "weekday-differs");
}

TEST_CASE("a stamp of receipt does not date a document") {
  const Record record = record_of(memo("May 3, 1961",
                                       "The ships came in.\n\nReceived May 6, 7 p.m.\n\n"
                                       "I have received your letter of May 2."));
  CHECK(record.date == "1961-05-03");
  CHECK(dates(record) == "received:XXXX-05-06>1960-05-06 mentioned:XXXX-05-02>1961-05-02");
}

}  // namespace
}  // namespace archdoc
