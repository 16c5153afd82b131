// The names of enumerators in every outer form of a record: kebab-case, one table an enumeration.
#pragma once

#include <archdoc/finding.hpp>
#include <archdoc/record.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace archdoc {

/// The names of all enumerators of E, in the order of their values, which begin at 0.
template <class E>
struct Names;

template <>
struct Names<Severity> {
  static constexpr std::string_view all[] = {"info", "warning", "error"};
};
template <>
struct Names<Kind> {
  static constexpr std::string_view all[] = {"document", "listing"};
};
template <>
struct Names<DateStatus> {
  static constexpr std::string_view all[] = {"stated",  "inferred", "given",
                                             "undated", "absent",   "ambiguous"};
};
template <>
struct Names<DateOrder> {
  static constexpr std::string_view all[] = {"unknown", "dmy", "mdy"};
};
template <>
struct Names<DateRole> {
  static constexpr std::string_view all[] = {"event", "received", "uploaded", "mentioned"};
};
template <>
struct Names<PersonRole> {
  static constexpr std::string_view all[] = {"author",      "sender",       "recipient",
                                             "copied",      "interlocutor", "attendee",
                                             "interpreter", "note-taker"};
};
template <>
struct Names<PersonKind> {
  static constexpr std::string_view all[] = {"person", "office", "organization"};
};
template <>
struct Names<BlockKind> {
  static constexpr std::string_view all[] = {"paragraph", "heading",   "list-item",
                                             "turn",      "stamp",     "salutation",
                                             "closing",   "signature", "omission"};
};
template <>
struct Names<How> {
  static constexpr std::string_view all[] = {"verbatim", "normalised", "inferred", "given"};
};
template <>
struct Names<Grade> {
  static constexpr std::string_view all[] = {"high", "medium", "low"};
};
template <>
struct Names<LineClass> {
  static constexpr std::string_view all[] = {"chrome",  "label",      "head", "body",     "note",
                                             "summary", "provenance", "page", "unclaimed"};
};
static_assert(std::size(Names<LineClass>::all) == kLineClasses);

/// An enumeration whose names stand in a table above.
template <class E>
concept Named = std::is_enum_v<E> && requires {
  Names<E>::all;
};

template <Named E>
constexpr std::span<const std::string_view> names_of() {
  return Names<E>::all;
}

template <Named E>
constexpr std::string_view name_of(E value) {
  return Names<E>::all[static_cast<std::size_t>(value)];
}

template <Named E>
constexpr std::optional<E> from_name(std::string_view name) {
  for (std::size_t i = 0; i < std::size(Names<E>::all); ++i) {
    if (Names<E>::all[i] == name) {
      return static_cast<E>(i);
    }
  }
  return std::nullopt;
}

}  // namespace archdoc
