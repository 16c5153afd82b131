// Who took part in a talk, as its record says in a sentence: "Present at the conversation were
// ...".
#pragma once

#include <archdoc/record.hpp>
#include <archdoc/span.hpp>

#include <vector>

namespace archdoc::extract {

struct Attendance {
  std::vector<Person> people;  ///< with their roles; offices without a name where capitals tell one
  bool goes_on = false;        ///< the block ends with the colon of a head: people follow in others
};

/// Reads the sentences of `block` that say who was there ("Present at the meeting were A and B.",
/// "Present for Velmark: A, B", "Attending: A", "The talk was attended by A."), who interpreted and
/// who took notes ("A was present as interpreter.", "Recorded by A."), and whom the writer received
/// ("I received A at his request."). To be asked only of records of talks: elsewhere such a
/// sentence tells of a talk that the document is not about.
[[nodiscard]] Attendance attendance(std::string_view text, Span block);

}  // namespace archdoc::extract
