// SPDX-License-Identifier: MIT
#pragma once
/// @file record/order.hpp
/// An insertion order: what a vendor is to run, when, and at which prices (domain.md D1 to D4).

#include "mediabuy/money/ratio.hpp"
#include "mediabuy/record/campaign.hpp"
#include "mediabuy/record/contract.hpp"
#include "mediabuy/record/order_line.hpp"
#include "mediabuy/record/party.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// A dated change of an order. It says what holds of one line from its date on, not by how much it differs;
/// what it leaves out stays as it was. Of two of one date the later in the file holds.
struct order_revision {
    std::string number; ///< as the order counts them, such as "R1"
    std::optional<given_day> date;
    std::optional<day> recorded;
    part_ref line;
    std::optional<given_day> start; ///< of the line's flight
    std::optional<given_day> end;   ///< last day, included
    std::vector<flight_run> runs;
    std::optional<rate> priced;
    std::optional<decimal> units;
    std::optional<money> amount;
    std::optional<given_day> cancelled; ///< last day of the line that is still paid for
    std::vector<ref<source>> sources;
    std::vector<unknown_field> unknown;
    std::string note;
    span where;
};

struct order {
    record_head head;
    ref<party> vendor;
    std::string number; ///< as it is printed; invoices name it
    std::vector<std::string> aka;
    ref<contract> under;
    ref<campaign> bought_for;
    std::string client;  ///< as the vendor's system names it, beside the number
    std::string product; ///< likewise
    std::string estimate;
    std::optional<given_day> signed_on; ///< it counts as committed from this day on
    amount_basis basis = amount_basis::unknown;
    std::optional<ratio> commission; ///< of gross
    std::optional<ratio> markup;     ///< of net
    std::optional<ratio> fee;        ///< of what is billed for media, beside it
    std::optional<money> maximum;    ///< the most that may be spent under it
    std::string terms;
    std::optional<int> cancel_notice_days;
    std::optional<given_day> notice_given; ///< of cancellation
    std::optional<given_day> cancelled;    ///< last day that is paid for; else by the notice
    name_id governing_count = name_id::none;
    bool bills_overdelivery = false;
    std::vector<order_line> lines;
    std::vector<order_revision> revisions; ///< in file order
    std::optional<currency> amounts_in;    ///< the currency of its amounts
};

} // namespace v1
} // namespace mediabuy
