// From files and folders to records in order, and from records to one output.
#pragma once

#include <archdoc/read.hpp>
#include <archdoc/record.hpp>
#include <archdoc/result.hpp>
#include <archdoc/writer.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc {

/// What is to be read.
struct InputOptions {
  std::vector<std::string> operands;  ///< files, folders, and "-" for standard input
  bool all_files = false;             ///< in folders: every file, and not .txt, .text and .md alone
};

/// One source. A file operand is named as given; a file found in a folder by its path in that
/// folder, with the folder's own name in front where several folders are read.
struct Input {
  std::string path;  ///< what to open; "-" is standard input
  std::string name;  ///< what its records call it (source.path); valid UTF-8

  friend bool operator==(const Input&, const Input&) = default;
};

/// How many files became what. `files` is the sum of the five counts after it.
struct Tally {
  std::size_t files = 0;
  std::size_t documents = 0;  ///< files with one document
  std::size_t listings = 0;   ///< files with one page of search results
  std::size_t several = 0;    ///< files with several records
  std::size_t skipped = 0;    ///< not a document, or passed over for the extension
  std::size_t failed = 0;     ///< files that could not be read, or not to their end

  std::size_t records = 0;  ///< of all files, those that failed midway included
  std::size_t records_in_several = 0;
  std::size_t empty_folders = 0;                    ///< folders without a file to read
  std::map<std::string, std::size_t> by_extension;  ///< passed over; "" is a name without one
};

/// What is told as the inputs are read: in input order, on the thread that called run(). `reading`
/// is a source read as text, with or without records; `record` one that archdoc had written.
struct Sink {
  std::function<void(const Input&, Reading&&)> reading;
  std::function<void(const Input&, Record&&)> record;
  std::function<void(const Input&, const Finding&)> skipped;
  std::function<void(const Input&, const Error&)> failed;
  std::function<void(const Input&)> empty_folder;
};

struct RunOptions {
  ReadOptions read;
  unsigned jobs = 1;           ///< threads that read; 0: one for each core
  std::function<bool()> stop;  ///< asked between records; absent: never
};

/// Reads all inputs. Folders are walked recursively in byte order of the paths; hidden names are
/// left out, and a folder that links lead to twice is entered once. A source that cannot be read
/// does not stop the others. Memory does not grow with the number of sources, nor with the number
/// of records in JSON input.
Tally run(const InputOptions& inputs, const RunOptions& options, const Sink& sink);

/// Where records go: standard output, or a file that appears whole or not at all.
class Output {
 public:
  /// Writes to the open descriptor `fd`, which stays open.
  explicit Output(int fd);
  /// Writes beside `path` under a name of its own; finish() renames. What is no ordinary file
  /// (/dev/null, a pipe) is written straight. Fails where `path` is a folder or cannot be written.
  [[nodiscard]] static Result<Output> file(const std::string& path);

  Output(Output&& other) noexcept;
  Output& operator=(Output&&) = delete;
  /// Removes what was not finished.
  ~Output();

  /// What is to be written next is appended here, whole records at a time.
  [[nodiscard]] std::string& buffer() { return buffer_; }
  /// To be called between records: writes out once enough has come together.
  void between();
  /// Writes out at every between(): for somebody who watches.
  void set_eager() { eager_ = true; }
  /// Writes out what is left, and gives the file its name.
  [[nodiscard]] Result<Done> finish();
  /// Writes out what is left, but leaves no file.
  void abandon();

  /// Nobody reads on, or a write failed: there is no point in going on.
  [[nodiscard]] bool over() const { return closed_ || failure_.has_value(); }

 private:
  void flush();

  int fd_ = -1;
  bool owned_ = false;
  bool eager_ = false;
  bool closed_ = false;
  std::string target_;     // the name that the file is to have; empty where written straight
  std::string temporary_;  // the name that it has until then
  std::string buffer_;
  std::optional<Error> failure_;
};

/// How records are set out.
enum class Shape {
  automatic,  ///< one JSON object for the one record of one file, else NDJSON
  json,       ///< one JSON object for the one record of one file, else an array
  array,      ///< a JSON array
  as_named    ///< as the format has it
};

/// Writes records in one format, and decides between one object and many as the records come.
class RecordOutput {
 public:
  /// `format` counts for Shape::as_named only. `one_file`: the only input is one file operand.
  RecordOutput(Output& out, Shape shape, const Format* format, const WriteOptions& options,
               bool one_file);

  /// To be told of every record read, before it is written or filtered out.
  void seen();
  void write(Record&& record);
  /// After the last record. `empty_too`: an output without records is written as such.
  void finish(bool empty_too);

 private:
  void decide(bool single);
  void put(const Record& record);

  Output& out_;
  Shape shape_;
  const Format* format_;
  WriteOptions options_;
  bool decided_ = false;
  bool begun_ = false;
  std::size_t seen_ = 0;
  std::size_t written_ = 0;
  std::optional<Record> held_;  // the first record, until it is known whether it is the only one
};

/// `path` as UTF-8: what is not becomes U+FFFD.
[[nodiscard]] std::string utf8_path(std::string_view path);

}  // namespace archdoc
