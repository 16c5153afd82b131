// When two spellings can be of one name.
#pragma once

#include <archdoc/record.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::extract {

/// The form of a word in which the romanisations of a name agree, in lower case without accents:
/// "Orlovskyi", "Orlowsky" and the Cyrillic form have one. Names with different keys are held to
/// be of different people.
[[nodiscard]] std::string spelling_key(std::string_view word);

/// A number that words of the Latin alphabet with one spelling key share, made at less cost: of the
/// letters that romanisations agree in, in their order.
[[nodiscard]] std::uint32_t rough_key(std::string_view word);

/// The keys of the family names of which a word with the spelling key `key` can be another case
/// than the nominative: in Russian and its neighbours, Czech, Polish. To be asked only of texts in
/// a language that declines names.
[[nodiscard]] std::vector<std::string> nominative_keys(std::string_view key);

/// Whether two statements of given names can be of one person: name by name the one begins the
/// other, an initial any name with its letter; the shorter statement may leave names out at the
/// end. An empty one agrees with all.
[[nodiscard]] bool given_agree(std::string_view a, std::string_view b);

/// Whether what is known of two people allows that they are one: given names that agree, and no
/// "Mr." of the one against a "Mrs." of the other.
[[nodiscard]] bool can_be_one(const Person& a, const Person& b);

/// Whether two people can have the offices that are stated of them at once: one says what the other
/// does, more fully ("Norwegian Foreign Minister", "Foreign Minister"), or none is stated.
[[nodiscard]] bool offices_agree(const Person& a, const Person& b);

/// The first letters of the person's given and family names, in lower case: "rwk". Empty where
/// either is not stated.
[[nodiscard]] std::string initials_of(const Person& person);

/// Whether `letters` ("R.W.K.", "RWK") are the initials of the person's given and family names, all
/// of them in their order.
[[nodiscard]] bool are_initials_of(std::string_view letters, const Person& person);

}  // namespace archdoc::extract
