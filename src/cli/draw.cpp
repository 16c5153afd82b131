#include "cli/draw.hpp"

#include "model/names.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <vector>

namespace archdoc::cli {
namespace {

constexpr std::size_t kReach = 600;  // bytes of a line that are looked at on each side

bool ends_line(char c) {
  return c == '\n' || c == '\r' || c == '\f';
}

/// One character of the drawn line.
struct Cell {
  std::size_t begin = 0;  // in the text
  std::size_t width = 0;
};

/// The part of a line that is drawn.
struct Excerpt {
  std::string_view text;  // whole characters
  std::size_t begin = 0;  // in the text
  bool cut_front = false;
  bool cut_back = false;
};

/// The line around `offset`, or as much of a very long one as can matter.
Excerpt line_around(std::string_view text, std::size_t offset) {
  std::size_t begin = offset;
  while (begin > 0 && offset - begin < kReach && !ends_line(text[begin - 1])) {
    --begin;
  }
  std::size_t end = offset;
  while (end < text.size() && end - offset < kReach && !ends_line(text[end])) {
    ++end;
  }
  const auto inside = [text](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
  };
  while (begin < offset && inside(begin)) {
    ++begin;
  }
  while (end > offset && inside(end)) {
    --end;
  }
  return {text.substr(begin, end - begin), begin, begin > 0 && !ends_line(text[begin - 1]),
          end < text.size() && !ends_line(text[end])};
}

std::vector<Cell> cells_of(const Excerpt& excerpt) {
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < excerpt.text.size();) {
    const CodePoint point = next_code_point(excerpt.text, i);
    cells.push_back({excerpt.begin + i, width_of(visible(point.value))});
    i += point.size;
  }
  return cells;
}

std::size_t width_of(const std::vector<Cell>& cells, std::size_t from, std::size_t to) {
  std::size_t width = 0;
  for (std::size_t i = from; i < to; ++i) {
    width += cells[i].width;
  }
  return width;
}

/// Narrows the excerpt to `width` columns; a third of them, at most, before the place.
void narrow(Excerpt& excerpt, std::size_t offset, std::size_t width) {
  const std::vector<Cell> cells = cells_of(excerpt);
  const auto at_place =
      std::lower_bound(cells.begin(), cells.end(), offset,
                       [](const Cell& cell, std::size_t value) { return cell.begin < value; });
  const auto place = static_cast<std::size_t>(at_place - cells.begin());
  const std::size_t whole = width_of(cells, 0, cells.size());
  const bool fits = whole <= width && !excerpt.cut_front && !excerpt.cut_back;
  if (fits) {
    return;
  }
  const std::size_t room = width > 4 ? width - 2 : 2;
  std::size_t first = 0;
  std::size_t before = width_of(cells, 0, place);
  const std::size_t most_before =
      std::max(room / 3, room > whole - before ? room - (whole - before) : 0);
  while (first < place && before > most_before) {
    before -= cells[first++].width;
  }
  std::size_t last = first;
  for (std::size_t used = 0; last < cells.size() && used + cells[last].width <= room; ++last) {
    used += cells[last].width;
  }
  const std::size_t end = excerpt.begin + excerpt.text.size();
  const std::size_t new_begin = first < cells.size() ? cells[first].begin : end;
  const std::size_t new_end = last < cells.size() ? cells[last].begin : end;
  excerpt.cut_front = excerpt.cut_front || new_begin > excerpt.begin;
  excerpt.cut_back = excerpt.cut_back || new_end < end;
  excerpt.text = excerpt.text.substr(new_begin - excerpt.begin, new_end - new_begin);
  excerpt.begin = new_begin;
}

void draw_line(std::string& out, std::string_view text, Span span, const DrawOptions& options) {
  Excerpt excerpt = line_around(text, span.begin);
  narrow(excerpt, span.begin, options.width - std::min<std::size_t>(options.width, 2));
  std::size_t before = excerpt.cut_front ? 1 : 0;
  std::size_t under = 0;
  for (const Cell& cell : cells_of(excerpt)) {
    if (cell.begin < span.begin) {
      before += cell.width;
    } else if (cell.begin < span.end) {
      under += cell.width;
    }
  }
  out.append("  ").append(excerpt.cut_front ? "\xE2\x80\xA6" : "");
  out.append(visible(excerpt.text)).append(excerpt.cut_back ? "\xE2\x80\xA6" : "").append("\n");
  out.append(2 + before, ' ');
  std::string mark = "^";
  mark.append(under > 1 ? under - 1 : 0, '~');
  out.append(toned(mark, Tone::good, options.colour)).append("\n");
}

}  // namespace

Position Locator::find(std::uint32_t offset) {
  const std::size_t target = std::min<std::size_t>(offset, text_.size());
  if (target < at_) {
    at_ = 0;
    position_ = {};
  }
  for (; at_ < target; ++at_) {
    const char c = text_[at_];
    const bool half = c == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
    if (ends_line(c) && !half) {
      ++position_.line;
      position_.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++position_.column;
    }
  }
  return position_;
}

Tone tone_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Tone::error;
    case Severity::warning:
      return Tone::warning;
    case Severity::info:
      break;
  }
  return Tone::info;
}

void draw(std::string& out, std::string_view path, std::string_view text, Locator& places,
          const Finding& finding, const DrawOptions& options) {
  const bool placed = finding.span && finding.span->begin < text.size();
  std::string place = path == "-" ? "<standard input>" : visible(path);
  if (placed) {
    const Position position = places.find(finding.span->begin);
    place.append(":").append(std::to_string(position.line));
    place.append(":").append(std::to_string(position.column));
  }
  out.append(toned(place + ":", Tone::strong, options.colour)).append(" ");
  std::string severity(name_of(finding.severity));
  out.append(toned(severity + ":", tone_of(finding.severity), options.colour)).append(" ");
  out.append(visible(finding.message)).append(" [").append(finding.code).append("]\n");
  if (placed) {
    draw_line(out, text, *finding.span, options);
  }
}

}  // namespace archdoc::cli
