// archdoc explain: the page itself, annotated.
#include "cli/command.hpp"
#include "cli/json.hpp"
#include "cli/session.hpp"
#include "cli/terminal.hpp"
#include "model/fields.hpp"
#include "model/names.hpp"
#include "writers/escape.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <type_traits>
#include <vector>

namespace archdoc::cli {
namespace {

constexpr CommandHelp kHelp = {
    "explain", "INPUT",
    "Shows the page itself: each line with its number, what it became, and the values that rest "
    "on\n"
    "it, each with the rule that found it and a grade.",
    "INPUT is one text file, or - for standard input.",
    "archdoc explain page.txt\n"
    "archdoc explain page.txt -f ndjson | jq -r 'select(.class == \"unclaimed\").line'\n"
    "archdoc explain page.txt --text"};

/// A value and one place that it rests on.
struct Claim {
  Span span;
  const Record* record = nullptr;
  const Evidence* evidence = nullptr;
};

/// A value and its places in one line.
struct LineClaim {
  const Record* record = nullptr;
  const Evidence* evidence = nullptr;
  Spans spans;
};

/// The claims of a page, given out line by line in one go.
class Claims {
 public:
  explicit Claims(const std::vector<Record>& records) {
    for (const Record& record : records) {
      for (const Evidence& evidence : record.evidence) {
        for (const Span span : evidence.spans) {
          claims_.push_back({span, &record, &evidence});
        }
      }
    }
    std::stable_sort(claims_.begin(), claims_.end(),
                     [](const Claim& a, const Claim& b) { return a.span.begin < b.span.begin; });
  }

  /// Those that overlap `line`; to be asked for lines in order.
  [[nodiscard]] std::vector<LineClaim> of(Span line) {
    open_.erase(
        std::remove_if(open_.begin(), open_.end(),
                       [line](const Claim* claim) { return claim->span.end <= line.begin; }),
        open_.end());
    for (; next_ < claims_.size() && claims_[next_].span.begin < line.end; ++next_) {
      if (claims_[next_].span.end > line.begin) {
        open_.push_back(&claims_[next_]);
      }
    }
    std::vector<LineClaim> out;
    for (const Claim* claim : open_) {
      const auto same = std::find_if(out.begin(), out.end(), [claim](const LineClaim& other) {
        return other.evidence == claim->evidence;
      });
      if (same == out.end()) {
        out.push_back({claim->record, claim->evidence, {claim->span}});
      } else {
        same->spans.push_back(claim->span);
      }
    }
    return out;
  }

 private:
  std::vector<Claim> claims_;
  std::size_t next_ = 0;
  std::vector<const Claim*> open_;
};

/// Finds the text of one key of an object.
struct TextOfKey {
  std::string_view key;
  std::string_view rest;  // of the pointer, after the key
  std::string value;

  template <class T>
  void operator()(const Field& field, const T& member) {
    if (field.name != key) {
      return;
    }
    if constexpr (std::is_same_v<T, std::optional<std::string>>) {
      value = rest.empty() ? member.value_or("") : "";
    } else if constexpr (std::is_same_v<T, Provenance>) {
      TextOfKey inner{rest, {}, {}};
      fields(inner, member);
      value = inner.value;
    }
  }
};

/// The value that `pointer` leads to where that is a text; else nothing.
std::string text_at(const Record& record, std::string_view pointer) {
  pointer.remove_prefix(pointer.empty() ? 0 : 1);
  const std::size_t slash = std::min(pointer.find('/'), pointer.size());
  TextOfKey visitor{
      pointer.substr(0, slash), pointer.substr(std::min(slash + 1, pointer.size())), {}};
  fields(visitor, record);
  return visitor.value;
}

/// A line as one JSON object.
void append_object(std::string& out, const Reading& reading, std::size_t i,
                   const std::vector<LineClaim>& claims) {
  const Line& line = reading.lines[i];
  JsonLine object(out);
  object.number("line", line.number).span("span", line.span);
  object.text("class", name_of(reading.classes[i]));
  std::string& list = object.raw("claims");
  list += '[';
  for (std::size_t c = 0; c < claims.size(); ++c) {
    list += c == 0 ? "" : ",";
    const Evidence& evidence = *claims[c].evidence;
    JsonLine claim(list);
    claim.text("path", std::string_view(evidence.path));
    claim.text("rule", std::string_view(evidence.rule));
    claim.text("how", name_of(evidence.how)).text("grade", name_of(evidence.grade));
    claim.raw("spans") += '[';
    for (std::size_t s = 0; s < claims[c].spans.size(); ++s) {
      list += s == 0 ? "" : ",";
      writers::append_json_span(list, claims[c].spans[s]);
    }
    list += ']';
    if (reading.records.size() > 1) {
      claim.number("record", static_cast<std::uint64_t>(claims[c].record - &reading.records[0]));
    }
    claim.end_inside();
  }
  list += ']';
  object.text("text", line.span.of(reading.text));
  object.end();
}

Tone tone_of(LineClass line_class) {
  switch (line_class) {
    case LineClass::head:
      return Tone::strong;
    case LineClass::unclaimed:
      return Tone::error;
    case LineClass::summary:
    case LineClass::note:
      return Tone::info;
    case LineClass::provenance:
      return Tone::good;
    case LineClass::chrome:
    case LineClass::label:
    case LineClass::page:
      return Tone::faint;
    case LineClass::body:
      break;
  }
  return Tone::plain;
}

struct PageOptions {
  std::size_t width = 100;
  bool whole = false;  ///< lines are not cut
  bool colour = false;
};

/// A line as a page shows it, its claims under it.
void append_page_line(std::string& out, const Reading& reading, std::size_t i,
                      const std::vector<LineClaim>& claims, const PageOptions& options) {
  constexpr std::size_t kNumber = 6;
  constexpr std::size_t kClass = 12;
  const Line& line = reading.lines[i];
  const std::string number = std::to_string(line.number);
  const Tone tone = tone_of(reading.classes[i]);
  std::string name(name_of(reading.classes[i]));
  name.resize(kClass, ' ');
  // Cut twice: first to bytes that surely hold enough, as a line can be very long.
  std::string_view bytes = line.span.of(reading.text);
  const std::size_t room =
      options.width > kNumber + kClass + 22 ? options.width - kNumber - kClass - 2 : 20;
  const std::string text =
      options.whole ? visible(bytes) : cut(visible(bytes.substr(0, 4 * room + 4)), room);
  out.append(number.size() < kNumber ? kNumber - number.size() : 0, ' ');
  out.append(toned(number, Tone::faint, options.colour)).append("  ");
  out.append(toned(name, tone, options.colour)).append(toned(text, tone, options.colour));
  out += '\n';
  for (const LineClaim& claim : claims) {
    const Evidence& evidence = *claim.evidence;
    std::string note = evidence.path;
    const std::string value =
        evidence.how == How::verbatim ? "" : text_at(*claim.record, evidence.path);
    note += value.empty() ? "" : " = " + cut(visible(value), 60);
    note.append("  (").append(name_of(evidence.how)).append(", ").append(evidence.rule);
    note.append(", ").append(name_of(evidence.grade)).append(")");
    out.append(kNumber + 2 + kClass, ' ').append(toned(note, Tone::faint, options.colour));
    out += '\n';
  }
}

void append_title(std::string& out, const Input& input, const Reading& reading, bool colour) {
  const SourceInfo& source = reading.records.front().source;
  std::string line = input.path == "-" ? "<standard input>" : visible(input.path);
  line.append(": layout ").append(source.layout);
  line.append(source.form ? " (" + *source.form + ")" : "");
  line.append(", grade ").append(name_of(source.layout_grade)).append(", ").append(source.encoding);
  out.append(toned(line, Tone::strong, colour)).append("\n");
}

enum class Form { page, ndjson, text };

void show(Output& out, const Input& input, const Reading& reading, Form form,
          const PageOptions& options) {
  if (form == Form::text) {
    out.buffer() += reading.text;
    return;
  }
  if (reading.records.empty()) {
    return;
  }
  if (form == Form::page) {
    append_title(out.buffer(), input, reading, options.colour);
  }
  Claims claims(reading.records);
  for (std::size_t i = 0; i < reading.lines.size() && !out.over(); ++i) {
    const std::vector<LineClaim> here = claims.of(reading.lines[i].span);
    if (form == Form::ndjson) {
      append_object(out.buffer(), reading, i, here);
    } else {
      append_page_line(out.buffer(), reading, i, here, options);
    }
    out.between();
  }
}

bool is_folder(const std::string& path) {
  struct stat status {};
  return path != "-" && ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

ExitCode explain(InputArgs::Job& job, Form form, bool whole,
                 const std::optional<std::string>& path) {
  std::optional<Output> out = open_output(path);
  if (!out) {
    return kNothingDone;
  }
  const PageOptions options{columns(STDOUT_FILENO, 100), whole, !path && has_colour(STDOUT_FILENO)};
  bool records = false;
  Uses uses;
  uses.reading = [&](const Input& input, const Reading& reading) {
    show(*out, input, reading, form, options);
  };
  uses.written = [&records](const Input&, const Record&) { records = true; };
  const ExitCode code = run_session(job, *out, uses);
  if (records) {
    say(visible(job.inputs.operands.front()) +
        ": these are records; explain shows the text that they were made of");
    return kNothingDone;
  }
  return code;
}

}  // namespace

ExitCode run_explain(Arguments arguments) {
  Args args(kHelp);
  InputArgs input;
  std::optional<std::string> format;
  std::optional<std::string> path;
  bool text = false;
  bool whole = false;
  args.group("Output");
  args.value("-f,--format", "FORMAT", format,
             "page, or ndjson: line, span, class, claims, text of each line");
  args.flag("--text", text, "print the text that spans count in: the source as UTF-8");
  args.flag("--whole", whole, "do not cut lines to the width of the page");
  args.value("-o,--output", "FILE", path, "write to FILE, which appears when it is whole");
  input.add_to(args);
  if (const auto code = args.parse(arguments)) {
    return *code;
  }
  const std::vector<std::string_view> formats = {"page", "ndjson"};
  if (format && std::find(formats.begin(), formats.end(), *format) == formats.end()) {
    return args.refuse(no_such("format of an explanation", *format, formats));
  }
  InputArgs::Job job;
  if (const auto code = input.raise(args, job)) {
    return *code;
  }
  const std::vector<std::string>& operands = job.inputs.operands;
  if (operands.size() != 1 || is_folder(operands.front())) {
    return args.refuse("explain takes one file");
  }
  const Form form = text ? Form::text : format == "ndjson" ? Form::ndjson : Form::page;
  return explain(job, form, whole, path);
}

}  // namespace archdoc::cli
