#include "layouts/language.hpp"

#include "layouts/vocabulary.hpp"
#include "support/catch.hpp"

#include <string>

namespace archdoc::layouts {
namespace {

std::string error_of(std::string_view toml) {
  LayoutStorage storage;
  const Result<Layout> layout = parse_layout(toml, "mine.toml", storage);
  return layout ? "no error" : layout.error().message;
}

TEST_CASE("a layout file becomes rules in their order") {
  LayoutStorage storage;
  const Result<Layout> layout = parse_layout(R"(
layout = "gazette"
form = "print"
detect.line = { "Official Gazette:" = 4 }
detect.least = 3
head = [
  { is = "date-line", field = "date" },
  { starts = "To:", after = true, read = "recipients" },
]
labels = [ { line = ["Source", "Sources"], opens = true, read = "citation" } ]
)",
                                             "gazette.toml", storage);
  REQUIRE(layout.has_value());
  CHECK(layout->name == "gazette");
  CHECK(layout->form == "print");
  REQUIRE(layout->lines.size() == 1);
  CHECK(layout->lines[0].text == "official gazette");
  CHECK(layout->lines[0].weight == 4);
  CHECK(layout->least == 3);
  CHECK(layout->sure == 6);
  REQUIRE(layout->head.size() == 2);
  CHECK(layout->head[0].is == Predicate::date_line);
  CHECK(layout->head[0].name == "date");
  CHECK(layout->head[0].line_class == LineClass::head);
  CHECK(layout->head[1].after);
  CHECK(layout->head[1].name == "recipients");
  REQUIRE(layout->labels.size() == 1);
  CHECK(layout->labels[0].lines.size() == 2);
  CHECK(layout->labels[0].line_class == LineClass::provenance);
}

TEST_CASE("a mistake in a layout file is told with its place and what was expected") {
  CHECK(
      error_of("layout = \"x\"\nheads = []\n")
          .starts_with("mine.toml:2:1: unknown key 'heads' of a layout; expected layout, form, "));
  CHECK(error_of("layout = \"x\"\nhead = [ { is = \"dateline\", feild = \"date\" } ]\n")
            .starts_with("mine.toml:2:29: unknown key 'feild' of a rule; expected line, starts"));
  CHECK(error_of("layout = \"x\"\nhead = [ { is = \"date line\" } ]\n")
            .starts_with("mine.toml:2:17: expected a predicate: block, date-line"));
  CHECK(error_of("layout = \"x\"\nhead = [ { line = \"A\", field = \"dat\" } ]\n")
            .starts_with("mine.toml:2:32: expected a field: title, number"));
  CHECK(error_of("layout = \"x\"\nhead = [ { field = \"date\" } ]\n") ==
        "mine.toml:2:10: expected 'line', 'starts', 'holds', 'is' or 'run': a rule that tests "
        "nothing");
  CHECK(error_of("layout = \"x\"\nhead = [ { line = \"A\", after = true } ]\n") ==
        "mine.toml:2:10: expected 'starts' beside 'after'");
  CHECK(error_of("layout = \"x\"\ndetect.line = { \"A\" = 1000 }\n") ==
        "mine.toml:2:23: expected a whole number from -99 to 99");
  CHECK(error_of("layout = \"x\"\nhead = [ { line = \"  \" } ]\n")
            .starts_with("mine.toml:2:19: expected words"));
  CHECK(error_of("layout = \"x\"\nfront = [ { line = \"A\" } ]\n") ==
        "mine.toml:2:11: expected 'key': a rule for front matter");
  CHECK(error_of("layout = \"x\"\nhead = [ { key = \"a\" } ]\n") ==
        "mine.toml:2:18: unexpected 'key': it stands in rules of 'front'");
  CHECK(error_of("head = []\n") == "mine.toml:1:1: expected 'layout = \"NAME\"'");
  CHECK(error_of("layout = \n").starts_with("mine.toml:1:"));
}

TEST_CASE("a layout can be read by line, with a type and attributes") {
  LayoutStorage storage;
  const auto layout = parse_layout(
      "layout = \"x\"\nby-line = true\ntype = \"telegram\"\nresume = \"further-head\"\n"
      "subject-is-title = true\nattributes = [ { line = \"Draft Date\", read = \"full-date\" } ]\n"
      "head = [ { is = \"block\", before = [\"TAGS:\"], within = 8, more = \"goes-on\" } ]\n",
      "mine.toml", storage);
  REQUIRE(layout);
  CHECK(layout->by_line);
  CHECK(layout->type == "telegram");
  CHECK(layout->resume == Predicate::further_head);
  CHECK(layout->subject_is_title);
  REQUIRE(layout->attributes.size() == 1);
  CHECK(layout->attributes[0].lines[0] == "draft date");
  CHECK(layout->attributes[0].line_class == LineClass::provenance);
  REQUIRE(layout->head.size() == 1);
  CHECK(layout->head[0].before[0] == "tags:");
  CHECK(layout->head[0].within == 8);
  CHECK(layout->head[0].more == Predicate::goes_on);
  CHECK(error_of("layout = \"x\"\ntype = \"telegramm\"\n") ==
        "mine.toml:2:8: expected a type, as 'archdoc schema types' prints them");
}

TEST_CASE("keys of front matter are compared as they stand") {
  LayoutStorage storage;
  const Result<Layout> layout = parse_layout(
      "layout = \"x\"\ndetect.keys = { \"doc_date\" = 3 }\n"
      "front = [ { key = [\"doc_date\", \"Date\"], field = \"date\" }, { key = \"tags\", class = "
      "\"label\" } ]\n",
      "x.toml", storage);
  REQUIRE(layout.has_value());
  REQUIRE(layout->keys.size() == 1);
  CHECK(layout->keys[0].text == "doc_date");
  REQUIRE(layout->front.size() == 2);
  CHECK(layout->front[0].lines[1] == "Date");
  CHECK(layout->front[0].name == "date");
  CHECK(layout->front[1].line_class == LineClass::label);
}

TEST_CASE("the first mistake is the one that is told") {
  CHECK(error_of("layout = \"x\"\nform = 1\nkind = 2\n") ==
        "mine.toml:2:8: expected a string that is not empty");
}

TEST_CASE("the built-in layouts are there, the fallback one last") {
  const auto layouts = builtin_layouts();
  REQUIRE(layouts.size() >= 5);
  for (const Layout& layout : layouts) {
    CHECK_FALSE(layout.name.empty());
    CHECK(layout.hash.size() == 16);
  }
  CHECK(layouts.back().fallback);
}

TEST_CASE("the table compiled from a built-in file says what the file says") {
  for (const Layout& built : builtin_layouts()) {
    LayoutStorage storage;
    const Result<Layout> parsed = parse_layout(built.source, built.name, storage);
    REQUIRE(parsed.has_value());
    CHECK(parsed->hash == built.hash);
    CHECK(parsed->head.size() == built.head.size());
    CHECK(parsed->labels.size() == built.labels.size());
    for (std::size_t i = 0; i < built.labels.size(); ++i) {
      CHECK(parsed->labels[i].name == built.labels[i].name);
      CHECK(parsed->labels[i].field == built.labels[i].field);
      CHECK(parsed->labels[i].line_class == built.labels[i].line_class);
    }
  }
}

TEST_CASE("every field of the vocabulary finds its own entry") {
  for (const FieldSpec& spec : field_specs()) {
    CHECK(&spec_of(spec.value) == &spec);
  }
}

}  // namespace
}  // namespace archdoc::layouts
