// Records read, filtered and written: what parse, filter and export have in common.
#pragma once

#include <archdoc/query.hpp>

#include "cli/exit_code.hpp"
#include "cli/options.hpp"

#include <optional>

namespace archdoc::cli {

struct RecordsJob {
  InputArgs::Job input;
  OutputArgs::Job output;
  std::optional<Filter> filter;
  bool tells_matches = false;  ///< says how many matched
};

[[nodiscard]] ExitCode write_records(RecordsJob& job);

}  // namespace archdoc::cli
