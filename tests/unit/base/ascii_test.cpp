#include "base/ascii.hpp"

#include "support/catch.hpp"

#include <clocale>

using namespace archdoc;

namespace {

/// Calls `use` with every char.
template <class Use>
void for_every_char(Use use) {
  for (int i = 0; i < 256; ++i) {
    use(static_cast<char>(static_cast<unsigned char>(i)));
  }
}

}  // namespace

TEST_CASE("each character class has the members that ASCII gives it") {
  std::string digits;
  std::string upper;
  std::string lower;
  std::string space;
  int high = 0;
  for_every_char([&](char c) {
    digits += is_digit(c) ? std::string(1, c) : "";
    upper += is_upper(c) ? std::string(1, c) : "";
    lower += is_lower(c) ? std::string(1, c) : "";
    space += is_space(c) ? std::string(1, c) : "";
    high += is_high(c) ? 1 : 0;
  });
  CHECK(digits == "0123456789");
  CHECK(upper == "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  CHECK(lower == "abcdefghijklmnopqrstuvwxyz");
  CHECK(space == "\t\n\v\f\r ");
  CHECK(high == 128);
}

TEST_CASE("the unions of classes agree with their parts") {
  for_every_char([](char c) {
    CHECK(is_alpha(c) == (is_upper(c) || is_lower(c)));
    CHECK(is_alnum(c) == (is_alpha(c) || is_digit(c)));
  });
}

TEST_CASE("changing case touches ASCII letters alone") {
  for_every_char([](char c) {
    CHECK(to_upper(to_lower(c)) == (is_lower(c) ? to_upper(c) : c));
    if (!is_alpha(c)) {
      CHECK(to_lower(c) == c);
      CHECK(to_upper(c) == c);
    }
  });
  CHECK(lower_ascii("ÄNNA Berg 12") == "Änna berg 12");
}

TEST_CASE("the locale changes no class") {
  // Turkish, where it is installed, has another small letter for I.
  const char* before = std::setlocale(LC_ALL, nullptr);
  const std::string restore = before == nullptr ? "C" : before;
  std::setlocale(LC_ALL, "tr_TR.UTF-8");
  CHECK(to_lower('I') == 'i');
  CHECK(lower_ascii("FILE") == "file");
  std::setlocale(LC_ALL, restore.c_str());
}

TEST_CASE("comparing without case compares whole strings") {
  CHECK(equals_nocase("Subject", "SUBJECT"));
  CHECK(equals_nocase("", ""));
  CHECK_FALSE(equals_nocase("Subject", "Subject:"));
  CHECK_FALSE(equals_nocase("ä", "Ä"));
  CHECK_FALSE(equals_nocase("@", "`"));
  CHECK(starts_with_nocase("Subject: x", "SUBJECT"));
  CHECK(starts_with_nocase("abc", ""));
  CHECK_FALSE(starts_with_nocase("Sub", "Subject"));
}

TEST_CASE("trimming takes white space from both ends and none from inside") {
  CHECK(trim(" \t a b \r\n") == "a b");
  CHECK(trim(" \f\v ").empty());
  CHECK(trim("").empty());
  CHECK(trim("\xC2\xA0x") == "\xC2\xA0x");
}
