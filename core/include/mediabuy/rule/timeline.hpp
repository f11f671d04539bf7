// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/timeline.hpp
/// Everything of a book that has days, to be drawn on one axis.
///
/// The day asked about moves nothing: it decides what each thing is said to be. `known_by` takes nothing away
/// either; what became known later is marked so, and is told as it stands in the whole book. What counts is
/// what the same book would give had the later never been written.

#include "mediabuy/rule/group.hpp"
#include "mediabuy/rule/timeline_contract.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Of those records (contracts, their options, funds, campaigns, allocations, events, claims of a first or
/// last day, sources; others have no days of their own). By group, first day, id; unknown days last.
[[nodiscard]] inline std::vector<timeline_item>
timeline_of(const book& b, const relations& related, const std::vector<any_ref>& of, const question& q);

// ---- implementation

namespace detail {

inline void timeline_list::add_fund(any_ref about)
{
    const auto& f = book_.funds[about.index];
    const auto standing = standing_of(known(book_, f.head, q_));
    const auto open = availability_of(f);
    auto end = end_of(open.last, f.head, {"available", "tas"});
    end.unlimited = open.no_year;
    auto run = item_of(timeline_kind::availability, about, end_of(open.first, f.head, {"available", "tas"}),
                       end, standing);
    const auto s = status_of_fund(book_, ref<fund>{about.index}, asked_of(standing));
    run.status = s.word;
    run.what.push_back(s.clock(clock_name::funds).why);
    out_.push_back(std::move(run));
}

/// Only where the book gives it days of its own.
inline void timeline_list::add_campaign(any_ref about)
{
    const auto& c = book_.campaigns[about.index];
    if (!c.start && !c.end) return;
    const auto standing = standing_of(known(book_, c.head, q_));
    auto run = item_of(timeline_kind::campaign, about, end_of(c.start, c.head, {"period", "start"}),
                       end_of(c.end, c.head, {"period", "end"}), standing);
    const auto s = status_of_campaign(book_, related_, ref<campaign>{about.index}, asked_of(standing));
    run.status = s.word;
    run.what.push_back(s.clock(clock_name::flight).why);
    out_.push_back(std::move(run));
}

inline void timeline_list::add_flight(any_ref about)
{
    const auto& a = book_.allocations[about.index];
    const auto standing = standing_of(known(book_, a.head, q_));
    auto run = item_of(timeline_kind::flight, about,
                       end_of(a.flight_start, a.head, {"flight", "start", "flight.start"}),
                       end_of(a.flight_end, a.head, {"flight", "end", "flight.end"}), standing);
    const auto face = flight_clock(book_, a, asked_of(standing));
    run.status = word_of_flight(face.word);
    run.what.push_back(face.why);
    out_.push_back(std::move(run));
}

inline void timeline_list::add_day(timeline_kind kind, any_ref about, std::optional<any_ref> lane,
                                   const timeline_end& when, timeline_standing standing, sentence what,
                                   std::vector<ref<source>> sources)
{
    auto one = item_of(kind, about, when, when, standing);
    one.lane = lane;
    one.what.push_back(std::move(what));
    one.sources = std::move(sources);
    out_.push_back(std::move(one));
}

inline void timeline_list::add_event(any_ref about)
{
    const auto& e = book_.events[about.index];
    auto standing = standing_of(known(book_, e.head, q_));
    if (standing == timeline_standing::counts && retracted(book_, e.head, q_))
        standing = timeline_standing::withdrawn;
    const auto when = end_of(e.date, e.head, {"date"});
    const auto why = lacking(when.unknown, says::event_day_unknown, says::event_day_missing);
    add_day(timeline_kind::event, about, e.about ? e.about : std::optional{about}, when, standing,
            e.date ? sentence{sentence_for(e.says), {worded(book_, *e.date)}} : why, e.head.sources);
}

/// A claim that something began, or ended, on a day that it gives; other claims have no place in time.
inline void timeline_list::add_claim(any_ref about)
{
    const auto& c = book_.claims[about.index];
    const bool start = c.says == claim_word::started;
    if ((!start && c.says != claim_word::ended) || !c.date) return;
    auto standing = standing_of(known(book_, c, q_));
    if (standing == timeline_standing::counts && retracted(book_, c, q_))
        standing = timeline_standing::withdrawn;
    const auto from = c.from ? std::vector<ref<source>>{c.from} : c.head.sources;
    const auto who = c.from
                         ? name_of(book_, {record_kind::source, static_cast<std::uint32_t>(c.from.index())})
                         : std::string{book_.names.text(c.head.id)};
    add_day(start ? timeline_kind::stated_start : timeline_kind::stated_end, about,
            c.about ? c.about : std::optional{about}, {worded(book_, *c.date), std::nullopt, false}, standing,
            {start ? says::stated_start : says::stated_end, {who, worded(book_, *c.date)}}, from);
}

inline void timeline_list::add_published(timeline_kind kind, any_ref about, const source& s,
                                         const std::optional<given_day>& when, sentence what)
{
    auto standing = standing_of(known(book_, s, q_));
    if (kind != timeline_kind::publication && when && q_.known_by)
        standing = std::max(standing, standing_of(when->when.reached_by(*q_.known_by)));
    if (kind == timeline_kind::publication && standing == timeline_standing::counts &&
        retracted(book_, ref<source>{about.index}, q_))
        standing = timeline_standing::withdrawn;
    add_day(kind, about, std::nullopt, end_of(when, s.head, {"published"}), standing, std::move(what),
            {ref<source>{about.index}});
}

inline void timeline_list::add_source(any_ref about)
{
    const auto& s = book_.sources[about.index];
    const auto name = name_of(book_, about);
    const auto why = why_unknown(book_, s.head.unknown, {"published"});
    sentence what{says::published_missing, {name}};
    if (why) what = {says::published_unknown, {name, *why}};
    if (s.published) what = {says::was_published, {name, worded(book_, *s.published)}};
    add_published(timeline_kind::publication, about, s, s.published, std::move(what));
    std::vector<std::string> repeated;
    for (const auto other : s.relays)
        if (other)
            repeated.push_back(
                name_of(book_, {record_kind::source, static_cast<std::uint32_t>(other.index())}));
    if (!repeated.empty()) out_.back().what.push_back({says::repeats_others, {std::move(repeated)}});
    if (s.corrected)
        add_published(timeline_kind::correction, about, s, s.corrected,
                      {says::was_corrected, {name, worded(book_, *s.corrected)}});
    if (s.retracted)
        add_published(timeline_kind::withdrawal, about, s, s.retracted,
                      {says::was_withdrawn, {name, worded(book_, *s.retracted)}});
}

inline void timeline_list::add(any_ref r)
{
    switch (r.kind) {
    case record_kind::contract:
        return add_contract(ref<contract>{r.index});
    case record_kind::option:
        return add_option(r);
    case record_kind::fund:
        return add_fund(r);
    case record_kind::campaign:
        return add_campaign(r);
    case record_kind::allocation:
        return add_flight(r);
    case record_kind::event:
        return add_event(r);
    case record_kind::claim:
        return add_claim(r);
    case record_kind::source:
        return add_source(r);
    case record_kind::party:
    case record_kind::order:
    case record_kind::delivery:
    case record_kind::invoice:
    case record_kind::credit:
    case record_kind::payment:
    case record_kind::disposition:
    case record_kind::document:
    case record_kind::closing:
    case record_kind::account:
    case record_kind::line:
    case record_kind::order_line:
    case record_kind::invoice_line:
        break;
    }
}

/// Of one contract and one day its actions as they are replayed, so that the order of the file never decides.
[[nodiscard]] inline bool drawn_before(const book& b, const timeline_item& x, const timeline_item& y)
{
    const auto key = [&b](const timeline_item& i) {
        const auto first = i.start.when ? i.start.when->when.earliest() : day{9999, 12, 31};
        const auto last = i.start.when ? i.start.when->when.latest() : day{9999, 12, 31};
        return std::tuple{
            group_of(i.kind), !i.start.when, first, last, b.names.text(b.head_of(i.about).id), i.kind};
    };
    const auto a = key(x);
    const auto z = key(y);
    if (a != z) return a < z;
    if (!x.action || !y.action) return false;
    const auto& actions = b.contracts[x.about.index].modifications;
    return replayed_before(actions[*x.action], actions[*y.action]);
}

inline std::vector<timeline_item> timeline_list::take()
{
    std::stable_sort(out_.begin(), out_.end(), [this](const timeline_item& x, const timeline_item& y) {
        return drawn_before(book_, x, y);
    });
    return std::move(out_);
}

} // namespace detail

inline std::vector<timeline_item> timeline_of(const book& b, const relations& related,
                                              const std::vector<any_ref>& of, const question& q)
{
    detail::timeline_list list{b, related, q};
    for (const auto r : of)
        list.add(r);
    return list.take();
}

} // namespace v1
} // namespace mediabuy
