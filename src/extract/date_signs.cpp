#include "extract/date_signs.hpp"

#include <archdoc/edtf.hpp>

#include "extract/date_group.hpp"

#include <string>

namespace archdoc::extract {
namespace {

constexpr int kMonths = 12;

/// What is EDTF as it stands; but "1914-21" is a range of years and "[1923]" a supplied year, and
/// both are more often met than the season and the set.
bool is_edtf(std::string_view text) {
  static constexpr std::string_view kSigns = "0123456789X?~%-/.,[]{}YESTZ:+";
  if (text.size() < 4 || text.find_first_not_of(kSigns) != std::string_view::npos) {
    return false;
  }
  if (text.front() == '[' && text.find(',') == std::string_view::npos &&
      text.find("..") == std::string_view::npos) {
    return false;
  }
  const Result<edtf::Value> value = edtf::parse(text);
  if (!value) {
    return false;
  }
  const edtf::Date& date = value->part.first.date;
  const bool circa_sign = date.precision == edtf::Precision::year &&
                          date.year.before != edtf::Qualifier::none;  // "~1984?" is circa
  const bool plain_season = value->form == edtf::Value::Form::date && text.size() == 7 &&
                            date.precision == edtf::Precision::month && date.month.value > kMonths;
  const bool bracketed_date = value->members.size() == 1 && !value->members.front().range;
  return !circa_sign && !plain_season && !bracketed_date;
}

}  // namespace

std::optional<DateAnswer> read_signs(std::string_view text, const DateOptions& options) {
  const bool loose = options.breadth == Breadth::loose;
  DateAnswer out;
  if (loose && is_edtf(text)) {
    out.edtf = std::string(text);
    if (const Result<edtf::Bounds> days = edtf::bounds(text)) {
      out.days = *days;
    }
    return out;
  }
  auto group = read_date_group(text, options.first_year);
  if (!group) {
    return std::nullopt;
  }
  // A document is dated by the day.
  group->date.precision = loose ? edtf::Precision::second : edtf::Precision::day;
  out.short_year = group->two_digits;
  out.grade = group->two_digits ? Grade::medium : Grade::high;
  out.edtf = edtf::print(group->date);
  out.days = edtf::bounds(group->date);
  return out;
}

}  // namespace archdoc::extract
