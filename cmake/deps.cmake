# SPDX-License-Identifier: MIT
# The libraries mediabuy stands on, each under one name: dep::boost, dep::date, dep::tomlplusplus, dep::json,
# dep::cli11, dep::libzip, dep::gtest, dep::rapidcheck, dep::benchmark. Natively they are found as packages; for
# WebAssembly, where /usr/include must never be searched, links to the header-only ones are staged.

function(mediabuy_alias name target)
    if(NOT TARGET dep::${name})
        add_library(dep::${name} ALIAS ${target})
    endif()
endfunction()

# toml++ as one header: Debian's package would link its shared library. No exceptions, no printing, and no
# nesting deeper than its parser can bear on a small stack.
function(mediabuy_define_tomlplusplus target)
    target_compile_definitions(${target} INTERFACE
        TOML_HEADER_ONLY=1 TOML_EXCEPTIONS=0 TOML_ENABLE_FORMATTERS=0 TOML_MAX_NESTED_VALUES=32)
endfunction()

if(EMSCRIPTEN)
    include(${CMAKE_CURRENT_LIST_DIR}/deps-wasm.cmake)
    return()
endif()

find_package(Boost 1.81 CONFIG REQUIRED GLOBAL)
mediabuy_alias(boost Boost::headers)

find_package(date 3.0 CONFIG REQUIRED GLOBAL)
mediabuy_alias(date date::date)

find_package(nlohmann_json 3.11 CONFIG REQUIRED GLOBAL)
mediabuy_alias(json nlohmann_json::nlohmann_json)

find_path(MEDIABUY_TOMLPLUSPLUS_INCLUDE toml++/toml.h REQUIRED)
mark_as_advanced(MEDIABUY_TOMLPLUSPLUS_INCLUDE)
add_library(mediabuy_tomlplusplus INTERFACE)
target_include_directories(mediabuy_tomlplusplus SYSTEM INTERFACE "${MEDIABUY_TOMLPLUSPLUS_INCLUDE}")
mediabuy_define_tomlplusplus(mediabuy_tomlplusplus)
mediabuy_alias(tomlplusplus mediabuy_tomlplusplus)

if(MEDIABUY_BUILD_CLI)
    find_package(CLI11 2.1 CONFIG REQUIRED GLOBAL)
    mediabuy_alias(cli11 CLI11::CLI11)

    # Not by its own package file: Debian's stops where the tools that it also lists are not installed.
    find_path(MEDIABUY_LIBZIP_INCLUDE zip.h REQUIRED)
    find_library(MEDIABUY_LIBZIP zip REQUIRED)
    mark_as_advanced(MEDIABUY_LIBZIP_INCLUDE MEDIABUY_LIBZIP)
    add_library(mediabuy_libzip INTERFACE)
    target_include_directories(mediabuy_libzip SYSTEM INTERFACE "${MEDIABUY_LIBZIP_INCLUDE}")
    target_link_libraries(mediabuy_libzip INTERFACE "${MEDIABUY_LIBZIP}")
    mediabuy_alias(libzip mediabuy_libzip)
endif()

if(MEDIABUY_BUILD_TESTS)
    find_package(GTest 1.12 CONFIG REQUIRED GLOBAL)
    mediabuy_alias(gtest GTest::gtest_main)
    find_package(rapidcheck CONFIG REQUIRED GLOBAL)
    mediabuy_alias(rapidcheck rapidcheck)
endif()

if(MEDIABUY_BUILD_BENCH)
    find_package(benchmark CONFIG REQUIRED GLOBAL)
    mediabuy_alias(benchmark benchmark::benchmark_main)
endif()
