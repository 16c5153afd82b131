#include "layouts/scan_marks.hpp"

#include "support/catch.hpp"

#include <string_view>

namespace archdoc::layouts {
namespace {

TEST_CASE("marks of a scanning office are told whatever the scanner makes of them") {
  for (const std::string_view block :
       {"NW 40417 DocId:32014417 Page 2", "|) 40417 Docld:32014417 Page 2 . . (",
        "HW 50953 DoclId: 32340836 Page i", "14-00000", "14,0000", "14-0000."}) {
    CAPTURE(block);
    CHECK(is_scan_mark(block));
  }
  for (const std::string_view block : {"Docid", "DocId: none", "1400000", "14-00001", "14 ships",
                                       "Dr. Docid:12", "14-000000", ""}) {
    CAPTURE(block);
    CHECK_FALSE(is_scan_mark(block));
  }
}

TEST_CASE("a record number has three parts of three, five and five digits") {
  CHECK(record_number("190-10012-10345) [2025") == "190-10012-10345");
  CHECK(record_number("see 1-2 and 190-10012-10345") == "190-10012-10345");
  CHECK_FALSE(record_number("1190-10012-10345"));
  CHECK_FALSE(record_number("190-10012-103456"));
  CHECK_FALSE(record_number("190-10012-1034"));
  CHECK_FALSE(record_number("190-10012~-10345"));
  CHECK_FALSE(record_number("-"));
}

TEST_CASE("stray marks are taken off the edges of a value and left inside it") {
  CHECK(without_stray_marks(" = CR 105-30972 \\") == "CR 105-30972");
  CHECK(without_stray_marks("\xE2\x80\x94 Secret _") == "Secret");
  CHECK(without_stray_marks("\xE2\x80\x98"
                            "DIRECTOR, VHB") == "DIRECTOR, VHB");
  CHECK(without_stray_marks("-VHB") == "VHB");
  CHECK(without_stray_marks("a - b ; .") == "a - b");
  CHECK(without_stray_marks("Berg (Anna)") == "Berg (Anna)");
  CHECK(without_stray_marks("\xD0\x9E\xD1\x82") == "\xD0\x9E\xD1\x82");
  CHECK(without_stray_marks("; . |").empty());
  CHECK(without_stray_marks("\xE2\x80\x98 .").empty());
  CHECK(without_stray_marks("").empty());
}

}  // namespace
}  // namespace archdoc::layouts
