#include "layouts/body.hpp"

#include "base/ascii.hpp"
#include "layouts/kinds.hpp"
#include "layouts/numbered_notes.hpp"
#include "layouts/shapes.hpp"

#include <algorithm>

namespace archdoc::layouts {
namespace {

/// "[1]" where there is a note 1.
struct Mark {
  std::string bracketed;
  std::size_t note;
  bool leads = false;  ///< it can begin a paragraph: the notes have no brackets of their own
};

/// `span` without the emphasis that ends in it: "1 Document 12._"
Span without_emphasis(std::string_view text, Span span) {
  while (!span.empty() && (text[span.end - 1] == '_' || is_space(text[span.end - 1]))) {
    --span.end;
  }
  return span;
}

/// Adds a paragraph to the note before it.
void continue_note(Draft& draft, Span block) {
  Note& note = draft.record.notes.back();
  const Span more = without_emphasis(draft.text(), block);
  if (more.empty()) {
    return;
  }
  note.text += '\n';
  note.text += draft.value(more);
  note.span.end = more.end;
  draft.record.evidence.back().spans.push_back(more);
}

std::vector<Mark> read_notes(Draft& draft) {
  std::vector<Mark> marks;
  std::vector<Note>& notes = draft.record.notes;
  std::uint32_t last = 0;  // the number of the note before, where notes are numbered
  for (std::uint32_t i = 0; i < draft.page().size(); ++i) {
    if (draft.class_of(i) != LineClass::note) {
      continue;
    }
    Span span = draft.page().span(i);
    Note note;
    if (const auto mark = note_mark(span.of(draft.text()))) {
      note.mark = std::string(mark->mark);
      span.begin += static_cast<std::uint32_t>(mark->length);
      marks.push_back({"[" + note.mark + "]", notes.size()});
    } else if (const auto numbered = numbered_note(span.of(draft.text()));
               numbered && note_follows(last, numbered->number)) {
      last = numbered->number;
      note.mark = std::string(numbered->mark);
      span.begin += static_cast<std::uint32_t>(numbered->length);
      span = without_emphasis(draft.text(), span);
      marks.push_back({"[" + note.mark + "]", notes.size(), true});
    } else if (last > 0) {
      continue_note(draft, span);
      continue;
    }
    note.text = draft.value(span);
    note.span = last > 0 ? Span{draft.page().span(i).begin, span.end} : draft.page().span(i);
    draft.evidence(pointer("/notes", notes.size()), {note.span}, How::verbatim,
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

/// Speakers count only where two turns or more are there: a single colon tells nothing.
bool has_turns(const Draft& draft, const std::vector<std::uint32_t>& body) {
  int turns = 0;
  for (std::uint32_t i : body) {
    turns += turn_of(draft.page().slice(i)) ? 1 : 0;
    if (turns == 2) {
      return true;
    }
  }
  return false;
}

class BodyMaker {
 public:
  BodyMaker(Draft& draft, const Remainder& rest)
      : draft_(draft),
        rest_(rest),
        marks_(read_notes(draft)),
        turns_(has_turns(draft, rest.body)) {}

  void make() {
    draft_.record.body.reserve(rest_.body.size());
    Surroundings around;
    around.count = rest_.body.size();
    for (std::size_t k = 0; k < rest_.body.size(); ++k) {
      pages_before(rest_.body[k]);
      if (is_mark_alone(rest_.body[k])) {
        continue;
      }
      around.index = k;
      around.prose_after =
          k + 1 < rest_.body.size() && is_sentence(draft_.page().slice(rest_.body[k + 1]));
      block(rest_.body[k], around);
      around.prose_before = around.prose_before || is_prose(draft_.page().slice(rest_.body[k]));
      around.before = draft_.record.body.back().kind;
    }
    pages_before(draft_.page().size());
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

  void block(std::uint32_t i, const Surroundings& around) {
    const std::string_view slice = draft_.page().slice(i);
    const auto index = static_cast<std::uint32_t>(draft_.record.body.size());
    Block block;
    block.spans = {draft_.page().span(i)};
    block.text = draft_.value(block.spans.front());
    if (!marks_.empty()) {
      block.text = take_marks(draft_, std::move(block.text), index, marks_);
    }
    const auto turn = turns_ ? turn_of(slice) : std::nullopt;
    block.kind = turn ? BlockKind::turn : kind_of(slice, around);
    const std::string path = pointer("/body", index);
    if (block.kind != BlockKind::paragraph) {
      draft_.evidence(path + "/kind", block.spans, How::inferred, {"kind", Grade::medium, "body"});
    }
    if (turn) {
      const Span speaker = span_in(draft_.text(), turn->speaker);
      block.speaker = draft_.value(speaker);
      draft_.evidence(path + "/speaker", {speaker}, How::verbatim,
                      {"speaker", Grade::medium, "body"});
    }
    draft_.record.body.push_back(std::move(block));
    draft_.classify(i, LineClass::body);
  }

  /// The page marks that stand alone before block `i` of the page.
  void pages_before(std::uint32_t i) {
    for (; next_ < i; ++next_) {
      if (draft_.class_of(next_) != LineClass::page) {
        continue;
      }
      const auto number = page_mark(draft_.page().slice(next_));
      if (!number) {
        continue;
      }
      std::vector<PageMark>& pages = draft_.record.pages;
      draft_.evidence(pointer("/pages", pages.size()), {span_in(draft_.text(), *number)},
                      How::verbatim, {"page-mark", Grade::high, {}});
      pages.push_back(
          {std::string(*number), static_cast<std::uint32_t>(draft_.record.body.size()), 0});
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

  Draft& draft_;
  const Remainder& rest_;
  std::vector<Mark> marks_;
  bool turns_;
  std::uint32_t next_ = 0;
};

}  // namespace

void make_body(Draft& draft, const Remainder& rest) {
  BodyMaker(draft, rest).make();
}

}  // namespace archdoc::layouts
