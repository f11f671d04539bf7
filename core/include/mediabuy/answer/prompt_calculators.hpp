// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/prompt_calculators.hpp
/// The calculators of the Prompt Payment Act, for the table in calculators.hpp.

#include "mediabuy/answer/date_calculators.hpp"

#include <array>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace calculator_table {

inline constexpr std::array interest_options{
    option_spec{"due", option_type::date, {}, "", "the due date of the invoice"},
    option_spec{"paid", option_type::date, {}, "", "the day of payment: of the check, or of settlement"},
    option_spec{"rate",
                option_type::text,
                {},
                "",
                "a year's rate, such as 4.625%; that of the day after the due date where left out"},
    currency_option};
inline constexpr std::array interest_fields{
    field_spec{"days", field_type::count, "from the day after the due date through the day of payment"},
    field_spec{"days_counted", field_type::count,
               "of them that bear interest: at most a year's; none where payment was in time"},
    field_spec{"rate", field_type::ratio, "a year's; null where none was wanted"},
    field_spec{"interest", field_type::money, "rounded once, half up"},
    field_spec{"payable", field_type::money, "0 where it is under a dollar"}};
inline constexpr std::array interest_examples{
    std::string_view{"mediabuy calc interest '$1,500.00' --due 2026-04-01 --paid 2026-06-15 --rate 6%"},
    std::string_view{"mediabuy calc interest '$74,000.00' --due 2026-01-30 --paid 2026-03-02"}};
inline constexpr calculator_spec interest_calculator{
    "interest",
    "what a late payment of an invoice costs",
    amount_argument,
    interest_options,
    interest_fields,
    "interest = amount × ((1 + rate/12)^n × (1 + rate/360 × d) − 1), n whole runs of 30 days and d days",
    "5 CFR 1315.10 and 1315.17; 31 USC 3902",
    interest_examples};

inline constexpr std::array due_options{
    option_spec{"received", option_type::date, {}, "", "the day on which a proper invoice was received"},
    option_spec{"accepted", option_type::date, {}, "", "the day on which the work was accepted"},
    option_spec{"invoiced",
                option_type::date,
                {},
                "",
                "the date of the invoice, where no day of receipt was stamped"},
    option_spec{"performed",
                option_type::date,
                {},
                "",
                "the last day of the work: it counts as accepted on the 7th day after"},
    option_spec{"terms", option_type::text, {}, "30", "days after receipt and acceptance"}};
inline constexpr std::array due_fields{
    field_spec{"due", field_type::date, "interest counts from the day after"},
    field_spec{"pay_by", field_type::date, "the last day in time; null where no holidays are known"}};
inline constexpr std::array due_examples{
    std::string_view{"mediabuy calc due --received 2026-01-05 --accepted 2026-01-02"}};
inline constexpr calculator_spec due_calculator{
    "due",
    "when an invoice is due",
    {},
    due_options,
    due_fields,
    "due = the later of receipt and acceptance + 30 days; pay by = the first business day from it on",
    "FAR 32.904(b)(1) and 52.232-25; 5 CFR 1315.4",
    due_examples};

} // namespace calculator_table
} // namespace v1
} // namespace mediabuy
