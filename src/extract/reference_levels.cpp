#include "extract/reference_levels.hpp"

#include "base/ascii.hpp"
#include "extract/archival_level.hpp"
#include "extract/segments.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_roman(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return std::string_view("ivxIVX").find(c) != npos;
  });
}

/// A number, a roman one, a sign ("File No. ABC"), or the name of a fond ("Fond CC al PCR").
bool is_value(const LevelRead& read) {
  const bool sign =
      read.value.size() > 1 && std::all_of(read.value.begin(), read.value.end(), is_upper);
  return has_digit(read.value) || is_roman(read.value) || sign ||
         (read.level == "fond" && is_upper(read.value.front()));
}

/// "1962-63"
bool is_years(std::string_view piece) {
  const std::size_t dash = std::min(piece.find('-'), piece.find("\u2013"));
  return dash == 4 &&
         (piece.starts_with("18") || piece.starts_with("19") || piece.starts_with("20"));
}

/// "297-301": pages that no word names.
bool is_range(std::string_view piece) {
  const std::size_t dash = std::min(piece.find('-'), piece.find("\u2013"));
  return dash != npos && !is_years(piece) && dash > 0 &&
         std::all_of(piece.begin(), piece.end(),
                     [](char c) { return is_digit(c) || c == '-' || is_high(c); });
}

/// "PREM 11/3689", "B 136/1", "DY 30/IV 2": a series in capitals with its number, and what stands
/// behind the stroke, which may be missing.
struct SeriesMark {
  std::string_view series;
  std::string_view rest;
};
std::optional<SeriesMark> series_mark(std::string_view piece) {
  static constexpr std::size_t kMostLetters = 4;
  std::size_t i = 0;
  while (i < piece.size() && is_upper(piece[i])) {
    ++i;
  }
  if (i == 0 || i > kMostLetters || i == piece.size() || piece[i] != ' ') {
    return std::nullopt;
  }
  const std::size_t number = ++i;
  while (i < piece.size() && is_digit(piece[i])) {
    ++i;
  }
  if (i == number || (i < piece.size() && piece[i] != '/')) {
    return std::nullopt;
  }
  return SeriesMark{piece.substr(0, i), strip(piece.substr(std::min(i + 1, piece.size())))};
}

/// "611.57/4-462", "033.62A11/2-1358", "340/12-1457": a number of the decimal file of the
/// Department of State.
bool is_decimal_file(std::string_view piece) {
  std::size_t i = 0;
  while (i < piece.size() && is_digit(piece[i])) {
    ++i;
  }
  const std::size_t digits = i;
  i += i < piece.size() && is_alpha(piece[i]) ? 1U : 0U;
  const std::size_t stroke = piece.find('/');
  const std::string_view serial = piece.substr(std::min(stroke, piece.size()));
  const bool dated = serial.find('-') != npos || serial.find("\u2013") != npos;
  return digits == 3 && i < piece.size() && (piece[i] == '.' || piece[i] == '/') && dated &&
         is_digit(serial[1]);
}

/// "105-00374-01": a file number of the Chinese Foreign Ministry.
bool is_chinese_file(std::string_view piece) {
  return std::count(piece.begin(), piece.end(), '-') == 2 && piece.size() >= 9 &&
         std::all_of(piece.begin(), piece.end(), [](char c) { return is_digit(c) || c == '-'; }) &&
         is_digit(piece.front()) && is_digit(piece.back());
}

/// The name of a series or a collection that ends with the word for one, years behind it or not:
/// "Central Files 1964-66", "Diary Series", "Berg Papers", "Papers of Anna Berg".
std::string_view series_by_name(std::string_view piece) {
  std::string_view name = piece;
  while (!name.empty() && (is_digit(name.back()) || name.back() == '-' || is_high(name.back()) ||
                           is_space(name.back()))) {
    name.remove_suffix(1);
  }
  const std::size_t space = name.rfind(' ');
  if (piece.starts_with("Papers of ")) {
    return "collection";
  }
  if (space == npos || !(is_upper(piece.front()) || is_high(piece.front()))) {
    return {};
  }
  const std::string_view last = name.substr(space + 1);
  for (const std::string_view word : {"File", "Files", "Series"}) {
    if (equals_nocase(last, word)) {
      return "series";
    }
  }
  for (const std::string_view word : {"Papers", "Collection"}) {
    if (equals_nocase(last, word)) {
      return "collection";
    }
  }
  return {};
}

/// Pieces between commas; a colon before a blank parts too: "NEA Files: Lot 59 D 518".
std::vector<std::string_view> pieces_of(std::string_view reference) {
  std::vector<std::string_view> pieces;
  for (std::string_view segment : segments_of(reference)) {
    for (std::size_t colon = segment.find(": "); colon != npos; colon = segment.find(": ")) {
      pieces.push_back(strip(segment.substr(0, colon)));
      segment = strip(segment.substr(colon + 2));
    }
    pieces.push_back(segment);
  }
  return pieces;
}

class LevelReader {
 public:
  LevelReader(std::string_view text, std::string_view country) : text_(text), country_(country) {}

  std::vector<ReferenceLevel> read(std::string_view reference) {
    const std::vector<std::string_view> pieces = pieces_of(reference);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const std::string_view piece = without_stop(pieces[i]);
      if (piece.empty() || by_word(piece)) {
        continue;
      }
      const bool lot =
          i + 1 < pieces.size() && pieces[i].data()[pieces[i].size()] == ':' &&
          (level_in(pieces[i + 1]).level == "lot" || level_in(pieces[i + 1]).level == "accession");
      if (lot) {  // "The Minister's Talks: Lot 66 D 330"
        add(has("series") ? "subseries" : "series", piece);
      } else if (!by_form(piece)) {
        file_of_series_ = false;
      }
    }
    tell_abbreviations();
    return std::move(levels_);
  }

 private:
  [[nodiscard]] bool has(std::string_view level) const {
    return std::any_of(levels_.begin(), levels_.end(),
                       [level](const ReferenceLevel& each) { return each.level == level; });
  }

  void add(std::string_view level, std::string_view value) {
    if (!value.empty()) {
      levels_.push_back({level, span_in(text_, value)});
    }
  }

  /// A piece can hold several levels: "fond 5 opis 2".
  bool by_word(std::string_view piece) {
    LevelRead read = level_in(piece);
    if (!read || !is_value(read) || country_ == "HU") {  // there the number stands before the word
      return false;
    }
    while (read) {
      const std::size_t next = next_level(read.value);
      std::string_view value = next == npos ? read.value : strip(read.value.substr(0, next));
      if (const std::size_t open = value.find(" ("); open != npos) {
        value = strip(value.substr(0, open));
      }
      add(read.level, without_stop(value));
      read = next == npos ? LevelRead{} : level_in(read.value.substr(next));
    }
    file_of_series_ = false;
    return true;
  }

  /// Where the next level begins inside a value.
  static std::size_t next_level(std::string_view value) {
    for (std::size_t i = value.find(' '); i != npos; i = value.find(' ', i + 1)) {
      const std::string_view rest = strip(value.substr(i));
      if (const LevelRead read = level_in(rest); read && has_digit(read.value)) {
        return static_cast<std::size_t>(rest.data() - value.data());
      }
    }
    return npos;
  }

  bool by_form(std::string_view piece) {
    if (country_ == "AU" && australian(piece)) {
      return true;
    }
    if (country_ == "DE" && german(piece)) {
      return true;
    }
    if (const auto mark = series_mark(piece); mark && country_ == "GB" && !mark->rest.empty()) {
      add("series", mark->series);
      add("piece", mark->rest);
      return true;
    }
    if (country_ == "CN" && is_chinese_file(piece)) {
      add("file", piece);
      return true;
    }
    if (file_of_series_ && is_years(piece)) {  // "Central Files, 1964-66, POL 7"
      return true;
    }
    if (is_decimal_file(piece) ||
        (file_of_series_ && (is_upper(piece.front()) || is_digit(piece.front())))) {
      add("file", piece);
      file_of_series_ = false;
      return true;
    }
    if (const std::string_view level = series_by_name(piece); !level.empty()) {
      file_of_series_ = piece.starts_with("Central Files") || piece.starts_with("Central File");
      add(level == "series" && has("series") ? "subseries" : level, piece);
      return true;
    }
    if (!levels_.empty() && is_range(piece)) {
      add("page", piece);
      return true;
    }
    return false;
  }

  /// "A1838/283, 759/1/7 part 2, vi": series, item, part.
  bool australian(std::string_view piece) {
    const bool is_series = piece.size() > 1 && is_upper(piece[0]) &&
                           (is_digit(piece[1]) || (is_upper(piece[1]) && has_digit(piece)));
    if (!has("series") && is_series) {
      add("series", piece);
      return true;
    }
    if (!has("series")) {
      return false;
    }
    if (!has("item")) {
      const std::size_t part = piece.rfind(' ');
      const std::size_t word = part == npos || part == 0 ? npos : piece.rfind(' ', part - 1);
      if (word != npos && level_in(piece.substr(word + 1)).level == "part") {
        add("item", strip(piece.substr(0, word)));
        add("part", strip(piece.substr(part)));
      } else {
        add("item", piece);
      }
      return true;
    }
    if (!has("part") && is_roman(piece)) {
      add("part", piece);
      return true;
    }
    return false;
  }

  /// "B 136/1", "DY 30/3481", "MfAA, A 6734": the holding, and the number of the file in it.
  bool german(std::string_view piece) {
    const auto mark = series_mark(piece);
    if (!has("bestand")) {
      const bool sign = !has_digit(piece) && piece.find(' ') == npos &&
                        std::count_if(piece.begin(), piece.end(), is_upper) >= 2;
      if (!mark && !sign) {
        return false;
      }
      add("bestand", mark ? mark->series : piece);
      add("signatur", mark ? mark->rest : std::string_view());
      return true;
    }
    if (has("signatur") || is_range(piece) || !has_digit(piece)) {
      return false;
    }
    add("signatur", piece);
    return true;
  }

  /// Abbreviations that the levels beside them tell: before a delo the "p." of Russian references
  /// is a papka, and behind a fond or a dossier a second "f." counts sheets.
  void tell_abbreviations() {
    bool delo = false;
    for (std::size_t i = levels_.size(); i-- > 0;) {
      std::string_view& level = levels_[i].level;
      delo = delo || level == "delo";
      level = delo && level == "page" ? "papka" : level;
    }
    bool deep = false;
    for (ReferenceLevel& each : levels_) {
      each.level = deep && each.level == "fond" ? "sheet" : each.level;
      deep = deep || each.level == "fond" || each.level == "dossier";
    }
  }

  std::string_view text_;
  std::string_view country_;
  std::vector<ReferenceLevel> levels_;
  bool file_of_series_ = false;  ///< the piece before is a series that has file numbers behind it
};

}  // namespace

std::vector<ReferenceLevel> reference_levels(std::string_view text, std::string_view reference,
                                             std::string_view country) {
  static constexpr std::size_t kLongest = 2000;
  return reference.size() <= kLongest ? LevelReader(text, country).read(reference)
                                      : std::vector<ReferenceLevel>();
}

}  // namespace archdoc::extract
