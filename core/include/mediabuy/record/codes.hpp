// SPDX-License-Identifier: MIT
#pragma once
/// @file record/codes.hpp
/// The problems that the value of a record's key can have.

#include "mediabuy/text/problem.hpp"

namespace mediabuy {
inline namespace v1 {
namespace code {

/// {0} the text, {1} the number of its first wrong character, {2} what is wanted there.
inline constexpr problem_code bad_account{"bad-account"};

} // namespace code
} // namespace v1
} // namespace mediabuy
