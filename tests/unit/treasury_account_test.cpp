// SPDX-License-Identifier: MIT
#include "mediabuy/record/treasury_account.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace mediabuy::treasury_account_test {
namespace {

constexpr treasury_account symbol(std::string_view text)
{
    detail::account_reader reader{text};
    return reader.read();
}

static_assert(symbol("070-2025/2026-0540-000") == treasury_account{.sub_level = {},
                                                                   .allocation = {},
                                                                   .agency = 70,
                                                                   .type = availability_type::years,
                                                                   .first_year = 2025,
                                                                   .last_year = 2026,
                                                                   .main = 540,
                                                                   .sub = 0});
static_assert(symbol("070-X-0540-001").type == availability_type::no_year);
static_assert(symbol("070-F-3880-000").type == availability_type::clearing);
static_assert(symbol("070-A-0540-000").type == availability_type::a);
static_assert(symbol("070-M-0540-000").type == availability_type::m);

TEST(TreasuryAccount, the_agency_that_a_fund_is_transferred_to_stands_first) // domain.md B
{
    const auto read = parse_treasury_account("19-097-070-2025/2025-0540-000");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->sub_level, 19);
    EXPECT_EQ(read->allocation, 97);
    EXPECT_EQ(read->agency, 70);
    const auto without_level = parse_treasury_account("097-070-X-0540-000");
    ASSERT_TRUE(without_level);
    EXPECT_FALSE(without_level->sub_level);
    EXPECT_EQ(without_level->allocation, 97);
    const auto without_allocation = parse_treasury_account("19-070-X-0540-000");
    ASSERT_TRUE(without_allocation);
    EXPECT_EQ(without_allocation->sub_level, 19);
    EXPECT_FALSE(without_allocation->allocation);
}

TEST(TreasuryAccount, is_printed_as_it_is_written)
{
    for (const std::string text :
         {"070-2025/2025-0540-000", "070-2025/2029-0540-000", "070-X-0540-000", "001-F-0001-001",
          "999-A-9999-999", "000-M-0000-000", "097-070-2025/2026-0540-000", "19-097-070-X-0540-000",
          "00-070-X-0540-000", "000-070-X-0540-000", "070-1789/2999-0540-000"}) {
        const auto read = parse_treasury_account(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(to_string(*read), text);
    }
}

TEST(TreasuryAccount, every_account_comes_back_from_its_symbol)
{
    for (int i = 0; i < 5000; ++i) {
        const auto part = [i](unsigned prime, unsigned below) {
            return static_cast<std::uint16_t>((static_cast<unsigned>(i) * prime) % below);
        };
        treasury_account account{.sub_level = {},
                                 .allocation = {},
                                 .agency = part(7, 1000),
                                 .type = static_cast<availability_type>(i % 5),
                                 .main = part(13, 10000),
                                 .sub = part(11, 1000)};
        if (i % 2 == 0) account.sub_level = static_cast<std::uint8_t>(part(3, 100));
        if (i % 3 == 0) account.allocation = part(17, 1000);
        if (account.type == availability_type::years) {
            account.first_year = static_cast<std::uint16_t>(1789 + part(19, 1000));
            account.last_year = static_cast<std::uint16_t>(account.first_year + part(23, 200));
        }
        const auto text = to_string(account);
        const auto read = parse_treasury_account(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(*read, account) << text;
    }
}

TEST(TreasuryAccount, what_is_wrong_is_named_at_its_first_character)
{
    struct wrong {
        std::string text;
        std::string character;
        std::string wanted;
    };
    const std::vector<wrong> cases{
        {"", "1", "a digit"},
        {"70-2025/2025-0540-000", "3", "a digit"}, // an agency of two digits
        {"0700-X-0540-000", "4", "\"-\""},         // of four
        {"070 X 0540 000", "4", "\"-\""},
        {"070-x-0540-000", "5", "a year, X, F, A or M"}, // letters are capitals
        {"070-B-0540-000", "5", "a year, X, F, A or M"},
        {"070-", "5", "a year, X, F, A or M"},
        {"070-2025-0540-000", "9", "\"/\""},        // one year alone
        {"070-2025/2025X-0540-000", "14", "\"-\""}, // years and a letter, never both
        {"070-2026/2025-0540-000", "10", "a year that is not before the first"},
        {"070-0000/2025-0540-000", "5", "a year of this government"},
        {"070-2025/3000-0540-000", "10", "a year that is not before the first"},
        {"070-X-540-000", "10", "a digit"},
        {"070-X-00540-000", "11", "\"-\""},
        {"070-X-0540", "11", "\"-\""},
        {"070-X-0540-00", "14", "a digit"},
        {"070-X-0540-0000", "15", "nothing more"},
        {"070-X-0540-000 ", "15", "nothing more"},
        {"1-070-X-0540-000", "2", "a digit"},
        {"19-097-070-071-X-0540-000", "15", "a digit"},
        {"–070-X-0540-000", "1", "a digit"},
        {"070–X-0540-000", "4", "\"-\""},
    };
    for (const auto& c : cases) {
        const auto read = parse_treasury_account(c.text);
        ASSERT_FALSE(read) << c.text;
        EXPECT_EQ(read.error().code, code::bad_account);
        EXPECT_EQ(read.error().arguments.at(1), c.character) << c.text;
        EXPECT_EQ(read.error().arguments.at(2), c.wanted) << c.text;
        EXPECT_LE(read.error().where.end, c.text.size()) << c.text;
    }
}

TEST(TreasuryAccount, a_wrong_character_is_marked_whole)
{
    const auto read = parse_treasury_account("070–X-0540-000"); // a dash of three bytes
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().where, bytes(3, 6));
}

} // namespace
} // namespace mediabuy::treasury_account_test
