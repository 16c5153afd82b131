#include "extract/repository_table.hpp"

#include "base/ascii.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace archdoc::extract {
namespace {

// The Latin letters from U+00C0 to U+017F without their accents; a blank stands for what is none.
constexpr std::string_view kPlainLatin =
    "aaaaaaaceeeeiiiidnooooo ouuuuyts"
    "aaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkk"
    "llllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kPlainLatin.size() == 0x180 - 0xC0);

/// The letters of further alphabets in Latin script: from the first to the last of each row.
struct LatinRange {
  char32_t first;
  char32_t last;
  char plain;
};
constexpr std::array<LatinRange, 10> kFurtherLatin{{{0x1A0, 0x1A1, 'o'},
                                                    {0x1AF, 0x1B0, 'u'},
                                                    {0x218, 0x219, 's'},
                                                    {0x21A, 0x21B, 't'},
                                                    {0x1EA0, 0x1EB7, 'a'},
                                                    {0x1EB8, 0x1EC7, 'e'},
                                                    {0x1EC8, 0x1ECB, 'i'},
                                                    {0x1ECC, 0x1EE3, 'o'},
                                                    {0x1EE4, 0x1EF1, 'u'},
                                                    {0x1EF2, 0x1EF9, 'y'}}};

char32_t plain_point(char32_t p) {
  if (p < 0xC0U) {
    return fold_point(p);
  }
  if (p < 0x180U) {
    return static_cast<unsigned char>(kPlainLatin[p - 0xC0U]);
  }
  for (const LatinRange& range : kFurtherLatin) {
    if (p >= range.first && p <= range.last) {
      return static_cast<unsigned char>(range.plain);
    }
  }
  return fold_point(p);
}

/// Apostrophes, the signs of soft and hard consonants, and combining marks: no part of a spelling.
bool is_passed_over(char32_t p) {
  return p == '\'' || p == 0x60U || (p >= 0x2B9U && p <= 0x2BCU) || (p >= 0x300U && p < 0x370U) ||
         p == 0x2018U || p == 0x2019U;
}

std::vector<std::string_view> cut(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    parts.push_back(trim(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parts;
}

bool is_country(std::string_view word) {
  return word.size() == 2 && is_upper(word[0]) && is_upper(word[1]);
}

bool is_plain_text(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = next_code_point(line, at);
    if (point.value == kReplacementCharacter || (point.value < 0x20U && point.value != '\t')) {
      return false;
    }
    at += point.size;
  }
  return true;
}

/// What is wrong with the columns of a row; empty where nothing is.
std::string fault_of(std::string_view line, const std::vector<std::string_view>& columns) {
  if (!is_plain_text(line)) {
    return "holds bytes that are no UTF-8 text; save the table as UTF-8";
  }
  if (columns.size() < 3 || columns.size() > 5) {
    return "has " + std::to_string(columns.size()) +
           " columns; give code, country and name, and at most spellings and source, with tabs "
           "between them";
  }
  if (!is_country(columns[1])) {
    return "'" + std::string(columns[1]) +
           "' is no country; give its two capitals of ISO 3166-1, as in 'DE'";
  }
  if (fold_spelling(columns[2]).empty()) {
    return "has no name";
  }
  return {};
}

class TableReader {
 public:
  Result<ParsedRepositories> read(std::string_view table) {
    if (table.starts_with("\xEF\xBB\xBF")) {
      table.remove_prefix(3);
    }
    bool headed = false;
    for (std::size_t number = 1; !table.empty(); ++number) {
      const std::size_t end = std::min(table.find('\n'), table.size());
      std::string_view line = table.substr(0, end);
      table.remove_prefix(std::min(end + 1, table.size()));
      if (line.ends_with('\r')) {
        line.remove_suffix(1);
      }
      if (trim(line).empty() || line.starts_with('#')) {
        continue;
      }
      const std::string fault = headed ? add(line) : fault_of_head(line);
      if (!fault.empty()) {
        return Error{"line " + std::to_string(number) + ": " + fault};
      }
      headed = true;
    }
    settle();
    return std::move(out_);
  }

 private:
  static std::string fault_of_head(std::string_view line) {
    const bool good =
        line.starts_with("code\tcountry\tname") && kRepositoryColumns.starts_with(line);
    return good ? ""
                : "the first line must name the columns: code, country, name, spellings, source, "
                  "with tabs between them";
  }

  /// Adds a row. What is wrong with it; empty where nothing is.
  std::string add(std::string_view line) {
    std::vector<std::string_view> columns = cut(line, '\t');
    if (std::string fault = fault_of(line, columns); !fault.empty()) {
      return fault;
    }
    if (out_.rows.size() >= Spelling::kSeveral) {
      return "is one row too many; a table holds " + std::to_string(Spelling::kSeveral);
    }
    columns.resize(5);
    const auto row = static_cast<std::uint16_t>(out_.rows.size());
    out_.rows.push_back({columns[0], columns[1], columns[2], columns[3], columns[4]});
    add_spelling(columns[0], row);
    add_spelling(columns[2], row);
    for (const std::string_view spelling : cut(columns[3], '|')) {
      add_spelling(spelling, row);
    }
    return {};
  }

  void add_spelling(std::string_view spelling, std::uint16_t row) {
    std::string folded = fold_spelling(spelling);
    if (folded.starts_with("the ")) {  // as Repositories::at_start passes it over
      folded.erase(0, 4);
    }
    if (!folded.empty()) {
      out_.spellings.emplace_back(std::move(folded), row);
    }
  }

  /// Sorts the spellings; one that stands in two rows belongs to neither.
  void settle() {
    auto& all = out_.spellings;
    std::sort(all.begin(), all.end());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (kept == 0 || all[kept - 1].first != all[i].first) {
        std::swap(all[kept++], all[i]);
      } else if (all[kept - 1].second != all[i].second) {
        all[kept - 1].second = Spelling::kSeveral;
      }
    }
    all.resize(kept);
  }

  ParsedRepositories out_;
};

}  // namespace

bool SpellingWords::next() {
  bool inside = false;
  while (at_ < text_.size()) {
    const CodePoint point = next_code_point(text_, at_);
    if (is_passed_over(point.value)) {
      at_ += point.size;
      continue;
    }
    if (!is_word_point(point.value)) {
      if (inside) {
        break;
      }
      at_ += point.size;
      continue;
    }
    if (!inside && !folded_.empty()) {
      folded_ += ' ';
    }
    inside = true;
    append_utf8(folded_, plain_point(point.value));
    at_ += point.size;
    end_ = at_;
  }
  return inside;
}

std::string fold_spelling(std::string_view text) {
  SpellingWords words(text);
  while (words.next()) {
  }
  return words.folded();
}

Result<ParsedRepositories> parse_repositories(std::string_view table) {
  return TableReader().read(table);
}

}  // namespace archdoc::extract
