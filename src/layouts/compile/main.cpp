// Build step: layout files to constant tables. `layout-compiler OUT.cpp FILE.toml...`
#include "layouts/language.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace archdoc::layouts {
namespace {

/// Writes tables as definitions of constants, each before whatever refers to it.
class Emitter {
 public:
  std::string out;

  std::string literal(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if (c == '"' || c == '\\') {
        quoted += '\\';
        quoted += c;
      } else if (byte < 0x20 || byte >= 0x7F) {
        // Octal escapes end after three digits, hexadecimal ones do not.
        quoted += fmt::format("\\{:03o}", byte);
      } else {
        quoted += c;
      }
    }
    return quoted + "\"";
  }

  /// Defines an array and gives its name; "{}" for an empty one.
  std::string array(std::string_view type, const std::vector<std::string>& items) {
    if (items.empty()) {
      return "{}";
    }
    std::string name = fmt::format("k{}", count_++);
    out += fmt::format("constexpr {} {}[] = {{\n", type, name);
    for (const std::string& item : items) {
      out += "    " + item + ",\n";
    }
    out += "};\n";
    return name;
  }

  std::string words(std::span<const std::string_view> list) {
    std::vector<std::string> items;
    std::transform(list.begin(), list.end(), std::back_inserter(items),
                   [this](std::string_view word) { return literal(word); });
    return array("std::string_view", items);
  }

  std::string markers(std::span<const Marker> list) {
    std::vector<std::string> items;
    for (const Marker& marker : list) {
      items.push_back(fmt::format("{{{}, {}}}", literal(marker.text), marker.weight));
    }
    return array("Marker", items);
  }

  std::string markers(std::span<const PredicateMarker> list) {
    std::vector<std::string> items;
    for (const PredicateMarker& marker : list) {
      items.push_back(fmt::format("{{{}, {}}}", number("Predicate", marker.is), marker.weight));
    }
    return array("PredicateMarker", items);
  }

  template <class E>
  static std::string number(std::string_view type, E value) {
    return fmt::format("{}{{{}}}", type, static_cast<int>(value));
  }

  std::string rule(const Rule& r) {
    const std::string lines = words(r.lines);
    const std::string starts = words(r.starts);
    const std::string run = rules(r.run);
    const std::string holds = words(r.holds);
    const std::string before = words(r.before);
    const std::vector<std::string> parts{
        fmt::format(".name = {}", literal(r.name)),
        fmt::format(".lines = {}", lines),
        fmt::format(".starts = {}", starts),
        fmt::format(".is = {}", number("Predicate", r.is)),
        fmt::format(".next = {}", number("Predicate", r.next)),
        fmt::format(".not_next = {}", number("Predicate", r.not_next)),
        fmt::format(".gap = {}", number("Gap", r.gap)),
        fmt::format(".most = {}", r.most),
        fmt::format(".need = {}", r.need),
        fmt::format(".after = {}", r.after),
        fmt::format(".list = {}", r.list),
        fmt::format(".items = {}", r.items),
        fmt::format(".self = {}", r.self),
        fmt::format(".opens = {}", r.opens),
        fmt::format(".closes = {}", r.closes),
        fmt::format(".grade = {}", number("Grade", r.grade)),
        fmt::format(".line_class = {}", number("LineClass", r.line_class)),
        fmt::format(".field = {}", number("Field", r.field)),
        fmt::format(".read = {}", number("Reader", r.read)),
        fmt::format(".bare = {}", number("Reader", r.bare)),
        fmt::format(".run = {}", run),
        fmt::format(".holds = {}", holds),
        fmt::format(".late = {}", r.late),
        fmt::format(".more = {}", number("Predicate", r.more)),
        fmt::format(".before = {}", before),
        fmt::format(".within = {}", r.within)};
    return fmt::format("{{{}}}", fmt::join(parts, ", "));
  }

  std::string rules(std::span<const Rule> list) {
    std::vector<std::string> items;
    std::transform(list.begin(), list.end(), std::back_inserter(items),
                   [this](const Rule& r) { return rule(r); });
    return array("Rule", items);
  }

  std::string layout(const Layout& l) {
    const std::vector<std::string> parts{literal(l.name),
                                         literal(l.form),
                                         literal(l.hash),
                                         literal(l.source),
                                         number("Kind", l.kind),
                                         fmt::format("{}", l.glued_marks),
                                         number("DateOrder", l.date_order),
                                         markers(l.lines),
                                         markers(l.starts),
                                         markers(l.holds),
                                         markers(l.shows),
                                         fmt::format("{}", l.least),
                                         fmt::format("{}", l.sure),
                                         fmt::format("{}", l.within),
                                         fmt::format("{}", l.fallback),
                                         rules(l.furniture),
                                         rules(l.chrome),
                                         rules(l.labels),
                                         rules(l.head),
                                         rules(l.tail),
                                         rules(l.body),
                                         fmt::format("{}", l.body_within),
                                         number("Reader", l.rest),
                                         rules(l.front),
                                         markers(l.keys),
                                         rules(l.sheet),
                                         fmt::format("{}", l.by_line),
                                         literal(l.type),
                                         number("Predicate", l.resume),
                                         fmt::format("{}", l.subject_is_title),
                                         rules(l.attributes)};
    return fmt::format("{{{}}}", fmt::join(parts, ", "));
  }

 private:
  int count_ = 0;
};

bool write_tables(const std::string& path, const std::vector<Layout>& layouts) {
  Emitter emitter;
  std::vector<std::string> items;
  std::transform(layouts.begin(), layouts.end(), std::back_inserter(items),
                 [&](const Layout& layout) { return emitter.layout(layout); });
  const std::string all = emitter.array("Layout", items);
  std::ofstream file(path);
  file << "// Made from the layout files by layout-compiler.\n"
          "#include \"layouts/layout.hpp\"\n\n"
          "namespace archdoc::layouts {\nnamespace {\n\n"
       << emitter.out << "\n}  // namespace\n\nstd::span<const Layout> builtin_layouts() { return "
       << all << "; }\n\n}  // namespace archdoc::layouts\n";
  file.close();
  return !file.fail();
}

int run(const std::vector<std::string>& arguments) {
  LayoutStorage storage;
  std::vector<Layout> layouts;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    Result<Layout> layout = parse_layout(source, arguments[i], storage);
    if (!layout) {
      fmt::print(stderr, "{}\n", layout.error().message);
      return 1;
    }
    layouts.push_back(*layout);
  }
  // The order of detection: what claims pages before what reads the unclaimed.
  std::stable_sort(layouts.begin(), layouts.end(), [](const Layout& a, const Layout& b) {
    return std::tuple(a.fallback, a.name, a.form) < std::tuple(b.fallback, b.name, b.form);
  });
  return write_tables(arguments.front(), layouts) ? 0 : 1;
}

}  // namespace
}  // namespace archdoc::layouts

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: layout-compiler OUT.cpp FILE.toml...\n");
    return 2;
  }
  return archdoc::layouts::run({argv + 1, argv + argc});
}
