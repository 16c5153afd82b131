// The table of formats, and the names of the keys.
#include "writers/formats.hpp"

#include "model/fields.hpp"

#include <algorithm>

namespace archdoc {
namespace {

#define ARCHDOC_ROW(name, extension, description) \
  {#name, extension, description, writers::name::begin, writers::name::record, writers::name::end},
constexpr Format kFormats[] = {ARCHDOC_FORMATS(ARCHDOC_ROW)};
#undef ARCHDOC_ROW

}  // namespace

std::span<const Format> formats() {
  return kFormats;
}

const Format* find_format(std::string_view name) {
  const auto* found = std::ranges::find(kFormats, name, &Format::name);
  return found == std::end(kFormats) ? nullptr : found;
}

std::optional<KeySet> key_by_name(std::string_view name) {
  const std::vector<std::string_view> names = key_names();
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) {
    return std::nullopt;
  }
  return KeySet{1} << (found - names.begin());
}

std::vector<std::string_view> key_names() {
  std::vector<std::string_view> names;
  const Record record;
  fields([&](const Field& field, const auto&) { names.push_back(field.name); }, record);
  return names;
}

}  // namespace archdoc
