#include "writers/cite.hpp"

#include "base/ascii.hpp"
#include "writers/cite_parts.hpp"
#include "writers/cite_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace archdoc::writers {
namespace {

using citing::Book;
using citing::in_a_row;
using citing::Item;
using citing::joined;
using citing::listed;
using citing::Parts;

/// "The Minister" inside a sentence.
std::string inside_sentence(std::string text) {
  if (text.starts_with("The ")) {
    text[0] = 't';
  }
  return text;
}

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

/// "in A. Roe, The Nets (Oslo: Fish Press, 1977), 3-9"
std::string book_in_note(const Book& book) {
  if (book.title.empty()) {
    return {};
  }
  std::string out = "in " + joined(book.authors, ", ", book.title);
  out += book.imprint.empty() ? "" : " (" + book.imprint + ")";
  return joined(out, ", ", book.pages);
}

/// "In A. Roe, The Nets, 3-9"
std::string book_in_entry(const Book& book) {
  return book.title.empty()
             ? std::string()
             : "In " + joined(joined(book.authors, ", ", book.title), ", ", book.pages);
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
  } else if (item.title.empty() || !citing::names_any(item.title, item.authors, {})) {
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
      .add_own(book_in_note(parts.book))
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
  out.add(book_in_entry(parts.book));
  out.add(parts.book.title.empty() ? std::string() : parts.book.imprint);
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
  const Parts parts = citing::parts_of(record);
  return style == CiteStyle::chicago_note ? note(parts) : entry(parts);
}

std::vector<std::string_view> missing_parts(const Record& record) {
  const Parts parts = citing::parts_of(record);
  const std::array<std::pair<std::string_view, bool>, 9> had{
      {{"title", parts.item.has_title},
       {"author", !parts.item.authors.empty()},
       {"date", !parts.date.empty()},
       {"reference", !parts.reference.empty() || !parts.book.title.empty()},
       {"archive", !parts.archive.empty() || !parts.book.title.empty()},
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
