// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/usaspending_layout.hpp
/// The columns of contract actions as USAspending.gov has published them, by layout: what drifted between
/// them stands side by side in one table.
///
/// transactions: "Contracts_PrimeTransactions" of a bulk or custom download, and the transaction history of
/// an award's page; 297 columns today, fewer in a custom download. older: the 259 columns of about 2018; the
/// file known was saved by a spreadsheet, its days day-first. extract: the ten columns of extracts made from
/// the search API. Every amount but the three totals is a change made by one action (domain.md A3), so that
/// rows are added; a total is printed as of some action and is never added.
/// Source: USAspending.gov, Data Dictionary Crosswalk; the headers of the files themselves.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// What a column of an action says, whatever its name.
enum class action_field : std::uint8_t {
    award_key,
    piid,
    modification,
    transaction,
    parent_piid,
    parent_agency_code,
    obligation,      ///< delta
    value,           ///< delta of base and exercised options
    ceiling,         ///< delta of base and all options
    total_obligated, ///< of the award, printed
    total_current,   ///< of the award, printed
    total_potential, ///< of the award, printed
    action_date,
    fiscal_year, ///< of the action date
    start,
    current_end,
    potential_end,
    ordering_end,
    agency_code,
    agency_name,
    vendor_uei,
    vendor_duns,
    vendor_name,
    award_or_idv,
    award_type,
    pricing,
    action_type,
    psc,
    psc_title,
    naics,
    naics_title,
    description,
    initial_report, ///< day on which the action was first reported
    last_modified,
};
inline constexpr std::size_t action_field_count = static_cast<std::size_t>(action_field::last_modified) + 1;

/// One column in each layout; "" where a layout lacks it.
struct action_column {
    action_field what;
    std::string_view transactions;
    std::string_view older;
    std::string_view extract;
};

/// How a layout writes its days. `day_first`: 20/09/2013, also 20/09/13 00:00; a two-digit year below 69 is
/// of this century, as POSIX has it. Days of the form 2013-09-20 are taken in every layout.
enum class date_form : std::uint8_t { iso, day_first };

struct action_layout {
    std::string_view name;
    std::string_view action_column::*names;
    date_form dates;
    std::span<const action_field> essential; ///< without all of these a header is not of this layout
};

/// Of the layouts, by number: transactions, older, extract.
[[nodiscard]] constexpr std::span<const action_layout> action_layouts() noexcept;

/// The columns, in the order of action_field.
[[nodiscard]] constexpr std::span<const action_column> action_columns() noexcept;

/// The name of a column in a layout; "" where it lacks it.
[[nodiscard]] constexpr std::string_view name_in(const action_layout& layout, action_field what) noexcept
{
    return action_columns()[static_cast<std::size_t>(what)].*layout.names;
}

/// An agency that some layouts call by a short name alone, and its number in the others.
struct agency_alias {
    std::string_view name;
    std::string_view number; ///< awarding_sub_agency_code
};

/// "" where the name is no such one.
[[nodiscard]] constexpr std::string_view number_of_agency(std::string_view name) noexcept;

/// A header that was recognised: where its columns stand, from 0.
struct recognised_header {
    const action_layout* layout = nullptr;
    std::array<std::optional<std::uint32_t>, action_field_count> places;

    [[nodiscard]] std::optional<std::uint32_t> place_of(action_field what) const
    {
        return places[static_cast<std::size_t>(what)];
    }
};

/// What the nearest layout wants and the header lacks.
struct unrecognised_header {
    const action_layout* nearest = nullptr;
    std::vector<std::string_view> missing;
};

/// By its essential columns, wherever they stand; other columns may be missing or be there. Names are
/// compared as they are, without blanks around them and in either case.
struct header_match {
    std::optional<recognised_header> found;
    unrecognised_header otherwise;
    std::optional<std::string_view> repeated; ///< a column that stands twice, so that neither can be taken
};
[[nodiscard]] header_match recognise_header(std::span<const std::string_view> header);

// ---- implementation

namespace detail {

inline constexpr std::array<action_column, action_field_count> action_column_table{{
    {action_field::award_key, "contract_award_unique_key", "", "Generated Award ID"},
    {action_field::piid, "award_id_piid", "award_id_piid", "Award ID"},
    {action_field::modification, "modification_number", "modification_number", "Modification"},
    {action_field::transaction, "transaction_number", "transaction_number", ""},
    {action_field::parent_piid, "parent_award_id_piid", "parent_award_id", ""},
    {action_field::parent_agency_code, "parent_award_agency_id", "parent_award_agency_id", ""},
    {action_field::obligation, "federal_action_obligation", "federal_action_obligation",
     "Federal Action Obligation"},
    {action_field::value, "base_and_exercised_options_value", "base_and_exercised_options_value", ""},
    {action_field::ceiling, "base_and_all_options_value", "base_and_all_options_value", ""},
    {action_field::total_obligated, "total_dollars_obligated", "", ""},
    {action_field::total_current, "current_total_value_of_award", "current_total_value_of_award", ""},
    {action_field::total_potential, "potential_total_value_of_award", "potential_total_value_of_award", ""},
    {action_field::action_date, "action_date", "action_date", "Action Date"},
    {action_field::fiscal_year, "action_date_fiscal_year", "fiscal_year", ""},
    {action_field::start, "period_of_performance_start_date", "period_of_performance_start_date", ""},
    {action_field::current_end, "period_of_performance_current_end_date",
     "period_of_performance_current_end_date", ""},
    {action_field::potential_end, "period_of_performance_potential_end_date",
     "period_of_performance_potential_end_date", ""},
    {action_field::ordering_end, "ordering_period_end_date", "ordering_period_end_date", ""},
    {action_field::agency_code, "awarding_sub_agency_code", "awarding_sub_agency_code", ""},
    {action_field::agency_name, "awarding_sub_agency_name", "awarding_sub_agency_name", "Agency"},
    {action_field::vendor_uei, "recipient_uei", "", ""},
    {action_field::vendor_duns, "recipient_duns", "recipient_duns", ""},
    {action_field::vendor_name, "recipient_name", "recipient_name", "Recipient Name"},
    {action_field::award_or_idv, "award_or_idv_flag", "award_or_idv_flag", ""},
    {action_field::award_type, "award_type_code", "award_type_code", ""},
    {action_field::pricing, "type_of_contract_pricing", "type_of_contract_pricing", ""},
    {action_field::action_type, "action_type_code", "action_type_code", ""},
    {action_field::psc, "product_or_service_code", "product_or_service_code", ""},
    {action_field::psc_title, "product_or_service_code_description", "product_or_service_code_description",
     "Product/Service Description"},
    {action_field::naics, "naics_code", "naics_code", ""},
    {action_field::naics_title, "naics_description", "naics_description", "NAICS Description"},
    {action_field::description, "transaction_description", "award_description", "Transaction Description"},
    {action_field::initial_report, "initial_report_date", "", ""},
    {action_field::last_modified, "last_modified_date", "last_modified_date", ""},
}};

static_assert([] {
    for (std::size_t i = 0; i < action_field_count; ++i)
        if (static_cast<std::size_t>(action_column_table[i].what) != i) return false;
    return true;
}());

inline constexpr std::array essential_in_transactions{action_field::award_key,    action_field::piid,
                                                      action_field::modification, action_field::obligation,
                                                      action_field::action_date,  action_field::agency_name,
                                                      action_field::vendor_name};
inline constexpr std::array essential_in_older{
    action_field::piid,        action_field::modification, action_field::parent_piid,
    action_field::obligation,  action_field::action_date,  action_field::parent_agency_code,
    action_field::agency_code, action_field::agency_name,  action_field::vendor_name};
inline constexpr std::array essential_in_extract{action_field::award_key,    action_field::piid,
                                                 action_field::modification, action_field::obligation,
                                                 action_field::action_date,  action_field::agency_name,
                                                 action_field::vendor_name};

inline constexpr std::array action_layout_table{
    action_layout{"transactions", &action_column::transactions, date_form::iso, essential_in_transactions},
    action_layout{"older", &action_column::older, date_form::day_first, essential_in_older},
    action_layout{"extract", &action_column::extract, date_form::iso, essential_in_extract}};

/// Those of the two-agency extracts (awarding_sub_agency_code in the 297 and the 259 columns).
inline constexpr std::array agency_alias_table{agency_alias{"CBP", "7014"}, agency_alias{"ICE", "7012"}};

} // namespace detail

constexpr std::string_view number_of_agency(std::string_view name) noexcept
{
    for (const auto& alias : detail::agency_alias_table)
        if (alias.name == name) return alias.number;
    return {};
}

constexpr std::span<const action_layout> action_layouts() noexcept { return detail::action_layout_table; }

constexpr std::span<const action_column> action_columns() noexcept { return detail::action_column_table; }

} // namespace v1
} // namespace mediabuy
