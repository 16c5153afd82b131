// The library's front door: a source becomes records.
#pragma once

#include <archdoc/record.hpp>
#include <archdoc/repositories.hpp>
#include <archdoc/result.hpp>
#include <archdoc/text.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc {

struct ReadOptions {
  std::optional<Encoding> encoding;           ///< forced; else told from the bytes
  std::optional<std::string> layout;          ///< forced by name; else detected
  DateOrder date_order = DateOrder::unknown;  ///< stated; else the layout's, else told by the text
  Repositories repositories = {};             ///< the user's own, beside the built-in ones
};

/// What one source became.
struct Reading {
  std::string text;                ///< UTF-8; what all spans point into
  std::vector<Line> lines;         ///< its non-blank lines
  std::vector<LineClass> classes;  ///< the class of each of them
  std::vector<Record> records;     ///< empty where no document is made of the source
  Findings findings;  ///< why not, where `records` is empty; else they are in the records
};

/// Reads a source. Any bytes give a result: an empty, binary, HTML or PDF source gives no record
/// and a finding that says how to go on. `path` is kept as the record's source.path.
/// `options.layout` must name a layout that exists (see layout_names).
[[nodiscard]] Reading read(std::string bytes, std::string path, const ReadOptions& options = {});

/// The layouts that can be forced, in order.
[[nodiscard]] std::vector<std::string> layout_names();

/// Name and version, as `archdoc --version` and source.reader have them.
[[nodiscard]] std::string_view reader_name();

}  // namespace archdoc
