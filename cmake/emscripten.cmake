# SPDX-License-Identifier: MIT
# Toolchain for WebAssembly: Emscripten's own, from $EMSDK where that is set, else from Debian's package.

# Exceptions must be of one kind in every object, so the flag belongs to the toolchain.
set(CMAKE_CXX_FLAGS_INIT -fwasm-exceptions)

set(emscripten_platform cmake/Modules/Platform/Emscripten.cmake)
foreach(root "$ENV{EMSDK}/upstream/emscripten" /usr/share/emscripten)
    if(EXISTS "${root}/${emscripten_platform}")
        include("${root}/${emscripten_platform}")
        return()
    endif()
endforeach()
message(FATAL_ERROR "No Emscripten: install the Debian package `emscripten`, or set EMSDK")
