// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/known.hpp
/// What was known by a day (design.md, "Known from").
///
/// A record is known from the day on which it was recorded, where it says so, else from the day on which the
/// earliest of its sources was published. A month counts from its last day on: inside it the record is
/// *perhaps* known. A record that gives neither counts as always known.

#include "mediabuy/record/book.hpp"
#include "mediabuy/rule/question.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <tuple>

namespace mediabuy {
inline namespace v1 {

/// Was it known by then?
[[nodiscard]] inline truth known(const book& b, const source& s, const question& q);
[[nodiscard]] inline truth known(const book& b, const record_head& head, const question& q);
[[nodiscard]] inline truth known(const book& b, const claim& c, const question& q);
[[nodiscard]] inline truth known(const book& b, const contract& parent, const modification& m,
                                 const question& q);
[[nodiscard]] inline truth known(const book& b, const order& parent, const order_revision& r,
                                 const question& q);

/// From which days on a record is known, for certain and perhaps; the same as `known`, worked out once.
/// Units: days since 1970; `always` for a record that has no such day.
struct known_from {
    static constexpr std::int32_t always = std::numeric_limits<std::int32_t>::min();
    std::int32_t surely = always;
    std::int32_t perhaps = always;

    [[nodiscard]] constexpr truth by(std::int32_t day) const noexcept
    {
        return day >= surely ? truth::yes : day >= perhaps ? truth::unknown : truth::no;
    }
};
[[nodiscard]] inline known_from known_days(const book& b, const record_head& head);
[[nodiscard]] inline known_from known_days(const book& b, const contract& parent, const modification& m);

/// Had this source been withdrawn by then? Without known_by whatever is known of it counts; inside a vague
/// day it had not.
[[nodiscard]] inline bool retracted(const book& b, ref<source> s, const question& q);
/// A claim is withdrawn with its source.
[[nodiscard]] inline bool retracted(const book& b, const claim& c, const question& q);
/// A record is, once every source that it names and that was known by then is; one without such is not.
[[nodiscard]] inline bool retracted(const book& b, const record_head& head, const question& q);

/// Publications that came after known_by, or only perhaps before it. 0 without known_by. Units: sources.
[[nodiscard]] inline std::size_t count_later_publications(const book& b, const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] constexpr truth either(truth a, truth b) noexcept { return std::max(a, b); }

[[nodiscard]] constexpr truth recorded_by(day recorded, day known_by) noexcept
{
    return recorded <= known_by ? truth::yes : truth::no;
}

/// Of records without a day of their own: the best that one of the sources gives; yes where none has a day.
[[nodiscard]] inline truth known_through(const book& b, const std::vector<ref<source>>& sources,
                                         const question& q)
{
    std::optional<truth> best;
    for (const auto s : sources)
        if (b[s].head.recorded || b[s].published) best = either(best.value_or(truth::no), known(b, b[s], q));
    return best.value_or(truth::yes);
}

} // namespace detail

inline truth known(const book&, const source& s, const question& q)
{
    if (!q.known_by) return truth::yes;
    if (s.head.recorded) return detail::recorded_by(*s.head.recorded, *q.known_by);
    return s.published ? s.published->when.reached_by(*q.known_by) : truth::yes;
}

inline truth known(const book& b, const record_head& head, const question& q)
{
    if (!q.known_by) return truth::yes;
    if (head.recorded) return detail::recorded_by(*head.recorded, *q.known_by);
    return detail::known_through(b, head.sources, q);
}

namespace detail {

/// Of what has no day of its own: the earliest of its sources that has one; always where none has.
[[nodiscard]] inline known_from known_days_through(const book& b, const std::vector<ref<source>>& sources)
{
    std::optional<known_from> best;
    const auto take = [&best](day surely, day perhaps) {
        const known_from given{number_of(surely), number_of(perhaps)};
        if (!best) best = given;
        best->surely = std::min(best->surely, given.surely);
        best->perhaps = std::min(best->perhaps, given.perhaps);
    };
    for (const auto s : sources) {
        const auto& [recorded, published] = std::tie(b[s].head.recorded, b[s].published);
        if (recorded)
            take(*recorded, *recorded);
        else if (published)
            take(published->when.latest(), published->when.earliest());
    }
    return best.value_or(known_from{});
}

} // namespace detail

inline known_from known_days(const book& b, const record_head& head)
{
    using detail::number_of;
    if (head.recorded) return {number_of(*head.recorded), number_of(*head.recorded)};
    return detail::known_days_through(b, head.sources);
}

inline known_from known_days(const book& b, const contract& parent, const modification& m)
{
    using detail::number_of;
    if (m.recorded) return {number_of(*m.recorded), number_of(*m.recorded)};
    if (!m.sources.empty()) return detail::known_days_through(b, m.sources);
    return known_days(b, parent.head);
}

inline truth known(const book& b, const claim& c, const question& q)
{
    if (!q.known_by || c.head.recorded || !c.from) return known(b, c.head, q);
    return known(b, b[c.from], q);
}

namespace detail {

/// Of a change to a record: by its own day or sources, else with the record.
template <class Change>
[[nodiscard]] truth known_change(const book& b, const record_head& changed, const Change& change,
                                 const question& q)
{
    if (!q.known_by) return truth::yes;
    if (change.recorded) return recorded_by(*change.recorded, *q.known_by);
    if (!change.sources.empty()) return known_through(b, change.sources, q);
    return known(b, changed, q);
}

} // namespace detail

inline truth known(const book& b, const contract& parent, const modification& m, const question& q)
{
    return detail::known_change(b, parent.head, m, q);
}

inline truth known(const book& b, const order& parent, const order_revision& r, const question& q)
{
    return detail::known_change(b, parent.head, r, q);
}

inline bool retracted(const book& b, ref<source> s, const question& q)
{
    const auto& when = b[s].retracted;
    return when && (!q.known_by || when->when.reached_by(*q.known_by) == truth::yes);
}

inline bool retracted(const book& b, const claim& c, const question& q)
{
    return c.from && retracted(b, c.from, q);
}

inline bool retracted(const book& b, const record_head& head, const question& q)
{
    bool rests_on_one = false;
    for (const auto s : head.sources) {
        if (known(b, b[s], q) != truth::yes) continue; // cannot bear out what another had withdrawn
        if (!retracted(b, s, q)) return false;
        rests_on_one = true;
    }
    return rests_on_one;
}

inline std::size_t count_later_publications(const book& b, const question& q)
{
    return static_cast<std::size_t>(std::count_if(
        b.sources.begin(), b.sources.end(), [&](const source& s) { return known(b, s, q) != truth::yes; }));
}

} // namespace v1
} // namespace mediabuy
