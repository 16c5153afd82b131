// archdoc parse: text to records.
#include "cli/command.hpp"
#include "cli/records.hpp"

namespace archdoc::cli {
namespace {

constexpr CommandHelp kHelp = {
    "parse", "[INPUT...]",
    "Turns sources into records, as JSON unless another format is asked for.",
    "An INPUT is a text file, a folder, - for standard input, or records that archdoc wrote.\n"
    "Folders are read with all folders in them, in the order of names. Without INPUT, standard\n"
    "input is read. With one file that gives one record, the output is one JSON object; else it\n"
    "is NDJSON, or an array with -f json. Scripts use -f ndjson.",
    "archdoc parse page.txt\n"
    "archdoc parse papers/ -f ndjson -o papers.ndjson\n"
    "find . -name '*.txt' -print0 | archdoc parse --files-from - -0 --no-evidence"};

}  // namespace

ExitCode run_parse(Arguments arguments) {
  return run_records(kHelp, arguments, {});
}

}  // namespace archdoc::cli
