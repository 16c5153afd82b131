#include "text/utf8.hpp"

#include <archdoc/text.hpp>

#include "support/catch.hpp"

#include <tuple>

using namespace archdoc;

namespace {

std::string encoded(char32_t point) {
  std::string out;
  append_utf8(out, point);
  return out;
}

bool is_surrogate(char32_t point) {
  return point >= 0xD800U && point <= 0xDFFFU;
}

}  // namespace

TEST_CASE("every code point is read back from its bytes, and those are valid") {
  for (char32_t point = 0; point <= 0x10FFFFU; ++point) {
    if (is_surrogate(point)) {
      continue;
    }
    const std::string bytes = encoded(point);
    const CodePoint read = next_code_point(bytes, 0);
    if (read.value != point || read.size != bytes.size() || !valid_utf8(bytes) ||
        previous_code_point(bytes, bytes.size()).value != point) {
      FAIL("U+" << std::hex << static_cast<std::uint32_t>(point));
    }
  }
}

TEST_CASE("what is no code point is written as U+FFFD") {
  CHECK(encoded(0xD800) == "\xEF\xBF\xBD");
  CHECK(encoded(0xDFFF) == "\xEF\xBF\xBD");
  CHECK(encoded(0x110000) == "\xEF\xBF\xBD");
}

TEST_CASE("bytes that RFC 3629 forbids are not valid and are read one by one") {
  const std::string_view bad =
      GENERATE(as<std::string_view>{}, "\x80", "\xBF", "\xC0\xAF", "\xC1\xBF", "\xC3", "\xC3(",
               "\xE0\x9F\xBF", "\xE2\x82", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF",
               "\xF0\x9F\x98", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE", "\xFF");
  CHECK_FALSE(valid_utf8(bad));
  CHECK_FALSE(valid_utf8("eight or more bytes before " + std::string(bad) + " and after it"));
  CHECK(next_code_point(bad, 0).value == kReplacementCharacter);
  CHECK(next_code_point(bad, 0).size == 1);
  CHECK(previous_code_point(bad, bad.size()).size == 1);
}

TEST_CASE("validity does not depend on where in a word of memory a byte stands") {
  for (std::size_t before = 0; before < 70; ++before) {
    const std::string good = std::string(before, 'x') + "\xC3\xA9" + std::string(9, 'y');
    std::string bad = good;
    bad[before + 1] = 'y';
    CHECK(valid_utf8(good));
    CHECK_FALSE(valid_utf8(bad));
    CHECK_FALSE(valid_utf8(good.substr(0, before + 1)));
  }
  CHECK(valid_utf8(""));
}

TEST_CASE("folding makes one space of each run of white space and none at the ends") {
  const auto [text, folded] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {" \t\r\n\f\v ", ""},
      {"one", "one"},
      {"  one  two ", "one two"},
      {"one\r\n  two\n\nthree", "one two three"},
      {"one\xC2\xA0\xC2\xA0two", "one two"},
      {"\xEF\xBB\xBFone\xE2\x80\x8Btwo", "one two"},
      {"\xE2\x80\x83one\xE3\x80\x80two\xE2\x80\xAF", "one two"},
      {"na\xC3\xAFve \xE2\x80\x9Cword\xE2\x80\x9D", "na\xC3\xAFve \xE2\x80\x9Cword\xE2\x80\x9D"},
  }));
  CHECK(fold_space(text) == folded);
  CHECK(fold_space(folded) == folded);
}
