#include "cli/line_answers.hpp"

#include <archdoc/pipeline.hpp>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"

#include <unistd.h>

#include <algorithm>
#include <vector>

namespace archdoc::cli {
namespace {

class Answers {
 public:
  /// `single`: there will be one, so that JSON needs no array.
  Answers(Output& out, const LineJob& job, bool single)
      : out_(out), job_(job), array_(job.array && !single) {}

  void give(const InputLine& line, bool numbered) {
    std::string& page = out_.buffer();
    if (array_) {
      page += count_ == 0 ? "[\n" : ",\n";
    }
    ++count_;
    const LineAnswer answer = job_.append(page, line);
    page += array_ ? "" : "\n";
    if (!answer.fault.empty()) {
      say((numbered ? "line " + std::to_string(count_) + ": " : "") + visible(answer.fault));
    }
    refused_ = refused_ || !answer.understood;
  }

  void end() {
    if (array_) {
      out_.buffer() += count_ == 0 ? "[]\n" : "\n]\n";
    }
  }

  [[nodiscard]] ExitCode code() const {
    return refused_ && job_.must_understand ? kSomeFailed : kDone;
  }

 private:
  Output& out_;
  const LineJob& job_;
  bool array_;
  bool refused_ = false;
  std::size_t count_ = 0;
};

ExitCode answer_operands(Output& out, const LineJob& job,
                         const std::vector<std::string>& operands) {
  Answers answers(out, job, operands.size() == 1);
  for (const std::string& operand : operands) {
    answers.give({operand}, false);
  }
  answers.end();
  return finished(out) ? answers.code() : kNothingDone;
}

ExitCode answer_lines(Output& out, const LineJob& job) {
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

}  // namespace

ExitCode answer_each(Args& args, const LineJob& job) {
  const std::vector<std::string>& operands = args.operands();
  const bool lines = operands.empty() || (operands.size() == 1 && operands.front() == "-");
  if (operands.empty() && is_terminal(STDIN_FILENO)) {
    say("nothing to read; give " + std::string(job.operand) + ", or - for lines of standard input");
    say_raw(args.usage() + "\n");
    return kUsage;
  }
  std::optional<Output> out = open_output(job.path);
  if (!out) {
    return kNothingDone;
  }
  return lines ? answer_lines(*out, job) : answer_operands(*out, job, operands);
}

void append_cells(std::string& out, std::initializer_list<Cell> cells) {
  std::size_t blanks = 0;
  for (const Cell& cell : cells) {
    if (!cell.text.empty()) {
      out.append(blanks, ' ').append(cell.text);
      blanks = 0;
    }
    blanks += cell.width - std::min(cell.width, width_of(cell.text)) + 2;
  }
}

std::optional<std::string> line_format_fault(std::string_view what, const std::string& format) {
  const std::vector<std::string_view> formats = {"text", "json", "ndjson"};
  if (std::find(formats.begin(), formats.end(), format) != formats.end()) {
    return std::nullopt;
  }
  return no_such(what, format, formats);
}

}  // namespace archdoc::cli
