// The built-in table of repositories, and what an archive's words say there.
#pragma once

#include <archdoc/repositories.hpp>
#include <archdoc/span.hpp>

#include "extract/repository_table.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace archdoc::extract {

/// Made from repositories.tsv at build time; spellings are sorted.
[[nodiscard]] std::span<const RepositoryRow> builtin_repositories();
[[nodiscard]] std::span<const Spelling> builtin_spellings();

/// The repository that the whole of `name` is; null where it fits two, nothing where it is not
/// known.
[[nodiscard]] std::optional<const RepositoryRow*> repository_named(const Repositories& known,
                                                                   std::string_view name);

struct KnownRepository {
  const RepositoryRow* row;
  Span words;  ///< the spelling
};

/// The repository that `archive`, a span of `text`, is. The words behind it count where a spelling
/// needs them ("National Archives, ..."), and a sign in brackets at its end must not belong to
/// another one. Nothing where it is not known or not certain.
[[nodiscard]] std::optional<KnownRepository> repository_of(const Repositories& known,
                                                           std::string_view text, Span archive);

}  // namespace archdoc::extract
