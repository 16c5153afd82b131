// A scanner that says whether XML is well-formed. Section numbers are those of XML 1.0, 5th
// edition.
#include "base/ascii.hpp"
#include "writers/escape.hpp"
#include "writers/xml.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <system_error>
#include <vector>

namespace archdoc::writers {
namespace {

constexpr std::size_t kDeepest = 256;

struct Range {
  char32_t first;
  char32_t last;
};

// Section 2.3, beyond ASCII.
constexpr Range kNameStart[] = {{0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},
                                {0x370, 0x37D},   {0x37F, 0x1FFF},  {0x200C, 0x200D},
                                {0x2070, 0x218F}, {0x2C00, 0x2FEF}, {0x3001, 0xD7FF},
                                {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};

constexpr bool is_name_start(char32_t c) {
  if (c < 0x80) {
    return is_alpha(static_cast<char>(c)) || c == '_' || c == ':';
  }
  return std::ranges::any_of(kNameStart, [c](Range r) { return c >= r.first && c <= r.last; });
}

constexpr bool is_name_char(char32_t c) {
  if (c < 0x80 && (is_digit(static_cast<char>(c)) || c == '-' || c == '.')) {
    return true;
  }
  return is_name_start(c) || c == 0xB7 || (c >= 0x300 && c <= 0x36F) ||
         (c >= 0x203F && c <= 0x2040);
}

constexpr bool is_xml_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

struct Attribute {
  std::string_view name;
  std::string_view value;
};

class Scanner {
 public:
  using Use = std::function<std::optional<XmlProblem>(const XmlPiece&)>;

  Scanner(std::string_view bytes, const Use& use) : bytes_(bytes), use_(use) {}

  std::optional<XmlProblem> run() {
    if (document()) {
      return std::nullopt;
    }
    return problem_;
  }

 private:
  bool fail(std::string message) {
    problem_ = XmlProblem{at_, std::move(message)};
    return false;
  }

  [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }
  [[nodiscard]] bool sees(std::string_view what) const {
    return bytes_.substr(std::min(at_, bytes_.size()), what.size()) == what;
  }

  bool take(std::string_view what) {
    const bool seen = sees(what);
    at_ += seen ? what.size() : 0;
    return seen;
  }

  bool need(std::string_view what) {
    return take(what) || fail("expected \"" + std::string(what) + "\"");
  }

  /// Passes over white space; whether there was any.
  bool space() {
    const std::size_t from = at_;
    while (!at_end() && is_xml_space(bytes_[at_])) {
      ++at_;
    }
    return at_ != from;
  }

  /// One character that XML allows.
  bool character() {
    if (at_end()) {
      return fail("the document ends too early");
    }
    const Utf8Step step = utf8_step(bytes_, at_);
    if (!step.valid) {
      return fail("not valid UTF-8");
    }
    if (!is_xml_char(step.character)) {
      return fail("a character that XML 1.0 does not allow");
    }
    at_ += step.length;
    return true;
  }

  /// Characters up to and with `mark`.
  bool through(std::string_view mark) {
    while (!take(mark)) {
      if (!character()) {
        return false;
      }
    }
    return true;
  }

  bool name(std::string_view& name) {
    const std::size_t from = at_;
    while (!at_end()) {
      const Utf8Step step = utf8_step(bytes_, at_);
      const bool good = at_ == from ? is_name_start(step.character) : is_name_char(step.character);
      if (!step.valid || !good) {
        break;
      }
      at_ += step.length;
    }
    name = bytes_.substr(from, at_ - from);
    return !name.empty() || fail("expected a name");
  }

  bool document() {
    if (sees("<?xml") && at_ + 5 < bytes_.size() && is_xml_space(bytes_[at_ + 5]) &&
        !declaration()) {
      return false;
    }
    return misc() && root() && content() && misc() &&
           (at_end() || fail("nothing but comments may follow the root element"));
  }

  /// The XML declaration (section 2.8).
  bool declaration() {
    at_ += 5;
    std::vector<Attribute> parts;
    if (!attributes(parts) || !need("?>")) {
      return false;
    }
    if (parts.empty() || parts[0].name != "version" || !parts[0].value.starts_with("1.")) {
      return fail("expected version=\"1.0\" in the XML declaration");
    }
    const bool encoded = parts.size() > 1 && parts[1].name == "encoding";
    if (encoded && !equals_nocase(parts[1].value, "UTF-8") &&
        !equals_nocase(parts[1].value, "US-ASCII")) {
      return fail("only UTF-8 is read; convert the file first");
    }
    const std::size_t known = encoded ? 2 : 1;
    if (parts.size() > known + 1 || (parts.size() > known && parts[known].name != "standalone")) {
      return fail("the XML declaration holds something unknown");
    }
    return true;
  }

  /// White space, comments and processing instructions outside the root.
  bool misc() {
    while (!at_end()) {
      space();
      if (take("<!--")) {
        if (!comment()) {
          return false;
        }
      } else if (take("<?")) {
        if (!instruction()) {
          return false;
        }
      } else {
        break;
      }
    }
    return true;
  }

  bool comment() {
    while (!take("--")) {
      if (!character()) {
        return false;
      }
    }
    return take(">") || fail("\"--\" inside a comment");
  }

  bool instruction() {
    std::string_view target;
    if (!name(target)) {
      return false;
    }
    if (equals_nocase(target, "xml")) {
      return fail("an XML declaration stands only at the start");
    }
    return take("?>") || (space() ? through("?>") : fail("expected \"?>\""));
  }

  /// The start of the root, which must be archdoc's.
  bool root() {
    if (at_end() || bytes_[at_] != '<') {
      return fail("expected an element");
    }
    if (sees("<!")) {
      return fail("a document type declaration is not read");
    }
    const std::size_t from = at_;
    ++at_;
    std::string_view root;
    std::vector<Attribute> list;
    if (!name(root) || !attributes(list)) {
      return false;
    }
    const std::size_t colon = root.find(':');
    prefix_ = colon == std::string_view::npos ? "" : root.substr(0, colon + 1);
    const std::string_view local = root.substr(prefix_.size());
    if (!is_ours(list) || (local != "records" && local != "record")) {
      at_ = from;
      return fail("expected the element records, xmlns=\"" + std::string(kNamespace) + "\"");
    }
    record_depth_ = local == "records" ? 1 : 0;
    return open(root, from);
  }

  [[nodiscard]] bool is_ours(const std::vector<Attribute>& list) const {
    std::string wanted = "xmlns";
    if (!prefix_.empty()) {
      wanted = "xmlns:" + std::string(prefix_.substr(0, prefix_.size() - 1));
    }
    return std::ranges::any_of(
        list, [&](const Attribute& a) { return a.name == wanted && a.value == kNamespace; });
  }

  bool content() {
    while (!open_.empty()) {
      if (!(sees("<") ? markup() : text())) {
        return false;
      }
    }
    return true;
  }

  bool text() {
    while ((at_ = skip_xml(bytes_, at_)) < bytes_.size() && bytes_[at_] != '<') {
      if (closes_cdata()) {
        return fail("\"]]>\" in text");
      }
      if (!(bytes_[at_] == '&' ? reference() : character())) {
        return false;
      }
    }
    return !at_end() || fail("the document ends inside the element " + std::string(open_.back()));
  }

  /// Whether the ">" here ends a "]]>".
  [[nodiscard]] bool closes_cdata() const {
    return bytes_[at_] == '>' && at_ >= 2 && bytes_.substr(at_ - 2, 2) == "]]";
  }

  bool markup() {
    if (take("<!--")) {
      return comment();
    }
    if (take("<![CDATA[")) {
      return through("]]>");
    }
    if (take("<?")) {
      return instruction();
    }
    const std::size_t from = at_;
    if (take("</")) {
      return end_tag();
    }
    ++at_;
    std::string_view element;
    scratch_.clear();
    return name(element) && attributes(scratch_) && open(element, from);
  }

  /// The end of a start tag or of an empty one that begins at `from`.
  bool open(std::string_view element, std::size_t from) {
    if (open_.size() == kDeepest) {
      return fail("elements nested too deep");
    }
    if (open_.size() == record_depth_ && element.substr(0, prefix_.size()) == prefix_ &&
        element.substr(prefix_.size()) == "record") {
      record_ = from;
    }
    open_.push_back(element);
    if (take("/>")) {
      return close();
    }
    return need(">");
  }

  bool end_tag() {
    std::string_view element;
    const std::size_t from = at_;
    if (!name(element)) {
      return false;
    }
    if (element != open_.back()) {
      at_ = from;
      return fail("expected the end of the element " + std::string(open_.back()));
    }
    space();
    return need(">") && close();
  }

  /// The innermost element has ended.
  bool close() {
    open_.pop_back();
    if (open_.size() != record_depth_ || !record_) {
      return true;
    }
    const std::size_t from = *record_;
    record_.reset();
    problem_ = use_(XmlPiece{bytes_.substr(from, at_ - from), prefix_, from});
    return !problem_;
  }

  bool attributes(std::vector<Attribute>& list) {
    while (space() && !at_end() && bytes_[at_] != '>' && bytes_[at_] != '/' && bytes_[at_] != '?') {
      Attribute attribute;
      if (!name(attribute.name)) {
        return false;
      }
      space();
      if (!need("=")) {
        return false;
      }
      space();
      if (!quoted_value(attribute.value)) {
        return false;
      }
      list.push_back(attribute);
    }
    return list.size() < 2 || all_different(list);
  }

  bool quoted_value(std::string_view& value) {
    const char quote = at_end() ? '\0' : bytes_[at_];
    if (quote != '"' && quote != '\'') {
      return fail("expected a quote");
    }
    const std::size_t from = ++at_;
    while (!at_end() && bytes_[at_] != quote) {
      if (bytes_[at_] == '<') {
        return fail("\"<\" in an attribute");
      }
      if (!(bytes_[at_] == '&' ? reference() : character())) {
        return false;
      }
    }
    value = bytes_.substr(from, at_ - from);
    return !at_end() ? (++at_, true) : fail("the document ends inside an attribute");
  }

  /// Sorted, so that a tag with a million attributes takes no million squared.
  bool all_different(const std::vector<Attribute>& list) {
    std::vector<std::string_view> names;
    names.reserve(list.size());
    for (const Attribute& attribute : list) {
      names.push_back(attribute.name);
    }
    std::ranges::sort(names);
    return std::ranges::adjacent_find(names) == names.end() || fail("an attribute stands twice");
  }

  /// A character reference or one of the five entities (sections 4.1 and 4.6).
  bool reference() {
    for (std::string_view entity : {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"}) {
      if (take(entity)) {
        return true;
      }
    }
    if (!sees("&#")) {
      return fail("an entity that is not known, or an \"&\" that is not written &amp;");
    }
    const std::size_t from = at_;
    at_ += 2;
    const int base = take("x") ? 16 : 10;
    const char* const begin = bytes_.data() + at_;
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(begin, bytes_.data() + bytes_.size(), number, base);
    at_ += static_cast<std::size_t>(end - begin);
    if (error != std::errc() || !is_xml_char(number) || !take(";")) {
      at_ = from;
      return fail("not a reference to a character that XML 1.0 allows");
    }
    return true;
  }

  std::string_view bytes_;
  const Use& use_;
  std::size_t at_ = 0;
  std::string_view prefix_;
  std::size_t record_depth_ = 0;
  std::optional<std::size_t> record_;
  std::vector<std::string_view> open_;
  std::vector<Attribute> scratch_;
  std::optional<XmlProblem> problem_;
};

}  // namespace

std::optional<XmlProblem> scan_xml(
    std::string_view bytes, const std::function<std::optional<XmlProblem>(const XmlPiece&)>& use) {
  return Scanner(bytes, use).run();
}

}  // namespace archdoc::writers
