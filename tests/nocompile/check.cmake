# SPDX-License-Identifier: MIT
# Run as cmake -DCOMPILER=… -DINCLUDES=dir|dir -DFILE=… -P: the file compiles as it is, and with -DREFUSED it does
# not, for the reason that its line "// refused: <regular expression>" names.

set(ENV{LC_ALL} C) # plain quotes and English
string(REPLACE "|" ";" includes "${INCLUDES}")
list(TRANSFORM includes PREPEND "-I")
set(compile ${COMPILER} -std=c++20 -fsyntax-only ${includes} ${FILE})

execute_process(COMMAND ${compile} RESULT_VARIABLE status ERROR_VARIABLE said)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "it does not compile even without REFUSED:\n${said}")
endif()

file(STRINGS ${FILE} reason REGEX "^// refused: ")
string(REPLACE "// refused: " "" reason "${reason}")
if(reason STREQUAL "")
    message(FATAL_ERROR "it lacks a line // refused:")
endif()
execute_process(COMMAND ${compile} -DREFUSED RESULT_VARIABLE status ERROR_VARIABLE said)
if(status EQUAL 0)
    message(FATAL_ERROR "it compiles, and is not to")
endif()
if(NOT said MATCHES "${reason}")
    message(FATAL_ERROR "it is refused for another reason than \"${reason}\":\n${said}")
endif()
