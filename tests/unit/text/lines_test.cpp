#include <archdoc/text.hpp>

#include "support/catch.hpp"
#include "text/utf8.hpp"

#include <random>

using namespace archdoc;
using namespace std::string_literals;

namespace {

/// "number:indent+gap:text" for each line, with '|' between.
std::string dump(const std::string& text) {
  std::string out;
  for (const Line& line : lines_of(text)) {
    out += out.empty() ? "" : "|";
    out += std::to_string(line.number) + ":" + std::to_string(line.indent) + "+" +
           std::to_string(line.gap) + ":" + std::string(line.span.of(text));
  }
  return out;
}

std::string random_text(std::uint32_t seed) {
  static const std::vector<std::string> kPieces = {
      "a",  "bc", " ",        "\t",       "\n",           "\r",           "\r\n",         "\f",
      "\v", ".",  "\xC3\xA9", "\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xE3\x80\x80", "\0"s};
  std::mt19937 random(seed);
  std::string text;
  for (std::size_t i = random() % 60; i > 0; --i) {
    text += kPieces[random() % kPieces.size()];
  }
  return text;
}

/// The plain way: one character at a time.
Position slow_position(const std::string& text, std::size_t offset) {
  Position position;
  for (std::size_t i = 0; i < offset; ++i) {
    const bool within_crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if ((text[i] == '\n' || text[i] == '\r' || text[i] == '\f') && !within_crlf) {
      position = {position.line + 1, 1};
    } else {
      position.column += (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U ? 0U : 1U;
    }
  }
  return position;
}

}  // namespace

TEST_CASE("lines end at LF, CR, CRLF and form feed, and blank ones are counted") {
  CHECK(dump("").empty());
  CHECK(dump("one") == "1:0+0:one");
  CHECK(dump("one\n") == "1:0+0:one");
  CHECK(dump("one\ntwo\rthree\r\nfour\ffive") ==
        "1:0+0:one|2:0+0:two|3:0+0:three|4:0+0:four|5:0+0:five");
  CHECK(dump("\n\none\n\n\ntwo\n\n") == "3:0+2:one|6:0+2:two");
  CHECK(dump("one\r\n\r\ntwo") == "1:0+0:one|3:0+1:two");
  CHECK(dump("one\r\rtwo") == "1:0+0:one|3:0+1:two");
  CHECK(dump("one\n\rtwo") == "1:0+0:one|3:0+1:two");
}

TEST_CASE("a line has no white space at its ends, and its indent is counted in characters") {
  CHECK(dump("  one \t") == "1:2+0:one");
  CHECK(dump("\xC2\xA0\xC2\xA0one\xC2\xA0") == "1:2+0:one");
  CHECK(dump("\xE3\x80\x80 one two\xE2\x80\xAF") == "1:2+0:one two");
}

TEST_CASE("a byte-order mark and a zero-width space are white but indent nothing") {
  CHECK(dump("\xEF\xBB\xBFone") == "1:0+0:one");
  CHECK(dump("\xE2\x80\x8B one\xE2\x80\x8B") == "1:1+0:one");
}

TEST_CASE("lines of odd white space alone are blank") {
  CHECK(dump("one\n\xC2\xA0\n \t\xE2\x80\x8B\n\xEF\xBB\xBF\ntwo") == "1:0+0:one|5:0+3:two");
}

TEST_CASE("NUL and other control characters are not white") {
  CHECK(dump("\0\n\x01"s) == "1:0+0:\0|2:0+0:\x01"s);
}

TEST_CASE("tabs inside long lines do not hide the line break after them") {
  CHECK(dump("a\tb\tc\td\te\tf\tg\th\n\tand") == "1:0+0:a\tb\tc\td\te\tf\tg\th|2:1+0:and");
}

TEST_CASE("every byte that is not white lies in exactly one line") {
  for (std::uint32_t seed = 0; seed < 2000; ++seed) {
    const std::string text = random_text(seed);
    const std::vector<Line> lines = lines_of(text);
    std::vector<int> covered(text.size(), 0);
    std::uint32_t number = 0;
    std::uint32_t end = 0;
    for (const Line& line : lines) {
      REQUIRE(line.number == number + 1 + line.gap);
      REQUIRE(line.span.begin >= end);
      REQUIRE(line.span.end <= text.size());
      REQUIRE_FALSE(line.span.empty());
      number = line.number;
      end = line.span.end;
      for (std::uint32_t i = line.span.begin; i < line.span.end; ++i) {
        ++covered[i];
      }
      REQUIRE(line.span.of(text).find_first_of("\n\r\f") == std::string_view::npos);
      REQUIRE(white_size(text, line.span.begin) == 0);
      REQUIRE_FALSE(is_white(previous_code_point(text, line.span.end).value));
    }
    for (std::size_t i = 0; i < text.size(); i += next_code_point(text, i).size) {
      REQUIRE((covered[i] == 1 || white_size(text, i) > 0));
    }
  }
}

TEST_CASE("a position agrees with counting one character at a time") {
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    const std::string text = random_text(seed);
    for (std::size_t offset = 0; offset <= text.size(); ++offset) {
      const Position position = position_of(text, static_cast<std::uint32_t>(offset));
      const Position expected = slow_position(text, offset);
      REQUIRE(position.line == expected.line);
      REQUIRE(position.column == expected.column);
    }
  }
}

TEST_CASE("the position of a line is its number, and its indent the column") {
  const std::string text = "one\r\n\f  t\xC3\xA4o\n";
  const Line line = lines_of(text).at(1);
  CHECK(position_of(text, line.span.begin).line == line.number);
  CHECK(position_of(text, line.span.begin).column == line.indent + 1);
  CHECK(position_of(text, line.span.end).column == line.indent + 4);
}

TEST_CASE("a position past the end is that of the end") {
  CHECK(position_of("one\ntwo", 400).line == 2);
  CHECK(position_of("one\ntwo", 400).column == 4);
  CHECK(position_of("", 3).line == 1);
  CHECK(position_of("", 3).column == 1);
}
