// Any bytes given to the readers of records: no crash; and what is read, written and read again is
// the same record, in JSON at once, in XML once what XML cannot hold is replaced.
#include <archdoc/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using archdoc::Record;

std::vector<Record> read(std::string_view bytes, bool must) {
  std::vector<Record> records;
  const auto count =
      archdoc::each_record(bytes, [&](Record&& record) { records.push_back(std::move(record)); });
  if (must && !count) {
    std::abort();
  }
  return records;
}

std::string written(std::string_view format, const std::vector<Record>& records) {
  const archdoc::Format* found = archdoc::find_format(format);
  const archdoc::WriteOptions options{archdoc::kAllKeys, format == "json"};
  std::string out;
  found->begin(out, options);
  for (std::size_t i = 0; i < records.size(); ++i) {
    found->record(out, records[i], i, options);
  }
  found->end(out, records.size(), options);
  return out;
}

void require(bool condition) {
  if (!condition) {
    std::abort();
  }
}

void check(std::string_view bytes) {
  static_cast<void>(archdoc::record_form(bytes));
  static_cast<void>(archdoc::record_from_json(bytes));
  const std::vector<Record> records = read(bytes, false);
  require(read(written("ndjson", records), true) == records);
  require(read(written("json", records), true) == records);
  const std::vector<Record> from_xml = read(written("xml", records), true);
  require(from_xml.size() == records.size());
  require(read(written("xml", from_xml), true) == from_xml);
  require(read(written("json", from_xml), true) == from_xml);
  static_cast<void>(written("text", records));
}

/// A record that holds the bytes as values of several kinds.
Record holding(std::string_view bytes) {
  Record record;
  record.title = std::string(bytes);
  record.body = {{archdoc::BlockKind::turn, std::string(bytes), "A", {{1, 2}}}};
  record.notes = {{"1", std::string(bytes), {{0, 1}}, {3, 4}}};
  record.source.path = std::string(bytes);
  return record;
}

/// The bytes put over a part of a record as it is written, so that inputs of any kind reach the
/// readers' depths.
void check_spliced(std::string_view format, std::string_view bytes) {
  std::string whole = written(format, {holding("a page")});
  std::size_t at = bytes.size();
  for (const char c : bytes.substr(0, 64)) {
    at = at * 31 + static_cast<unsigned char>(c);
  }
  const std::string_view piece = bytes.substr(0, at % 16);
  whole.replace(at % whole.size(), piece.size(), piece);
  check(whole);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  // Written, any bytes become valid; read and written again they stay.
  for (const std::string_view format : {"json", "xml"}) {
    const std::string once = written(format, {holding(bytes)});
    require(written(format, read(once, true)) == once);
    check_spliced(format, bytes);
  }
  return 0;
}
