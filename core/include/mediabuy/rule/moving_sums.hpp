// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/moving_sums.hpp
/// The sums of one report, moved from day to day: of the ordinary allocations only those are added or taken
/// out whose standing changed since the day that was asked for last.
///
/// For a face that asks sixty times a second while a date is dragged. What is out of the ordinary about an
/// allocation (allocation_facts.hpp), and every contract, is counted anew each time by the rules themselves;
/// tests/property holds the whole of it to the report that adds everything up.

#include "mediabuy/rule/one_scope.hpp"
#include "mediabuy/rule/report_sums.hpp"
#include "mediabuy/rule/standing_changes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

class moving_sums {
public:
    /// Whether sums of this report can be moved: one without lists, of the whole book on all days, by
    /// anything but source, of one scope, so that no two amounts are of unlike things; and each amount of its
    /// layer with a platform, without which anything may be inside anything. The same on every date.
    [[nodiscard]] static bool can_move(const book& b, const book_index& index, const report_query& asked);

    /// Precondition: can_move. Of that book, as it stands and for as long as it does; so too its changes.
    moving_sums(const book& b, const book_index& index, const standing_changes& changes,
                const report_query& asked);

    /// What sums_of says of the report. The nearer the day to the last one, the sooner.
    [[nodiscard]] report_sums on(const question& q);

private:
    static constexpr std::size_t standings = 5;

    /// A row as far as ordinary allocations go.
    struct kept_row {
        sums_row blank; ///< its group, without amounts
        interval_tally sum;
        std::size_t amounts = 0;
        std::size_t inside = 0; ///< amounts that are left out, since they may be inside others
        std::size_t rounded = 0;
        std::size_t sources = 0; ///< known ones that its amounts rest on
    };
    /// What is out of the ordinary: it belongs to one day.
    struct extra {
        interval_tally sum;
        std::size_t amounts = 0;
        std::vector<doubt> doubts = {};
    };
    /// Everything out of the ordinary on a day.
    struct peculiar_amounts {
        counted_amounts counted; ///< its entries are not yet held to one another
        std::vector<extra> rows; ///< in step with rows_
        std::vector<std::pair<std::size_t, std::size_t>> sources; ///< row and source, each once
        std::size_t inside = 0;
        bool exact = true;
    };

    /// Whether an ordinary allocation is counted where it stands so, or may be inside another that is.
    [[nodiscard]] bool is_counted(std::size_t i, day_standing stands) const
    {
        return stands == day_standing::begun && book_.allocations.layers()[i] == of_;
    }
    [[nodiscard]] std::size_t row_of(group_slot slot, currency in);
    [[nodiscard]] std::size_t row_of(const entry& e);
    void move_to(const question& q);
    void know_sources(const question& q);
    void stand(std::uint32_t i, const question& q);
    void take_out(std::uint32_t i);
    void count_in(std::uint32_t i, int sign);
    [[nodiscard]] counted_amounts count_peculiar(const question& q) const;
    void hold_to_one_another(counted_amounts& peculiar, std::size_t& inside);
    [[nodiscard]] peculiar_amounts add_peculiar(const question& q);
    void fill_rows(const peculiar_amounts& peculiar, report_sums& out) const;
    void fill_totals(const peculiar_amounts& peculiar, report_sums& out) const;
    void fill_left_out(const peculiar_amounts& peculiar, report_sums& out) const;

    const book& book_;
    const book_index& index_;
    const allocation_facts& facts_;
    const standing_changes& changes_;
    std::optional<standing_changes::days> last_; // the days that were asked for last
    report_query asked_;
    layer of_;
    std::vector<std::uint32_t> peculiar_; // allocations that are no ordinary ones
    std::vector<day_standing> standings_; // by allocation; a peculiar one stays unheard of
    std::vector<char> in_sum_;            // by allocation: counted, and inside of nothing
    std::vector<char> there_;             // by figure (overlap_index.hpp): ordinary and counted
    std::vector<std::uint32_t> inside_;   // allocations that were inside others on the last day
    std::vector<std::uint32_t> rows_of_;  // by allocation
    detail::row_places places_;
    std::vector<kept_row> rows_;
    std::vector<std::uint32_t> uses_; // by row and source: ordinary amounts in the sum that rest on it
    std::vector<char> known_;         // by source
    std::array<std::array<std::size_t, spellings<layer>.size()>, standings>
        counts_{}; // by standing and layer
};

// ---- implementation

inline bool moving_sums::can_move(const book& b, const book_index& index, const report_query& asked)
{
    static constexpr std::size_t most_uses = 4'000'000; // four bytes each
    const bool plain =
        asked.most == std::size_t{0} && asked.only.empty() && !asked.within && asked.by != group_key::source;
    const auto of = plain ? detail::choose_layer(b, asked) : std::nullopt;
    if (!of || !detail::of_one_scope(b, index, *of)) return false;
    for (std::size_t i = 0; i < b.allocations.size(); ++i)
        if (b.allocations.layers()[i] == *of && (*of == layer::award || !b.allocations.platforms()[i]))
            return false;
    const auto groups = std::max({b.parties.size(), b.campaigns.size(), b.contracts.size(), std::size_t{64}});
    return groups * b.sources.size() <= most_uses;
}

inline moving_sums::moving_sums(const book& b, const book_index& index, const standing_changes& changes,
                                const report_query& asked)
    : book_{b}, index_{index}, facts_{index.facts(b)}, changes_{changes}, asked_{asked},
      of_{*detail::choose_layer(b, asked)}, standings_(b.allocations.size()), in_sum_(b.allocations.size()),
      there_(std::max(index.overlaps(b).count(), b.allocations.size())), rows_of_(b.allocations.size()),
      known_(b.sources.size())
{
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i) {
        if (!facts_.ordinary(i)) {
            peculiar_.push_back(i);
        } else if (b.allocations.layers()[i] == of_) {
            const auto subject = detail::subject_without_sources(b, {record_kind::allocation, i});
            rows_of_[i] = static_cast<std::uint32_t>(
                row_of(group_of(b, subject, asked_.by), b.allocations.amounts()[i].currency()));
        }
    }
}

inline std::size_t moving_sums::row_of(group_slot slot, currency in)
{
    return places_.of(slot, in, [&] {
        rows_.push_back({{.slot = slot,
                          .key = key_of(book_, slot, asked_.by),
                          .name = name_of(book_, slot, asked_.by),
                          .sum = interval_total{in}},
                         interval_tally{in}});
        uses_.resize(rows_.size() * book_.sources.size());
    });
}

inline std::size_t moving_sums::row_of(const entry& e)
{
    const auto subject = detail::subject_without_sources(book_, e.record);
    return row_of(group_of(book_, subject, asked_.by), e.amount.currency());
}

inline void moving_sums::count_in(std::uint32_t i, int sign)
{
    auto& row = rows_[rows_of_[i]];
    const auto& amount = book_.allocations.amounts()[i];
    const auto change = static_cast<std::size_t>(sign); // unsigned, so that -1 wraps round as it should
    if (sign > 0)
        row.sum.add(amount.point(), amount.conventional());
    else
        row.sum.remove(amount.point(), amount.conventional());
    row.amounts += change;
    if (!amount.exact()) row.rounded += change;
    for (const auto s : facts_.sources(i)) {
        auto& uses = uses_[rows_of_[i] * book_.sources.size() + s.index()];
        const bool before = uses > 0;
        uses += static_cast<std::uint32_t>(sign);
        if (known_[s.index()] && before != (uses > 0)) row.sources += change;
    }
    in_sum_[i] = sign > 0 ? 1 : 0;
}

inline void moving_sums::take_out(std::uint32_t i)
{
    if (in_sum_[i])
        count_in(i, -1);
    else
        --rows_[rows_of_[i]].inside;
}

inline void moving_sums::stand(std::uint32_t i, const question& q)
{
    const auto now =
        facts_.days(i).on(detail::number_of(q.as_of),
                          q.known_by ? std::optional{detail::number_of(*q.known_by)} : std::nullopt);
    const auto before = std::exchange(standings_[i], now);
    if (now == before) return;
    const auto of = static_cast<std::size_t>(book_.allocations.layers()[i]);
    --counts_[static_cast<std::size_t>(before)][of]; // those unheard of go below nought and back
    ++counts_[static_cast<std::size_t>(now)][of];
    if (is_counted(i, before)) take_out(i);
    if (is_counted(i, now)) count_in(i, 1);
    there_[i] = is_counted(i, now) ? 1 : 0;
}

/// Keeps the sources of each row in step with those that were known on the day.
inline void moving_sums::know_sources(const question& q)
{
    const auto now = detail::known_sources(book_, q);
    for (std::size_t s = 0; s < now.size(); ++s) {
        if (now[s] == known_[s]) continue;
        const auto change = static_cast<std::size_t>(now[s] ? 1 : -1);
        for (std::size_t at = 0; at < rows_.size(); ++at)
            if (uses_[at * now.size() + s] > 0) rows_[at].sources += change;
    }
    known_ = now;
}

inline void moving_sums::move_to(const question& q)
{
    const standing_changes::days days{detail::number_of(q.as_of), q.known_by
                                                                      ? detail::number_of(*q.known_by)
                                                                      : standing_changes::days::no_limit};
    if (!last_ || last_->known_by != days.known_by) know_sources(q);
    if (last_) {
        changes_.between(*last_, days, [&](std::uint32_t i) { stand(i, q); });
    } else {
        for (std::uint32_t i = 0; i < standings_.size(); ++i)
            if (facts_.ordinary(i)) stand(i, q);
    }
    last_ = days;
}

/// What is out of the ordinary on a day, before it is held to the rest.
inline counted_amounts moving_sums::count_peculiar(const question& q) const
{
    auto asked = asked_;
    asked.of = of_;
    asked.overlaps = overlap_choice::count;
    detail::counter counter{book_, index_, asked, q};
    for (const auto i : peculiar_)
        counter.take_allocation(i);
    for (std::uint32_t i = 0; i < book_.contracts.size(); ++i)
        counter.take_contract(i);
    return counter.finish();
}

/// Takes out of the sum, and of what is out of the ordinary, whatever may be inside another amount, and puts
/// back what no longer is.
inline void moving_sums::hold_to_one_another(counted_amounts& peculiar, std::size_t& inside)
{
    if (asked_.overlaps != overlap_choice::leave_out || of_ == layer::award) return;
    const auto& overlaps = index_.overlaps(book_);
    for (const auto& e : peculiar.entries)
        there_[overlaps.figure_of(e)] = 1;
    const auto whole = overlaps.wholes(book_, there_);
    for (const auto& e : peculiar.entries)
        there_[overlaps.figure_of(e)] = 0;
    for (const auto i : std::exchange(inside_, {})) {
        if (!there_[i] || in_sum_[i] || whole[i] != overlap_index::nothing) continue;
        --rows_[rows_of_[i]].inside;
        count_in(i, 1);
    }
    for (std::uint32_t i = 0; i < standings_.size(); ++i) {
        if (whole[i] == overlap_index::nothing || !there_[i]) continue;
        inside_.push_back(i);
        if (!in_sum_[i]) continue;
        ++rows_[rows_of_[i]].inside;
        count_in(i, -1);
    }
    const auto is_inside = [&](const entry& e) {
        return whole[overlaps.figure_of(e)] != overlap_index::nothing;
    };
    for (const auto& e : peculiar.entries)
        if (is_inside(e)) peculiar.outside.push_back({e, says::with_overlap});
    inside = std::erase_if(peculiar.entries, is_inside);
}

inline moving_sums::peculiar_amounts moving_sums::add_peculiar(const question& q)
{
    peculiar_amounts out{.counted = count_peculiar(q), .rows = {}, .sources = {}};
    hold_to_one_another(out.counted, out.inside);
    for (const auto& e : out.counted.entries) {
        const auto at = row_of(e);
        while (out.rows.size() <= at)
            out.rows.push_back({.sum = interval_tally{rows_[out.rows.size()].sum.currency()}});
        auto& row = out.rows[at];
        row.sum.add(e.amount.point(), e.amount.conventional());
        ++row.amounts;
        out.exact = out.exact && e.amount.exact();
        detail::for_each_source(book_, index_.claims(book_), e, q,
                                [&](ref<source> s) { out.sources.emplace_back(at, s.index()); });
        for (auto& d : doubts_about(book_, index_.claims(book_), e, q))
            detail::merge_doubt(row.doubts, std::move(d));
    }
    std::sort(out.sources.begin(), out.sources.end());
    out.sources.erase(std::unique(out.sources.begin(), out.sources.end()), out.sources.end());
    return out;
}

inline void moving_sums::fill_rows(const peculiar_amounts& peculiar, report_sums& out) const
{
    const auto rests_on = [&](std::size_t row, std::size_t s) {
        return known_[s] != 0 && uses_[row * known_.size() + s] > 0;
    };
    auto more = peculiar.sources.begin();
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        const auto& kept = rows_[at];
        const auto* apart = at < peculiar.rows.size() ? &peculiar.rows[at] : nullptr;
        if (kept.amounts == 0 && (!apart || apart->amounts == 0)) continue;
        auto row = kept.blank;
        auto sum = kept.sum;
        if (apart) sum.merge(apart->sum);
        row.sum = sum.total();
        row.amounts = kept.amounts + (apart ? apart->amounts : 0);
        row.doubts = apart ? apart->doubts.size() : 0;
        row.sources = kept.sources;
        for (; more != peculiar.sources.end() && more->first <= at; ++more)
            if (more->first == at && !rests_on(at, more->second)) ++row.sources;
        out.rows.push_back(std::move(row));
        out.exact = out.exact && kept.rounded == 0;
    }
    detail::sort_rows(out.rows);
    detail::fill_rests(out.rows);
}

inline void moving_sums::fill_totals(const peculiar_amounts& peculiar, report_sums& out) const
{
    struct parts {
        interval_tally sum;
        std::size_t inside = 0;
        std::vector<const doubt*> doubts = {};
        bool any = false;
    };
    std::map<std::string_view, parts> by_currency;
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        const auto& kept = rows_[at];
        auto& of =
            by_currency.try_emplace(kept.sum.currency().code(), parts{interval_tally{kept.sum.currency()}})
                .first->second;
        of.sum.merge(kept.sum);
        of.inside += kept.inside;
        of.any = of.any || kept.amounts > 0;
        if (at >= peculiar.rows.size()) continue;
        of.sum.merge(peculiar.rows[at].sum);
        of.any = of.any || peculiar.rows[at].amounts > 0;
        for (const auto& d : peculiar.rows[at].doubts)
            of.doubts.push_back(&d);
    }
    for (auto& [code, of] : by_currency) {
        if (!of.any) continue;
        const auto others = alternatives_of(book_, peculiar.counted, std::move(of.doubts), of.sum,
                                            asked_.most, asked_.within);
        out.totals.push_back({of.sum.total(), others.unlisted + of.inside});
    }
}

inline void moving_sums::fill_left_out(const peculiar_amounts& peculiar, report_sums& out) const
{
    left_out_list all{asked_.most, {}, peculiar.counted.unlisted};
    const auto count = [&](problem_code why, layer of, std::size_t how_many) {
        if (how_many > 0) all.count(why, of, how_many);
    };
    for (std::size_t at = 0; at < spellings<layer>.size(); ++at) {
        const auto of = static_cast<layer>(at);
        const auto standing_there = [&](day_standing s) { return counts_[static_cast<std::size_t>(s)][at]; };
        count(says::perhaps_known, of, standing_there(day_standing::perhaps_known));
        count(says::not_begun, of, standing_there(day_standing::not_begun));
        count(says::may_not_have_begun, of, standing_there(day_standing::may_not_have_begun));
        if (of != of_) count(says::other_layer, of, standing_there(day_standing::begun));
    }
    std::size_t inside = peculiar.inside;
    for (const auto& row : rows_)
        inside += row.inside;
    count(says::may_be_inside, of_, inside);
    for (const auto& row : peculiar.rows)
        count(
            says::on_top, of_,
            static_cast<std::size_t>(std::count_if(row.doubts.begin(), row.doubts.end(), [](const doubt& d) {
                return d.kind == doubt_kind::addition;
            })));
    std::vector<left_out> none;
    all.move_to(none, out.left_out);
}

inline report_sums moving_sums::on(const question& q)
{
    move_to(q);
    const auto peculiar = add_peculiar(q);
    report_sums out{.asked = asked_, .of = of_, .rows = {}, .totals = {}, .left_out = {}};
    out.exact = peculiar.exact;
    fill_rows(peculiar, out);
    fill_totals(peculiar, out);
    fill_left_out(peculiar, out);
    return out;
}

} // namespace v1
} // namespace mediabuy
