// The tree of document types.
#include <archdoc/types.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace archdoc {

TEST_CASE(
    "every type is named once, in kebab-case, with a note and a parent that stands before it") {
  std::set<std::string_view> seen;
  for (const DocumentType& type : document_types()) {
    CAPTURE(type.name);
    CHECK(type.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    CHECK_FALSE(type.note.empty());
    CHECK((type.parent.empty() || seen.count(type.parent) == 1));
    CHECK(seen.insert(type.name).second);
  }
}

TEST_CASE("types stand depth first: a type follows its parent or a narrower sibling's tree") {
  const auto types = document_types();
  for (std::size_t i = 1; i < types.size(); ++i) {
    CAPTURE(types[i].name);
    const bool follows = types[i].parent.empty() || type_is(types[i - 1].name, types[i].parent);
    CHECK(follows);
  }
}

TEST_CASE("a type is itself and what it is a narrower kind of, nothing else") {
  CHECK(type_is("memorandum-of-conversation", "memorandum-of-conversation"));
  CHECK(type_is("memorandum-of-conversation", "memorandum"));
  CHECK(type_is("transcript-of-telephone-conversation", "record"));
  CHECK_FALSE(type_is("memorandum", "memorandum-of-conversation"));
  CHECK_FALSE(type_is("letter", "memorandum"));
}

TEST_CASE("words that are no term are no type, not even of themselves") {
  CHECK(is_document_type("note-verbale"));
  CHECK_FALSE(is_document_type("Letter"));
  CHECK_FALSE(is_document_type(""));
  CHECK_FALSE(type_is("poem", "poem"));
  CHECK_FALSE(type_is("letter", ""));
}

}  // namespace archdoc
