// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/holding.hpp
/// What currently holds of a contract after some of its actions: last days, and what ended it.
///
/// Actions are taken in the order of action_order.hpp; each may state the last day anew, end the contract, or
/// close it. A close-out moves no day (domain.md A4); the code of a termination alone ends nothing (A2).

#include "mediabuy/calendar/period.hpp"
#include "mediabuy/rule/action_order.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

/// One termination, cancellation or close-out that is in effect.
struct ending_action {
    action what = action::award;
    given_day effective;
};

[[nodiscard]] constexpr bool is_termination(const std::optional<action>& what) noexcept
{
    return what == action::terminate_for_default || what == action::terminate_for_convenience ||
           what == action::terminate_for_cause;
}

class holding {
public:
    /// As first awarded.
    explicit holding(const contract& c);

    std::optional<given_day> end; ///< current last day, included; one that a termination set too
    std::optional<given_day> potential_end;
    std::optional<ending_action> cancelled;  ///< N
    std::optional<ending_action> closed;     ///< K
    std::optional<ending_action> terminated; ///< a complete E, F or X, and no later action revived it

    /// Does this action end the whole contract? If it says so, or says nothing and pulls the last day in;
    /// unknown where it may.
    [[nodiscard]] truth ends_all(const modification& m) const;

    /// Takes an action in. `termination_counts`: whether ends_all is to be taken for yes.
    void apply(const modification& m, bool termination_counts);

private:
    void terminate(const modification& m, const given_day& effective);

    std::optional<vague_day> stated_; ///< the last day that the actions before stated
};

// ---- implementation

inline holding::holding(const contract& c) : end{c.end}, potential_end{c.potential_end}
{
    if (c.end) stated_ = c.end->when;
}

inline truth holding::ends_all(const modification& m) const
{
    if (!is_termination(m.what) || m.settlement || m.reach == extent::partial) return truth::no;
    if (m.reach == extent::complete) return truth::yes;
    if (!m.end) return truth::no;
    if (!end) return truth::unknown;
    if (m.end->when.latest() < end->when.earliest()) return truth::yes;
    if (m.end->when == end->when || m.end->when.earliest() >= end->when.latest()) return truth::no;
    return truth::unknown;
}

/// The last day of performance is the one that the termination sets where that is earlier than the one
/// before, else the day before its effective day (domain.md A8). A second one changes what it is called at
/// most.
inline void holding::terminate(const modification& m, const given_day& effective)
{
    if (terminated) {
        terminated->what = *m.what;
        return;
    }
    terminated = ending_action{*m.what, effective};
    const auto earlier = [this](const given_day& d) { return !end || d.when.latest() < end->when.latest(); };
    if (m.end && earlier(*m.end)) return;                  // apply takes it
    if (effective.when.earliest() == day{1, 1, 1}) return; // no day lies before it
    const auto run = period::between(effective.when.earliest() - 1, effective.when.latest() - 1);
    const given_day day_before{vague_day::within(*run), name_id::none, effective.where};
    if (earlier(day_before)) end = day_before;
}

/// A last day that merely repeats the one stated before undoes no termination: official rows repeat it on
/// each action. No termination lengthens a contract that runs; one that takes effect after the last day so
/// far tells of an extension that is not on record, and its day holds. Another action that lengthens a
/// terminated contract revives it.
inline void holding::apply(const modification& m, bool termination_counts)
{
    const auto& effective = effect_of(m);
    const bool after_end = end && effective && effective->when.earliest() > end->when.latest();
    if (effective) {
        if (m.what == action::legal_cancellation) cancelled = ending_action{*m.what, *effective};
        if (m.what == action::close_out) closed = ending_action{*m.what, *effective};
        if (termination_counts) terminate(m, *effective);
    }
    if (m.potential_end) potential_end = m.potential_end;
    if (!m.end || stated_ == m.end->when) return;
    stated_ = m.end->when;
    if (m.what == action::close_out) return;
    const bool lengthens = end && end->when.latest() < m.end->when.latest();
    if (lengthens && is_termination(m.what) && !after_end) return;
    if (lengthens && !is_termination(m.what)) terminated.reset();
    end = m.end;
}

} // namespace v1
} // namespace mediabuy
