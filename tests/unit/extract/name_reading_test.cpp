// Names on their own: title, parts in either order, office.
#include "extract/name_reading.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

struct Row {
  std::string_view text;
  std::string_view parts;  ///< "honorific|given|middle|family|suffix|nickname|office"
};

std::string parts(std::string_view text) {
  const NameReading name = read_name(text);
  std::string out;
  for (const Spans& part : {name.honorific, name.given, name.middle, name.family, name.suffix,
                            name.nickname, name.office}) {
    out += part_text(text, part).value_or("") + "|";
  }
  out.pop_back();
  return out;
}

template <std::size_t N>
void check(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(parts(row.text) == row.parts);
  }
}

}  // namespace

TEST_CASE("a western name ends with the family name and its particles") {
  static constexpr Row kRows[] = {
      {"Anna Berg", "|Anna||Berg|||"},
      {"Anna Maria K. Berg", "|Anna|Maria K.|Berg|||"},
      {"A. K. Berg", "|A.|K.|Berg|||"},
      {"A.K. Berg", "|A.K.||Berg|||"},
      {"D.R. Berg", "|D.R.||Berg|||"},
      {"Ludwig van der Aue", "|Ludwig||van der Aue|||"},
      {"Ludwig Van Der Aue", "|Ludwig||Van Der Aue|||"},
      {"Van Morton", "|Van||Morton|||"},
      {"Anna Vale y Orr", "|Anna||Vale y Orr|||"},
      {"Anna Vale-De Orr", "|Anna||Vale-De Orr|||"},
      {"Salim Abdel Karim", "|Salim||Abdel Karim|||"},
      {"anna berg", "|anna||berg|||"},
      {"de Vale", "|||de Vale|||"},
      {"De La Vale", "|||De La Vale|||"},
      {"van der Aue", "|||van der Aue|||"},
  };
  check(kRows);
}

TEST_CASE("a mark or the words tell that the family name stands first") {
  static constexpr Row kRows[] = {
      {"Berg, Anna", "|Anna||Berg|||"},
      {"Berg,Anna K.", "|Anna|K.|Berg|||"},
      {"Aue, Karl van der", "|Karl||van der Aue|||"},
      {"Aue K. van der", "|K.||van der Aue|||"},
      {"Petrov A. B.", "|A.|B.|Petrov|||"},
      {"PETROV Ivan", "|Ivan||PETROV|||"},
      {"IVAN PETROV", "|IVAN||PETROV|||"},
      {"Tashkov Ivan Sergeevich", "|Ivan|Sergeevich|Tashkov|||"},
      {"Ivan Sergeevich Tashkov", "|Ivan|Sergeevich|Tashkov|||"},
      {"Ташков Иван Сергеевич", "|Иван|Сергеевич|Ташков|||"},
      {"Kim Il Nam", "|Il Nam||Kim|||"},
      {"KIM IL NAM", "|IL NAM||KIM|||"},
      {"Li Wen-han [Li Wenhan]", "|Wen-han||Li|||"},
      {"Nguyen Van Luc", "|Van Luc||Nguyen|||"},
      {"Ким Ир Нам", "|Ир Нам||Ким|||"},
      {"Мао Цзэ-мин", "|Цзэ-мин||Мао|||"},
      {"Ли Петров", "|Ли||Петров|||"},
      {"Kim Orrdale", "|Kim||Orrdale|||"},
      {"Berg, Anna (1901-1977)", "|Anna||Berg|||"},
      {"Berg, Anna, 1901-1977", "|Anna||Berg|||"},
      {"Berg, Anna, b. 1901", "|Anna||Berg|||"},
  };
  check(kRows);
}

TEST_CASE("suffixes are told from names") {
  static constexpr Row kRows[] = {
      {"William Orr, Jr.", "|William||Orr|Jr.||"},
      {"Orr Jr., William", "|William||Orr|Jr.||"},
      {"Orr, Jr., William", "|William||Orr|Jr.||"},
      {"Orr, William, Jr., M.D.", "|William||Orr|Jr., M.D.||"},
      {"Karl Orr BSc (Hons)", "|Karl||Orr|BSc Hons||"},
      {"William (Jr.) Orr", "|William||Orr|Jr.||"},
      {"William Senior", "|William||Senior|||"},
      {"William Dale Orr Senior", "|William|Dale|Orr|Senior||"},
      {"William Dale Senior III", "|William|Dale|Senior|III||"},
      {"Jack Ma", "|Jack||Ma|||"},
      {"William Orr MA", "|William||Orr|MA||"},
      {"WILLIAM J MA", "|WILLIAM|J|MA|||"},
      {"Anna Berg, OBE, FRS", "|Anna||Berg|OBE, FRS||"},
      {"Anna Berg B.Ed.", "|Anna||Berg|B.Ed.||"},
      {"Anna Berg attorney at law", "|Anna||Berg|attorney at law||"},
      {"Karl Orr V", "|Karl||Orr|V||"},
      {"Karl Orr XIV", "|Karl||Orr|XIV||"},
      {"Karl Orr, 3rd", "|Karl||Orr|3rd||"},
      {"Dr. Bishop, Jr.", "Dr.|||Bishop|Jr.||"},
  };
  check(kRows);
}

TEST_CASE("titles, ranks and offices before a name") {
  static constexpr Row kRows[] = {
      {"Mr. Orr", "Mr.|||Orr|||"},
      {"M. Dupont", "M.|||Dupont|||"},
      {"H.E. Anders Berg", "H.E.|Anders||Berg|||"},
      {"H.E. Berg", "|H.E.||Berg|||"},
      {"The Honorable Karl Orr", "The Honorable|Karl||Orr|||"},
      {"Orr, Dr. Karl", "Dr.|Karl||Orr|||"},
      {"Orr, Mr", "Mr|||Orr|||"},
      {"Anna Berg, Dr.", "Dr.|Anna||Berg|||"},
      {"Berg, Anna, Dr.", "Dr.|Anna||Berg|||"},
      {"c. A. B. Petrov", "c.|A.|B.|Petrov|||"},
      {"C. A. Petrov", "|C.|A.|Petrov|||"},
      {"cc. Petrov", "cc.|||Petrov|||"},
      {"Cde. Kim Il Nam", "Cde.|Il Nam||Kim|||"},
      {"тов. Н. Иванов", "тов.|Н.||Иванов|||"},
      {"Sir Karl", "Sir|Karl|||||"},
      {"King Karl XII", "King|Karl|||XII||King"},
      {"Rear Admiral Karl Orr", "Rear Admiral|Karl||Orr|||"},
      {"Mr. and Mrs. Karl Orr", "Mr. and Mrs.|Karl||Orr|||"},
      {"Magistrate-Judge Anna Berg", "Magistrate-Judge|Anna||Berg|||"},
      {"Secretary of State Anna Berg", "Secretary of State|Anna||Berg|||Secretary of State"},
      {"First Secretary of the CC Karl Orr",
       "First Secretary of the CC|Karl||Orr|||First Secretary of the CC"},
      {"the USSR Ambassador, c. A. B. Petrov", "c.|A.|B.|Petrov|||USSR Ambassador"},
      {"Ambassador to Velmark Mr. Orr", "Mr.|||Orr|||Ambassador to Velmark"},
      {"Herr, Anna", "|Anna||Herr|||"},
      {"Ambassador Bishop", "Ambassador|||Bishop|||Ambassador"},
      {"Mr. President", "Mr.||||||President"},
  };
  check(kRows);
}

TEST_CASE("offices behind a name, and without one") {
  static constexpr Row kRows[] = {
      {"Karl Orr, Deputy Secretary of State", "|Karl||Orr|||Deputy Secretary of State"},
      {"Orr, Karl, Director", "|Karl||Orr|||Director"},
      {"Karl Orr (Interpreter)", "|Karl||Orr|||Interpreter"},
      {"Karl Orr of the Policy Planning Staff", "|Karl||Orr|||Policy Planning Staff"},
      {"Prince Karl, Duke of Vale", "Prince|Karl|||||Duke of Vale"},
      {"the Ambassador in Velmark (Orr)",
       "the Ambassador in Velmark|||Orr|||Ambassador in Velmark"},
      {"The Secretary of State", "||||||Secretary of State"},
      {"Duke of Vale", "||||||Duke of Vale"},
      {"Foreign Ministry", "||||||"},
  };
  check(kRows);
}

TEST_CASE("what stands in brackets or quotes") {
  static constexpr Row kRows[] = {
      {"Anna (Annie) Berg", "|Anna||Berg||Annie|"},
      {"Anna \"Annie\" K. Berg", "|Anna|K.|Berg||Annie|"},
      {"Anna 'Annie' Berg", "|Anna||Berg||Annie|"},
      {"Berg, Anna (Annie), Jr.", "|Anna||Berg|Jr.|Annie|"},
      {"Anna \u2018Annie\u2019 Berg", "|Anna||Berg||Annie|"},
      {"Anna Berg (n\u00e9e Orr)", "|Anna||Berg|||"},
      {"Anna O'Vale", "|Anna||O'Vale|||"},
      {"Anna O' Vale", "|Anna||O' Vale|||"},
  };
  check(kRows);
}

TEST_CASE("what is no name gives no parts") {
  for (const std::string_view text : {"", " ", "123", ",", "&c.", "...", "(", "\xFF"}) {
    CAPTURE(text);
    CHECK(read_name(text).empty());
  }
  CHECK(parts("Karl Orr et al.") == "|Karl||Orr|||");
  CHECK(parts("Mr. Orr, &c.") == "Mr.|||Orr|||");
}

TEST_CASE("the grade of a name says what tells its order") {
  CHECK(read_name("Berg, Anna").grade == Grade::high);
  CHECK(read_name("Mr. Berg").grade == Grade::high);
  CHECK(read_name("Anna Berg").grade == Grade::medium);
  CHECK(read_name("Anna").grade == Grade::low);
}

}  // namespace archdoc::extract
