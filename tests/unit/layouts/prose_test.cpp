#include "layouts/prose.hpp"

#include "support/catch.hpp"

#include <string>

namespace archdoc::layouts {
namespace {

TEST_CASE("lines that begin a paragraph are told by their mark or their head") {
  CHECK(begins_paragraph("2. THE MINISTER SAID"));
  CHECK(begins_paragraph("(A) THE FIRST"));
  CHECK(begins_paragraph("B. THE SECOND"));
  CHECK(begins_paragraph("ACTION REQUESTED: PLEASE TELL"));
  CHECK_FALSE(begins_paragraph("1975 AND LATER"));
  CHECK_FALSE(begins_paragraph("U.S. PORTS"));
  CHECK_FALSE(begins_paragraph("MEET AT 10:45"));
}

TEST_CASE("sentences and prose are told from headings") {
  CHECK(is_sentence("The port was closed at noon."));
  CHECK(is_sentence("\xE2\x80\x9CThe port was closed at noon.\xE2\x80\x9D"));
  CHECK_FALSE(is_sentence("The port was closed at noon"));
  CHECK_FALSE(is_sentence("Port closed."));
  CHECK(is_prose("The port was closed. Nobody came ashore."));
  CHECK_FALSE(is_prose("Talk between Mr. A. B. Berg and Dr. Vale."));
  CHECK(is_prose(std::string(401, 'x')));
}

TEST_CASE("summaries are told from body sentences by person and tense") {
  CHECK(is_summary_like("Berg describes a visit to the port and requests more coal."));
  CHECK_FALSE(is_summary_like("I went to the port, and Berg describes it."));
  CHECK_FALSE(is_summary_like("Berg went to the port and asked for more coal."));
  CHECK_FALSE(is_summary_like("2 - Cde. Berg, who reports to the ministry."));
  CHECK_FALSE(is_summary_like("Berg describes a visit to the port"));
}

}  // namespace
}  // namespace archdoc::layouts
