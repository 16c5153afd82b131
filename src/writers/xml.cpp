// Records as XML: an element for each key, in the order of the JSON form.
//
// <records> holds <record schema="archdoc/1">. Null is an element that is not there, an empty
// string an empty element; a list is an element with an element for each item. A record that was
// cut down names its keys in the attribute `keys`, so that null and cut off are told apart.
#include "writers/xml.hpp"

#include "writers/escape.hpp"
#include "writers/formats.hpp"
#include "writers/shape.hpp"

namespace archdoc::writers::xml {
namespace {

class XmlText {
 public:
  XmlText(std::string& out, std::size_t indent) : out_(out), indent_(indent) {}

  void record(const Record& record, KeySet keys) {
    out_.append(indent_, ' ');
    out_ += "<record schema=\"";
    append_xml_attribute(out_, record.schema);
    out_ += '"';
    if ((keys & kRecordKeyBits) != kRecordKeyBits) {
      key_list(record, keys);
    }
    out_ += ">\n";
    indent_ += 2;
    constexpr KeySet kSchemaKey = 1;
    fields(KeyFilter(*this, keys & ~kSchemaKey), record);
    indent_ -= 2;
    out_.append(indent_, ' ');
    out_ += "</record>\n";
  }

  /// The visitor of members.
  template <class T>
  void operator()(const Field& field, const T& member) {
    element(field, member);
  }

 private:
  void key_list(const Record& record, KeySet keys) {
    std::string_view before = " keys=\"";
    auto append = [&](const Field& field, const auto&) {
      out_ += before;
      out_ += field.name;
      before = " ";
    };
    fields(KeyFilter(append, keys), record);
    out_ += '"';
  }

  void open(std::string_view name) {
    out_.append(indent_, ' ');
    out_ += '<';
    out_ += name;
    out_ += '>';
  }

  void close(std::string_view name) {
    out_ += "</";
    out_ += name;
    out_ += ">\n";
  }

  template <class T>
  void element(const Field& field, const T& value) {
    open(field.name);
    content(value);
    close(field.name);
  }

  template <Optional T>
  void element(const Field& field, const T& optional) {
    if (optional) {
      element(field, *optional);
    }
  }

  void element(const Field& field, const Span& span) {
    out_.append(indent_, ' ');
    out_ += '<';
    out_ += field.name;
    out_ += " begin=\"";
    append_number(out_, span.begin);
    out_ += "\" end=\"";
    append_number(out_, span.end);
    out_ += "\"/>\n";
  }

  template <List T>
  void element(const Field& field, const T& list) {
    if (list.empty()) {
      out_.append(indent_, ' ');
      out_ += '<';
      out_ += field.name;
      out_ += "/>\n";
      return;
    }
    open(field.name);
    out_ += '\n';
    indent_ += 2;
    for (const auto& item : list) {
      element(Field{field.item, {}}, item);
    }
    indent_ -= 2;
    out_.append(indent_, ' ');
    close(field.name);
  }

  template <Described T>
  void element(const Field& field, const T& object) {
    open(field.name);
    out_ += '\n';
    indent_ += 2;
    fields(*this, object);
    indent_ -= 2;
    out_.append(indent_, ' ');
    close(field.name);
  }

  void content(const std::string& value) { append_xml_text(out_, value); }
  void content(const std::same_as<bool> auto& value) { out_ += value ? "true" : "false"; }
  void content(const WholeNumber auto& value) { append_number(out_, value); }
  void content(const Named auto& value) { out_ += name_of(value); }

  std::string& out_;
  std::size_t indent_;
};

}  // namespace

void begin(std::string& out, const WriteOptions&) {
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records xmlns=\"";
  out += kNamespace;
  out += "\">\n";
}

void record(std::string& out, const Record& record, std::size_t, const WriteOptions& options) {
  XmlText(out, 2).record(record, keys_to_write(options.keys, record.keys));
}

void end(std::string& out, std::size_t, const WriteOptions&) {
  out += "</records>\n";
}

}  // namespace archdoc::writers::xml
