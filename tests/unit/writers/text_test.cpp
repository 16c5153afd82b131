// The page to read.
#include "records.hpp"
#include "write.hpp"
#include "writers/page.hpp"

namespace archdoc {
namespace {

using tests::written;

std::string wrapped(std::string_view text, std::size_t indent, std::size_t used) {
  std::string out;
  writers::append_wrapped(out, text, indent, used);
  return out;
}

}  // namespace

TEST_CASE("text is wrapped at 80 columns, counted in characters") {
  const std::string word(39, 'x');
  CHECK(wrapped(word + " " + word + " " + word, 0, 0) == word + " " + word + "\n" + word + "\n");
  std::string accents;
  for (int i = 0; i < 39; ++i) {
    accents += "\xC3\xA9";
  }
  CHECK(wrapped(accents + " " + accents, 0, 0) == accents + " " + accents + "\n");
  CHECK(wrapped(std::string(200, 'x') + " a", 2, 0) == "  " + std::string(200, 'x') + "\n  a\n");
  CHECK(wrapped("a\nb", 2, 1) == " a\n  b\n");
  CHECK(wrapped("", 0, 0) == "\n");
  CHECK(wrapped("  a   b  ", 0, 0) == "a b\n");
}

TEST_CASE("no line of a page is longer than 80 columns where its words allow") {
  const std::string page = written("text", {tests::full_record(), tests::full_record()});
  std::size_t at = 0;
  while (at < page.size()) {
    const std::size_t end = page.find('\n', at);
    CHECK(writers::columns_of(page.substr(at, end - at)) <= 80);
    at = end + 1;
  }
}

TEST_CASE("note and page marks stand in the running text again") {
  Record record;
  record.body = {{BlockKind::paragraph, "Fish swim.", std::nullopt, {}}};
  record.notes = {{"1", "All of them.", {{0, 10}}, {}}};
  record.pages = {{"12", 0, 5}};
  const std::string page = written("text", {record});
  CHECK(page.find("Fish [p. 12] swim.[1]\n") != std::string::npos);
  CHECK(page.find("[1]  All of them.\n") != std::string::npos);
}

TEST_CASE("marks that point outside the body or into a character do no harm") {
  Record record;
  record.body = {{BlockKind::paragraph, "\xC3\xA9", std::nullopt, {}}};
  record.notes = {{"1", "x", {{0, 1}, {0, 99}, {7, 0}}, {}}};
  CHECK_FALSE(written("text", {record}).empty());
}

TEST_CASE("a page shows only the keys that are asked for") {
  const Record record = tests::full_record();
  const std::string page =
      written("text", {record}, {*key_by_name("title") | *key_by_name("date"), false});
  CHECK(page.find("1962-05-03") != std::string::npos);
  CHECK(page.find("Port Amity") == std::string::npos);
  CHECK(page.find("stated") == std::string::npos);
  CHECK(page.find("More fish") == std::string::npos);
}

}  // namespace archdoc
