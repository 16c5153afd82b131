// A call that can fail must not go unanswered.
// error: nodiscard
#include <archdoc/result.hpp>

archdoc::Result<int> count();

void use() {
#ifdef MUST_FAIL
  count();
#else
  const archdoc::Result<int> counted = count();
  static_cast<void>(counted.has_value());
#endif
}
