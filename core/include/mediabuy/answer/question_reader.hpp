// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/question_reader.hpp
/// The texts of a question, read against the command's row in the table. Every problem is gathered; what
/// could not be read is empty.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/codes.hpp"
#include "mediabuy/answer/commands.hpp"
#include "mediabuy/answer/duration.hpp"
#include "mediabuy/answer/hint.hpp"
#include "mediabuy/answer/time_words.hpp"
#include "mediabuy/money/money_parser.hpp"
#include "mediabuy/money/price_parser.hpp"
#include "mediabuy/record/book.hpp"
#include "mediabuy/rule/late_rates.hpp"
#include "mediabuy/rule/question.hpp"
#include "mediabuy/text/nearest.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// A command by its name, with ids and options as text, as every face has them.
struct invocation {
    std::string command;
    std::vector<std::string> ids;
    std::vector<std::pair<std::string, std::string>>
        options; ///< names as in the command table, without dashes
    answer_parts parts = answer_parts::all;
};

class question_reader {
public:
    question_reader(const book& b, const invocation& asked, const command_spec& spec);

    [[nodiscard]] language lang() const noexcept { return lang_; }

    /// Nothing where no day is named, or none that could be read.
    [[nodiscard]] const std::optional<question>& dates() const noexcept { return dates_; }

    /// The records to which the answer is confined; empty for all.
    [[nodiscard]] const std::vector<any_ref>& only() const noexcept { return only_; }

    /// The word that was given, or the default of the table; nothing where it is none of `Word`.
    template <class Word> [[nodiscard]] std::optional<Word> word(std::string_view name) const
    {
        const auto given = text(name);
        return given ? word_spelt<Word>(*given) : std::nullopt;
    }

    /// A number of things; nothing where none is given, or none that could be read.
    [[nodiscard]] std::optional<std::size_t> count(std::string_view name);

    /// Whether the tables for people are wanted too.
    [[nodiscard]] answer_parts parts() const noexcept { return asked_.parts; }

    /// Of a question whose options do not go together.
    void refuse_both(std::string one, std::string other)
    {
        problems_.push_back(error_at({}, code::either_or, {std::move(one), std::move(other)}));
    }

    /// A text as it was given; "" where it is left out.
    [[nodiscard]] std::string_view given_text(std::string_view name) const
    {
        return text(name).value_or(std::string_view{});
    }

    /// A length of time from a day on. Units: days.
    [[nodiscard]] std::optional<int> days(std::string_view name, day from);

    /// Days by their words; "month" and "last 90 days" are told by the day asked about.
    [[nodiscard]] std::optional<period> run_of_days(std::string_view name, day as_of);

    /// An exact amount from zero on, in US dollars where neither it nor the book names a currency.
    [[nodiscard]] std::optional<money> amount(std::string_view name);

    /// Per cent from zero on, with or without the sign: "2" is 2/100.
    [[nodiscard]] std::optional<ratio> per_cent(std::string_view name);

    /// Rates of interest by half-year; none where none are given.
    [[nodiscard]] late_rates rates(std::string_view name);

    /// The ids in a list with commas, without `word`, which says something else there.
    [[nodiscard]] std::vector<any_ref> ids(std::string_view name, std::string_view word);

    [[nodiscard]] bool has(std::string_view name) const { return given(name) != nullptr; }
    /// A flag that is there, and not as "false".
    [[nodiscard]] bool flag(std::string_view name) const
    {
        const auto* text = given(name);
        return text != nullptr && *text != "false";
    }

    [[nodiscard]] std::vector<problem> take_problems() { return std::move(problems_); }
    [[nodiscard]] bool has_problems() const noexcept { return !problems_.empty(); }

private:
    [[nodiscard]] const std::string* given(std::string_view name) const;
    [[nodiscard]] std::optional<std::string_view> text(std::string_view name) const;
    [[nodiscard]] std::optional<day> date(std::string_view name);
    void read_dates();
    void read_ids();
    void refuse_unknown_options();
    void refuse_unknown_words(std::span<const option_spec> options);
    [[nodiscard]] bool can_be_asked(record_kind kind) const;
    [[nodiscard]] std::string advice_on_id(std::string_view id) const;

    language lang_;
    const book& book_;
    const invocation& asked_;
    const command_spec& spec_;
    std::optional<question> dates_;
    std::vector<any_ref> only_;
    std::vector<problem> problems_;
};

// ---- implementation

inline question_reader::question_reader(const book& b, const invocation& asked, const command_spec& spec)
    : lang_{language_of(asked.options)}, book_{b}, asked_{asked}, spec_{spec}
{
    refuse_unknown_options();
    read_dates();
    read_ids();
    refuse_unknown_words(spec_.options);
    refuse_unknown_words(common_options());
}

inline std::optional<int> question_reader::days(std::string_view name, day from)
{
    const auto given = text(name);
    if (!given) return std::nullopt;
    auto read = parse_duration(*given, from);
    if (read) return *read;
    problems_.push_back(std::move(read).error());
    problems_.back().where = {};
    return std::nullopt;
}

inline std::optional<period> question_reader::run_of_days(std::string_view name, day as_of)
{
    const auto given = text(name);
    if (!given) return std::nullopt;
    auto read = parse_time_words(*given, as_of);
    if (read) return *read;
    problems_.push_back(std::move(read).error());
    problems_.back().where = {};
    return std::nullopt;
}

namespace detail {

/// What was read and is not negative, or nothing and a problem without a place: a question has none.
template <class Value>
[[nodiscard]] std::optional<Value> kept(result<Value> read, std::string_view given,
                                        std::vector<problem>& problems)
{
    if (read && !read->is_negative()) return std::move(*read);
    if (read) {
        problems.push_back(error_at({}, code::bad_quantity, {std::string{given}, "0"}));
        return std::nullopt;
    }
    problems.push_back(std::move(read).error());
    problems.back().where = {};
    return std::nullopt;
}

} // namespace detail

inline std::optional<money> question_reader::amount(std::string_view name)
{
    const auto given = text(name);
    if (!given) return std::nullopt;
    return detail::kept(parse_money(*given, book_.default_currency.value_or(usd)), *given, problems_);
}

inline std::optional<ratio> question_reader::per_cent(std::string_view name)
{
    const auto given = text(name);
    if (!given) return std::nullopt;
    const auto sign = given->find('%') == given->npos ? "%" : "";
    return detail::kept(parse_percentage(std::string{*given} + sign), *given, problems_);
}

inline late_rates question_reader::rates(std::string_view name)
{
    auto read = late_rates::parse(text(name).value_or(std::string_view{}));
    if (read) return std::move(*read);
    problems_.push_back(std::move(read).error());
    problems_.back().where = {};
    return {};
}

inline std::optional<std::size_t> question_reader::count(std::string_view name)
{
    const auto given = text(name);
    if (!given) return std::nullopt;
    constexpr std::size_t longest = 7; // digits
    const auto number =
        given->empty() || given->size() > longest ? std::nullopt : detail::parse_digits(*given);
    if (number) return static_cast<std::size_t>(*number);
    problems_.push_back(error_at({}, code::bad_count, {excerpt(*given), "9999999"}));
    return std::nullopt;
}

inline std::vector<any_ref> question_reader::ids(std::string_view name, std::string_view word)
{
    std::vector<any_ref> out;
    std::string_view rest = text(name).value_or(word);
    while (!rest.empty()) {
        const auto comma = std::min(rest.find(','), rest.size());
        const auto id = rest.substr(0, comma);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        const auto found = book_.find(id);
        if (found)
            out.push_back(*found);
        else if (id != word)
            problems_.push_back(
                error_at({}, code::unknown_id, {std::string{id}, advice_on_id(std::string{id})}));
    }
    return out;
}

inline const std::string* question_reader::given(std::string_view name) const
{
    for (const auto& [key, text] : asked_.options)
        if (key == name) return &text;
    return nullptr;
}

inline std::optional<std::string_view> question_reader::text(std::string_view name) const
{
    if (const auto* text = given(name)) return *text;
    for (const auto& option : spec_.options)
        if (option.name == name && !option.fallback.empty()) return option.fallback;
    return std::nullopt;
}

inline std::optional<day> question_reader::date(std::string_view name)
{
    const auto* text = given(name);
    if (!text) return std::nullopt;
    auto read = parse_day(*text);
    if (read) return *read;
    problems_.push_back(std::move(read).error());
    problems_.back().where = {};
    return std::nullopt;
}

inline void question_reader::read_dates()
{
    const auto as_of = date("as-of");
    const auto known_by = date("known-by");
    const auto day_asked = as_of || given("as-of") ? as_of : book_.as_of;
    if (!day_asked && !given("as-of")) problems_.push_back(error_at({}, code::no_date));
    if (day_asked) dates_ = question{*day_asked, known_by};
}

inline bool question_reader::can_be_asked(record_kind kind) const
{
    return std::find(spec_.kinds.begin(), spec_.kinds.end(), kind) != spec_.kinds.end();
}

inline std::string question_reader::advice_on_id(std::string_view id) const
{
    std::vector<std::string_view> ids;
    for (const auto& [name, r] : book_.by_id)
        if (can_be_asked(r.kind)) ids.push_back(book_.names.text(name));
    const auto near = nearest(id, ids);
    return near ? phrased(lang_, "did-you-mean", {*near}) : phrased(lang_, "status-lists-ids");
}

inline void question_reader::read_ids()
{
    for (const auto& id : asked_.ids) {
        const auto found = book_.find(id);
        if (!found) {
            problems_.push_back(error_at({}, code::unknown_id, {id, advice_on_id(id)}));
        } else if (!can_be_asked(found->kind)) {
            const auto kinds = takes(spec_, lang_);
            problems_.push_back(
                error_at({}, code::unasked_id,
                         {id, std::string{spec_.name}, kinds.empty() ? phrased(lang_, "no-ids") : kinds}));
        } else {
            only_.push_back(*found);
        }
    }
}

inline void question_reader::refuse_unknown_options()
{
    std::vector<std::string_view> names;
    for (const auto& option : spec_.options)
        names.push_back(option.name);
    for (const auto& option : common_options())
        names.push_back(option.name);
    for (const auto& [name, text] : asked_.options)
        if (std::find(names.begin(), names.end(), name) == names.end())
            problems_.push_back(error_at({}, code::unknown_option,
                                         {name, std::string{spec_.name}, hint(lang_, name, names)}));
}

inline void question_reader::refuse_unknown_words(std::span<const option_spec> options)
{
    for (const auto& option : options) {
        const auto* text = given(option.name);
        if (!text || option.type != option_type::word) continue;
        if (std::find(option.values.begin(), option.values.end(), *text) == option.values.end())
            problems_.push_back(
                error_at({}, code::unknown_word,
                         {*text, std::string{option.name}, hint(lang_, *text, option.values)}));
    }
}

} // namespace v1
} // namespace mediabuy
