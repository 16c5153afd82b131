// One compact JSON object a line. Control characters are escaped, so a line break always ends a
// record.
#include "writers/formats.hpp"
#include "writers/json_record.hpp"

namespace archdoc::writers::ndjson {

void begin(std::string&, const WriteOptions&) {}

void record(std::string& out, const Record& record, std::size_t, const WriteOptions& options) {
  JsonText(out, 0).record<JsonStyle::compact>(record, keys_to_write(options.keys, record.keys));
  out += '\n';
}

void end(std::string&, std::size_t, const WriteOptions&) {}

}  // namespace archdoc::writers::ndjson
