// Whole small pages: who took part, by which spellings, and who is only named.
#include <archdoc/read.hpp>

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc {
namespace {

Record record_of(std::string_view title, std::string_view body) {
  const std::string page = "Skip to content\n\nMarch 9, 1962\n\n" + std::string(title) + "\n\n" +
                           std::string(body) + "\n\nDocument Information\n\nState Archive.\n";
  Reading reading = read(page, "x.txt");
  REQUIRE(reading.records.size() == 1);
  return std::move(reading.records.front());
}

/// "Name=variant,variant; Name": of each the name and its other spellings.
std::string spelled(const std::vector<Person>& people) {
  std::string out;
  for (const Person& person : people) {
    out += (out.empty() ? "" : "; ") + person.name;
    for (std::size_t i = 0; i < person.variants.size(); ++i) {
      out += (i == 0 ? "=" : ",") + person.variants[i];
    }
  }
  return out;
}

std::string participants(std::string_view title, std::string_view body) {
  return spelled(record_of(title, body).participants);
}

constexpr std::string_view kTalk =
    "Memorandum of a Conversation with the Ambassador of Sarvonia, c. A. N. Belozorov";

TEST_CASE("a participant is known by the family name, initials that agree and romanisations") {
  CHECK(participants(kTalk, "Belozorov came at ten. A. Belozorov left, and Mr. Belozorow too.") ==
        "A. N. Belozorov=Belozorov,A. Belozorov,Belozorow");
  CHECK(participants(kTalk, "It was Белозоров who came, and BELOZOROV who left us at noon.") ==
        "A. N. Belozorov=Белозоров,BELOZOROV");
  CHECK(participants(kTalk, "C. Belozorov spoke first, and I after him, for an hour.") ==
        "A. N. Belozorov=Belozorov");
}

TEST_CASE("all places are told where a participant is named") {
  const Record record = record_of(kTalk, "Belozorov came at ten. Then Belozorov left the house.");
  REQUIRE(record.participants.size() == 1);
  CHECK(record.participants[0].spans.size() == 3);
}

TEST_CASE("somebody else of the family is nobody's variant") {
  CHECK(participants(kTalk, "His brother, V. Belozorov, came. So did Maria Belozorov, they say.") ==
        "A. N. Belozorov");
  CHECK(participants("Letter from President Rydell to Premier Doe",
                     "He had seen Mr. Oran Rydell. So R. Rydell wrote of it to the Premier.") ==
        "Rydell; Doe");
}

TEST_CASE("a word that begins a longer name or stands behind an article is no family name") {
  CHECK(participants(kTalk, "He lives in Belozorov Street, near the Belozorov of the mills.") ==
        "A. N. Belozorov");
}

TEST_CASE("two people with one family name are never joined") {
  const Record record =
      record_of("Memorandum of Conversation between Anna Rydell and Oran Rydell",
                "Rydell spoke first. A. Rydell then laughed, and Oran Rydell did not laugh.");
  CHECK(spelled(record.participants) == "Anna Rydell=A. Rydell; Oran Rydell");
  CHECK(record.people_mentioned.empty());
}

TEST_CASE("a given name that a mention adds needs the office in common") {
  CHECK(participants("Letter from President Rydell to Premier Doe",
                     "It was signed by President Oran Rydell, who was in Oslo at the time.") ==
        "Rydell=Oran Rydell; Doe");
  const Record record = record_of("Letter from President Rydell to Premier Doe",
                                  "It was signed by Senator Oran Rydell, who was in Oslo then.");
  CHECK(spelled(record.participants) == "Rydell; Doe");
  CHECK(spelled(record.people_mentioned) == "Oran Rydell");
}

TEST_CASE("family names that stand first have their given names behind them") {
  CHECK(participants("Memorandum of Conversation between Kim Do Jin and Anna Berg",
                     "Kim Do-jin asked for tea. Kim Nam Ho did not, and Kim said so.") ==
        "Kim Do Jin=Kim Do-jin,Kim; Anna Berg");
}

TEST_CASE("case endings count in languages that have them") {
  const std::string_view russian =
      "Я принял посла, и он сказал, что Белозорову не понравилась новая карта, которую мы им "
      "послали в начале года. Мы говорили с Белозоровым ещё час, и потом он уехал в посольство на "
      "машине, а я остался и написал это письмо. Что он хотел сказать, когда говорил, что это не "
      "последний разговор об этой карте, я не знаю, но думаю, что он и сам этого не знал.";
  CHECK(participants(kTalk, russian) == "A. N. Belozorov=Белозорову,Белозоровым");
}

TEST_CASE("two of one name with an office each are two") {
  CHECK(participants("Letter From Attorney General Rydell to President Rydell",
                     "I have seen the map, and there is nothing wrong with it.") ==
        "Rydell; Rydell");
}

/// The speaker of each block of the body.
std::string speakers(const Record& record) {
  std::string out;
  for (const Block& block : record.body) {
    out += (out.empty() ? "" : "|") + block.speaker.value_or("-");
  }
  return out;
}

constexpr std::string_view kTalks = "Memorandum of Conversation between Anna Rydell and Oran Doe";

TEST_CASE("turns have the participant as speaker, whatever the marker calls him") {
  CHECK(speakers(record_of(kTalks,
                           "Rydell: The ice is thin this year.\n\nMr. Doe: So they say in the "
                           "harbour.\n\nRydell (laughing): They say it each year.")) ==
        "Anna Rydell|Oran Doe|Anna Rydell");
  CHECK(speakers(record_of("Memorandum of Conversation between President Rydell and Premier Doe",
                           "The President: The ice is thin.\n\nPremier: So they say.\n\nThe "
                           "President: Each year.")) == "Rydell|Doe|Rydell");
  CHECK(speakers(record_of(kTalks,
                           "AR: The ice is thin this year.\n\nOD: So they say.\n\nAR: Each "
                           "year.\n\nOD:—and the next.")) ==
        "Anna Rydell|Oran Doe|Anna Rydell|Oran Doe");
}

TEST_CASE("a speaker with a title takes part, though no list and no title names him") {
  const Record record = record_of("Minutes of the Harbour Council",
                                  "Mr. Roe: The ice is thin.\n\nMrs. Roe: So they say.\n\n"
                                  "Captain Brodd: It is not.");
  CHECK(spelled(record.participants) == "Roe; Roe; Brodd");
}

TEST_CASE("paragraphs between turns go on with the one before, and those after the last do not") {
  const Record record = record_of(
      kTalks,
      "Rydell: The ice is thin.\n\nIt was thin last year too, and the year before.\n\nDoe: So "
      "they say.\n\n[Omitted here are matters of the harbour.]\n\nRydell: Each year.\n\n"
      "They then went to see the ice from the quay.");
  CHECK(speakers(record) == "Anna Rydell|Anna Rydell|Oran Doe|-|Anna Rydell|-");
  CHECK(record.body[1].kind == BlockKind::turn);
}

TEST_CASE("heads with a colon are no speakers, however many there are") {
  const Record record = record_of("Memorandum for the Harbour Council",
                                  "Background: The ice is thin.\n\nWheat: It has gone up.\n\n"
                                  "Wool: It has not.\n\nAnnex A: The figures.\n\n"
                                  "Question: What is to be done?\n\nAt 10:30: nothing.");
  CHECK(speakers(record) == "-|-|-|-|-|-");
}

TEST_CASE("two who share a family name are told apart by no marker that both can have") {
  CHECK(speakers(record_of("Memorandum of Conversation between Anna Rydell and Oran Rydell",
                           "A. Rydell: The ice is thin.\n\nRydell: It is.\n\nO. Rydell: So they "
                           "say.")) == "Anna Rydell|Rydell|Oran Rydell");
}

TEST_CASE("those whom the record of a talk says to have been there take part") {
  const Record record = record_of(
      kTalk,
      "Present at the conversation were Counselor N. Brodd and, as interpreter, A. Berg.\n\n"
      "He said that the ice was thin, and that it had been so for years.\n\n"
      "Recorded by V. Tashkov");
  CHECK(spelled(record.participants) == "A. N. Belozorov; N. Brodd; A. Berg; V. Tashkov");
  CHECK(record.participants.back().role == PersonRole::note_taker);
}

TEST_CASE("below a head the lines that name people are a list") {
  CHECK(participants(kTalk,
                     "Present for the hosts:\n\nMinister Lena Arkwright\n\nMr. Roe, Harbour "
                     "Office\n\nThe talk was about the ice, which was thin that year.") ==
        "A. N. Belozorov; Lena Arkwright; Roe");
}

TEST_CASE("a letter that tells of a talk has sender and recipient alone") {
  CHECK(participants("Letter from Anna Berg to John Roe",
                     "Present at the meeting were Minister Brodd and Mr. Dahl, as you know.") ==
        "Anna Berg; John Roe");
}

/// A paragraph of prose and what stands below it.
std::string signed_by(std::string_view title, std::string_view signature) {
  return participants(title,
                      "The ice is thin this year, and the boats lie in the harbour. They will "
                      "lie there until it goes.\n\nWe shall see.\n\nSincerely yours,\n\n" +
                          std::string(signature));
}

TEST_CASE("a signature spells the name of the one who wrote") {
  CHECK(signed_by("Letter From President Rydell to Premier Doe", "Oran Rydell") ==
        "Rydell=Oran Rydell; Doe");
  CHECK(signed_by("Letter From President Rydell to Premier Doe", "O. RYDELL [signature]") ==
        "Rydell=O. RYDELL; Doe");
  CHECK(signed_by("Memorandum From Anna B. Roe to Premier Doe", "ABR") == "Anna B. Roe=ABR; Doe");
}

TEST_CASE("who signs and is named nowhere else has written it") {
  CHECK(signed_by("Letter to Premier Doe", "WILLIAM A. ROE, JR.\n\nFIRST SECRETARY") ==
        "Doe; WILLIAM A. ROE, JR.");
  const Record record = record_of("Letter to Premier Doe",
                                  "The ice is thin this year. We shall see.\n\nSincerely yours,\n\n"
                                  "William A. Roe\n\nFirst Secretary of Embassy");
  REQUIRE(record.participants.size() == 2);
  CHECK(record.participants[1].role == PersonRole::sender);
  CHECK(record.participants[1].office == "First Secretary of Embassy");
}

TEST_CASE("a given name, initials of nobody known and an end sign for nobody") {
  const std::string_view title = "Letter From President Rydell to Premier Doe";
  CHECK(signed_by(title, "Bill") == "Rydell; Doe");
  CHECK(signed_by(title, "RWK") == "Rydell; Doe");
  CHECK(signed_by(title, "Best Wishes. Ends") == "Rydell; Doe");
}

}  // namespace
}  // namespace archdoc
