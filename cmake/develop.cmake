# SPDX-License-Identifier: MIT
# What developing mediabuy needs and using it does not: warnings, sanitizers, the compiler cache,
# precompiled third-party headers. Nothing here reaches a project that merely uses the library.

add_library(mediabuy_dev INTERFACE)

if(PROJECT_IS_TOP_LEVEL)
    set(CMAKE_CXX_EXTENSIONS OFF)

    target_compile_options(mediabuy_dev INTERFACE
        -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow)

    set(MEDIABUY_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize=")
    if(MEDIABUY_SANITIZE)
        set(sanitize "-fsanitize=${MEDIABUY_SANITIZE}" -fno-sanitize-recover=all -fno-omit-frame-pointer)
        target_compile_options(mediabuy_dev INTERFACE ${sanitize})
        target_link_options(mediabuy_dev INTERFACE ${sanitize})
    endif()

    option(MEDIABUY_COVERAGE "Count covered lines and branches (clang)" OFF)
    if(MEDIABUY_COVERAGE)
        target_compile_options(mediabuy_dev INTERFACE -fprofile-instr-generate -fcoverage-mapping)
        target_link_options(mediabuy_dev INTERFACE -fprofile-instr-generate)
    endif()

    find_program(MEDIABUY_CCACHE ccache)
    if(MEDIABUY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
        # A precompiled header is safe to cache only where the cache is told that one is in use.
        set(CMAKE_CXX_COMPILER_LAUNCHER
            ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
            ${MEDIABUY_CCACHE})
    endif()

    option(MEDIABUY_PCH "Precompile third-party headers" ON)
    option(MEDIABUY_BATCHES "Compile several files of a test program at once" ON)
endif()

# mediabuy_precompile(<target> <header>…): third-party headers only. Ours stay out, so that a file which
# forgets to include one of them fails to compile everywhere.
function(mediabuy_precompile target)
    if(MEDIABUY_PCH)
        target_precompile_headers(${target} PRIVATE ${ARGN})
        target_compile_options(${target} PRIVATE
            $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
            $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>)
    endif()
endfunction()

# mediabuy_in_batches(<target>): eight files are read at once. Most of the time goes into the headers that each of
# them includes, and into the code of the functions there: eight together take about a fifth of eight alone.
function(mediabuy_in_batches target)
    if(MEDIABUY_BATCHES)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    endif()
endfunction()
