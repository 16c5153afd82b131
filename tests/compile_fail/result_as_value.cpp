// A result is no value until it has been asked for one.
// error: (cannot convert|no viable conversion)
#include <archdoc/result.hpp>

archdoc::Result<int> count();

int use() {
#ifdef MUST_FAIL
  int counted = count();
  return counted;
#else
  const archdoc::Result<int> counted = count();
  return counted ? *counted : 0;
#endif
}
