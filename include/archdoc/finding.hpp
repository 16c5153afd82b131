// What archdoc noticed in a source: odd, never fatal.
#pragma once

#include <archdoc/span.hpp>

#include <optional>
#include <string>
#include <vector>

namespace archdoc {

enum class Severity { info, warning, error };

/// One thing noticed. `code` is a stable kebab-case word that programs match on ("empty-field");
/// `message` is a sentence for people; `span` lies in the text, and is absent where the finding is
/// about the source as a whole.
struct Finding {
  std::string code;
  Severity severity = Severity::info;
  std::string message;
  std::optional<Span> span;

  friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

}  // namespace archdoc
