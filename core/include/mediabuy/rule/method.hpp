// SPDX-License-Identifier: MIT
#pragma once
/// @file rule/method.hpp
/// What belongs beside a published total: what was read and what was refused, what is left out and how much,
/// what is unknown and which kind of unknown, on whom the figures rest, and which wordings the figures do not
/// bear.

#include "mediabuy/rule/claim_group.hpp"
#include "mediabuy/rule/explain.hpp"
#include "mediabuy/rule/refused_total.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Wordings that a total does not bear.
enum class caution : std::uint8_t {
    spent_for_received, ///< what platforms received is not what a government spent
    spent_for_obligated,
    spent_for_estimated,
    spent_for_planned,
    paid_for_ceiling, ///< a ceiling is neither ordered nor paid
    across_layers,    ///< the same dollars may be in two layers
    payer_as_fact,    ///< sources differ on who paid
    share_without_range,
    point_as_exact,
    unlike_as_one, ///< there is no one total
};
template <>
inline constexpr std::array spellings<caution>{
    std::string_view{"spent-for-received"},  std::string_view{"spent-for-obligated"},
    std::string_view{"spent-for-estimated"}, std::string_view{"spent-for-planned"},
    std::string_view{"paid-for-ceiling"},    std::string_view{"across-layers"},
    std::string_view{"payer-as-fact"},       std::string_view{"share-without-range"},
    std::string_view{"point-as-exact"},      std::string_view{"unlike-as-one"}};

/// Amounts of one layer that are left out for one reason.
struct exclusion {
    problem_code rule;
    layer of;
    std::vector<std::size_t> which; ///< in report::apart; not added up: they may be of unlike things
};

/// Records of one kind that lack the same key for the same reason.
struct unknown_count {
    record_kind kind;
    std::string_view key;
    unknown_why why;
    std::size_t count = 0;
};

struct method_note {
    report counted;
    std::vector<std::pair<record_kind, std::size_t>> read; ///< kinds that the book has, with how many
    std::map<std::string, std::size_t> refused;            ///< by the kind of the record
    std::array<std::size_t, 3> problems{};                 ///< by severity
    std::vector<ref<source>> files;                        ///< sources with a digest, known by then
    std::vector<exclusion> excluded;
    std::vector<unknown_count> unknowns;
    std::vector<std::vector<ref<source>>> origins; ///< behind the counted figures, each set once
    std::vector<stated_cause> causes;              ///< that no record supports
    std::vector<caution> cautions;
};

/// `problems`: those of reading the book.
[[nodiscard]] inline method_note make_method(const book& b, const report_query& asked, const question& q,
                                             std::span<const problem> problems);

// ---- implementation

namespace detail {

inline void count_records(const book& b, std::span<const problem> problems, method_note& note)
{
    const std::array<std::pair<record_kind, std::size_t>, 9> tables{
        {{record_kind::source, b.sources.size()},
         {record_kind::party, b.parties.size()},
         {record_kind::campaign, b.campaigns.size()},
         {record_kind::fund, b.funds.size()},
         {record_kind::contract, b.contracts.size()},
         {record_kind::allocation, b.allocations.size()},
         {record_kind::event, b.events.size()},
         {record_kind::invoice, b.invoices.size()},
         {record_kind::claim, b.claims.size()}}};
    std::copy_if(tables.begin(), tables.end(), std::back_inserter(note.read),
                 [](const auto& table) { return table.second > 0; });
    for (const auto& p : problems) {
        ++note.problems[static_cast<std::size_t>(p.level)];
        if (p.code.text() == "left-out" && !p.arguments.empty()) ++note.refused[p.arguments.front()];
    }
}

inline void group_exclusions(method_note& note)
{
    std::map<std::pair<std::string_view, layer>, exclusion> groups;
    for (std::size_t i = 0; i < note.counted.apart.size(); ++i) {
        const auto& l = note.counted.apart[i];
        const exclusion empty{.rule = l.reason.code, .of = l.where_in_chain, .which = {}};
        groups.try_emplace({l.reason.code.text(), l.where_in_chain}, empty).first->second.which.push_back(i);
    }
    for (auto& [key, group] : groups)
        note.excluded.push_back(std::move(group));
}

/// Of the records that a total is made from: allocations and contracts of the question, and every source.
inline void count_unknowns(const book& b, const std::vector<any_ref>& only, const question& q,
                           method_note& note)
{
    std::map<std::tuple<record_kind, std::string_view, unknown_why>, std::size_t> counts;
    const auto see = [&](record_kind kind, const record_head& head) {
        if (known(b, head, q) != truth::yes) return;
        for (const auto& u : head.unknown)
            ++counts[{kind, b.names.text(u.key), u.why}];
    };
    for (const auto& s : b.sources)
        see(record_kind::source, s.head);
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i)
        if (selected(b, {record_kind::contract, i}, subject_of_contract(b, i), only))
            see(record_kind::contract, b.contracts[i].head);
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        if (selected(b, {record_kind::allocation, i}, subject_of_allocation(b, i), only))
            see(record_kind::allocation, b.allocations[i].head);
    for (const auto& [key, count] : counts)
        note.unknowns.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), count});
}

/// The first sources behind the figures that are counted, figure by figure.
inline void find_origins(const book& b, const question& q, method_note& note)
{
    origins from{b};
    const claims_about claims{b};
    for (const auto& e : note.counted.entries) {
        std::vector<std::pair<ref<source>, ref<source>>> publications;
        for (const auto s : e.subject.sources)
            if (known(b, b[s], q) == truth::yes && !retracted(b, s, q))
                publications.emplace_back(s, ref<source>{});
        for (const auto i : claims.of(e.record)) {
            const auto& c = b.claims[i];
            const bool speaks = c.from && c.says == claim_word::amount && reads(c, e.where_in_chain) &&
                                known(b, c, q) == truth::yes && !retracted(b, c, q);
            if (speaks) publications.emplace_back(c.from, c.origin);
        }
        for (const auto& w : witnesses(from, publications)) {
            const auto& first = w.common.empty() ? w.origins : w.common;
            if (std::find(note.origins.begin(), note.origins.end(), first) == note.origins.end())
                note.origins.push_back(first);
        }
    }
    std::sort(note.origins.begin(), note.origins.end());
}

/// Causes of the ending of what is counted that are stated, and that no record shows.
inline void find_causes(const book& b, const std::vector<any_ref>& only, const question& q, method_note& note)
{
    const relations related{b};
    std::vector<any_ref> about;
    for (const auto& c : b.claims) {
        if (c.says != claim_word::cause || !c.about) continue;
        const bool asked = c.about->kind != record_kind::allocation ||
                           selected(b, *c.about, subject_of_allocation(b, c.about->index), only);
        if (asked && std::find(about.begin(), about.end(), *c.about) == about.end())
            about.push_back(*c.about);
    }
    std::sort(about.begin(), about.end());
    for (const auto r : about)
        if (const auto e = explain(b, related, r, q))
            for (const auto& cause : e->causes)
                if (cause.verdict != record_verdict::supported) note.causes.push_back(cause);
}

/// Of a contract, or as somebody prints it: "as much as $200 million".
[[nodiscard]] inline bool has_ceiling(const book& b, const question& q)
{
    const auto changes_ceiling = [](const modification& m) { return m.ceiling.has_value(); };
    return std::any_of(b.contracts.begin(), b.contracts.end(),
                       [&](const contract& c) {
                           return c.totals.potential || std::any_of(c.modifications.begin(),
                                                                    c.modifications.end(), changes_ceiling);
                       }) ||
           std::any_of(b.claims.begin(), b.claims.end(), [&](const claim& c) {
               return c.amount && c.amount->hedged() == hedge::at_most && known(b, c, q) == truth::yes;
           });
}

[[nodiscard]] constexpr caution spending_caution(layer of) noexcept
{
    switch (of) {
    case layer::award:
    case layer::subaward:
        return caution::spent_for_obligated;
    case layer::appropriation:
        return caution::spent_for_planned;
    case layer::tracker:
        return caution::spent_for_estimated;
    case layer::agency:
    case layer::platform:
        break;
    }
    return caution::spent_for_received;
}

inline void find_cautions(const book& b, const question& q, method_note& note)
{
    const auto& r = note.counted;
    const auto add_if = [&note](bool applies, caution c) {
        if (applies) note.cautions.push_back(c);
    };
    if (!r.of) return;
    const bool refused = is_refused(r);
    const bool exact =
        std::all_of(r.entries.begin(), r.entries.end(), [](const entry& e) { return e.amount.exact(); });
    const bool payers = std::any_of(r.rows.begin(), r.rows.end(), [](const report_row& row) {
        return std::any_of(row.doubts.begin(), row.doubts.end(),
                           [](const doubt& d) { return d.kind == doubt_kind::payer; });
    });
    const bool layers = std::any_of(r.apart.begin(), r.apart.end(),
                                    [](const left_out& l) { return l.reason.code == says::other_layer; });
    add_if(refused, caution::unlike_as_one);
    add_if(!r.entries.empty(), spending_caution(*r.of));
    add_if(has_ceiling(b, q), caution::paid_for_ceiling);
    add_if(layers, caution::across_layers);
    add_if(payers, caution::payer_as_fact);
    add_if(!exact && !refused && r.rows.size() > 1, caution::share_without_range);
    add_if(!exact && !refused, caution::point_as_exact);
}

} // namespace detail

inline method_note make_method(const book& b, const report_query& asked, const question& q,
                               std::span<const problem> problems)
{
    method_note note{.counted = make_report(b, asked, q),
                     .read = {},
                     .refused = {},
                     .files = {},
                     .excluded = {},
                     .unknowns = {},
                     .origins = {},
                     .causes = {},
                     .cautions = {}};
    detail::count_records(b, problems, note);
    for (std::size_t i = 0; i < b.sources.size(); ++i)
        if (!b.sources[i].sha256.empty() && known(b, b.sources[i], q) == truth::yes)
            note.files.emplace_back(i);
    detail::group_exclusions(note);
    detail::count_unknowns(b, asked.only, q, note);
    detail::find_origins(b, q, note);
    detail::find_causes(b, asked.only, q, note);
    detail::find_cautions(b, q, note);
    return note;
}

} // namespace v1
} // namespace mediabuy
