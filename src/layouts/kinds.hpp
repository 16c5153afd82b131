// What kind of block a paragraph of a body is, told by its words and its place.
#pragma once

#include <archdoc/record.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace archdoc::layouts {

/// A speaker's marker at the beginning of a turn: "Cde. Kim: ...", "Comrade Zhao (in Russian):
/// ...".
struct Turn {
  std::string_view speaker;  ///< without the bracket and the colon
};
[[nodiscard]] std::optional<Turn> turn_of(std::string_view block);

/// Whether a block can be a line of the signature at the end of a text: a name, initials, a rank or
/// an office, of words that begin with capitals; no sentence.
[[nodiscard]] bool is_signature_line(std::string_view block);

/// What a block has around it.
struct Surroundings {
  std::size_t index = 0;                    ///< of the block in the body
  std::size_t count = 0;                    ///< of blocks in the body
  bool prose_before = false;                ///< a paragraph of prose stands before it
  bool prose_after = false;                 ///< the next block is one
  BlockKind before = BlockKind::paragraph;  ///< kind of the block before it
  bool signs = false;                       ///< one of the lines of the signature at the end
};

/// The kind of a block that is no turn; `paragraph` where nothing tells.
[[nodiscard]] BlockKind kind_of(std::string_view block, const Surroundings& around);

}  // namespace archdoc::layouts
