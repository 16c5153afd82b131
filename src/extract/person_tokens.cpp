// Words with their marks, as names and titles are made of.
#include "extract/person_phrase.hpp"
#include "extract/words.hpp"

#include <algorithm>

namespace archdoc::extract {
namespace {

/// The byte after "V.", "V.P.", "Ph.D.": short pieces, each with its stop; `end` itself where the
/// word that ends there is no such piece.
std::size_t dotted_end(std::string_view line, std::size_t begin, std::size_t end) {
  static constexpr std::size_t kPiece = 3;
  std::size_t stop = end;
  std::size_t pieces = 0;
  std::size_t from = begin;
  while (end < line.size() && line[end] == '.') {
    const std::size_t letters = count_code_points(line.substr(from, end - from));
    if (letters > kPiece) {
      break;
    }
    ++pieces;
    stop = end + 1;
    if (pieces == 1 && letters > 1 && (stop >= line.size() || !is_alpha(line[stop]))) {
      return end;  // "Mr.": left to the table
    }
    from = stop;
    end = word_end(line, from);
    if (end == from) {
      break;
    }
  }
  return stop;
}

bool is_initial(std::string_view word) {
  if (!word.ends_with('.') || !begins_upper(word)) {
    return false;
  }
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = next_code_point(word, i);
    letters = point.value == '.' ? 0 : letters + 1;
    if (letters > 2) {
      return false;
    }
    i += point.size;
  }
  return true;
}

std::uint8_t possessive_size(std::string_view word) {
  for (const std::string_view end : {"'s", "\xE2\x80\x99s", "'S", "\xE2\x80\x99S"}) {
    if (word.size() > end.size() && word.ends_with(end)) {
      return static_cast<std::uint8_t>(end.size());
    }
  }
  return 0;
}

/// Marks that matter between words, as the one character that stands for them.
char mark_of(char32_t point) {
  switch (point) {
    case ',':
    case ';':
    case ':':
    case '.':
    case '/':
    case '(':
    case ')':
    case '[':
    case ']':
      return static_cast<char>(point);
    case 0x201CU:
    case 0x201EU:
    case 0xABU:
      return '<';
    case 0x201DU:
    case 0xBBU:
      return '>';
    case 0x2013U:
    case 0x2014U:
      return '-';
    default:
      return 0;
  }
}

/// An abbreviation that is an honorific only with its stop: "c." is comrade, and "Com." too.
std::uint32_t stopped_word(std::string_view word) {
  for (const std::string_view w : {"c.", "t.", "com.", "tov.", "\xD1\x82."}) {
    if (equals_folded(word, w) && !(is_upper(word.front()) && word.size() == 2)) {
      return kHonorific;
    }
  }
  return 0;
}

/// "Sec.", "Asst.": offices that are cut short by their stop.
bool is_cut_short(std::string_view word) {
  return one_of(word, {"sec", "secy", "asst", "dep", "dir", "chmn", "chrm"});
}

/// "al-Bakr": a name with an Arabic article.
bool has_article(std::string_view word) {
  static constexpr std::string_view kArticles[] = {"al", "el",  "ad", "an", "ar",
                                                   "as", "ash", "at", "az"};
  const std::size_t hyphen = word.find('-');
  return hyphen != std::string_view::npos && hyphen + 1 < word.size() &&
         is_upper(word[hyphen + 1]) &&
         std::find(std::begin(kArticles), std::end(kArticles), word.substr(0, hyphen)) !=
             std::end(kArticles);
}

/// "Consul-General", "Ambassador-at-Large": an office whose parts are words of offices.
std::uint32_t hyphened_office(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos) {
    return 0;
  }
  const std::uint32_t first = person_word(word.substr(0, hyphen));
  const std::uint32_t second = person_word(word.substr(hyphen + 1));
  const std::string_view rest = word.substr(hyphen + 1);
  const bool title = (first & kOffice) != 0 && one_of(rest, {"at-large", "elect", "designate"});
  const bool office = title || (first != 0 && second != 0 && ((first | second) & kOffice) != 0);
  return office ? kOffice | ((first | second) & (kTakesTo | kTakesOn)) : 0;
}

}  // namespace

PersonTokens::PersonTokens(std::string_view text, Span span) : text_(text) {
  tokenize(span.of(text), span.begin);
}

std::size_t PersonTokens::add(std::string_view line, std::size_t at, std::uint32_t base) {
  std::size_t end = word_end(line, at);
  const std::size_t bare = end;
  end = dotted_end(line, at, end);
  PersonToken& token = tokens_[size_++];
  token = {};
  std::string_view word = line.substr(at, end - at);
  token.possessive = possessive_size(word);
  token.is = person_word(word.substr(0, word.size() - token.possessive));
  token.is |= token.is == 0 ? hyphened_office(word) : 0;
  if (end == bare && end < line.size() && line[end] == '.') {
    const std::uint32_t stopped = stopped_word(line.substr(at, end + 1 - at));
    token.is |= stopped;
    if (stopped != 0 || (token.is & (kHonorific | kSuffix | kDegree | kTime)) != 0 ||
        is_cut_short(word)) {
      ++end;
    }
  } else if (end != bare) {
    token.is |= stopped_word(word);
    const std::string_view inner = word.substr(0, word.size() - 1);
    token.is |= inner.find('.') == std::string_view::npos ? 0 : person_word(inner);
  }
  word = line.substr(at, end - at);
  const char32_t first = next_code_point(word, 0).value;
  token.begin = base + static_cast<std::uint32_t>(at);
  token.end = base + static_cast<std::uint32_t>(end);
  token.digit = first < 0x80U && is_digit(static_cast<char>(first));
  token.upper = is_upper_point(first) || first >= 0x590U || has_article(word);
  if (token.upper && word.size() == 1 && size_ > 1 && tokens_[size_ - 2].upper) {
    token.is &= ~static_cast<std::uint32_t>(kArticle);  // "William A Doe"
  }
  token.initial = token.is == 0 && is_initial(word);
  small_letters_ |= token.upper && is_lower(word.back());  // not "McVALE"
  return end;
}

void PersonTokens::add_and(std::uint32_t at) {
  PersonToken& token = tokens_[size_++];
  token = {};
  token.begin = at;
  token.end = at + 1;
  token.is = kAnd;
}

char PersonTokens::add_mark(char mark, char open) {
  if (mark == '(' || mark == '[' || mark == '<') {
    return mark == '<' ? '"' : mark;
  }
  if (mark == 0 || size_ == 0 || open != 0) {
    return open;
  }
  PersonToken& before = tokens_[size_ - 1];
  if (mark == ')' || mark == ']' || mark == '>') {
    before.close = mark == '>' ? '"' : mark;
  } else if (before.after == 0) {
    before.after = mark;
  }
  return open;
}

void PersonTokens::tokenize(std::string_view line, std::uint32_t base) {
  char open = 0;
  for (std::size_t i = 0; i < line.size() && size_ < kMost;) {
    const CodePoint point = next_code_point(line, i);
    if (is_word_point(point.value)) {
      i = add(line, i, base);
      tokens_[size_ - 1].open = open;
      open = 0;
      continue;
    }
    const auto place = base + static_cast<std::uint32_t>(i);
    const bool after_word = size_ > 0;
    const bool glued = after_word && tokens_[size_ - 1].end == place;
    i += point.size;
    if (point.value == '&') {
      add_and(place);
    } else if (point.value == '"') {
      open = add_mark(glued ? '>' : '<', open);
    } else if (point.value == '-') {
      open = add_mark(after_word && !glued ? '-' : '\0', open);
    } else {
      open = add_mark(mark_of(point.value), open);
    }
  }
}

bool PersonTokens::is_capitals(std::size_t i) const {
  const std::string_view word = this->word(i);
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return is_upper(c) || c == '/' || c == '-' || c == '&'; });
}

std::size_t PersonTokens::sign_end(std::size_t first, std::size_t last) const {
  static constexpr std::size_t kLongest = 6;
  std::size_t i = first;
  while (i < last && is_capitals(i) && word(i).size() <= kLongest && tokens_[i].possessive == 0) {
    ++i;
    if (i == last || tokens_[i - 1].after != '/') {
      break;
    }
  }
  if (i == first || tokens_[i - 1].after == '/') {
    return first;
  }
  // A letter alone is a sign where nothing but a mark follows: "Mr. Orr, G".
  const bool letter = i == first + 1 && word(first).size() == 1;
  const bool ends = i == last || tokens_[i - 1].after != 0 || tokens_[i - 1].close != 0;
  return !letter || (ends && tokens_[i - 1].after != '.') ? i : first;
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [word](std::string_view w) { return equals_nocase(word, w); });
}

bool PersonTokens::courtesy(Range range) const {
  const std::size_t next = range.first + 1;
  if (next >= range.last ||
      !one_of(word(range.first), {"h.e.", "h.h.", "h.m.", "h.r.h.", "h.i.m.", "h.i.h."})) {
    return false;
  }
  const auto names = [&](std::size_t i) {
    return tokens_[i].upper && !is(i, kOffice | kBody | kMatter | kSuffix | kDegree | kAnd);
  };
  const bool whole = next + 1 < range.last && tokens_[next].after == 0 && names(next) &&
                     !is(next, kParticle) && (names(next + 1) || is(next + 1, kParticle));
  return is(next, kHonorific) || whole;
}

Span PersonTokens::span(Range range) const {
  if (range.empty()) {
    return {};
  }
  const PersonToken& last = tokens_[range.last - 1];
  const char opens = last.close == ')' ? '(' : last.close == ']' ? '[' : '\0';
  bool bracket = false;  // one that opens behind the first word ends with its mark
  for (std::size_t i = range.first + 1; i < range.last && opens != 0; ++i) {
    bracket = bracket || tokens_[i].open == opens;
  }
  const bool closed = bracket && last.end < text_.size() && text_[last.end] == last.close;
  return {tokens_[range.first].begin, closed ? last.end + 1 : last.end - last.possessive};
}

bool PersonTokens::any(Range range, std::uint32_t bits) const {
  for (std::size_t i = range.first; i < range.last; ++i) {
    if ((tokens_[i].is & bits) != 0) {
      return true;
    }
  }
  return false;
}

}  // namespace archdoc::extract
