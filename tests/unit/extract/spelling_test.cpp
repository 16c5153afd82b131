#include "extract/spelling.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace archdoc::extract {
namespace {

Person named(const char* given, const char* family, const char* honorific = nullptr) {
  Person person;
  person.name = family;
  person.parts.family = family;
  if (given != nullptr) {
    person.parts.given = given;
  }
  if (honorific != nullptr) {
    person.honorific = honorific;
  }
  return person;
}

TEST_CASE("romanisations of one name have one key, and other names others") {
  CHECK(spelling_key("Orlovskyi") == spelling_key("Orlowsky"));
  CHECK(spelling_key("Orlovskii") == spelling_key("Орловский"));
  CHECK(spelling_key("ORLOVSKY") == spelling_key("Orlovsky"));
  CHECK(spelling_key("Orlov") != spelling_key("Orlovsky"));
  CHECK(spelling_key("Orlova") != spelling_key("Orlov"));
}

TEST_CASE("spellings of one key have one rough key") {
  for (const auto& [a, b] : {std::pair{"Orlovskyi", "Orlowsky"},
                             {"Brodd", "BROD"},
                             {"Shchukarev", "Schtschukarew"},
                             {"Tarrell", "Tarel"},
                             {"Wolff", "Volf"},
                             {"Alexandrov", "Aleksandrov"}}) {
    CAPTURE(a, b);
    CHECK(rough_key(a) == rough_key(b));
  }
  CHECK(rough_key("Orlov") != rough_key("Brodd"));
}

bool is_declined(const char* word, const char* name) {
  const std::vector<std::string> keys = nominative_keys(spelling_key(word));
  return std::find(keys.begin(), keys.end(), spelling_key(name)) != keys.end();
}

TEST_CASE("a declined name is its stem with the ending of a case") {
  CHECK(is_declined("Орлову", "Орлов"));
  CHECK(is_declined("Орловым", "Орлов"));
  CHECK(is_declined("Ельшина", "Yelshin"));
  CHECK(is_declined("Орловского", "Орловский"));
  CHECK(is_declined("Орловскому", "Orlovsky"));
  CHECK(is_declined("Dvorského", "Dvorský"));
  CHECK(is_declined("Dvorakovi", "Dvorak"));
  CHECK_FALSE(is_declined("Орлов", "Орлов"));
  CHECK_FALSE(is_declined("Орловский", "Орлов"));
  CHECK_FALSE(is_declined("Кима", "Ким"));  // too short to tell
  CHECK_FALSE(is_declined("", "Орлов"));
}

TEST_CASE("given names agree where the one begins the other") {
  CHECK(given_agree("A. B.", "Anna"));
  CHECK(given_agree("Anna", "Anna Berta"));
  CHECK(given_agree("A.B.", "Anna Berta"));
  CHECK(given_agree("", "Anna"));
  CHECK(given_agree("А. Н.", "Андрей"));
  CHECK(given_agree("Н.", "N. F."));
  CHECK(given_agree("Anna", "Анна"));
  CHECK_FALSE(given_agree("Н.", "A. F."));
  CHECK_FALSE(given_agree("Anna", "Alma"));
  CHECK_FALSE(given_agree("A. B.", "A. C."));
  CHECK_FALSE(given_agree("Jo", "Joseph"));  // no initial: another name
}

TEST_CASE("two people are not one against their given names or honorifics") {
  CHECK(can_be_one(named("A.", "Berg"), named("Anna", "Berg", "Mrs.")));
  CHECK(can_be_one(named(nullptr, "Berg", "Mr."), named("Olaf", "Berg", "General")));
  CHECK_FALSE(can_be_one(named(nullptr, "Berg", "Mr."), named(nullptr, "Berg", "Mrs.")));
  CHECK_FALSE(can_be_one(named("Olaf", "Berg"), named("Anna", "Berg")));
}

TEST_CASE("offices agree where one says what the other does") {
  Person minister = named(nullptr, "Berg");
  Person other = named(nullptr, "Berg");
  CHECK(offices_agree(minister, other));
  minister.office = "Norwegian Foreign Minister";
  CHECK(offices_agree(minister, other));
  other.office = "Foreign minister";
  CHECK(offices_agree(minister, other));
  other.office = "Prime Minister";
  CHECK_FALSE(offices_agree(minister, other));
}

TEST_CASE("initials are those of all names of a person") {
  CHECK(are_initials_of("ABR", named("Anna B.", "Roe")));
  CHECK(are_initials_of("A.B.R.", named("Anna B.", "Roe")));
  CHECK_FALSE(are_initials_of("AR", named("Anna B.", "Roe")));
  CHECK_FALSE(are_initials_of("ABR", named(nullptr, "Roe")));
  CHECK_FALSE(are_initials_of("R", named(nullptr, "Roe")));
}

}  // namespace
}  // namespace archdoc::extract
