// What the two schemas share: names for the structs, and what strings may hold.
#pragma once

#include <archdoc/types.hpp>

#include "model/fields.hpp"

#include <concepts>
#include <string_view>

namespace archdoc::writers {

template <class T>
struct TypeTag {
  using Type = T;
};

/// Calls visit(name, TypeTag<T>) for each struct inside a record.
template <class V>
void each_struct(V&& visit) {
  visit("listing-item", TypeTag<ListingItem>());
  visit("dated", TypeTag<DatedSpan>());
  visit("inferred-date", TypeTag<InferredDate>());
  visit("person", TypeTag<Person>());
  visit("name-parts", TypeTag<NameParts>());
  visit("block", TypeTag<Block>());
  visit("note", TypeTag<Note>());
  visit("anchor", TypeTag<Anchor>());
  visit("page-mark", TypeTag<PageMark>());
  visit("provenance", TypeTag<Provenance>());
  visit("repository", TypeTag<Repository>());
  visit("archival-level", TypeTag<ArchivalLevel>());
  visit("published", TypeTag<Published>());
  visit("source", TypeTag<SourceInfo>());
  visit("coverage", TypeTag<Coverage>());
  visit("evidence", TypeTag<Evidence>());
  visit("finding", TypeTag<Finding>());
}

template <Described T>
std::string_view struct_name() {
  std::string_view name;
  each_struct([&](std::string_view each, auto tag) {
    if (std::same_as<typename decltype(tag)::Type, T>) {
      name = each;
    }
  });
  return name;
}

/// A regular expression for the whole string, in what ECMA-262 and XML Schema have in common;
/// empty where anything goes. EDTF is checked by its letters only.
constexpr std::string_view regex_of(Pattern pattern) {
  switch (pattern) {
    case Pattern::id:
      return "d[0-9a-f]{16}(-[0-9]+)?";
    case Pattern::edtf:
      return "[0-9A-Z?~%/.,:+\\[\\]{}\\-]+";
    case Pattern::day:
      return "-?[0-9]{4,}-[0-9]{2}-[0-9]{2}";
    case Pattern::sha256:
      return "[0-9a-f]{64}";
    case Pattern::language:
      return "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";
    case Pattern::pointer:
      return "(/[^/]*)*";
    default:
      return {};
  }
}

inline constexpr std::string_view kOffsets[] = {"file", "text"};

/// Calls visit(word) for each word of a closed list of strings; nothing where the list is open.
template <class V>
void each_word(Pattern pattern, V&& visit) {
  if (pattern == Pattern::schema) {
    visit(std::string_view(kSchema));
  } else if (pattern == Pattern::offsets) {
    for (std::string_view word : kOffsets) {
      visit(word);
    }
  } else if (pattern == Pattern::type) {
    for (const DocumentType& type : document_types()) {
      visit(type.name);
    }
  }
}

constexpr bool is_closed(Pattern pattern) {
  return pattern == Pattern::schema || pattern == Pattern::offsets || pattern == Pattern::type;
}

}  // namespace archdoc::writers
