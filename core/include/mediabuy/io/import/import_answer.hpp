// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/import_answer.hpp
/// What `import` answers: for each file and agency what was taken, and what the files cannot hold.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/sum_text.hpp"
#include "mediabuy/io/import/read_rows_words.hpp"
#include "mediabuy/io/import/usaspending_import.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace mediabuy {
inline namespace v1 {

/// In the currency of the files; rows by file, then agency, in the order in which they were read.
[[nodiscard]] inline answer import_answer(language lang, const imported& in, const import_selection& wanted);

// ---- implementation

namespace detail {

/// What no file of contract actions holds, by the word that programs get.
inline constexpr std::array<std::string_view, 4> never_in_actions{
    "orders-of-other-agencies", "defense-last-90-days", "sub-awards", "outlays"};

[[nodiscard]] inline bool lacks_ends(const imported_file& file)
{
    return std::find(file.lacking.begin(), file.lacking.end(), "period_of_performance_current_end_date") !=
           file.lacking.end();
}

[[nodiscard]] inline value coverage_value(const imported_file& file, const imported_agency* agency)
{
    auto never = file.member ? value_list{} : texts_value(never_in_actions);
    if (!file.member && lacks_ends(file)) never.emplace_back("end-dates");
    return value_object{{"layout", file.layout ? value{file.layout->name} : value{}},
                        {"first", agency ? day_or_null(agency->first) : value{}},
                        {"last", agency ? day_or_null(agency->last) : value{}},
                        {"lacking", texts_value(file.lacking)},
                        {"never", std::move(never)}};
}

[[nodiscard]] inline value import_row(const imported_file& file, const imported_agency* agency)
{
    return value_object{{"file", file.name},
                        {"agency", agency ? value{agency->name} : value{}},
                        {"currency", "USD"},
                        {"rows", count_value(file.rows)},
                        {"taken", count_value(agency        ? agency->amount.count()
                                              : file.member ? file.taken
                                                            : 0)},
                        {"refused", count_value(file.refused)},
                        {"amount", agency ? money_or_null(std::optional{agency->amount}) : value{}},
                        {"coverage", coverage_value(file, agency)}};
}

[[nodiscard]] inline block import_table(language lang, const imported& in)
{
    auto table = table_of({}, {whole_column(phrased(lang, "column-file")),
                               {phrased(lang, "column-agency")},
                               {phrased(lang, "column-taken"), align::right},
                               {phrased(lang, "column-obligated"), align::right},
                               whole_column(phrased(lang, "column-first-day")),
                               whole_column(phrased(lang, "column-last-day"))});
    total all{currency::of("USD")};
    for (const auto& file : in.files)
        for (const auto& a : file.agencies) {
            all.merge(a.amount);
            table.rows.push_back({file.name, a.name, std::to_string(a.amount.count()),
                                  amount_cell(std::optional{a.amount}, cents::always),
                                  a.first ? to_string(*a.first) : "", a.last ? to_string(*a.last) : ""});
        }
    table.total = {phrased(lang, "total"),
                   "",
                   std::to_string(all.count()),
                   amount_cell(std::optional{all}, cents::always),
                   "",
                   ""};
    return table;
}

/// Of all files, by fiscal year and agency.
using sums_by_year = std::map<std::pair<int, std::string_view>, total>;

[[nodiscard]] inline sums_by_year years_of(const imported& in)
{
    sums_by_year sums;
    for (const auto& file : in.files)
        for (const auto& a : file.agencies)
            for (const auto& [year, amount] : a.by_year)
                sums.try_emplace({year, a.name}, amount.currency()).first->second.merge(amount);
    return sums;
}

[[nodiscard]] inline value years_value(const sums_by_year& sums)
{
    value_list out;
    for (const auto& [key, sum] : sums)
        out.emplace_back(value_object{{"fiscal_year", value::count(key.first)},
                                      {"agency", key.second},
                                      {"taken", count_value(sum.count())},
                                      {"amount", money_or_null(std::optional{sum})}});
    return out;
}

[[nodiscard]] inline block years_table(language lang, const sums_by_year& sums)
{
    auto table =
        table_of(phrased(lang, "import-by-year"), {whole_column(phrased(lang, "column-year")),
                                                   {phrased(lang, "column-agency")},
                                                   {phrased(lang, "column-taken"), align::right},
                                                   {phrased(lang, "column-obligated"), align::right}});
    for (const auto& [key, sum] : sums)
        table.rows.push_back({std::to_string(key.first), std::string{key.second}, std::to_string(sum.count()),
                              amount_cell(std::optional{sum}, cents::always)});
    return table;
}

[[nodiscard]] inline std::string names_of(const std::vector<std::string_view>& names)
{
    std::string out;
    for (const auto name : names)
        out += (out.empty() ? "" : ", ") + std::string{name};
    return out;
}

/// What the publisher prints as the total of awards, beside what their rows come to.
struct printed_beside {
    total printed{currency::of("USD")};
    total taken{currency::of("USD")};
    std::uint64_t differ = 0; ///< awards
};

/// Of awards whose every row is wanted, as far as the files have them; of one whose first action is in no
/// file a printed total says nothing about the rows.
[[nodiscard]] inline std::optional<printed_beside> control_totals(const imported& in,
                                                                  const import_selection& wanted)
{
    printed_beside out;
    for (const auto& c : in.records.contracts) {
        const bool from_award = std::any_of(c.modifications.begin(), c.modifications.end(),
                                            [](const modification& m) { return m.what == action::award; });
        if (!from_award || !c.totals.obligated || !wanted.everything()) continue;
        total rows{currency::of("USD")};
        for (const auto& m : c.modifications)
            if (m.obligates) rows += *m.obligates;
        out.printed += *c.totals.obligated;
        out.taken.merge(rows);
        if (rows.minor() != int128{c.totals.obligated->minor()}) ++out.differ;
    }
    return out.printed.count() > 0 ? std::optional{out} : std::nullopt;
}

[[nodiscard]] inline std::vector<std::string> coverage_sentences(language lang, const imported& in,
                                                                 const import_selection& wanted)
{
    std::vector<std::string> said;
    bool without_ends = false;
    bool beside = false;
    for (const auto& file : in.files) {
        said.push_back(rows_sentence(lang, file));
        beside = beside || file.member;
        if (!file.layout || file.member) continue;
        const bool repeats = &file != in.files.data() && (&file - 1)->lacking == file.lacking;
        if (!file.lacking.empty() && !repeats)
            said.push_back(phrased(lang, "import-lacks", {file.name, names_of(file.lacking)}));
        without_ends = without_ends || lacks_ends(file);
    }
    say_selection(lang, wanted, said);
    said.push_back(phrased(lang, "import-kept"));
    said.push_back(beside ? phrased(lang, "import-cannot-beside") : phrased(lang, "import-cannot"));
    const auto sum = [](const total& t) { return '$' + amount_cell(std::optional{t}, cents::always); };
    const auto& had = in.beside;
    if (had.summaries > 0) said.push_back(phrased(lang, "import-summaries", {std::to_string(had.summaries)}));
    if (had.subawards > 0)
        said.push_back(
            phrased(lang, "import-subawards", {std::to_string(had.subawards), sum(had.subaward_amount)}));
    if (had.funded_lines > 0)
        said.push_back(
            phrased(lang, "import-funding", {std::to_string(had.funded_lines), sum(had.funded_amount)}));
    if (had.outlays > 0)
        said.push_back(
            phrased(lang, "import-outlays", {std::to_string(had.outlays), sum(had.outlay_amount)}));
    if (had.funded_again > 0)
        said.push_back(phrased(lang, "import-funding-again", {std::to_string(had.funded_again)}));
    if (without_ends) said.push_back(phrased(lang, "import-no-ends"));
    if (in.repeated.count > 0)
        said.push_back(
            phrased(lang, "import-repeated", {std::to_string(in.repeated.count), sum(in.repeated.amount)}));
    if (const auto printed = control_totals(in, wanted))
        said.push_back(phrased(lang, "import-printed",
                               {std::to_string(printed->printed.count()), sum(printed->printed),
                                sum(printed->taken), std::to_string(printed->differ)}));
    if (in.renamed_vendors > 0)
        said.push_back(phrased(lang, "import-renamed", {std::to_string(in.renamed_vendors)}));
    return said;
}

[[nodiscard]] inline value printed_value(const std::optional<printed_beside>& beside)
{
    if (!beside) return {};
    return value_object{{"awards", count_value(beside->printed.count())},
                        {"amount", money_or_null(std::optional{beside->printed})},
                        {"taken", money_or_null(std::optional{beside->taken})},
                        {"differ", count_value(beside->differ)}};
}

[[nodiscard]] inline value import_total(const imported& in, const import_selection& wanted)
{
    total all{currency::of("USD")};
    for (const auto& file : in.files)
        for (const auto& a : file.agencies)
            all.merge(a.amount);
    const auto rows = rows_in_all(in.files);
    value_object out{{"rows", count_value(rows.rows)},
                     {"taken", count_value(rows.taken)},
                     {"passed_over", count_value(rows.passed_over)},
                     {"refused", count_value(rows.refused)},
                     {"amount", money_or_null(std::optional{all})},
                     {"currency", "USD"},
                     {"repeated", count_value(in.repeated.count)},
                     {"repeated_amount", money_or_null(std::optional{in.repeated.amount})},
                     {"printed", printed_value(control_totals(in, wanted))}};
    const bool beside = std::any_of(in.files.begin(), in.files.end(),
                                    [](const imported_file& file) { return file.member != nullptr; });
    if (!beside) return out;
    out.emplace_back("summaries", count_value(in.beside.summaries));
    out.emplace_back("subawards", count_value(in.beside.subawards));
    out.emplace_back("subaward_amount", money_or_null(std::optional{in.beside.subaward_amount}));
    out.emplace_back("funding_lines", count_value(in.beside.funded_lines));
    out.emplace_back("funding_amount", money_or_null(std::optional{in.beside.funded_amount}));
    out.emplace_back("outlays", count_value(in.beside.outlays));
    out.emplace_back("outlay_amount", money_or_null(std::optional{in.beside.outlay_amount}));
    return out;
}

} // namespace detail

inline answer import_answer(language lang, const imported& in, const import_selection& wanted)
{
    auto a = detail::begun_import(lang, "import-title", in.problems);
    if (in.refused) return a;
    for (const auto& file : in.files) {
        for (const auto& agency : file.agencies)
            a.rows.emplace_back(detail::import_row(file, &agency));
        if (file.agencies.empty()) a.rows.emplace_back(detail::import_row(file, nullptr));
    }
    a.total = detail::import_total(in, wanted);
    const auto years = detail::years_of(in);
    auto said = detail::coverage_sentences(lang, in, wanted);
    a.more = {{"years", detail::years_value(years)}, {"coverage", texts_value(said)}};
    auto table = detail::import_table(lang, in);
    if (table.rows.empty() && detail::rows_in_all(in.files).taken == 0)
        a.blocks.push_back(prose({}, {phrased(lang, "import-nothing")}));
    else if (!table.rows.empty()) {
        a.blocks.push_back(std::move(table));
        a.blocks.push_back(detail::years_table(lang, years));
    }
    a.blocks.push_back(prose(phrased(lang, "import-coverage"), std::move(said)));
    return a;
}

} // namespace v1
} // namespace mediabuy
