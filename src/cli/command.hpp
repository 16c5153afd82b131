// The subcommands: a line each in commands.def, and a file each.
#pragma once

#include "cli/exit_code.hpp"

#include <span>
#include <string_view>

namespace archdoc::cli {

using Arguments = std::span<const char* const>;

/// Runs with the arguments after the command's name.
#define X(name, operands, summary) ExitCode run_##name(Arguments arguments);
#include "cli/commands.def"
#undef X

struct Command {
  std::string_view name;
  std::string_view operands;
  std::string_view summary;
  ExitCode (*run)(Arguments arguments);
};

/// In the order of the overview.
inline constexpr Command kCommands[] = {
#define X(name, operands, summary) {#name, operands, summary, run_##name},
#include "cli/commands.def"
#undef X
};

}  // namespace archdoc::cli
