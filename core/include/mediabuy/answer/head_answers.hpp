// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/head_answers.hpp
/// The answer of `answers`: the four questions that a reader has first, each in a sentence or two.

#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/rule/conflict.hpp"
#include "mediabuy/rule/ending.hpp"
#include "mediabuy/rule/flight_status.hpp"
#include "mediabuy/rule/refused_total.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer head_answers(language lang, const book& b, const question& q);

// ---- implementation

namespace detail {

/// One of the four. `strong` is the part of `answer` that is set in bold.
struct head_answer {
    std::string question;
    std::string answer;
    std::string strong;
    std::string detail;
    std::string command; ///< the command that answers the same at length; "" for none
    std::string id;      ///< the record that `strong` is about; "" for all
};

/// Where the amounts are of unlike things: the sums that there are.
[[nodiscard]] inline head_answer no_one_sum(language lang, const book& b, const report& r, head_answer out)
{
    out.strong = "There is no one sum.";
    out.answer = out.strong;
    for (const auto& t : r.totals)
        for (const auto& each : honest_alternatives(b, r, t))
            out.answer += ' ' + capitalised(to_string(lang, each.label)) + ": " +
                          wide_money(each.sum.point_minor(), each.sum.currency()) + '.';
    out.detail = to_string(lang, *r.totals.front().refused);
    return out;
}

[[nodiscard]] inline head_answer how_much(language lang, const book& b, const question& q)
{
    const auto r = make_report(b, {}, q);
    head_answer out{
        .question = "How much?", .answer = {}, .strong = {}, .detail = {}, .command = "report", .id = {}};
    if (r.totals.empty()) {
        out.answer = q.known_by ? "No such amount had been published by then."
                                : "The book has no such amount for this day.";
        if (!r.apart.empty())
            out.detail = capitalised(counted(lang, r.apart.size(), "other amount is", "other amounts are")) +
                         " left out, with the reason.";
        return out;
    }
    if (is_refused(r)) return no_one_sum(lang, b, r, std::move(out));
    std::vector<std::string> sums;
    std::vector<std::string> ranges;
    for (const auto& t : r.totals) {
        sums.push_back(wide_money(t.sum.point_minor(), t.sum.currency()));
        ranges.push_back(written_range(lang, t.sum));
    }
    out.strong = written_list(lang, sums);
    const bool reported = r.of != layer::award;
    const auto rows = r.rows.size();
    out.answer = reported ? counted(lang, rows, "platform is", "platforms are") +
                                " reported to have received " + out.strong + (rows > 1 ? " in all." : ".")
                          : out.strong + " is obligated on record.";
    if (r.of != layer::platform && reported)
        out.answer = out.strong + " is reported in layer " + std::string{spelling_of(*r.of)} + '.';
    out.answer = capitalised(out.answer);
    const bool exact =
        std::all_of(r.entries.begin(), r.entries.end(), [](const entry& e) { return e.amount.exact(); });
    out.detail = exact ? "Every amount is exact."
                       : "Counting how the printed figures were rounded: " + written_list(lang, ranges) + '.';
    const auto doubted = std::count_if(r.rows.begin(), r.rows.end(),
                                       [](const report_row& row) { return !row.doubts.empty(); });
    if (doubted > 0)
        out.detail +=
            ' ' + capitalised(counted(lang, static_cast<std::size_t>(doubted), "figure is", "figures are")) +
            " counted with a doubt.";
    return out;
}

/// The thing whose running is asked about first: the allocation that says the most of its flight.
[[nodiscard]] inline std::optional<std::uint32_t> first_flight(const book& b)
{
    std::optional<std::uint32_t> best;
    int best_rank = -1;
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i) {
        const auto& a = b.allocations[i];
        const int rank = (a.flight_end ? 2 : 0) + (a.flight_start ? 1 : 0);
        if (rank > best_rank) {
            best = i;
            best_rank = rank;
        }
    }
    return best;
}

[[nodiscard]] inline std::string running_words([[maybe_unused]] language lang, status_word word)
{
    switch (word) {
    case status_word::active:
        return "was running";
    case status_word::ended:
        return "had ended";
    case status_word::not_started:
        return "had not begun";
    default:
        return "may or may not have been running";
    }
}

[[nodiscard]] inline head_answer is_it_running(language lang, const book& b, const question& q)
{
    head_answer out{.question = "Is it running?",
                    .answer = {},
                    .strong = {},
                    .detail = {},
                    .command = "status",
                    .id = {}};
    const auto which = first_flight(b);
    if (!which) {
        out.answer = "The book has no flight.";
        return out;
    }
    const auto s = status_of_allocation(b, relations{b}, *which, q);
    out.id = b.names.text(b.head_of(s.about).id);
    out.strong = running_words(lang, s.word);
    out.answer = "On " + written(lang, q.as_of) + " the advertising on " + name_of(b, s.about) + ' ' +
                 out.strong + '.';
    const auto& flight = s.clocks[static_cast<std::size_t>(clock_name::flight)];
    const auto& performance = s.clocks[static_cast<std::size_t>(clock_name::performance)];
    if (s.word == status_word::unknown) out.detail = to_string(lang, flight.why) + ' ';
    if (performance.word == clock_word::unknown)
        out.detail += "Whether the contract still runs is unknown. " + to_string(lang, performance.why);
    else
        out.detail += "Contract: " + to_string(lang, performance.why);
    return out;
}

/// How many different causes of an ending are stated.
[[nodiscard]] inline std::vector<std::string> stated_causes(const book& b, const question& q)
{
    std::vector<std::string> causes;
    for (const auto& c : b.claims) {
        if (c.says != claim_word::cause || c.cause.empty() || known(b, c, q) != truth::yes) continue;
        auto words = c.cause;
        std::replace(words.begin(), words.end(), '-', ' ');
        if (std::find(causes.begin(), causes.end(), words) == causes.end())
            causes.push_back(std::move(words));
    }
    return causes;
}

[[nodiscard]] inline head_answer do_they_agree(language lang, const book& b, const question& q)
{
    head_answer out{.question = "Do the sources agree?",
                    .answer = {},
                    .strong = {},
                    .detail = {},
                    .command = "check",
                    .id = {}};
    const auto found = contradictions(b, q);
    const auto conflicts =
        static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [](const contradiction& c) {
            return c.verdict == verdict_word::conflict;
        }));
    const auto tensions = found.size() - conflicts;
    if (found.empty()) {
        out.strong = "No two figures";
        out.answer = "No two figures for the same thing exclude each other.";
    } else if (conflicts > 0) {
        out.strong = capitalised(counted(lang, conflicts, "pair", "pairs"));
        out.answer = out.strong + " of figures cannot both be right.";
        if (tensions > 0)
            out.answer += ' ' + capitalised(counted(lang, tensions, "more is", "more are")) + " in tension.";
    } else {
        out.strong = capitalised(counted(lang, tensions, "pair", "pairs"));
        out.answer = out.strong + (tensions == 1 ? " of figures is" : " of figures are") +
                     " in tension; none excludes another.";
    }
    if (const auto causes = stated_causes(b, q); !causes.empty())
        out.detail = capitalised(counted(lang, causes.size(), "cause is", "causes are")) +
                     " given for the ending: " + written_list(lang, causes) + '.';
    return out;
}

[[nodiscard]] inline head_answer what_ends_next(language lang, const book& b, const question& q)
{
    head_answer out{.question = "What ends next?",
                    .answer = {},
                    .strong = {},
                    .detail = {},
                    .command = "status",
                    .id = {}};
    const auto found = endings_after(b, q);
    if (found.ahead.empty()) {
        out.strong = "Nothing with a known date.";
        out.answer = out.strong;
    } else {
        const auto& next = found.ahead.front();
        out.id = b.names.text(b.head_of(next.record).id);
        const bool flight = next.record.kind == record_kind::allocation;
        out.strong = name_of(b, next.record);
        out.answer = (flight ? "The flight on " : "Contract ") + out.strong + ", " +
                     written_with_preposition(lang, next.last) + '.';
    }
    if (found.orders_without_end > 0)
        out.answer += ' ' +
                      capitalised(counted(lang, found.orders_without_end, "contract has", "contracts have")) +
                      " no last day in the book.";
    if (found.without_end > 0)
        out.detail = "Where a last day is missing, no day for notice can be worked out.";
    return out;
}

} // namespace detail

inline answer head_answers(language lang, const book& b, const question& q)
{
    answer a;
    a.lang = lang;
    a.title = "Four answers";
    for (const auto& each : {detail::how_much(lang, b, q), detail::is_it_running(lang, b, q),
                             detail::do_they_agree(lang, b, q), detail::what_ends_next(lang, b, q)}) {
        a.rows.emplace_back(value_object{{"question", each.question},
                                         {"answer", each.answer},
                                         {"strong", each.strong.empty() ? value{} : value{each.strong}},
                                         {"detail", each.detail},
                                         {"command", each.command},
                                         {"id", each.id.empty() ? value{} : value{each.id}}});
        a.blocks.push_back({.heading = each.question,
                            .columns = {},
                            .rows = {},
                            .total = {},
                            .paragraphs = each.detail.empty() ? std::vector{each.answer}
                                                              : std::vector{each.answer, each.detail}});
    }
    return a;
}

} // namespace v1
} // namespace mediabuy
