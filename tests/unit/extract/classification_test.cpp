// Security markings: what is one, and what is only a word.
#include "extract/classification.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

std::string read(std::string_view line) {
  const auto found = classification_line(line, {0, static_cast<std::uint32_t>(line.size())});
  return found ? std::string(found->level) + ": " + std::string(found->text.of(line)) : "";
}

}  // namespace

TEST_CASE("a marking that is the whole line is kept as written, with its handling") {
  CHECK(read("SECRET.") == "secret: SECRET");
  CHECK(read("secret") == "secret: secret");
  CHECK(read("Top Secret; Nodis") == "top-secret: Top Secret; Nodis");
  CHECK(read("Secret; Noforn; Not to leave the building of the department") ==
        "secret: Secret; Noforn; Not to leave the building of the department");
  CHECK(read("IMMEDIATE MOST SECRET") == "top-secret: IMMEDIATE MOST SECRET");
  CHECK(read("CONFIDENTIAL PRIORITY") == "confidential: CONFIDENTIAL PRIORITY");
  CHECK(read("PERSONAL & CONFIDENTIAL") == "confidential: PERSONAL & CONFIDENTIAL");
  CHECK(read("LIMITED OFFICIAL USE") == "official-use-only: LIMITED OFFICIAL USE");
  CHECK(read("NATO CONFIDENTIAL") == "confidential: NATO CONFIDENTIAL");
  CHECK(read("512. Confidential") == "confidential: Confidential");
  CHECK(read("UNCLAS") == "unclassified: UNCLAS");
}

TEST_CASE("the number of a telegram before a marking is no part of it") {
  CHECK(read("512\\. Secret Priority") == "secret: Secret Priority");
  CHECK(read("SAV. 17. Confidential") == "confidential: Confidential");
  CHECK(read("O.LB647. CONFIDENTIAL AUSTEO PRIORITY") ==
        "confidential: CONFIDENTIAL AUSTEO PRIORITY");
  CHECK(read("AN547. Secret Lantern") == "secret: Secret Lantern");
  CHECK(read("Secret Lantern") == "");
}

TEST_CASE("markings are known in the languages of many archives") {
  CHECK(read("Сов. секретно. Экз. № 1") == "top-secret: Сов. секретно");
  CHECK(read("СОВЕРШЕННО СЕКРЕТНО") == "top-secret: СОВЕРШЕННО СЕКРЕТНО");
  CHECK(read("ЦІЛКОМ ТАЄМНО") == "top-secret: ЦІЛКОМ ТАЄМНО");
  CHECK(read("Streng geheim!") == "top-secret: Streng geheim");
  CHECK(read("VS-Vertraulich") == "confidential: VS-Vertraulich");
  CHECK(read("Ściśle tajne, egz. nr 2") == "top-secret: Ściśle tajne");
  CHECK(read("PŘÍSNĚ TAJNÉ!") == "top-secret: PŘÍSNĚ TAJNÉ");
  CHECK(read("Szigorúan titkos!") == "top-secret: Szigorúan titkos");
  CHECK(read("绝密") == "top-secret: 绝密");
  CHECK(read("Секретная служба") == "");
  CHECK(read("Tajne komplety") == "");
}

TEST_CASE("a stamp says that a paper is declassified, a sentence does not") {
  const auto word = [](std::string_view line) {
    const auto span = declassification(line, {0, static_cast<std::uint32_t>(line.size())});
    return span ? std::string(span->of(line)) : "";
  };
  CHECK(word("DECLASSIFIED") == "DECLASSIFIED");
  CHECK(word("DECLASSIFIED E.O. 12356, Sec. 3.4") == "DECLASSIFIED");
  CHECK(word("DECLASSIFIED Authority NND 979519") == "DECLASSIFIED");
  CHECK(word("[Declassified in full, 1999]") == "Declassified");
  CHECK(word("Declassified: 3 May 1999") == "Declassified");
  CHECK(word("Declassified documents tell of nets.") == "");
  CHECK(word("Declassified/Released") == "");
  CHECK(word("The paper was declassified in 1999") == "");
  CHECK(word("Declassified in 1999, the paper tells of nets and of the boats that the town had "
             "bought for its harbour in the year before.") == "");
}

TEST_CASE("a sentence of handling behind a marking belongs to it") {
  CHECK(read("Secret. Urgent.") == "secret: Secret. Urgent");
  CHECK(read("SECRET. EYES ONLY") == "secret: SECRET. EYES ONLY");
  CHECK(read("Secret. Urgent matters were raised.") == "");
}

TEST_CASE("in capitals the addressee belongs to a marking") {
  CHECK(read("MOST IMMEDIATE SECRET FOR BERG ALONE") ==
        "secret: MOST IMMEDIATE SECRET FOR BERG ALONE");
  CHECK(read("IMMEDIATE FOR THE MINISTER MOST SECRET") ==
        "top-secret: IMMEDIATE FOR THE MINISTER MOST SECRET");
  CHECK(read("FOR THE MINISTER MOST SECRET") == "top-secret: FOR THE MINISTER MOST SECRET");
  CHECK(read("FOR THE MINISTER") == "");
  CHECK(read("CONFIDENTIAL SECRET") == "confidential: CONFIDENTIAL SECRET");
  CHECK(read("SECRET FOR Berg") == "");
}

TEST_CASE("precedence and handling alone are no marking") {
  CHECK(read("MOST IMMEDIATE") == "");
  CHECK(is_handling("MOST IMMEDIATE"));
  CHECK(is_handling("IMMEDIATE PERSONAL FOR BERG ALONE"));
  CHECK_FALSE(is_handling("MOST IMMEDIATE SECRET"));
  CHECK_FALSE(is_handling("Important matters were raised."));
  CHECK_FALSE(is_handling("and"));
  CHECK_FALSE(is_handling(""));
}

TEST_CASE("that there is no marking is a statement of its own, and not unclassified") {
  CHECK(read("No classification marking.") == "none: No classification marking");
}

TEST_CASE("a marking is found where other matter of the head is glued to it") {
  CHECK(read("SECRET. Copy No 6") == "secret: SECRET");
  CHECK(read("SECRET. Copy N\xC2\xBA 3") == "secret: SECRET");
  CHECK(read("Shown by leave of SECRET. Copy \xE2\x84\x96 3") == "secret: SECRET");
  CHECK(read("NORTHMARK EMBASSY IN SYLDAVIA [faded SECRET") == "secret: SECRET");
  CHECK(read("CONFIDENTIAL          Vienna, 4 June 1981") == "confidential: CONFIDENTIAL");
}

TEST_CASE("a word inside a sentence is no marking") {
  for (const std::string_view line :
       {"This is a secret matter", "Secret matters were discussed.", "THIS IS A SECRET MATTER",
        "Confidential talks took place", "He kept it a SECRET", "Secret. He came at 5 o'clock.",
        "Restricted area No. 5", "Secretary", "", " ", "Unclassifiedly"}) {
    CAPTURE(line);
    CHECK(read(line).empty());
  }
}

TEST_CASE("the level of a marking is that of its line") {
  CHECK(classification_level("Top Secret; Nodis") == "top-secret");
  CHECK(classification_level(" restricted ") == "restricted");
  CHECK(classification_level("Streng geheim!") == "top-secret");
  CHECK_FALSE(classification_level("Geheimnis"));
  CHECK_FALSE(classification_level(""));
}

}  // namespace archdoc::extract
