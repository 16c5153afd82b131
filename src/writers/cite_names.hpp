// The people of a citation.
#pragma once

#include <archdoc/record.hpp>

#include <string>
#include <vector>

namespace archdoc::writers::citing {

struct Name {
  std::string plain;
  std::string inverted;  ///< "Roe, Anna": as the first of an entry
  std::string office;    ///< and honorific: what may be left out beside a full name
};

using Names = std::vector<Name>;

/// The participants with this role.
[[nodiscard]] Names with_role(const Record& record, PersonRole role);

/// Who wrote it: its authors among the participants, else those that the archive lists.
[[nodiscard]] Names authors_of(const Record& record);

/// More than three are the first "et al." (14.76). `inverted`: as an entry begins, with the first
/// one turned round: "Roe, Anna, and John Doe".
[[nodiscard]] std::string in_a_row(const Names& names, bool inverted);

}  // namespace archdoc::writers::citing
