// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/action_order.hpp
/// The order in which the actions of a contract are replayed: as they were recorded.
///
/// A later modification can bear an earlier date (one real award has several that are dated back to the award
/// itself); only the one that was recorded last shows what holds.

#include "mediabuy/record/contract.hpp"

#include <optional>
#include <string_view>
#include <tuple>

namespace mediabuy {
inline namespace v1 {

/// Numbers in a modification's number compare as numbers: "P00002" before "P00010", "9" before "10".
[[nodiscard]] constexpr bool natural_less(std::string_view a, std::string_view b) noexcept;

/// The day from which an action takes effect: as given, else that of its signature.
[[nodiscard]] inline const std::optional<given_day>& effect_of(const modification& m) noexcept
{
    return m.effective ? m.effective : m.signed_on;
}

/// Whether two actions have the same place in the order: recorded, effective and number.
[[nodiscard]] inline bool same_place(const modification& a, const modification& b);

/// Recorded, effective, number. An action without a day of recording stands where it took effect. Of two in
/// the same place their contents decide, so that the order of the file never does.
[[nodiscard]] inline bool replayed_before(const modification& a, const modification& b);

// ---- implementation

constexpr bool natural_less(std::string_view a, std::string_view b) noexcept
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto take_number = [digit](std::string_view& text) {
        std::size_t length = 0;
        while (length < text.size() && digit(text[length]))
            ++length;
        auto number = text.substr(0, length);
        text.remove_prefix(length);
        while (number.size() > 1 && number.front() == '0')
            number.remove_prefix(1);
        return number;
    };
    while (!a.empty() && !b.empty()) {
        if (digit(a.front()) && digit(b.front())) {
            const auto x = take_number(a);
            const auto y = take_number(b);
            if (x.size() != y.size()) return x.size() < y.size();
            if (x != y) return x < y;
        } else {
            if (a.front() != b.front()) return a.front() < b.front();
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    return a.empty() && !b.empty();
}

namespace detail {

[[nodiscard]] inline auto recorded_key(const modification& m)
{
    const auto& effective = effect_of(m);
    const auto effective_day = effective ? effective->when.latest() : day{1, 1, 1};
    return std::tuple{m.recorded.value_or(effective_day), effective_day};
}

[[nodiscard]] inline auto day_key(const std::optional<given_day>& d)
{
    return d ? std::pair{d->when.latest(), d->when.earliest()} : std::pair{day{1, 1, 1}, day{1, 1, 1}};
}

[[nodiscard]] inline std::int64_t minor_of(const std::optional<money>& amount)
{
    return amount ? amount->minor() : 0;
}

/// What two actions in the same place are told apart by.
[[nodiscard]] inline auto content_key(const modification& m)
{
    return std::tuple{std::string_view{m.transaction},
                      m.what,
                      day_key(m.signed_on),
                      day_key(m.end),
                      day_key(m.potential_end),
                      minor_of(m.obligates),
                      minor_of(m.value),
                      minor_of(m.ceiling),
                      m.exercises.index,
                      m.reach,
                      m.settlement,
                      std::string_view{m.note}};
}

} // namespace detail

inline bool same_place(const modification& a, const modification& b)
{
    return detail::recorded_key(a) == detail::recorded_key(b) && !natural_less(a.number, b.number) &&
           !natural_less(b.number, a.number);
}

inline bool replayed_before(const modification& a, const modification& b)
{
    const auto x = detail::recorded_key(a);
    const auto y = detail::recorded_key(b);
    if (x != y) return x < y;
    if (natural_less(a.number, b.number)) return true;
    if (natural_less(b.number, a.number)) return false;
    return detail::content_key(a) < detail::content_key(b);
}

} // namespace v1
} // namespace mediabuy
