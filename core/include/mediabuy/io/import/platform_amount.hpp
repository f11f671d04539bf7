// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/platform_amount.hpp
/// What a figure that a platform printed may stand for.
///
/// Whole digits, rounded by the platform; nothing says which way, so that they are read as rounded to the
/// nearest (domain.md E2). Google: US dollars in steps of 100, rupees of 250 (the greatest that its figures
/// fit); of other currencies the step is not known, and the last significant digit counts, of 100 or more.
/// A figure that does not fit its step is finer than that: its own last digit counts. Snap and Meta: whole
/// units; Meta prints "≤100" for what is not above 100.

#include "mediabuy/io/import/platform_layout.hpp"
#include "mediabuy/money/estimate.hpp"
#include "mediabuy/text/result.hpp"

#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// The words stand in a book and are read there as the same estimate: "507.9 thousand" is known to a hundred.
struct platform_amount {
    estimate read;
    std::string words;
};

/// Refused: signs, fractions, thousands separators, powers of ten, more than 15 digits.
/// Errors: scientific-amount, bad-platform-amount.
[[nodiscard]] result<platform_amount> parse_platform_amount(platform_format format, std::string_view text,
                                                            currency of);

} // namespace v1
} // namespace mediabuy
