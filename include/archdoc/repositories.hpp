// Archives, libraries and museums that hold papers, by the spellings that cite them.
#pragma once

#include <archdoc/result.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace archdoc {

/// One row of a table of repositories. The columns of the file are in this order.
struct RepositoryRow {
  std::string_view code;       ///< the sign that it is cited by ("RGANI"); may be empty
  std::string_view country;    ///< where it is, ISO 3166-1 alpha-2
  std::string_view name;       ///< in English where it has such a name
  std::string_view spellings;  ///< further ones, parted by '|'; may be empty
  std::string_view source;     ///< where the row can be checked; may be empty
};

/// The built-in repositories, and a user's own before them. A value, cheap to copy.
class Repositories {
 public:
  /// The built-in ones alone.
  Repositories() = default;

  /// With the rows of `table`, which win where a spelling stands in both: lines of columns parted
  /// by tabs, the first of which names the columns (see RepositoryRow); spellings and source may be
  /// left out, empty lines and those that begin with '#' are passed over. Each name has one row; a
  /// spelling that stands in several belongs to none of them. An error begins with the number of
  /// its line, where it is one line's.
  [[nodiscard]] static Result<Repositories> with(std::string_view table);

  struct Match {
    std::size_t size = 0;                ///< bytes of the spelling in the text
    const RepositoryRow* row = nullptr;  ///< null where the spelling fits two repositories
  };
  /// The longest spelling that `text` begins with, an English article before it included. Case,
  /// accents and punctuation count for nothing; words are matched whole.
  [[nodiscard]] std::optional<Match> at_start(std::string_view text) const;

  /// The built-in rows.
  [[nodiscard]] static std::span<const RepositoryRow> builtin();

  struct Table;

 private:
  std::shared_ptr<const Table> own_;
};

}  // namespace archdoc
