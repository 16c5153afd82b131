// archdoc layouts: the layouts that pages are read by, and the language they are written in.
#include <archdoc/pipeline.hpp>
#include <archdoc/read.hpp>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "layouts/language.hpp"
#include "layouts/vocabulary.hpp"
#include "model/names.hpp"
#include "pipeline/file.hpp"

#include <algorithm>
#include <string>

namespace archdoc::cli {
namespace {

constexpr CommandHelp kHelp = {
    "layouts", "list|words|show NAME|check FILE...",
    "Lists the built-in layouts, the words of the layout language, or one layout as its file; or\n"
    "checks layout files.",
    "",
    "archdoc layouts list\n"
    "archdoc layouts show wilson-digital-archive\n"
    "archdoc layouts check gazette.toml"};

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  out.resize(std::max(width, out.size() + 2), ' ');
  return out;
}

std::string list_page() {
  static constexpr std::size_t kName = 26;
  static constexpr std::size_t kForm = 12;
  std::string page;
  for (const layouts::Layout& layout : layouts::builtin_layouts()) {
    page += padded(layout.name, kName) + padded(layout.form, kForm);
    page += padded(name_of(layout.kind), kForm);
    page.append(layout.hash).append("\n");
  }
  return page;
}

template <class Words>
void add_words(std::string& page, std::string_view title, const Words& words) {
  static constexpr std::size_t kName = 20;
  page.append(title).append("\n");
  for (const auto& word : words) {
    page += "  " + padded(word.name, kName);
    page.append(word.meaning).append("\n");
  }
}

std::string words_page() {
  std::string page;
  add_words(page, "predicates (is, next, not-next)", layouts::predicates());
  add_words(page, "\nreaders (read, bare, rest)", layouts::readers());
  page += "\nfields (field)\n";
  for (const layouts::FieldSpec& field : layouts::field_specs()) {
    page.append("  ").append(field.name).append("\n");
  }
  return page;
}

/// The files of all page forms of a layout, one after the other.
std::string source_of(std::string_view name) {
  std::string page;
  for (const layouts::Layout& layout : layouts::builtin_layouts()) {
    if (layout.name == name) {
      page += page.empty() ? "" : "\n# ---\n\n";
      page += layout.source;
    }
  }
  return page;
}

Result<std::string> file_of(const std::string& path) {
  Result<pipeline::FileReader> file = pipeline::FileReader::open(path);
  if (!file) {
    return file.error();
  }
  std::string bytes;
  if (const Result<Done> done = file->read_rest(bytes); !done) {
    return done.error();
  }
  return bytes;
}

/// The errors of the files on standard error; whether there are none.
ExitCode check(std::span<const std::string> paths) {
  ExitCode code = kDone;
  for (const std::string& path : paths) {
    const Result<std::string> source = file_of(path);
    if (!source) {
      say(visible(path + ": " + source.error().message));
      code = kSomeFailed;
      continue;
    }
    layouts::LayoutStorage storage;
    if (const auto layout = layouts::parse_layout(*source, path, storage); !layout) {
      say_raw(visible(layout.error().message) + "\n");
      code = kSomeFailed;
    }
  }
  return code;
}

}  // namespace

ExitCode run_layouts(Arguments arguments) {
  Args args(kHelp);
  std::optional<std::string> path;
  args.group("Output");
  args.value("-o,--output", "FILE", path, "write to FILE");
  if (const auto code = args.parse(arguments)) {
    return *code;
  }
  const std::vector<std::string>& operands = args.operands();
  const std::string what = operands.empty() ? "list" : operands.front();
  const std::size_t names = operands.empty() ? 0 : operands.size() - 1;
  if (what == "list" && names == 0) {
    return write_page(path, list_page());
  }
  if (what == "words" && names == 0) {
    return write_page(path, words_page());
  }
  if (what == "check" && names > 0) {
    return check(std::span(operands).subspan(1));
  }
  if (what == "show" && names == 1) {
    std::string source = source_of(operands[1]);
    if (source.empty()) {
      const std::vector<std::string> known = layout_names();
      return args.refuse(no_such("layout", operands[1], {known.begin(), known.end()}));
    }
    return write_page(path, std::move(source));
  }
  return args.refuse("which? One of: list; words; show NAME; check FILE...");
}

}  // namespace archdoc::cli
