// The words of the layout language: predicates, readers, fields, gaps. Closed lists; each word is
// documented here once, for error messages, for `archdoc layouts` and for the README.
#pragma once

#include <archdoc/record.hpp>

#include "layouts/layout.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::layouts {

/// A word of a closed list, its value, and its meaning in one sentence.
template <class E>
struct Word {
  std::string_view name;
  E value;
  std::string_view meaning;
};

[[nodiscard]] std::span<const Word<Predicate>> predicates();
[[nodiscard]] std::span<const Word<Reader>> readers();
[[nodiscard]] std::span<const Word<Gap>> gaps();

/// A field that a rule can fill, and how the record holds it.
struct FieldSpec {
  std::string_view name;  ///< as layout files write it
  Field value = Field::none;
  LineClass line_class = LineClass::head;  ///< of the lines that give it
  std::string_view path;                   ///< JSON Pointer
  std::optional<std::string>& (*scalar)(Record&) = nullptr;
  std::vector<std::string>& (*list)(Record&) = nullptr;
};

[[nodiscard]] std::span<const FieldSpec> field_specs();
[[nodiscard]] const FieldSpec& spec_of(Field field);

}  // namespace archdoc::layouts
