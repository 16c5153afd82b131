// What 'archdoc date' answers to one line: as a JSON object, or as a line of columns.
#pragma once

#include "cli/line_answers.hpp"
#include "extract/date_partial.hpp"

#include <string>

namespace archdoc::cli {

/// One way to answer. Both functions append without a line break.
struct DateMode {
  using Append = LineAnswer (*)(std::string& out, const InputLine& line,
                                const extract::DateOptions& options);

  Append object;
  Append row;
  bool must_understand;  ///< a line that is not understood is a failure
};

/// Expressions to EDTF.
[[nodiscard]] DateMode reads_dates();
/// Whether it is EDTF, and of which level.
[[nodiscard]] DateMode validates_edtf();
/// EDTF to English.
[[nodiscard]] DateMode says_edtf();

}  // namespace archdoc::cli
