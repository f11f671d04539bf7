# SPDX-License-Identifier: MIT
# mediabuy_embed(<target> <file> <symbol>): compiles a text file into <target> as
# `extern const std::string_view mediabuy::<symbol>`, again whenever the file changes.
#
# Run as a script (cmake -P) with FROM, TO and SYMBOL, this file writes that source.
if(CMAKE_SCRIPT_MODE_FILE)
    file(READ "${FROM}" text)
    set(fence "mediabuy_text")
    if(text MATCHES "\\)${fence}\"")
        message(FATAL_ERROR "${FROM} holds the end mark of the literal that was to carry it")
    endif()
    file(WRITE "${TO}" "// Made from a text file by cmake/embed.cmake; edit that file instead.
#include <string_view>

namespace mediabuy {
inline namespace v1 {
extern const std::string_view ${SYMBOL};
constinit const std::string_view ${SYMBOL} = R\"${fence}(${text})${fence}\";
} // namespace v1
} // namespace mediabuy
")
    return()
endif()

set(mediabuy_embed_script "${CMAKE_CURRENT_LIST_FILE}")

function(mediabuy_embed target file symbol)
    set(made "${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp")
    add_custom_command(
        OUTPUT "${made}"
        COMMAND ${CMAKE_COMMAND} "-DFROM=${file}" "-DTO=${made}" "-DSYMBOL=${symbol}"
            -P "${mediabuy_embed_script}"
        DEPENDS "${file}" "${mediabuy_embed_script}"
        COMMENT "Embedding ${symbol}"
        VERBATIM)
    # A book may well be longer than the 64 KiB that a literal is promised; every compiler here takes more.
    set_source_files_properties("${made}" PROPERTIES
        COMPILE_OPTIONS -Wno-overlength-strings
        SKIP_PRECOMPILE_HEADERS ON)
    target_sources(${target} PRIVATE "${made}")
endfunction()
