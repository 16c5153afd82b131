#include <archdoc/result.hpp>

#include "support/catch.hpp"

#include <memory>

using archdoc::Done;
using archdoc::Error;
using archdoc::Result;

namespace {

Result<int> half(int number) {
  if (number % 2 != 0) {
    return Error{"give an even number"};
  }
  return number / 2;
}

Result<Done> check(bool good) {
  if (!good) {
    return Error{"no good"};
  }
  return Done{};
}

}  // namespace

TEST_CASE("a result holds the value or the error") {
  CHECK(half(8));
  CHECK(half(8).has_value());
  CHECK(*half(8) == 4);
  CHECK_FALSE(half(7));
  CHECK(half(7).error() == Error{"give an even number"});
}

TEST_CASE("the value of a result can be changed in place") {
  Result<std::string> name = std::string("Berg");
  name->append(", A.");
  *name += " B.";
  CHECK(name.value() == "Berg, A. B.");
}

TEST_CASE("a value that cannot be copied is moved out of a result") {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
  const std::unique_ptr<int> value = std::move(result).value();
  REQUIRE(value != nullptr);
  CHECK(*value == 7);
}

TEST_CASE("a result of the type of its error's message tells the two apart") {
  const Result<std::string> value = std::string("text");
  const Result<std::string> error = Error{"text"};
  CHECK(value.has_value());
  CHECK_FALSE(error.has_value());
}

TEST_CASE("success without a value is done") {
  CHECK(check(true));
  CHECK(check(false).error().message == "no good");
}
