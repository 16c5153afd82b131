#include "extract/source_note.hpp"

#include "base/ascii.hpp"
#include "extract/classification.hpp"
#include "extract/repositories.hpp"
#include "extract/segments.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view kLabel = "Source:";

/// Words whose full stop ends no sentence.
constexpr std::array kAbbreviations = std::to_array<std::string_view>(
    {"Adm",  "Admin", "Affs", "Amb",  "Apr",  "Asst", "Aug",  "Brig", "Capt", "Co",   "Col",
     "Cong", "Corp",  "Dec",  "Dept", "Div",  "Doc",  "Docs", "Dr",   "Feb",  "Gen",  "Gov",
     "Hon",  "Inc",   "Jan",  "Jr",   "Lt",   "Ltd",  "Maj",  "Mar",  "Mr",   "Mrs",  "Nat",
     "No",   "Nos",   "Nov",  "Oct",  "Pres", "Pt",   "Rep",  "Sec",  "Sen",  "Sept", "Ser",
     "Sess", "Sp",    "Sr",   "St",   "Vol",  "no",   "p",    "pp",   "vol"});
static_assert(std::is_sorted(kAbbreviations.begin(), kAbbreviations.end()));

/// Whether a marking, and nothing else, stands between `at` and the next full stop: one settles
/// that a sentence has ended, whatever the word before.
bool marking_at(std::string_view text, std::size_t at) {
  const std::string_view sentence = text.substr(at, text.find('.', at) - at);
  const Span whole{0, static_cast<std::uint32_t>(sentence.size())};
  const auto marking = classification_line(sentence, whole);
  return marking && marking->text.begin == 0;
}

/// Where the sentence that begins at `from` ends: behind its full stop, or at the end of the text.
/// A stop counts before white space and a capital, a bracket or a quote; not after an abbreviation
/// or an initial.
std::size_t sentence_end(std::string_view text, std::size_t from) {
  for (std::size_t i = text.find('.', from); i != npos; i = text.find('.', i + 1)) {
    const std::size_t next = skip_white(text, i + 1);
    if (next >= text.size()) {
      return text.size();
    }
    const char c = text[next];
    const bool begins = is_upper(c) || c == '[' || c == '(' || c == '"' || is_high(c);
    if (next == i + 1 || !begins) {
      continue;
    }
    std::size_t begin = i;
    while (begin > from && is_alpha(text[begin - 1])) {
      --begin;
    }
    const std::string_view word = text.substr(begin, i - begin);
    const bool initial = word.size() == 1 && is_upper(word[0]);
    const bool ends =
        !initial && !std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), word);
    if (ends || marking_at(text, next)) {
      return i + 1;
    }
  }
  return text.size();
}

/// The repository is what stands before the first comma that no bracket holds.
std::size_t archive_end(std::string_view sentence) {
  int depth = 0;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    depth += sentence[i] == '(' || sentence[i] == '[' ? 1 : 0;
    depth -= sentence[i] == ')' || sentence[i] == ']' ? 1 : 0;
    if (sentence[i] == ',' && depth == 0) {
      return i;
    }
  }
  return sentence.size();
}

/// Repository and reference of the first sentence.
ShelfMark place_of(std::string_view text, std::string_view sentence, const Repositories& known) {
  ShelfMark out;
  const std::size_t comma = archive_end(sentence);
  const std::string_view archive = sentence.substr(0, comma);
  if (!archive.empty() && !equals_nocase(without_stop(archive), "ibid")) {
    out.archive = span_in(text, archive);
  }
  const std::string_view rest =
      comma < sentence.size() ? strip(sentence.substr(comma + 1)) : std::string_view();
  if (!rest.empty()) {
    out.reference = span_in(text, rest);
    const auto repository = out.archive ? repository_of(known, text, *out.archive) : std::nullopt;
    out.levels =
        reference_levels(text, rest, repository ? repository->row->country : std::string_view());
  }
  return out;
}

}  // namespace

bool is_source_note(std::string_view text, Span note) {
  return note.of(text).starts_with(kLabel);
}

SourceNote source_note(std::string_view text, Span note, const Repositories& known) {
  static constexpr int kMarkingWithin = 3;
  SourceNote out;
  if (!is_source_note(text, note)) {
    return out;
  }
  const std::string_view line = note.of(text);
  const std::size_t from = skip_white(line, kLabel.size());
  std::size_t at = sentence_end(line, from);
  const std::string_view first = without_stop(line.substr(from, at - from));
  out.published = published(text, first, known);
  if (!out.published) {
    out.shelf = place_of(text, first, known);
  }
  for (int i = 0; at < line.size(); ++i) {
    const std::size_t begin = skip_white(line, at);
    at = sentence_end(line, begin);
    const std::string_view sentence = line.substr(begin, at - begin);
    const Span span = span_in(text, without_stop(sentence));
    if (i < kMarkingWithin && !out.classification && classification_line(text, span)) {
      out.classification = span;
    }
    add_clearance(text, sentence, out.clearance);
  }
  if (const auto address = address_in(line)) {
    out.url = span_in(text, *address);
  }
  return out;
}

}  // namespace archdoc::extract
