// The lines that say how a paper was sent, and the file that it is from.
#include "extract/despatch_line.hpp"

#include "extract/archive_line.hpp"
#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

Span whole(std::string_view line) {
  return {0, static_cast<std::uint32_t>(line.size())};
}

/// "type | place | date"; "" for no such line.
std::string read(std::string_view line) {
  const auto found = despatch_line(line, whole(line));
  if (!found) {
    return "";
  }
  std::string out = found->type ? std::string(found->type->type) : "-";
  out += " | " + (found->place ? std::string(found->place->of(line)) : "-");
  const std::string date = found->undated ? "undated" : "-";
  return out + " | " + (found->date ? found->date->edtf : date);
}

/// "whole | archive | reference | url"
std::string file(std::string_view line) {
  const auto found = archive_line(line, whole(line));
  if (!found) {
    return "";
  }
  return std::string(found->whole.of(line)) + " | " + std::string(found->archive.of(line)) + " | " +
         std::string(found->reference.of(line)) + " | " +
         (found->url ? std::string(found->url->of(line)) : "-");
}

}  // namespace

TEST_CASE("a despatch line gives type, place and date, and passes over number and time") {
  CHECK(read("Cablegram 311 PORT ANSEL, 3 May 1947, 6.15 p.m.") ==
        "cablegram | PORT ANSEL | 1947-05-03");
  CHECK(read("## Cablegram AN37 HALLUND, 3 May 1947") == "cablegram | HALLUND | 1947-05-03");
  CHECK(read("Cablegram Northern Fleet 12 OSTRA, 3 May 1947, 12.00 noon") ==
        "cablegram | OSTRA | 1947-05-03");
  CHECK(read("Cablegrams 12, 13 HALLUND, 3 May 1947") == "cablegram | HALLUND | 1947-05-03");
  CHECK(read("Circular cablegram M3 (extract) HALLUND, 3 May 1947, 2.10 [a.m.]") ==
        "cablegram | HALLUND | 1947-05-03");
  CHECK(read("Letter HALLUND, 3rd May, 1947") == "letter | HALLUND | 1947-05-03");
  CHECK(read("Despatch 5/46 NEW OSTRA, 3 May 1947") == "despatch | NEW OSTRA | 1947-05-03");
  CHECK(read("Teleprinter message CS 26 HALLUND, 3 May 1947") == "message | HALLUND | 1947-05-03");
  CHECK(read("Cablegram 44 Hallund, 3 May 1947") == "cablegram | Hallund | 1947-05-03");
}

TEST_CASE("what an editor supplied in brackets counts without them") {
  CHECK(read("Memorandum [HALLUND], 3 May 1947") == "memorandum | HALLUND | 1947-05-03");
  CHECK(read("Cablegram Gull 13 [HALLUND, 3 May 1947] [1]") == "cablegram | HALLUND | 1947-05-03");
  CHECK(read("Cablegram 479 [1] HALLUND, [3 May 1947] [2]") == "cablegram | HALLUND | 1947-05-03");
}

TEST_CASE("a despatch line may lack place or date") {
  CHECK(read("Agendum 2/1948 3 May 1947,") == "submission | - | 1947-05-03");
  CHECK(read("Extract 3 May 1947") == "- | - | 1947-05-03");
  CHECK(read("Cablegram 6 HALLUND, n.d.") == "cablegram | HALLUND | undated");
  CHECK(read("Cablegram 6 HALLUND, 3 May") == "cablegram | HALLUND | -");
  CHECK(read("## Memorandum,") == "memorandum | - | -");
}

TEST_CASE("a paper of a kind that is not known is told by place and date") {
  CHECK(read("Proceedings of the Conference HALLUND, 3 May 1947") == "- | HALLUND | 1947-05-03");
  CHECK(read("HALLUND, 3 May 1947") == "");
}

TEST_CASE("prose that names a paper and a day is no despatch line") {
  CHECK(read("My telegram 767 of 3 May 1947.") == "");
  CHECK(read("Your letter, 3 May 1947") == "");
  CHECK(read("Letter dated 3 May 1947 was received in Hallund") == "");
  CHECK(read("The report of the committee of 3 May 1947") == "");
  CHECK(read("") == "");
}

TEST_CASE("an archive line gives sign and reference without what is around them") {
  CHECK(file("[NAA: A9999, 12/3, iv]") == "[NAA: A9999, 12/3, iv] | NAA | A9999, 12/3, iv | -");
  CHECK(file("_ [AA:A9999/1, 12/3, ii]_") == "[AA:A9999/1, 12/3, ii] | AA | A9999/1, 12/3, ii | -");
  CHECK(file("_ [ [AA : A9999, BOX 4](http://a.example/x?O=I&N=7) ]_") ==
        "[AA : A9999, BOX 4] | AA | A9999, BOX 4 | http://a.example/x?O=I&N=7");
  CHECK(file("_ [FA:OUTWARD (TS) 1948-501_") ==
        "[FA:OUTWARD (TS) 1948-501 | FA | OUTWARD (TS) 1948-501 | -");
}

TEST_CASE("brackets of other kinds are no archive line, and one that is cut gives nothing") {
  CHECK(file("[matter omitted]") == "");
  CHECK(file("[1] NAA: A9999, 12/3") == "");
  CHECK(file("NAA: A9999, 12/3") == "");
  CHECK(file("[NAA: A9999, 12/3] was not found") == "");
  CHECK(file("_ [AA:A9999/1, 12") == "");
  CHECK(begins_archive_line("_ [AA:A9999/1, 12"));
}

}  // namespace archdoc::extract
