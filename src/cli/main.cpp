// The program: finds the command and runs it. What only prints a line is done before anything else,
// and a command's options are set up only when it runs: shell loops wait for every start.
#include <archdoc/read.hpp>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "query/nearest.hpp"

#include <unistd.h>

#include <algorithm>
#include <exception>
#include <iterator>
#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::cli {
namespace {

std::string overview() {
  std::string page =
      "usage: archdoc COMMAND [OPTIONS] [INPUT...]\n\n"
      "Turns raw archive text into structured records.\n\nCommands:\n";
  for (const Command& command : kCommands) {
    std::string left = "  ";
    left.append(command.name).append(" ").append(command.operands);
    left.resize(std::max<std::size_t>(left.size() + 1, 25), ' ');
    page.append(left).append(command.summary).append("\n");
  }
  page +=
      "\n  -h, --help             this page; 'archdoc COMMAND --help' tells about a command\n"
      "  --version              name and version\n"
      "\nExamples:\n"
      "  archdoc parse page.txt\n"
      "  archdoc list papers/\n"
      "  archdoc parse papers/ | archdoc filter --since 1964 | archdoc export -f xml -o 1964.xml\n"
      "\nExit codes: 0 done; 1 some inputs failed; 2 wrong usage; 3 nothing could be read or the\n"
      "output could not be written; 4 'check' found something; 130, 143 interrupted.\n";
  return page;
}

ExitCode print(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written < 0) {
      say("cannot write to standard output");
      return kNothingDone;
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return kDone;
}

ExitCode unknown_command(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Command& command : kCommands) {
    names.push_back(command.name);
  }
  std::string message = "no command '" + visible(name) + "'";
  if (::access(std::string(name).c_str(), F_OK) == 0) {
    message += "; did you mean 'archdoc parse " + visible(name) + "'?";
  } else if (const auto near = nearest(name, names)) {
    message.append("; did you mean '").append(*near).append("'?");
  } else {
    message += "; 'archdoc --help' lists them";
  }
  say(message);
  return kUsage;
}

ExitCode run_command(std::string_view name, Arguments arguments) {
  const auto* found = std::find_if(std::begin(kCommands), std::end(kCommands),
                                   [name](const Command& command) { return command.name == name; });
  if (found == std::end(kCommands)) {
    return unknown_command(name);
  }
  catch_signals();
  return found->run(arguments);
}

ExitCode run(Arguments arguments) {
  if (arguments.empty()) {
    say_raw(overview());
    return kUsage;
  }
  const std::string_view first = arguments.front();
  if (first == "--version" || first == "-V") {
    return print(std::string(reader_name()) + "\n");
  }
  if (first == "--help" || first == "-h" || first == "help") {
    if (arguments.size() == 1) {
      return print(overview());
    }
    const char* const help[] = {"--help"};
    return run_command(arguments[1], help);
  }
  return run_command(first, arguments.subspan(1));
}

}  // namespace
}  // namespace archdoc::cli

int main(int argc, char** argv) {
  try {
    const std::vector<const char*> arguments(argv + std::min(argc, 1), argv + argc);
    return archdoc::cli::run(arguments);
  } catch (const std::bad_alloc&) {
    archdoc::cli::say("there is not enough memory; give it less at a time");
  } catch (const std::exception& error) {
    archdoc::cli::say(std::string("stopped by a fault of its own: ") + error.what());
  }
  return archdoc::cli::kNothingDone;
}
