#include "extract/clearance.hpp"

#include "base/ascii.hpp"
#include "extract/person_words.hpp"
#include "extract/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace archdoc::extract {
namespace {

enum class Act { none, drafted, cleared, approved };

Act act_of(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, Act>, 4> kVerbs{{{"drafted", Act::drafted},
                                                                    {"cleared", Act::cleared},
                                                                    {"concurred", Act::cleared},
                                                                    {"approved", Act::approved}}};
  for (const auto& [verb, act] : kVerbs) {
    if (equals_nocase(word, verb)) {
      return act;
    }
  }
  return Act::none;
}

/// Parts of a government that notes name as they name people: "cleared with Treasury".
bool is_department(std::string_view word) {
  constexpr std::array<std::string_view, 12> kNames{"Agriculture", "Army",  "Commerce", "Defense",
                                                    "Interior",    "Joint", "Justice",  "Labor",
                                                    "Navy",        "State", "Treasury", "White"};
  return std::find(kNames.begin(), kNames.end(), word) != kNames.end() ||
         (person_word(word) & kBody) != 0;
}

/// "Acting Officer", "Dulles' Special Assistant", "Reports": the post of him who stands before.
bool is_post(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  const std::string_view last = name.substr(space == std::string_view::npos ? 0 : space + 1);
  return (person_word(last) & (kOffice | kBody | kMatter)) != 0;
}

bool is_manner(std::string_view word) {
  return word == "draft" || word == "substance";
}

bool is_acronym(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), is_upper);
}

/// A word that can be in a name: a capital, and small letters unless it is an initial.
bool is_name_word(std::string_view word, bool initial) {
  if (!begins_upper(word)) {
    return false;
  }
  return initial || std::any_of(word.begin(), word.end(), is_lower) ||
         std::any_of(word.begin(), word.end(), is_high);
}

bool is_particle(std::string_view word) {
  return word == "de" || word == "von" || word == "van" || word == "der";
}

/// Reads one sentence from left to right. People stand behind "by" or "with", up to a word in small
/// letters; a comma or "and" parts them.
class Reader {
 public:
  Reader(std::string_view text, std::string_view sentence, Clearance& out)
      : text_(text), sentence_(sentence), out_(out) {}

  void read() {
    act_ = act_of(sentence_.substr(0, word_end(sentence_, 0)));
    if (act_ == Act::none) {
      return;
    }
    for (std::size_t at = 0; at < sentence_.size();) {
      const std::size_t end = word_end(sentence_, at);
      if (end > at) {
        at = word(at, end);
      } else {
        at = mark(at);
      }
    }
    close();
  }

 private:
  enum class State { waiting, taking, skipping };

  /// The byte after the word at `at`, and after the full stop of an initial.
  std::size_t word(std::size_t at, std::size_t end) {
    const std::string_view said = sentence_.substr(at, end - at);
    if (said == "and") {
      part();
      return end;
    }
    if (said == "by" || said == "with") {
      close();
      state_ = act_ == Act::none ? State::waiting : State::taking;
      return end;
    }
    const bool stop = end < sentence_.size() && sentence_[end] == '.';
    const bool initial = stop && said.size() == 1;
    if (state_ == State::taking && (is_name_word(said, initial) || (open() && is_particle(said)))) {
      const bool office = is_department(said) || (end < sentence_.size() && sentence_[end] == '/');
      if (office) {
        drop();
        return end;
      }
      begin_ = open() ? begin_ : at;
      end_ = end + (stop && (initial || said == "Jr" || said == "Sr") ? 1 : 0);
      return end_;
    }
    small_word(said);
    return end;
  }

  /// What is no part of a name.
  void small_word(std::string_view said) {
    const bool in_between = (said == "in" && is_manner(next_word(said))) ||
                            (said == "of" && is_acronym(next_word(said)));
    if (in_between) {  // "Dahl in substance, Orr", "Roe of NEA and Lund"
      close();
      state_ = state_ == State::taking ? State::skipping : state_;
    } else if (is_manner(said)) {
      return;
    } else if (said.ends_with("ed")) {  // another verb: "cleared", "initialed"
      close();
      act_ = act_of(said);
      state_ = State::waiting;
    } else if (said == "the" || is_upper(said.front())) {  // an office
      drop();
    } else {
      close();
      state_ = State::waiting;
    }
  }

  /// The word behind `said`, which is a slice of the sentence.
  [[nodiscard]] std::string_view next_word(std::string_view said) const {
    const auto end = static_cast<std::size_t>(said.data() + said.size() - sentence_.data());
    const std::size_t next = skip_white(sentence_, end);
    return sentence_.substr(next, word_end(sentence_, next) - next);
  }

  std::size_t mark(std::size_t at) {
    const char c = sentence_[at];
    if (c == '(' || c == '[') {
      close();
      const std::size_t end = sentence_.find(c == '(' ? ')' : ']', at);
      return end == std::string_view::npos ? sentence_.size() : end + 1;
    }
    if (c == ',') {
      const std::size_t next = skip_white(sentence_, at + 1);
      const std::string_view suffix = sentence_.substr(next, word_end(sentence_, next) - next);
      if (open() && (suffix == "Jr" || suffix == "Sr" || suffix == "III")) {
        return next;
      }
      part();
    } else if (c == ';') {
      close();
      state_ = State::waiting;
    }
    return at + next_code_point(sentence_, at).size;
  }

  [[nodiscard]] bool open() const { return end_ > begin_; }

  /// The next of the list begins.
  void part() {
    close();
    state_ = state_ == State::skipping ? State::taking : state_;
  }

  /// The piece of the list is no person.
  void drop() {
    end_ = begin_;
    state_ = state_ == State::taking ? State::skipping : state_;
  }

  void close() {
    const std::string_view name = sentence_.substr(begin_, end_ - begin_);
    const bool bare_initial = name.size() <= 2;
    if (open() && is_post(name)) {
      state_ = State::waiting;  // what follows belongs to the post
    } else if (open() && !bare_initial && act_ != Act::none) {
      list().push_back(span_in(text_, name));
    }
    end_ = begin_;
  }

  std::vector<Span>& list() {
    return act_ == Act::drafted   ? out_.drafted_by
           : act_ == Act::cleared ? out_.cleared_by
                                  : out_.approved_by;
  }

  std::string_view text_;
  std::string_view sentence_;
  Clearance& out_;
  Act act_ = Act::none;
  State state_ = State::waiting;
  std::size_t begin_ = 0;  // the name that is open
  std::size_t end_ = 0;
};

}  // namespace

void add_clearance(std::string_view text, std::string_view sentence, Clearance& out) {
  Reader(text, sentence, out).read();
}

}  // namespace archdoc::extract
