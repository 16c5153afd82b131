// The lines of a text.
#include <archdoc/text.hpp>

#include "text/scan.hpp"
#include "text/utf8.hpp"

namespace archdoc {

namespace {

/// As find_break, for where a break is likely to be next.
std::size_t next_break(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '\n' || text[at] == '\r') ? at : find_break(text, at);
}

/// The size of the break at `at`: 2 for CRLF.
std::size_t break_size(std::string_view text, std::size_t at) {
  return text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
}

constexpr bool has_width(char32_t point) {
  return point != 0x200BU && point != 0xFEFFU;
}

/// Sets the span of `line`, and its indent, to what [begin, end) holds without white space.
void trim_into(Line& line, std::string_view text, std::size_t begin, std::size_t end) {
  line.indent = 0;
  while (begin < end) {
    const CodePoint point = next_code_point(text, begin);
    if (!is_white(point.value)) {
      break;
    }
    line.indent += has_width(point.value) ? 1U : 0U;
    begin += point.size;
  }
  while (end > begin) {
    const CodePoint point = previous_code_point(text, end);
    if (!is_white(point.value)) {
      break;
    }
    end -= point.size;
  }
  line.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  lines.reserve(16 + text.size() / 128);
  Line line;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = next_break(text, begin);
    ++line.number;
    if (end > begin) {
      trim_into(line, text, begin, end);
    }
    if (end == begin || line.span.empty()) {
      ++line.gap;
    } else {
      lines.push_back(line);
      line.gap = 0;
    }
    begin = end < text.size() ? end + break_size(text, end) : end;
  }
  return lines;
}

Position position_of(std::string_view text, std::uint32_t offset) {
  const std::size_t target = offset < text.size() ? offset : text.size();
  Position position;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = find_break(text, begin);
    if (end >= target || end + break_size(text, end) > target) {
      break;
    }
    begin = end + break_size(text, end);
    ++position.line;
  }
  const std::size_t characters = count_code_points(text.substr(begin, target - begin));
  position.column = 1 + static_cast<std::uint32_t>(characters);
  return position;
}

}  // namespace archdoc
