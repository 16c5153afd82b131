// The table of repositories, and which of them an archive's words name.
#include "extract/repositories.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

std::string name_in(std::string_view text, std::string_view archive,
                    const Repositories& known = {}) {
  const auto at = static_cast<std::uint32_t>(text.find(archive));
  const auto found =
      repository_of(known, text, {at, at + static_cast<std::uint32_t>(archive.size())});
  return found ? std::string(found->row->name) : "";
}

std::string name_of(std::string_view archive, const Repositories& known = {}) {
  return name_in(archive, archive, known);
}

std::string fault(std::string_view table) {
  const auto known = Repositories::with(table);
  return known ? "" : known.error().message;
}

constexpr std::string_view kOwn =
    "code\tcountry\tname\tspellings\tsource\n"
    "# the islands\n"
    "\n"
    "VSA\tNO\tVelmark State Archives\tStatsarkivet i Velmark | V.S.A.\tvelmark.example\n"
    "RGANI\tNO\tRegional Gallery and Archive\n";

}  // namespace

TEST_CASE("case, accents, apostrophes and punctuation do not matter to a spelling") {
  CHECK(fold_spelling("  \u00D6StA / AdR ") == "osta adr");
  CHECK(fold_spelling("Tsentral'nyi arkhiv") == fold_spelling("TSENTRAL\u2019NYI  ARKHIV"));
  CHECK(fold_spelling("Archiwum Akt Nowych (AAN)") == "archiwum akt nowych aan");
  CHECK(fold_spelling("\u0420\u0413\u0410\u041D\u0418") == "\u0440\u0433\u0430\u043D\u0438");
  CHECK(fold_spelling("Tru\u0302ng t\u00E2m L\u01B0u tr\u1EEF") == "trung tam luu tru");
  CHECK(fold_spelling(" .,;") == "");
}

TEST_CASE("an archive is known by its sign, its name, former names and other languages") {
  CHECK(name_of("RGANI") == "Russian State Archive of Contemporary History");
  CHECK(name_of("\u0420\u0413\u0410\u041D\u0418") ==
        "Russian State Archive of Contemporary History");
  CHECK(name_of("TsKhSD") == "Russian State Archive of Contemporary History");
  CHECK(name_of("AVP RF") == name_of("AVPRF"));
  CHECK(name_of("BARCH") == "Bundesarchiv");
  CHECK(name_of("Politisches Archiv des Auswartigen Amts") ==
        "Political Archive of the Federal Foreign Office");
  CHECK(name_of("the Kennedy Library") == "John F. Kennedy Presidential Library");
  CHECK(name_of("Australian Archives") == "National Archives of Australia");
  CHECK(name_of("Central Archive of Velmark").empty());
  CHECK(name_of("RGANIX").empty());
}

TEST_CASE("what fits two repositories is none, until the words behind it tell") {
  CHECK(name_of("National Archives").empty());
  CHECK(name_of("Bush Library").empty());
  CHECK(name_of("NAI").empty());
  CHECK(name_in("National Archives, Nixon Presidential Materials, NSC Files",
                "National Archives") == "National Archives and Records Administration");
  CHECK(name_in("National Archives, Kew, FO 371/1", "National Archives") ==
        "The National Archives of the United Kingdom");
  CHECK(name_in("National Archives, Box 3", "National Archives").empty());
}

TEST_CASE("a sign in brackets must agree with the name before it") {
  CHECK(name_of("Russian State Archive of Contemporary History (RGANI)") == name_of("RGANI"));
  CHECK(name_of("A new name of that archive (RGANI)") == name_of("RGANI"));
  CHECK(name_of("Russian State Archive of Contemporary History (GARF)").empty());
  CHECK(name_of("National Archives (NAA)") == "National Archives of Australia");
  CHECK(name_of("State Archive of the Russian Federation (its reading room)") == name_of("GARF"));
}

TEST_CASE("the longest spelling wins, and only whole words match") {
  const Repositories known;
  CHECK(known.at_start("SAPMO-BArch DY 30/3481")->size == 11);
  CHECK(known.at_start("National Archives of Ireland, DFA")->size == 28);
  CHECK_FALSE(known.at_start("National Archivesque"));
  CHECK(known.at_start("The National Archives, Kew, FO 371/1")->size == 26);
  CHECK_FALSE(known.at_start(""));
}

TEST_CASE("a user's rows come first, and the built-in ones stay") {
  const auto known = Repositories::with(kOwn);
  REQUIRE(known);
  CHECK(name_of("VSA", *known) == "Velmark State Archives");
  CHECK(name_of("Statsarkivet i Velmark", *known) == "Velmark State Archives");
  CHECK(name_of("RGANI", *known) == "Regional Gallery and Archive");
  CHECK(name_of("GARF", *known) == "State Archive of the Russian Federation");
  CHECK(name_of("RGANI") == "Russian State Archive of Contemporary History");
}

TEST_CASE("a mistake in a table is told with its line") {
  CHECK(fault(kOwn).empty());
  CHECK(fault("\xEF\xBB\xBF"
              "code\tcountry\tname\r\nVSA\tNO\tVelmark State Archives\r\n")
            .empty());
  CHECK(fault("").starts_with("holds no table"));
  CHECK(fault("# nothing yet\n\n").starts_with("holds no table"));
  CHECK(fault("code\tcountry\tname\n").empty());
  CHECK(fault("code\tcountry\tname\tspel\n").starts_with("line 1: the first line must name"));
  CHECK(fault("code,country,name\n").starts_with("line 1: the first line must name"));
  CHECK(fault("VSA\tNO\tVelmark State Archives\n").starts_with("line 1: the first line must name"));
  CHECK(fault("code\tcountry\tname\nVSA\tNO\n").starts_with("line 2: has 2 columns; give"));
  CHECK(fault("code\tcountry\tname\n\nVSA\tNOR\tVelmark\n").starts_with("line 3: 'NOR' is no"));
  CHECK(fault("code\tcountry\tname\nVSA\tNO\t - \n") == "line 2: has no name");
  CHECK(fault("code\tcountry\tname\nV\xFF\tNO\tVelmark\n").starts_with("line 2: holds bytes"));
  CHECK(fault("\xFF\xFE"
              "c")
            .starts_with("line 1: holds bytes"));
  CHECK(fault("code\tcountry\tname\nVSA\tUK\tVelmark\n").starts_with("line 2: 'UK' is no country"));
  CHECK(fault("code\tcountry\tname\nVSA\tno\tVelmark\n").starts_with("line 2: 'no' is no country"));
  CHECK(fault("code\tcountry\tname\n\t\tVelmark\n").starts_with("line 2: '' is no country"));
  CHECK(fault("code\tcountry\tname\n-\tNO\tVelmark\n").starts_with("line 2: '-' is no code"));
  CHECK(fault("code\tcountry\tname\nV\tNO\tVelmark\tVM\n").starts_with("line 2: has 4 columns"));
  CHECK(fault("code\tcountry\tname\nV\tNO\tVelmark\n\nW\tNO\tVELMARK\n") ==
        "line 4: 'VELMARK' has a row already, in line 2; make one row of the two");
  CHECK(fault("code\tcountry\tname\nV\tNO\t\"The \"\"Velmark\"\"\"\n")
            .starts_with("line 2: has quotation marks"));
}

TEST_CASE("a message stays short however long the line is") {
  const std::string head = "code\tcountry\tname\n";
  CHECK(fault(head + "V\t" + std::string(100000, 'x') + "\tVelmark\n").size() < 200);
  CHECK(fault(head + "V\tNO\t" + std::string(100000, 'x') + "\nW\tNO\t" + std::string(100000, 'x') +
              "\n")
            .size() < 200);
}

TEST_CASE("a spelling too long to be found is told, not lost") {
  std::string name = "Velmark";
  for (int i = 1; i < 24; ++i) {
    name += " house";
  }
  const auto known = Repositories::with("code\tcountry\tname\nV\tNO\t" + name + "\n");
  REQUIRE(known);
  CHECK(name_of(name, *known) == name);
  CHECK(fault("code\tcountry\tname\nV\tNO\t" + name + " house\n")
            .ends_with("is too long; a spelling has at most 24 words"));
}

TEST_CASE("a table may be as a spreadsheet writes it") {
  const auto known = Repositories::with(
      "code\tcountry\tname\t\t\r\n"
      "\tNO\t\"Velmark, State Archives\"\t\t\t\t\r\n"
      "\t\t\t\t\r\n"
      "OSK\tXK\tOsk Museum\r\n");
  REQUIRE(known);
  CHECK(name_of("Velmark State Archives", *known) == "Velmark, State Archives");
  CHECK(name_of("OSK", *known) == "Osk Museum");
}

TEST_CASE("a sign that a user gives to two rows is left open") {
  const auto known = Repositories::with(
      "code\tcountry\tname\nGARF\tNO\tGallery of Osk\nGARF\tNO\tGarden of Osk\n");
  REQUIRE(known);
  CHECK(name_of("GARF", *known).empty());
  CHECK(name_of("Gallery of Osk", *known) == "Gallery of Osk");
}

TEST_CASE("each built-in row has its columns, and a name of its own") {
  std::set<std::string> names;
  for (const RepositoryRow& row : Repositories::builtin()) {
    CAPTURE(row.name);
    CHECK(names.insert(fold_spelling(row.name)).second);
    CHECK(row.country.size() == 2);
    CHECK_FALSE(row.source.empty());
    CHECK(repository_named({}, row.name) == std::optional(&row));
  }
  CHECK(names.size() >= 150);
}

TEST_CASE("the built-in spellings are sorted, each once") {
  const auto spellings = builtin_spellings();
  CHECK(std::adjacent_find(spellings.begin(), spellings.end(),
                           [](const Spelling& a, const Spelling& b) {
                             return a.folded >= b.folded;
                           }) == spellings.end());
}

}  // namespace archdoc::extract
