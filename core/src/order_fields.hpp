// SPDX-License-Identifier: MIT
#pragma once
/// @file order_fields.hpp
/// Which key fills which member of an order and the tables in it, of a delivery, and of a document.

#include "fields.hpp"
#include "mediabuy/io/delivery_keys.hpp"
#include "mediabuy/io/order_keys.hpp"
#include "mediabuy/record/rate_words.hpp"

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// A rate as a book gives it.
struct given_rate {
    std::optional<rate_type> type;
    std::optional<decimal> price;
};

template <> struct fields_of<given_rate> {
    static constexpr std::string_view table = "rate";
    static constexpr std::span<const key> keys = rate_keys;
    static constexpr std::tuple list{at("type", &given_rate::type), at("price", &given_rate::price)};
};

template <> struct fields_of<flight_run> {
    static constexpr std::string_view table = "period";
    static constexpr std::span<const key> keys = period_keys;
    static constexpr std::tuple list{at("start", &flight_run::start), at("end", &flight_run::end)};
};

// Lines stand before the revisions, which refer to them.
template <> struct fields_of<order> {
    static constexpr std::string_view table = "order";
    static constexpr std::span<const key> keys = order_keys;
    static constexpr auto list =
        std::tuple_cat(std::tuple{at("vendor", &order::vendor),
                                  at("number", &order::number),
                                  at("aka", &order::aka),
                                  at("contract", &order::under),
                                  at("campaign", &order::bought_for),
                                  at("client", &order::client),
                                  at("product", &order::product),
                                  at("estimate", &order::estimate),
                                  at("signed", &order::signed_on),
                                  special{"currency"},
                                  at("basis", &order::basis),
                                  at("commission", &order::commission),
                                  at("markup", &order::markup),
                                  at("fee", &order::fee),
                                  at("maximum", &order::maximum),
                                  at("terms", &order::terms),
                                  at("cancel_notice_days", &order::cancel_notice_days),
                                  at("notice_given", &order::notice_given),
                                  at("cancelled", &order::cancelled),
                                  at("governing_count", &order::governing_count),
                                  at("bills_overdelivery", &order::bills_overdelivery),
                                  at("line", &order::lines),
                                  at("revision", &order::revisions)},
                       common_fields<order>());
};

template <> struct fields_of<order_line> {
    static constexpr std::string_view table = "order.line";
    static constexpr std::span<const key> keys = order_line_keys;
    static constexpr std::tuple list{
        special{"id"},
        at("number", &order_line::number),
        at("aka", &order_line::aka),
        at("allocation", &order_line::bought),
        period_field{"flight", direct{&order_line::start}, direct{&order_line::end}},
        at("flights", &order_line::runs),
        at("rate", &order_line::priced),
        at("units", &order_line::units),
        at("amount", &order_line::amount),
        at("basis", &order_line::basis),
        at("makes_good", &order_line::makes_good),
        at("bonus", &order_line::bonus),
        at("package", &order_line::package),
        at("short_rates", &order_line::short_rates),
        at("audience", &order_line::audience),
        at("universe", &order_line::universe),
        at("governing_count", &order_line::governing_count),
        at("bills_overdelivery", &order_line::bills_overdelivery),
        at("cancel_notice_days", &order_line::cancel_notice_days),
        at("sources", &order_line::head, &record_head::sources),
        at("unknown", &order_line::head, &record_head::unknown),
        at("note", &order_line::head, &record_head::note)};
};

template <> struct fields_of<earned_price> {
    static constexpr std::string_view table = "order.line.short_rates";
    static constexpr std::span<const key> keys = short_rate_keys;
    static constexpr std::tuple list{at("units", &earned_price::units), at("price", &earned_price::price)};
};

template <> struct fields_of<order_revision> {
    static constexpr std::string_view table = "order.revision";
    static constexpr std::span<const key> keys = revision_keys;
    static constexpr std::tuple list{
        at("number", &order_revision::number),
        at("date", &order_revision::date),
        at("recorded", &order_revision::recorded),
        at("line", &order_revision::line),
        period_field{"flight", direct{&order_revision::start}, direct{&order_revision::end}},
        at("flights", &order_revision::runs),
        at("rate", &order_revision::priced),
        at("units", &order_revision::units),
        at("amount", &order_revision::amount),
        at("cancelled", &order_revision::cancelled),
        at("sources", &order_revision::sources),
        at("unknown", &order_revision::unknown),
        at("note", &order_revision::note)};
};

template <> struct fields_of<delivery> {
    static constexpr std::string_view table = "delivery";
    static constexpr std::span<const key> keys = delivery_keys;
    static constexpr auto list =
        std::tuple_cat(std::tuple{at("allocation", &delivery::bought),
                                  period_field{"period", direct{&delivery::start}, direct{&delivery::end}},
                                  special{"units"}, special{"currency"}, special{"spend"}, special{"rows"},
                                  at("counted_by", &delivery::counted_by), at("zone", &delivery::zone),
                                  at("makes_good", &delivery::makes_good)},
                       common_fields<delivery>());
};

template <> struct fields_of<document> {
    static constexpr std::string_view table = "document";
    static constexpr std::span<const key> keys = document_keys;
    static constexpr auto list = std::tuple_cat(
        std::tuple{at("kind", &document::kind), at("title", &document::title), at("file", &document::file),
                   at("page", &document::page), at("sha256", &document::sha256),
                   at("dated", &document::dated), at("received", &document::received), special{"currency"},
                   at("covers", &document::covers)},
        common_fields<document>());
};

template <> struct fields_of<covered> {
    static constexpr std::string_view table = "document.covers";
    static constexpr std::span<const key> keys = covers_keys;
    static constexpr std::tuple list{at("line", &covered::line), at("delivery", &covered::delivered),
                                     period_field{"period", direct{&covered::start}, direct{&covered::end}},
                                     at("units", &covered::units), at("amount", &covered::amount)};
};

static_assert(fields_match_keys<given_rate>() && fields_match_keys<flight_run>() &&
              fields_match_keys<order>() && fields_match_keys<order_line>() &&
              fields_match_keys<earned_price>() && fields_match_keys<order_revision>() &&
              fields_match_keys<delivery>() && fields_match_keys<document>() && fields_match_keys<covered>());

} // namespace detail
} // namespace v1
} // namespace mediabuy
