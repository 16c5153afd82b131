// Telling text from what only looks like a text file.
#include <archdoc/text.hpp>

#include "base/ascii.hpp"
#include "text/utf16.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace archdoc {

namespace {

constexpr std::size_t kHtmlSample = 4096;
constexpr std::size_t kBinarySample = std::size_t{1} << 16U;

using namespace std::string_view_literals;

/// How files begin that are no text, whatever follows.
constexpr std::string_view kMagics[] = {
    "PK\x03\x04"sv,                        // ZIP, and with it DOCX, ODT and EPUB
    "PK\x05\x06"sv,                        // ZIP without files
    "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,  // OLE 2: DOC
    "{\\rtf"sv,                            // RTF
    "\x1F\x8B"sv,                          // gzip
    "BZh9"sv,                              // bzip2
    "\xFD"
    "7zXZ\0"sv,              // xz
    "7z\xBC\xAF\x27\x1C"sv,  // 7-Zip
    "\x28\xB5\x2F\xFD"sv,    // Zstandard
    "GIF87a"sv,
    "GIF89a"sv,        //
    "\x89PNG\r\n"sv,   //
    "\xFF\xD8\xFF"sv,  // JPEG
    "II*\0"sv,
    "MM\0*"sv,     // TIFF
    "AT&TFORM"sv,  // DjVu
    "\x7F"
    "ELF"sv,                //
    "SQLite format 3\0"sv,  //
};

std::string_view without_white(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::uint32_t size = is_space(text[at]) ? 1U : white_size(text, at);
    if (size == 0) {
      break;
    }
    at += size;
  }
  return text.substr(at);
}

bool is_magic(std::string_view bytes) {
  return std::any_of(std::begin(kMagics), std::end(kMagics),
                     [bytes](std::string_view magic) { return bytes.starts_with(magic); });
}

/// ISO 32000-1, annex H.3.4.1: the header may stand anywhere in the first 1024 bytes. A text that
/// names it has a space or a quote before it.
bool is_pdf(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 1024);
  const std::size_t at = head.find("%PDF-");
  if (at == std::string_view::npos || at + 5 >= head.size() || !is_digit(head[at + 5])) {
    return false;
  }
  return at == 0 || head[at - 1] == '\n' || head[at - 1] == '\r' || is_high(head[at - 1]);
}

bool is_tag(std::string_view text, std::string_view name) {
  return starts_with_nocase(text, name) &&
         (text.size() == name.size() || is_space(text[name.size()]) || text[name.size()] == '>');
}

/// Without the comments, processing instructions and white space at its start.
std::string_view without_prolog(std::string_view text) {
  for (;;) {
    text = without_white(text);
    const bool comment = text.starts_with("<!--");
    if (!comment && !text.starts_with("<?")) {
      return text;
    }
    const std::string_view closing = comment ? "-->" : "?>";
    const std::size_t end = text.find(closing);
    if (end == std::string_view::npos) {
      return {};
    }
    text.remove_prefix(end + closing.size());
  }
}

bool is_html(std::string_view bytes) {
  const std::string_view text = without_prolog(bytes.substr(0, kHtmlSample));
  constexpr std::string_view kTags[] = {"<!doctype html", "<html", "<head", "<body"};
  return std::any_of(std::begin(kTags), std::end(kTags),
                     [text](std::string_view tag) { return is_tag(text, tag); });
}

/// Control characters that no text holds in any number.
constexpr bool is_odd_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool space = static_cast<unsigned char>(byte - 0x09U) < 5U;
  return (byte < 0x20U) & !space & (byte != 0x1BU);
}

/// More than two such, and more than one in 32 bytes. In compressed data it is one in nine.
bool has_many_controls(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kBinarySample);
  // No branch inside, so that the compiler makes vectors of it: most texts have none.
  unsigned any = 0;
  for (const char c : sample) {
    any |= static_cast<unsigned>(is_odd_control(c));
  }
  if (any == 0) {
    return false;
  }
  const auto odd =
      static_cast<std::size_t>(std::count_if(sample.begin(), sample.end(), is_odd_control));
  return odd > 2 && odd * 32 > sample.size();
}

/// The first characters of UTF-16 as ASCII, others as '?'.
std::string narrowed(std::string_view bytes, ByteOrder order) {
  std::string out;
  for (std::size_t at = 0; at + 2 <= bytes.size() && out.size() < kHtmlSample; at += 2) {
    const char16_t unit = utf16_unit(bytes, at, order);
    if (unit != 0xFEFFU) {
      out += unit < 0x80U ? static_cast<char>(unit) : '?';
    }
  }
  return out;
}

Content content_of_utf16(std::string_view bytes, ByteOrder order) {
  for (std::size_t at = 0; at + 2 <= bytes.size(); at += 2) {
    if (!is_white(utf16_unit(bytes, at, order))) {
      return is_html(narrowed(bytes, order)) ? Content::html : Content::text;
    }
  }
  return Content::empty;
}

}  // namespace

Content content_of(std::string_view bytes) {
  if (is_magic(bytes)) {
    return Content::binary;
  }
  if (const std::optional<ByteOrder> order = utf16_by_mark(bytes)) {
    return content_of_utf16(bytes, *order);
  }
  if (const std::optional<ByteOrder> order = utf16_by_pattern(bytes)) {
    return content_of_utf16(bytes, *order);
  }
  if (without_white(bytes).empty()) {
    return Content::empty;
  }
  if (is_pdf(bytes)) {
    return Content::pdf;
  }
  if (has_many_controls(bytes)) {
    return Content::binary;
  }
  return is_html(bytes) ? Content::html : Content::text;
}

}  // namespace archdoc
