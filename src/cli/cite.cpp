// archdoc cite: a reference for each document.
#include "writers/cite.hpp"

#include "cli/command.hpp"
#include "cli/json.hpp"
#include "cli/matches.hpp"
#include "cli/session.hpp"
#include "cli/terminal.hpp"
#include "writers/escape.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace archdoc::cli {
namespace {

using writers::CiteStyle;

constexpr CommandHelp kHelp = {
    "cite", "[INPUT...]", "A footnote for each document, ready to paste.",
    "The styles are those of The Chicago Manual of Style, 17th edition, for archives. What a "
    "record\n"
    "does not state is left out; with -f ndjson 'missing' names it. A record that has nothing to\n"
    "cite, as a page of search results, gives a line on standard error. INPUT is as for\n"
    "'archdoc parse'.",
    "archdoc cite papers/\n"
    "archdoc cite papers/ --style chicago-bibliography | sort -u\n"
    "archdoc filter records.ndjson --since 1964 | archdoc cite -f ndjson | jq -r .citation"};

constexpr std::array<std::pair<std::string_view, CiteStyle>, 2> kStyles = {
    {{"chicago-note", CiteStyle::chicago_note},
     {"chicago-bibliography", CiteStyle::chicago_bibliography}}};

struct Job {
  SelectionArgs::Job records;
  std::string_view style = kStyles[0].first;
  CiteStyle cite_style = kStyles[0].second;
  bool as_json = false;
  std::optional<std::string> path;
};

void append_object(std::string& out, const Record& record, const std::string& citation,
                   std::string_view style) {
  JsonLine line(out);
  line.text("path", std::string_view(record.source.path));
  line.text("citation", citation.empty() ? std::nullopt : std::optional(citation));
  line.text("style", style);
  std::string& list = line.raw("missing");
  list += '[';
  for (const std::string_view part : writers::missing_parts(record)) {
    list += list.back() == '[' ? "" : ",";
    writers::append_json_string(list, part);
  }
  list += ']';
  line.end();
}

void say_nothing_to_cite(const Record& record) {
  const bool listing = record.kind == Kind::listing;
  say(visible(record.source.path) + ": " +
      (listing ? "a page of search results, which is not cited" : "nothing to cite"));
}

ExitCode cite_all(Job& job) {
  std::optional<Output> out = open_output(job.path);
  if (!out) {
    return kNothingDone;
  }
  Matches matches(job.records.filter ? &*job.records.filter : nullptr);
  Uses uses;
  uses.record = [&](const Input&, Record&& record) {
    if (!matches(record)) {
      return;
    }
    const std::string citation = writers::cite(record, job.cite_style);
    if (citation.empty() && !job.records.input.report.quiet) {
      say_nothing_to_cite(record);
    }
    if (job.as_json && record.kind == Kind::document) {
      append_object(out->buffer(), record, citation, job.style);
    } else if (!citation.empty()) {
      writers::append_plain(out->buffer(), citation);
      out->buffer() += '\n';
    }
    out->between();
  };
  uses.told = [&matches] { matches.tell_undated(); };
  return run_session(job.records.input, *out, uses);
}

}  // namespace

ExitCode run_cite(Arguments arguments) {
  Args args(kHelp);
  SelectionArgs selection;
  Job job;
  std::optional<std::string> style;
  std::optional<std::string> format;
  args.group("Output");
  args.value("--style", "STYLE", style,
             "chicago-note, which is what happens without it, or chicago-bibliography");
  args.value("-f,--format", "FORMAT", format,
             "text, one citation a line, or ndjson: path, citation, style, missing");
  args.value("-o,--output", "FILE", job.path, "write to FILE, which appears when it is whole");
  selection.add_to(args);
  if (const auto code = args.parse(arguments)) {
    return *code;
  }
  if (style) {
    const auto* const known =
        std::find_if(kStyles.begin(), kStyles.end(),
                     [&style](const auto& candidate) { return candidate.first == *style; });
    if (known == kStyles.end()) {
      return args.refuse(no_such("style", *style, {kStyles[0].first, kStyles[1].first}));
    }
    std::tie(job.style, job.cite_style) = *known;
  }
  if (format && *format != "text" && *format != "ndjson") {
    return args.refuse(no_such("format of a citation", *format, {"text", "ndjson"}));
  }
  job.as_json = format == "ndjson";
  if (const auto code = selection.raise(args, job.records)) {
    return *code;
  }
  return cite_all(job);
}

}  // namespace archdoc::cli
