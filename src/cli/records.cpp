#include "cli/records.hpp"

#include "cli/matches.hpp"
#include "cli/options.hpp"
#include "cli/session.hpp"
#include "cli/terminal.hpp"

#include <unistd.h>

#include <utility>

namespace archdoc::cli {
namespace {

ExitCode write_records(SelectionArgs::Job& job, const OutputArgs::Job& output, bool tells_matches) {
  std::optional<Output> out = open_output(output.path);
  if (!out) {
    return kNothingDone;
  }
  if (!output.path && is_terminal(STDOUT_FILENO)) {
    out->set_eager();
  }
  RecordOutput records(*out, output.shape, output.format, output.write, job.input.one_file);
  Matches matches(job.filter ? &*job.filter : nullptr);
  Uses uses;
  uses.record = [&records, &matches](const Input&, Record&& record) {
    records.seen();
    if (matches(record)) {
      records.write(std::move(record));
    }
  };
  uses.last = [&records] { records.finish(true); };
  if (tells_matches) {
    uses.told = [&matches] { matches.tell(); };
  }
  return run_session(job.input, *out, uses);
}

}  // namespace

ExitCode run_records(const CommandHelp& help, Arguments arguments, RecordsCommand command) {
  Args args(help);
  OutputArgs output_args(command.format_from_name);
  SelectionArgs selection(command.filters);
  output_args.add_to(args);
  selection.add_to(args);
  if (const auto code = args.parse(arguments)) {
    return *code;
  }
  OutputArgs::Job output;
  if (const auto code = output_args.raise(args, output)) {
    return *code;
  }
  SelectionArgs::Job job;
  if (const auto code = selection.raise(args, job)) {
    return *code;
  }
  return write_records(job, output, command.tells_matches);
}

}  // namespace archdoc::cli
