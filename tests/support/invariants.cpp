#include "support/invariants.hpp"

#include <archdoc/writer.hpp>

#include "base/ascii.hpp"
#include "extract/classification.hpp"
#include "extract/date.hpp"
#include "extract/language.hpp"
#include "extract/repositories.hpp"
#include "extract/telegram.hpp"
#include "extract/type.hpp"
#include "layouts/front_matter.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace archdoc::test {
namespace {

/// Without white space, and without the replacement character, which stands for what is not told.
std::string squash(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = next_code_point(text, i);
    const bool control = point.value < 0x20 || (point.value >= 0x7F && point.value < 0xA0) ||
                         point.value == 0xFFFE || point.value == 0xFFFF;
    if (!is_white(point.value) && !control && point.value != kReplacementCharacter) {
      out += text.substr(i, point.size);
    }
    i += point.size;
  }
  return out;
}

std::string slices(std::string_view text, const Spans& spans) {
  std::string out;
  for (const Span& span : spans) {
    out += span.of(text);
  }
  return out;
}

std::string without_marks(std::string text, const Record& record) {
  for (const Note& note : record.notes) {
    const std::string mark = "[" + note.mark + "]";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
      text.erase(at, mark.size());
    }
  }
  return text;
}

class Checker {
 public:
  Checker(const Reading& reading, const Record& record) : reading_(reading), record_(record) {}

  std::vector<std::string> run() {
    std::string json;
    find_format("ndjson")->record(json, record_, 0, {});
    json_ = parser_.parse(json);
    for (const Evidence& evidence : record_.evidence) {
      check(evidence);
    }
    check_blocks();
    check_people(record_.participants);
    check_people(record_.people_mentioned);
    check_all_have_evidence();
    return std::move(broken_);
  }

 private:
  template <class... Args>
  void broken(fmt::format_string<Args...> form, Args&&... args) {
    broken_.push_back(fmt::format(form, std::forward<Args>(args)...));
  }

  bool lies_in_text(Span span) const {
    const std::string& text = reading_.text;
    const auto on_character = [&](std::size_t at) {
      return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    };
    return span.begin <= span.end && span.end <= text.size() && on_character(span.begin) &&
           on_character(span.end);
  }

  /// The text of a value: of a person the name, of a note its text, of a page mark its number.
  static std::string text_of(simdjson::dom::element value) {
    std::string_view text;
    for (const char* key : {"name", "text", "number"}) {
      if (value.is_object() && value[key].get(text) == simdjson::SUCCESS) {
        return std::string(text);
      }
    }
    return value.get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
  }

  void check(const Evidence& evidence) {
    simdjson::dom::element value;
    if (json_.at_pointer(evidence.path).get(value) != simdjson::SUCCESS || value.is_null()) {
      broken("{}: evidence of nothing", evidence.path);
      return;
    }
    if (evidence.spans.empty() ||
        !std::all_of(evidence.spans.begin(), evidence.spans.end(),
                     [&](Span span) { return lies_in_text(span) && !span.empty(); })) {
      broken("{}: evidence without a place in the text", evidence.path);
      return;
    }
    const std::string slice = slices(reading_.text, evidence.spans);
    if (evidence.how == How::verbatim && !value.is_array()) {
      const std::string want = squash(without_marks(text_of(value), record_));
      const std::string have = squash(without_marks(slice, record_));
      const bool note = evidence.path.starts_with("/notes/");
      if (note ? !have.ends_with(want) : have != want) {
        broken("{}: '{}' is not the slice '{}'", evidence.path, want, have);
      }
    }
    if (evidence.how == How::normalised) {
      check_normalised(evidence, value, slice);
    }
  }

  /// A value of front matter is made from the slice as YAML reads it.
  void check_normalised(const Evidence& evidence, simdjson::dom::element value,
                        const std::string& slice) {
    if (evidence.by == "yaml-double-quoted" || evidence.by == "yaml-single-quoted") {
      const std::string again = evidence.by == "yaml-double-quoted"
                                    ? layouts::yaml_double_quoted(slice)
                                    : layouts::yaml_single_quoted(slice);
      if (squash(text_of(value)) != squash(again)) {
        broken("{}: '{}' is not made again from '{}'", evidence.path, text_of(value), slice);
      }
      return;
    }
    std::string_view text;
    simdjson::dom::element scalar = value;
    if (value.is_object()) {
      scalar = evidence.by == "repositories" ? value["name"] : value["edtf"];
    }
    const auto is_made = [&](const std::string& from) {
      return made_by(evidence, fold_space(from)) == text;
    };
    if (scalar.get(text) != simdjson::SUCCESS ||
        (!is_made(slice) && !is_made(layouts::yaml_double_quoted(slice)) &&
         !is_made(layouts::yaml_single_quoted(slice)))) {
      broken("{}: '{}' is not made again from '{}'", evidence.path, text, slice);
    }
  }

  static std::optional<std::string> made_by(const Evidence& evidence, const std::string& slice) {
    const Span whole{0, static_cast<std::uint32_t>(slice.size())};
    std::optional<std::string> again;
    if (evidence.by == "date") {
      again = extract::normalise_date(slice);
    } else if (evidence.by == "classification-level") {
      again = extract::classification_level(slice);
    } else if (evidence.by == "language") {
      again = extract::language_by_name(slice);
    } else if (evidence.by == "type") {
      const auto reading = extract::document_type(slice, whole, false);
      again = reading ? std::optional(std::string(reading->type)) : std::nullopt;
    } else if (evidence.by == "marking") {
      again = extract::marking_in_full(slice);
    } else if (evidence.by == "repositories") {
      const auto row = extract::repository_named({}, slice);
      again = row && *row != nullptr ? std::optional(std::string((*row)->name)) : std::nullopt;
    } else if (evidence.by == "date-status") {
      again = extract::says_undated(slice, whole) ? std::optional<std::string>("undated")
                                                  : std::nullopt;
    }
    return again;
  }

  /// A name stands in the text at each of its places, as it is or in another spelling; and nobody
  /// is listed twice: two of one name have offices or honorifics of their own.
  void check_people(const std::vector<Person>& people) {
    std::set<std::string> names;
    for (const Person& person : people) {
      if (!names
               .insert(std::to_string(static_cast<int>(person.kind)) + person.name + "/" +
                       person.honorific.value_or("") + "/" + person.office.value_or(""))
               .second) {
        broken("'{}' is listed twice", person.name);
      }
      std::set<std::string> spellings{squash(person.name)};
      for (const std::string& variant : person.variants) {
        spellings.insert(squash(variant));
      }
      for (const Span& span : person.spans) {
        const std::string_view slice = span.of(reading_.text);
        if (spellings.count(squash(slice)) == 0 &&
            spellings.count(squash(layouts::yaml_double_quoted(std::string(slice)))) == 0) {
          broken("'{}' is not named by '{}'", person.name, span.of(reading_.text));
        }
      }
    }
  }

  void check_blocks() {
    for (std::size_t i = 0; i < record_.body.size(); ++i) {
      const Block& block = record_.body[i];
      const std::string slice = slices(reading_.text, block.spans);
      if (squash(without_marks(block.text, record_)) != squash(without_marks(slice, record_))) {
        broken("/body/{}: the text is not its slices", i);
      }
    }
    for (std::size_t i = 0; i < reading_.lines.size(); ++i) {
      const Span line = reading_.lines[i].span;
      const bool in_body =
          std::any_of(record_.body.begin(), record_.body.end(), [&](const Block& block) {
            return std::any_of(block.spans.begin(), block.spans.end(),
                               [&](Span span) { return span.overlaps(line); });
          });
      if (record_.kind == Kind::document && in_body != (reading_.classes[i] == LineClass::body)) {
        broken("line {}: in the body and not of its class, or the other way round",
               reading_.lines[i].number);
      }
    }
  }

  /// Every value that is there is told of by evidence of itself, or of what holds it.
  void need(std::string_view path, simdjson::dom::element value,
            const std::set<std::string, std::less<>>& told) {
    if (value.is_null()) {
      return;
    }
    simdjson::dom::array list;
    if (value.get(list) == simdjson::SUCCESS) {
      std::size_t i = 0;
      for (simdjson::dom::element item : list) {
        need(fmt::format("{}/{}", path, i++), item, told);
      }
      return;
    }
    simdjson::dom::object object;
    if (value.get(object) == simdjson::SUCCESS && told.find(path) == told.end()) {
      for (auto [key, item] : object) {
        if (key != "level" && key != "span") {
          need(fmt::format("{}/{}", path, key), item, told);
        }
      }
      return;
    }
    if (told.find(path) == told.end()) {
      broken("{}: no evidence", path);
    }
  }

  void check_all_have_evidence() {
    std::set<std::string, std::less<>> told;
    for (const Evidence& evidence : record_.evidence) {
      told.insert(evidence.path);
    }
    for (const char* key : {"items",
                            "title",
                            "number",
                            "type",
                            "type_text",
                            "date",
                            "date_text",
                            "dates",
                            "place",
                            "subject",
                            "classification",
                            "classification_level",
                            "classification_today",
                            "language",
                            "original_language",
                            "participants",
                            "people_mentioned",
                            "summary",
                            "notes",
                            "pages",
                            "provenance",
                            "subjects",
                            "places",
                            "organizations"}) {
      need(fmt::format("/{}", key), json_[key], told);
    }
    if (!record_.body.empty() && told.count("/body") == 0) {
      broken("/body: no evidence");
    }
  }

  const Reading& reading_;
  const Record& record_;
  simdjson::dom::parser parser_;
  simdjson::dom::element json_;
  std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_promises(const Reading& reading) {
  std::vector<std::string> broken;
  if (reading.records.empty()) {
    if (reading.findings.empty()) {
      broken.emplace_back("neither a record nor a finding");
    }
    return broken;
  }
  if (!valid_utf8(reading.text)) {
    broken.emplace_back("the text is not UTF-8");
  }
  if (reading.classes.size() != reading.lines.size()) {
    broken.emplace_back("not every line has a class");
    return broken;
  }
  for (const Record& record : reading.records) {
    const auto& counts = record.source.coverage.lines;
    if (std::accumulate(counts.begin(), counts.end(), 0U) != reading.lines.size()) {
      broken.emplace_back("the coverage does not add up");
    }
    const std::vector<std::string> more = Checker(reading, record).run();
    broken.insert(broken.end(), more.begin(), more.end());
  }
  return broken;
}

}  // namespace archdoc::test
