// SPDX-License-Identifier: MIT
#pragma once
/// @file contract_fields.hpp
/// Which key fills which member of a contract and the tables in it, and of a fund.

#include "fields.hpp"
#include "mediabuy/io/contract_keys.hpp"
#include "mediabuy/io/ledger_keys.hpp"

namespace mediabuy {
inline namespace v1 {
namespace detail {

template <> struct fields_of<fund> {
    static constexpr std::string_view table = "fund";
    static constexpr std::span<const key> keys = fund_keys;
    static constexpr auto list = std::tuple_cat(
        std::tuple{at("name", &fund::name), at("tas", &fund::account), special{"available"},
                   special{"currency"}, at("amount", &fund::amount), at("allotments", &fund::allotments)},
        common_fields<fund>());
};

template <> struct fields_of<allotment> {
    static constexpr std::string_view table = "fund.allotments";
    static constexpr std::span<const key> keys = allotment_keys;
    static constexpr std::tuple list{at("date", &allotment::date), at("amount", &allotment::amount)};
};

// Lines and options stand before the actions, which refer to them.
template <> struct fields_of<contract> {
    static constexpr std::string_view table = "contract";
    static constexpr std::span<const key> keys = contract_keys;
    static constexpr auto list =
        std::tuple_cat(std::tuple{at("kind", &contract::kind),
                                  at("piid", &contract::piid),
                                  at("parent", &contract::parent),
                                  at("agency", &contract::agency),
                                  at("vendor", &contract::vendor),
                                  at("campaign", &contract::bought_for),
                                  at("psc", &contract::buys, &purchase::psc),
                                  at("psc_title", &contract::buys, &purchase::psc_title),
                                  at("naics", &contract::buys, &purchase::naics),
                                  at("naics_title", &contract::buys, &purchase::naics_title),
                                  at("description", &contract::buys, &purchase::description),
                                  special{"currency"},
                                  at("start", &contract::start),
                                  at("end", &contract::end),
                                  at("potential_end", &contract::potential_end),
                                  at("ordering_end", &contract::ordering_end),
                                  at("pricing", &contract::pricing),
                                  at("severable", &contract::severable),
                                  at("clauses", &contract::clauses),
                                  at("ceiling_includes_extension", &contract::ceiling_includes_extension),
                                  at("totals", &contract::totals),
                                  at("line", &contract::lines),
                                  at("option", &contract::options),
                                  at("modification", &contract::modifications)},
                       common_fields<contract>());
};

template <> struct fields_of<printed_totals> {
    static constexpr std::string_view table = "contract.totals";
    static constexpr std::span<const key> keys = totals_keys;
    static constexpr std::tuple list{at("obligated", &printed_totals::obligated),
                                     at("current", &printed_totals::current),
                                     at("potential", &printed_totals::potential)};
};

template <> struct fields_of<contract_line> {
    static constexpr std::string_view table = "contract.line";
    static constexpr std::span<const key> keys = contract_line_keys;
    static constexpr std::tuple list{
        special{"id"},
        at("number", &contract_line::number),
        at("description", &contract_line::description),
        at("kind", &contract_line::kind),
        at("pricing", &contract_line::pricing),
        at("quantity", &contract_line::quantity),
        at("unit_price", &contract_line::unit_price),
        at("ceiling", &contract_line::ceiling),
        at("funded", &contract_line::funded),
        at("fund", &contract_line::paid_from),
        period_field{"period", direct{&contract_line::start}, direct{&contract_line::end}},
        at("sources", &contract_line::head, &record_head::sources),
        at("unknown", &contract_line::head, &record_head::unknown),
        at("note", &contract_line::head, &record_head::note)};
};

template <> struct fields_of<contract_option> {
    static constexpr std::string_view table = "contract.option";
    static constexpr std::span<const key> keys = contract_option_keys;
    static constexpr std::tuple list{special{"id"},
                                     at("start", &contract_option::start),
                                     at("end", &contract_option::end),
                                     at("value", &contract_option::value),
                                     at("notice_days", &contract_option::notice_days),
                                     at("sources", &contract_option::head, &record_head::sources),
                                     at("unknown", &contract_option::head, &record_head::unknown),
                                     at("note", &contract_option::head, &record_head::note)};
};

template <> struct fields_of<modification> {
    static constexpr std::string_view table = "contract.modification";
    static constexpr std::span<const key> keys = modification_keys;
    static constexpr std::tuple list{at("number", &modification::number),
                                     at("transaction", &modification::transaction),
                                     at("action", &modification::what),
                                     at("signed", &modification::signed_on),
                                     at("effective", &modification::effective),
                                     at("recorded", &modification::recorded),
                                     at("obligates", &modification::obligates),
                                     at("value", &modification::value),
                                     at("ceiling", &modification::ceiling),
                                     at("funds", &modification::funds),
                                     at("lines", &modification::lines),
                                     at("exercises", &modification::exercises),
                                     at("extent", &modification::reach),
                                     at("settlement", &modification::settlement),
                                     at("end", &modification::end),
                                     at("potential_end", &modification::potential_end),
                                     at("psc", &modification::buys, &purchase::psc),
                                     at("psc_title", &modification::buys, &purchase::psc_title),
                                     at("naics", &modification::buys, &purchase::naics),
                                     at("naics_title", &modification::buys, &purchase::naics_title),
                                     at("description", &modification::buys, &purchase::description),
                                     at("sources", &modification::sources),
                                     at("unknown", &modification::unknown),
                                     at("note", &modification::note)};
};

template <> struct fields_of<fund_charge> {
    static constexpr std::string_view table = "contract.modification.funds";
    static constexpr std::span<const key> keys = fund_charge_keys;
    static constexpr std::tuple list{at("fund", &fund_charge::from), at("amount", &fund_charge::amount)};
};

template <> struct fields_of<line_change> {
    static constexpr std::string_view table = "contract.modification.lines";
    static constexpr std::span<const key> keys = line_change_keys;
    static constexpr std::tuple list{at("line", &line_change::line), at("obligates", &line_change::obligates),
                                     at("value", &line_change::value), at("ceiling", &line_change::ceiling),
                                     at("end", &line_change::end)};
};

static_assert(fields_match_keys<fund>() && fields_match_keys<allotment>() && fields_match_keys<contract>() &&
              fields_match_keys<printed_totals>() && fields_match_keys<contract_line>() &&
              fields_match_keys<contract_option>() && fields_match_keys<modification>() &&
              fields_match_keys<fund_charge>() && fields_match_keys<line_change>());

} // namespace detail
} // namespace v1
} // namespace mediabuy
