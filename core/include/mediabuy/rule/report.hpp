// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/report.hpp
/// How much, by what: sums of one layer with their intervals, doubts and alternatives (design.md, "What
/// report counts").
///
/// Which amounts those are says counted.hpp; every other is left out and named.

#include "mediabuy/rule/alternative.hpp"
#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/confined.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct report_row {
    group_slot slot;
    std::string key;
    std::string name;
    interval_total sum;
    std::vector<std::uint32_t> entries; ///< indices into report::entries
    std::vector<ref<source>> sources;   ///< of the records, then of the claims about them; each once
    std::vector<doubt> doubts;
    std::optional<interval_total>
        rest; ///< the other rows of its currency; none by source, where rows overlap
};

/// The total of one currency. Nothing is converted.
struct report_total {
    interval_total sum;
    std::vector<alternative> alternatives;
    std::size_t unlisted = 0;        ///< alternatives that are not listed, because of the question
    std::optional<sentence> refused; ///< why no such sum should be printed: its amounts are of unlike things
};

struct report : counted_amounts {
    report_query asked;
    std::vector<report_row> rows;     ///< by point (else the high end), largest first, then by key
    std::vector<report_total> totals; ///< one for each currency; none by source, where rows overlap
};

[[nodiscard]] inline report make_report(const book& b, const book_index& index, const report_query& asked,
                                        const question& q);
/// Of a book that is asked once.
[[nodiscard]] inline report make_report(const book& b, const report_query& asked, const question& q);

// ---- implementation

namespace detail {

inline void add_source(std::vector<ref<source>>& sources, ref<source> s)
{
    if (s && std::find(sources.begin(), sources.end(), s) == sources.end()) sources.push_back(s);
}

/// Of each source whether it was known.
[[nodiscard]] inline std::vector<char> known_sources(const book& b, const question& q)
{
    std::vector<char> out(b.sources.size());
    for (std::size_t i = 0; i < b.sources.size(); ++i)
        out[i] = known(b, b.sources[i], q) == truth::yes ? 1 : 0;
    return out;
}

/// Hands over the sources of an entry's record that were known, then those of the claims that speak about it.
template <class Take>
void for_each_source(const book& b, const claims_about& claims, const entry& e, const question& q, Take take)
{
    for (const auto s : subject_of(b, e).sources)
        if (s && known(b, b[s], q) == truth::yes) take(s);
    for (const auto i : claims.of(e.record)) {
        const auto& c = b.claims[i];
        const bool speaks = c.says == claim_word::amount && c.amount && known(b, c, q) == truth::yes &&
                            !retracted(b, c, q) && (reads(c, e.where_in_chain) || c.amount->addition());
        if (speaks && c.from) take(c.from);
    }
}

/// Fills the sources of each row, each once, in the order of its amounts.
inline void fill_sources(const book& b, const book_index& index, const question& q,
                         const std::vector<entry>& entries, std::vector<report_row>& rows)
{
    const auto& facts = index.facts(b);
    const auto is_known = known_sources(b, q);
    std::vector<std::size_t> seen_in(b.sources.size()); // the last row that has it, from 1
    for (std::size_t at = 0; at < rows.size(); ++at) {
        auto& row = rows[at];
        const auto take = [&](ref<source> s) {
            if (std::exchange(seen_in[s.index()], at + 1) != at + 1) row.sources.push_back(s);
        };
        for (const auto i : row.entries) {
            const auto& e = entries[i];
            const bool plain = e.record.kind == record_kind::allocation && !e.claim &&
                               !facts.is(e.record.index, peculiarity::spoken_of);
            if (!plain) {
                for_each_source(b, index.claims(b), e, q, take);
                continue;
            }
            for (const auto s : facts.sources(e.record.index))
                if (is_known[s.index()]) take(s);
        }
    }
}

/// Hands over the groups of an entry, of its sources those that were known: none prints a figure before it is
/// out.
template <class Take>
void for_each_group(const book& b, const entry& e, group_key by, const question& q, Take take)
{
    if (by != group_key::source) return take(group_of(b, subject_without_sources(b, e.record), by));
    const auto subject = subject_of(b, e);
    bool any = false;
    for (const auto s : subject.sources) {
        if (s && known(b, b[s], q) != truth::yes) continue;
        any = true;
        take(slot_of(s));
    }
    if (!any) take(group_slot{});
}

/// By what sums are sorted: of which only bounds are known, by the most that it can be.
[[nodiscard]] constexpr int128 rank_of(const interval_total& sum) noexcept
{
    return sum.has_point() || sum.high().unbounded ? sum.point_minor() : sum.high().minor;
}

/// By point, largest first, then by key.
template <class Row> void sort_rows(std::vector<Row>& rows)
{
    std::vector<std::size_t> order(rows.size()); // a row is large: each is moved once
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&rows](std::size_t i, std::size_t j) {
        const auto& [x, y] = std::tie(rows[i], rows[j]);
        if (rank_of(x.sum) != rank_of(y.sum)) return rank_of(x.sum) > rank_of(y.sum);
        return std::pair{std::string_view{x.key}, x.sum.currency().code()} <
               std::pair{std::string_view{y.key}, y.sum.currency().code()};
    });
    std::vector<Row> sorted;
    sorted.reserve(rows.size());
    for (const auto i : order)
        sorted.push_back(std::move(rows[i]));
    rows = std::move(sorted);
}

/// The rows that groups have, each in each currency that its amounts are in.
class row_places {
public:
    /// The row of a group; a new one, behind all others, is made by `make()`.
    template <class Make> [[nodiscard]] std::size_t of(group_slot slot, currency in, Make make)
    {
        auto& rows = rows_of(in);
        const std::size_t place = slot.index == group_slot::nowhere ? 0 : std::size_t{slot.index} + 1;
        if (place >= rows.size()) rows.resize(place + 1, no_row);
        if (rows[place] == no_row) {
            rows[place] = count_++;
            make();
        }
        return rows[place];
    }

private:
    /// By the place of the slot, the group of what has none first.
    [[nodiscard]] std::vector<std::size_t>& rows_of(currency in)
    {
        for (auto& [known, rows] : rows_)
            if (known == in) return rows;
        return rows_.emplace_back(in, std::vector<std::size_t>{}).second;
    }

    static constexpr std::size_t no_row = static_cast<std::size_t>(-1);
    std::vector<std::pair<currency, std::vector<std::size_t>>> rows_;
    std::size_t count_ = 0;
};

/// Makes the rows, their sums and their doubts.
class row_filler {
public:
    row_filler(const book& b, const book_index& index, const question& q, report& r)
        : book_{b}, index_{index}, facts_{index.facts(b)}, q_{q}, report_{r}
    {
    }

    void fill()
    {
        for (std::uint32_t i = 0; i < report_.entries.size(); ++i)
            for_each_group(book_, report_.entries[i], report_.asked.by, q_,
                           [this, i](group_slot slot) { add(i, slot); });
        for (std::size_t i = 0; i < report_.rows.size(); ++i)
            report_.rows[i].sum = sums_[i].total();
        sort_rows(report_.rows);
    }

    /// The sum of all rows of each currency, by its code.
    [[nodiscard]] std::map<std::string_view, interval_tally> totals() const
    {
        std::map<std::string_view, interval_tally> out;
        for (const auto& sum : sums_)
            out.try_emplace(sum.currency().code(), sum.currency()).first->second.merge(sum);
        return out;
    }

private:
    void add(std::uint32_t i, group_slot slot)
    {
        const auto& e = report_.entries[i];
        const auto at = row_of(slot, e.amount.currency());
        auto& row = report_.rows[at];
        add_counted(sums_[at], report_, i);
        row.entries.push_back(i);
        if (!may_be_doubted(e)) return;
        for (auto& d : doubts_about(book_, index_.claims(book_), e, q_))
            merge_doubt(row.doubts, std::move(d));
    }

    [[nodiscard]] bool may_be_doubted(const entry& e) const
    {
        return e.record.kind != record_kind::allocation || !facts_.ordinary(e.record.index);
    }

    [[nodiscard]] std::size_t row_of(group_slot slot, currency of)
    {
        return places_.of(slot, of, [&] {
            report_.rows.push_back({.slot = slot,
                                    .key = key_of(book_, slot, report_.asked.by),
                                    .name = name_of(book_, slot, report_.asked.by),
                                    .sum = interval_total{of},
                                    .entries = {},
                                    .sources = {},
                                    .doubts = {},
                                    .rest = std::nullopt});
            sums_.emplace_back(of);
        });
    }

    const book& book_;
    const book_index& index_;
    const allocation_facts& facts_;
    const question& q_;
    report& report_;
    std::vector<interval_tally> sums_; // of the rows, in the order in which they were made
    row_places places_;
};

/// Why the counted amounts make no total, where two of them are of unlike things.
[[nodiscard]] inline std::optional<sentence> refusal(const book& b, const book_index& index,
                                                     const counted_amounts& r)
{
    const auto& facts = index.facts(b);
    const auto pair = unlike_among(
        b, r.entries, r.entries.size(), [](std::size_t i) { return i; },
        [&](any_ref record) {
            return record.kind == record_kind::allocation ? facts.words(record.index)
                                                          : own_scope_words(b, record);
        });
    if (!pair) return std::nullopt;
    const auto& x = r.entries[pair->first];
    const auto& y = r.entries[pair->second];
    const auto said = [&](const entry& e) {
        const auto own = own_scope_words(b, e.record);
        return name_of(b, pair->kind == doubt_kind::payer ? own.payer : own.purpose);
    };
    return sentence{pair->kind == doubt_kind::payer ? says::unlike_payers : says::unlike_purposes,
                    {name_of(b, x.record), said(x), name_of(b, y.record), said(y)}};
}

/// The doubts about the counted amounts of one currency.
[[nodiscard]] inline std::vector<const doubt*> doubts_in(const report& r, currency of)
{
    std::vector<const doubt*> all;
    for (const auto& row : r.rows)
        if (row.sum.currency() == of)
            for (const auto& d : row.doubts)
                all.push_back(&d);
    return all;
}

/// For each row the sum of all the others: those before it and those behind it, since an interval cannot be
/// taken out of a sum again.
template <class Row> void fill_rests(std::vector<Row>& rows)
{
    const auto walk = [](auto first, auto last) {
        std::map<std::string_view, interval_total> so_far;
        for (; first != last; ++first) {
            const auto of = first->sum.currency();
            auto& sum = so_far.try_emplace(of.code(), interval_total{of}).first->second;
            if (first->rest)
                first->rest->merge(sum);
            else
                first->rest = sum;
            sum.merge(first->sum);
        }
    };
    walk(rows.begin(), rows.end());
    walk(rows.rbegin(), rows.rend());
}

inline void fill_totals(const book& b, const book_index& index,
                        const std::map<std::string_view, interval_tally>& sums, report& r)
{
    if (r.asked.by == group_key::source) return; // an amount stands in the row of each of its sources
    const auto refused = refusal(b, index, r);
    if (!refused) fill_rests(r.rows);
    for (const auto& [code, sum] : sums) {
        auto others = alternatives_of(b, r, doubts_in(r, sum.currency()), sum, r.asked.most, r.asked.within);
        r.totals.push_back({sum.total(), std::move(others.listed), others.unlisted, refused});
    }
}

/// What is said to come on top of a counted figure is not added, but named among what was left out.
inline void leave_out_additions(const book& b, report& r)
{
    const bool repeated = r.asked.by == group_key::source; // then a figure stands in several rows
    std::vector<doubt> each;
    for (const auto& row : r.rows)
        for (const auto& d : row.doubts)
            if (d.kind == doubt_kind::addition) merge_doubt(each, repeated ? each.begin() : each.end(), d);
    left_out_list all{r.asked.most, std::move(r.apart), std::move(r.unlisted)};
    for (const auto& d : each)
        all.add(d.record, *r.of, d.amount, says::on_top, [&] {
            return std::vector<argument>{d.as_printed, name_of(b, d.record)};
        });
    all.move_to(r.apart, r.unlisted);
}

} // namespace detail

inline report make_report(const book& b, const book_index& index, const report_query& asked,
                          const question& q)
{
    report r{{what_counts(b, index, asked, q)}, asked, {}, {}};
    if (asked.within) confine(b, asked, *asked.within, q, r);
    detail::row_filler filler{b, index, q, r};
    filler.fill();
    detail::fill_totals(b, index, filler.totals(), r);
    detail::leave_out_additions(b, r);
    detail::fill_sources(b, index, q, r.entries, r.rows);
    return r;
}

inline report make_report(const book& b, const report_query& asked, const question& q)
{
    return make_report(b, book_index{}, asked, q);
}

} // namespace v1
} // namespace mediabuy
