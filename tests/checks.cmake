# SPDX-License-Identifier: MIT
# Checks of the project as a whole: headers that stand alone, layers, a package that others can use.

# Each header alone in a file: a quarter of an hour of processor time, so that only clang does it, in `./dev check`;
# with another compiler, `cmake --build --preset headers`.
set(alone)
foreach(part core io)
    get_target_property(headers mediabuy_${part} HEADER_SET)
    foreach(header IN LISTS headers)
        cmake_path(RELATIVE_PATH header BASE_DIRECTORY "${PROJECT_SOURCE_DIR}/core/include" OUTPUT_VARIABLE name)
        set(file "${CMAKE_CURRENT_BINARY_DIR}/headers/${name}.cpp")
        file(CONFIGURE OUTPUT "${file}" CONTENT "#include <@name@> // IWYU pragma: keep\n" @ONLY)
        list(APPEND alone "${file}")
    endforeach()
endforeach()
add_library(mediabuy_headers OBJECT EXCLUDE_FROM_ALL ${alone})
target_link_libraries(mediabuy_headers PRIVATE mediabuy::io mediabuy_dev)
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
    add_test(NAME Headers.each_compiles_alone
        COMMAND ${CMAKE_COMMAND} --build "${PROJECT_BINARY_DIR}" --target mediabuy_headers)
    set_tests_properties(Headers.each_compiles_alone PROPERTIES RESOURCE_LOCK build_folder)
endif()

# Optimised code of one function may differ from file to file.
if(CMAKE_NM AND CMAKE_BUILD_TYPE STREQUAL Debug)
    add_test(NAME Names.mean_one_thing
        COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/one_definition.py" ${CMAKE_NM}
            "${PROJECT_BINARY_DIR}/core/CMakeFiles" "${PROJECT_BINARY_DIR}/cli/CMakeFiles")
endif()

add_test(NAME Layers.no_file_looks_upward
    COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/layers.py")
add_test(NAME Layers.each_kind_of_breach_is_noticed
    COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/layers.py" --self-test)
add_test(NAME Prose.stands_in_the_tables_of_languages
    COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/prose.py")
add_test(NAME Prose.outside_of_them_is_noticed
    COMMAND Python3::Interpreter "${CMAKE_CURRENT_SOURCE_DIR}/prose.py" --self-test)

# The package as others use it: configured, built and run in folders of their own.
set(consumer "${CMAKE_CURRENT_SOURCE_DIR}/consumer")
set(installed "${CMAKE_CURRENT_BINARY_DIR}/installed")
add_test(NAME Package.installs
    COMMAND ${CMAKE_COMMAND} -DFROM=${PROJECT_BINARY_DIR} -DTO=${installed} -P "${consumer}/install.cmake")
set_tests_properties(Package.installs PROPERTIES FIXTURES_SETUP installed RESOURCE_LOCK build_folder)

function(mediabuy_consumer name)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/consumer-${name}")
    add_test(NAME Package.serves_${name}
        COMMAND ${CMAKE_CTEST_COMMAND} --build-and-test "${consumer}" "${folder}"
            --build-generator ${CMAKE_GENERATOR} --build-makeprogram ${CMAKE_MAKE_PROGRAM}
            --build-options -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}
                "-DCMAKE_CXX_COMPILER_LAUNCHER=${MEDIABUY_CCACHE}" ${ARGN}
            --test-command "${folder}/consumer")
    set_tests_properties(Package.serves_${name} PROPERTIES FIXTURES_REQUIRED installed)
endfunction()

mediabuy_consumer(find_package "-DCMAKE_PREFIX_PATH=${installed}")
mediabuy_consumer(add_subdirectory "-DMEDIABUY_SOURCE=${PROJECT_SOURCE_DIR}")

find_program(MEDIABUY_PKG_CONFIG pkg-config)
if(MEDIABUY_PKG_CONFIG)
    add_test(NAME Package.serves_pkg_config
        COMMAND sh "${consumer}/pkg-config.sh" "${installed}" ${CMAKE_CXX_COMPILER})
    set_tests_properties(Package.serves_pkg_config PROPERTIES FIXTURES_REQUIRED installed)
endif()
