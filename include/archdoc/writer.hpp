// Records to bytes, and back.
#pragma once

#include <archdoc/record.hpp>
#include <archdoc/result.hpp>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc {

struct WriteOptions {
  KeySet keys = kAllKeys;  ///< the top-level keys to write; `schema` is written always
  bool array = false;      ///< JSON: an array of records instead of one object
};

/// A way to write records. Stateless: begin, then each record with its index, then end; the calls
/// append to `out`, so that a caller can write out and clear it at any point.
struct Format {
  std::string_view name;
  std::string_view extension;
  std::string_view description;
  void (*begin)(std::string& out, const WriteOptions& options);
  void (*record)(std::string& out, const Record& record, std::size_t index,
                 const WriteOptions& options);
  void (*end)(std::string& out, std::size_t count, const WriteOptions& options);
};

[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format* find_format(std::string_view name);

/// The set of one top-level key ("title"), or nothing where there is no such key.
[[nodiscard]] std::optional<KeySet> key_by_name(std::string_view name);
[[nodiscard]] std::vector<std::string_view> key_names();

/// One record from one JSON object as archdoc writes it. Unknown keys are passed over (keys are
/// added within archdoc/1); keys that are missing leave Record::keys smaller.
[[nodiscard]] Result<Record> record_from_json(std::string_view json);

/// Whether `head`, the first bytes of an input, begins archdoc's own records: an object or an
/// array of objects with "schema":"archdoc/1" first, or the XML form.
enum class RecordForm { none, json, xml, other_json };
[[nodiscard]] RecordForm record_form(std::string_view head);

/// Every record of `bytes` (one object, an array, NDJSON, or XML), in order. Stops at the first
/// that cannot be read; the error says where.
[[nodiscard]] Result<std::size_t> each_record(std::string_view bytes,
                                              const std::function<void(Record&&)>& use);

/// The published shapes.
[[nodiscard]] std::string json_schema();  ///< JSON Schema 2020-12 of one record
[[nodiscard]] std::string relax_ng();     ///< RELAX NG of the XML form

}  // namespace archdoc
