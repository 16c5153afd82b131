// What must hold of every reading of every source.
#pragma once

#include <archdoc/read.hpp>

#include <string>
#include <vector>

namespace archdoc::test {

/// One sentence for each promise that `reading` breaks; none where all is well. The promises are
/// those of the record: every line has one class and is counted once; spans lie in the text, on
/// whole characters; every value has evidence; verbatim values slice back, and normalised ones are
/// made again from their slices; people stand in the text at their places, each listed once.
[[nodiscard]] std::vector<std::string> broken_promises(const Reading& reading);

}  // namespace archdoc::test
