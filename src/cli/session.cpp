#include "cli/session.hpp"

#include "cli/report.hpp"
#include "cli/terminal.hpp"

#include <utility>

namespace archdoc::cli {
namespace {

Sink sink_of(const Uses& uses, Report& report) {
  Sink sink;
  sink.reading = [&uses, &report](const Input& input, Reading&& reading) {
    report.reading(input, reading);
    if (uses.reading) {
      uses.reading(input, reading);
    }
    for (Record& record : reading.records) {
      if (uses.record) {
        uses.record(input, std::move(record));
      }
    }
  };
  sink.record = [&uses](const Input& input, Record&& record) {
    if (uses.written) {
      uses.written(input, record);
    }
    if (uses.record) {
      uses.record(input, std::move(record));
    }
  };
  sink.skipped = [&uses, &report](const Input& input, const Finding& finding) {
    report.finding(input, finding);
    if (uses.skipped) {
      uses.skipped(input, finding);
    }
  };
  sink.failed = [&report](const Input& input, const Error& error) { report.failed(input, error); };
  sink.empty_folder = [&report](const Input& input) { report.empty_folder(input); };
  return sink;
}

bool nothing_read(const Tally& tally) {
  const std::size_t read = tally.documents + tally.listings + tally.several + tally.skipped;
  std::size_t passed = 0;
  for (const auto& [extension, count] : tally.by_extension) {
    passed += count;
  }
  return read == passed && tally.records == 0 && tally.failed + tally.empty_folders > 0;
}

}  // namespace

ExitCode run_session(InputArgs::Job& job, Output& out, const Uses& uses) {
  Report report(job.report, job.findings ? &*job.findings : nullptr);
  RunOptions options = job.run;
  options.stop = [&out] { return signalled() != 0 || out.over(); };
  const Tally tally = run(job.inputs, options, sink_of(uses, report));
  if (signalled() != 0) {
    out.abandon();
    return static_cast<ExitCode>(kSignalled + signalled());
  }
  const bool nothing = nothing_read(tally);
  if (nothing) {
    out.abandon();
  } else {
    if (uses.last) {
      uses.last();
    }
    if (!finished(out)) {
      return kNothingDone;
    }
    if (out.over()) {  // who read the output went away
      return kDone;
    }
  }
  if (job.findings && !finished(*job.findings)) {
    return kNothingDone;
  }
  if (uses.told && !nothing && !job.report.quiet) {
    uses.told();
  }
  report.end(tally);
  if (nothing) {
    return kNothingDone;
  }
  const bool strictly = job.strict && (tally.skipped > 0 || report.warned());
  return tally.failed > 0 || tally.empty_folders > 0 || strictly ? kSomeFailed : kDone;
}

}  // namespace archdoc::cli
