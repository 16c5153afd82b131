// A source becomes records: decoded, cut into blocks, read by the layout that it is set out in.
#include <archdoc/read.hpp>

#include "base/digest.hpp"
#include "layouts/body.hpp"
#include "layouts/detect.hpp"
#include "layouts/draft.hpp"
#include "layouts/finish.hpp"
#include "layouts/front_matter.hpp"
#include "layouts/listing.hpp"
#include "layouts/numbered_notes.hpp"
#include "layouts/readers.hpp"
#include "layouts/zones.hpp"
#include "text/spaces.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace archdoc {
namespace {

using layouts::Layout;

/// The layouts in use, and their words as one index; made once, for the index takes a while.
struct Catalogue {
  std::vector<const Layout*> layouts;
  layouts::MarkerIndex markers;
  std::vector<std::pair<const Layout*, layouts::MarkerIndex>> by_line;  ///< of those read so

  Catalogue() : layouts(pointers()), markers(layouts) {
    for (const Layout* layout : layouts) {
      if (layout->by_line) {
        by_line.emplace_back(layout, layouts::MarkerIndex::of_rules(*layout));
      }
    }
  }

  [[nodiscard]] const layouts::MarkerIndex* lines_of(const Layout& layout) const {
    for (const auto& [each, index] : by_line) {
      if (each == &layout) {
        return &index;
      }
    }
    return nullptr;
  }

  static std::vector<const Layout*> pointers() {
    std::vector<const Layout*> list;
    for (const Layout& layout : layouts::builtin_layouts()) {
      list.push_back(&layout);
    }
    return list;
  }
};

const Catalogue& catalogue() {
  static const Catalogue kCatalogue;
  return kCatalogue;
}

std::optional<Finding> why_not_text(std::string_view bytes) {
  switch (content_of(bytes)) {
    case Content::text:
      return std::nullopt;
    case Content::empty:
      return Finding{"empty-source", Severity::warning, "The source holds no text", std::nullopt};
    case Content::binary:
      return Finding{"binary-source", Severity::warning,
                     "The source is not text; give archdoc the text that a page or a scan holds",
                     std::nullopt};
    case Content::html:
      return Finding{"html-source", Severity::warning,
                     "The source is HTML; make text of it first, for example with "
                     "'lynx -dump -nolist FILE' or 'pandoc -t plain --wrap=none FILE'",
                     std::nullopt};
    case Content::pdf:
      return Finding{"pdf-source", Severity::warning,
                     "The source is a PDF; make text of it first, for example with "
                     "'pdftotext -layout FILE -'",
                     std::nullopt};
  }
  return std::nullopt;
}

/// The layouts to choose from: all, or those of the name that is forced.
std::vector<const Layout*> candidates(const ReadOptions& options) {
  std::vector<const Layout*> list;
  for (const Layout* layout : catalogue().layouts) {
    if (layout->name == *options.layout) {
      list.push_back(layout);
    }
  }
  return list;
}

layouts::Detection choose(const layouts::Page& page, const ReadOptions& options) {
  if (!options.layout) {
    return layouts::detect(catalogue().layouts, page);
  }
  // Of a forced layout's page forms the one with the highest score is taken, even under its least.
  layouts::Detection best;
  for (const Layout* layout : candidates(options)) {
    const int score = layouts::score(*layout, page);
    if (best.layout == nullptr || score > best.score) {
      best = {layout, score >= layout->sure ? Grade::high : Grade::medium, score};
    }
  }
  return best.layout != nullptr ? best : layouts::detect(catalogue().layouts, page);
}

/// Every line from `first` on as a block of its own.
Blocks each_line(const std::vector<Line>& lines, std::uint32_t first) {
  Blocks found;
  found.spacing = Spacing::tight;
  found.blocks.reserve(lines.size() - first);
  for (std::uint32_t i = first; i < lines.size(); ++i) {
    found.blocks.push_back({i, 1, lines[i].span, lines[i].gap});
  }
  return found;
}

/// The blocks of the lines from `first` on: front matter has a form of its own and says nothing of
/// the spacing of what comes after it.
Blocks blocks_after(const Reading& reading, std::uint32_t first) {
  if (first == 0) {
    return blocks_of(reading.text, reading.lines);
  }
  Blocks found = blocks_of(reading.text, {reading.lines.begin() + first, reading.lines.end()});
  for (TextBlock& block : found.blocks) {
    block.first += first;
  }
  return found;
}

void read_document(layouts::Draft& draft) {
  const layouts::Remainder rest = layouts::apply_zones(draft);
  layouts::make_body(draft, rest);
  layouts::finish(draft, rest);
}

void read_listing_page(layouts::Draft& draft) {
  draft.record.kind = Kind::listing;
  layouts::apply_furniture(draft);
  layouts::read_listing(draft);
  layouts::finish(draft, {});
}

/// The text of a page with blanks for the marks that are glued to its words: extractors then see
/// words and years as they are. Nothing where there are none.
std::optional<std::string> without_marks(const layouts::Page& page, const Layout& layout,
                                         layouts::Marks& marks) {
  if (!layout.glued_marks) {
    return std::nullopt;
  }
  marks.notes = layouts::has_numbered_notes(layout) ? layouts::numbered_notes(page)
                                                    : layouts::end_notes(page);
  if (marks.notes.empty() || !marks.notes.front().bracketed) {
    marks.cuts = layouts::find_cuts(page, marks.notes);
  }
  if (marks.cuts.empty()) {
    return std::nullopt;
  }
  std::string text(page.text());
  for (const layouts::Cut& cut : marks.cuts) {
    text.replace(cut.span.begin, cut.span.size(), cut.span.size(), ' ');
  }
  return text;
}

/// The text of a source as its layout has to see it, and the layout. Each view has the same length
/// and places as the one before: with one kind of space, for words are compared in it and white
/// space is folded in values in any case; cut into lines instead of blocks, where the layout reads
/// so; without marks inside words.
class Views {
 public:
  Views(const Reading& reading, const ReadOptions& options) {
    std::optional<std::string> plain = with_plain_spaces(reading.text);
    layouts::FrontMatter front =
        layouts::front_matter(plain ? *plain : reading.text, reading.lines);
    if (!front.unescaped.empty()) {
      plain = (plain ? *plain : reading.text) + front.unescaped;
    }
    plain_ = std::move(plain);
    const std::string_view text = plain_ ? *plain_ : std::string_view(reading.text);
    Blocks blocks = blocks_after(reading, front.lines);
    page_.emplace(text, reading.lines, std::move(blocks), catalogue().markers, std::move(front));
    detection_ = choose(*page_, options);
    if (const layouts::MarkerIndex* markers = catalogue().lines_of(*detection_.layout)) {
      layouts::FrontMatter kept = page_->front();
      page_.emplace(text, reading.lines, each_line(reading.lines, kept.lines), *markers,
                    std::move(kept));
    }
    bare_ = without_marks(*page_, *detection_.layout, marks_);
    if (bare_) {
      page_->set_text(*bare_);
    }
  }

  Views(const Views&) = delete;  // the page points into it
  Views& operator=(const Views&) = delete;

  [[nodiscard]] const layouts::Page& page() const { return *page_; }
  [[nodiscard]] const layouts::Detection& detection() const { return detection_; }
  [[nodiscard]] const layouts::Marks& marks() const { return marks_; }

 private:
  std::optional<std::string> plain_;
  std::optional<std::string> bare_;
  std::optional<layouts::Page> page_;
  layouts::Detection detection_;
  layouts::Marks marks_;
};

SourceInfo source_info(const Decoded& decoded, const std::string& sha256, std::uint64_t size,
                       std::string path, const layouts::Detection& detection) {
  SourceInfo source;
  source.path = std::move(path);
  source.sha256 = sha256;
  source.bytes = size;
  source.encoding = std::string(encoding_name(decoded.encoding));
  source.offsets = decoded.same_bytes ? "file" : "text";
  source.layout = std::string(detection.layout->name);
  if (!detection.layout->form.empty()) {
    source.form = std::string(detection.layout->form);
  }
  source.layout_grade = detection.grade;
  source.layout_hash = std::string(detection.layout->hash);
  source.reader = std::string(reader_name());
  return source;
}

}  // namespace

Reading read(std::string bytes, std::string path, const ReadOptions& options) {
  Reading reading;
  if (bytes.size() >= std::numeric_limits<std::uint32_t>::max() / 2) {
    reading.findings.push_back({"too-large", Severity::error,
                                "The source is larger than 2 GiB; cut it into its documents first",
                                std::nullopt});
    return reading;
  }
  if (!options.encoding) {
    if (auto finding = why_not_text(bytes)) {
      reading.findings.push_back(std::move(*finding));
      return reading;
    }
  }
  const std::string sha256 = sha256_hex(bytes);
  const std::uint64_t size = bytes.size();
  Decoded decoded = decode(std::move(bytes), options.encoding);
  reading.text = std::move(decoded.utf8);
  reading.lines = lines_of(reading.text);
  if (reading.lines.empty()) {
    reading.findings = std::move(decoded.findings);
    reading.findings.push_back(
        {"empty-source", Severity::warning, "The source holds no text", std::nullopt});
    return reading;
  }
  const Views views(reading, options);
  const layouts::Detection& detection = views.detection();
  const layouts::Page& page = views.page();
  layouts::Draft draft(page, *detection.layout, options, views.marks());
  draft.record.findings = std::move(decoded.findings);
  draft.record.source = source_info(decoded, sha256, size, std::move(path), detection);
  draft.record.id = "d" + sha256.substr(0, 16);
  if (detection.layout->kind == Kind::listing) {
    read_listing_page(draft);
  } else {
    read_document(draft);
  }
  layouts::restore_places(draft.record, page.front(), page.text());
  reading.classes = draft.line_classes();
  for (const LineClass line_class : reading.classes) {
    ++draft.record.source.coverage.lines[static_cast<std::size_t>(line_class)];
  }
  reading.records.push_back(std::move(draft.record));
  return reading;
}

std::string_view reader_name() {
  return "archdoc " ARCHDOC_VERSION;
}

std::vector<std::string> layout_names() {
  std::vector<std::string> names;
  for (const Layout* layout : catalogue().layouts) {
    if (std::find(names.begin(), names.end(), layout->name) == names.end()) {
      names.emplace_back(layout->name);
    }
  }
  return names;
}

}  // namespace archdoc
