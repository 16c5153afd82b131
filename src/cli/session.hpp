// One run over the inputs, as every command does it: read, report, hand over records, finish the
// output, and say by an exit code how it went.
#pragma once

#include <archdoc/pipeline.hpp>

#include "cli/exit_code.hpp"
#include "cli/options.hpp"

#include <functional>

namespace archdoc::cli {

/// What a command does with what is read. All may be absent.
struct Uses {
  std::function<void(const Input&, const Reading&)> reading;  ///< a source, before its records
  std::function<void(const Input&, const Finding&)> skipped;
  std::function<void(const Input&, const Record&)> written;  ///< one that archdoc had written
  std::function<void(const Input&, Record&&)> record;        ///< of either sort
  /// After the last, where something could be read: what the output still lacks.
  std::function<void()> last;
  /// After the output is whole: what is to be said before the sums.
  std::function<void()> told;
};

[[nodiscard]] ExitCode run_session(InputArgs::Job& job, Output& out, const Uses& uses);

}  // namespace archdoc::cli
