// Any bytes as EDTF, and searched for dates. EDTF that is read is written as it was, and its days
// are in order. What an expression gives is EDTF, or nothing with a reason. What is found in a text
// lies in it, in order, is EDTF, and is found again in its own slice.
#include <archdoc/edtf.hpp>

#include "extract/date.hpp"
#include "extract/date_expression.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace edtf = archdoc::edtf;
namespace extract = archdoc::extract;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_edtf(std::string_view text) {
  const auto value = edtf::parse(text);
  if (!value) {
    require(!value.error().message.empty());
    return;
  }
  require(edtf::print(*value) == text);
  require(edtf::level(*value) >= 0 && edtf::level(*value) <= 2);
  const edtf::Bounds days = edtf::bounds(*value);
  require(!days.earliest || !days.latest || *days.earliest <= *days.latest);
}

void check_date(const std::string& text, const extract::DateReading& date) {
  require(date.span.begin < date.span.end && date.span.end <= text.size());
  require(edtf::parse(date.edtf).has_value());
  check_edtf(date.edtf);
  require(extract::normalise_date(date.span.of(text)) == date.edtf);
}

void check_answer(const extract::DateAnswer& answer) {
  require(answer.edtf.has_value() == (answer.reason == extract::DateRefusal::none));
  require((answer.alternatives.size() == 2) == (answer.reason == extract::DateRefusal::ambiguous));
  require(!answer.weekday_differs || answer.grade != archdoc::Grade::high);
  for (const std::string& other : answer.alternatives) {
    require(edtf::parse(other).has_value());
  }
  if (answer.edtf) {
    require(edtf::parse(*answer.edtf).has_value());
    check_edtf(*answer.edtf);
  }
}

void check_expression(std::string_view text) {
  extract::DateOptions options;
  for (const auto breadth :
       {extract::Breadth::prose, extract::Breadth::line, extract::Breadth::loose}) {
    options.breadth = breadth;
    check_answer(extract::read_date(text, options));
  }
  options.order = archdoc::DateOrder::day_month;
  const extract::DateAnswer ordered = extract::read_date(text, options);
  require(ordered.reason != extract::DateRefusal::ambiguous);
  check_answer(ordered);
}

void check_line(const std::string& text, archdoc::Span line) {
  if (const auto date = extract::date_line(text, line)) {
    check_date(text, *date);
  }
  if (const auto found = extract::dateline(text, line)) {
    check_date(text, found->date);
    require(!found->place || (!found->place->empty() && line.contains(*found->place)));
  }
  if (const auto undated = extract::undated_dateline(text, line)) {
    require(!undated->place.empty() && line.contains(undated->place));
    require(extract::says_undated(text, undated->words));
  }
  static_cast<void>(extract::says_undated(text, line));
  check_edtf(line.of(text));
  check_expression(line.of(text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  const archdoc::Span all{0, static_cast<std::uint32_t>(size)};
  std::vector<extract::DateReading> dates;
  extract::find_dates(text, all, dates);
  std::uint32_t end = 0;
  for (const auto& date : dates) {
    require(date.span.begin >= end);
    end = date.span.end;
    check_date(text, date);
  }
  check_line(text, all);
  for (std::uint32_t begin = 0; begin < size;) {
    const std::size_t stop = text.find('\n', begin);
    const auto line_end = static_cast<std::uint32_t>(stop == std::string::npos ? size : stop);
    check_line(text, {begin, line_end});
    begin = line_end + 1;
  }
  return 0;
}
