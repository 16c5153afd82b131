#include "extract/words.hpp"

#include "support/catch.hpp"

#include <string>

namespace archdoc::extract {
namespace {

TEST_CASE("no character folds to one of another size") {
  for (char32_t p = 1; p <= 0xFFFF; ++p) {
    if (p >= 0xD800 && p <= 0xDFFF) {
      continue;  // surrogates
    }
    std::string written;
    std::string folded;
    append_utf8(written, p);
    append_utf8(folded, fold_point(p));
    CAPTURE(static_cast<unsigned>(p));
    REQUIRE(written.size() == folded.size());
    REQUIRE(equals_folded(written, folded));
    REQUIRE(folded_hash(written) == folded_hash(folded));
  }
}

TEST_CASE("words are equal where their folded forms are") {
  CHECK(equals_folded("Br\xC3\x9Cn", "br\xC3\xBCn"));
  CHECK(equals_folded("", ""));
  CHECK_FALSE(equals_folded("port", "ports"));
  CHECK_FALSE(equals_folded("port", "part"));
  CHECK_FALSE(equals_folded("\xC3\x9C", "u\xC3"));
}

TEST_CASE("phrases are matched at words, articles between them passed over") {
  CHECK(match_phrase("Head of the Board", 0, "head of board") == 17);
  CHECK(match_phrase("the HEAD  of board.", 4, "head of board") == 18);
  CHECK(match_phrase("Head of boards", 0, "head of board") == 0);
  CHECK(match_phrase("Head", 0, "head of board") == 0);
  CHECK(match_phrase("Lead of board", 0, "head of board") == 0);
  CHECK(match_phrase("Head", 4, "head") == 0);
}

}  // namespace
}  // namespace archdoc::extract
