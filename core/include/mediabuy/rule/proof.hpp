// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/proof.hpp
/// Which dollars of a line of an invoice documents bear out.
///
/// A document covers a line by naming it, or by naming a delivery of what the line bills, on the days that
/// both have. It covers as much as it says: units of those billed, else an amount of that billed, else days
/// of those billed, else all. Two documents about the same days never add up; of those that overlap the set
/// that covers most counts. What is covered is rounded down, never up.

#include "mediabuy/money/money_arithmetic.hpp"
#include "mediabuy/record/book.hpp"
#include "mediabuy/rule/charged.hpp"
#include "mediabuy/rule/day_run.hpp"
#include "mediabuy/text/words.hpp"

#include <map>
#include <vector>

namespace mediabuy {
inline namespace v1 {

enum class proof_state : std::uint8_t { supported, partly, unsupported };
template <>
inline constexpr std::array spellings<proof_state>{std::string_view{"supported"}, std::string_view{"partly"},
                                                   std::string_view{"unsupported"}};

/// What the share is a share of.
enum class proof_measure : std::uint8_t { nothing, whole, units, amount, days };
template <>
inline constexpr std::array spellings<proof_measure>{std::string_view{"nothing"}, std::string_view{"whole"},
                                                     std::string_view{"units"}, std::string_view{"amount"},
                                                     std::string_view{"days"}};

struct line_proof {
    any_ref line; ///< of an invoice
    proof_state state = proof_state::unsupported;
    ratio share; ///< of the line, from 0 to 1
    proof_measure by = proof_measure::nothing;
    std::optional<money> amount;          ///< as billed
    std::optional<money> supported;       ///< the share of it, rounded down
    std::vector<std::uint32_t> documents; ///< in book::documents, in their order
};

/// The documents of a book, by what they cover. Made once for each answer.
class proofs {
public:
    proofs(const book& b, const question& q);

    /// Precondition: `line` is a line of an invoice. `bought`: the allocation that it bills.
    [[nodiscard]] line_proof of(any_ref line, std::optional<any_ref> bought) const;

    /// Whether the book keeps documents at all.
    [[nodiscard]] bool are_kept() const noexcept { return !by_line_.empty() || !by_allocation_.empty(); }

private:
    struct entry {
        std::uint32_t document;
        std::uint32_t at; ///< in document::covers
    };
    const book& book_;
    std::map<any_ref, std::vector<entry>> by_line_;
    std::map<std::uint32_t, std::vector<entry>> by_allocation_; ///< through a delivery of it
};

/// What a line of an invoice bills: the allocation that it names, or that its line of an order does.
[[nodiscard]] inline std::optional<any_ref> bought_by(const book& b, const invoice_line& line,
                                                      const std::optional<any_ref>& order_line);

// ---- implementation

inline std::optional<any_ref> bought_by(const book& b, const invoice_line& line,
                                        const std::optional<any_ref>& order_line)
{
    if (line.bought || !order_line) return line.bought;
    const auto& ordered = b.orders[order_line->index].lines[order_line->part].bought;
    if (!ordered) return std::nullopt;
    return any_ref{record_kind::allocation, static_cast<std::uint32_t>(ordered.index()), 0};
}

inline proofs::proofs(const book& b, const question& q) : book_{b}
{
    for (std::uint32_t i = 0; i < b.documents.size(); ++i) {
        const auto& d = b.documents[i];
        const auto& came = d.received ? d.received : d.dated;
        if (known(b, d.head, q) != truth::yes || (came && came->when.reached_by(q.as_of) != truth::yes))
            continue;
        for (std::uint32_t at = 0; at < d.covers.size(); ++at) {
            const auto& c = d.covers[at];
            if (c.line)
                by_line_[*c.line].push_back({i, at});
            else if (c.delivered && b.deliveries[c.delivered->index].bought)
                by_allocation_[static_cast<std::uint32_t>(b.deliveries[c.delivered->index].bought.index())]
                    .push_back({i, at});
        }
    }
}

namespace detail {

/// What one entry covers of a line.
struct covered_part {
    day_run days;
    ratio share;
    proof_measure by;
    std::uint32_t document;
    bool of_no_days = false; ///< so many units or dollars, of whichever days of the line
};

/// What the rows of a delivery count on those days. Units: units of the line.
[[nodiscard]] inline std::optional<decimal> units_counted(const book& b, const covered& c, day_run days)
{
    const auto& d = b.deliveries[c.delivered->index];
    int128 sum = 0;
    for (auto i = d.rows_begin; i < d.rows_end; ++i) {
        const auto row = b.deliveries.row(i);
        if (row.units == delivery_row::none) return std::nullopt;
        if (days.holds({.first = row.first, .last = row.last})) sum += row.units;
    }
    return decimal::scaled(to_big_integer(sum), unit_digits);
}

/// The days of an entry: its own, within those of the delivery that it names.
[[nodiscard]] inline std::optional<day_run> days_covered(const book& b, const covered& c)
{
    const auto own = days_between(c.start, c.end);
    if (c.line || !c.delivered) return own;
    const auto& d = b.deliveries[c.delivered->index];
    day_run its = days_between(d.start, d.end);
    if (d.by_rows) {
        its = {.first = day_run::after_all, .last = day_run::before_all};
        for (auto i = d.rows_begin; i < d.rows_end; ++i) {
            const auto row = b.deliveries.row(i);
            its.first = std::min(its.first, row.first);
            its.last = std::max(its.last, row.last);
        }
    }
    return common_days(own, its);
}

[[nodiscard]] inline ratio at_most_all(ratio share)
{
    const ratio all{decimal{1}};
    return share > all ? all : share;
}

/// Nothing where it has no day in common with the line.
[[nodiscard]] inline std::optional<covered_part> part_covered(const book& b, const invoice_line& line,
                                                              const covered& c, std::uint32_t document)
{
    const auto billed = days_between(line.start, line.end);
    const auto days = days_covered(b, c);
    const auto both = days ? common_days(billed, *days) : std::nullopt;
    if (!both) return std::nullopt;
    const auto part = [&](const std::optional<ratio>& share, proof_measure by) {
        return covered_part{*both, at_most_all(share.value_or(ratio{})), by, document,
                            (c.units || c.amount) && !c.start && !c.end};
    };
    // A count of more days than are billed cannot say how much of it falls on them.
    const bool reaches_beyond = billed.is_bounded() && !billed.holds(*days) && days->is_bounded();
    if (c.units && line.units && !reaches_beyond)
        return part(ratio::of(*c.units, *line.units), proof_measure::units);
    if (c.amount && line.amount && !reaches_beyond && c.amount->currency() == line.amount->currency())
        return part(ratio::of(c.amount->minor(), line.amount->minor()), proof_measure::amount);
    if (c.units || c.amount) return part(std::nullopt, proof_measure::nothing);
    if (!c.line && line.units)
        if (const auto units = units_counted(b, c, *both))
            return part(ratio::of(*units, *line.units), proof_measure::units);
    if (*both == billed) return part(ratio{decimal{1}}, proof_measure::whole);
    if (!billed.is_bounded())
        return part(std::nullopt, proof_measure::nothing); // of how many days is not said
    return part(ratio::of(both->length(), billed.length()), proof_measure::days);
}

/// Entries that cover days and nothing finer become runs that do not overlap.
inline void join_days(std::vector<covered_part>& parts, const day_run billed)
{
    std::vector<covered_part> out;
    std::stable_sort(parts.begin(), parts.end(), [](const covered_part& x, const covered_part& y) {
        return x.days.first < y.days.first;
    });
    std::optional<std::size_t> open;
    for (const auto& p : parts) {
        const bool days_alone = p.by == proof_measure::days;
        const bool touches = open && std::int64_t{p.days.first} <= std::int64_t{out[*open].days.last} + 1;
        if (days_alone && touches) {
            auto& run = out[*open];
            run.days.last = std::max(run.days.last, p.days.last);
            run.share = *ratio::of(run.days.length(), billed.length());
            continue;
        }
        out.push_back(p);
        if (days_alone) open = out.size() - 1;
    }
    parts = std::move(out);
}

/// The most that parts without a day in common cover together, and by which measure.
[[nodiscard]] inline std::pair<ratio, proof_measure> most_covered(std::vector<covered_part> parts)
{
    std::stable_sort(parts.begin(), parts.end(),
                     [](const covered_part& x, const covered_part& y) { return x.days.last < y.days.last; });
    std::vector<std::pair<ratio, proof_measure>> best{{ratio{}, proof_measure::nothing}};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::size_t before = i;
        while (before > 0 && parts[before - 1].days.last >= parts[i].days.first)
            --before;
        const auto with = best[before].first + parts[i].share;
        best.push_back(with > best.back().first ? std::pair{with, parts[i].by} : best.back());
    }
    return best.back();
}

/// The same, where papers of one kind that say how much, and not of which days, add up: two affidavits are
/// about different units, but an affidavit and a server's report may be about the same.
[[nodiscard]] inline std::pair<ratio, proof_measure>
most_covered_of_kinds(const book& b, const std::vector<covered_part>& parts)
{
    auto best = most_covered(parts);
    std::map<document_kind, std::vector<covered_part>> by_kind;
    for (const auto& p : parts)
        by_kind[b.documents[p.document].kind].push_back(p);
    for (auto& [kind, its] : by_kind) {
        ratio added;
        auto by = proof_measure::nothing;
        for (const auto& p : its)
            if (p.of_no_days) {
                added = added + p.share;
                by = p.by;
            }
        std::erase_if(its, [](const covered_part& p) { return p.of_no_days; });
        auto with = most_covered(its);
        with.first = with.first + added;
        if (with.second == proof_measure::nothing) with.second = by;
        if (with.first > best.first) best = with;
    }
    return best;
}

} // namespace detail

inline line_proof proofs::of(any_ref which, std::optional<any_ref> bought) const
{
    const auto& line = book_.invoices[which.index].lines[which.part];
    line_proof out{.line = which,
                   .state = proof_state::unsupported,
                   .share = {},
                   .by = proof_measure::nothing,
                   .amount = line.amount,
                   .supported = std::nullopt,
                   .documents = {}};
    std::vector<detail::covered_part> parts;
    const auto take = [&](const std::vector<entry>& entries) {
        for (const auto& e : entries) {
            const auto& c = book_.documents[e.document].covers[e.at];
            if (const auto part = detail::part_covered(book_, line, c, e.document)) parts.push_back(*part);
        }
    };
    if (const auto at = by_line_.find(which); at != by_line_.end()) take(at->second);
    if (const auto at = bought ? by_allocation_.find(bought->index) : by_allocation_.end();
        at != by_allocation_.end())
        take(at->second);
    for (const auto& p : parts)
        out.documents.push_back(p.document);
    std::sort(out.documents.begin(), out.documents.end());
    out.documents.erase(std::unique(out.documents.begin(), out.documents.end()), out.documents.end());
    detail::join_days(parts, days_between(line.start, line.end));
    const auto [share, by] = detail::most_covered_of_kinds(book_, parts);
    out.share = detail::at_most_all(share);
    out.by = by;
    const bool all = out.share == ratio{decimal{1}};
    if (!out.documents.empty()) out.state = all ? proof_state::supported : proof_state::partly;
    if (out.share.is_zero()) out.state = proof_state::unsupported;
    if (!line.amount) return out;
    const auto supported = times(*line.amount, out.share, rounding::down);
    if (supported) out.supported = *supported;
    return out;
}

} // namespace v1
} // namespace mediabuy
