#include <archdoc/text.hpp>

#include "support/catch.hpp"
#include "text/charset.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <tuple>

using namespace archdoc;
using namespace std::string_literals;

namespace {

constexpr Encoding kSingleByte[] = {Encoding::windows_1252, Encoding::windows_1251,
                                    Encoding::koi8_r, Encoding::iso_8859_2};

/// `utf8` in a single-byte encoding, which must have all of its characters.
std::string encode(std::string_view utf8, Encoding encoding) {
  const HighHalf& table = high_half(encoding);
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = next_code_point(utf8, at);
    at += point.size;
    if (point.value < 0x80U) {
      out += static_cast<char>(point.value);
      continue;
    }
    const auto* const found =
        std::find(table.begin(), table.end(), static_cast<char16_t>(point.value));
    REQUIRE(found != table.end());
    out += static_cast<char>(static_cast<unsigned char>(0x80 + (found - table.begin())));
  }
  return out;
}

std::string encode_utf16(std::string_view utf8, bool big) {
  std::string out;
  const auto put = [&](std::uint32_t unit) {
    const auto high = static_cast<char>(static_cast<unsigned char>(unit >> 8U));
    const auto low = static_cast<char>(static_cast<unsigned char>(unit & 0xFFU));
    out += big ? high : low;
    out += big ? low : high;
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = next_code_point(utf8, at);
    at += point.size;
    if (point.value < 0x10000U) {
      put(point.value);
    } else {
      put(0xD800U + ((point.value - 0x10000U) >> 10U));
      put(0xDC00U + ((point.value - 0x10000U) & 0x3FFU));
    }
  }
  return out;
}

std::vector<std::string> codes(const Decoded& decoded) {
  std::vector<std::string> out;
  for (const Finding& finding : decoded.findings) {
    out.push_back(finding.code);
  }
  return out;
}

using Codes = std::vector<std::string>;

struct Sample {
  const char* language;
  Encoding encoding;
  const char* text;
};

constexpr Sample kSamples[] = {
    {"English with typographic marks", Encoding::windows_1252,
     "The Ambassador’s reply – “not today” – was read to the committee… Berg’s deputy took notes."},
    {"English with a foreign name", Encoding::windows_1252,
     "Mr. Møller of the Foreign Ministry called on the Ambassador at his own request on Monday."},
    {"English with a sum in pounds", Encoding::windows_1252,
     "The loan was to be £400,000, of which £25,000 had been paid at the time of the meeting."},
    {"English with guillemets and a degree sign", Encoding::windows_1252,
     "The word « order » was struck out. It was 12° in the hall, and § 4 was read out again."},
    {"French", Encoding::windows_1252,
     "Le ministre a déclaré que la délégation était arrivée à la frontière où elle a été reçue."},
    {"German", Encoding::windows_1252,
     "Der Botschafter äußerte, daß die Gespräche über den Hafen für beide Länder nützlich wären."},
    {"Spanish", Encoding::windows_1252,
     "¿Cuándo llegó la delegación? El señor Muñoz respondió que mañana habría otra reunión."},
    {"Portuguese", Encoding::windows_1252,
     "A delegação não respondeu às questões da comissão sobre a situação das relações."},
    {"Swedish", Encoding::windows_1252,
     "Ambassadören framförde att förhandlingarna måste återupptas före årets slut på båda håll."},
    {"Danish", Encoding::windows_1252,
     "Ministeren spørger, om mødet må udsættes, da færgen også går på søndag før påske."},
    {"Icelandic", Encoding::windows_1252,
     "Sendiherrann sagði að það væri ekki hægt að ræða málið við þá í dag."},
    {"Czech", Encoding::iso_8859_2,
     "Velvyslanec řekl, že příští schůzka se uskuteční v září a že vláda žádá o vysvětlení."},
    {"Slovak", Encoding::iso_8859_2,
     "Veľvyslanec vyhlásil, že ďalšia schôdzka sa uskutoční v októbri a vláda žiada vysvetlenie."},
    {"Polish", Encoding::iso_8859_2,
     "Ambasador oświadczył, że rząd przyjął notę i że następne spotkanie odbędzie się później."},
    {"Hungarian", Encoding::iso_8859_2,
     "A nagykövet közölte, hogy a küldöttség a jövő héten érkezik, és időt kért a válaszra."},
    {"Romanian", Encoding::iso_8859_2,
     "Ambasadorul a declarat că delegaţia va sosi săptămâna viitoare şi că aşteaptă răspunsul."},
    {"Croatian", Encoding::iso_8859_2,
     "Veleposlanik je izjavio da će izaslanstvo stići sljedeći tjedan i da traži još objašnjenja."},
    {"English with Polish names", Encoding::iso_8859_2,
     "The note was handed to Mr. Wałęski by Mrs. Żółć; Mr. Wałęski gave no answer that day."},
    {"Russian", Encoding::windows_1251,
     "Посол заявил, что делегация прибудет в Москву на следующей неделе, и просил ответа."},
    {"Russian in few words", Encoding::windows_1251, "Москва, 5 мая 1961 года"},
    {"Russian with marks", Encoding::windows_1251,
     "№ 12. «Ответ», — сказал посол, — “будет дан завтра”…"},
    {"Russian in capitals", Encoding::windows_1251,
     "СОВЕРШЕННО СЕКРЕТНО. ЗАПИСЬ БЕСЕДЫ С ПОСЛОМ РУРИТАНИИ О ПОЛОЖЕНИИ В СТРАНЕ"},
    {"Ukrainian", Encoding::windows_1251,
     "Посол заявив, що її делегація прибуде до Києва наступного тижня і чекає на відповідь."},
    {"Bulgarian", Encoding::windows_1251,
     "Посланикът заяви, че делегацията ще пристигне следващата седмица и очаква отговор."},
    {"Serbian", Encoding::windows_1251,
     "Амбасадор је изјавио да ће њихова делегација стићи следеће недеље и да тражи одговор."},
    {"Russian", Encoding::koi8_r,
     "Посол заявил, что делегация прибудет в Москву на следующей неделе, и просил ответа."},
    {"Russian in few words", Encoding::koi8_r, "Москва, 5 мая 1961 года"},
    {"Russian in capitals", Encoding::koi8_r,
     "СОВЕРШЕННО СЕКРЕТНО. ЗАПИСЬ БЕСЕДЫ С ПОСЛОМ РУРИТАНИИ О ПОЛОЖЕНИИ В СТРАНЕ"},
};

}  // namespace

TEST_CASE("valid UTF-8 is passed on as it is") {
  const std::string text = GENERATE(as<std::string>{}, "", "plain\r\n", "d\xC3\xA9j\xC3\xA0 vu",
                                    "\xEF\xBB\xBFwith a mark", "\xF0\x9F\x93\x9C",
                                    "one stray \0 in a text of some length"s);
  const Decoded decoded = decode(text);
  CHECK(decoded.utf8 == text);
  CHECK(decoded.encoding == Encoding::utf_8);
  CHECK(decoded.same_bytes);
  CHECK(decoded.findings.empty());
}

TEST_CASE("each single-byte encoding is told by the language written in it") {
  for (const Sample& sample : kSamples) {
    INFO(sample.language << " in " << encoding_name(sample.encoding));
    const Decoded decoded = decode(encode(sample.text, sample.encoding));
    CHECK(decoded.utf8 == sample.text);
    CHECK(encoding_name(decoded.encoding) == encoding_name(sample.encoding));
    CHECK_FALSE(decoded.same_bytes);
    CHECK(codes(decoded) == Codes{"encoding-guessed"});
    CHECK(decoded.findings.at(0).severity == Severity::info);
    CHECK_THAT(decoded.findings.at(0).message,
               Catch::Contains(std::string(encoding_name(sample.encoding))));
  }
}

TEST_CASE("a forced encoding is used and nothing is guessed") {
  for (const Sample& sample : kSamples) {
    const Decoded decoded = decode(encode(sample.text, sample.encoding), sample.encoding);
    CHECK(decoded.utf8 == sample.text);
    CHECK(decoded.encoding == sample.encoding);
    CHECK(decoded.findings.empty());
  }
}

TEST_CASE("every byte of a single-byte encoding becomes its character, or U+FFFD with a finding") {
  for (const Encoding encoding : kSingleByte) {
    for (unsigned byte = 0x80; byte <= 0xFF; ++byte) {
      const std::string bytes = {'a', static_cast<char>(static_cast<unsigned char>(byte))};
      const Decoded decoded = decode(bytes, encoding);
      REQUIRE(valid_utf8(decoded.utf8));
      const CodePoint point = next_code_point(decoded.utf8, 1);
      REQUIRE(point.value == high_half(encoding)[byte - 0x80U]);
      REQUIRE(decoded.findings.size() == (point.value == kReplacementCharacter ? 1U : 0U));
    }
  }
}

TEST_CASE("ASCII forced into another encoding is still the file's own bytes") {
  const Decoded decoded = decode("plain", Encoding::windows_1251);
  CHECK(decoded.utf8 == "plain");
  CHECK(decoded.same_bytes);
  CHECK(decoded.encoding == Encoding::windows_1251);
}

TEST_CASE("UTF-16 with a byte-order mark keeps the mark") {
  const std::string text =
      "\xEF\xBB\xBFLetter to A. Berg, \xD0\x9C\xD0\xB0\xD0\xB9 \xF0\x9F\x93\x9C\n";
  const bool big = GENERATE(false, true);
  const Decoded decoded = decode(encode_utf16(text, big));
  CHECK(decoded.utf8 == text);
  CHECK(decoded.encoding == (big ? Encoding::utf_16be : Encoding::utf_16le));
  CHECK_FALSE(decoded.same_bytes);
  CHECK(decoded.findings.empty());
}

TEST_CASE("UTF-16 without a mark is told by where the high bytes stand") {
  const std::string text = GENERATE(
      as<std::string>{}, "Letter to A. Berg\nMay 4, 1961\n",
      "Запись беседы с послом, 4 мая 1961 года. Посол сказал, что ответа нет.\n",
      "Mr. M\xC3\xBCller\xE2\x80\x99s \xE2\x80\x9Cnote\xE2\x80\x9D of May 4, 1961, was read.\n");
  const bool big = GENERATE(false, true);
  const Decoded decoded = decode(encode_utf16(text, big));
  CHECK(decoded.utf8 == text);
  CHECK(decoded.encoding == (big ? Encoding::utf_16be : Encoding::utf_16le));
  CHECK(codes(decoded) == Codes{"encoding-guessed"});
}

TEST_CASE("a forced UTF-16 of the wrong order gives way to the mark") {
  const Decoded decoded = decode(encode_utf16("\xEF\xBB\xBFtext", true), Encoding::utf_16le);
  CHECK(decoded.utf8 == "\xEF\xBB\xBFtext");
  CHECK(decoded.encoding == Encoding::utf_16be);
}

TEST_CASE("broken UTF-16 becomes U+FFFD with a finding for each run") {
  // A lone trail, a letter, a lone lead, a letter, half a unit.
  const Decoded decoded = decode(
      "\x00\xDC"
      "a\0"
      "\x00\xD8"
      "b\0"
      "c"s,
      Encoding::utf_16le);
  CHECK(decoded.utf8 ==
        "\xEF\xBF\xBD"
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD");
  REQUIRE(codes(decoded) == Codes(3, "invalid-bytes"));
  CHECK(decoded.findings[1].span == Span{4, 7});
  CHECK_THAT(decoded.findings[2].message, Catch::Contains("1 byte"));
}

TEST_CASE("UTF-8 with a little damage stays UTF-8, and each run has a finding with its span") {
  std::string text;
  for (int i = 0; i < 40; ++i) {
    text += "d\xC3\xA9j\xC3\xA0 ";
  }
  const std::size_t first = text.size();
  text += "\x92\x93 word \xE2\x82 end";
  const Decoded decoded = decode(text);
  CHECK(decoded.encoding == Encoding::utf_8);
  CHECK_FALSE(decoded.same_bytes);
  CHECK(valid_utf8(decoded.utf8));
  REQUIRE(codes(decoded) == Codes{"invalid-bytes", "invalid-bytes"});
  const std::string_view utf8 = decoded.utf8;
  CHECK(decoded.findings[0].span->begin == first);
  CHECK(decoded.findings[0].span->of(utf8) == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(decoded.findings[0].severity == Severity::warning);
  // The beginning of one character is one U+FFFD.
  CHECK(decoded.findings[1].span->of(utf8) == "\xEF\xBF\xBD");
  CHECK(utf8.substr(decoded.findings[1].span->end) == " end");
}

TEST_CASE("UTF-8 cut off in the middle of a character is still UTF-8") {
  const std::string text = "Запись беседы с послом";
  for (std::size_t size = 2; size <= text.size(); ++size) {
    const Decoded decoded = decode(text.substr(0, size));
    REQUIRE(decoded.encoding == Encoding::utf_8);
    const bool cut = !valid_utf8(text.substr(0, size));
    std::string expected = text.substr(0, cut ? size - 1 : size);
    expected += cut ? "\xEF\xBF\xBD" : "";
    REQUIRE(decoded.utf8 == expected);
    REQUIRE(decoded.findings.size() == (cut ? 1U : 0U));
  }
}

TEST_CASE("a text that ends in an accented letter is not taken for UTF-8 cut off") {
  const Decoded decoded = decode("Entretien au caf\xE9");
  CHECK(decoded.encoding == Encoding::windows_1252);
  CHECK(decoded.utf8 == "Entretien au caf\xC3\xA9");
}

TEST_CASE("after twenty findings the other runs of bad bytes are counted in one") {
  std::string text;
  for (int i = 0; i < 50; ++i) {
    text += "word \xFF ";
  }
  const Decoded decoded = decode(text, Encoding::utf_8);
  REQUIRE(decoded.findings.size() == 21);
  CHECK(decoded.findings[19].span->of(decoded.utf8) == "\xEF\xBF\xBD");
  CHECK_THAT(decoded.findings[20].message, Catch::Contains("30 further"));
  CHECK(decoded.findings[20].span->begin > decoded.findings[19].span->end);
  CHECK(decoded.findings[20].span->end == decoded.utf8.size() - 1);
}

TEST_CASE("decoding what was decoded changes nothing") {
  for (const Sample& sample : kSamples) {
    const Decoded once = decode(encode(sample.text, sample.encoding));
    const Decoded twice = decode(once.utf8);
    CHECK(twice.utf8 == once.utf8);
    CHECK(twice.same_bytes);
  }
}

TEST_CASE("an encoding is found by its name and by its usual aliases") {
  for (const Encoding encoding :
       {Encoding::utf_8, Encoding::utf_16le, Encoding::utf_16be, Encoding::windows_1252,
        Encoding::windows_1251, Encoding::koi8_r, Encoding::iso_8859_2}) {
    CHECK(encoding_by_name(encoding_name(encoding)) == encoding);
  }
  const auto [alias, encoding] = GENERATE(table<std::string, Encoding>({
      {"utf8", Encoding::utf_8},
      {"UTF_8", Encoding::utf_8},
      {"ascii", Encoding::utf_8},
      {"utf-16", Encoding::utf_16le},
      {"UTF16BE", Encoding::utf_16be},
      {"cp1252", Encoding::windows_1252},
      {"Latin1", Encoding::windows_1252},
      {"ISO-8859-1", Encoding::windows_1252},
      {"cp1251", Encoding::windows_1251},
      {"win-1251", Encoding::windows_1251},
      {"koi8r", Encoding::koi8_r},
      {"latin2", Encoding::iso_8859_2},
      {"ISO_8859-2", Encoding::iso_8859_2},
  }));
  INFO(alias);
  CHECK(encoding_by_name(alias) == encoding);
}

TEST_CASE("a name that is no encoding of the set is not found") {
  CHECK_FALSE(encoding_by_name("").has_value());
  CHECK_FALSE(encoding_by_name("utf-7").has_value());
  CHECK_FALSE(encoding_by_name("windows-12512").has_value());
}
