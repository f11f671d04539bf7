// SPDX-License-Identifier: MIT
#include "mediabuy/io/keys.hpp"

#include "mediabuy/io/contract_keys.hpp"
#include "mediabuy/io/ledger_keys.hpp"
#include "mediabuy/record/modification.hpp"

#include <algorithm>

namespace mediabuy {
inline namespace v1 {
namespace {

constexpr std::array all_tables{
    table{"book", "The head: what the book is about, and what holds for all of it", book_keys},
    table{"source", "A publication or an official file that figures rest on", source_keys},
    table{"party", "Who buys, who is under contract, who runs the advertisements", party_keys},
    table{"campaign", "What the advertisements are for", campaign_keys},
    table{"fund", "An appropriation account that contracts are paid from", fund_keys},
    table{"contract", "A federal award", contract_keys},
    table{"allocation", "An amount of one layer, given to one platform: what reports add up",
          allocation_keys},
    table{"event", "Something that happened to a campaign, a contract or an allocation", event_keys},
    table{"invoice", "What a vendor bills", invoice_keys},
    table{"claim", "What one source says about a thing; never added to anything", claim_keys},
    table{"scope", "What the totals of the book are of", scope_keys},
    table{"period", "A run of days, both ends included; an end that is not known is left out", period_keys},
    table{"range", "A day that is known only to lie between two others", range_keys},
    table{"contract.totals", "Totals of a contract as an official record prints them", totals_keys},
    table{"contract.line", "A line item of a contract; its amounts are those of the award",
          contract_line_keys},
    table{"contract.option", "A priced option to extend a contract", contract_option_keys},
    table{"contract.modification", "One action of a contract; its amounts are changes", modification_keys},
    table{"contract.modification.funds", "What an action charges to one fund", fund_charge_keys},
    table{"contract.modification.lines", "What an action changes on one line", line_change_keys},
    table{"fund.allotments", "A part of a fund that may be obligated from a day on", allotment_keys},
    table{"invoice.line", "One item of an invoice", invoice_line_keys},
};

// Sorted, for the search below.
constexpr std::array<std::string_view, 6> later_tables{"credit", "delivery", "document",
                                                       "import", "order",    "payment"};
constexpr std::array<std::string_view, 6> later_keys{"allocation.commission", "allocation.order",
                                                     "allocation.rate",       "allocation.units",
                                                     "invoice.line.kind",     "invoice.order"};

static_assert(std::is_sorted(later_tables.begin(), later_tables.end()));
static_assert(std::is_sorted(later_keys.begin(), later_keys.end()));

} // namespace

std::span<const table> tables() noexcept { return all_tables; }

const table* table_named(std::string_view name) noexcept
{
    const auto at =
        std::find_if(all_tables.begin(), all_tables.end(), [name](const table& t) { return t.name == name; });
    return at == all_tables.end() ? nullptr : &*at;
}

std::span<const std::string_view> words_of(std::string_view list) noexcept
{
    if (list == "party") return spellings<party_kind>;
    if (list == "contract") return spellings<contract_kind>;
    if (list == "line") return spellings<line_kind>;
    if (list == "layer") return spellings<layer>;
    if (list == "channel") return spellings<channel>;
    if (list == "basis") return spellings<amount_basis>;
    if (list == "event") return spellings<event_word>;
    if (list == "claim") return spellings<claim_word>;
    if (list == "unknown") return spellings<unknown_why>;
    if (list == "action") return spellings<action>;
    if (list == "extent") return spellings<extent>;
    return {};
}

std::span<const std::string_view> unread_tables() noexcept { return later_tables; }

std::span<const std::string_view> unread_keys() noexcept { return later_keys; }

} // namespace v1
} // namespace mediabuy
