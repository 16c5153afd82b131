# Compiles CASE twice: as it stands, which must work, and with MUST_FAIL, which must not.
set(compile ${COMPILER} -std=c++20 -Wall -Wextra -Werror -fsyntax-only -I${INCLUDE} ${CASE})

execute_process(COMMAND ${compile} RESULT_VARIABLE code ERROR_VARIABLE errors)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "${CASE} should compile as it stands:\n${errors}")
endif()

file(STRINGS ${CASE} reason REGEX "^// error: ")
string(REGEX REPLACE "^// error: " "" reason "${reason}")
if(reason STREQUAL "")
  message(FATAL_ERROR "${CASE} has no line \"// error: REGEX\"")
endif()

set(ENV{LC_ALL} C)
execute_process(COMMAND ${compile} -DMUST_FAIL RESULT_VARIABLE code ERROR_VARIABLE errors)
if(code EQUAL 0)
  message(FATAL_ERROR "${CASE} compiles with MUST_FAIL")
elseif(NOT errors MATCHES "${reason}")
  message(FATAL_ERROR "${CASE} fails for another reason than \"${reason}\":\n${errors}")
endif()
