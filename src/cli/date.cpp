// archdoc date: date expressions to EDTF, EDTF checked, and EDTF to English.
#include <archdoc/pipeline.hpp>

#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/date_answers.hpp"
#include "cli/lines.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"

#include <unistd.h>

#include <algorithm>
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

/// Answers line by line.
class Answers {
 public:
  /// `single`: there will be one, so that JSON needs no array.
  Answers(Output& out, const Job& job, bool single) : out_(out), job_(job), single_(single) {}

  void give(const InputLine& line, bool numbered) {
    std::string& page = out_.buffer();
    const bool array = job_.format == "json" && !single_;
    if (array) {
      page += count_ == 0 ? "[\n" : ",\n";
    }
    ++count_;
    const LineAnswer answer =
        (job_.format == "text" ? job_.mode.row : job_.mode.object)(page, line, job_.options);
    page += array ? "" : "\n";
    if (!answer.fault.empty()) {
      say((numbered ? "line " + std::to_string(count_) + ": " : "") + visible(answer.fault));
    }
    refused_ = refused_ || !answer.understood;
  }

  void end() {
    if (job_.format == "json" && !single_) {
      out_.buffer() += count_ == 0 ? "[]\n" : "\n]\n";
    }
  }

  [[nodiscard]] ExitCode code() const {
    return refused_ && (job_.strict || job_.mode.must_understand) ? kSomeFailed : kDone;
  }

 private:
  Output& out_;
  const Job& job_;
  bool single_;
  bool refused_ = false;
  std::size_t count_ = 0;
};

ExitCode answer_operands(Output& out, const Job& job, const std::vector<std::string>& operands) {
  Answers answers(out, job, operands.size() == 1);
  for (const std::string& operand : operands) {
    answers.give({operand}, false);
  }
  answers.end();
  return finished(out) ? answers.code() : kNothingDone;
}

ExitCode answer_lines(Output& out, const Job& job) {
  Answers answers(out, job, false);
  out.set_eager();  // whoever sends a line and waits gets the answer
  LineUses uses;
  const auto goes_on = [&out] { return !out.over() && signalled() == 0; };
  uses.line = [&](const InputLine& line) {
    const bool wanted = goes_on();
    if (wanted) {
      answers.give(line, true);
    }
    return wanted;
  };
  uses.waits = [&] {
    out.between();
    return goes_on();
  };
  const LinesRead read = read_lines(uses);
  if (signalled() != 0) {
    out.abandon();
    return static_cast<ExitCode>(kSignalled + signalled());
  }
  if (!read.done && !read.any) {
    out.abandon();
  } else {
    answers.end();
    if (!finished(out)) {
      return kNothingDone;
    }
  }
  if (!read.done) {
    say("standard input: " + read.done.error().message);
    return read.any ? kSomeFailed : kNothingDone;
  }
  return out.over() ? kDone : answers.code();
}

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
    if (const std::vector<std::string_view> formats = {"text", "json", "ndjson"};
        std::find(formats.begin(), formats.end(), job.format) == formats.end()) {
      return args.refuse(no_such("format of dates", job.format, formats));
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
  const std::vector<std::string>& operands = args.operands();
  const bool lines = operands.empty() || (operands.size() == 1 && operands.front() == "-");
  if (operands.empty() && is_terminal(STDIN_FILENO)) {
    say("nothing to read; give an expression, or - for lines of standard input");
    say_raw(args.usage() + "\n");
    return kUsage;
  }
  std::optional<Output> out = open_output(job.path);
  if (!out) {
    return kNothingDone;
  }
  return lines ? answer_lines(*out, job) : answer_operands(*out, job, operands);
}

}  // namespace archdoc::cli
