// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/claims_answer.hpp
/// The answer of `claims`: who says what, which of it conflicts, and how many witnesses there are.

#include "mediabuy/answer/claim_blocks.hpp"
#include "mediabuy/answer/claim_selection.hpp"
#include "mediabuy/rule/book_index.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer claims_answer(language lang, const book& b, const book_index& index,
                                          const std::vector<any_ref>& only, const question& q);

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

} // namespace detail

inline answer claims_answer(language lang, const book& b, const book_index& index,
                            const std::vector<any_ref>& only, const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "claims-title");
    detail::claim_context in{lang, b, index, q};
    std::vector<detail::record_claims> records;
    auto apart = table_of(phrased(lang, "left-out-heading"), {{""},
                                                              {phrased(lang, "column-of")},
                                                              {phrased(lang, "column-published-by")},
                                                              {phrased(lang, "column-why")}});
    for (const auto i : selected_claims(b, only, q)) {
        const auto& c = b.claims[i];
        if (known(b, c, q) != truth::yes) {
            detail::leave_out(lang, b, c, q, a, apart);
            continue;
        }
        a.rows.push_back(detail::claim_value(in, i, a));
        if (!c.about) continue;
        if (records.empty() || records.back().about != *c.about) records.push_back({*c.about, {}});
        records.back().claims.push_back(i);
    }
    for (const auto& of : records)
        for (auto& each : detail::blocks_of(in, of))
            a.blocks.push_back(std::move(each));
    if (a.rows.empty()) a.blocks.push_back(prose({}, {phrased(lang, "nobody-had-said")}));
    if (!apart.rows.empty()) a.blocks.push_back(std::move(apart));
    return a;
}

} // namespace v1
} // namespace mediabuy
