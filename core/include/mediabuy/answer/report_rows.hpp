// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/report_rows.hpp
/// Rows, totals and left-out amounts of a report, for programs.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/answer/share_text.hpp"
#include "mediabuy/rule/refused_total.hpp"
#include "mediabuy/rule/report.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Figures that a row lists; of more, only their number (`figures_more`).
inline constexpr std::size_t most_figures = 50;

namespace detail {

/// Whether a figure is one that its row adds up, or stands beside it.
enum class standing : std::uint8_t { counted, beside };

/// One printed figure: the record's own, or a claim's about the same thing.
[[nodiscard]] inline value figure_value(language lang, const book& b, std::string_view id,
                                        const estimate& amount, std::string_view as_printed, ref<source> from,
                                        span where, standing stands)
{
    value_object row{{"id", id},
                     {"as_printed", as_printed},
                     {"reads", written_reading(lang, amount)},
                     {"counted", stands == standing::counted}};
    add_amount(row, amount);
    row.emplace_back("exact", amount.exact());
    row.emplace_back("hedge", name_of(amount.hedged()));
    row.emplace_back("addition", amount.addition());
    row.emplace_back("source", from ? value{b.names.text(b[from].head.id)} : value{});
    add_place(row, b, where);
    return row;
}

inline void add_claims(language lang, const book& b, const claims_about& claims, const entry& e,
                       const question& q, answer& a, value_list& figures)
{
    for (const auto i : claims.of(e.record)) {
        const auto& c = b.claims[i];
        if (e.claim == i || c.says != claim_word::amount || !c.amount || known(b, c, q) != truth::yes)
            continue;
        figures.push_back(figure_value(lang, b, b.names.text(c.head.id), *c.amount,
                                       c.as_printed.empty() ? c.amount_text : c.as_printed, c.from,
                                       c.amount_at, standing::beside));
        name_source(b, a, c.from);
    }
}

[[nodiscard]] inline value own_figure(language lang, const book& b, const entry& e)
{
    if (e.claim) {
        const auto& c = b.claims[*e.claim];
        return figure_value(lang, b, b.names.text(c.head.id), e.amount,
                            c.as_printed.empty() ? c.amount_text : c.as_printed, c.from, c.amount_at,
                            standing::counted);
    }
    const auto& head = b.head_of(e.record);
    const auto from = head.sources.empty() ? ref<source>{} : head.sources.front();
    const bool printed = e.record.kind == record_kind::allocation;
    const auto words = printed ? std::string{b.names.text(b.allocations[e.record.index].as_printed)}
                               : written(lang, e.amount.point(), cents::always);
    return figure_value(lang, b, b.names.text(head.id), e.amount, words, from,
                        printed ? b.allocations[e.record.index].amount_at : head.id_at, standing::counted);
}

/// What a row is of; a channel, a layer and what is not said are words of ours.
template <class Row> [[nodiscard]] std::string row_name(language lang, group_key by, const Row& row)
{
    const bool own_word = by == group_key::channel || by == group_key::layer || row.key == row.name;
    return std::string{own_word ? word_in(lang, row.name) : row.name};
}

/// The first of a list, where the question limits it.
template <class Item>
[[nodiscard]] std::span<const Item> listed(const std::vector<Item>& items, const report_query& asked)
{
    return std::span{items}.first(std::min(items.size(), asked.most.value_or(items.size())));
}

/// A field that says how many more there are, where the question limits the list.
inline void add_more(value_object& row, std::string_view name, const report_query& asked, std::size_t more)
{
    if (asked.most) row.emplace_back(name, value::count(static_cast<std::int64_t>(more)));
}

[[nodiscard]] inline value_list doubt_list(language lang, const book& b, std::span<const doubt> doubts,
                                           answer& a)
{
    value_list out;
    for (const auto& d : doubts) {
        out.emplace_back(value_object{{"kind", spelling_of(d.kind)},
                                      {"text", to_string(lang, sentence_of(b, d))},
                                      {"sources", source_ids(b, d.sources)}});
        name_sources(b, a, d.sources);
    }
    return out;
}

/// What a row is of, its sum, its share of the total, and of how many amounts.
template <class Row>
[[nodiscard]] value_object row_sums(language lang, group_key by, layer of, const Row& row,
                                    std::size_t amounts, bool refused)
{
    value_object out;
    out.reserve(20);
    out.emplace_back("key", row.key);
    out.emplace_back("name", row_name(lang, by, row));
    out.emplace_back("start", nullptr);
    out.emplace_back("end", nullptr);
    out.emplace_back("currency", row.sum.currency().code());
    out.emplace_back("layer", spelling_of(of));
    if (refused)
        add_no_amount(out);
    else
        add_amount(out, row.sum);
    const auto part = share_digits_of(row);
    out.emplace_back("share", part && !part->point.empty() ? value{part->point} : value{});
    out.emplace_back("share_low", part ? value{part->low} : value{});
    out.emplace_back("share_high", part ? value{part->high} : value{});
    out.emplace_back("count", value::count(static_cast<std::int64_t>(amounts)));
    return out;
}

[[nodiscard]] inline value_object row_value(language lang, const book& b, const claims_about& claims,
                                            const report& r, const report_row& row, const question& q,
                                            answer& a)
{
    auto out = row_sums(lang, r.asked.by, *r.of, row, row.entries.size(), is_refused(b, r, row));
    const auto sources = listed(row.sources, r.asked);
    out.emplace_back("sources", source_ids(b, sources));
    add_more(out, "sources_more", r.asked, row.sources.size() - sources.size());
    name_sources(b, a, sources);
    const auto doubts = listed(row.doubts, r.asked);
    out.emplace_back("doubts", doubt_list(lang, b, doubts, a));
    add_more(out, "doubts_more", r.asked, row.doubts.size() - doubts.size());
    value_list figures;
    const auto shown = std::min({row.entries.size(), most_figures, r.asked.most.value_or(most_figures)});
    for (std::size_t i = 0; i < shown; ++i) {
        figures.push_back(own_figure(lang, b, r.entries[row.entries[i]]));
        add_claims(lang, b, claims, r.entries[row.entries[i]], q, a, figures);
    }
    out.emplace_back("figures", std::move(figures));
    out.emplace_back("figures_more", value::count(static_cast<std::int64_t>(row.entries.size() - shown)));
    return out;
}

/// Why a sum is an interval.
[[nodiscard]] inline std::string_view kind_of(const interval_total& sum)
{
    if (!sum.has_point()) return "rounding and vague days";
    return is_exact(sum) ? "exact" : "rounding only";
}

/// The days to which an answer is confined, where they are asked for: words such as "last 90 days" are read
/// once, and what they came to is said.
inline void add_days(answer& a, const report_query& asked)
{
    if (asked.within)
        a.more.emplace_back("period", value_object{{"start", to_string(asked.within->first())},
                                                   {"end", to_string(asked.within->last())}});
}

/// A total without what else it could be.
[[nodiscard]] inline value_object total_sums(language lang, const interval_total& sum,
                                             const std::optional<sentence>& refused)
{
    value_object out{{"currency", sum.currency().code()}};
    if (refused)
        add_no_amount(out);
    else
        add_amount(out, sum);
    out.emplace_back("kind", refused ? "refused" : kind_of(sum));
    out.emplace_back("refused", refused ? value{to_string(lang, *refused)} : value{});
    return out;
}

[[nodiscard]] inline value total_value(language lang, const book& b, const report& r, const report_total& t)
{
    auto out = total_sums(lang, t.sum, t.refused);
    value_list others;
    for (const auto& alternative : honest_alternatives(b, r, t)) {
        value_object row{{"label", to_string(lang, alternative.label)}};
        add_amount(row, alternative.sum);
        others.emplace_back(std::move(row));
    }
    out.emplace_back("alternatives", std::move(others));
    add_more(out, "alternatives_more", r.asked, t.unlisted);
    return out;
}

/// What a left-out amount is called: its record's name, and the words of what is only said to come on top of
/// it.
[[nodiscard]] inline std::string left_out_name(language lang, const book& b, const left_out& l)
{
    const auto name = name_of(b, l.record);
    return l.reason.code == says::on_top
               ? phrased(lang, "on-top-name", {std::get<std::string>(l.reason.arguments.front()), name})
               : name;
}

/// The id of the amount that one may be inside of; null where the reason names none.
[[nodiscard]] inline value other_of(const left_out& l)
{
    if (l.reason.code != says::may_be_inside) return {};
    return std::get<std::string>(l.reason.arguments.back());
}

[[nodiscard]] inline value left_out_value(language lang, const book& b, const left_out& l)
{
    return value_object{{"id", b.names.text(b.head_of(l.record).id)},
                        {"name", left_out_name(lang, b, l)},
                        {"layer", spelling_of(l.where_in_chain)},
                        {"amount", l.amount ? value{to_string(l.amount->point())} : value{}},
                        {"exact", l.amount ? value{l.amount->exact()} : value{}},
                        {"currency", l.amount ? value{l.amount->currency().code()} : value{}},
                        {"reason", to_string(lang, l.reason)},
                        {"rule", l.reason.code.text()},
                        {"other", other_of(l)}};
}

/// How many more were left out for one reason.
[[nodiscard]] inline value left_out_count_value(const left_out_count& c)
{
    return value_object{{"rule", c.rule.text()},
                        {"layer", spelling_of(c.where_in_chain)},
                        {"count", value::count(static_cast<std::int64_t>(c.count))}};
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
