// The credit begins with the first of its verbs that begins a sentence.
#include "extract/credit.hpp"

#include "base/ascii.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>

namespace archdoc::extract {
namespace {

constexpr std::size_t npos = std::string_view::npos;

/// `other`: work that has no field of its own.
enum class Credit { contributor, translator, transcriber, editor, other };

struct Verb {
  std::string_view word;
  Credit credit;
};
constexpr std::array<Verb, 18> kVerbs{{{"contributed", Credit::contributor},
                                       {"obtained", Credit::contributor},
                                       {"provided", Credit::contributor},
                                       {"donated", Credit::contributor},
                                       {"procured", Credit::contributor},
                                       {"acquired", Credit::contributor},
                                       {"translated", Credit::translator},
                                       {"translation", Credit::translator},
                                       {"transcribed", Credit::transcriber},
                                       {"transliterated", Credit::transcriber},
                                       {"edited", Credit::editor},
                                       {"annotated", Credit::editor},
                                       {"selected", Credit::other},
                                       {"compiled", Credit::other},
                                       {"introduced", Credit::other},
                                       {"prepared", Credit::other},
                                       {"revised", Credit::other},
                                       {"summarized", Credit::other}}};

const Verb* verb_of(std::string_view word) {
  const auto* found = std::find_if(kVerbs.begin(), kVerbs.end(), [&](const Verb& verb) {
    return equals_nocase(verb.word, word);
  });
  return found == kVerbs.end() ? nullptr : found;
}

std::string_view word_at(std::string_view text, std::size_t at) {
  return text.substr(at, word_end(text, at) - at);
}

/// Whether a sentence may begin at `at`: the line's beginning, or after a stop, a bracket, a
/// semicolon.
bool begins_sentence(std::string_view line, std::size_t at) {
  const std::string_view before = strip(line.substr(0, at));
  return before.empty() || before.ends_with('.') || before.ends_with(';') ||
         before.ends_with(')') || before.ends_with(']') || before.ends_with("\xE2\x80\x9D") ||
         before.ends_with('"');
}

/// Words that may stand before the verb of a credit: "Document obtained by".
constexpr std::array<std::string_view, 6> kBeforeVerb{"document", "documents", "english",
                                                      "original", "text",      "copy"};

/// Whether the verb that ends before `at` credits somebody: "by" follows, other verbs of the kind
/// and the words of a purpose ("for the Project") between them.
bool leads_to_by(std::string_view line, std::size_t at) {
  static constexpr std::size_t kFarthest = 90;
  const std::string_view near = line.substr(at, kFarthest);
  const std::size_t by = near.find(" by ");
  const std::size_t stop = near.find(". ");
  return by != npos && (stop == npos || by < stop);
}

/// Reads the credits of one text from left to right: verbs gather until "by", names follow until
/// the next verb or the end of the sentence.
class CreditReader {
 public:
  CreditReader(std::string_view text, std::string_view credit, Credits& out)
      : text_(text), credit_(credit), out_(out) {}

  void read() {
    std::size_t i = 0;
    while (i < credit_.size()) {
      const std::size_t end = word_end(credit_, i);
      if (end == i) {
        ++i;
        continue;
      }
      const std::string_view word = credit_.substr(i, end - i);
      if (const Verb* verb = verb_of(word)) {
        if (named_) {
          roles_.clear();
          named_ = false;
        }
        roles_.push_back(verb->credit);
        i = end;
      } else if (word == "by" && !roles_.empty()) {
        i = names(skip_white(credit_, end));
        named_ = true;
      } else {
        i = end;
      }
    }
  }

 private:
  /// The end of a name list: the verb of the next credit, a purpose, the end of the sentence.
  std::size_t list_end(std::size_t i) const {
    static constexpr std::array<std::string_view, 8> kEnds{"for", "with", "from",    "in",
                                                           "at",  "on",   "through", "as"};
    while (i < credit_.size()) {
      const std::size_t end = word_end(credit_, i);
      if (end > i) {
        const std::string_view word = credit_.substr(i, end - i);
        if (verb_of(word) != nullptr ||
            std::find(kEnds.begin(), kEnds.end(), word) != kEnds.end()) {
          return i;
        }
        // Initials, and the abbreviations of names, end no sentence.
        const bool stop = end < credit_.size() && credit_[end] == '.';
        const bool short_word = word.size() <= 2 || word == "Jr" || word == "Sr" || word == "Dr";
        const std::size_t next = stop ? skip_white(credit_, end + 1) : end;
        const bool initial = stop && short_word && word.size() != 2 && next < credit_.size();
        if (stop && !initial &&
            !(word.size() == 2 && next < credit_.size() &&
              (credit_[next] == ',' || next == end + 1))) {
          return end;
        }
        i = end;
      } else if (credit_[i] == ';' || credit_[i] == '(' || credit_[i] == '[') {
        return i;
      } else {
        ++i;
      }
    }
    return i;
  }

  std::size_t names(std::size_t begin) {
    const std::size_t end = list_end(begin);
    std::string_view list = credit_.substr(begin, end - begin);
    while (!list.empty()) {
      const Cut cut = next_cut(list);
      add(list.substr(0, cut.at));
      list.remove_prefix(cut.next);
    }
    return std::max(end, begin + 1);
  }

  struct Cut {
    std::size_t at = 0;
    std::size_t next = 0;
  };
  /// The next ", ", " and " or " & " of a list; "Jr." and "Ph.D." belong to the name before.
  static Cut next_cut(std::string_view list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i] == ',') {
        const std::size_t next = skip_white(list, i + 1);
        const std::string_view word = word_at(list, next);
        if (word != "Jr" && word != "Sr" && word != "III" && word != "Ph") {
          return {i, std::max(next, i + 1)};
        }
      } else if (is_space(list[i])) {
        const std::string_view word = word_at(list, i + 1);
        if (word == "and" || list.substr(i + 1).starts_with("& ")) {
          const std::size_t size = word == "and" ? 3 : 1;
          return {i, std::min(list.size(), i + 1 + size)};
        }
      }
    }
    return {list.size(), list.size()};
  }

  void add(std::string_view name) {
    name = strip(name);
    if (name.starts_with("and ")) {
      name = strip(name.substr(4));
    }
    while (name.ends_with(',') || name.ends_with(';')) {
      name = strip(name.substr(0, name.size() - 1));
    }
    if (name.size() < 2 || !(is_upper(name.front()) || is_high(name.front()))) {
      return;
    }
    Span span = span_in(text_, name);
    if ((name.ends_with("Jr") || name.ends_with("Sr")) && span.end < span_in(text_, credit_).end &&
        text_[span.end] == '.') {
      ++span.end;
    }
    for (const Credit role : roles_) {
      if (role == Credit::other) {
        continue;
      }
      std::vector<Span>& list = list_of(role);
      if (list.empty() || list.back() != span) {  // a role may be said twice
        list.push_back(span);
      }
    }
  }

  std::vector<Span>& list_of(Credit role) {
    switch (role) {
      case Credit::contributor:
        return out_.contributors;
      case Credit::translator:
        return out_.translators;
      case Credit::transcriber:
        return out_.transcribers;
      case Credit::editor:
      case Credit::other:
        break;
    }
    return out_.editors;
  }

  std::string_view text_;
  std::string_view credit_;
  Credits& out_;
  std::vector<Credit> roles_;
  bool named_ = false;
};

}  // namespace

std::size_t credit_begin(std::string_view line) {
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t end = word_end(line, i);
    if (end == i) {
      ++i;
      continue;
    }
    const std::string_view word = line.substr(i, end - i);
    if (is_upper(word.front()) && begins_sentence(line, i)) {
      std::size_t verb = i;
      if (std::find_if(kBeforeVerb.begin(), kBeforeVerb.end(), [&](std::string_view w) {
            return equals_nocase(w, word);
          }) != kBeforeVerb.end()) {
        verb = skip_white(line, end);
      }
      const std::string_view said = word_at(line, verb);
      if (verb_of(said) != nullptr && leads_to_by(line, verb + said.size())) {
        return i;
      }
    }
    i = end;
  }
  return npos;
}

Credits credits(std::string_view text, Span credit) {
  Credits out;
  CreditReader(text, credit.of(text), out).read();
  return out;
}

}  // namespace archdoc::extract
