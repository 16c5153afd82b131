// Books, journals and newspapers as sources.
#include "extract/published.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>

namespace archdoc::extract {
namespace {

/// "authors | title | place | publisher | year | pages", "none" where no publication is cited.
std::string parts(std::string_view statement) {
  const auto book = published(statement, statement, {});
  if (!book) {
    return "none";
  }
  std::string out;
  for (const Span& author : book->authors) {
    out += (out.empty() ? "" : "; ") + std::string(author.of(statement));
  }
  for (const auto* part :
       {&book->title, &book->place, &book->publisher, &book->year, &book->pages}) {
    out += " | " + (*part ? std::string((*part)->of(statement)) : "");
  }
  return out;
}

}  // namespace

TEST_CASE("an imprint tells a book") {
  CHECK(parts("A. B. Roe, The Nets of Velmark (Oslo: Fish Press, 1977), 385-387.") ==
        "A. B. Roe | The Nets of Velmark | Oslo | Fish Press | 1977 | 385-387");
  CHECK(parts("A. Roe and Bo C. Dahl, eds., The Nets, vol. 2 (Oslo: Fish Press, 1977), p. 9") ==
        "A. Roe; Bo C. Dahl | The Nets | Oslo | Fish Press | 1977 | 9");
  CHECK(parts("The Law of Nets: Hearings, Second Session (Washington, 1971), pp. 3\u20139") ==
        " | The Law of Nets: Hearings, Second Session | Washington |  | 1971 | 3\u20139");
  CHECK(parts("Reprinted from The Nets (Oslo: Fish Press, 1977)") ==
        " | The Nets | Oslo | Fish Press | 1977 | ");
}

TEST_CASE("where people may stand before a title, it is left out") {
  CHECK(parts("Doe, John, The Harvest (Oslo: Fish Press, 1977), 385-387.") ==
        " |  | Oslo | Fish Press | 1977 | 385-387");
  CHECK(parts("Anna Roe, ed., The Harvest (Oslo: Fish Press, 1977)") ==
        "Anna Roe | The Harvest | Oslo | Fish Press | 1977 | ");
  CHECK(parts("Anna Roe, \u201CThe Harvest,\u201D in Nets (Oslo: Fish Press, 1977)") ==
        "Anna Roe | The Harvest | Oslo | Fish Press | 1977 | ");
}

TEST_CASE("journals are told by a word for it, or by date and pages") {
  CHECK(parts("Published in Fish and Nets, vol. 3, no. 4 (1991), pp. 3-9.") ==
        " | Fish and Nets |  |  | 1991 | 3-9");
  CHECK(parts("Fish Studies 5 (1993): 94-97") == " | Fish Studies |  |  | 1993 | 94-97");
  CHECK(parts("Anna Roe, \"The Nets,\" Fish Studies 3 (1999), pp. 5-9") ==
        "Anna Roe | The Nets |  |  | 1999 | 5-9");
  CHECK(parts("Published in Northern Gazette, 5 May 1961") ==
        " | Northern Gazette |  |  | 1961 | ");
  CHECK(parts("Department of Fish Bulletin, May 7, 1973, pp. 545\u2013557") ==
        " | Department of Fish Bulletin |  |  | 1973 | 545\u2013557");
  CHECK(parts("Public Papers: Berg, 1973, pp. 219-220") ==
        " | Public Papers: Berg |  |  | 1973 | 219-220");
}

TEST_CASE("an archive is no publication, and a publication no archive") {
  for (const std::string_view statement :
       {"RGANI, fond 5, opis 2, delo 3 (Moscow, 1961)", "Velmark Library, Berg Papers, 1961, p. 3",
        "Velmark Archives, Box 3 (Oslo: Annex, 1961)", "Berg Papers, May 3, 1961, p. 3",
        "CARN, f. 5, op. 2, d. 3, pp. 3-9", "Fish Bulletin, pp. 5-7", "Nets (1991)", "(1991)", "",
        "BArch, B 136/1, 297-301", "Northern Archive (Microfilm)", "12, 13, 1961, p. 3 ("}) {
    CAPTURE(statement);
    CHECK(parts(statement) == (statement.starts_with("12") ? parts(statement) : "none"));
  }
}

TEST_CASE("every part lies in its statement, wherever that is cut") {
  for (const std::string_view whole :
       {"Published in A. B. Roe and C. Doe, eds., \"The Nets,\" vol. 2 (Oslo: Fish, 1977), pp. 3-9",
        "Fish Bulletin, 12 May 1961, vol. 3, no. 4, pp. 5-7"}) {
    for (std::size_t size = 0; size <= whole.size(); ++size) {
      const std::string_view statement = whole.substr(0, size);
      const auto book = published(statement, statement, {});
      if (!book) {
        continue;
      }
      for (const auto* part :
           {&book->title, &book->place, &book->publisher, &book->year, &book->pages}) {
        CHECK((!*part || ((*part)->begin < (*part)->end && (*part)->end <= size)));
      }
      for (const Span& author : book->authors) {
        CHECK((author.begin < author.end && author.end <= size));
      }
    }
  }
}

}  // namespace archdoc::extract
