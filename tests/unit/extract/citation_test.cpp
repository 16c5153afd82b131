// Source lines, split into their parts.
#include "extract/citation.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace archdoc::extract {
namespace {

Span all(std::string_view line) {
  return {0, static_cast<std::uint32_t>(line.size())};
}

std::string joined(std::string_view line, const std::vector<Span>& spans) {
  std::string out;
  for (const Span& span : spans) {
    out += (out.empty() ? "" : "; ") + std::string(span.of(line));
  }
  return out;
}

std::string part(std::string_view line, const std::optional<Span>& span) {
  return span ? std::string(span->of(line)) : "";
}

std::string levels(std::string_view line) {
  std::string out;
  for (const ReferenceLevel& level : citation(line, all(line)).shelf.levels) {
    out += (out.empty() ? "" : " ") + std::string(level.level) + "=" +
           std::string(level.value.of(line));
  }
  return out;
}

struct Row {
  std::string_view line;
  std::string_view archive;
  std::string_view reference;
  std::string_view contributors;
  std::string_view translators;
};

constexpr Row kRows[] = {
    {"CARN, fond 5, opis 2, delo 3, list 4-6. Obtained by Anna Berg and translated for the Project "
     "by Max P. Roe.",
     "CARN", "fond 5, opis 2, delo 3, list 4-6", "Anna Berg", "Max P. Roe"},
    {"State Central Archive in Northmark. Translated by Jane Roe.",
     "State Central Archive in Northmark", "", "", "Jane Roe"},
    {"NArch, B 136/1, 297-301. Contributed, transcribed, and translated by Anna Berg.", "NArch",
     "B 136/1, 297-301", "Anna Berg", "Anna Berg"},
    {"Diplomatic Archives of Syldavia, File A'99 (Microfilm). Contributed by Robert Doe and "
     "translated by B. C. Roe.",
     "Diplomatic Archives of Syldavia", "File A'99 (Microfilm)", "Robert Doe", "B. C. Roe"},
    {"Archive of Foreign Affairs, Northern Federation (AFANF), f. 5, op. 2. Contributed by A. B. "
     "Petrov, Ph.D. and John Doe, Jr. Translated by Jane Q. Roe.",
     "Archive of Foreign Affairs, Northern Federation (AFANF)", "f. 5, op. 2",
     "A. B. Petrov, Ph.D.; John Doe, Jr.", "Jane Q. Roe"},
    {"Assembly Records, 9th Session, Oslo, A/PV.999, Northmark Digital Library, "
     "https://library.example/9. Contributed by Anna O'Berg.",
     "Northmark Digital Library", "A/PV.999", "Anna O'Berg", ""},
    {"Source: Department of Fish, Central Files, 611.57/4-462. Secret; Limited Distribution. "
     "Drafted by Harlan.",
     "Department of Fish", "Central Files, 611.57/4-462", "", ""},
    {"Source: Vale Library, Sea Papers, Box 25, Boats, Vol. II. Secret. Sent for action.",
     "Vale Library", "Sea Papers, Box 25, Boats, Vol. II", "", ""},
    {"[NAX: A9999, 12/3, iv]", "NAX", "A9999, 12/3, iv", "", ""},
    {"RGXNI. F. 9. Op. 1. D. 22. L. 3 - 4. Copy. Typewritten text.", "RGXNI",
     "F. 9. Op. 1. D. 22. L. 3 - 4", "", ""},
    {"NRC FMX 106-00001-01, 1-5. Translated by Jane Roe.", "NRC FMX", "106-00001-01, 1-5", "",
     "Jane Roe"},
    {"RGANI fond 5, opis 2. Translated by Jane Roe.", "RGANI", "fond 5, opis 2", "", "Jane Roe"},
    {"SAPMO-BArch DY 30/3481. Translated by Jane Roe.", "SAPMO-BArch", "DY 30/3481", "",
     "Jane Roe"},
    {"National Archives, Kew, PREM 11/1. Contributed by Jane Roe.", "National Archives, Kew",
     "PREM 11/1", "Jane Roe", ""},
    {"Berg Papers, Library of Congress, Washington. Translated by Jane Roe.", "Library of Congress",
     "Berg Papers", "", "Jane Roe"},
    {"A. B. Roe, The Nets. Translated by Jane Roe.", "", "", "", "Jane Roe"},
    {"Published in Northern Gazette, 5 May 1961. Translated by Anna Berg.", "", "", "",
     "Anna Berg"},
    {"Doe, John, The Harvest (Oslo: Example Press, 1977), 385-387.", "", "", "", ""},
};

}  // namespace

TEST_CASE("a source line gives its archive, reference and people") {
  for (const Row& row : kRows) {
    CAPTURE(row.line);
    const Citation parts = citation(row.line, all(row.line));
    CHECK(part(row.line, parts.shelf.archive) == row.archive);
    CHECK(part(row.line, parts.shelf.reference) == row.reference);
    CHECK(joined(row.line, parts.credits.contributors) == row.contributors);
    CHECK(joined(row.line, parts.credits.translators) == row.translators);
  }
}

TEST_CASE("the levels of a reference are named in order") {
  CHECK(levels("CARN, fond 5, opis 2, delo 3, list 4-6.") == "fond=5 opis=2 delo=3 list=4-6");
  CHECK(levels("CARN, f. 0102, op. 20, p. 100, d. 14, ll. 1-5.") ==
        "fond=0102 opis=20 papka=100 delo=14 list=1-5");
  CHECK(levels("Northmark Archives, RG 59, Entry 2, Box 3, Folder 2.") ==
        "record-group=59 entry=2 box=3 folder=2");
  CHECK(levels("RGXNI. F. 9. Op. 1. D. 22. L. 3 - 4. Copy.") == "fond=9 opis=1 delo=22 list=3 - 4");
  CHECK(levels("CARN fond 5 opis 2") == "fond=5 opis=2");
  CHECK(levels("State Archive in Northmark.").empty());
}

TEST_CASE("one credit can give several roles, and several people one") {
  const std::string_view line =
      "Selected, edited, and annotated by Anna Berg. Translated by Max Roe, John Doe, and A. Vale.";
  const Citation parts = citation(line, all(line));
  CHECK(joined(line, parts.credits.editors) == "Anna Berg");
  CHECK(joined(line, parts.credits.translators) == "Max Roe; John Doe; A. Vale");
  CHECK_FALSE(parts.shelf.archive);
}

TEST_CASE("an address is taken without the full stop behind it") {
  const std::string_view line = "Northmark Archives, Box 3. https://archive.example/doc/1.";
  CHECK(part(line, citation(line, all(line)).url) == "https://archive.example/doc/1");
}

TEST_CASE("a line of prose is no source line, and most of these are") {
  for (const Row& row : kRows) {
    CAPTURE(row.line);
    CHECK(citation_like(row.line, all(row.line)) == !row.archive.empty());
  }
  for (const std::string_view line :
       {"He said the library, in 1961, was closed. It was translated by his wife.",
        "USSR, 3 May 1961", "The archive was moved to Oslo, where 3 rooms were free.", "",
        "Translated", "[...]", "[1] Northmark Archives, Fish, B 9/1404, 12-14."}) {
    CAPTURE(line);
    CHECK_FALSE(citation_like(line, all(line)));
  }
}

TEST_CASE("every part lies inside its line, wherever the line is cut") {
  for (const Row& row : kRows) {
    const std::string text = "xx" + std::string(row.line);
    for (std::uint32_t end = 2; end <= text.size(); ++end) {
      const Span line{2, end};
      const Citation parts = citation(text, line);
      CAPTURE(text.substr(2, end - 2));
      const auto check = [&](const std::optional<Span>& span) {
        CHECK((!span || (line.contains(*span) && !span->empty())));
      };
      check(parts.shelf.archive);
      check(parts.shelf.reference);
      check(parts.url);
      for (const ReferenceLevel& level : parts.shelf.levels) {
        check(level.value);
      }
      for (const auto& list : {parts.credits.contributors, parts.credits.translators,
                               parts.credits.transcribers, parts.credits.editors}) {
        for (const Span& span : list) {
          check(span);
        }
      }
    }
  }
}

}  // namespace archdoc::extract
