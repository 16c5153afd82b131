// References taken apart into levels, by words and by the forms that archives have without one.
#include "extract/reference_levels.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

std::string levels(std::string_view reference, std::string_view country = {}) {
  std::string out;
  for (const ReferenceLevel& level : reference_levels(reference, reference, country)) {
    out += (out.empty() ? "" : " ") + std::string(level.level) + "=" +
           std::string(level.value.of(reference));
  }
  return out;
}

}  // namespace

TEST_CASE("words name levels in many languages") {
  CHECK(levels("fond 5, opis 2, delo 3, listy 4-6") == "fond=5 opis=2 delo=3 list=4-6");
  CHECK(levels("f. 0102, op. 20, p. 100, por. 7, d. 14, ll. 1-5") ==
        "fond=0102 opis=20 papka=100 poryadok=7 delo=14 list=1-5");
  CHECK(levels("\u0444. 5, \u043E\u043F. 33, \u0441\u043F\u0440. 3, \u0430\u0440\u043A. 1-2") ==
        "fond=5 opis=33 delo=3 list=1-2");
  CHECK(levels("f. 1b, op. 33, a.e. 1150, l. 1") ==
        "fond=1b opis=33 arkhivna-edinitsa=1150 list=1");
  CHECK(levels("z. 23/75, w. 16, t. 207, k. 3") == "fond=23/75 wiazka=16 teczka=207 sheet=3");
  CHECK(levels("fond 1261/0/44, inv. \u010D. 12, ka. 5, fol. 3") ==
        "fond=1261/0/44 inventory-number=12 box=5 sheet=3");
  CHECK(levels("fond 10, dosar 13/1968, f. 1-5") == "fond=10 dossier=13/1968 sheet=1-5");
  CHECK(levels("Fond CC al PCR, dosar 13/1968") == "fond=CC al PCR dossier=13/1968");
  CHECK(levels("M-KS 288. f. 5/380. o.e.", "HU").empty());
  CHECK(levels("File No. ABC, vol. 21-1") == "file=ABC volume=21-1");
  CHECK(levels("busta 12, fasc. 3") == "busta=12 fascicolo=3");
  CHECK(levels("legajo 3, expediente 12, caja 4") == "legajo=3 expediente=12 box=4");
}

TEST_CASE("record groups, lots, accessions and reels") {
  CHECK(levels("RG 59, Entry 2, Box 3, Folder 2") == "record-group=59 entry=2 box=3 folder=2");
  CHECK(levels("Record Group 84, Oslo Embassy Files: FRC 67 A 4418, 212") ==
        "record-group=84 series=Oslo Embassy Files accession=67 A 4418");
  CHECK(levels("Conference Files: Lot 61 D 417, CF 2046") ==
        "series=Conference Files lot=61 D 417");
  CHECK(levels("The Minister's Talks: Lot 66 D 330") == "series=The Minister's Talks lot=66 D 330");
  CHECK(levels("Berg Papers, Reel 3, Box 12, Vol. XVII") ==
        "collection=Berg Papers reel=3 box=12 volume=XVII");
}

TEST_CASE("series and files of the Department of State and of presidents") {
  CHECK(levels("Central Files, 611.57/4\u2013462") ==
        "series=Central Files file=611.57/4\u2013462");
  CHECK(levels("RG 59, Central Files 1964\u201366, POL 7 US/BERG") ==
        "record-group=59 series=Central Files 1964\u201366 file=POL 7 US/BERG");
  CHECK(levels("RG 59, Central Files, 1964-66, FSH 7-2") ==
        "record-group=59 series=Central Files file=FSH 7-2");
  CHECK(levels("Berg Papers, Box 3, 1962-63") == "collection=Berg Papers box=3");
  CHECK(levels("033.62A11/2-1358") == "file=033.62A11/2-1358");
  CHECK(levels("National Security File, Country File, Velmark, Vol. II") ==
        "series=National Security File subseries=Country File volume=II");
  CHECK(levels("Papers of Anna Berg") == "collection=Papers of Anna Berg");
  CHECK(levels("Berg Papers, Diary Series") == "collection=Berg Papers series=Diary Series");
}

TEST_CASE("some archives set marks without words") {
  CHECK(levels("PREM 11/3689", "GB") == "series=PREM 11 piece=3689");
  CHECK(levels("FO 371/124968/2", "GB") == "series=FO 371 piece=124968/2");
  CHECK(levels("B 136/1, 297-301", "DE") == "bestand=B 136 signatur=1 page=297-301");
  CHECK(levels("DY 30/IV 2/2.035/55, Bl. 3", "DE") ==
        "bestand=DY 30 signatur=IV 2/2.035/55 sheet=3");
  CHECK(levels("MfAA, A 6734", "DE") == "bestand=MfAA signatur=A 6734");
  CHECK(levels("B 42, Bd. 205", "DE") == "bestand=B 42 band=205");
  CHECK(levels("A1838, 3034/10/1 part 2", "AU") == "series=A1838 item=3034/10/1 part=2");
  CHECK(levels("A1838/283, 759/1/7, vi", "AU") == "series=A1838/283 item=759/1/7 part=vi");
  CHECK(levels("Series A1838, Control Symbol 3034/10/1 Part 2", "AU") ==
        "series=A1838 item=3034/10/1 part=2");
  CHECK(levels("A4311, BOX 481", "AU") == "series=A4311 box=481");
  CHECK(levels("105-00374-01, 1-5", "CN") == "file=105-00374-01 page=1-5");
}

TEST_CASE("what is not told is left out") {
  for (const std::string_view reference :
       {"PREM 11/3689", "B 136/1", "105-00374-01", "MfAA, A 6734", "Fish and Nets", "", "12, 13",
        "IX, 119/I-56", "File of a fisher", "box", "f."}) {
    CAPTURE(reference);
    CHECK(levels(reference).empty());
  }
}

}  // namespace archdoc::extract
