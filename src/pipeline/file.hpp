// Files by few system calls: open, fstat, read, close.
#pragma once

#include <archdoc/result.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace archdoc::pipeline {

/// The largest source: spans count in 32 bits.
inline constexpr std::size_t kLargestSource = 0xFFFFFFFFU;

/// An open descriptor, closed at the end of its life unless it is standard input.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor() { close(); }

  [[nodiscard]] int get() const { return fd_; }
  void close();

 private:
  int fd_ = -1;
};

/// What a failed call means and what to do about it, for errno `code`.
[[nodiscard]] Error system_error(std::string_view doing, int code);

/// Bytes of one file, read piece by piece.
class FileReader {
 public:
  /// "-" is standard input.
  [[nodiscard]] static Result<FileReader> open(const std::string& path);

  /// Appends what one call of read(2) gives, at most `most` bytes; false at the end of the file.
  [[nodiscard]] Result<bool> read_some(std::string& out, std::size_t most);
  /// Appends until `out` has at least `size` bytes or the file ends; false at its end.
  [[nodiscard]] Result<bool> read_until(std::string& out, std::size_t size);
  /// Appends all the rest; an error where `out` would become larger than a source can be.
  [[nodiscard]] Result<Done> read_rest(std::string& out);

  /// Of an ordinary file, else 0.
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  FileReader(Descriptor fd, std::size_t size, bool regular)
      : fd_(std::move(fd)), size_(size), regular_(regular) {}

  Descriptor fd_;
  std::size_t size_ = 0;
  bool regular_ = false;
  std::size_t done_ = 0;  // bytes read so far
  bool ended_ = false;
};

}  // namespace archdoc::pipeline
