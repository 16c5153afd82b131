// Dates in Chinese, Japanese and Korean: figures or ideographs before the signs of year, month,
// day.
#include "extract/date_partial.hpp"

#include <algorithm>
#include <iterator>

namespace archdoc::extract {
namespace {

/// 0 is Sunday: the sign of its planet or its number; -1 for none.
int ideograph_weekday(std::string_view sign) {
  static constexpr std::string_view kPlanets[] = {"日", "月", "火", "水", "木", "金", "土"};
  static constexpr std::string_view kNumbers[] = {"天", "一", "二", "三", "四", "五", "六"};
  for (std::size_t i = 0; i < std::size(kPlanets); ++i) {
    if (sign == kPlanets[i] || sign == kNumbers[i]) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

/// The figure of an ideograph; 10 for the sign of ten, -1 for none.
int figure_of(std::string_view sign) {
  static constexpr std::string_view kFigures[] = {"零", "一", "二", "三", "四", "五",
                                                  "六", "七", "八", "九", "十"};
  if (sign == "〇" || sign == "○") {
    return 0;
  }
  if (sign == "元") {
    return 1;  // the first year of an era
  }
  for (std::size_t i = 0; i < std::size(kFigures); ++i) {
    if (sign == kFigures[i]) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

/// The year before the first of the era with these two signs; 0 for none.
int era_base(std::string_view first, std::string_view second) {
  struct Era {
    std::string_view first;
    std::string_view second;
    int base;
  };
  static constexpr Era kEras[] = {{"明", "治", 1867}, {"大", "正", 1911}, {"昭", "和", 1925},
                                  {"平", "成", 1988}, {"令", "和", 2018}, {"民", "國", 1911},
                                  {"民", "国", 1911}};
  for (const Era& era : kEras) {
    if (era.first == first && era.second == second) {
      return era.base;
    }
  }
  return 0;
}

}  // namespace

/// Gives `value` to the component whose sign is `sign`. False where it does not fit.
bool PartialReader::cjk_component(PartialDate& out, const DateToken& sign, int value, bool year) {
  static constexpr int kMonths = 12;
  static constexpr int kLastDay = 31;
  const Word word = sign.kind == Kind::word ? sign.meaning.word : Word::other;
  if (word == Word::cjk_year && out.size == 0 && year) {
    out.year = value;
    out.add('Y');
  } else if (word == Word::cjk_month && out.last() != 'M' && !out.has('M') && value >= 1 &&
             value <= kMonths) {
    out.month = value;
    out.add('M');
  } else if (word == Word::cjk_day && out.last() == 'M' && value >= 1 && value <= kLastDay) {
    out.day = value;
    out.add('D');
  } else {
    return false;
  }
  return true;
}

/// "1961年3月3日".
bool PartialReader::cjk(std::size_t& i, PartialDate& out) {
  const DateToken& token = at(i);
  if (token.digits > 4 || !cjk_component(out, at(i + 1), token.value, token.digits == 4)) {
    return false;
  }
  i += 2;
  return true;
}

/// The number in ideographs at `i`, of so many `signs`: "一九六四" or "二十三"; the token after it.
std::size_t PartialReader::ideograph_number(std::size_t i, int& value, int& signs) const {
  static constexpr int kTen = 10;
  static constexpr int kMostSigns = 4;
  value = signs = 0;
  bool ten = false;
  for (; at(i).kind == Kind::word && signs < kMostSigns; ++i, ++signs) {
    const int figure = figure_of(tokens_.slice(at(i)));
    if (figure < 0) {
      break;
    }
    // Before the sign of ten stand the tens, after it the ones.
    value = figure == kTen ? std::max(value, 1) * kTen
            : ten          ? value + figure
                           : kTen * value + figure;
    ten = ten || figure == kTen;
  }
  return i;
}

/// "一九六四年一月七日", "昭和39年", "民國五十三年".
bool PartialReader::ideographs(std::size_t& i, PartialDate& out) {
  static constexpr int kYearSigns = 4;
  int value = 0;
  int signs = 0;
  const bool two = at(i + 1).kind == Kind::word;
  const int base = two ? era_base(tokens_.slice(at(i)), tokens_.slice(at(i + 1))) : 0;
  const std::size_t begin = i + (base > 0 ? 2U : 0U);
  std::size_t end = begin;
  if (base > 0 && is_number(begin) && at(begin).digits <= 2) {
    value = at(begin).value;
    end = begin + 1;
  } else {
    end = ideograph_number(begin, value, signs);
  }
  const bool year = base > 0 || signs == kYearSigns;
  if (end == begin || !cjk_component(out, at(end), base + value, year)) {
    return false;
  }
  i = end + 1;
  return true;
}

/// "1959年7月7日(火)", "1959年7月7日星期二".
bool PartialReader::cjk_weekday(std::size_t& i, PartialDate& out) const {
  static constexpr std::string_view kWeek[] = {"星", "期", "週", "曜"};
  const auto is_week = [&](std::size_t t) {
    return at(t).kind == Kind::word &&
           std::find(std::begin(kWeek), std::end(kWeek), tokens_.slice(at(t))) != std::end(kWeek);
  };
  const bool bracket = is_mark(i, '(');
  const std::size_t prefix = i + (bracket ? 1U : 0U);
  std::size_t k = prefix;
  while (is_week(k)) {
    ++k;
  }
  const int day = at(k).kind == Kind::word ? ideograph_weekday(tokens_.slice(at(k))) : -1;
  if (day < 0 || !(k > prefix || bracket || is_week(k + 1))) {
    return false;
  }
  out.weekday = day + 1;
  ++k;
  while (is_week(k) || (is_week(k - 1) && is_word(k, Word::cjk_day))) {
    ++k;
  }
  i = k;
  return true;
}

}  // namespace archdoc::extract
