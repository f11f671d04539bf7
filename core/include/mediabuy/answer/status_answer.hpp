// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/status_answer.hpp
/// The answer of `status`.

#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/sentence_text.hpp"
#include "mediabuy/rule/entry.hpp"
#include "mediabuy/rule/flight_status.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// The records that can run, of the selection or all: campaigns, then allocations, then contracts.
[[nodiscard]] inline std::vector<any_ref> running_records(const book& b, const std::vector<any_ref>& only);

[[nodiscard]] inline answer status_answer(const book& b, const std::vector<any_ref>& only, const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] inline value clocks_value(const status& s)
{
    value_object out;
    for (std::size_t i = 0; i < s.clocks.size(); ++i)
        out.emplace_back(
            spellings<clock_name>[i], value_object {
                {"status", spelling_of(s.clocks[i].word)}, { "text", to_string(s.clocks[i].why) }
            });
    return out;
}

[[nodiscard]] inline value_list flags_value(const std::vector<status_flag>& flags)
{
    value_list out;
    for (const auto flag : flags)
        out.emplace_back(spelling_of(flag));
    return out;
}

[[nodiscard]] inline value status_value(const book& b, const status& s, answer& a)
{
    value_list because;
    for (const auto& f : s.because) {
        value_object row{{"says", to_string(f.what)},
                         {"source", f.sources.empty() ? value{} : source_ids(b, {f.sources.front()}).front()},
                         {"sources", source_ids(b, f.sources)}};
        add_place(row, b, f.where);
        because.emplace_back(std::move(row));
        name_sources(b, a, f.sources);
    }
    return value_object{{"id", b.names.text(b.head_of(s.about).id)},
                        {"name", name_of(b, s.about)},
                        {"kind", spelling_of(s.about.kind)},
                        {"status", spelling_of(s.word)},
                        {"ended_as", s.ended_as ? value{spelling_of(*s.ended_as)} : value{}},
                        {"flags", flags_value(s.flags)},
                        {"since", day_value(s.since)},
                        {"until", day_value(s.until)},
                        {"days_left", s.days_left ? value::count(*s.days_left) : value{}},
                        {"clocks", clocks_value(s)},
                        {"because", std::move(because)}};
}

[[nodiscard]] inline std::string short_day(const std::optional<worded_day>& d)
{
    return d ? written_short(*d) : "unknown";
}

/// The clock that decides, and why.
[[nodiscard]] inline std::string deciding_clock(const status& s)
{
    return std::string{spelling_of(s.decides)} + ": " + to_string(s.clock(s.decides).why);
}

} // namespace detail

inline std::vector<any_ref> running_records(const book& b, const std::vector<any_ref>& only)
{
    std::vector<any_ref> out;
    const auto wanted = [&](any_ref r) {
        return only.empty() || std::find(only.begin(), only.end(), r) != only.end();
    };
    for (std::uint32_t i = 0; i < b.campaigns.size(); ++i)
        if (wanted({record_kind::campaign, i})) out.push_back({record_kind::campaign, i});
    for (std::uint32_t i = 0; i < b.allocations.size(); ++i)
        if (selected(b, {record_kind::allocation, i}, detail::subject_of_allocation(b, i), only))
            out.push_back({record_kind::allocation, i});
    for (std::uint32_t i = 0; i < b.contracts.size(); ++i)
        if (selected(b, {record_kind::contract, i}, detail::subject_of_contract(b, i), only))
            out.push_back({record_kind::contract, i});
    return out;
}

inline answer status_answer(const book& b, const std::vector<any_ref>& only, const question& q)
{
    answer a;
    a.title = "What runs on " + written(q.as_of);
    block table{.heading = {},
                .columns = {{""}, {"Status"}, {"Since"}, {"Until"}, {"By which clock, and why"}},
                .rows = {},
                .total = {},
                .paragraphs = {}};
    const relations related{b};
    for (const auto r : running_records(b, only)) {
        const auto s = status_of(b, related, r, q);
        if (!s) continue;
        a.rows.push_back(detail::status_value(b, *s, a));
        table.rows.push_back({name_of(b, r), std::string{spelling_of(s->word)}, detail::short_day(s->since),
                              detail::short_day(s->until), detail::deciding_clock(*s)});
    }
    if (table.rows.empty()) table.paragraphs.emplace_back("The book has nothing that runs.");
    a.blocks.push_back(std::move(table));
    return a;
}

} // namespace v1
} // namespace mediabuy
