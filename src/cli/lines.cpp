#include "cli/lines.hpp"

#include "pipeline/file.hpp"

#include <string>

namespace archdoc::cli {
namespace {

constexpr std::size_t kPiece = std::size_t{64} << 10U;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Puts lines together from pieces.
class Assembler {
 public:
  explicit Assembler(const LineUses& uses) : uses_(uses) {}

  [[nodiscard]] std::string& buffer() { return buffer_; }
  [[nodiscard]] bool any() const { return any_; }

  /// Hands over the lines that end in the piece appended last; false where that is enough.
  bool take_piece() {
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = buffer_.find('\n', searched_)) != std::string::npos;) {
      if (!hand_over(begin, end)) {
        return false;
      }
      begin = searched_ = end + 1;
    }
    buffer_.erase(0, begin);
    if (buffer_.size() > kLongestLine) {
      buffer_.resize(kLongestLine);
      cut_ = true;
    }
    searched_ = buffer_.size();
    return true;
  }

  /// The last line, where it has no end.
  void finish() {
    if (!buffer_.empty()) {
      hand_over(0, buffer_.size());
    }
  }

 private:
  bool hand_over(std::size_t begin, std::size_t end) {
    std::string_view text(buffer_.data() + begin, end - begin);
    if (!any_ && text.starts_with(kByteOrderMark)) {
      text.remove_prefix(kByteOrderMark.size());
    }
    any_ = true;
    if (text.ends_with('\r')) {
      text.remove_suffix(1);
    }
    const bool cut = cut_ || text.size() > kLongestLine;
    cut_ = false;
    return uses_.line({cut ? whole_characters(text.substr(0, kLongestLine)) : text, cut});
  }

  /// Without the bytes of a UTF-8 character that was cut through.
  static std::string_view whole_characters(std::string_view text) {
    const auto byte_at_end = [&text](std::size_t i) {
      return static_cast<unsigned char>(text[text.size() - i]);
    };
    std::size_t tail = 1;
    while (tail < 4 && tail < text.size() && (byte_at_end(tail) & 0xC0U) == 0x80U) {
      ++tail;
    }
    const bool leads = tail <= text.size() && byte_at_end(tail) >= 0xC0U;
    return leads ? text.substr(0, text.size() - tail) : text;
  }

  const LineUses& uses_;
  std::string buffer_;
  std::size_t searched_ = 0;  // no line ends before it
  bool cut_ = false;          // the rest of a long line was dropped
  bool any_ = false;
};

}  // namespace

LinesRead read_lines(const LineUses& uses) {
  Assembler lines(uses);
  auto input = pipeline::FileReader::open("-");
  if (!input) {
    return {input.error(), false};
  }
  while (uses.waits()) {
    const Result<bool> more = input->read_some(lines.buffer(), kPiece);
    if (!more) {
      return {more.error(), lines.any()};
    }
    if (!*more) {
      lines.finish();
      return {Done{}, lines.any()};
    }
    if (!lines.take_piece()) {
      break;
    }
  }
  return {Done{}, lines.any()};
}

}  // namespace archdoc::cli
