// The schemas are well-formed and speak of every key. What they accept is tested on the outside,
// with validators.
#include "writers/schema.hpp"

#include <archdoc/types.hpp>

#include "records.hpp"
#include "write.hpp"

#include <pugixml.hpp>
#include <simdjson.h>

namespace archdoc {

TEST_CASE("the JSON schema is JSON and has every key of every struct, with a description") {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  const std::string text = json_schema();
  REQUIRE(parser.parse(text).get(root) == simdjson::SUCCESS);
  const Record empty;
  fields(
      [&](const Field& field, const auto&) {
        CAPTURE(field.name);
        std::string_view doc;
        CHECK(root["properties"][field.name]["description"].get(doc) == simdjson::SUCCESS);
        CHECK_FALSE(doc.empty());
      },
      empty);
  writers::each_struct([&](std::string_view name, auto tag) {
    CAPTURE(name);
    std::size_t count = 0;
    const typename decltype(tag)::Type value{};
    fields([&](const Field&, const auto&) { ++count; }, value);
    simdjson::dom::array required;
    REQUIRE(root["$defs"][name]["required"].get(required) == simdjson::SUCCESS);
    CHECK(required.size() == count);
  });
}

TEST_CASE("every reference of the JSON schema leads to a definition") {
  const std::string text = json_schema();
  const std::string mark = "\"#/$defs/";
  std::size_t count = 0;
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    const std::size_t begin = at + mark.size();
    const std::string name = text.substr(begin, text.find('"', begin) - begin);
    CAPTURE(name);
    CHECK_FALSE(name.empty());
    CHECK(text.find("    \"" + name + "\": {\n      \"") != std::string::npos);
    ++count;
  }
  CHECK(count > 15);
}

TEST_CASE("the RELAX NG schema is XML whose references are all defined") {
  const std::string text = relax_ng();
  pugi::xml_document tree;
  REQUIRE(tree.load_buffer(text.data(), text.size()));
  for (const pugi::xpath_node& found : tree.select_nodes("//ref/@name")) {
    const std::string name = found.attribute().value();
    CAPTURE(name);
    CHECK(tree.select_nodes(("//define[@name='" + name + "']").c_str()).size() == 1);
  }
  const Record empty;
  fields(
      [&](const Field& field, const auto&) {
        const std::string path =
            "//define[@name='record']//element[@name='" + std::string(field.name) + "']";
        CAPTURE(field.name);
        CHECK((field.name == "schema" || tree.select_node(path.c_str())));
      },
      empty);
}

TEST_CASE("both schemas list the document types") {
  for (const DocumentType& type : document_types()) {
    CHECK(json_schema().find('"' + std::string(type.name) + '"') != std::string::npos);
    CHECK(relax_ng().find("<value>" + std::string(type.name) + "</value>") != std::string::npos);
  }
}

}  // namespace archdoc
