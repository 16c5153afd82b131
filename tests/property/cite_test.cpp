// References to the documents under samples/: they say nothing that the record does not.
#include "writers/cite.hpp"

#include <archdoc/read.hpp>
#include <archdoc/writer.hpp>

#include "support/catch.hpp"
#include "support/samples.hpp"
#include "writers/cite_text.hpp"

#include <set>
#include <string>

namespace archdoc {
namespace {

using writers::CiteStyle;

/// Words of the style, and of dates; "2" is "02" of the record.
const std::set<std::string> kFixed = {
    "trans",  "translated", "by",      "ed",        "edited",  "in",       "doc",
    "record", "no",         "n",       "d",         "ca",      "to",       "and",
    "et",     "al",         "january", "february",  "march",   "april",    "may",
    "june",   "july",       "august",  "september", "october", "november", "december"};

std::string without_zeros(std::string word) {
  return word.erase(0, word.find_first_not_of('0'));
}

std::set<std::string> words_of_record(const Record& record) {
  std::string json;
  find_format("ndjson")->record(json, record, 0, {});
  std::set<std::string> words;
  for (const std::string& word : writers::citing::words_of(json)) {
    words.insert(without_zeros(word));
  }
  return words;
}

}  // namespace

TEST_CASE("a reference to a sample has no word that its record lacks") {
  std::size_t cited = 0;
  for (const test::Sample& sample : test::samples()) {
    INFO(sample.name);
    for (const Record& record : read(sample.bytes, sample.name).records) {
      const std::set<std::string> had = words_of_record(record);
      for (const CiteStyle style : {CiteStyle::chicago_note, CiteStyle::chicago_bibliography}) {
        const std::string citation = cite(record, style);
        CHECK(citation.empty() == (record.kind == Kind::listing));
        cited += citation.empty() ? 0U : 1U;
        for (const std::string& word : writers::citing::words_of(citation)) {
          INFO(word);
          CHECK((had.count(without_zeros(word)) + kFixed.count(word) > 0));
        }
      }
    }
  }
  CHECK(cited > 20);
}

}  // namespace archdoc
