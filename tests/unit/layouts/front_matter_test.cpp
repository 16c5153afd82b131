#include "layouts/front_matter.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace archdoc::layouts {
namespace {

/// "key=value|value", an entry each; values as the page reads them.
std::vector<std::string> entries_of(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  const FrontMatter front = front_matter(text, lines);
  const std::string whole = std::string(text) + front.unescaped;
  std::vector<std::string> out;
  for (const FrontEntry& entry : front.entries) {
    std::string line = std::string(entry.key.of(text)) + "=";
    for (const Span& value : entry.values) {
      line += line.back() == '=' ? "" : "|";
      line += fold_space(value.of(whole));
    }
    out.push_back(std::move(line));
  }
  return out;
}

std::uint32_t lines_taken(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  return front_matter(text, lines).lines;
}

using Entries = std::vector<std::string>;

TEST_CASE("front matter gives the keys of the top level with their scalars") {
  CHECK(entries_of("---\n"
                   "title: The Harbour Light\n"
                   "date: '1951-02-14'\n"
                   "doc_id: 12   # of the gazette\n"
                   "page-no: \"7\"\n"
                   "empty:\n"
                   "blank: \"\"\n"
                   "none: ~\n"
                   "nested: { a: 1 }\n"
                   "---\n\nText.\n") == Entries{"title=The Harbour Light", "date=1951-02-14",
                                                "doc_id=12", "page-no=7",
                                                "empty=", "blank=", "none=", "nested="});
}

TEST_CASE("scalars of front matter go on over indented lines") {
  CHECK(entries_of("---\n"
                   "title: The Harbour Light at Port Ansel and\n"
                   "  the Wreck of the Ostra\n"
                   "subject: \"The fish\n"
                   "\n"
                   "    quay\"\n"
                   "summary: |\n"
                   "  One line.\n"
                   "  Another.\n"
                   "tags:\n"
                   "- harbours\n"
                   "- 'pilots and\n"
                   "  lamps'\n"
                   "places:\n"
                   "  - Hallund\n"
                   "# a remark\n"
                   "---\n") ==
        Entries{"title=The Harbour Light at Port Ansel and the Wreck of the Ostra",
                "subject=The fish quay", "summary=One line. Another.",
                "tags=harbours|pilots and lamps", "places=Hallund"});
}

TEST_CASE("escapes of quoted scalars are undone") {
  CHECK(
      entries_of("---\n"
                 "title: \"Readout of Minister Berg\\u2019s Call with Ana L\\xF3pez\\\n"
                 "  \\ of the Free\\_Port, \\u201C\\\n"
                 "  Lamps\\u201D\"\n"
                 "face: \"\\U0001F600 \\t \\\"x\\\" \\\\ \\/\"\n"
                 "owner: 'The pilots'' guild'\n"
                 "---\n") ==
      Entries{"title=Readout of Minister Berg\xE2\x80\x99s Call with Ana L\xC3\xB3pez of the Free "
              "Port, \xE2\x80\x9CLamps\xE2\x80\x9D",
              "face=\xF0\x9F\x98\x80 \"x\" \\ /", "owner=The pilots' guild"});
}

TEST_CASE("a quoted scalar that is broken has no value") {
  CHECK(entries_of("---\na: \"half\nb: \"\\q\"\nc: \"\\u12\"\nd: \"\\uD83D\"\ne: \"x\" y\n---\n") ==
        Entries{"a=", "b=", "c=", "d=", "e="});
}

TEST_CASE("what stands between two rules is front matter only where all of it is") {
  CHECK(lines_taken("---\ntitle: x\n---\ntext\n") == 3);
  CHECK(lines_taken("\n\n  ---\n  title: x\n    y\n  ---\n\ntext\n") == 4);
  CHECK(lines_taken("---\ntitle: x\n...\ntext\n") == 3);
  CHECK(lines_taken("---\n---\ntext\n") == 0);
  CHECK(lines_taken("---\nTo: the Minister\nFrom: Berg\n---\ntext\n") == 0);
  CHECK(lines_taken("---\nThe ships have come in.\n---\n") == 0);
  CHECK(lines_taken("---\ntitle: x\nThe ships have come in.\n---\n") == 0);
  CHECK(lines_taken("text\n---\ntitle: x\n---\n") == 0);
  CHECK(lines_taken("----\ntitle: x\n----\n") == 0);
  CHECK(lines_taken("") == 0);
}

TEST_CASE("of front matter that is cut the last key has no value") {
  CHECK(entries_of("---\ntitle: The Harbour\ndate: 1951-02-1") ==
        Entries{"title=The Harbour", "date="});
  CHECK(entries_of("---\ntitle: The Harbour\nda") == Entries{"title=The Harbour"});
  CHECK(entries_of("---\ntitle: The Harbour\n") == Entries{"title="});
  CHECK(entries_of("---\ntitle: The Harbour\nda\n") == Entries{});
  CHECK(entries_of("---\ntitle: x\n--") == Entries{"title=x"});
}

TEST_CASE("a part of a quoted scalar is read as the whole is") {
  CHECK(yaml_double_quoted("Anna\\_Berg") == "Anna Berg");
  CHECK(yaml_double_quoted("a\\\n  \\ b") == "a b");
  CHECK(yaml_double_quoted("a \n  b") == "a b");
  CHECK(yaml_double_quoted("\\x4") == "");
  CHECK(yaml_single_quoted("O''Dowd  of\n it") == "O'Dowd of it");
}

}  // namespace
}  // namespace archdoc::layouts
