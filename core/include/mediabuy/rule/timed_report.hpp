// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/timed_report.hpp
/// How much falls on each month, broadcast month, fiscal quarter or fiscal year.
///
/// The amounts are those of the ordinary report and come to the same total. Layer award: each action in the
/// period of its signing. Other layers: by inclusive days of the flight, rounded cumulatively; where a day is
/// vague only bounds remain, and no point. What has no days stays undated. Bounds of several periods do not
/// add up: what one has more, another has less. Where only some days are asked about, the first period and
/// the last have only their days among them.
///
/// Source: domain.md D7; design.md, "What report counts".

#include "mediabuy/rule/accruing.hpp"
#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/report.hpp"
#include "mediabuy/rule/report_period.hpp"
#include "mediabuy/rule/vague_accrual.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct timed_report {
    report_period by;
    report whole;                 ///< the same amounts by what they are of: totals, doubts, what is left out
    std::vector<report_row> rows; ///< by day, then currency, the undated last; entries are those of `whole`
    std::vector<std::optional<dated_unit>> units; ///< of the rows; none: undated. Its days are those counted
};

/// `asked.by` is of no concern.
[[nodiscard]] inline timed_report make_timed_report(const book& b, const book_index& index,
                                                    report_query asked, report_period by, const question& q);
/// Of a book that is asked once.
[[nodiscard]] inline timed_report make_timed_report(const book& b, report_query asked, report_period by,
                                                    const question& q);

// ---- implementation

namespace detail {

/// What one period has of one amount.
struct timed_share {
    std::optional<dated_unit> unit; ///< none: undated
    std::optional<money> point;     ///< none where it turns on a vague day
    interval amount;
};

/// Every day there is, or those that are asked about.
[[nodiscard]] inline period days_counted(const std::optional<period>& within)
{
    return within.value_or(*period::between(day{1, 1, 1}, day{9999, 12, 31}));
}

/// The unit with those of its days that are counted. Precondition: there are some.
[[nodiscard]] inline dated_unit cut_to(const dated_unit& unit, period days)
{
    return {unit.label, *intersection(unit.days, days)};
}

[[nodiscard]] inline timed_share undated_share(const estimate& e)
{
    return {std::nullopt, e.point(), e.conventional()};
}

/// Of one action, all in the period of its signing, or all or nothing in each that a vague day may lie in.
inline void share_action(money amount, const vague_day& signed_on, calendar_unit by, period days,
                         std::vector<timed_share>& out)
{
    const auto run = *period::between(signed_on.earliest(), signed_on.latest());
    const auto touched = intersection(run, days);
    if (!touched) return;
    const auto share = [&](std::optional<dated_unit> unit, bool sure) {
        if (sure)
            out.push_back({unit, amount, interval::exactly(amount.minor())});
        else
            out.push_back({unit, std::nullopt, all_or_nothing(amount)});
    };
    const auto units = units_over(*touched, by);
    if (!units) return share(std::nullopt, *touched == run);
    for (const auto& unit : *units)
        share(cut_to(unit, days), covers(unit.days, run) && covers(days, run));
}

[[nodiscard]] inline std::vector<timed_share>
shares_of_contract(const book& b, const contract& c, calendar_unit by, period days, const question& q)
{
    std::vector<timed_share> out;
    for (const auto& m : c.modifications)
        if (m.obligates && m.signed_on && counts(b, c, m, q) == truth::yes)
            share_action(*m.obligates, m.signed_on->when, by, days, out);
    return out;
}

/// Of an amount of which some falls on the days.
[[nodiscard]] inline std::vector<timed_share> shares_on_days(const estimate& amount, const vague_period& run,
                                                             calendar_unit by, period days)
{
    const auto share = [&](std::optional<dated_unit> unit, period some) {
        const auto part = part_by_days(amount.point(), amount.conventional(), run, some).within;
        return timed_share{unit, part.point, part.amount};
    };
    const auto touched = intersection(run.possible(), days);
    if (!touched) return {};
    const auto units = units_over(*touched, by);
    if (!units) return {share(std::nullopt, days)};
    std::vector<timed_share> out;
    for (const auto& unit : *units)
        out.push_back(share(cut_to(unit, days), cut_to(unit, days).days));
    return out;
}

[[nodiscard]] inline std::vector<timed_share> shares_of_entry(const book& b, const entry& e, calendar_unit by,
                                                              const std::optional<period>& within,
                                                              const question& q)
{
    if (e.record.kind == record_kind::contract)
        return shares_of_contract(b, b.contracts[e.record.index], by, days_counted(within), q);
    const auto& a = b.allocations[e.record.index];
    const auto run = run_between(a.flight_start, a.flight_end);
    if (!run) return {undated_share(e.amount)};
    if (within) return shares_on_days(e.amount, *run, by, *within);
    const auto pieces = accrue(e.amount, *run, by);
    if (!pieces) return {undated_share(e.amount)};
    std::vector<timed_share> out;
    for (const auto& piece : *pieces)
        out.push_back({piece.unit, piece.point, piece.amount});
    return out;
}

/// Rows by their place in time and their currency.
class timed_rows {
public:
    explicit timed_rows(timed_report& r) : report_{r} {}

    /// The row that takes the share of an entry, with its sum.
    [[nodiscard]] report_row& take(const timed_share& share, std::uint32_t entry, currency of)
    {
        const auto first = share.unit ? share.unit->label.first : day{9999, 12, 31};
        const auto key = std::tuple{!share.unit, first, of.code()};
        const auto [at, is_new] = at_.try_emplace(key, report_.rows.size());
        if (is_new) add(share, of);
        auto& row = report_.rows[at->second];
        if (share.point)
            row.sum.add(*share.point, share.amount);
        else
            row.sum.add_bounds(share.amount);
        if (row.entries.empty() || row.entries.back() != entry) row.entries.push_back(entry);
        return row;
    }

    /// By day, then currency, the undated last.
    void sort()
    {
        std::vector<report_row> rows;
        std::vector<std::optional<dated_unit>> units;
        for (const auto& [key, at] : at_) {
            rows.push_back(std::move(report_.rows[at]));
            units.push_back(report_.units[at]);
        }
        report_.rows = std::move(rows);
        report_.units = std::move(units);
    }

private:
    void add(const timed_share& share, currency of)
    {
        report_.rows.push_back({.slot = {},
                                .key = share.unit ? to_string(share.unit->label.first) : "undated",
                                .name = share.unit ? to_string(share.unit->label) : "undated",
                                .sum = interval_total{of},
                                .entries = {},
                                .sources = {},
                                .doubts = {},
                                .rest = std::nullopt});
        report_.units.push_back(share.unit);
    }

    timed_report& report_;
    std::map<std::tuple<bool, day, std::string_view>, std::size_t> at_;
};

} // namespace detail

inline timed_report make_timed_report(const book& b, const book_index& index, report_query asked,
                                      report_period by, const question& q)
{
    const auto of = detail::choose_layer(b, asked);
    asked.by = of == layer::award ? group_key::contract : group_key::platform;
    timed_report out{.by = by, .whole = make_report(b, index, asked, q), .rows = {}, .units = {}};
    const auto& facts = index.facts(b);
    detail::timed_rows rows{out};
    for (std::uint32_t i = 0; i < out.whole.entries.size(); ++i) {
        const auto& e = out.whole.entries[i];
        const bool plain = e.record.kind == record_kind::allocation && facts.ordinary(e.record.index);
        const auto doubts = plain ? std::vector<doubt>{} : doubts_about(b, index.claims(b), e, q);
        for (const auto& share : detail::shares_of_entry(b, e, unit_of(by), asked.within, q)) {
            auto& row = rows.take(share, i, e.amount.currency());
            for (const auto& d : doubts)
                detail::merge_doubt(row.doubts, d);
        }
    }
    rows.sort();
    detail::fill_sources(b, index, q, out.whole.entries, out.rows);
    return out;
}

inline timed_report make_timed_report(const book& b, report_query asked, report_period by, const question& q)
{
    return make_timed_report(b, book_index{}, std::move(asked), by, q);
}

} // namespace v1
} // namespace mediabuy
