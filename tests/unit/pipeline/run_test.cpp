#include <archdoc/pipeline.hpp>

#include "support/catch.hpp"
#include "unit/pipeline/folder.hpp"

#include <string>
#include <utility>
#include <vector>

using archdoc::Error;
using archdoc::Finding;
using archdoc::Input;
using archdoc::Reading;
using archdoc::Record;
using archdoc::RunOptions;
using archdoc::Sink;
using archdoc::Tally;
using archdoc::test::Folder;

namespace {

/// What a sink was told, in order.
struct Told {
  std::vector<std::string> paths;
  std::vector<std::string> errors;
  std::vector<std::string> codes;
  Tally tally;
};

Told told(const std::vector<std::string>& operands, unsigned jobs = 1, std::size_t stop_after = 0) {
  Told out;
  Sink sink;
  sink.reading = [&out](const Input&, Reading&& reading) {
    for (const Record& record : reading.records) {
      out.paths.push_back(record.source.path);
    }
    for (const Finding& finding : reading.findings) {
      out.codes.push_back(finding.code);
    }
  };
  sink.record = [&out](const Input&, Record&& record) { out.paths.push_back(record.id); };
  sink.skipped = [&out](const Input&, const Finding& finding) {
    out.codes.push_back(finding.code);
  };
  sink.failed = [&out](const Input&, const Error& error) { out.errors.push_back(error.message); };
  sink.empty_folder = [](const Input&) {};
  RunOptions options;
  options.jobs = jobs;
  options.stop = [&out, stop_after] { return stop_after > 0 && out.paths.size() >= stop_after; };
  out.tally = archdoc::run({operands, false}, options, sink);
  return out;
}

void check_sum(const Tally& tally) {
  CHECK(tally.files ==
        tally.documents + tally.listings + tally.several + tally.skipped + tally.failed);
}

std::string record_line(const std::string& id) {
  return "{\"schema\":\"archdoc/1\",\"id\":\"" + id + "\"}\n";
}

}  // namespace

TEST_CASE("a bad file does not stop the others, and the counts add up") {
  Folder folder;
  folder.write("a.txt", "A letter\n\nSome text.\n");
  folder.write("b.txt", "");
  folder.write("c.pdf", "x");
  folder.write("d.txt", "{\"not\": \"ours\"}");
  folder.link("nowhere", "e.txt");
  folder.write("f.txt", "Another letter\n\nMore text.\n");
  const Told all = told({folder.path()});
  CHECK(all.paths == std::vector<std::string>{"a.txt", "f.txt"});
  CHECK(all.codes == std::vector<std::string>{"empty-source", "not-a-record"});
  REQUIRE(all.errors.size() == 1);
  CHECK(all.errors[0] == "cannot be read: no such file or directory; check the name");
  CHECK(all.tally.files == 6);
  CHECK(all.tally.documents == 2);
  CHECK(all.tally.skipped == 3);
  CHECK(all.tally.failed == 1);
  CHECK(all.tally.by_extension.at(".pdf") == 1);
  check_sum(all.tally);
}

TEST_CASE("any number of threads gives the same in the same order") {
  Folder folder;
  for (int i = 0; i < 300; ++i) {
    folder.write("d" + std::to_string(i % 7) + "/" + std::to_string(i) + ".txt",
                 i % 50 == 0 ? "" : "Letter " + std::to_string(i) + "\n\nText of it.\n");
  }
  folder.write("d3/records.txt", record_line("d1") + record_line("d2"));
  const Told one = told({folder.path()}, 1);
  CHECK(one.paths.size() == 296);
  for (const unsigned jobs : {2U, 3U, 8U, 0U}) {
    const Told many = told({folder.path()}, jobs);
    CHECK(many.paths == one.paths);
    CHECK(many.codes == one.codes);
    CHECK(many.tally.files == one.tally.files);
    check_sum(many.tally);
  }
}

TEST_CASE("a run ends soon after it is told to stop") {
  Folder folder;
  for (int i = 0; i < 200; ++i) {
    folder.write(std::to_string(i) + ".txt", "Letter\n\nText.\n");
  }
  CHECK(told({folder.path()}, 1, 3).paths.size() == 3);
  CHECK(told({folder.path()}, 4, 30).paths.size() == 30);
}

TEST_CASE("records are read in all their forms") {
  Folder folder;
  folder.write("a.ndjson", record_line("d1") + record_line("d2"));
  folder.write("b.json", "[" + record_line("d3") + "," + record_line("d4") + "]");
  folder.write("c.json", record_line("d5"));
  folder.write("d.json", "[]\n");
  const Told all =
      told({folder.at("a.ndjson"), folder.at("b.json"), folder.at("c.json"), folder.at("d.json")});
  CHECK(all.paths == std::vector<std::string>{"d1", "d2", "d3", "d4", "d5"});
  CHECK(all.tally.several == 3);
  CHECK(all.tally.documents == 1);
  CHECK(all.tally.records_in_several == 4);
  check_sum(all.tally);
}

TEST_CASE("a broken record is told with its line, and those around it are read") {
  Folder folder;
  folder.write("a.ndjson", record_line("d1") + "{\"schema\":\"archdoc/1\",\n" + record_line("d2") +
                               "{\"schema\":\"archdoc/1\",\"id\":7}\n");
  const Told all = told({folder.at("a.ndjson")});
  CHECK(all.paths == std::vector<std::string>{"d1", "d2"});
  REQUIRE(all.errors.size() == 1);
  CHECK(all.errors[0].substr(0, 8) == "line 2: ");
  CHECK(all.errors[0].find("(and 1 more after it)") != std::string::npos);
  CHECK(all.tally.failed == 1);
  check_sum(all.tally);
}

TEST_CASE("paths are UTF-8 in records") {
  CHECK(archdoc::utf8_path("caf\xE9.txt") == "caf\xEF\xBF\xBD.txt");
  CHECK(archdoc::utf8_path("café.txt") == "café.txt");
}
