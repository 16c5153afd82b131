// The list of formats. A new one is a line here and a file NAME.cpp that defines the functions.
#pragma once

#include <archdoc/writer.hpp>

#include <cstddef>
#include <string>

// X(name, extension, description). A macro, since each line must both declare functions and fill a
// row of the table, which is then a constant and costs nothing at start-up.
#define ARCHDOC_FORMATS(X)                                                        \
  X(json, ".json", "JSON to read: an object, or with an array of records a list") \
  X(ndjson, ".ndjson", "one JSON object a line, as scripts use it")               \
  X(xml, ".xml", "XML with the elements of the JSON keys")                        \
  X(text, ".txt", "a page to read in a terminal")

namespace archdoc::writers {

#define ARCHDOC_DECLARE(name, extension, description)                         \
  namespace name {                                                            \
  void begin(std::string& out, const WriteOptions& options);                  \
  void record(std::string& out, const Record& record, std::size_t index,      \
              const WriteOptions& options);                                   \
  void end(std::string& out, std::size_t count, const WriteOptions& options); \
  }
ARCHDOC_FORMATS(ARCHDOC_DECLARE)
#undef ARCHDOC_DECLARE

}  // namespace archdoc::writers
