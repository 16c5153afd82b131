// The same page in other clothes gives the same fields.
#include <archdoc/read.hpp>

#include "base/ascii.hpp"
#include "support/catch.hpp"
#include "support/invariants.hpp"
#include "support/samples.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::test {
namespace {

using Change = std::function<std::string(std::string_view)>;

struct Clothes {
  std::string name;
  Change put_on;
};

// --- what is compared
// -----------------------------------------------------------------------------

struct Pair {
  char32_t composed;
  char base;
  char32_t mark;
};
constexpr Pair kPairs[] = {
    {0xE9, 'e', 0x301},  {0xE8, 'e', 0x300},  {0xE1, 'a', 0x301},  {0xED, 'i', 0x301},
    {0xF3, 'o', 0x301},  {0xFC, 'u', 0x308},  {0xF6, 'o', 0x308},  {0xE4, 'a', 0x308},
    {0x161, 's', 0x30C}, {0x10D, 'c', 0x30C}, {0x159, 'r', 0x30C}, {0xFD, 'y', 0x301},
    {0xEF, 'i', 0x308},  {0xE7, 'c', 0x327},  {0xF1, 'n', 0x303},  {0xE5, 'a', 0x30A}};

/// A value without what clothes may change: quotes straight, accents off, white space folded.
std::string bare(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = next_code_point(text, i);
    i += point.size;
    char32_t c = point.value;
    for (const Pair& pair : kPairs) {
      c = c == pair.composed ? static_cast<char32_t>(pair.base) : c;
    }
    c = c == 0x2018 || c == 0x2019 ? U'\'' : c;
    c = c == 0x201C || c == 0x201D ? U'"' : c;
    if (c < 0x300 || c > 0x36F) {
      append_utf8(out, c);
    }
  }
  return fold_space(out);
}

using Fields = std::vector<std::string>;

Fields fields_of(const Reading& reading) {
  if (reading.records.empty()) {
    return {"no record"};
  }
  const Record& r = reading.records.front();
  Fields out;
  const auto add = [&out](std::string_view name, const std::optional<std::string>& value) {
    out.push_back(fmt::format("{}: {}", name, value ? bare(*value) : "null"));
  };
  add("kind", r.kind == Kind::listing ? "listing" : "document");
  add("layout", r.source.layout);
  add("title", r.title);
  add("date", r.date);
  add("type", r.type);
  add("place", r.place);
  add("subject", r.subject);
  add("classification", r.classification);
  add("summary", r.summary);
  add("citation", r.provenance.citation);
  add("archive", r.provenance.archive);
  add("reference", r.provenance.reference);
  add("rights", r.provenance.rights);
  add("record id", r.provenance.record_id);
  add("uploaded", r.provenance.uploaded);
  add("fingerprint", r.fingerprint);
  add("language", r.language);
  for (const Person& person : r.participants) {
    add("participant", person.name);
  }
  for (const std::string& name : r.provenance.translators) {
    add("translator", name);
  }
  for (const ListingItem& item : r.items) {
    add("item", item.title);
    add("item date", item.date);
    add("item summary", item.summary);
  }
  for (const Note& note : r.notes) {
    add("note", note.text);
  }
  for (const Block& block : r.body) {
    add("body", block.text);
  }
  return out;
}

/// What one of the two has and the other has not: all that a failure needs to show.
Fields difference(const Fields& have, const Fields& want) {
  Fields out;
  for (const std::string& field : have) {
    if (std::find(want.begin(), want.end(), field) == want.end()) {
      out.push_back("+ " + field);
    }
  }
  for (const std::string& field : want) {
    if (std::find(have.begin(), have.end(), field) == have.end()) {
      out.push_back("- " + field);
    }
  }
  return out;
}

// --- clothes
// ----------------------------------------------------------------------------------------

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = 0;;) {
    const std::size_t next = text.find(from, at);
    out += text.substr(at, next - at);
    if (next == std::string_view::npos) {
      return out;
    }
    out += to;
    at = next + from.size();
  }
}

std::string by_line(std::string_view text, const Change& change) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += change(text.substr(0, end));
    text.remove_prefix(end);
    if (!text.empty()) {
      out += '\n';
      text.remove_prefix(1);
    }
  }
  return out;
}

std::string utf16(std::string_view text, bool big) {
  std::string out;
  const auto put = [&](unsigned unit) {
    const char high = static_cast<char>(unit >> 8U);
    const char low = static_cast<char>(unit & 0xFFU);
    out += big ? high : low;
    out += big ? low : high;
  };
  put(0xFEFF);
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = next_code_point(text, i);
    i += point.size;
    if (point.value >= 0x10000) {
      put(0xD800U + ((point.value - 0x10000U) >> 10U));
      put(0xDC00U + ((point.value - 0x10000U) & 0x3FFU));
    } else {
      put(point.value);
    }
  }
  return out;
}

/// Nothing where a character has no place in windows-1252.
std::string windows_1252(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = next_code_point(text, i);
    i += point.size;
    switch (point.value) {
      case 0x2018:
        out += '\x91';
        break;
      case 0x2019:
        out += '\x92';
        break;
      case 0x201C:
        out += '\x93';
        break;
      case 0x201D:
        out += '\x94';
        break;
      case 0x2013:
        out += '\x96';
        break;
      case 0x2014:
        out += '\x97';
        break;
      case 0x2026:
        out += '\x85';
        break;
      case 0x2022:
        out += '\x95';
        break;
      default:
        if (point.value > 0xFF || (point.value >= 0x80 && point.value < 0xA0)) {
          return {};
        }
        out += static_cast<char>(point.value);
    }
  }
  return out;
}

std::string wrapped(std::string_view line, std::size_t width) {
  std::string out;
  std::size_t column = 0;
  std::size_t i = 0;
  while (i < line.size()) {
    const std::size_t end = std::min(line.find(' ', i), line.size());
    const std::size_t word = count_code_points(line.substr(i, end - i));
    if (column > 0 && column + 1 + word > width) {
      out += '\n';
      column = 0;
    } else if (column > 0) {
      out += ' ';
      ++column;
    }
    out += line.substr(i, end - i);
    column += word;
    i = end + 1;
  }
  return out;
}

std::string decomposed(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = next_code_point(text, i);
    i += point.size;
    const Pair* found = nullptr;
    for (const Pair& pair : kPairs) {
      found = pair.composed == point.value ? &pair : found;
    }
    if (found != nullptr) {
      out += found->base;
      append_utf8(out, found->mark);
    } else {
      append_utf8(out, point.value);
    }
  }
  return out;
}

std::string straight(std::string_view text) {
  std::string out = replaced(text, "\xE2\x80\x99", "'");
  out = replaced(out, "\xE2\x80\x98", "'");
  out = replaced(out, "\xE2\x80\x9C", "\"");
  return replaced(out, "\xE2\x80\x9D", "\"");
}

std::string blanks_doubled(std::string_view text) {
  return by_line(text, [](std::string_view line) {
    return line.empty() ? std::string("\n") : std::string(line);
  });
}

std::vector<Clothes> bytes_and_spaces() {
  return {
      {"CRLF", [](std::string_view t) { return replaced(t, "\n", "\r\n"); }},
      {"lone CR", [](std::string_view t) { return replaced(t, "\n", "\r"); }},
      {"byte-order mark", [](std::string_view t) { return "\xEF\xBB\xBF" + std::string(t); }},
      {"UTF-16 LE", [](std::string_view t) { return utf16(t, false); }},
      {"UTF-16 BE", [](std::string_view t) { return utf16(t, true); }},
      {"windows-1252", windows_1252},
      {"blank lines doubled", blanks_doubled},
      {"indented",
       [](std::string_view t) {
         return by_line(t, [](std::string_view l) {
           return l.empty() ? std::string() : "  " + std::string(l);
         });
       }},
      {"trailing spaces", [](std::string_view t) { return replaced(t, "\n", "  \n"); }},
      {"no-break spaces",
       [](std::string_view t) {
         return by_line(t, [](std::string_view l) {
           return l.starts_with(' ') ? std::string(l) : replaced(l, " ", "\xC2\xA0");
         });
       }},
      {"decomposed accents", decomposed},
      {"straight quotes", straight},
      {"form feeds", [](std::string_view t) { return replaced(t, "\n\n\n", "\n\n\f"); }},
      {"blanks at both ends",
       [](std::string_view t) { return "\n\n" + std::string(t) + "\n\n\n"; }},
  };
}

void check_same(const Sample& sample, const std::vector<Clothes>& wardrobe) {
  const Fields plain = fields_of(read(sample.bytes, "x.txt"));
  for (const Clothes& clothes : wardrobe) {
    const std::string dressed = clothes.put_on(sample.bytes);
    if (dressed.empty()) {
      continue;
    }
    INFO(sample.name << " with " << clothes.name);
    const Reading reading = read(dressed, "x.txt");
    CHECK(broken_promises(reading) == std::vector<std::string>{});
    CHECK(difference(fields_of(reading), plain) == Fields{});
  }
}

bool starts_with(const std::string& text, std::string_view words) {
  return std::string_view(text).starts_with(words);
}

TEST_CASE("bytes and spaces make no difference to any sample") {
  for (const Sample& sample : samples()) {
    if (valid_utf8(sample.bytes)) {
      check_same(sample, bytes_and_spaces());
    }
  }
}

TEST_CASE("spaced pages are the same when they are hard-wrapped") {
  for (const Sample& sample : samples()) {
    if (sample.name != "conversation-w1" && sample.name != "minutes-w1" &&
        sample.name != "notes-w1") {
      continue;
    }
    std::vector<Clothes> wardrobe;
    for (const std::size_t width : {64U, 72U, 80U, 100U}) {
      wardrobe.push_back({fmt::format("lines of {}", width), [width](std::string_view t) {
                            return by_line(
                                t, [width](std::string_view line) { return wrapped(line, width); });
                          }});
    }
    check_same(sample, wardrobe);
  }
}

TEST_CASE("a present-site page is the same without blank lines, chrome or some labels") {
  const std::vector<Clothes> wardrobe{
      {"blank lines dropped",
       [](std::string_view t) {
         std::string out(t);
         while (out.find("\n\n") != std::string::npos) {
           out = replaced(out, "\n\n", "\n");
         }
         return out;
       }},
      {"chrome lost", [](std::string_view t) { return replaced(t, "Skip to content\n", ""); }},
      {"a label added",
       [](std::string_view t) {
         return replaced(t, "Document Information\n",
                         "Associated Topics\n\nDocument Information\n");
       }},
      {"labels in capitals",
       [](std::string_view t) {
         return replaced(t, "Document Information\n", "DOCUMENT INFORMATION:\n");
       }},
      {"heading of the labels lost",
       [](std::string_view t) { return replaced(t, "Document Information\n", ""); }},
  };
  for (const Sample& sample : samples()) {
    if (sample.name == "conversation-w1" || sample.name == "minutes-w1") {
      check_same(sample, wardrobe);
    }
  }
}

TEST_CASE("a page of an edition is the same with other bullets, wrapped, or without its heads") {
  const auto dropped = [](std::string_view head) {
    return [head](std::string_view t) { return replaced(t, std::string(head) + "\n\n", ""); };
  };
  const std::vector<Clothes> wardrobe{
      {"dashes for bullets", [](std::string_view t) { return replaced(t, "\xE2\x80\xA2 ", "- "); }},
      {"asterisks for bullets",
       [](std::string_view t) { return replaced(t, "\xE2\x80\xA2 ", "* "); }},
      {"the head of the subject lost", dropped("SUBJECT")},
      {"the head of the participants lost", dropped("PARTICIPANTS")},
      {"both heads lost",
       [](std::string_view t) {
         return replaced(replaced(t, "SUBJECT\n\n", ""), "PARTICIPANTS\n\n", "");
       }},
      {"heads with colons",
       [](std::string_view t) {
         return replaced(replaced(t, "SUBJECT\n", "Subject:\n"), "PARTICIPANTS\n",
                         "Participants:\n");
       }},
      {"blank lines dropped",
       [](std::string_view t) {
         std::string out(t);
         while (out.find("\n\n") != std::string::npos) {
           out = replaced(out, "\n\n", "\n");
         }
         return out;
       }},
      {"lines of 72",
       [](std::string_view t) {
         return by_line(t, [](std::string_view line) {
           return line.starts_with(' ') ? std::string(line) : wrapped(line, 72);
         });
       }},
  };
  for (const Sample& sample : samples()) {
    if (sample.name == "frus-conversation") {
      check_same(sample, wardrobe);
    }
  }
}

/// Whether `part` is what the whole has at the same place, or the beginning of it. The last
/// character aside where the cut has gone through it: whatever became of its bytes.
bool is_prefix_of(const std::optional<std::string>& part, const std::optional<std::string>& whole) {
  if (!part) {
    return true;
  }
  std::string_view intact = *part;
  while (!intact.empty() && is_high(intact.back())) {
    intact.remove_suffix(1);
  }
  return whole && (starts_with(*whole, *part) || starts_with(*whole, intact));
}

std::vector<std::string> invented(const Record& part, const Record& whole) {
  std::vector<std::string> fields;
  const auto check = [&](std::string_view name, const std::optional<std::string>& a,
                         const std::optional<std::string>& b) {
    if (!is_prefix_of(a, b)) {
      fields.push_back(fmt::format("{} '{}'", name, *a));
    }
  };
  check("title", part.title, whole.title);
  check("date", part.date, whole.date);
  check("type", part.type, whole.type);
  check("place", part.place, whole.place);
  check("subject", part.subject, whole.subject);
  check("classification", part.classification, whole.classification);
  check("summary", part.summary, whole.summary);
  check("citation", part.provenance.citation, whole.provenance.citation);
  check("archive", part.provenance.archive, whole.provenance.archive);
  check("reference", part.provenance.reference, whole.provenance.reference);
  check("rights", part.provenance.rights, whole.provenance.rights);
  check("record id", part.provenance.record_id, whole.provenance.record_id);
  check("uploaded", part.provenance.uploaded, whole.provenance.uploaded);
  return fields;
}

TEST_CASE("a page cut anywhere invents no field") {
  for (const Sample& sample : samples()) {
    const Reading whole = read(sample.bytes, "x.txt");
    REQUIRE(whole.records.size() == 1);
    if (whole.records.front().kind == Kind::listing) {
      continue;
    }
    // Every byte of the head and of the labels; in between every seventh.
    for (std::size_t size = 0; size < sample.bytes.size();
         size += size < 600 || size + 1500 > sample.bytes.size() ? 1U : 7U) {
      const Reading part = read(sample.bytes.substr(0, size), "x.txt");
      if (part.records.empty()) {
        continue;
      }
      const auto fields = invented(part.records.front(), whole.records.front());
      const auto broken = broken_promises(part);
      if (!fields.empty() || !broken.empty()) {
        INFO(sample.name << " cut after " << size << " bytes");
        CHECK(fields == std::vector<std::string>{});
        CHECK(broken == std::vector<std::string>{});
      }
    }
  }
}

}  // namespace
}  // namespace archdoc::test
