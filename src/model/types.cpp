// The closed vocabulary of document types.
#include <archdoc/types.hpp>

namespace archdoc {
namespace {

// Depth first: a parent stands before its children. Spelling variants ("dispatch", "coded
// telegram") are not terms of their own; the reader of types maps them here.
constexpr DocumentType kTypes[] = {
    {"memorandum", "", "a note for the file or for somebody in the same service"},
    {"memorandum-of-conversation", "memorandum", "what was said, by one who was there"},
    {"memorandum-of-telephone-conversation", "memorandum-of-conversation",
     "what was said on the telephone"},
    {"memorandum-of-discussion", "memorandum", "what a meeting of a council or group discussed"},
    {"memorandum-for-the-record", "memorandum", "a note that only the file receives"},
    {"memorandum-from-to", "memorandum", "a memorandum from one named person to another"},
    {"information-memorandum", "memorandum", "tells a superior, and asks for nothing"},
    {"action-memorandum", "memorandum", "asks a superior to decide"},
    {"national-security-action-memorandum", "memorandum", "a presidential directive, 1961-1968"},
    {"minute", "memorandum", "what British and Australian departments call their memoranda"},
    {"record", "", "an account of what was said or decided"},
    {"record-of-conversation", "record", "an account of a conversation"},
    {"notes-of-conversation", "record-of-conversation", "notes taken at a conversation"},
    {"summary-of-conversation", "record-of-conversation", "a conversation in short"},
    {"record-of-meeting", "record", "an account of a meeting"},
    {"notes-of-meeting", "record-of-meeting", "notes taken at a meeting"},
    {"minutes", "record", "an account of a meeting"},
    {"minutes-of-conversation", "minutes", "a conversation set down as minutes"},
    {"telephone-conversation", "record", "a telephone conversation, however it was set down"},
    {"protocol", "record", "an agreed or numbered account of a session"},
    {"transcript", "record", "what was said, word for word"},
    {"transcript-of-conversation", "transcript", "a conversation, word for word"},
    {"transcript-of-telephone-conversation", "transcript-of-conversation",
     "a telephone conversation, word for word"},
    {"stenographic-record", "transcript", "taken down in shorthand"},
    {"verbatim-record", "transcript", "an official word-for-word account"},
    {"telegram", "", "a message sent by wire"},
    {"ciphered-telegram", "telegram", "a telegram in cipher or code"},
    {"cable", "telegram", "a telegram, as some services call it"},
    {"cablegram", "telegram", "a telegram, as some services call it"},
    {"airgram", "", "in the form of a telegram, sent by air pouch"},
    {"paper", "", "a paper written for a discussion or a decision"},
    {"despatch", "", "a numbered report of a mission to its ministry"},
    {"letter", "", "from one person to another"},
    {"message", "", "from one head of government to another, or by a channel not named"},
    {"note", "", "from one government to another, or a short paper"},
    {"note-verbale", "note", "an unsigned note in the third person"},
    {"aide-memoire", "note", "an informal note left after a conversation"},
    {"petition", "", "a request to an authority"},
    {"journal", "", "day-by-day entries of an office or a diplomat"},
    {"diary", "journal", "day-by-day entries of a person"},
    {"report", "", "an account of facts to a superior or a body"},
    {"contact-report", "report", "on a meeting with a contact"},
    {"information", "report", "an information paper for leaders or allies"},
    {"submission", "report", "puts a matter to a cabinet or a council"},
    {"study", "report", "a longer examination of a question"},
    {"estimate", "report", "an assessment by intelligence services"},
    {"briefing-paper", "", "prepares somebody for a meeting"},
    {"position-paper", "", "sets out what a side is to hold"},
    {"instruction", "", "tells somebody what to do"},
    {"directive", "", "a standing order of an authority"},
    {"resolution", "", "adopted by a body"},
    {"decision", "", "what a body or an official decided"},
    {"decree", "", "a decision with the force of law"},
    {"agreement", "", "between parties"},
    {"treaty", "agreement", "an agreement between states under international law"},
    {"declaration", "", "a solemn public statement of a body or a state"},
    {"statement", "", "what a person or government says for the public or the record"},
    {"communique", "", "an official announcement, often joint"},
    {"speech", "", "held before an audience"},
    {"address", "speech", "a formal speech"},
    {"remarks", "speech", "a short or informal speech"},
    {"press-release", "", "given to the press"},
    {"fact-sheet", "press-release", "what a measure is, in points, for the public"},
    {"readout", "press-release", "what was said at a call or a meeting, for the public"},
    {"news-conference", "", "questions of the press, with the answers"},
    {"interview", "", "questions to one person, with the answers"},
    {"editorial-note", "", "written by the editors of an edition"},
    {"list", "", "names or things in a row"},
};

constexpr const DocumentType* find(std::string_view name) {
  for (const DocumentType& type : kTypes) {
    if (type.name == name) {
      return &type;
    }
  }
  return nullptr;
}

constexpr bool parents_stand_first() {
  for (const DocumentType& type : kTypes) {
    if (!type.parent.empty() && (find(type.parent) == nullptr || find(type.parent) >= &type)) {
      return false;
    }
  }
  return true;
}
static_assert(parents_stand_first());

}  // namespace

std::span<const DocumentType> document_types() {
  return kTypes;
}

bool is_document_type(std::string_view name) {
  return find(name) != nullptr;
}

bool type_is(std::string_view type, std::string_view wanted) {
  const DocumentType* found = find(type);
  while (found != nullptr && found->name != wanted) {
    found = find(found->parent);
  }
  return found != nullptr;
}

}  // namespace archdoc
