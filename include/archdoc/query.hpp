// Which records match.
#pragma once

#include <archdoc/record.hpp>
#include <archdoc/result.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace archdoc {

enum class Undated { keep, drop, only };

/// A filter as typed. Different keys must all hold; of several values of one key, one must.
struct FilterTerms {
  std::optional<std::string> since;  ///< EDTF; a record whose interval ends before it is out
  std::optional<std::string> until;  ///< EDTF; a record whose interval begins after it is out
  Undated undated = Undated::drop;   ///< records without a date; drop applies only with since/until
  std::vector<std::string> types;    ///< takes narrower types
  std::vector<std::string> participants;
  std::vector<std::string> persons;  ///< participants, people mentioned, and their variants
  std::vector<std::string> archives;
  std::vector<std::string> texts;  ///< RE2 patterns, over title, subject, summary and body
};

/// A filter made ready. Matching is const and safe from several threads.
class Filter {
 public:
  /// Fails where a date is not EDTF, a type does not exist or a pattern cannot be compiled.
  [[nodiscard]] static Result<Filter> compile(const FilterTerms& terms);

  enum class Verdict { match, no_match, undated };  ///< undated: left out for want of a date
  [[nodiscard]] Verdict judge(const Record& record) const;

  Filter(Filter&&) noexcept;
  Filter& operator=(Filter&&) noexcept;
  ~Filter();

 private:
  struct Compiled;
  explicit Filter(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace archdoc
