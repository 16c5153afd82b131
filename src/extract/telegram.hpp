// The heads of telegrams as the State Department's communications centre printed them, in capitals:
// page heads, distribution, date-time group, addresses, marking and number.
#pragma once

#include <archdoc/span.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace archdoc::extract {

/// "PAGE 02  OSLO 00412  01 OF 02  031822Z".
struct TelegramPage {
  std::string_view page;  ///< "02"
  bool first = false;     ///< of the telegram, or of one of its sections
};
[[nodiscard]] std::optional<TelegramPage> telegram_page(std::string_view line);

/// "ARA-20", "OCT-01  ISO-00  /068 W", "/062 W": offices with their numbers of copies, and the sum.
[[nodiscard]] bool is_distribution(std::string_view line);

/// "---------------------     207115", "------------------417733  081412Z /17".
[[nodiscard]] bool is_message_rule(std::string_view line);

/// A day and a time alone, "110030Z": what is left of a page head.
[[nodiscard]] bool is_time_group(std::string_view line);

/// The date-time group that `line` is, without the letters of precedence before it.
[[nodiscard]] std::optional<Span> date_group_span(std::string_view text, Span line);

/// "C O N F I D E N T I A L SECTION 1 OF 2 OSLO 412", "UNCLAS OSLO 412".
struct TelegramMarking {
  Span marking;  ///< "C O N F I D E N T I A L"
  Span number;   ///< "412"
};
[[nodiscard]] std::optional<TelegramMarking> telegram_marking(std::string_view text, Span line);

/// A marking as telegrams have it in one form: "C O N F I D E N T I A L" is "CONFIDENTIAL",
/// "UNCLAS" is "UNCLASSIFIED". Nothing where it is none.
[[nodiscard]] std::optional<std::string> marking_in_full(std::string_view marking);

/// A post or office of an address: "AMEMBASSY OSLO", "SECSTATE WASHDC PRIORITY 2410".
struct TelegramAddress {
  Span name;                  ///< without routing, precedence and message number
  std::optional<Span> place;  ///< where it is, where the address says so
  bool is_office = false;     ///< "SECSTATE": a person in an office
};
[[nodiscard]] std::optional<TelegramAddress> telegram_address(std::string_view text, Span address);

/// Whether `line` can be an address: a few words in capitals, and no head, marking or sentence.
[[nodiscard]] bool is_telegram_address(std::string_view line);

/// "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005", a name before
/// it or none.
[[nodiscard]] bool is_release_stamp(std::string_view line);

}  // namespace archdoc::extract
