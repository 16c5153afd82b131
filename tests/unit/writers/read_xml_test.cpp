// XML read back: what is well-formed, and errors.
#include "records.hpp"
#include "write.hpp"

namespace archdoc {
namespace {

using tests::error_of;
using tests::read_back;

std::string record_with(const std::string& content) {
  return "<record xmlns=\"urn:archdoc:record:1\" schema=\"archdoc/1\">" + content + "</record>";
}

std::string title_of(const std::string& content) {
  const auto records = read_back(record_with("<title>" + content + "</title>"));
  REQUIRE(records.size() == 1);
  return records[0].title.value_or("(null)");
}

}  // namespace

TEST_CASE("a root record, prefixes and other people's white space are read") {
  CHECK(read_back(record_with("")).size() == 1);
  CHECK(read_back("\xEF\xBB\xBF  <!-- x --> " + record_with("") + "\n<?x y?>\n").size() == 1);
  const auto records = read_back(
      "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n"
      "<r:records xmlns:r='urn:archdoc:record:1'\n>\n<r:record schema='archdoc/1'\n>"
      "<r:title >Fish</r:title\n><title>Other</title></r:record></r:records>");
  REQUIRE(records.size() == 1);
  CHECK(records[0].title == "Fish");
}

TEST_CASE("text is read as XML has it: references, CDATA, comments, line ends") {
  CHECK(title_of("") == "");
  CHECK(title_of("a&amp;&lt;&gt;&quot;&apos;&#65;&#x42;&#13;") == "a&<>\"'AB\r");
  CHECK(title_of("a<![CDATA[<&]]>b<!-- no --> <?pi x?>c") == "a<&b c");
  CHECK(title_of("a\r\nb\rc") == "a\nb\nc");
  CHECK(title_of(" <![CDATA[ ]]> ") == "   ");
}

TEST_CASE("unknown elements, attributes and other namespaces are passed over") {
  const auto records = read_back(record_with(
      "<schema>other</schema><new><title>inner</title></new><title "
      "xmlns=\"urn:other\">foreign</title>"
      "<title extra='1'>Fish</title><subjects><other/>\n<subject>Nets</subject></subjects>"));
  REQUIRE(records.size() == 1);
  CHECK(records[0].schema == kSchema);
  CHECK(records[0].title == "Fish");
  CHECK(records[0].subjects == std::vector<std::string>{"Nets"});
}

TEST_CASE("an element counts as a key, whether the attribute `keys` names it or not") {
  const auto records = read_back(
      "<record xmlns='urn:archdoc:record:1' schema='archdoc/1' keys=' place\nnew'>"
      "<title>Fish</title></record>");
  REQUIRE(records.size() == 1);
  CHECK(records[0].title == "Fish");
  CHECK(records[0].keys ==
        (*key_by_name("schema") | *key_by_name("title") | *key_by_name("place")));
}

TEST_CASE("a value of the wrong type is an error with line, column and path") {
  CHECK(error_of(record_with("\n<body>\n <block><kind>poem</kind></block></body>")) ==
        "line 3, column 10: /body/0/kind: expected one of paragraph, heading, list-item, turn, "
        "stamp, salutation, closing, signature, omission, found \"poem\"");
  CHECK(error_of(record_with("\n<title>a<b/></title>")) ==
        "line 2, column 10: /title: expected text, found the element b");
  CHECK(error_of(record_with("\n<source><bytes>-1</bytes></source>")) ==
        "line 2, column 10: /source/bytes: expected a whole number from 0 to "
        "18446744073709551615, found \"-1\"");
  CHECK(error_of(record_with("<notes><note><span begin='1'/></note></notes>"))
            .find("/notes/0/span: expected a whole number") != std::string::npos);
  CHECK(
      error_of("<records xmlns='urn:archdoc:record:1'>\n<record schema='archdoc/2'/></records>") ==
      "line 2, column 2: /: expected schema=\"archdoc/1\", found \"archdoc/2\"");
}

TEST_CASE("XML that is not well-formed is refused, with the place") {
  const std::string in = "<records xmlns='urn:archdoc:record:1'>";
  const std::string out = "</records>";
  // Each of these, but for a few, gets through pugixml.
  for (const std::string& bad : {std::string("<a>"),
                                 std::string("</a>"),
                                 std::string("<a></b>"),
                                 std::string("<a b='1' b='2'/>"),
                                 std::string("<a b=1/>"),
                                 std::string("<a b/>"),
                                 std::string("<a b='<'/>"),
                                 std::string("<a b='&x;'/>"),
                                 std::string("<a b='1'c='2'/>"),
                                 std::string("&nbsp;"),
                                 std::string("a & b"),
                                 std::string("]]>"),
                                 std::string("&#0;"),
                                 std::string("&#1;"),
                                 std::string("&#xD800;"),
                                 std::string("&#xFFFE;"),
                                 std::string("&#x110000;"),
                                 std::string("&#99999999999;"),
                                 std::string("&#;"),
                                 std::string("&#x;"),
                                 std::string("&#-1;"),
                                 std::string("&#65"),
                                 std::string("\x01"),
                                 std::string("\0", 1),
                                 std::string("\xFF"),
                                 std::string("\xEF\xBF\xBE"),
                                 std::string("<!-- a -- b -->"),
                                 std::string("<!-- a --->"),
                                 std::string("<?xml version='1.0'?>"),
                                 std::string("<?XML x?>"),
                                 std::string("<?p"),
                                 std::string("<1a/>"),
                                 std::string("< a/>"),
                                 std::string("<a\xC3\x97/>"),
                                 std::string("<!DOCTYPE a>"),
                                 std::string("<![CDATA[ x"),
                                 std::string("<a\x01/>"),
                                 std::string("<a / >"),
                                 std::string("<!--")}) {
    CAPTURE(bad);
    CHECK(error_of(in + bad + out).starts_with("line 1, column "));
  }
  CHECK(error_of(in + "&amp;&#9;<a b=\"'\" c = '\"'/><\xC3\xA9-1.x/>" + out).empty());
}

TEST_CASE("nothing but one root and comments may stand in a document") {
  const std::string root = "<records xmlns='urn:archdoc:record:1'/>";
  CHECK(error_of(root + "<!-- end -->\n").empty());
  CHECK(error_of(root + root) ==
        "line 1, column 40: nothing but comments may follow the root element");
  CHECK_FALSE(error_of(root + "x").empty());
  CHECK_FALSE(error_of("<!-- only -->").empty());
  CHECK_FALSE(error_of("<records/>").empty());
  CHECK_FALSE(error_of("<letters xmlns='urn:archdoc:record:1'/>").empty());
  CHECK(error_of("<!DOCTYPE records>" + root) ==
        "line 1, column 1: a document type declaration is not read");
  CHECK_FALSE(error_of("<?xml version='1.0' encoding='UTF-16'?>" + root).empty());
  CHECK_FALSE(error_of("<?xml encoding='UTF-8'?>" + root).empty());
  CHECK_FALSE(error_of("<?xml version='1.0' encoding='UTF-8' x='1'?>" + root).empty());
}

TEST_CASE("hostile XML is an error, in linear time") {
  const std::string in = "<records xmlns='urn:archdoc:record:1'>";
  std::string deep = in;
  std::string wide = in + "<a";
  for (int i = 0; i < 200000; ++i) {
    deep += "<a>";
    wide += " a" + std::to_string(i) + "=''";
  }
  CHECK(error_of(deep).find("nested too deep") != std::string::npos);
  CHECK(error_of(wide + "/></records>").empty());
  CHECK_FALSE(error_of(in + std::string(1000000, '<')).empty());
  CHECK_FALSE(error_of(in + std::string(1000000, '&')).empty());
}

TEST_CASE("cutting a document anywhere is an error, and never a made-up record") {
  const std::string whole = tests::written("xml", {tests::full_record()});
  for (std::size_t size = 1; size + 1 < whole.size(); size += 7) {
    CAPTURE(size);
    CHECK_FALSE(error_of(std::string_view(whole).substr(0, size)).empty());
  }
}

}  // namespace archdoc
