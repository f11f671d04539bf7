// SPDX-License-Identifier: MIT
#pragma once
/// @file ledger_fields.hpp
/// Which key fills which member of an invoice and of what follows it; and with them the fields of every
/// record.

#include "contract_fields.hpp"
#include "order_fields.hpp"

namespace mediabuy {
inline namespace v1 {
namespace detail {

template <> struct fields_of<invoice> {
    static constexpr std::string_view table = "invoice";
    static constexpr std::span<const key> keys = invoice_keys;
    static constexpr auto list = std::tuple_cat(
        std::tuple{at("vendor", &invoice::vendor), at("number", &invoice::number),
                   at("contract", &invoice::under), at("order", &invoice::ordered_by),
                   at("client", &invoice::client), at("product", &invoice::product),
                   at("estimate", &invoice::estimate), at("order_number", &invoice::order_number),
                   special{"currency"}, at("dated", &invoice::dated), at("received", &invoice::received),
                   at("accepted", &invoice::accepted), at("approved", &invoice::approved),
                   at("approved_amount", &invoice::approved_amount), at("disputed", &invoice::disputed),
                   at("line", &invoice::lines)},
        common_fields<invoice>());
};

template <> struct fields_of<invoice_line> {
    static constexpr std::string_view table = "invoice.line";
    static constexpr std::span<const key> keys = invoice_line_keys;
    static constexpr std::tuple list{
        special{"id"},
        at("allocation", &invoice_line::bought),
        at("order_line", &invoice_line::order_line),
        at("contract_line", &invoice_line::contract_line),
        at("kind", &invoice_line::kind),
        at("description", &invoice_line::description),
        period_field{"period", direct{&invoice_line::start}, direct{&invoice_line::end}},
        at("rate", &invoice_line::priced),
        at("units", &invoice_line::units),
        at("amount", &invoice_line::amount),
        at("basis", &invoice_line::basis),
        at("sources", &invoice_line::head, &record_head::sources),
        at("unknown", &invoice_line::head, &record_head::unknown),
        at("note", &invoice_line::head, &record_head::note)};
};

template <> struct fields_of<credit> {
    static constexpr std::string_view table = "credit";
    static constexpr std::span<const key> keys = credit_keys;
    static constexpr auto list = std::tuple_cat(
        std::tuple{at("invoice", &credit::of), at("line", &credit::line), at("number", &credit::number),
                   at("dated", &credit::dated), special{"currency"}, at("amount", &credit::amount)},
        common_fields<credit>());
};

template <> struct fields_of<payment> {
    static constexpr std::string_view table = "payment";
    static constexpr std::span<const key> keys = payment_keys;
    static constexpr auto list = std::tuple_cat(
        std::tuple{at("invoice", &payment::of), at("line", &payment::line), at("number", &payment::number),
                   at("paid", &payment::paid), special{"currency"}, at("amount", &payment::amount),
                   at("interest", &payment::interest)},
        common_fields<payment>());
};

template <> struct fields_of<disposition> {
    static constexpr std::string_view table = "disposition";
    static constexpr std::span<const key> keys = disposition_keys;
    static constexpr auto list =
        std::tuple_cat(std::tuple{at("line", &disposition::line), at("says", &disposition::says),
                                  at("date", &disposition::date), at("until", &disposition::until),
                                  special{"currency"}, at("amount", &disposition::amount)},
                       common_fields<disposition>());
};

template <> struct fields_of<closing> {
    static constexpr std::string_view table = "closing";
    static constexpr std::span<const key> keys = closing_keys;
    static constexpr auto list = std::tuple_cat(
        std::tuple{at("through", &closing::through), at("closed", &closing::closed), at("by", &closing::by)},
        common_fields<closing>());
};

template <> struct fields_of<charted_account> {
    static constexpr std::string_view table = "account";
    static constexpr std::span<const key> keys = account_keys;
    static constexpr auto list = std::tuple_cat(
        std::tuple{at("account", &charted_account::account), at("kind", &charted_account::kind),
                   at("code", &charted_account::code), at("name", &charted_account::name)},
        common_fields<charted_account>());
};

static_assert(fields_match_keys<invoice>() && fields_match_keys<invoice_line>() &&
              fields_match_keys<credit>() && fields_match_keys<payment>() &&
              fields_match_keys<disposition>() && fields_match_keys<closing>() &&
              fields_match_keys<charted_account>());

} // namespace detail
} // namespace v1
} // namespace mediabuy
