// Commands that answer each operand, or else each line of standard input, on its own.
#pragma once

#include "cli/args.hpp"
#include "cli/exit_code.hpp"
#include "cli/lines.hpp"

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace archdoc::cli {

struct LineAnswer {
  bool understood = true;
  std::string fault;  ///< what is to be said on standard error
};

/// What is asked of each line.
struct LineJob {
  /// Appends the answer, without a line break.
  std::function<LineAnswer(std::string& out, const InputLine& line)> append;
  bool array = false;            ///< JSON: an array, but for one operand
  bool must_understand = false;  ///< a line that is not understood is a failure
  std::optional<std::string> path;
  std::string_view operand;  ///< what one operand is: "an expression"
};

/// Answers the operands of `args`; without any, or for "-", standard input: a line for a line, in
/// order, also where it is empty.
[[nodiscard]] ExitCode answer_each(Args& args, const LineJob& job);

/// A column of a row.
struct Cell {
  std::string text;
  std::size_t width = 0;  ///< at least
};
void append_cells(std::string& out, std::initializer_list<Cell> cells);

/// Whether `format` is text, json or ndjson; what is wrong with it otherwise. `what`: "format of
/// dates".
[[nodiscard]] std::optional<std::string> line_format_fault(std::string_view what,
                                                           const std::string& format);

}  // namespace archdoc::cli
