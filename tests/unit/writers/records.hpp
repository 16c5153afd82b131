// Records for the tests of writers: an invented one with every key filled, and random ones.
#pragma once

#include <archdoc/record.hpp>

#include "model/fields.hpp"
#include "writers/shape.hpp"

#include <concepts>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace archdoc::tests {

/// Every key has a value, and every kind of value stands in it somewhere.
inline Record full_record() {
  Record r;
  r.id = "d0123456789abcdef-2";
  r.fingerprint = "00ff";
  r.items = {{"1962-05", "A Hit", std::nullopt, {5, 9}}};
  r.title = "Memorandum of Conversation with \"Anna\" Roe & Sons";
  r.number = "136";
  r.type = "memorandum-of-conversation";
  r.type_text = "Memorandum of Conversation";
  r.date = "1962-05-03";
  r.date_text = "May 3, 1962";
  r.date_status = DateStatus::stated;
  r.date_earliest = "1962-05-03";
  r.date_latest = "1962-05-03";
  r.dates = {{DateRole::event, "XXXX-05-01", "May 1", InferredDate{"1962-05-01", "near"}, {40, 45}},
             {DateRole::mentioned, "1961", "1961", std::nullopt, {50, 54}}};
  r.place = "Port Amity";
  r.subject = "Fisheries";
  r.classification = "Secret; Nodis";
  r.classification_level = "secret";
  r.classification_today = "Unclassified";
  r.language = "en";
  r.original_language = "cs";
  r.participants = {{"ANNA ROE",
                     "Anna Roe",
                     "Mrs.",
                     "Minister of Fisheries",
                     PersonRole::interlocutor,
                     PersonKind::person,
                     "Amity",
                     {"ANNA", "ROE", std::nullopt},
                     {"Roe", "Rowe"},
                     {{30, 38}, {60, 63}}}};
  r.people_mentioned = {{"The Secretary",
                         std::nullopt,
                         std::nullopt,
                         std::nullopt,
                         std::nullopt,
                         PersonKind::office,
                         std::nullopt,
                         {},
                         {},
                         {}}};
  r.summary = "They talk about fish.";
  r.body = {{BlockKind::paragraph,
             "The Minister said: \xE2\x80\x9CMore fish.\xE2\x80\x9D",
             std::nullopt,
             {{100, 120}, {125, 130}}},
            {BlockKind::turn, "No.", "ROE", {{131, 140}}}};
  r.notes = {{"1", "So it was.", {{0, 12}, {1, 3}}, {150, 160}}};
  r.pages = {{"412", 1, 0}};
  r.provenance.citation = "Amity State Archive, fond 5. Translated by B. Doe.";
  r.provenance.archive = "Amity State Archive";
  r.provenance.repository = Repository{"ASA", "Amity State Archive", "AY"};
  r.provenance.reference = "fond 5";
  r.provenance.levels = {{"fond", "5"}};
  r.provenance.published =
      Published{{"A. Roe", "B. Doe"}, "The Nets", "Amity", "Fish Press", "1977", "3-9"};
  r.provenance.authors = {"Anna Roe"};
  r.provenance.contributors = {"C. Poe"};
  r.provenance.translators = {"B. Doe"};
  r.provenance.transcribers = {"D. Loe"};
  r.provenance.editors = {"E. Noe"};
  r.provenance.drafted_by = {"F. Toe"};
  r.provenance.cleared_by = {"G. Hoe"};
  r.provenance.approved_by = {"H. Koe"};
  r.provenance.sponsor = "The Fish Foundation";
  r.provenance.publisher = "Amity Press";
  r.provenance.collection = "Fish in the World";
  r.provenance.rights = "All rights of the fish.";
  r.provenance.record_id = "4711";
  r.provenance.uploaded = "2011-11-20";
  r.provenance.url = "https://archive.example/4711";
  r.subjects = {"Fish", "Nets"};
  r.places = {"Amity"};
  r.organizations = {"A society whose name is so long that the list of societies does not fit",
                     "Fish Council"};
  r.source.path = "pages/fish.txt";
  r.source.part = 2;
  r.source.files = {"fish-1.txt", "fish-2.txt"};
  r.source.sha256 = std::string(64, 'a');
  r.source.bytes = 6818;
  r.source.encoding = "UTF-8";
  r.source.offsets = "file";
  r.source.layout = "generic";
  r.source.form = "page";
  r.source.layout_grade = Grade::medium;
  r.source.layout_hash = "beef";
  r.source.reader = "archdoc 0.1.0";
  r.source.truncated = true;
  r.source.coverage.lines = {1, 2, 3, 4, 5, 6, 7, 8, 9};
  r.evidence = {
      {"/title",
       {{34, 83}},
       How::verbatim,
       "generic/title",
       std::nullopt,
       Grade::high,
       std::nullopt},
      {"/date", {{90, 101}}, How::normalised, "generic/date", "date-line", Grade::medium, "1962"}};
  r.findings = {{"empty-field", Severity::info, "the label \"Rights\" has no value", Span{1, 7}},
                {"cut", Severity::warning, "it ends early", std::nullopt}};
  return r;
}

/// A small generator (xorshift64*), the same on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2654435769U + 1) {}

  std::uint32_t below(std::uint32_t limit) {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return static_cast<std::uint32_t>((state_ * 0x2545F4914F6CDD1DU) >> 33) % limit;
  }

 private:
  std::uint64_t state_;
};

/// Fills a record with what is hard to write: the visitor of fields.
class RandomRecord {
 public:
  /// `controls`: with control characters, which XML cannot hold.
  RandomRecord(Random& random, bool controls) : random_(random), controls_(controls) {}

  template <class T>
  void operator()(const Field& field, T& member) {
    if (field.pattern != Pattern::schema) {
      fill(member);
    }
  }

  void fill(std::string& text) {
    static constexpr std::string_view kPieces[] = {"a",
                                                   "Roe",
                                                   " ",
                                                   "  ",
                                                   "\t",
                                                   "\n",
                                                   "\r",
                                                   "\r\n",
                                                   "\"",
                                                   "'",
                                                   "\\",
                                                   "&",
                                                   "<",
                                                   ">",
                                                   "]]>",
                                                   "<![CDATA[",
                                                   "&amp;",
                                                   "&#13;",
                                                   "<!--",
                                                   "\xC3\xA9",
                                                   "\xE2\x80\x9C",
                                                   "\xEF\xBB\xBF",
                                                   "\xEF\xBF\xBD",
                                                   "\xF0\x9F\x90\x9F",
                                                   "\xE2\x80\xA8",
                                                   "\xC2\x85",
                                                   "\xC2\xA0",
                                                   "\x7F",
                                                   "longer than eight bytes of text",
                                                   "\x01",
                                                   "\x1B[2J",
                                                   "\b",
                                                   "\f"};
    constexpr std::uint32_t kControls = 4;  // the last ones
    const auto all = static_cast<std::uint32_t>(std::size(kPieces));
    const std::uint32_t count = all - (controls_ ? 0 : kControls);
    text.clear();
    for (std::uint32_t n = random_.below(6); n > 0; --n) {
      text += kPieces[random_.below(count)];
    }
  }

  void fill(std::same_as<bool> auto& truth) { truth = random_.below(2) == 1; }

  template <writers::WholeNumber T>
  void fill(T& number) {
    number = random_.below(4) == 0 ? std::numeric_limits<T>::max() : random_.below(1000);
  }

  template <Named E>
  void fill(E& value) {
    value = static_cast<E>(random_.below(static_cast<std::uint32_t>(names_of<E>().size())));
  }

  void fill(Span& span) {
    span.begin = random_.below(1000);
    span.end = span.begin + random_.below(1000);
  }

  template <writers::Optional T>
  void fill(T& optional) {
    optional.reset();
    if (random_.below(2) == 1) {
      fill(optional.emplace());
    }
  }

  template <writers::List T>
  void fill(T& list) {
    list.clear();
    for (std::uint32_t n = random_.below(4); n > 0; --n) {
      fill(list.emplace_back());
    }
  }

  template <Described T>
  void fill(T& object) {
    fields(*this, object);
  }

 private:
  Random& random_;
  bool controls_;
};

inline Record random_record(std::uint64_t seed, bool controls) {
  Random random(seed);
  Record record;
  RandomRecord(random, controls).fill(record);
  if (random.below(4) == 0) {  // cut down
    const KeySet keys = (KeySet{random.below(1U << 31)} << 16) ^ random.below(1U << 31) ^ 1U;
    record.keys = (keys | 1) & kRecordKeyBits;
    writers::clear_others(record, record.keys);
  }
  return record;
}

}  // namespace archdoc::tests
