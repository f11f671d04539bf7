// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/timeline_list.hpp
/// What a timeline is gathered with: record by record, then in order.

#include "mediabuy/rule/end_moves.hpp"
#include "mediabuy/rule/flight_status.hpp"
#include "mediabuy/rule/timeline_item.hpp"

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

[[nodiscard]] constexpr timeline_standing standing_of(truth known) noexcept
{
    return known == truth::yes       ? timeline_standing::counts
           : known == truth::unknown ? timeline_standing::perhaps
                                     : timeline_standing::later;
}

/// Where a run stands on a day by its own two ends.
[[nodiscard]] inline status_word run_word(const timeline_end& start, const timeline_end& end, day on)
{
    const auto begun = start.when ? start.when->when.reached_by(on) : truth::unknown;
    const auto over = end.when ? end.when->when.passed_on(on) : truth::unknown;
    if (over == truth::yes) return status_word::ended;
    if (begun == truth::no) return status_word::not_started;
    return begun == truth::yes && over == truth::no ? status_word::active : status_word::unknown;
}

class timeline_list {
public:
    timeline_list(const book& b, const relations& related, const question& q)
        : book_{b}, related_{related}, q_{q}
    {
    }

    void add(any_ref r);
    [[nodiscard]] std::vector<timeline_item> take();

private:
    void add_contract(ref<contract> which);
    void add_base(any_ref about, const contract& c, const end_story& story, const status& s,
                  timeline_standing standing);
    void add_ordering(any_ref about, const contract& c, const status& s, timeline_standing standing);
    void add_moves(any_ref about, const contract& c, const end_story& story, const question& asked);
    void add_action(any_ref about, const contract& c, std::uint32_t at, const end_story& story);
    void add_option(any_ref about);
    void add_fund(any_ref about);
    void add_campaign(any_ref about);
    void add_flight(any_ref about);
    void add_event(any_ref about);
    void add_claim(any_ref about);
    void add_source(any_ref about);

    /// A thing that was known only later is told as the whole book has it.
    [[nodiscard]] question asked_of(timeline_standing standing) const
    {
        return {q_.as_of, standing == timeline_standing::counts ? q_.known_by : std::nullopt};
    }
    [[nodiscard]] timeline_end end_of(const std::optional<given_day>& d, const record_head& head,
                                      std::initializer_list<std::string_view> keys) const
    {
        if (d) return {worded(book_, *d), std::nullopt, false};
        return {std::nullopt, why_unknown(book_, head.unknown, keys), false};
    }
    [[nodiscard]] timeline_item item_of(timeline_kind kind, any_ref about, const timeline_end& start,
                                        const timeline_end& end, timeline_standing standing) const;
    void add_day(timeline_kind kind, any_ref about, std::optional<any_ref> lane, const timeline_end& when,
                 timeline_standing standing, sentence what, std::vector<ref<source>> sources);
    void add_published(timeline_kind kind, any_ref about, const source& s,
                       const std::optional<given_day>& when, sentence what);

    const book& book_;
    const relations& related_;
    question q_;
    std::optional<std::uint32_t> options_of_; ///< the contract whose options were answered last
    timeline_standing options_standing_ = timeline_standing::counts;
    std::vector<status> options_;
    std::vector<timeline_item> out_;
};

inline timeline_item timeline_list::item_of(timeline_kind kind, any_ref about, const timeline_end& start,
                                            const timeline_end& end, timeline_standing standing) const
{
    const auto& head = book_.head_of(about);
    return {.kind = kind,
            .about = about,
            .lane = about,
            .action = std::nullopt,
            .start = start,
            .end = end,
            .status = std::nullopt,
            .reached = start.when ? start.when->when.reached_by(q_.as_of) : truth::unknown,
            .standing = standing,
            .what = {},
            .sources = head.sources,
            .where = head.where};
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
