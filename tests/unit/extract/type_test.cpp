// What a title or the head of a text says the document is.
#include "extract/type.hpp"

#include <archdoc/types.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

std::string type_of(std::string_view line, bool anywhere = true) {
  const auto found = document_type(line, {0, static_cast<std::uint32_t>(line.size())}, anywhere);
  return found ? std::string(found->type) : "";
}

struct Row {
  std::string_view line;
  std::string_view type;
};

}  // namespace

TEST_CASE("a title names its type: the longest phrase wins") {
  static constexpr Row kRows[] = {
      {"Memorandum of a Conversation with the Northmark Ambassador", "memorandum-of-conversation"},
      {"MEMORANDUM OF TELEPHONE CONVERSATION", "memorandum-of-telephone-conversation"},
      {"Memorandum of Discussion at the 99th Meeting", "memorandum-of-discussion"},
      {"Memorandum for the Record", "memorandum-for-the-record"},
      {"Memorandum From Anna Berg to the Director", "memorandum-from-to"},
      {"Memorandum on the Harvest", "memorandum"},
      {"Record of Conversation between A. Berg and J. Doe", "record-of-conversation"},
      {"Notes of a Conversation", "notes-of-conversation"},
      {"Transcript of a Telephone Conversation", "transcript-of-telephone-conversation"},
      {"Minutes of the 5th Session", "minutes"},
      {"Journal of Ambassador Berg", "journal"},
      {"From the Diary of A. Berg: Record of Conversation with J. Doe", "record-of-conversation"},
      {"Telegram From the Embassy in Syldavia to the Department", "telegram"},
      {"Ciphered Telegram No. 12", "ciphered-telegram"},
      {"Letter from the Director of the Information Agency", "letter"},
      {"Letter From the Representative to the Treaty Organization (Doe)", "letter"},
      {"Special National Intelligence Estimate", "estimate"},
      {"Resolution of the Committee on Fish", "resolution"},
      {"Address by Mr. John Doe to the Assembly", "address"},
      {"Statement of Anna Berg, Chairman of the Board", "statement"},
      {"Petition on Opposition to the Bridge", "petition"},
      {"Communiqué of the Meeting", "communique"},
      {"Aide-Mémoire", "aide-memoire"},
      {"Excerpt from the Report on Timber", "report"},
      {"Запись беседы с послом Нордмарка", "record-of-conversation"},
      {"ТЕЛЕГРАММА", "telegram"},
      {"Vermerk über ein Gespräch", "note"},
  };
  for (const Row& row : kRows) {
    CAPTURE(row.line);
    CHECK(type_of(row.line) == row.type);
    CHECK(is_document_type(row.type));
  }
}

TEST_CASE("papers for the public are told by their first words") {
  CHECK(type_of("FACT SHEET: The President Lights the Coast") == "fact-sheet");
  CHECK(type_of("Readout of President Berg's Call with Prime Minister Roe") == "readout");
  CHECK(type_is("readout", "press-release"));
}

TEST_CASE("letter-spaced words count as words") {
  CHECK(type_of("M e m o r a n d u m", false) == "memorandum");
  CHECK(type_of("R E P O R T  on timber", false) == "report");
  CHECK(type_of("a b c d e f").empty());
}

TEST_CASE("words that name no document give no type") {
  for (const std::string_view line :
       {"The Chancellor's Meeting with President Doe", "Director of the Information Agency",
        "The North Sea Treaty Organization in 1961", "Telegraphic address", "Lettering", ""}) {
    CAPTURE(line);
    CHECK(type_of(line).empty());
  }
}

TEST_CASE("at the head of the body a type is a heading and not the beginning of a sentence") {
  CHECK(type_of("MEMORANDUM", false) == "memorandum");
  CHECK(type_of("Report on the harvest in Syldavia", false) == "report");
  CHECK(type_of("Note that the harvest was poor.", false).empty());
  CHECK(type_of("We sent a telegram", false).empty());
}

TEST_CASE("the words that say so lie in the line and say so alone as well") {
  const std::string text = "xx Draft of Letter From Anna Berg to John Doe";
  const Span line{3, static_cast<std::uint32_t>(text.size())};
  const auto found = document_type(text, line, true);
  REQUIRE(found);
  CHECK(line.contains(found->words));
  CHECK(found->words.of(text) == "Letter");
  for (const std::string_view title :
       {"Memorandum From Anna Berg to John Doe", "Memorandum of a Telephone Conversation, Oslo",
        "Information Memorandum", "Protocol of the Session", "Notes on a Conversation with Roe"}) {
    CAPTURE(title);
    const auto first = document_type(title, {0, static_cast<std::uint32_t>(title.size())}, true);
    REQUIRE(first);
    CHECK(type_of(first->words.of(title), false) == first->type);
  }
}

}  // namespace archdoc::extract
