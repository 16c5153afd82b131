// The words of a citation: values made fit to stand in a sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace archdoc::writers::citing {

/// `value` for the middle of a sentence: white space and control characters folded, a bullet before
/// it, and commas, colons and full stops at its ends taken away; the full stop of an abbreviation
/// stays ("U.S.", "Jr."). Empty where it has no letter and no digit.
[[nodiscard]] std::string clean(std::string_view value);

/// The same; empty where there is no value.
[[nodiscard]] std::string clean_value(const std::optional<std::string>& value);

/// `a` and `b` with `link` between them; one of them alone where the other is empty.
[[nodiscard]] std::string joined(std::string a, std::string_view link, std::string_view b);

/// `title` in double quotation marks with `mark`, a comma or a full stop, inside them. Quotation
/// marks in it are made single, and those in them double again; a full stop is left out after a
/// question or exclamation mark (Chicago Manual of Style, 17th ed., 6.9, 6.125, 13.30).
[[nodiscard]] std::string quoted(std::string_view title, char mark);

/// Appends `mark`, inside double quotation marks that stand at the end, but no full stop where the
/// sentence has its end.
void punctuate(std::string& text, char mark);

/// "A", "A and B", "A, B, and C".
[[nodiscard]] std::string listed(const std::vector<std::string>& items);

/// Letters and digits that stand together, ASCII in lower case, in their order.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);

}  // namespace archdoc::writers::citing
