// Any bytes as a name, and each line of them: the parts are slices of the text.
#include <archdoc/text.hpp>

#include "extract/name_reading.hpp"
#include "extract/person.hpp"
#include "extract/readable_name.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

namespace extract = archdoc::extract;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_part(std::string_view text, const archdoc::Spans& part) {
  for (const archdoc::Span span : part) {
    require(span.begin < span.end && span.end <= text.size());
  }
  require(extract::part_text(text, part).has_value() == !part.empty());
}

void check_name(std::string_view text) {
  const extract::NameReading name = extract::read_name(text);
  for (const archdoc::Spans* part : {&name.honorific, &name.given, &name.middle, &name.family,
                                     &name.suffix, &name.nickname, &name.office}) {
    check_part(text, *part);
  }
  static_cast<void>(extract::readable_name(text));
  const archdoc::Span all{0, static_cast<std::uint32_t>(text.size())};
  static_cast<void>(extract::person(text, all));
  static_cast<void>(extract::heading_person(text, all));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_name(text);
  for (std::size_t begin = 0; begin < size;) {
    const std::size_t stop = std::min(text.find('\n', begin), size);
    check_name(text.substr(begin, stop - begin));
    begin = stop + 1;
  }
  return 0;
}
