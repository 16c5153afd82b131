// The line that names the file a paper is from, as editions set it below the text.
#pragma once

#include <archdoc/span.hpp>

#include <optional>
#include <string_view>

namespace archdoc::extract {

/// "[NAA: A9999, 12/3, iv]"
struct ArchiveLine {
  Span whole;  ///< with its brackets
  Span archive;
  Span reference;
  std::optional<Span> url;  ///< of a Markdown link around it
};

/// Reads the whole of `line`: a sign in capitals, a colon and a reference, all in brackets; marks
/// of emphasis and a Markdown link may stand around them. The closing bracket may be lost where the
/// emphasis is closed.
[[nodiscard]] std::optional<ArchiveLine> archive_line(std::string_view text, Span line);

/// Whether `line` begins as such a line does: it may be cut.
[[nodiscard]] bool begins_archive_line(std::string_view line);

}  // namespace archdoc::extract
