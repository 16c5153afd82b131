// The options of one command, as typed. Only args.cpp knows CLI11.
#pragma once

#include "cli/exit_code.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::cli {

/// What the help of a command says besides its options.
struct CommandHelp {
  std::string_view name;
  std::string_view operands;  ///< "[INPUT...]"
  std::string_view summary;   ///< one line
  std::string_view about;     ///< paragraphs after the options; may be empty
  std::string_view examples;  ///< one a line
};

class Args {
 public:
  explicit Args(const CommandHelp& help);
  ~Args();
  Args(const Args&) = delete;
  Args& operator=(const Args&) = delete;

  /// A heading for the options that follow, in the help.
  void group(std::string_view title);
  /// `names` are like "-v,--verbose"; `help` may have several lines.
  void flag(std::string_view names, bool& value, std::string_view help);
  void value(std::string_view names, std::string_view meta, std::optional<std::string>& value,
             std::string_view help);
  /// One that can be given several times.
  void values(std::string_view names, std::string_view meta, std::vector<std::string>& values,
              std::string_view help);

  /// Reads the arguments after the command's name. An exit code where the command is not to run:
  /// help was asked for and is printed, or the error is.
  [[nodiscard]] std::optional<ExitCode> parse(std::span<const char* const> arguments);

  [[nodiscard]] std::vector<std::string>& operands() { return operands_; }
  /// "usage: archdoc parse [OPTIONS] [INPUT...]"
  [[nodiscard]] std::string usage() const;
  /// Says what is wrong with the command line, and where to read how it is right.
  [[nodiscard]] ExitCode refuse(std::string_view message) const;

 private:
  struct Parser;  // CLI11
  struct Option;

  Option& add(std::string_view names, std::string_view meta, std::string_view help);
  [[nodiscard]] std::string help_page() const;
  [[nodiscard]] std::optional<std::string> take_operands(const std::vector<std::string>& rest);
  [[nodiscard]] std::string unknown_option(std::string_view option) const;

  CommandHelp help_;
  std::unique_ptr<Parser> parser_;
  std::vector<Option> options_;
  std::vector<std::string> operands_;
  bool wants_help_ = false;
};

}  // namespace archdoc::cli
