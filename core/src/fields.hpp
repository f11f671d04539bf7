// SPDX-License-Identifier: MIT
#pragma once
/// @file fields.hpp
/// Which key fills which member: the one list that reading, writing and renumbering a book all walk. (Of
/// contracts and funds: contract_fields.hpp; of orders and deliveries: order_fields.hpp; of invoices and what
/// follows them: ledger_fields.hpp, which brings all.)
///
/// The compiler holds it to the key table (io/keys.hpp): the same keys, in the same order, of types that fit.

#include "mediabuy/io/keys.hpp"
#include "mediabuy/record/book.hpp"

#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// The head of a book as its file gives it.
struct book_head {
    std::optional<int> format;
    std::string title;
    std::optional<currency> default_currency;
    std::optional<day> as_of;
    book_scope scope;
};

struct given_period {
    std::optional<given_day> start;
    std::optional<given_day> end;
};

struct day_range {
    std::optional<day> from;
    std::optional<day> to;
    name_id as_printed = name_id::none;
};

/// A member, and a member of a member.
template <class R, class M> struct direct {
    M R::*member;
    constexpr M& operator()(R& r) const { return r.*member; }
    constexpr const M& operator()(const R& r) const { return r.*member; }
};
template <class R, class I, class M> struct inner {
    I R::*outer;
    M I::*member;
    constexpr M& operator()(R& r) const { return r.*outer.*member; }
    constexpr const M& operator()(const R& r) const { return r.*outer.*member; }
};
template <class R, class M> direct(M R::*) -> direct<R, M>;
template <class R, class I, class M> inner(I R::*, M I::*) -> inner<R, I, M>;

/// A key with the member that it fills.
template <class Access> struct field {
    std::string_view key;
    Access of;
};
template <class R, class M> [[nodiscard]] constexpr auto at(std::string_view key, M R::*member)
{
    return field<direct<R, M>>{key, {member}};
}
template <class R, class I, class M>
[[nodiscard]] constexpr auto at(std::string_view key, I R::*outer, M I::*member)
{
    return field<inner<R, I, M>>{key, {outer, member}};
}

/// A { start, end } that fills two members.
template <class Start, class End> struct period_field {
    std::string_view key;
    Start start;
    End end;
};
template <class Start, class End> period_field(std::string_view, Start, End) -> period_field<Start, End>;

/// A key that is read and written by hand, since it is not one member.
struct special {
    std::string_view key;
};

template <class R> [[nodiscard]] constexpr auto common_fields()
{
    return std::tuple{special{"id"}, at("sources", &R::head, &record_head::sources),
                      at("recorded", &R::head, &record_head::recorded),
                      at("unknown", &R::head, &record_head::unknown),
                      at("note", &R::head, &record_head::note)};
}

/// The fields of a record or a table in one, behind the name of its table.
template <class R> struct fields_of;

template <> struct fields_of<book_head> {
    static constexpr std::string_view table = "book";
    static constexpr std::span<const key> keys = book_keys;
    static constexpr std::tuple list{at("mediabuy", &book_head::format), at("title", &book_head::title),
                                     at("currency", &book_head::default_currency),
                                     at("as_of", &book_head::as_of), at("scope", &book_head::scope)};
};

template <> struct fields_of<book_scope> {
    static constexpr std::string_view table = "scope";
    static constexpr std::span<const key> keys = scope_keys;
    static constexpr std::tuple list{
        at("payer", &book_scope::payer), at("purpose", &book_scope::purpose),
        period_field{"period", direct{&book_scope::start}, direct{&book_scope::end}}};
};

template <> struct fields_of<given_period> {
    static constexpr std::string_view table = "period";
    static constexpr std::span<const key> keys = period_keys;
    static constexpr std::tuple list{at("start", &given_period::start), at("end", &given_period::end)};
};

template <> struct fields_of<day_range> {
    static constexpr std::string_view table = "range";
    static constexpr std::span<const key> keys = range_keys;
    static constexpr std::tuple list{at("from", &day_range::from), at("to", &day_range::to),
                                     at("as_printed", &day_range::as_printed)};
};

template <> struct fields_of<source> {
    static constexpr std::string_view table = "source";
    static constexpr std::span<const key> keys = source_keys;
    static constexpr auto list =
        std::tuple_cat(std::tuple{at("publisher", &source::publisher), at("title", &source::title),
                                  at("published", &source::published), at("language", &source::language),
                                  at("address", &source::address), at("archived", &source::archived),
                                  at("retrieved", &source::retrieved), at("sha256", &source::sha256),
                                  at("selection", &source::selection), at("relays", &source::relays),
                                  at("corrected", &source::corrected), at("retracted", &source::retracted)},
                       common_fields<source>());
};

template <> struct fields_of<party> {
    static constexpr std::string_view table = "party";
    static constexpr std::span<const key> keys = party_keys;
    static constexpr auto list = std::tuple_cat(std::tuple{at("kind", &party::kind), at("name", &party::name),
                                                           at("parent", &party::parent),
                                                           at("aka", &party::aka), at("uei", &party::uei)},
                                                common_fields<party>());
};

template <> struct fields_of<campaign> {
    static constexpr std::string_view table = "campaign";
    static constexpr std::span<const key> keys = campaign_keys;
    static constexpr auto list =
        std::tuple_cat(std::tuple{at("agency", &campaign::agency), at("name", &campaign::name),
                                  at("purpose", &campaign::purpose),
                                  period_field{"period", direct{&campaign::start}, direct{&campaign::end}}},
                       common_fields<campaign>());
};

template <> struct fields_of<allocation> {
    static constexpr std::string_view table = "allocation";
    static constexpr std::span<const key> keys = allocation_keys;
    static constexpr auto list = std::tuple_cat(
        std::tuple{at("platform", &allocation::platform), at("campaign", &allocation::bought_for),
                   at("contract", &allocation::under),
                   at("order", &allocation::terms, &buying_terms::ordered_by),
                   at("channel", &allocation::medium), at("layer", &allocation::where_in_chain),
                   at("basis", &allocation::basis), at("payer", &allocation::payer),
                   at("purpose", &allocation::purpose),
                   period_field{"flight", direct{&allocation::flight_start}, direct{&allocation::flight_end}},
                   special{"currency"}, special{"amount"}, special{"exact"},
                   at("rate", &allocation::terms, &buying_terms::priced),
                   at("units", &allocation::terms, &buying_terms::units),
                   at("commission", &allocation::terms, &buying_terms::commission)},
        common_fields<allocation>());
};

template <> struct fields_of<event> {
    static constexpr std::string_view table = "event";
    static constexpr std::span<const key> keys = event_keys;
    static constexpr auto list = std::tuple_cat(
        std::tuple{at("about", &event::about), at("says", &event::says), at("date", &event::date)},
        common_fields<event>());
};

template <> struct fields_of<claim> {
    static constexpr std::string_view table = "claim";
    static constexpr std::span<const key> keys = claim_keys;
    static constexpr auto list =
        std::tuple_cat(std::tuple{at("source", &claim::from), at("about", &claim::about),
                                  at("says", &claim::says), special{"currency"}, special{"amount"},
                                  at("as_printed", &claim::as_printed), at("cause", &claim::cause),
                                  at("stated_by", &claim::stated_by), at("origin", &claim::origin),
                                  at("date", &claim::date), at("payer", &claim::scope, &claim_scope::payer),
                                  at("payee", &claim::scope, &claim_scope::payee),
                                  at("purpose", &claim::scope, &claim_scope::purpose),
                                  at("channel", &claim::scope, &claim_scope::medium),
                                  period_field{"period", inner{&claim::scope, &claim_scope::start},
                                               inner{&claim::scope, &claim_scope::end}},
                                  at("layer", &claim::scope, &claim_scope::where_in_chain),
                                  at("basis", &claim::scope, &claim_scope::basis)},
                       common_fields<claim>());
};

/// Calls `f` with each field of R and its number in the key table.
template <class R, class F> constexpr void for_each_field(F&& f)
{
    [&]<std::size_t... I>(std::index_sequence<I...>) { (f(std::get<I>(fields_of<R>::list), I), ...); }
    (std::make_index_sequence<std::tuple_size_v<std::remove_cvref_t<decltype(fields_of<R>::list)>>>{});
}

/// Whether the fields of R are those of its key table.
template <class R> [[nodiscard]] consteval bool fields_match_keys()
{
    const auto keys = fields_of<R>::keys;
    std::size_t count = 0;
    bool same = true;
    for_each_field<R>([&](const auto& f, std::size_t i) {
        ++count;
        same = same && i < keys.size() && keys[i].name == f.key;
    });
    return same && count == keys.size();
}

static_assert(fields_match_keys<book_head>() && fields_match_keys<book_scope>() &&
              fields_match_keys<given_period>() && fields_match_keys<day_range>() &&
              fields_match_keys<source>() && fields_match_keys<party>() && fields_match_keys<campaign>() &&
              fields_match_keys<allocation>() && fields_match_keys<event>() && fields_match_keys<claim>());

} // namespace detail
} // namespace v1
} // namespace mediabuy
