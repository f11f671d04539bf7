// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/fields.hpp
/// Amounts, intervals, days and sources as fields of JSON rows (design.md, "JSON envelope").
///
/// Money is text in plain decimal notation with its currency's digits; an end that is not there is null, with
/// "low_unbounded" or "high_unbounded".

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/written.hpp"
#include "mediabuy/money/interval_total.hpp"
#include "mediabuy/record/book.hpp"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// point, low, high, low_open, high_open of an estimate.
inline void add_amount(value_object& row, const estimate& e);

/// The same of a sum; its point is null where only bounds are known. A sum that no money can hold stands
/// there in full.
inline void add_amount(value_object& row, const interval_total& sum);

/// The same fields where there is no amount.
inline void add_no_amount(value_object& row);

/// "2025-12-31", "2025-10", "2025"; a printed wording as it is.
[[nodiscard]] inline value day_value(const std::optional<worded_day>& d);

/// The same of a day of the book.
[[nodiscard]] inline value day_value(const book& b, const std::optional<given_day>& d);

/// null for none.
[[nodiscard]] inline value day_or_null(const std::optional<day>& d)
{
    return d ? value{to_string(*d)} : value{};
}

[[nodiscard]] inline value count_value(std::uint64_t n) { return value::count(static_cast<std::int64_t>(n)); }

/// null for "".
[[nodiscard]] inline value text_or_null(std::string_view text)
{
    return text.empty() ? value{} : value{text};
}

template <class Texts> [[nodiscard]] value_list texts_value(const Texts& texts)
{
    value_list out;
    for (const auto& text : texts)
        out.emplace_back(text);
    return out;
}

/// What an answer has as its total, of those by currency: the one, or all; null where there is none.
[[nodiscard]] inline value total_of(value_list totals)
{
    if (totals.empty()) return {};
    return totals.size() == 1 ? std::move(totals.front()) : value{std::move(totals)};
}

/// Ids of sources.
[[nodiscard]] inline value day_value(const book& b, const std::optional<given_day>& d)
{
    return d ? day_value(worded_day{d->when, std::string{b.names.text(d->as_printed)}}) : value{};
}

inline value_list source_ids(const book& b, std::span<const ref<source>> sources);

/// A source with all that a reader wants to cite it.
[[nodiscard]] inline value source_value(language lang, const book& b, ref<source> which);

/// Puts the sources to those that an answer names, each once, with those that they repeat.
inline void name_sources(const book& b, answer& a, std::span<const ref<source>> sources);
inline void name_source(const book& b, answer& a, ref<source> which);

/// "file" and "line" of a span.
inline void add_place(value_object& row, const book& b, span where);

// ---- implementation

namespace detail {

[[nodiscard]] inline value wide_text(int128 minor, currency of)
{
    return to_plain_text(minor, static_cast<std::size_t>(of.minor_digits()));
}

inline void add_ends(value_object& row, const wide_bound& low, const wide_bound& high, currency of)
{
    row.emplace_back("low", low.unbounded ? value{} : wide_text(low.minor, of));
    row.emplace_back("high", high.unbounded ? value{} : wide_text(high.minor, of));
    row.emplace_back("low_open", low.open);
    row.emplace_back("high_open", high.open);
    if (low.unbounded) row.emplace_back("low_unbounded", true);
    if (high.unbounded) row.emplace_back("high_unbounded", true);
}

} // namespace detail

inline void add_amount(value_object& row, const estimate& e)
{
    const auto range = e.conventional();
    row.emplace_back("point", to_string(e.point()));
    detail::add_ends(row, wide_bound::from(range.low), wide_bound::from(range.high), e.currency());
}

inline void add_amount(value_object& row, const interval_total& sum)
{
    row.emplace_back("point",
                     sum.has_point() ? value{detail::wide_text(sum.point_minor(), sum.currency())} : value{});
    detail::add_ends(row, sum.low(), sum.high(), sum.currency());
}

inline void add_no_amount(value_object& row)
{
    for (const auto name : std::initializer_list<field_name>{"point", "low", "high"})
        row.emplace_back(name, nullptr);
    for (const auto name : std::initializer_list<field_name>{"low_open", "high_open"})
        row.emplace_back(name, false);
}

inline value day_value(const std::optional<worded_day>& d)
{
    if (!d) return {};
    return d->as_printed.empty() ? to_string(d->when) : d->as_printed;
}

inline value_list source_ids(const book& b, std::span<const ref<source>> sources)
{
    value_list ids;
    for (const auto s : sources)
        if (s) ids.emplace_back(b.names.text(b[s].head.id));
    return ids;
}

inline void add_place(value_object& row, const book& b, span where)
{
    const auto index = static_cast<std::size_t>(where.source);
    const bool placed = index < b.texts.size();
    row.reserve(row.size() + 2); // no more: of a large book there are many rows
    row.emplace_back("file", placed ? value{b.texts[index].name()} : value{});
    row.emplace_back("line", placed ? value::count(b.texts[index].locate(where.begin).line) : value{});
}

inline value source_value(language lang, const book& b, ref<source> which)
{
    const auto& s = b[which];
    std::optional<worded_day> published;
    if (s.published)
        published = worded_day{s.published->when, std::string{b.names.text(s.published->as_printed)}};
    value_object row{{"id", b.names.text(s.head.id)},
                     {"publisher", text_or_null(s.publisher)},
                     {"title", text_or_null(s.title)},
                     {"published", day_value(published)},
                     {"published_text", published ? value{written_publication(lang, *published)} : value{}},
                     {"language", text_or_null(s.language)},
                     {"address", text_or_null(s.address)},
                     {"relays", source_ids(b, s.relays)},
                     {"note", text_or_null(s.head.note)}};
    add_place(row, b, s.head.id_at);
    return row;
}

inline void name_source(const book& b, answer& a, ref<source> which)
{
    std::vector<ref<source>> waiting{which};
    while (!waiting.empty()) {
        const auto s = waiting.back();
        waiting.pop_back();
        if (!s || !a.named.insert(s).second) continue;
        waiting.insert(waiting.end(), b[s].relays.begin(), b[s].relays.end());
    }
}

inline void name_sources(const book& b, answer& a, std::span<const ref<source>> sources)
{
    for (const auto s : sources)
        if (s && !a.named.contains(s)) name_source(b, a, s);
}

} // namespace v1
} // namespace mediabuy
