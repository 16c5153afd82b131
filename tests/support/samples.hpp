// The documents under samples/.
#pragma once

#include <string>
#include <vector>

namespace archdoc::test {

struct Sample {
  std::string name;  ///< without folder and extension
  std::string bytes;
};

/// All of them, by name.
[[nodiscard]] const std::vector<Sample>& samples();

/// The bytes of a file under the project's folder; empty where there is none.
[[nodiscard]] std::string file_bytes(const std::string& path);

}  // namespace archdoc::test
