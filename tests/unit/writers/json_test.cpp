// The JSON formats, byte for byte.
#include "records.hpp"
#include "write.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace archdoc {
namespace {

using tests::written;

std::string golden(const std::string& name) {
  const std::string path = std::string(ARCHDOC_SOURCE_DIR) + "/tests/unit/writers/golden/" + name;
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The golden file is what is written; ARCHDOC_ACCEPT=1 rewrites it.
void check_golden(const std::string& name, const std::string& now) {
  if (std::getenv("ARCHDOC_ACCEPT") != nullptr) {
    std::ofstream(std::string(ARCHDOC_SOURCE_DIR) + "/tests/unit/writers/golden/" + name,
                  std::ios::binary)
        << now;
  }
  CHECK(golden(name) == now);
}

}  // namespace

TEST_CASE("a full record is written as the golden files have it") {
  const std::vector<Record> records = {tests::full_record()};
  check_golden("full.json", written("json", records));
  check_golden("full.ndjson", written("ndjson", records));
  check_golden("full.xml", written("xml", records));
  check_golden("full.txt", written("text", records));
}

TEST_CASE("an empty record is written as the golden files have it") {
  const std::vector<Record> records = {Record()};
  check_golden("empty.json", written("json", records));
  check_golden("empty.xml", written("xml", records));
  check_golden("empty.txt", written("text", records));
}

TEST_CASE("the schema comes first, in a compact record too, so that archdoc knows its own") {
  CHECK(written("ndjson", {Record()}).starts_with(R"({"schema":"archdoc/1",)"));
  CHECK(written("json", {Record()}).starts_with("{\n  \"schema\": \"archdoc/1\","));
  CHECK(written("ndjson", {Record()}, {0, false}) == "{\"schema\":\"archdoc/1\"}\n");
}

TEST_CASE("an array holds its records with commas between, and none as []") {
  const WriteOptions array{*key_by_name("title"), true};
  const std::string one = "  {\n    \"schema\": \"archdoc/1\",\n    \"title\": null\n  }";
  CHECK(written("json", {}, array) == "[]\n");
  CHECK(written("json", {Record()}, array) == "[\n" + one + "\n]\n");
  CHECK(written("json", {Record(), Record()}, array) == "[\n" + one + ",\n" + one + "\n]\n");
}

TEST_CASE("a list that is short stays on one line, a longer one takes a line an item") {
  Record record;
  const WriteOptions only{*key_by_name("subjects"), false};
  record.subjects = {"Fish", "Nets"};
  CHECK(written("json", {record}, only) ==
        "{\n  \"schema\": \"archdoc/1\",\n  \"subjects\": [\"Fish\", \"Nets\"]\n}\n");
  record.subjects = {std::string(60, 'f'), std::string(60, 'n')};
  CHECK(written("json", {record}, only) ==
        "{\n  \"schema\": \"archdoc/1\",\n  \"subjects\": [\n    \"" + std::string(60, 'f') +
            "\",\n    \"" + std::string(60, 'n') + "\"\n  ]\n}\n");
}

TEST_CASE("formats and keys are found by name") {
  std::string names;
  for (const Format& format : formats()) {
    names += std::string(format.name) + ' ';
    CHECK(find_format(format.name) == &format);
    CHECK(format.extension.starts_with('.'));
  }
  CHECK(names == "json ndjson xml text ");
  CHECK(find_format("JSON") == nullptr);
  CHECK(find_format("") == nullptr);
  CHECK(key_by_name("schema") == KeySet{1});
  CHECK(key_by_name("findings") == KeySet{1} << 34);
  CHECK_FALSE(key_by_name("evidences"));
  CHECK(key_names().size() == 35);
}

}  // namespace archdoc
