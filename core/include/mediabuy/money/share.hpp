// SPDX-License-Identifier: MIT
#pragma once
/// @file money/share.hpp
/// What share of a whole a figure with an interval can be.
///
/// A share is part/(part + rest), where the rest is all the others: part and whole move together, so that
/// dividing one interval by the other would give too wide an answer. Source: domain.md E2 ("shares: min with
/// a_min, b_max"), T-E3.

#include "mediabuy/money/interval_total.hpp"
#include "mediabuy/money/ratio.hpp"

#include <optional>

namespace mediabuy {
inline namespace v1 {

struct share_bound {
    ratio value;
    bool open = false;
};

struct share_interval {
    share_bound low;
    share_bound high;
};

/// point(part)/(point(part) + point(rest)). Errors: mixed-currencies, division-by-zero.
[[nodiscard]] result<ratio> share_point(const interval_total& part, const interval_total& rest);

/// low = part.low/(part.low + rest.high), high = part.high/(part.high + rest.low). An end is open where
/// either of its two is; where one of them is missing, the share comes as near to 0 or 1 as one likes.
/// Errors: mixed-currencies, division-by-zero, negative-share (an end below zero: shares of credits mean
/// nothing).
[[nodiscard]] result<share_interval> share(const interval_total& part, const interval_total& rest);

/// A share as a quotient of two sums. 0/1 and 1/1 stand for shares that come as near to 0 or 1 as one likes.
/// Units: minor units.
struct share_quotient {
    int128 part = 0;
    int128 whole = 1;
};
struct share_quotients {
    std::optional<share_quotient> point; ///< none where a sum has none
    share_quotient low;
    share_quotient high;
};

/// The values of `share_point` and `share`; nothing where one of them is an error, or a sum does not fit 128
/// bits. Sums of which only bounds are known have shares between two of them.
[[nodiscard]] inline std::optional<share_quotients> share_quotients_of(const interval_total& part,
                                                                       const interval_total& rest);

/// Of two figures that are printed apart, so that the whole need not hold the part: the extreme combinations
/// of their ends. Without an upper end where the whole may be 0 or the part has none.
struct quotient_range {
    ratio low;
    std::optional<ratio> high;
};

/// low = part.low/whole.high, or 0 where that has no bound; high = part.high/whole.low.
/// Errors: negative-share.
[[nodiscard]] result<quotient_range> quotient_range_of(const interval& part, const interval& whole);

// ---- implementation

namespace detail {

/// part/(part + rest) at one pair of ends; `limit` where one of them is missing; nothing for 0/0.
[[nodiscard]] inline std::optional<share_bound> share_of(const wide_bound& part, const wide_bound& rest,
                                                         int limit)
{
    if (part.unbounded || rest.unbounded) return share_bound{ratio{decimal{limit}}, true};
    const auto value =
        quotient(ratio{decimal::scaled(to_big_integer(part.minor), 0)},
                 ratio{decimal::scaled(to_big_integer(part.minor) + to_big_integer(rest.minor), 0)});
    if (!value) return std::nullopt;
    return share_bound{*value, part.open || rest.open};
}

} // namespace detail

inline result<ratio> share_point(const interval_total& part, const interval_total& rest)
{
    if (part.currency() != rest.currency()) return detail::does_not_mix(part.currency(), rest.currency());
    const auto value = quotient(
        ratio{decimal::scaled(to_big_integer(part.point_minor()), 0)},
        ratio{decimal::scaled(to_big_integer(part.point_minor()) + to_big_integer(rest.point_minor()), 0)});
    if (!value) return error_at({}, code::division_by_zero);
    return *value;
}

inline result<share_interval> share(const interval_total& part, const interval_total& rest)
{
    if (part.currency() != rest.currency()) return detail::does_not_mix(part.currency(), rest.currency());
    const auto negative = [](const wide_bound& low) { return low.unbounded || low.minor < 0; };
    if (negative(part.low()) || negative(rest.low())) return error_at({}, code::negative_share);
    const auto low = detail::share_of(part.low(), rest.high(), 0);
    const auto high = detail::share_of(part.high(), rest.low(), 1);
    if (!low || !high) return error_at({}, code::division_by_zero);
    return share_interval{*low, *high};
}

namespace detail {

[[nodiscard]] inline std::optional<share_quotient> share_quotient_of(int128 part, int128 rest)
{
    share_quotient out{part, 0};
    if (__builtin_add_overflow(part, rest, &out.whole) || out.whole == 0) return std::nullopt;
    return out;
}

[[nodiscard]] inline std::optional<share_quotient> share_quotient_of(const wide_bound& part,
                                                                     const wide_bound& rest, int limit)
{
    if (part.unbounded || rest.unbounded) return share_quotient{limit, 1};
    return share_quotient_of(part.minor, rest.minor);
}

} // namespace detail

inline std::optional<share_quotients> share_quotients_of(const interval_total& part,
                                                         const interval_total& rest)
{
    const auto negative = [](const wide_bound& low) { return low.unbounded || low.minor < 0; };
    if (part.currency() != rest.currency() || negative(part.low()) || negative(rest.low()))
        return std::nullopt;
    const bool has_point = part.has_point() && rest.has_point();
    const auto point =
        has_point ? detail::share_quotient_of(part.point_minor(), rest.point_minor()) : std::nullopt;
    const auto low = detail::share_quotient_of(part.low(), rest.high(), 0);
    const auto high = detail::share_quotient_of(part.high(), rest.low(), 1);
    if (point.has_value() != has_point || !low || !high) return std::nullopt;
    return share_quotients{point, *low, *high};
}

inline result<quotient_range> quotient_range_of(const interval& part, const interval& whole)
{
    const auto negative = [](const bound& low) { return low.unbounded || low.minor < 0; };
    if (negative(part.low) || negative(whole.low)) return error_at({}, code::negative_share);
    const auto least = whole.high.unbounded ? std::nullopt : ratio::of(part.low.minor, whole.high.minor);
    const auto most = part.high.unbounded ? std::nullopt : ratio::of(part.high.minor, whole.low.minor);
    return quotient_range{least.value_or(ratio{}), most};
}

} // namespace v1
} // namespace mediabuy
