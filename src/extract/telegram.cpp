// The forms are those of the Department's automated terminals (1973 to 1979): 5 FAH-2 H-300, ACP
// 127.
#include "extract/telegram.hpp"

#include "extract/classification.hpp"
#include "extract/date_group.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The next word of `rest`, taken off it with the white space before it.
std::string_view take_word(std::string_view& rest) {
  rest = strip(rest);
  std::string_view word = rest.substr(0, rest.find(' '));
  word = word.substr(0, word.find('\t'));
  rest.remove_prefix(word.size());
  return word;
}

std::string_view last_word(std::string_view text) {
  const std::size_t space = text.find_last_of(" \t");
  return space == npos ? text : text.substr(space + 1);
}

bool is_number(std::string_view word, std::size_t least, std::size_t most) {
  return word.size() >= least && word.size() <= most &&
         std::all_of(word.begin(), word.end(), is_digit);
}

bool lacks_lower(std::string_view line) {
  return std::none_of(line.begin(), line.end(), is_lower);
}

/// "ARA-20", "USIA-15", "SP-03".
bool is_office_code(std::string_view word) {
  static constexpr std::size_t kLongest = 9;
  const std::size_t dash = word.find('-');
  return word.size() <= kLongest && dash != npos && dash > 0 &&
         is_number(word.substr(dash + 1), 2, 3) &&
         std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(dash), is_upper);
}

// --- markings -----------------------------------------------------------------------------------

struct Marking {
  std::string_view words;
  std::string_view full;
};
constexpr std::array<Marking, 8> kMarkings{{{"TOP SECRET", "TOP SECRET"},
                                            {"SECRET", "SECRET"},
                                            {"CONFIDENTIAL", "CONFIDENTIAL"},
                                            {"LIMITED OFFICIAL USE", "LIMITED OFFICIAL USE"},
                                            {"LIMOFFUSE", "LIMITED OFFICIAL USE"},
                                            {"RESTRICTED", "RESTRICTED"},
                                            {"UNCLASSIFIED", "UNCLASSIFIED"},
                                            {"UNCLAS", "UNCLASSIFIED"}}};

/// The letters of `words` at the beginning of `line`, spaces between any of them: the byte after
/// the last one, which ends a word; or 0.
std::size_t match_spaced(std::string_view line, std::string_view words) {
  std::size_t at = 0;
  for (const char letter : words) {
    if (letter == ' ') {
      continue;
    }
    while (at > 0 && at < line.size() && line[at] == ' ') {
      ++at;
    }
    if (at >= line.size() || line[at] != letter) {
      return 0;
    }
    ++at;
  }
  return at == line.size() || !is_alnum(line[at]) ? at : 0;
}

struct Match {
  std::size_t end = 0;
  std::string_view full;
};

Match match_marking(std::string_view line) {
  for (const Marking& marking : kMarkings) {
    if (const std::size_t end = match_spaced(line, marking.words)) {
      return {end, marking.full};
    }
  }
  return {};
}

// --- addresses ----------------------------------------------------------------------------------

/// Words of precedence, which stand behind an address.
bool is_precedence(std::string_view word) {
  static constexpr std::array<std::string_view, 6> kWords{"FLASH",    "NIACT",   "IMMEDIATE",
                                                          "PRIORITY", "ROUTINE", "IMMED"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view w) { return equals_nocase(word, w); });
}

/// "RUEHC/SECSTATE": the routing indicator before a name.
std::string_view without_routing(std::string_view name) {
  static constexpr std::size_t kShortest = 4;
  static constexpr std::size_t kLongest = 7;
  const std::size_t slash = name.find('/');
  const bool routed = slash != npos && slash >= kShortest && slash <= kLongest &&
                      starts_with_nocase(name, "RU") && lacks_lower(name.substr(0, slash));
  return routed ? name.substr(slash + 1) : name;
}

/// The place of a post: what follows the kind of the post, or the capital's name at the end.
std::string_view place_of_post(std::string_view name) {
  static constexpr std::array<std::string_view, 10> kPosts{
      "AMEMBASSY",   "AMCONSUL",  "AMCONGEN", "AMLEGATION", "AMCONSULATE",
      "AMEMBOFFICE", "USMISSION", "USINT",    "USLO",       "USDEL"};
  static constexpr std::string_view kCapital = "WASHDC";
  std::string_view rest = name;
  const std::string_view first = take_word(rest);
  rest = strip(rest);
  if (std::any_of(kPosts.begin(), kPosts.end(),
                  [&](std::string_view post) { return equals_nocase(first, post); })) {
    // "USMISSION USUN NEW YORK": the mission's own name is no place.
    std::string_view after = rest;
    const std::string_view second = take_word(after);
    const bool mission = starts_with_nocase(second, "US") || equals_nocase(second, "NATO") ||
                         equals_nocase(second, "EC") || equals_nocase(second, "OECD");
    const std::size_t in = rest.find(" IN ");
    return mission ? strip(after) : in == npos ? rest : strip(rest.substr(in + 4));
  }
  const std::string_view last = last_word(name);
  return equals_nocase(last, kCapital) ? last : std::string_view();
}

}  // namespace

bool is_time_group(std::string_view line) {
  static constexpr std::size_t kDigits = 6;
  return line.size() == kDigits + 1 && is_number(line.substr(0, kDigits), kDigits, kDigits) &&
         is_upper(line.back());
}

std::optional<TelegramPage> telegram_page(std::string_view line) {
  static constexpr std::size_t kLongest = 90;
  std::string_view rest = strip(line);
  if (rest.size() > kLongest || take_word(rest) != "PAGE") {
    return std::nullopt;
  }
  const std::string_view page = take_word(rest);
  rest = strip(rest);
  const std::string_view last = last_word(rest);
  const bool known = is_time_group(last) || is_number(last, 4, 6);
  if (!is_number(page, 2, 3) || !lacks_lower(rest) || !known || rest == last) {
    return std::nullopt;
  }
  return TelegramPage{page, page == "01" || page == "001"};
}

bool is_distribution(std::string_view line) {
  bool codes = false;
  bool open = false;  // "( ISO ) W" stands where the sum would
  std::string_view rest = line;
  for (std::string_view word = take_word(rest); !word.empty(); word = take_word(rest)) {
    const bool sum = word.front() == '/' && is_number(word.substr(1), 2, 4);
    const bool filler = open || word == "(" || word == "W" || word == "R";
    open = word == "(" || (open && word != ")");
    if (!sum && !filler && !is_office_code(word)) {
      return false;
    }
    codes = codes || sum || is_office_code(word);
  }
  return codes;
}

bool is_message_rule(std::string_view line) {
  static constexpr std::size_t kLeast = 8;
  static constexpr std::size_t kLongest = 90;
  const std::string_view words = strip(line);
  const std::size_t dashes = words.find_first_not_of('-');
  if (dashes == npos || dashes < kLeast || words.size() > kLongest) {
    return false;
  }
  std::string_view rest = words.substr(dashes);
  const std::string_view number = take_word(rest);
  return is_number(number, 4, 7) && lacks_lower(rest);
}

std::optional<Span> date_group_span(std::string_view text, Span line) {
  static constexpr std::size_t kLongest = 40;
  static constexpr int kAnyYear = 1900;
  std::string_view words = strip(line.of(text));
  if (words.size() > kLongest) {
    return std::nullopt;
  }
  while (words.size() > 2 && is_alpha(words[0]) && is_space(words[1])) {
    words = strip(words.substr(1));
  }
  // Operating signals may stand behind it: "ZFD", "ZFF-4".
  for (std::string_view last = last_word(words); last.size() >= 3 && last.front() == 'Z';
       last = last_word(words)) {
    words = strip(words.substr(0, words.size() - last.size()));
  }
  if (words.empty() || !is_digit(words.front()) || !read_date_group(words, kAnyYear)) {
    return std::nullopt;
  }
  return span_in(text, words);
}

std::optional<TelegramMarking> telegram_marking(std::string_view text, Span line) {
  static constexpr std::size_t kLongest = 100;
  const std::string_view words = strip(line.of(text));
  if (words.size() > kLongest) {
    return std::nullopt;
  }
  const std::size_t end = match_marking(words).end;
  const std::string_view rest = words.substr(end);
  // "STATE 046123 TOSEC 31": the number proper is the first one, but for that of the section.
  const std::string_view number = last_word(rest);
  const bool counts = strip(rest).find(" OF ") != npos &&
                      last_word(strip(rest.substr(0, rest.size() - number.size()))) == "OF";
  if (end == 0 || !lacks_lower(words) || !is_number(number, 1, 6) || counts) {
    return std::nullopt;
  }
  return TelegramMarking{span_in(text, words.substr(0, end)), span_in(text, number)};
}

std::optional<std::string> marking_in_full(std::string_view marking) {
  const std::string_view words = strip(marking);
  const Match match = match_marking(words);
  return match.end != 0 && match.end == words.size() ? std::optional(std::string(match.full))
                                                     : std::nullopt;
}

std::optional<TelegramAddress> telegram_address(std::string_view text, Span address) {
  std::string_view name = without_routing(strip(address.of(text)));
  for (std::string_view last = last_word(name);
       last.size() < name.size() && (is_precedence(last) || is_number(last, 3, 6));
       last = last_word(name)) {
    name = strip(name.substr(0, name.size() - last.size()));
  }
  if (name.empty() || !is_alpha(name.front())) {
    return std::nullopt;
  }
  TelegramAddress out;
  out.name = span_in(text, name);
  if (const std::string_view place = place_of_post(name); !place.empty()) {
    out.place = span_in(text, place);
  }
  out.is_office = starts_with_nocase(name, "SECSTATE") || starts_with_nocase(name, "SECDEF");
  return out;
}

bool is_telegram_address(std::string_view line) {
  static constexpr std::size_t kLongest = 60;
  const std::string_view words = strip(line);
  return !words.empty() && words.size() <= kLongest && is_upper(words.front()) &&
         lacks_lower(words) && words.find_first_of(".:;\"") == npos && words != "BT" &&
         match_marking(words).end == 0;
}

bool is_release_stamp(std::string_view line) {
  static constexpr std::size_t kLongest = 200;
  static constexpr std::string_view kFirst = "Declassified/Released";
  static constexpr std::string_view kWords =
      "declassified/released us department of state eo systematic review";
  const std::size_t at = line.size() <= kLongest ? line.find(kFirst) : npos;
  return at != npos && match_phrase(line, at, kWords) != 0;
}

}  // namespace archdoc::extract
