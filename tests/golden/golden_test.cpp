// Every sample against the record that it must become. ARCHDOC_ACCEPT=1 rewrites the records.
#include <archdoc/read.hpp>
#include <archdoc/writer.hpp>

#include "support/catch.hpp"
#include "support/invariants.hpp"
#include "support/samples.hpp"

#include <cstdlib>
#include <fstream>
#include <string>

namespace archdoc::test {
namespace {

std::string json_of(const Reading& reading) {
  std::string json;
  const Format& format = *find_format("json");
  format.begin(json, {});
  for (std::size_t i = 0; i < reading.records.size(); ++i) {
    format.record(json, reading.records[i], i, {});
  }
  format.end(json, reading.records.size(), {});
  return json;
}

bool accepting() {
  const char* accept = std::getenv("ARCHDOC_ACCEPT");  // NOLINT(concurrency-mt-unsafe)
  return accept != nullptr && std::string(accept) == "1";
}

TEST_CASE("every sample becomes the record that was accepted") {
  for (const Sample& sample : samples()) {
    INFO(sample.name);
    const Reading reading = read(sample.bytes, sample.name + ".txt");
    CHECK(broken_promises(reading) == std::vector<std::string>{});
    const std::string have = json_of(reading);
    const std::string path = "tests/golden/" + sample.name + ".json";
    if (accepting()) {
      std::ofstream(std::string(ARCHDOC_SOURCE_DIR) + "/" + path, std::ios::binary) << have;
    }
    const std::string want = file_bytes(path);
    CHECK(have == want);
  }
}

}  // namespace
}  // namespace archdoc::test
