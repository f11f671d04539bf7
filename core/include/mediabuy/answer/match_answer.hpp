// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/match_answer.hpp
/// The answer of `match`: what to decide first, then what is cleared to pay, then what matches.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/answer/sum_text.hpp"
#include "mediabuy/rule/group.hpp"
#include "mediabuy/rule/match.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer match_answer(language lang, const book& b, const match_query& asked,
                                         const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] inline value id_or_null(const book& b, const std::optional<any_ref>& r)
{
    return r ? value{b.names.text(b.head_of(*r).id)} : value{};
}

[[nodiscard]] inline value units_or_null(const std::optional<decimal>& units)
{
    return units ? value{to_string(units->trimmed())} : value{};
}

/// How an invoice describes a line, else the name of what it bills.
[[nodiscard]] inline std::string name_of_bill(const book& b, const std::optional<any_ref>& billed,
                                              const std::optional<any_ref>& ordered)
{
    if (billed) {
        const auto& line = b.invoices[billed->index].lines[billed->part];
        if (!line.description.empty()) return line.description;
        if (line.bought) return name_of(b, *line.bought);
    }
    if (ordered && ordered->kind == record_kind::order_line) {
        const auto& bought = b.orders[ordered->index].lines[ordered->part].bought;
        if (bought)
            return name_of(b,
                           any_ref{record_kind::allocation, static_cast<std::uint32_t>(bought.index()), 0});
    }
    return ordered ? name_of(b, *ordered) : std::string{};
}

[[nodiscard]] inline value vendor_of_bill(const book& b, const std::optional<any_ref>& billed,
                                          const std::optional<any_ref>& ordered)
{
    ref<party> vendor;
    if (billed) vendor = b.invoices[billed->index].vendor;
    const bool of_order =
        ordered && (ordered->kind == record_kind::order_line || ordered->kind == record_kind::order);
    if (!vendor && of_order) vendor = b.orders[ordered->index].vendor;
    return vendor ? value{b[vendor].name} : value{};
}

[[nodiscard]] inline value decided_value(const book& b, const matched_line& l)
{
    if (!l.decided) return {};
    const auto& d = b.dispositions[*l.decided];
    return value_object{{"id", b.names.text(d.head.id)},     {"says", spelling_of(d.says)},
                        {"date", day_value(b, d.date)},      {"until", day_value(b, d.until)},
                        {"amount", money_or_null(d.amount)}, {"note", text_or_null(d.head.note)}};
}

inline void add_file_place(value_object& row, const book& b, span where)
{
    value_object place;
    add_place(place, b, where);
    row.reserve(row.size() + 2); // as in add_place
    row.emplace_back("file", place[0].second);
    row.emplace_back("file_line", place[1].second);
}

/// What to do about it, with amounts; or what was decided.
[[nodiscard]] inline std::string advice_on(language lang, const book& b, const matched_line& l)
{
    if (l.decided) {
        const auto& d = b.dispositions[*l.decided];
        const auto in_words = [&](const given_day& when) {
            return written(lang, worded_day{when.when, std::string{b.names.text(when.as_printed)}});
        };
        std::string what{word_in(lang, spelling_of(d.says))};
        if (d.amount) what += ", " + written(lang, *d.amount, cents::always);
        auto out = d.date ? phrased(lang, "match-decided-on", {in_words(*d.date), what})
                          : phrased(lang, "match-decided", {what});
        if (d.until) out += ' ' + phrased(lang, "match-decided-until", {in_words(*d.until)});
        return out + (d.head.note.empty() ? std::string{} : ' ' + d.head.note);
    }
    const auto in_words = [&](money amount) { return written(lang, amount, cents::always); };
    if (!l.billed) {
        if (!l.difference) return phrased(lang, "match-ask-invoice");
        return phrased(lang, "match-ask-invoice-accrue", {in_words(-*l.difference)});
    }
    if (!l.pay || !l.invoiced) return {};
    std::string out;
    switch (l.advice) {
    case disposition_word::pay:
        out = phrased(lang, "match-do-pay", {in_words(*l.pay)});
        break;
    case disposition_word::short_pay:
        out = phrased(lang, "match-do-short-pay", {in_words(*l.pay), in_words(*l.invoiced - *l.pay)});
        break;
    case disposition_word::dispute:
        out = phrased(lang, "match-do-dispute", {in_words(*l.invoiced)});
        break;
    case disposition_word::credit_expected:
        out = phrased(lang, "match-do-ask-credit", {in_words(*l.credit_owed)});
        break;
    }
    if (l.units_short && l.advice != disposition_word::pay)
        out += ' ' + phrased(lang, "match-or-make-good", {to_string(l.units_short->trimmed())});
    return out;
}

/// Empty where there is nothing to do and nothing was decided.
[[nodiscard]] inline std::string to_do(language lang, const book& b, const matched_line& l)
{
    const bool plain = !l.is_exception() && l.why.empty() && !l.decided && l.settled;
    return plain ? std::string{} : advice_on(lang, b, l);
}

[[nodiscard]] inline value matched_value(language lang, const book& b, const matched_line& l)
{
    value_list also;
    for (const auto each : l.also)
        also.emplace_back(spelling_of(each));
    value_list why;
    for (const auto& s : l.why)
        why.emplace_back(to_string(lang, s));
    const auto invoice =
        l.billed ? std::optional{any_ref{record_kind::invoice, l.billed->index, 0}} : std::nullopt;
    value_object row{
        {"invoice", id_or_null(b, invoice)},
        {"line", id_or_null(b, l.billed)},
        {"name", name_of_bill(b, l.billed, l.ordered_line)},
        {"vendor", vendor_of_bill(b, l.billed, l.ordered_line)},
        {"outcome", spelling_of(l.outcome)},
        {"exception", l.is_exception()},
        {"also", std::move(also)},
        {"order_line", id_or_null(b, l.ordered_line)},
        {"found_by", spelling_of(l.by)},
        {"currency", l.in ? value{l.in->code()} : value{}},
        {"units_ordered", units_or_null(l.units_ordered)},
        {"units_delivered", units_or_null(l.units_delivered)},
        {"units_invoiced", units_or_null(l.units_invoiced)},
        {"units_short", units_or_null(l.units_short)},
        {"ordered", money_or_null(l.ordered)},
        {"delivered", money_or_null(l.delivered)},
        {"invoiced", money_or_null(l.invoiced)},
        {"difference", money_or_null(l.difference)},
        {"pay", money_or_null(l.pay)},
        {"rounding", l.exact ? value{spelling_of(rounding::half_up)} : value{}},
        {"tolerance", money_or_null(l.tolerance)},
        {"tolerated_by", l.tolerated_by == tolerance_of::none ? value{} : value{spelling_of(l.tolerated_by)}},
        {"credited", money_or_null(l.credited)},
        {"paid", money_or_null(l.paid)},
        {"open", money_or_null(l.open)},
        {"credit_owed", money_or_null(l.credit_owed)},
        {"same_as", id_or_null(b, l.same_as)},
        {"advice", spelling_of(l.advice)},
        {"decided", decided_value(b, l)},
        {"settled", l.settled},
        {"says", std::move(why)},
        {"to_do", text_or_null(to_do(lang, b, l))}};
    add_file_place(row, b, b.head_of(l.billed ? *l.billed : *l.ordered_line).where);
    return row;
}

[[nodiscard]] inline value match_sums_value(const match_sums& s)
{
    return value_object{{"currency", s.in().code()},
                        {"invoiced", s.invoiced.sum_text()},
                        {"pay", s.pay.sum_text()},
                        {"paid", s.paid.sum_text()},
                        {"cleared", s.cleared.sum_text()},
                        {"undecided", s.undecided.sum_text()},
                        {"withheld", s.withheld.sum_text()},
                        {"credit_owed", s.credit_owed.sum_text()},
                        {"unbilled", s.unbilled.sum_text()},
                        {"lines", value::count(static_cast<std::int64_t>(s.lines))},
                        {"exceptions", value::count(static_cast<std::int64_t>(s.exceptions))},
                        {"to_decide", value::count(static_cast<std::int64_t>(s.to_decide))}};
}

/// "rate-variance, unit-variance"
[[nodiscard]] inline std::string outcome_cell(language lang, const matched_line& l)
{
    std::string out{word_in(lang, spelling_of(l.outcome))};
    for (const auto each : l.also)
        out += ", " + std::string{word_in(lang, spelling_of(each))};
    return out;
}

[[nodiscard]] inline block matched_table(language lang, const book& b, std::string heading,
                                         const std::vector<const matched_line*>& lines)
{
    cents_needed needed;
    for (const auto* l : lines)
        for (const auto& amount : {l->ordered, l->delivered, l->invoiced, l->difference, l->pay, l->paid})
            needed.see(amount);
    const auto show = needed.show();
    auto table = table_of(std::move(heading), {whole_column(phrased(lang, "column-line")),
                                               {phrased(lang, "column-outcome")},
                                               {phrased(lang, "column-currency")},
                                               {phrased(lang, "column-ordered"), align::right},
                                               {phrased(lang, "column-delivered"), align::right},
                                               {phrased(lang, "column-invoiced"), align::right},
                                               {phrased(lang, "column-difference"), align::right},
                                               {phrased(lang, "column-to-pay"), align::right},
                                               {phrased(lang, "column-paid"), align::right},
                                               {phrased(lang, "column-what-to-do")}});
    const bool one_currency = std::all_of(lines.begin(), lines.end(),
                                          [&lines](const matched_line* l) { return l->in == lines[0]->in; });
    for (const auto* l : lines) {
        std::string words;
        for (const auto& s : l->why)
            words += to_string(lang, s) + ' ';
        words += to_do(lang, b, *l);
        table.rows.push_back({std::string{id_text(b, l->billed ? *l->billed : *l->ordered_line)},
                              outcome_cell(lang, *l),
                              one_currency || !l->in ? std::string{} : std::string{l->in->code()},
                              amount_cell(l->ordered, show), amount_cell(l->delivered, show),
                              amount_cell(l->invoiced, show), amount_cell(l->difference, show),
                              amount_cell(l->pay, show), amount_cell(l->paid, show), std::move(words)});
    }
    if (one_currency && !lines.empty() && lines[0]->in)
        table.paragraphs.push_back(phrased(lang, "amounts-in", {lines[0]->in->code()}));
    return without_empty_columns(std::move(table));
}

[[nodiscard]] inline block cleared_table(language lang, const match_sums& s)
{
    auto table =
        table_of(phrased(lang, "match-cleared", {s.in().code()}),
                 {{phrased(lang, "column-what")}, {phrased(lang, "column-small-amount"), align::right}});
    const auto add = [&](std::string label, const total& sum, bool always) {
        if (always || sum.minor() != 0)
            table.rows.push_back({std::move(label), amount_cell(std::optional{sum}, cents::always)});
    };
    add(phrased(lang, "match-sum-invoiced"), s.invoiced, true);
    add(phrased(lang, "match-sum-pay"), s.pay, true);
    add(phrased(lang, "match-sum-paid"), s.paid, false);
    add(phrased(lang, "match-sum-undecided"), s.undecided, false);
    add(phrased(lang, "match-sum-withheld"), s.withheld, false);
    add(phrased(lang, "match-sum-credit-owed"), s.credit_owed, false);
    add(phrased(lang, "match-sum-unbilled"), s.unbilled, false);
    table.total = {phrased(lang, "match-sum-cleared"), amount_cell(std::optional{s.cleared}, cents::always)};
    return table;
}

} // namespace detail

inline answer match_answer(language lang, const book& b, const match_query& asked, const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "match-title", {written(lang, q.as_of)});
    const auto lines = match_lines(b, asked, q);
    std::vector<const matched_line*> to_decide;
    std::vector<const matched_line*> decided;
    std::vector<const matched_line*> matched;
    bool any_rounded = false;
    for (const auto& l : lines) {
        a.rows.push_back(detail::matched_value(lang, b, l));
        (!l.settled ? to_decide : l.is_exception() ? decided : matched).push_back(&l);
        any_rounded = any_rounded || l.exact.has_value();
        if (l.billed) name_sources(b, a, b.invoices[l.billed->index].head.sources);
    }
    if (lines.empty()) {
        a.blocks.push_back(prose({}, {phrased(lang, "match-nothing")}));
        return a;
    }
    if (to_decide.empty())
        a.blocks.push_back(prose({}, {phrased(lang, "match-nothing-to-decide")}));
    else
        a.blocks.push_back(detail::matched_table(lang, b, phrased(lang, "match-to-decide"), to_decide));
    if (!decided.empty())
        a.blocks.push_back(detail::matched_table(lang, b, phrased(lang, "match-settled"), decided));
    const auto sums = sums_of(lines);
    value_list totals;
    for (const auto& s : sums) {
        totals.push_back(detail::match_sums_value(s));
        a.blocks.push_back(detail::cleared_table(lang, s));
    }
    a.total = total_of(std::move(totals));
    if (!matched.empty())
        a.blocks.push_back(detail::matched_table(lang, b, phrased(lang, "match-matched"), matched));
    if (any_rounded) a.blocks.back().paragraphs.push_back(phrased(lang, "match-rounded"));
    return a;
}

} // namespace v1
} // namespace mediabuy
