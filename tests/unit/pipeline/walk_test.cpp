#include "pipeline/walk.hpp"

#include "support/catch.hpp"
#include "unit/pipeline/folder.hpp"

#include <string>
#include <variant>
#include <vector>

using archdoc::Error;
using archdoc::InputOptions;
using archdoc::pipeline::EmptyFolder;
using archdoc::pipeline::extension_of;
using archdoc::pipeline::folder_names;
using archdoc::pipeline::PassedOver;
using archdoc::pipeline::Walk;
using archdoc::test::Folder;
using Names = std::vector<std::string>;

namespace {

/// Names in order; "-" before one passed over, "!" before a failure, "0" before an empty folder.
Names walked(const InputOptions& options) {
  Names names;
  Walk walk(options);
  while (const auto step = walk.next()) {
    std::string sign;
    if (std::holds_alternative<PassedOver>(step->what)) {
      sign = "-";
    } else if (std::holds_alternative<Error>(step->what)) {
      sign = "!";
    } else if (std::holds_alternative<EmptyFolder>(step->what)) {
      sign = "0";
    }
    names.push_back(sign + step->input.name);
  }
  return names;
}

Names walked(const Names& operands, bool all_files = false) {
  return walked(InputOptions{operands, all_files});
}

}  // namespace

TEST_CASE("a folder gives its files in byte order of their whole paths") {
  Folder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a/b/c.txt", "a-b.txt", "a.txt", "B.TXT", "n.md"}) {
    folder.write(name, "x");
  }
  CHECK(walked({folder.path()}) ==
        Names{"B.TXT", "a-b.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt", "n.md"});
}

TEST_CASE("other extensions are passed over, hidden names are not even told") {
  Folder folder;
  for (const char* name : {"a.txt", "b.pdf", "c", ".d.txt", ".e/f.txt", "g.text"}) {
    folder.write(name, "x");
  }
  CHECK(walked({folder.path()}) == Names{"a.txt", "-b.pdf", "-c", "g.text"});
  CHECK(walked({folder.path()}, true) == Names{"a.txt", "b.pdf", "c", "g.text"});
}

TEST_CASE("a file is taken as given, whatever its name, and whether it exists or not") {
  Folder folder;
  folder.write("b.pdf", "x");
  CHECK(walked({folder.path() + "/b.pdf", "nosuch.txt", "-"}) ==
        Names{folder.path() + "/b.pdf", "nosuch.txt", "-"});
}

TEST_CASE("links are followed, but no folder is entered twice") {
  Folder folder;
  folder.write("a/b/c.txt", "x");
  folder.link("a", "a/b/loop");
  folder.link("a/b", "z");
  folder.link("a/b/c.txt", "link.txt");
  folder.link("nowhere", "dead.txt");
  CHECK(walked({folder.path()}) == Names{"a/b/c.txt", "dead.txt", "link.txt"});
}

TEST_CASE("a folder without a file to read is told") {
  Folder folder;
  folder.write("a.pdf", "x");
  folder.write("b/c.jpg", "x");
  CHECK(walked({folder.path()}) == Names{"-a.pdf", "-b/c.jpg", "0" + folder.path()});
}

TEST_CASE("several folders have their names in front") {
  Folder folder;
  folder.write("one/a.txt", "x");
  folder.write("two/a.txt", "x");
  CHECK(walked({folder.path() + "/one", folder.path() + "/two/"}) ==
        Names{"one/a.txt", "two/a.txt"});
}

TEST_CASE("names of folders are as long as they need to be") {
  CHECK(folder_names({"a"}) == Names{""});
  CHECK(folder_names({"x/a", "y/b"}) == Names{"a/", "b/"});
  CHECK(folder_names({"x/a", "y/a/"}) == Names{"x/a/", "y/a/"});
  CHECK(folder_names({"a", "b/a"}) == Names{"a/", "b/a/"});
  CHECK(folder_names({"/x/a", "/x/a"}) == Names{"a/", "a/"});
  CHECK(folder_names({"/", "/a"}) == Names{"/", "a/"});
}

TEST_CASE("extensions are told in lower case") {
  CHECK(extension_of("a.TXT") == ".txt");
  CHECK(extension_of("a.tar.gz") == ".gz");
  CHECK(extension_of("README").empty());
  CHECK(extension_of("a.").empty());
  CHECK(extension_of(".profile").empty());
  CHECK(extension_of("a.\x1b[31m") == "other");
}
