// What a record can say in a citation.
#pragma once

#include <archdoc/record.hpp>

#include "writers/cite_names.hpp"

#include <string>
#include <vector>

namespace archdoc::writers::citing {

/// What the document is.
struct Item {
  std::string title;    ///< in quotation marks; may be empty
  std::string type;     ///< where it is to be said
  bool letter = false;  ///< begins with who wrote to whom
  bool has_title = false;
  Names authors;  ///< of a letter: senders
  Names recipients;
};

/// Whether words of `title` name somebody of `a` or `b`.
[[nodiscard]] bool names_any(const std::string& title, const Names& a, const Names& b);

/// The publication that the document is taken from.
struct Book {
  std::string authors;
  std::string title;    ///< empty where there is no publication to name
  std::string imprint;  ///< "Oslo: Fish Press, 1977"
  std::string pages;
};

/// All that a citation can say, as the record has it.
struct Parts {
  Item item;
  std::string date;
  std::string archive;
  std::string reference;
  Book book;
  std::string record_number;  ///< where nothing else tells where it is
  std::vector<std::string> translators;
  std::string collection;
  std::vector<std::string> editors;
  std::string publisher;
  std::string number;  ///< in the collection
  std::string url;
};

[[nodiscard]] Parts parts_of(const Record& record);

}  // namespace archdoc::writers::citing
