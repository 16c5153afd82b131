// References: a table of invented records, each of which lacks something, and what holds of all.
#include "writers/cite.hpp"

#include <archdoc/writer.hpp>

#include "support/catch.hpp"
#include "unit/writers/records.hpp"
#include "writers/cite_date.hpp"
#include "writers/cite_text.hpp"
#include "writers/escape.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::writers {
namespace {

using archdoc::tests::Random;

std::string note(const Record& record) {
  return cite(record, CiteStyle::chicago_note);
}

std::string entry(const Record& record) {
  return cite(record, CiteStyle::chicago_bibliography);
}

Person person(std::string given, std::string family, PersonRole role) {
  Person out;
  out.name = given + " " + family;
  out.parts = {std::move(given), std::move(family), std::nullopt};
  out.role = role;
  return out;
}

Record titled(std::string title) {
  Record r;
  r.title = std::move(title);
  return r;
}

Record talk() {
  Record r = titled("Talk with the Harbour Master of Amity");
  r.type = "memorandum-of-conversation";
  r.type_text = "Talk";
  r.number = "136";
  r.date = "1964-01-07";
  r.date_status = DateStatus::stated;
  r.participants = {person("Anna", "Roe", PersonRole::author)};
  r.provenance.archive = "Amity State Archive";
  r.provenance.reference = "fond 5, opis 3, delo 12";
  r.provenance.levels = {{"fond", "5"}, {"opis", "3"}, {"delo", "12"}};
  r.provenance.translators = {"B. Doe"};
  r.provenance.editors = {"E. Noe"};
  r.provenance.collection = "Fish in the World";
  r.provenance.publisher = "Amity Press";
  r.provenance.record_id = "4711";
  r.provenance.url = "https://archive.example/4711";
  return r;
}

Record letter() {
  Record r = titled("Letter from Anna Berg to Minister John Roe");
  r.type = "letter";
  r.type_text = "Letter";
  r.date = "1961-05-03";
  r.date_status = DateStatus::stated;
  r.participants = {person("Anna", "Berg", PersonRole::sender),
                    person("John", "Roe", PersonRole::recipient)};
  r.participants[1].office = "Minister";
  r.provenance.archive = "Amity State Archive";
  r.provenance.reference = "box 4, folder 2";
  return r;
}

}  // namespace

TEST_CASE("a note has item, date, shelf mark, archive, edition, translator and address") {
  CHECK(note(talk()) ==
        "Anna Roe, “Talk with the Harbour Master of Amity,” January 7, 1964, fond 5, opis 3, delo "
        "12, Amity State Archive, in Fish in the World, ed. E. Noe (Amity Press), doc. 136, trans. "
        "B. Doe, https://archive.example/4711.");
  CHECK(missing_parts(talk()).empty());
}

TEST_CASE("an entry begins with its author") {
  CHECK(entry(talk()) ==
        "Roe, Anna. “Talk with the Harbour Master of Amity.” January 7, 1964. Fond 5, opis 3, delo "
        "12. Amity State Archive. In Fish in the World, edited by E. Noe, doc. 136. Amity Press. "
        "Translated by B. Doe. https://archive.example/4711.");
}

TEST_CASE("what is missing is left out and named, one part at a time") {
  struct Case {
    std::string_view missing;
    std::function<void(Record&)> remove;
    std::string_view note;
  };
  const std::vector<Case> cases = {
      {"title", [](Record& r) { r.title.reset(); },
       "Anna Roe, memorandum of conversation, January 7, 1964, fond 5, opis 3, delo 12, Amity "
       "State Archive, in Fish in the World, ed. E. Noe (Amity Press), doc. 136, trans. B. Doe, "
       "https://archive.example/4711."},
      {"author", [](Record& r) { r.participants.clear(); },
       "“Talk with the Harbour Master of Amity,” January 7, 1964, fond 5, opis 3, delo 12, Amity "
       "State Archive, in Fish in the World, ed. E. Noe (Amity Press), doc. 136, trans. B. Doe, "
       "https://archive.example/4711."},
      {"date",
       [](Record& r) {
         r.date.reset();
         r.date_status = DateStatus::absent;
       },
       "Anna Roe, “Talk with the Harbour Master of Amity,” fond 5, opis 3, delo 12, Amity State "
       "Archive, in Fish in the World, ed. E. Noe (Amity Press), doc. 136, trans. B. Doe, "
       "https://archive.example/4711."},
      {"reference",
       [](Record& r) {
         r.provenance.reference.reset();
         r.provenance.levels.clear();
       },
       "Anna Roe, “Talk with the Harbour Master of Amity,” January 7, 1964, Amity State Archive, "
       "in Fish in the World, ed. E. Noe (Amity Press), doc. 136, trans. B. Doe, "
       "https://archive.example/4711."},
      {"archive", [](Record& r) { r.provenance.archive.reset(); },
       "Anna Roe, “Talk with the Harbour Master of Amity,” January 7, 1964, fond 5, opis 3, delo "
       "12, in Fish in the World, ed. E. Noe (Amity Press), doc. 136, trans. B. Doe, "
       "https://archive.example/4711."},
      {"translator", [](Record& r) { r.provenance.translators.clear(); },
       "Anna Roe, “Talk with the Harbour Master of Amity,” January 7, 1964, fond 5, opis 3, delo "
       "12, Amity State Archive, in Fish in the World, ed. E. Noe (Amity Press), doc. 136, "
       "https://archive.example/4711."},
      {"collection", [](Record& r) { r.provenance.collection.reset(); },
       "Anna Roe, “Talk with the Harbour Master of Amity,” January 7, 1964, fond 5, opis 3, delo "
       "12, Amity State Archive, ed. E. Noe, Amity Press, trans. B. Doe, "
       "https://archive.example/4711."},
      {"publisher", [](Record& r) { r.provenance.publisher.reset(); },
       "Anna Roe, “Talk with the Harbour Master of Amity,” January 7, 1964, fond 5, opis 3, delo "
       "12, Amity State Archive, in Fish in the World, ed. E. Noe, doc. 136, trans. B. Doe, "
       "https://archive.example/4711."},
      {"url", [](Record& r) { r.provenance.url.reset(); },
       "Anna Roe, “Talk with the Harbour Master of Amity,” January 7, 1964, fond 5, opis 3, delo "
       "12, Amity State Archive, in Fish in the World, ed. E. Noe (Amity Press), doc. 136, trans. "
       "B. Doe."},
  };
  for (const Case& c : cases) {
    INFO(c.missing);
    Record record = talk();
    c.remove(record);
    CHECK(note(record) == c.note);
    CHECK(missing_parts(record) == std::vector<std::string_view>{c.missing});
  }
}

TEST_CASE("one part alone is a sentence, and none is nothing") {
  Record r;
  CHECK(note(r).empty());
  CHECK(entry(r).empty());
  CHECK(missing_parts(r).size() == 9);
  r.provenance.translators = {"B. Doe"};
  CHECK(note(r) == "Trans. B. Doe.");
  CHECK(entry(r) == "Translated by B. Doe.");
  r = {};
  r.provenance.collection = "Fish in the World";
  CHECK(note(r) == "In Fish in the World.");
  r = {};
  r.provenance.record_id = "4711";
  CHECK(note(r) == "Record no. 4711.");
  r = {};
  r.date_status = DateStatus::undated;
  r.title = "Fish";
  CHECK(note(r) == "“Fish,” n.d.");
  CHECK(entry(r) == "“Fish.” N.d.");
  r.kind = Kind::listing;
  CHECK(note(r).empty());
}

TEST_CASE("letters begin with who wrote to whom") {
  Record r = letter();
  CHECK(note(r) == "Anna Berg to John Roe, May 3, 1961, box 4, folder 2, Amity State Archive.");
  CHECK(entry(r) ==
        "Berg, Anna. Letter to John Roe, May 3, 1961. Box 4, folder 2. Amity State Archive.");

  r.type = "telegram";
  r.title.reset();
  CHECK(note(r) ==
        "Anna Berg to John Roe, telegram, May 3, 1961, box 4, folder 2, Amity State Archive.");

  r.title = "The Price of Herring";
  CHECK(note(r) ==
        "Anna Berg to John Roe, “The Price of Herring,” telegram, May 3, 1961, box 4, folder 2, "
        "Amity State Archive.");
  CHECK(entry(r) ==
        "Berg, Anna. “The Price of Herring.” Telegram to John Roe, May 3, 1961. Box 4, folder 2. "
        "Amity State Archive.");
}

TEST_CASE("a title that says more than the names stays the title") {
  Record r = letter();
  r.title = "The Minister in Amity (Berg) to the Prince (Roe)";
  for (Person& p : r.participants) {
    p.name = *p.parts.family;
    p.parts.given.reset();
  }
  CHECK(note(r) ==
        "“The Minister in Amity (Berg) to the Prince (Roe),” May 3, 1961, box 4, folder 2, Amity "
        "State Archive.");
  r.title = "Berg to Roe";
  CHECK(note(r) == "Berg to Roe, May 3, 1961, box 4, folder 2, Amity State Archive.");
}

TEST_CASE("an office inside the sentence begins small, many recipients are the first et al.") {
  Record r = letter();
  r.title.reset();
  r.participants[1] = {};
  r.participants[1].name = "The Minister of Fish";
  r.participants[1].kind = PersonKind::office;
  r.participants[1].role = PersonRole::recipient;
  CHECK(note(r).starts_with("Anna Berg to the Minister of Fish, May 3"));
  for (const char* name : {"Poe", "Loe", "Toe"}) {
    r.participants.push_back(person("A.", name, PersonRole::recipient));
  }
  CHECK(note(r).starts_with("Anna Berg to the Minister of Fish et al., May 3"));
}

TEST_CASE("a title that only says the type or the number is none") {
  Record r = letter();
  r.participants.clear();
  for (const char* title : {"Letter", "LETTER", "41", "L e t t e r"}) {
    r.title = title;
    r.type_text = title == std::string_view("41") ? "Letter" : title;
    CHECK(note(r) == "Letter, May 3, 1961, box 4, folder 2, Amity State Archive.");
  }
  r.subject = "Herring";
  CHECK(note(r) == "“Herring,” letter, May 3, 1961, box 4, folder 2, Amity State Archive.");
}

TEST_CASE("authors come as catalogues list them, and not where the title names them") {
  Record r = titled("On Fish");
  r.provenance.authors = {"Aronsen, Helge, 1894-1967", "Roe, Ann (1901-1977)"};
  CHECK(note(r) == "Helge Aronsen and Ann Roe, “On Fish.”");
  CHECK(entry(r) == "Aronsen, Helge, and Ann Roe. “On Fish.”");
  r.title = "Report of Helge Aronsen on Fish";
  r.provenance.authors.pop_back();
  CHECK(note(r) == "“Report of Helge Aronsen on Fish.”");
  CHECK(entry(r) == "Aronsen, Helge. “Report of Helge Aronsen on Fish.”");
}

TEST_CASE("without an author an entry begins with the archive") {
  Record r = talk();
  r.participants.clear();
  CHECK(entry(r).starts_with("Amity State Archive. Fond 5, opis 3, delo 12. “Talk with the "));
}

TEST_CASE("an archive that is written as a sign has its name before it") {
  Record r = titled("Fish");
  r.provenance.archive = "ASA";
  CHECK(note(r) == "“Fish,” ASA.");
  r.provenance.repository = Repository{"ASA", "Amity State Archive", "AY"};
  r.provenance.reference = "Box 4";
  CHECK(note(r) == "“Fish,” Box 4, Amity State Archive (ASA).");
  CHECK(entry(r) == "Amity State Archive (ASA). Box 4. “Fish.”");
  r.provenance.archive = "State Archive in Amity";
  CHECK(note(r) == "“Fish,” Box 4, State Archive in Amity.");
}

TEST_CASE("a document can be taken from a publication") {
  Record r = titled("Fish");
  r.date = "1961-05-03";
  r.provenance.translators = {"B. Doe"};
  r.provenance.published =
      Published{{"A. Roe", "C. Poe"}, "The Nets", "Oslo", "Fish Press", "1977", "3-9"};
  CHECK(note(r) ==
        "“Fish,” May 3, 1961, in A. Roe and C. Poe, The Nets (Oslo: Fish Press, 1977), 3-9, trans. "
        "B. Doe.");
  CHECK(entry(r) ==
        "“Fish.” May 3, 1961. In A. Roe and C. Poe, The Nets, 3-9. Oslo: Fish Press, 1977. "
        "Translated by B. Doe.");
  r.provenance.published = Published{{}, "Fish Bulletin", {}, {}, "1973", "5-7"};
  CHECK(note(r) == "“Fish,” May 3, 1961, in Fish Bulletin (1973), 5-7, trans. B. Doe.");
  r.provenance.published->title.reset();
  CHECK(note(r) == "“Fish,” May 3, 1961, trans. B. Doe.");
}

TEST_CASE("levels and short source notes stand in for a reference") {
  Record r = titled("Fish");
  r.provenance.levels = {{"record-group", "12"}, {"box", "40"}};
  CHECK(note(r) == "“Fish,” record group 12, box 40.");
  r.provenance.levels.clear();
  r.provenance.citation = "Source: [715.22/3-1248: Telegram].";
  r.type_text = "Telegram";
  CHECK(note(r) == "“Fish,” 715.22/3-1248.");
  r.provenance.citation = "A note. Of two sentences.";
  CHECK(note(r) == "“Fish.”");
}

TEST_CASE("a date or an archive that another part says is not said again") {
  Record r = titled("Talk of Two Fishers, Amity, May 3, 1961");
  r.date = "1961-05-03";
  r.provenance.archive = "Amity Archive";
  r.provenance.reference = "Amity Archive, box 4";
  CHECK(note(r) == "“Talk of Two Fishers, Amity, May 3, 1961,” Amity Archive, box 4.");
}

TEST_CASE("quotation marks in a title change places with those round it") {
  using citing::quoted;
  CHECK(quoted("Fish", ',') == "“Fish,”");
  CHECK(quoted("Fish.", ',') == "“Fish,”");
  CHECK(quoted("Fish in the U.S.", ',') == "“Fish in the U.S.,”");
  CHECK(quoted("Fish in the U.S.", '.') == "“Fish in the U.S.”");
  CHECK(quoted("Why Fish?", ',') == "“Why Fish?,”");
  CHECK(quoted("Why Fish?", '.') == "“Why Fish?”");
  CHECK(quoted("The \"Ostra\" Affair", ',') == "“The ‘Ostra’ Affair,”");
  CHECK(quoted("Wreck of the \"Ostra\"", ',') == "“Wreck of the ‘Ostra,’”");
  CHECK(quoted("Wreck of the “Ostra.”", '.') == "“Wreck of the ‘Ostra.’”");
  CHECK(quoted("The 'Ostra' Affair", ',') == "“The ‘Ostra’ Affair,”");
  CHECK(quoted("“Say ‘fish’ now”", ',') == "“‘Say “fish” now,’”");
  CHECK(quoted("„Ostra“ und “Nord”", ',') == "“‘Ostra’ und ‘Nord,’”");
  CHECK(quoted("The Fishers' Boat isn't Roe's", ',') == "“The Fishers’ Boat isn’t Roe’s,”");
  CHECK(quoted("The Fishers'", ',') == "“The Fishers’,”");
  CHECK(quoted("A 5\" Pipe", ',') == "“A 5\" Pipe,”");
  CHECK(quoted("A \"\" Pipe", ',') == "“A  Pipe,”");
}

TEST_CASE("values lose the marks at their ends, but not the full stop of an abbreviation") {
  using citing::clean;
  CHECK(clean("  On\tfish \n and nets , ") == "On fish and nets");
  CHECK(clean("\u2022 On fish.") == "On fish");
  CHECK(clean("On fish...") == "On fish");
  CHECK(clean("Fish in the U.S.") == "Fish in the U.S.");
  CHECK(clean("Fish & Co.,") == "Fish & Co.");
  CHECK(clean("John Roe, Jr.") == "John Roe, Jr.");
  CHECK(clean(" \" . , \"") == "");
}

TEST_CASE("odd values take no longer than their length") {
  const std::size_t length = 1U << 20U;
  std::string marks;
  std::string quotes;
  while (marks.size() < length) {
    marks += ",.";
    quotes += "'\"\u201E";
  }
  Record r;
  r.title = "Fish" + marks;
  r.provenance.archive = "Fish" + std::string(length, '.');
  CHECK((note(r) == "“Fish,” Fish."));
  r.title = "Fish " + quotes;
  CHECK((note(r).size() > length));
  r.provenance.translators.assign(length / 8, "B. Doe");
  CHECK((note(r).ends_with(", trans. B. Doe.")));
}

TEST_CASE("dates as Chicago writes them") {
  struct Case {
    const char* edtf;
    const char* words;
  };
  constexpr Case kCases[] = {
      {"1964-01-07", "January 7, 1964"},
      {"1964-01-07T12:30:00Z", "January 7, 1964"},
      {"1964-01", "January 1964"},
      {"1964-01-XX", "January 1964"},
      {"1964-XX-XX", "1964"},
      {"1964", "1964"},
      {"196X", "1960s"},
      {"1964-21", "spring 1964"},
      {"1937~", "ca. 1937"},
      {"1964-01-07~", "ca. January 7, 1964"},
      {"1964?", "[1964?]"},
      {"1964-01-07%", "[ca. January 7, 1964?]"},
      {"1961-03-03/1961-03-05", "March 3–5, 1961"},
      {"1961-03-30/1961-04-02", "March 30–April 2, 1961"},
      {"1960-12-30/1961-01-02", "December 30, 1960–January 2, 1961"},
      {"1961-03/1961-05", "March–May 1961"},
      {"1961/1963", "1961–1963"},
      {"1961~/1963?", "[ca. 1961–1963?]"},
      {"[1961-03-04,1961-04-03]", "March 4, 1961, or April 3, 1961"},
      {"{1961,1962,1964}", "1961, 1962, and 1964"},
      {"[1961,1962]", "1961 or 1962"},
      {"190X", "the years 1900 to 1909"},
      {"XXXX-11-29", "29 November, year unknown"},
      {"1964/..", "from 1964 onwards"},
      {"some day", "some day"},
  };
  for (const Case& c : kCases) {
    INFO(c.edtf);
    CHECK(citing::date_in_words(c.edtf, false) == c.words);
  }
  CHECK(citing::date_in_words("1964-01-07", true) == "[January 7, 1964]");
}

namespace {

/// Words that are not the record's: those of the style, and of dates.
bool is_fixed(const std::string& word) {
  static const std::set<std::string> kFixed = {
      "trans",  "translated", "by",       "ed",       "edited",  "in",  "doc",  "record",
      "no",     "n",          "d",        "ca",       "to",      "and", "or",   "et",
      "al",     "january",    "february", "march",    "april",   "may", "june", "july",
      "august", "september",  "october",  "november", "december"};
  return kFixed.count(word) > 0;
}

std::string without_zeros(std::string word) {
  word.erase(0, word.find_first_not_of('0'));
  return word;
}

/// The first word of `citation` that neither the record nor the style has.
std::string made_up(const Record& record, const std::string& citation) {
  std::string json;
  find_format("ndjson")->record(json, record, 0, {});
  std::set<std::string> had;
  for (const std::string& word : citing::words_of(json)) {
    had.insert(without_zeros(word));
  }
  for (const std::string& word : citing::words_of(citation)) {
    if (had.count(without_zeros(word)) == 0 && !is_fixed(word)) {
      return word;
    }
  }
  return {};
}

/// Values of words, now and then with marks at their ends, as sources have them.
class WordyRecord {
 public:
  explicit WordyRecord(Random& random) : random_(random) {}

  Record make() {
    static constexpr std::string_view kTypes[] = {"letter", "telegram", "memorandum", "report"};
    static constexpr std::string_view kDates[] = {"1964-01-07", "1964", "1961-03-03/1961-03-05",
                                                  "1937~", "1964-01?"};
    Record r;
    maybe(r.title);
    maybe(r.number);
    maybe(r.subject);
    if (coin()) {
      r.type = kTypes[random_.below(4)];
      r.type_text = *r.type;
    }
    r.date_status = static_cast<DateStatus>(random_.below(6));
    if (coin()) {
      r.date = kDates[random_.below(5)];
    }
    for (std::uint32_t n = random_.below(5); n > 0; --n) {
      Person p = person(bare_words(), words(), static_cast<PersonRole>(random_.below(3)));
      maybe(p.office);
      r.participants.push_back(std::move(p));
    }
    Provenance& from = r.provenance;
    for (auto* value : {&from.citation, &from.archive, &from.reference, &from.publisher,
                        &from.collection, &from.record_id}) {
      maybe(*value);
    }
    for (auto* list : {&from.authors, &from.translators, &from.editors}) {
      for (std::uint32_t n = random_.below(4); n > 0; --n) {
        list->push_back(words());
      }
    }
    if (coin()) {
      from.levels = {{"fond", words()}, {"box", words()}};
    }
    if (coin()) {
      from.url = "https://archive.example/4711";
    }
    return r;
  }

 private:
  bool coin() { return random_.below(2) == 0; }
  void maybe(std::optional<std::string>& value) {
    if (coin()) {
      value = words();
    }
  }
  std::string bare_words() {
    static constexpr std::string_view kWords[] = {"Amity",     "herring", "The",  "of",    "Roe",
                                                  "\"Ostra\"", "“Nord”",  "1951", "isn't", "Рыба"};
    std::string out;
    for (std::uint32_t n = 1 + random_.below(3); n > 0; --n) {
      out.append(out.empty() ? "" : " ").append(kWords[random_.below(10)]);
    }
    return out;
  }
  std::string words() {
    static constexpr std::string_view kEnds[] = {"",   "",  "",   ".",  ",",
                                                 " ;", ":", "  ", "\n", "..."};
    return bare_words().append(kEnds[random_.below(10)]);
  }

  Random& random_;
};

/// What no citation holds.
std::string fault_in(const std::string& citation) {
  for (const std::string_view bad : {",,", "..", ",.", " ,", " .", "“”", "‘’", "“,", "‘,", "“.",
                                     "  ", "()", ", ,", ";.", ":.", ":,", "\n", "\"\""}) {
    if (citation.find(bad) != std::string::npos) {
      return std::string(bad);
    }
  }
  const bool ends = citation.ends_with('.') || citation.ends_with(".”") ||
                    citation.ends_with(".’”") || citation.ends_with(".”’”");
  return ends ? "" : "no end";
}

}  // namespace

TEST_CASE("no mark stands twice, no quotation is empty, no word is made up") {
  Random random(7);
  WordyRecord records(random);
  for (int round = 0; round < 20000; ++round) {
    const Record record = records.make();
    for (const CiteStyle style : {CiteStyle::chicago_note, CiteStyle::chicago_bibliography}) {
      const std::string citation = cite(record, style);
      if (citation.empty()) {
        continue;
      }
      const std::string fault = fault_in(citation);
      const std::string word = made_up(record, citation);
      if (!fault.empty() || !word.empty()) {
        INFO(citation);
        CHECK(fault == "");
        CHECK(word == "");
      }
    }
  }
}

TEST_CASE("any record gives one line of valid UTF-8") {
  for (std::uint64_t seed = 0; seed < 5000; ++seed) {
    const Record record = archdoc::tests::random_record(seed, true);
    for (const CiteStyle style : {CiteStyle::chicago_note, CiteStyle::chicago_bibliography}) {
      const std::string citation = cite(record, style);
      bool good = citation.find('\n') == std::string::npos;
      for (std::size_t at = 0; at < citation.size();) {
        const Utf8Step step = utf8_step(citation, at);
        good = good && step.valid;
        at += step.length;
      }
      if (!good) {
        CAPTURE(seed, citation);
        CHECK(good);
      }
    }
  }
}

}  // namespace archdoc::writers
