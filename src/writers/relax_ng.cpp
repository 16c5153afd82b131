// The RELAX NG schema (XML syntax) of the XML form, made from the fields of a record.
#include <archdoc/writer.hpp>

#include "writers/escape.hpp"
#include "writers/schema.hpp"
#include "writers/shape.hpp"
#include "writers/xml.hpp"

#include <utility>

namespace archdoc::writers {
namespace {

/// XML text with two spaces a level. Attribute values are names, or escaped by the caller.
class Lines {
 public:
  void open(const std::string& tag) {
    line("<" + tag + ">");
    indent_ += 2;
  }

  void close(std::string_view name) {
    indent_ -= 2;
    line("</" + std::string(name) + ">");
  }

  void line(std::string_view text) {
    out_.append(indent_, ' ');
    out_ += text;
    out_ += '\n';
  }

  /// <name>text</name>
  void leaf(const std::string& tag, std::string_view name, std::string_view text) {
    out_.append(indent_, ' ');
    out_ += "<" + tag + ">";
    append_xml_text(out_, text);
    out_ += "</";
    out_ += name;
    out_ += ">\n";
  }

  [[nodiscard]] std::string text() && { return std::move(out_); }

 private:
  std::string out_;
  std::size_t indent_ = 0;
};

std::string element_tag(std::string_view name) {
  return "element name=\"" + std::string(name) + "\"";
}

/// Writes the pattern of members: the visitor of fields.
class Elements {
 public:
  /// `may_miss`: every element may be missing, since the record can be cut down.
  Elements(Lines& lines, bool may_miss) : lines_(lines), may_miss_(may_miss) {}

  template <class T>
  void operator()(const Field& field, const T& member) {
    const bool optional = may_miss_ || is_optional<T>;
    if (optional) {
      lines_.open("optional");
    }
    lines_.open(element_tag(field.name));
    lines_.leaf("a:documentation", "a:documentation", field.doc);
    content(field, member);
    lines_.close("element");
    if (optional) {
      lines_.close("optional");
    }
  }

 private:
  void content(const Field& field, const std::string&) {
    const std::string_view regex = regex_of(field.pattern);
    if (is_closed(field.pattern)) {
      lines_.open("choice");
      each_word(field.pattern, [&](std::string_view word) { lines_.leaf("value", "value", word); });
      lines_.close("choice");
    } else if (regex.empty()) {
      lines_.line("<text/>");
    } else {
      lines_.open("data type=\"string\"");
      lines_.leaf("param name=\"pattern\"", "param", regex);
      lines_.close("data");
    }
  }

  void content(const Field&, const std::same_as<bool> auto&) {
    lines_.open("choice");
    lines_.leaf("value", "value", "true");
    lines_.leaf("value", "value", "false");
    lines_.close("choice");
  }

  template <WholeNumber T>
  void content(const Field&, const T&) {
    lines_.line(sizeof(T) < sizeof(std::uint64_t) ? "<data type=\"unsignedInt\"/>"
                                                  : "<data type=\"unsignedLong\"/>");
  }

  template <Named E>
  void content(const Field&, const E&) {
    lines_.open("choice");
    for (std::string_view name : names_of<E>()) {
      lines_.leaf("value", "value", name);
    }
    lines_.close("choice");
  }

  void content(const Field&, const Span&) { lines_.line("<ref name=\"span\"/>"); }

  template <Described T>
  void content(const Field&, const T&) {
    lines_.line("<ref name=\"" + std::string(struct_name<T>()) + "\"/>");
  }

  template <Optional T>
  void content(const Field& field, const T&) {
    content(field, typename T::value_type());
  }

  template <List T>
  void content(const Field& field, const T&) {
    lines_.open("zeroOrMore");
    lines_.open(element_tag(field.item));
    content(Field{field.item, {}}, typename T::value_type());
    lines_.close("element");
    lines_.close("zeroOrMore");
  }

  Lines& lines_;
  bool may_miss_;
};

template <class T>
void define(Lines& lines, std::string_view name) {
  const T empty;
  lines.open("define name=\"" + std::string(name) + "\"");
  fields(Elements(lines, false), empty);
  lines.close("define");
}

void define_span(Lines& lines) {
  lines.open("define name=\"span\"");
  for (const char* name : {"begin", "end"}) {
    lines.open("attribute name=\"" + std::string(name) + "\"");
    lines.line("<data type=\"unsignedInt\"/>");
    lines.close("attribute");
  }
  lines.close("define");
}

void define_record(Lines& lines) {
  lines.open("define name=\"record\"");
  lines.open("element name=\"record\"");
  lines.open("attribute name=\"schema\"");
  lines.leaf("value", "value", kSchema);
  lines.close("attribute");
  lines.open("optional");
  lines.open("attribute name=\"keys\"");
  lines.leaf("a:documentation", "a:documentation",
             "the keys of a record that was cut down; those without an element are null");
  lines.line("<list><oneOrMore><data type=\"NCName\"/></oneOrMore></list>");
  lines.close("attribute");
  lines.close("optional");
  const Record empty;
  constexpr KeySet kSchemaKey = 1;
  Elements elements(lines, true);
  fields(KeyFilter(elements, kAllKeys & ~kSchemaKey), empty);
  lines.close("element");
  lines.close("define");
}

void start(Lines& lines) {
  lines.open("start");
  lines.open("choice");
  lines.line("<ref name=\"record\"/>");
  lines.open("element name=\"records\"");
  lines.line("<zeroOrMore><ref name=\"record\"/></zeroOrMore>");
  lines.close("element");
  lines.close("choice");
  lines.close("start");
}

std::string schema() {
  Lines lines;
  lines.line(R"(<?xml version="1.0" encoding="UTF-8"?>)");
  lines.line(
      "<!-- The XML form of archdoc records, schema archdoc/1. Null is an element that is not "
      "there. -->");
  lines.open("grammar xmlns=\"http://relaxng.org/ns/structure/1.0\" ns=\"" +
             std::string(kNamespace) +
             "\"\n         xmlns:a=\"http://relaxng.org/ns/compatibility/annotations/1.0\""
             "\n         datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\"");
  start(lines);
  define_record(lines);
  define_span(lines);
  each_struct(
      [&](std::string_view name, auto tag) { define<typename decltype(tag)::Type>(lines, name); });
  lines.close("grammar");
  return std::move(lines).text();
}

}  // namespace
}  // namespace archdoc::writers

namespace archdoc {

std::string relax_ng() {
  return writers::schema();
}

}  // namespace archdoc
