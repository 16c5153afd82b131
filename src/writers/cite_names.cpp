#include "writers/cite_names.hpp"

#include "base/ascii.hpp"
#include "writers/cite_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace archdoc::writers::citing {
namespace {

Name name_of(const Person& person) {
  Name name;
  name.plain = clean(std::string_view(person.name));
  name.inverted = name.plain;
  const std::string given = clean_value(person.parts.given);
  const std::string family = clean_value(person.parts.family);
  const std::string suffix = clean_value(person.parts.suffix);
  const bool full = !given.empty() && !family.empty();
  const std::string western = given + " " + family;
  if (full && name.plain.starts_with(western)) {
    name.inverted = joined(family + ", " + given, ", ", suffix);
  }
  if (full || person.kind != PersonKind::person) {
    name.office = joined(clean_value(person.honorific), " ", clean_value(person.office));
  }
  return name;
}

/// Whether `piece` of a heading is a date of life: "1894-1967".
bool is_life(std::string_view piece) {
  return std::any_of(piece.begin(), piece.end(), is_digit);
}

/// "Aronsen, Helge, 1894-1967", as catalogues list authors; other names stay as they are.
Name name_of_heading(std::string_view heading) {
  static constexpr std::size_t kMostGiven = 3;  // words; "Velmark, Ministry of Foreign Affairs"
  const std::size_t bracket = heading.find('(');
  if (bracket != std::string_view::npos && is_life(heading.substr(bracket))) {
    heading = heading.substr(0, bracket);
  }
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at <= heading.size();) {
    const std::size_t comma = std::min(heading.find(',', at), heading.size());
    const std::string piece = clean(heading.substr(at, comma - at));
    if (!piece.empty() && !is_life(piece)) {
      pieces.push_back(piece);
    }
    at = comma + 1;
  }
  Name name;
  for (const std::string& piece : pieces) {
    name.inverted = joined(std::move(name.inverted), ", ", piece);
  }
  name.plain = name.inverted;
  if (pieces.size() > 1 && words_of(pieces[1]).size() <= kMostGiven) {
    std::swap(pieces[0], pieces[1]);
    name.plain.clear();
    for (const std::string& piece : pieces) {
      name.plain = joined(std::move(name.plain), " ", piece);
    }
  }
  return name;
}
}  // namespace

Names with_role(const Record& record, PersonRole role) {
  Names names;
  for (const Person& person : record.participants) {
    if (person.role == role) {
      names.push_back(name_of(person));
      if (names.back().plain.empty()) {
        names.pop_back();
      }
    }
  }
  return names;
}

Names authors_of(const Record& record) {
  Names names = with_role(record, PersonRole::author);
  for (const std::string& heading :
       names.empty() ? record.provenance.authors : std::vector<std::string>()) {
    names.push_back(name_of_heading(heading));
    if (names.back().plain.empty()) {
      names.pop_back();
    }
  }
  return names;
}

std::string in_a_row(const Names& names, bool inverted) {
  static constexpr std::size_t kMost = 3;
  std::vector<std::string> list;
  for (const Name& name : names) {
    list.push_back(inverted && list.empty() ? name.inverted : name.plain);
  }
  const bool turned = inverted && !list.empty() && list.front() != names.front().plain;
  const std::string_view comma = turned ? "," : "";
  if (list.size() > kMost) {
    return list.front().append(comma).append(" et al.");
  }
  if (list.size() == 2) {
    list.front() += comma;
  }
  return listed(list);
}

}  // namespace archdoc::writers::citing
