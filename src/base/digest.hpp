// SHA-256 (FIPS 180-4).
#pragma once

#include <string>
#include <string_view>

namespace archdoc {

/// 64 hex digits in lower case.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace archdoc
