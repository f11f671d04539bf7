// SPDX-License-Identifier: MIT
#pragma once
/// @file fill.hpp
/// How the binder fills a record in from a table, key by key: its templates, which records and their parts
/// share.

#include "binder.hpp"

#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Fills in a table by its keys; false where an essential one is missing or wrong.
template <class R> bool binder::fill(R& record, const node& from)
{
    constexpr auto table = fields_of<R>::table;
    constexpr auto keys = fields_of<R>::keys;
    static_assert(keys.size() <= most_keys);
    const auto given = lay_out(from, table, keys);
    check_reasons(from, given, table, keys);
    bool whole = true;
    for_each_field<R>([&](const auto& f, std::size_t i) {
        const auto& k = keys[i];
        const auto mark = problems_.size();
        const bool good = given[i] && read_field(record, f, *given[i], k);
        const bool essential = k.necessity == need::essential;
        if (!good && essential) whole = false;
        if (!given[i] && (essential || (k.necessity == need::required && !excused(from, k.name))))
            add_missing(from, table, k);
        if constexpr (requires { record.head; })
            if (!good && essential) blame(mark, given[i]);
    });
    return whole;
}

template <class R, class F> bool binder::read_field(R& record, const F& f, const node& from, const key& k)
{
    if constexpr (requires { f.of; }) {
        return read(from, k, f.of(record));
    } else if constexpr (requires { f.start; }) {
        given_period p;
        if (!read(from, k, p)) return false;
        f.start(record) = p.start;
        f.end(record) = p.end;
        return true;
    } else {
        return read_special(record, from, k);
    }
}

template <class W>
requires std::is_enum_v<W>
bool binder::read(const node& from, const key& k, W& to)
{
    std::optional<W> word;
    if (!read(from, k, word)) return false;
    to = *word;
    return true;
}

template <class W>
requires std::is_enum_v<W>
bool binder::read(const node& from, const key& k, std::optional<W>& to)
{
    if (!is(from, k, node_kind::text)) return false;
    if constexpr (std::is_same_v<W, rate_type>)
        to = find_rate_type(from.text); // people write cpm, too
    else
        to = word_spelt<W>(from.text);
    if (!to) add_bad_word(from, k);
    return to.has_value();
}

template <class R> bool binder::read(const node& from, const key& k, ref<R>& to)
{
    if (!is(from, k, node_kind::text)) return false;
    const auto* known = resolve(from, k.of);
    if (known) to = ref<R>{known->index};
    return known != nullptr;
}

template <class R> bool binder::read(const node& from, const key& k, std::vector<ref<R>>& to)
{
    if (!is(from, k, node_kind::list)) return false;
    for (const auto& item : from.children) {
        ref<R> r;
        if (read(item, k, r)) to.push_back(r);
    }
    return true;
}

template <item T> bool binder::read(const node& from, const key& k, std::vector<T>& to)
{
    if (!is(from, k, node_kind::list)) return false;
    for (const auto& each : from.children) {
        if (!is(each, k, node_kind::table)) continue;
        T made;
        made.where = each.where;
        if (fill(made, each) && finish(made, each)) to.push_back(std::move(made));
    }
    return true;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
