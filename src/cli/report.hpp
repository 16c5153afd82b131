// What a run says on standard error: findings, failures, and how it adds up.
#pragma once

#include <archdoc/pipeline.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace archdoc::cli {

struct ReportOptions {
  bool verbose = false;  ///< findings of every severity, drawn for any number of files
  bool quiet = false;    ///< neither findings nor sums; failures still
  bool draws = true;     ///< false: somebody else shows the findings
};

/// All findings of a reading and of its records, in the order of their places.
[[nodiscard]] Findings all_findings(const Reading& reading);

class Report {
 public:
  /// `findings`: where all findings go as NDJSON as well; may be null.
  Report(const ReportOptions& options, Output* findings);

  /// What was found in a source, and in the records made of it.
  void reading(const Input& input, const Reading& reading);
  /// One about a whole file.
  void finding(const Input& input, const Finding& finding);
  void failed(const Input& input, const Error& error);
  void empty_folder(const Input& input);
  /// Says the sums, where there is more than one file.
  void end(const Tally& tally);

  /// Whether there was a finding of severity warning or above.
  [[nodiscard]] bool warned() const { return warned_; }

 private:
  void take(const Input& input, std::string_view text, const Findings& findings);
  void draw_some(const Input& input, std::string_view text, const Findings& findings);
  void note(const Input& input, std::string_view text, const Findings& findings);

  ReportOptions options_;
  Output* findings_;
  bool warned_ = false;
  std::size_t files_ = 0;
  std::string drawn_;                         // of the first few files
  std::map<std::string, std::size_t> codes_;  // of all
};

/// "500 files: 498 documents, 1 listing, 0 skipped, 1 failed"
[[nodiscard]] std::string sums(const Tally& tally);
/// "passed over: 2 .pdf, 1 without extension (--all-files reads them)"; empty where none was.
[[nodiscard]] std::string passed_over(const Tally& tally);

}  // namespace archdoc::cli
