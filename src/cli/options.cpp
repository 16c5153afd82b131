#include "cli/options.hpp"

#include "base/ascii.hpp"
#include "cli/terminal.hpp"
#include "model/names.hpp"
#include "pipeline/file.hpp"
#include "query/nearest.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace archdoc::cli {
namespace {

constexpr std::string_view kEncodings[] = {"UTF-8",        "UTF-16LE", "UTF-16BE",  "windows-1252",
                                           "windows-1251", "KOI8-R",   "ISO-8859-2"};

std::string listed(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) {
    out.append(out.empty() ? "" : ", ").append(word);
  }
  return out;
}

/// The names in a list of files, one a line, or each ended by NUL.
std::vector<std::string> names_in(std::string_view list, char end) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const std::size_t size = std::min(list.find(end), list.size());
    std::string_view name = list.substr(0, size);
    if (end == '\n' && name.ends_with('\r')) {
      name.remove_suffix(1);
    }
    if (!name.empty()) {
      names.emplace_back(name);
    }
    list.remove_prefix(std::min(size + 1, list.size()));
  }
  return names;
}

Result<std::string> contents(const std::string& path) {
  std::string bytes;
  auto file = pipeline::FileReader::open(path);
  if (!file) {
    return file.error();
  }
  if (const auto done = file->read_rest(bytes); !done) {
    return done.error();
  }
  return bytes;
}

bool is_folder(const std::string& path) {
  struct stat status {};
  return path != "-" && ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const Format& format : formats()) {
    names.push_back(format.name);
  }
  return names;
}

/// The format whose files are called like `path`.
const Format* format_of_name(std::string_view path) {
  for (const Format& format : formats()) {
    if (path.size() > format.extension.size() && path.ends_with(format.extension)) {
      return &format;
    }
  }
  return nullptr;
}

}  // namespace

std::string no_such(std::string_view what, std::string_view word,
                    const std::vector<std::string_view>& choices) {
  std::string message = "no " + std::string(what) + " '" + visible(word) + "'; ";
  if (const auto near = nearest(word, choices)) {
    return message + "did you mean '" + std::string(*near) + "'?";
  }
  return message + "choose from " + listed(choices);
}

void InputArgs::add_to(Args& args) {
  args.group("Input");
  args.value("--files-from", "FILE", files_from_,
             "read the files named in FILE, one a line; - is standard input");
  args.flag("-0,--null", null_, "the names in that list end with NUL");
  args.flag("--all-files", all_files_,
            "in folders read every file, not .txt, .text and .md alone;\n"
            "hidden ones are left out all the same");
  args.value("--encoding", "NAME", encoding_,
             "of the sources; without it, told from their bytes:\n" +
                 listed({std::begin(kEncodings), std::end(kEncodings)}));
  args.value("--layout", "NAME", layout_, "read all sources by this layout");
  args.value("--date-order", "ORDER", date_order_,
             "dmy or mdy: what comes first in dates such as 3/4/1961; without it,\n"
             "told by the layout or by other dates of the text");
  args.value("--repositories", "FILE", repositories_,
             "archives to know beside the built-in ones, whose spellings FILE's win over;\n"
             "a table like that of 'archdoc schema repositories'");
  args.value("-j,--jobs", "N", jobs_,
             "threads that read; without it, one for each core; the output is the same");
  args.group("Messages");
  args.flag("-v,--verbose", verbose_, "show findings of every severity, for any number of files");
  args.flag("-q,--quiet", quiet_, "show failures only");
  args.value("--findings", "FILE", findings_, "write all findings to FILE as NDJSON");
  args.flag("--strict", strict_, "exit code 1 also where files were skipped or had warnings");
}

std::optional<ExitCode> InputArgs::raise(Args& args, Job& job) {
  if (verbose_ && quiet_) {
    return args.refuse("--verbose and --quiet exclude each other");
  }
  if (const auto code = raise_reading(args, job)) {
    return code;
  }
  if (const auto code = raise_inputs(args, job)) {
    return code;
  }
  job.strict = strict_;
  job.report.verbose = verbose_;
  job.report.quiet = quiet_;
  job.run.stop = [] { return signalled() != 0; };
  if (findings_) {
    std::optional<Output> out = open_output(findings_);
    if (!out) {
      return kNothingDone;
    }
    job.findings.emplace(*std::move(out));
  }
  return std::nullopt;
}

std::optional<ExitCode> InputArgs::raise_inputs(Args& args, Job& job) {
  job.inputs.all_files = all_files_;
  job.inputs.operands = std::move(args.operands());
  std::vector<std::string>& operands = job.inputs.operands;
  if (null_ && !files_from_) {
    return args.refuse("--null goes with --files-from");
  }
  if (files_from_ == "-" && std::find(operands.begin(), operands.end(), "-") != operands.end()) {
    return args.refuse("standard input cannot be both a list of files and a source");
  }
  if (files_from_) {
    const Result<std::string> list = contents(*files_from_);
    if (!list) {
      say(visible(*files_from_) + ": " + list.error().message);
      return kNothingDone;
    }
    std::vector<std::string> names = names_in(*list, null_ ? '\0' : '\n');
    operands.insert(operands.end(), names.begin(), names.end());
    if (operands.empty()) {
      say(visible(*files_from_) + ": names no files; there is nothing to read");
      return kNothingDone;
    }
    return std::nullopt;
  }
  if (operands.empty()) {
    if (is_terminal(STDIN_FILENO)) {
      say("nothing to read; name a file or a folder, or - for standard input");
      say_raw(args.usage() + "\n");
      return kUsage;
    }
    operands.emplace_back("-");
  }
  job.one_file = operands.size() == 1 && operands.front() != "-" && !is_folder(operands.front());
  return std::nullopt;
}

std::optional<ExitCode> InputArgs::raise_reading(Args& args, Job& job) {
  if (encoding_) {
    job.run.read.encoding = encoding_by_name(*encoding_);
    if (!job.run.read.encoding) {
      return args.refuse(
          no_such("encoding", *encoding_, {std::begin(kEncodings), std::end(kEncodings)}));
    }
  }
  if (date_order_) {
    const std::optional<DateOrder> order = date_order_of(*date_order_);
    if (!order) {
      return args.refuse(no_such("date order", *date_order_, {"dmy", "mdy"}));
    }
    job.run.read.date_order = *order;
  }
  if (layout_) {
    const std::vector<std::string> names = layout_names();
    if (std::find(names.begin(), names.end(), *layout_) == names.end()) {
      return args.refuse(no_such("layout", *layout_, {names.begin(), names.end()}));
    }
    job.run.read.layout = layout_;
  }
  if (const auto code = raise_repositories(args, job)) {
    return code;
  }
  job.run.jobs = 0;
  if (jobs_) {
    const char* end = jobs_->data() + jobs_->size();
    const auto [rest, error] = std::from_chars(jobs_->data(), end, job.run.jobs);
    if (error != std::errc{} || rest != end || job.run.jobs == 0) {
      return args.refuse("--jobs: '" + visible(*jobs_) +
                         "' is no number of threads; give 1 or more");
    }
  }
  return std::nullopt;
}

std::optional<ExitCode> InputArgs::raise_repositories(Args& args, Job& job) const {
  if (!repositories_) {
    return std::nullopt;
  }
  const std::vector<std::string>& operands = args.operands();
  const bool taken = files_from_ == "-" || (operands.empty() && !files_from_) ||
                     std::find(operands.begin(), operands.end(), "-") != operands.end();
  if (repositories_ == "-" && taken) {
    return args.refuse(
        "standard input cannot be both a table of repositories and what is to be read");
  }
  const Result<std::string> table = contents(*repositories_);
  if (!table) {
    say(visible(*repositories_) + ": " + table.error().message);
    return kNothingDone;
  }
  Result<Repositories> known = Repositories::with(*table);
  if (!known) {
    say(visible(*repositories_) + ": " + visible(known.error().message));
    return kUsage;
  }
  job.run.read.repositories = *std::move(known);
  return std::nullopt;
}

void OutputArgs::add_to(Args& args) {
  std::string names;
  for (const Format& format : formats()) {
    names.append("\n").append(format.name).append(": ").append(format.description);
  }
  args.group("Output");
  args.value("-f,--format", "FORMAT", format_,
             (from_name_ ? "without it, told by the name of the output file"
                         : "without it, a JSON object for one file with one record, else NDJSON") +
                 names);
  args.flag("--array", array_, "an array of JSON records, even for one");
  args.value("--fields", "LIST", fields_,
             "these keys of the records only: date,title,participants");
  args.flag("--no-body", no_body_, "leave out the body");
  args.flag("--no-evidence", no_evidence_, "leave out the evidence");
  args.value("-o,--output", "FILE", output_,
             "write to FILE, which appears when it is whole; - is standard output");
}

std::optional<ExitCode> OutputArgs::raise(const Args& args, Job& job) const {
  job.path = output_;
  if (const auto code = raise_format(args, job)) {
    return code;
  }
  return raise_fields(args, job);
}

std::optional<ExitCode> OutputArgs::raise_format(const Args& args, Job& job) const {
  if (format_) {
    job.format = find_format(*format_);
    if (job.format == nullptr) {
      return args.refuse(no_such("format", *format_, format_names()));
    }
  } else if (from_name_ && output_) {
    job.format = format_of_name(*output_);
  }
  if (job.format == nullptr && from_name_ && !array_) {
    return args.refuse("in which format? Give -f, or -o with a name that tells; choose from " +
                       listed(format_names()));
  }
  const bool json = job.format != nullptr && job.format->name == "json";
  if (job.format != nullptr && !json) {
    job.shape = Shape::as_named;
  } else if (json) {
    job.shape = Shape::json;
  }
  if (array_) {
    if (job.shape == Shape::as_named) {
      return args.refuse("--array goes with -f json; " + std::string(job.format->name) +
                         " has no arrays");
    }
    job.shape = Shape::array;
  }
  return std::nullopt;
}

std::optional<ExitCode> OutputArgs::raise_fields(const Args& args, Job& job) const {
  if (fields_) {
    job.write.keys = 0;
    std::string_view left = *fields_;
    while (!left.empty()) {
      const std::size_t end = std::min(left.find(','), left.size());
      const std::string_view name = trim(left.substr(0, end));
      left.remove_prefix(std::min(end + 1, left.size()));
      const std::optional<KeySet> key = key_by_name(name);
      if (!key) {
        return args.refuse(no_such("field", name, key_names()));
      }
      job.write.keys |= *key;
    }
    if (job.write.keys == 0) {
      return args.refuse("--fields names no field; choose from " + listed(key_names()));
    }
  }
  if (no_body_) {
    job.write.keys &= ~*key_by_name("body");
  }
  if (no_evidence_) {
    job.write.keys &= ~*key_by_name("evidence");
  }
  return std::nullopt;
}

void FilterArgs::add_to(Args& args) {
  args.group("Filters (all must hold; of one given several times, one)");
  args.value("--since", "DATE", terms_.since, "dated on or after DATE: 1964, 1964-01, any EDTF");
  args.value("--until", "DATE", terms_.until, "dated on or before DATE");
  args.value("--undated", "keep|drop|only", undated_,
             "documents without a date, which --since and --until drop");
  args.values("--type", "TYPE", terms_.types, "of this type or a narrower one: memorandum");
  args.values("--participant", "NAME", terms_.participants,
              "with this participant: the beginnings of words of the name,\n"
              "in any case, accents or script");
  args.values("--person", "NAME", terms_.persons, "with this participant or person mentioned");
  args.values("--archive", "NAME", terms_.archives,
              "held by this archive, as written or as the repository is known");
  args.values("--text", "REGEX", terms_.texts,
              "title, subject, summary or body match (RE2; (?i) for any case)");
}

std::optional<ExitCode> FilterArgs::raise(const Args& args, std::optional<Filter>& filter) const {
  FilterTerms terms = terms_;
  if (undated_) {
    const std::vector<std::string_view> choices = {"keep", "drop", "only"};
    const auto found = std::find(choices.begin(), choices.end(), *undated_);
    if (found == choices.end()) {
      return args.refuse("--undated: " + no_such("such choice", *undated_, choices));
    }
    terms.undated = static_cast<Undated>(found - choices.begin());
  }
  Result<Filter> compiled = Filter::compile(terms);
  if (!compiled) {
    return args.refuse(visible(compiled.error().message));
  }
  filter = *std::move(compiled);
  return std::nullopt;
}

void SelectionArgs::add_to(Args& args) {
  if (filters_) {
    filter_.add_to(args);
  }
  input_.add_to(args);
}

std::optional<ExitCode> SelectionArgs::raise(Args& args, Job& job) {
  if (const auto code = filters_ ? filter_.raise(args, job.filter) : std::nullopt) {
    return code;
  }
  return input_.raise(args, job.input);
}

std::optional<Output> open_output(const std::optional<std::string>& path) {
  if (!path || *path == "-") {
    return Output(STDOUT_FILENO);
  }
  Result<Output> out = Output::file(*path);
  if (!out) {
    say(visible(out.error().message));
    return std::nullopt;
  }
  return *std::move(out);
}

bool finished(Output& out) {
  const Result<Done> done = out.finish();
  if (!done) {
    say(visible(done.error().message));
  }
  return done.has_value();
}

ExitCode write_page(const std::optional<std::string>& path, std::string page) {
  std::optional<Output> out = open_output(path);
  if (!out) {
    return kNothingDone;
  }
  out->buffer() = std::move(page);
  return finished(*out) ? kDone : kNothingDone;
}

std::optional<DateOrder> date_order_of(std::string_view word) {
  const std::optional<DateOrder> order = from_name<DateOrder>(word);
  return order == DateOrder::unknown ? std::nullopt : order;
}

}  // namespace archdoc::cli
