#include <archdoc/text.hpp>

#include "support/catch.hpp"

#include <random>
#include <tuple>

using namespace archdoc;
using namespace std::string_literals;

namespace {

std::string utf16le(std::string_view ascii) {
  std::string out;
  for (const char c : ascii) {
    out += c;
    out += '\0';
  }
  return out;
}

}  // namespace

TEST_CASE("a source of white space alone is empty") {
  const std::string bytes = GENERATE(as<std::string>{}, "", " ", "\n\r\n\f\t\v", "\xEF\xBB\xBF\n",
                                     "\xC2\xA0\n\xE2\x80\x8B", "\xFF\xFE"s, "\xFF\xFE \0\n\0"s);
  CHECK(content_of(bytes) == Content::empty);
  CHECK(content_of(std::string(100000, '\n')) == Content::empty);
}

TEST_CASE("plain text is text") {
  const std::string bytes = GENERATE(as<std::string>{}, "x", "May 4, 1961\n\nLetter to A. Berg\n",
                                     "caf\xE9 \x93quoted\x94", "\xEF\xBB\xBFSkip to content",
                                     "\f\n\x1B[0mPAGE 01", "PK 14 was sent", "%!", "<", "<!--",
                                     "<letter>", "<htmlish text>", "BZ", "GIF", "II", "MM");
  INFO(bytes);
  CHECK(content_of(bytes) == Content::text);
}

TEST_CASE("UTF-16 is text in spite of its NULs") {
  CHECK(content_of("\xFF\xFE" + utf16le("Letter to A. Berg")) == Content::text);
  CHECK(content_of(utf16le("Letter to A. Berg")) == Content::text);
  CHECK(content_of("\xFF\xFE" + utf16le("\n<html><body>")) == Content::html);
}

TEST_CASE("a text with a stray NUL is still text") {
  CHECK(content_of("a\0b"s) == Content::text);
  CHECK(content_of("Letter to A. Berg\0\n\0"s) == Content::text);
  CHECK(content_of("Letter" + std::string(1, '\0') + std::string(2000, 'x')) == Content::text);
}

TEST_CASE("known file forms and streams of control characters are binary") {
  const std::string bytes = GENERATE(
      as<std::string>{}, "PK\x03\x04..."s, "GIF89a..."s, "\x89PNG\r\n\x1A\n"s, "\xFF\xD8\xFF\xE0"s,
      "\x7F"
      "ELF\x02"s,
      "\x1F\x8B\x08"s, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s, "{\\rtf1\\ansi x}"s, "II*\0x"s,
      "\0\0\0\0"s, "\x01\x02\x03\x04 text"s);
  CHECK(content_of(bytes) == Content::binary);
}

TEST_CASE("random bytes are binary") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    std::mt19937 random(seed);
    std::string bytes(1000, '\0');
    for (char& c : bytes) {
      c = static_cast<char>(static_cast<unsigned char>(random() & 0xFFU));
    }
    REQUIRE(content_of(bytes) == Content::binary);
  }
}

TEST_CASE("HTML is told by the tag that it begins with") {
  const std::string bytes =
      GENERATE(as<std::string>{}, "<!DOCTYPE html><p>x", "\n  <html lang=en>", "<HTML>", "<head>\n",
               "\xEF\xBB\xBF<body class='a'>", "<!-- saved -->\n<html>",
               "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\">",
               "<?xml version='1.0'?><!-- a --><!-- b --><html xmlns='x'>");
  INFO(bytes);
  CHECK(content_of(bytes) == Content::html);
}

TEST_CASE("a text that speaks of HTML or PDF is text") {
  const std::string bytes = GENERATE(
      as<std::string>{}, "The page begins with <html> and then <body>.\n",
      "<?xml version='1.0'?>\n<record xmlns='urn:x'/>", "A file of the form %PDF-1.4 was found.",
      "Look for \"%PDF-1.7\" at its start", "%PDF- is how it begins");
  INFO(bytes);
  CHECK(content_of(bytes) == Content::text);
}

TEST_CASE("PDF is told by its header within the first kilobyte") {
  CHECK(content_of("%PDF-1.4\n%\xE2\xE3\xCF\xD3") == Content::pdf);
  CHECK(content_of("\r\n%PDF-1.7\r\n") == Content::pdf);
  CHECK(content_of(std::string(900, 'x') + "\n%PDF-1.7\n") == Content::pdf);
  CHECK(content_of(std::string(1100, 'x') + "\n%PDF-1.7\n") == Content::text);
}
