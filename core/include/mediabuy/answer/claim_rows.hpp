// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/claim_rows.hpp
/// Claims as rows, each with how it stands to the others about the same thing.

#include "mediabuy/answer/claim_reference.hpp"
#include "mediabuy/answer/claim_scope_text.hpp"
#include "mediabuy/answer/claim_text.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/claim_relation.hpp"
#include "mediabuy/rule/headline.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {
namespace detail {

/// What the rows of one answer are made from.
struct claim_context {
    language lang;
    const book& b;
    const question& q;
    const relations& related;
    origins from;
    std::map<std::uint32_t, headline> headline_of; ///< by place in book::claims

    claim_context(language words, const book& of, const book_index& index, const question& asked)
        : lang{words}, b{of}, q{asked}, related{index.related(of)}, from{of}
    {
        for (auto& h : headlines(b, related, from, q))
            headline_of.emplace(*h.whole.claim, std::move(h));
    }
};

[[nodiscard]] inline value differences(const std::vector<scope_part>& parts)
{
    value_list out;
    for (const auto part : parts)
        out.emplace_back(spelling_of(part));
    return out;
}

/// `amount`: of one of the two, which are of one currency where they are a gap apart.
[[nodiscard]] inline value relation_value(language lang, std::string_view with, const claim_relation& r,
                                          const std::optional<estimate>& amount)
{
    return value_object{{"with", with},
                        {"verdict", spelling_of(r.verdict)},
                        {"origin", spelling_of(r.origin)},
                        {"why", to_string(lang, r.why)},
                        {"differ", differences(r.differ)},
                        {"gap", r.gap && amount ? wide_text(*r.gap, amount->currency()) : value{}},
                        {"gap_days", r.days ? value::count(*r.days) : value{}}};
}

[[nodiscard]] inline claim_relation relation_to_record_of(claim_context& in, std::uint32_t which,
                                                          const stated_amount& own)
{
    const auto& c = in.b.claims[which];
    claim_relation r{.with = which, .differ = {}, .why = {says::ranges_meet, {}}};
    const auto& sources = in.b.head_of(*c.about).sources;
    const bool shared = std::any_of(sources.begin(), sources.end(), [&](ref<source> s) {
        const auto mine = in.from.of(c);
        return in.from.shared(mine, in.from.of(s));
    });
    r.origin = shared ? origin_word::shared : origin_word::separate;
    relate_amounts(stated_by(in.b, *c.about, which), own, r);
    return r;
}

/// To the record's own amount, where the record has one.
[[nodiscard]] inline value_list relation_to_record(claim_context& in, std::uint32_t which)
{
    const auto& c = in.b.claims[which];
    if (!c.amount) return {};
    const auto own = own_amount(in.b, *c.about, in.q);
    if (!own) return {};
    const auto r = relation_to_record_of(in, which, *own);
    return {relation_value(in.lang, in.b.names.text(in.b.head_of(*c.about).id), r, c.amount)};
}

[[nodiscard]] inline value_list relation_list(claim_context& in, std::uint32_t which)
{
    const auto& c = in.b.claims[which];
    if (!c.about || retracted(in.b, c, in.q)) return {};
    auto out = relation_to_record(in, which);
    auto found = relations_of(in.b, in.related, in.from, which, in.q);
    const auto id = [&in](const claim_relation& r) { return in.b.names.text(in.b.claims[r.with].head.id); };
    std::sort(found.begin(), found.end(),
              [&id](const claim_relation& x, const claim_relation& y) { return id(x) < id(y); });
    for (const auto& r : found)
        out.push_back(relation_value(in.lang, id(r), r, c.amount));
    return out;
}

/// To the one that all of its kind are held against; it has none to itself.
[[nodiscard]] inline value_list relation_beside(claim_context& in, std::uint32_t which,
                                                const claim_references& beside)
{
    const auto& c = in.b.claims[which];
    const bool speaks = c.about && !retracted(in.b, c, in.q) && (c.says != claim_word::amount || c.amount);
    const auto* to = speaks ? beside.of(*c.about, c.says) : nullptr;
    if (!to || to->claim == which) return {};
    if (!to->claim) return relation_to_record(in, which);
    const auto r = relation_to(in.b, in.from, which, *to->claim);
    return {relation_value(in.lang, in.b.names.text(in.b.claims[*to->claim].head.id), r, c.amount)};
}

[[nodiscard]] inline value sum_of_parts(const claim_context& in, std::uint32_t which)
{
    const auto at = in.headline_of.find(which);
    if (at == in.headline_of.end()) return {};
    const auto& h = at->second;
    value_list parts;
    for (const auto& part : h.parts)
        parts.emplace_back(
            in.b.names.text(part.claim ? in.b.claims[*part.claim].head.id : in.b.head_of(part.about).id));
    value_object out{{"parts", std::move(parts)}};
    add_amount(out, h.usual);
    out.emplace_back("verdict", spelling_of(h.verdict));
    const auto apart = gap_to_parts(h);
    out.emplace_back("gap", apart ? wide_text(*apart, h.usual.currency()) : value{});
    return out;
}

/// A printed figure with all that its words leave open; nulls where there is none.
inline void add_figure(language lang, value_object& row, const std::optional<estimate>& amount)
{
    row.emplace_back("currency", amount ? value{amount->currency().code()} : value{});
    if (amount)
        add_amount(row, *amount);
    else
        add_no_amount(row);
    const auto sound = amount ? std::optional{amount->sound()} : std::nullopt;
    const auto end = [&amount](const bound& b) {
        return b.unbounded ? value{} : value{minor_to_string(b.minor, amount->currency())};
    };
    row.emplace_back("sound_low", sound ? end(sound->low) : value{});
    row.emplace_back("sound_high", sound ? end(sound->high) : value{});
    row.emplace_back("hedge", amount ? value{name_of(amount->hedged())} : value{});
    row.emplace_back("addition", amount ? value{amount->addition()} : value{});
    row.emplace_back("reads", amount ? value{written_reading(lang, *amount)} : value{});
}

/// The days that a start or an end may be, which its words do not show.
inline void add_days(value_object& row, const claim& c)
{
    row.emplace_back("date_low", c.date ? value{to_string(c.date->when.earliest())} : value{});
    row.emplace_back("date_high", c.date ? value{to_string(c.date->when.latest())} : value{});
}

inline void add_scope(value_object& row, const book& b, const claim& c)
{
    const auto& scope = c.scope;
    const auto word = [&b](name_id id) { return text_or_null(b.names.text(id)); };
    row.emplace_back("cause", text_or_null(c.cause));
    row.emplace_back("date", day_value(worded_or_none(b, c.date)));
    row.emplace_back("payer", word(scope.payer));
    row.emplace_back("payee", word(scope.payee));
    row.emplace_back("purpose", word(scope.purpose));
    row.emplace_back("channel", scope.medium ? value{spelling_of(*scope.medium)} : value{});
    row.emplace_back("layer", scope.where_in_chain ? value{spelling_of(*scope.where_in_chain)} : value{});
    row.emplace_back("basis", scope.basis ? value{spelling_of(*scope.basis)} : value{});
    row.emplace_back("start", day_value(worded_or_none(b, scope.start)));
    row.emplace_back("end", day_value(worded_or_none(b, scope.end)));
}

/// `beside`: what each is held against; each other where left out.
[[nodiscard]] inline value claim_value(claim_context& in, std::uint32_t which, const claim_references* beside,
                                       answer& a)
{
    const auto& b = in.b;
    const auto& c = b.claims[which];
    const auto* from = c.from ? &b[c.from] : nullptr;
    const auto day_of = [&](std::optional<given_day> source::*when) {
        return from ? day_value(worded_or_none(b, from->*when)) : value{};
    };
    name_source(b, a, c.from);
    const auto first = c.from || c.origin ? in.from.of(c) : std::vector<ref<source>>{};
    value_object row{{"id", b.names.text(c.head.id)},
                     {"about", c.about ? value{b.names.text(b.head_of(*c.about).id)} : value{}},
                     {"name", c.about ? value{name_of(b, *c.about)} : value{}},
                     {"kind", c.about ? value{spelling_of(c.about->kind)} : value{}},
                     {"says", spelling_of(c.says)},
                     {"says_text", says_words(in.lang, b, c)},
                     {"source", from ? value{b.names.text(from->head.id)} : value{}},
                     {"publisher", from ? value{name_of(b, from->head.id)} : value{}},
                     {"published", day_of(&source::published)},
                     {"as_printed", text_or_null(printed_words(c))}};
    add_figure(in.lang, row, c.amount);
    add_scope(row, b, c);
    add_days(row, c);
    add_scope_text(in.lang, row, b, c.about, c.scope, c.amount);
    row.emplace_back("origins", source_ids(b, first));
    row.emplace_back("corrected", day_of(&source::corrected));
    row.emplace_back("retracted", day_of(&source::retracted));
    row.emplace_back("relation", beside ? relation_beside(in, which, *beside) : relation_list(in, which));
    row.emplace_back("sum_of_parts", sum_of_parts(in, which));
    row.emplace_back("note", text_or_null(c.head.note));
    add_place(row, b, c.head.where);
    return row;
}

} // namespace detail
} // namespace v1
} // namespace mediabuy
