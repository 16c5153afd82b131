// A name that is looked for in the people and archives of records.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace archdoc::query {

/// A name looked for. It is in a value where each of its words begins some word of the value, in
/// any order. Spelling counts, but between two scripts only as far as romanisations agree.
class NamePattern {
 public:
  explicit NamePattern(std::string_view name);

  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] bool in(std::string_view value) const;

 private:
  std::vector<std::string> words_;  // each with a space before it
  std::vector<std::string> latin_;
  bool cyrillic_ = false;
};

}  // namespace archdoc::query
