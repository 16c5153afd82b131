// One output: standard output, or a file that appears whole or not at all.
#include <archdoc/pipeline.hpp>

#include "pipeline/file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <utility>

namespace archdoc {
namespace {

constexpr std::size_t kEnough = std::size_t{64} << 10U;

Error cannot_write(std::string_view path, int code) {
  if (code == EISDIR) {
    return {std::string(path) + " is a folder; name a file in it"};
  }
  if (code == ENOENT) {
    return {"cannot write " + std::string(path) + ": its folder does not exist; create it first"};
  }
  if (code == EACCES || code == EPERM || code == EROFS) {
    return {"cannot write " + std::string(path) + ": permission denied; write elsewhere"};
  }
  return pipeline::system_error("cannot write " + std::string(path), code);
}

/// The file that a link leads to, so that the link stays; `path` itself where there is none.
std::string behind_links(const std::string& path) {
  const std::unique_ptr<char, void (*)(void*)> real(::realpath(path.c_str(), nullptr), std::free);
  return real ? std::string(real.get()) : path;
}

/// What a new file is allowed.
mode_t new_file_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

}  // namespace

Output::Output(int fd) : fd_(fd) {}

Result<Output> Output::file(const std::string& path) {
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) {
    return cannot_write(path, EISDIR);
  }
  if (exists && (!S_ISREG(status.st_mode) || ::access(path.c_str(), W_OK) != 0)) {
    Output out(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (out.fd_ < 0) {
      return cannot_write(path, errno);
    }
    out.owned_ = true;
    return out;
  }
  Output out(-1);
  out.target_ = behind_links(path);
  const std::size_t slash = out.target_.rfind('/');
  out.temporary_ = slash == std::string::npos ? "" : out.target_.substr(0, slash + 1);
  out.temporary_ += ".archdoc-XXXXXX";
  out.fd_ = ::mkostemp(out.temporary_.data(), O_CLOEXEC);
  if (out.fd_ < 0) {
    const int code = errno;
    out.temporary_.clear();
    return cannot_write(path, code);
  }
  out.owned_ = true;
  if (::fchmod(out.fd_, exists ? status.st_mode & 07777U : new_file_mode()) != 0) {
    return cannot_write(path, errno);
  }
  return out;
}

Output::Output(Output&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)),
      owned_(std::exchange(other.owned_, false)),
      eager_(other.eager_),
      closed_(other.closed_),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      buffer_(std::move(other.buffer_)),
      failure_(std::move(other.failure_)) {}

Output::~Output() {
  if (owned_) {
    ::close(fd_);
  }
  if (!temporary_.empty()) {
    ::unlink(temporary_.c_str());
  }
}

void Output::between() {
  if (eager_ || buffer_.size() >= kEnough) {
    flush();
  }
}

void Output::flush() {
  std::string_view left = buffer_;
  while (!left.empty() && !over()) {
    const ssize_t written = ::write(fd_, left.data(), left.size());
    if (written >= 0) {
      left.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      closed_ = true;
    } else if (errno == EAGAIN) {
      pollfd ready{fd_, POLLOUT, 0};
      ::poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      failure_ = cannot_write(target_.empty() ? "the output" : target_, errno);
    }
  }
  buffer_.clear();
}

Result<Done> Output::finish() {
  flush();
  if (!failure_ && owned_) {
    if (::close(std::exchange(fd_, -1)) != 0) {
      failure_ = cannot_write(target_.empty() ? "the output" : target_, errno);
    }
    owned_ = false;
  }
  if (!failure_ && !temporary_.empty()) {
    if (std::rename(temporary_.c_str(), target_.c_str()) == 0) {
      temporary_.clear();
    } else {
      failure_ = cannot_write(target_, errno);
    }
  }
  return failure_ ? Result<Done>(*failure_) : Result<Done>(Done{});
}

void Output::abandon() {
  if (temporary_.empty()) {
    flush();
  }
}

}  // namespace archdoc
