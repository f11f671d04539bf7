// SPDX-License-Identifier: MIT
#pragma once
/// @file explore.hpp
/// `mediabuy explore`: the page in one file, with a book in it.

#include "arguments.hpp"

#include <string>
#include <variant>

/// Writes the page with the book in it and says where it lies; else what is missing.
[[nodiscard]] std::variant<std::string, usage_error> write_page(const arguments& given);

/// Has a browser show it. False where there is no program that does.
[[nodiscard]] bool open_page(const std::string& path);
