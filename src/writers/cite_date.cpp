#include "writers/cite_date.hpp"

#include <archdoc/edtf.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace archdoc::writers::citing {
namespace {

using edtf::Date;
using edtf::Precision;
using edtf::Qualifier;

constexpr std::string_view kDash = "\xE2\x80\x93";  // –
constexpr unsigned kLastDigit = 0b1;
constexpr unsigned kTwoDigits = 0b11;

std::string_view month_name(std::int64_t month) {
  static constexpr std::array<std::string_view, 12> kNames{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  static constexpr std::array<std::string_view, 4> kSeasons{"spring", "summer", "autumn", "winter"};
  static constexpr std::int64_t kFirstSeason = 21;
  if (month >= 1 && month <= 12) {
    return kNames[static_cast<std::size_t>(month - 1)];
  }
  return month >= kFirstSeason && month < kFirstSeason + 4
             ? kSeasons[static_cast<std::size_t>(month - kFirstSeason)]
             : std::string_view();
}

/// How far `date` goes when parts are left out of which no digit is known.
Precision known_precision(const Date& date) {
  Precision precision = std::min(date.precision, Precision::day);
  if (precision == Precision::day && date.day.unknown == kTwoDigits) {
    precision = Precision::month;
  }
  if (precision == Precision::month && date.month.unknown == kTwoDigits) {
    precision = Precision::year;
  }
  return precision;
}

/// What Chicago has a form for.
bool is_common(const Date& date) {
  static constexpr std::int64_t kLeastYear = 1000;
  static constexpr std::int64_t kCentury = 100;
  const Precision precision = known_precision(date);
  if (date.negative || date.long_year || date.exponent >= 0 || date.significant > 0 ||
      date.year.value < kLeastYear) {
    return false;
  }
  if (date.year.unknown != 0) {  // "the 1900s" can mean a century
    return date.year.unknown == kLastDigit && precision == Precision::year &&
           date.year.value % kCentury != 0;
  }
  if (precision == Precision::year) {
    return true;
  }
  return date.month.unknown == 0 && !month_name(date.month.value).empty() &&
         (precision == Precision::month || date.day.unknown == 0);
}

std::string year_of(const Date& date) {
  return std::to_string(date.year.value) + (date.year.unknown != 0 ? "s" : "");
}

/// "January 7"; "January"; nothing.
std::string part_of_year(const Date& date) {
  const Precision precision = known_precision(date);
  std::string out(precision == Precision::year ? "" : month_name(date.month.value));
  if (precision == Precision::day) {
    out.append(" ").append(std::to_string(date.day.value));
  }
  return out;
}

/// "January 7, 1964"; of a common date.
std::string with_year(const Date& date, std::string part) {
  if (!part.empty()) {
    part += known_precision(date) == Precision::day ? ", " : " ";
  }
  return part + year_of(date);
}

bool is_doubtful(const Date& date, Qualifier kind) {
  bool found = false;
  for (const Precision part : {Precision::year, Precision::month, Precision::day}) {
    const Qualifier q = part <= date.precision ? qualifier_of(date, part) : Qualifier::none;
    found = found || (static_cast<unsigned>(q) & static_cast<unsigned>(kind)) != 0;
  }
  return found;
}

/// "ca. January 7, 1964?"
std::string with_doubt(const Date& date) {
  return (is_doubtful(date, Qualifier::approximate) ? "ca. " : "") +
         with_year(date, part_of_year(date)) + (is_doubtful(date, Qualifier::uncertain) ? "?" : "");
}

/// "March 3–5, 1961": what both have is said once.
std::string range(const Date& first, const Date& last) {
  const Precision precision = known_precision(first);
  const bool plain = !is_doubtful(first, Qualifier::both) && !is_doubtful(last, Qualifier::both);
  if (!plain || precision == Precision::year || precision != known_precision(last) ||
      year_of(first) != year_of(last)) {
    return with_doubt(first).append(kDash).append(with_doubt(last));
  }
  const bool one_month = precision == Precision::day && first.month.value == last.month.value;
  std::string part = part_of_year(first).append(kDash);
  part += one_month ? std::to_string(last.day.value) : part_of_year(last);
  return with_year(last, std::move(part));
}

std::optional<std::string> one_of(const std::vector<edtf::Member>& members,
                                  std::string_view conjunction) {
  std::vector<std::string> dates;
  bool commas = members.size() > 2;
  for (const edtf::Member& member : members) {
    if (member.range || !is_common(member.first.date)) {
      return std::nullopt;
    }
    dates.push_back(with_doubt(member.first.date));
    commas = commas || dates.back().find(',') != std::string::npos;
  }
  std::string out;
  for (const std::string& date : dates) {
    if (&date != &dates.front()) {
      out += commas ? ", " : " ";
      out += &date == &dates.back() ? std::string(conjunction) + " " : "";
    }
    out += date;
  }
  return out;
}

std::optional<std::string> in_chicago_form(const edtf::Value& value) {
  using Form = edtf::Value::Form;
  if (value.form == Form::one_of || value.form == Form::all_of) {
    return one_of(value.members, value.form == Form::one_of ? "or" : "and");
  }
  const auto& [ranges, first, last] = value.part;
  const bool one = value.form == Form::date || first == last;
  const auto has_form = [](const edtf::End& end) {
    return end.kind == edtf::End::Kind::date && is_common(end.date);
  };
  if (!has_form(first) || (!one && !has_form(last))) {
    return std::nullopt;
  }
  return one ? with_doubt(first.date) : range(first.date, last.date);
}

}  // namespace

std::string date_in_words(std::string_view edtf, bool supplied) {
  const Result<edtf::Value> value = edtf::parse(edtf);
  if (!value) {
    return std::string(edtf);
  }
  const std::optional<std::string> chicago = in_chicago_form(*value);
  const std::string words = chicago ? *chicago : edtf::say(*value);
  const bool brackets = supplied || words.find('?') != std::string::npos;
  return brackets ? "[" + words + "]" : words;
}

}  // namespace archdoc::writers::citing
