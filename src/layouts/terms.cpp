#include "layouts/terms.hpp"

#include "base/ascii.hpp"
#include "extract/person.hpp"
#include "layouts/people.hpp"
#include "layouts/vocabulary.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace archdoc::layouts {
namespace {

void append_once(Draft& draft, const FieldSpec& spec, std::string_view term, Ground ground) {
  if (spec.list == nullptr || is_absent(term)) {
    return;
  }
  const Span span = span_in(draft.text(), term);
  std::vector<std::string>& list = spec.list(draft.record);
  if (std::find(list.begin(), list.end(), draft.value(span)) == list.end()) {
    draft.append(list, spec.path, span, ground);
  }
}

/// Calls `use` for each part of `text` up to the next comma outside brackets.
template <class Use>
void each_term(std::string_view text, Use use) {
  int open = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : ',';
    open += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (at == text.size() || (c == ',' && open <= 0)) {
      use(trim(text.substr(begin, at - begin)));
      begin = at + 1;
    }
  }
}

/// Whether `words` are tags with spaces between them: two to four capitals each.
bool are_tags(std::string_view words) {
  static constexpr std::size_t kLongest = 4;
  std::size_t size = 0;
  for (const char c : words) {
    if (c != ' ' && !is_upper(c)) {
      return false;
    }
    if (c == ' ' && size == 1) {
      return false;
    }
    size = c == ' ' ? 0 : size + 1;
    if (size > kLongest) {
      return false;
    }
  }
  return size != 1;
}

}  // namespace

bool is_absent(std::string_view value) {
  return value.empty() || equals_nocase(value, "n/a") || equals_nocase(value, "none");
}

void read_headings(Draft& draft, Field field, const Spans& values, Ground ground) {
  Record& record = draft.record;
  for (const Span& value : values) {
    Person person = extract::heading_person(draft.text(), value);
    if (person.kind == PersonKind::organization) {
      draft.append(record.organizations, "/organizations", value, ground);
    } else if (field == Field::participants) {
      add_person(draft, PeopleList::participants, std::move(person), ground);
    } else {
      add_person(draft, PeopleList::mentioned, std::move(person), ground);
    }
  }
}

void read_terms(Draft& draft, Field field, const Spans& values, Ground ground) {
  for (const Span& value : values) {
    each_term(value.of(draft.text()),
              [&](std::string_view term) { append_once(draft, spec_of(field), term, ground); });
  }
}

void read_tags(Draft& draft, Field field, const Spans& values, Ground ground) {
  for (const Span& value : values) {
    each_term(value.of(draft.text()), [&](std::string_view term) {
      std::string_view rest = trim(term.substr(0, term.find_first_of("(:")));
      while (are_tags(rest) && rest.find(' ') != std::string_view::npos) {
        append_once(draft, spec_of(field), rest.substr(0, rest.find(' ')), ground);
        rest = trim(rest.substr(rest.find(' ')));
      }
      append_once(draft, spec_of(field), rest, ground);
    });
  }
}

}  // namespace archdoc::layouts
