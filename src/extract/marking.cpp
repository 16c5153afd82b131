#include "extract/marking.hpp"

#include "extract/words.hpp"

namespace archdoc::extract {
namespace {

struct Marking {
  std::string_view words;
  std::string_view level;
};

// Longer ones before those that they begin or end with.
constexpr Marking kMarkings[] = {
    {"cosmic top secret", "top-secret"},
    {"top secret", "top-secret"},
    {"most secret", "top-secret"},
    {"strictly secret", "top-secret"},
    {"absolutely secret", "top-secret"},
    {"special folder", "top-secret"},
    {"nato secret", "secret"},
    {"secret", "secret"},
    {"nato confidential", "confidential"},
    {"strictly confidential", "confidential"},
    {"administratively confidential", "confidential"},
    {"confidential", "confidential"},
    {"limited official use only", "official-use-only"},
    {"limited official use", "official-use-only"},
    {"for official use only", "official-use-only"},
    {"official use only", "official-use-only"},
    {"for internal use only", "official-use-only"},
    {"nato restricted", "restricted"},
    {"restricted", "restricted"},
    {"nato unclassified", "unclassified"},
    {"unclassified", "unclassified"},
    {"unclas", "unclassified"},
    {"no classification marking", "none"},
    // The same in other languages.
    {"совершенно секретно", "top-secret"},
    {"сов. секретно", "top-secret"},
    {"особая папка", "top-secret"},
    {"строго секретно", "top-secret"},
    {"секретно", "secret"},
    {"для служебного пользования", "official-use-only"},
    {"цілком таємно", "top-secret"},
    {"таємно", "secret"},
    {"streng geheim", "top-secret"},
    {"geheim", "secret"},
    {"vs-vertraulich", "confidential"},
    {"streng vertraulich", "confidential"},
    {"vertraulich", "confidential"},
    {"ściśle tajne", "top-secret"},
    {"tajne", "secret"},
    {"poufne", "confidential"},
    {"přísně tajné", "top-secret"},
    {"tajné", "secret"},
    {"důvěrné", "confidential"},
    {"szigorúan titkos", "top-secret"},
    {"titkos", "secret"},
    {"bizalmas", "confidential"},
    {"strict secret", "top-secret"},
    {"très secret", "top-secret"},
    {"confidentiel", "confidential"},
    {"confidencial", "confidential"},
    {"绝密", "top-secret"},
    {"机密", "secret"},
};

// Handling and precedence as they stand beside a marking without a semicolon.
constexpr std::string_view kHandling[] = {
    "most immediate",  "us urgent",   "limited distribution",
    "no distribution", "eyes only",   "priority",
    "routine",         "immediate",   "important",
    "emergency",       "urgent",      "niact",
    "flash",           "limdis",      "exdis",
    "nodis",           "noforn",      "stadis",
    "sensitive",       "austeo",      "personal",
    "exclusive",       "and",         "operational immediate",
    "himself alone",   "most urgent",
};

}  // namespace

MarkingMatch match_marking(std::string_view text, std::size_t at) {
  for (const Marking& marking : kMarkings) {
    if (const std::size_t end = match_phrase(text, at, marking.words)) {
      return {at, end, marking.level};
    }
  }
  return {};
}

std::size_t match_handling(std::string_view text, std::size_t at) {
  for (const std::string_view phrase : kHandling) {
    if (const std::size_t end = match_phrase(text, at, phrase)) {
      return end;
    }
  }
  return 0;
}

}  // namespace archdoc::extract
