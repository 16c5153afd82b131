// What holds for every name: its parts are slices of it, apart from each other, and lose no word of
// a name that is made of nothing else.
#include "extract/name_reading.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::extract {
namespace {

constexpr std::string_view kWords[] = {
    "Anna",   "Berg",  "K.",   "A.B.",  "van", "der",    "Kim",      "Il",      "Wen-han",
    "Mr.",    "c.",    "Dr",   "Jr.",   "III", "MA",     "Senior",   "(Annie)", "\"Bo\"",
    "'Pat'",  "[Roe]", "Orr,", "Judge", "of",  "State",  "the",      "and",     "ORR",
    "Иванов", "тов.",  "ич",   "y",     "&c.", "(1901-", "1977)",    "(",       ")",
    ",",      "\"",    "'",    "-",     "x",   "V",      "Minister", "毛泽东"};

std::vector<Span> all_spans(const NameReading& name, bool with_office) {
  std::vector<Span> spans;
  for (const Spans* part :
       {&name.honorific, &name.given, &name.middle, &name.family, &name.suffix, &name.nickname}) {
    spans.insert(spans.end(), part->begin(), part->end());
  }
  if (with_office) {
    spans.insert(spans.end(), name.office.begin(), name.office.end());
  }
  return spans;
}

void check_parts(const std::string& text) {
  CAPTURE(text);
  const NameReading name = read_name(text);
  for (const Span span : all_spans(name, true)) {
    REQUIRE(span.begin < span.end);
    REQUIRE(span.end <= text.size());
  }
  std::vector<Span> spans = all_spans(name, false);
  std::sort(spans.begin(), spans.end());
  for (std::size_t i = 1; i < spans.size(); ++i) {
    REQUIRE(spans[i - 1].end <= spans[i].begin);
  }
}

}  // namespace

TEST_CASE("the parts of any name are slices of it, apart from each other") {
  std::uint32_t state = 20;
  const auto next = [&state](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8U) % below;
  };
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t n = next(9); n > 0; --n) {
      text += kWords[next(std::size(kWords))];
      text += next(8) == 0 ? "" : " ";
    }
    check_parts(text);
    check_parts(text.substr(next(text.size() + 1)));
  }
}

TEST_CASE("long input is read in bounded time") {
  for (const std::string_view piece :
       {"(", "'a ", "Mr-", "Mr. ", "of ", "a, ", "Jr., ", "Dr. and "}) {
    std::string text;
    while (text.size() < (std::size_t{1} << 20U)) {
      text += piece;
    }
    check_parts(text);
  }
}

}  // namespace archdoc::extract
