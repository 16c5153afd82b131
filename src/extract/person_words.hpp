// What words mean where people are named: the vocabulary of offices, bodies and nations.
#pragma once

#include <cstdint>
#include <string_view>

namespace archdoc::extract {

/// What a word can be where people are named; several may hold.
enum PersonWord : std::uint32_t {
  kHonorific = 1U << 0U,    ///< before a name: "Mr", "Comrade", "General"
  kOffice = 1U << 1U,       ///< a noun that heads an office: "Minister"
  kBody = 1U << 2U,         ///< a noun that heads an institution: "Embassy"
  kSuffix = 1U << 3U,       ///< part of a name after it: "Jr", "III"
  kDegree = 1U << 4U,       ///< a degree or order after a name: "Ph.D."
  kParticle = 1U << 5U,     ///< part of a family name: "von", "de"
  kFamilyFirst = 1U << 6U,  ///< an East Asian family name, which stands first
  kNation = 1U << 7U,       ///< an adjective of offices and bodies: "Soviet", "Deputy"
  kCountry = 1U << 8U,      ///< a country, by its name
  kMatter = 1U << 9U,       ///< what offices are for: "State", "Affairs"
  kTakesTo = 1U << 10U,     ///< an office or body that is one "to" somebody: "Ambassador"
  kTakesOn = 1U << 11U,     ///< a body that is one "on" a matter: "Council"
  kLink = 1U << 12U,        ///< "of", "to", "for", "in", "at", "on"
  kAnd = 1U << 13U,
  kArticle = 1U << 14U,
  kTime = 1U << 15U,      ///< months and days of the week
  kDocument = 1U << 16U,  ///< a kind of paper: "Telegram"
  kTalk = 1U << 17U,      ///< a kind of talk: "Conversation"
  kDiary = 1U << 18U,     ///< a paper that is its author's "of": "Journal"
  kFrom = 1U << 19U,
  kBy = 1U << 20U,
  kWith = 1U << 21U,
  kBetween = 1U << 22U,
  kAbout = 1U << 23U,  ///< leads on to a matter or a time: "regarding", "during"
};

/// The meanings of `word` in any case, without the full stop of an abbreviation unless it has
/// several; 0 where it has none.
[[nodiscard]] std::uint32_t person_word(std::string_view word);

}  // namespace archdoc::extract
