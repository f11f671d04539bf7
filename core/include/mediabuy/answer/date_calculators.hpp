// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/date_calculators.hpp
/// The calculators of days and months, for the table in calculators.hpp.

#include "mediabuy/answer/calculator_spec.hpp"
#include "mediabuy/calendar/calendar_unit.hpp"
#include "mediabuy/rule/closeout.hpp"

#include <array>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace calculator_table {

inline constexpr option_spec currency_option{"currency", option_type::text, {}, "USD", "ISO 4217 code"};

inline constexpr std::array amount_argument{argument_spec{"amount", "an exact amount, such as $74,000.00"}};
inline constexpr std::array date_argument{argument_spec{"date", "a day, such as 2025-12-31"}};

inline constexpr std::array accrue_options{
    option_spec{"from", option_type::date, {}, "", "the first day"},
    option_spec{"to", option_type::date, {}, "", "the last day, included"},
    option_spec{"by", option_type::word, spellings<calendar_unit>, "calendar-month",
                "what to cut time by; a week is Monday to Sunday"},
    currency_option};
inline constexpr std::array accrue_fields{
    field_spec{"period", field_type::text, "which month, quarter, year, week or day"},
    field_spec{"start", field_type::date, "the first of its days that the run has"},
    field_spec{"end", field_type::date, "the last, included"},
    field_spec{"days", field_type::count, "of the run in it"},
    field_spec{"amount", field_type::money, "what falls on them"}};
inline constexpr std::array accrue_examples{std::string_view{
    "mediabuy calc accrue '$74,000.00' --from 2025-10-15 --to 2025-12-31 --by broadcast-month"}};
inline constexpr calculator_spec accrue_calculator{
    "accrue",
    "an amount over the days of a run",
    amount_argument,
    accrue_options,
    accrue_fields,
    "up to the end of each period: amount × days so far / days in all, rounded half to even; the period gets "
    "the difference",
    "trade practice; rounding the sums so far, so that the periods add up, is ours",
    accrue_examples};

inline constexpr std::array notice_options{
    option_spec{"end", option_type::date, {}, "", "the last day of the contract"},
    option_spec{"days", option_type::text, {}, "60", "how many days before it the notice is due"}};
inline constexpr std::array notice_fields{
    field_spec{"last_day", field_type::date, "on which the notice is in time"}};
inline constexpr std::array notice_examples{std::string_view{"mediabuy calc notice --end 2025-12-31"}};
inline constexpr calculator_spec notice_calculator{"notice",
                                                   "by when a notice of so many days has to be out",
                                                   {},
                                                   notice_options,
                                                   notice_fields,
                                                   "last day = end − days",
                                                   "FAR 52.217-9: 60 days unless the contract says otherwise",
                                                   notice_examples};

inline constexpr std::array closeout_options{
    option_spec{"evidence", option_type::date, {}, "", "the day of evidence that all is delivered"},
    option_spec{"pricing", option_type::word, spellings<closeout_class>, "other",
                "firm-fixed-price, indirect where indirect cost rates have to be settled, or other"}};
inline constexpr std::array closeout_fields{
    field_spec{"target", field_type::text, "a day, or a month where the rule names one"},
    field_spec{"last_day", field_type::date, "that meets it"}};
inline constexpr std::array closeout_examples{
    std::string_view{"mediabuy calc closeout --evidence 2025-12-31 --pricing firm-fixed-price"}};
inline constexpr calculator_spec closeout_calculator{
    "closeout",
    "by when a contract file should be closed",
    {},
    closeout_options,
    closeout_fields,
    "firm fixed price: 6 months; other: 20 months of the month; indirect: 36 months of the month",
    "FAR 4.804-1(a); not while in litigation, on appeal or with a termination unfinished",
    closeout_examples};

inline constexpr std::array fiscal_fields{
    field_spec{"year", field_type::count, "fiscal year"},
    field_spec{"quarter", field_type::count, "1 to 4; 1 is October to December"},
    field_spec{"month", field_type::count, "1 to 12; 1 is October"},
    field_spec{"month_start", field_type::date, "its first day"},
    field_spec{"month_end", field_type::date, "its last day"},
    field_spec{"quarter_start", field_type::date, "first day of the quarter"},
    field_spec{"quarter_end", field_type::date, "last day of the quarter"}};
inline constexpr std::array fiscal_examples{std::string_view{"mediabuy calc fiscal 2025-12-31"}};
inline constexpr calculator_spec fiscal_calculator{
    "fiscal",      "where a day lies in the fiscal year",
    date_argument, {},
    fiscal_fields, "fiscal year N = 1 October N−1 to 30 September N",
    "31 USC 1102", fiscal_examples};

inline constexpr std::array broadcast_fields{
    field_spec{"year", field_type::count, "broadcast year"},
    field_spec{"month", field_type::count, "1 is January"},
    field_spec{"start", field_type::date, "first day of the month, a Monday"},
    field_spec{"end", field_type::date, "last day of the month, a Sunday"},
    field_spec{"week", field_type::count, "of the broadcast year; not that of ISO 8601"},
    field_spec{"week_start", field_type::date, "its Monday"},
    field_spec{"week_end", field_type::date, "its Sunday"}};
inline constexpr std::array broadcast_examples{std::string_view{"mediabuy calc broadcast 2025-12-31"}};
inline constexpr calculator_spec broadcast_calculator{
    "broadcast",      "where a day lies in the broadcast calendar",
    date_argument,    {},
    broadcast_fields, "a week, Monday to Sunday, belongs to the month of its Sunday",
    "trade practice", broadcast_examples};

inline constexpr std::array holidays_argument{argument_spec{"year", "1971 or later"}};
inline constexpr std::array holidays_fields{
    field_spec{"date", field_type::date, "the day in law"},
    field_spec{"name", field_type::text, "as the law has it; or the order that closed the offices"},
    field_spec{"observed", field_type::date, "the day on which federal offices are closed"}};
inline constexpr std::array holidays_examples{std::string_view{"mediabuy calc holidays 2026"}};
inline constexpr calculator_spec holidays_calculator{
    "holidays",
    "the days on which federal offices are closed",
    holidays_argument,
    {},
    holidays_fields,
    "a Saturday is observed on the Friday before, a Sunday on the Monday after",
    "5 USC 6103; E.O. 11582; executive orders for single days",
    holidays_examples};

inline constexpr std::array business_day_fields{
    field_spec{"date", field_type::date, "as given"},
    field_spec{"business", field_type::flag, "federal offices are open; null where no holidays are known"},
    field_spec{"next", field_type::date, "the first business day on or after it; null where unknown"}};
inline constexpr std::array business_day_examples{std::string_view{"mediabuy calc business-day 2026-07-03"}};
inline constexpr calculator_spec business_day_calculator{
    "business-day",
    "whether federal offices are open, and when next",
    date_argument,
    {},
    business_day_fields,
    "Monday to Friday, no holiday and no closing",
    "5 USC 6103; E.O. 11582; executive orders for single days",
    business_day_examples};

} // namespace calculator_table
} // namespace v1
} // namespace mediabuy
