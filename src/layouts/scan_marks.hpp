// What scanning and reading a paper by machine leaves on it, and the number it is filed under then.
#pragma once

#include <optional>
#include <string_view>

namespace archdoc::layouts {

/// A mark that a scanning office has put on each page, with what the scanner has made of it:
/// "NW 12345 DocId:32123456 Page 2", "14-00000".
[[nodiscard]] bool is_scan_mark(std::string_view block);

/// The first number of the form 123-12345-12345 in a block, as the National Archives number the
/// records of a collection (agency, box, item).
[[nodiscard]] std::optional<std::string_view> record_number(std::string_view block);

/// `value` without what a scanner leaves at the edges of a field: single marks, and dashes, quotes
/// and bars stuck to its words.
[[nodiscard]] std::string_view without_stray_marks(std::string_view value);

}  // namespace archdoc::layouts
