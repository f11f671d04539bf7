// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/run.hpp
/// One question to a book: a command by its name, ids and options as text, as every face has them.
///
/// Each command is a row of the command table (commands.hpp) and a row of the table here.

#include "mediabuy/answer/accrue_answer.hpp"
#include "mediabuy/answer/check_answer.hpp"
#include "mediabuy/answer/claims_answer.hpp"
#include "mediabuy/answer/expiring_answer.hpp"
#include "mediabuy/answer/find_answer.hpp"
#include "mediabuy/answer/head_answers.hpp"
#include "mediabuy/answer/history_answer.hpp"
#include "mediabuy/answer/journal_answer.hpp"
#include "mediabuy/answer/ladder_answer.hpp"
#include "mediabuy/answer/match_answer.hpp"
#include "mediabuy/answer/method_answer.hpp"
#include "mediabuy/answer/open_items_answer.hpp"
#include "mediabuy/answer/pace_answer.hpp"
#include "mediabuy/answer/pay_answer.hpp"
#include "mediabuy/answer/proof_answer.hpp"
#include "mediabuy/answer/question_reader.hpp"
#include "mediabuy/answer/report_answer.hpp"
#include "mediabuy/answer/report_sums_answer.hpp"
#include "mediabuy/answer/sensitivity_answer.hpp"
#include "mediabuy/answer/status_answer.hpp"
#include "mediabuy/answer/text_commands.hpp"
#include "mediabuy/answer/timed_report_answer.hpp"
#include "mediabuy/answer/timeline_answer.hpp"
#include "mediabuy/answer/why_answer.hpp"
#include "mediabuy/rule/book_index.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

struct outcome {
    answer result;
    bool refused = false; ///< the question itself was wrong: result.problems says how, and there are no rows
};

/// Never throws for anything in the book or the question.
/// Errors: unknown-command, unknown-option, unknown-word, unknown-id, unasked-id, bad-date, no-such-day,
/// no-date, bad-duration, bad-period, reversed-days.
[[nodiscard]] inline outcome run(const opened_book& opened, const invocation& asked);

// ---- implementation

namespace detail {

/// What a command answers; nothing of it is used where the reader then has problems.
struct answerer {
    std::string_view command;
    answer (*answer_to)(language lang, const opened_book& opened, const book_index& index, const question& q,
                        question_reader& in);
};

[[nodiscard]] inline report_query report_asked(question_reader& in, const question& q)
{
    return {.by = in.word<group_key>("by").value_or(group_key::platform),
            .of = in.word<layer>("layer"),
            .only = in.only(),
            .overlaps = in.word<overlap_choice>("overlaps").value_or(overlap_choice::leave_out),
            .most = in.count("most"),
            .within = in.run_of_days("period", q.as_of)};
}

/// A period has the same total as what it is of.
[[nodiscard]] inline answer method_to(language lang, const opened_book& opened, const book_index& index,
                                      const question& q, question_reader& in)
{
    const auto period = in.word<report_period>("by");
    const auto asked = report_asked(in, q);
    return method_answer(lang, opened, index, asked, period ? spelling_of(*period) : spelling_of(asked.by),
                         q);
}

/// It adds up by definition and fiscal year, what is obligated, and nothing else.
[[nodiscard]] inline answer sensitivity_to(language lang, const book& b, const report_query& asked,
                                           const question& q, question_reader& in)
{
    for (const std::string name : {"by", "layer", "overlaps", "most"}) {
        const bool by_year = name == "by" && in.given_text(name) == spelling_of(report_period::fiscal_year);
        if (in.has(name) && !by_year) in.refuse_both("--sensitivity", "--" + name);
    }
    return sensitivity_answer(lang, make_sensitivity(b, asked, q));
}

[[nodiscard]] inline answer report_to(language lang, const opened_book& opened, const book_index& index,
                                      const question& q, question_reader& in)
{
    const auto& b = opened.records;
    const auto asked = report_asked(in, q);
    if (in.flag("sensitivity")) return sensitivity_to(lang, b, asked, q, in);
    if (const auto period = in.word<report_period>("by"))
        return answer_of(lang, b, index, make_timed_report(b, index, asked, *period, q), q, in.parts());
    if (opened.moving && in.parts() == answer_parts::rows)
        if (const auto sums = opened.moving->on(asked, q)) return rows_of(lang, *sums);
    return answer_of(lang, b, index, make_report(b, index, asked, q), q, in.parts());
}

[[nodiscard]] inline answer expiring_to(language lang, const opened_book& opened, const book_index& index,
                                        const question& q, question_reader& in)
{
    const auto within = in.days("within", q.as_of);
    const auto most = in.count("most");
    if (!within) return {};
    return expiring_answer(lang, opened.records, index, in.only(), q, *within, most, in.parts());
}

[[nodiscard]] inline answer timeline_to(language lang, const opened_book& opened, const book_index&,
                                        const question& q, question_reader& in)
{
    const auto most = in.word<row_limit>("most").value_or(row_limit::all);
    return timeline_answer(lang, opened.records, in.only(), q, most);
}

[[nodiscard]] inline answer claims_to(language lang, const opened_book& opened, const book_index& index,
                                      const question& q, question_reader& in)
{
    return claims_answer(
        lang, opened.records, index,
        {.only = in.only(),
         .listing = in.word<claims_listing>("list").value_or(claims_listing::claims),
         .beside_one = in.has("beside"),
         .beside = in.has("beside") ? in.ids("beside", beside_counted) : std::vector<any_ref>{}},
        q);
}

[[nodiscard]] inline answer accrue_to(language lang, const opened_book& opened, const book_index& index,
                                      const question& q, question_reader& in)
{
    const auto by = in.word<calendar_unit>("by").value_or(calendar_unit::calendar_month);
    return accrue_answer(lang, opened.records, index, in.only(), by, q);
}

[[nodiscard]] inline answer match_to(language lang, const opened_book& opened, const book_index&,
                                     const question& q, question_reader& in)
{
    const auto tolerance = in.amount("tolerance");
    const auto rate = in.per_cent("tolerance-rate");
    if (in.has_problems()) return {};
    return match_answer(lang, opened.records,
                        {.only = in.only(), .tolerance = tolerance, .tolerance_rate = rate}, q);
}

[[nodiscard]] inline answer pace_to(language lang, const opened_book& opened, const book_index&,
                                    const question& q, question_reader& in)
{
    const auto tolerance = in.per_cent("tolerance-rate");
    if (in.has_problems()) return {};
    return pace_answer(lang, opened.records, {.only = in.only(), .tolerance = tolerance.value_or(ratio{})},
                       q);
}

[[nodiscard]] inline answer pay_to(language lang, const opened_book& opened, const book_index&,
                                   const question& q, question_reader& in)
{
    auto rates = in.rates("rates");
    if (in.has_problems()) return {};
    return pay_answer(lang, opened.records, {.only = in.only(), .rates = std::move(rates)}, q);
}

/// Of a command that has no options of its own.
template <answer (*Answer)(language, const book&, const book_index&, const std::vector<any_ref>&,
                           const question&)>
[[nodiscard]] answer answer_about(language lang, const opened_book& opened, const book_index& index,
                                  const question& q, question_reader& in)
{
    return Answer(lang, opened.records, index, in.only(), q);
}

inline constexpr std::array answerers{
    answerer{"report", &report_to},
    answerer{
        "answers",
        [](language lang, const opened_book& opened, const book_index& index, const question& q,
           question_reader&) { return head_answers(lang, opened.records, index, q, opened.moving.get()); }},
    answerer{"status", &answer_about<status_answer>},
    answerer{"why", &answer_about<why_answer>},
    answerer{"timeline", &timeline_to},
    answerer{"expiring", &expiring_to},
    answerer{"history",
             [](language lang, const opened_book& opened, const book_index&, const question& q,
                question_reader& in) { return history_answer(lang, opened.records, in.only(), q); }},
    answerer{"ladder",
             [](language lang, const opened_book& opened, const book_index& index, const question& q,
                question_reader& in) {
                 const auto by = in.word<ladder_key>("by").value_or(ladder_key::contract);
                 return ladder_answer(lang, opened.records, index, by, in.only(), q);
             }},
    answerer{"journal",
             [](language lang, const opened_book& opened, const book_index&, const question& q,
                question_reader& in) {
                 return journal_answer(lang, opened.records, in.only(), in.word<calendar_unit>("accruals"),
                                       q);
             }},
    answerer{"open-items",
             [](language lang, const opened_book& opened, const book_index&, const question& q,
                question_reader& in) { return open_items_answer(lang, opened.records, in.only(), q); }},
    answerer{"accrue", &accrue_to},
    answerer{"pace", &pace_to},
    answerer{"match", &match_to},
    answerer{"pay", &pay_to},
    answerer{"proof", [](language lang, const opened_book& opened, const book_index&, const question& q,
                         question_reader& in) { return proof_answer(lang, opened.records, in.only(), q); }},
    answerer{"claims", &claims_to},
    answerer{"method", &method_to},
    answerer{"find",
             [](language lang, const opened_book& opened, const book_index&, const question&,
                question_reader& in) { return find_answer(lang, opened.records, in.given_text("text")); }},
    answerer{"check", [](language lang, const opened_book& opened, const book_index&, const question& q,
                         question_reader&) { return check_answer(lang, opened, q); }}};

/// The row of a command of the table, which has one (below).
[[nodiscard]] constexpr const answerer* answerer_of(std::string_view command) noexcept
{
    for (const auto& row : answerers)
        if (row.command == command) return &row;
    return nullptr;
}

static_assert(std::all_of(commands().begin(), commands().end(),
                          [](const command_spec& c) { return answerer_of(c.name) != nullptr; }),
              "each command of the table has its answer");

[[nodiscard]] inline outcome refusal(language lang, std::string command, std::vector<problem> problems)
{
    answer refused;
    refused.lang = lang;
    refused.command = std::move(command);
    refused.problems = std::move(problems);
    return {std::move(refused), true};
}

[[nodiscard]] inline outcome refuse_command(language lang, const std::string& command)
{
    return refusal(lang, command,
                   {error_at({}, code::unknown_command, {command, hint(lang, command, command_names())})});
}

} // namespace detail

inline outcome run(const opened_book& opened, const invocation& asked)
{
    const auto* spec = command_called(asked.command);
    if (!spec) return detail::refuse_command(language_of(asked.options), asked.command);
    question_reader reader{opened.records, asked, *spec};
    const auto q = reader.dates();
    answer result;
    const book_index made_now; // of a book that is asked once
    const auto& index = opened.index ? *opened.index : made_now;
    if (!reader.has_problems())
        result = detail::answerer_of(spec->name)->answer_to(reader.lang(), opened, index, *q, reader);
    if (reader.has_problems()) {
        auto problems = reader.take_problems();
        // Without a date the fault may well be in the head of the book.
        if (!q) problems.insert(problems.end(), opened.problems.begin(), opened.problems.end());
        return detail::refusal(reader.lang(), std::string{spec->name}, std::move(problems));
    }
    result.command = spec->name;
    result.as_of = q->as_of;
    result.known_by = q->known_by;
    result.later = count_later_publications(opened.records, *q);
    // `check` sorts the book's problems in among its own.
    if (spec->name != "check")
        result.problems.insert(result.problems.begin(), opened.problems.begin(), opened.problems.end());
    return {std::move(result), false};
}

} // namespace v1
} // namespace mediabuy
