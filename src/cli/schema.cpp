// archdoc schema: the published shapes of a record.
#include <archdoc/pipeline.hpp>
#include <archdoc/repositories.hpp>
#include <archdoc/types.hpp>
#include <archdoc/writer.hpp>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "extract/repository_table.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::cli {
namespace {

constexpr CommandHelp kHelp = {
    "schema", "json|xml|types|repositories",
    "Prints the JSON Schema (2020-12) of a record, the RELAX NG of the XML form, the tree of\n"
    "document types, or the table of repositories, in the form that --repositories reads.",
    "",
    "archdoc schema json > archdoc-1.schema.json\n"
    "archdoc schema xml > archdoc-1.rng\n"
    "archdoc schema types\n"
    "archdoc schema repositories"};

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

std::string repositories_page() {
  std::string page(extract::kRepositoryColumns);
  page.append("\n");
  for (const RepositoryRow& row : Repositories::builtin()) {
    std::string_view mark;
    for (const std::string_view column :
         {row.code, row.country, row.name, row.spellings, row.source}) {
      page.append(mark).append(column);
      mark = "\t";
    }
    page.append("\n");
  }
  return page;
}

struct Page {
  std::string_view name;
  std::string (*make)();
};
constexpr Page kPages[] = {{"json", json_schema},
                           {"xml", relax_ng},
                           {"types", types_page},
                           {"repositories", repositories_page}};

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
    return args.refuse("which schema? Name one of json, xml, types, repositories");
  }
  const std::string& name = operands.front();
  std::vector<std::string_view> names;
  for (const Page& page : kPages) {
    if (page.name == name) {
      return write_page(path, page.make());
    }
    names.push_back(page.name);
  }
  return args.refuse(no_such("schema", name, names));
}

}  // namespace archdoc::cli
