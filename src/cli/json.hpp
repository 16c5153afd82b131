// Small JSON objects of the command line's own; records are written by the writers.
#pragma once

#include <archdoc/finding.hpp>

#include "cli/draw.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace archdoc::cli {

/// Writes one object on one line, key by key. Keys are names of our own, which need no escape.
class JsonLine {
 public:
  explicit JsonLine(std::string& out) : out_(out) { out_ += '{'; }

  JsonLine& text(std::string_view key, std::string_view value);
  /// null where absent.
  JsonLine& text(std::string_view key, const std::optional<std::string>& value);
  JsonLine& number(std::string_view key, std::uint64_t value);
  /// [begin,end]
  JsonLine& span(std::string_view key, Span span);
  JsonLine& null(std::string_view key);
  /// The key alone; the caller writes its value.
  std::string& raw(std::string_view key);
  void end() { out_ += "}\n"; }
  /// The same inside an array.
  void end_inside() { out_ += '}'; }

 private:
  std::string& out_;
  bool first_ = true;
};

/// {"path","code","severity","message","span","line","column"}
void append_finding(std::string& out, std::string_view path, const Finding& finding,
                    std::string_view text, Locator& places);

}  // namespace archdoc::cli
