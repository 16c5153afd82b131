#include "extract/readable_name.hpp"

#include "support/catch.hpp"

#include <string_view>

namespace archdoc::extract {
namespace {

struct Case {
  std::string_view name;
  std::string_view readable;  ///< empty: nothing
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    CAPTURE(c.name);
    CHECK(readable_name(c.name).value_or("") == c.readable);
  }
}

}  // namespace

TEST_CASE("words of capitals keep the first") {
  check({{"ANNA BERG", "Anna Berg"},
         {"W. HARLAN ORR", "W. Harlan Orr"},
         {"Karl ORR", "Karl Orr"},
         {"BERG, ANNA", "Berg, Anna"},
         {"ROE-ORR", "Roe-Orr"},
         {"J.F. ROE", "J.F. Roe"},
         {"YU. V. ORLOV", "Yu. V. Orlov"},
         {"ÉMILE BÉRARD", "Émile Bérard"},
         {"ПЕТРОВ А. М.", "Петров А. М."},
         {"ΝΙΚΟΣ", "Νικοσ"}});
}

TEST_CASE("prefixes call for a second capital") {
  check({{"JOHN F. MCDERMOTT III", "John F. McDermott III"},
         {"McGEORGE ROE", "McGeorge Roe"},
         {"MacALLAN", "MacAllan"},
         {"MACALLAN", "Macallan"},
         {"ANNE O'NEIL", "Anne O'Neil"},
         {"O\u2019NEIL", "O\u2019Neil"},
         {"D'ORR", "D'Orr"},
         {"T'ANG", "T'ang"}});
}

TEST_CASE("particles are small before a name") {
  check({{"VON DER AUE", "von der Aue"},
         {"KARL VON DER AUE", "Karl von der Aue"},
         {"MARIA DE LA CRUZ", "Maria de la Cruz"},
         {"LA MARR", "La Marr"},
         {"OMAR AL-BAKR", "Omar al-Bakr"},
         {"TRAN VAN LUC", "Tran Van Luc"},
         {"ANNA VAN", "Anna Van"}});
}

TEST_CASE("the second syllable of an East Asian given name is small") {
  check({{"LI WEN-HAN", "Li Wen-han"},
         {"KIM IL NAM", "Kim Il Nam"},
         {"LEE SMITH-JONES", "Lee Smith-Jones"},
         {"ANNA BERG-ORR", "Anna Berg-Orr"}});
}

TEST_CASE("suffixes, degrees and signs stay in capitals") {
  check({{"KARL ORR, JR.", "Karl Orr, Jr."},
         {"KARL ORR IV", "Karl Orr IV"},
         {"KARL ORR, USN", "Karl Orr, USN"},
         {"KARL ORR, OBE", "Karl Orr, OBE"},
         {"MA CHAN", "Ma Chan"},
         {"NG", ""},
         {"KLM", ""}});
}

TEST_CASE("names with small letters have no other form") {
  check({{"Anna Berg", ""},
         {"J. F. McDermott III", ""},
         {"K.", ""},
         {"A.B.", ""},
         {"", ""},
         {"毛泽东", ""},
         {"A\xFF\xFE", ""}});
}

}  // namespace archdoc::extract
