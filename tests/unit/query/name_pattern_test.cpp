#include "query/name_pattern.hpp"

#include "support/catch.hpp"

using archdoc::query::NamePattern;

namespace {

bool finds(const char* name, const char* value) {
  return NamePattern(name).in(value);
}

}  // namespace

TEST_CASE("a name is found by the beginnings of its words") {
  CHECK(finds("orlov", "V. P. Orlovskyi"));
  CHECK(finds("v orlov", "V. P. Orlovskyi"));
  CHECK(finds("Orlovskyi, V.", "V. P. Orlovskyi"));
  CHECK(finds("nemeth", "Németh"));
  CHECK(finds("NÉMETH", "Nemeth"));
  CHECK_FALSE(finds("lovskyi", "V. P. Orlovskyi"));
  CHECK_FALSE(finds("orlov maria", "V. P. Orlovskyi"));
}

TEST_CASE("a name is found across scripts, but spelling counts within one") {
  CHECK(finds("orlovsk", "Орловский"));
  CHECK(finds("Орловский", "Orlowsky"));
  CHECK(finds("орлов", "ОРЛОВСКИЙ"));
  CHECK_FALSE(finds("orlow", "Orlovskyi"));
  CHECK_FALSE(finds("Орловский", "Орловская"));
}

TEST_CASE("a pattern without a letter is empty") {
  CHECK(NamePattern("").empty());
  CHECK(NamePattern(" - ").empty());
  CHECK_FALSE(NamePattern("x").empty());
}
