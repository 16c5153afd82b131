// Any bytes, read: no crash, every line of one class, every span in the text.
#include <archdoc/read.hpp>

#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const archdoc::Reading reading = archdoc::read(bytes, "fuzz.txt");
  if (reading.records.empty() && reading.findings.empty()) {
    std::abort();
  }
  for (const archdoc::Record& record : reading.records) {
    const auto& counts = record.source.coverage.lines;
    if (std::accumulate(counts.begin(), counts.end(), 0U) != reading.lines.size()) {
      std::abort();
    }
    for (const archdoc::Evidence& evidence : record.evidence) {
      for (const archdoc::Span span : evidence.spans) {
        if (span.begin > span.end || span.end > reading.text.size()) {
          std::abort();
        }
      }
    }
  }
  return 0;
}
