#include "writers/cite_parts.hpp"

#include <archdoc/types.hpp>

#include "base/ascii.hpp"
#include "writers/cite_date.hpp"
#include "writers/cite_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace archdoc::writers::citing {
namespace {

/// Each once.
std::vector<std::string> cleaned(const std::vector<std::string>& values) {
  std::vector<std::string> out;
  std::set<std::string> seen;
  for (const std::string& value : values) {
    std::string text = clean(std::string_view(value));
    if (!text.empty() && seen.insert(text).second) {
      out.push_back(std::move(text));
    }
  }
  return out;
}

// --- the item -----------------------------------------------------------------------------------

/// Words, to be looked up.
class Words {
 public:
  void add(std::string_view text) {
    for (std::string& word : words_of(text)) {
      words_.push_back(std::move(word));
    }
    sorted_ = false;
  }

  [[nodiscard]] bool hold_all(std::string_view text) {
    if (!sorted_) {
      std::sort(words_.begin(), words_.end());
      sorted_ = true;
    }
    const std::vector<std::string> words = words_of(text);
    return std::all_of(words.begin(), words.end(), [this](const std::string& word) {
      return std::binary_search(words_.begin(), words_.end(), word);
    });
  }

 private:
  std::vector<std::string> words_;
  bool sorted_ = true;
};

/// "memorandum of conversation"
std::string type_in_words(const Record& record) {
  std::string type = record.type.value_or("");
  if (type == "memorandum-from-to") {
    type = "memorandum";
  }
  std::replace(type.begin(), type.end(), '-', ' ');
  return clean(std::string_view(type));
}

bool goes_from_one_to_another(std::string_view type) {
  static constexpr std::array<std::string_view, 11> kTypes{"letter",
                                                           "telegram",
                                                           "airgram",
                                                           "despatch",
                                                           "message",
                                                           "note",
                                                           "memorandum",
                                                           "memorandum-from-to",
                                                           "information-memorandum",
                                                           "minute",
                                                           "action-memorandum"};
  static constexpr std::array<std::string_view, 4> kBroad{"letter", "telegram", "message", "note"};
  const auto is = [type](std::string_view wanted) { return type == wanted; };
  const auto is_under = [type](std::string_view wanted) { return type_is(type, wanted); };
  return std::any_of(kTypes.begin(), kTypes.end(), is) ||
         std::any_of(kBroad.begin(), kBroad.end(), is_under);
}

/// A title that only says what the document is, or its number, tells it from no other.
bool is_bare(const Record& record, const std::string& title) {
  const auto same = [words = words_of(title)](std::string_view text) {
    return words_of(text) == words;
  };
  return title.empty() || same(record.type_text.value_or("")) || same(record.type.value_or("")) ||
         same(record.number.value_or("")) ||
         std::none_of(title.begin(), title.end(), [](char c) { return is_alpha(c) || is_high(c); });
}

/// Whether `title` says nothing but the type, the senders and the recipients.
bool says_only_who(const Record& record, const std::string& title, const Item& item) {
  Words words;
  words.add("from to the of by and for a an");
  words.add(record.type_text.value_or(""));
  words.add(type_in_words(record));
  for (const Names* names : {&item.authors, &item.recipients}) {
    for (const Name& name : *names) {
      words.add(name.plain);
      words.add(name.office);
    }
  }
  return words.hold_all(title);
}

Item item_of(const Record& record) {
  Item item;
  std::string title = clean_value(record.title);
  item.has_title = !is_bare(record, title);
  const bool exchanged = goes_from_one_to_another(record.type.value_or(""));
  Names senders = with_role(record, PersonRole::sender);
  item.recipients = with_role(record, PersonRole::recipient);
  item.letter = !senders.empty() && !item.recipients.empty() &&
                (exchanged || (!record.type && !item.has_title));
  item.authors =
      item.letter || (exchanged && !senders.empty()) ? std::move(senders) : authors_of(record);
  item.type = type_in_words(record);
  if (!item.has_title) {
    title = clean_value(record.subject);
  } else if (item.letter && says_only_who(record, title, item)) {
    title.clear();
  } else if (!item.letter || names_any(title, item.authors, item.recipients)) {
    item.letter = false;
    item.type.clear();
  }
  item.title = std::move(title);
  return item;
}

// --- where it is --------------------------------------------------------------------------------

/// A source note that is one short piece is a shelf mark: "[715.22/3-1248]".
std::string short_citation(const Record& record) {
  const Provenance& from = record.provenance;
  static constexpr std::size_t kMost = 120;  // bytes
  static constexpr std::string_view kLabel = "source:";
  std::string_view text = from.citation ? std::string_view(*from.citation) : std::string_view();
  if (equals_nocase(text.substr(0, kLabel.size()), kLabel)) {
    text.remove_prefix(kLabel.size());
  }
  std::string out = clean(text);
  if (out.starts_with('[') && out.ends_with(']')) {
    out = clean(std::string_view(out).substr(1, out.size() - 2));
  }
  const std::size_t colon = out.rfind(": ");  // "715.22/3-1248: Telegram"
  if (colon != std::string::npos && record.type_text &&
      equals_nocase(std::string_view(out).substr(colon + 2), *record.type_text)) {
    out.resize(colon);
  }
  if (out.size() > kMost || out.find(". ") != std::string::npos) {
    return {};
  }
  const bool names_translators =
      std::any_of(from.translators.begin(), from.translators.end(),
                  [&out](const std::string& name) { return out.find(name) != std::string::npos; });
  return names_translators ? std::string() : out;
}

/// "fond 5, opis 3"
std::string levels_in_words(const Provenance& from) {
  std::string out;
  for (const auto& [level, value] : from.levels) {
    std::string name = clean(std::string_view(level));
    std::replace(name.begin(), name.end(), '-', ' ');
    const std::string number = clean(std::string_view(value));
    out = joined(std::move(out), ", ", number.empty() ? number : joined(name, " ", number));
  }
  return out;
}

std::string reference_of(const Record& record, const std::string& archive) {
  const Provenance& from = record.provenance;
  std::string out = clean_value(from.reference);
  if (out.empty()) {
    out = levels_in_words(from);
  }
  return out.empty() && archive.empty() ? short_citation(record) : out;
}

std::string date_of(const Record& record) {
  const std::string date = clean_value(record.date);
  if (date.empty()) {
    return record.date_status == DateStatus::undated ? "n.d." : "";
  }
  const bool supplied = record.date_status == DateStatus::inferred ||
                        record.date_status == DateStatus::given ||
                        record.date_status == DateStatus::ambiguous;
  return citing::date_in_words(date, supplied);
}

/// The archive as written; a sign with the name that it stands for: "National Archives of Velmark
/// (NAV)".
std::string archive_of(const Provenance& from) {
  static constexpr std::size_t kLongestSign = 16;
  std::string written = clean_value(from.archive);
  const auto upper = std::count_if(written.begin(), written.end(), is_upper);
  const auto lower = std::count_if(written.begin(), written.end(), is_lower);
  const bool sign = !written.empty() && written.size() <= kLongestSign && upper * 2 > lower;
  const std::string name =
      sign && from.repository ? clean(std::string_view(from.repository->name)) : std::string();
  return name.empty() ? written : name + " (" + written + ")";
}

Book book_of(const Provenance& from) {
  Book book;
  if (from.published) {
    const Published& source = *from.published;
    book.title = clean_value(source.title);
    book.authors = listed(cleaned(source.authors));
    book.imprint = joined(clean_value(source.place), ": ", clean_value(source.publisher));
    book.imprint = joined(std::move(book.imprint), ", ", clean_value(source.year));
    book.pages = clean_value(source.pages);
  }
  return book;
}

}  // namespace

bool names_any(const std::string& title, const Names& a, const Names& b) {
  Words words;
  words.add(title);
  const auto named = [&words](const Name& name) { return words.hold_all(name.plain); };
  return std::any_of(a.begin(), a.end(), named) || std::any_of(b.begin(), b.end(), named);
}

Parts parts_of(const Record& record) {
  const Provenance& from = record.provenance;
  Parts parts;
  parts.item = item_of(record);
  parts.date = date_of(record);
  parts.archive = archive_of(from);
  parts.book = book_of(from);
  if (parts.book.title.empty()) {
    parts.reference = reference_of(record, parts.archive);
  }
  parts.translators = cleaned(from.translators);
  parts.collection = clean_value(from.collection);
  parts.editors = cleaned(from.editors);
  parts.publisher = clean_value(from.publisher);
  parts.number = parts.collection.empty() ? std::string() : clean_value(record.number);
  parts.url = clean_value(from.url);
  if (parts.archive.empty() && parts.reference.empty() && parts.book.title.empty() &&
      parts.collection.empty() && parts.url.empty()) {
    parts.record_number = clean_value(from.record_id);
  }
  return parts;
}

}  // namespace archdoc::writers::citing
