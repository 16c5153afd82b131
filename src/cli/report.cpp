#include "cli/report.hpp"

#include "cli/draw.hpp"
#include "cli/json.hpp"
#include "cli/terminal.hpp"
#include "model/names.hpp"

#include <unistd.h>

#include <algorithm>

namespace archdoc::cli {
namespace {

constexpr std::size_t kFewFiles = 5;   // findings are drawn for so many, else counted
constexpr std::size_t kFewDrawn = 10;  // of one file

bool matters(const Finding& finding) {
  return finding.severity != Severity::info;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace

Findings all_findings(const Reading& reading) {
  Findings all = reading.findings;
  for (const Record& record : reading.records) {
    all.insert(all.end(), record.findings.begin(), record.findings.end());
  }
  std::stable_sort(all.begin(), all.end(), [](const Finding& a, const Finding& b) {
    return a.span.value_or(Span{}).begin < b.span.value_or(Span{}).begin;
  });
  return all;
}

Report::Report(const ReportOptions& options, Output* findings)
    : options_(options), findings_(findings) {}

void Report::reading(const Input& input, const Reading& reading) {
  take(input, reading.text, all_findings(reading));
}

void Report::finding(const Input& input, const Finding& finding) {
  take(input, {}, {finding});
}

void Report::take(const Input& input, std::string_view text, const Findings& findings) {
  ++files_;
  note(input, text, findings);
  for (const Finding& finding : findings) {
    if (matters(finding)) {
      warned_ = true;
      ++codes_[finding.code];
    }
  }
  if (options_.quiet || !options_.draws) {
    return;
  }
  if (options_.verbose || files_ <= kFewFiles) {
    draw_some(input, text, findings);
  } else {
    drawn_.clear();
  }
  if (options_.verbose) {
    say_raw(drawn_);
    drawn_.clear();
  }
}

void Report::draw_some(const Input& input, std::string_view text, const Findings& findings) {
  if (findings.empty()) {
    return;
  }
  const DrawOptions options{columns(STDERR_FILENO, 100), has_colour(STDERR_FILENO)};
  Locator places(text);
  std::size_t drawn = 0;
  std::size_t left = 0;
  for (const Finding& finding : findings) {
    if (!options_.verbose && !matters(finding)) {
      continue;
    }
    if (!options_.verbose && drawn == kFewDrawn) {
      ++left;
      continue;
    }
    draw(drawn_, input.path, text, places, finding, options);
    ++drawn;
  }
  if (left > 0) {
    drawn_ += visible(input.path) + ": " + counted(left, "more warning", "more warnings") +
              "; 'archdoc check' shows all\n";
  }
}

/// Writes findings to the file of --findings.
void Report::note(const Input& input, std::string_view text, const Findings& findings) {
  if (findings_ == nullptr) {
    return;
  }
  Locator places(text);
  for (const Finding& finding : findings) {
    append_finding(findings_->buffer(), input.name, finding, text, places);
  }
  findings_->between();
}

void Report::failed(const Input& input, const Error& error) {
  ++files_;
  if (findings_ != nullptr) {
    const Finding finding{"unreadable", Severity::error, error.message, std::nullopt};
    Locator places({});
    append_finding(findings_->buffer(), input.name, finding, {}, places);
  }
  const std::string name = input.path == "-" ? "standard input" : visible(input.path);
  say(name + ": " + error.message);
}

void Report::empty_folder(const Input& input) {
  say(visible(input.path) +
      ": no .txt, .text or .md file in this folder; --all-files reads files of any name");
}

void Report::end(const Tally& tally) {
  if (options_.quiet) {
    return;
  }
  if (files_ <= kFewFiles) {
    say_raw(drawn_);
  } else if (!options_.verbose && options_.draws && !codes_.empty()) {
    std::string line;
    std::size_t all = 0;
    for (const auto& [code, count] : codes_) {
      line.append(line.empty() ? "" : ", ").append(std::to_string(count)).append(" ").append(code);
      all += count;
    }
    say_raw(counted(all, "warning", "warnings") + ": " + line + " (-v shows them)\n");
  }
  if (tally.files > 1) {
    const std::string passed = passed_over(tally);
    say_raw((passed.empty() ? "" : passed + "\n") + sums(tally) + "\n");
  }
}

std::string sums(const Tally& tally) {
  std::string line = counted(tally.files, "file", "files") + ": " +
                     counted(tally.documents, "document", "documents") + ", " +
                     counted(tally.listings, "listing", "listings") + ", ";
  if (tally.several > 0) {
    line += std::to_string(tally.several) + " of several records (" +
            std::to_string(tally.records_in_several) + "), ";
  }
  return line + std::to_string(tally.skipped) + " skipped, " + std::to_string(tally.failed) +
         " failed";
}

std::string passed_over(const Tally& tally) {
  std::string line;
  for (const auto& [extension, count] : tally.by_extension) {
    line.append(line.empty() ? "passed over: " : ", ").append(std::to_string(count)).append(" ");
    line.append(extension.empty() ? "without extension" : extension);
  }
  return line.empty() ? line : line + " (--all-files reads them)";
}

}  // namespace archdoc::cli
