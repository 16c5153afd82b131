// Options that several commands share: as typed, and what they mean.
#pragma once

#include <archdoc/pipeline.hpp>
#include <archdoc/query.hpp>

#include "cli/args.hpp"
#include "cli/report.hpp"

#include <optional>
#include <string>
#include <vector>

namespace archdoc::cli {

/// What is read and how, and what is said about it.
class InputArgs {
 public:
  void add_to(Args& args);

  struct Job {
    InputOptions inputs;
    RunOptions run;
    ReportOptions report;
    std::optional<Output> findings;
    bool strict = false;
    bool one_file = false;  ///< the one input is a file operand
  };
  /// What was meant; an exit code where that makes no sense, and is said.
  [[nodiscard]] std::optional<ExitCode> raise(Args& args, Job& job);

 private:
  [[nodiscard]] std::optional<ExitCode> raise_inputs(Args& args, Job& job);
  [[nodiscard]] std::optional<ExitCode> raise_reading(Args& args, Job& job);
  [[nodiscard]] std::optional<ExitCode> raise_repositories(Args& args, Job& job) const;

  std::optional<std::string> files_from_;
  bool null_ = false;
  bool all_files_ = false;
  std::optional<std::string> encoding_;
  std::optional<std::string> layout_;
  std::optional<std::string> date_order_;
  std::optional<std::string> repositories_;
  std::optional<std::string> jobs_;
  bool strict_ = false;
  bool verbose_ = false;
  bool quiet_ = false;
  std::optional<std::string> findings_;
};

/// What is written, where, and how much of each record.
class OutputArgs {
 public:
  /// `from_name`: the name of the output file may tell the format, and something must.
  explicit OutputArgs(bool from_name) : from_name_(from_name) {}
  void add_to(Args& args);

  struct Job {
    Shape shape = Shape::automatic;
    const Format* format = nullptr;
    WriteOptions write;
    std::optional<std::string> path;  ///< absent: standard output
  };
  [[nodiscard]] std::optional<ExitCode> raise(const Args& args, Job& job) const;

 private:
  [[nodiscard]] std::optional<ExitCode> raise_format(const Args& args, Job& job) const;
  [[nodiscard]] std::optional<ExitCode> raise_fields(const Args& args, Job& job) const;

  bool from_name_;
  std::optional<std::string> format_;
  bool array_ = false;
  bool no_body_ = false;
  bool no_evidence_ = false;
  std::optional<std::string> fields_;
  std::optional<std::string> output_;
};

class FilterArgs {
 public:
  void add_to(Args& args);
  [[nodiscard]] std::optional<ExitCode> raise(const Args& args,
                                              std::optional<Filter>& filter) const;

 private:
  FilterTerms terms_;
  std::optional<std::string> undated_;
};

/// Which records a command takes: what is read, and the filters that choose among it.
class SelectionArgs {
 public:
  /// `filters`: whether the command has any.
  explicit SelectionArgs(bool filters = true) : filters_(filters) {}
  void add_to(Args& args);

  struct Job {
    InputArgs::Job input;
    std::optional<Filter> filter;
  };
  [[nodiscard]] std::optional<ExitCode> raise(Args& args, Job& job);

 private:
  bool filters_;
  FilterArgs filter_;
  InputArgs input_;
};

/// The output to `path`; standard output where there is none or it is "-". Failure is said.
[[nodiscard]] std::optional<Output> open_output(const std::optional<std::string>& path);

/// Finishes an output. Failure is said.
[[nodiscard]] bool finished(Output& out);

/// Writes one page to `path`, as open_output has it. Failure is said.
[[nodiscard]] ExitCode write_page(const std::optional<std::string>& path, std::string page);

/// What --date-order says in `word`: "dmy" or "mdy"; nothing for all else.
[[nodiscard]] std::optional<DateOrder> date_order_of(std::string_view word);

/// "no format 'jsn'; did you mean 'json'?", or with the list of `choices`.
[[nodiscard]] std::string no_such(std::string_view what, std::string_view word,
                                  const std::vector<std::string_view>& choices);

}  // namespace archdoc::cli
