// SPDX-License-Identifier: MIT
#include "mediabuy/money/decimal_parser.hpp"
#include "mediabuy/money/split.hpp"
#include "shared_suite.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace mediabuy::split_test {
namespace {

static_assert(find_split_mode("largest-remainder") == split_mode::largest_remainder);
static_assert(find_split_mode("cumulative") == split_mode::cumulative && !find_split_mode("fair"));

money cents(std::int64_t minor) { return money::from_minor(minor, usd); }

std::vector<decimal> weights(std::initializer_list<std::string_view> texts)
{
    std::vector<decimal> made;
    for (const auto text : texts)
        made.push_back(*parse_decimal(text));
    return made;
}

std::vector<money> caps(std::initializer_list<std::int64_t> minors)
{
    std::vector<money> made;
    for (const auto minor : minors)
        made.push_back(cents(minor));
    return made;
}

std::string text_of(const result<std::vector<money>>& parts)
{
    if (!parts) return std::string{parts.error().code.text()};
    std::string text;
    for (const auto part : *parts)
        text += (text.empty() ? "" : " ") + std::to_string(part.minor());
    return text;
}

std::string parts(std::int64_t minor, std::initializer_list<std::string_view> by,
                  const split_rules& rules = {})
{
    return text_of(split(cents(minor), weights(by), rules));
}

TEST(Split, parts_always_add_up_to_the_whole)
{
    EXPECT_EQ(parts(100, {"1", "1", "1"}), "34 33 33");
    EXPECT_EQ(parts(-100, {"1", "1", "1"}), "-34 -33 -33");
    EXPECT_EQ(parts(0, {"1", "2"}), "0 0");
    EXPECT_EQ(parts(5, {"1"}), "5");
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(parts(most, {"1", "1"}), "4611686018427387904 4611686018427387903");
    EXPECT_EQ(parts(std::numeric_limits<std::int64_t>::min(), {"1"}), "-9223372036854775808");
}

TEST(Split, the_largest_remainder_wins_and_of_equals_the_earlier)
{
    EXPECT_EQ(parts(5, {"3", "7"}), "2 3"); // 1.5 and 3.5
    EXPECT_EQ(parts(5, {"7", "3"}), "4 1");
    EXPECT_EQ(parts(10000, {"30", "20", "40"}), "3333 2222 4445");
    EXPECT_EQ(parts(10, {"0.1", "0.2", "0.1"}), "3 5 2");
}

TEST(Split, a_weight_of_zero_gets_nothing_in_any_mode)
{
    for (const auto mode : {split_mode::largest_remainder, split_mode::first, split_mode::largest_weight,
                            split_mode::cumulative})
        EXPECT_EQ(parts(101, {"0", "1", "0", "1"}, {.mode = mode}).substr(0, 2), "0 ");
    EXPECT_EQ(parts(101, {"0", "1", "0", "1"}, {.mode = split_mode::first}), "0 51 0 50");
}

TEST(Split, the_other_modes_deal_out_what_is_left_in_their_own_way)
{
    EXPECT_EQ(parts(10000, {"30", "20", "40"}, {.mode = split_mode::first}), "3334 2222 4444");
    EXPECT_EQ(parts(5, {"3", "3", "4"}, {.mode = split_mode::largest_weight}), "1 1 3");
    EXPECT_EQ(parts(9, {"3", "3", "4"}, {.mode = split_mode::largest_weight}), "3 2 4");
    EXPECT_EQ(parts(9999, {"1", "1", "1", "1"}, {.mode = split_mode::separate}), "2499 2499 2499 2499 3");
}

TEST(Split, cumulative_rounding_follows_a_flight_through_its_months) // domain.md T-D10
{
    const split_rules rules{.mode = split_mode::cumulative};
    EXPECT_EQ(parts(7'400'000, {"17", "30", "31"}, rules), "1612821 2846153 2941026");
    EXPECT_EQ(parts(7'400'000, {"12", "35", "28", "3"}, rules), "1138462 3320512 2656411 284615");
}

TEST(Split, a_step_keeps_every_part_in_whole_coins)
{
    EXPECT_EQ(parts(10000, {"1", "2", "3", "7"}, {.step_minor = 5}), "770 1540 2305 5385");
    EXPECT_EQ(parts(10001, {"1", "1"}, {.step_minor = 5}), "bad-step");
    EXPECT_EQ(parts(10001, {"1", "1"}, {.mode = split_mode::separate, .step_minor = 5}), "5000 5000 1");
    EXPECT_EQ(parts(100, {"1"}, {.step_minor = 0}), "bad-step");
    EXPECT_EQ(parts(100, {"1"}, {.step_minor = -5}), "bad-step");
}

TEST(Split, what_a_cap_holds_back_goes_to_the_others_by_weight)
{
    const auto tight = caps({20, 1000, 1000});
    EXPECT_EQ(parts(100, {"1", "1", "1"}, {.caps = tight}), "20 40 40");
    EXPECT_EQ(parts(-100, {"1", "1", "1"}, {.caps = tight}), "-20 -40 -40");
    const auto in_turn = caps({20, 30, 1000}); // the second cap binds only once the first has
    EXPECT_EQ(parts(90, {"1", "1", "1"}, {.caps = in_turn}), "20 30 40");
    const auto just_enough = caps({20, 30, 50});
    EXPECT_EQ(parts(100, {"9", "1", "1"}, {.caps = just_enough}), "20 30 50");
    const auto too_low = caps({20, 30, 49});
    EXPECT_EQ(parts(100, {"9", "1", "1"}, {.caps = too_low}), "caps-too-low");
    EXPECT_EQ(parts(100, {"9", "1", "1"}, {.mode = split_mode::separate, .caps = too_low}), "20 30 49 1");
    EXPECT_EQ(split(cents(100), weights({"9", "1", "1"}), {.caps = too_low}).error().arguments,
              (std::vector<std::string>{"1.00", "0.99"}));
    EXPECT_EQ(parts(100, {"1"}, {.caps = too_low}), "bad-caps");
    const auto between_coins = caps({23, 1000, 1000}); // 23 cents hold four coins of 5
    EXPECT_EQ(parts(100, {"1", "1", "1"}, {.step_minor = 5, .caps = between_coins}), "20 40 40");
}

TEST(Split, refuses_weights_that_mean_nothing)
{
    EXPECT_EQ(parts(100, {}), "no-weights");
    EXPECT_EQ(parts(100, {"0", "0.00"}), "zero-weights");
    EXPECT_EQ(parts(100, {"1", "-0.5"}), "negative-weight");
    EXPECT_EQ(split(cents(1), weights({"1", "-0.5"})).error().arguments,
              (std::vector<std::string>{"2", "-0.5"}));
    const std::vector<money> euros{money::from_minor(1, currency::of("EUR"))};
    EXPECT_EQ(parts(100, {"1"}, {.caps = euros}), "mixed-currencies");
}

TEST(Split, weights_too_fine_for_128_bits_split_the_same)
{
    const std::string_view third = "0.333333333333333333333333333333333333333333";
    EXPECT_EQ(parts(100, {third, third, third}), "34 33 33");
    const std::vector<ratio> thirds(3, *ratio::of(1, 3));
    EXPECT_EQ(text_of(split(cents(100), thirds)), "34 33 33");
    EXPECT_EQ(text_of(split(cents(100), thirds, split_mode::separate)), "33 33 33 1");
    EXPECT_EQ(text_of(split(cents(100), thirds, split_rules{.step_minor = 50})), "50 50 0");
}

// ---- other libraries' cases

std::vector<ratio> ratios(const std::string& text)
{
    std::vector<ratio> made;
    std::istringstream words{text};
    for (std::string word; words >> word;) {
        const auto slash = word.find('/');
        const auto n = *parse_decimal(word.substr(0, slash));
        made.push_back(
            *ratio::of(n, slash == word.npos ? decimal{1} : *parse_decimal(word.substr(slash + 1))));
    }
    return made;
}

/// Columns: suite, mode, step, amount_minor, weights, expected_minor, agrees_with.
int run_suite(const std::vector<std::vector<std::string>>& lines, std::string_view rule, split_mode mode)
{
    int run = 0;
    for (const auto& line : lines) {
        const auto rules = "," + line[6] + ",";
        if (rules.find("," + std::string{rule} + ",") == rules.npos) continue;
        ++run;
        const auto parts = split(cents(std::stoll(line[3])), ratios(line[4]),
                                 split_rules{.mode = mode, .step_minor = std::stoll(line[2])});
        EXPECT_EQ(text_of(parts), line[5])
            << line[0] << ' ' << line[1] << ": " << line[3] << " by " << line[4];
    }
    return run;
}

TEST(SplitSuite, agrees_with_every_case_of_its_rule_in_five_libraries)
{
    const auto lines = tests::shared_table("suites/allocation/allocation-cases.tsv");
    if (!lines) GTEST_SKIP() << "no " << tests::shared_folder() << "/suites/allocation/allocation-cases.tsv";
    EXPECT_EQ(run_suite(*lines, "LR", split_mode::largest_remainder), 53);
    EXPECT_EQ(run_suite(*lines, "FIRST", split_mode::first), 50);
}

TEST(SplitSuite, a_separate_remainder_is_that_of_brick_money)
{
    const auto lines = tests::shared_table("suites/allocation/allocation-cases.tsv");
    if (!lines) GTEST_SKIP() << "no " << tests::shared_folder() << "/suites/allocation/allocation-cases.tsv";
    for (const auto& line : *lines) {
        const bool separate = line[1] == "FloorSeparate" || line[1] == "Separate";
        const bool by_weight = line[1] == "FloorToLargestRatio";
        if (!separate && !by_weight) continue;
        const auto mode = separate ? split_mode::separate : split_mode::largest_weight;
        EXPECT_EQ(text_of(split(cents(std::stoll(line[3])), ratios(line[4]), mode)), line[5]) << line[4];
    }
}

} // namespace
} // namespace mediabuy::split_test
