// The JSON Schema (2020-12) of a record, made from its fields.
#include <archdoc/writer.hpp>

#include "writers/escape.hpp"
#include "writers/schema.hpp"
#include "writers/shape.hpp"

#include <limits>

namespace archdoc::writers {
namespace {

constexpr std::string_view kAbout =
    "One document, or one page of search results, as archdoc reads it. What is not stated is null "
    "or an empty list. A whole record has every key; one that was cut down (--fields, --no-body, "
    "--no-evidence) has the schema and some others. Within archdoc/1 keys are only added. Spans "
    "are [begin, end) in bytes of the source; source.offsets says of which form.";

constexpr std::string_view kDefinitions = "#/$defs/";

/// JSON text with two spaces a level.
class Lines {
 public:
  void open(char bracket) {
    out_ += bracket;
    first_ = true;
    indent_ += 2;
  }

  void close(char bracket) {
    indent_ -= 2;
    new_line();
    out_ += bracket;
    first_ = false;
  }

  void key(std::string_view name) {
    if (!first_) {
      out_ += ',';
    }
    first_ = false;
    new_line();
    append_json_string(out_, name);
    out_ += ": ";
  }

  void string(std::string_view name, std::string_view value) {
    key(name);
    append_json_string(out_, value);
  }

  /// A value that is JSON already.
  void raw(std::string_view name, std::string_view json) {
    key(name);
    out_ += json;
  }

  void object(std::string_view name) {
    key(name);
    open('{');
  }

  [[nodiscard]] std::string text() && {
    out_ += '\n';
    return std::move(out_);
  }

 private:
  void new_line() {
    out_ += '\n';
    out_.append(indent_, ' ');
  }

  std::string out_;
  std::size_t indent_ = 0;
  bool first_ = true;
};

/// A list of strings on one line; `null` at its end where asked for.
class WordList {
 public:
  void add(std::string_view word) {
    next();
    append_json_string(text_, word);
  }

  [[nodiscard]] std::string text(bool or_null) && {
    if (or_null) {
      next();
      text_ += "null";
    }
    text_ += ']';
    return std::move(text_);
  }

 private:
  void next() { text_ += text_ == "[" ? "" : ", "; }

  std::string text_ = "[";
};

/// Writes the schema of members: the visitor of fields.
class Properties {
 public:
  explicit Properties(Lines& lines) : lines_(lines) {}

  template <class T>
  void operator()(const Field& field, const T& member) {
    lines_.object(field.name);
    lines_.string("description", field.doc);
    type(field, member, false);
    lines_.close('}');
  }

 private:
  void type(const Field& field, const std::string&, bool or_null) {
    const std::string_view regex = regex_of(field.pattern);
    if (is_closed(field.pattern)) {
      WordList words;
      each_word(field.pattern, [&](std::string_view word) { words.add(word); });
      lines_.raw("enum", std::move(words).text(or_null));
      return;
    }
    lines_.raw("type", or_null ? R"(["string", "null"])" : R"("string")");
    if (!regex.empty()) {
      std::string whole(1, '^');
      whole += regex;
      whole += '$';
      lines_.string("pattern", whole);
    }
  }

  void type(const Field&, const std::same_as<bool> auto&, bool) {
    lines_.string("type", "boolean");
  }

  template <WholeNumber T>
  void type(const Field&, const T&, bool or_null) {
    lines_.raw("type", or_null ? R"(["integer", "null"])" : R"("integer")");
    lines_.raw("minimum", "0");
    if (sizeof(T) < sizeof(std::uint64_t)) {
      lines_.raw("maximum", std::to_string(std::numeric_limits<T>::max()));
    }
  }

  template <Named E>
  void type(const Field&, const E&, bool or_null) {
    WordList words;
    for (std::string_view name : names_of<E>()) {
      words.add(name);
    }
    lines_.raw("enum", std::move(words).text(or_null));
  }

  void type(const Field&, const Span&, bool or_null) { reference("span", or_null); }

  template <Described T>
  void type(const Field&, const T&, bool or_null) {
    reference(struct_name<T>(), or_null);
  }

  template <Optional T>
  void type(const Field& field, const T&, bool) {
    type(field, typename T::value_type(), true);
  }

  template <List T>
  void type(const Field& field, const T&, bool) {
    lines_.string("type", "array");
    lines_.object("items");
    type(Field{field.item, {}}, typename T::value_type(), false);
    lines_.close('}');
  }

  void reference(std::string_view name, bool or_null) {
    std::string target(or_null ? R"([{"$ref": )" : "");
    append_json_string(target, std::string(kDefinitions) + std::string(name));
    target += or_null ? R"(}, {"type": "null"}])" : "";
    lines_.raw(or_null ? "anyOf" : "$ref", target);
  }

  Lines& lines_;
};

template <class T>
void define(Lines& lines, std::string_view name) {
  const T empty;
  WordList names;
  fields([&](const Field& field, const auto&) { names.add(field.name); }, empty);
  lines.object(name);
  lines.string("type", "object");
  lines.raw("required", std::move(names).text(false));
  lines.object("properties");
  fields(Properties(lines), empty);
  lines.close('}');
  lines.close('}');
}

void define_span(Lines& lines) {
  lines.object("span");
  lines.string("description", "[begin, end): bytes");
  lines.string("type", "array");
  lines.raw("items", R"({"type": "integer", "minimum": 0, "maximum": 4294967295})");
  lines.raw("minItems", "2");
  lines.raw("maxItems", "2");
  lines.close('}');
}

std::string schema() {
  Lines lines;
  lines.open('{');
  lines.string("$schema", "https://json-schema.org/draft/2020-12/schema");
  lines.string("$id", "urn:archdoc:record:1:json-schema");
  lines.string("title", "archdoc record, schema archdoc/1");
  lines.string("description", kAbout);
  lines.string("type", "object");
  lines.raw("required", R"(["schema"])");
  lines.object("properties");
  const Record empty;
  fields(Properties(lines), empty);
  lines.close('}');
  lines.object("$defs");
  define_span(lines);
  each_struct(
      [&](std::string_view name, auto tag) { define<typename decltype(tag)::Type>(lines, name); });
  lines.close('}');
  lines.close('}');
  return std::move(lines).text();
}

}  // namespace
}  // namespace archdoc::writers

namespace archdoc {

std::string json_schema() {
  return writers::schema();
}

}  // namespace archdoc
