// SPDX-License-Identifier: MIT
#pragma once
/// @file version_text.hpp
/// What the command was made of.

#include "arguments.hpp"

#include <string>

/// Version, commit, compiler, libraries and the version of the book format; lines of text, or one of JSON.
[[nodiscard]] std::string version_text(output_format format);
