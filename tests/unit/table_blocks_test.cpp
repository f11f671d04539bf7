// SPDX-License-Identifier: MIT
// The ways in which this machine can compare bytes give the same blocks, and those are what a byte by byte
// look gives.
#include "../../core/src/table_blocks.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <random>
#include <string>
#include <vector>

namespace mediabuy::detail {
namespace {

std::vector<table_block> blocks_of(block_method method, const std::string& text, char separator)
{
    std::vector<table_block> out(text.size() / block_bytes);
    block_state state;
    read_blocks(method, text, separator, state, out.data());
    return out;
}

/// Any bytes, those that mean something more often than the others.
std::string any_text(std::mt19937& random, std::size_t size, bool quotes)
{
    const std::string often =
        quotes ? std::string{"\"\"\",\n\r\t|\0\x0D\x0E", 11} : std::string{",\n|\x80\xFF"};
    std::string text;
    while (text.size() < size) {
        const auto n = static_cast<std::uint32_t>(random());
        text += n % 3 == 0 ? often[n / 3 % often.size()] : static_cast<char>(n >> 24U);
    }
    return text;
}

TEST(TableBlocks, every_method_gives_the_same)
{
    std::mt19937 random{701};
    for (int i = 0; i < 500; ++i) {
        const auto text = any_text(random, block_bytes * 40, i % 2 == 0);
        const char separator = ",\t|;"[i % 4];
        const auto plain = blocks_of(block_method::plain, text, separator);
        const auto best = blocks_of(best_block_method(), text, separator);
        for (std::size_t b = 0; b < plain.size(); ++b) {
            ASSERT_EQ(plain[b].separators, best[b].separators);
            ASSERT_EQ(plain[b].ends, best[b].ends);
            ASSERT_EQ(plain[b].feeds, best[b].feeds);
            ASSERT_EQ(plain[b].beyond, best[b].beyond);
            ASSERT_EQ(plain[b].broken, best[b].broken);
            ASSERT_EQ(plain[b].separator_count, best[b].separator_count);
            ASSERT_EQ(plain[b].feed_count, best[b].feed_count);
        }
    }
}

TEST(TableBlocks, a_bit_stands_for_each_byte)
{
    std::mt19937 random{708};
    for (int i = 0; i < 500; ++i) {
        const auto text = any_text(random, block_bytes * 8, true);
        const auto blocks = blocks_of(block_method::plain, text, ',');
        bool inside = false;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const auto& block = blocks[at / block_bytes];
            const auto bit = std::uint64_t{1} << (at % block_bytes);
            if (text[at] == '"') inside = !inside;
            ASSERT_EQ((block.separators & bit) != 0, text[at] == ',' && !inside);
            ASSERT_EQ((block.ends & bit) != 0, text[at] == '\n' && !inside);
            ASSERT_EQ((block.feeds & bit) != 0, text[at] == '\n');
            ASSERT_EQ((block.beyond & bit) != 0, static_cast<unsigned char>(text[at]) > 127);
            if (text[at] == '\0') {
                ASSERT_NE(block.broken & bit, 0);
            }
        }
    }
}

TEST(TableBlocks, are_counted)
{
    const auto text = std::string(20, ',') + "\"\n,\"" + std::string(40, '\n');
    const auto block = blocks_of(best_block_method(), text, ',').at(0);
    EXPECT_EQ(block.separator_count, 20);
    EXPECT_EQ(block.feed_count, 41);
    EXPECT_EQ(std::popcount(block.ends), 40);
    EXPECT_EQ(block.broken, 0);
}

} // namespace
} // namespace mediabuy::detail
