// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/sensitivity_answer.hpp
/// The answer of `report --sensitivity`.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/phrase.hpp"
#include "mediabuy/answer/sum_text.hpp"
#include "mediabuy/rule/sensitivity.hpp"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

[[nodiscard]] inline answer sensitivity_answer(language lang, const sensitivity& found);

// ---- implementation

namespace detail {

/// In the order of the definitions.
inline constexpr std::array definition_names{
    phrase{"definition-psc-advertising"}, phrase{"definition-psc-with-public-relations"},
    phrase{"definition-naics"}, phrase{"definition-description"}, phrase{"definition-any-text"}};
inline constexpr std::array<std::string_view, advertising_count> definition_keys{
    "psc", "psc", "naics", "description", "description"};
static_assert(definition_names.size() == advertising_count);

[[nodiscard]] inline value sensitivity_row(language lang, const sensitivity_sums& sums, std::size_t i)
{
    const auto& sum = sums.by[i];
    const bool unknowable = sum.unknowable(sums.all);
    value_list years;
    for (const auto& [year, amount] : sum.by_year)
        years.emplace_back(value_object{{"fiscal_year", value::count(year)},
                                        {"amount", money_or_null(std::optional{amount})},
                                        {"count", count_value(amount.count())}});
    value_list overlaps;
    for (std::size_t j = 0; j < advertising_count; ++j) {
        if (j == i) continue;
        const auto& both = sums.both[std::min(i, j)][std::max(i, j)];
        overlaps.emplace_back(value_object{{"with", spelling_of(static_cast<advertising>(j))},
                                           {"amount", money_or_null(std::optional{both})},
                                           {"count", count_value(both.count())}});
    }
    return value_object{{"key", spelling_of(static_cast<advertising>(i))},
                        {"name", phrased(lang, definition_names[i])},
                        {"currency", sums.all.currency().code()},
                        {"point", unknowable ? value{} : money_or_null(std::optional{sum.taken})},
                        {"count", unknowable ? value{} : count_value(sum.taken.count())},
                        {"unknown_count", count_value(sum.unknown.count())},
                        {"unknown_amount", money_or_null(std::optional{sum.unknown})},
                        {"lacking", sum.unknown.count() > 0 ? value{definition_keys[i]} : value{}},
                        {"years", std::move(years)},
                        {"overlaps", std::move(overlaps)}};
}

[[nodiscard]] inline block sensitivity_table(language lang, const sensitivity_sums& sums)
{
    std::set<int> years;
    for (const auto& sum : sums.by)
        for (const auto& [year, amount] : sum.by_year)
            years.insert(year);
    std::vector<text_column> columns{{phrased(lang, "column-definition")},
                                     {phrased(lang, "column-actions"), align::right},
                                     {std::string{sums.all.currency().code()}, align::right}};
    for (const auto year : years)
        columns.push_back({phrased(lang, "fiscal-year-short", {std::to_string(year)}), align::right});
    auto table = table_of({}, std::move(columns));
    for (std::size_t i = 0; i < advertising_count; ++i) {
        const auto& sum = sums.by[i];
        if (sum.unknowable(sums.all)) continue;
        std::vector<std::string> row{phrased(lang, definition_names[i]), std::to_string(sum.taken.count()),
                                     amount_cell(std::optional{sum.taken}, cents::always)};
        for (const auto year : years) {
            const auto at = sum.by_year.find(year);
            row.push_back(at == sum.by_year.end() ? std::string{}
                                                  : amount_cell(std::optional{at->second}, cents::always));
        }
        table.rows.push_back(std::move(row));
    }
    table.rows.push_back({phrased(lang, "column-all-actions"), std::to_string(sums.all.count()),
                          amount_cell(std::optional{sums.all}, cents::always)});
    table.rows.back().resize(table.columns.size());
    return table;
}

[[nodiscard]] inline block overlaps_table(language lang, const sensitivity_sums& sums)
{
    auto table = table_of(phrased(lang, "sensitivity-overlaps"),
                          {{phrased(lang, "column-definition")},
                           {phrased(lang, "column-and")},
                           {phrased(lang, "column-actions"), align::right},
                           {std::string{sums.all.currency().code()}, align::right}});
    for (std::size_t i = 0; i < advertising_count; ++i)
        for (std::size_t j = i + 1; j < advertising_count; ++j) {
            if (sums.by[i].unknowable(sums.all) || sums.by[j].unknowable(sums.all)) continue;
            const auto& both = sums.both[i][j];
            table.rows.push_back({phrased(lang, definition_names[i]), phrased(lang, definition_names[j]),
                                  std::to_string(both.count()),
                                  amount_cell(std::optional{both}, cents::always)});
        }
    return table;
}

/// What the book cannot tell: of all actions, of some, or because rows were left in their file.
[[nodiscard]] inline std::vector<std::string> sensitivity_limits(language lang, const sensitivity& found)
{
    std::vector<std::string> out;
    for (const auto& [code, sums] : found.sums)
        for (std::size_t i = 0; i < advertising_count; ++i) {
            const auto& unknown = sums.by[i].unknown;
            const auto name = phrased(lang, definition_names[i]);
            if (sums.by[i].unknowable(sums.all))
                out.push_back(phrased(lang, "sensitivity-unknowable", {name, definition_keys[i]}));
            else if (unknown.count() > 0)
                out.push_back(phrased(lang, "sensitivity-partly",
                                      {name, std::to_string(unknown.count()), definition_keys[i],
                                       amount_cell(std::optional{unknown}, cents::always)}));
        }
    for (const auto& selection : found.selections)
        out.push_back(phrased(lang, "sensitivity-selected", {selection}));
    return out;
}

} // namespace detail

inline answer sensitivity_answer(language lang, const sensitivity& found)
{
    answer a;
    a.lang = lang;
    a.title = phrased(lang, "sensitivity-title");
    value_list totals;
    for (const auto& [code, sums] : found.sums) {
        for (std::size_t i = 0; i < advertising_count; ++i)
            a.rows.push_back(detail::sensitivity_row(lang, sums, i));
        totals.emplace_back(value_object{{"point", money_or_null(std::optional{sums.all})},
                                         {"count", count_value(sums.all.count())},
                                         {"currency", code}});
        a.blocks.push_back(detail::sensitivity_table(lang, sums));
        a.blocks.push_back(detail::overlaps_table(lang, sums));
    }
    a.total = total_of(std::move(totals));
    value_list selections;
    for (const auto& s : found.selections)
        selections.emplace_back(s);
    a.more.emplace_back("selections", std::move(selections));
    if (found.sums.empty()) a.blocks.push_back(prose({}, {phrased(lang, "sensitivity-none")}));
    if (auto limits = detail::sensitivity_limits(lang, found); !limits.empty())
        a.blocks.push_back(prose({}, std::move(limits)));
    return a;
}

} // namespace v1
} // namespace mediabuy
