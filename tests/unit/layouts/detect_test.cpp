// Text that is no archive page: the generic reader takes it, and is sure of nothing.
#include <archdoc/read.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace archdoc {
namespace {

struct Text {
  std::string_view name;
  std::string_view bytes;
};

constexpr Text kTexts[] = {{"a README", R"(# tidetable

Prints the tides of a harbour.

## Install

    make && make install

## Source

The source is in `src/`. To build it you need a compiler.

## Language

C, with a little shell.

From: version 2 on the tables are read from `tides.csv`.

## License

MIT
)"},
                           {"a README with front matter", R"(---
title: "Tide tables\_for all"
date: 2021-03-04
layout: page
tags: [tides, tables]
---

# Tide tables

Subject to change without notice.

1. Take a table.
2. Read it.
)"},
                           {"a poem", R"(THE LIGHT ON THE MOLE

The keeper climbs his hundred stairs,
  And trims the lamp, and sits, and stares;
The ships go by, the ships go by,
  And none of them will tell him why.

From Hallund came a letter once,
  To him who keeps the light: a dunce
Had written it, and signed it "Yours";
  He keeps it in a chest of drawers.
)"},
                           {"source code", R"(// Tides of a harbour.
#include <cstdio>

/* Source: the almanac of 1961, page 12.
 * Subject: high water only. */
struct Tide {
  int hour = 0;
  int minute = 0;
};

int main() {
  const Tide tides[] = {{4, 12}, {16, 40}};
  for (const Tide& tide : tides) {
    std::printf("%02d:%02d\n", tide.hour, tide.minute);
  }
  return 0;
}
)"},
                           {"a script", R"(#!/bin/sh
# Usage: tides.sh DATE
# From: https://archive.example/tides
set -eu
date=${1:-today}
title="Tides for $date"
echo "$title"
---
exit 0
)"},
                           {"a plain letter", R"(Hallund, 6 May

Dear Anna,

The parcel came on Tuesday, and the jam in it was whole. You ask after the boat: she leaks, as she
always has, and I have stopped minding.

Write soon, and tell me what the pilots say of the new lamp.

Yours,

Iver
)"},
                           {"a table of comma-separated values", R"(date,title,from,to,subject
1961-03-17,Letter,Berg,Roe,Lamps
1961-03-18,Letter,Roe,Berg,Lamps again
1961-03-20,Telegram,Berg,Roe,"Lamps, and oil"
)"},
                           {"a configuration", R"([page]
title = Tides
date = 1961-03-17
source = almanac

[record]
id = 12
language = en
)"},
                           {"YAML that is not front matter", R"(---
name: tides
on: push
jobs:
  build:
    runs-on: harbour
    steps:
      - run: make
)"},
                           {"a recipe", R"(Fish soup

Serves four

- two pounds of cod
- one onion
- a pint of milk

Boil the fish. Add all the rest. Wait.

Note: no salt.
)"},
                           {"a list of names", "Berg\nRoe\nLund\nBrodd\nTashkov\n"},
                           {"a log", R"(2021-03-04 10:12:01 INFO  started
2021-03-04 10:12:02 WARN  To: nobody
2021-03-04 10:12:02 INFO  From: cache
2021-03-04 10:12:09 INFO  stopped
)"},
                           {"Markdown with pages", R"(# Minutes of the choir

## Page 1

We sang.

```text
la la la
```

## Page 2

We sang again.
)"}};

TEST_CASE("text that is no archive page goes to the generic reader with grade low") {
  for (const Text& text : kTexts) {
    CAPTURE(text.name);
    const Reading reading = read(std::string(text.bytes), "x.txt");
    REQUIRE(reading.records.size() == 1);
    const Record& record = reading.records.front();
    CHECK(record.kind == Kind::document);
    CHECK(record.source.layout == "generic");
    CHECK(record.source.layout_grade == Grade::low);
    CHECK_FALSE(record.provenance.citation.has_value());
    CHECK(record.participants.empty());
    // What the reader takes for a value it is not sure of.
    for (const Evidence& each : record.evidence) {
      const bool of_layout = each.rule.rfind("generic/", 0) == 0;
      CAPTURE(each.path, each.rule);
      CHECK((!of_layout || each.grade == Grade::low));
    }
  }
}

TEST_CASE("a layout that is forced reads what it would not have claimed") {
  for (const std::string_view name : {"white-house", "nara-jfk", "typed-memo"}) {
    CAPTURE(name);
    ReadOptions options;
    options.layout = std::string(name);
    const Reading reading = read(std::string(kTexts[5].bytes), "x.txt", options);
    REQUIRE(reading.records.size() == 1);
    CHECK(reading.records.front().source.layout == name);
    CHECK(reading.records.front().source.layout_grade == Grade::medium);
  }
}

}  // namespace
}  // namespace archdoc
