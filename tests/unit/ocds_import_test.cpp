// SPDX-License-Identifier: MIT
#include "mediabuy/io/import/ocds_import.hpp"

#include "mediabuy/io/import/import_codes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace mediabuy::ocds_import_test {
namespace {

std::string book_file(const std::string& name)
{
    std::ifstream in{MEDIABUY_ROOT "/tests/cli/books/" + name};
    return {std::istreambuf_iterator<char>{in}, {}};
}

ocds_imported import_files(const std::vector<std::string>& files, import_selection wanted = {},
                           std::size_t step = 1 << 16)
{
    ocds_import in{std::move(wanted), tallying::on};
    for (std::size_t i = 0; i < files.size(); ++i) {
        in.begin("file" + std::to_string(i + 1) + ".json");
        for (std::size_t at = 0; at < files[i].size(); at += step)
            in.feed(std::string_view{files[i]}.substr(at, step));
        in.end();
    }
    return in.finish();
}

std::vector<std::string> codes_of(const ocds_imported& in)
{
    std::vector<std::string> out;
    for (const auto& p : in.problems)
        out.emplace_back(p.code.text());
    return out;
}

using codes = std::vector<std::string>;

const contract* contract_called(const ocds_imported& in, std::string_view id)
{
    const auto at = std::find_if(in.records.contracts.begin(), in.records.contracts.end(),
                                 [&](const contract& c) { return in.records.names.text(c.head.id) == id; });
    return at == in.records.contracts.end() ? nullptr : &*at;
}

TEST(OcdsImport, a_record_is_its_compiled_release)
{
    const auto in = import_files({book_file("ocds-records.json")});
    EXPECT_EQ(codes_of(in), codes{"linked-releases"});
    ASSERT_EQ(in.files.size(), 1U);
    EXPECT_EQ(in.files[0].layout->name, "record-package");
    EXPECT_EQ(in.files[0].rows, 3U);
    EXPECT_EQ(in.files[0].taken, 2U);
    EXPECT_EQ(in.files[0].refused, 1U);
    const auto* frame = contract_called(in, "ocds-ex0001-frame-frame-1");
    const auto* call = contract_called(in, "ocds-ex0001-call-7");
    ASSERT_TRUE(frame && call);
    EXPECT_EQ(frame->kind, contract_kind::idv);
    EXPECT_EQ(to_string(*frame->totals.potential), "900000.00");
    EXPECT_FALSE(frame->totals.current);
    EXPECT_EQ(call->kind, contract_kind::order);
    EXPECT_EQ(&in.records[call->parent], frame);
    EXPECT_EQ(call->vendor, frame->vendor) << "one identifier is one supplier, whatever its id in a release";
    EXPECT_EQ(call->agency, frame->agency) << "and without one, one name";
    EXPECT_EQ(in.records[call->vendor].uei, "HARB00000001");
    EXPECT_EQ(to_string(*call->totals.current), "120000.50");
    EXPECT_EQ(call->buys.description, "Winter campaign: Spots in two languages");
    EXPECT_EQ(call->head.note,
              "ocid: ocds-ex0001-call; contract: 7; status: terminated; other suppliers: Print & Post");
}

TEST(OcdsImport, amendments_are_actions_and_the_last_by_its_day_has_the_end)
{
    const auto in = import_files({book_file("ocds-records.json")});
    const auto* call = contract_called(in, "ocds-ex0001-call-7");
    ASSERT_TRUE(call);
    ASSERT_EQ(call->modifications.size(), 3U);
    EXPECT_EQ(call->modifications[0].what, action::award);
    EXPECT_EQ(call->modifications[0].signed_on->when.latest(), (day{2025, 9, 1}));
    EXPECT_EQ(call->modifications[1].number, "2");
    EXPECT_EQ(call->modifications[1].note, "Campaign ends early: Ends with the year");
    EXPECT_FALSE(call->modifications[1].what);
    EXPECT_EQ(call->modifications[2].what, action::within_scope);
    EXPECT_FALSE(call->end);
    EXPECT_EQ(call->modifications[1].end->when.latest(), (day{2025, 12, 31}));
    EXPECT_FALSE(call->modifications[2].end);
    for (const auto& m : call->modifications)
        EXPECT_FALSE(m.value || m.obligates || m.ceiling) << "a total is no change";
}

TEST(OcdsImport, items_are_lines_and_transactions_are_counted)
{
    const auto in = import_files({book_file("ocds-records.json")});
    const auto* call = contract_called(in, "ocds-ex0001-call-7");
    ASSERT_TRUE(call);
    ASSERT_EQ(call->lines.size(), 2U);
    EXPECT_EQ(to_string(*call->lines[0].unit_price), "250.125");
    EXPECT_EQ(call->lines[1].description, "Advertising services");
    EXPECT_EQ(in.classified, 1U);
    EXPECT_EQ(in.several_suppliers, 1U);
    EXPECT_EQ(in.transactions, 2U);
    ASSERT_EQ(in.transaction_sums.size(), 1U);
    EXPECT_EQ(in.transaction_sums[0].sum_text(), "40000.00");
    EXPECT_TRUE(in.records.payments.empty());
}

TEST(OcdsImport, releases_are_merged_in_the_order_of_their_dates)
{
    const auto in = import_files({book_file("ocds-releases.json")});
    EXPECT_EQ(codes_of(in), codes{"scientific-amount"});
    EXPECT_EQ(in.repeated, 1U);
    EXPECT_EQ(in.without_contract, 1U);
    EXPECT_EQ(in.without_value, 1U);
    EXPECT_EQ(in.files[0].rows, 5U);
    EXPECT_EQ(in.files[0].taken, 3U);
    EXPECT_EQ(in.files[0].passed_over, 1U);
    EXPECT_EQ(in.files[0].refused, 1U);
    const auto* posters = contract_called(in, "ocds-ex0002-posters-c1");
    ASSERT_TRUE(posters);
    EXPECT_EQ(to_string(*posters->totals.current), "61000.25") << "of the last release";
    EXPECT_EQ(posters->start->when.latest(), (day{2025, 4, 1})) << "of the second, which the last leaves";
    EXPECT_EQ(posters->modifications.back().end->when.latest(), (day{2025, 9, 30}));
    EXPECT_EQ(in.records[posters->vendor].name, "Wall & Column AB");
    EXPECT_EQ(in.records.as_of, (day{2025, 7, 1}));
}

TEST(OcdsImport, pieces_and_files_of_any_cut_give_the_same)
{
    const auto text = book_file("ocds-releases.json");
    const auto whole = import_files({text});
    for (const std::size_t step : {1U, 7U, 1000U}) {
        const auto in = import_files({text}, {}, step);
        EXPECT_EQ(in.records.contracts.size(), whole.records.contracts.size());
        EXPECT_EQ(codes_of(in), codes_of(whole));
    }
    // The same file twice: every release of the second is there already.
    const auto twice = import_files({text, text});
    EXPECT_EQ(twice.repeated, 1U + 6U);
    EXPECT_EQ(twice.files[0].rows, 5U);
    EXPECT_EQ(twice.files[1].rows, 0U);
}

TEST(OcdsImport, a_filter_that_no_contract_can_answer_is_refused_by_name)
{
    const auto text = book_file("ocds-releases.json");
    EXPECT_EQ(import_files({text}, {.vendor = {"column"}}).files[0].taken, 1U);
    EXPECT_EQ(import_files({text}, {.text = {"a film"}}).files[0].taken, 1U);
    const auto classes = import_files({text}, {.psc = {"R701"}});
    EXPECT_TRUE(classes.refused);
    EXPECT_EQ(classes.problems.back().code, code::filter_not_in_layout);
    EXPECT_EQ(classes.problems.back().arguments[1], "psc");
}

TEST(OcdsImport, a_place_is_that_of_the_file)
{
    const auto in = import_files({"{\"ocid\": \"o\", \"id\": \"1\", \"date\": \"2025-01-01\", \"tag\": [],\n"
                                  " \"contracts\": [{\"id\": \"c\",\n"
                                  "  \"value\": {\"amount\": 1E2, \"currency\": \"USD\"}}]}"});
    ASSERT_EQ(codes_of(in), codes{"scientific-amount"});
    const auto& p = in.problems[0];
    const auto place = in.texts[static_cast<std::size_t>(p.where.source)].locate(p.where.begin);
    EXPECT_EQ(place.line, 3U);
    EXPECT_EQ(place.column, 23U);
}

} // namespace
} // namespace mediabuy::ocds_import_test
