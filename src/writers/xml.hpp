// What the writer, the readers and the schema of the XML form share.
#pragma once

#include <archdoc/record.hpp>
#include <archdoc/result.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace archdoc::writers {

inline constexpr std::string_view kNamespace = "urn:archdoc:record:1";

/// What is wrong with an XML document, and the byte where.
struct XmlProblem {
  std::size_t at;
  std::string message;
};

/// One record element as it stands in a document.
struct XmlPiece {
  std::string_view text;    ///< from "<record" to "</record>"
  std::string_view prefix;  ///< of the names of archdoc's elements: "" or with its colon, "a:"
  std::size_t at;           ///< where it begins in the document
};

/// Checks that `bytes` is well-formed (XML 1.0, 5th edition; UTF-8; without a document type
/// declaration), with a root `records` or `record` of archdoc's namespace, and hands over each
/// record element as soon as it ends. Stops at the first problem, its own or that of `use`.
///
/// An XML library that builds trees is not enough here: pugixml takes unknown entities, doubled
/// attributes, text behind the root and characters that XML does not allow.
[[nodiscard]] std::optional<XmlProblem> scan_xml(
    std::string_view bytes, const std::function<std::optional<XmlProblem>(const XmlPiece&)>& use);

/// Every record of an XML document in order; the error says line and column.
[[nodiscard]] Result<std::size_t> each_xml_record(std::string_view bytes,
                                                  const std::function<void(Record&&)>& use);

}  // namespace archdoc::writers
