// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/accrue_answer.hpp
/// The answer of `accrue`: what falls on each month, quarter, week or day.

#include "mediabuy/answer/accrue_text.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/selection.hpp"
#include "mediabuy/answer/spaced_word.hpp"
#include "mediabuy/rule/book_index.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Allocations; a contract or a line where it is asked about by its own id, a party's or a campaign's
/// contracts beside its allocations.
[[nodiscard]] inline answer accrue_answer(language lang, const book& b, const book_index& index,
                                          const std::vector<any_ref>& only, calendar_unit by,
                                          const question& q);

// ---- implementation

namespace detail {

/// Contracts and lines stand for themselves here; what is left of the selection stands for what belongs to
/// it.
[[nodiscard]] inline std::vector<any_ref> accruing_records(const book& b, const std::vector<any_ref>& only)
{
    std::vector<any_ref> out;
    std::vector<any_ref> owners;
    for (const auto r : only) {
        const bool itself = r.kind == record_kind::contract || r.kind == record_kind::line;
        (itself ? out : owners).push_back(r);
    }
    std::sort(out.begin(), out.end());
    if (!out.empty() && owners.empty()) return out;
    const auto named_ones = std::move(out);
    out.clear();
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        if (allocation_selected(b, i, owners)) out.push_back({record_kind::allocation, i});
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i) {
        const any_ref r{record_kind::contract, i};
        if (!named(named_ones, r) && !owners.empty() && contract_selected(b, i, owners)) out.push_back(r);
    }
    out.insert(out.end(), named_ones.begin(), named_ones.end());
    return out;
}

/// A row; `piece` is none for an amount that no calendar can take.
[[nodiscard]] inline value accrued_value(const book& b, const accruing& a, const accrued_range* piece)
{
    const auto of = a.amount->currency();
    const auto range = piece ? piece->amount : a.amount->conventional();
    const auto days = piece ? piece->days : day_bounds{0, 0};
    const auto within = piece ? intersection(piece->unit.days, a.run->possible()) : std::nullopt;
    const bool exact = range.is_point();
    value_object row{{"id", b.names.text(b.head_of(a.about).id)},
                     {"name", name_of(b, a.about)},
                     {"period", piece ? value{to_string(piece->unit.label)} : value{"undated"}},
                     {"start", within ? value{to_string(within->first())} : value{}},
                     {"end", within ? value{to_string(within->last())} : value{}},
                     {"days", piece && days.is_exact() ? value::count(days.least) : value{}},
                     {"days_low", piece ? value::count(days.least) : value{}},
                     {"days_high", piece ? value::count(days.most) : value{}},
                     {"amount", exact ? value{to_string(money::from_minor(range.low.minor, of))} : value{}}};
    add_ends(row, wide_bound::from(range.low), wide_bound::from(range.high), of);
    row.emplace_back("currency", of.code());
    row.emplace_back("basis", spelling_of(a.basis));
    return row;
}

[[nodiscard]] inline value left_out_accrual(language lang, const book& b, any_ref r,
                                            const std::optional<estimate>& amount, const sentence& why)
{
    const bool printed = r.kind == record_kind::allocation;
    return value_object{{"id", b.names.text(b.head_of(r).id)},
                        {"name", name_of(b, r)},
                        {"layer", spelling_of(printed ? b.allocations.layers()[r.index] : layer::award)},
                        {"amount", amount ? value{to_string(amount->point())} : value{}},
                        {"exact", amount ? value{amount->exact()} : value{}},
                        {"currency", amount ? value{amount->currency().code()} : value{}},
                        {"reason", to_string(lang, why)}};
}

inline void add_accrual(language lang, const book& b, const accruing& subject, calendar_unit by, answer& a)
{
    name_sources(b, a, subject.sources);
    if (!subject.run) {
        a.rows.push_back(accrued_value(b, subject, nullptr));
        a.blocks.push_back(accrual_block(lang, b, subject, {}));
        return;
    }
    const auto pieces = accrue(*subject.amount, *subject.run, by);
    if (!pieces) {
        a.problems.push_back(pieces.error());
        a.problems.back().where = subject.where;
        return;
    }
    for (const auto& piece : *pieces)
        a.rows.push_back(accrued_value(b, subject, &piece));
    a.blocks.push_back(accrual_block(lang, b, subject, *pieces));
}

} // namespace detail

inline answer accrue_answer(language lang, const book& b, const book_index& index,
                            const std::vector<any_ref>& only, calendar_unit by, const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "accrue-title", {detail::spaced_word(lang, spelling_of(by))});
    const auto& claims = index.claims(b);
    for (const auto r : detail::accruing_records(b, only)) {
        const auto subject = accruing_of(b, claims, r, q);
        if (!subject) continue;
        if (subject->known == truth::unknown)
            a.left_out.push_back(
                detail::left_out_accrual(lang, b, r, subject->amount, {says::perhaps_known, {*q.known_by}}));
        else if (!subject->amount)
            a.left_out.push_back(detail::left_out_accrual(lang, b, r, {}, {says::no_amount_to_spread, {}}));
        else
            detail::add_accrual(lang, b, *subject, by, a);
    }
    if (a.blocks.empty()) a.blocks.push_back(prose({}, {phrased(lang, "nothing-to-spread")}));
    for (const auto& l : a.left_out)
        a.blocks.push_back(
            prose({}, {phrased(lang, "left-out-line", {*l["name"].as_text(), *l["reason"].as_text()})}));
    return a;
}

} // namespace v1
} // namespace mediabuy
