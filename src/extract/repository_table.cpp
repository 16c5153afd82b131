#include "extract/repository_table.hpp"

#include "base/ascii.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>
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

// ISO 3166-1 alpha-2, with XK, which it leaves to its users and all of them give to Kosovo.
constexpr std::string_view kCountries =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR "
    "BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ "
    "EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW "
    "GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY "
    "KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV "
    "MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY "
    "QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG "
    "TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA "
    "ZM ZW ";
static_assert(kCountries.size() == std::size_t{249 + 1} * 3);

bool is_country(std::string_view word) {
  return word.size() == 2 && word[0] != ' ' && word[1] != ' ' &&
         kCountries.find(word) != std::string_view::npos;
}

/// The parts of `text` between the `at`s, without the blanks around them.
std::vector<std::string_view> cut(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    parts.push_back(trim(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parts;
}

/// The columns of a line, without the quotation marks that spreadsheets set around what has a comma
/// and without the empty columns that they write behind the last one.
std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns = cut(line, '\t');
  for (std::string_view& column : columns) {
    if (column.size() >= 2 && column.starts_with('"') && column.ends_with('"')) {
      column = trim(column.substr(1, column.size() - 2));
    }
  }
  while (columns.size() > 1 && columns.back().empty()) {
    columns.pop_back();
  }
  return columns;
}

/// `text` for a message: a file that is no table can be one long line.
std::string clipped(std::string_view text) {
  static constexpr std::size_t kMost = 40;
  if (text.size() <= kMost) {
    return std::string(text);
  }
  std::size_t end = 0;
  while (end + next_code_point(text, end).size <= kMost) {
    end += next_code_point(text, end).size;
  }
  return std::string(text.substr(0, end)) + "...";
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

/// What is wrong with the columns of a row, of which the first line names `named`; empty where
/// nothing is.
std::string fault_of(const std::vector<std::string_view>& columns, std::size_t named) {
  if (columns.size() < 3) {
    return "has " + std::to_string(columns.size()) +
           " columns; give code, country and name, with tabs between them";
  }
  if (columns.size() > named) {
    return "has " + std::to_string(columns.size()) + " columns; the first line names " +
           std::to_string(named);
  }
  if (!is_country(columns[1])) {
    return "'" + clipped(columns[1]) +
           "' is no country; give its two capitals of ISO 3166-1, as in 'GB'";
  }
  if (fold_spelling(columns[2]).empty()) {
    return "has no name";
  }
  if (!columns[0].empty() && fold_spelling(columns[0]).empty()) {
    return "'" + clipped(columns[0]) + "' is no code; leave the column empty where there is none";
  }
  for (const std::string_view column : columns) {
    if (column.find("\"\"") != std::string_view::npos) {
      return "has quotation marks in '" + clipped(column) + "' that are doubled; take them out";
    }
  }
  return {};
}

class TableReader {
 public:
  Result<ParsedRepositories> read(std::string_view table) {
    if (table.starts_with("\xEF\xBB\xBF")) {
      table.remove_prefix(3);
    }
    for (number_ = 1; !table.empty(); ++number_) {
      const std::size_t end = std::min(table.find('\n'), table.size());
      std::string_view line = table.substr(0, end);
      table.remove_prefix(std::min(end + 1, table.size()));
      if (line.ends_with('\r')) {
        line.remove_suffix(1);
      }
      if (trim(line).empty() || line.starts_with('#')) {
        continue;
      }
      if (const std::string fault = read_line(line); !fault.empty()) {
        return Error{"line " + std::to_string(number_) + ": " + fault};
      }
    }
    if (named_ == 0) {
      return Error{"holds no table; its first line names the columns: " + names_of_columns()};
    }
    settle();
    return std::move(out_);
  }

 private:
  static std::string names_of_columns() {
    return "code, country, name, spellings, source, with tabs between them";
  }

  /// Adds what a line says. What is wrong with it; empty where nothing is.
  std::string read_line(std::string_view line) {
    if (!is_plain_text(line)) {
      return "holds bytes that are no UTF-8 text; save the table as UTF-8";
    }
    const std::vector<std::string_view> columns = columns_of(line);
    return named_ == 0 ? read_head(columns) : add(columns);
  }

  std::string read_head(const std::vector<std::string_view>& columns) {
    const std::vector<std::string_view> names = cut(kRepositoryColumns, '\t');
    if (columns.size() < 3 || columns.size() > names.size() ||
        !std::equal(columns.begin(), columns.end(), names.begin())) {
      return "the first line must name the columns: " + names_of_columns();
    }
    named_ = columns.size();
    return {};
  }

  std::string add(std::vector<std::string_view> columns) {
    if (std::string fault = fault_of(columns, named_); !fault.empty()) {
      return fault;
    }
    if (out_.rows.size() >= Spelling::kSeveral) {
      return "is one row too many; a table holds " + std::to_string(Spelling::kSeveral);
    }
    const auto [before, is_new] = lines_.emplace(fold_spelling(columns[2]), number_);
    if (!is_new) {
      return "'" + clipped(columns[2]) + "' has a row already, in line " +
             std::to_string(before->second) + "; make one row of the two";
    }
    columns.resize(5);
    const auto row = static_cast<std::uint16_t>(out_.rows.size());
    out_.rows.push_back({columns[0], columns[1], columns[2], columns[3], columns[4]});
    std::vector<std::string_view> spellings = cut(columns[3], '|');
    spellings.insert(spellings.end(), {columns[0], columns[2]});
    for (const std::string_view spelling : spellings) {
      if (std::string fault = add_spelling(spelling, row); !fault.empty()) {
        return fault;
      }
    }
    return {};
  }

  /// Adds a spelling of a row, if it has words. What is wrong with it; empty where nothing is.
  std::string add_spelling(std::string_view spelling, std::uint16_t row) {
    SpellingWords words(spelling);
    std::size_t count = 0;
    while (count <= Spelling::kMostWords && words.next()) {
      ++count;
    }
    if (count > Spelling::kMostWords) {
      return "'" + clipped(spelling) + "' is too long; a spelling has at most " +
             std::to_string(Spelling::kMostWords) + " words";
    }
    std::string folded = words.folded();
    if (folded.starts_with("the ")) {  // as Repositories::at_start passes it over
      folded.erase(0, 4);
    }
    if (!folded.empty()) {
      out_.spellings.emplace_back(std::move(folded), row);
    }
    return {};
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

  std::size_t number_ = 0;                              ///< of the line
  std::size_t named_ = 0;                               ///< columns that the first line names
  std::unordered_map<std::string, std::size_t> lines_;  ///< the line of each name, folded
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
