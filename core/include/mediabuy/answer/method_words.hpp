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
[[nodiscard]] constexpr std::string_view meaning_of([[maybe_unused]] language lang, layer of) noexcept
{
    switch (of) {
    case layer::appropriation:
        return "Planned or appropriated: what a law, a budget or a plan sets aside; nothing of it need be "
               "ordered.";
    case layer::award:
        return "Obligated: what signed actions of contracts bind the government to pay, each counted from "
               "the "
               "day of its signing; not what has been paid.";
    case layer::subaward:
        return "Subawarded: what a contractor passes on to a subcontractor, inside the dollars of its award.";
    case layer::agency:
        return "Billed by the agency: what a media agency charges its client, commission included.";
    case layer::platform:
        return "Received by platforms, as reported: the whole printed amount for advertising that has begun, "
               "or "
               "whose first day is unknown.";
    case layer::tracker:
        break;
    }
    return "Estimated by a tracker: prices times the advertisements it observed; nobody's books.";
}

/// "$5.874 million" where nothing of the amount is lost, else "$5,323,500".
[[nodiscard]] inline std::string round_money([[maybe_unused]] language lang, int128 minor, currency of)
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
    return with_sign(in_threes(digits, cents::where_any), of) + " million";
}

/// Who is said to pay: the payer of the book's scope, else "the government".
[[nodiscard]] inline std::string payer_words([[maybe_unused]] language lang, const book& b)
{
    return b.scope.payer == name_id::none ? std::string{"the government"} : short_name_of(b, b.scope.payer);
}

/// "$5,874,000, from $5,323,500 to under $6,424,500 (rounding only)"
[[nodiscard]] inline std::string sum_words(language lang, const interval_total& sum)
{
    if (sum.count() == 0) return "nothing is left";
    const auto point = wide_money(sum.point_minor(), sum.currency());
    if (is_exact(sum)) return point + ", exactly";
    return point + ", " + written_range(lang, sum);
}

struct caution_words {
    std::string text; ///< what is not to be printed
    std::string why;
};

[[nodiscard]] inline caution_words words_of(language lang, const book& b, caution c, const std::string& sum)
{
    const auto payer = payer_words(lang, b);
    const auto spent = quoted(payer + " spent " + sum);
    switch (c) {
    case caution::spent_for_received:
        return {spent,
                "This is what is reported to have reached sellers of advertising. What " + payer +
                    " spent has agencies, commissions and production in it as well, and is another sum."};
    case caution::spent_for_obligated:
        return {quoted(payer + " spent " + sum) + " or " + quoted("paid " + sum),
                "An obligation is a promise to pay. No payment is counted here, and money can be taken back "
                "by a later action."};
    case caution::spent_for_estimated:
        return {spent, "A tracker estimates from prices; it sees no bill."};
    case caution::spent_for_planned:
        return {spent, "A plan or an appropriation is not spending."};
    case caution::paid_for_ceiling:
        return {"“paid” or “worth” for the ceiling of a contract",
                "A ceiling is the most that may be ordered; it need never be obligated, and is not paid."};
    case caution::across_layers:
        return {
            "one sum of this layer and of another",
            "What platforms received may be paid out of the very dollars that were obligated: each dollar "
            "would count twice."};
    case caution::payer_as_fact:
        return {quoted(payer + " paid") + " as a fact", "Sources name different payers; say who says so."};
    case caution::share_without_range:
        return {"a share without its range", "The figures were rounded before they were printed; the share "
                                             "is only known within the bounds that this leaves."};
    case caution::point_as_exact:
        return {quoted("exactly " + sum), "It is a sum of rounded figures; print its range, or “about”."};
    case caution::unlike_as_one:
        break;
    }
    return {"any one total", "The amounts are of unlike things; no sum of them means anything."};
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
