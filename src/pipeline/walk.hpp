// The inputs one by one, in order, found as they are asked for.
#pragma once

#include <archdoc/pipeline.hpp>

#include <sys/types.h>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace archdoc::pipeline {

/// A file that is not read for its extension (".pdf"; empty where it has none).
struct PassedOver {
  std::string extension;
};

/// A folder operand in which no file is to be read.
struct EmptyFolder {};

/// A source to read.
struct Source {};

struct Step {
  Input input;
  std::variant<Source, PassedOver, EmptyFolder, Error> what;
};

/// The extension with its dot, in lower case; empty for a name without one. Bytes that are not
/// printable ASCII make it "other", so that counts stay few and can be shown.
[[nodiscard]] std::string extension_of(std::string_view name);

/// What folders are called in the records: nothing where there is one, else the last part of its
/// path, or as many more as tell them apart.
[[nodiscard]] std::vector<std::string> folder_names(const std::vector<std::string>& folders);

class Walk {
 public:
  explicit Walk(const InputOptions& options);

  /// The next input; nothing after the last.
  [[nodiscard]] std::optional<Step> next();

 private:
  struct Entry {
    std::string name;  // a folder's ends with "/", so that paths are in byte order
    bool folder = false;
  };
  /// One folder being walked: what is left of it, the next one last.
  struct Level {
    std::string path;  // with a slash at the end
    std::string name;
    std::vector<Entry> left;
  };

  [[nodiscard]] std::optional<Step> next_operand();
  [[nodiscard]] std::optional<Step> next_in_folder();
  [[nodiscard]] std::optional<Error> enter(std::string path, std::string name);
  [[nodiscard]] static std::optional<Entry> entry_of(int folder, const char* name,
                                                     unsigned char kind);

  std::vector<std::string> operands_;
  std::vector<std::string> names_;  // of each operand that is a folder
  std::vector<char> is_folder_;
  bool all_files_;
  std::size_t next_operand_ = 0;
  std::vector<Level> levels_;
  std::set<std::pair<dev_t, ino_t>> entered_;  // folders of this operand
  std::size_t found_ = 0;                      // files and failures of this operand
};

}  // namespace archdoc::pipeline
