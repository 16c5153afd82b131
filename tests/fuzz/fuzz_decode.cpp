// Any bytes, as each encoding: valid UTF-8, its lines and its blocks.
#include <archdoc/text.hpp>

#include "text/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace archdoc;

void require(bool holds, const char* what) {
  if (!holds) {
    std::fprintf(stderr, "fuzz_decode: it does not hold that %s\n", what);
    std::abort();
  }
}

void check_findings(const Decoded& decoded) {
  for (const Finding& finding : decoded.findings) {
    if (finding.span) {
      require(!finding.span->empty(), "a finding's span holds something");
      require(finding.span->end <= decoded.utf8.size(), "a finding's span lies in the text");
    }
  }
}

/// From `begin` to `end` there is only white space.
void check_blank(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end) {
    const std::uint32_t size = white_size(text, begin);
    require(size > 0, "what is in no line is white space");
    begin += size;
  }
  require(begin == end, "lines begin and end between characters");
}

void check_lines(std::string_view text, const std::vector<Line>& lines) {
  std::uint32_t number = 0;
  std::uint32_t end = 0;
  for (const Line& line : lines) {
    require(line.span.begin >= end && line.span.end <= text.size(), "lines are in order");
    require(!line.span.empty(), "a line is not blank");
    require(line.number == number + line.gap + 1, "blank lines are counted");
    require(white_size(text, line.span.begin) == 0 &&
                !is_white(previous_code_point(text, line.span.end).value),
            "a line is trimmed");
    require(line.span.of(text).find_first_of("\r\n\f") == std::string_view::npos,
            "a line holds no line break");
    check_blank(text, end, line.span.begin);
    number = line.number;
    end = line.span.end;
  }
  check_blank(text, end, text.size());
}

void check_blocks(const std::vector<Line>& lines, const Blocks& blocks) {
  std::uint32_t next = 0;
  for (const TextBlock& block : blocks.blocks) {
    require(block.first == next && block.lines > 0, "blocks part the lines");
    next += block.lines;
    require(next <= lines.size(), "blocks end with the lines");
    require(block.span == Span{lines[block.first].span.begin, lines[next - 1].span.end} &&
                block.gap == lines[block.first].gap,
            "a block reaches from its first line to its last");
  }
  require(next == lines.size(), "each line is in a block");
  require((blocks.spacing == Spacing::wrapped) == (blocks.width > 0), "wrapped text has a width");
}

void check(std::string_view bytes, std::optional<Encoding> forced) {
  const Decoded decoded = decode(std::string(bytes), forced);
  const std::string_view text = decoded.utf8;
  require(valid_utf8(text), "the text is valid UTF-8");
  require(!decoded.same_bytes || text == bytes,
          "the text is the file's own bytes where it says so");
  require(decode(decoded.utf8, Encoding::utf_8).same_bytes, "the text is decoded as itself");
  check_findings(decoded);
  const std::vector<Line> lines = lines_of(text);
  check_lines(text, lines);
  check_blocks(lines, blocks_of(text, lines));
  if (!lines.empty()) {
    require(position_of(text, lines.back().span.begin).line == lines.back().number,
            "positions count lines as lines do");
  }
  const std::string folded = fold_space(text);
  require(valid_utf8(folded) && fold_space(folded) == folded, "folding twice is folding once");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): libFuzzer's notion of a byte
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(content_of(bytes));
  check(bytes, std::nullopt);
  for (const Encoding encoding :
       {Encoding::utf_8, Encoding::utf_16le, Encoding::utf_16be, Encoding::windows_1252,
        Encoding::windows_1251, Encoding::koi8_r, Encoding::iso_8859_2}) {
    check(bytes, encoding);
  }
  return 0;
}
