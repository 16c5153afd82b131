// Finding the fixed words of all layouts in a page, in one pass over its lines.
#pragma once

#include "layouts/layout.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::layouts {

/// The form in which fixed words are compared (a copy; the text itself is kept as it is): list
/// bullet off, "(s)" off, letters of ASCII in lower case, "&" as "and", curly quotes as straight
/// ones, runs of white space (NBSP too) as one space, soft hyphens off. Stops after `most` bytes.
[[nodiscard]] std::string fold_words(std::string_view line, std::size_t most = std::string::npos);

/// A folded line as whole lines are compared: without a colon at its end.
[[nodiscard]] std::string_view whole_line(std::string_view folded);

/// The bytes of a list bullet at the beginning of `line` and of the white space after it.
[[nodiscard]] std::size_t bullet_length(std::string_view line);

/// How many bytes of `line` the folded words `start` take, white space after them included; 0
/// where the line does not start with them as whole words.
[[nodiscard]] std::size_t length_of_start(std::string_view line, std::string_view start);

/// Fixed words that a block is (`whole`), or starts with. `text` is the folded form.
struct Hit {
  std::uint32_t block = 0;
  bool whole = false;
  bool outer = false;  ///< of the page around the document in some layout, not of its head or body
  std::string_view text;
};

/// The words of a set of layouts, all matched together.
class MarkerIndex {
 public:
  explicit MarkerIndex(std::span<const Layout* const> layouts);

  /// The words of the rules of one layout that is read by line: other pages know nothing of them.
  [[nodiscard]] static MarkerIndex of_rules(const Layout& layout);

  /// Appends the hits of one block.
  void find(std::string_view text, std::uint32_t block, std::vector<Hit>& hits) const;

  /// Whether a block is less than the words that some layout knows, and their beginning.
  [[nodiscard]] bool begins(std::string_view text) const;

 private:
  MarkerIndex() = default;

  struct Word {
    std::string_view text;
    int second;  ///< its second byte, which tells most of them; Folding::kEnd without one
    bool whole;
    bool outer;
  };
  void add(std::string_view text, bool whole, bool outer);
  void add(std::span<const Rule> rules, bool outer);
  void add_zones(const Layout& layout);
  void add(std::span<const Marker> markers, bool whole);

  std::array<std::vector<Word>, 256> by_first_;
  std::size_t longest_ = 0;
};

}  // namespace archdoc::layouts
