#include "extract/archive_line.hpp"

#include "extract/words.hpp"

#include <algorithm>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Where the sign begins: behind brackets and emphasis, of which one is a bracket; else npos.
std::size_t sign_begin(std::string_view line) {
  const std::size_t at = line.find_first_not_of("_*[ \t");
  return at != npos && line.substr(0, at).find('[') != npos ? at : npos;
}

/// Where the colon after the sign at `at` stands; npos where there is no sign.
std::size_t colon_after(std::string_view line, std::size_t at) {
  static constexpr std::size_t kLongestSign = 6;
  std::size_t end = at;
  while (end < line.size() && is_upper(line[end])) {
    ++end;
  }
  const std::size_t colon = skip_white(line, end);
  const bool sign = end >= at + 2 && end - at <= kLongestSign;
  return sign && colon < line.size() && line[colon] == ':' ? colon : npos;
}

std::string_view without_closers(std::string_view rest) {
  const std::size_t last = rest.find_last_not_of("]_* \t");
  return rest.substr(0, last == npos ? 0 : last + 1);
}

}  // namespace

bool begins_archive_line(std::string_view line) {
  const std::size_t at = sign_begin(line);
  return at != npos && colon_after(line, at) != npos;
}

std::optional<ArchiveLine> archive_line(std::string_view text, Span line) {
  static constexpr std::size_t kLongest = 400;
  static constexpr std::size_t kLongestReference = 150;
  const std::string_view words = strip(line.of(text));
  if (words.size() > kLongest || !begins_archive_line(words)) {
    return std::nullopt;
  }
  const std::size_t sign = sign_begin(words);
  const std::size_t colon = colon_after(words, sign);
  ArchiveLine out;
  out.archive = span_in(text, strip(words.substr(sign, colon - sign)));
  const std::size_t open = words.rfind('[', sign);
  std::string_view rest = words.substr(colon + 1);
  std::size_t close = rest.find(']');
  if (const std::size_t link = rest.find("](http"); link != npos) {
    const std::size_t end = rest.find(')', link);
    if (end == npos || !without_closers(rest.substr(end + 1)).empty()) {
      return std::nullopt;
    }
    out.url = span_in(text, rest.substr(link + 2, end - link - 2));
    close = std::min(close, link);
  } else if (close == npos) {
    if (!rest.ends_with('_')) {
      return std::nullopt;
    }
    close = without_closers(rest).size();
  } else if (!without_closers(rest.substr(close)).empty()) {
    return std::nullopt;
  }
  const std::string_view reference = strip(rest.substr(0, close));
  if (reference.empty() || reference.size() > kLongestReference) {
    return std::nullopt;
  }
  out.reference = span_in(text, reference);
  const bool closed = close < rest.size() && rest[close] == ']';
  out.whole = span_in(text, words.substr(open, colon + 1 + close + (closed ? 1 : 0) - open));
  return out;
}

}  // namespace archdoc::extract
