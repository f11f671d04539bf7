# SPDX-License-Identifier: MIT
# Header-only libraries for WebAssembly. glibc's headers must not be found beside them, so each library gets
# a folder of its own with one symbolic link in it.

set(MEDIABUY_HEADERS /usr/include CACHE PATH "Where the header-only libraries are installed")

# mediabuy_stage(<name> <folder> <header>): dep::<name> offers <folder>/… and nothing else.
function(mediabuy_stage name folder header)
    set(source "${MEDIABUY_HEADERS}/${folder}")
    if(NOT EXISTS "${source}/${header}")
        message(FATAL_ERROR "${source}/${header} is missing; `./dev build` installs what is needed")
    endif()
    set(stage "${PROJECT_BINARY_DIR}/staged/${name}")
    file(MAKE_DIRECTORY "${stage}")
    file(CREATE_LINK "${source}" "${stage}/${folder}" SYMBOLIC)
    add_library(mediabuy_${name} INTERFACE)
    target_include_directories(mediabuy_${name} SYSTEM INTERFACE "${stage}")
    mediabuy_alias(${name} mediabuy_${name})
endfunction()

mediabuy_stage(boost boost multiprecision/cpp_int.hpp)
mediabuy_stage(date date date.h)
mediabuy_stage(json nlohmann json.hpp)
mediabuy_stage(tomlplusplus toml++ toml.h)
mediabuy_define_tomlplusplus(mediabuy_tomlplusplus)
target_compile_definitions(mediabuy_date INTERFACE ONLY_C_LOCALE=1 HAS_STRING_VIEW=1)

if(MEDIABUY_BUILD_TESTS)
    set(MEDIABUY_GTEST_SOURCE /usr/src/googletest/googletest CACHE PATH "GoogleTest's own source folder")
    add_library(mediabuy_gtest STATIC
        "${MEDIABUY_GTEST_SOURCE}/src/gtest-all.cc" "${MEDIABUY_GTEST_SOURCE}/src/gtest_main.cc")
    target_compile_features(mediabuy_gtest PUBLIC cxx_std_20)
    target_compile_definitions(mediabuy_gtest PUBLIC GTEST_HAS_PTHREAD=0)
    target_include_directories(mediabuy_gtest SYSTEM PUBLIC "${MEDIABUY_GTEST_SOURCE}/include")
    target_include_directories(mediabuy_gtest PRIVATE "${MEDIABUY_GTEST_SOURCE}")
    set_target_properties(mediabuy_gtest PROPERTIES COMPILE_WARNING_AS_ERROR OFF)
    mediabuy_alias(gtest mediabuy_gtest)
endif()
