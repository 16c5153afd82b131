// Who drafted, cleared and approved a paper, as the notes of editions say it.
#pragma once

#include <archdoc/span.hpp>

#include <string_view>
#include <vector>

namespace archdoc::extract {

/// People as written, each a verbatim slice. Offices ("approved in S", "cleared with NEA and
/// Treasury") are none.
struct Clearance {
  std::vector<Span> drafted_by;
  std::vector<Span> cleared_by;  ///< also who concurred
  std::vector<Span> approved_by;
};

/// Adds what `sentence`, a slice of `text`, says, where it begins with the verb: "Drafted by Harlan
/// and Roe (EUR), cleared by Dahl and in draft by Orr, and approved in S on April 9." A supposition
/// ("Presumably drafted by ...") is no statement.
void add_clearance(std::string_view text, std::string_view sentence, Clearance& out);

}  // namespace archdoc::extract
