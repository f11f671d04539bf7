// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/calculation.hpp
/// The arguments of one calculation, read against the calculator's row in the table. Every problem is
/// gathered; a value that could not be read is empty.

#include "mediabuy/answer/calculators.hpp"
#include "mediabuy/answer/codes.hpp"
#include "mediabuy/answer/hint.hpp"
#include "mediabuy/calendar/day.hpp"
#include "mediabuy/money/currency.hpp"
#include "mediabuy/money/decimal_parser.hpp"
#include "mediabuy/money/estimate_parser.hpp"
#include "mediabuy/money/excerpt.hpp"
#include "mediabuy/money/money_parser.hpp"
#include "mediabuy/money/price_parser.hpp"
#include "mediabuy/money/rate.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// A calculator by its name, with arguments in order and options by name, as text; `language` is that of the
/// answer.
struct calculation {
    std::string calculator;
    std::vector<std::string> arguments;
    std::vector<std::pair<std::string, std::string>> options;
};

class calculation_reader {
public:
    calculation_reader(const calculation& asked, const calculator_spec& spec);

    [[nodiscard]] currency of() const noexcept { return of_; }

    [[nodiscard]] std::optional<money> amount(std::string_view name)
    {
        return read(name, [this](std::string_view text) { return parse_money(text, of_); });
    }
    /// In the language that `words` names; else in that of the answer, or in English where that cannot be
    /// read.
    [[nodiscard]] std::optional<estimate> printed(std::string_view name)
    {
        const auto words = text("words");
        return read(name, [&](std::string_view text) {
            auto first = parse_estimate(text, of_, amount_language_of(words.value_or(spelling_of(lang_))));
            if (first || words || lang_ == language::english) return first;
            auto in_english = parse_estimate(text, of_); // people quote in the language of the newspaper
            return in_english ? in_english : first;
        });
    }
    [[nodiscard]] std::optional<decimal> price(std::string_view name)
    {
        return read(name, [this](std::string_view text) { return parse_price(text, of_); });
    }
    [[nodiscard]] std::optional<decimal> number(std::string_view name)
    {
        return read(name, [](std::string_view text) { return parse_decimal(without_marks(text)); });
    }
    [[nodiscard]] std::optional<ratio> percentage(std::string_view name)
    {
        return read(name, [](std::string_view text) { return parse_percentage(text); });
    }
    [[nodiscard]] std::optional<rate_type> type();
    [[nodiscard]] std::optional<day> date(std::string_view name)
    {
        return read(name, [](std::string_view text) { return parse_day(text); });
    }
    /// A whole number of days. Errors: bad-count.
    [[nodiscard]] std::optional<int> count(std::string_view name)
    {
        return read(name, [](std::string_view text) -> result<int> {
            if (const auto n = whole(text); n && *n <= most_days) return *n;
            return error_at({}, code::bad_count, {excerpt(text), std::to_string(most_days)});
        });
    }
    /// From `first` to 9999. Errors: bad-year.
    [[nodiscard]] std::optional<int> year(std::string_view name, int first)
    {
        return read(name, [first](std::string_view text) -> result<int> {
            if (const auto n = whole(text); n && *n >= first && *n <= 9999) return *n;
            return error_at({}, code::bad_year, {excerpt(text), std::to_string(first), "9999"});
        });
    }

    /// Weights as texts, and as ratios where all could be read.
    [[nodiscard]] std::vector<std::string> weight_texts() const;
    [[nodiscard]] std::vector<ratio> weights();

    /// A word of a closed list, or its default.
    template <class Word> [[nodiscard]] Word word(std::string_view name, Word fallback)
    {
        const auto given = text(name);
        if (!given) return fallback;
        if (const auto found = word_spelt<Word>(*given)) return *found;
        refuse(error_at({}, code::unknown_word,
                        {std::string{*given}, std::string{name}, hint(lang_, *given, spellings<Word>)}));
        return fallback;
    }

    /// What was given for an argument or option, or its default in the table.
    [[nodiscard]] std::optional<std::string_view> text(std::string_view name) const;

    void refuse(problem p)
    {
        p.where = {};
        problems_.push_back(std::move(p));
    }
    /// The value, or nothing and its problem among the others.
    template <class T> [[nodiscard]] std::optional<T> keep(result<T> r)
    {
        if (r) return *std::move(r);
        refuse(std::move(r).error());
        return std::nullopt;
    }

    [[nodiscard]] std::vector<problem> take_problems() { return std::move(problems_); }
    [[nodiscard]] bool failed() const noexcept { return !problems_.empty(); }

private:
    /// "60,000" is read as "60000": a count has no second reading.
    [[nodiscard]] static std::string without_marks(std::string_view text)
    {
        std::string out{text};
        out.erase(std::remove(out.begin(), out.end(), ','), out.end());
        return out;
    }

    static constexpr int most_days = 3'652'058; // from the first day of the calendar to its last

    /// Up to seven digits and nothing else.
    [[nodiscard]] static std::optional<int> whole(std::string_view text)
    {
        return text.empty() || text.size() > 7 ? std::nullopt : detail::parse_digits(text);
    }

    template <class Parse>
    [[nodiscard]] auto read(std::string_view name, Parse parse)
        -> std::optional<typename std::invoke_result_t<Parse, std::string_view>::value_type>
    {
        if (const auto given = text(name)) return keep(parse(*given));
        refuse(error_at({}, code::missing_argument, {std::string{name}, std::string{spec_.name}}));
        return std::nullopt;
    }

    void refuse_strangers();

    language lang_;
    const calculation& asked_;
    const calculator_spec& spec_;
    std::vector<problem> problems_;
    currency of_;
};

// ---- implementation

inline calculation_reader::calculation_reader(const calculation& asked, const calculator_spec& spec)
    : lang_{language_of(asked.options)}, asked_{asked}, spec_{spec}, of_{usd}
{
    refuse_strangers();
    (void)word(language_option.name, language::english);
    const auto code = text("currency").value_or("USD");
    if (const auto found = currency::find(code))
        of_ = *found;
    else
        refuse(error_at({}, code::unknown_currency, {excerpt(code)}));
}

inline void calculation_reader::refuse_strangers()
{
    std::vector<std::string_view> known{language_option.name};
    for (const auto& option : spec_.options)
        known.push_back(option.name);
    for (const auto& [name, given] : asked_.options)
        if (std::find(known.begin(), known.end(), name) == known.end())
            refuse(error_at({}, code::unknown_option,
                            {name, "calc " + std::string{spec_.name}, hint(lang_, name, known)}));
    for (std::size_t i = spec_.arguments.size(); i < asked_.arguments.size(); ++i)
        refuse(error_at({}, code::extra_argument, {asked_.arguments[i], std::string{spec_.name}}));
}

inline std::optional<std::string_view> calculation_reader::text(std::string_view name) const
{
    for (std::size_t i = 0; i < spec_.arguments.size(); ++i)
        if (spec_.arguments[i].name == name)
            return i < asked_.arguments.size() ? std::optional<std::string_view>{asked_.arguments[i]}
                                               : std::nullopt;
    for (const auto& [key, given] : asked_.options)
        if (key == name) return given;
    for (const auto& option : spec_.options)
        if (option.name == name && !option.fallback.empty()) return option.fallback;
    return std::nullopt;
}

inline std::optional<rate_type> calculation_reader::type()
{
    const auto given = text("type").value_or("CPM");
    const auto found = find_rate_type(given);
    std::vector<std::string_view> names;
    names.reserve(rate_table.size());
    for (const auto& row : rate_table)
        names.push_back(row.name);
    if (!found)
        refuse(error_at({}, code::unknown_word, {std::string{given}, "type", hint(lang_, given, names)}));
    return found;
}

inline std::vector<std::string> calculation_reader::weight_texts() const
{
    std::vector<std::string> out;
    auto rest = text("by").value_or("");
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        out.emplace_back(rest.substr(0, comma));
        rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
    }
    return out;
}

inline std::vector<ratio> calculation_reader::weights()
{
    std::vector<ratio> out;
    if (!text("by")) refuse(error_at({}, code::missing_argument, {"by", std::string{spec_.name}}));
    for (const auto& text : weight_texts())
        if (auto weight = keep(parse_percentage(text))) out.push_back(*std::move(weight));
    return out;
}

} // namespace v1
} // namespace mediabuy
