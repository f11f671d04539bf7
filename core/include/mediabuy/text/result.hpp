// SPDX-License-Identifier: MIT
#pragma once
/// @file text/result.hpp
/// A value, or the problem that stands in its way: what every parse_… of one value returns.
///
/// The member names are those of std::expected, which C++20 does not have.

#include "mediabuy/text/problem.hpp"

#include <cassert>
#include <utility>
#include <variant>

namespace mediabuy {
inline namespace v1 {

template <class T> class [[nodiscard]] result {
public:
    using value_type = T;
    using error_type = problem;

    // Implicit, so that a function can return either by its plain name.
    result(T value) : state_{std::in_place_index<0>, std::move(value)} {}
    result(problem p) : state_{std::in_place_index<1>, std::move(p)} {}

    [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
    [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }

    /// Precondition: has_value().
    [[nodiscard]] const T& operator*() const& noexcept { return get(); }
    [[nodiscard]] T&& operator*() && noexcept { return std::move(get()); }
    [[nodiscard]] const T* operator->() const noexcept { return &get(); }

    /// Precondition: !has_value().
    [[nodiscard]] const problem& error() const& noexcept
    {
        assert(!has_value());
        return *std::get_if<1>(&state_);
    }
    [[nodiscard]] problem&& error() && noexcept
    {
        assert(!has_value());
        return std::move(*std::get_if<1>(&state_));
    }

    template <class U> [[nodiscard]] T value_or(U&& otherwise) const
    {
        return has_value() ? get() : static_cast<T>(std::forward<U>(otherwise));
    }

private:
    [[nodiscard]] const T& get() const noexcept
    {
        assert(has_value());
        return *std::get_if<0>(&state_);
    }
    [[nodiscard]] T& get() noexcept
    {
        assert(has_value());
        return *std::get_if<0>(&state_);
    }

    std::variant<T, problem> state_;
};

} // namespace v1
} // namespace mediabuy
