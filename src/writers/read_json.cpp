// JSON read back. The input is cut into its top-level objects first, so that memory holds one
// record at a time; simdjson then checks and takes apart each of them.
#include "writers/read_json.hpp"

#include <archdoc/writer.hpp>

#include "writers/fault.hpp"
#include "writers/shape.hpp"

#include <simdjson.h>

#include <algorithm>
#include <limits>

namespace archdoc::writers {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

std::string_view type_text(element value) {
  switch (value.type()) {
    case element_type::ARRAY:
      return "a list";
    case element_type::OBJECT:
      return "an object";
    case element_type::STRING:
      return "a string";
    case element_type::BOOL:
      return "true or false";
    case element_type::NULL_VALUE:
      return "null";
    default:
      return "a number";
  }
}

/// Fills values from JSON elements; false with a fault where the element is of another type.
class Reader {
 public:
  explicit Reader(Fault& fault) : fault_(fault) {}

  /// The set of those keys of `record` that `from` has.
  bool record(element from, Record& record) {
    Members members{*this, {}};
    if (!open(from, members)) {
      return false;
    }
    fields(members, record);
    const KeySet all = kRecordKeyBits;
    record.keys = members.present == all ? kAllKeys : members.present;
    return members.good;
  }

 private:
  /// The visitor of an object's members. Keys come in the order of the fields as a rule, so the
  /// search begins behind the key found last.
  struct Members {
    Reader& reader;
    simdjson::dom::object object;
    simdjson::dom::object::iterator at{};
    KeySet present = 0;
    KeySet bit = 1;
    bool good = true;

    template <class T>
    void operator()(const Field& field, T& member) {
      if (good && find(field.name)) {
        present |= bit;
        good = reader.value(at.value(), member) || reader.fault_.inside(field.name);
        if (good && field.pattern == Pattern::schema) {
          good = reader.is_schema(at.value()) || reader.fault_.inside(field.name);
        }
        ++at;
      }
      bit <<= 1;
    }

    bool find(std::string_view name) {
      const auto from = at;
      for (; at != object.end(); ++at) {
        if (at.key() == name) {
          return true;
        }
      }
      for (at = object.begin(); at != from; ++at) {
        if (at.key() == name) {
          return true;
        }
      }
      return false;
    }
  };

  bool open(element from, Members& members) {
    if (from.get_object().get(members.object) != simdjson::SUCCESS) {
      return fault_.expected("an object", type_text(from));
    }
    members.at = members.object.begin();
    return true;
  }

  bool is_schema(element from) {
    const std::string_view name = from.get_string().value_unsafe();
    return name == kSchema || fault_.expected(quoted(kSchema), quoted(name));
  }

  bool value(element from, std::string& to) {
    std::string_view text;
    if (from.get_string().get(text) != simdjson::SUCCESS) {
      return fault_.expected("a string", type_text(from));
    }
    to.assign(text);
    return true;
  }

  bool value(element from, bool& to) {
    return from.get_bool().get(to) == simdjson::SUCCESS ||
           fault_.expected("true or false", type_text(from));
  }

  template <WholeNumber T>
  bool value(element from, T& to) {
    constexpr std::uint64_t kMost = std::numeric_limits<T>::max();
    std::uint64_t number = 0;
    if (from.get_uint64().get(number) != simdjson::SUCCESS || number > kMost) {
      const std::string_view found = from.is_number() ? "another number" : type_text(from);
      return fault_.expected("a whole number from 0 to " + std::to_string(kMost), found);
    }
    to = static_cast<T>(number);
    return true;
  }

  template <Named E>
  bool value(element from, E& to) {
    std::string_view name;
    if (from.get_string().get(name) != simdjson::SUCCESS) {
      return fault_.expected(one_of<E>(), type_text(from));
    }
    const std::optional<E> found = from_name<E>(name);
    if (!found) {
      return fault_.expected(one_of<E>(), quoted(name));
    }
    to = *found;
    return true;
  }

  bool value(element from, Span& to) {
    constexpr std::string_view kWhat = "[begin, end]";
    simdjson::dom::array pair;
    if (from.get_array().get(pair) != simdjson::SUCCESS) {
      return fault_.expected(kWhat, type_text(from));
    }
    if (pair.size() != 2) {
      return fault_.expected(kWhat, "a list of another length");
    }
    auto item = pair.begin();
    if (!value(*item, to.begin) || !value(*++item, to.end)) {
      return false;
    }
    return to.begin <= to.end || fault_.expected(kWhat, "an end before the begin");
  }

  template <Optional T>
  bool value(element from, T& to) {
    if (from.is_null()) {
      to.reset();
      return true;
    }
    return value(from, to.emplace());
  }

  template <List T>
  bool value(element from, T& to) {
    simdjson::dom::array list;
    if (from.get_array().get(list) != simdjson::SUCCESS) {
      return fault_.expected("a list", type_text(from));
    }
    to.clear();
    for (element item : list) {
      if (!value(item, to.emplace_back())) {
        return fault_.inside(to.size() - 1);
      }
    }
    return true;
  }

  template <Described T>
  bool value(element from, T& to) {
    Members members{*this, {}};
    if (!open(from, members)) {
      return false;
    }
    fields(members, to);
    return members.good;
  }

  Fault& fault_;
};

/// Takes apart one object after another, with the same memory.
class ObjectParser {
 public:
  /// `padding`: bytes that can be read behind `json`.
  Result<Record> parse(std::string_view json, std::size_t padding) {
    if (padding < simdjson::SIMDJSON_PADDING) {
      padded_.assign(json);
      padded_.append(simdjson::SIMDJSON_PADDING, ' ');
      json = std::string_view(padded_).substr(0, json.size());
    }
    element root;
    const auto error = parser_.parse(json.data(), json.size(), false).get(root);
    if (error != simdjson::SUCCESS) {
      return Error{std::string("not well-formed JSON: ") + simdjson::error_message(error)};
    }
    Fault fault;
    Record record;
    if (!Reader(fault).record(root, record)) {
      return Error{fault.text()};
    }
    constexpr KeySet kSchemaKey = 1;
    if ((record.keys & kSchemaKey) == 0) {
      return Error{"not a record: no key \"schema\" with \"" + std::string(kSchema) + "\""};
    }
    return record;
  }

 private:
  simdjson::dom::parser parser_;
  std::string padded_;
};

/// The end of the string whose opening quote stands before `at`; npos where it has none.
std::size_t string_end(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && bytes[at] != '"') {
    at += bytes[at] == '\\' ? std::size_t{2} : std::size_t{1};
  }
  return at < bytes.size() ? at + 1 : std::string_view::npos;
}

/// The end of the object that begins at `at`, by its braces outside strings; npos where it has
/// none. Whether all between is JSON is for the parser to say.
std::size_t object_end(std::string_view bytes, std::size_t at) {
  std::size_t depth = 0;
  while (at < bytes.size()) {
    const char c = bytes[at++];
    if (c == '"') {
      at = string_end(bytes, at);
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      return at;
    }
  }
  return std::string_view::npos;
}

/// Walks over the top level: objects, commas and brackets.
class TopLevel {
 public:
  TopLevel(std::string_view bytes, const std::function<void(Record&&)>& use)
      : bytes_(bytes), use_(use) {}

  Result<std::size_t> run() {
    bool good = true;
    while (good && more()) {
      good = bytes_[at_] == '[' ? array() : object();
    }
    if (!good) {
      return Error{"line " + std::to_string(line()) + ": " + wrong_};
    }
    return count_;
  }

 private:
  /// Passes over white space; whether anything is left.
  bool more() {
    while (at_ < bytes_.size() && is_json_space(bytes_[at_])) {
      ++at_;
    }
    return at_ < bytes_.size();
  }

  static bool is_json_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

  bool take(char c) {
    if (!more() || bytes_[at_] != c) {
      return false;
    }
    ++at_;
    return true;
  }

  bool fail(std::string what) {
    wrong_ = std::move(what);
    return false;
  }

  bool array() {
    ++at_;
    if (take(']')) {
      return true;
    }
    do {
      if (!object()) {
        return false;
      }
    } while (take(','));
    return take(']') || fail("expected ',' or ']' after a record");
  }

  bool object() {
    if (!more() || bytes_[at_] != '{') {
      return fail("expected a record, which begins with '{'");
    }
    const std::size_t end = object_end(bytes_, at_);
    if (end == std::string_view::npos) {
      return fail("the record that begins here has no end");
    }
    Result<Record> record = parser_.parse(bytes_.substr(at_, end - at_), bytes_.size() - end);
    if (!record) {
      return fail(record.error().message);
    }
    use_(std::move(*record));
    at_ = end;
    ++count_;
    return true;
  }

  [[nodiscard]] std::size_t line() const {
    const auto lines = std::ranges::count(bytes_.substr(0, at_), '\n');
    return static_cast<std::size_t>(lines) + 1;
  }

  std::string_view bytes_;
  const std::function<void(Record&&)>& use_;
  ObjectParser parser_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
  std::string wrong_;
};

}  // namespace

Result<std::size_t> each_json_record(std::string_view bytes,
                                     const std::function<void(Record&&)>& use) {
  return TopLevel(bytes, use).run();
}

}  // namespace archdoc::writers

namespace archdoc {

Result<Record> record_from_json(std::string_view json) {
  return writers::ObjectParser().parse(json, 0);
}

}  // namespace archdoc
