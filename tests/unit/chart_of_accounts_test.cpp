// SPDX-License-Identifier: MIT
#include "mediabuy/rule/chart_of_accounts.hpp"

#include "book_maker.hpp"

#include <gtest/gtest.h>

namespace mediabuy::chart_of_accounts_test {
namespace {

using namespace tests;

TEST(ChartOfAccounts, a_kind_of_cost_has_its_own_code_or_that_of_cost)
{
    const auto b =
        make_book("[[account]]\nid = \"a\"\naccount = \"cost\"\nkind = \"media\"\ncode = \"6110\"\n"
                  "[[account]]\nid = \"b\"\naccount = \"cost\"\ncode = \"6100\"\n"
                  "[[account]]\nid = \"c\"\naccount = \"billed\"\ncode = \"2110\"\n");
    const auto code = [&b](account_word word, line_kind kind) {
        const auto* found = charted(b, {word, kind, account::nobody});
        return found ? found->code : std::string{};
    };
    EXPECT_EQ(code(account_word::cost, line_kind::media), "6110");
    EXPECT_EQ(code(account_word::cost, line_kind::fee), "6100");
    EXPECT_EQ(code(account_word::billed, line_kind::other), "2110");
    EXPECT_EQ(code(account_word::approved, line_kind::other), "");
}

} // namespace
} // namespace mediabuy::chart_of_accounts_test
