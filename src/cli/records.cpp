#include "cli/records.hpp"

#include "cli/matches.hpp"
#include "cli/session.hpp"
#include "cli/terminal.hpp"

#include <unistd.h>

#include <utility>

namespace archdoc::cli {

ExitCode write_records(RecordsJob& job) {
  std::optional<Output> out = open_output(job.output.path);
  if (!out) {
    return kNothingDone;
  }
  if (!job.output.path && is_terminal(STDOUT_FILENO)) {
    out->set_eager();
  }
  RecordOutput records(*out, job.output.shape, job.output.format, job.output.write,
                       job.input.one_file);
  Matches matches(job.filter ? &*job.filter : nullptr);
  Uses uses;
  uses.record = [&records, &matches](const Input&, Record&& record) {
    records.seen();
    if (matches(record)) {
      records.write(std::move(record));
    }
  };
  uses.last = [&records] { records.finish(true); };
  if (job.tells_matches) {
    uses.told = [&matches] { matches.tell(); };
  }
  return run_session(job.input, *out, uses);
}

}  // namespace archdoc::cli
