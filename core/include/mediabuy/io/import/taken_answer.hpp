// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/taken_answer.hpp
/// What `import` answers for whole records: for each file, buyer and currency what was taken, and what such
/// files cannot hold.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/answer/sum_text.hpp"
#include "mediabuy/io/import/ocds_import.hpp"
#include "mediabuy/io/import/read_rows_words.hpp"
#include "mediabuy/io/import/taken_records.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Values of contracts, in the currencies of the files.
[[nodiscard]] inline answer ocds_answer(language lang, const ocds_imported& in,
                                        const import_selection& wanted);

/// What the actions of tables obligate.
[[nodiscard]] inline answer tables_answer(language lang, const taken_records& in,
                                          const import_selection& wanted);

// ---- implementation

namespace detail {

/// What files of a format never hold, and what their amounts are, by the words that programs get.
struct taken_coverage {
    std::string_view amounts;
    std::span<const std::string_view> never;
};

inline constexpr std::array<std::string_view, 5> never_in_ocds{"obligations", "options", "commissions",
                                                               "invoices", "kinds-of-contract"};
inline constexpr taken_coverage ocds_coverage{"values-of-contracts", never_in_ocds};
inline constexpr taken_coverage tables_coverage{"changes-of-obligations", {}};

[[nodiscard]] inline std::optional<currency> currency_of(const taken_sum* s)
{
    return s && s->amount ? std::optional{s->amount->currency()} : std::nullopt;
}

[[nodiscard]] inline value code_or_null(std::optional<currency> in)
{
    return in ? value{in->code()} : value{};
}

[[nodiscard]] inline value taken_row(const taken_coverage& covers, const taken_file& file,
                                     const taken_sum* sum)
{
    return value_object{
        {"file", file.name},
        {"agency", sum ? text_or_null(sum->agency) : value{}},
        {"currency", code_or_null(currency_of(sum))},
        {"rows", count_value(file.rows)},
        {"taken", count_value(sum ? sum->taken : 0)},
        {"refused", count_value(file.refused)},
        {"amount", sum ? money_or_null(sum->amount) : value{}},
        {"coverage", value_object{{"layout", file.layout ? value{file.layout->name} : value{}},
                                  {"first", sum ? day_or_null(sum->first) : value{}},
                                  {"last", sum ? day_or_null(sum->last) : value{}},
                                  {"lacking", value_list{}},
                                  {"never", texts_value(covers.never)},
                                  {"amounts", covers.amounts}}}};
}

/// Of all files by currency, in the order in which they were first read; the one without an amount last.
[[nodiscard]] inline std::vector<taken_sum> sums_of(const taken_records& in)
{
    taken_file all;
    for (const bool amounts : {true, false})
        for (const auto& file : in.files)
            for (const auto& s : file.sums) {
                if (s.amount.has_value() != amounts) continue;
                auto& sum = sum_of(all, {}, currency_of(&s));
                sum.taken += s.taken;
                if (s.amount) sum.amount->merge(*s.amount);
            }
    return std::move(all.sums);
}

[[nodiscard]] inline value taken_total(const taken_records& in, std::uint64_t repeated)
{
    const auto rows = rows_in_all(in.files);
    value_list by_currency;
    const auto add = [&](const taken_sum* sum) {
        by_currency.emplace_back(value_object{{"rows", count_value(rows.rows)},
                                              {"taken", count_value(sum ? sum->taken : 0)},
                                              {"passed_over", count_value(rows.passed_over)},
                                              {"refused", count_value(rows.refused)},
                                              {"amount", sum ? money_or_null(sum->amount) : value{}},
                                              {"currency", code_or_null(currency_of(sum))},
                                              {"repeated", count_value(repeated)},
                                              {"repeated_amount", value{}}});
    };
    const auto sums = sums_of(in);
    for (const auto& sum : sums)
        add(&sum);
    if (sums.empty()) add(nullptr);
    return total_of(std::move(by_currency));
}

[[nodiscard]] inline block taken_table(language lang, phrase amount, const taken_records& in)
{
    auto table = table_of({}, {whole_column(phrased(lang, "column-file")),
                               {phrased(lang, "column-agency")},
                               whole_column(phrased(lang, "column-currency")),
                               {phrased(lang, "column-taken"), align::right},
                               {phrased(lang, amount), align::right},
                               whole_column(phrased(lang, "column-first-day")),
                               whole_column(phrased(lang, "column-last-day"))});
    for (const auto& file : in.files)
        for (const auto& s : file.sums) {
            const auto in_currency_ = currency_of(&s);
            table.rows.push_back({file.name, s.agency, in_currency_ ? std::string{in_currency_->code()} : "",
                                  std::to_string(s.taken), amount_cell(s.amount, cents::always),
                                  s.first ? to_string(*s.first) : "", s.last ? to_string(*s.last) : ""});
        }
    return table;
}

[[nodiscard]] inline answer taken_answer(language lang, const taken_records& in, const taken_coverage& covers,
                                         phrase amount, std::uint64_t repeated, std::vector<std::string> said)
{
    auto a = begun_import(lang, "import-title", in.problems);
    if (in.refused) return a;
    for (const auto& file : in.files) {
        for (const auto& sum : file.sums)
            a.rows.emplace_back(taken_row(covers, file, &sum));
        if (file.sums.empty()) a.rows.emplace_back(taken_row(covers, file, nullptr));
    }
    a.total = taken_total(in, repeated);
    a.more = {{"years", value_list{}}, {"coverage", texts_value(said)}};
    auto table = taken_table(lang, amount, in);
    if (table.rows.empty())
        a.blocks.push_back(prose({}, {phrased(lang, "import-nothing")}));
    else
        a.blocks.push_back(std::move(table));
    a.blocks.push_back(prose(phrased(lang, "import-coverage"), std::move(said)));
    return a;
}

[[nodiscard]] inline std::vector<std::string> rows_sentences(language lang, const taken_records& in,
                                                             const import_selection& wanted)
{
    std::vector<std::string> said;
    for (const auto& file : in.files)
        said.push_back(rows_sentence(lang, file));
    say_selection(lang, wanted, said);
    return said;
}

} // namespace detail

inline answer ocds_answer(language lang, const ocds_imported& in, const import_selection& wanted)
{
    auto said = detail::rows_sentences(lang, in, wanted);
    said.push_back(phrased(lang, "ocds-kept"));
    said.push_back(phrased(lang, "ocds-cannot"));
    const auto say_count = [&](phrase words, std::uint64_t n) {
        if (n > 0) said.push_back(phrased(lang, words, {std::to_string(n)}));
    };
    say_count("ocds-without-contract", in.without_contract);
    say_count("ocds-without-value", in.without_value);
    if (wanted.from || wanted.to) say_count("ocds-without-day", in.without_day);
    say_count("ocds-several-suppliers", in.several_suppliers);
    say_count("ocds-other-frameworks", in.other_frameworks);
    say_count("ocds-classified", in.classified);
    if (in.transactions > 0) {
        std::string sums;
        for (const auto& s : in.transaction_sums)
            sums += (sums.empty() ? "" : ", ") + detail::wide_money(s.minor(), s.currency());
        said.push_back(
            phrased(lang, "ocds-transactions", {std::to_string(in.transactions), std::move(sums)}));
    }
    say_count("ocds-repeated", in.repeated);
    return detail::taken_answer(lang, in, detail::ocds_coverage, "column-amount", in.repeated,
                                std::move(said));
}

inline answer tables_answer(language lang, const taken_records& in, const import_selection& wanted)
{
    auto said = detail::rows_sentences(lang, in, wanted);
    said.push_back(phrased(lang, "tables-kept"));
    if (!wanted.everything()) said.push_back(phrased(lang, "tables-selected"));
    return detail::taken_answer(lang, in, detail::tables_coverage, "column-obligated", 0, std::move(said));
}

} // namespace v1
} // namespace mediabuy
