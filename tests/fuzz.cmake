# SPDX-License-Identifier: MIT
# tests/fuzz/<name>.cpp is a libFuzzer target: with clang and MEDIABUY_BUILD_FUZZ it hunts (`./dev fuzz`), in
# every other build it is given each file of tests/fuzz/corpus/<name> once.

file(GLOB fuzz_files CONFIGURE_DEPENDS fuzz/*.cpp)
foreach(file IN LISTS fuzz_files)
    cmake_path(GET file STEM name)
    add_executable(fuzz_${name} ${file})
    target_link_libraries(fuzz_${name} PRIVATE mediabuy::io mediabuy_dev)
    if(MEDIABUY_BUILD_FUZZ)
        target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    else()
        target_sources(fuzz_${name} PRIVATE fuzz/replay/main.cpp)
        add_test(NAME Fuzz.${name}_bears_its_corpus
            COMMAND fuzz_${name} "${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus/${name}")
    endif()
endforeach()
