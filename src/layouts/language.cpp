// A small closed language on top of TOML: every key is known here, with the type it takes, and
// whatever else stands in the file is an error at its place.
#include "layouts/language.hpp"

#include <archdoc/types.hpp>

#include "base/ascii.hpp"
#include "base/digest.hpp"
#include "layouts/match.hpp"
#include "layouts/vocabulary.hpp"

#include <fmt/format.h>

// Header-only: the shared library would have to be loaded at every start.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace archdoc::layouts {
namespace {

/// Reads one file. The first mistake is kept and all later ones are passed over, so that each
/// function can go on without asking.
class Compiler {
 public:
  Compiler(std::string_view file, LayoutStorage& storage) : file_(file), storage_(storage) {}

  Layout layout(const toml::table& root, std::string_view source);

  [[nodiscard]] bool failed() const { return error_.has_value(); }
  [[nodiscard]] const Error& error() const { return *error_; }

  void fail(const toml::source_position& at, std::string_view what) {
    if (!error_) {
      error_ = Error{fmt::format("{}:{}:{}: {}", file_, at.line, at.column, what)};
    }
  }

 private:
  using Key = std::pair<std::string_view, std::function<void(const toml::node&)>>;

  void keys(const toml::table& table, std::string_view of, const std::vector<Key>& known);
  std::string_view keep(std::string text) { return storage_.strings.emplace_back(std::move(text)); }
  std::string_view text(const toml::node& node);
  std::string_view type(const toml::node& node);
  bool flag(const toml::node& node);
  int number(const toml::node& node, int least, int most);
  std::span<const std::string_view> words(const toml::node& node, bool whole);
  std::span<const std::string_view> names(const toml::node& node);
  std::string_view word(const toml::node& node, bool whole);
  template <class E, class Words>
  E choice(const toml::node& node, std::string_view kind, const Words& words);
  Predicate predicate(const toml::node& node) {
    return choice<Predicate>(node, "predicate", predicates());
  }
  Reader reader(const toml::node& node) { return choice<Reader>(node, "reader", readers()); }
  std::span<const Rule> zone(const toml::node& node, LineClass line_class);
  std::span<const Rule> front(const toml::node& node);
  Rule rule(const toml::node& node, LineClass line_class);
  void check(const Rule& rule, const toml::node& node);
  void name(Rule& rule);
  void detect(const toml::table& table, Layout& layout);
  std::span<const Marker> markers(const toml::node& node, bool whole, bool folded);
  void check_key(const toml::table& rule);
  std::span<const PredicateMarker> predicate_markers(const toml::node& node);
  const toml::table* table(const toml::node& node, std::string_view what);

  std::string_view file_;
  LayoutStorage& storage_;
  std::optional<Error> error_;
  bool in_front_ = false;
};

/// "a, b or c".
template <class Words, class Name>
std::string listed(const Words& words, Name name) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    out += i == 0 ? "" : i + 1 == words.size() ? " or " : ", ";
    out += name(words[i]);
  }
  return out;
}

void Compiler::keys(const toml::table& table, std::string_view of, const std::vector<Key>& known) {
  for (const auto& [key, node] : table) {
    const auto found =
        std::find_if(known.begin(), known.end(),
                     [&, name = key.str()](const Key& k) { return k.first == name; });
    if (found == known.end()) {
      fail(key.source().begin,
           fmt::format("unknown key '{}' of {}; expected {}", key.str(), of,
                       listed(known, [](const Key& k) { return std::string(k.first); })));
      return;
    }
    found->second(node);
  }
}

std::string_view Compiler::text(const toml::node& node) {
  if (const auto* value = node.as_string(); value && !value->get().empty()) {
    return keep(value->get());
  }
  fail(node.source().begin, "expected a string that is not empty");
  return {};
}

std::string_view Compiler::type(const toml::node& node) {
  const std::string_view name = text(node);
  if (!error_ && !is_document_type(name)) {
    fail(node.source().begin, "expected a type, as 'archdoc schema types' prints them");
  }
  return name;
}

bool Compiler::flag(const toml::node& node) {
  if (const auto* value = node.as_boolean()) {
    return value->get();
  }
  fail(node.source().begin, "expected true or false");
  return false;
}

int Compiler::number(const toml::node& node, int least, int most) {
  if (const auto* value = node.as_integer();
      value && value->get() >= least && value->get() <= most) {
    return static_cast<int>(value->get());
  }
  fail(node.source().begin, fmt::format("expected a whole number from {} to {}", least, most));
  return least;
}

std::string_view Compiler::word(const toml::node& node, bool whole) {
  const std::string folded = fold_words(text(node));
  const std::string_view word = whole ? whole_line(folded) : std::string_view(folded);
  if (word.empty()) {
    fail(node.source().begin, "expected words: this has neither letters nor signs to match");
  }
  return keep(std::string(word));
}

std::span<const std::string_view> Compiler::words(const toml::node& node, bool whole) {
  std::vector<std::string_view> list;
  if (const auto* array = node.as_array()) {
    for (const toml::node& item : *array) {
      list.push_back(word(item, whole));
    }
  } else {
    list.push_back(word(node, whole));
  }
  return storage_.words.emplace_back(std::move(list));
}

/// Words that are compared as they stand.
std::span<const std::string_view> Compiler::names(const toml::node& node) {
  std::vector<std::string_view> list;
  if (const auto* array = node.as_array()) {
    for (const toml::node& item : *array) {
      list.push_back(text(item));
    }
  } else {
    list.push_back(text(node));
  }
  return storage_.words.emplace_back(std::move(list));
}

template <class E, class Words>
E Compiler::choice(const toml::node& node, std::string_view kind, const Words& words) {
  const auto* value = node.as_string();
  for (const auto& word : words) {
    if (value && word.name == value->get()) {
      return word.value;
    }
  }
  fail(node.source().begin, fmt::format("expected a {}: {}", kind, listed(words, [](const auto& w) {
                                          return std::string(w.name);
                                        })));
  return E{};
}

const toml::table* Compiler::table(const toml::node& node, std::string_view what) {
  const auto* table = node.as_table();
  if (table == nullptr) {
    fail(node.source().begin, fmt::format("expected {}", what));
  }
  return table;
}

// The names of enumerators as layout files write them.
constexpr Word<Grade> kGrades[] = {
    {"high", Grade::high, ""}, {"medium", Grade::medium, ""}, {"low", Grade::low, ""}};
constexpr Word<LineClass> kClasses[] = {{"chrome", LineClass::chrome, ""},
                                        {"label", LineClass::label, ""},
                                        {"head", LineClass::head, ""},
                                        {"body", LineClass::body, ""},
                                        {"note", LineClass::note, ""},
                                        {"summary", LineClass::summary, ""},
                                        {"provenance", LineClass::provenance, ""},
                                        {"page", LineClass::page, ""}};
constexpr Word<DateOrder> kOrders[] = {{"dmy", DateOrder::day_month, ""},
                                       {"mdy", DateOrder::month_day, ""}};
constexpr Word<Kind> kKinds[] = {{"document", Kind::document, ""}, {"listing", Kind::listing, ""}};

Rule Compiler::rule(const toml::node& node, LineClass line_class) {
  Rule rule;
  rule.line_class = line_class;
  const toml::table* fields = table(node, "a rule: { line = ..., field = ... }");
  if (fields == nullptr) {
    return rule;
  }
  keys(*fields, "a rule",
       {{"line", [&](const toml::node& n) { rule.lines = words(n, true); }},
        {"starts", [&](const toml::node& n) { rule.starts = words(n, false); }},
        {"is", [&](const toml::node& n) { rule.is = predicate(n); }},
        {"next", [&](const toml::node& n) { rule.next = predicate(n); }},
        {"not-next", [&](const toml::node& n) { rule.not_next = predicate(n); }},
        {"gap", [&](const toml::node& n) { rule.gap = choice<Gap>(n, "gap", gaps()); }},
        {"most",
         [&](const toml::node& n) { rule.most = static_cast<std::uint32_t>(number(n, 1, 9999)); }},
        {"need", [&](const toml::node& n) { rule.need = flag(n); }},
        {"after", [&](const toml::node& n) { rule.after = flag(n); }},
        {"list", [&](const toml::node& n) { rule.list = flag(n); }},
        {"items", [&](const toml::node& n) { rule.items = flag(n); }},
        {"self", [&](const toml::node& n) { rule.self = flag(n); }},
        {"opens", [&](const toml::node& n) { rule.opens = flag(n); }},
        {"closes", [&](const toml::node& n) { rule.closes = flag(n); }},
        {"grade",
         [&](const toml::node& n) { rule.grade = choice<Grade>(n, "grade", std::span(kGrades)); }},
        {"class",
         [&](const toml::node& n) {
           rule.line_class = choice<LineClass>(n, "class", std::span(kClasses));
         }},
        {"field",
         [&](const toml::node& n) {
           rule.field = choice<Field>(n, "field", field_specs());
           if (rule.field != Field::none && rule.line_class == LineClass::unclaimed) {
             rule.line_class = spec_of(rule.field).line_class;
           }
         }},
        {"read", [&](const toml::node& n) { rule.read = reader(n); }},
        {"bare", [&](const toml::node& n) { rule.bare = reader(n); }},
        {"name", [&](const toml::node& n) { rule.name = text(n); }},
        {"run", [&](const toml::node& n) { rule.run = zone(n, line_class); }},
        {"key", [&](const toml::node& n) { rule.lines = names(n); }},
        {"holds", [&](const toml::node& n) { rule.holds = names(n); }},
        {"late", [&](const toml::node& n) { rule.late = flag(n); }},
        {"more", [&](const toml::node& n) { rule.more = predicate(n); }},
        {"before", [&](const toml::node& n) { rule.before = words(n, false); }},
        {"within", [&](const toml::node& n) {
           rule.within = static_cast<std::uint32_t>(number(n, 1, 99));
         }}});
  check_key(*fields);
  check(rule, node);
  name(rule);
  return rule;
}

/// Front matter is known by its keys, and nothing else is.
void Compiler::check_key(const toml::table& rule) {
  if (in_front_ && (rule.get("key") == nullptr || rule.get("line") != nullptr)) {
    fail(rule.source().begin, "expected 'key': a rule for front matter");
  } else if (!in_front_ && rule.get("key") != nullptr) {
    fail(rule.get("key")->source().begin, "unexpected 'key': it stands in rules of 'front'");
  }
}

/// What the keys of one rule must not be together, or must.
void Compiler::check(const Rule& rule, const toml::node& node) {
  const bool tests = !rule.lines.empty() || !rule.starts.empty() || !rule.holds.empty() ||
                     rule.is != Predicate::none;
  if (!tests && rule.run.empty()) {
    fail(node.source().begin,
         "expected 'line', 'starts', 'holds', 'is' or 'run': a rule that tests nothing");
  }
  if (rule.after && rule.starts.empty()) {
    fail(node.source().begin, "expected 'starts' beside 'after'");
  }
  if (tests && !rule.run.empty()) {
    fail(node.source().begin, "expected 'run' without conditions: they stand in its rules");
  }
}

/// The class of the lines, and the name in evidence, that follow from what a rule gives.
void Compiler::name(Rule& rule) {
  if (rule.line_class == LineClass::unclaimed) {
    const bool cites = rule.read == Reader::citation || rule.read == Reader::quoted_citation ||
                       rule.read == Reader::archive_line;
    const bool notes = rule.read == Reader::numbered_notes;
    rule.line_class = cites ? LineClass::provenance : notes ? LineClass::note : LineClass::head;
  }
  if (!rule.name.empty()) {
    return;
  }
  const Reader reader = rule.bare != Reader::plain ? rule.bare : rule.read;
  if (reader != Reader::plain) {
    rule.name = std::find_if(readers().begin(), readers().end(), [&](const Word<Reader>& w) {
                  return w.value == reader;
                })->name;
  } else if (rule.field != Field::none) {
    const std::string_view field = spec_of(rule.field).name;
    rule.name = field.substr(field.rfind('.') + 1);  // npos + 1 is 0
  }
}

std::span<const Rule> Compiler::zone(const toml::node& node, LineClass line_class) {
  const auto* array = node.as_array();
  if (array == nullptr) {
    fail(node.source().begin, "expected an array of rules: [ { line = ... }, ... ]");
    return {};
  }
  std::vector<Rule> rules;
  for (const toml::node& item : *array) {
    rules.push_back(rule(item, line_class));
  }
  return storage_.rules.emplace_back(std::move(rules));
}

std::span<const Rule> Compiler::front(const toml::node& node) {
  in_front_ = true;
  const std::span<const Rule> rules = zone(node, LineClass::unclaimed);
  in_front_ = false;
  return rules;
}

std::span<const Marker> Compiler::markers(const toml::node& node, bool whole, bool folded) {
  std::vector<Marker> list;
  if (const toml::table* weights = table(node, "a table of weights: { \"words\" = 5, ... }")) {
    for (const auto& [key, weight] : *weights) {
      std::string words = folded ? fold_words(key.str()) : std::string(key.str());
      if (whole) {
        words = std::string(whole_line(words));
      }
      if (words.empty()) {
        fail(key.source().begin, "expected words before the weight");
      }
      list.push_back({keep(std::move(words)), number(weight, -99, 99)});
    }
  }
  return storage_.markers.emplace_back(std::move(list));
}

std::span<const PredicateMarker> Compiler::predicate_markers(const toml::node& node) {
  std::vector<PredicateMarker> list;
  if (const toml::table* weights = table(node, "a table of weights: { predicate = 5, ... }")) {
    for (const auto& [key, weight] : *weights) {
      const auto found =
          std::find_if(predicates().begin(), predicates().end(),
                       [name = key.str()](const Word<Predicate>& w) { return w.name == name; });
      if (found == predicates().end()) {
        fail(key.source().begin,
             fmt::format("expected a predicate: {}",
                         listed(predicates(), [](const auto& w) { return std::string(w.name); })));
        break;
      }
      list.push_back({found->value, number(weight, -99, 99)});
    }
  }
  return storage_.predicate_markers.emplace_back(std::move(list));
}

void Compiler::detect(const toml::table& table, Layout& layout) {
  keys(table, "detect",
       {{"line", [&](const toml::node& n) { layout.lines = markers(n, true, true); }},
        {"starts", [&](const toml::node& n) { layout.starts = markers(n, false, true); }},
        {"holds", [&](const toml::node& n) { layout.holds = markers(n, false, false); }},
        {"is", [&](const toml::node& n) { layout.shows = predicate_markers(n); }},
        {"least", [&](const toml::node& n) { layout.least = number(n, 1, 999); }},
        {"sure", [&](const toml::node& n) { layout.sure = number(n, 1, 999); }},
        {"within",
         [&](const toml::node& n) {
           layout.within = static_cast<std::uint32_t>(number(n, 1, 9999));
         }},
        {"keys", [&](const toml::node& n) { layout.keys = markers(n, false, false); }}});
  if (table.get("sure") == nullptr) {
    layout.sure = 2 * layout.least;
  }
}

Layout Compiler::layout(const toml::table& root, std::string_view source) {
  Layout layout;
  layout.source = keep(std::string(source));
  layout.hash = keep(sha256_hex(source).substr(0, 16));
  keys(root, "a layout",
       {{"layout", [&](const toml::node& n) { layout.name = text(n); }},
        {"form", [&](const toml::node& n) { layout.form = text(n); }},
        {"kind",
         [&](const toml::node& n) { layout.kind = choice<Kind>(n, "kind", std::span(kKinds)); }},
        {"glued-marks", [&](const toml::node& n) { layout.glued_marks = flag(n); }},
        {"date-order",
         [&](const toml::node& n) {
           layout.date_order = choice<DateOrder>(n, "date order", std::span(kOrders));
         }},
        {"fallback", [&](const toml::node& n) { layout.fallback = flag(n); }},
        {"detect",
         [&](const toml::node& n) {
           if (const toml::table* t = table(n, "a table: detect.line = { ... }")) {
             detect(*t, layout);
           }
         }},
        {"furniture",
         [&](const toml::node& n) { layout.furniture = zone(n, LineClass::unclaimed); }},
        {"chrome", [&](const toml::node& n) { layout.chrome = zone(n, LineClass::chrome); }},
        {"labels", [&](const toml::node& n) { layout.labels = zone(n, LineClass::unclaimed); }},
        {"head", [&](const toml::node& n) { layout.head = zone(n, LineClass::unclaimed); }},
        {"tail", [&](const toml::node& n) { layout.tail = zone(n, LineClass::unclaimed); }},
        {"body", [&](const toml::node& n) { layout.body = zone(n, LineClass::body); }},
        {"body-within",
         [&](const toml::node& n) {
           layout.body_within = static_cast<std::uint32_t>(number(n, 1, 9999));
         }},
        {"rest", [&](const toml::node& n) { layout.rest = reader(n); }},
        {"front", [&](const toml::node& n) { layout.front = front(n); }},
        {"sheet", [&](const toml::node& n) { layout.sheet = zone(n, LineClass::unclaimed); }},
        {"by-line", [&](const toml::node& n) { layout.by_line = flag(n); }},
        {"type", [&](const toml::node& n) { layout.type = type(n); }},
        {"resume", [&](const toml::node& n) { layout.resume = predicate(n); }},
        {"subject-is-title", [&](const toml::node& n) { layout.subject_is_title = flag(n); }},
        {"attributes",
         [&](const toml::node& n) { layout.attributes = zone(n, LineClass::provenance); }}});
  if (layout.name.empty()) {
    fail({1, 1}, "expected 'layout = \"NAME\"'");
  }
  return layout;
}

}  // namespace

Result<Layout> parse_layout(std::string_view toml, std::string_view file, LayoutStorage& storage) {
  const toml::parse_result parsed = toml::parse(toml, file);
  Compiler compiler(file, storage);
  if (!parsed) {
    compiler.fail(parsed.error().source().begin, parsed.error().description());
    return compiler.error();
  }
  const Layout layout = compiler.layout(parsed.table(), toml);
  if (compiler.failed()) {
    return compiler.error();
  }
  return layout;
}

}  // namespace archdoc::layouts
