// Any bytes in, UTF-8 out, and the lines of it.
#pragma once

#include <archdoc/finding.hpp>
#include <archdoc/result.hpp>
#include <archdoc/span.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc {

/// The closed set of encodings that are told apart.
enum class Encoding { utf_8, utf_16le, utf_16be, windows_1252, windows_1251, koi8_r, iso_8859_2 };

/// The IANA name ("windows-1251").
[[nodiscard]] std::string_view encoding_name(Encoding encoding);

/// The encoding of that name or usual alias ("cp1251", "latin1"), case aside.
[[nodiscard]] std::optional<Encoding> encoding_by_name(std::string_view name);

/// What a source is, judged by its bytes alone.
enum class Content { text, empty, binary, html, pdf };

[[nodiscard]] Content content_of(std::string_view bytes);

/// A source as UTF-8.
struct Decoded {
  std::string utf8;  ///< always valid UTF-8; a byte-order mark stays in place
  Encoding encoding = Encoding::utf_8;
  bool same_bytes = true;  ///< text and file are the same bytes, so that spans hold for both
  Findings findings;       ///< `invalid-bytes`, `encoding-guessed`
};

/// Decodes `bytes`: as `forced` where given; else by byte-order mark; else as UTF-16 where the high
/// bytes stand as they do in it; else as UTF-8 where it is valid but for a little damage; else as
/// the best of the single-byte encodings, scored over the whole source. A forced UTF-16 takes its
/// byte order from the mark where there is one. What cannot be decoded becomes U+FFFD with a
/// finding that has the span: one for each run, and from the 21st on one for all. Linear time.
[[nodiscard]] Decoded decode(std::string bytes, std::optional<Encoding> forced = std::nullopt);

/// Whether `text` is valid UTF-8 (RFC 3629: no surrogates, nothing overlong, none past U+10FFFF).
[[nodiscard]] bool valid_utf8(std::string_view text);

/// One non-blank line.
struct Line {
  Span span;                 ///< without white space at either end
  std::uint32_t number = 0;  ///< counted from 1, blank lines too
  std::uint32_t indent = 0;  ///< characters of white space before it that have a width
  std::uint32_t gap = 0;     ///< blank lines before it
};

/// Splits at LF, CR, CRLF and form feed. Lines of white space alone (NBSP, U+200B and U+FEFF
/// included) are blank and are only counted.
[[nodiscard]] std::vector<Line> lines_of(std::string_view text);

/// How a dump sets out its paragraphs.
enum class Spacing {
  spaced,  ///< one line a paragraph, blank lines between
  tight,   ///< one line a paragraph, none between
  wrapped  ///< lines of one width, broken inside sentences
};

/// A run of lines that stand together: one line, or the lines of one hard-wrapped paragraph.
struct TextBlock {
  std::uint32_t first = 0;  ///< index of its first line
  std::uint32_t lines = 1;
  Span span;              ///< from its first to its last character
  std::uint32_t gap = 0;  ///< blank lines before it
};

struct Blocks {
  Spacing spacing = Spacing::spaced;
  std::uint32_t width = 0;  ///< the column that lines are wrapped at, where they are
  std::vector<TextBlock> blocks;
};

/// Tells the spacing and joins hard-wrapped lines.
[[nodiscard]] Blocks blocks_of(std::string_view text, const std::vector<Line>& lines);

/// A place for people: line and column from 1, the column in characters.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

[[nodiscard]] Position position_of(std::string_view text, std::uint32_t offset);

/// `text` with each run of white space as one space, none at the ends.
[[nodiscard]] std::string fold_space(std::string_view text);

}  // namespace archdoc
