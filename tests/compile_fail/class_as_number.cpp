// A class of lines is no number: an array of counts is asked for it by name.
// error: (cannot convert|cannot initialize|no viable conversion)
#include <archdoc/record.hpp>

unsigned body_lines(const archdoc::Coverage& coverage) {
#ifdef MUST_FAIL
  const int index = archdoc::LineClass::body;
  return coverage.lines[index];
#else
  return coverage[archdoc::LineClass::body];
#endif
}
