// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/fund_status.hpp
/// The life of an appropriation account: not available yet, unexpired, expired for five fiscal years,
/// cancelled.
///
/// Source: 31 USC 1502, 1552(a), 1553, 1555; domain.md B. A fund that expired may still be adjusted and paid
/// from; once it is cancelled, nothing of it may.

#include "mediabuy/calendar/fiscal.hpp"
#include "mediabuy/rule/status.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

/// When a fund may be newly obligated; either end may not be known.
struct fund_availability {
    bool no_year = false; ///< no last day at all
    std::optional<given_day> first;
    std::optional<given_day> last; ///< included
    std::optional<vague_day>
        expired_to; ///< last day of the five years in which it may be paid from, included
};

[[nodiscard]] inline fund_availability availability_of(const fund& f);

/// Whether its availability is one fiscal year (annual money), as far as it is known.
[[nodiscard]] inline bool is_annual(const fund& f);

enum class fund_phase : std::uint8_t { unknown, not_available, unexpired, expired, cancelled };

[[nodiscard]] inline fund_phase phase_of(const fund& f, day on);

/// The status of a fund, of which only the funds clock runs.
[[nodiscard]] inline status status_of_fund(const book& b, ref<fund> which, const question& q);

/// The funds clock of one fund.
[[nodiscard]] inline clock_face fund_clock(const book& b, const fund& f, const question& q);

// ---- implementation

namespace detail {

/// 30 September of the fifth fiscal year after the one in which `last` lies.
[[nodiscard]] inline std::optional<day> fifth_year_after(day last)
{
    const int year = fiscal_month_of(last).year + 5;
    return year > 9999 ? std::nullopt : std::optional{fiscal_year(year).last()};
}

[[nodiscard]] inline std::optional<vague_day> expired_until(const given_day& last)
{
    const auto earliest = fifth_year_after(last.when.earliest());
    const auto latest = fifth_year_after(last.when.latest());
    if (!earliest || !latest) return std::nullopt;
    return vague_day::within(*period::between(*earliest, *latest));
}

[[nodiscard]] inline given_day exactly_on(day d, span where) { return {vague_day{d}, name_id::none, where}; }

} // namespace detail

inline fund_availability availability_of(const fund& f)
{
    fund_availability out;
    const bool by_years = f.term == fund_term::by_account && f.account &&
                          f.account->type == availability_type::years && f.account->first_year > 1;
    out.no_year = f.term == fund_term::no_year || (f.term == fund_term::by_account && f.account &&
                                                   f.account->type == availability_type::no_year);
    if (by_years) {
        out.first = detail::exactly_on(fiscal_year(f.account->first_year).first(), f.head.where);
        out.last = detail::exactly_on(fiscal_year(f.account->last_year).last(), f.head.where);
    } else if (f.term == fund_term::dated) {
        out.first = f.available_from;
        out.last = f.available_to;
    }
    if (out.last) out.expired_to = detail::expired_until(*out.last);
    return out;
}

inline bool is_annual(const fund& f)
{
    const auto open = availability_of(f);
    if (!open.first || !open.last || !open.first->when.is_exact() || !open.last->when.is_exact())
        return false;
    const auto year_end = day::of(fiscal_month_of(open.first->when.earliest()).year, 9, 30);
    return year_end && open.last->when.latest() <= *year_end;
}

inline fund_phase phase_of(const fund& f, day on)
{
    const auto open = availability_of(f);
    if (open.first && open.first->when.reached_by(on) != truth::yes)
        return open.first->when.reached_by(on) == truth::no ? fund_phase::not_available : fund_phase::unknown;
    if (open.no_year) return fund_phase::unexpired;
    if (!open.last) return fund_phase::unknown;
    const auto over = open.last->when.passed_on(on);
    if (over == truth::unknown) return fund_phase::unknown;
    if (over == truth::no) return open.first ? fund_phase::unexpired : fund_phase::unknown;
    if (!open.expired_to) return fund_phase::expired;
    const auto gone = open.expired_to->passed_on(on);
    return gone == truth::yes  ? fund_phase::cancelled
           : gone == truth::no ? fund_phase::expired
                               : fund_phase::unknown;
}

inline clock_face fund_clock(const book& b, const fund& f, const question& q)
{
    if (known(b, f.head, q) != truth::yes)
        return {clock_word::unknown, {says::fund_not_known_yet, {*q.known_by}}};
    const auto open = availability_of(f);
    switch (phase_of(f, q.as_of)) {
    case fund_phase::not_available:
        return {clock_word::not_started, {says::fund_starts_later, {detail::worded(b, *open.first)}}};
    case fund_phase::unexpired:
        if (open.no_year) return {clock_word::running, {says::fund_no_year, {}}};
        return {clock_word::running, {says::fund_runs, {detail::worded(b, *open.last)}}};
    case fund_phase::expired:
        if (!open.expired_to) return {clock_word::ended, {says::fund_ended, {detail::worded(b, *open.last)}}};
        return {clock_word::ended,
                {says::fund_expired, {detail::worded(b, *open.last), worded_day{*open.expired_to, {}}}}};
    case fund_phase::cancelled:
        return {clock_word::ended, {says::fund_cancelled, {worded_day{*open.expired_to, {}}}}};
    case fund_phase::unknown:
        break;
    }
    if (open.last && open.last->when.passed_on(q.as_of) == truth::unknown)
        return {clock_word::unknown, {says::fund_end_vague, {detail::worded(b, *open.last)}}};
    if (open.first && open.first->when.reached_by(q.as_of) == truth::unknown)
        return {clock_word::unknown, {says::fund_start_vague, {detail::worded(b, *open.first)}}};
    return {clock_word::unknown, detail::lacking(detail::why_unknown(b, f.head.unknown, {"available", "tas"}),
                                                 says::fund_term_unknown, says::fund_term_missing)};
}

namespace detail {

[[nodiscard]] constexpr status_word word_of_phase(fund_phase phase) noexcept
{
    switch (phase) {
    case fund_phase::not_available:
        return status_word::not_available;
    case fund_phase::unexpired:
        return status_word::unexpired;
    case fund_phase::expired:
        return status_word::expired;
    case fund_phase::cancelled:
        return status_word::cancelled;
    case fund_phase::unknown:
        break;
    }
    return status_word::unknown;
}

} // namespace detail

inline status status_of_fund(const book& b, ref<fund> which, const question& q)
{
    const auto& f = b[which];
    auto s = status_about({record_kind::fund, static_cast<std::uint32_t>(which.index())});
    s.decides = clock_name::funds;
    s.clock(clock_name::funds) = fund_clock(b, f, q);
    if (known(b, f.head, q) == truth::yes) {
        const auto open = availability_of(f);
        s.word = detail::word_of_phase(phase_of(f, q.as_of));
        if (open.first) s.since = detail::worded(b, *open.first);
        if (open.last) s.until = detail::worded(b, *open.last);
        if (s.word == status_word::unexpired && open.last && open.last->when.is_exact())
            s.days_left = detail::days_left_until(*open.last, q.as_of);
    }
    s.because.push_back({s.clock(clock_name::funds).why, f.head.sources, f.head.where});
    return s;
}

} // namespace v1
} // namespace mediabuy
