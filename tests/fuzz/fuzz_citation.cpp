// Any bytes as a source line, a source note and a table of repositories, and each line of them:
// every part is a slice of the line.
#include <archdoc/repositories.hpp>

#include "extract/archive_line.hpp"
#include "extract/citation.hpp"
#include "extract/repositories.hpp"
#include "extract/source_note.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <vector>

namespace {

namespace extract = archdoc::extract;
using archdoc::Span;

class Line {
 public:
  explicit Line(std::string_view text)
      : text_(text), whole_{0, static_cast<std::uint32_t>(text.size())} {}

  void check() const {
    const extract::Citation line = extract::citation(text_, whole_);
    part(line.shelf);
    part(line.published);
    part(line.url);
    part(line.credits.contributors);
    part(line.credits.translators);
    part(line.credits.transcribers);
    part(line.credits.editors);
    const extract::SourceNote note = extract::source_note(text_, whole_);
    part(note.shelf);
    part(note.published);
    part(note.classification);
    part(note.clearance.drafted_by);
    part(note.clearance.cleared_by);
    part(note.clearance.approved_by);
    part(note.url);
    static_cast<void>(extract::citation_like(text_, whole_));
    static_cast<void>(archdoc::Repositories::with(text_));
    if (const auto known = extract::repository_of({}, text_, whole_)) {
      part(known->words);
    }
    if (const auto edition = extract::archive_line(text_, whole_)) {
      part(edition->archive);
      part(edition->reference);
    }
  }

 private:
  static void require(bool holds) {
    if (!holds) {
      std::abort();
    }
  }
  void part(Span span) const { require(span.begin < span.end && span.end <= text_.size()); }
  void part(const std::optional<Span>& span) const {
    if (span) {
      part(*span);
    }
  }
  void part(const std::vector<Span>& spans) const {
    for (const Span span : spans) {
      part(span);
    }
  }
  void part(const extract::ShelfMark& shelf) const {
    part(shelf.archive);
    part(shelf.reference);
    for (const extract::ReferenceLevel& level : shelf.levels) {
      require(!level.level.empty());
      part(level.value);
    }
  }
  void part(const std::optional<extract::Published>& book) const {
    if (book) {
      part(book->authors);
      for (const auto& each :
           {book->title, book->place, book->publisher, book->year, book->pages}) {
        part(each);
      }
    }
  }

  std::string_view text_;
  Span whole_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Line(text).check();
  for (std::size_t begin = 0; begin < size;) {
    const std::size_t stop = std::min(text.find('\n', begin), size);
    Line(text.substr(begin, stop - begin)).check();
    begin = stop + 1;
  }
  return 0;
}
