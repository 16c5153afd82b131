#include "layouts/draft.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace archdoc::layouts {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Printable ASCII with single spaces. No branch inside, so that the compiler makes vectors of it.
bool is_plain_ascii(std::string_view slice) {
  unsigned odd = 0;
  for (std::size_t i = 1; i < slice.size(); ++i) {
    const auto byte = static_cast<unsigned char>(slice[i]);
    const bool printable = static_cast<unsigned char>(byte - 0x20U) < 0x5FU;
    const bool double_space = (byte | static_cast<unsigned char>(slice[i - 1])) == 0x20U;
    odd |= static_cast<unsigned>(!printable) | static_cast<unsigned>(double_space);
  }
  return odd == 0 && static_cast<unsigned char>(slice[0]) - 0x20U < 0x5FU;
}

/// Whether `slice` is a value as it stands: no white space but single spaces inside it, nothing to
/// replace. Most are. In doubt false, for fold_space and clean are right for all.
bool is_plain(std::string_view slice) {
  if (slice.empty() || slice.front() == ' ' || slice.back() == ' ') {
    return false;
  }
  if (is_plain_ascii(slice)) {
    return true;
  }
  unsigned char before = 0;
  for (const char c : slice) {
    const auto byte = static_cast<unsigned char>(c);
    // The first bytes of NEL, NBSP and the C1 controls; of U+1680, U+3000, U+FEFF and U+FFFE.
    const bool suspect = byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE1 ||
                         byte == 0xE3 || byte == 0xEF || (byte == ' ' && before == ' ');
    // U+2000 to U+200B, U+2028, U+2029, U+202F and U+205F by their last two bytes: quotes and
    // dashes, their neighbours, abound.
    const bool rare_space =
        (before == 0x80 && (byte <= 0x8B || byte == 0xA8 || byte == 0xA9 || byte == 0xAF)) ||
        (before == 0x81 && byte == 0x9F);
    if (suspect || (rare_space && byte >= 0x80)) {
      return false;
    }
    before = byte;
  }
  return true;
}

/// The length of a character that no value may hold, at the beginning of `text`; else 0.
std::size_t forbidden(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text[0]);
  if (byte < 0x20) {
    return byte == '\t' || byte == '\n' ? 0 : 1;
  }
  if (byte == 0x7F) {
    return 1;
  }
  if (byte == 0xC2 && text.size() > 1) {
    const auto next = static_cast<unsigned char>(text[1]);
    return next >= 0x80 && next < 0xA0 ? 2 : 0;
  }
  return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF") ? 3 : 0;
}

}  // namespace

Draft::Draft(const Page& page, const Layout& layout, const ReadOptions& options, Marks marks)
    : page_(page),
      layout_(layout),
      order_(options.date_order != DateOrder::unknown ? options.date_order : layout.date_order),
      repositories_(options.repositories),
      marks_(std::move(marks)),
      classes_(page.size(), LineClass::unclaimed) {
  prefix_ = std::string(layout.name);
  if (!layout.form.empty()) {
    prefix_ += ':';
    prefix_ += layout.form;
  }
  prefix_ += '/';
}

void Draft::classify(std::uint32_t block, LineClass line_class) {
  if (is_free(block)) {
    classes_[block] = line_class;
  }
}

std::vector<LineClass> Draft::line_classes() const {
  std::vector<LineClass> classes(page_.lines().size(), LineClass::unclaimed);
  for (std::uint32_t i = 0; i < page_.size(); ++i) {
    const TextBlock& block = page_.block(i);
    std::fill_n(classes.begin() + block.first, block.lines, classes_[i]);
  }
  return classes;
}

std::string Draft::clean(std::string value, Span span) {
  if (is_plain(value)) {
    return value;
  }
  std::string out;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < value.size();) {
    const std::size_t size = forbidden(std::string_view(value).substr(i));
    if (size == 0) {
      ++i;
      continue;
    }
    if (replaced_++ == 0) {
      first_replaced_ = span;
    }
    out.append(value, kept, i - kept);
    out += kReplacement;
    i += size;
    kept = i;
  }
  if (kept == 0) {
    return value;
  }
  return out.append(value, kept);
}

Spans Draft::parts(Span span) const {
  return marks_.cuts.empty() ? Spans{span} : without_cuts(text(), span, marks_.cuts);
}

Spans Draft::parts(Spans spans) const {
  if (marks_.cuts.empty()) {
    return spans;
  }
  Spans all;
  for (const Span& span : spans) {
    const Spans some = parts(span);
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

std::string Draft::value(Span span) {
  if (!marks_.cuts.empty()) {
    if (const Spans pieces = parts(span); pieces.size() != 1 || pieces.front() != span) {
      std::string joined;
      for (const Span& piece : pieces) {
        joined += piece.of(text());
      }
      return clean(fold_space(joined), span);
    }
  }
  const std::string_view slice = span.of(text());
  return is_plain(slice) ? std::string(slice) : clean(fold_space(slice), span);
}

std::string Draft::value(const Spans& spans) {
  std::string out;
  for (const Span& span : spans) {
    out += out.empty() ? "" : "\n";
    out += value(span);
  }
  return out;
}

bool Draft::set(std::optional<std::string>& field, std::string_view path, Spans spans,
                Ground ground) {
  if (field) {
    return false;
  }
  field = value(spans);
  evidence(std::string(path), parts(std::move(spans)), How::verbatim, ground);
  return true;
}

void Draft::append(std::vector<std::string>& list, std::string_view path, Span span,
                   Ground ground) {
  evidence(pointer(path, list.size()), parts(span), How::verbatim, ground);
  list.push_back(value(span));
}

void Draft::evidence(std::string path, Spans spans, How how, Ground ground,
                     std::optional<std::string> by) {
  record.evidence.push_back({std::move(path), std::move(spans), how, rule_name(ground),
                             std::move(by), ground.grade, std::nullopt});
}

void Draft::finding(std::string_view code, Severity severity, std::string message,
                    std::optional<Span> span) {
  record.findings.push_back({std::string(code), severity, std::move(message), span});
}

std::optional<Span> Draft::place_of(std::string_view path) const {
  for (const Evidence& each : record.evidence) {
    if (each.path == path && !each.spans.empty()) {
      return each.spans.front();
    }
  }
  return std::nullopt;
}

const extract::DateContext& Draft::date_context() {
  if (!context_) {
    context_ = extract::date_context(text());
    if (order_ != DateOrder::unknown) {
      context_->order = order_;
    }
  }
  return *context_;
}

std::string Draft::rule_name(Ground ground) const {
  std::string name;
  if (ground.module.empty()) {
    name.reserve(prefix_.size() + ground.rule.size());
    name = prefix_;
  } else {
    name = ground.module;
    name += '/';
  }
  name += ground.rule;
  return name;
}

void Draft::report_replaced() {
  if (replaced_ > 0) {
    finding("control-character", Severity::warning,
            fmt::format("{} control character{} in values became U+FFFD", replaced_,
                        replaced_ == 1 ? "" : "s"),
            first_replaced_);
  }
}

std::string pointer(std::string_view list, std::size_t index) {
  std::string out(list);
  out += '/';
  out += std::to_string(index);
  return out;
}

}  // namespace archdoc::layouts
