// Records read back, whichever form they have.
#include <archdoc/writer.hpp>

#include "base/ascii.hpp"
#include "writers/read_json.hpp"
#include "writers/xml.hpp"

#include <algorithm>

namespace archdoc {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Reads the few tokens at the start of an input.
class Head {
 public:
  explicit Head(std::string_view text) : text_(text) {
    if (text_.starts_with(kByteOrderMark)) {
      text_.remove_prefix(kByteOrderMark.size());
    }
  }

  void space() { text_ = text_.substr(std::min(text_.find_first_not_of(" \t\r\n"), text_.size())); }

  /// Whether `token` comes next, white space aside; passes over it.
  bool take(std::string_view token) {
    space();
    return take_here(token);
  }

  bool take_here(std::string_view token) {
    if (!text_.starts_with(token)) {
      return false;
    }
    text_.remove_prefix(token.size());
    return true;
  }

  /// Passes over everything up to and with `mark`.
  bool through(std::string_view mark) {
    const std::size_t at = text_.find(mark);
    text_ = at == std::string_view::npos ? std::string_view() : text_.substr(at + mark.size());
    return at != std::string_view::npos;
  }

  [[nodiscard]] std::string_view rest() const { return text_; }

 private:
  std::string_view text_;
};

/// What a key with its colon says about an object; none where no key stands here.
RecordForm form_of_object(Head head) {
  if (head.take("}")) {
    return RecordForm::other_json;
  }
  if (!head.take("\"")) {
    return RecordForm::none;
  }
  const Head key = head;
  if (!head.through("\"") || !head.take(":")) {
    return RecordForm::none;
  }
  const bool is_schema = key.rest().starts_with("schema\"");
  const bool is_ours =
      is_schema && head.take("\"") && head.take_here(kSchema) && head.take_here("\"");
  return is_ours ? RecordForm::json : RecordForm::other_json;
}

RecordForm form_of_array(Head head) {
  if (head.take("]")) {
    head.space();
    return head.rest().empty() ? RecordForm::json : RecordForm::none;  // no record is a form too
  }
  return head.take("{") ? form_of_object(head) : RecordForm::none;
}

RecordForm form_of_xml(Head head) {
  for (bool more = true; more;) {  // the declaration, comments and instructions
    if (head.take("<?")) {
      more = head.through("?>");
    } else {
      more = head.take("<!--") && head.through("-->");
    }
  }
  if (!head.take("<")) {
    return RecordForm::none;
  }
  const std::string_view tag = head.rest().substr(0, head.rest().find('>'));
  const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/"));
  const std::string_view local = name.substr(name.find(':') + 1);  // npos + 1 is 0
  const bool ours = (local == "records" || local == "record") &&
                    tag.find(writers::kNamespace) != std::string_view::npos;
  return ours ? RecordForm::xml : RecordForm::none;
}

}  // namespace

RecordForm record_form(std::string_view bytes) {
  Head head(bytes);
  if (head.take("{")) {
    return form_of_object(head);
  }
  if (head.take("[")) {
    return form_of_array(head);
  }
  return form_of_xml(head);
}

Result<std::size_t> each_record(std::string_view bytes, const std::function<void(Record&&)>& use) {
  if (bytes.starts_with(kByteOrderMark)) {
    bytes.remove_prefix(kByteOrderMark.size());
  }
  return trim(bytes).starts_with('<') ? writers::each_xml_record(bytes, use)
                                      : writers::each_json_record(bytes, use);
}

}  // namespace archdoc
