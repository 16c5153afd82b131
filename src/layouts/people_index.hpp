// The people of a list by their family names, so that each new one is not compared with all.
#pragma once

#include <archdoc/record.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace archdoc::layouts {

/// The most people of one family name who are looked at one by one. What stands in more entries is
/// a form's word, and nobody is told by it.
inline constexpr std::size_t kMostNamesakes = 64;

/// An index of a list that only grows; it takes up what is new when it is asked.
class PeopleIndex {
 public:
  /// Calls `use(i)` for each of `people` who has the family name of `like`; or, where that has
  /// none, the name. In no order; others may be among them.
  template <class Use>
  void each(const std::vector<Person>& people, const Person& like, Use use) {
    for (; known_ < people.size(); ++known_) {
      std::vector<std::size_t>& namesakes = places_[key_of(people[known_])];
      if (namesakes.size() < kMostNamesakes) {
        namesakes.push_back(known_);
      }
    }
    const auto namesakes = places_.find(key_of(like));
    if (namesakes != places_.end()) {
      std::for_each(namesakes->second.begin(), namesakes->second.end(), use);
    }
  }

 private:
  static std::size_t key_of(const Person& person) {
    return std::hash<std::string_view>{}(person.parts.family ? *person.parts.family : person.name);
  }

  std::unordered_map<std::size_t, std::vector<std::size_t>> places_;
  std::size_t known_ = 0;
};

}  // namespace archdoc::layouts
