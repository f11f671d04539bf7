// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/platform_amount.hpp"

#include "mediabuy/io/import/import_codes.hpp"
#include "mediabuy/money/estimate_parser.hpp"
#include "mediabuy/money/excerpt.hpp"

#include <cstdint>
#include <utility>

namespace mediabuy {
inline namespace v1 {
namespace {

constexpr std::int64_t hundred = 100;

[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view text)
{
    constexpr std::size_t most_digits = 15;
    if (text.empty() || text.size() > most_digits) return std::nullopt;
    std::int64_t out = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        out = out * 10 + (c - '0');
    }
    return out;
}

/// "507.9 thousand": as many decimals as are known.
[[nodiscard]] std::string thousands(std::int64_t n, std::size_t decimals)
{
    auto digits = std::to_string(n);
    if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
    const auto point = digits.size() - 3;
    return digits.substr(0, point) + '.' + digits.substr(point, decimals) + " thousand";
}

[[nodiscard]] std::string steps_of_google(std::int64_t n, std::string_view text, currency of)
{
    constexpr std::int64_t rupees = 250;
    if (of == currency::of("INR") && n % rupees == 0 && n > 0)
        return std::to_string(n - rupees / 2) + " to " + std::to_string(n + rupees / 2);
    const bool a_hundred_counts = of == currency::of("USD") || (n / hundred) % 10 != 0 || n == 0;
    if (n % hundred == 0 && a_hundred_counts) return thousands(n, 1);
    return std::string{text};
}

[[nodiscard]] bool is_scientific(std::string_view text)
{
    return !text.empty() && text.front() >= '0' && text.front() <= '9' &&
           text.find_first_of("eE") != std::string_view::npos;
}

} // namespace

result<platform_amount> parse_platform_amount(platform_format format, std::string_view text, currency of)
{
    const auto refused = [text](problem_code why) { return error_at(whole(text), why, {excerpt(text)}); };
    if (is_scientific(text)) return refused(code::scientific_amount);
    std::string words;
    auto digits = text;
    bool at_most = false;
    for (const std::string_view sign : {"≤", "<="})
        if (format == platform_format::meta_ads && digits.starts_with(sign)) {
            digits.remove_prefix(sign.size());
            at_most = true;
            break;
        }
    const auto n = whole_number(digits);
    if (!n) return refused(code::bad_platform_amount);
    if (at_most)
        words = "up to " + std::to_string(*n);
    else if (format == platform_format::google_ads)
        words = steps_of_google(*n, digits, of);
    else
        words = thousands(*n, 3);
    auto read = parse_estimate(words, of);
    if (!read) return refused(code::bad_platform_amount);
    return platform_amount{*read, std::move(words)};
}

} // namespace v1
} // namespace mediabuy
