#include "cli/date_answers.hpp"

#include <archdoc/edtf.hpp>

#include "cli/json.hpp"
#include "cli/terminal.hpp"
#include "extract/date_expression.hpp"
#include "model/names.hpp"
#include "writers/escape.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <string_view>

namespace archdoc::cli {
namespace {

using extract::DateOptions;
using extract::DateRefusal;

constexpr std::string_view kTooLong = "the line is longer than 1 MiB, and so no date";

std::string_view reason_of(DateRefusal refusal) {
  static constexpr std::array<std::string_view, 5> kNames{"", "undated", "not-a-date", "impossible",
                                                          "ambiguous"};
  return kNames[static_cast<std::size_t>(refusal)];
}

extract::DateAnswer read(const InputLine& line, const DateOptions& options) {
  if (!line.cut) {
    return extract::read_date(line.text, options);
  }
  extract::DateAnswer refusal;
  refusal.reason = DateRefusal::not_a_date;
  return refusal;
}

Result<edtf::Value> parse(const InputLine& line) {
  return line.cut ? Result<edtf::Value>(Error{std::string(kTooLong)}) : edtf::parse(line.text);
}

// --- what the columns say of a value ------------------------------------------------------------

/// How exactly a date is known, the coarsest first.
enum class Scale : std::uint8_t {
  unknown,
  millennium,
  century,
  decade,
  year,
  half,
  quadrimester,
  quarter,
  season,
  month,
  day,
  second
};
constexpr std::array<std::string_view, 12> kScales{
    "unknown",      "millennium", "century", "decade", "year", "half-year",
    "quadrimester", "quarter",    "season",  "month",  "day",  "second"};

Scale scale_of_year(const edtf::Date& date) {
  const unsigned unknown = date.year.unknown;
  int missing = static_cast<int>(std::bit_width(unknown));
  if (date.significant > 0 && !date.long_year) {
    static constexpr int kYearDigits = 4;
    missing = kYearDigits - date.significant;
  }
  return static_cast<Scale>(static_cast<int>(Scale::year) - missing);
}

Scale scale_of_month(std::int64_t month) {
  static constexpr int kMonths = 12;
  static constexpr int kQuarter = 33;
  static constexpr int kThird = 37;
  static constexpr int kHalf = 40;
  if (month <= kMonths) {
    return Scale::month;
  }
  return month < kQuarter ? Scale::season
         : month < kThird ? Scale::quarter
         : month < kHalf  ? Scale::quadrimester
                          : Scale::half;
}

/// By the finest part that is known.
Scale scale_of(const edtf::Date& date) {
  if (date.precision == edtf::Precision::second) {
    return Scale::second;
  }
  if (date.precision == edtf::Precision::day && date.day.unknown == 0) {
    return Scale::day;
  }
  const bool month = date.precision >= edtf::Precision::month && date.month.unknown == 0;
  return month ? scale_of_month(date.month.value) : scale_of_year(date);
}

/// What holds for all dates of a value: the coarsest scale, and whatever is in doubt.
struct Summary {
  Scale scale = Scale::second;
  unsigned doubt = 0;  // bits of Qualifier

  void add(const edtf::End& end) {
    if (end.kind != edtf::End::Kind::date) {
      return;
    }
    scale = std::min(scale, scale_of(end.date));
    for (const auto part : {edtf::Precision::year, edtf::Precision::month, edtf::Precision::day}) {
      doubt |= part <= end.date.precision
                   ? static_cast<unsigned>(edtf::qualifier_of(end.date, part))
                   : 0U;
    }
  }
  void add(const edtf::Member& member) {
    add(member.first);
    if (member.range) {
      add(member.last);
    }
  }
};

Summary summary_of(const edtf::Value& value) {
  Summary out;
  if (value.members.empty()) {
    out.add(value.part);
  }
  for (const edtf::Member& member : value.members) {
    out.add(member);
  }
  return out;
}

std::string_view certainty(unsigned doubt) {
  static constexpr std::array<std::string_view, 4> kWords{"", "uncertain", "approximate",
                                                          "uncertain and approximate"};
  return kWords[doubt];
}

// --- columns ------------------------------------------------------------------------------------

constexpr std::size_t kInput = 24;
constexpr std::size_t kEdtf = 22;
constexpr std::size_t kDay = 10;
constexpr std::size_t kLevel = 7;
constexpr std::size_t kScale = 6;

std::string cell_of(const std::optional<edtf::Day>& day) {
  return day ? to_string(*day) : "-";
}

LineAnswer row_of_reading(std::string& out, const InputLine& line, const DateOptions& options) {
  const extract::DateAnswer answer = read(line, options);
  if (!answer.edtf) {
    std::string reason(reason_of(answer.reason));
    for (std::size_t i = 0; i < answer.alternatives.size(); ++i) {
      reason.append(i == 0 ? ": " : " or ").append(answer.alternatives[i]);
    }
    append_cells(out, {{visible(line.text), kInput}, {"-", kEdtf}, {std::move(reason)}});
    return {false, {}};
  }
  const Result<edtf::Value> value = edtf::parse(*answer.edtf);
  const edtf::Bounds days = value ? edtf::bounds(*value) : edtf::Bounds{};
  const Summary summary = value ? summary_of(*value) : Summary{};
  std::string remarks(certainty(summary.doubt));
  if (answer.grade != Grade::high) {
    remarks.append(remarks.empty() ? "" : ", ").append("grade ").append(name_of(answer.grade));
  }
  if (answer.weekday_differs) {
    remarks.append(remarks.empty() ? "" : ", ").append("another day of the week");
  }
  append_cells(out, {{visible(line.text), kInput},
                     {*answer.edtf, kEdtf},
                     {cell_of(days.earliest), kDay},
                     {cell_of(days.latest), kDay},
                     {std::string(kScales[static_cast<std::size_t>(summary.scale)]), kScale},
                     {std::move(remarks)}});
  return {};
}

LineAnswer row_of_validation(std::string& out, const InputLine& line, const DateOptions&) {
  const Result<edtf::Value> value = parse(line);
  if (!value) {
    append_cells(
        out, {{visible(line.text), kInput}, {"invalid", kLevel}, {visible(value.error().message)}});
    return {false, {}};
  }
  const edtf::Bounds days = edtf::bounds(*value);
  append_cells(out, {{visible(line.text), kInput},
                     {"level " + std::to_string(edtf::level(*value)), kLevel},
                     {cell_of(days.earliest), kDay},
                     {cell_of(days.latest), kDay}});
  return {};
}

LineAnswer row_in_english(std::string& out, const InputLine& line, const DateOptions&) {
  const Result<edtf::Value> value = parse(line);
  if (!value) {
    return {false, value.error().message};
  }
  out += edtf::say(*value);
  return {};
}

// --- objects ------------------------------------------------------------------------------------

void add_days(JsonLine& object, const edtf::Bounds& days) {
  const auto add = [&object](std::string_view key, const std::optional<edtf::Day>& day) {
    if (day) {
      object.text(key, std::string_view(to_string(*day)));
    } else {
      object.null(key);
    }
  };
  add("earliest", days.earliest);
  add("latest", days.latest);
}

LineAnswer object_of_reading(std::string& out, const InputLine& line, const DateOptions& options) {
  const extract::DateAnswer answer = read(line, options);
  JsonLine object(out);
  object.text("input", line.text).text("edtf", answer.edtf);
  if (answer.edtf) {
    add_days(object, answer.days);
    object.text("grade", name_of(answer.grade)).null("reason");
  } else {
    add_days(object, {});
    object.null("grade").text("reason", reason_of(answer.reason));
  }
  std::string& list = object.raw("alternatives");
  list += '[';
  for (const std::string& alternative : answer.alternatives) {
    list += list.back() == '[' ? "" : ",";
    writers::append_json_string(list, alternative);
  }
  list += ']';
  object.end_inside();
  return {answer.edtf.has_value(), {}};
}

LineAnswer object_of_validation(std::string& out, const InputLine& line, const DateOptions&) {
  const Result<edtf::Value> value = parse(line);
  JsonLine object(out);
  object.text("input", line.text).raw("valid") += value ? "true" : "false";
  if (value) {
    object.number("level", static_cast<std::uint64_t>(edtf::level(*value)));
    add_days(object, edtf::bounds(*value));
    object.null("message");
  } else {
    object.null("level");
    add_days(object, {});
    object.text("message", std::string_view(value.error().message));
  }
  object.end_inside();
  return {value.has_value(), {}};
}

LineAnswer object_in_english(std::string& out, const InputLine& line, const DateOptions&) {
  const Result<edtf::Value> value = parse(line);
  JsonLine object(out);
  object.text("input", line.text);
  if (value) {
    object.text("english", std::string_view(edtf::say(*value))).null("message");
  } else {
    object.null("english").text("message", std::string_view(value.error().message));
  }
  object.end_inside();
  return {value.has_value(), {}};
}

}  // namespace

DateMode reads_dates() {
  return {object_of_reading, row_of_reading, false};
}

DateMode validates_edtf() {
  return {object_of_validation, row_of_validation, false};
}

DateMode says_edtf() {
  return {object_in_english, row_in_english, true};
}

}  // namespace archdoc::cli
