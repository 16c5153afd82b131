#include "cli/matches.hpp"

#include "cli/terminal.hpp"

#include <string>

namespace archdoc::cli {
namespace {

std::string left_out(std::size_t undated) {
  return std::to_string(undated) + " without a date " + (undated == 1 ? "is" : "are") +
         " left out (--undated keep takes " + (undated == 1 ? "it)" : "them)");
}

}  // namespace

bool Matches::operator()(const Record& record) {
  ++all_;
  if (filter_ == nullptr) {
    ++matched_;
    return true;
  }
  const Filter::Verdict verdict = filter_->judge(record);
  undated_ += verdict == Filter::Verdict::undated ? 1U : 0U;
  matched_ += verdict == Filter::Verdict::match ? 1U : 0U;
  return verdict == Filter::Verdict::match;
}

void Matches::tell() const {
  std::string line = std::to_string(matched_) + " of " + std::to_string(all_) +
                     (all_ == 1 ? " record" : " records") + (matched_ == 1 ? " matches" : " match");
  if (undated_ > 0) {
    line += "; " + left_out(undated_);
  }
  say_raw(line + "\n");
}

void Matches::tell_undated() const {
  if (undated_ > 0) {
    say_raw(left_out(undated_) + "\n");
  }
}

}  // namespace archdoc::cli
