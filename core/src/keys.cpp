// SPDX-License-Identifier: MIT
#include "mediabuy/io/keys.hpp"

#include "mediabuy/calendar/calendar_unit.hpp"
#include "mediabuy/io/contract_keys.hpp"
#include "mediabuy/io/delivery_keys.hpp"
#include "mediabuy/io/import/import_format.hpp"
#include "mediabuy/io/import_keys.hpp"
#include "mediabuy/io/ledger_keys.hpp"
#include "mediabuy/io/order_keys.hpp"
#include "mediabuy/record/account_word.hpp"
#include "mediabuy/record/modification.hpp"
#include "mediabuy/record/rate_words.hpp"

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
    table{"order", "An insertion order: what a vendor is to run, when, and at which prices", order_keys},
    table{"allocation", "An amount of one layer, given to one platform: what reports add up",
          allocation_keys},
    table{"delivery", "What ran of a placement, as one party counted it", delivery_keys},
    table{"event", "Something that happened to a campaign, a contract or an allocation", event_keys},
    table{"invoice", "What a vendor bills", invoice_keys},
    table{"credit", "What a vendor takes back of an invoice", credit_keys},
    table{"payment", "What was paid of an invoice", payment_keys},
    table{"disposition", "What was decided about a line of an invoice that does not match", disposition_keys},
    table{"document", "A paper or a file that bears out what was delivered or billed", document_keys},
    table{"closing", "The day on which a month was closed: what becomes known later posts into the next",
          closing_keys},
    table{"account", "What your chart of accounts calls an account of the journal", account_keys},
    table{"claim", "What one source says about a thing; never added to anything", claim_keys},
    table{"import", "An official file that stays where it is, and what of it the book takes", import_keys},
    table{"scope", "What the totals of the book are of", scope_keys},
    table{"period", "A run of days, both ends included; an end that is not known is left out", period_keys},
    table{"range", "A day that is known only to lie between two others", range_keys},
    table{"import.where", "Which rows of an official file are taken; one list left out takes all",
          import_where_keys},
    table{"contract.totals", "Totals of a contract as an official record prints them", totals_keys},
    table{"contract.line", "A line item of a contract; its amounts are those of the award",
          contract_line_keys},
    table{"contract.option", "A priced option to extend a contract", contract_option_keys},
    table{"contract.modification", "One action of a contract; its amounts are changes", modification_keys},
    table{"contract.modification.funds", "What an action charges to one fund", fund_charge_keys},
    table{"contract.modification.lines", "What an action changes on one line", line_change_keys},
    table{"fund.allotments", "A part of a fund that may be obligated from a day on", allotment_keys},
    table{"rate", "What media is priced by, and at how much", rate_keys},
    table{"order.line", "A line of an order: one placement, its flight and its cost", order_line_keys},
    table{"order.line.short_rates", "What a unit costs from a number of units on", short_rate_keys},
    table{"order.revision", "A change of an order; it says what holds from its date on", revision_keys},
    table{"invoice.line", "One item of an invoice", invoice_line_keys},
    table{"document.covers", "What a document bears out", covers_keys},
};

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
    if (list == "rate") return spellings<rate_type>;
    if (list == "disposition") return spellings<disposition_word>;
    if (list == "document") return spellings<document_kind>;
    if (list == "account") return spellings<account_word>;
    if (list == "unit") return spellings<calendar_unit>;
    if (list == "extent") return spellings<extent>;
    if (list == "import") return spellings<import_format>;
    return {};
}

} // namespace v1
} // namespace mediabuy
