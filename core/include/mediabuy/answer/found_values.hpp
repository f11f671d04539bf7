// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/found_values.hpp
/// What a pasted sentence holds, as JSON: amounts and days, each with its place, so that a form can offer
/// them.

#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/calendar/printed_day.hpp"
#include "mediabuy/money/amounts_in.hpp"
#include "mediabuy/text/utf8.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// A list of { begin, end, text, reads, currency, point, low, high, low_open, high_open, exact, hedge,
/// addition }. Units of begin and end: UTF-16 code units, as JavaScript counts them.
[[nodiscard]] inline std::string amounts_in_json(language lang, std::string_view text, currency by_default);

/// A list of { begin, end, text, date }, the date as a book has it: "2025-11-12", "2025-11", "2025".
[[nodiscard]] inline std::string days_in_json(std::string_view text);

// ---- implementation

namespace detail {

[[nodiscard]] inline std::int64_t utf16_length(std::string_view text)
{
    std::int64_t units = 0;
    while (!text.empty()) {
        const auto next = first_code_point(text);
        units += next.value > 0xFFFF ? 2 : 1;
        text.remove_prefix(next.length_bytes);
    }
    return units;
}

/// begin, end, text. `at` and `units` go forward with the places, so that no text is counted twice.
struct utf16_counter {
    std::string_view text;
    std::size_t at = 0;
    std::int64_t units = 0;

    [[nodiscard]] std::int64_t to(std::size_t place)
    {
        units += utf16_length(text.substr(at, place - at));
        at = place;
        return units;
    }
    [[nodiscard]] value_object place(std::size_t begin, std::size_t end)
    {
        const auto first = to(begin);
        const auto behind = to(end);
        return {{"begin", value::count(first)},
                {"end", value::count(behind)},
                {"text", text.substr(begin, end - begin)}};
    }
};

[[nodiscard]] inline std::string list_json(value_list items)
{
    std::string out;
    value{std::move(items)}.append_json(out);
    return out;
}

} // namespace detail

inline std::string amounts_in_json(language lang, std::string_view text, currency by_default)
{
    value_list out;
    detail::utf16_counter counter{text};
    for (const auto& found : amounts_in(text, by_default)) {
        const auto& e = found.reading;
        auto row = counter.place(found.begin, found.end);
        row.emplace_back("reads", written_reading(lang, e));
        row.emplace_back("currency", e.currency().code());
        add_amount(row, e);
        row.emplace_back("exact", e.exact());
        row.emplace_back("hedge", name_of(e.hedged()));
        row.emplace_back("addition", e.addition());
        out.emplace_back(std::move(row));
    }
    return detail::list_json(std::move(out));
}

inline std::string days_in_json(std::string_view text)
{
    value_list out;
    detail::utf16_counter counter{text};
    for (const auto& found : printed_days_in(text)) {
        auto row = counter.place(found.begin, found.end);
        row.emplace_back("date", to_string(found.when));
        out.emplace_back(std::move(row));
    }
    return detail::list_json(std::move(out));
}

} // namespace v1
} // namespace mediabuy
