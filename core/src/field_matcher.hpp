// SPDX-License-Identifier: MIT
#pragma once
/// @file field_matcher.hpp
/// One field against the values of a test.

#include "mediabuy/io/field_test.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// Three values, as unknown stays unknown; in an order by which "any" is the greatest and "all" the least.
enum class truth : std::uint8_t { no, unknown, yes };

[[nodiscard]] constexpr char lower_ascii(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

[[nodiscard]] constexpr bool is_iso_day(std::string_view text) noexcept
{
    if (text.size() < 10) return false;
    for (std::size_t i = 0; i < 10; ++i) {
        const bool hyphen = i == 4 || i == 7;
        if (hyphen ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    }
    return text.size() == 10 || text[10] == ' ' || text[10] == 'T';
}

/// A text that is looked for in either case of its letters.
class needle {
public:
    explicit needle(std::string_view text) : lower_{text}
    {
        for (char& c : lower_)
            c = lower_ascii(c);
    }

    [[nodiscard]] bool in(std::string_view text) const noexcept
    {
        if (text.size() < lower_.size()) return false; // as most fields are
        if (lower_.empty()) return true;
        const char* at = text.data();
        const char* const last = at + (text.size() - lower_.size());
        for (; at <= last; ++at)
            if (lower_ascii(*at) == lower_.front() && begins(at)) return true;
        return false;
    }

private:
    [[nodiscard]] bool begins(const char* at) const noexcept
    {
        return std::equal(lower_.begin(), lower_.end(), at,
                          [](char lower, char c) { return lower == lower_ascii(c); });
    }

    std::string lower_;
};

/// The relation of a test and its values, made ready.
class field_matcher {
public:
    explicit field_matcher(const field_test& test) : relation_{test.relation}, values_{test.values}
    {
        if (relation_ == field_relation::contains)
            for (const auto& value : values_)
                needles_.emplace_back(value);
    }

    [[nodiscard]] truth matches(std::string_view text) const noexcept
    {
        const auto any = [](const auto& values, auto holds) {
            return std::any_of(values.begin(), values.end(), holds) ? truth::yes : truth::no;
        };
        switch (relation_) {
        case field_relation::equals:
            return any(values_, [text](const std::string& v) { return text == v; });
        case field_relation::starts_with:
            return any(values_, [text](const std::string& v) { return text.substr(0, v.size()) == v; });
        case field_relation::contains:
            return any(needles_, [text](const needle& n) { return n.in(text); });
        case field_relation::between:
            return within(text);
        }
        return truth::unknown;
    }

private:
    [[nodiscard]] truth within(std::string_view text) const noexcept
    {
        if (!is_iso_day(text)) return truth::unknown;
        const auto day = text.substr(0, 10);
        const bool in =
            (values_[0].empty() || day >= values_[0]) && (values_[1].empty() || day <= values_[1]);
        return in ? truth::yes : truth::no;
    }

    field_relation relation_;
    std::vector<std::string> values_;
    std::vector<needle> needles_;
};

} // namespace detail
} // namespace v1
} // namespace mediabuy
