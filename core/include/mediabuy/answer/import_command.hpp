// SPDX-License-Identifier: MIT
#pragma once
/// @file answer/import_command.hpp
/// The row of the command table for `import`: official files in.

#include "mediabuy/answer/command_spec.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace mediabuy {
inline namespace v1 {
namespace command_table {

/// The formats that can be imported.
inline constexpr std::array<std::string_view, 7> import_formats{
    "usaspending", "usaspending-api", "google-ads", "snap-ads", "meta-ads", "ocds", "csv"};

/// Which rows are wanted.
inline constexpr std::array import_filters{
    option_spec{
        "psc",
        option_type::texts,
        {},
        "",
        "only this product or service code, or how it begins, or words of its title; may be repeated"},
    option_spec{"naics", option_type::texts, {}, "", "only this industry, likewise; may be repeated"},
    option_spec{"agency", option_type::texts, {}, "", "only agencies with these words; may be repeated"},
    option_spec{"vendor",
                option_type::texts,
                {},
                "",
                "only vendors with these words, or with this unique entity identifier; may be repeated"},
    option_spec{
        "text", option_type::texts, {}, "", "only rows with these words in any column; may be repeated"},
    option_spec{"from", option_type::date, {}, "", "only actions from this day on"},
    option_spec{"to", option_type::date, {}, "", "only actions up to this day"}};

inline constexpr option_spec import_keep{
    "keep",
    option_type::flag,
    {},
    "",
    "write a book that leaves the files where they are, with what tells later that they changed"};

inline constexpr option_spec import_jobs{
    "jobs",
    option_type::count,
    {},
    "",
    "how many files are read at once: as many as there are cores, where left out; the result is the same"};

inline constexpr auto import_options = [] {
    std::array<option_spec, import_filters.size() + 2> out{};
    const auto rest = std::copy(import_filters.begin(), import_filters.end(), out.begin());
    rest[0] = import_keep;
    rest[1] = import_jobs;
    return out;
}();

inline constexpr std::array import_fields{
    field_spec{"file", field_type::text, "as given"},
    field_spec{"agency", field_type::text,
               "who awarded, or buys; null where nothing of the file was taken, and for files of platforms"},
    field_spec{"currency", field_type::text, "ISO 4217"},
    field_spec{"rows", field_type::count, "of the file, of all agencies: taken, passed over and refused"},
    field_spec{"taken", field_type::count, "of this agency; of a platform, amounts in this currency"},
    field_spec{"refused", field_type::count, "of the file, whatever the agency"},
    field_spec{
        "amount", field_type::money,
        "obligated by the rows that were taken; of a platform, their figures as printed; of OCDS, values "
        "of whole contracts"},
    field_spec{"coverage", field_type::object,
               "layout, first and last action date, columns that are lacking, and what no such file holds; "
               "of a platform also what its amounts are, and low and high of what they may stand for",
               "layout first last"}};

inline constexpr std::array import_notes{
    std::string_view{"FORMAT usaspending: contract actions of USAspending.gov, as CSV or in its zips, and "
                     "award summaries, sub-awards "
                     "and account funding beside them; each file is known by its header"},
    std::string_view{"FORMAT usaspending-api: recorded answers of its API, a page of JSON to a file: "
                     "transactions, an award, a search"},
    std::string_view{"FORMAT google-ads: advertiser-stats of the political ads bundle; --agency is who pays"},
    std::string_view{
        "FORMAT snap-ads: political ads, one a row; --vendor is who placed it, --from and --to its start"},
    std::string_view{"FORMAT meta-ads: the report of the Ad Library; --agency is page or disclaimer"},
    std::string_view{
        "FORMAT ocds: releases, release packages and record packages of the Open Contracting Data "
        "Standard, as JSON; --agency is the buyer, --vendor a supplier, --from and --to the day of "
        "signature"},
    std::string_view{
        "FORMAT csv: the tables that export csv writes, with their datapackage.json, or in a zip; "
        "filters choose contracts, and what these refer to comes along"},
    std::string_view{"Filters of one kind are alternatives, those of different kinds go together; capitals "
                     "do not matter."},
    std::string_view{"-o FILE.json: where to write the book; without it nothing is kept"},
    std::string_view{
        "--keep -o FILE.toml: an [[import]] for each file, which every command reads from the folder of the "
        "book"}};

inline constexpr std::array import_examples{
    std::string_view{"mediabuy import usaspending Contracts_PrimeTransactions_1.csv --psc R701 -o ads.json"},
    std::string_view{
        "mediabuy import usaspending 2024.csv 2025.csv --text advertising --from 2024-10-01 -o ads.json"},
    std::string_view{
        "mediabuy import google-ads google-political-ads-advertiser-stats.csv --agency homeland -o ads.json"},
    std::string_view{"mediabuy import usaspending 2025.csv --psc R701 --keep -o ads.toml"},
    std::string_view{"mediabuy import ocds releases.json --vendor radio -o contracts.json"},
    std::string_view{"mediabuy report ads.json --by fiscal-year"},
    std::string_view{"mediabuy report ads.json --sensitivity"}};

} // namespace command_table
} // namespace v1
} // namespace mediabuy
