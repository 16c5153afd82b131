#include "extract/source_note.hpp"

#include "extract/classification.hpp"
#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

std::string slice(std::string_view text, const std::optional<Span>& span) {
  return span ? std::string(span->of(text)) : "none";
}

struct Parts {
  std::string archive, reference, classification, drafters;
};

Parts parts(std::string_view text) {
  const SourceNote note = source_note(text, {0, static_cast<std::uint32_t>(text.size())});
  std::string drafters;
  for (const Span& span : note.clearance.drafted_by) {
    drafters += (drafters.empty() ? "" : "; ") + std::string(span.of(text));
  }
  return {slice(text, note.shelf.archive), slice(text, note.shelf.reference),
          slice(text, note.classification), drafters};
}

TEST_CASE("a source note says where the paper is, how it was marked and who drafted it") {
  const Parts p = parts(
      "Source: National Archive of Velmark, Central Files, 611.57/4-462. Secret; Limited "
      "Distribution. Drafted by Sunde and E. R. Berg, and approved in the Ministry on April 9.");
  CHECK(p.archive == "National Archive of Velmark");
  CHECK(p.reference == "Central Files, 611.57/4-462");
  CHECK(p.classification == "Secret; Limited Distribution");
  CHECK(p.drafters == "Sunde; E. R. Berg");
}

TEST_CASE("a marking ends the source line even behind an initial or an abbreviation") {
  CHECK(parts("Source: Rydell Library, Papers of Berg, Anna H. Secret; Personal.").reference ==
        "Papers of Berg, Anna H");
  CHECK(parts("Source: Rydell Library, Ships Vol. 5. Top Secret.").reference == "Ships Vol. 5");
  CHECK(parts("Source: Rydell Library, Asst. for Sp. Affairs, POL 27 S. Secret.").classification ==
        "Secret");
}

TEST_CASE("no classification marking is a statement, silence is none") {
  CHECK(parts("Source: Rydell Library, Diaries. No classification marking.").classification ==
        "No classification marking");
  CHECK(parts("Source: Rydell Library, Diaries. The secret was kept.").classification == "none");
}

TEST_CASE("a repository may stand alone") {
  const Parts p = parts("Source: Rydell Library. Confidential.");
  CHECK(p.archive == "Rydell Library");
  CHECK(p.reference == "none");
  CHECK(p.classification == "Confidential");
}

TEST_CASE("words of precedence and handling are no classification") {
  for (const char* line : {"us urgent", "NIACT", "Eyes only", "priority, limited distribution"}) {
    INFO(line);
    CHECK(is_handling(line));
  }
  for (const char* line : {"secret", "urgent business", "The priority", ""}) {
    INFO(line);
    CHECK_FALSE(is_handling(line));
  }
}

}  // namespace
}  // namespace archdoc::extract
