// The language of a text, and languages by their names.
#include "extract/language.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

std::string language(std::string_view text) {
  const Span parts[] = {{0, static_cast<std::uint32_t>(text.size())}};
  return std::string(language_of(text, parts).value_or(""));
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) {
    out += text;
    out += ' ';
  }
  return out;
}

}  // namespace

TEST_CASE("the language of a text is told by its script and its function words") {
  CHECK(language(repeated("The boats of the northern port were late, and that was known.", 5)) ==
        "en");
  CHECK(language(repeated("Die Boote und der Hafen, das ist nicht mit dem Wind zu machen.", 5)) ==
        "de");
  CHECK(language(repeated("Les bateaux et une voile, qui est dans le port avec des vents.", 5)) ==
        "fr");
  CHECK(language(repeated("Это было известно, что его корабли были как и раньше из порта.", 5)) ==
        "ru");
  CHECK(language(repeated("Це було відомо, що його кораблі як і раніше з порту, та й від міста.",
                          5)) == "uk");
  CHECK(language(repeated("港口的船昨天晚上到达了北方的城市", 12)) == "zh");
  CHECK(language(repeated("港の船は昨日の夜に北の町に着きました", 12)) == "ja");
  CHECK(language(repeated("항구의 배는 어제 밤에 북쪽 도시에 도착했다", 12)) == "ko");
}

TEST_CASE("a text that is too short to tell has no language") {
  CHECK(language("The boats of the northern port were late.").empty());
  CHECK(language("港口的船").empty());
  CHECK(language("").empty());
  CHECK_FALSE(language_of("", {}));
}

TEST_CASE("a list of names has no language") {
  CHECK(language(repeated("Berg Doe Roe Vale Harlan Petrov Vine Orr", 20)).empty());
  CHECK(language(repeated("12 34 56", 100)).empty());
}

TEST_CASE("languages are known by their English names") {
  CHECK(language_by_name("Russian") == "ru");
  CHECK(language_by_name(" german ") == "de");
  CHECK(language_by_name("Serbo-Croatian") == "sh");
  CHECK_FALSE(language_by_name("Northmarkish"));
  CHECK_FALSE(language_by_name(""));
}

}  // namespace archdoc::extract
