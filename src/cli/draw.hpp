// Findings drawn with the line that they are about.
#pragma once

#include <archdoc/finding.hpp>
#include <archdoc/text.hpp>

#include "cli/terminal.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace archdoc::cli {

/// Lines and columns of a text, as position_of() tells them, but without beginning anew each time:
/// asked in ascending order, it goes through the text once.
class Locator {
 public:
  explicit Locator(std::string_view text) : text_(text) {}

  [[nodiscard]] Position find(std::uint32_t offset);

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  Position position_;
};

struct DrawOptions {
  std::size_t width = 100;  ///< columns
  bool colour = false;
};

[[nodiscard]] Tone tone_of(Severity severity);

/// Appends "path:3:1: warning: message [code]", and where the finding has a span in `text` the
/// line, cut to the width around the place, and under it a caret. One line alone where it has none.
void draw(std::string& out, std::string_view path, std::string_view text, Locator& places,
          const Finding& finding, const DrawOptions& options);

}  // namespace archdoc::cli
