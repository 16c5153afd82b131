// JSON to read: two spaces a level, what is short on one line.
#include "writers/formats.hpp"
#include "writers/json_record.hpp"

namespace archdoc::writers::json {

void begin(std::string& out, const WriteOptions& options) {
  if (options.array) {
    out += '[';
  }
}

void record(std::string& out, const Record& record, std::size_t index,
            const WriteOptions& options) {
  std::size_t indent = 0;
  if (options.array) {
    out += index == 0 ? "\n  " : ",\n  ";
    indent = 2;
  }
  JsonText(out, indent).record<JsonStyle::page>(record, keys_to_write(options.keys, record.keys));
  if (!options.array) {
    out += '\n';
  }
}

void end(std::string& out, std::size_t count, const WriteOptions& options) {
  if (options.array) {
    out += count == 0 ? "]\n" : "\n]\n";
  }
}

}  // namespace archdoc::writers::json
