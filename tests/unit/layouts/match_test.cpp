#include "layouts/match.hpp"

#include "support/catch.hpp"

#include <vector>

namespace archdoc::layouts {
namespace {

TEST_CASE("fixed words are compared without regard to their clothes") {
  CHECK(fold_words("Author(s):") == "author:");
  CHECK(fold_words("  \xE2\x80\xA2 Associated  People &\xC2\xA0Organizations ") ==
        "associated people and organizations");
  CHECK(fold_words("- get citation") == "get citation");
  CHECK(fold_words("Reader\xE2\x80\x99s \xE2\x80\x9CGuide\xE2\x80\x9D") == "reader's \"guide\"");
  CHECK(fold_words("Docu\xC2\xADment") == "document");
  CHECK(whole_line("source :") == "source");
  CHECK(fold_words("abcdef", 3) == "abc");
}

TEST_CASE("a start is matched as whole words, and its length counts what it was written with") {
  CHECK(length_of_start("To: the Minister", "to:") == 4);
  CHECK(length_of_start("TO:\tthe Minister", "to:") == 4);
  CHECK(length_of_start("Total: 4", "to") == 0);
  CHECK(length_of_start("To\xC2\xA0: x", "to:") == 0);
  CHECK(length_of_start("\xE2\x80\xA2 From:  A", "from:") == 11);
}

TEST_CASE("all words are found in one pass") {
  static constexpr std::string_view kLine[] = {"record id"};
  static constexpr std::string_view kStart[] = {"to:"};
  static constexpr Rule kRules[] = {{.name = "a", .lines = kLine}, {.name = "b", .starts = kStart}};
  Layout layout;
  layout.labels = kRules;
  const Layout* list[] = {&layout};
  const MarkerIndex index(list);
  const auto hits = [&](std::string_view line) {
    std::vector<Hit> found;
    index.find(line, 7, found);
    return found;
  };
  REQUIRE(hits("Record ID:").size() == 1);
  CHECK(hits("Record ID:")[0].whole);
  CHECK(hits("Record ID:")[0].block == 7);
  CHECK(hits("Record ID 12").empty());
  REQUIRE(hits("To: A. Berg").size() == 1);
  CHECK_FALSE(hits("To: A. Berg")[0].whole);
  CHECK(hits("x").empty());
  CHECK(hits("\xE2\x80\xA2 record  ID : :").size() == 1);
  CHECK(hits("Record ID:x").empty());
  CHECK(hits("Record IDs").empty());
  CHECK(hits("Record").empty());
  CHECK(hits("").empty());
}

TEST_CASE("words are found in the form that a line folds to") {
  static constexpr std::string_view kLine[] = {"people and bodies"};
  static constexpr std::string_view kStart[] = {"author"};
  static constexpr Rule kRules[] = {{.name = "a", .lines = kLine}, {.name = "b", .starts = kStart}};
  Layout layout;
  layout.labels = kRules;
  const Layout* list[] = {&layout};
  const MarkerIndex index(list);
  const auto count = [&](std::string_view line) {
    std::vector<Hit> found;
    index.find(line, 0, found);
    return found.size();
  };
  CHECK(count("People & Bodies") == 1);
  CHECK(count("Peo\xC2\xADple &\xC2\xA0 bodies:") == 1);
  CHECK(count("Author(s) of the paper") == 1);
  CHECK(count("Author") == 1);
  CHECK(count("Authority") == 0);
  CHECK(index.begins("People &"));
  CHECK_FALSE(index.begins("People or"));
}

}  // namespace
}  // namespace archdoc::layouts
