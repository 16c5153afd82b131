#include "writers/cite.hpp"

#include <archdoc/types.hpp>

#include "base/ascii.hpp"
#include "writers/cite_date.hpp"
#include "writers/cite_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>

namespace archdoc::writers {
namespace {

using citing::clean;
using citing::listed;
using citing::words_of;

std::string clean(const std::optional<std::string>& value) {
  return value ? clean(std::string_view(*value)) : std::string();
}

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

// --- people -------------------------------------------------------------------------------------

struct Name {
  std::string plain;
  std::string inverted;  ///< "Roe, Anna": as the first of an entry
  std::string office;    ///< and honorific: what may be left out beside a full name
};

std::string joined(std::string a, std::string_view link, std::string_view b) {
  return a.empty() || b.empty() ? a.append(b) : a.append(link).append(b);
}

Name name_of(const Person& person) {
  Name name;
  name.plain = clean(std::string_view(person.name));
  name.inverted = name.plain;
  const std::string given = clean(person.parts.given);
  const std::string family = clean(person.parts.family);
  const std::string suffix = clean(person.parts.suffix);
  const bool full = !given.empty() && !family.empty();
  const std::string western = given + " " + family;
  if (full && name.plain.starts_with(western)) {
    name.inverted = joined(family + ", " + given, ", ", suffix);
  }
  if (full || person.kind != PersonKind::person) {
    name.office = joined(clean(person.honorific), " ", clean(person.office));
  }
  return name;
}

/// Whether `piece` of a heading is a date of life: "1894-1967".
bool is_life(std::string_view piece) {
  return std::any_of(piece.begin(), piece.end(), is_digit);
}

/// "Aronsen, Helge, 1894-1967", as catalogues list authors; other names stay as they are.
Name name_of_heading(std::string_view heading) {
  static constexpr std::size_t kMostGiven = 3;  // words; "Velmark, Ministry of Foreign Affairs"
  const std::size_t bracket = heading.find('(');
  if (bracket != std::string_view::npos && is_life(heading.substr(bracket))) {
    heading = heading.substr(0, bracket);
  }
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at <= heading.size();) {
    const std::size_t comma = std::min(heading.find(',', at), heading.size());
    const std::string piece = clean(heading.substr(at, comma - at));
    if (!piece.empty() && !is_life(piece)) {
      pieces.push_back(piece);
    }
    at = comma + 1;
  }
  Name name;
  for (const std::string& piece : pieces) {
    name.inverted = joined(std::move(name.inverted), ", ", piece);
  }
  name.plain = name.inverted;
  if (pieces.size() > 1 && words_of(pieces[1]).size() <= kMostGiven) {
    std::swap(pieces[0], pieces[1]);
    name.plain.clear();
    for (const std::string& piece : pieces) {
      name.plain = joined(std::move(name.plain), " ", piece);
    }
  }
  return name;
}

using Names = std::vector<Name>;

Names with_role(const Record& record, PersonRole role) {
  Names names;
  for (const Person& person : record.participants) {
    if (person.role == role) {
      names.push_back(name_of(person));
      if (names.back().plain.empty()) {
        names.pop_back();
      }
    }
  }
  return names;
}

Names authors_of(const Record& record) {
  Names names = with_role(record, PersonRole::author);
  for (const std::string& heading :
       names.empty() ? record.provenance.authors : std::vector<std::string>()) {
    names.push_back(name_of_heading(heading));
    if (names.back().plain.empty()) {
      names.pop_back();
    }
  }
  return names;
}

/// More than three are the first "et al." (14.76). `inverted`: as an entry begins, with the first
/// one turned round: "Roe, Anna, and John Doe".
std::string in_a_row(const Names& names, bool inverted) {
  static constexpr std::size_t kMost = 3;
  std::vector<std::string> list;
  for (const Name& name : names) {
    list.push_back(inverted && list.empty() ? name.inverted : name.plain);
  }
  const bool turned = inverted && !list.empty() && list.front() != names.front().plain;
  const std::string_view comma = turned ? "," : "";
  if (list.size() > kMost) {
    return list.front().append(comma).append(" et al.");
  }
  if (list.size() == 2) {
    list.front() += comma;
  }
  return listed(list);
}

/// "The Minister" inside a sentence.
std::string inside_sentence(std::string text) {
  if (text.starts_with("The ")) {
    text[0] = 't';
  }
  return text;
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

/// What the document is.
struct Item {
  std::string title;    ///< in quotation marks; may be empty
  std::string type;     ///< where it is to be said
  bool letter = false;  ///< begins with who wrote to whom
  bool has_title = false;
  Names authors;  ///< of a letter: senders
  Names recipients;
};

bool names_any(const std::string& title, const Names& a, const Names& b) {
  Words words;
  words.add(title);
  const auto named = [&words](const Name& name) { return words.hold_all(name.plain); };
  return std::any_of(a.begin(), a.end(), named) || std::any_of(b.begin(), b.end(), named);
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
  std::string title = clean(record.title);
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
    title = clean(record.subject);
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
  std::string out = clean(from.reference);
  if (out.empty()) {
    out = levels_in_words(from);
  }
  return out.empty() && archive.empty() ? short_citation(record) : out;
}

/// All that a citation can say, as the record has it.
struct Parts {
  Item item;
  std::string date;
  std::string archive;
  std::string reference;
  std::string record_number;  ///< where nothing else tells where it is
  std::vector<std::string> translators;
  std::string collection;
  std::vector<std::string> editors;
  std::string publisher;
  std::string number;  ///< in the collection
  std::string url;
};

std::string date_of(const Record& record) {
  const std::string date = clean(record.date);
  if (date.empty()) {
    return record.date_status == DateStatus::undated ? "n.d." : "";
  }
  const bool supplied = record.date_status == DateStatus::inferred ||
                        record.date_status == DateStatus::given ||
                        record.date_status == DateStatus::ambiguous;
  return citing::date_in_words(date, supplied);
}

Parts parts_of(const Record& record) {
  const Provenance& from = record.provenance;
  Parts parts;
  parts.item = item_of(record);
  parts.date = date_of(record);
  parts.archive = clean(from.archive);
  parts.reference = reference_of(record, parts.archive);
  parts.translators = cleaned(from.translators);
  parts.collection = clean(from.collection);
  parts.editors = cleaned(from.editors);
  parts.publisher = clean(from.publisher);
  parts.number = parts.collection.empty() ? std::string() : clean(record.number);
  parts.url = clean(from.url);
  if (parts.archive.empty() && parts.reference.empty() && parts.collection.empty() &&
      parts.url.empty()) {
    parts.record_number = clean(from.record_id);
  }
  return parts;
}

// --- sentences ----------------------------------------------------------------------------------

std::string capitalised(std::string text) {
  if (!text.empty()) {
    text[0] = to_upper(text[0]);
  }
  return text;
}

/// Pieces joined by commas or full stops; empty ones are passed over.
class Sentence {
 public:
  explicit Sentence(char mark) : mark_(mark) {}

  Sentence& add(const std::string& piece) {
    if (!piece.empty()) {
      finish(mark_);
      last_ = piece;
    }
    return *this;
  }
  /// Words of our own before what the record says.
  Sentence& add(std::string_view words, const std::string& piece) {
    return piece.empty() ? *this : add_own(std::string(words) + piece);
  }
  /// What begins with a word of our own, which is a capital one where it is the first.
  Sentence& add_own(std::string piece) {
    const bool first = text_.empty() && last_.empty();
    return add(first ? capitalised(std::move(piece)) : piece);
  }
  Sentence& add_title(const std::string& title) {
    if (!title.empty()) {
      finish(mark_);
      last_ = title;
      is_title_ = true;
    }
    return *this;
  }

  [[nodiscard]] std::string whole() {
    finish('.');
    return std::move(text_);
  }

 private:
  void finish(char mark) {
    if (last_.empty()) {
      return;
    }
    text_ += text_.empty() ? "" : " ";
    if (is_title_) {
      text_ += citing::quoted(last_, mark);
    } else {
      citing::punctuate(last_, mark);
      text_ += last_;
    }
    last_.clear();
    is_title_ = false;
  }

  char mark_;
  std::string text_;
  std::string last_;  // which waits for its mark
  bool is_title_ = false;
};

/// "in Fish in the World, ed. E. Noe (Amity Press), doc. 136"; without the collection the others.
std::string edition_in_note(const Parts& parts) {
  const std::string editors = parts.editors.empty() ? "" : "ed. " + listed(parts.editors);
  if (parts.collection.empty()) {
    return joined(editors, ", ", parts.publisher);
  }
  std::string out = joined("in " + parts.collection, ", ", editors);
  if (!parts.publisher.empty()) {
    out.append(" (").append(parts.publisher).append(")");
  }
  return parts.number.empty() ? out : out.append(", doc. ").append(parts.number);
}

/// The date, but where the title says it in the same words.
std::string date_beside(const Parts& parts) {
  const bool said = !parts.item.title.empty() &&
                    parts.date.size() > 4 &&  // a year alone may be in the title for other reasons
                    parts.item.title.find(parts.date) != std::string::npos;
  return said ? std::string() : parts.date;
}

/// The archive, but where the shelf mark holds its name.
std::string archive_beside(const Parts& parts) {
  const bool said = parts.reference.find(parts.archive) != std::string::npos;
  return said ? std::string() : parts.archive;
}

std::string note(const Parts& parts) {
  const Item& item = parts.item;
  std::string lead;
  std::string type = item.type == "letter" && item.letter ? std::string() : item.type;
  if (item.letter) {
    lead =
        in_a_row(item.authors, false) + " to " + inside_sentence(in_a_row(item.recipients, false));
  } else if (item.title.empty() || !names_any(item.title, item.authors, {})) {
    lead = in_a_row(item.authors, false);
  }
  return Sentence(',')
      .add(lead)
      .add_title(item.title)
      .add_own(type)
      .add(date_beside(parts))
      .add(parts.reference)
      .add("record no. ", parts.record_number)
      .add(archive_beside(parts))
      .add_own(edition_in_note(parts))
      .add("trans. ", listed(parts.translators))
      .add(parts.url)
      .whole();
}

/// "Letter to Tomas Rydell, November 2, 1949"
std::string type_and_date(const Parts& parts) {
  std::string out = parts.item.type;
  if (parts.item.letter) {
    out = joined(out, " ", "to " + inside_sentence(in_a_row(parts.item.recipients, false)));
  }
  const std::string date = date_beside(parts);
  return joined(capitalised(out), ", ", out.empty() ? capitalised(date) : date);
}

/// "In Fish in the World, edited by E. Noe, doc. 136"
std::string edition_in_entry(const Parts& parts) {
  const std::string editors = listed(parts.editors);
  if (parts.collection.empty()) {
    return editors.empty() ? editors : "Edited by " + editors;
  }
  std::string out = "In " + parts.collection;
  out += editors.empty() ? "" : ", edited by " + editors;
  return parts.number.empty() ? out : out.append(", doc. ").append(parts.number);
}

/// A shelf mark as a sentence of its own: "Fond 14, opis 3", but "f. 14".
std::string as_sentence(const std::string& reference) {
  static constexpr std::size_t kLeast = 3;  // letters of a word that is no abbreviation
  const std::size_t space = reference.find(' ');
  const std::string_view word = std::string_view(reference).substr(0, space);
  const bool a_word = space != std::string::npos && space >= kLeast &&
                      std::all_of(word.begin(), word.end(), is_lower);
  return a_word ? capitalised(reference) : reference;
}

std::string entry(const Parts& parts) {
  const Item& item = parts.item;
  const bool has_author = !item.authors.empty();
  Sentence out('.');
  if (has_author) {
    out.add(in_a_row(item.authors, true));
  } else if (!parts.archive.empty()) {
    out.add(archive_beside(parts)).add(as_sentence(parts.reference));
  }
  out.add_title(item.title).add(type_and_date(parts));
  if (has_author || parts.archive.empty()) {
    out.add(as_sentence(parts.reference)).add(archive_beside(parts));
  }
  return out.add("Record no. ", parts.record_number)
      .add(edition_in_entry(parts))
      .add(parts.publisher)
      .add("Translated by ", listed(parts.translators))
      .add(parts.url)
      .whole();
}

}  // namespace

std::string cite(const Record& record, CiteStyle style) {
  if (record.kind == Kind::listing) {
    return {};
  }
  const Parts parts = parts_of(record);
  return style == CiteStyle::chicago_note ? note(parts) : entry(parts);
}

std::vector<std::string_view> missing_parts(const Record& record) {
  const Parts parts = parts_of(record);
  const std::array<std::pair<std::string_view, bool>, 9> had{
      {{"title", parts.item.has_title},
       {"author", !parts.item.authors.empty()},
       {"date", !parts.date.empty()},
       {"reference", !parts.reference.empty()},
       {"archive", !parts.archive.empty()},
       {"translator", !parts.translators.empty()},
       {"collection", !parts.collection.empty()},
       {"publisher", !parts.publisher.empty()},
       {"url", !parts.url.empty()}}};
  std::vector<std::string_view> missing;
  for (const auto& [name, there] : had) {
    if (!there) {
      missing.push_back(name);
    }
  }
  return missing;
}

}  // namespace archdoc::writers
