// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/rows_ahead.hpp"

#include "mediabuy/answer/envelope.hpp"
#include "mediabuy/io/import/official_import.hpp"
#include "mediabuy/io/write.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mediabuy::rows_ahead_test {
namespace {

const std::string header =
    "Agency,Award ID,Recipient Name,Federal Action Obligation,Action Date,Modification,"
    "Product/Service Description,NAICS Description,Transaction Description,Generated Award ID\n";

std::string row(int award, std::string_view amount)
{
    const auto piid = "70B03C21F0000000" + std::to_string(award);
    return "CBP," + piid + ",ACME," + std::string{amount} +
           ",2025-10-01,0,ADVERTISING,,\"MEDIA,\nAIR\",CONT_AWD_" + piid + "_7014_-NONE-_-NONE-\n";
}

/// Rows that are taken, refused by the scanner and refused by the import, in turn: of both more than are
/// shown.
std::string refused_in_turn()
{
    std::string out = header;
    for (int i = 0; i < 40; ++i)
        out += row(i % 9, "100.5") + "too,few\n" + row(i % 9, "1E+05") + (i % 3 == 0 ? "\"x\"y,z\n" : "");
    return out;
}

const std::vector<std::vector<std::string>> many_files{
    {refused_in_turn()},
    {header + row(1, "1.00"), refused_in_turn(), header + row(1, "1.00") + row(2, "-0.25")},
    {"", header, header + "\n\n", "a,b\n1,2\n", "\"a\n"},
    {header.substr(0, header.size() - 1) + ",Award ID\n" + row(1, "2.00")},
    {header + row(1, "3.00").substr(0, 20), header + "\"" + row(2, "4.00")}};

import_selection with_words()
{
    import_selection out;
    out.text = {"media"};
    out.vendor = {"acme"};
    return out;
}

import_selection with_code()
{
    import_selection out;
    out.psc = {"R701"};
    return out;
}

std::string all_of(official_import& in)
{
    const auto made = in.finish(language::english);
    return to_json(made.answered, made.texts) + write_json(made.records) + (made.refused ? "refused" : "");
}

std::string fed(const std::vector<std::string>& files, const import_selection& wanted)
{
    const auto in = import_of(import_format::usaspending, wanted, tallying::on);
    for (const auto& file : files) {
        in->begin("file " + std::to_string(&file - files.data()));
        in->feed(file);
        in->end("digest");
    }
    return all_of(*in);
}

/// Every file is scanned before the import begins the first; rows are handed over after so many bytes.
std::string scanned_ahead(const std::vector<std::string>& files, const import_selection& wanted,
                          std::size_t step)
{
    const auto in = import_of(import_format::usaspending, wanted, tallying::on);
    std::vector<std::vector<scanned_rows>> found;
    for (const auto& file : files) {
        rows_ahead rows{in->planner()};
        auto& of_file = found.emplace_back();
        for (std::size_t at = 0; at < file.size() && !rows.stopped(); at += step) {
            rows.feed(std::string_view{file}.substr(at, step));
            of_file.push_back(rows.hand_over());
        }
        rows.end();
        of_file.push_back(rows.hand_over());
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        in->begin("file " + std::to_string(i));
        for (const auto& rows : found[i])
            in->take(rows);
        in->end("digest");
    }
    return all_of(*in);
}

TEST(RowsAhead, what_was_scanned_before_comes_to_what_is_fed)
{
    for (const auto& wanted : {import_selection{}, with_words(), with_code()})
        for (const auto& files : many_files) {
            const auto whole = fed(files, wanted);
            for (const std::size_t step : {1U, 7U, 100U, 1U << 20U})
                EXPECT_EQ(scanned_ahead(files, wanted, step), whole) << step;
        }
}

TEST(RowsAhead, refused_rows_are_shown_up_to_the_limit_and_counted_behind_it)
{
    const auto whole = fed(many_files[0], {});
    EXPECT_NE(whole.find("\"taken\":40,"), whole.npos) << whole.substr(0, 2000);
    EXPECT_NE(whole.find("\"refused\":94,"), whole.npos) << whole.substr(0, 2000);
}

TEST(RowsAhead, a_row_that_nobody_asked_for_takes_no_memory)
{
    const auto in = import_of(import_format::usaspending, with_words());
    rows_ahead rows{in->planner()};
    rows.feed(header);
    const auto before = rows.size();
    for (int i = 0; i < 1000; ++i)
        rows.feed("CBP,70B03C21F00000001,OTHER,1.00,2025-10-01,0,GUARDS,,,CONT_AWD_70B03C21F00000001_7014_-"
                  "NONE-_-NONE-\n");
    EXPECT_EQ(rows.size(), before);
}

TEST(RowsAhead, formats_that_are_no_tables_have_no_plan)
{
    EXPECT_FALSE(import_of(import_format::usaspending_api)->planner());
    EXPECT_TRUE(import_of(import_format::snap_ads)->planner());
}

} // namespace
} // namespace mediabuy::rows_ahead_test
