#include "text/spaces.hpp"

#include "support/catch.hpp"

namespace archdoc {
namespace {

TEST_CASE("white space outside ASCII becomes as many spaces as it has bytes") {
  CHECK(with_plain_spaces("a\xC2\xA0"
                          "b") == "a  b");
  CHECK(with_plain_spaces("\xEF\xBB\xBF"
                          "a\xE2\x80\x89"
                          "b\xE3\x80\x80") == "   a   b   ");
}

TEST_CASE("a text without such white space is not copied") {
  CHECK_FALSE(with_plain_spaces("a b\tc\n"));
  CHECK_FALSE(with_plain_spaces("caf\xC3\xA9 \xE2\x80\x9Cquoted\xE2\x80\x9D \xC2\xAB x\xC2\xBB"));
  CHECK_FALSE(with_plain_spaces(""));
}

}  // namespace
}  // namespace archdoc
