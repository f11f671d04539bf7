// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/flight_status.hpp
/// The status of an allocation and of a campaign: by flights alone. A contract that has ended does not end a
/// flight; it is shown as a clock beside it.

#include "mediabuy/rule/contract_status.hpp"
#include "mediabuy/rule/reading.hpp"

#include <vector>

namespace mediabuy {
inline namespace v1 {

/// `index` is the allocation's place in book::allocations.
[[nodiscard]] inline status status_of_allocation(const book& b, const relations& related, std::size_t index,
                                                 const question& q);
[[nodiscard]] inline status status_of_campaign(const book& b, const relations& related, ref<campaign> which,
                                               const question& q);

/// Of any record that can run: a campaign, a fund, a contract, an option, an allocation; nothing for the
/// others.
[[nodiscard]] inline std::optional<status> status_of(const book& b, const relations& related, any_ref about,
                                                     const question& q);

/// Of those of many that can run, in their order. The options of one contract stand together, so that it is
/// replayed once for all of them.
[[nodiscard]] inline std::vector<status> statuses_of(const book& b, const relations& related,
                                                     const std::vector<any_ref>& records, const question& q);

// ---- implementation

namespace detail {

/// The contracts that an allocation may have been bought under: its own, else those of its campaign.
[[nodiscard]] inline std::vector<ref<contract>> contracts_behind(const book& b, const relations& related,
                                                                 ref<contract> own, ref<campaign> bought_for)
{
    if (own) return {own};
    std::vector<ref<contract>> found;
    if (!bought_for) return found;
    for (const auto i : related.contracts_for(bought_for))
        if (b.contracts[i].kind != contract_kind::idv) found.emplace_back(i);
    return found;
}

/// Puts in the clocks of the contracts behind a flight.
inline void set_clocks_behind(const book& b, const relations& related,
                              const std::vector<ref<contract>>& contracts, const question& q, status& s)
{
    std::vector<clock_face> funds;
    std::vector<clock_face> ordering;
    std::vector<clock_face> performance;
    std::vector<clock_face> termination;
    for (const auto which : contracts) {
        const auto state = replay(b, b[which], q);
        funds.push_back(funds_clock(b, b[which], q));
        ordering.push_back(ordering_clock(b, related, which, q));
        performance.push_back(performance_clock(b, b[which], state, q));
        termination.push_back(termination_clock(b, b[which], state, q));
    }
    const clock_face none{clock_word::unknown, {says::no_contract, {}}};
    s.clock(clock_name::funds) = together(funds, {clock_word::unknown, {says::no_fund, {}}});
    s.clock(clock_name::ordering) = together(ordering, none);
    s.clock(clock_name::performance) = together(performance, none);
    s.clock(clock_name::termination) = together(termination, none);
}

[[nodiscard]] inline clock_face flight_clock(const book& b, const allocation_table::details& a,
                                             const question& q)
{
    const auto started = a.flight_start ? a.flight_start->when.reached_by(q.as_of) : truth::unknown;
    const auto over = a.flight_end ? a.flight_end->when.passed_on(q.as_of) : truth::unknown;
    if (a.flight_end && over == truth::yes)
        return {clock_word::ended, {says::flight_ended, {worded(b, *a.flight_end)}}};
    if (a.flight_start && started == truth::no)
        return {clock_word::not_started, {says::flight_starts_later, {worded(b, *a.flight_start)}}};
    if (!a.flight_start)
        return {clock_word::unknown,
                lacking(why_unknown(b, a.head.unknown, {"flight", "start", "flight.start"}),
                        says::flight_start_unknown, says::flight_start_missing)};
    if (started == truth::unknown)
        return {clock_word::unknown, {says::flight_start_vague, {worded(b, *a.flight_start)}}};
    if (!a.flight_end)
        return {clock_word::unknown, lacking(why_unknown(b, a.head.unknown, {"flight", "end", "flight.end"}),
                                             says::flight_end_unknown, says::flight_end_missing)};
    if (over == truth::unknown)
        return {clock_word::unknown, {says::flight_end_vague, {worded(b, *a.flight_end)}}};
    return {clock_word::running, {says::flight_runs, {worded(b, *a.flight_end)}}};
}

[[nodiscard]] constexpr status_word word_of_flight(clock_word word) noexcept
{
    switch (word) {
    case clock_word::not_started:
        return status_word::not_started;
    case clock_word::running:
        return status_word::active;
    case clock_word::ended:
        return status_word::ended;
    case clock_word::none:
    case clock_word::unknown:
        break;
    }
    return status_word::unknown;
}

/// The campaign's own flight, from those of its allocations and from an event that says that it ended.
[[nodiscard]] inline clock_face campaign_clock(const book& b, const relations& related, ref<campaign> which,
                                               const question& q)
{
    const any_ref about{record_kind::campaign, static_cast<std::uint32_t>(which.index())};
    std::vector<clock_face> faces;
    for (const auto i : related.allocations_for(which))
        if (known(b, b.allocations[i].head, q) == truth::yes)
            faces.push_back(flight_clock(b, b.allocations[i], q));
    const event* perhaps_ended = nullptr;
    for (const auto i : related.events_about(about)) {
        const auto& e = b.events[i];
        const bool speaks = e.says == event_word::ended && e.date && known(b, e.head, q) == truth::yes;
        const auto over = speaks ? e.date->when.passed_on(q.as_of) : truth::no;
        if (over == truth::yes) return {clock_word::ended, {says::has_ended, {worded(b, *e.date)}}};
        if (over == truth::unknown) perhaps_ended = &e;
    }
    if (perhaps_ended) return {clock_word::unknown, {says::has_ended, {worded(b, *perhaps_ended->date)}}};
    if (faces.empty()) return {clock_word::unknown, {says::flight_start_missing, {}}};
    const auto ended = std::count_if(faces.begin(), faces.end(),
                                     [](const clock_face& face) { return face.word == clock_word::ended; });
    auto face = together(faces, {clock_word::unknown, {says::flight_start_missing, {}}});
    if (face.word == clock_word::not_started && ended > 0)
        face.word = clock_word::running; // between two flights
    face.why = {says::flights_of_campaign,
                {static_cast<std::int64_t>(faces.size()), static_cast<std::int64_t>(ended)}};
    return face;
}

} // namespace detail

inline status status_of_allocation(const book& b, const relations& related, std::size_t index,
                                   const question& q)
{
    const auto& a = b.allocations[index];
    const bool is_known = known(b, a.head, q) == truth::yes;
    const clock_face flight =
        is_known || !q.known_by
            ? detail::flight_clock(b, a, q)
            : clock_face{clock_word::unknown, {says::flight_not_known_yet, {*q.known_by}}};
    auto s = status_about({record_kind::allocation, static_cast<std::uint32_t>(index)});
    s.word = detail::word_of_flight(flight.word);
    s.decides = clock_name::flight;
    detail::set_clocks_behind(b, related,
                              detail::contracts_behind(b, related, b.allocations.contracts()[index],
                                                       b.allocations.campaigns()[index]),
                              q, s);
    s.clock(clock_name::flight) = flight;
    if (is_known && a.flight_start) {
        s.since = detail::worded(b, *a.flight_start);
        s.because.push_back({{says::flight_began, {*s.since}}, a.head.sources, a.flight_start->where});
    }
    if (is_known && a.flight_end) s.until = detail::worded(b, *a.flight_end);
    if (s.word == status_word::active && a.flight_end->when.is_exact())
        s.days_left = detail::days_left_until(*a.flight_end, q.as_of);
    s.because.push_back(
        {flight.why, a.head.sources, is_known && a.flight_end ? a.flight_end->where : a.head.where});
    detail::add_events(b, related, s.about, q, s.because);
    return s;
}

inline status status_of_campaign(const book& b, const relations& related, ref<campaign> which,
                                 const question& q)
{
    const auto flight = detail::campaign_clock(b, related, which, q);
    auto s = status_about({record_kind::campaign, static_cast<std::uint32_t>(which.index())});
    s.word = detail::word_of_flight(flight.word);
    s.decides = clock_name::flight;
    detail::set_clocks_behind(b, related, detail::contracts_behind(b, related, {}, which), q, s);
    s.clock(clock_name::flight) = flight;
    detail::add_events(b, related, s.about, q, s.because);
    s.because.push_back({flight.why, b[which].head.sources, b[which].head.where});
    return s;
}

inline std::optional<status> status_of(const book& b, const relations& related, any_ref about,
                                       const question& q)
{
    switch (about.kind) {
    case record_kind::allocation:
        return status_of_allocation(b, related, about.index, q);
    case record_kind::contract:
        return status_of_contract(b, related, ref<contract>{about.index}, q);
    case record_kind::option:
        return status_of_options(b, related, ref<contract>{about.index}, q)[about.part];
    case record_kind::campaign:
        return status_of_campaign(b, related, ref<campaign>{about.index}, q);
    case record_kind::fund:
        return status_of_fund(b, ref<fund>{about.index}, q);
    case record_kind::source:
    case record_kind::party:
    case record_kind::order:
    case record_kind::delivery:
    case record_kind::event:
    case record_kind::invoice:
    case record_kind::credit:
    case record_kind::payment:
    case record_kind::disposition:
    case record_kind::document:
    case record_kind::closing:
    case record_kind::account:
    case record_kind::claim:
    case record_kind::line:
    case record_kind::order_line:
    case record_kind::invoice_line:
        break;
    }
    return std::nullopt;
}

inline std::vector<status> statuses_of(const book& b, const relations& related,
                                       const std::vector<any_ref>& records, const question& q)
{
    std::vector<status> out;
    std::vector<status> options;
    std::optional<std::uint32_t> contract_of_options;
    for (const auto r : records) {
        if (r.kind != record_kind::option) {
            if (auto s = status_of(b, related, r, q)) out.push_back(*std::move(s));
            continue;
        }
        if (contract_of_options != r.index)
            options = status_of_options(b, related, ref<contract>{r.index}, q);
        contract_of_options = r.index;
        out.push_back(options[r.part]);
    }
    return out;
}

} // namespace v1
} // namespace mediabuy
