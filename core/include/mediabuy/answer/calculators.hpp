// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/calculators.hpp
/// The table of the calculators, which need no book: arguments, options, row fields, formula and source of
/// each. The command line, the JavaScript methods and the page's panel are made from it, or checked against
/// it.

#include "mediabuy/answer/date_calculators.hpp"
#include "mediabuy/answer/pacing_calculator.hpp"
#include "mediabuy/answer/prompt_calculators.hpp"
#include "mediabuy/money/rounding.hpp"
#include "mediabuy/money/split_shares.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] constexpr std::span<const calculator_spec> calculators() noexcept;
[[nodiscard]] constexpr const calculator_spec* calculator_called(std::string_view name) noexcept;

// ---- implementation

namespace calculator_table {

inline constexpr option_spec rounding_option{"rounding", option_type::word, spellings<rounding>, "half_even",
                                             "how the result is rounded to the minor unit"};
inline constexpr option_spec type_option{
    "type", option_type::text, {}, "CPM", "CPM, vCPM, CPC, CPV, CPCV, CPA, CPL, CPD, spot, CPP or flat"};
inline constexpr option_spec commission_option{
    "commission", option_type::text, {}, "15%", "share of gross: 15%, 0.15 or 3/20"};
inline constexpr option_spec price_option{"price", option_type::text, {}, "", "may be finer than a cent"};
inline constexpr option_spec units_option{"units", option_type::text, {}, "", "a number"};
inline constexpr option_spec cost_option{"cost", option_type::text, {}, "", "an exact amount"};

inline constexpr field_spec exact_field{"exact", field_type::flag,
                                        "false where a ratio was rounded to six digits"};

inline constexpr std::array split_options{
    option_spec{"by", option_type::text, {}, "", "weights: 1,1,2 or 25%,75% or 1/3,2/3"},
    option_spec{"mode", option_type::word, spellings<split_mode>, "largest-remainder",
                "who gets what is left of whole minor units"},
    option_spec{"step", option_type::text, {}, "", "every part is a multiple of it, such as 0.05"},
    currency_option};
inline constexpr std::array split_fields{
    field_spec{"weight", field_type::text, "as given; null for a remainder kept apart"},
    field_spec{"amount", field_type::money, "the part"}};
inline constexpr std::array split_examples{
    std::string_view{"mediabuy calc split '$74,000.00' --by 12,35,28,3"}};

inline constexpr std::array estimate_arguments{
    argument_spec{"text", "an amount as printed, such as \"nearly $3 million\""}};
inline constexpr std::array estimate_options{
    option_spec{"words", option_type::word, spellings<language>, "",
                "language of the amount; that of the answer, or English, where left out"},
    currency_option};
inline constexpr std::array estimate_fields{
    field_spec{"point", field_type::money, "the figure; of a range its middle"},
    field_spec{"low", field_type::money, "least that rounding leaves open"},
    field_spec{"high", field_type::money, "most that rounding leaves open"},
    field_spec{"low_open", field_type::flag, "the low end does not belong to it"},
    field_spec{"high_open", field_type::flag, "the high end does not belong to it"},
    field_spec{"sound_low", field_type::money, "least that the words rule in; null for no bound"},
    field_spec{"sound_high", field_type::money, "most that the words rule in; null for no bound"},
    field_spec{"hedge", field_type::text, "how the words bind the figure"},
    field_spec{"digits", field_type::count, "significant digits as printed"},
    field_spec{"currency", field_type::text, "ISO 4217"}};
inline constexpr std::array estimate_examples{
    std::string_view{"mediabuy calc estimate 'nearly $3 million'"},
    std::string_view{"mediabuy calc estimate 'ca 74 000 dollar' --words sv"}};

inline constexpr std::array share_arguments{argument_spec{"part", "an amount as printed"},
                                            argument_spec{"whole", "an amount as printed"}};
inline constexpr std::array only_currency{currency_option};
inline constexpr std::array share_fields{
    field_spec{"share", field_type::ratio, "of the points"},
    field_spec{"low", field_type::ratio, "least, rounded down"},
    field_spec{"high", field_type::ratio, "most, rounded up; null for no bound"}, exact_field};
inline constexpr std::array share_examples{std::string_view{"mediabuy calc share '$74,000' '$5,874,000.00'"}};

inline constexpr std::array breakeven_options{price_option, currency_option};
inline constexpr std::array breakeven_fields{
    field_spec{"units", field_type::text, "the least whole number that reaches the amount"},
    field_spec{"exact_units", field_type::ratio, "how many it is exactly, or to six digits"}, exact_field};
inline constexpr std::array breakeven_examples{
    std::string_view{"mediabuy calc breakeven '$74,000.00' --price '$11.99'"}};

inline constexpr std::array gross_argument{argument_spec{"gross", "an exact amount, commission included"}};
inline constexpr std::array net_argument{argument_spec{"net", "an exact amount, to the media"}};
inline constexpr std::array billing_options{commission_option, rounding_option, currency_option};
inline constexpr std::array billing_fields{field_spec{"gross", field_type::money, "net and commission"},
                                           field_spec{"net", field_type::money, "to the media"},
                                           field_spec{"commission", field_type::money, "to the agency"}};
inline constexpr std::array net_examples{std::string_view{"mediabuy calc net '$10,000.00' --commission 15%"}};
inline constexpr std::array gross_examples{
    std::string_view{"mediabuy calc gross '$1,000.00' --commission 15%"}};

inline constexpr std::array cost_options{type_option, price_option, units_option, rounding_option,
                                         currency_option};
inline constexpr std::array units_options{type_option, price_option, cost_option, currency_option};
inline constexpr std::array price_options{type_option, cost_option, units_option, currency_option};
inline constexpr std::array rate_fields{field_spec{"type", field_type::text, "how the media is priced"},
                                        field_spec{"price", field_type::ratio, "for the units of the type"},
                                        field_spec{"units", field_type::ratio, "bought"},
                                        field_spec{"cost", field_type::money, "in all"}, exact_field};
inline constexpr std::array cost_examples{
    std::string_view{"mediabuy calc cost --type CPM --price 250 --units 60000"}};
inline constexpr std::array units_examples{
    std::string_view{"mediabuy calc units --type CPC --price 0.37 --cost '$74,000.00'"}};
inline constexpr std::array price_examples{
    std::string_view{"mediabuy calc price --type CPM --cost '$15,000.00' --units 60000"}};

inline constexpr std::array grp_options{
    option_spec{"reach", option_type::text, {}, "", "share of the audience reached, such as 25%"},
    option_spec{"frequency", option_type::text, {}, "", "how often each of them was reached"},
    option_spec{"impressions", option_type::text, {}, "", "contacts in all"},
    option_spec{"universe", option_type::text, {}, "", "people in the audience"}};
inline constexpr std::array grp_fields{
    field_spec{"grp", field_type::ratio, "gross rating points"},
    field_spec{"reach", field_type::ratio, "share of the audience; null where not given"},
    field_spec{"frequency", field_type::ratio, "null where not given"},
    field_spec{"impressions", field_type::ratio, "null without a universe"}, exact_field};
inline constexpr std::array grp_examples{
    std::string_view{"mediabuy calc grp --reach 25% --frequency 3"},
    std::string_view{"mediabuy calc grp --impressions 155880000 --universe 129900000"}};

inline constexpr std::array all_calculators{
    calculator_spec{
        "split", "an amount in parts that add up to it", amount_argument, split_options, split_fields,
        "each part = amount × weight / sum of weights, cut to whole steps; what is left goes by the mode",
        "largest remainder (Hamilton); ties to the earlier part", split_examples},
    calculator_spec{"estimate", "what a printed amount may stand for", estimate_arguments, estimate_options,
                    estimate_fields, "figure ± half its last significant digit, bound by the words around it",
                    "ours: no standard says what a hedge means", estimate_examples},
    calculator_spec{"share", "one amount beside another", share_arguments, only_currency, share_fields,
                    "part / whole; least = part's least / whole's most, most = part's most / whole's least",
                    "ours", share_examples},
    calculator_spec{"breakeven", "how many at a price come to an amount", amount_argument, breakeven_options,
                    breakeven_fields, "amount / price, rounded up", "ours", breakeven_examples},
    calculator_spec{"net", "what is left of gross without the commission", gross_argument, billing_options,
                    billing_fields, "net = gross × (1 − commission)",
                    "trade practice: 15 % of gross is 3/17 of net", net_examples},
    calculator_spec{"gross", "what a net amount is billed at", net_argument, billing_options, billing_fields,
                    "gross = net / (1 − commission)", "trade practice: 15 % of gross is 3/17 of net",
                    gross_examples},
    calculator_spec{"cost",
                    "what units cost at a price",
                    {},
                    cost_options,
                    rate_fields,
                    "cost = price × units / units in a price (1,000 for CPM)",
                    "trade practice",
                    cost_examples},
    calculator_spec{"units",
                    "how many units an amount buys",
                    {},
                    units_options,
                    rate_fields,
                    "units = cost / price × units in a price",
                    "trade practice",
                    units_examples},
    calculator_spec{"price",
                    "at which price units cost an amount",
                    {},
                    price_options,
                    rate_fields,
                    "price = cost / units × units in a price",
                    "trade practice",
                    price_examples},
    calculator_spec{"grp",
                    "gross rating points",
                    {},
                    grp_options,
                    grp_fields,
                    "grp = reach × frequency × 100 = impressions / universe × 100",
                    "trade practice",
                    grp_examples},
    accrue_calculator,
    pacing_calculator,
    interest_calculator,
    due_calculator,
    notice_calculator,
    closeout_calculator,
    fiscal_calculator,
    broadcast_calculator,
    holidays_calculator,
    business_day_calculator};

} // namespace calculator_table

constexpr std::span<const calculator_spec> calculators() noexcept
{
    return calculator_table::all_calculators;
}

constexpr const calculator_spec* calculator_called(std::string_view name) noexcept
{
    const auto at = std::find_if(calculators().begin(), calculators().end(),
                                 [name](const calculator_spec& c) { return c.name == name; });
    return at == calculators().end() ? nullptr : &*at;
}

} // namespace v1
} // namespace mediabuy
