// A compiled filter has one owner.
// error: (use of deleted function|deleted|implicitly-deleted)
#include <archdoc/query.hpp>

archdoc::Filter twice(archdoc::Filter& filter) {
#ifdef MUST_FAIL
  return filter;
#else
  return std::move(filter);
#endif
}
