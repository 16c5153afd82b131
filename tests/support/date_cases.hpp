// Tables of date expressions and the EDTF that they mean.
#pragma once

#include "extract/date_expression.hpp"

#include <string_view>

namespace archdoc::extract {

struct Case {
  const char* text;
  const char* edtf;  ///< "none" for a refusal
};

/// Read as what somebody says is a date.
inline DateAnswer loosely(std::string_view text) {
  DateOptions options;
  options.breadth = Breadth::loose;
  return read_date(text, options);
}

}  // namespace archdoc::extract
