// What holds for every source line, made of the pieces that they have.
#include "extract/citation.hpp"

#include "extract/source_note.hpp"
#include "support/catch.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::extract {
namespace {

constexpr std::string_view kPieces[] = {"RGANI",
                                        "National Archives",
                                        "Kew",
                                        "Velmark State Archive (VSA)",
                                        "fond 5",
                                        "op. 2",
                                        "d. 14",
                                        "B 136/1",
                                        "PREM 11/3689",
                                        "297-301",
                                        "Box 3",
                                        "Central Files",
                                        "Lot 66 D 330",
                                        "Berg Papers",
                                        "A. Roe",
                                        "eds.",
                                        "The Nets",
                                        "(Oslo: Fish, 1977)",
                                        "pp. 3-9",
                                        "\"Fish\"",
                                        "Translated",
                                        "by",
                                        "Max P. Roe",
                                        "and",
                                        "Drafted",
                                        "cleared",
                                        "in S",
                                        "Secret",
                                        "(",
                                        ")",
                                        ":",
                                        ";",
                                        ".",
                                        ",",
                                        "\u201C",
                                        "https://archive.example/1",
                                        "Published in",
                                        "Source:",
                                        "\u0444. 5",
                                        "1961"};

void check(std::string_view text, Span line) {
  const auto inside = [&](const std::optional<Span>& span) {
    REQUIRE((!span || (line.contains(*span) && !span->empty())));
  };
  const Citation parts = citation(text, line);
  inside(parts.shelf.archive);
  inside(parts.shelf.reference);
  for (const ReferenceLevel& level : parts.shelf.levels) {
    REQUIRE(parts.shelf.reference);
    REQUIRE(parts.shelf.reference->contains(level.value));
  }
  for (const auto* people : {&parts.credits.contributors, &parts.credits.translators,
                             &parts.credits.transcribers, &parts.credits.editors}) {
    for (const Span& span : *people) {
      inside(span);
    }
  }
  if (parts.published) {
    REQUIRE_FALSE(parts.shelf.archive);
    REQUIRE_FALSE(parts.shelf.reference);
    inside(parts.published->title);
    inside(parts.published->place);
    inside(parts.published->pages);
  }
  const SourceNote note = source_note(text, line);
  inside(note.shelf.archive);
  inside(note.shelf.reference);
  for (const Span& span : note.clearance.drafted_by) {
    inside(span);
  }
}

}  // namespace

TEST_CASE("the parts of any source line are slices of it, and an archive or a book") {
  std::uint32_t state = 7;
  const auto next = [&state](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8U) % below;
  };
  for (int round = 0; round < 20000; ++round) {
    std::string text = "x ";
    for (std::size_t n = next(12); n > 0; --n) {
      text += kPieces[next(std::size(kPieces))];
      text += next(3) == 0 ? ", " : next(3) == 0 ? ". " : " ";
    }
    CAPTURE(text);
    check(text, {2, static_cast<std::uint32_t>(text.size())});
  }
}

TEST_CASE("long source lines are read in bounded time") {
  for (const std::string_view piece :
       {"RG 1, ", "f. 5. op. 3. ", "the ", "(Oslo: X, 1977) ", "Translated by A. ", "A. B. Roe, ",
        "Berg Files: Lot 5, ", "(", "\"", "Drafted by (", "National Archives "}) {
    std::string text = "Source: ";
    while (text.size() < (std::size_t{1} << 20U)) {
      text += piece;
    }
    check(text, {0, static_cast<std::uint32_t>(text.size())});
    check(text, {8, static_cast<std::uint32_t>(text.size())});
  }
}

}  // namespace archdoc::extract
