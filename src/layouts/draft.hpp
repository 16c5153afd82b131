// A record in the making: the one place where values, evidence and line classes meet.
#pragma once

#include <archdoc/read.hpp>
#include <archdoc/record.hpp>

#include "extract/date.hpp"
#include "layouts/cuts.hpp"
#include "layouts/layout.hpp"
#include "layouts/page.hpp"
#include "layouts/people_index.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace archdoc::layouts {

/// Who says so: the rule's name, and how sure it is.
struct Ground {
  std::string_view rule;
  Grade grade = Grade::high;
  std::string_view module;  ///< "extract" and the like; empty for a rule of the layout
};

class Draft {
 public:
  Draft(const Page& page, const Layout& layout, const ReadOptions& options = {}, Marks marks = {});

  [[nodiscard]] const Page& page() const { return page_; }
  [[nodiscard]] const Layout& layout() const { return layout_; }
  [[nodiscard]] std::string_view text() const { return page_.text(); }
  [[nodiscard]] const Marks& marks() const { return marks_; }
  [[nodiscard]] const Repositories& repositories() const { return repositories_; }
  Record record;
  PeopleIndex participants;  ///< of the record's
  PeopleIndex mentioned;

  /// The class of a block; the first one stays.
  void classify(std::uint32_t block, LineClass line_class);
  [[nodiscard]] bool is_free(std::uint32_t block) const {
    return classes_[block] == LineClass::unclaimed;
  }
  /// The first block from `i` on, before `end`, that has no class yet; `end` where all have one.
  [[nodiscard]] std::uint32_t next_free(std::uint32_t i, std::uint32_t end) const {
    while (i < end && !is_free(i)) {
      ++i;
    }
    return i;
  }
  [[nodiscard]] LineClass class_of(std::uint32_t block) const { return classes_[block]; }
  /// The classes of the page's lines.
  [[nodiscard]] std::vector<LineClass> line_classes() const;

  /// A slice as a value: white space folded, characters that no value may hold replaced (DESIGN:
  /// control characters and U+FFFE, U+FFFF become U+FFFD, with a finding).
  [[nodiscard]] std::string value(Span span);
  /// The parts of a span that are text: note marks and page marks inside it left out.
  [[nodiscard]] Spans parts(Span span) const;
  [[nodiscard]] Spans parts(Spans spans) const;
  /// Several slices, a line each.
  [[nodiscard]] std::string value(const Spans& spans);

  /// Sets a scalar that has no value yet, verbatim, with its evidence. Whether it did.
  bool set(std::optional<std::string>& field, std::string_view path, Spans spans, Ground ground);
  void append(std::vector<std::string>& list, std::string_view path, Span span, Ground ground);
  void evidence(std::string path, Spans spans, How how, Ground ground,
                std::optional<std::string> by = std::nullopt);
  void finding(std::string_view code, Severity severity, std::string message,
               std::optional<Span> span = std::nullopt);

  /// The first span of the evidence of a value.
  [[nodiscard]] std::optional<Span> place_of(std::string_view path) const;

  /// "layout/rule", "layout:form/rule" or "module/rule".
  [[nodiscard]] std::string rule_name(Ground ground) const;

  /// How the dates of this document are to be read: as the user states, else as its layout does,
  /// else as its other dates show. Made at the first call, for few documents need it.
  [[nodiscard]] const extract::DateContext& date_context();

  /// The finding on replaced characters; called once, when all values are made.
  void report_replaced();

 private:
  std::string clean(std::string value, Span span);

  const Page& page_;
  const Layout& layout_;
  DateOrder order_;
  Repositories repositories_;
  Marks marks_;
  std::optional<extract::DateContext> context_;
  std::string prefix_;
  std::vector<LineClass> classes_;
  std::uint32_t replaced_ = 0;  ///< characters that no value may hold
  Span first_replaced_;         ///< the value that holds the first of them
};

/// "/list/3".
[[nodiscard]] std::string pointer(std::string_view list, std::size_t index);

}  // namespace archdoc::layouts
