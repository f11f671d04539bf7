// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/fixes.hpp
/// Where the advice on a problem has one definite replacement: which bytes, and what to write in their place,
/// so that an editor can do it. One row of a table for each kind of problem that has one.

#include "mediabuy/answer/codes.hpp"
#include "mediabuy/answer/problem_text.hpp"
#include "mediabuy/calendar/printed_day.hpp"
#include "mediabuy/money/currency.hpp"
#include "mediabuy/text/json_text.hpp"
#include "mediabuy/text/kebab.hpp"
#include "mediabuy/text/nearest.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct fix {
    span where;
    std::string text; ///< what stands there then; nothing takes the bytes out
};

/// Likeliest first; none where people have to decide.
[[nodiscard]] inline std::vector<fix> fixes_of(const problem& p, std::span<const source_text> texts);

/// What an editor calls it: "Write 2025-11-12".
[[nodiscard]] inline problem label_of(const fix& f);

// ---- implementation

namespace detail {

/// What a row has to go by: the problem, and the text that it marks.
struct fix_input {
    const problem& p;
    std::string_view raw;
    std::span<const source_text> texts;

    [[nodiscard]] std::string_view argument(std::size_t i) const
    {
        return i < p.arguments.size() ? std::string_view{p.arguments[i]} : std::string_view{};
    }
    [[nodiscard]] bool quoted() const { return raw.starts_with('"') || raw.starts_with('\''); }
    [[nodiscard]] std::vector<fix> write(std::string text) const { return {{p.where, std::move(text)}}; }
};

/// The escapes of JSON are those of TOML too.
[[nodiscard]] inline std::string in_quotes(std::string_view text)
{
    std::string out;
    append_json_string(out, text);
    return out;
}

[[nodiscard]] inline std::vector<fix> quote_it(const fix_input& in) { return in.write(in_quotes(in.raw)); }

/// TOML may part the digits of a number, an amount may not.
[[nodiscard]] inline std::vector<fix> quote_number(const fix_input& in)
{
    std::string digits{in.raw};
    digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
    return in.write(in_quotes(digits));
}

/// Of the list `all`, such as "\"a\", \"b\"", those that are a slip away from what was written.
[[nodiscard]] inline std::vector<std::string> near_in(std::string_view written, std::string_view all)
{
    constexpr std::size_t most = 3;
    constexpr std::string_view around = "\"[]";
    std::vector<std::string> out;
    while (out.size() < most && !all.empty()) {
        all.remove_prefix(std::min(all.find_first_not_of("\"[], "), all.size()));
        const auto word = all.substr(0, all.find_first_of(around));
        all.remove_prefix(word.size());
        const auto limit = likely_slip(written.size());
        if (!word.empty() && edit_distance(written, word, limit) <= limit) out.emplace_back(word);
    }
    return out;
}

[[nodiscard]] inline std::vector<fix> near_words(const fix_input& in, std::string_view all, bool with_quotes)
{
    const auto inner = with_quotes && in.raw.size() >= 2 ? in.raw.substr(1, in.raw.size() - 2) : in.raw;
    std::vector<fix> out;
    for (const auto& word : near_in(inner, all))
        out.push_back({in.p.where, with_quotes ? in_quotes(word) : word});
    return out;
}

[[nodiscard]] inline std::vector<fix> near_key(const fix_input& in)
{
    return in.raw == in.argument(0) ? near_words(in, in.argument(2), false) : std::vector<fix>{};
}
[[nodiscard]] inline std::vector<fix> near_table(const fix_input& in)
{
    return near_words(in, in.argument(1), false);
}
[[nodiscard]] inline std::vector<fix> near_value(const fix_input& in)
{
    return in.quoted() ? near_words(in, in.argument(2), true) : std::vector<fix>{};
}

/// The id that the problem points to.
[[nodiscard]] inline std::vector<fix> near_id(const fix_input& in)
{
    if (in.p.related.empty() || in.p.related.front().code.text() != "nearest-id") return {};
    const auto where = in.p.related.front().where;
    const auto* text = text_behind(where, in.texts);
    return text ? in.write(std::string{text->text_of(where)}) : std::vector<fix>{};
}

[[nodiscard]] inline std::vector<fix> plain_day(const fix_input& in)
{
    const auto day = read_printed_day(in.argument(0));
    if (!day) return {};
    const auto text = to_string(*day);
    return in.write(in.quoted() || !day->is_exact() ? in_quotes(text) : text);
}

[[nodiscard]] inline std::vector<fix> id_of(const fix_input& in)
{
    const auto id = kebab_case(in.argument(0), longest_compared);
    return id.empty() ? std::vector<fix>{} : in.write(in_quotes(id));
}

/// Letters that look like digits.
[[nodiscard]] inline std::vector<fix> digit_meant(const fix_input& in)
{
    if (in.raw == "O" || in.raw == "o") return in.write("0");
    if (in.raw == "l" || in.raw == "I") return in.write("1");
    return {};
}

[[nodiscard]] inline std::vector<fix> take_out(const fix_input& in)
{
    return count_code_points(in.raw) == 1 ? in.write("") : std::vector<fix>{};
}

[[nodiscard]] inline std::vector<fix> group_in_threes(const fix_input& in)
{
    std::string digits{in.raw};
    digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
    const bool whole = !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos;
    if (!whole) return {};
    for (auto at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, 1, ',');
    return in.write(std::move(digits));
}

[[nodiscard]] inline std::vector<fix> capital_code(const fix_input& in)
{
    std::string code{in.argument(0)};
    for (auto& c : code)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return currency::find(code) ? in.write(in_quotes(code)) : std::vector<fix>{};
}

/// What only lacks its quotes or its brackets, or has quotes too many.
[[nodiscard]] inline std::vector<fix> as_wanted(const fix_input& in)
{
    const auto wanted = in.argument(1);
    const auto stands = in.argument(2);
    const auto inner = in.raw.size() >= 2 ? in.raw.substr(1, in.raw.size() - 2) : std::string_view{};
    if (wanted.ends_with("in quotes") && (stands == "a number" || stands == "a date")) return quote_it(in);
    if (!in.quoted()) return {};
    if (wanted == "true or false" && (inner == "true" || inner == "false"))
        return in.write(std::string{inner});
    if (wanted == "a list of texts" || wanted == "a list of ids")
        return in.write('[' + std::string{in.raw} + ']');
    const bool digits = !inner.empty() && inner.find_first_not_of("0123456789") == std::string_view::npos;
    if (wanted.starts_with("a whole number") && digits && (inner.size() == 1 || inner.front() != '0'))
        return in.write(std::string{inner});
    return {};
}

struct fixer {
    std::string_view code;
    std::vector<fix> (*find)(const fix_input&);
};
inline constexpr std::array fixers{
    fixer{"amount-not-quoted", &quote_number},
    fixer{"bad-amount", &digit_meant},
    fixer{"bad-date", &plain_day},
    fixer{"bad-grouping", &group_in_threes},
    fixer{"bad-id", &id_of},
    fixer{"bad-word", &near_value},
    fixer{"stray-character", &take_out},
    fixer{"unknown-currency", &capital_code},
    fixer{"unknown-key", &near_key},
    fixer{"unknown-reference", &near_id},
    fixer{"unknown-table", &near_table},
    fixer{"unquoted-date", &quote_it},
    fixer{"unquoted-text", &quote_it},
    fixer{"wrong-type", &as_wanted},
};

} // namespace detail

inline std::vector<fix> fixes_of(const problem& p, std::span<const source_text> texts)
{
    const auto* text = text_behind(p.where, texts);
    if (!text || p.where.end <= p.where.begin) return {};
    for (const auto& row : detail::fixers)
        if (row.code == p.code.text()) return row.find({p, text->text_of(p.where), texts});
    return {};
}

inline problem label_of(const fix& f)
{
    return f.text.empty() ? error_at({}, code::fix_take_out) : error_at({}, code::fix_write, {f.text});
}

} // namespace v1
} // namespace mediabuy
