// JSON read back: leniency and errors.
#include "records.hpp"
#include "write.hpp"

namespace archdoc {
namespace {

using tests::error_of;
using tests::read_back;
using tests::written;

std::string body_with(const std::string& member) {
  return R"({"schema":"archdoc/1",)" + member + "}";
}

}  // namespace

TEST_CASE("one object, an array, lines and any of these in a row are read") {
  const std::string one = R"({"schema": "archdoc/1", "title": "Fish"})";
  CHECK(read_back("").empty());
  CHECK(read_back(" \n\t ").empty());
  CHECK(read_back("[]").empty());
  CHECK(read_back(one).size() == 1);
  CHECK(read_back("\xEF\xBB\xBF" + one).size() == 1);
  CHECK(read_back("[" + one + " , " + one + "]").size() == 2);
  CHECK(read_back(one + "\n" + one + "\r\n\n" + one).size() == 3);
  CHECK(read_back(one + "[" + one + "]" + one).size() == 3);
}

TEST_CASE("keys may come in any order, and unknown ones are passed over") {
  const auto records = read_back(
      R"({"later":{"a":[1,{"b":"}"}]},"title":"Fish","x":null,"schema":"archdoc/1","id":"d0"})");
  REQUIRE(records.size() == 1);
  CHECK(records[0].title == "Fish");
  CHECK(records[0].id == "d0");
  CHECK(records[0].keys == (*key_by_name("schema") | *key_by_name("title") | *key_by_name("id")));
}

TEST_CASE("braces, quotes and backslashes inside strings do not end a record") {
  const auto records =
      read_back(R"({"schema":"archdoc/1","title":"}{\\\"}"}{"schema":"archdoc/1","title":"\\"})");
  REQUIRE(records.size() == 2);
  CHECK(records[0].title == "}{\\\"}");
  CHECK(records[1].title == "\\");
}

TEST_CASE("a value of the wrong type is an error that names it by line and pointer") {
  CHECK(error_of(body_with(R"("body":[{"kind":"poem"}])")) ==
        "line 1: /body/0/kind: expected one of paragraph, heading, list-item, turn, stamp, "
        "salutation, closing, signature, omission, found \"poem\"");
  CHECK(error_of(body_with(R"("title":5)")) == "line 1: /title: expected a string, found a number");
  CHECK(error_of("\n\n" + body_with(R"("participants":[{},{"spans":[[1,2],[3]]}])")) ==
        "line 3: /participants/1/spans/1: expected [begin, end], found a list of another length");
  CHECK(error_of(body_with(R"("kind":null)")) ==
        "line 1: /kind: expected one of document, listing, found null");
  CHECK(error_of(body_with(R"("source":{"truncated":"yes"})")) ==
        "line 1: /source/truncated: expected true or false, found a string");
  CHECK(error_of(body_with(R"("subjects":"Fish")")) ==
        "line 1: /subjects: expected a list, found a string");
  CHECK(error_of(body_with(R"("provenance":[])")) ==
        "line 1: /provenance: expected an object, found a list");
  CHECK(error_of(body_with(R"("findings":[{"span":[5,2]}])")) ==
        "line 1: /findings/0/span: expected [begin, end], found an end before the begin");
}

TEST_CASE("numbers that do not fit are errors") {
  const std::string wrong =
      "line 1: /pages/0/block: expected a whole number from 0 to 4294967295, found another number";
  for (const char* number : {"-1", "1.5", "4294967296", "1e3"}) {
    CAPTURE(number);
    CHECK(error_of(body_with(R"("pages":[{"block":)" + std::string(number) + "}]")) == wrong);
  }
  CHECK(error_of(body_with(R"("pages":[{"block":4294967295}])")).empty());
  CHECK_FALSE(error_of(body_with(R"("pages":[{"block":99999999999999999999999999}])")).empty());
}

TEST_CASE("what is not a record is told apart from a record that is broken") {
  CHECK(error_of("{}") == "line 1: not a record: no key \"schema\" with \"archdoc/1\"");
  CHECK(error_of(R"({"schema":"archdoc/2"})") ==
        "line 1: /schema: expected \"archdoc/1\", found \"archdoc/2\"");
  CHECK(error_of("plain text") == "line 1: expected a record, which begins with '{'");
  CHECK(error_of("[[]]") == "line 1: expected a record, which begins with '{'");
  CHECK(error_of("[1]") == "line 1: expected a record, which begins with '{'");
  CHECK(error_of(body_with("\"title\":\"x\"").substr(0, 30)) ==
        "line 1: the record that begins here has no end");
  CHECK(error_of(R"([{"schema":"archdoc/1"} {"schema":"archdoc/1"}])") ==
        "line 1: expected ',' or ']' after a record");
  CHECK(error_of(R"([{"schema":"archdoc/1"},])") ==
        "line 1: expected a record, which begins with '{'");
}

TEST_CASE("records before a broken one are handed over, and its line is named") {
  const std::string one = R"({"schema":"archdoc/1"})";
  int count = 0;
  const auto result =
      each_record(one + "\n" + one + "\n{\"schema\":}\n", [&](Record&&) { ++count; });
  CHECK(count == 2);
  REQUIRE_FALSE(result);
  CHECK(result.error().message.starts_with("line 3: not well-formed JSON: "));
}

TEST_CASE("hostile JSON is an error, not a crash") {
  std::string deep = R"({"schema":"archdoc/1","x":)";
  for (int i = 0; i < 100000; ++i) {
    deep += R"({"x":)";
  }
  CHECK_FALSE(error_of(deep + "1" + std::string(100001, '}')).empty());
  CHECK_FALSE(error_of(std::string(100000, '[')).empty());
  CHECK_FALSE(error_of(std::string(100000, '{')).empty());
  CHECK_FALSE(error_of(body_with("\"title\":\"\xFF\"")).empty());
  CHECK_FALSE(error_of(body_with(R"("title":"\ud800")")).empty());
  CHECK_FALSE(error_of("{\"schema\":\"archdoc/1\"\\").empty());
  CHECK_FALSE(error_of("{\"schema\":\"archdoc/1\\").empty());
}

TEST_CASE("one object is one record, and more than that is an error") {
  const Record record = tests::full_record();
  const auto read = record_from_json(written("json", {record}));
  REQUIRE(read);
  const bool same = Record(*read) == record;
  CHECK(same);
  CHECK_FALSE(record_from_json(written("ndjson", {record, record})));
  CHECK_FALSE(record_from_json(""));
  CHECK_FALSE(record_from_json("[]"));
}

TEST_CASE("the first bytes tell archdoc's records from other JSON and from text") {
  CHECK(record_form(written("json", {Record()})) == RecordForm::json);
  CHECK(record_form(written("json", {Record()}, {kAllKeys, true})) == RecordForm::json);
  CHECK(record_form(written("json", {}, {kAllKeys, true})) == RecordForm::json);
  CHECK(record_form(written("ndjson", {Record()})) == RecordForm::json);
  CHECK(record_form(" \n {\"schema\"  :\n \"archdoc/1\"") == RecordForm::json);
  CHECK(record_form(written("xml", {Record()})) == RecordForm::xml);
  CHECK(record_form(written("xml", {})) == RecordForm::xml);
  CHECK(record_form("<!-- fish --><a:record schema='archdoc/1' xmlns:a='urn:archdoc:record:1'>") ==
        RecordForm::xml);
  CHECK(record_form(R"({"schema":"archdoc/2"})") == RecordForm::other_json);
  CHECK(record_form(R"({"schema":" archdoc/1"})") == RecordForm::other_json);
  CHECK(record_form(R"({"a":1})") == RecordForm::other_json);
  CHECK(record_form(R"([{"a":1}])") == RecordForm::other_json);
  CHECK(record_form("{}") == RecordForm::other_json);
}

TEST_CASE("text that begins with a bracket is text") {
  for (const char* text :
       {"", "[1] See the note.", "[Page 9]\n", "{Illegible} words", "[\"Roe\"] spoke", "[] he said",
        "<p>tag soup</p>", "<records>", "<?xml", "<!--", "Memorandum", "{\"quoted\" words} here"}) {
    CAPTURE(text);
    CHECK(record_form(text) == RecordForm::none);
  }
}

}  // namespace archdoc
