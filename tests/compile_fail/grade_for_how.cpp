// How a value was found and how sure it is are two things.
// error: (cannot convert|cannot initialize|no viable conversion|incompatible type)
#include <archdoc/record.hpp>

archdoc::Evidence evidence() {
  archdoc::Evidence found;
#ifdef MUST_FAIL
  found.how = archdoc::Grade::high;
#else
  found.grade = archdoc::Grade::high;
#endif
  return found;
}
