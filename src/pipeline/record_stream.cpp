#include "pipeline/record_stream.hpp"

#include "base/ascii.hpp"

#include <utility>

namespace archdoc::pipeline {
namespace {

constexpr std::string_view kRecordLine = "\n{\"schema\":";

}  // namespace

std::optional<ObjectSplitter::Piece> ObjectSplitter::next() {
  return scan(false);
}

std::optional<ObjectSplitter::Piece> ObjectSplitter::next_at_end() {
  if (auto piece = scan(true)) {
    return piece;
  }
  return begun_ ? std::optional<Piece>(cut(buffer_.size())) : std::nullopt;
}

std::optional<ObjectSplitter::Piece> ObjectSplitter::scan(bool ended) {
  while (at_ < buffer_.size()) {
    const char c = buffer_[at_];
    if (!begun_) {
      if (begin(c)) {
        begun_ = true;
        start_ = at_;
        start_line_ = line_;
        stray_ = c != '{';
        depth_ = 0;
        in_string_ = false;
        escaped_ = false;
        continue;
      }
    } else if (c == '\n') {
      if (!ended && buffer_.size() - at_ < kRecordLine.size()) {
        break;
      }
      if (stray_ || line_begins_record()) {
        return cut(at_);
      }
    } else if (inside(c)) {
      return cut(at_ + 1);
    }
    line_ += c == '\n' ? 1U : 0U;
    ++at_;
  }
  if (!ended) {
    forget();
  }
  return std::nullopt;
}

/// Whether a piece begins with `c`, which stands outside of all: not with white space, the signs
/// of an array, or a byte of a byte-order mark.
bool ObjectSplitter::begin(char c) {
  constexpr std::string_view kBetween = ",[]\xEF\xBB\xBF";
  return !is_space(c) && kBetween.find(c) == std::string_view::npos;
}

/// Whether the piece ends with `c`.
bool ObjectSplitter::inside(char c) {
  if (in_string_) {
    if (escaped_) {
      escaped_ = false;
    } else if (c == '\\') {
      escaped_ = true;
    } else if (c == '"') {
      in_string_ = false;
    }
    return false;
  }
  if (c == '"') {
    in_string_ = true;
  } else if (c == '{' || c == '[') {
    ++depth_;
  } else if (c == '}' || c == ']') {
    depth_ -= depth_ > 0 ? 1U : 0U;
    return depth_ == 0 && !stray_;
  }
  return false;
}

bool ObjectSplitter::line_begins_record() const {
  return std::string_view(buffer_).substr(at_, kRecordLine.size()) == kRecordLine;
}

ObjectSplitter::Piece ObjectSplitter::cut(std::size_t end) {
  at_ = end;
  begun_ = false;
  return {std::string_view(buffer_).substr(start_, end - start_), start_line_};
}

/// Drops what was handed over.
void ObjectSplitter::forget() {
  const std::size_t done = begun_ ? start_ : at_;
  buffer_.erase(0, done);
  at_ -= done;
  start_ = 0;
}

}  // namespace archdoc::pipeline
