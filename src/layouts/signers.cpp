#include "layouts/signers.hpp"

#include <archdoc/types.hpp>

#include "base/ascii.hpp"
#include "extract/person.hpp"
#include "extract/person_words.hpp"
#include "extract/spelling.hpp"
#include "extract/words.hpp"
#include "layouts/people.hpp"
#include "layouts/prose.hpp"

#include <algorithm>
#include <array>

namespace archdoc::layouts {
namespace {

/// The words of a signature that may be a name: without "[signature]", "(Sd.)", brackets, digits of
/// a note mark and what stands at its edges.
Span name_of(std::string_view text, Span block) {
  static constexpr std::array<std::string_view, 7> kMarks{
      "[signature]", "[signed]", "(signed)", "(Sd.)", "(sgd.)", "/s/", "Signed:"};
  static constexpr std::string_view kEdges = " \t[]()_-0123456789.,;:";
  std::string_view name = block.of(text);
  for (const std::string_view mark : kMarks) {
    if (starts_with_nocase(name, mark)) {
      name.remove_prefix(mark.size());
    } else if (name.size() > mark.size() &&
               equals_nocase(name.substr(name.size() - mark.size()), mark)) {
      name.remove_suffix(mark.size());
    }
  }
  const std::size_t begin = std::min(name.find_first_not_of(kEdges), name.size());
  const std::size_t last = name.find_last_not_of(kEdges);
  if (last == std::string_view::npos) {
    return {};
  }
  // The full stop of "Jr." is its own.
  const std::size_t word = name.rfind(' ', last);
  const bool suffix =
      word != std::string_view::npos && last + 1 < name.size() && name[last + 1] == '.' &&
      (extract::person_word(name.substr(word + 1, last - word)) & extract::kSuffix) != 0;
  return span_in(text, name.substr(begin, last + (suffix ? 2 : 1) - begin));
}

bool is_vowel(char c) {
  return std::string_view("AEIOUY").find(c) != std::string_view::npos;
}

/// "RWK", "J.F.D.": capitals that no name is made of.
bool are_initials(std::string_view name) {
  static constexpr std::size_t kMost = 8;
  const auto letters = std::count_if(name.begin(), name.end(), is_alpha);
  const bool others = std::any_of(name.begin(), name.end(),
                                  [](char c) { return !is_upper(c) && c != '.' && c != ' '; });
  return !others && name.size() <= kMost && letters > 1 &&
         (letters <= 3 || std::none_of(name.begin(), name.end(), is_vowel));
}

/// Whether every word of a name begins with a capital, and is nothing else where people are named.
bool is_name(std::string_view name) {
  static constexpr std::size_t kMostWords = 5;
  static constexpr std::uint32_t kOthers = extract::kOffice | extract::kBody | extract::kNation |
                                           extract::kCountry | extract::kMatter | extract::kTime |
                                           extract::kDocument | extract::kTalk;
  static constexpr std::size_t kAbbreviation = 3;
  std::size_t words = 0;
  std::size_t letters = 0;
  std::size_t last = 0;  // bytes of the word before
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = extract::word_end(name, at);
    if (end == at) {
      if (std::string_view(" .,").find(name[at]) == std::string_view::npos) {
        return false;
      }
      if (name[at] == '.' && at + 1 < name.size() && last > kAbbreviation) {
        return false;  // a sentence ends inside
      }
      ++at;
      continue;
    }
    last = end - at;
    const std::string_view word = name.substr(at, end - at);
    const std::uint32_t is = extract::person_word(word);
    const bool capital = extract::begins_upper(word);
    if (!capital && (is & extract::kParticle) == 0) {
      return false;
    }
    if (word.size() > 1 && (is & kOthers) != 0) {
      return false;
    }
    letters = std::max(letters, word.size());
    ++words;
    at = end;
  }
  static constexpr std::array<std::string_view, 6> kNoNames{"end",    "ends",      "handwritten",
                                                            "signed", "signature", "illegible"};
  return words > 0 && words <= kMostWords && letters > 2 &&
         std::none_of(kNoNames.begin(), kNoNames.end(),
                      [name](std::string_view each) { return equals_nocase(name, each); });
}

class SignatureReader {
 public:
  explicit SignatureReader(Draft& draft) : draft_(draft) {}

  void read() {
    const Run run = own_signatures();
    for (std::size_t i = run.first; i < run.last; ++i) {
      if (draft_.record.body[i].spans.size() == 1) {
        signature(i);
      }
    }
  }

 private:
  using Index = std::optional<std::size_t>;

  /// Blocks of the body that follow one another.
  struct Run {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  [[nodiscard]] bool is_telegram() const {
    const auto& type = draft_.record.type;
    return type && (type_is(*type, "telegram") || type_is(*type, "airgram"));
  }

  /// Scans of forms end in lines that look like names; those that nobody is known to have written,
  /// and that do not close as letters do, are signed only where more tells it.
  [[nodiscard]] bool is_scan_without_letter() const {
    const auto closes = [](const Block& block) { return block.kind == BlockKind::closing; };
    const std::vector<Block>& body = draft_.record.body;
    return (draft_.layout().by_line || draft_.layout().fallback) &&
           draft_.record.participants.empty() && std::none_of(body.begin(), body.end(), closes);
  }

  /// The lines that sign the document itself: of a telegram the last ones, with no prose behind
  /// them, for it may quote what others have signed; of other papers the first ones, for they may
  /// have others attached.
  [[nodiscard]] Run own_signatures() const {
    const std::vector<Block>& body = draft_.record.body;
    const auto signs = [](const Block& block) { return block.kind == BlockKind::signature; };
    auto first = std::find_if(body.begin(), body.end(), signs);
    if (is_telegram()) {
      const auto prose = std::find_if(body.rbegin(), body.rend(), [](const Block& block) {
        return block.kind == BlockKind::paragraph && is_sentence(block.text);
      });
      first = std::find_if(prose.base(), body.end(), signs);
    }
    const auto last = std::find_if_not(first, body.end(), signs);
    return {static_cast<std::size_t>(first - body.begin()),
            static_cast<std::size_t>(last - body.begin())};
  }

  void signature(std::size_t block) {
    const Span place = name_of(draft_.text(), draft_.record.body[block].spans.front());
    if (place.empty()) {
      return;
    }
    const std::string_view words = place.of(draft_.text());
    if (are_initials(words)) {
      initials(place);
      return;
    }
    std::vector<Person> named = extract::people_of_head(draft_.text(), place, PersonRole::author);
    if (named.size() != 1 || named.front().kind != PersonKind::person ||
        !is_name(named.front().name)) {
      return;
    }
    if (const Index signer = person(std::move(named.front()), block)) {
      office(*signer, block);
      signed_ = true;
    }
  }

  /// The people of `group` alone who fit: nobody where two do.
  template <class Fits>
  [[nodiscard]] Index only(bool writers, Fits fits) const {
    const std::vector<Person>& people = draft_.record.participants;
    Index found;
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (people[i].kind == PersonKind::person && (!writers || wrote(people[i])) &&
          fits(people[i])) {
        if (found) {
          return std::nullopt;
        }
        found = i;
      }
    }
    return found;
  }

  template <class Fits>
  [[nodiscard]] Index writer_or_other(Fits fits) const {
    const Index writer = only(true, fits);
    return writer ? writer : only(false, fits);
  }

  void spell(std::size_t participant, const Spans& spans) {
    add_spelling(draft_, draft_.record.participants[participant],
                 pointer("/participants", participant), spans, kGround);
  }

  void initials(Span place) {
    const std::string_view letters = place.of(draft_.text());
    const Index signer = writer_or_other(
        [&](const Person& each) { return extract::are_initials_of(letters, each); });
    if (signer) {
      spell(*signer, {place});
    }
  }

  /// Whether more than its place tells a signature: a mark, brackets, a closing above it, initials,
  /// an office.
  [[nodiscard]] bool is_marked(const Person& named, std::size_t block) const {
    const std::vector<Block>& body = draft_.record.body;
    const std::string_view text = body[block].text;
    return named.office || named.parts.given.value_or("").find('.') != std::string::npos ||
           text.starts_with('(') || text.starts_with("/s/") ||
           text.find("[sign") != std::string_view::npos ||
           (block > 0 && body[block - 1].kind == BlockKind::closing);
  }

  /// Whether an author who is named nowhere else may sign so. One word is a given name in a letter;
  /// in a telegram, which nobody but its sender signs, and in brackets it is a family name.
  [[nodiscard]] bool may_be_new(const Person& named, std::size_t block) const {
    const std::vector<Person>& people = draft_.record.participants;
    const bool told = std::any_of(people.begin(), people.end(), [](const Person& each) {
      return each.kind == PersonKind::person && wrote(each);
    });
    if (named.name.find(' ') == std::string::npos) {
      return !told && (is_telegram() || draft_.record.body[block].text.starts_with('('));
    }
    const bool shouted = std::none_of(named.name.begin(), named.name.end(), is_lower);
    const bool doubtful = told || (shouted && signed_) || is_scan_without_letter() ||
                          (people.empty() && (shouted || !draft_.record.type));
    return named.parts.family && named.parts.family->size() > 1 &&
           (!doubtful || is_marked(named, block));
  }

  /// Whoever signs a letter that names no sender has sent it.
  [[nodiscard]] bool sends() const {
    const auto& type = draft_.record.type;
    const std::vector<Person>& people = draft_.record.participants;
    return type && (type_is(*type, "letter") || type_is(*type, "message")) &&
           std::none_of(people.begin(), people.end(),
                        [](const Person& each) { return each.role == PersonRole::sender; });
  }

  /// The participant who signs with this name; a new one where nobody else can be meant.
  Index person(Person named, std::size_t block) {
    std::vector<Person>& participants = draft_.record.participants;
    const std::string family = extract::spelling_key(named.parts.family.value_or(named.name));
    const auto same_family = [&](const Person& each) {
      return each.parts.family && extract::spelling_key(*each.parts.family) == family;
    };
    const Index known = writer_or_other(
        [&](const Person& each) { return same_family(each) && extract::can_be_one(each, named); });
    if (known) {
      spell(*known, named.spans);
      return known;
    }
    if (!may_be_new(named, block) ||
        std::any_of(participants.begin(), participants.end(), same_family)) {
      return std::nullopt;
    }
    named.role = sends() ? PersonRole::sender : PersonRole::author;
    draft_.evidence(pointer("/participants", participants.size()), named.spans, How::verbatim,
                    kGround);
    participants.push_back(std::move(named));
    return participants.size() - 1;
  }

  /// The office that stands in the signature below the name, or above it.
  void office(std::size_t signer, std::size_t block) {
    Person& person = draft_.record.participants[signer];
    const std::vector<Block>& body = draft_.record.body;
    for (const std::size_t near : {block + 1, block - 1}) {
      if (person.office || near >= body.size() || body[near].kind != BlockKind::signature ||
          body[near].spans.size() != 1) {
        continue;
      }
      const Span place = body[near].spans.front();
      const std::vector<Person> named =
          extract::people_of_head(draft_.text(), place, PersonRole::author);
      if (named.size() == 1 && named.front().kind == PersonKind::office) {
        person.office = draft_.value(place);
        draft_.evidence(pointer("/participants", signer) + "/office", {place}, How::verbatim,
                        kGround);
      }
    }
  }

  static constexpr Ground kGround{"signature", Grade::medium, "people"};

  Draft& draft_;
  bool signed_ = false;  ///< a name has been read: what stands in capitals below it is an office
};

}  // namespace

void read_signatures(Draft& draft) {
  SignatureReader(draft).read();
}

}  // namespace archdoc::layouts
