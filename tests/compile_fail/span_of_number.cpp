// One number does not say where a span ends.
// error: (conversion from|no viable conversion|could not convert)
#include <archdoc/span.hpp>

archdoc::Span span() {
#ifdef MUST_FAIL
  archdoc::Span found = 5U;
#else
  archdoc::Span found = {5U, 9U};
#endif
  return found;
}
