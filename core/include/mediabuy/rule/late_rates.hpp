// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/late_rates.hpp
/// Rates of interest on late payments that a reader gives where the table has none, by half-year.

#include "mediabuy/money/price_parser.hpp"
#include "mediabuy/rule/prompt_rate.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

class late_rates {
public:
    /// "2025-H2=4.625%,2023-H1=4.625%"; "" gives none.
    /// Errors: bad-half-year-rate (no half-year with its rate, or one twice), and those of a percentage.
    [[nodiscard]] static result<late_rates> parse(std::string_view text);

    /// For a debt on which interest runs from that day; nothing where the table has to say.
    [[nodiscard]] std::optional<ratio> on(day first) const
    {
        const auto at = rates_.find(half_year_of(first));
        return at == rates_.end() ? std::nullopt : std::optional{at->second};
    }

private:
    std::map<half_year, ratio> rates_;
};

// ---- implementation

namespace detail {

/// "2025-H2", in capital or small letters.
[[nodiscard]] inline std::optional<half_year> parse_half_year(std::string_view text)
{
    constexpr std::size_t length = 7;
    if (text.size() != length || text[4] != '-' || (text[5] != 'H' && text[5] != 'h')) return std::nullopt;
    int year = 0;
    for (const char c : text.substr(0, 4)) {
        if (c < '0' || c > '9') return std::nullopt;
        year = year * 10 + (c - '0');
    }
    if (year < 1 || (text[6] != '1' && text[6] != '2')) return std::nullopt;
    return half_year{year, text[6] == '1' ? half::first : half::second};
}

} // namespace detail

inline result<late_rates> late_rates::parse(std::string_view text)
{
    late_rates out;
    while (!text.empty()) {
        const auto comma = text.find(',');
        const auto each = text.substr(0, comma);
        text.remove_prefix(comma == text.npos ? text.size() : comma + 1);
        const auto equals = each.find('=');
        const auto when = detail::parse_half_year(each.substr(0, equals));
        if (!when || equals == each.npos)
            return error_at({}, code::bad_half_year_rate, {std::string{each.substr(0, 40)}});
        auto percent = std::string{each.substr(equals + 1)};
        if (percent.find('%') == percent.npos) percent += '%';
        auto rate = parse_percentage(percent);
        if (!rate) return rate.error();
        if (rate->is_negative() || !out.rates_.emplace(*when, *rate).second)
            return error_at({}, code::bad_half_year_rate, {std::string{each.substr(0, 40)}});
    }
    return out;
}

} // namespace v1
} // namespace mediabuy
