// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/method_words.hpp
/// The words of a method note: what a layer means, round amounts, and wordings that a total bears or does not
/// bear.

#include "mediabuy/answer/claim_text.hpp"
#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/rule/method.hpp"

#include <string>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// What an amount of a layer is, in one sentence.
[[nodiscard]] constexpr phrase meaning_of(layer of) noexcept
{
    switch (of) {
    case layer::appropriation:
        return "meaning-appropriation";
    case layer::award:
        return "meaning-award";
    case layer::subaward:
        return "meaning-subaward";
    case layer::agency:
        return "meaning-agency";
    case layer::platform:
        return "meaning-platform";
    case layer::tracker:
        break;
    }
    return "meaning-tracker";
}

/// "$5.874 million" where nothing of the amount is lost, else "$5,323,500".
[[nodiscard]] inline std::string round_money(language lang, int128 minor, currency of)
{
    int128 one = 1;
    for (int i = 0; i < of.minor_digits(); ++i)
        one *= 10;
    constexpr std::int64_t million = 1'000'000;
    const int128 thousandth = one * (million / 1000);
    const int128 size = minor < 0 ? -minor : minor;
    if (size < one * million || minor % thousandth != 0) return wide_money(minor, of);
    auto digits = to_plain_text(minor / thousandth, 3); // thousandths of a million, with a point
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return phrased(lang, "million", {with_sign(in_threes(digits, cents::where_any), of)});
}

/// The same of a sum; where only its bounds are known, those.
[[nodiscard]] inline std::string round_sum(language lang, const interval_total& sum)
{
    return sum.has_point() ? round_money(lang, sum.point_minor(), sum.currency()) : written_range(lang, sum);
}

/// Who is said to pay: the payer of the book's scope, else "the government".
[[nodiscard]] inline std::string payer_words(language lang, const book& b)
{
    return b.scope.payer == name_id::none ? phrased(lang, "the-government") : short_name_of(b, b.scope.payer);
}

/// "$5,874,000, from $5,323,500 to under $6,424,500 (rounding only)"
[[nodiscard]] inline std::string sum_words(language lang, const interval_total& sum)
{
    if (sum.count() == 0) return phrased(lang, "sum-nothing-left");
    if (!sum.has_point()) return written_range(lang, sum);
    const auto point = wide_money(sum.point_minor(), sum.currency());
    if (is_exact(sum)) return phrased(lang, "amount-exactly", {point});
    return phrased(lang, "sum-and-range", {point, written_range(lang, sum)});
}

struct caution_words {
    std::string text; ///< what is not to be printed
    std::string why;
};

[[nodiscard]] inline caution_words words_of(language lang, const book& b, caution c, const std::string& sum)
{
    const auto payer = payer_words(lang, b);
    const auto spent = phrased(lang, "payer-spent", {payer, sum});
    const auto both = [lang](phrase text, phrase why) {
        return caution_words{phrased(lang, text), phrased(lang, why)};
    };
    switch (c) {
    case caution::spent_for_received:
        return {quoted(lang, spent), phrased(lang, "caution-received", {payer})};
    case caution::spent_for_obligated:
        return {phrased(lang, "or-quoted", {spent, phrased(lang, "paid-sum", {sum})}),
                phrased(lang, "caution-obligated")};
    case caution::spent_for_estimated:
        return {quoted(lang, spent), phrased(lang, "caution-estimated")};
    case caution::spent_for_planned:
        return {quoted(lang, spent), phrased(lang, "caution-planned")};
    case caution::paid_for_ceiling:
        return both("caution-ceiling", "caution-ceiling-why");
    case caution::across_layers:
        return both("caution-layers", "caution-layers-why");
    case caution::payer_as_fact:
        return {phrased(lang, "caution-payer", {payer}), phrased(lang, "caution-payer-why")};
    case caution::share_without_range:
        return both("caution-share", "caution-share-why");
    case caution::point_as_exact:
        return {phrased(lang, "caution-exactly", {sum}), phrased(lang, "caution-exactly-why")};
    case caution::spread_as_fact:
        return both("caution-spread", "caution-spread-why");
    case caution::unlike_as_one:
        break;
    }
    return both("caution-unlike", "caution-unlike-why");
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
