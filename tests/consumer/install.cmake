# SPDX-License-Identifier: MIT
# Installs the build in FROM into TO, which is emptied first: nothing may be left of an earlier install.
file(REMOVE_RECURSE "${TO}")
execute_process(COMMAND ${CMAKE_COMMAND} --install "${FROM}" --prefix "${TO}" COMMAND_ERROR_IS_FATAL ANY)
