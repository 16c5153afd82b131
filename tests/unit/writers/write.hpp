// Records written as the program writes them.
#pragma once

#include <archdoc/writer.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace archdoc::tests {

inline std::string written(std::string_view format, const std::vector<Record>& records,
                           const WriteOptions& options = {}) {
  const Format* found = find_format(format);
  REQUIRE(found != nullptr);
  std::string out;
  found->begin(out, options);
  for (std::size_t i = 0; i < records.size(); ++i) {
    found->record(out, records[i], i, options);
  }
  found->end(out, records.size(), options);
  return out;
}

/// What is read back, or nothing but a failed test.
inline std::vector<Record> read_back(std::string_view bytes) {
  std::vector<Record> records;
  const auto count = each_record(bytes, [&](Record&& r) { records.push_back(std::move(r)); });
  if (!count) {
    FAIL(count.error().message << "\nin " << bytes.substr(0, 4000));
  } else {
    CHECK(*count == records.size());
  }
  return records;
}

/// The error of reading, or "".
inline std::string error_of(std::string_view bytes) {
  const auto count = each_record(bytes, [](Record&&) {});
  return count ? "" : count.error().message;
}

}  // namespace archdoc::tests
