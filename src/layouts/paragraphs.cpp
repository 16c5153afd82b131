// Typists began a new line before the right-hand edge where a paragraph ended, elsewhere by mistake
// only, and then within a sentence; blank lines are no sure sign, since the printer put some at the
// ends of pages.
#include "layouts/paragraphs.hpp"

#include "base/ascii.hpp"
#include "layouts/prose.hpp"
#include "layouts/shapes.hpp"

#include <algorithm>

namespace archdoc::layouts {
namespace {

class Joiner {
 public:
  Joiner(const Page& page, const std::vector<std::uint32_t>& body) : page_(page), body_(body) {
    measure();
  }

  [[nodiscard]] bool begins(std::size_t k) const {
    const std::uint32_t before = body_[k - 1];
    const std::uint32_t after = body_[k];
    const std::string_view last = page_.slice(before);
    const std::string_view line = page_.slice(after);
    const bool ends = ends_sentence(last) || last.ends_with(':');
    const bool early = size_of(before) + kMargin + columns(first_word(line)) < width_;
    if (begins_paragraph(line)) {
      return ends || early || is_parted(before, after);
    }
    if (after != before + 1) {
      return ends && early;
    }
    // Only text in capitals comes from a typist's hand.
    if (early && has_lower(last) && has_lower(line)) {
      return true;
    }
    if (page_.block(after).gap > 0) {
      return ends || early;
    }
    const bool indented = indent_of(after) >= indent_of(before) + kIndent;
    return ends && (early || indented);
  }

 private:
  static constexpr std::uint32_t kMargin = 6;
  static constexpr std::uint32_t kIndent = 3;

  /// The width that most lines stay within: that of nine in ten.
  void measure() {
    std::vector<std::uint32_t> sizes;
    sizes.reserve(body_.size());
    for (const std::uint32_t i : body_) {
      sizes.push_back(size_of(i));
    }
    if (!sizes.empty()) {
      const auto at = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() * 9 / 10);
      std::nth_element(sizes.begin(), at, sizes.end());
      width_ = *at;
    }
  }

  [[nodiscard]] std::uint32_t size_of(std::uint32_t i) const { return columns(page_.slice(i)); }

  [[nodiscard]] std::uint32_t indent_of(std::uint32_t i) const {
    return page_.lines()[page_.block(i).first].indent;
  }

  /// Characters, runs of white space as one and combining marks as none.
  static std::uint32_t columns(std::string_view line) {
    std::uint32_t count = 0;
    char before = '\0';
    for (const char c : line) {
      const auto byte = static_cast<unsigned char>(c);
      const bool goes_on = (byte & 0xC0U) == 0x80U || byte == 0xCCU || byte == 0xCDU;
      count += goes_on || (is_space(c) && is_space(before)) ? 0U : 1U;
      before = c;
    }
    return count;
  }

  [[nodiscard]] bool is_parted(std::uint32_t before, std::uint32_t after) const {
    return after == before + 1 && page_.block(after).gap > 0;
  }

  static bool has_lower(std::string_view line) {
    return std::any_of(line.begin(), line.end(), is_lower);
  }

  static std::string_view first_word(std::string_view line) {
    return line.substr(0, line.find(' '));
  }

  const Page& page_;
  const std::vector<std::uint32_t>& body_;
  std::uint32_t width_ = 0;
};

/// Whether line `k` is the name that ends the text; a line or two may be added below it.
bool signs(const Page& page, const std::vector<std::uint32_t>& body, std::size_t k) {
  static constexpr std::size_t kBelow = 4;
  return k > 0 && k + kBelow >= body.size() && is_surname(page.slice(body[k])) &&
         (k + 1 == body.size() || ends_sentence(page.slice(body[k - 1])));
}

/// Whether line `k` is such a name or stands below one. The last letters of a name can have come
/// onto a line of their own.
bool begins_by_name(const Page& page, const std::vector<std::uint32_t>& body, std::size_t k) {
  static constexpr std::uint32_t kRestOfName = 3;
  const bool signed_above = signs(page, body, k - 1);
  const bool rest = signed_above && k + 1 == body.size() && is_surname(page.slice(body[k])) &&
                    page.span(body[k]).size() <= kRestOfName;
  return !rest && (signed_above || signs(page, body, k));
}

}  // namespace

std::vector<std::uint32_t> paragraphs_of(const Page& page, const std::vector<std::uint32_t>& body) {
  std::vector<std::uint32_t> breaks;
  const Joiner joiner(page, body);
  for (std::size_t k = 0; k < body.size(); ++k) {
    if (k == 0 || begins_by_name(page, body, k) || joiner.begins(k)) {
      breaks.push_back(static_cast<std::uint32_t>(k));
    }
  }
  return breaks;
}

Paragraph paragraph(const Remainder& rest, std::size_t k) {
  if (rest.breaks.empty()) {
    return {k, k + 1};
  }
  return {rest.breaks[k], k + 1 < rest.breaks.size() ? rest.breaks[k + 1] : rest.body.size()};
}

std::size_t count_paragraphs(const Remainder& rest) {
  return rest.breaks.empty() ? rest.body.size() : rest.breaks.size();
}

Spans running_text(const Page& page, const Remainder& rest) {
  Spans spans;
  spans.reserve(count_paragraphs(rest));
  for (std::size_t k = 0; k < count_paragraphs(rest); ++k) {
    const Paragraph lines = paragraph(rest, k);
    for (std::size_t i = lines.begin; i < lines.end; ++i) {
      const Span line = page.span(rest.body[i]);
      if (i > lines.begin && rest.body[i] == rest.body[i - 1] + 1) {
        spans.back().end = line.end;
      } else {
        spans.push_back(line);
      }
    }
  }
  return spans;
}

}  // namespace archdoc::layouts
