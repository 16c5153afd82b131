// XML read back. scan_xml has found each record well-formed; pugixml makes its tree.
#include "writers/fault.hpp"
#include "writers/shape.hpp"
#include "writers/xml.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <charconv>
#include <limits>
#include <system_error>

namespace archdoc::writers {
namespace {

// White space between elements is passed over below; inside a value it counts.
constexpr unsigned kParse = pugi::parse_escapes | pugi::parse_cdata | pugi::parse_eol |
                            pugi::parse_wconv_attribute | pugi::parse_ws_pcdata;

/// Fills values from elements; false with a fault where the element holds something else.
class Reader {
 public:
  Reader(Fault& fault, std::string_view prefix) : fault_(fault), prefix_(prefix) {}

  /// Bytes into the text that was parsed, of the element with the fault.
  [[nodiscard]] std::size_t fault_at() const { return fault_at_; }

  bool record(pugi::xml_node from, Record& record) {
    const std::string_view schema = from.attribute("schema").value();
    if (schema != kSchema) {
      return wrong(from, "schema=" + quoted(kSchema), quoted(schema));
    }
    Members members{*this, from, from.first_child()};
    constexpr KeySet kSchemaKey = 1;  // an attribute
    members.bit = kSchemaKey << 1;
    fields(KeyFilter(members, kAllKeys & ~kSchemaKey), record);
    const KeySet keys = members.present | listed_keys(from, record);
    record.keys = keys == kRecordKeyBits ? kAllKeys : keys;
    return members.good;
  }

 private:
  /// The visitor of an element's members. Elements come in the order of the fields as a rule, so
  /// the search begins behind the one found last. An element that is not there leaves the value
  /// as it is: null, an empty list or the default.
  struct Members {
    Reader& reader;
    pugi::xml_node parent;
    pugi::xml_node next;
    KeySet present = 0;
    KeySet bit = 1;
    bool good = true;

    template <class T>
    void operator()(const Field& field, T& member) {
      const pugi::xml_node found = good ? find(field.name) : pugi::xml_node();
      if (found) {
        present |= bit;
        good = reader.value(found, member, field.item) || reader.fault_.inside(field.name);
        next = found.next_sibling();
      }
      bit <<= 1;
    }

    pugi::xml_node find(std::string_view name) {
      for (pugi::xml_node node = next; node; node = node.next_sibling()) {
        if (reader.is_named(node, name)) {
          return node;
        }
      }
      for (pugi::xml_node node = parent.first_child(); node != next; node = node.next_sibling()) {
        if (reader.is_named(node, name)) {
          return node;
        }
      }
      return {};
    }
  };

  bool is_named(pugi::xml_node node, std::string_view name) const {
    const std::string_view full = node.name();
    if (full.size() != prefix_.size() + name.size() || !full.starts_with(prefix_) ||
        !full.ends_with(name)) {
      return false;
    }
    const pugi::xml_attribute own = node.attribute("xmlns");
    return !prefix_.empty() || !own || own.value() == kNamespace;
  }

  bool wrong(pugi::xml_node node, std::string_view what, std::string_view found) {
    const std::ptrdiff_t offset = node.offset_debug();
    fault_at_ = offset < 0 ? 0 : static_cast<std::size_t>(offset);
    return fault_.expected(what, found);
  }

  /// The keys that the attribute `keys` names; all without it. Names not known are passed over.
  static KeySet listed_keys(pugi::xml_node from, const Record& record) {
    const pugi::xml_attribute attribute = from.attribute("keys");
    if (!attribute) {
      return kRecordKeyBits;
    }
    const std::string listed = " " + std::string(attribute.value()) + " ";
    KeySet set = 1;  // the schema has no element
    KeySet bit = 1;
    fields(
        [&](const Field& field, const auto&) {
          const std::string word = " " + std::string(field.name) + " ";
          set |= listed.find(word) != std::string::npos ? bit : 0;
          bit <<= 1;
        },
        record);
    return set;
  }

  /// The text of an element without elements in it.
  bool text(pugi::xml_node from, std::string& to, std::string_view what) {
    to.clear();
    for (pugi::xml_node node : from.children()) {
      if (node.type() == pugi::node_element) {
        return wrong(node, what, "the element " + std::string(node.name()));
      }
      to += node.value();
    }
    return true;
  }

  bool value(pugi::xml_node from, std::string& to, std::string_view) {
    return text(from, to, "text");
  }

  bool value(pugi::xml_node from, bool& to, std::string_view) {
    std::string word;
    if (!text(from, word, "true or false")) {
      return false;
    }
    to = word == "true";
    return to || word == "false" || wrong(from, "true or false", quoted(word));
  }

  template <WholeNumber T>
  bool value(pugi::xml_node from, T& to, std::string_view) {
    std::string digits;
    return text(from, digits, "a whole number") && number(from, digits, to);
  }

  template <WholeNumber T>
  bool number(pugi::xml_node from, std::string_view digits, T& to) {
    const char* const end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, to);
    if (result.ec == std::errc() && result.ptr == end) {
      return true;
    }
    const auto most = std::to_string(std::numeric_limits<T>::max());
    return wrong(from, "a whole number from 0 to " + most, quoted(digits));
  }

  template <Named E>
  bool value(pugi::xml_node from, E& to, std::string_view) {
    std::string name;
    if (!text(from, name, one_of<E>())) {
      return false;
    }
    const std::optional<E> found = from_name<E>(name);
    if (!found) {
      return wrong(from, one_of<E>(), quoted(name));
    }
    to = *found;
    return true;
  }

  bool value(pugi::xml_node from, Span& to, std::string_view) {
    if (!number(from, from.attribute("begin").value(), to.begin) ||
        !number(from, from.attribute("end").value(), to.end)) {
      return false;
    }
    return to.begin <= to.end || wrong(from, "begin and end", "an end before the begin");
  }

  template <Optional T>
  bool value(pugi::xml_node from, T& to, std::string_view item) {
    return value(from, to.emplace(), item);
  }

  template <List T>
  bool value(pugi::xml_node from, T& to, std::string_view item) {
    to.clear();
    for (pugi::xml_node node : from.children()) {
      if (is_named(node, item) && !value(node, to.emplace_back(), {})) {
        return fault_.inside(to.size() - 1);
      }
    }
    return true;
  }

  template <Described T>
  bool value(pugi::xml_node from, T& to, std::string_view) {
    Members members{*this, from, from.first_child()};
    fields(members, to);
    return members.good;
  }

  Fault& fault_;
  std::string_view prefix_;
  std::size_t fault_at_ = 0;
};

/// "line 3, column 7: ": columns in characters, both from 1.
std::string position(std::string_view bytes, std::size_t at) {
  const std::string_view before = bytes.substr(0, at);
  const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto column = std::ranges::count_if(
      before.substr(start), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return "line " + std::to_string(std::ranges::count(before, '\n') + 1) + ", column " +
         std::to_string(column + 1) + ": ";
}

}  // namespace

Result<std::size_t> each_xml_record(std::string_view bytes,
                                    const std::function<void(Record&&)>& use) {
  pugi::xml_document tree;
  std::size_t count = 0;
  const auto read = [&](const XmlPiece& piece) -> std::optional<XmlProblem> {
    const auto parsed =
        tree.load_buffer(piece.text.data(), piece.text.size(), kParse, pugi::encoding_utf8);
    if (!parsed) {
      return XmlProblem{piece.at + static_cast<std::size_t>(parsed.offset), parsed.description()};
    }
    Fault fault;
    Reader reader(fault, piece.prefix);
    Record record;
    if (!reader.record(tree.document_element(), record)) {
      return XmlProblem{piece.at + reader.fault_at(), fault.text()};
    }
    use(std::move(record));
    ++count;
    return std::nullopt;
  };
  const std::optional<XmlProblem> problem = scan_xml(bytes, read);
  if (problem) {
    return Error{position(bytes, problem->at) + problem->message};
  }
  return count;
}

}  // namespace archdoc::writers
