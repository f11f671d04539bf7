// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/file_commands.hpp
/// The commands that answer with a text or a file instead of rows: how they are called, for help and for
/// advice.

#include "mediabuy/answer/import_command.hpp"
#include "mediabuy/answer/journal_command.hpp"
#include "mediabuy/answer/money_commands.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace mediabuy {
inline namespace v1 {

struct file_command_spec {
    std::string_view name;
    std::string_view usage; ///< what stands behind the name
    std::string_view summary;
    std::span<const option_spec> options;    ///< besides --as-of and --known-by
    std::span<const std::string_view> notes; ///< lines of help
    std::span<const std::string_view> examples;
    std::size_t words = 0; ///< that stand before the book
    built_in_book example = built_in_book::stands_in;
};

[[nodiscard]] constexpr std::span<const file_command_spec> file_commands() noexcept;

[[nodiscard]] constexpr const file_command_spec* file_command_called(std::string_view name) noexcept;

// ---- implementation

namespace command_table {

inline constexpr std::array export_examples{
    std::string_view{"mediabuy export html my.toml -o report.html"},
    std::string_view{"mediabuy export html my.toml --as-of 2025-11-15 --by channel -o report.html"},
    std::string_view{"mediabuy export json my.toml -o my.json"},
    std::string_view{"mediabuy export csv my.toml -o tables"},
    std::string_view{"mediabuy export hledger my.toml --as-of 2025-12-31 -o my.journal"},
    std::string_view{"mediabuy export ledger my.toml --accruals calendar-month -o my.ledger"}};

/// Those of the report, and those of the journal.
inline constexpr auto export_options = [] {
    std::array<option_spec, summing_options.size() + journal_options.size()> both{};
    const auto rest = std::copy(summing_options.begin(), summing_options.end(), both.begin());
    std::copy(journal_options.begin(), journal_options.end(), rest);
    return both;
}();

inline constexpr std::array export_notes{
    std::string_view{
        "FORMAT html: a report in one file, to read, to print and to send; takes the options below"},
    std::string_view{"FORMAT json: the book itself, all of it"},
    std::string_view{
        "FORMAT csv: the same as tables in the folder -o, with a datapackage.json, which is read as a book"},
    std::string_view{
        "FORMAT ocds: releases of its contracts on a day (--as-of), by the Open Contracting Data Standard"},
    std::string_view{"FORMAT beancount, hledger or ledger: the journal for those programs, on a day"}};

inline constexpr std::array explore_options{
    option_spec{
        "view", option_type::text, {}, "money", "what to open, by its name in the address of the page"},
    option_spec{
        "page", option_type::text, {}, "", "mediabuy.html, where it lies elsewhere than beside the command"},
    option_spec{"no-open", option_type::flag, {}, "", "write it and print where, without having it opened"}};

inline constexpr std::array explore_notes{
    std::string_view{"It writes a copy of the page with the book in it, prints where, and has it opened."},
    std::string_view{"Nothing is served and nothing is sent: the page can reach no network."},
    std::string_view{"-o FILE: where to write it; a private folder where left out"}};

inline constexpr std::array explore_examples{
    std::string_view{"mediabuy explore my.toml"},
    std::string_view{"mediabuy explore --as-of 2025-11-15 --view time"},
    std::string_view{"mediabuy explore my.toml -o page.html --no-open"}};

inline constexpr std::array of_files{
    file_command_spec{.name = "import",
                      .usage = "FORMAT FILE… [OPTIONS]",
                      .summary = "official files in: what they hold, and with -o a book of it",
                      .options = import_options,
                      .notes = import_notes,
                      .examples = import_examples,
                      .words = 1},
    file_command_spec{.name = "export",
                      .usage = "FORMAT [BOOK] [OPTIONS]",
                      .summary =
                          "the book as a report in HTML, as JSON, CSV or OCDS, or as a journal for ledgers",
                      .options = export_options,
                      .notes = export_notes,
                      .examples = export_examples,
                      .words = 1,
                      .example = built_in_book::when_asked},
    file_command_spec{.name = "explore",
                      .usage = "[BOOK] [OPTIONS]",
                      .summary = "opens the page on this book",
                      .options = explore_options,
                      .notes = explore_notes,
                      .examples = explore_examples}};

} // namespace command_table

constexpr std::span<const file_command_spec> file_commands() noexcept { return command_table::of_files; }

constexpr const file_command_spec* file_command_called(std::string_view name) noexcept
{
    const auto at = std::find_if(file_commands().begin(), file_commands().end(),
                                 [name](const file_command_spec& c) { return c.name == name; });
    return at == file_commands().end() ? nullptr : &*at;
}

} // namespace v1
} // namespace mediabuy
