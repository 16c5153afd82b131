// A filter at work, and what it says afterwards.
#pragma once

#include <archdoc/query.hpp>

#include <cstddef>

namespace archdoc::cli {

class Matches {
 public:
  /// Without a filter all records match.
  explicit Matches(const Filter* filter) : filter_(filter) {}

  [[nodiscard]] bool operator()(const Record& record);
  /// "12 of 500 records match; 3 without a date are left out (--undated keep takes them)"
  void tell() const;
  /// The same, but only where records without a date are left out.
  void tell_undated() const;

 private:
  const Filter* filter_;
  std::size_t all_ = 0;
  std::size_t matched_ = 0;
  std::size_t undated_ = 0;
};

}  // namespace archdoc::cli
