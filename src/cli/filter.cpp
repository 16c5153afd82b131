// archdoc filter: the records that match.
#include "cli/command.hpp"
#include "cli/records.hpp"

namespace archdoc::cli {
namespace {

constexpr CommandHelp kHelp = {
    "filter", "[INPUT...]",
    "Writes the records that match; how many those are is said on standard error.",
    "A date matches where its interval and the one asked for overlap: 1964 is since 1964-06 and\n"
    "until 1964-06. INPUT is as for 'archdoc parse'.",
    "archdoc filter papers/ --since 1964 --until 1964-06\n"
    "archdoc parse papers/ | archdoc filter --person orlov --type memorandum\n"
    "archdoc filter records.ndjson --text '(?i)grain' --undated keep -o grain.ndjson"};

}  // namespace

ExitCode run_filter(Arguments arguments) {
  return run_records(kHelp, arguments, {.filters = true, .tells_matches = true});
}

}  // namespace archdoc::cli
