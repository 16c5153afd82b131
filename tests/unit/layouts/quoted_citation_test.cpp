#include "layouts/quoted_citation.hpp"

#include "support/catch.hpp"

#include <string>

namespace archdoc::layouts {
namespace {

TEST_CASE("a quoted citation gives its title, date, source and address") {
  const std::string line =
      "\"Journal of A. Berg, \"The Port\",\" March 03, 1961, History and Public Policy Program "
      "Digital Archive, CAV, f. 12, d. 7. Translated by Jane Roe. http://example.org/1";
  const auto parts = quoted_citation(line);
  REQUIRE(parts);
  CHECK(parts->title == "Journal of A. Berg, \"The Port\"");
  CHECK(parts->date == "March 03, 1961");
  CHECK(parts->source == "CAV, f. 12, d. 7. Translated by Jane Roe.");
  CHECK(parts->url == "http://example.org/1");
  CHECK(quoted_citation("\"A,\" History and Public Policy Program Digital Archive, CAV.")->date ==
        "");
  CHECK_FALSE(quoted_citation("\"A,\" he said, \"is in the Digital Archive\""));
  CHECK_FALSE(quoted_citation("A Digital Archive, CAV"));
}

}  // namespace
}  // namespace archdoc::layouts
