// A name on its own, as somebody wrote it: title, parts, office.
#pragma once

#include <archdoc/record.hpp>
#include <archdoc/span.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace archdoc::extract {

/// The parts of a name as slices of the text, each in the order in which it is read; empty: not
/// stated. Spans of different parts do not overlap, but for an office that is also the honorific.
struct NameReading {
  Spans honorific;  ///< title or rank before the name, also an office: "Dr.", "Secretary of State"
  Spans given;      ///< the first given name; of an East Asian name all of it
  Spans middle;     ///< other given names and initials
  Spans family;     ///< with its particles
  Spans suffix;     ///< "Jr.", degrees, orders
  Spans nickname;   ///< in brackets or quotes
  Spans office;     ///< before the name, behind its comma, or alone
  /// high: a mark tells the order of the parts; medium: it is the usual one; low: one word alone.
  Grade grade = Grade::low;

  [[nodiscard]] bool empty() const {
    return honorific.empty() && given.empty() && family.empty() && office.empty();
  }
};

/// Reads `text` as the name of one person. Years of a life, "&c." and an editor's form in square
/// brackets are no parts. Never fails; what holds no name is empty. A word alone, without a title,
/// is a given name by convention.
[[nodiscard]] NameReading read_name(std::string_view text);

/// The slices of a part, parted by single spaces; nothing where it is empty.
[[nodiscard]] std::optional<std::string> part_text(std::string_view text, const Spans& spans);

}  // namespace archdoc::extract
