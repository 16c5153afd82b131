#include "pipeline/record_stream.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using archdoc::pipeline::ObjectSplitter;
using Pieces = std::vector<std::pair<std::string, std::size_t>>;

namespace {

/// The pieces of `text` where it comes `step` bytes at a time.
Pieces split(std::string_view text, std::size_t step) {
  Pieces pieces;
  ObjectSplitter splitter;
  const auto keep = [&pieces](const ObjectSplitter::Piece& piece) {
    pieces.emplace_back(std::string(piece.bytes), piece.line);
  };
  while (!text.empty()) {
    splitter.buffer() += text.substr(0, step);
    text.remove_prefix(std::min(step, text.size()));
    while (const auto piece = splitter.next()) {
      keep(*piece);
    }
  }
  while (const auto piece = splitter.next_at_end()) {
    keep(*piece);
  }
  return pieces;
}

void check(std::string_view text, const Pieces& wanted) {
  for (const std::size_t step : {1U, 2U, 3U, 7U, 11U, 64U, 1000U}) {
    INFO("text " << text << ", step " << step);
    CHECK(split(text, step) == wanted);
  }
}

}  // namespace

TEST_CASE("one object a line") {
  check("{\"a\":1}\n{\"b\":2}\n", {{"{\"a\":1}", 1}, {"{\"b\":2}", 2}});
  check("{\"a\":1}\r\n\r\n{\"b\":2}", {{"{\"a\":1}", 1}, {"{\"b\":2}", 3}});
}

TEST_CASE("an array of objects, on one line or over many") {
  check("[{\"a\":1},{\"b\":[2,{}]}]", {{"{\"a\":1}", 1}, {"{\"b\":[2,{}]}", 1}});
  check("[\n  {\n    \"a\": 1\n  },\n  {\"b\": 2}\n]\n",
        {{"{\n    \"a\": 1\n  }", 2}, {"{\"b\": 2}", 5}});
  check("[]", {});
}

TEST_CASE("brackets and quotes in strings do not count") {
  check("{\"a\":\"}\"}{\"b\":\"\\\"}\"}{\"c\":\"\\\\\"}",
        {{"{\"a\":\"}\"}", 1}, {"{\"b\":\"\\\"}\"}", 1}, {"{\"c\":\"\\\\\"}", 1}});
}

TEST_CASE("a byte-order mark is passed over") {
  check("\xEF\xBB\xBF{}", {{"{}", 1}});
}

TEST_CASE("what is cut short comes out as it is") {
  check("{\"a\":1}\n{\"b\":", {{"{\"a\":1}", 1}, {"{\"b\":", 2}});
  check("{\"a\":\"x", {{"{\"a\":\"x", 1}});
}

TEST_CASE("a broken line does not swallow the records after it") {
  check("{\"schema\":1,{\n{\"schema\":2}\n", {{"{\"schema\":1,{", 1}, {"{\"schema\":2}", 2}});
  check("{\"schema\":\"x\n{\"schema\":2}\n", {{"{\"schema\":\"x", 1}, {"{\"schema\":2}", 2}});
  check("oh no\n{\"a\":1}\n", {{"oh no", 1}, {"{\"a\":1}", 2}});
}

TEST_CASE("no piece is kept once it is handed over") {
  ObjectSplitter splitter;
  std::size_t largest = 0;
  for (int i = 0; i < 10000; ++i) {
    splitter.buffer() += "{\"some\":\"object\"}\n";
    while (splitter.next()) {
    }
    largest = std::max(largest, splitter.buffer().size());
  }
  CHECK(largest < 100);
}
