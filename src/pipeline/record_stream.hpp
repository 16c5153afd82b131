// JSON records out of a stream, one at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace archdoc::pipeline {

/// Cuts JSON into the objects of its top level: one object, one a line, one after the other, or an
/// array of them. Looks at brackets and strings alone, so that broken JSON comes out as broken
/// pieces; one that was begun ends where a line begins like a record.
class ObjectSplitter {
 public:
  struct Piece {
    std::string_view bytes;  ///< until the buffer is changed
    std::size_t line = 1;    ///< on which it begins, from 1
  };

  /// Where the next bytes of the stream are to be appended.
  [[nodiscard]] std::string& buffer() { return buffer_; }
  /// The next piece that is complete; nothing where more bytes are needed.
  [[nodiscard]] std::optional<Piece> next();
  /// The same after the last bytes: what was begun and never ended is a piece too.
  [[nodiscard]] std::optional<Piece> next_at_end();

 private:
  [[nodiscard]] std::optional<Piece> scan(bool ended);
  [[nodiscard]] static bool begin(char c);
  [[nodiscard]] bool inside(char c);
  [[nodiscard]] bool line_begins_record() const;
  [[nodiscard]] Piece cut(std::size_t end);
  void forget();

  std::string buffer_;
  std::size_t at_ = 0;     // the next byte to look at
  std::size_t start_ = 0;  // of the piece
  bool begun_ = false;     // inside a piece
  bool stray_ = false;     // one that is no object, and ends with its line
  bool in_string_ = false;
  bool escaped_ = false;
  std::size_t depth_ = 0;
  std::size_t line_ = 1;  // of the byte at at_
  std::size_t start_line_ = 1;
};

}  // namespace archdoc::pipeline
