// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/evidence_commands.hpp
/// The rows of the command table for questions about who says what, and how a total came about.

#include "mediabuy/answer/claims_query.hpp"
#include "mediabuy/answer/money_commands.hpp"

namespace mediabuy {
inline namespace v1 {
namespace command_table {

/// Claims can be about anything; a source stands for those that it makes.
inline constexpr std::array claim_kinds{
    record_kind::source,     record_kind::party,       record_kind::campaign,     record_kind::fund,
    record_kind::contract,   record_kind::allocation,  record_kind::event,        record_kind::invoice,
    record_kind::claim,      record_kind::line,        record_kind::option,       record_kind::order,
    record_kind::order_line, record_kind::delivery,    record_kind::invoice_line, record_kind::credit,
    record_kind::payment,    record_kind::disposition, record_kind::document,     record_kind::closing,
    record_kind::account};

inline constexpr std::array claims_options{
    option_spec{"beside",
                option_type::text,
                {},
                "",
                "hold each claim against one alone: a claim or a record by its id, several with commas, or "
                "counted for what reports count, else what was published first"},
    option_spec{"list", option_type::word, spellings<claims_listing>, "claims",
                "the claims, or what they are about and how many there are"}};

inline constexpr std::array claims_fields{
    field_spec{"id", field_type::id, "of the claim"},
    field_spec{"about", field_type::id, "what it is about"},
    field_spec{"name", field_type::text, "of what it is about"},
    field_spec{"kind", field_type::text, "of what it is about: allocation, contract, campaign and so on"},
    field_spec{"says", field_type::text, "amount, started, ended, cause, payer or purpose"},
    field_spec{"says_text", field_type::text, "what it says, in words"},
    field_spec{"source", field_type::id, "who publishes it"},
    field_spec{"publisher", field_type::text, "its name"},
    field_spec{"published", field_type::date, "when"},
    field_spec{"as_printed", field_type::text, "the words of the source"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"point", field_type::money, "the figure printed"},
    field_spec{"low", field_type::money, "least that rounding leaves open"},
    field_spec{"high", field_type::money, "most that rounding leaves open"},
    field_spec{"low_open", field_type::flag, "the low end does not belong to the interval"},
    field_spec{"high_open", field_type::flag, "the high end does not belong to the interval"},
    field_spec{"sound_low", field_type::money, "least that the words rule in; null for no bound"},
    field_spec{"sound_high", field_type::money, "most that the words rule in; null for no bound"},
    field_spec{"hedge", field_type::text, "how the figure is hedged"},
    field_spec{"addition", field_type::flag, "it is said to come on top of something"},
    field_spec{"reads", field_type::text, "how the figure is read, in words"},
    field_spec{"cause", field_type::text, "of a cause: the word for it"},
    field_spec{"date", field_type::date, "of a start or an end"},
    field_spec{"payer", field_type::text, "whose money, where it says so"},
    field_spec{"payee", field_type::text, "who received it, where it says so"},
    field_spec{"purpose", field_type::text, "what for, where it says so"},
    field_spec{"channel", field_type::text, "where it says so"},
    field_spec{"layer", field_type::text, "how far along the money is, where it says so"},
    field_spec{"basis", field_type::text, "what the amount includes, where it says so"},
    field_spec{"start", field_type::date, "first day that it is of, where it says so"},
    field_spec{"end", field_type::date, "last day that it is of, where it says so"},
    field_spec{"date_low", field_type::date, "of a start or an end: the first day that it may be"},
    field_spec{"date_high", field_type::date, "of a start or an end: the last day that it may be"},
    field_spec{"payer_text", field_type::text, "of an amount: who paid, in words"},
    field_spec{"money_text", field_type::text, "of an amount: which money it is of, in words"},
    field_spec{"period_text", field_type::text, "of which days it is, in words"},
    field_spec{"origins", field_type::list, "ids of the first sources behind it"},
    field_spec{"corrected", field_type::date, "when its source corrected itself"},
    field_spec{"retracted", field_type::date, "when its source withdrew it"},
    field_spec{
        "relation", field_type::list,
        "how it stands to each other claim about the same thing, and to the record's own amount; to one "
        "alone where one is named",
        "with verdict origin gap"},
    field_spec{"sum_of_parts", field_type::object,
               "of a headline: what its parts come to, and whether that can be",
               "parts point low high verdict gap"},
    field_spec{"note", field_type::text, "what the book remarks"},
    field_spec{"file", field_type::text, "where it stands"},
    field_spec{"line", field_type::count, "from 1"}};

inline constexpr std::array claims_examples{std::string_view{"mediabuy claims meta"},
                                            std::string_view{"mediabuy claims --known-by 2025-11-15"},
                                            std::string_view{"mediabuy claims --format csv -o claims.csv"}};

inline constexpr command_spec claims{
    "claims",      "who says what, what conflicts, and how many witnesses there are",
    claim_kinds,   claims_options,
    claims_fields, claims_examples};

inline constexpr std::array method_fields{
    field_spec{"section", field_type::text,
               "definition, total, filter, file, record, left-out, unknown, print or do-not-print"},
    field_spec{"text", field_type::text, "the line"},
    field_spec{"id", field_type::id, "what it is about, where that has an id"},
    field_spec{"count", field_type::count, "how many, where something is counted"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"point", field_type::money, "the amount, where the line has one"},
    field_spec{"low", field_type::money, "least that rounding leaves open"},
    field_spec{"high", field_type::money, "most that rounding leaves open"},
    field_spec{"low_open", field_type::flag, "the low end does not belong to the interval"},
    field_spec{"high_open", field_type::flag, "the high end does not belong to the interval"},
    field_spec{"sha256", field_type::text, "of a file, in hexadecimal"},
    field_spec{"rule", field_type::text, "a word for why, or for which kind of unknown"},
    field_spec{"why", field_type::text, "the same in a sentence"}};

inline constexpr std::array method_examples{std::string_view{"mediabuy method -o method.md"},
                                            std::string_view{"mediabuy method --by contract --layer award"}};

inline constexpr command_spec method{"method",      "the note that belongs beside a published total",
                                     report_kinds,  summing_options,
                                     method_fields, method_examples};

} // namespace command_table
} // namespace v1
} // namespace mediabuy
