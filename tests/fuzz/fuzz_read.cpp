// Any bytes, read: no crash, and no promise of the record broken.
#include <archdoc/read.hpp>

#include "support/invariants.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const archdoc::Reading reading = archdoc::read(std::string(data, data + size), "fuzz.txt");
  for (const std::string& broken : archdoc::test::broken_promises(reading)) {
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
  }
  return 0;
}
