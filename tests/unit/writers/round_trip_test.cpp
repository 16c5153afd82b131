// What is written is read back the same, in every form.
#include "records.hpp"
#include "write.hpp"

#include <pugixml.hpp>
#include <simdjson.h>

#include <algorithm>

namespace archdoc {
namespace {

using tests::read_back;
using tests::written;

std::vector<Record> random_records(std::uint64_t seed, bool controls) {
  std::vector<Record> records;
  for (std::uint64_t i = 0; i < 3; ++i) {
    records.push_back(tests::random_record(seed * 3 + i, controls));
  }
  return records;
}

}  // namespace

TEST_CASE("records come back from JSON and NDJSON as they were, control characters too") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const std::vector<Record> records = random_records(seed, true);
    REQUIRE(read_back(written("ndjson", records)) == records);
    REQUIRE(read_back(written("json", records)) == records);
    REQUIRE(read_back(written("json", records, {kAllKeys, true})) == records);
  }
}

TEST_CASE("JSON to XML to JSON is the identity") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const std::string json = written("json", random_records(seed, false));
    const std::string xml = written("xml", read_back(json));
    REQUIRE(written("json", read_back(xml)) == json);
  }
}

TEST_CASE("what XML cannot hold comes back as U+FFFD, and then stays") {
  Record record;
  record.source.path = std::string("a\x01") + "b\xFF.txt";
  const std::string once = written("xml", {record});
  const std::vector<Record> back = read_back(once);
  REQUIRE(back.size() == 1);
  CHECK(back[0].source.path ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD.txt");
  CHECK(written("xml", back) == once);
}

TEST_CASE("the full record and the empty one come back from every form") {
  for (const Record& record : {tests::full_record(), Record()}) {
    for (const char* format : {"json", "ndjson", "xml"}) {
      CAPTURE(format);
      CHECK(read_back(written(format, {record})) == std::vector{record});
    }
  }
}

TEST_CASE("null, an empty string and white space are told apart in XML") {
  Record record;
  record.title = "";
  record.place = " \n ";
  record.subject = "\r\n";
  record.body = {{BlockKind::paragraph, " ", std::nullopt, {}}};
  const std::vector<Record> back = read_back(written("xml", {record}));
  CHECK(back == std::vector{record});
}

TEST_CASE("no records at all are read back from what every form writes") {
  CHECK(read_back(written("json", {}, {kAllKeys, true})).empty());
  CHECK(read_back(written("ndjson", {})).empty());
  CHECK(read_back(written("xml", {})).empty());
}

TEST_CASE("each record of random bytes is valid JSON and XML to other programs' parsers") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    Record record = tests::random_record(seed, true);
    record.source.path = std::string("\xC3(\xA0\xA1\x00 \xED\xA0\x80", 9);
    simdjson::dom::parser parser;
    for (const char* format : {"json", "ndjson"}) {
      CHECK(parser.parse(written(format, {record})).error() == simdjson::SUCCESS);
    }
    CHECK(std::ranges::count(written("ndjson", {record}), '\n') == 1);
    const std::string xml = written("xml", {record});
    pugi::xml_document tree;
    CHECK(tree.load_buffer(xml.data(), xml.size()));
    CHECK(simdjson::validate_utf8(written("text", {record})));
  }
}

TEST_CASE("keys that are cut off are neither written nor taken for null when read back") {
  const KeySet keys = *key_by_name("title") | *key_by_name("place") | *key_by_name("subjects");
  Record record = tests::full_record();
  record.place.reset();
  record.subjects.clear();
  for (const char* format : {"json", "ndjson", "xml"}) {
    CAPTURE(format);
    const std::string cut = written(format, {record}, {keys, false});
    const std::vector<Record> back = read_back(cut);
    REQUIRE(back.size() == 1);
    CHECK(back[0].keys == (keys | *key_by_name("schema")));
    CHECK(back[0].title == record.title);
    CHECK_FALSE(back[0].place);
    CHECK(written(format, back) == cut);
    CHECK(written(format, back, {kAllKeys, false}) == cut);
  }
}

}  // namespace archdoc
