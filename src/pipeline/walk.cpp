#include "pipeline/walk.hpp"

#include "base/ascii.hpp"
#include "pipeline/file.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <string_view>

namespace archdoc::pipeline {
namespace {

constexpr std::array<std::string_view, 3> kExtensions = {".txt", ".text", ".md"};

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

bool is_folder(const std::string& path) {
  struct stat status {};
  return path != "-" && ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::string_view without_slashes(std::string_view path) {
  while (path.size() > 1 && path.back() == '/') {
    path.remove_suffix(1);
  }
  return path;
}

/// The last `parts` parts of `path`.
std::string_view tail(std::string_view path, std::size_t parts) {
  path = without_slashes(path);
  std::size_t at = path.size();
  for (; parts > 0 && at != std::string_view::npos && at > 0; --parts) {
    at = path.rfind('/', at - 1);
  }
  return at == std::string_view::npos || parts > 0 ? path : path.substr(at + 1);
}

std::string with_slash(std::string path) {
  if (!path.ends_with('/')) {
    path += '/';
  }
  return path;
}

}  // namespace

std::string extension_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == name.size()) {
    return {};
  }
  std::string extension = lower_ascii(name.substr(dot));
  const bool plain =
      extension.size() <= 12 && std::all_of(extension.begin() + 1, extension.end(), is_alnum);
  return plain ? extension : "other";
}

std::vector<std::string> folder_names(const std::vector<std::string>& folders) {
  if (folders.size() < 2) {
    return std::vector<std::string>(folders.size());
  }
  std::set<std::string_view> different;
  std::size_t longest = 0;
  for (const std::string& folder : folders) {
    different.insert(without_slashes(folder));
    longest = std::max(longest,
                       static_cast<std::size_t>(std::count(folder.begin(), folder.end(), '/') + 1));
  }
  for (std::size_t parts = 1;; ++parts) {
    std::set<std::string_view> names;
    for (const std::string_view folder : different) {
      names.insert(tail(folder, parts));
    }
    if (names.size() == different.size() || parts >= longest) {
      std::vector<std::string> out;
      out.reserve(folders.size());
      for (const std::string& folder : folders) {
        out.push_back(with_slash(std::string(tail(folder, parts))));
      }
      return out;
    }
  }
}

Walk::Walk(const InputOptions& options)
    : operands_(options.operands), all_files_(options.all_files) {
  std::vector<std::string> folders;
  for (const std::string& operand : operands_) {
    is_folder_.push_back(is_folder(operand) ? 1 : 0);
    if (is_folder_.back() != 0) {
      folders.push_back(operand);
    }
  }
  const std::vector<std::string> names = folder_names(folders);
  std::size_t at = 0;
  for (const char folder : is_folder_) {
    names_.push_back(folder != 0 ? names[at++] : std::string());
  }
}

std::optional<Step> Walk::next() {
  while (true) {
    if (levels_.empty()) {
      return next_operand();
    }
    if (auto step = next_in_folder()) {
      return step;
    }
    if (levels_.empty() && found_ == 0) {
      const std::string& folder = operands_[next_operand_ - 1];
      return Step{{folder, utf8_path(folder)}, EmptyFolder{}};
    }
  }
}

std::optional<Step> Walk::next_operand() {
  while (next_operand_ < operands_.size()) {
    const std::size_t i = next_operand_++;
    const Input input{operands_[i], utf8_path(operands_[i])};
    if (is_folder_[i] == 0) {
      return Step{input, Source{}};
    }
    entered_.clear();
    found_ = 0;
    if (auto error = enter(with_slash(operands_[i]), names_[i])) {
      return Step{input, *std::move(error)};
    }
    return next();
  }
  return std::nullopt;
}

std::optional<Step> Walk::next_in_folder() {
  Level& level = levels_.back();
  if (level.left.empty()) {
    levels_.pop_back();
    return std::nullopt;
  }
  const Entry entry = std::move(level.left.back());
  level.left.pop_back();
  Input input{level.path + entry.name, utf8_path(level.name + entry.name)};
  if (entry.folder) {
    const std::string name = level.name + entry.name;
    if (auto error = enter(input.path, name)) {
      ++found_;
      return Step{std::move(input), *std::move(error)};
    }
    return std::nullopt;
  }
  std::string extension = extension_of(entry.name);
  const bool wanted = all_files_ || std::find(kExtensions.begin(), kExtensions.end(), extension) !=
                                        kExtensions.end();
  if (!wanted) {
    return Step{std::move(input), PassedOver{std::move(extension)}};
  }
  ++found_;
  return Step{std::move(input), Source{}};
}

/// Reads the names in a folder. One that was entered before is left empty.
std::optional<Error> Walk::enter(std::string path, std::string name) {
  const Folder folder(::opendir(path.c_str()));
  if (!folder) {
    return system_error("cannot be read", errno);
  }
  struct stat status {};
  if (::fstat(::dirfd(folder.get()), &status) != 0) {
    return system_error("cannot be read", errno);
  }
  Level level{std::move(path), std::move(name), {}};
  if (entered_.insert({status.st_dev, status.st_ino}).second) {
    while (const dirent* found = ::readdir(folder.get())) {
      if (auto entry = entry_of(::dirfd(folder.get()), found->d_name, found->d_type)) {
        level.left.push_back(*std::move(entry));
      }
    }
  }
  std::sort(level.left.begin(), level.left.end(),
            [](const Entry& a, const Entry& b) { return a.name > b.name; });
  levels_.push_back(std::move(level));
  return std::nullopt;
}

/// A name in a folder, where it is to be looked at: not hidden, and a file, a folder or a link. A
/// link that leads nowhere counts as a file, so that its failure is told.
std::optional<Walk::Entry> Walk::entry_of(int folder, const char* name, unsigned char kind) {
  if (name[0] == '.') {
    return std::nullopt;
  }
  if (kind == DT_LNK || kind == DT_UNKNOWN) {
    struct stat status {};
    if (::fstatat(folder, name, &status, 0) != 0 || S_ISREG(status.st_mode)) {
      kind = DT_REG;
    } else if (S_ISDIR(status.st_mode)) {
      kind = DT_DIR;
    }
  }
  if (kind == DT_DIR) {
    return Entry{std::string(name) + "/", true};
  }
  return kind == DT_REG ? std::optional<Entry>(Entry{name, false}) : std::nullopt;
}

}  // namespace archdoc::pipeline
