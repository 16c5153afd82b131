// archdoc check: what is odd about the sources.
#include "cli/command.hpp"
#include "cli/draw.hpp"
#include "cli/json.hpp"
#include "cli/session.hpp"
#include "cli/terminal.hpp"
#include "model/names.hpp"

#include <unistd.h>

#include <algorithm>
#include <string>
#include <vector>

namespace archdoc::cli {
namespace {

constexpr CommandHelp kHelp = {
    "check", "[INPUT...]",
    "Shows the findings about sources, or those in records that archdoc wrote.",
    "The exit code is 4 where there is a finding of --severity or above, but 1 where a file could\n"
    "not be read. INPUT is as for 'archdoc parse'.",
    "archdoc check papers/\n"
    "archdoc check papers/ --severity info -f ndjson | jq -r .code | sort | uniq -c\n"
    "archdoc check records.ndjson --severity error"};

/// Shows findings one by one.
class Checker {
 public:
  Checker(Output& out, Severity least, bool as_json, bool colour)
      : out_(out), least_(least), as_json_(as_json), colour_(colour) {}

  void show(const Input& input, std::string_view text, const Findings& findings) {
    Locator places(text);
    for (const Finding& finding : findings) {
      if (finding.severity < least_) {
        continue;
      }
      found_ = true;
      if (as_json_) {
        append_finding(out_.buffer(), input.name, finding, text, places);
      } else {
        draw(out_.buffer(), input.path, text, places, finding,
             {columns(STDOUT_FILENO, 100), colour_});
      }
    }
    out_.between();
  }

  [[nodiscard]] bool found() const { return found_; }

 private:
  Output& out_;
  Severity least_;
  bool as_json_;
  bool colour_;
  bool found_ = false;
};

ExitCode check(InputArgs::Job& input, Severity least, bool as_json,
               const std::optional<std::string>& path) {
  std::optional<Output> out = open_output(path);
  if (!out) {
    return kNothingDone;
  }
  Checker checker(*out, least, as_json, !path && has_colour(STDOUT_FILENO));
  input.report.draws = false;
  Uses uses;
  uses.reading = [&checker](const Input& source, const Reading& reading) {
    checker.show(source, reading.text, all_findings(reading));
  };
  uses.skipped = [&checker](const Input& source, const Finding& finding) {
    checker.show(source, {}, {finding});
  };
  uses.written = [&checker](const Input& source, const Record& record) {
    const std::string& from = record.source.path;
    checker.show(from.empty() ? source : Input{from, from}, {}, record.findings);
  };
  const ExitCode code = run_session(input, *out, uses);
  return code == kDone && checker.found() ? kFound : code;
}

}  // namespace

ExitCode run_check(Arguments arguments) {
  Args args(kHelp);
  InputArgs input;
  std::optional<std::string> severity;
  std::optional<std::string> format;
  std::optional<std::string> path;
  args.group("Output");
  args.value("--severity", "info|warning|error", severity, "the least that counts; else warning");
  args.value("-f,--format", "FORMAT", format,
             "text, or ndjson: path, code, severity, message, span, line, column");
  args.value("-o,--output", "FILE", path, "write to FILE, which appears when it is whole");
  input.add_to(args);
  if (const auto code = args.parse(arguments)) {
    return *code;
  }
  const std::vector<std::string_view> formats = {"text", "ndjson"};
  if (format && std::find(formats.begin(), formats.end(), *format) == formats.end()) {
    return args.refuse(no_such("format of findings", *format, formats));
  }
  const std::optional<Severity> least = from_name<Severity>(severity.value_or("warning"));
  if (!least) {
    return args.refuse(no_such("severity", *severity, {"info", "warning", "error"}));
  }
  InputArgs::Job job;
  if (const auto code = input.raise(args, job)) {
    return *code;
  }
  return check(job, *least, format == "ndjson", path);
}

}  // namespace archdoc::cli
