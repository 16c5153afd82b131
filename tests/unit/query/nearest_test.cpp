#include "query/nearest.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

using archdoc::nearest;

namespace {

const std::vector<std::string_view> kWords = {"parse", "list", "filter", "export", "explain"};

std::string near(std::string_view word) {
  return std::string(nearest(word, kWords).value_or(""));
}

}  // namespace

TEST_CASE("the nearest word is found by few edits") {
  CHECK(near("prase") == "parse");
  CHECK(near("PARSE") == "parse");
  CHECK(near("exprt") == "export");
  CHECK(near("fliter") == "filter");
  CHECK(near("explian") == "explain");
}

TEST_CASE("a word that is near to none has no nearest") {
  CHECK(near("convert").empty());
  CHECK(near("").empty());
  CHECK(near("x").empty());
  CHECK(near(std::string(1000, 'p')).empty());
}
