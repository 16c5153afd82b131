// Tables of repositories as files, and their spellings made ready to be found.
#pragma once

#include <archdoc/repositories.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::extract {

/// The columns of a table, in order; the first line of its file.
inline constexpr std::string_view kRepositoryColumns = "code\tcountry\tname\tspellings\tsource";

/// A spelling without case, accents and punctuation, and the row that it belongs to.
struct Spelling {
  static constexpr std::uint16_t kSeveral = 0xFFFF;  ///< it fits several rows
  static constexpr std::size_t kMostWords = 24;  ///< words of the longest one that a table may have

  std::string_view folded;
  std::uint16_t row = 0;
};

/// `text` in lower case, accents and apostrophes taken away, words parted by single spaces. Other
/// scripts than the Latin one keep their letters.
[[nodiscard]] std::string fold_spelling(std::string_view text);

/// The words of a text from its beginning on, folded one by one.
class SpellingWords {
 public:
  explicit SpellingWords(std::string_view text) : text_(text) {}

  /// Appends the next word to folded(), with a space before it where it is not the first. False
  /// where there is none.
  bool next();
  [[nodiscard]] const std::string& folded() const { return folded_; }
  /// Where the word ends in the text.
  [[nodiscard]] std::size_t end() const { return end_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::string folded_;
};

/// A table read from a file.
struct ParsedRepositories {
  std::vector<RepositoryRow> rows;                               ///< slices of the file
  std::vector<std::pair<std::string, std::uint16_t>> spellings;  ///< folded, sorted, each once
};
[[nodiscard]] Result<ParsedRepositories> parse_repositories(std::string_view table);

}  // namespace archdoc::extract
