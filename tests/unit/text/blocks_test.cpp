#include <archdoc/text.hpp>

#include "support/catch.hpp"

#include <random>

using namespace archdoc;

namespace {

Blocks blocks(const std::string& text) {
  return blocks_of(text, lines_of(text));
}

/// The text of each block, white space folded.
std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> out;
  for (const TextBlock& block : blocks(text).blocks) {
    out.push_back(fold_space(block.span.of(text)));
  }
  return out;
}

using Paragraphs = std::vector<std::string>;

/// `paragraph` broken at `width`, its first line after `first` spaces, the others after `hanging`.
std::string wrap(const std::string& paragraph, std::size_t width, std::size_t hanging = 0,
                 std::size_t first = 0) {
  std::string out(first, ' ');
  std::size_t column = first;
  for (std::size_t at = 0; at < paragraph.size();) {
    const std::size_t space = std::min(paragraph.find(' ', at), paragraph.size());
    const std::string word = paragraph.substr(at, space - at);
    if (at > 0 && column + 1 + word.size() > width) {
      out += '\n';
      out.append(hanging, ' ');
      column = hanging;
    } else if (at > 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    at = space + 1;
  }
  return out;
}

std::string join(const Paragraphs& parts, const std::string& between) {
  std::string out;
  for (const std::string& part : parts) {
    out += out.empty() ? part : between + part;
  }
  return out;
}

class Invention {
 public:
  explicit Invention(std::uint32_t seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string sentence() {
    static const std::vector<std::string> kWords = {
        "the",    "embassy", "of",       "Ruritania", "said", "that",       "a",
        "treaty", "was",     "not",      "yet",       "in",   "force",      "and",
        "Berg",   "had",     "received", "no",        "note", "concerning", "representatives",
        "to",     "port",    "harbour",  "at",        "his",  "government", "Petrov"};
    std::string out = "The";
    for (std::size_t i = 5 + below(20); i > 0; --i) {
      out += ' ';
      out += kWords[below(kWords.size())];
    }
    return out + ".";
  }

  std::string paragraph() {
    std::string out = sentence();
    for (std::size_t i = 2 + below(6); i > 0; --i) {
      out += ' ';
      out += sentence();
    }
    return out;
  }

  Paragraphs document() {
    Paragraphs out = {"May 4, 1961", "Journal of Ambassador Petrov", "To: A. Berg", "From: B. Roe"};
    for (std::size_t i = 3 + below(10); i > 0; --i) {
      out.push_back(paragraph());
    }
    out.push_back("Document Information");
    return out;
  }

 private:
  std::mt19937 random_;
};

Paragraphs wrapped(const Paragraphs& document, std::size_t width) {
  Paragraphs out;
  for (const std::string& paragraph : document) {
    out.push_back(wrap(paragraph, width));
  }
  return out;
}

}  // namespace

TEST_CASE("one line a paragraph with blank lines between is spaced, without them tight") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const Paragraphs document = Invention(seed).document();
    const std::string spaced = join(document, "\n\n");
    const std::string tight = join(document, "\n");
    REQUIRE(blocks(spaced).spacing == Spacing::spaced);
    REQUIRE(blocks(tight).spacing == Spacing::tight);
    REQUIRE(blocks(tight).width == 0);
    REQUIRE(paragraphs(spaced) == document);
    REQUIRE(paragraphs(tight) == document);
  }
}

TEST_CASE("wrapped paragraphs are put together again, whatever the width") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    Invention invention(seed);
    const Paragraphs document = invention.document();
    const std::size_t width = 60 + invention.below(41);
    INFO("seed " << seed << ", width " << width);
    const std::string text = join(wrapped(document, width), "\n\n");
    REQUIRE(blocks(text).spacing == Spacing::wrapped);
    REQUIRE(paragraphs(text) == document);
    REQUIRE(blocks(text).width <= width + 3);
    REQUIRE(blocks(text).width + 3 >= width);
  }
}

TEST_CASE("wrapping is seen through CRLF, lone CR, doubled blank lines and a common indent") {
  Invention invention(7);
  const Paragraphs document = invention.document();
  const std::string text = join(wrapped(document, 72), "\n\n");
  const auto replaced = [&text](const std::string& line_break) {
    std::string out;
    for (const char c : text) {
      out += c == '\n' ? line_break : std::string(1, c);
    }
    return out;
  };
  CHECK(paragraphs(replaced("\r\n")) == document);
  CHECK(paragraphs(replaced("\r")) == document);
  CHECK(paragraphs(replaced("\n    ")) == document);
  CHECK(paragraphs(join(wrapped(document, 72), "\n\n\n\n")) == document);
}

TEST_CASE("wrapped text in another script is measured in characters") {
  const std::string paragraph =
      "Посол заявил, что правительство не получало никакой ноты и что делегация прибудет в столицу "
      "на следующей неделе, а затем просил передать министру, что ответ на вопросы комиссии будет "
      "дан позднее, когда все материалы будут собраны и переведены на язык страны пребывания.";
  // Two bytes a letter, so that the wrapped width is about 68 characters.
  const std::string text =
      "Запись беседы\n\n" + wrap(paragraph, 125) + "\n\n" + wrap(paragraph, 125);
  const Blocks result = blocks(text);
  CHECK(result.spacing == Spacing::wrapped);
  CHECK(result.width < 80);
  CHECK(paragraphs(text) == Paragraphs{"Запись беседы", paragraph, paragraph});
}

TEST_CASE("paragraphs that are indented at their first line need no blank lines") {
  Invention invention(11);
  Paragraphs document;
  Paragraphs printed;
  for (int i = 0; i < 8; ++i) {
    document.push_back(invention.paragraph());
    printed.push_back(wrap(document.back(), 70, 0, 5));
  }
  CHECK(paragraphs(join(printed, "\n")) == document);
}

TEST_CASE("list items of a wrapped text stay apart, and their hanging lines belong to them") {
  Invention invention(13);
  const std::string body = invention.paragraph();
  const Paragraphs items = {"1. " + invention.paragraph(), "2. Nothing.",
                            "3. " + invention.paragraph()};
  const Paragraphs bullets = {"• " + invention.sentence(), "• Second",
                              "• " + invention.paragraph()};
  Paragraphs expected = {body};
  std::string text = wrap(body, 72) + "\n\n";
  for (const std::string& item : items) {
    text += wrap(item, 72, 5, 2) + "\n";
    expected.push_back(item);
  }
  text += "\n";
  for (const std::string& bullet : bullets) {
    text += wrap(bullet, 72, 2) + "\n";
    expected.push_back(bullet);
  }
  CHECK(paragraphs(text) == expected);
}

TEST_CASE("a number that wrapping brings to the start of a line begins no item") {
  const std::string text =
      "The two delegations met in the harbour town for the second time on May\n"
      "12. and agreed that the text of the treaty was to be sent to the other\n"
      "embassies before the end of the month, together with the map on page\n"
      "46) and the list of ports that the first commission had drawn up when\n"
      "it was in the country.\n";
  CHECK(blocks(text).blocks.size() == 1);
}

TEST_CASE("an initial that wrapping brings to the start of a line begins no item") {
  const std::string text =
      "The two delegations met in the harbour town and were received there by Mr.\n"
      "A. Berg, who had come from the capital the night before with his deputy, c.\n"
      "B. N. Roe, and with the text of the treaty that the other side had asked to\n"
      "see before the end of the month, together with the map on which all of the\n"
      "ports were marked and with the list of goods.\n";
  CHECK(blocks(text).blocks.size() == 1);
}

TEST_CASE("a wrapped line may begin with words that a no-break space holds together") {
  const std::string text =
      "The text of the treaty is to be sent to both embassies before the end of\n"
      "the month. Who wishes to have a copy of it may ask for one by writing to\n"
      "[berg\xC2\xA0protected] in the course of the coming year, when the copies that\n"
      "remain will be sent out.\n";
  CHECK(blocks(text).blocks.size() == 1);
}

TEST_CASE("a line too long for its no-break spaces goes on in the next one") {
  const std::string text =
      "The commission met for the first time on the day after the storm, at an\n"
      "open\xC2\xA0[session](https://archive.example/notes/" +
      std::string(140, 'x') +
      ")\xC2\xA0of\nthe harbour board, and took up the matter of the lamps that had been out\n"
      "since the winter.\n";
  CHECK(blocks(text).blocks.size() == 1);
}

TEST_CASE("a link that is too long for any line is a word of the paragraph") {
  const std::string text =
      "Captain Lund, who speaks for the pilots, has asked the harbour board for\n"
      "new lamps. "
      "The\n[minutes](https://archive.example/notes/1961/the-harbour-board-and-its-lamps)\n"
      "of the session show that he has had none of them before the winter, and\n"
      "that the matter was put off until the next one, when the clerk who has\n"
      "the keys of the store was to be heard, and with him the men who had gone\n"
      "out to the mole in the gale.\n";
  CHECK(blocks(text).blocks.size() == 1);
}

TEST_CASE("a small word at the end of a line shows that the text is wrapped") {
  const std::string text =
      "Minister Anna Berg today announced that she will send a deputation of\n"
      "Pilots to the Free City of Hallund to attend the Feast of the Lamps on\n"
      "August 1, 1961.\n\n"
      "Captain Iver Lund, Chairman of the Pilots' Guild and Warden of the Mole\n"
      "and the Bar, will lead it.\n\n"
      "Mrs. Stella Brodd, Deputy Secretary for the Bureau of Harbours and of\n"
      "Lights, Ministry of Shipping\n";
  CHECK(blocks(text).blocks.size() == 3);
}

TEST_CASE("short lines of a wrapped text are not put together") {
  Invention invention(17);
  const std::string body = wrap(invention.paragraph(), 72);
  const std::string text =
      "MEMORANDUM\nSecret\nTo: A. Berg, Foreign Ministry of Ruritania, Third Department\n"
      "From: B. Roe\nSubject: Port\n\n" +
      body + "\n\nTwo copies made\n1 - to Berg\n2 - to file\n";
  const std::vector<std::string> found = paragraphs(text);
  REQUIRE(found.size() == 9);
  CHECK(found[0] == "MEMORANDUM");
  CHECK(found[2] == "To: A. Berg, Foreign Ministry of Ruritania, Third Department");
  CHECK(found[5] == fold_space(body));
  CHECK(found[8] == "2 - to file");
}

TEST_CASE("text in capitals is known as wrapped by many full lines together") {
  std::string capitals = Invention(19).paragraph() + " " + Invention(20).paragraph();
  for (char& c : capitals) {
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  const std::string text = "SUBJ: HARBOUR TREATY\n\n" + wrap(capitals, 65) + "\n\nROE\n";
  CHECK(paragraphs(text) == Paragraphs{"SUBJ: HARBOUR TREATY", capitals, "ROE"});
}

TEST_CASE("verse and lists are not wrapped text") {
  const std::string text = GENERATE(
      as<std::string>{},
      "The harbour sleeps beneath the moon,\nand no one walks along the quay;\n"
      "the boats that left it yesterday\nwill not come back to us so soon,\nnor will the sea.\n",
      "Present:\nA. Berg, Foreign Minister\nB. Roe, Ambassador of Syldavia\nC. Petrov, "
      "interpreter\n"
      "D. Marsden, Third Secretary of the Embassy\nE. Shore, counsellor at the Ministry of Trade\n",
      "radio sets, twelve\ncrates of paper for the printing office\nblankets, two hundred\n"
      "maps of the northern provinces, forty\nmedicine, as listed in the letter of the hospital\n");
  const Blocks result = blocks(text);
  CHECK(result.spacing == Spacing::tight);
  CHECK(result.blocks.size() == lines_of(text).size());
}

TEST_CASE("lines of one width with a blank line after each are spaced") {
  std::string text;
  for (const char c : wrap(Invention(23).paragraph(), 72)) {
    text += c == '\n' ? std::string("\n\n") : std::string(1, c);
  }
  const Blocks result = blocks(text);
  CHECK(result.spacing == Spacing::spaced);
  CHECK(result.blocks.size() == lines_of(text).size());
}

TEST_CASE("front matter with long lines does not hide that the text is wrapped") {
  const std::string body = Invention(29).paragraph();
  const std::string text = "---\ndate: '1961-05-04'\nurl: https://archive.example/" +
                           std::string(120, 'x') +
                           "/1\ntags: notes\ntitle: \"Journal of Ambassador Petrov for the fourth "
                           "of May, 1961\"\n---\n\n" +
                           wrap(body, 72) + "\n";
  const std::vector<std::string> found = paragraphs(text);
  REQUIRE(found.size() == 7);
  CHECK(found[1] == "date: '1961-05-04'");
  CHECK(found[5] == "---");
  CHECK(found[6] == body);
}

TEST_CASE("a word that a line end divides is kept as it is written") {
  const std::string text =
      "The Ambassador declared that the harbour commission had, in its represen-\n"
      "tations to the government, asked for nothing that was not already in the\n"
      "treaty, and that the ministry had agreed to all of it before the meeting.\n";
  REQUIRE(blocks(text).blocks.size() == 1);
  CHECK_THAT(paragraphs(text)[0], Catch::Contains("represen- tations"));
}

TEST_CASE("blocks are the lines in order, each in one block") {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    Invention invention(seed);
    std::string text;
    for (const std::string& part : invention.document()) {
      text += wrap(part, invention.below(2) == 0 ? 70 : 1000) +
              std::string(1 + invention.below(3), '\n');
    }
    const std::vector<Line> lines = lines_of(text);
    std::uint32_t next = 0;
    for (const TextBlock& block : blocks_of(text, lines).blocks) {
      REQUIRE(block.first == next);
      REQUIRE(block.lines > 0);
      REQUIRE(block.gap == lines[next].gap);
      REQUIRE(block.span.begin == lines[next].span.begin);
      next += block.lines;
      REQUIRE(block.span.end == lines[next - 1].span.end);
    }
    REQUIRE(next == lines.size());
  }
}

TEST_CASE("a text without lines has no blocks") {
  CHECK(blocks("").blocks.empty());
  CHECK(blocks("\n \n").blocks.empty());
  CHECK(blocks("one").blocks.size() == 1);
}
