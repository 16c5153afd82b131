// Records read, filtered and written: what parse, filter and export have in common.
#pragma once

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"

namespace archdoc::cli {

/// What a command that writes records has besides their output.
struct RecordsCommand {
  bool filters = false;
  bool tells_matches = false;     ///< says how many matched
  bool format_from_name = false;  ///< see OutputArgs
};

[[nodiscard]] ExitCode run_records(const CommandHelp& help, Arguments arguments,
                                   RecordsCommand command);

}  // namespace archdoc::cli
