// The line in which an edition of diplomatic documents says how a paper was sent, from where and
// when.
#pragma once

#include <archdoc/span.hpp>

#include "extract/date.hpp"
#include "extract/type.hpp"

#include <optional>
#include <string_view>

namespace archdoc::extract {

/// "Cablegram 311 OSLO, 3 May 1947, 6.15 p.m.", "Letter [OSLO], 3 May 1947", "Minute 3 May 1947".
struct DespatchLine {
  std::optional<TypeReading> type;  ///< none for "Extract"
  std::optional<Span> place;        ///< without the brackets of an editor
  std::optional<DateReading> date;  ///< none where the line states no year
  std::optional<Span> undated;      ///< the words that say that there is none
};

/// Reads the whole of `line`, Markdown's marks aside. Nothing where it begins with no kind of
/// paper, or holds more than number, place, date and time.
[[nodiscard]] std::optional<DespatchLine> despatch_line(std::string_view text, Span line);

}  // namespace archdoc::extract
