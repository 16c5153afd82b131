// archdoc name: names of people, in their parts.
#include "cli/args.hpp"
#include "cli/command.hpp"
#include "cli/json.hpp"
#include "cli/line_answers.hpp"
#include "cli/terminal.hpp"
#include "extract/name_reading.hpp"
#include "extract/readable_name.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace archdoc::cli {
namespace {

constexpr CommandHelp kHelp = {
    "name", "[NAME...]",
    "Reads names of people: title, given and family name, suffix, nickname, office.",
    "Each NAME is read on its own; without any, or for -, each line of standard input is. A line\n"
    "gives one line, in order, also where it is empty. Parts are given as they are written; what\n"
    "is not there is null. A title before a name that is an office is the office as well. A line\n"
    "that holds no name gives no parts, in exit code 0. After -- a NAME may begin with -.",
    "archdoc name 'Dr. Karl P. van der Aue, Jr.' 'Kim Il Nam' 'Berg, Anna (1901-1977)'\n"
    "archdoc name -f json 'the USSR Ambassador, c. A. B. Petrov'\n"
    "cut -f 2 people.tsv | archdoc name -f ndjson | jq -r .family"};

using extract::NameReading;

struct Part {
  std::string_view key;
  Spans NameReading::*spans;
};
constexpr Part kParts[] = {
    {"honorific", &NameReading::honorific}, {"given", &NameReading::given},
    {"middle", &NameReading::middle},       {"family", &NameReading::family},
    {"suffix", &NameReading::suffix},       {"nickname", &NameReading::nickname},
    {"office", &NameReading::office},
};

NameReading read(const InputLine& line) {
  return line.cut ? NameReading{} : extract::read_name(line.text);
}

/// The name with small letters, where it is in capitals: all of it, without its office.
std::optional<std::string> readable_of(std::string_view text, const NameReading& name) {
  Span whole;
  for (const Spans* part : {&name.given, &name.middle, &name.family, &name.suffix}) {
    for (const Span span : *part) {
      whole = whole.empty()
                  ? span
                  : Span{std::min(whole.begin, span.begin), std::max(whole.end, span.end)};
    }
  }
  return extract::readable_name(whole.of(text));
}

LineAnswer object_of(std::string& out, const InputLine& line) {
  const NameReading name = read(line);
  JsonLine object(out);
  object.text("input", line.text);
  for (const Part& part : kParts) {
    object.text(part.key, extract::part_text(line.text, name.*part.spans));
  }
  object.text("readable", readable_of(line.text, name));
  if (name.empty()) {
    object.null("grade");
  } else {
    object.text("grade", name_of(name.grade));
  }
  object.end_inside();
  return {!name.empty(), {}};
}

/// "Anna Berg    given Anna; family Berg".
LineAnswer row_of(std::string& out, const InputLine& line) {
  static constexpr std::size_t kInput = 24;
  const NameReading name = read(line);
  std::string parts;
  for (const Part& part : kParts) {
    if (const auto text = extract::part_text(line.text, name.*part.spans)) {
      parts.append(parts.empty() ? "" : "; ").append(part.key).append(" ").append(visible(*text));
    }
  }
  if (!name.empty() && name.grade != Grade::high) {
    parts.append("; grade ").append(name_of(name.grade));
  }
  append_cells(out, {{visible(line.text), kInput}, {name.empty() ? "-" : std::move(parts)}});
  return {!name.empty(), {}};
}

}  // namespace

ExitCode run_name(Arguments arguments) {
  Args args(kHelp);
  std::optional<std::string> format;
  LineJob job;
  args.value("-f,--format", "FORMAT", format,
             "text: the name, and its parts\n"
             "json: an object for one NAME, else an array\n"
             "ndjson: an object a line: input, honorific, given, middle, family,\n"
             "suffix, nickname, office, readable (the name with small letters,\n"
             "where it is in capitals), grade");
  args.value("-o,--output", "FILE", job.path, "write to FILE, which appears when it is whole");
  if (const auto code = args.parse(arguments)) {
    return *code;
  }
  const std::string wanted = format.value_or("text");
  if (const auto fault = line_format_fault("format of names", wanted)) {
    return args.refuse(*fault);
  }
  job.append = wanted == "text" ? row_of : object_of;
  job.array = wanted == "json";
  job.operand = "a name";
  return answer_each(args, job);
}

}  // namespace archdoc::cli
