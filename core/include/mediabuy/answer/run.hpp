// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/run.hpp
/// One question to a book: a command by its name, ids and options as text, as every face has them.

#include "mediabuy/answer/check_answer.hpp"
#include "mediabuy/answer/codes.hpp"
#include "mediabuy/answer/commands.hpp"
#include "mediabuy/answer/head_answers.hpp"
#include "mediabuy/answer/hint.hpp"
#include "mediabuy/answer/report_answer.hpp"
#include "mediabuy/answer/status_answer.hpp"
#include "mediabuy/text/nearest.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct invocation {
    std::string command;
    std::vector<std::string> ids;
    std::vector<std::pair<std::string, std::string>>
        options; ///< names as in the command table, without dashes
};

struct outcome {
    answer result;
    bool refused = false; ///< the question itself was wrong: result.problems says how, and there are no rows
};

/// Never throws for anything in the book or the question.
/// Errors: unknown-command, unknown-option, unknown-word, unknown-id, bad-date, no-such-day, no-date.
[[nodiscard]] inline outcome run(const opened_book& opened, const invocation& asked);

// ---- implementation

namespace detail {

/// The ids of the records that a question can be about, for hints.
[[nodiscard]] inline std::vector<std::string_view> askable_ids(const book& b)
{
    std::vector<std::string_view> ids;
    for (const auto& [id, r] : b.by_id)
        if (r.kind == record_kind::party || r.kind == record_kind::campaign ||
            r.kind == record_kind::contract || r.kind == record_kind::allocation)
            ids.push_back(b.names.text(id));
    return ids;
}

/// Reads the texts of a question against the command table, gathering every problem.
class question_reader {
public:
    question_reader(const book& b, const invocation& asked, const command_spec& spec)
        : book_{b}, asked_{asked}, spec_{spec}
    {
        refuse_unknown_options();
    }

    [[nodiscard]] std::optional<question> dates()
    {
        const auto as_of = date("as-of");
        const auto known_by = date("known-by");
        if (!as_of && !book_.as_of && !text("as-of")) problems_.push_back(error_at({}, code::no_date));
        const auto day_asked = as_of ? as_of : book_.as_of;
        if (!day_asked) return std::nullopt;
        return question{*day_asked, known_by};
    }

    template <class Word> [[nodiscard]] std::optional<Word> word(std::string_view name)
    {
        const auto given = text(name);
        if (!given) return std::nullopt;
        const auto found = word_spelt<Word>(*given);
        if (!found)
            problems_.push_back(
                error_at({}, code::unknown_word,
                         {std::string{*given}, std::string{name}, hint(*given, spellings<Word>)}));
        return found;
    }

    [[nodiscard]] std::vector<any_ref> ids()
    {
        std::vector<any_ref> out;
        for (const auto& id : asked_.ids) {
            const auto found = book_.find(id);
            if (!found) {
                const auto near = nearest(id, askable_ids(book_));
                const auto advice = near ? "Did you mean " + std::string{*near} + "?"
                                         : std::string{"Ids are listed by mediabuy status."};
                problems_.push_back(error_at({}, code::unknown_id, {id, advice}));
            } else if (spec_.takes.empty() || found->kind == record_kind::source ||
                       found->kind == record_kind::event || found->kind == record_kind::claim) {
                problems_.push_back(error_at({}, code::unasked_id,
                                             {id, std::string{spec_.name},
                                              spec_.takes.empty() ? "no ids" : std::string{spec_.takes}}));
            } else {
                out.push_back(*found);
            }
        }
        return out;
    }

    [[nodiscard]] std::vector<problem> take_problems() { return std::move(problems_); }
    [[nodiscard]] bool has_problems() const { return !problems_.empty(); }

private:
    [[nodiscard]] std::optional<std::string_view> text(std::string_view name) const
    {
        for (const auto& [key, given] : asked_.options)
            if (key == name) return given;
        return std::nullopt;
    }

    [[nodiscard]] std::optional<day> date(std::string_view name)
    {
        const auto given = text(name);
        if (!given) return std::nullopt;
        auto read = parse_day(*given);
        if (read) return *read;
        problems_.push_back(std::move(read).error());
        problems_.back().where = {};
        return std::nullopt;
    }

    void refuse_unknown_options()
    {
        std::vector<std::string_view> known;
        for (const auto& option : spec_.options)
            known.push_back(option.name);
        for (const auto& option : common_options())
            known.push_back(option.name);
        for (const auto& [name, given] : asked_.options)
            if (std::find(known.begin(), known.end(), name) == known.end())
                problems_.push_back(
                    error_at({}, code::unknown_option, {name, std::string{spec_.name}, hint(name, known)}));
    }

    const book& book_;
    const invocation& asked_;
    const command_spec& spec_;
    std::vector<problem> problems_;
};

[[nodiscard]] inline answer answer_to(const opened_book& opened, question_reader& reader,
                                      const command_spec& spec, const question& q)
{
    const auto& b = opened.records;
    const auto only = reader.ids();
    if (spec.name == "report") {
        const auto by = reader.word<group_key>("by").value_or(group_key::platform);
        const auto of = reader.word<layer>("layer");
        if (reader.has_problems()) return {};
        return answer_of(b, make_report(b, {.by = by, .of = of, .only = only}, q), q);
    }
    if (reader.has_problems()) return {};
    if (spec.name == "status") return status_answer(b, only, q);
    if (spec.name == "answers") return head_answers(b, q);
    return check_answer(opened, q);
}

} // namespace detail

inline outcome run(const opened_book& opened, const invocation& asked)
{
    const auto* spec = command_called(asked.command);
    if (!spec) {
        std::vector<std::string_view> names;
        for (const auto& c : commands())
            names.push_back(c.name);
        names.push_back(calculator_command);
        answer refusal;
        refusal.command = asked.command;
        refusal.problems.push_back(
            error_at({}, code::unknown_command, {asked.command, hint(asked.command, names)}));
        return {std::move(refusal), true};
    }
    detail::question_reader reader{opened.records, asked, *spec};
    const auto q = reader.dates();
    answer result;
    if (q) result = detail::answer_to(opened, reader, *spec, *q);
    result.command = spec->name;
    if (reader.has_problems()) {
        result = {};
        result.command = spec->name;
        result.problems = reader.take_problems();
        // Without a date the fault may well be in the head of the book.
        if (!q) result.problems.insert(result.problems.end(), opened.problems.begin(), opened.problems.end());
        return {std::move(result), true};
    }
    result.as_of = q->as_of;
    result.known_by = q->known_by;
    result.later = count_later_publications(opened.records, *q);
    if (spec->name != "check") result.problems = opened.problems;
    return {std::move(result), false};
}

} // namespace v1
} // namespace mediabuy
