#include "layouts/body.hpp"

#include "base/ascii.hpp"
#include "layouts/kinds.hpp"
#include "layouts/paragraphs.hpp"
#include "layouts/prose.hpp"
#include "layouts/shapes.hpp"
#include "layouts/speakers.hpp"

#include <algorithm>

namespace archdoc::layouts {
namespace {

/// "[1]" where there is a note 1.
struct Mark {
  std::string bracketed;
  std::size_t note;
  bool leads = false;  ///< it can begin a paragraph: the notes have no brackets of their own
};

const EndNote* end_note_of(const Draft& draft, std::uint32_t block) {
  const std::vector<EndNote>& notes = draft.marks().notes;
  const auto found = std::lower_bound(
      notes.begin(), notes.end(), block,
      [](const EndNote& note, std::uint32_t wanted) { return note.block < wanted; });
  return found == notes.end() || found->block != block ? nullptr : &*found;
}

std::vector<Mark> read_notes(Draft& draft) {
  std::vector<Mark> marks;
  std::vector<Note>& notes = draft.record.notes;
  for (std::uint32_t i = 0; i < draft.page().size(); ++i) {
    if (draft.class_of(i) != LineClass::note) {
      continue;
    }
    if (!notes.empty() && notes.back().span.contains(draft.page().span(i))) {
      continue;  // goes on with the one before
    }
    Span span = draft.page().span(i);
    Note note;
    const EndNote* end = end_note_of(draft, i);
    if (end == nullptr && draft.layout().glued_marks) {
      continue;  // the text is cut before more than its number
    }
    if (end != nullptr) {
      note.mark = end->mark;
      span = end->text;
      if (end->bracketed) {
        marks.push_back({"[" + note.mark + "]", notes.size(), true});
      }
    } else if (const auto mark = note_mark(span.of(draft.text()))) {
      note.mark = std::string(mark->mark);
      span.begin += static_cast<std::uint32_t>(mark->length);
      marks.push_back({"[" + note.mark + "]", notes.size()});
    }
    note.text = draft.value(span);
    note.span = {draft.page().span(i).begin, std::max(draft.page().span(i).end, span.end)};
    draft.evidence(pointer("/notes", notes.size()), {span}, How::verbatim,
                   {"note", Grade::high, {}});
    notes.push_back(std::move(note));
  }
  return marks;
}

/// `text` without its note marks, each leaving an anchor in its place. One at the very beginning
/// stays where notes have brackets too: it numbers a paragraph.
std::string take_marks(Draft& draft, std::string text, std::uint32_t block,
                       const std::vector<Mark>& marks) {
  std::string out;
  std::size_t kept = 0;
  for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 1)) {
    const auto mark = std::find_if(marks.begin(), marks.end(), [&](const Mark& m) {
      return (at > 0 || m.leads) && std::string_view(text).substr(at).starts_with(m.bracketed);
    });
    if (mark == marks.end()) {
      continue;
    }
    out.append(text, kept, at - kept);
    kept = at + mark->bracketed.size();
    while (out.empty() && kept < text.size() && text[kept] == ' ') {
      ++kept;
    }
    const bool parted =
        kept >= text.size() || text[kept] == '.' || text[kept] == ',' || text[kept] == ' ';
    if (parted && out.ends_with(' ')) {
      out.pop_back();
    }
    draft.record.notes[mark->note].anchors.push_back(
        {block, static_cast<std::uint32_t>(out.size())});
  }
  return kept == 0 ? text : out.append(text, kept);
}

class BodyMaker {
 public:
  BodyMaker(Draft& draft, const Remainder& rest)
      : draft_(draft), rest_(rest), marks_(read_notes(draft)), speakers_(draft, rest.body) {}

  void make() {
    const std::size_t count = count_paragraphs(rest_);
    draft_.record.body.reserve(count);
    Surroundings around;
    around.count = count;
    const std::size_t signature = signature_begin();
    for (std::size_t k = 0; k < count; ++k) {
      const Paragraph blocks = paragraph(rest_, k);
      pages_before(rest_.body[blocks.begin], 0);
      if (is_mark_alone(rest_.body[blocks.begin])) {
        continue;
      }
      around.index = k;
      around.signs = blocks.begin >= signature;
      around.prose_after = k + 1 < count && is_sentence(hull(paragraph(rest_, k + 1)));
      block(blocks, around);
      around.prose_before = around.prose_before || is_prose(hull(blocks));
      around.before = draft_.record.body.back().kind;
    }
    pages_before(draft_.page().size(), 0);
    evidence();
  }

 private:
  /// A note mark that a line break has parted from the paragraph before it.
  bool is_mark_alone(std::uint32_t i) {
    std::vector<Block>& body = draft_.record.body;
    const auto mark = std::find_if(marks_.begin(), marks_.end(), [&](const Mark& m) {
      return m.leads && draft_.page().slice(i) == m.bracketed;
    });
    if (body.empty() || mark == marks_.end()) {
      return false;
    }
    draft_.record.notes[mark->note].anchors.push_back(
        {static_cast<std::uint32_t>(body.size() - 1),
         static_cast<std::uint32_t>(body.back().text.size())});
    draft_.classify(i, LineClass::note);
    return true;
  }

  /// The first of the lines at the end that sign the text, prose before them; the count of blocks
  /// where there are none, or so many that they are a list.
  std::size_t signature_begin() const {
    static constexpr std::size_t kMost = 4;
    const std::vector<std::uint32_t>& body = rest_.body;
    std::size_t first = body.size();
    while (first > 0 && is_signature_line(draft_.page().slice(body[first - 1]))) {
      --first;
    }
    const bool after_prose =
        std::any_of(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(first),
                    [&](std::uint32_t i) { return is_sentence(draft_.page().slice(i)); });
    return after_prose && body.size() - first <= kMost ? first : body.size();
  }

  /// The text from the first block of a paragraph to the last.
  std::string_view hull(Paragraph blocks) const {
    const Span first = draft_.page().span(rest_.body[blocks.begin]);
    const Span last = draft_.page().span(rest_.body[blocks.end - 1]);
    return Span{first.begin, last.end}.of(draft_.text());
  }

  /// Joins the blocks of a paragraph: lines that follow one another as one slice, others with the
  /// page marks between them taken out.
  Block join(Paragraph blocks) {
    Block block;
    for (std::size_t k = blocks.begin; k < blocks.end; ++k) {
      const std::uint32_t i = rest_.body[k];
      if (k > blocks.begin && i == rest_.body[k - 1] + 1) {
        block.spans.back().end = draft_.page().span(i).end;
      } else {
        block.spans.push_back(draft_.page().span(i));
      }
      draft_.classify(i, LineClass::body);
    }
    for (const Span& span : block.spans) {
      block.text += block.text.empty() ? "" : " ";
      if (!block.text.empty()) {
        pages_until(span.begin, static_cast<std::uint32_t>(block.text.size()));
      }
      block.text += draft_.value(span);
    }
    block.spans = draft_.parts(std::move(block.spans));
    return block;
  }

  void block(Paragraph blocks, const Surroundings& around) {
    const std::uint32_t i = rest_.body[blocks.begin];
    const std::string_view slice = draft_.page().slice(i);
    const auto index = static_cast<std::uint32_t>(draft_.record.body.size());
    Block block = join(blocks);
    if (!marks_.empty()) {
      block.text = take_marks(draft_, std::move(block.text), index, marks_);
    }
    for (std::size_t k = blocks.begin; k < blocks.end; ++k) {
      anchor_cuts(rest_.body[k], index);
    }
    const auto turn = speakers_.turn(slice);
    block.kind = turn ? BlockKind::turn : kind_of(hull(blocks), around);
    if (!turn && signs(blocks)) {
      block.kind = BlockKind::signature;
    }
    const std::string path = pointer("/body", index);
    if (block.kind != BlockKind::paragraph) {
      draft_.evidence(path + "/kind", block.spans, How::inferred, {"kind", Grade::medium, "body"});
    }
    if (turn) {
      block.speaker = draft_.value(span_in(draft_.text(), *turn));
    }
    draft_.record.body.push_back(std::move(block));
  }

  /// Where the marks that were taken out of a block stood in it.
  void anchor_cuts(std::uint32_t i, std::uint32_t index) {
    // A mark at its end is no longer in the span of the block, but in its last line.
    const TextBlock& block = draft_.page().block(i);
    const Span whole{block.span.begin,
                     draft_.page().lines()[block.first + block.lines - 1].span.end};
    const std::vector<Cut>& cuts = draft_.marks().cuts;
    auto cut = std::lower_bound(
        cuts.begin(), cuts.end(), whole.begin,
        [](const Cut& each, std::uint32_t begin) { return each.span.begin < begin; });
    std::uint32_t from = whole.begin;
    Anchor here{index, 0};
    ended_with_space_ = false;
    for (; cut != cuts.end() && whole.contains(cut->span); ++cut) {
      here.offset += folded_size({from, cut->span.begin}, here.offset > 0);
      from = cut->span.end;
      if (cut->note == Cut::kPage) {
        const Span number{cut->span.end - 1 - static_cast<std::uint32_t>(cut->text.size()),
                          cut->span.end - 1};
        add_page(cut->text, number, here.block, here.offset);
      } else if (cut->note < draft_.record.notes.size()) {
        draft_.record.notes[cut->note].anchors.push_back(here);
      }
    }
  }

  /// The bytes that a piece of a block adds to its text; `inside`: text stands before it. A space
  /// that ends the piece before is counted with the next one, for a value ends with none.
  std::uint32_t folded_size(Span piece, bool inside) {
    const std::string_view slice = piece.of(draft_.text());
    const std::string value = draft_.value(piece);
    if (value.empty()) {
      ended_with_space_ = ended_with_space_ || !slice.empty();
      return 0;
    }
    const bool space = inside && (ended_with_space_ || is_space(slice.front()));
    ended_with_space_ = is_space(slice.back());
    return static_cast<std::uint32_t>(value.size()) + (space ? 1U : 0U);
  }

  void add_page(std::string_view number, Span place, std::uint32_t block, std::uint32_t offset) {
    std::vector<PageMark>& pages = draft_.record.pages;
    draft_.evidence(pointer("/pages", pages.size()), {place}, How::verbatim,
                    {"page-mark", Grade::high, {}});
    pages.push_back({std::string(number), block, offset});
  }

  /// Whether a paragraph is the name that ends a page read line by line.
  bool signs(Paragraph blocks) const {
    static constexpr std::size_t kMostLines = 2;
    if (!draft_.layout().by_line || blocks.begin == 0 || blocks.end > blocks.begin + kMostLines ||
        blocks.end + kAfterSignature < rest_.body.size()) {
      return false;
    }
    const auto at = [&](std::size_t k) {
      return rest_.body.begin() + static_cast<std::ptrdiff_t>(k);
    };
    return std::all_of(at(blocks.begin), at(blocks.end),
                       [&](std::uint32_t i) { return is_surname(draft_.page().slice(i)); });
  }

  void pages_until(std::uint32_t at, std::uint32_t offset) {
    std::uint32_t i = next_;
    while (i < draft_.page().size() && draft_.page().span(i).begin < at) {
      ++i;
    }
    pages_before(i, offset);
  }

  /// The page marks that stand alone before block `i` of the page; `offset` is that of the text
  /// after them in the block of the body that is being made.
  void pages_before(std::uint32_t i, std::uint32_t offset) {
    for (; next_ < i; ++next_) {
      if (draft_.class_of(next_) != LineClass::page) {
        continue;
      }
      const auto number = page_mark(draft_.page().slice(next_));
      if (!number) {
        continue;
      }
      add_page(*number, span_in(draft_.text(), *number),
               static_cast<std::uint32_t>(draft_.record.body.size()), offset);
    }
  }

  /// The body as a whole rests on the rule "the rest"; its spans are the stretches it takes.
  void evidence() {
    Spans stretches;
    std::uint32_t after = 0;
    for (std::uint32_t i : rest_.body) {
      if (!stretches.empty() && i == after) {
        stretches.back().end = draft_.page().span(i).end;
      } else {
        stretches.push_back(draft_.page().span(i));
      }
      after = i + 1;
    }
    if (!stretches.empty()) {
      const Grade grade = draft_.layout().fallback ? Grade::low : Grade::medium;
      draft_.evidence("/body", std::move(stretches), How::verbatim, {"rest", grade, {}});
    }
  }

  /// Lines that the communications centre may add below a signature.
  static constexpr std::size_t kAfterSignature = 4;

  Draft& draft_;
  const Remainder& rest_;
  std::vector<Mark> marks_;
  Speakers speakers_;
  std::uint32_t next_ = 0;
  bool ended_with_space_ = false;  ///< of the pieces of the block that is being anchored
};

}  // namespace

void make_body(Draft& draft, const Remainder& rest) {
  BodyMaker(draft, rest).make();
}

}  // namespace archdoc::layouts
