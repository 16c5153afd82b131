// archdoc list: one line a document.
#include "cli/command.hpp"
#include "cli/json.hpp"
#include "cli/matches.hpp"
#include "cli/session.hpp"
#include "cli/terminal.hpp"
#include "writers/escape.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace archdoc::cli {
namespace {

constexpr CommandHelp kHelp = {
    "list", "[INPUT...]", "One line a document: date, type, title, participants, path.",
    "On a terminal a table, its columns cut to the width of the window; into a pipe or a file the\n"
    "same columns whole, with a tab between them. INPUT is as for 'archdoc parse'.",
    "archdoc list papers/\n"
    "archdoc list papers/ --since 1964 --type telegram | cut -f 1,3\n"
    "archdoc list records.ndjson -f ndjson | jq -r .title"};

enum Column : std::size_t { date, type, title, participants, path, kColumns };
using Row = std::array<std::string, kColumns>;

std::string names_of_participants(const Record& record) {
  std::string out;
  for (const Person& person : record.participants) {
    out.append(out.empty() ? "" : "; ").append(person.name);
  }
  return out;
}

/// Tabs and line breaks of the values become visible signs, so that they stay signs of the table.
Row row_of(const Record& record) {
  const std::string kind = record.kind == Kind::listing ? "listing" : "";
  return {visible(record.date.value_or("")), visible(record.type.value_or(kind)),
          visible(record.title.value_or("")), visible(names_of_participants(record)),
          visible(record.source.path)};
}

void append_tabbed(std::string& out, const Record& record) {
  const Row row = row_of(record);
  for (std::size_t i = 0; i < kColumns; ++i) {
    out.append(i == 0 ? "" : "\t").append(row[i]);
  }
  out += '\n';
}

void append_object(std::string& out, const Record& record) {
  JsonLine line(out);
  line.text("date", record.date).text("type", record.type).text("title", record.title);
  std::string& list = line.raw("participants");
  list += '[';
  for (std::size_t i = 0; i < record.participants.size(); ++i) {
    list += i == 0 ? "" : ",";
    writers::append_json_string(list, record.participants[i].name);
  }
  list += ']';
  line.text("path", std::string_view(record.source.path)).text("id", std::string_view(record.id));
  line.end();
}

/// A table in a window. The first rows say how wide the columns are; later ones are cut to that.
class Table {
 public:
  Table(Output& out, std::size_t width, bool colour) : out_(out), width_(width), colour_(colour) {}

  void add(Row&& row) {
    if (widths_set_) {
      print(row);
      return;
    }
    first_.push_back(std::move(row));
    if (first_.size() == kFirst) {
      end();
    }
  }

  /// Prints the first rows, where those are all.
  void end() {
    if (!widths_set_) {
      set_widths();
      for (const Row& row : first_) {
        print(row);
      }
      first_.clear();
    }
  }

 private:
  static constexpr std::size_t kFirst = 100;
  static constexpr std::size_t kGap = 2;

  void set_widths() {
    widths_set_ = true;
    for (const Row& row : first_) {
      for (std::size_t i = 0; i < kColumns; ++i) {
        widths_[i] = std::max(widths_[i], width_of(row[i]));
      }
    }
    // Dates and types stay whole where they can; the three others share what is left, and what one
    // does not need goes to the next.
    widths_[type] = std::min(widths_[type], width_ / 5);
    const std::size_t used = widths_[date] + widths_[type] + (kColumns - 1) * kGap;
    std::size_t left = width_ > used ? width_ - used : 0;
    constexpr std::array<std::pair<Column, std::size_t>, 3> kShares = {
        {{path, 4}, {participants, 3}, {title, 1}}};
    for (const auto& [column, share] : kShares) {
      widths_[column] = std::min(widths_[column], std::max<std::size_t>(left / share, 4));
      left -= std::min(left, widths_[column]);
    }
  }

  void print(const Row& row) {
    std::string& out = out_.buffer();
    for (std::size_t i = 0; i < kColumns; ++i) {
      const std::string cell = i == path ? cut_front(row[i], widths_[i]) : cut(row[i], widths_[i]);
      const Tone tone = i == title ? Tone::strong : i == path ? Tone::faint : Tone::plain;
      out += toned(cell, tone, colour_);
      if (i + 1 < kColumns) {
        out.append(widths_[i] - std::min(widths_[i], width_of(cell)) + kGap, ' ');
      }
    }
    out += '\n';
    out_.between();
  }

  Output& out_;
  std::size_t width_;
  bool colour_;
  bool widths_set_ = false;
  std::array<std::size_t, kColumns> widths_{};
  std::vector<Row> first_;
};

/// What was asked for, or what suits where it goes.
std::string chosen_format(const std::optional<std::string>& format, bool to_terminal) {
  return format.value_or(to_terminal ? "table" : "tsv");
}

ExitCode list(SelectionArgs::Job& job, const std::string& format,
              const std::optional<std::string>& path) {
  std::optional<Output> out = open_output(path);
  if (!out) {
    return kNothingDone;
  }
  Table table(*out, columns(STDOUT_FILENO, 100), !path && has_colour(STDOUT_FILENO));
  Matches matches(job.filter ? &*job.filter : nullptr);
  Uses uses;
  uses.record = [&](const Input&, Record&& record) {
    if (!matches(record)) {
      return;
    }
    if (format == "table") {
      table.add(row_of(record));
    } else {
      (format == "tsv" ? append_tabbed : append_object)(out->buffer(), record);
      out->between();
    }
  };
  uses.last = [&table] { table.end(); };
  uses.told = [&matches] { matches.tell_undated(); };
  return run_session(job.input, *out, uses);
}

}  // namespace

ExitCode run_list(Arguments arguments) {
  Args args(kHelp);
  SelectionArgs selection;
  std::optional<std::string> format;
  std::optional<std::string> path;
  args.group("Output");
  args.value("-f,--format", "FORMAT", format,
             "table, tsv, or ndjson: date, type, title, participants, path, id");
  args.value("-o,--output", "FILE", path, "write to FILE, which appears when it is whole");
  selection.add_to(args);
  if (const auto code = args.parse(arguments)) {
    return *code;
  }
  const std::vector<std::string_view> formats = {"table", "tsv", "ndjson"};
  if (format && std::find(formats.begin(), formats.end(), *format) == formats.end()) {
    return args.refuse(no_such("format of a list", *format, formats));
  }
  SelectionArgs::Job job;
  if (const auto code = selection.raise(args, job)) {
    return *code;
  }
  return list(job, chosen_format(format, !path && is_terminal(STDOUT_FILENO)), path);
}

}  // namespace archdoc::cli
