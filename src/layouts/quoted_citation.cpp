#include "layouts/quoted_citation.hpp"

#include "base/ascii.hpp"
#include "layouts/skip.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace archdoc::layouts {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::array<std::string_view, 3> kQuotes{"\"", "\xE2\x80\x9C", "\xE2\x80\x9D"};

/// The place just after the last `,"` before `end`, and that of the comma.
struct TitleEnd {
  std::size_t comma = npos;
  std::size_t after = npos;
};

TitleEnd title_end(std::string_view block, std::size_t end) {
  for (std::size_t i = end; i-- > 0;) {
    if (block[i] != ',') {
      continue;
    }
    for (std::string_view quote : kQuotes) {
      if (block.substr(i + 1).starts_with(quote) && i + 1 + quote.size() <= end) {
        return {i, i + 1 + quote.size()};
      }
    }
  }
  return {};
}

/// Where "Digital Archive," begins and ends, a line break in it allowed; npos where it does not
/// stand in the block.
std::pair<std::size_t, std::size_t> find_edition(std::string_view block) {
  static constexpr std::string_view kFirst = "Digital";
  static constexpr std::string_view kSecond = "Archive,";
  for (std::size_t at = block.find(kFirst); at != npos; at = block.find(kFirst, at + 1)) {
    std::string_view rest = block.substr(at + kFirst.size());
    skip_space(rest);
    if (rest.starts_with(kSecond)) {
      rest.remove_prefix(kSecond.size());
      return {at, block.size() - rest.size()};
    }
  }
  return {npos, npos};
}

std::string_view trim_commas(std::string_view text) {
  while (!text.empty() && (is_space(text.front()) || text.front() == ',')) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (is_space(text.back()) || text.back() == ',')) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

std::optional<QuotedCitation> quoted_citation(std::string_view block) {
  const auto opening = std::find_if(kQuotes.begin(), kQuotes.end(), [&](std::string_view quote) {
    return block.starts_with(quote);
  });
  if (opening == kQuotes.end()) {
    return std::nullopt;
  }
  const auto [edition, after] = find_edition(block);
  if (edition == npos) {
    return std::nullopt;
  }
  const TitleEnd end = title_end(block, edition);
  if (end.comma == npos || end.comma < opening->size()) {
    return std::nullopt;
  }
  QuotedCitation citation;
  citation.title = trim(block.substr(opening->size(), end.comma - opening->size()));
  const std::string_view between = block.substr(end.after, edition - end.after);
  // The date ends where the name of the edition begins: "History and Public Policy Program".
  if (const std::size_t name = between.find("History"); name != npos) {
    citation.date = trim_commas(between.substr(0, name));
  }
  citation.source = trim(block.substr(after));
  if (const std::size_t address = citation.source.find("http"); address != npos) {
    citation.url = citation.source.substr(address);
    citation.url = citation.url.substr(0, citation.url.find_first_of(" \t\r\n"));
    citation.source = trim(citation.source.substr(0, address));
  } else if (const std::size_t last = citation.source.rfind(' ');
             last != npos &&
             std::string_view("http").starts_with(citation.source.substr(last + 1))) {
    citation.source = trim(citation.source.substr(0, last));  // cut inside the address
  }
  return citation;
}

}  // namespace archdoc::layouts
