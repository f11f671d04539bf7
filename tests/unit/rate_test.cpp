// SPDX-License-Identifier: MIT
#include "mediabuy/money/audience.hpp"
#include "mediabuy/money/breakeven.hpp"
#include "mediabuy/money/commission.hpp"
#include "mediabuy/money/delivered_units.hpp"
#include "mediabuy/money/price_parser.hpp"
#include "mediabuy/money/rate.hpp"

#include <gtest/gtest.h>

namespace mediabuy::rate_test {
namespace {

static_assert(find_rate_type("CPM") == rate_type::cpm && find_rate_type("cpm") == rate_type::cpm);
static_assert(find_rate_type("vcpm") == rate_type::vcpm && find_rate_type("flat") == rate_type::flat);
static_assert(!find_rate_type("CPMs") && !find_rate_type(""));
static_assert(row_of(rate_type::cpp).name == "CPP" && row_of(rate_type::flat).units_in_price == 0);

money cents(std::int64_t minor) { return money::from_minor(minor, usd); }
decimal d(std::string_view text) { return *parse_decimal(text); }
ratio of(std::int64_t n, std::int64_t m) { return *ratio::of(int128{n}, int128{m}); }
rate at(rate_type type, std::string_view price)
{
    return {.type = type, .price = *parse_price(price, usd), .of = usd};
}
constexpr auto even = rounding::half_even;

TEST(Rate, a_thousand_impressions_have_one_price) // domain.md T-D2: $15,000 for 60,000 impressions
{
    EXPECT_EQ(*price_for(rate_type::cpm, cents(1'500'000), d("60000")), of(250, 1));
    EXPECT_EQ(*cost_of(at(rate_type::cpm, "$250"), d("60000"), even), cents(1'500'000));
    EXPECT_EQ(*units_for(at(rate_type::cpm, "$250"), cents(1'500'000)), of(60'000, 1));
}

TEST(Rate, a_price_can_be_finer_than_a_cent)
{
    EXPECT_EQ(*cost_of(at(rate_type::cpv, "$0.00125"), d("1000000"), even), cents(125'000));
    EXPECT_EQ(*cost_of(at(rate_type::cpv, "$0.00125"), d("4"), even), cents(0)); // half a cent, to the even
    EXPECT_EQ(*cost_of(at(rate_type::cpv, "$0.00125"), d("4"), rounding::up), cents(1));
    EXPECT_EQ(*units_for(at(rate_type::cpc, "$0.03"), cents(10)), of(10, 3));
}

TEST(Rate, a_flat_price_is_for_the_whole)
{
    EXPECT_EQ(*cost_of(at(rate_type::flat, "$500"), d("7"), even), cents(50'000));
    EXPECT_EQ(*price_for(rate_type::flat, cents(50'000), d("7")), of(500, 1));
    EXPECT_EQ(units_for(at(rate_type::flat, "$500"), cents(1)).error().code, code::flat_price);
}

TEST(Rate, refuses_what_has_no_answer)
{
    EXPECT_EQ(cost_of(at(rate_type::cpc, "$1"), d("-1"), even).error().code, code::bad_quantity);
    EXPECT_EQ(cost_of(at(rate_type::cpc, "$1"), d("1e30"), even).error().code, code::amount_out_of_range);
    EXPECT_EQ(price_for(rate_type::cpc, cents(1), d("0")).error().code, code::division_by_zero);
    EXPECT_EQ(price_for(rate_type::cpc, cents(1), d("-1")).error().code, code::bad_quantity);
    EXPECT_EQ(units_for(at(rate_type::cpc, "$0"), cents(1)).error().code, code::division_by_zero);
    const auto euros = money::from_minor(1, currency::of("EUR"));
    EXPECT_EQ(units_for(at(rate_type::cpc, "$1"), euros).error().code, code::mixed_currencies);
}

TEST(PriceParser, takes_any_number_of_digits_behind_the_point)
{
    EXPECT_EQ(to_string(*parse_price("$0.00125", usd)), "0.00125");
    EXPECT_EQ(to_string(*parse_price("-$1,250.5", usd)), "-1250.5");
    EXPECT_EQ(parse_price("$1.234", usd).error().code, code::ambiguous_amount);
    EXPECT_EQ(parse_price("about $5", usd).error().code, code::not_exact);
    EXPECT_EQ(parse_price(std::string(25, '9'), usd).error().code, code::amount_out_of_range);
    EXPECT_EQ(parse_price("0." + std::string(25, '9'), usd).error().code, code::amount_out_of_range);
    EXPECT_EQ(parse_price(std::string(201, '9'), usd).error().code, code::amount_too_long);
}

TEST(PriceParser, takes_percentages_and_fractions_exactly)
{
    EXPECT_EQ(*parse_percentage("15%"), of(3, 20));
    EXPECT_EQ(*parse_percentage("17.65 %"), of(1765, 10'000));
    EXPECT_EQ(*parse_percentage("0.15"), of(3, 20));
    EXPECT_EQ(*parse_percentage("3/17"), of(3, 17));
    EXPECT_EQ(parse_percentage("3/0").error().code, code::division_by_zero);
    EXPECT_EQ(parse_percentage("3/x").error().where, (span{source_id::none, 2, 3}));
    for (const std::string_view text : {"", "%", "x%", "/3", "3/"})
        EXPECT_EQ(parse_percentage(text).error().code, code::bad_number) << text;
}

TEST(Commission, of_fifteen_per_cent_is_three_seventeenths_of_net) // domain.md D3, T-D4, T-D5
{
    const auto c = of(15, 100);
    EXPECT_EQ(*markup_of(c), of(3, 17));
    EXPECT_EQ(*commission_of(of(3, 17)), c);
    EXPECT_EQ(net_of(cents(1'000'000), c, even)->net, cents(850'000));
    EXPECT_EQ(gross_of(cents(100'000), c, even)->gross, cents(117'647));
    EXPECT_EQ(gross_of(cents(100'000'000), c, even)->gross, cents(117'647'059)); // with 17.65 %: 29.41 more
    EXPECT_EQ(times(cents(100'000'000), d("1.1765"), even)->minor() - 117'647'059, 2941);
}

TEST(Commission, gross_is_always_net_and_commission)
{
    const auto grossed = *gross_of(cents(7'400'000), of(15, 100), even); // a platform's 74,000 as net
    EXPECT_EQ(grossed.gross, cents(8'705'882));
    EXPECT_EQ(grossed.commission, cents(1'305'882));
    const auto kept = *net_of(cents(7'400'000), of(15, 100), even); // and as gross
    EXPECT_EQ(kept.net, cents(6'290'000));
    EXPECT_EQ(kept.commission + kept.net, kept.gross);
}

TEST(Commission, is_from_nothing_to_under_the_whole)
{
    EXPECT_EQ(net_of(cents(5), ratio{}, even)->net, cents(5));
    for (const auto& c : {of(1, 1), of(-1, 100), of(3, 2)}) {
        EXPECT_EQ(net_of(cents(1), c, even).error().code, code::bad_commission);
        EXPECT_EQ(gross_of(cents(1), c, even).error().code, code::bad_commission);
        EXPECT_EQ(markup_of(c).error().code, code::bad_commission);
    }
    EXPECT_EQ(net_of(cents(1), of(3, 2), even).error().arguments.front(), "150.000%");
    EXPECT_EQ(commission_of(of(-1, 2)).error().code, code::bad_commission);
    EXPECT_EQ(gross_of(largest(usd), of(1, 2), even).error().code, code::amount_out_of_range);
}

TEST(Commission, T_D4_and_T_D5_net_and_gross)
{
    const auto c = of(15, 100);
    EXPECT_EQ(net_of(cents(10'000), c, even)->net, cents(8'500));
    EXPECT_EQ(net_of(cents(1'000'000), c, even)->net, cents(850'000));
    EXPECT_EQ(gross_of(cents(100'000), c, even)->gross, cents(117'647)); // 1,176.47
    EXPECT_EQ(marked_up(cents(100'000), of(3, 17), even)->gross, cents(117'647));
}

TEST(Commission, of_ten_per_cent_on_media_that_grants_fifteen_is_seventeen_eighteenths) // domain.md D3
{
    const auto bill = *rebilled(cents(1'800'000), of(15, 100), of(10, 100), even);
    EXPECT_EQ(bill.gross, cents(1'700'000));
    EXPECT_EQ(bill.net, cents(1'530'000));
    EXPECT_EQ(bill.commission, cents(170'000)); // ten per cent of what the client pays
    EXPECT_EQ(rebilled(cents(1), of(15, 100), of(1, 1), even).error().code, code::bad_commission);
    EXPECT_EQ(rebilled(cents(1), of(1, 1), of(1, 10), even).error().code, code::bad_commission);
    EXPECT_EQ(rebilled(largest(usd), of(0, 1), of(9, 10), even).error().code, code::amount_out_of_range);
}

TEST(Commission, a_markup_and_a_fee_are_shares_of_what_they_are_charged_on)
{
    EXPECT_EQ(marked_up(cents(10'000), of(1, 8), even)->commission, cents(1'250));
    EXPECT_EQ(marked_up(cents(1), of(-1, 8), even).error().code, code::bad_commission);
    EXPECT_EQ(marked_up(largest(usd), of(1, 1), even).error().code, code::amount_out_of_range);
    EXPECT_EQ(*fee_on(cents(100'000'000), of(35, 1000), even), cents(3'500'000));
    EXPECT_EQ(fee_on(cents(1), of(-1, 8), even).error().code, code::bad_commission);
}

TEST(DeliveredUnits, bill_no_more_than_was_contracted_unless_the_contract_says_so) // domain.md D5
{
    const auto more = *delivered_against(d("60000"), d("61500"));
    EXPECT_EQ(more.billed, d("60000"));
    EXPECT_EQ(more.over, d("1500"));
    EXPECT_TRUE(more.missing.is_zero());
    EXPECT_EQ(delivered_against(d("60000"), d("61500"), over_delivery::billable)->billed, d("61500"));
    const auto less = *delivered_against(d("60000"), d("48000"), over_delivery::billable);
    EXPECT_EQ(less.billed, d("48000"));
    EXPECT_EQ(less.missing, d("12000"));
    EXPECT_EQ(*cost_of(at(rate_type::cpm, "$250"), less.missing, even), cents(300'000)); // the credit owed
    EXPECT_EQ(delivered_against(d("-1"), d("1")).error().code, code::bad_quantity);
    EXPECT_EQ(delivered_against(d("1"), d("-1")).error().code, code::bad_quantity);
}

TEST(ShortRate, bills_what_ran_at_the_rate_that_was_earned) // domain.md D4
{
    // 26 insertions at $90 were ordered, 13 ran, which earn $100: 13 × $10.
    EXPECT_EQ(*short_rate(d("13"), at(rate_type::spot, "$100"), at(rate_type::spot, "$90"), even),
              cents(13'000));
    EXPECT_EQ(*short_rate(d("13"), at(rate_type::spot, "$85"), at(rate_type::spot, "$90"), even),
              cents(-6'500));
    EXPECT_EQ(*short_rate(d("1500"), at(rate_type::cpm, "$10"), at(rate_type::cpm, "$9"), even), cents(150));
    EXPECT_EQ(short_rate(d("-1"), at(rate_type::cpm, "$2"), at(rate_type::cpm, "$1"), even).error().code,
              code::bad_quantity);
    EXPECT_EQ(short_rate(d("1"), at(rate_type::cpm, "$2"), at(rate_type::cpc, "$1"), even).error().code,
              code::mixed_rates);
    const rate euros{.type = rate_type::cpm, .price = d("1"), .of = currency::of("EUR")};
    EXPECT_EQ(short_rate(d("1"), euros, at(rate_type::cpm, "$1"), even).error().code, code::mixed_currencies);
}

TEST(Audience, a_rating_point_and_a_thousand_contacts_price_the_same_audience) // domain.md D2
{
    // A point of 2,000,000 people is 20,000 contacts: at $500 that is $25 for a thousand.
    EXPECT_EQ(*price_for(rate_type::cpp, cents(6'000'000), d("120")), of(500, 1));
    EXPECT_EQ(cpm_of_cpp(of(500, 1), of(2'000'000, 1)), of(25, 1));
    EXPECT_FALSE(cpm_of_cpp(of(500, 1), ratio{}));
}

TEST(Audience, points_are_reach_times_frequency_or_impressions_over_the_universe) // domain.md T-D1, T-D3
{
    EXPECT_EQ(points_of_reach(of(25, 100), of(3, 1)), of(75, 1));
    EXPECT_EQ(impressions_of(of(120, 1), of(129'900'000, 1)), of(155'880'000, 1));
    EXPECT_EQ(points_of_impressions(of(155'880'000, 1), of(129'900'000, 1)), of(120, 1));
    EXPECT_FALSE(points_of_impressions(of(1, 1), ratio{}));
    EXPECT_EQ(points_of_reach(of(10, 100), of(12, 1)), points_of_reach(of(40, 100), of(3, 1)));
}

TEST(Breakeven, counts_up_to_the_unit_that_reaches_the_amount)
{
    const auto subscriptions = *breakeven(cents(7'400'000), cents(1'199));
    EXPECT_EQ(to_string(subscriptions.rounded_up), "6172"); // 6171 of $11.99 are $73,990.29
    EXPECT_EQ(to_string(breakeven(cents(100), cents(25))->rounded_up), "4");
    EXPECT_EQ(to_string(breakeven(cents(101), cents(25))->rounded_up), "5"); // nearer to 4, which falls short
    EXPECT_EQ(breakeven(cents(1), cents(0)).error().code, code::division_by_zero);
    EXPECT_EQ(breakeven(cents(1), cents(-1)).error().code, code::bad_quantity);
    EXPECT_EQ(breakeven(cents(1), money::from_minor(1, currency::of("EUR"))).error().code,
              code::mixed_currencies);
}

} // namespace
} // namespace mediabuy::rate_test
