// Which of the single-byte encodings a text is in.
#pragma once

#include <archdoc/text.hpp>

#include <string_view>

namespace archdoc {

/// The single-byte encoding in which `bytes` are most likely the writing of a European language.
/// Looks at every byte once.
[[nodiscard]] Encoding guess_single_byte(std::string_view bytes);

}  // namespace archdoc
