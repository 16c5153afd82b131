# The C++ example of README.md must compile.
file(READ ${README} text)
string(FIND "${text}" "```cpp\n" begin)
if(begin EQUAL -1)
  message(FATAL_ERROR "${README} has no C++ example")
endif()
math(EXPR begin "${begin} + 7")
string(SUBSTRING "${text}" ${begin} -1 text)
string(FIND "${text}" "\n```" end)
string(SUBSTRING "${text}" 0 ${end} text)
set(example ${BINARY_DIR}/readme_example.cpp)
file(WRITE ${example} "${text}\n")
execute_process(
  COMMAND ${COMPILER} -std=c++20 -Wall -Wextra -Werror -fsyntax-only
    -I${INCLUDE} ${example}
  RESULT_VARIABLE code ERROR_VARIABLE errors)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "the C++ example of README.md does not compile:\n${errors}")
endif()
