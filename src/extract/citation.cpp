#include "extract/citation.hpp"

#include "base/ascii.hpp"
#include "extract/segments.hpp"
#include "extract/words.hpp"

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// The statement of the shelf mark in a line whose credit begins at `credit`.
std::string_view shelf_of(std::string_view line, std::size_t credit) {
  line = line.substr(0, credit);
  return line.substr(0, statement_end(line));
}

}  // namespace

Citation citation(std::string_view text, Span line, const Repositories& known) {
  Citation out;
  const std::string_view whole = strip(line.of(text));
  const std::size_t credit = credit_begin(whole);
  if (credit != npos) {
    out.credits = credits(text, span_in(text, whole.substr(credit)));
  }
  if (const auto address = address_in(whole)) {
    out.url = span_in(text, *address);
  }
  const std::string_view shelf = shelf_of(whole, credit);
  out.published = published(text, without_stop(shelf), known);
  if (!out.published) {
    out.shelf = shelf_mark(text, shelf, known);
  }
  return out;
}

bool citation_like(std::string_view text, Span line) {
  static constexpr std::size_t kLongest = 600;
  static constexpr std::size_t kLongestShelf = 250;
  const std::string_view whole = strip(line.of(text));
  if (whole.empty() || whole.size() > kLongest) {
    return false;
  }
  // "[1] Northern Archive, ...": a note that cites, and not the source of the page.
  if (whole.front() == '[' && whole.size() > 1 && is_digit(whole[1])) {
    return false;
  }
  const std::size_t credit = credit_begin(whole);
  const std::string_view shelf = shelf_of(whole, credit);
  if (shelf.size() > kLongestShelf) {
    return false;
  }
  const ShelfLook look = shelf_look(shelf);
  if (look.empty) {
    return credit != npos;
  }
  if (look.repository) {
    return look.stated || look.marked || credit != npos;
  }
  return look.stated || (credit != npos && (look.marked || look.known));
}

}  // namespace archdoc::extract
