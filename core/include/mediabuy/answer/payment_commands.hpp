// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/payment_commands.hpp
/// The rows of the command table for questions about orders, deliveries, invoices and payments.

#include "mediabuy/answer/command_spec.hpp"

namespace mediabuy {
inline namespace v1 {
namespace command_table {

/// What stands for invoices: itself, its order, the contract, campaign or vendor of these.
inline constexpr std::array match_kinds{record_kind::party, record_kind::campaign, record_kind::contract,
                                        record_kind::order, record_kind::invoice};

inline constexpr std::array match_options{
    option_spec{"tolerance",
                option_type::text,
                {},
                "",
                "a variance of at most this amount is paid as billed; in the book's currency, else in US "
                "dollars"},
    option_spec{"tolerance-rate",
                option_type::text,
                {},
                "",
                "the same in per cent of what is due, such as 2 or 2%; the larger of the two holds"}};

inline constexpr std::array match_fields{
    field_spec{"invoice", field_type::id, "the invoice; null where nothing is billed"},
    field_spec{"line", field_type::id, "its line, as invoice:line"},
    field_spec{"name", field_type::text, "how the line is described, else the name of what is billed"},
    field_spec{"vendor", field_type::text, "who bills, or with whom it is ordered"},
    field_spec{"outcome", field_type::text,
               "matched, rounding, rate-variance, unit-variance, out-of-flight, not-ordered, duplicate, "
               "missing-invoice, missing-proof or in-advance: the gravest"},
    field_spec{"exception", field_type::flag, "what is billed and what is due do not agree"},
    field_spec{"also", field_type::list, "other outcomes that are true of it"},
    field_spec{"order_line", field_type::id, "the line of an order, or of a contract, that it bills"},
    field_spec{
        "found_by", field_type::text,
        "how that was found: order-line, allocation, printed-keys, contract-line, order-fee or nothing"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"units_ordered", field_type::text, "what the order has left for this line"},
    field_spec{"units_delivered", field_type::text,
               "by the count that governs, with what makes good, less what earlier lines billed"},
    field_spec{"units_invoiced", field_type::text, "as billed"},
    field_spec{"units_short", field_type::text, "billed and ordered, and not delivered: a make-good is owed"},
    field_spec{"ordered", field_type::money, "the units left, at the rate ordered"},
    field_spec{"delivered", field_type::money, "the units delivered, at the rate ordered"},
    field_spec{"invoiced", field_type::money, "as billed"},
    field_spec{"difference", field_type::money, "invoiced less what is due"},
    field_spec{"pay", field_type::money,
               "the amount to pay: the lesser of delivered and ordered, at the rate ordered and never more "
               "than is billed"},
    field_spec{"rounding", field_type::text, "of what is due, once a line: half_up; null where it is exact"},
    field_spec{"tolerance", field_type::money, "the larger of the two tolerances"},
    field_spec{"tolerated_by", field_type::text, "amount or rate: the one within which a variance lies"},
    field_spec{"credited", field_type::money, "by the day"},
    field_spec{"paid", field_type::money, "by the day"},
    field_spec{"open", field_type::money, "still to pay"},
    field_spec{"credit_owed", field_type::money, "paid beyond what is due, and not credited"},
    field_spec{"same_as", field_type::id, "of a duplicate: the line that it repeats"},
    field_spec{"advice", field_type::text, "pay, short-pay, dispute or credit-expected"},
    field_spec{"decided", field_type::object, "what was decided about it last",
               "id says date until amount note"},
    field_spec{"settled", field_type::flag, "nothing is left to decide or to ask for"},
    field_spec{"says", field_type::list, "why, in sentences"},
    field_spec{"to_do", field_type::text, "what to do about it, or what was decided; null where nothing is"},
    field_spec{"file", field_type::text, "where it stands"},
    field_spec{"file_line", field_type::count, "from 1"}};

inline constexpr std::array match_examples{
    std::string_view{"mediabuy match buys.toml"},
    std::string_view{"mediabuy match buys.toml radio-invoice --tolerance 5 --tolerance-rate 1%"}};

inline constexpr command_spec match{"match",
                                    "order against delivery against invoice, and the amount to pay",
                                    match_kinds,
                                    match_options,
                                    match_fields,
                                    match_examples,
                                    built_in_book::when_asked};

inline constexpr std::array proof_fields{
    field_spec{"invoice", field_type::id, "the invoice"},
    field_spec{"line", field_type::id, "its line, as invoice:line"},
    field_spec{"name", field_type::text, "how the line is described, else the name of what is billed"},
    field_spec{"vendor", field_type::text, "who bills"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"amount", field_type::money, "as billed"},
    field_spec{"state", field_type::text, "supported, partly or unsupported"},
    field_spec{"supported", field_type::money, "the part that documents bear out, rounded down"},
    field_spec{"unsupported", field_type::money, "the rest"},
    field_spec{"share", field_type::ratio, "of the line that is borne out, rounded down"},
    field_spec{"measured_by", field_type::text, "whole, units, amount, days or nothing"},
    field_spec{"documents", field_type::list, "the documents that cover it", "id kind file page sha256"},
    field_spec{"file", field_type::text, "where it stands"},
    field_spec{"file_line", field_type::count, "from 1"}};

inline constexpr std::array proof_examples{std::string_view{"mediabuy proof buys.toml"},
                                           std::string_view{"mediabuy proof buys.toml radio-invoice"}};

inline constexpr command_spec proof{
    "proof",      "which dollars documents bear out, and the index of the documents",
    match_kinds,  {},
    proof_fields, proof_examples};

inline constexpr std::array pay_options{option_spec{
    "rates",
    option_type::text,
    {},
    "",
    "rates of interest on late payments that the table lacks, such as 2025-H2=4.625%, with commas between"}};

inline constexpr std::array pay_fields{
    field_spec{"invoice", field_type::id, "the invoice"},
    field_spec{"number", field_type::text, "as it is printed"},
    field_spec{"vendor", field_type::text, "who bills"},
    field_spec{"state", field_type::text, "overdue, waiting, payable, paid or nothing-due"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"invoiced", field_type::money, "as billed"},
    field_spec{"pay", field_type::money, "what is due by the match, decisions observed, less credits"},
    field_spec{"credited", field_type::money, "by the day"},
    field_spec{"approved", field_type::money, "for payment by the day; null where nobody approved it"},
    field_spec{"due", field_type::date, "interest counts from the day after it"},
    field_spec{"due_from", field_type::text,
               "what it counts from: receipt, invoice-date, acceptance or deemed-acceptance"},
    field_spec{"pay_by", field_type::date, "the last day in time: the next on which offices are open"},
    field_spec{"paid", field_type::date, "day of the last payment"},
    field_spec{"paid_amount", field_type::money, "by the day, without interest"},
    field_spec{"days_late", field_type::count, "of what is open on the day, else of the last payment"},
    field_spec{"rate", field_type::ratio, "a year's, of the same; null where no day bears interest"},
    field_spec{"interest", field_type::money,
               "owed in all, on each late payment and on what is open; null where a rate is missing"},
    field_spec{"interest_paid", field_type::money, "with the payments"},
    field_spec{"principal", field_type::money, "what may be paid, without interest"},
    field_spec{"interest_payable", field_type::money, "interest owed, and not paid"},
    field_spec{"payable", field_type::money, "the two together; 0 where nothing may be paid"},
    field_spec{"awaits_approval", field_type::money, "due, and not approved or accepted"},
    field_spec{"awaits_decision", field_type::money, "due on lines that differ and want a decision"},
    field_spec{"withheld", field_type::money, "billed beyond what is due, and not credited"},
    field_spec{"credit_owed", field_type::money, "paid beyond what is due, and not credited"},
    field_spec{"unsupported", field_type::money,
               "of what is due: borne out by no document; null where the book keeps none"},
    field_spec{"payments", field_type::list, "each with its days and interest; what is open comes last",
               "id paid amount days_late interest"},
    field_spec{"because", field_type::list, "what the due date and the interest rest on, in sentences"},
    field_spec{"findings", field_type::list, "what is to be said of it", "message"},
    field_spec{"file", field_type::text, "where it stands"},
    field_spec{"file_line", field_type::count, "from 1"}};

inline constexpr std::array pay_examples{std::string_view{"mediabuy pay buys.toml"},
                                         std::string_view{"mediabuy pay buys.toml --as-of 2026-01-20"},
                                         std::string_view{"mediabuy pay buys.toml --rates 2025-H2=4.625%"}};

inline constexpr command_spec pay{"pay",
                                  "due date, interest, and whether it may be paid",
                                  match_kinds,
                                  pay_options,
                                  pay_fields,
                                  pay_examples,
                                  built_in_book::when_asked};

inline constexpr std::array pace_kinds{record_kind::party,    record_kind::campaign, record_kind::allocation,
                                       record_kind::contract, record_kind::order,    record_kind::order_line};

inline constexpr std::array pace_options{option_spec{
    "tolerance-rate",
    option_type::text,
    {},
    "",
    "so many per cent off the plan still count as on schedule, such as 5 or 5%; none where left out"}};

inline constexpr std::array pace_fields{
    field_spec{"id", field_type::id, "of the order, or of its line"},
    field_spec{"name", field_type::text, "what the line orders; the vendor of an order"},
    field_spec{"kind", field_type::text, "order or order-line"},
    field_spec{"order", field_type::id, "the order"},
    field_spec{"vendor", field_type::text, "with whom it is placed"},
    field_spec{"state", field_type::text,
               "unknown, not-begun, behind, on-schedule, ahead or ended, by the days that are counted"},
    field_spec{"measure", field_type::text, "units, or money: of an order as a whole"},
    field_spec{"unit", field_type::text, "what is counted: impressions, clicks, USD"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"start", field_type::date, "first day of the flight that is paid for"},
    field_spec{"end", field_type::date, "last day of it"},
    field_spec{"goal", field_type::ratio,
               "what is ordered; of a cancelled line the part on the days that are paid for"},
    field_spec{"planned", field_type::ratio, "of it through yesterday, by the days of the flight"},
    field_spec{"delivered", field_type::ratio, "through yesterday, by the count that governs"},
    field_spec{"ahead", field_type::ratio, "delivered less planned; negative where it is behind"},
    field_spec{"index", field_type::ratio, "delivered over planned; null before anything is planned"},
    field_spec{"index_counted", field_type::ratio, "the same through the last day that is counted"},
    field_spec{"counted_to", field_type::date, "the last day that is counted"},
    field_spec{"counted_by", field_type::text, "whose count it is"},
    field_spec{"forecast", field_type::ratio,
               "at the end of the flight, at the index of the days that are counted"},
    field_spec{"runs_out", field_type::date, "day on which the goal is reached at that index"},
    field_spec{"needed_per_day", field_type::ratio, "on each day left, to reach the goal"},
    field_spec{"remaining", field_type::ratio, "of the goal; 0 where it was reached"},
    field_spec{"days_left", field_type::count, "days of the flight from the day asked about on"},
    field_spec{"reason", field_type::text, "why there are no figures; null where there are"},
    field_spec{"says", field_type::list, "what it comes to, in sentences"},
    field_spec{"file", field_type::text, "where it stands"},
    field_spec{"file_line", field_type::count, "from 1"}};

inline constexpr std::array pace_examples{
    std::string_view{"mediabuy pace buys.toml --as-of 2025-10-15"},
    std::string_view{"mediabuy pace buys.toml radio-order --tolerance-rate 5"}};

inline constexpr command_spec pace{"pace",
                                   "on schedule, where it lands, when it runs out",
                                   pace_kinds,
                                   pace_options,
                                   pace_fields,
                                   pace_examples,
                                   built_in_book::when_asked};

} // namespace command_table
} // namespace v1
} // namespace mediabuy
