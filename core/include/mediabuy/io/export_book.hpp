// SPDX-License-Identifier: MIT
#pragma once
/// @file io/export_book.hpp
/// A book written out in a format by its name, as every face has it.

#include "mediabuy/answer/codes.hpp"
#include "mediabuy/answer/exported.hpp"
#include "mediabuy/answer/hint.hpp"
#include "mediabuy/answer/html_report.hpp"
#include "mediabuy/answer/ledger_text.hpp"
#include "mediabuy/answer/opened_book.hpp"
#include "mediabuy/answer/question_reader.hpp"
#include "mediabuy/io/ocds.hpp"
#include "mediabuy/io/tables.hpp"
#include "mediabuy/io/write.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy {
inline namespace v1 {

/// html: a report that a browser opens and a printer prints, with the options of `report`. json: the book
/// itself, all of it, which no question cuts; csv: the same as tables, a folder of files. beancount, hledger,
/// ledger: the journal for those programs, with the options of `journal`.
/// ocds: releases of its contracts on a day, with what OCDS has no place for.
inline constexpr std::array<std::string_view, 7> export_formats{"html",      "json",    "csv",   "ocds",
                                                                "beancount", "hledger", "ledger"};

namespace detail {

[[nodiscard]] inline exported export_ocds(const opened_book& opened, const given_options& options)
{
    static constexpr command_spec dates_alone{
        .name = "export ocds", .summary = {}, .kinds = {}, .options = {}, .fields = {}, .examples = {}};
    const invocation asked{.command = "export ocds", .ids = {}, .options = options};
    question_reader reader{opened.records, asked, dates_alone};
    if (!reader.dates() || reader.has_problems()) return {{}, reader.take_problems(), true};
    auto made = write_ocds(opened.records, *reader.dates());
    auto problems = opened.problems;
    problems.insert(problems.end(), made.left_out.begin(), made.left_out.end());
    return {std::move(made.text), std::move(problems), false};
}

} // namespace detail

/// Never throws for anything in the book or the question.
/// Errors: unknown-word, unknown-option, and those of `report` and `journal`.
[[nodiscard]] inline exported export_book(const opened_book& opened, std::string_view format,
                                          const given_options& options)
{
    const auto refused = [](problem_code code, std::vector<std::string> arguments) {
        return exported{{}, {error_at({}, code, std::move(arguments))}, true};
    };
    if (format == "ocds") return detail::export_ocds(opened, options);
    // It is the report's own tables that it sets, and no other answer in their place.
    for (const auto& [name, text] : options)
        if (name == "sensitivity")
            return refused(code::unknown_option, {name, "export", "report --sensitivity answers it."});
    if (format == "html") return html_report(opened, options);
    if (std::find(ledger_formats.begin(), ledger_formats.end(), format) != ledger_formats.end())
        return ledger_text(opened, format, options);
    if (format != "json" && format != "csv")
        return refused(code::unknown_word,
                       {std::string{format}, "FORMAT", hint(language_of(options), format, export_formats)});
    if (!options.empty())
        return refused(code::unknown_option,
                       {options.front().first, "export " + std::string{format}, "It writes the whole book."});
    if (format == "csv") return {{}, opened.problems, false, write_tables(opened.records)};
    return {write_json(opened.records), opened.problems, false};
}

} // namespace v1
} // namespace mediabuy
