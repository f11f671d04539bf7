// SPDX-License-Identifier: MIT
#pragma once
/// @file io/import/platform_answer.hpp
/// What `import` answers for files of platforms: for each file and currency what was taken and what it may
/// stand for, and what such files cannot hold.

#include "mediabuy/answer/answer.hpp"
#include "mediabuy/answer/block_columns.hpp"
#include "mediabuy/answer/fields.hpp"
#include "mediabuy/answer/interval_text.hpp"
#include "mediabuy/io/import/platform_import.hpp"
#include "mediabuy/io/import/read_rows_words.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// Rows by file, then currency, in the order in which they were read.
[[nodiscard]] inline answer platform_answer(language lang, platform_format format,
                                            const platform_imported& in, const import_selection& wanted);

// ---- implementation

namespace detail {

/// What files of a format never hold, by the words that programs get, and in a sentence.
struct platform_coverage {
    std::string_view amounts;
    std::span<const std::string_view> never;
    phrase kept;
    phrase cannot;
};

inline constexpr std::array<std::string_view, 4> never_in_google{
    "other-than-election-ads", "before-2018-05-31", "days-of-advertisements", "who-placed-them"};
inline constexpr std::array<std::string_view, 3> never_in_snap{"other-than-political-ads", "after-the-file",
                                                               "days-delivered"};
inline constexpr std::array<std::string_view, 4> never_in_meta{
    "other-than-issue-ads", "accounts-in-other-currencies", "days-of-advertisements", "who-placed-them"};

[[nodiscard]] inline platform_coverage coverage_of(platform_format format)
{
    switch (format) {
    case platform_format::google_ads:
        return {"totals-in-steps", never_in_google, "google-ads-kept", "google-ads-cannot"};
    case platform_format::snap_ads:
        return {"totals-in-units", never_in_snap, "snap-ads-kept", "snap-ads-cannot"};
    case platform_format::meta_ads:
        break;
    }
    return {"totals-and-ranges", never_in_meta, "meta-ads-kept", "meta-ads-cannot"};
}

[[nodiscard]] inline value point_or_null(const interval_total* sum)
{
    return sum ? wide_text(sum->point_minor(), sum->currency()) : value{};
}

[[nodiscard]] inline value platform_row(platform_format format, const platform_file& file,
                                        const platform_sum* sum)
{
    const auto covers = coverage_of(format);
    value_object coverage{{"layout", file.layout ? value{file.layout->name} : value{}},
                          {"first", sum ? day_or_null(sum->first) : value{}},
                          {"last", sum ? day_or_null(sum->last) : value{}},
                          {"lacking", texts_value(file.lacking)},
                          {"never", texts_value(covers.never)},
                          {"amounts", covers.amounts}};
    if (sum) add_ends(coverage, sum->amount.low(), sum->amount.high(), sum->amount.currency());
    return value_object{{"file", file.name},
                        {"agency", nullptr},
                        {"currency", sum ? value{sum->amount.currency().code()} : value{}},
                        {"rows", count_value(file.rows)},
                        {"taken", count_value(sum ? sum->amount.count() : 0)},
                        {"refused", count_value(file.refused)},
                        {"amount", point_or_null(sum ? &sum->amount : nullptr)},
                        {"coverage", std::move(coverage)}};
}

/// Sums of all files, by currency, in the order in which they were first read.
[[nodiscard]] inline std::vector<interval_total> sums_of(const platform_imported& in)
{
    std::vector<interval_total> out;
    for (const auto& file : in.files)
        for (const auto& s : file.sums) {
            auto at = out.begin();
            while (at != out.end() && at->currency() != s.amount.currency())
                ++at;
            if (at == out.end()) at = out.insert(at, interval_total{s.amount.currency()});
            at->merge(s.amount);
        }
    return out;
}

[[nodiscard]] inline block platform_table(language lang, const platform_imported& in)
{
    bool has_days = false;
    for (const auto& file : in.files)
        for (const auto& s : file.sums)
            has_days = has_days || s.first.has_value();
    std::vector<text_column> columns{whole_column(phrased(lang, "column-file")),
                                     whole_column(phrased(lang, "column-currency")),
                                     {phrased(lang, "column-amounts-taken"), align::right},
                                     {phrased(lang, "column-amount"), align::right},
                                     {phrased(lang, "column-from"), align::right},
                                     {phrased(lang, "column-to"), align::right}};
    if (has_days) {
        columns.push_back(whole_column(phrased(lang, "column-first-day")));
        columns.push_back(whole_column(phrased(lang, "column-last-day")));
    }
    auto table = table_of({}, std::move(columns));
    const auto add = [&](std::string name, const interval_total& sum, std::optional<day> first,
                         std::optional<day> last) {
        std::vector<std::string> row{std::move(name),
                                     std::string{sum.currency().code()},
                                     std::to_string(sum.count()),
                                     wide_digits(sum.point_minor(), sum.currency()),
                                     low_cell(lang, sum.low(), sum.currency()),
                                     high_cell(lang, sum.high(), sum.currency())};
        if (has_days) {
            row.push_back(first ? to_string(*first) : "");
            row.push_back(last ? to_string(*last) : "");
        }
        table.rows.push_back(std::move(row));
    };
    for (const auto& file : in.files)
        for (const auto& s : file.sums)
            add(file.name, s.amount, s.first, s.last);
    return table;
}

[[nodiscard]] inline std::vector<std::string> platform_coverage_sentences(language lang,
                                                                          platform_format format,
                                                                          const platform_imported& in,
                                                                          const import_selection& wanted)
{
    std::vector<std::string> said;
    const auto say_count = [&](phrase words, const platform_file& file, std::uint64_t n) {
        if (n > 0) said.push_back(phrased(lang, words, {file.name, std::to_string(n)}));
    };
    for (const auto& file : in.files) {
        said.push_back(rows_sentence(lang, file));
        if (!file.layout) continue;
        say_count("platform-nothing-spent", file, file.nothing_spent);
        say_count("platform-without-end", file, file.without_end);
        say_count("platform-without-payer", file, file.without_payer);
    }
    say_selection(lang, wanted, said);
    const auto covers = coverage_of(format);
    said.push_back(phrased(lang, covers.kept));
    said.push_back(phrased(lang, covers.cannot));
    if (in.repeated > 0) {
        std::string amounts;
        for (const auto& sum : in.repeated_amount)
            amounts += (amounts.empty() ? "" : ", ") + wide_money(sum.point_minor(), sum.currency());
        said.push_back(phrased(lang, "platform-repeated", {std::to_string(in.repeated), std::move(amounts)}));
    }
    return said;
}

[[nodiscard]] inline value platform_total(const platform_imported& in)
{
    const auto rows = rows_in_all(in.files);
    value_list by_currency;
    const auto add = [&](const interval_total* sum) {
        const interval_total* again = nullptr;
        for (const auto& r : in.repeated_amount)
            if (sum && r.currency() == sum->currency()) again = &r;
        by_currency.emplace_back(value_object{{"rows", count_value(rows.rows)},
                                              {"taken", count_value(sum ? sum->count() : 0)},
                                              {"passed_over", count_value(rows.passed_over)},
                                              {"refused", count_value(rows.refused)},
                                              {"amount", point_or_null(sum)},
                                              {"currency", sum ? value{sum->currency().code()} : value{}},
                                              {"repeated", count_value(again ? again->count() : 0)},
                                              {"repeated_amount", point_or_null(again)}});
    };
    const auto sums = sums_of(in);
    for (const auto& sum : sums)
        add(&sum);
    if (sums.empty()) add(nullptr);
    return total_of(std::move(by_currency));
}

} // namespace detail

inline answer platform_answer(language lang, platform_format format, const platform_imported& in,
                              const import_selection& wanted)
{
    auto a = detail::begun_import(lang, "platform-title", in.problems);
    if (in.refused) return a;
    for (const auto& file : in.files) {
        for (const auto& sum : file.sums)
            a.rows.emplace_back(detail::platform_row(format, file, &sum));
        if (file.sums.empty()) a.rows.emplace_back(detail::platform_row(format, file, nullptr));
    }
    a.total = detail::platform_total(in);
    auto said = detail::platform_coverage_sentences(lang, format, in, wanted);
    a.more = {{"years", value_list{}}, {"coverage", texts_value(said)}};
    auto table = detail::platform_table(lang, in);
    if (table.rows.empty())
        a.blocks.push_back(prose({}, {phrased(lang, "import-nothing")}));
    else
        a.blocks.push_back(std::move(table));
    a.blocks.push_back(prose(phrased(lang, "import-coverage"), std::move(said)));
    return a;
}

} // namespace v1
} // namespace mediabuy
