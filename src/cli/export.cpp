// archdoc export: records in another format.
#include "cli/command.hpp"
#include "cli/records.hpp"

namespace archdoc::cli {
namespace {

constexpr CommandHelp kHelp = {
    "export", "[INPUT...]",
    "Writes records in the format of -f, or in the one that the name of the output file tells.",
    "INPUT is as for 'archdoc parse'. Filters choose among the records.",
    "archdoc export papers/ -f xml -o papers.xml\n"
    "archdoc export records.ndjson -o records.xml\n"
    "archdoc parse papers/ | archdoc export -f text --since 1964 | less"};

}  // namespace

ExitCode run_export(Arguments arguments) {
  return run_records(kHelp, arguments, {.filters = true, .format_from_name = true});
}

}  // namespace archdoc::cli
