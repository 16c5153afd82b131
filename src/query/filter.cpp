// A filter made ready, and whether a record matches.
#include <archdoc/edtf.hpp>
#include <archdoc/query.hpp>
#include <archdoc/types.hpp>

#include "query/name_pattern.hpp"
#include "query/nearest.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace archdoc {

using edtf::Day;
using query::NamePattern;

struct Filter::Compiled {
  std::optional<Day> since;  // the first day asked for
  std::optional<Day> until;  // the last
  Undated undated = Undated::drop;
  std::vector<std::string> types;
  std::vector<NamePattern> participants;
  std::vector<NamePattern> persons;
  std::vector<NamePattern> archives;
  std::vector<std::unique_ptr<RE2>> texts;
};

namespace {

Error no_date(std::string_view key, std::string_view value, std::string_view why) {
  std::string message("--");
  message.append(key).append(": '").append(value).append("' ").append(why);
  message += "; write a date as 1964, 1964-01 or 1964-01-07";
  return {std::move(message)};
}

Result<std::optional<Day>> compile_day(const std::optional<std::string>& value,
                                       std::string_view key,
                                       std::optional<Day> edtf::Bounds::*side) {
  if (!value) {
    return std::optional<Day>{};
  }
  const Result<edtf::Bounds> bounds = edtf::bounds(*value);
  if (!bounds) {
    return no_date(key, *value, "is not an EDTF date");
  }
  const std::optional<Day> day = (*bounds).*side;
  if (!day) {
    return no_date(key, *value, "says neither year nor day to go by");
  }
  return day;
}

std::optional<Error> check_type(const std::string& type) {
  if (is_document_type(type)) {
    return std::nullopt;
  }
  std::vector<std::string_view> names;
  for (const DocumentType& known : document_types()) {
    names.push_back(known.name);
  }
  std::string message = "--type: no type '" + type + "'";
  if (const auto near = nearest(type, names)) {
    message.append("; did you mean '").append(*near).append("'?");
  } else {
    message += "; 'archdoc schema types' lists them";
  }
  return Error{std::move(message)};
}

Result<std::vector<NamePattern>> compile_names(const std::vector<std::string>& names,
                                               std::string_view key) {
  std::vector<NamePattern> out;
  for (const std::string& name : names) {
    out.emplace_back(name);
    if (out.back().empty()) {
      return Error{"--" + std::string(key) + ": '" + name + "' has no letter to look for"};
    }
  }
  return out;
}

Result<std::vector<std::unique_ptr<RE2>>> compile_texts(const std::vector<std::string>& patterns) {
  RE2::Options options;
  options.set_log_errors(false);
  std::vector<std::unique_ptr<RE2>> out;
  for (const std::string& pattern : patterns) {
    out.push_back(std::make_unique<RE2>(pattern, options));
    if (!out.back()->ok()) {
      return Error{"--text: cannot read the pattern '" + pattern + "': " + out.back()->error()};
    }
  }
  return out;
}

bool in_any(const std::vector<NamePattern>& patterns, std::string_view value) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [value](const NamePattern& pattern) { return pattern.in(value); });
}

bool names_any(const std::vector<NamePattern>& patterns, const std::vector<Person>& people) {
  return std::any_of(people.begin(), people.end(), [&patterns](const Person& person) {
    return in_any(patterns, person.name) ||
           std::any_of(person.variants.begin(), person.variants.end(),
                       [&patterns](const std::string& name) { return in_any(patterns, name); });
  });
}

bool type_matches(const std::vector<std::string>& types, const Record& record) {
  return record.type && std::any_of(types.begin(), types.end(), [&record](const std::string& type) {
           return type_is(*record.type, type);
         });
}

bool archive_matches(const std::vector<NamePattern>& archives, const Provenance& provenance) {
  const std::optional<std::string>& archive =
      provenance.archive ? provenance.archive : provenance.citation;
  const std::optional<Repository>& known = provenance.repository;
  return (archive && in_any(archives, *archive)) ||
         (known &&
          (in_any(archives, known->name) || (known->code && in_any(archives, *known->code))));
}

bool found(const RE2& pattern, const std::optional<std::string>& text) {
  return text && RE2::PartialMatch(*text, pattern);
}

bool text_matches(const RE2& pattern, const Record& record) {
  return found(pattern, record.title) || found(pattern, record.subject) ||
         found(pattern, record.summary) ||
         std::any_of(record.body.begin(), record.body.end(), [&pattern](const Block& block) {
           return RE2::PartialMatch(block.text, pattern);
         });
}

std::optional<Day> first_day(const std::optional<std::string>& day) {
  if (!day) {
    return std::nullopt;
  }
  const Result<edtf::Bounds> bounds = edtf::bounds(*day);
  return bounds ? bounds->earliest : std::nullopt;
}

/// The interval of the record's own date. Records that were cut down may have the date alone.
edtf::Bounds interval(const Record& record) {
  edtf::Bounds out{first_day(record.date_earliest), first_day(record.date_latest)};
  if (!out.earliest && !out.latest && record.date) {
    const Result<edtf::Bounds> bounds = edtf::bounds(*record.date);
    return bounds ? *bounds : out;
  }
  return out;
}

}  // namespace

Filter::Filter(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Filter::Filter(Filter&&) noexcept = default;
Filter& Filter::operator=(Filter&&) noexcept = default;
Filter::~Filter() = default;

Result<Filter> Filter::compile(const FilterTerms& terms) {
  auto compiled = std::make_unique<Compiled>();
  auto since = compile_day(terms.since, "since", &edtf::Bounds::earliest);
  auto until = compile_day(terms.until, "until", &edtf::Bounds::latest);
  auto participants = compile_names(terms.participants, "participant");
  auto persons = compile_names(terms.persons, "person");
  auto archives = compile_names(terms.archives, "archive");
  auto texts = compile_texts(terms.texts);
  for (const std::string& type : terms.types) {
    if (auto error = check_type(type)) {
      return *std::move(error);
    }
  }
  if (!since || !until) {
    return !since ? since.error() : until.error();
  }
  if (*since && *until && **until < **since) {
    return Error{"--until is before --since, so that nothing can match"};
  }
  for (const auto* names : {&participants, &persons, &archives}) {
    if (!*names) {
      return names->error();
    }
  }
  if (!texts) {
    return texts.error();
  }
  compiled->since = *since;
  compiled->until = *until;
  compiled->undated = terms.undated;
  compiled->types = terms.types;
  compiled->participants = *std::move(participants);
  compiled->persons = *std::move(persons);
  compiled->archives = *std::move(archives);
  compiled->texts = *std::move(texts);
  return Filter(std::move(compiled));
}

namespace {

/// All terms but those of the date.
template <class Compiled>
bool content_matches(const Compiled& terms, const Record& record) {
  if (!terms.types.empty() && !type_matches(terms.types, record)) {
    return false;
  }
  if (!terms.participants.empty() && !names_any(terms.participants, record.participants)) {
    return false;
  }
  if (!terms.persons.empty() && !names_any(terms.persons, record.participants) &&
      !names_any(terms.persons, record.people_mentioned)) {
    return false;
  }
  if (!terms.archives.empty() && !archive_matches(terms.archives, record.provenance)) {
    return false;
  }
  return terms.texts.empty() ||
         std::any_of(terms.texts.begin(), terms.texts.end(),
                     [&record](const auto& pattern) { return text_matches(*pattern, record); });
}

/// The terms of the date, of a record that meets the others.
template <class Compiled>
Filter::Verdict judge_date(const Compiled& terms, const Record& record) {
  const edtf::Bounds dates = interval(record);
  const bool undated = !dates.earliest && !dates.latest;
  if (terms.undated == Undated::only) {
    return undated ? Filter::Verdict::match : Filter::Verdict::no_match;
  }
  if (!terms.since && !terms.until) {
    return Filter::Verdict::match;
  }
  if (undated) {
    return terms.undated == Undated::keep ? Filter::Verdict::match : Filter::Verdict::undated;
  }
  const bool too_early = terms.since && dates.latest && *dates.latest < *terms.since;
  const bool too_late = terms.until && dates.earliest && *dates.earliest > *terms.until;
  return too_early || too_late ? Filter::Verdict::no_match : Filter::Verdict::match;
}

}  // namespace

Filter::Verdict Filter::judge(const Record& record) const {
  return content_matches(*compiled_, record) ? judge_date(*compiled_, record) : Verdict::no_match;
}

}  // namespace archdoc
