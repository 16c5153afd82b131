#include "support/samples.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace archdoc::test {

std::string file_bytes(const std::string& path) {
  std::ifstream file(std::filesystem::path(ARCHDOC_SOURCE_DIR) / path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const std::vector<Sample>& samples() {
  static const std::vector<Sample> kSamples = [] {
    std::vector<Sample> list;
    const auto folder = std::filesystem::path(ARCHDOC_SOURCE_DIR) / "samples";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() == ".txt") {
        list.push_back({entry.path().stem().string(),
                        file_bytes("samples/" + entry.path().filename().string())});
      }
    }
    std::sort(list.begin(), list.end(),
              [](const Sample& a, const Sample& b) { return a.name < b.name; });
    return list;
  }();
  return kSamples;
}

}  // namespace archdoc::test
