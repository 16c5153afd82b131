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
  Args args(kHelp);
  InputArgs input;
  OutputArgs output(true);
  FilterArgs filter;
  output.add_to(args);
  filter.add_to(args);
  input.add_to(args);
  if (const auto code = args.parse(arguments)) {
    return *code;
  }
  RecordsJob job;
  if (const auto code = output.raise(args, job.output)) {
    return *code;
  }
  if (const auto code = filter.raise(args, job.filter)) {
    return *code;
  }
  if (const auto code = input.raise(args, job.input)) {
    return *code;
  }
  return write_records(job);
}

}  // namespace archdoc::cli
