#include "extract/shelf_mark.hpp"

#include "base/ascii.hpp"
#include "extract/archival_level.hpp"
#include "extract/reference_levels.hpp"
#include "extract/repositories.hpp"
#include "extract/segments.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Whether a segment tells a place inside an archive rather than names one.
bool is_reference_like(std::string_view segment) {
  return has_digit(segment) || level_in(segment);
}

/// Capitals in a row, as signs of archives are: "RGANI", "AVP RF", "PA AA", "SAPMO-BArch".
constexpr std::size_t kLongestSign = 20;
bool is_sign(std::string_view segment) {
  if (segment.size() > kLongestSign || segment.find(". ") != npos) {  // "A. B. Roe"
    return false;
  }
  const auto upper = std::count_if(segment.begin(), segment.end(), is_upper);
  const auto lower = std::count_if(segment.begin(), segment.end(), is_lower);
  return upper >= 2 && upper * 2 > lower;
}

bool has_nocase(std::string_view text, std::string_view word) {
  for (std::size_t i = 0; i + word.size() <= text.size(); ++i) {
    if (to_lower(text[i]) == word[0] && starts_with_nocase(text.substr(i), word)) {
      return true;
    }
  }
  return false;
}

/// Words that the names of repositories have, in the languages of those that are met most.
bool names_repository(std::string_view segment) {
  static constexpr std::array<std::string_view, 14> kWords{
      "archiv",        "library",
      "bibliothek",    "museum",
      "record office", "repository",
      "institute",     "ministry",
      "foundation",    "presidential",
      "collection",    "center",
      "arkiv",         "\xD0\xB0\xD1\x80\xD1\x85\xD0\xB8\xD0\xB2"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return has_nocase(segment, word); });
}

/// `segment` without what only introduces it.
std::string_view without_introduction(std::string_view segment) {
  for (std::string_view words :
       {"Source:", "Document from", "From the", "From:", "Original in", "Held by", "Courtesy of"}) {
    if (segment.starts_with(words)) {
      return strip(segment.substr(words.size()));
    }
  }
  return segment;
}

/// "[NAA: A9999, 12/3]" without its brackets and the marks of emphasis.
std::string_view without_brackets(std::string_view line) {
  line = strip(line);
  while (line.size() > 2 && (line.front() == '[' || line.front() == '_' || line.front() == '*') &&
         (line.back() == ']' || line.back() == '_' || line.back() == '*')) {
    line = strip(line.substr(1, line.size() - 2));
  }
  return line;
}

/// The sign before a colon: "NAA: A9999"; npos without one.
std::size_t sign_colon(std::string_view segment) {
  const std::size_t colon = segment.find(':');
  return colon != npos && colon + 1 < segment.size() && is_sign(segment.substr(0, colon)) ? colon
                                                                                          : npos;
}

/// "(ACRONYM)" at the end of a segment without a digit: it belongs to the archive's name, of which
/// a comma is a part ("Archive of Foreign Affairs, Northern Federation (AFANF)").
bool ends_with_sign(std::string_view segment) {
  const std::size_t open = segment.rfind('(');
  return segment.ends_with(')') && open != npos && !has_digit(segment) &&
         is_sign(segment.substr(open + 1, segment.size() - open - 2));
}

/// A sign and a reference that no comma parts: "RGANI fond 5 opis 2".
std::size_t reference_inside(std::string_view segment) {
  for (std::size_t i = segment.find(' '); i != npos; i = segment.find(' ', i + 1)) {
    const std::string_view rest = strip(segment.substr(i));
    const bool number = i <= kLongestSign && !rest.empty() && is_digit(rest.front()) &&
                        rest.find_first_of("-/") != npos && is_sign(strip(segment.substr(0, i)));
    if (number || (level_in(rest) && has_digit(rest))) {
      return static_cast<std::size_t>(rest.data() - segment.data());
    }
  }
  return npos;
}

class ShelfReader {
 public:
  ShelfReader(std::string_view text, std::string_view shelf, const Repositories& known,
              ShelfMark& out)
      : text_(text), segments_(segments_of(shelf)), known_(known), out_(out) {}

  void read() {
    if (segments_.empty()) {
      return;
    }
    const std::string_view whole_first = segments_.front();
    segments_.front() = without_introduction(whole_first);
    if (segments_.front().empty()) {
      return;
    }
    if (const std::size_t colon = sign_colon(segments_.front()); colon != npos) {
      out_.archive = span_in(text_, segments_.front().substr(0, colon));
      reference(strip(segments_.front().substr(colon + 1)), 1);
      return;
    }
    if (read_known()) {
      return;
    }
    // What a "Source:" introduces, and a shelf mark follows, is a repository under any name.
    const bool stated = whole_first.starts_with("Source:") && segments_.size() > 1;
    const std::size_t archive = stated ? 0 : archive_segment();
    if (archive == npos) {
      return;
    }
    if (archive > 0) {
      late_archive(archive);
      return;
    }
    std::size_t last = 0;
    if (!ends_with_sign(segments_[0]) && segments_.size() > 1 && ends_with_sign(segments_[1])) {
      last = 1;
    }
    std::string_view name = between(segments_[0], segments_[last]);
    const std::size_t inside = reference_inside(name);
    if (inside != npos) {
      reference(name.substr(inside), last + 1);
      name = strip(name.substr(0, inside));
    } else if (last + 1 < segments_.size()) {
      reference(segments_[last + 1], last + 2);
    }
    name = without_stop(name);
    if (!name.empty()) {
      out_.archive = span_in(text_, name);
    }
  }

 private:
  /// Reads a mark that begins with a known repository, over one segment or several ("National
  /// Archives, Kew"), or with no comma after it ("SAPMO-BArch DY 30/3481"). Whether it did.
  bool read_known() {
    const std::string_view whole = between(segments_.front(), segments_.back());
    const auto match = known_.at_start(whole);
    if (!match) {
      return false;
    }
    const char* const end = whole.data() + match->size;
    std::size_t last = 0;
    while (segments_[last].data() + segments_[last].size() < end) {
      ++last;
    }
    const std::string_view behind =
        segments_[last].substr(static_cast<std::size_t>(end - segments_[last].data()));
    const bool in_brackets =
        strip(behind).starts_with('(') && behind.ends_with(')') && !has_digit(behind);
    const std::string_view name = whole.substr(0, match->size + (in_brackets ? behind.size() : 0));
    const std::string_view inside = in_brackets ? std::string_view() : strip(behind);
    if ((last > 0 && has_digit(name)) || (!inside.empty() && !has_digit(inside))) {
      return false;
    }
    if (!inside.empty()) {
      reference(inside, last + 1);
    } else if (last + 1 < segments_.size()) {
      reference(segments_[last + 1], last + 2);
    }
    out_.archive = span_in(text_, name);
    return true;
  }

  /// The segment that names the repository: a known one, the first one, if it is a sign, has the
  /// word, or is followed by a reference; else the first one that has the word.
  std::size_t archive_segment() const {
    const std::string_view first = segments_.front();
    if (first.empty() || first.front() == '"' || first.starts_with("\xE2\x80\x9C")) {
      return npos;
    }
    for (std::size_t i = 1; i < segments_.size(); ++i) {
      if (repository_named(known_, segments_[i])) {
        return i;
      }
    }
    const std::size_t inside = reference_inside(first);
    const std::string_view name = strip(first.substr(0, inside));
    if (names_repository(name) || is_sign(name)) {
      return 0;
    }
    for (std::size_t i = 1; i < segments_.size(); ++i) {
      if (names_repository(segments_[i]) && !is_reference_like(segments_[i])) {
        return i;
      }
    }
    const bool level = segments_.size() > 1 && static_cast<bool>(level_in(segments_[1]));
    return level && !has_digit(first) ? 0 : npos;
  }

  /// The description stands before the repository: of its segments the sign of the document, if
  /// there is one, is the reference.
  void late_archive(std::size_t archive) {
    out_.archive = span_in(text_, without_stop(segments_[archive]));
    if (archive + 1 < segments_.size() && is_reference_like(segments_[archive + 1]) &&
        segments_[archive + 1].find("http") == npos) {
      reference(segments_[archive + 1], archive + 2);
      return;
    }
    for (std::size_t i = archive; i-- > 0;) {
      const std::string_view segment = segments_[i];
      if (has_digit(segment) && segment.find(' ') == npos && segment.find('/') != npos) {
        out_.reference = span_in(text_, segment);
        return;
      }
    }
    const std::string_view before = between(segments_.front(), segments_[archive - 1]);
    if (!reference_levels(text_, before, {}).empty()) {  // "Berg Papers, Library of Velmark"
      out_.reference = span_in(text_, before);
    }
  }

  /// From `first` to the last segment that is no address.
  void reference(std::string_view first, std::size_t next) {
    std::string_view last = first;
    for (; next < segments_.size() && segments_[next].find("http") == npos; ++next) {
      last = segments_[next];
    }
    const std::string_view whole = without_stop(between(first, last));
    if (whole.empty() || whole.find("http") != npos) {
      return;
    }
    out_.reference = span_in(text_, whole);
  }

  std::string_view text_;
  std::vector<std::string_view> segments_;
  const Repositories& known_;
  ShelfMark& out_;
};

/// A shelf mark, and not a mere number or date: a level, "B 136/2", "12/3-4".
bool is_shelf_mark(std::string_view segment) {
  static constexpr std::size_t kLongestSeries = 6;
  if (level_in(segment) && has_digit(segment)) {
    return true;
  }
  std::size_t i = 0;
  while (i < segment.size() && is_upper(segment[i])) {
    ++i;
  }
  const std::size_t next =
      i < segment.size() && (segment[i] == ' ' || segment[i] == '-') ? i + 1 : i;
  const bool series =
      i > 0 && i <= kLongestSeries && next < segment.size() && is_digit(segment[next]);
  return series || (has_digit(segment) && segment.find('/') != npos);
}

/// Whether `segment` can only be a repository's name: short, and with its word or as its sign.
bool is_repository(std::string_view segment) {
  static constexpr std::size_t kLongest = 120;
  static constexpr std::array<std::string_view, 6> kWords{
      "archiv",        "library", "bibliothek",
      "record office", "arkiv",   "\xD0\xB0\xD1\x80\xD1\x85\xD0\xB8\xD0\xB2"};
  return segment.size() <= kLongest &&
         (is_sign(segment) || std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
            return has_nocase(segment, word);
          }));
}

}  // namespace

ShelfMark shelf_mark(std::string_view text, std::string_view line, const Repositories& known) {
  ShelfMark out;
  ShelfReader(text, without_stop(without_brackets(line)), known, out).read();
  if (out.reference) {
    const auto repository = out.archive ? repository_of(known, text, *out.archive) : std::nullopt;
    out.levels = reference_levels(text, out.reference->of(text),
                                  repository ? repository->row->country : std::string_view());
  }
  return out;
}

ShelfLook shelf_look(std::string_view line) {
  const std::vector<std::string_view> segments = segments_of(without_stop(without_brackets(line)));
  if (segments.empty()) {
    return {};
  }
  const std::string_view first = without_introduction(segments[0]);
  const std::size_t colon = sign_colon(first);
  const std::size_t inside = colon == npos ? reference_inside(first) : colon;
  ShelfLook look;
  look.empty = false;
  look.stated = segments[0].starts_with("Source:") && segments.size() > 1;
  look.marked = (inside != npos && has_digit(first.substr(inside))) ||
                std::any_of(segments.begin() + 1, segments.end(), is_shelf_mark);
  look.repository = is_repository(strip(first.substr(0, inside)));
  look.known = std::any_of(segments.begin(), segments.end(), [](std::string_view segment) {
    return repository_named({}, segment).has_value();
  });
  return look;
}

}  // namespace archdoc::extract
