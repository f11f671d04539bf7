# SPDX-License-Identifier: MIT
# What `cmake --install` puts where: headers, library, command, CMake package, pkg-config files.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS mediabuy_core mediabuy_io EXPORT mediabuy FILE_SET HEADERS)
if(TARGET mediabuy_cli)
    install(TARGETS mediabuy_cli)
    # The page in one file, which `mediabuy explore` opens; ./dev build makes it.
    install(FILES "${PROJECT_SOURCE_DIR}/build/mediabuy.html" DESTINATION "${CMAKE_INSTALL_DATADIR}/mediabuy" OPTIONAL)
endif()

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/mediabuy")
install(EXPORT mediabuy FILE mediabuy-targets.cmake NAMESPACE mediabuy:: DESTINATION "${package_dir}")
configure_package_config_file(cmake/mediabuy-config.cmake.in mediabuy-config.cmake
    INSTALL_DESTINATION "${package_dir}" NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(mediabuy-config-version.cmake COMPATIBILITY SameMajorVersion)
install(FILES
    "${CMAKE_CURRENT_BINARY_DIR}/mediabuy-config.cmake"
    "${CMAKE_CURRENT_BINARY_DIR}/mediabuy-config-version.cmake"
    DESTINATION "${package_dir}")

file(RELATIVE_PATH relative_prefix "/${CMAKE_INSTALL_LIBDIR}" "/")
configure_file(cmake/mediabuy.pc.in mediabuy.pc @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/mediabuy.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
