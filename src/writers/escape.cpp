// Escaping: runs of plain bytes are found eight at a time and copied whole.
#include "writers/escape.hpp"

#include "base/ascii.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace archdoc::writers {
namespace {

using Word = std::uint64_t;

constexpr Word repeat(unsigned char byte) {
  return Word{byte} * 0x0101010101010101ULL;
}

/// The top bit of each byte of `word` that is zero. Bytes above a zero byte may be marked wrongly
/// (a borrow), so only the lowest mark counts.
constexpr Word zero_bytes(Word word) {
  return (word - repeat(0x01)) & ~word & repeat(0x80);
}

/// The same for each byte below 0x20.
constexpr Word below_space(Word word) {
  return (word - repeat(0x20)) & ~word & repeat(0x80);
}

Word load(const char* from) {
  Word word = 0;
  std::memcpy(&word, from, sizeof word);
  return word;
}

/// The first byte at or after `at` that `marks` (a function of eight bytes) marks or, in the tail,
/// that `plain` refuses.
template <class Marks, class Plain>
std::size_t skip(std::string_view text, std::size_t at, Marks marks, Plain plain) {
  if constexpr (std::endian::native == std::endian::little) {
    while (at + sizeof(Word) <= text.size()) {
      const Word found = marks(load(text.data() + at));
      if (found != 0) {
        return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
      }
      at += sizeof(Word);
    }
  }
  while (at < text.size() && plain(text[at])) {
    ++at;
  }
  return at;
}

std::size_t skip_ascii_json(std::string_view text, std::size_t at) {
  return skip(
      text, at,
      [](Word w) {
        return below_space(w) | zero_bytes(w ^ repeat('"')) | zero_bytes(w ^ repeat('\\')) |
               zero_bytes(w ^ repeat(0x7F)) | (w & repeat(0x80));
      },
      [](char c) { return c >= ' ' && c < 0x7F && c != '"' && c != '\\'; });
}

std::size_t skip_ascii_xml(std::string_view text, std::size_t at) {
  return skip(
      text, at,
      [](Word w) {
        return below_space(w) | zero_bytes(w ^ repeat('"')) | zero_bytes(w ^ repeat('<')) |
               zero_bytes(w ^ repeat('>')) | zero_bytes(w ^ repeat('&')) | (w & repeat(0x80));
      },
      [](char c) {
        return !is_high(c) && c >= ' ' && c != '"' && c != '<' && c != '>' && c != '&';
      });
}

constexpr bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Passes over letters of two bytes (U+00C0 to U+07FF) and the spaces between them: Cyrillic, Greek
/// or Hebrew text would else be stepped through a character at a time.
std::size_t skip_letters(std::string_view text, std::size_t at) {
  while (at + 1 < text.size()) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0xC3 && c <= 0xDF && is_continuation(text[at + 1])) {
      at += 2;
    } else if (c == ' ') {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

/// Passes over what `ascii` (skip_ascii_json or skip_ascii_xml) and skip_letters pass over.
template <class Ascii>
std::size_t skip_plain(std::string_view text, std::size_t at, Ascii ascii) {
  at = ascii(text, at);
  while (at < text.size() && is_high(text[at])) {
    const std::size_t next = skip_letters(text, at);
    if (next == at) {
      break;
    }
    at = ascii(text, next);
  }
  return at;
}

/// What a lead byte promises: the length, and the range of the second byte.
struct Lead {
  std::size_t length;
  unsigned char least;
  unsigned char most;
};

constexpr Lead lead_of(unsigned char c) {
  if (c >= 0xC2 && c <= 0xDF) {
    return {2, 0x80, 0xBF};
  }
  if (c >= 0xE0 && c <= 0xEF) {
    return {3, static_cast<unsigned char>(c == 0xE0 ? 0xA0 : 0x80),
            static_cast<unsigned char>(c == 0xED ? 0x9F : 0xBF)};
  }
  if (c >= 0xF0 && c <= 0xF4) {
    return {4, static_cast<unsigned char>(c == 0xF0 ? 0x90 : 0x80),
            static_cast<unsigned char>(c == 0xF4 ? 0x8F : 0xBF)};
  }
  return {1, 0, 0};
}

void append_json_escape(std::string& out, unsigned c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    default:
      out += "\\u00";
      out += kHex[(c >> 4) & 0xF];
      out += kHex[c & 0xF];
  }
}

/// How an ASCII character is written in XML; empty: as it is.
template <bool attribute>
constexpr std::string_view xml_escape(char c) {
  switch (c) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '\r':
      return "&#13;";
    case '"':
      return attribute ? "&quot;" : "";
    case '\t':
      return attribute ? "&#9;" : "";
    case '\n':
      return attribute ? "&#10;" : "";
    default:
      return c >= ' ' ? "" : kReplacement;
  }
}

template <bool attribute>
void append_xml(std::string& out, std::string_view text) {
  std::size_t begin = 0;
  std::size_t at = 0;
  while ((at = skip_xml(text, at)) < text.size()) {
    const Utf8Step step = utf8_step(text, at);
    std::string_view written;
    if (is_high(text[at])) {
      written = step.valid && is_xml_char(step.character) ? std::string_view() : kReplacement;
    } else {
      written = xml_escape<attribute>(text[at]);
    }
    if (!written.empty()) {
      out.append(text, begin, at - begin);
      out += written;
      begin = at + step.length;
    }
    at += step.length;
  }
  out.append(text, begin);
}

}  // namespace

std::size_t skip_xml(std::string_view text, std::size_t at) {
  return skip_plain(text, at, skip_ascii_xml);
}

Utf8Step utf8_step(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) {
    return {1, true, first};
  }
  const Lead lead = lead_of(first);
  const std::size_t left = text.size() - at;
  if (lead.length == 1 || left < 2 || byte(at + 1) < lead.least || byte(at + 1) > lead.most) {
    return {1, false, 0xFFFD};
  }
  char32_t character = first & (0xFFU >> (lead.length + 1));
  for (std::size_t i = 1; i < lead.length; ++i) {
    if (i == left || !is_continuation(text[at + i])) {
      return {i, false, 0xFFFD};
    }
    character = (character << 6) | (byte(at + i) & 0x3FU);
  }
  return {lead.length, true, character};
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t begin = 0;
  std::size_t at = 0;
  while ((at = skip_plain(text, at, skip_ascii_json)) < text.size()) {
    const Utf8Step step = utf8_step(text, at);
    if (step.valid && step.character >= 0xA0) {
      at += step.length;
      continue;
    }
    out.append(text, begin, at - begin);
    if (step.valid) {
      append_json_escape(out, step.character);
    } else {
      out += kReplacement;
    }
    at += step.length;
    begin = at;
  }
  out.append(text, begin);
  out += '"';
}

void append_xml_text(std::string& out, std::string_view text) {
  append_xml<false>(out, text);
}

void append_xml_attribute(std::string& out, std::string_view text) {
  append_xml<true>(out, text);
}

void append_plain(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = utf8_step(text, at);
    const bool control = step.character < 0x20 || (step.character >= 0x7F && step.character < 0xA0);
    if (step.character == '\t') {
      out += ' ';
    } else if (!step.valid || (control && step.character != '\n')) {
      out += kReplacement;
    } else {
      out.append(text, at, step.length);
    }
    at += step.length;
  }
}

}  // namespace archdoc::writers
