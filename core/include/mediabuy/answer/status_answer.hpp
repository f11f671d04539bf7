// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/status_answer.hpp
/// The answer of `status`.

#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/selection.hpp"
#include "mediabuy/answer/status_fields.hpp"
#include "mediabuy/rule/book_index.hpp"
#include "mediabuy/rule/flight_status.hpp"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer status_answer(language lang, const book& b, const book_index& index,
                                          const std::vector<any_ref>& only, const question& q);

// ---- implementation

namespace detail {

[[nodiscard]] inline value status_value(language lang, const book& b, const status& s, answer& a)
{
    value_list flags;
    for (const auto flag : s.flags)
        flags.emplace_back(spelling_of(flag));
    const bool is_contract = s.about.kind == record_kind::contract;
    return value_object{
        {"id", b.names.text(b.head_of(s.about).id)},
        {"name", name_of(b, s.about)},
        {"kind", spelling_of(s.about.kind)},
        {"contract_kind", is_contract ? value{spelling_of(b.contracts[s.about.index].kind)} : value{}},
        {"status", spelling_of(s.word)},
        {"ended_as", s.ended_as ? value{spelling_of(*s.ended_as)} : value{}},
        {"flags", std::move(flags)},
        {"since", day_value(s.since)},
        {"until", day_value(s.until)},
        {"days_left", s.days_left ? value::count(*s.days_left) : value{}},
        {"clocks", clocks_value(lang, s)},
        {"because", facts_value(lang, b, s.because, a)}};
}

/// The tables of the text, each of one kind of record, or of two that belong together.
enum class status_table : std::uint8_t { campaigns, flights, funds, contracts };
inline constexpr std::array status_headings{phrase{"status-campaigns"}, phrase{"status-flights"},
                                            phrase{"status-funds"}, phrase{"status-contracts"}};

[[nodiscard]] constexpr status_table table_for(record_kind kind) noexcept
{
    switch (kind) {
    case record_kind::campaign:
        return status_table::campaigns;
    case record_kind::allocation:
        return status_table::flights;
    case record_kind::fund:
        return status_table::funds;
    default:
        return status_table::contracts;
    }
}

/// What stands beside the id: of an option and of a record without a name, nothing.
[[nodiscard]] inline std::string name_cell(const book& b, any_ref r)
{
    const auto name = name_of(b, r);
    return name == b.names.text(b.head_of(r).id) ? std::string{} : name;
}

[[nodiscard]] inline std::string status_cell(language lang, const status& s)
{
    std::string out{word_in(lang, spelling_of(s.word))};
    if (s.ended_as) out += " (" + std::string{word_in(lang, spelling_of(*s.ended_as))} + ')';
    return out;
}

/// A vehicle without a last day of performance is asked about for its last day to order; money without a
/// year has no last day at all.
[[nodiscard]] inline std::string until_cell(language lang, const book& b, const status& s)
{
    if (s.until) return short_day(lang, s.until);
    if (s.about.kind == record_kind::fund && availability_of(b.funds[s.about.index]).no_year)
        return phrased(lang, "no-limit");
    const bool contract = s.about.kind == record_kind::contract;
    const auto& last = contract ? b.contracts[s.about.index].ordering_end : std::optional<given_day>{};
    return last && s.word != status_word::unknown
               ? phrased(lang, "to-order", {written_short(lang, worded(b, *last))})
               : short_day(lang, s.until);
}

[[nodiscard]] inline std::vector<std::string> status_row(language lang, const book& b, const status& s)
{
    // Contracts have the most to say, and their first day is history: it stands in the JSON.
    const bool with_since = table_for(s.about.kind) != status_table::contracts;
    return {std::string{b.names.text(b.head_of(s.about).id)},
            name_cell(b, s.about),
            status_cell(lang, s),
            with_since ? short_day(lang, s.since) : std::string{},
            until_cell(lang, b, s),
            s.days_left ? std::to_string(*s.days_left) : std::string{},
            flags_text(lang, s.flags),
            deciding_text(lang, s)};
}

[[nodiscard]] inline block empty_status_table(language lang, phrase heading)
{
    return table_of(phrased(lang, heading), {whole_column(phrased(lang, "column-id")),
                                             {phrased(lang, "column-name")},
                                             {phrased(lang, "column-status")},
                                             whole_column(phrased(lang, "column-since")),
                                             whole_column(phrased(lang, "column-until")),
                                             {phrased(lang, "column-days-left"), align::right},
                                             {phrased(lang, "column-flags")},
                                             {phrased(lang, "column-clock-and-why")}});
}

} // namespace detail

inline answer status_answer(language lang, const book& b, const book_index& index,
                            const std::vector<any_ref>& only, const question& q)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "status-title", {written(lang, q.as_of)});
    std::vector<block> tables;
    for (const auto heading : detail::status_headings)
        tables.push_back(detail::empty_status_table(lang, heading));
    const auto& related = index.related(b);
    for (const auto& s : statuses_of(b, related, running_records(b, only), q)) {
        a.rows.push_back(detail::status_value(lang, b, s, a));
        tables[static_cast<std::size_t>(detail::table_for(s.about.kind))].rows.push_back(
            detail::status_row(lang, b, s));
    }
    for (auto& table : tables)
        if (!table.rows.empty()) a.blocks.push_back(without_empty_columns(std::move(table)));
    if (a.blocks.size() == 1) a.blocks.front().heading.clear();
    if (a.blocks.empty()) a.blocks.push_back(prose({}, {phrased(lang, "nothing-runs")}));
    return a;
}

} // namespace v1
} // namespace mediabuy
