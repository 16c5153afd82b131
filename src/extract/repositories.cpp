#include "extract/repositories.hpp"

#include "base/ascii.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace archdoc {

using extract::Spelling;

struct Repositories::Table {
  std::string file;
  extract::ParsedRepositories parsed;
  std::vector<Spelling> spellings;
};

namespace {

const Spelling* lower_bound(std::span<const Spelling> spellings, std::string_view folded) {
  return std::lower_bound(spellings.data(), spellings.data() + spellings.size(), folded,
                          [](const Spelling& a, std::string_view b) { return a.folded < b; });
}

/// Whether some spelling begins with `word`.
bool begins_one(std::span<const Spelling> spellings, std::string_view word) {
  const Spelling* at = lower_bound(spellings, word);
  return at != spellings.data() + spellings.size() && at->folded.starts_with(word);
}

struct Lookup {
  std::span<const RepositoryRow> rows;
  std::span<const Spelling> spellings;

  [[nodiscard]] std::optional<const RepositoryRow*> find(std::string_view folded) const {
    const Spelling* at = lower_bound(spellings, folded);
    if (at == spellings.data() + spellings.size() || at->folded != folded) {
      return std::nullopt;
    }
    return at->row == Spelling::kSeveral ? nullptr : &rows[at->row];
  }
};

}  // namespace

Result<Repositories> Repositories::with(std::string_view table) {
  auto own = std::make_shared<Table>();
  own->file = table;
  auto parsed = extract::parse_repositories(own->file);
  if (!parsed) {
    return parsed.error();
  }
  own->parsed = *std::move(parsed);
  for (const auto& [folded, row] : own->parsed.spellings) {
    own->spellings.push_back({folded, row});
  }
  Repositories out;
  out.own_ = std::move(own);
  return out;
}

std::span<const RepositoryRow> Repositories::builtin() {
  return extract::builtin_repositories();
}

std::optional<Repositories::Match> Repositories::at_start(std::string_view text) const {
  const std::array<Lookup, 2> tables{
      {own_ ? Lookup{own_->parsed.rows, own_->spellings} : Lookup{},
       {extract::builtin_repositories(), extract::builtin_spellings()}}};
  static constexpr std::string_view kArticle = "the ";
  const std::size_t article = starts_with_nocase(text, kArticle) ? kArticle.size() : 0;
  extract::SpellingWords words(text.substr(article));
  std::optional<Match> best;
  for (std::size_t n = 0; n < Spelling::kMostWords && words.next(); ++n) {
    const std::string_view folded = words.folded();
    bool goes_on = false;
    for (const Lookup& table : tables) {
      if (!begins_one(table.spellings, folded)) {
        continue;
      }
      goes_on = true;
      if (const auto row = table.find(folded);
          row && (!best || best->size < article + words.end())) {  // of one length the user's wins
        best = Match{article + words.end(), *row};
      }
    }
    if (!goes_on) {
      break;
    }
  }
  return best;
}

}  // namespace archdoc

namespace archdoc::extract {

std::optional<const RepositoryRow*> repository_named(const Repositories& known,
                                                     std::string_view name) {
  name = strip(name);
  const auto match = known.at_start(name);
  const bool whole = match && !SpellingWords(name.substr(match->size)).next();
  return whole ? std::optional(match->row) : std::nullopt;
}

std::optional<KnownRepository> repository_of(const Repositories& known, std::string_view text,
                                             Span archive) {
  static constexpr std::size_t kFarthest = 300;
  const std::string_view whole = archive.of(text);
  const std::size_t open = whole.rfind('(');
  const auto of = [](std::optional<const RepositoryRow*> row, Span words) {
    return row && *row != nullptr ? std::optional(KnownRepository{*row, words}) : std::nullopt;
  };
  const std::string_view from = text.substr(archive.begin, kFarthest);
  const auto match = known.at_start(from);
  if (match && (match->size >= whole.size() || !SpellingWords(whole.substr(match->size)).next())) {
    return of(match->row, span_in(text, from.substr(0, match->size)));
  }
  if (open == std::string_view::npos || open == 0 || !whole.ends_with(')')) {
    return std::nullopt;
  }
  const std::string_view name = strip(whole.substr(0, open));
  const std::string_view sign = strip(whole.substr(open + 1, whole.size() - open - 2));
  const auto by_name = of(repository_named(known, name), span_in(text, name));
  const auto by_sign = of(repository_named(known, sign), span_in(text, sign));
  if (by_name && by_sign && by_name->row != by_sign->row) {
    return std::nullopt;
  }
  return by_name ? by_name : by_sign;
}

}  // namespace archdoc::extract
