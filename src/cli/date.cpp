// archdoc date: date expressions to EDTF, EDTF checked, and EDTF to English.
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/date_answers.hpp"
#include "cli/line_answers.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"

#include <charconv>
#include <string>
#include <vector>

namespace archdoc::cli {
namespace {

constexpr CommandHelp kHelp = {
    "date", "[EXPRESSION...]",
    "Reads dates as people write them, and gives EDTF (ISO 8601-2) with its first and last day.",
    "Each EXPRESSION is read on its own; without any, or for -, each line of standard input is.\n"
    "A line gives one line, in order, also where it is empty. What cannot be read is refused, "
    "with\n"
    "a reason: undated (it says that there is no date), not-a-date, impossible (there is no such\n"
    "day) or ambiguous (day and month can change places). A refusal is an answer: the exit code\n"
    "stays 0. After -- an EXPRESSION may begin with -.",
    "archdoc date 'ca. March 1937' '1/14 March 1917' '071230Z JAN 64'\n"
    "archdoc date --date-order dmy 3/4/1961\n"
    "cut -f 3 letters.tsv | archdoc date -f ndjson | jq -r .earliest\n"
    "archdoc date --validate --strict 1961-03-03/1961-03-05\n"
    "archdoc date --say 196X"};

struct Job {
  DateMode mode = reads_dates();
  extract::DateOptions options;
  std::string format = "text";
  bool strict = false;
  std::optional<std::string> path;
};

/// The words of the command line that stand for what `job` is to do.
struct DateArgs {
  bool validate = false;
  bool say = false;
  bool strict = false;
  std::optional<std::string> order;
  std::optional<std::string> first_year;
  std::optional<std::string> format;
  std::optional<std::string> path;

  void add_to(Args& args) {
    args.group("What is asked");
    args.flag("--validate", validate,
              "read EDTF instead: is it valid, of which level, and if not, why");
    args.flag("--say", say,
              "read EDTF instead, and say it in English; exit code 1 for other input");
    args.flag("--strict", strict, "exit code 1 also for a refusal, and for EDTF that is not valid");
    args.group("Reading");
    args.value("--date-order", "dmy|mdy", order,
               "what comes first in a date of numbers alone, such as 3/4/1961;\n"
               "without it, one that can mean two days is ambiguous");
    args.value("--first-year", "YEAR", first_year,
               "of the hundred years that two digits can mean; else 1930");
    args.group("Output");
    args.value("-f,--format", "FORMAT", format,
               "text: expression, EDTF, first day, last day, precision, doubts\n"
               "json: an object for one EXPRESSION, else an array\n"
               "ndjson: an object a line: input, edtf, earliest, latest, grade,\n"
               "reason, alternatives; with --validate input, valid, level, earliest,\n"
               "latest, message; with --say input, english, message");
    args.value("-o,--output", "FILE", path, "write to FILE, which appears when it is whole");
  }

  [[nodiscard]] std::optional<ExitCode> raise(const Args& args, Job& job) const {
    if (validate && say) {
      return args.refuse("--validate and --say exclude each other");
    }
    if ((validate || say) && (order || first_year)) {
      return args.refuse("--date-order and --first-year do not go with EDTF");
    }
    if (validate || say) {
      job.mode = validate ? validates_edtf() : says_edtf();
    }
    job.strict = strict;
    job.path = path;
    job.format = format.value_or(job.format);
    if (const auto fault = line_format_fault("format of dates", job.format)) {
      return args.refuse(*fault);
    }
    return raise_reading(args, job.options);
  }

  [[nodiscard]] std::optional<ExitCode> raise_reading(const Args& args,
                                                      extract::DateOptions& options) const {
    static constexpr int kLeast = 1;
    static constexpr int kMost = 9900;
    options.breadth = extract::Breadth::loose;
    if (order) {
      const std::optional<DateOrder> stated = date_order_of(*order);
      if (!stated) {
        return args.refuse(no_such("date order", *order, {"dmy", "mdy"}));
      }
      options.order = *stated;
    }
    if (first_year) {
      const char* end = first_year->data() + first_year->size();
      const auto [rest, error] = std::from_chars(first_year->data(), end, options.first_year);
      const bool fits = options.first_year >= kLeast && options.first_year <= kMost;
      if (error != std::errc{} || rest != end || !fits) {
        return args.refuse("--first-year: '" + visible(*first_year) +
                           "' is no year for it; give one from 1 to 9900");
      }
    }
    return std::nullopt;
  }
};

}  // namespace

ExitCode run_date(Arguments arguments) {
  Args args(kHelp);
  DateArgs wanted;
  wanted.add_to(args);
  if (const auto code = args.parse(arguments)) {
    return *code;
  }
  Job job;
  if (const auto code = wanted.raise(args, job)) {
    return *code;
  }
  const DateMode::Append append = job.format == "text" ? job.mode.row : job.mode.object;
  LineJob lines;
  lines.append = [append, &job](std::string& out, const InputLine& line) {
    return append(out, line, job.options);
  };
  lines.array = job.format == "json";
  lines.must_understand = job.strict || job.mode.must_understand;
  lines.path = job.path;
  lines.operand = "an expression";
  return answer_each(args, lines);
}

}  // namespace archdoc::cli
