// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/official_value.hpp
/// Amounts, days and award keys as official files write them. What is exact is taken exactly; what could be
/// two things, or may have lost digits on its way, is refused.

#include "mediabuy/calendar/day.hpp"
#include "mediabuy/io/import/usaspending_layout.hpp"
#include "mediabuy/money/money.hpp"
#include "mediabuy/text/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// An amount in US dollars. Taken: "110367609.0", "17237186.00", "5", "-0.0" (nothing), "7.500000" (zeros
/// behind the cents say nothing), "1,234.50", "$1,234.50", "(12.00)". Refused: "1E+05" (a spreadsheet writes
/// so where it may have dropped digits), "1,234" and "1.234" (a thousand, or one and a part), "12.345" and
/// "0.30000000000000004" (finer than a cent), and what parse_money refuses.
/// Errors: scientific-amount, those of parse_money.
[[nodiscard]] result<money> parse_official_amount(std::string_view text);

/// A day with or without a time behind it, which is dropped: an official day has none of its own
/// ("2028-09-19 00:00:00" beside "2028-09-19"). Errors: bad-date, no-such-day.
[[nodiscard]] result<day> parse_official_day(std::string_view text, date_form form);

/// The unique key of an award taken apart: CONT_AWD_piid_agency_parent_parent agency, or
/// CONT_IDV_piid_agency. Source: USAspending.gov, Data Dictionary Crosswalk, PrimeAwardUniqueKey.
struct award_key {
    bool vehicle = false; ///< an idv
    std::string_view piid;
    std::string_view agency;
    std::string_view parent_piid; ///< "" for none
    std::string_view parent_agency;
};
[[nodiscard]] std::optional<award_key> parse_award_key(std::string_view key);

/// The key of an award in a layout that has none; blanks are -NONE-, as USAspending writes them.
[[nodiscard]] std::string make_award_key(const award_key& parts);

/// The key of the vehicle above an award; "" for none.
[[nodiscard]] std::string parent_key(const award_key& parts);

/// The key as an id of a book: lower case, a hyphen for each run of anything but letters and digits.
[[nodiscard]] std::string id_of_key(std::string_view key);

} // namespace v1
} // namespace mediabuy
