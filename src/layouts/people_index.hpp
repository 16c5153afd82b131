// The people of a list by their family names, so that each new one is not compared with all.
#pragma once

#include <archdoc/record.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace archdoc::layouts {

/// An index of a list that only grows; it takes up what is new when it is asked.
class PeopleIndex {
 public:
  /// Calls `use(i)` for each of `people` who has the family name of `like`; or, where that has
  /// none, the name. In no order; others may be among them.
  template <class Use>
  void each(const std::vector<Person>& people, const Person& like, Use use) {
    for (; known_ < people.size(); ++known_) {
      places_.emplace(key_of(people[known_]), static_cast<std::uint32_t>(known_));
    }
    const auto [first, last] = places_.equal_range(key_of(like));
    for (auto place = first; place != last; ++place) {
      use(static_cast<std::size_t>(place->second));
    }
  }

 private:
  static std::size_t key_of(const Person& person) {
    return std::hash<std::string_view>{}(person.parts.family ? *person.parts.family : person.name);
  }

  std::unordered_multimap<std::size_t, std::uint32_t> places_;
  std::size_t known_ = 0;
};

}  // namespace archdoc::layouts
