// Front matter: the YAML between two lines of "---" at the top of a page (YAML 1.2, of which it
// reads the keys of the top level with scalars and lists of scalars).
#pragma once

#include <archdoc/record.hpp>
#include <archdoc/text.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::layouts {

/// One key, and its values in the text of the page: none where the key has none, or one that is
/// neither a scalar nor a list of them; several for a list.
struct FrontEntry {
  std::uint32_t block = 0;
  Span key;
  Spans values;
};

/// A scalar in quotes whose slice does not give it as it stands, for it has escapes. It is read
/// from a text of its own.
struct Unescaped {
  Span text;    ///< in the text of the page, behind the source
  bool single;  ///< in single quotes
};

struct FrontMatter {
  std::uint32_t lines = 0;        ///< how many lines of the page it takes; 0: there is none
  bool closed = false;            ///< the second "---" is there; else the page is cut inside
  std::vector<TextBlock> blocks;  ///< one for each "---", key and comment
  std::vector<FrontEntry> entries;

  std::uint32_t source_size = 0;  ///< the size of the text that it was found in
  std::string unescaped;          ///< to be put behind that text; empty where nothing is escaped
  std::vector<Unescaped> scalars;
  std::vector<Span> origins;  ///< of each byte of `unescaped`: the bytes of the source it is from
};

/// The front matter at the top of `text`. Keys begin with a small letter, so that the head of a
/// memorandum between two rules is none. Where the text ends before the second "---" the last key
/// has no value: it may go on.
[[nodiscard]] FrontMatter front_matter(std::string_view text, const std::vector<Line>& lines);

/// What stands between double quotes (or a part of it), as YAML reads it: line breaks folded,
/// escapes undone, white space of every kind as spaces. Empty where an escape is no valid one.
[[nodiscard]] std::string yaml_double_quoted(std::string_view content);

/// The same for single quotes, where the only escape is the quote doubled.
[[nodiscard]] std::string yaml_single_quoted(std::string_view content);

/// Moves all places that a record has in `unescaped` to where they stand in the source. Values
/// that were verbatim there are then normalised, by `yaml-double-quoted` or `yaml-single-quoted`.
void restore_places(Record& record, const FrontMatter& front, std::string_view text);

}  // namespace archdoc::layouts
