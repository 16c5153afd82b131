// Who took part, by the title.
#include "extract/person.hpp"
#include "support/catch.hpp"

#include <array>
#include <set>
#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

constexpr std::array<std::string_view, 8> kRoles{"author", "sender",   "recipient",   "copied",
                                                 "party",  "attendee", "interpreter", "note"};

/// "role: name (office); ...".
std::string people(std::string_view text, Span title) {
  std::string out;
  for (const Person& p : people_of_title(text, title)) {
    out += out.empty() ? "" : "; ";
    out += p.role ? kRoles[static_cast<std::size_t>(*p.role)] : "none";
    out += ": " + p.name;
    out += p.office ? " (" + *p.office + ")" : "";
  }
  return out;
}

struct Row {
  std::string_view title;
  std::string_view people;
};

constexpr Row kTalks[] = {
    {"Memorandum of a Conversation with the USSR Ambassador, c. A. B. Petrov",
     "party: A. B. Petrov (USSR Ambassador)"},
    {"Record of Conversation between Anna Berg and Kim Il Nam",
     "party: Anna Berg; party: Kim Il Nam"},
    {"The Chancellor's [Anna Roe's] Talk with Premier Doe",
     "party: Anna Roe (Chancellor); party: Doe (Premier)"},
    {"The Chancellor's [Anna Roe's] Meeting with Russian President Vale on 17 April 1997 in Oslo",
     "party: Anna Roe (Chancellor); party: Vale (Russian President)"},
    {"The Chancellor's [Anna Roe's] Conversation with the President of Ukraine, Leonid Vale, on "
     "the "
     "sidelines of the Summit in Madrid on 8 July 1997",
     "party: Anna Roe (Chancellor); party: Leonid Vale (President of Ukraine)"},
    {"Memorandum of Conversation Between the Secretary of State and the Attorney General (Doe), "
     "Washington, September 24, 1957",
     "party: Secretary of State; party: Doe (Attorney General)"},
    {"Note on a Conversation with Comrade Petrov, Soviet Ambassador to the DPRK, on 22 August 1962",
     "party: Petrov (Soviet Ambassador to the DPRK)"},
    {"Conversation between Premier Zhou Wenli and the Vietnamese Party and Government Delegation",
     "party: Zhou Wenli (Premier); party: Vietnamese Party and Government Delegation"},
    {"Cde. Berg's Meeting with Comrade Anna Roe in Havana", "party: Berg; party: Anna Roe"},
    {"From the Journal of A. B. Petrov: Memorandum of Conversation with Chairman Mao Zemin on 10 "
     "November 1950",
     "party: Mao Zemin (Chairman); author: A. B. Petrov"},
    {"Memorandum of a Telephone Conversation Between the Secretary of State in Washington and the "
     "Representative at the United Nations (Doe) in New York, May 5, 1957",
     "party: Secretary of State; party: Doe (Representative at the United Nations)"},
    {"Memorandum of a Telephone Conversation Between the President in Oslo and the Secretary of "
     "State in Washington, May 5, 1957",
     "party: President; party: Secretary of State"},
    {"Minutes of Secretary Hale's Staff Meeting", "party: Hale (Secretary)"},
    {"Readout from President Hale's Call with Premier Berg of Norway",
     "party: Hale (President); party: Berg (Premier)"},
    {"Note by Mr. Karl Orr, High Commissioner in London, of Conversation with Lord Vale",
     "author: Karl Orr (High Commissioner in London); party: Vale"},
};

constexpr Row kLetters[] = {
    {"Telegram From the Embassy in France to the Department of State",
     "sender: Embassy in France; recipient: Department of State"},
    {"Letter From the Ambassador to Germany (Doe) to Secretary of State Roe",
     "sender: Doe (Ambassador to Germany); recipient: Roe (Secretary of State)"},
    {"Memorandum From the Assistant Secretary of State for Near Eastern, South Asian, and African "
     "Affairs (Doe) to the Secretary of State",
     "sender: Doe (Assistant Secretary of State for Near Eastern, South Asian, and African "
     "Affairs); recipient: Secretary of State"},
    {"Memorandum From the President's Special Assistant (Doe) to President Roe",
     "sender: Doe (President's Special Assistant); recipient: Roe (President)"},
    {"Letter From the Chairman of the Policy Council and Counselor of the Department of State "
     "(Doe) "
     "to Anna Berg",
     "sender: Doe (Chairman of the Policy Council and Counselor of the Department of State); "
     "recipient: Anna Berg"},
    {"Telegram From the Commander in Chief, Pacific (Doe) to the Joint Chiefs of Staff",
     "sender: Doe (Commander in Chief, Pacific); recipient: Joint Chiefs of Staff"},
    {"Letter to Anna Berg from John Doe, 26 October 1962",
     "sender: John Doe; recipient: Anna Berg"},
    {"To Anna Berg from John Doe, 4 May 1793", "sender: John Doe; recipient: Anna Berg"},
    {"Vale to Berg", "sender: Vale; recipient: Berg"},
    {"Telegram, Petrov to Comrade Ivanov", "sender: Petrov; recipient: Ivanov"},
    {"Mr. A. Berg, Minister to Japan, to Department of External Affairs",
     "sender: A. Berg (Minister to Japan); recipient: Department of External Affairs"},
    {"Telegram from Anna Berg to Wang Bingli Regarding the Talks",
     "sender: Anna Berg; recipient: Wang Bingli"},
    {"Note from First Deputy Minister of Foreign Affairs of USSR V.V. Petrov regarding meetings "
     "with J. Doe",
     "sender: V.V. Petrov (First Deputy Minister of Foreign Affairs of USSR)"},
    {"Memorandum From Anna Berg, Karl Orr, and Max Roe of the Fishery Council Staff to the "
     "President's Assistant for Trade (Doe)",
     "sender: Anna Berg (Fishery Council Staff); sender: Karl Orr (Fishery Council Staff); sender: "
     "Max Roe (Fishery Council Staff); recipient: Doe (President's Assistant for Trade)"},
    {"Memorandum From the Senior Adviser on Trade and Legal Matters to the Mission at the United "
     "Nations (Doe) to the Representative at the United Nations (Roe)",
     "sender: Doe (Senior Adviser on Trade and Legal Matters to the Mission at the United "
     "Nations); recipient: Roe (Representative at the United Nations)"},
    {"Memorandum From the Secretary of the Fishery Council (Welsh) to Vice President Hale",
     "sender: Welsh (Secretary of the Fishery Council); recipient: Hale (Vice President)"},
    {"Letter From the Officer in Charge of Trade Affairs (Doe) to the Secretary of State",
     "sender: Doe (Officer in Charge of Trade Affairs); recipient: Secretary of State"},
    {"Mr. K. Orr, Prime Minister, to Mr. M. Vale, Secretary of State, and to Mr. A. Roe, Treasurer",
     "sender: K. Orr (Prime Minister); recipient: M. Vale (Secretary of State); recipient: A. Roe "
     "(Treasurer)"},
    {"Prime Minister's Department to Mr. K. Orr, High Commissioner in London (in Australia)",
     "sender: Prime Minister's Department; recipient: K. Orr (High Commissioner in London (in "
     "Australia))"},
    {"Mr. Orr to Count Vale", "sender: Orr; recipient: Vale"},
    {"Letter to the Speaker of the House and President of the Senate",
     "recipient: Speaker of the House; recipient: President of the Senate"},
    {"LETTER FROM McVALE TO ROSS", "sender: McVALE; recipient: ROSS"},
    {"Vale to Oldham for Harlan", "sender: Vale; recipient: Oldham"},
    {"Vale to External Affairs", "sender: Vale; recipient: External Affairs"},
    {"Memorandum for the President's Special Assistant (Doe)",
     "recipient: Doe (President's Special Assistant)"},
};

constexpr Row kAuthors[] = {
    {"Journal of Soviet Ambassador to the DPRK A. B. Petrov for 15 May 1956",
     "author: A. B. Petrov (Soviet Ambassador to the DPRK)"},
    {"Address by Mr. John Doe to the Assembly", "author: John Doe"},
    {"Report of Consul A. B. Petrov on the Winter Fair", "author: A. B. Petrov (Consul)"},
    {"Speech of Minister Anna Berg at the Opening of the Port", "author: Anna Berg (Minister)"},
    {"Statement of John Doe, Chairman of the Board, Opposing the Visit",
     "author: John Doe (Chairman of the Board)"},
    {"Report of the Death of Premier Doe", ""},
    {"Report of the Committee on Ships", ""},
    {"Memorandum of Conversation, by the Ambassador in Korea (Doe)",
     "author: Doe (Ambassador in Korea)"},
    {"Memorandum by the Director of the Office of Fish (Doe) to the Legal Adviser (Roe)",
     "author: Doe (Director of the Office of Fish); recipient: Roe (Legal Adviser)"},
    {"Ambassador Berg's Diary", "author: Berg (Ambassador)"},
    {"Karl Orr Diary Entry", "author: Karl Orr"},
    {"Statement by Council Spokesperson Anna Berg on Adviser Orr's Call with Norway's Premier",
     "author: Anna Berg (Council Spokesperson)"},
};

constexpr std::string_view kNobody[] = {"Road to Peace in Northern Lands",
                                        "Editorial Note",
                                        "Report on the Harvest",
                                        "Withdrawal of Boats from Northmark",
                                        "Resolution of the Committee on Assistance to Syldavia",
                                        "Petition on Opposition to the Bridge",
                                        ""};

Span all(std::string_view line) {
  return {0, static_cast<std::uint32_t>(line.size())};
}

template <std::size_t N>
void check(const Row (&rows)[N]) {
  for (const Row& row : rows) {
    CAPTURE(row.title);
    CHECK(people(row.title, all(row.title)) == row.people);
  }
}

}  // namespace

TEST_CASE("a title names the parties of a talk") {
  check(kTalks);
}

TEST_CASE("a title names sender and recipient, and which to parts them") {
  check(kLetters);
}

TEST_CASE("a title names the author of a paper") {
  check(kAuthors);
}

TEST_CASE("a title that names nobody gives nobody") {
  for (const std::string_view title : kNobody) {
    CAPTURE(title);
    CHECK(people(title, all(title)).empty());
  }
}

TEST_CASE("every name occurs at its spans, nobody twice, wherever a title is cut") {
  const auto check_cuts = [](std::string_view title) {
    const std::string text = "xx" + std::string(title);
    for (std::uint32_t end = 2; end <= text.size(); ++end) {
      const Span line{2, end};
      std::set<std::string> seen;
      for (const Person& p : people_of_title(text, line)) {
        REQUIRE(p.spans.size() == 1);
        CHECK(line.contains(p.spans[0]));
        CHECK(p.spans[0].of(text) == p.name);
        CHECK_FALSE(p.name.empty());
        CHECK(seen.insert(p.name).second);
      }
    }
  };
  for (const Row& row : kTalks) {
    check_cuts(row.title);
  }
  for (const Row& row : kLetters) {
    check_cuts(row.title);
  }
  for (const Row& row : kAuthors) {
    check_cuts(row.title);
  }
}

TEST_CASE("a title of a megabyte is read in no time and to its beginning only") {
  std::string text = "Telegram from ";
  while (text.size() < 1000000) {
    text += "the Ambassador to ";
  }
  CHECK(people_of_title(text, all(text)).size() <= 200);
}

}  // namespace archdoc::extract
