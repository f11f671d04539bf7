// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/claims_answer.hpp
/// The answer of `claims`: who says what, which of it conflicts, and how many witnesses there are.

#include "mediabuy/answer/claim_blocks.hpp"
#include "mediabuy/answer/claim_selection.hpp"
#include "mediabuy/answer/claim_subjects.hpp"
#include "mediabuy/answer/claims_query.hpp"
#include "mediabuy/rule/book_index.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer claims_answer(language lang, const book& b, const book_index& index,
                                          const claims_query& asked, const question& q);

// ---- implementation

namespace detail {

/// The layer of a claim's money: its own word, else that of the record that it is about.
[[nodiscard]] inline value layer_of(const book& b, const claim& c)
{
    if (c.scope.where_in_chain) return spelling_of(*c.scope.where_in_chain);
    if (c.about && c.about->kind == record_kind::allocation)
        return spelling_of(b.allocations.layers()[c.about->index]);
    return c.about && c.about->kind == record_kind::contract ? value{spelling_of(layer::award)} : value{};
}

/// Of a claim that was only perhaps published by then.
inline void leave_out(language lang, const book& b, const claim& c, const question& q, answer& a,
                      block& table)
{
    const sentence why{says::perhaps_known, {*q.known_by}};
    a.left_out.emplace_back(
        value_object{{"id", b.names.text(c.head.id)},
                     {"name", c.about ? name_of(b, *c.about) : std::string{}},
                     {"layer", layer_of(b, c)},
                     {"amount", c.amount ? value{to_string(c.amount->point())} : value{}},
                     {"exact", c.amount ? value{c.amount->exact()} : value{}},
                     {"currency", c.amount ? value{c.amount->currency().code()} : value{}},
                     {"reason", to_string(lang, why)},
                     {"rule", why.code.text()},
                     {"other", nullptr}});
    table.rows.push_back({says_words(lang, b, c), c.about ? name_of(b, *c.about) : std::string{},
                          publication_words(lang, b, c.from), to_string(lang, why)});
}

/// What claims are about, most claims first.
[[nodiscard]] inline answer subjects_answer(language lang, const book& b,
                                            const std::vector<std::uint32_t>& listed, const question& q)
{
    std::vector<std::pair<any_ref, std::int64_t>> counts; // claims about one record follow each other
    for (const auto i : listed) {
        const auto& c = b.claims[i];
        if (!c.about || known(b, c, q) != truth::yes) continue;
        if (counts.empty() || counts.back().first != *c.about) counts.emplace_back(*c.about, 0);
        ++counts.back().second;
    }
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto& x, const auto& y) { return x.second > y.second; });
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "claims-subjects");
    auto table = table_of({}, {{phrased(lang, "column-it")},
                               {phrased(lang, "column-kind")},
                               {phrased(lang, "column-claims"), align::right}});
    for (const auto& [about, count] : counts) {
        const std::string kind{spelling_of(about.kind)};
        a.rows.emplace_back(value_object{{"about", b.names.text(b.head_of(about).id)},
                                         {"name", name_of(b, about)},
                                         {"kind", kind},
                                         {"claims", value::count(count)}});
        table.rows.push_back({heading_of(b, about), kind, std::to_string(count)});
    }
    a.blocks.push_back(std::move(table));
    return a;
}

} // namespace detail

inline answer claims_answer(language lang, const book& b, const book_index& index, const claims_query& asked,
                            const question& q)
{
    const auto listed = selected_claims(b, asked.only, q);
    if (asked.listing == claims_listing::subjects) return detail::subjects_answer(lang, b, listed, q);
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "claims-title");
    detail::claim_context in{lang, b, index, q};
    std::vector<std::uint32_t> shown;
    auto apart = table_of(phrased(lang, "left-out-heading"), {{""},
                                                              {phrased(lang, "column-of")},
                                                              {phrased(lang, "column-published-by")},
                                                              {phrased(lang, "column-why")}});
    for (const auto i : listed) {
        if (known(b, b.claims[i], q) == truth::yes)
            shown.push_back(i);
        else
            detail::leave_out(lang, b, b.claims[i], q, a, apart);
    }
    const claim_references references{b, q, shown, asked.beside};
    const auto* beside = asked.beside_one ? &references : nullptr;
    std::vector<detail::record_claims> records;
    for (const auto i : shown) {
        const auto& c = b.claims[i];
        a.rows.push_back(detail::claim_value(in, i, beside, a));
        if (!c.about) continue;
        if (records.empty() || records.back().about != *c.about) records.push_back({*c.about, {}});
        records.back().claims.push_back(i);
    }
    value_list subjects;
    for (const auto& of : records) {
        subjects.push_back(detail::subject_value(in, of, beside, a));
        for (auto& each : detail::blocks_of(in, of))
            a.blocks.push_back(std::move(each));
    }
    a.more = {{"subjects", std::move(subjects)},
              {"later_claims", value::count(static_cast<std::int64_t>(later_claims(b, asked.only, q)))}};
    if (a.rows.empty()) a.blocks.push_back(prose({}, {phrased(lang, "nobody-had-said")}));
    if (!apart.rows.empty()) a.blocks.push_back(std::move(apart));
    return a;
}

} // namespace v1
} // namespace mediabuy
