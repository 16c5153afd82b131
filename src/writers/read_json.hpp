// JSON read back into records: internal to the readers.
#pragma once

#include <archdoc/record.hpp>
#include <archdoc/result.hpp>

#include <functional>
#include <string_view>

namespace archdoc::writers {

/// Every record of one object, an array of objects, NDJSON, or any of these one after another.
[[nodiscard]] Result<std::size_t> each_json_record(std::string_view bytes,
                                                   const std::function<void(Record&&)>& use);

}  // namespace archdoc::writers
