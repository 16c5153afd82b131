#include "pipeline/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace archdoc::pipeline {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20U;

std::string_view remedy(int code) {
  switch (code) {
    case ENOENT:
      return "; check the name";
    case ENOTDIR:
      return "; a part of the path is a file, check the name";
    case EACCES:
    case EPERM:
      return "; ask for the right to read it, or leave it out";
    case EISDIR:
      return "; name a file in it";
    case ELOOP:
      return "; its links lead in a circle";
    case ENAMETOOLONG:
      return "; shorten it";
    case EMFILE:
    case ENFILE:
      return "; close other programs or use fewer --jobs";
    case ENOSPC:
    case EDQUOT:
      return "; make room or write elsewhere";
    default:
      return {};
  }
}

Error too_large() {
  return {"is larger than the 4 GiB that one source may have; split it (see 'man split')"};
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    close();
    fd_ = std::exchange(other.fd_, -1);
  }
  return *this;
}

void Descriptor::close() {
  if (fd_ > STDIN_FILENO) {
    ::close(fd_);
  }
  fd_ = -1;
}

Error system_error(std::string_view doing, int code) {
  std::string what = std::generic_category().message(code);
  if (!what.empty() && what.front() >= 'A' && what.front() <= 'Z' && code != EIO) {
    what.front() = static_cast<char>(what.front() - 'A' + 'a');
  }
  std::string message(doing);
  message.append(": ").append(what).append(remedy(code));
  return {std::move(message)};
}

Result<FileReader> FileReader::open(const std::string& path) {
  Descriptor fd(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (fd.get() < 0) {
    return system_error("cannot be read", errno);
  }
  struct stat status {};
  if (::fstat(fd.get(), &status) != 0) {
    return system_error("cannot be read", errno);
  }
  if (S_ISDIR(status.st_mode)) {
    return system_error("cannot be read", EISDIR);
  }
  const bool regular = S_ISREG(status.st_mode);
  const auto size = regular ? static_cast<std::size_t>(status.st_size) : 0;
  return FileReader(std::move(fd), size, regular);
}

Result<bool> FileReader::read_some(std::string& out, std::size_t most) {
  const std::size_t before = out.size();
  out.resize(before + most);
  const ssize_t got = ::read(fd_.get(), out.data() + before, most);
  const int code = errno;
  out.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  if (got < 0) {
    return system_error("cannot be read", code);
  }
  done_ += static_cast<std::size_t>(got);
  ended_ = got == 0 || (regular_ && done_ == size_);
  return got > 0;
}

Result<bool> FileReader::read_until(std::string& out, std::size_t size) {
  while (out.size() < size) {
    if (ended_) {
      return false;
    }
    // One byte more than the file has, so that one call both reads it and finds its end.
    const std::size_t left = size_ >= done_ ? size_ - done_ : 0;
    const std::size_t piece = regular_ && left > 0 ? std::min(left + 1, kPiece) : kPiece / 16;
    Result<bool> more = read_some(out, piece);
    if (!more) {
      return more;
    }
  }
  return true;
}

Result<Done> FileReader::read_rest(std::string& out) {
  if (size_ > kLargestSource) {
    return too_large();
  }
  if (size_ > done_) {
    out.reserve(out.size() + (size_ - done_) + 1);
  }
  while (true) {
    const Result<bool> more = read_until(out, out.size() + kPiece);
    if (!more) {
      return more.error();
    }
    if (out.size() > kLargestSource) {
      return too_large();
    }
    if (!*more) {
      return Done{};
    }
  }
}

}  // namespace archdoc::pipeline
