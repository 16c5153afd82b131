#include "cli/args.hpp"

#include "cli/terminal.hpp"
#include "query/nearest.hpp"

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <algorithm>

namespace archdoc::cli {

struct Args::Parser {
  CLI::App app;
};

/// One line of the help; a heading where `names` is empty.
struct Args::Option {
  std::string names;
  std::string meta;
  std::string help;
  CLI::Option* parsed = nullptr;
  bool* flag = nullptr;
  std::optional<std::string>* value = nullptr;
  std::vector<std::string>* values = nullptr;
};

namespace {

/// "--format" of "-f,--format".
std::string_view long_name(std::string_view names) {
  return names.substr(names.rfind(',') == std::string_view::npos ? 0 : names.rfind(',') + 1);
}

void write_out(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written <= 0) {
      return;
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

constexpr std::size_t kHelpColumn = 27;

/// The help of one option, its further lines set in.
void append_option(std::string& page, std::string_view names, std::string_view meta,
                   std::string_view help) {
  std::string left = names.starts_with("--") ? "      " : "  ";
  for (const char c : names) {
    left += c;
    left += c == ',' ? " " : "";
  }
  if (!meta.empty()) {
    left.append(" ").append(meta);
  }
  if (left.size() + 2 > kHelpColumn) {
    left += '\n';
    left.append(kHelpColumn, ' ');
  } else {
    left.resize(kHelpColumn, ' ');
  }
  page += left;
  for (const char c : help) {
    page += c;
    if (c == '\n') {
      page.append(kHelpColumn, ' ');
    }
  }
  page += '\n';
}

/// What CLI11 found wrong, in the words of this program. Its messages begin with the option.
std::string reworded(const CLI::ParseError& error) {
  if (const auto* mismatch = dynamic_cast<const CLI::ArgumentMismatch*>(&error)) {
    const std::string what = mismatch->what();
    return what.substr(0, what.find(':')) + " needs a value";
  }
  return error.what();
}

}  // namespace

Args::Args(const CommandHelp& help) : help_(help), parser_(std::make_unique<Parser>()) {
  parser_->app.set_help_flag();
  parser_->app.allow_extras();
}

Args::~Args() = default;

void Args::group(std::string_view title) {
  options_.push_back({"", "", std::string(title), nullptr, nullptr, nullptr, nullptr});
}

void Args::flag(std::string_view names, bool& value, std::string_view help) {
  CLI::Option* parsed = parser_->app.add_flag(std::string(names))
                            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  options_.push_back({std::string(names), "", std::string(help), parsed, &value, nullptr, nullptr});
}

void Args::value(std::string_view names, std::string_view meta, std::optional<std::string>& value,
                 std::string_view help) {
  add(names, meta, help).value = &value;
}

void Args::values(std::string_view names, std::string_view meta, std::vector<std::string>& values,
                  std::string_view help) {
  add(names, meta, help).values = &values;
}

Args::Option& Args::add(std::string_view names, std::string_view meta, std::string_view help) {
  // CLI11 would split a value like "[ab]" into a list, and read the operands after one as more
  // values; neither happens to options of one string each that allow no extra arguments.
  CLI::Option* parsed =
      parser_->app.add_option(std::string(names), [](const CLI::results_t&) { return true; })
          ->type_size(1)
          ->expected(1)
          ->allow_extra_args(false)
          ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  options_.push_back({std::string(names), std::string(meta), std::string(help), parsed, nullptr,
                      nullptr, nullptr});
  return options_.back();
}

std::optional<ExitCode> Args::parse(std::span<const char* const> arguments) {
  group("Help");
  flag("-h,--help", wants_help_, "this page");
  std::vector<std::string> reversed(arguments.begin(), arguments.end());
  std::reverse(reversed.begin(), reversed.end());
  try {
    parser_->app.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) {
    return refuse(reworded(error));
  }
  for (const Option& option : options_) {
    if (option.parsed == nullptr || option.parsed->count() == 0) {
      continue;
    }
    if (option.flag != nullptr) {
      *option.flag = true;
    } else if (option.values != nullptr) {
      *option.values = option.parsed->results();
    } else if (option.parsed->count() > 1) {
      return refuse(std::string(long_name(option.names)) + " is given twice");
    } else {
      *option.value = option.parsed->results().front();
    }
  }
  if (wants_help_) {
    write_out(help_page());
    return kDone;
  }
  if (const auto error = take_operands(parser_->app.remaining())) {
    return refuse(*error);
  }
  return std::nullopt;
}

/// Tells operands from options that are not known; after "--" all are operands.
std::optional<std::string> Args::take_operands(const std::vector<std::string>& rest) {
  bool options_ended = false;
  for (const std::string& argument : rest) {
    if (!options_ended && argument == "--") {
      options_ended = true;
    } else if (!options_ended && argument.size() > 1 && argument.front() == '-') {
      return unknown_option(argument);
    } else {
      operands_.push_back(argument);
    }
  }
  return std::nullopt;
}

std::string Args::unknown_option(std::string_view option) const {
  option = option.substr(0, option.find('='));
  std::vector<std::string_view> names;
  for (const Option& known : options_) {
    if (!known.names.empty()) {
      names.push_back(long_name(known.names));
    }
  }
  std::string message = "unknown option " + visible(option);
  if (const auto near = nearest(option, names)) {
    message.append("; did you mean ").append(*near).append("?");
  }
  return message;
}

std::string Args::usage() const {
  std::string line = "usage: archdoc ";
  line.append(help_.name).append(" [OPTIONS]");
  if (!help_.operands.empty()) {
    line.append(" ").append(help_.operands);
  }
  return line;
}

ExitCode Args::refuse(std::string_view message) const {
  std::string line(message);
  if (message.find("; ") == std::string_view::npos) {  // else it says what to do
    line.append("; see 'archdoc ").append(help_.name).append(" --help'");
  }
  say(line);
  return kUsage;
}

std::string Args::help_page() const {
  std::string page = usage();
  page.append("\n\n").append(help_.summary).append("\n");
  if (!help_.about.empty()) {
    page.append("\n").append(help_.about).append("\n");
  }
  for (const Option& option : options_) {
    if (option.names.empty()) {
      page.append("\n").append(option.help).append(":\n");
    } else {
      append_option(page, option.names, option.meta, option.help);
    }
  }
  page += "\nExamples:\n";
  std::string_view examples = help_.examples;
  while (!examples.empty()) {
    const std::size_t end = std::min(examples.find('\n'), examples.size());
    page.append("  ").append(examples.substr(0, end)).append("\n");
    examples.remove_prefix(std::min(end + 1, examples.size()));
  }
  return page;
}

}  // namespace archdoc::cli
