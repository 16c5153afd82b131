#include "query/fold.hpp"

#include "support/catch.hpp"

#include <string>

using archdoc::query::fold;
using archdoc::query::latin;
using archdoc::query::NamePattern;

namespace {

bool finds(const char* name, const char* value) {
  return NamePattern(name).in(value);
}

}  // namespace

TEST_CASE("words are folded to lower case without accents, a space before each") {
  CHECK(fold("V. P. Orlovskyi").words == " v p orlovskyi");
  CHECK(fold("Müller-Čapek").words == " muller capek");
  CHECK(fold("O'Hara, O\xE2\x80\x99Hara").words == " ohara ohara");
  CHECK(fold("Łódź Ærø Weiß").words == " lodz aero weiss");
  CHECK(fold("ОРЛОВ").words == " орлов");
  CHECK(fold("ОРЛОВ").cyrillic);
  CHECK_FALSE(fold("Orlov").cyrillic);
  CHECK(fold("").words.empty());
  CHECK(fold(" .,- ").words.empty());
}

TEST_CASE("decomposed and composed accents fold alike") {
  CHECK(fold("Ne\xCC\x81meth").words == fold("Németh").words);
  CHECK(fold("\xD0\xB8\xCC\x86").words == fold("й").words);
}

TEST_CASE("any bytes can be folded") {
  CHECK(fold("\xFF\xFE Orlov").words.find(" orlov") != std::string::npos);
  CHECK(fold(std::string("\0a\xC3", 3)).words.find(" a") != std::string::npos);
}

TEST_CASE("romanisations of one Cyrillic name come together") {
  const std::string one = latin(fold("Орловский").words);
  CHECK(one == latin(fold("Orlovskyi").words));
  CHECK(one == latin(fold("Orlowsky").words));
  CHECK(one == latin(fold("Orlovskii").words));
  CHECK(latin(fold("Щукарёв").words) == latin(fold("Shchukarev").words));
  CHECK(latin(fold("Ельшин").words) == latin(fold("Yelshin").words));
  CHECK(latin(fold("Хабаев").words) == latin(fold("Khabayev").words));
}

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
