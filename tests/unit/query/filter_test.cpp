#include <archdoc/query.hpp>

#include "support/catch.hpp"

#include <string>
#include <utility>

using archdoc::Block;
using archdoc::Filter;
using archdoc::FilterTerms;
using archdoc::Person;
using archdoc::Record;
using archdoc::Undated;
using Verdict = archdoc::Filter::Verdict;

namespace {

Record dated(const char* date, const char* earliest, const char* latest) {
  Record record;
  record.date = date;
  record.date_earliest = earliest;
  record.date_latest = latest;
  return record;
}

Record of_day(const char* day) {
  return dated(day, day, day);
}

Verdict judge(const FilterTerms& terms, const Record& record) {
  const auto filter = Filter::compile(terms);
  REQUIRE(filter.has_value());
  return filter->judge(record);
}

FilterTerms since(const char* date) {
  FilterTerms terms;
  terms.since = date;
  return terms;
}

FilterTerms until(const char* date) {
  FilterTerms terms;
  terms.until = date;
  return terms;
}

std::string error_of(const FilterTerms& terms) {
  const auto filter = Filter::compile(terms);
  return filter.has_value() ? "" : filter.error().message;
}

Person named(const char* name) {
  Person person;
  person.name = name;
  return person;
}

}  // namespace

TEST_CASE("without terms every record matches") {
  CHECK(judge({}, Record{}) == Verdict::match);
  CHECK(judge({}, of_day("1964-01-07")) == Verdict::match);
}

TEST_CASE("since takes what ends on its first day or later") {
  CHECK(judge(since("1964"), of_day("1964-01-01")) == Verdict::match);
  CHECK(judge(since("1964"), of_day("1963-12-31")) == Verdict::no_match);
  CHECK(judge(since("1964-06"), dated("1964", "1964-01-01", "1964-12-31")) == Verdict::match);
  CHECK(judge(since("1964-01-07"), of_day("1964-01-07")) == Verdict::match);
}

TEST_CASE("until takes what begins on its last day or earlier") {
  CHECK(judge(until("1964"), of_day("1964-12-31")) == Verdict::match);
  CHECK(judge(until("1964"), of_day("1965-01-01")) == Verdict::no_match);
  CHECK(judge(until("1964-06"), dated("1964", "1964-01-01", "1964-12-31")) == Verdict::match);
}

TEST_CASE("an interval open on one side reaches without end") {
  Record open = dated("1964/..", "1964-01-01", "");
  open.date_latest.reset();
  CHECK(judge(since("1999"), open) == Verdict::match);
  CHECK(judge(until("1963"), open) == Verdict::no_match);
}

TEST_CASE("the date alone will do where a record was cut down") {
  Record record = of_day("1964-01-07");
  record.date_earliest.reset();
  record.date_latest.reset();
  CHECK(judge(since("1965"), record) == Verdict::no_match);
  CHECK(judge(since("1964"), record) == Verdict::match);
}

TEST_CASE("records without a date are left out by dates alone, and said to be") {
  CHECK(judge(since("1964"), Record{}) == Verdict::undated);
  CHECK(judge({}, Record{}) == Verdict::match);
  FilterTerms terms = since("1964");
  terms.undated = Undated::keep;
  CHECK(judge(terms, Record{}) == Verdict::match);
  terms.undated = Undated::only;
  CHECK(judge(terms, Record{}) == Verdict::match);
  CHECK(judge(terms, of_day("1964-01-07")) == Verdict::no_match);
}

TEST_CASE("a record without a date that fails another term is not counted as undated") {
  FilterTerms terms = since("1964");
  terms.types = {"letter"};
  CHECK(judge(terms, Record{}) == Verdict::no_match);
}

TEST_CASE("a type takes narrower ones") {
  FilterTerms terms;
  terms.types = {"memorandum"};
  Record record;
  CHECK(judge(terms, record) == Verdict::no_match);
  record.type = "memorandum-of-conversation";
  CHECK(judge(terms, record) == Verdict::match);
  record.type = "letter";
  CHECK(judge(terms, record) == Verdict::no_match);
  terms.types = {"memorandum", "letter"};
  CHECK(judge(terms, record) == Verdict::match);
}

TEST_CASE("participants are those who took part, persons also who is mentioned") {
  Record record;
  record.participants = {named("A. B. Orlovskyi")};
  record.participants[0].variants = {"Orlowsky"};
  record.people_mentioned = {named("Maria Lund")};
  FilterTerms participant;
  participant.participants = {"orlow"};
  CHECK(judge(participant, record) == Verdict::match);
  participant.participants = {"lund"};
  CHECK(judge(participant, record) == Verdict::no_match);
  FilterTerms person;
  person.persons = {"lund"};
  CHECK(judge(person, record) == Verdict::match);
}

TEST_CASE("an archive is found by its name, or in the citation where it has none") {
  FilterTerms terms;
  terms.archives = {"state archive"};
  Record record;
  CHECK(judge(terms, record) == Verdict::no_match);
  record.provenance.citation = "State Archives of Norland, box 3";
  CHECK(judge(terms, record) == Verdict::match);
  record.provenance.archive = "Museum of Norland";
  CHECK(judge(terms, record) == Verdict::no_match);
}

TEST_CASE("an archive is found by the name and the sign that its words stand for") {
  FilterTerms terms;
  terms.archives = {"norland state archives"};
  Record record = of_day("1964-01-07");
  record.provenance.archive = "Statsarkivet";
  CHECK(judge(terms, record) == Verdict::no_match);
  record.provenance.repository = archdoc::Repository{"NSA", "Norland State Archives", "NO"};
  CHECK(judge(terms, record) == Verdict::match);
  terms.archives = {"nsa"};
  CHECK(judge(terms, record) == Verdict::match);
}

TEST_CASE("a text is looked for in title, subject, summary and body") {
  FilterTerms terms;
  terms.texts = {"grain|wheat"};
  Record record;
  record.body = {Block{}};
  CHECK(judge(terms, record) == Verdict::no_match);
  record.body[0].text = "On wheat prices";
  CHECK(judge(terms, record) == Verdict::match);
  Record other;
  other.title = "Grain";
  CHECK(judge(terms, other) == Verdict::no_match);
  terms.texts = {"(?i)grain"};
  CHECK(judge(terms, other) == Verdict::match);
  other = {};
  other.summary = "grain";
  CHECK(judge(terms, other) == Verdict::match);
}

TEST_CASE("terms of different keys must all hold") {
  FilterTerms terms = since("1964");
  terms.types = {"letter"};
  Record record = of_day("1964-01-07");
  CHECK(judge(terms, record) == Verdict::no_match);
  record.type = "letter";
  CHECK(judge(terms, record) == Verdict::match);
}

TEST_CASE("terms that make no sense are refused with what to do") {
  CHECK(error_of(since("yesterday")) ==
        "--since: 'yesterday' is not an EDTF date; write a date as 1964, 1964-01 or 1964-01-07");
  FilterTerms terms = since("1965");
  terms.until = "1964";
  CHECK(error_of(terms) == "--until is before --since, so that nothing can match");
  terms = {};
  terms.types = {"memorandun"};
  CHECK(error_of(terms) == "--type: no type 'memorandun'; did you mean 'memorandum'?");
  terms.types = {"zzz"};
  CHECK(error_of(terms) == "--type: no type 'zzz'; 'archdoc schema types' lists them");
  terms = {};
  terms.persons = {"..."};
  CHECK(error_of(terms) == "--person: '...' has no letter to look for");
  terms = {};
  terms.texts = {"(a"};
  CHECK(error_of(terms) == "--text: cannot read the pattern '(a': missing ): (a");
}

TEST_CASE("a pattern that would run for ever elsewhere takes linear time") {
  FilterTerms terms;
  terms.texts = {"(a|aa)+$"};
  Record record;
  record.title = std::string(1000000, 'a') + "b";
  CHECK(judge(terms, record) == Verdict::no_match);
}
