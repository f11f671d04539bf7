// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/head_answers.hpp
/// The answer of `answers`: the four questions that a reader has first, each in a sentence or two.

#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/answer/spaced_word.hpp"
#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/conflict.hpp"
#include "mediabuy/rule/ending.hpp"
#include "mediabuy/rule/flight_status.hpp"
#include "mediabuy/rule/moving_reports.hpp"
#include "mediabuy/rule/refused_total.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// `moving`: null, or where sums are kept from date to date.
[[nodiscard]] inline answer head_answers(language lang, const book& b, const book_index& index,
                                         const question& q, moving_reports* moving = nullptr);

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

[[nodiscard]] constexpr std::int64_t signed_count(std::size_t n) noexcept
{
    return static_cast<std::int64_t>(n);
}

/// Where the amounts are of unlike things: the sums that there are.
[[nodiscard]] inline head_answer no_one_sum(language lang, const book& b, const report& r, head_answer out)
{
    out.strong = phrased(lang, "no-one-sum");
    out.answer = out.strong;
    for (const auto& t : r.totals)
        for (const auto& each : honest_alternatives(b, r, t))
            out.answer += ' ' + phrased(lang, "label-and-sum",
                                        {capitalised(to_string(lang, each.label)),
                                         wide_money(each.sum.point_minor(), each.sum.currency())});
    out.detail = to_string(lang, *r.totals.front().refused);
    return out;
}

[[nodiscard]] inline head_answer how_much(language lang, const book& b, const book_index& index,
                                          const question& q, moving_reports* moving)
{
    report_query counted_only;
    counted_only.most = 0;
    head_answer out{.question = phrased(lang, "how-much"),
                    .answer = {},
                    .strong = {},
                    .detail = {},
                    .command = "report",
                    .id = {}};
    const auto found = sums_on(b, index, counted_only, q, moving);
    if (!found) return no_one_sum(lang, b, make_report(b, index, counted_only, q), std::move(out));
    const auto& r = *found;
    if (r.totals.empty()) {
        out.answer =
            phrased(lang, phrase_if(q.known_by.has_value(), "none-published-then", "no-such-amount"));
        if (const auto others = r.left_out_in_all(); others > 0)
            out.detail = capitalised(say(lang, "others-left-out", {signed_count(others)}));
        return out;
    }
    std::vector<std::string> sums;
    std::vector<std::string> ranges;
    for (const auto& t : r.totals) {
        sums.push_back(wide_money(t.sum.point_minor(), t.sum.currency()));
        ranges.push_back(written_range(lang, t.sum));
    }
    out.strong = written_list(lang, sums);
    const bool reported = r.of != layer::award;
    const auto rows = r.rows.size();
    if (!reported)
        out.answer = phrased(lang, "obligated-on-record", {out.strong});
    else if (r.of != layer::platform)
        out.answer = phrased(lang, "reported-in-layer", {out.strong, spelling_of(*r.of)});
    else
        out.answer = say(lang, phrase_if(rows > 1, "platforms-received-in-all", "platforms-received"),
                         {signed_count(rows), out.strong});
    out.answer = capitalised(out.answer);
    out.detail = r.exact ? phrased(lang, "every-amount-exact")
                         : phrased(lang, "counting-rounding", {written_list(lang, ranges)});
    const auto doubted =
        std::count_if(r.rows.begin(), r.rows.end(), [](const sums_row& row) { return row.doubts > 0; });
    if (doubted > 0)
        out.detail += ' ' + capitalised(say(lang, "counted-with-doubt", {std::int64_t{doubted}}));
    return out;
}

[[nodiscard]] inline std::string running_words(language lang, status_word word)
{
    switch (word) {
    case status_word::active:
        return phrased(lang, "was-running");
    case status_word::ended:
        return phrased(lang, "had-ended");
    case status_word::not_started:
        return phrased(lang, "had-not-begun");
    default:
        return phrased(lang, "may-have-been-running");
    }
}

[[nodiscard]] inline head_answer is_it_running(language lang, const book& b, const book_index& index,
                                               const question& q)
{
    head_answer out{.question = phrased(lang, "is-it-running"),
                    .answer = {},
                    .strong = {},
                    .detail = {},
                    .command = "status",
                    .id = {}};
    const auto which = index.facts(b).fullest_flight(); // the thing whose running is asked about first
    if (!which) {
        out.answer = phrased(lang, "no-flight-in-book");
        return out;
    }
    const auto s = status_of_allocation(b, index.related(b), *which, q);
    out.id = b.names.text(b.head_of(s.about).id);
    out.strong = running_words(lang, s.word);
    out.answer = say(lang, "advertising-ran", {q.as_of, name_of(b, s.about), out.strong});
    const auto& flight = s.clocks[static_cast<std::size_t>(clock_name::flight)];
    const auto& performance = s.clocks[static_cast<std::size_t>(clock_name::performance)];
    if (s.word == status_word::unknown) out.detail = to_string(lang, flight.why) + ' ';
    if (performance.word == clock_word::unknown)
        out.detail += phrased(lang, "contract-unknown", {to_string(lang, performance.why)});
    else
        out.detail += phrased(lang, "contract-says", {to_string(lang, performance.why)});
    return out;
}

/// How many different causes of an ending are stated.
[[nodiscard]] inline std::vector<std::string> stated_causes(language lang, const book& b, const question& q)
{
    std::vector<std::string> causes;
    for (const auto& c : b.claims) {
        if (c.says != claim_word::cause || c.cause.empty() || known(b, c, q) != truth::yes) continue;
        auto words = cause_words(lang, c.cause);
        if (std::find(causes.begin(), causes.end(), words) == causes.end())
            causes.push_back(std::move(words));
    }
    return causes;
}

[[nodiscard]] inline head_answer do_they_agree(language lang, const book& b, const question& q)
{
    head_answer out{.question = phrased(lang, "do-they-agree"),
                    .answer = {},
                    .strong = {},
                    .detail = {},
                    .command = "check",
                    .id = {}};
    const auto [conflicts, tensions] = count_contradictions(b, q);
    if (conflicts == 0 && tensions == 0) {
        out.strong = phrased(lang, "no-two-figures");
        out.answer = phrased(lang, "none-exclude", {out.strong});
    } else if (conflicts > 0) {
        out.strong = capitalised(say(lang, "pairs", {signed_count(conflicts)}));
        out.answer = phrased(lang, "pairs-conflict", {out.strong});
        if (tensions > 0)
            out.answer += ' ' + capitalised(say(lang, "more-in-tension", {signed_count(tensions)}));
    } else {
        out.strong = capitalised(say(lang, "pairs", {signed_count(tensions)}));
        out.answer =
            phrased(lang, phrase_if(tensions == 1, "pair-in-tension", "pairs-in-tension"), {out.strong});
    }
    if (const auto causes = stated_causes(lang, b, q); !causes.empty())
        out.detail = capitalised(say(lang, "causes-given", {signed_count(causes.size()), causes}));
    return out;
}

[[nodiscard]] inline head_answer what_ends_next(language lang, const book& b, const book_index& index,
                                                const question& q)
{
    head_answer out{.question = phrased(lang, "what-ends-next"),
                    .answer = {},
                    .strong = {},
                    .detail = {},
                    .command = "status",
                    .id = {}};
    const auto found = next_ending(b, index, q);
    if (!found.next) {
        out.strong = phrased(lang, "nothing-with-date");
        out.answer = out.strong;
    } else {
        const auto& next = *found.next;
        out.id = b.names.text(b.head_of(next.record).id);
        const bool flight = next.record.kind == record_kind::allocation;
        out.strong = name_of(b, next.record);
        out.answer = say(lang, phrase_if(flight, "flight-next", "contract-next"), {out.strong, next.last});
    }
    if (found.orders_without_end > 0)
        out.answer +=
            ' ' + capitalised(say(lang, "contracts-without-end", {signed_count(found.orders_without_end)}));
    if (found.without_end > 0) out.detail = phrased(lang, "no-day-for-notice");
    return out;
}

} // namespace detail

inline answer head_answers(language lang, const book& b, const book_index& index, const question& q,
                           moving_reports* moving)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "answers-title");
    for (const auto& each :
         {detail::how_much(lang, b, index, q, moving), detail::is_it_running(lang, b, index, q),
          detail::do_they_agree(lang, b, q), detail::what_ends_next(lang, b, index, q)}) {
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
