#include "extract/published.hpp"

#include "base/ascii.hpp"
#include "extract/archival_level.hpp"
#include "extract/repositories.hpp"
#include "extract/segments.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;
using Segments = std::vector<std::string_view>;

/// Four digits of a year at the end of `text`; else empty.
std::string_view year_at_end(std::string_view text) {
  if (text.size() < 4 || (text.size() > 4 && is_alnum(text[text.size() - 5]))) {
    return {};
  }
  const std::string_view year = text.substr(text.size() - 4);
  const bool digits = std::all_of(year.begin(), year.end(), is_digit);
  return digits && (year.starts_with("18") || year.starts_with("19") || year.starts_with("20"))
             ? year
             : std::string_view();
}

/// "(Oslo: Fish Press, 1977)", "(Washington, 1971)", "(1991)".
struct Imprint {
  std::size_t begin = 0;  ///< of its bracket
  std::size_t end = 0;    ///< behind it
  std::string_view place;
  std::string_view publisher;
  std::string_view year;
};

std::optional<Imprint> imprint_of(std::string_view content) {
  Imprint out;
  out.year = year_at_end(content);
  if (out.year.empty()) {
    return std::nullopt;
  }
  const std::string_view before = without_stop(content.substr(0, content.size() - 4));
  const std::size_t colon = before.find(": ");
  out.place = strip(before.substr(0, colon));
  out.publisher = colon == npos ? std::string_view() : strip(before.substr(colon + 1));
  const bool is_place =
      out.place.empty() ||
      (!has_digit(out.place) && is_upper(out.place.front()) && out.place.find(". ") == npos);
  return is_place ? std::optional(out) : std::nullopt;
}

std::optional<Imprint> find_imprint(std::string_view statement) {
  for (std::size_t open = statement.find('('); open != npos; open = statement.find('(', open + 1)) {
    const std::size_t close = statement.find(')', open);
    if (close == npos) {
      return std::nullopt;
    }
    if (auto imprint = imprint_of(strip(statement.substr(open + 1, close - open - 1)))) {
      imprint->begin = open;
      imprint->end = close + 1;
      return imprint;
    }
    open = close;
  }
  return std::nullopt;
}

/// What tells that a publication follows; the bytes of it, or 0.
std::size_t introduction(std::string_view statement) {
  for (const std::string_view words :
       {"published in ", "printed in ", "reprinted in ", "reprinted from ", "excerpted from "}) {
    if (starts_with_nocase(statement, words)) {
      return words.size();
    }
  }
  return 0;
}

/// Levels that books have as well as archives.
bool is_level_of_archives(std::string_view segment) {
  const LevelRead read = level_in(segment);
  return read && has_digit(read.value) && read.level != "page" && read.level != "volume" &&
         read.level != "part";
}

/// Words of repositories, and of what they keep.
bool is_archival(std::string_view segment, const Repositories& known) {
  static constexpr std::array<std::string_view, 6> kHolders{
      "archiv", "library", "bibliothek", "record office", "arkiv", "museum"};
  static constexpr std::array<std::string_view, 6> kKept{" papers",  " files",      " file",
                                                         " records", " collection", " series"};
  for (std::size_t i = 0; i < segment.size(); ++i) {
    for (const std::string_view word : kHolders) {
      if (starts_with_nocase(segment.substr(i), word)) {
        return true;
      }
    }
  }
  return repository_named(known, segment).has_value() ||
         std::any_of(kKept.begin(), kKept.end(), [segment](std::string_view word) {
           return segment.size() > word.size() &&
                  equals_nocase(segment.substr(segment.size() - word.size()), word);
         });
}

bool is_editor_word(std::string_view segment) {
  const std::string_view word = without_stop(segment);
  return word == "ed" || word == "eds" || word == "editor" || word == "editors" || word == "comp" ||
         word == "comps";
}

bool has_initial(std::string_view segment) {
  for (std::size_t i = 0; i + 1 < segment.size(); ++i) {
    if (is_upper(segment[i]) && segment[i + 1] == '.' && (i == 0 || !is_alnum(segment[i - 1]))) {
      return true;
    }
  }
  return false;
}

bool has_small_word(std::string_view segment) {
  for (std::size_t i = 0; i < segment.size();) {
    const std::size_t end = word_end(segment, i);
    if (end > i && is_lower(segment[i]) && segment.substr(i, end - i) != "and") {
      return true;
    }
    i = std::max(end, i + 1);
  }
  return false;
}

/// People by their look: "A. Roe", "Anna B. Roe and C. Doe".
bool is_author(std::string_view segment) {
  static constexpr std::size_t kLongest = 60;
  return segment.size() <= kLongest && !has_digit(segment) && has_initial(segment) &&
         !has_small_word(segment);
}

/// "Anna Roe": people or a title, there is no telling.
bool may_be_author(std::string_view segment) {
  static constexpr std::size_t kLongest = 40;
  return segment.size() <= kLongest && !has_digit(segment) && !has_small_word(segment) &&
         !starts_with_nocase(segment, "the ");
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Published with_imprint(std::string_view statement, const Imprint& imprint) {
    authors_and_title(strip(statement.substr(0, imprint.begin)), imprint.place.empty());
    give(out_.place, imprint.place);
    give(out_.publisher, imprint.publisher);
    give(out_.year, imprint.year);
    const std::string_view after = statement.substr(imprint.end);
    pages(segments_of(after.starts_with(':') ? after.substr(1) : after), true);
    return std::move(out_);
  }

  Published without_imprint(std::string_view statement, const Segments& segments) {
    authors_and_title(between(statement.substr(0, 0), segments.front()), true);
    dated(segments, 1);
    return std::move(out_);
  }

  /// Of a title that ends before segment `end`.
  Published dated_alone(const Segments& segments, std::size_t end) {
    give(out_.title, between(segments.front(), segments[end - 1]));
    dated(segments, end);
    return std::move(out_);
  }

 private:
  void give(std::optional<Span>& field, std::string_view value) {
    value = without_stop(value);
    if (!field && !value.empty()) {
      field = span_in(text_, value);
    }
  }

  void dated(const Segments& segments, std::size_t from) {
    for (std::size_t i = from; i < segments.size(); ++i) {
      if (!level_in(segments[i])) {
        give(out_.year, year_at_end(segments[i]));
      }
    }
    pages(segments, false);
  }

  /// "pp. 3-9"; `bare`: behind an imprint numbers alone are pages too.
  void pages(const Segments& segments, bool bare) {
    for (const std::string_view segment : segments) {
      const LevelRead read = level_in(segment);
      if (read.level == "page") {
        give(out_.pages, read.value);
      } else if (bare && !read && !segment.empty() && is_digit(segment.front()) &&
                 segment.find(' ') == npos) {
        give(out_.pages, segment);
      }
    }
  }

  void author(std::string_view names) {
    names = without_editor_word(names);
    for (std::size_t at = names.find(" and "); at != npos; at = names.find(" and ")) {
      add(names.substr(0, at));
      names.remove_prefix(at + 5);
    }
    add(names);
  }

  static std::string_view without_editor_word(std::string_view names) {
    for (const std::string_view word : {" (ed.)", " (eds.)", " (Ed.)", " (Eds.)"}) {
      if (names.ends_with(word)) {
        return names.substr(0, names.size() - word.size());
      }
    }
    return names;
  }

  void add(std::string_view name) {
    name = strip(name);
    while (name.ends_with(',') || name.ends_with(';')) {
      name = strip(name.substr(0, name.size() - 1));
    }
    if (!name.empty()) {
      out_.authors.push_back(span_in(text_, name));
    }
  }

  /// `periodical`: no authors stand before its title.
  void authors_and_title(std::string_view before, bool periodical) {
    before = without_stop(before);
    if (quoted_title(before)) {
      return;
    }
    const Segments segments = segments_of(before);
    std::size_t title = 0;
    if (segments.size() > 1) {
      while (title + 1 < segments.size() && is_author(segments[title])) {
        author(segments[title++]);
      }
      if (title == 0 && segments.size() > 2 && is_editor_word(segments[1])) {
        author(segments[title++]);
      }
      if (title > 0 && title + 1 < segments.size() && is_editor_word(segments[title])) {
        ++title;
      }
      if (title == 0 && !periodical && may_be_author(segments[0])) {
        return;
      }
    }
    std::size_t end = segments.size();
    while (end > title + 1 && is_issue(segments[end - 1])) {
      --end;
    }
    if (title < end) {
      const std::string_view whole = between(segments[title], segments[end - 1]);
      give(out_.title, periodical ? without_volume(whole) : whole);
    }
  }

  /// "vol. 3", "no. 4", "3rd ed."
  static bool is_issue(std::string_view segment) {
    return level_in(segment).level == "volume" || starts_with_nocase(segment, "no. ") ||
           starts_with_nocase(segment, "nos. ") || segment.ends_with(" ed") ||
           segment.ends_with(" ed.");
  }

  /// "Fish Studies 5" without the number.
  static std::string_view without_volume(std::string_view title) {
    const std::size_t space = title.rfind(' ');
    const bool number =
        space != npos &&
        std::all_of(title.begin() + static_cast<std::ptrdiff_t>(space) + 1, title.end(), is_digit);
    return number ? title.substr(0, space) : title;
  }

  /// `A. Roe, "The Nets," Fish Journal 3`
  bool quoted_title(std::string_view before) {
    static constexpr std::string_view kOpen = "\u201C";
    static constexpr std::string_view kClose = "\u201D";
    const bool curly = before.find(kOpen) != npos;
    const std::size_t open = curly ? before.find(kOpen) : before.find('"');
    if (open == npos) {
      return false;
    }
    const std::size_t from = open + (curly ? kOpen.size() : 1);
    const std::size_t close = curly ? before.find(kClose, from) : before.find('"', from);
    if (close == npos) {
      return false;
    }
    for (const std::string_view names : segments_of(before.substr(0, open))) {
      if (!is_editor_word(names)) {
        author(names);
      }
    }
    give(out_.title, before.substr(from, close - from));
    return true;
  }

  std::string_view text_;
  Published out_;
};

/// What stands between a journal's title and the pages: a year, a day and month, a volume.
bool is_issue_date(std::string_view segment) {
  static constexpr std::array<std::string_view, 12> kMonths{
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  static constexpr std::size_t kLongest = 30;
  if (segment.size() > kLongest) {
    return false;
  }
  if (level_in(segment).level == "volume" || starts_with_nocase(segment, "no. ") ||
      year_at_end(segment).size() == segment.size()) {
    return true;
  }
  const std::size_t letter = segment.find_first_not_of("0123456789 ");
  return letter != npos && has_digit(segment) &&
         std::any_of(kMonths.begin(), kMonths.end(), [&](std::string_view month) {
           return starts_with_nocase(segment.substr(letter), month);
         });
}

/// "Fish Bulletin, May 7, 1973, pp. 5-7": where its title ends, as a number of segments; 0 where it
/// is no such thing.
std::size_t dated_title_end(const Segments& segments, const Repositories& known) {
  std::size_t end = segments.size();
  if (end < 3 || level_in(segments[end - 1]).level != "page") {
    return 0;
  }
  --end;
  bool year = false;
  while (end > 0 && is_issue_date(segments[end - 1])) {
    --end;
    year = year || !year_at_end(segments[end]).empty();
  }
  const bool archival = std::any_of(
      segments.begin(), segments.begin() + static_cast<std::ptrdiff_t>(end),
      [&](auto segment) { return is_archival(segment, known) || is_level_of_archives(segment); });
  return year && !archival ? end : 0;
}

/// "Fish Studies 5 (1993): 94-97": the number of a volume before the year, and pages behind it.
bool is_issue(std::string_view statement, const Imprint& imprint, const Repositories& known) {
  const std::string_view before = strip(statement.substr(0, imprint.begin));
  const std::string_view after = statement.substr(imprint.end);
  const Segments pages = segments_of(after.starts_with(':') ? after.substr(1) : after);
  return !before.empty() && is_digit(before.back()) && before.find(' ') != npos &&
         pages.size() == 1 && is_digit(pages[0].back()) &&
         (is_digit(pages[0].front()) || level_in(pages[0]).level == "page") &&
         !known.at_start(before) && !is_level_of_archives(segments_of(before).back());
}

}  // namespace

std::optional<Published> published(std::string_view text, std::string_view statement,
                                   const Repositories& known) {
  static constexpr std::size_t kLongest = 1000;
  statement = without_stop(statement);
  if (statement.empty() || statement.size() > kLongest) {
    return std::nullopt;
  }
  const std::size_t words = introduction(statement);
  statement = strip(statement.substr(words));
  const Segments segments = segments_of(statement);
  if (segments.empty()) {
    return std::nullopt;
  }
  const auto kept = [&](std::string_view part) {
    const Segments parts = segments_of(part);
    return known.at_start(part).has_value() ||
           std::any_of(parts.begin(), parts.end(), [&](std::string_view segment) {
             return is_level_of_archives(segment) || is_archival(segment, known);
           });
  };
  if (const auto imprint = find_imprint(statement)) {
    const std::string_view before = strip(statement.substr(0, imprint->begin));
    const bool full =
        !imprint->place.empty() ? !kept(before) : is_issue(statement, *imprint, known);
    if (!before.empty() && (words > 0 || full)) {
      return Reader(text).with_imprint(statement, *imprint);
    }
  }
  if (words > 0) {
    return Reader(text).without_imprint(statement, segments);
  }
  if (const std::size_t end = dated_title_end(segments, known)) {
    return Reader(text).dated_alone(segments, end);
  }
  return std::nullopt;
}

}  // namespace archdoc::extract
