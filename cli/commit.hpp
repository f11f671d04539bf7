// SPDX-License-Identifier: MIT
#pragma once
/// @file commit.hpp
/// The commit that the command was built from.

#include <string_view>

/// Twelve hexadecimal digits, or empty where it was not built from a repository. The build passes it to
/// commit.cpp alone, so that a new commit recompiles nothing else.
extern const std::string_view built_from_commit;
