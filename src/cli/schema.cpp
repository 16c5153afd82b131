// archdoc schema: the published shapes of a record.
#include <archdoc/pipeline.hpp>
#include <archdoc/types.hpp>
#include <archdoc/writer.hpp>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"

#include <map>
#include <string>

namespace archdoc::cli {
namespace {

constexpr CommandHelp kHelp = {
    "schema", "json|xml|types",
    "Prints the JSON Schema (2020-12) of a record, the RELAX NG of the XML form, or the tree of\n"
    "document types.",
    "",
    "archdoc schema json > archdoc-1.schema.json\n"
    "archdoc schema xml > archdoc-1.rng\n"
    "archdoc schema types"};

/// The types, set in under the wider ones, with what they are.
std::string types_page() {
  constexpr std::size_t kNotes = 44;
  std::map<std::string_view, std::size_t> depths;
  std::string page;
  for (const DocumentType& type : document_types()) {
    const std::size_t depth = type.parent.empty() ? 0 : depths[type.parent] + 1;
    depths[type.name] = depth;
    std::string line(2 * depth, ' ');
    line.append(type.name);
    line.resize(std::max(kNotes, line.size() + 2), ' ');
    page.append(line).append(type.note).append("\n");
  }
  return page;
}

}  // namespace

ExitCode run_schema(Arguments arguments) {
  Args args(kHelp);
  std::optional<std::string> path;
  args.group("Output");
  args.value("-o,--output", "FILE", path, "write to FILE");
  if (const auto code = args.parse(arguments)) {
    return *code;
  }
  const std::vector<std::string>& operands = args.operands();
  if (operands.size() != 1) {
    return args.refuse("which schema? Name one of json, xml, types");
  }
  const std::string& name = operands.front();
  if (name != "json" && name != "xml" && name != "types") {
    return args.refuse(no_such("schema", name, {"json", "xml", "types"}));
  }
  return write_page(path, name == "json"  ? json_schema()
                          : name == "xml" ? relax_ng()
                                          : types_page());
}

}  // namespace archdoc::cli
