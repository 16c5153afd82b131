// Standard input line by line, for commands that answer each line.
#pragma once

#include <archdoc/result.hpp>

#include <cstddef>
#include <functional>
#include <string_view>

namespace archdoc::cli {

/// The longest line that is kept whole.
inline constexpr std::size_t kLongestLine = std::size_t{1} << 20U;

struct InputLine {
  std::string_view text;  ///< without its end, LF or CRLF, and without a byte-order mark
  bool cut = false;       ///< it is longer than kLongestLine: these are its first characters
};

/// What is done as lines come. Both tell whether to go on.
struct LineUses {
  std::function<bool(const InputLine&)> line;
  std::function<bool()> waits;  ///< before more input is waited for
};

struct LinesRead {
  Result<Done> done;  ///< an error where the input could not be read to its end
  bool any = false;   ///< whether there was a line before that
};

/// Reads standard input to its end. A last line without an end is a line too; memory grows neither
/// with the number of lines nor with their length.
[[nodiscard]] LinesRead read_lines(const LineUses& uses);

}  // namespace archdoc::cli
