#include "cli/json.hpp"

#include "model/names.hpp"
#include "writers/escape.hpp"

namespace archdoc::cli {

std::string& JsonLine::raw(std::string_view key) {
  writers::append_json_key(out_, !first_, key);
  first_ = false;
  return out_;
}

JsonLine& JsonLine::text(std::string_view key, std::string_view value) {
  writers::append_json_string(raw(key), value);
  return *this;
}

JsonLine& JsonLine::text(std::string_view key, const std::optional<std::string>& value) {
  return value ? text(key, std::string_view(*value)) : null(key);
}

JsonLine& JsonLine::number(std::string_view key, std::uint64_t value) {
  writers::append_number(raw(key), value);
  return *this;
}

JsonLine& JsonLine::span(std::string_view key, Span span) {
  writers::append_json_span(raw(key), span);
  return *this;
}

JsonLine& JsonLine::null(std::string_view key) {
  raw(key) += "null";
  return *this;
}

void append_finding(std::string& out, std::string_view path, const Finding& finding,
                    std::string_view text, Locator& places) {
  JsonLine line(out);
  line.text("path", path).text("code", std::string_view(finding.code));
  line.text("severity", name_of(finding.severity));
  line.text("message", std::string_view(finding.message));
  if (!finding.span) {
    line.null("span").null("line").null("column");
  } else if (text.empty()) {
    line.span("span", *finding.span).null("line").null("column");
  } else {
    const Position position = places.find(finding.span->begin);
    line.span("span", *finding.span).number("line", position.line);
    line.number("column", position.column);
  }
  line.end();
}

}  // namespace archdoc::cli
