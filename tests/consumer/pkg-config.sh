#!/bin/sh
# SPDX-License-Identifier: MIT
# pkg-config.sh PREFIX COMPILER…: builds and runs the consumer with what PREFIX's mediabuy.pc says.
set -eu
prefix=$1
shift
pc=$(find "$prefix" -name mediabuy.pc)
PKG_CONFIG_PATH=$(dirname "$pc")
export PKG_CONFIG_PATH
here=$(dirname "$0")
# shellcheck disable=SC2046  # the flags are words
"$@" $(pkg-config --cflags mediabuy) "$here/../../examples/link/main.cpp" $(pkg-config --libs mediabuy) -o "$prefix/consumer"
"$prefix/consumer"
