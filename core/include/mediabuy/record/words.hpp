// SPDX-License-Identifier: MIT
#pragma once
/// @file record/words.hpp
/// The closed lists of words that a book may use, each with its spelling in the file.

#include "mediabuy/text/words.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

/// What has an id: the tables of a book, the lines and options of its contracts, and the lines of its orders
/// and invoices.
enum class record_kind : std::uint8_t {
    source,
    party,
    campaign,
    fund,
    contract,
    order,
    allocation,
    delivery,
    event,
    invoice,
    credit,
    payment,
    disposition,
    document,
    closing,
    account, ///< of a chart
    claim,
    line, ///< of a contract
    option,
    order_line,
    invoice_line,
};

/// Of these, the tables of a book: those before `line`. The others are parts of a record of a book.
inline constexpr std::size_t top_record_kinds = static_cast<std::size_t>(record_kind::line);

/// The kind of the record that a part lies in; a record lies in none and is its own.
[[nodiscard]] constexpr record_kind holder_of(record_kind kind) noexcept
{
    if (kind == record_kind::line || kind == record_kind::option) return record_kind::contract;
    if (kind == record_kind::order_line) return record_kind::order;
    return kind == record_kind::invoice_line ? record_kind::invoice : kind;
}

enum class party_kind : std::uint8_t { agency, office, vendor, platform };

enum class contract_kind : std::uint8_t { idv, order, call, definitive_contract, purchase_order };

/// What a line of a contract, or of an invoice, buys.
enum class line_kind : std::uint8_t { other, media, fee, labour, production, travel, tax };

/// How far along the money is (domain.md E3). Amounts add up only within one layer.
enum class layer : std::uint8_t { appropriation, award, subaward, agency, platform, tracker };

enum class channel : std::uint8_t {
    unknown,
    television,
    radio,
    streaming_audio,
    streaming_video,
    online_video,
    social,
    search,
    display,
    out_of_home,
    print,
};

/// What an amount includes (domain.md D3).
enum class amount_basis : std::uint8_t { unknown, net_to_media, gross, client_billed };

enum class event_word : std::uint8_t {
    announced,
    first_heard,
    ended,
    confirmed,
    accepted,
    stop_work,
    resumed,
    notice_given,
};

enum class claim_word : std::uint8_t { amount, started, ended, cause, payer, purpose };

/// What is done about a line of an invoice that does not match.
enum class disposition_word : std::uint8_t { pay, short_pay, dispute, credit_expected };

/// A paper that bears out what is billed.
enum class document_kind : std::uint8_t {
    affidavit,
    tear_sheet,
    station_invoice,
    ad_server_report,
    receiving_report,
    modification,
    other,
};

/// Why something is unknown. "Not published" is none of these: it needs a source that says so (withheld).
enum class unknown_why : std::uint8_t { not_in_layout, blank, not_looked_for, withheld };

/// An action of a contract: the award itself, or FPDS's reason for modification (domain.md A2).
enum class action : std::uint8_t {
    award,
    additional_work,
    within_scope,
    funding_only,
    change_order,
    terminate_for_default,
    terminate_for_convenience,
    exercise_option,
    definitize_letter_contract,
    novation,
    close_out,
    definitize_change_order,
    other_administrative,
    legal_cancellation,
    rerepresentation_merger,
    rerepresentation,
    change_piid,
    transfer,
    change_uei,
    change_address,
    terminate_for_cause,
    add_subcontracting_plan,
};

template <>
inline constexpr std::array spellings<record_kind>{
    std::string_view{"source"},      std::string_view{"party"},      std::string_view{"campaign"},
    std::string_view{"fund"},        std::string_view{"contract"},   std::string_view{"order"},
    std::string_view{"allocation"},  std::string_view{"delivery"},   std::string_view{"event"},
    std::string_view{"invoice"},     std::string_view{"credit"},     std::string_view{"payment"},
    std::string_view{"disposition"}, std::string_view{"document"},   std::string_view{"closing"},
    std::string_view{"account"},     std::string_view{"claim"},      std::string_view{"line"},
    std::string_view{"option"},      std::string_view{"order-line"}, std::string_view{"invoice-line"}};
template <>
inline constexpr std::array spellings<party_kind>{std::string_view{"agency"}, std::string_view{"office"},
                                                  std::string_view{"vendor"}, std::string_view{"platform"}};
template <>
inline constexpr std::array spellings<contract_kind>{
    std::string_view{"idv"}, std::string_view{"order"}, std::string_view{"call"},
    std::string_view{"definitive-contract"}, std::string_view{"purchase-order"}};
template <>
inline constexpr std::array spellings<line_kind>{std::string_view{"other"},      std::string_view{"media"},
                                                 std::string_view{"fee"},        std::string_view{"labour"},
                                                 std::string_view{"production"}, std::string_view{"travel"},
                                                 std::string_view{"tax"}};
template <>
inline constexpr std::array spellings<layer>{std::string_view{"appropriation"}, std::string_view{"award"},
                                             std::string_view{"subaward"},      std::string_view{"agency"},
                                             std::string_view{"platform"},      std::string_view{"tracker"}};
template <>
inline constexpr std::array spellings<channel>{std::string_view{"unknown"},
                                               std::string_view{"television"},
                                               std::string_view{"radio"},
                                               std::string_view{"streaming audio"},
                                               std::string_view{"streaming video"},
                                               std::string_view{"online video"},
                                               std::string_view{"social"},
                                               std::string_view{"search"},
                                               std::string_view{"display"},
                                               std::string_view{"out of home"},
                                               std::string_view{"print"}};
template <>
inline constexpr std::array spellings<amount_basis>{
    std::string_view{"unknown"}, std::string_view{"net-to-media"}, std::string_view{"gross"},
    std::string_view{"client-billed"}};
template <>
inline constexpr std::array spellings<event_word>{
    std::string_view{"announced"}, std::string_view{"first-heard"}, std::string_view{"ended"},
    std::string_view{"confirmed"}, std::string_view{"accepted"},    std::string_view{"stop-work"},
    std::string_view{"resumed"},   std::string_view{"notice-given"}};
template <>
inline constexpr std::array spellings<claim_word>{std::string_view{"amount"}, std::string_view{"started"},
                                                  std::string_view{"ended"},  std::string_view{"cause"},
                                                  std::string_view{"payer"},  std::string_view{"purpose"}};
template <>
inline constexpr std::array spellings<disposition_word>{
    std::string_view{"pay"}, std::string_view{"short-pay"}, std::string_view{"dispute"},
    std::string_view{"credit-expected"}};
template <>
inline constexpr std::array spellings<document_kind>{std::string_view{"affidavit"},
                                                     std::string_view{"tear-sheet"},
                                                     std::string_view{"station-invoice"},
                                                     std::string_view{"ad-server-report"},
                                                     std::string_view{"receiving-report"},
                                                     std::string_view{"modification"},
                                                     std::string_view{"other"}};
template <>
inline constexpr std::array spellings<unknown_why>{
    std::string_view{"not-in-layout"}, std::string_view{"blank"}, std::string_view{"not-looked-for"},
    std::string_view{"withheld"}};
template <>
inline constexpr std::array spellings<action>{
    std::string_view{"award"}, std::string_view{"A"}, std::string_view{"B"}, std::string_view{"C"},
    std::string_view{"D"},     std::string_view{"E"}, std::string_view{"F"}, std::string_view{"G"},
    std::string_view{"H"},     std::string_view{"J"}, std::string_view{"K"}, std::string_view{"L"},
    std::string_view{"M"},     std::string_view{"N"}, std::string_view{"P"}, std::string_view{"R"},
    std::string_view{"S"},     std::string_view{"T"}, std::string_view{"V"}, std::string_view{"W"},
    std::string_view{"X"},     std::string_view{"Y"}};

} // namespace v1
} // namespace mediabuy
