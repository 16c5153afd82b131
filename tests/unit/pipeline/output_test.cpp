#include <archdoc/pipeline.hpp>

#include "support/catch.hpp"
#include "unit/pipeline/folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <string>
#include <utility>

using archdoc::find_format;
using archdoc::Format;
using archdoc::Output;
using archdoc::Record;
using archdoc::RecordOutput;
using archdoc::Shape;
using archdoc::test::Folder;

namespace {

Output output_to(const std::string& path) {
  auto out = Output::file(path);
  REQUIRE(out.has_value());
  return *std::move(out);
}

mode_t mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

}  // namespace

TEST_CASE("a file appears when it is finished, and nothing else is left") {
  const Folder folder;
  {
    Output out = output_to(folder.at("a.json"));
    out.buffer() = "whole";
    out.between();
    CHECK(folder.read("a.json").empty());
    CHECK(out.finish().has_value());
  }
  CHECK(folder.read("a.json") == "whole");
  CHECK(folder.size() == 1);
}

TEST_CASE("a file that is not finished leaves what was there before") {
  const Folder folder;
  folder.write("a.json", "before");
  {
    Output out = output_to(folder.at("a.json"));
    out.buffer() = std::string(200000, 'x');
    out.between();
  }
  CHECK(folder.read("a.json") == "before");
  CHECK(folder.size() == 1);
}

TEST_CASE("a file that is replaced keeps its mode, and a link to it stays a link") {
  const Folder folder;
  folder.write("a.json", "before");
  folder.link("a.json", "link.json");
  REQUIRE(::chmod(folder.at("a.json").c_str(), 0640) == 0);
  Output out = output_to(folder.at("link.json"));
  out.buffer() = "after";
  REQUIRE(out.finish().has_value());
  CHECK(folder.read("a.json") == "after");
  CHECK(mode_of(folder.at("a.json")) == 0640);
  CHECK(std::filesystem::is_symlink(folder.at("link.json")));
}

TEST_CASE("a new file has the mode that others have") {
  const Folder folder;
  folder.write("other", "");
  REQUIRE(output_to(folder.at("a.json")).finish().has_value());
  CHECK(mode_of(folder.at("a.json")) == mode_of(folder.at("other")));
}

TEST_CASE("what cannot be written is an error that says what to do") {
  const Folder folder;
  const auto to_folder = Output::file(folder.path());
  REQUIRE_FALSE(to_folder.has_value());
  CHECK(to_folder.error().message == folder.path() + " is a folder; name a file in it");
  const auto nowhere = Output::file(folder.at("no/a.json"));
  REQUIRE_FALSE(nowhere.has_value());
  CHECK(nowhere.error().message ==
        "cannot write " + folder.at("no/a.json") + ": its folder does not exist; create it first");
}

TEST_CASE("a full device is an error at the end") {
  Output out = output_to("/dev/full");
  out.buffer() = "lost";
  const auto done = out.finish();
  REQUIRE_FALSE(done.has_value());
  CHECK(done.error().message.find("no space left on device") != std::string::npos);
}

TEST_CASE("a pipe that nobody reads is no error, but the end") {
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  ::close(ends[0]);
  Output out(ends[1]);
  out.buffer() = "unread";
  CHECK(out.finish().has_value());
  CHECK(out.over());
  ::close(ends[1]);
}

namespace {

/// What a RecordOutput writes for `seen` records of which the first `matching` match.
std::string shaped(Shape shape, std::size_t seen, std::size_t matching, bool one_file,
                   const char* format = "ndjson") {
  const Folder folder;
  Output out = output_to(folder.at("out"));
  archdoc::WriteOptions options;
  options.keys = 0;
  RecordOutput records(out, shape, find_format(format), options, one_file);
  for (std::size_t i = 0; i < seen; ++i) {
    records.seen();
    if (i < matching) {
      records.write(Record{});
    }
  }
  records.finish(true);
  REQUIRE(out.finish().has_value());
  return folder.read("out");
}

const std::string kLine = "{\"schema\":\"archdoc/1\"}\n";
const std::string kPage = "{\n  \"schema\": \"archdoc/1\"\n}\n";

}  // namespace

TEST_CASE("one record of one file is an object, all else is NDJSON") {
  CHECK(shaped(Shape::automatic, 1, 1, true) == kPage);
  CHECK(shaped(Shape::automatic, 2, 2, true) == kLine + kLine);
  CHECK(shaped(Shape::automatic, 1, 1, false) == kLine);
  CHECK(shaped(Shape::automatic, 2, 1, true) == kLine);
  CHECK(shaped(Shape::automatic, 1, 0, true).empty());
  CHECK(shaped(Shape::automatic, 0, 0, false).empty());
}

TEST_CASE("JSON is an object for one record of one file, else an array") {
  CHECK(shaped(Shape::json, 1, 1, true) == kPage);
  CHECK(shaped(Shape::json, 2, 2, true).front() == '[');
  CHECK(shaped(Shape::json, 2, 1, true).front() == '[');
  CHECK(shaped(Shape::json, 1, 1, false).front() == '[');
  CHECK(shaped(Shape::json, 1, 0, true) == "[]\n");
  CHECK(shaped(Shape::array, 1, 1, true).front() == '[');
}

TEST_CASE("a named format is written as it is") {
  CHECK(shaped(Shape::as_named, 1, 1, true) == kLine);
  CHECK(shaped(Shape::as_named, 0, 0, true).empty());
}
