#include "layouts/attributes.hpp"

#include "base/ascii.hpp"
#include "layouts/match.hpp"
#include "layouts/predicates.hpp"
#include "layouts/readers.hpp"
#include "layouts/rules.hpp"
#include "layouts/terms.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace archdoc::layouts {
namespace {

std::string_view without_emphasis(std::string_view words) {
  while (!words.empty() && (words.front() == '*' || is_space(words.front()))) {
    words.remove_prefix(1);
  }
  while (!words.empty() && (words.back() == '*' || is_space(words.back()))) {
    words.remove_suffix(1);
  }
  return words;
}

/// An attribute: its name, folded, and the place of its value, which can be empty.
struct Attribute {
  std::string name;
  Span value;
};

/// "NAME: VALUE", the name in bold or not. A line in capitals goes on with the value above it,
/// whatever colon it has.
std::optional<Attribute> attribute_of(const Draft& draft, Span span) {
  static constexpr std::size_t kLongest = 40;
  std::string_view line = span.of(draft.text());
  line.remove_prefix(bullet_length(line));
  const std::size_t colon = line.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view words = without_emphasis(line.substr(0, colon));
  Attribute out{fold_words(words), span_in(draft.text(), without_emphasis(line.substr(colon + 1)))};
  const auto& rules = draft.layout().attributes;
  const bool known = std::any_of(rules.begin(), rules.end(),
                                 [&](const Rule& rule) { return names(rule, out.name); });
  const bool small = std::any_of(words.begin(), words.end(), is_lower);
  return known || small ? std::optional(std::move(out)) : std::nullopt;
}

void give_attribute(Draft& draft, const Attribute& attribute) {
  if (is_absent(attribute.value.of(draft.text()))) {
    return;
  }
  for (const Rule& rule : draft.layout().attributes) {
    if (names(rule, attribute.name) && value_holds(rule.is, draft.text(), attribute.value)) {
      give(draft, rule, {attribute.value});
    }
  }
}

}  // namespace

void read_attributes(Draft& draft, const Spans& lines) {
  std::optional<Attribute> open;
  for (const Span& line : lines) {
    std::optional<Attribute> next = attribute_of(draft, line);
    // Where the text is cut no one can tell whether a name goes on to its colon.
    const std::uint32_t last = draft.page().size() - 1;
    const bool cut = line.end == draft.page().span(last).end && draft.page().unfinished(last);
    if (!next && open && !open->value.empty() && !cut) {
      open->value.end = line.end;
    } else if (next) {
      if (open) {
        give_attribute(draft, *open);
      }
      open = std::move(next);
    }
  }
  if (open) {
    give_attribute(draft, *open);
  }
}

}  // namespace archdoc::layouts
