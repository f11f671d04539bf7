# SPDX-License-Identifier: MIT
# What must not compile: tests/nocompile/<name>.cpp is compiled as it is, which has to work, and with the line that its
# macro guards, which has to fail, for the reason that the file names.

file(GLOB nocompile_files CONFIGURE_DEPENDS nocompile/*.cpp)
add_library(mediabuy_nocompile OBJECT EXCLUDE_FROM_ALL ${nocompile_files}) # for its include path; never built
target_link_libraries(mediabuy_nocompile PRIVATE mediabuy::core)
set(includes $<TARGET_PROPERTY:mediabuy_nocompile,INCLUDE_DIRECTORIES>)
set(includes $<FILTER:${includes},EXCLUDE,^/usr/include$>) # searched anyway, and not to be searched first
foreach(file IN LISTS nocompile_files)
    cmake_path(GET file STEM name)
    add_test(NAME NoCompile.${name}
        COMMAND ${CMAKE_COMMAND} -DCOMPILER=${CMAKE_CXX_COMPILER} "-DINCLUDES=$<JOIN:${includes},|>" -DFILE=${file}
            -P "${CMAKE_CURRENT_SOURCE_DIR}/nocompile/check.cmake")
endforeach()
