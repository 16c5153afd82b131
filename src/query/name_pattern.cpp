#include "query/name_pattern.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace archdoc::query {
namespace {

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> out;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' ', 1), words.size());
    out.emplace_back(words.substr(0, end));
    words.remove_prefix(end);
  }
  return out;
}

bool all_in(const std::vector<std::string>& wanted, std::string_view words) {
  return std::all_of(wanted.begin(), wanted.end(), [words](const std::string& word) {
    return words.find(word) != std::string_view::npos;
  });
}

}  // namespace

NamePattern::NamePattern(std::string_view name) {
  const Folded folded = fold(name);
  words_ = split(folded.words);
  latin_ = split(latin(folded.words));
  cyrillic_ = folded.cyrillic;
}

bool NamePattern::in(std::string_view value) const {
  const Folded folded = fold(value);
  if (all_in(words_, folded.words)) {
    return true;
  }
  return (cyrillic_ || folded.cyrillic) && all_in(latin_, latin(folded.words));
}

}  // namespace archdoc::query
