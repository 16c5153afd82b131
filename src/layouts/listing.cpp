#include "layouts/listing.hpp"

#include "base/ascii.hpp"
#include "extract/date.hpp"
#include "layouts/match.hpp"
#include "layouts/predicates.hpp"
#include "layouts/prose.hpp"
#include "layouts/shapes.hpp"

#include <string>
#include <utility>

namespace archdoc::layouts {
namespace {

/// One pass over the free blocks. A block that is wholly a date begins an item, and so does a title
/// where the item has one already: undated hits have no date, and some hits no summary.
class ListingReader {
 public:
  explicit ListingReader(Draft& draft) : draft_(draft), page_(draft.page()) {}

  void read() {
    heading();
    for (std::uint32_t i = 0; i < page_.size(); ++i) {
      if (draft_.is_free(i)) {
        block(i);
      }
    }
    if (started_) {
      draft_.record.items.push_back(std::move(item_));
    }
  }

 private:
  /// Above numbered items what has no number itself names the whole.
  void heading() {
    const std::uint32_t first = draft_.next_free(0, page_.size());
    const std::uint32_t second = draft_.next_free(first + 1, page_.size());
    if (second < page_.size() && title_number(page_.slice(first)) == 0 &&
        title_number(page_.slice(second)) > 0) {
      draft_.set(draft_.record.title, "/title", {page_.span(first)}, {"title", Grade::high, {}});
      draft_.classify(first, LineClass::head);
    }
  }

  void begin(Span at) {
    if (started_) {
      draft_.record.items.push_back(std::move(item_));
    }
    item_ = {};
    item_.span = at;
    started_ = true;
  }

  std::string path(std::string_view key) const {
    return pointer("/items", draft_.record.items.size()) + std::string(key);
  }

  void block(std::uint32_t i) {
    Span span = page_.span(i);
    span.begin += static_cast<std::uint32_t>(bullet_length(span.of(page_.text())));
    static constexpr Ground kGround{"listing", Grade::high, {}};
    if (value_holds(Predicate::date_line, page_.text(), span)) {
      begin(span);
      if (const auto date = extract::date_line(page_.text(), span)) {
        item_.date = date->edtf;
        draft_.evidence(path("/date"), {date->span}, How::normalised, kGround, "date");
      }
      draft_.classify(i, LineClass::head);
      return;
    }
    const bool prose = is_prose(span.of(page_.text())) || is_sentence(span.of(page_.text()));
    if (!started_ || (item_.title && (item_.summary || !prose))) {
      begin(span);
    }
    item_.span.end = span.end;
    if (!item_.title) {
      draft_.set(item_.title, path("/title"), {span}, kGround);
      draft_.classify(i, LineClass::head);
    } else {
      draft_.set(item_.summary, path("/summary"), {span}, kGround);
      draft_.classify(i, LineClass::summary);
    }
  }

  Draft& draft_;
  const Page& page_;
  ListingItem item_;
  bool started_ = false;
};

}  // namespace

void read_listing(Draft& draft) {
  ListingReader(draft).read();
}

}  // namespace archdoc::layouts
