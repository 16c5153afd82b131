// The common forms of dates are read without memory from the heap. This is a program of its own,
// since it counts all calls of operator new.
#include "extract/date_expression.hpp"
#include "extract/date_scan.hpp"
#include "support/catch.hpp"

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <string_view>

namespace {

std::atomic<std::size_t> allocations{0};

}  // namespace

// Not inlined, or g++ takes free for a deallocation of memory from operator new.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) {
    return memory;
  }
  throw std::bad_alloc();
}

[[gnu::noinline]] void operator delete(void* memory) noexcept {
  std::free(memory);
}

[[gnu::noinline]] void operator delete(void* memory, std::size_t /*size*/) noexcept {
  std::free(memory);
}

namespace archdoc::extract {
namespace {

std::size_t allocations_of(std::string_view text, Breadth breadth) {
  DateOptions options;
  options.breadth = breadth;
  const std::size_t before = allocations;
  const bool read = read_date(text, options).edtf.has_value();
  const std::size_t after = allocations;
  CHECK(read);
  return after - before;
}

TEST_CASE("the common forms are read without the heap") {
  for (const std::string_view text :
       {"7 January 1964", "January 7, 1964", "January 1964", "1964", "1964-01-07", "7 Jan. 1964",
        "1906 March 17", "circa 1964", "[1964?]", "1960s", "before 1964", "7 января 1964 г."}) {
    INFO(text);
    CHECK(allocations_of(text, Breadth::line) == 0);
    CHECK(allocations_of(text, Breadth::loose) == 0);
  }
}

TEST_CASE("what is no date is refused without the heap") {
  for (const std::string_view text : {"a letter from the consul", "undated", "", "Chapter 3"}) {
    INFO(text);
    const std::size_t before = allocations;
    const bool read = read_date(text).edtf.has_value();
    const std::size_t after = allocations;
    CHECK_FALSE(read);
    CHECK(after == before);
  }
}

TEST_CASE("dates are found without the heap") {
  constexpr std::string_view kText =
      "On November 29, 1961 he wrote; on 3 March 1962, in May 1963 and at 071230Z JAN 64 they met.";
  const std::size_t before = allocations;
  std::size_t count = 0;
  for (DateExtent date = next_date(kText, 0); !date.empty(); date = next_date(kText, date.end)) {
    ++count;
  }
  const std::size_t after = allocations;
  CHECK(count == 4);
  CHECK(after == before);
}

TEST_CASE("the counter counts") {
  const std::size_t before = allocations;
  delete new int(1);
  CHECK(allocations >= before);
  CHECK(allocations_of("3 March 1961, 5 May 1962 and 7 June 1963", Breadth::line) > 0);
}

}  // namespace
}  // namespace archdoc::extract
