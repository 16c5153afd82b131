#include <archdoc/span.hpp>

#include "support/catch.hpp"

using archdoc::Span;
using archdoc::span_in;

TEST_CASE("a span is the slice of its text from begin up to end") {
  constexpr std::string_view text = "abcdef";
  CHECK(Span{1, 4}.of(text) == "bcd");
  CHECK(Span{1, 4}.size() == 3);
  CHECK(Span{6, 6}.of(text).empty());
  CHECK(Span{2, 2}.empty());
  CHECK(Span{3, 2}.empty());
  CHECK_FALSE(Span{2, 3}.empty());
}

TEST_CASE("a span contains itself and what lies inside it") {
  CHECK(Span{2, 5}.contains({2, 5}));
  CHECK(Span{2, 5}.contains({3, 4}));
  CHECK(Span{2, 5}.contains({5, 5}));
  CHECK_FALSE(Span{2, 5}.contains({1, 4}));
  CHECK_FALSE(Span{2, 5}.contains({4, 6}));
}

TEST_CASE("spans that only touch do not overlap") {
  CHECK(Span{0, 3}.overlaps({2, 5}));
  CHECK(Span{2, 5}.overlaps({0, 3}));
  CHECK_FALSE(Span{0, 3}.overlaps({3, 5}));
  CHECK_FALSE(Span{3, 5}.overlaps({0, 3}));
}

TEST_CASE("spans are ordered by begin, then by end") {
  CHECK(Span{1, 9} < Span{2, 3});
  CHECK(Span{1, 2} < Span{1, 3});
  CHECK(Span{1, 2} == Span{1, 2});
}

TEST_CASE("the span of a view slices back to the view") {
  const std::string whole = "To: Berg";
  const std::string_view part = std::string_view(whole).substr(4);
  CHECK(span_in(whole, part) == Span{4, 8});
  CHECK(span_in(whole, part).of(whole) == part);
}
