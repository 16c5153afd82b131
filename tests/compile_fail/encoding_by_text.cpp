// The name of an encoding must be looked up before it is used: it may not exist.
// error: (could not convert|cannot convert|no viable conversion|no matching function)
#include <archdoc/text.hpp>

archdoc::Decoded decoded(std::string bytes) {
#ifdef MUST_FAIL
  return archdoc::decode(std::move(bytes), "koi8-r");
#else
  return archdoc::decode(std::move(bytes), archdoc::encoding_by_name("koi8-r"));
#endif
}
