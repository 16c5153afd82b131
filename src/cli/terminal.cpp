#include "cli/terminal.hpp"

#include "text/utf8.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace archdoc::cli {
namespace {

volatile std::sig_atomic_t caught = 0;

extern "C" void take_down(int signal) {
  caught = signal;
}

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

struct Range {
  char32_t first;
  char32_t last;
};

constexpr Range kWide[] = {{0x1100, 0x115F}, {0x2E80, 0x303E},   {0x3041, 0xA4CF},
                           {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
                           {0xFF00, 0xFF60}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};
constexpr Range kNarrow[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},
                             {0x064B, 0x065F}, {0x200B, 0x200D}, {0x20D0, 0x20FF},
                             {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}};

template <std::size_t n>
bool in(const Range (&ranges)[n], char32_t point) {
  for (const Range& range : ranges) {
    if (point >= range.first && point <= range.last) {
      return true;
    }
  }
  return false;
}

std::string_view escape_of(Tone tone) {
  switch (tone) {
    case Tone::strong:
      return "\x1b[1m";
    case Tone::faint:
      return "\x1b[2m";
    case Tone::error:
      return "\x1b[1;31m";
    case Tone::warning:
      return "\x1b[1;33m";
    case Tone::info:
      return "\x1b[36m";
    case Tone::good:
      return "\x1b[32m";
    case Tone::plain:
      break;
  }
  return {};
}

}  // namespace

void say_raw(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written < 0 && errno != EINTR) {
      return;
    }
    text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
}

void say(std::string_view message) {
  std::string line("archdoc: ");
  line.append(message).append("\n");
  say_raw(line);
}

bool is_terminal(int fd) {
  return ::isatty(fd) == 1;
}

bool has_colour(int fd) {
  const char* no_colour = std::getenv("NO_COLOR");
  return (no_colour == nullptr || *no_colour == '\0') && is_terminal(fd);
}

std::size_t columns(int fd, std::size_t otherwise) {
  winsize size{};
  const bool known = ::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : otherwise;
}

void catch_signals() {
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  ::sigaction(SIGPIPE, &ignore, nullptr);
  // The second of them ends the program at once; and no call is started again, so that a wait for
  // input ends too.
  struct sigaction take {};
  take.sa_handler = take_down;
  take.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction before {};
    ::sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) {  // whoever started the program wants it ignored
      ::sigaction(signal, &take, nullptr);
    }
  }
}

int signalled() {
  return caught;
}

std::size_t width_of(char32_t point) {
  if (point < 0x300) {
    return 1;
  }
  if (in(kNarrow, point)) {
    return 0;
  }
  return in(kWide, point) ? 2 : 1;
}

char32_t visible(char32_t point) {
  if (point < 0x20) {
    return 0x2400 + point;
  }
  if (point == 0x7F) {
    return 0x2421;
  }
  const bool turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
                     point == 0x200E || point == 0x200F || point == 0x061C;
  return turns || (point >= 0x80 && point < 0xA0) || point == 0x2028 || point == 0x2029
             ? kReplacementCharacter
             : point;
}

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = next_code_point(text, i);
    append_utf8(out, visible(point.value));
    i += point.size;
  }
  return out;
}

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = next_code_point(text, i);
    width += width_of(point.value);
    i += point.size;
  }
  return width;
}

std::string cut(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  std::size_t fits = 0;  // bytes that leave room for the ellipsis
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = next_code_point(text, i);
    used += width_of(point.value);
    i += point.size;
    if (used > width) {
      return std::string(text.substr(0, fits)).append(width > 0 ? kEllipsis : "");
    }
    if (used < width) {
      fits = i;
    }
  }
  return std::string(text);
}

std::string cut_front(std::string_view text, std::size_t width) {
  std::size_t left = width_of(text);
  if (left <= width || width == 0) {
    return std::string(text.substr(0, left <= width ? text.size() : 0));
  }
  std::size_t i = 0;
  while (i < text.size() && left > width - 1) {
    const CodePoint point = next_code_point(text, i);
    left -= width_of(point.value);
    i += point.size;
  }
  return std::string(kEllipsis).append(text.substr(i));
}

std::string toned(std::string_view text, Tone tone, bool colour) {
  if (!colour || tone == Tone::plain) {
    return std::string(text);
  }
  return std::string(escape_of(tone)).append(text).append("\x1b[0m");
}

}  // namespace archdoc::cli
