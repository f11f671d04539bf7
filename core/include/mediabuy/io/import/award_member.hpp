// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/award_member.hpp
/// The files that USAspending.gov puts beside the actions of awards, in an award's zip and in custom
/// downloads, with their columns in one table.
///
/// award-summaries: one row for an award; its totals are printed, as of the day of the file, and never added.
/// sub-awards: one row for a report of a first-tier sub-award, whose amount lies inside of the award; their
/// numbers are not unique, and none is taken out. account-funding: "FA_AccountBreakdownByAward"; its outlays
/// run from the beginning of the fiscal year to the end of the period, so that of each award, account and
/// year only the latest period holds, and its rows add up; they are blank in rows of periods before it. Its
/// obligations are those of the period alone, and all of them add up. Source: domain.md A3, E1, F; the
/// publisher's list of columns and its own program (AwardFinancialMixin in usaspending-api).

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class member_field : std::uint8_t {
    award_key,
    amount,    ///< total obligated; of the sub-award; outlays from the beginning of the year
    current,   ///< of the award, printed
    potential, ///< of the award, printed
    date,      ///< of the first action; of the sub-award
    start,
    current_end,
    potential_end,
    ordering_end,
    agency_code,
    agency_name,
    vendor_uei,
    vendor_name,
    award_type,
    award_or_idv,
    pricing,
    psc,
    psc_title,
    naics,
    naics_title,
    description,
    number,       ///< of the sub-award
    sub_uei,      ///< of who got it
    sub_name,     ///< likewise
    account,      ///< Treasury account symbol
    period,       ///< FY2025P06
    obligated,    ///< out of the account, in the period
    account_name, ///< as the Treasury calls it
};
inline constexpr std::size_t member_field_count = static_cast<std::size_t>(member_field::account_name) + 1;

/// One column in each kind of file; "" where it lacks it.
struct member_column {
    member_field what;
    std::string_view summaries;
    std::string_view subawards;
    std::string_view funding;
};

enum class award_member : std::uint8_t { summaries, subawards, funding };

struct member_layout {
    award_member kind;
    std::string_view name;
    std::string_view member_column::*names;
    std::span<const member_field> essential; ///< without all of these a header is of no such file
};

[[nodiscard]] constexpr std::span<const member_layout> member_layouts() noexcept;

/// The columns, in the order of member_field.
[[nodiscard]] constexpr std::span<const member_column> member_columns() noexcept;

[[nodiscard]] constexpr std::string_view name_in(const member_layout& layout, member_field what) noexcept
{
    return member_columns()[static_cast<std::size_t>(what)].*layout.names;
}

/// By its essential columns, wherever they stand. Otherwise the nearest, and what that has and the header
/// lacks.
struct member_match {
    const member_layout* layout = nullptr; ///< none where it is of no known kind
    std::array<std::optional<std::uint32_t>, member_field_count> places;
    const member_layout* nearest = nullptr;
    std::vector<std::string_view> missing;
    std::optional<std::string_view> repeated; ///< a column that stands twice, so that neither can be taken
};
[[nodiscard]] member_match recognise_member(std::span<const std::string_view> header);

/// "FY2025P06" or "FY2021Q2": the fiscal year, and its month up to which figures run.
struct submission_period {
    int year = 0;
    int month = 0;

    friend constexpr bool operator==(submission_period, submission_period) noexcept = default;
    friend constexpr auto operator<=>(submission_period, submission_period) noexcept = default;
};
[[nodiscard]] std::optional<submission_period> parse_submission_period(std::string_view text);

// ---- implementation

namespace detail {

inline constexpr std::array<member_column, member_field_count> member_column_table{{
    {member_field::award_key, "contract_award_unique_key", "prime_award_unique_key", "award_unique_key"},
    {member_field::amount, "total_obligated_amount", "subaward_amount",
     "gross_outlay_amount_FYB_to_period_end"},
    {member_field::current, "current_total_value_of_award", "", ""},
    {member_field::potential, "potential_total_value_of_award", "", ""},
    {member_field::date, "award_base_action_date", "subaward_action_date", ""},
    {member_field::start, "period_of_performance_start_date", "", ""},
    {member_field::current_end, "period_of_performance_current_end_date", "", ""},
    {member_field::potential_end, "period_of_performance_potential_end_date", "", ""},
    {member_field::ordering_end, "ordering_period_end_date", "", ""},
    {member_field::agency_code, "awarding_sub_agency_code", "prime_award_awarding_sub_agency_code",
     "awarding_subagency_code"},
    {member_field::agency_name, "awarding_sub_agency_name", "prime_award_awarding_sub_agency_name",
     "awarding_subagency_name"},
    {member_field::vendor_uei, "recipient_uei", "prime_awardee_uei", "recipient_uei"},
    {member_field::vendor_name, "recipient_name", "prime_awardee_name", "recipient_name"},
    {member_field::award_type, "award_type_code", "", "award_type_code"},
    {member_field::award_or_idv, "award_or_idv_flag", "", ""},
    {member_field::pricing, "type_of_contract_pricing", "", ""},
    {member_field::psc, "product_or_service_code", "", "product_or_service_code"},
    {member_field::psc_title, "product_or_service_code_description", "",
     "product_or_service_code_description"},
    {member_field::naics, "naics_code", "prime_award_naics_code", "naics_code"},
    {member_field::naics_title, "naics_description", "prime_award_naics_description", "naics_description"},
    {member_field::description, "prime_award_base_transaction_description", "subaward_description",
     "prime_award_base_transaction_description"},
    {member_field::number, "", "subaward_number", ""},
    {member_field::sub_uei, "", "subawardee_uei", ""},
    {member_field::sub_name, "", "subawardee_name", ""},
    {member_field::account, "", "", "treasury_account_symbol"},
    {member_field::period, "", "", "submission_period"},
    {member_field::obligated, "", "", "transaction_obligated_amount"},
    {member_field::account_name, "", "", "treasury_account_name"},
}};

static_assert([] {
    for (std::size_t i = 0; i < member_field_count; ++i)
        if (static_cast<std::size_t>(member_column_table[i].what) != i) return false;
    return true;
}());

inline constexpr std::array essential_in_summaries{
    member_field::award_key,   member_field::amount,      member_field::current,    member_field::potential,
    member_field::agency_name, member_field::vendor_name, member_field::current_end};
inline constexpr std::array essential_in_subawards{
    member_field::award_key, member_field::amount,      member_field::number,     member_field::date,
    member_field::sub_name,  member_field::agency_name, member_field::vendor_name};
inline constexpr std::array essential_in_funding{member_field::award_key,   member_field::amount,
                                                 member_field::account,     member_field::period,
                                                 member_field::agency_name, member_field::vendor_name};

inline constexpr std::array member_layout_table{
    member_layout{award_member::summaries, "award-summaries", &member_column::summaries,
                  essential_in_summaries},
    member_layout{award_member::subawards, "sub-awards", &member_column::subawards, essential_in_subawards},
    member_layout{award_member::funding, "account-funding", &member_column::funding, essential_in_funding}};

} // namespace detail

constexpr std::span<const member_layout> member_layouts() noexcept { return detail::member_layout_table; }

constexpr std::span<const member_column> member_columns() noexcept { return detail::member_column_table; }

} // namespace v1
} // namespace mediabuy
