// Who speaks: the turns of a talk that is set down word for word.
#pragma once

#include "layouts/draft.hpp"
#include "layouts/zones.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::layouts {

/// The words before a colon that name speakers in one body, told from heads that have a colon too
/// ("Background: ..."). They name a participant; or have an honorific or an office with a name; or
/// come again and again in a body of which half the paragraphs begin so. A single turn is none.
class Speakers {
 public:
  Speakers(const Draft& draft, const std::vector<std::uint32_t>& body);

  /// The marker that begins the block `slice`, without its bracket and colon; nothing where the
  /// block begins no turn.
  [[nodiscard]] std::optional<std::string_view> turn(std::string_view slice) const;

 private:
  std::vector<std::string> markers_;  ///< sorted
};

/// Gives the turns of the body their speakers: the participant whom the marker names, by name,
/// office or initials; where it names another person, that one is added to the participants. The
/// speaker becomes the participant's name; where nothing tells whose turn it is, the marker stays.
/// Paragraphs between two turns go on with the first one where the body is mostly turns.
void name_speakers(Draft& draft);

}  // namespace archdoc::layouts
