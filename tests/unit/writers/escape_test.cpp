// Escaping, byte by byte.
#include "writers/escape.hpp"

#include "support/catch.hpp"

#include <string>

namespace archdoc::writers {
namespace {

std::string json(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

std::string xml(std::string_view text) {
  std::string out;
  append_xml_text(out, text);
  return out;
}

std::string attribute(std::string_view text) {
  std::string out;
  append_xml_attribute(out, text);
  return out;
}

}  // namespace

TEST_CASE("JSON strings escape quotes, backslashes and all control characters") {
  CHECK(json("") == R"("")");
  CHECK(json("say \"no\" \\ now") == R"("say \"no\" \\ now")");
  CHECK(json("a\tb\nc\rd\be\ff") == R"("a\tb\nc\rd\be\ff")");
  CHECK(json(std::string_view("\0\x1B\x7F", 3)) == R"("\u0000\u001b\u007f")");
  CHECK(json("\xC2\x80\xC2\x9F\xC2\xA0") == "\"\\u0080\\u009f\xC2\xA0\"");
}

TEST_CASE("JSON strings keep all other characters as they are") {
  const std::string text = "\xC3\xA9 \xE2\x80\x9C\xD0\x96\xF0\x9F\x90\x9F\xE2\x80\xA8 / ' <&>";
  CHECK(json(text) == '"' + text + '"');
}

TEST_CASE("ill-formed UTF-8 becomes U+FFFD in every form") {
  const std::string r = "\xEF\xBF\xBD";
  for (const std::string bad :
       {"\x80", "\xBF", "\xC0", "\xC1", "\xC3", "\xE2\x80", "\xF0\x9F\x90", "\xF5", "\xFF"}) {
    CHECK(json("a" + bad + "b") == "\"a" + r + "b\"");
    CHECK(xml("a" + bad + "b") == "a" + r + "b");
    CHECK(json(bad) == '"' + r + '"');
  }
  CHECK(json("\xED\xA0\x80") == '"' + r + r + r + '"');  // a surrogate
  CHECK(json("\xC0\x80") == '"' + r + r + '"');          // an overlong NUL
  CHECK(json("\xE0\x9F\xBF") == '"' + r + r + r + '"');
  CHECK(json("\xF4\x90\x80\x80") == '"' + r + r + r + r + '"');
}

TEST_CASE("a character is found at every place of a word of eight bytes") {
  for (std::size_t i = 0; i < 20; ++i) {
    CAPTURE(i);
    const std::string before(i, 'x');
    for (std::size_t after : {0U, 1U, 7U, 8U, 9U}) {
      const std::string end(after, '!');
      CHECK(json(before + '"' + end) == '"' + before + "\\\"" + end + '"');
      CHECK(json(before + '\x1F' + end) == '"' + before + "\\u001f" + end + '"');
      CHECK(json(before + "\x7F" + end) == '"' + before + "\\u007f" + end + '"');
      CHECK(json(before + "\x80" + end) == '"' + before + "\xEF\xBF\xBD" + end + '"');
      CHECK(xml(before + '<' + end) == before + "&lt;" + end);
      CHECK(xml(before + '&' + end) == before + "&amp;" + end);
      CHECK(xml(before + '\x01' + end) == before + "\xEF\xBF\xBD" + end);
    }
  }
}

TEST_CASE("XML text escapes markup and CR, and keeps TAB and LF") {
  CHECK(xml("a < b && c > d") == "a &lt; b &amp;&amp; c &gt; d");
  CHECK(xml("]]>") == "]]&gt;");
  CHECK(xml("\r\n\t\"'") == "&#13;\n\t\"'");
}

TEST_CASE("XML attributes escape quotes and white space that reading would change") {
  CHECK(attribute("a\t\"b\"\r\nc") == "a&#9;&quot;b&quot;&#13;&#10;c");
}

TEST_CASE("what XML 1.0 does not allow becomes U+FFFD") {
  const std::string r = "\xEF\xBF\xBD";
  CHECK(xml(std::string_view("\0", 1)) == r);
  CHECK(xml("\x01\x08\x0B\x0C\x1F") == r + r + r + r + r);
  CHECK(xml("\xEF\xBF\xBE") == r);
  CHECK(xml("\xEF\xBF\xBF") == r);
  CHECK(xml("\x7F\xC2\x85") == "\x7F\xC2\x85");  // allowed, if odd
}

TEST_CASE("no text can move the cursor of a terminal") {
  std::string out;
  append_plain(out, "a\x1B[2J\tb\r\nc\xC2\x9B\x7F");
  const std::string r = "\xEF\xBF\xBD";
  CHECK(out == "a" + r + "[2J b" + r + "\nc" + r + r);
}

}  // namespace archdoc::writers
