// Escaping for the outer forms. Whatever the bytes, what is appended is valid UTF-8.
#pragma once

#include <archdoc/span.hpp>

#include <cassert>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace archdoc::writers {

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

/// One step through UTF-8 (Unicode 15, table 3-7).
struct Utf8Step {
  std::size_t length;  ///< bytes of the character, or of the ill-formed part; at least 1
  bool valid;
  char32_t character;  ///< U+FFFD where not valid
};

/// The character of `text` at `at`, which must be inside.
[[nodiscard]] Utf8Step utf8_step(std::string_view text, std::size_t at);

/// Appends `text` as a JSON string with its quotes (RFC 8259, section 7). All control characters
/// (C0, DEL, C1) are escaped; ill-formed UTF-8 becomes U+FFFD.
void append_json_string(std::string& out, std::string_view text);

/// Appends `text` as XML 1.0 character data (section 2.4). CR is written as a reference, or reading
/// would turn it into LF; what no XML document may hold becomes U+FFFD.
void append_xml_text(std::string& out, std::string_view text);

/// The same for an attribute value in double quotes: TAB, LF and the quote are references too.
void append_xml_attribute(std::string& out, std::string_view text);

/// Whether XML 1.0 allows the character (section 2.2, Char).
[[nodiscard]] constexpr bool is_xml_char(char32_t c) {
  return (c >= 0x20 && c <= 0xD7FF) || c == '\t' || c == '\n' || c == '\r' ||
         (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

/// The first byte at or after `at` that XML text may not take as it is: markup, a quote, a control
/// character (white space too), or one that utf8_step has to look at.
[[nodiscard]] std::size_t skip_xml(std::string_view text, std::size_t at);

/// Appends `text` for a terminal: control characters other than LF become U+FFFD, TAB a space, so
/// that no source can move the cursor.
void append_plain(std::string& out, std::string_view text);

/// Appends `"name":`, behind a comma where one is wanted. A name needs no escaping, and has 32
/// bytes at most.
inline void append_json_key(std::string& out, bool comma, std::string_view name) {
  // Put together first: one append costs less than four.
  static constexpr std::size_t kLongest = 32;
  assert(name.size() <= kLongest);
  char buffer[kLongest + 4];
  char* at = buffer;
  if (comma) {
    *at++ = ',';
  }
  *at++ = '"';
  std::memcpy(at, name.data(), name.size());
  at += name.size();
  *at++ = '"';
  *at++ = ':';
  out.append(buffer, static_cast<std::size_t>(at - buffer));
}

/// Appends `[begin,end]`.
inline void append_json_span(std::string& out, Span span) {
  static constexpr std::size_t kDigits = 10;
  char buffer[2 * kDigits + 3];
  char* at = buffer;
  *at++ = '[';
  at = std::to_chars(at, at + kDigits, span.begin).ptr;
  *at++ = ',';
  at = std::to_chars(at, at + kDigits, span.end).ptr;
  *at++ = ']';
  out.append(buffer, static_cast<std::size_t>(at - buffer));
}

inline void append_number(std::string& out, std::uint64_t number) {
  char digits[20];
  const auto result = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, static_cast<std::size_t>(result.ptr - digits));
}

}  // namespace archdoc::writers
