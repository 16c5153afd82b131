// What writers, readers and schemas ask of a member's type.
#pragma once

#include "model/fields.hpp"

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace archdoc::writers {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

template <class T>
concept Optional = is_optional<T>;
template <class T>
concept List = is_list<T>;
template <class T>
concept WholeNumber = std::unsigned_integral<T> && !std::same_as<T, bool>;

/// The keys to write of a record: those asked for that it has; the schema in any case.
[[nodiscard]] constexpr KeySet keys_to_write(KeySet asked, KeySet had) {
  return (asked & had) | KeySet{1};
}

/// Passes on only the top-level keys of a set.
template <class V>
class KeyFilter {
 public:
  KeyFilter(V& inner, KeySet keys) : inner_(inner), keys_(keys) {}

  template <class T>
  void operator()(const Field& field, T& member) {
    if ((keys_ & 1) != 0) {
      inner_(field, member);
    }
    keys_ >>= 1;
  }

 private:
  V& inner_;
  KeySet keys_;
};

/// Gives the keys that are not in `keys` the values of an empty record.
inline void clear_others(Record& record, KeySet keys) {
  Record empty;
  std::array<void*, kRecordKeys> members{};
  std::size_t next = 0;
  fields([&](const Field&, auto& member) { members[next++] = &member; }, empty);
  next = 0;
  fields(
      [&](const Field&, auto& member) {
        using Member = std::remove_reference_t<decltype(member)>;
        if (((keys >> next) & 1) == 0) {
          member = std::move(*static_cast<Member*>(members[next]));  // the same key, so the type
        }
        ++next;
      },
      record);
}

}  // namespace archdoc::writers
