// SPDX-License-Identifier: MIT
#include "mediabuy/money/estimate_parser.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace mediabuy::estimate_parser_test {
namespace {

/// "USD [73500.00, 74500.00)" with "exact" or the hedge, and a second interval where the sound one differs.
std::string interval_text(const interval& i, currency c)
{
    std::string text = i.low.open ? "(" : "[";
    text += i.low.unbounded ? "-" : minor_to_string(i.low.minor, c);
    text += ", ";
    text += i.high.unbounded ? "-" : minor_to_string(i.high.minor, c);
    return text + (i.high.open ? ")" : "]");
}

std::string reads(std::string_view printed, currency by_default, const amount_language& language)
{
    const auto e = parse_estimate(printed, by_default, language);
    if (!e) return std::string{e.error().code.text()};
    std::string text = std::string{e->currency().code()} + ' ' + to_string(e->point()) + ' ';
    text += interval_text(e->conventional(), e->currency());
    if (e->sound() != e->conventional()) text += " sound " + interval_text(e->sound(), e->currency());
    if (e->exact()) text += " exact";
    if (e->addition()) text += " addition";
    return text + ' ' + std::string{name_of(e->hedged())} + ' ' + std::to_string(e->digits());
}

/// The rows of the table in domain.md E2; zero is ours.
enum class e2 : std::uint8_t {
    plain,
    approximate,
    only,
    below,
    above,
    at_least,
    at_most,
    range,
    exact,
    zero,
    refused
};

struct printed_row {
    e2 rule;
    const char* printed;
    std::int64_t x; ///< the figure in minor units, by hand; of a range, its low end
    std::int64_t u; ///< the value of its last significant digit; of a range, its high end
    const char* expected;
};

struct both_intervals {
    interval conventional;
    interval sound;
};

/// What the table says, and nothing else: not what the reader makes of the words.
both_intervals by_rule(const printed_row& row)
{
    const auto [x, u] = std::pair{row.x, row.u};
    const auto half = u / 2;
    const auto room = std::max<std::int64_t>(half, 1); // ends are whole minor units, rounded away from x
    const auto same = [](bound low, bound high) { return both_intervals{{low, high}, {low, high}}; };
    using b = bound;
    switch (row.rule) {
    case e2::plain:
    case e2::approximate:
    case e2::only:
        return same(b::closed_at(x - half), b::open_at(x + half));
    case e2::zero:
        return same(b::closed_at(0), b::open_at(half));
    case e2::below:
        return {{b::closed_at(x - room), b::open_at(x)}, {b::none(), b::open_at(x)}};
    case e2::above:
        return {{b::open_at(x), b::open_at(x + room)}, {b::open_at(x), b::none()}};
    case e2::at_least:
        return {{b::closed_at(x), b::open_at(x + room)}, {b::closed_at(x), b::none()}};
    case e2::at_most:
        return same(b::closed_at(0), b::closed_at(x));
    case e2::range:
        return same(b::closed_at(x), b::closed_at(u));
    case e2::exact:
    case e2::refused:
        break;
    }
    return same(b::closed_at(x), b::closed_at(x));
}

class PrintedAmounts : public testing::Test {
protected:
    static void check(std::span<const printed_row> rows, const amount_language& language)
    {
        for (const auto& row : rows) {
            EXPECT_EQ(reads(row.printed, usd, language), row.expected) << row.printed;
            const auto e = parse_estimate(row.printed, usd, language);
            EXPECT_EQ(!e, row.rule == e2::refused) << row.printed;
            if (!e) continue;
            const auto [conventional, sound] = by_rule(row);
            EXPECT_EQ(e->conventional(), conventional) << row.printed;
            EXPECT_EQ(e->sound(), sound) << row.printed;
            EXPECT_TRUE(row.rule == e2::range || e->point().minor() == row.x) << row.printed;
        }
    }
};

TEST_F(PrintedAmounts, plain) // [x - u/2, x + u/2)
{
    constexpr printed_row rows[] = {
        {e2::plain, "$74,000", 74'000'00, 1'000'00, "USD 74000.00 [73500.00, 74500.00) none 2"},
        {e2::plain, "$74k", 74'000'00, 1'000'00, "USD 74000.00 [73500.00, 74500.00) none 2"},
        {e2::plain, "$74K", 74'000'00, 1'000'00, "USD 74000.00 [73500.00, 74500.00) none 2"},
        {e2::plain, "74 thousand dollars", 74'000'00, 1'000'00, "USD 74000.00 [73500.00, 74500.00) none 2"},
        {e2::plain, "$3 million", 3'000'000'00, 1'000'000'00,
         "USD 3000000.00 [2500000.00, 3500000.00) none 1"},
        {e2::plain, "$3-million", 3'000'000'00, 1'000'000'00,
         "USD 3000000.00 [2500000.00, 3500000.00) none 1"},
        {e2::plain, "$3.0 million", 3'000'000'00, 100'000'00,
         "USD 3000000.00 [2950000.00, 3050000.00) none 2"},
        {e2::plain, "$3M", 3'000'000'00, 1'000'000'00, "USD 3000000.00 [2500000.00, 3500000.00) none 1"},
        {e2::plain, "$3m", 3'000'000'00, 1'000'000'00, "USD 3000000.00 [2500000.00, 3500000.00) none 1"},
        {e2::plain, "$3 mn", 3'000'000'00, 1'000'000'00, "USD 3000000.00 [2500000.00, 3500000.00) none 1"},
        {e2::plain, "$3 mln", 3'000'000'00, 1'000'000'00, "USD 3000000.00 [2500000.00, 3500000.00) none 1"},
        {e2::plain, "three million dollars", 3'000'000'00, 1'000'000'00,
         "USD 3000000.00 [2500000.00, 3500000.00) none 1"},
        {e2::plain, "US$2.8M", 2'800'000'00, 100'000'00, "USD 2800000.00 [2750000.00, 2850000.00) none 2"},
        {e2::plain, "$2.8\u00A0million", 2'800'000'00, 100'000'00,
         "USD 2800000.00 [2750000.00, 2850000.00) none 2"},
        {e2::plain, "$10 million", 10'000'000'00, 10'000'000'00,
         "USD 10000000.00 [5000000.00, 15000000.00) none 1"},
        {e2::plain, "$220 million", 220'000'000'00, 10'000'000'00,
         "USD 220000000.00 [215000000.00, 225000000.00) none 2"},
        {e2::plain, "$1.5bn", 1'500'000'000'00, 100'000'000'00,
         "USD 1500000000.00 [1450000000.00, 1550000000.00) none 2"},
        {e2::plain, "$1.5 billion", 1'500'000'000'00, 100'000'000'00,
         "USD 1500000000.00 [1450000000.00, 1550000000.00) none 2"},
        {e2::plain, "$2B", 2'000'000'000'00, 1'000'000'000'00,
         "USD 2000000000.00 [1500000000.00, 2500000000.00) none 1"},
        {e2::plain, "$1 trillion", 1'000'000'000'000'00, 1'000'000'000'000'00,
         "USD 1000000000000.00 [500000000000.00, 1500000000000.00) none 1"},
        {e2::plain, "half a million", 500'000'00, 100'000'00, "USD 500000.00 [450000.00, 550000.00) none 1"},
        {e2::plain, "half-million", 500'000'00, 100'000'00, "USD 500000.00 [450000.00, 550000.00) none 1"},
        {e2::plain, "one and a half million dollars", 1'500'000'00, 100'000'00,
         "USD 1500000.00 [1450000.00, 1550000.00) none 2"},
        {e2::plain, "$.5 million", 500'000'00, 100'000'00, "USD 500000.00 [450000.00, 550000.00) none 1"},
        {e2::plain, "$297,100", 297'100'00, 100'00, "USD 297100.00 [297050.00, 297150.00) none 4"},
        {e2::plain, "$853,745", 853'745'00, 1'00, "USD 853745.00 [853744.50, 853745.50) none 6"},
        {e2::plain, "USD 74,000", 74'000'00, 1'000'00, "USD 74000.00 [73500.00, 74500.00) none 2"},
        {e2::plain, "74,000 USD", 74'000'00, 1'000'00, "USD 74000.00 [73500.00, 74500.00) none 2"},
        {e2::plain, "$74\u2009000", 74'000'00, 1'000'00, "USD 74000.00 [73500.00, 74500.00) none 2"},
        {e2::plain, "C$5 million", 5'000'000'00, 1'000'000'00,
         "CAD 5000000.00 [4500000.00, 5500000.00) none 1"},
        {e2::plain, "\u00A32.5bn", 2'500'000'000'00, 100'000'000'00,
         "GBP 2500000000.00 [2450000000.00, 2550000000.00) none 2"},
        {e2::plain, "\u20AC40", 40'00, 10'00, "EUR 40.00 [35.00, 45.00) none 1"},
        {e2::plain, "\u00A5853,740", 853'740, 10, "JPY 853740 [853735, 853745) none 5"},
        {e2::plain, "-$74,000", -74'000'00, 1'000'00, "USD -74000.00 [-74500.00, -73500.00) none 2"},
        {e2::plain, "$1.234 million", 1'234'000'00, 1'000'00,
         "USD 1234000.00 [1233500.00, 1234500.00) none 4"},
        {e2::plain, "$100.5", 100'50, 10, "USD 100.50 [100.45, 100.55) none 4"},
    };
    check(rows, english_amounts);
}

TEST_F(PrintedAmounts, approximate) // [x - u/2, x + u/2)
{
    constexpr printed_row rows[] = {
        {e2::approximate, "about $74,000", 74'000'00, 1'000'00,
         "USD 74000.00 [73500.00, 74500.00) approximate 2"},
        {e2::approximate, "Approximately $74,000", 74'000'00, 1'000'00,
         "USD 74000.00 [73500.00, 74500.00) approximate 2"},
        {e2::approximate, "around $74,000", 74'000'00, 1'000'00,
         "USD 74000.00 [73500.00, 74500.00) approximate 2"},
        {e2::approximate, "some $74,000", 74'000'00, 1'000'00,
         "USD 74000.00 [73500.00, 74500.00) approximate 2"},
        {e2::approximate, "roughly $200 million", 200'000'000'00, 100'000'000'00,
         "USD 200000000.00 [150000000.00, 250000000.00) approximate 1"},
        {e2::approximate, "an estimated $100,000", 100'000'00, 100'000'00,
         "USD 100000.00 [50000.00, 150000.00) approximate 1"},
        {e2::approximate, "~$74k", 74'000'00, 1'000'00, "USD 74000.00 [73500.00, 74500.00) approximate 2"},
        {e2::approximate, "$5.3 million or so", 5'300'000'00, 100'000'00,
         "USD 5300000.00 [5250000.00, 5350000.00) approximate 2"},
        {e2::approximate, "only about $74,000", 74'000'00, 1'000'00,
         "USD 74000.00 [73500.00, 74500.00) approximate 2"},
    };
    check(rows, english_amounts);
}

TEST_F(PrintedAmounts, below_and_above) // [x - u/2, x), sound (-, x); (x, x + u/2), sound (x, -)
{
    constexpr printed_row rows[] = {
        {e2::below, "nearly $3 million", 3'000'000'00, 1'000'000'00,
         "USD 3000000.00 [2500000.00, 3000000.00) sound (-, 3000000.00) below 1"},
        {e2::below, "almost $10 million", 10'000'000'00, 10'000'000'00,
         "USD 10000000.00 [5000000.00, 10000000.00) sound (-, 10000000.00) below 1"},
        {e2::below, "just under $3 million", 3'000'000'00, 1'000'000'00,
         "USD 3000000.00 [2500000.00, 3000000.00) sound (-, 3000000.00) below 1"},
        {e2::below, "close to $3M", 3'000'000'00, 1'000'000'00,
         "USD 3000000.00 [2500000.00, 3000000.00) sound (-, 3000000.00) below 1"},
        {e2::below, "nearly $2.99", 2'99, 1, "USD 2.99 [2.98, 2.99) sound (-, 2.99) below 3"},
        {e2::above, "more than $5.3 million", 5'300'000'00, 100'000'00,
         "USD 5300000.00 (5300000.00, 5350000.00) sound (5300000.00, -) above 2"},
        {e2::above, "over $226,000", 226'000'00, 1'000'00,
         "USD 226000.00 (226000.00, 226500.00) sound (226000.00, -) above 3"},
        {e2::above, "topped $6.5 million", 6'500'000'00, 100'000'00,
         "USD 6500000.00 (6500000.00, 6550000.00) sound (6500000.00, -) above 2"},
        {e2::above, "> $947,000", 947'000'00, 1'000'00,
         "USD 947000.00 (947000.00, 947500.00) sound (947000.00, -) above 3"},
    };
    check(rows, english_amounts);
}

TEST_F(PrintedAmounts, at_least_and_at_most) // [x, x + u/2), sound [x, -); [0, x]
{
    constexpr printed_row rows[] = {
        {e2::at_least, "at least $48,000", 48'000'00, 1'000'00,
         "USD 48000.00 [48000.00, 48500.00) sound [48000.00, -) at-least 2"},
        {e2::at_least, "upwards of $10 million", 10'000'000'00, 10'000'000'00,
         "USD 10000000.00 [10000000.00, 15000000.00) sound [10000000.00, -) at-least 1"},
        {e2::at_least, "no less than $5", 5'00, 1'00, "USD 5.00 [5.00, 5.50) sound [5.00, -) at-least 1"},
        {e2::at_least, "$8m or more", 8'000'000'00, 1'000'000'00,
         "USD 8000000.00 [8000000.00, 8500000.00) sound [8000000.00, -) at-least 1"},
        {e2::at_least, "$297,100 and counting", 297'100'00, 100'00,
         "USD 297100.00 [297100.00, 297150.00) sound [297100.00, -) at-least 4"},
        {e2::at_least, "$297,100 - and counting", 297'100'00, 100'00,
         "USD 297100.00 [297100.00, 297150.00) sound [297100.00, -) at-least 4"},
        {e2::at_least, "$10 million+", 10'000'000'00, 10'000'000'00,
         "USD 10000000.00 [10000000.00, 15000000.00) sound [10000000.00, -) at-least 1"},
        {e2::at_most, "\u2264100", 100'00, 100'00, "USD 100.00 [0.00, 100.00] at-most 1"},
        {e2::at_most, "up to $5 million", 5'000'000'00, 1'000'000'00,
         "USD 5000000.00 [0.00, 5000000.00] at-most 1"},
        {e2::at_most, "as much as $200 million", 200'000'000'00, 100'000'000'00,
         "USD 200000000.00 [0.00, 200000000.00] at-most 1"},
        {e2::at_most, "no more than $5", 5'00, 1'00, "USD 5.00 [0.00, 5.00] at-most 1"},
        {e2::at_most, "at most $5", 5'00, 1'00, "USD 5.00 [0.00, 5.00] at-most 1"},
    };
    check(rows, english_amounts);
}

TEST_F(PrintedAmounts, ranges) // [a, b]
{
    constexpr printed_row rows[] = {
        {e2::range, "$10,000\u2013$15,000", 10'000'00, 15'000'00,
         "USD 12500.00 [10000.00, 15000.00] range 2"},
        {e2::range, "$10,000-$15,000", 10'000'00, 15'000'00, "USD 12500.00 [10000.00, 15000.00] range 2"},
        {e2::range, "$10,000 to $15,000", 10'000'00, 15'000'00, "USD 12500.00 [10000.00, 15000.00] range 2"},
        {e2::range, "between $10,000 and $15,000", 10'000'00, 15'000'00,
         "USD 12500.00 [10000.00, 15000.00] range 2"},
        {e2::range, "between $1K and $5K", 1'000'00, 5'000'00, "USD 3000.00 [1000.00, 5000.00] range 1"},
        {e2::range, "$10\u201315 million", 10'000'000'00, 15'000'000'00,
         "USD 12500000.00 [10000000.00, 15000000.00] range 2"},
        {e2::range, "between $1.125 and $1.375 million", 1'125'000'00, 1'375'000'00,
         "USD 1250000.00 [1125000.00, 1375000.00] range 4"},
        {e2::range, "$800,000 to $1.2 million", 800'000'00, 1'200'000'00,
         "USD 1000000.00 [800000.00, 1200000.00] range 2"},
        {e2::range, "$0.01-$0.02", 1, 2, "USD 0.02 [0.01, 0.02] range 1"},
        {e2::range, "$5-$5", 5'00, 5'00, "USD 5.00 [5.00, 5.00] range 1"},
        {e2::range, "about $10 to $15 million", 10'000'000'00, 15'000'000'00,
         "USD 12500000.00 [10000000.00, 15000000.00] range 2"},
    };
    check(rows, english_amounts);
}

TEST_F(PrintedAmounts, exact_and_unchanged) // {x}; words of provenance change nothing
{
    constexpr printed_row rows[] = {
        {e2::exact, "$15,000,000.00", 15'000'000'00, 1,
         "USD 15000000.00 [15000000.00, 15000000.00] exact none 10"},
        {e2::exact, "only $74,000.00", 74'000'00, 1, "USD 74000.00 [74000.00, 74000.00] exact only 7"},
        {e2::exact, "about $74,000.00", 74'000'00, 1, "USD 74000.00 [74000.00, 74000.00] approximate 7"},
        {e2::exact, "$0.00", 0, 1, "USD 0.00 [0.00, 0.00] exact none 1"},
        {e2::exact, "\u00A5853,745", 853'745, 1, "JPY 853745 [853745, 853745] exact none 6"},
        {e2::only, "only $74,000", 74'000'00, 1'000'00, "USD 74000.00 [73500.00, 74500.00) only 2"},
        {e2::only, "just $74,000", 74'000'00, 1'000'00, "USD 74000.00 [73500.00, 74500.00) only 2"},
        {e2::plain, "reportedly $3 million", 3'000'000'00, 1'000'000'00,
         "USD 3000000.00 [2500000.00, 3500000.00) none 1"},
        {e2::plain, "a total of $5.8 million", 5'800'000'00, 100'000'00,
         "USD 5800000.00 [5750000.00, 5850000.00) none 2"},
        {e2::plain, "$5.8 million, all told", 5'800'000'00, 100'000'00,
         "USD 5800000.00 [5750000.00, 5850000.00) none 2"},
        {e2::plain, "\u201C$3 million\u201D", 3'000'000'00, 1'000'000'00,
         "USD 3000000.00 [2500000.00, 3500000.00) none 1"},
        {e2::plain, "$3 million, according to 2 people", 3'000'000'00, 1'000'000'00,
         "USD 3000000.00 [2500000.00, 3500000.00) none 1"},
        {e2::plain, "another half-million", 500'000'00, 100'000'00,
         "USD 500000.00 [450000.00, 550000.00) addition none 1"},
        {e2::plain, "an additional $10 million", 10'000'000'00, 10'000'000'00,
         "USD 10000000.00 [5000000.00, 15000000.00) addition none 1"},
        {e2::range, "a further $5-10 million", 5'000'000'00, 10'000'000'00,
         "USD 7500000.00 [5000000.00, 10000000.00] addition range 1"},
        {e2::plain, "$5 CAD", 5'00, 1'00, "CAD 5.00 [4.50, 5.50) none 1"},
    };
    check(rows, english_amounts);
}

TEST_F(PrintedAmounts, zero) // reaches up only: no debt is printed without a minus sign (core/DESIGN.md)
{
    constexpr printed_row rows[] = {
        {e2::zero, "$0", 0, 1'00, "USD 0.00 [0.00, 0.50) none 1"},
        {e2::zero, "about $0", 0, 1'00, "USD 0.00 [0.00, 0.50) approximate 1"},
        {e2::zero, "only $0", 0, 1'00, "USD 0.00 [0.00, 0.50) only 1"},
        {e2::zero, "$0 million", 0, 1'000'000'00, "USD 0.00 [0.00, 500000.00) none 1"},
        {e2::zero, "$0.0 million", 0, 100'000'00, "USD 0.00 [0.00, 50000.00) none 1"},
        {e2::plain, "-$0 million", 0, 1'000'000'00, "USD 0.00 [-500000.00, 500000.00) none 1"},
        {e2::above, "more than $0", 0, 1'00, "USD 0.00 (0.00, 0.50) sound (0.00, -) above 1"},
        {e2::at_most, "up to $0", 0, 1'00, "USD 0.00 [0.00, 0.00] at-most 1"},
        {e2::exact, "$0.00", 0, 1, "USD 0.00 [0.00, 0.00] exact none 1"},
        {e2::exact, "\u00A50", 0, 1, "JPY 0 [0, 0] exact none 1"},
        {e2::refused, "nearly $0", 0, 1'00, "contradictory-hedges"},
    };
    check(rows, english_amounts);
}

TEST_F(PrintedAmounts, swedish_words)
{
    constexpr printed_row rows[] = {
        {e2::plain, "2,8 miljoner dollar", 2'800'000'00, 100'000'00,
         "USD 2800000.00 [2750000.00, 2850000.00) none 2"},
        {e2::approximate, "ca 74 000 dollar", 74'000'00, 1'000'00,
         "USD 74000.00 [73500.00, 74500.00) approximate 2"},
        {e2::above, "drygt 3 miljoner dollar", 3'000'000'00, 1'000'000'00,
         "USD 3000000.00 (3000000.00, 3500000.00) sound (3000000.00, -) above 1"},
        {e2::below, "knappt 10 miljoner kronor", 10'000'000'00, 10'000'000'00,
         "SEK 10000000.00 [5000000.00, 10000000.00) sound (-, 10000000.00) below 1"},
        {e2::below, "Nära 3 miljoner dollar", 3'000'000'00, 1'000'000'00,
         "USD 3000000.00 [2500000.00, 3000000.00) sound (-, 3000000.00) below 1"},
        {e2::above, "ÖVER 3 miljoner dollar", 3'000'000'00, 1'000'000'00,
         "USD 3000000.00 (3000000.00, 3500000.00) sound (3000000.00, -) above 1"},
        {e2::plain, "en halv miljon dollar", 500'000'00, 100'000'00,
         "USD 500000.00 [450000.00, 550000.00) none 1"},
        {e2::range, "mellan 10 000 och 15 000 dollar", 10'000'00, 15'000'00,
         "USD 12500.00 [10000.00, 15000.00] range 2"},
        {e2::range, "10 till 15 miljoner dollar", 10'000'000'00, 15'000'000'00,
         "USD 12500000.00 [10000000.00, 15000000.00] range 2"},
        {e2::plain, "ytterligare 5 miljoner kronor", 5'000'000'00, 1'000'000'00,
         "SEK 5000000.00 [4500000.00, 5500000.00) addition none 1"},
        {e2::plain, "5 mkr", 5'000'000'00, 1'000'000'00, "SEK 5000000.00 [4500000.00, 5500000.00) none 1"},
        {e2::exact, "1.234,56 kr", 1'234'56, 1, "SEK 1234.56 [1234.56, 1234.56] exact none 6"},
        {e2::at_least, "minst 5 dollar", 5'00, 1'00, "USD 5.00 [5.00, 5.50) sound [5.00, -) at-least 1"},
        {e2::at_most, "högst 5 dollar", 5'00, 1'00, "USD 5.00 [0.00, 5.00] at-most 1"},
        {e2::only, "bara 5 dollar", 5'00, 1'00, "USD 5.00 [4.50, 5.50) only 1"},
        {e2::refused, "74.000 dollar", 0, 0, "ambiguous-amount"},
        {e2::refused, "74,000 dollar", 0, 0, "ambiguous-amount"},
    };
    check(rows, swedish_amounts);
}

TEST(EstimateParser, finds_the_language_by_its_tag)
{
    EXPECT_EQ(&amount_language_of("sv"), &swedish_amounts);
    EXPECT_EQ(&amount_language_of("sv-FI"), &swedish_amounts);
    EXPECT_EQ(&amount_language_of("en"), &english_amounts);
    EXPECT_EQ(&amount_language_of("xx"), &english_amounts);
}

TEST(EstimateParser, a_dollar_sign_is_the_books_own_dollar)
{
    const auto cad = currency::of("CAD");
    EXPECT_EQ(parse_estimate("$5", cad)->currency(), cad);
    EXPECT_EQ(parse_estimate("US$5", cad)->currency(), usd);
    EXPECT_EQ(parse_estimate("$5", currency::of("EUR"))->currency(), usd);
    EXPECT_EQ(parse_estimate("5", cad)->currency(), cad);
}

constexpr problem_code was_read{"was-read"};

problem refused(std::string_view text, const amount_language& language = english_amounts)
{
    const auto e = parse_estimate(text, usd, language);
    return e ? error_at({}, was_read) : e.error();
}

using arguments = std::vector<std::string>;

TEST(EstimateParser, names_both_readings_of_what_has_two)
{
    EXPECT_EQ(refused("$1.234").code, code::ambiguous_amount);
    EXPECT_EQ(refused("$1.234").arguments, (arguments{"1.234", "1.234", "1234"}));
    EXPECT_EQ(refused("$1.234").where, (span{source_id::none, 1, 6}));
    EXPECT_EQ(refused("1,23").arguments, (arguments{"1,23", "1.23", "123"}));
    EXPECT_EQ(refused("74.000 dollar", swedish_amounts).arguments, (arguments{"74.000", "74.000", "74000"}));
    EXPECT_EQ(parse_estimate("1.234", currency::of("BHD"))->point().minor(),
              1234); // thousandths are its minor unit
}

TEST(EstimateParser, points_at_words_and_characters_that_it_does_not_read)
{
    EXPECT_EQ(refused("$440 million by 2027").code, code::unread_words);
    EXPECT_EQ(refused("$440 million by 2027").where, (span{source_id::none, 13, 15}));
    EXPECT_EQ(refused("$5 bananas").arguments, (arguments{"$5 bananas", "bananas"}));
    EXPECT_EQ(refused("$1,20O.00").code, code::bad_amount);
    EXPECT_EQ(refused("$1,20O.00").arguments, (arguments{"$1,20O.00", "6", "O"}));
    EXPECT_EQ(refused("5%").code, code::stray_character);
    EXPECT_EQ(refused("$5 & more").arguments, (arguments{"$5 & more", "4", "&"}));
    EXPECT_EQ(refused("between $5").code, code::unread_words);
    EXPECT_EQ(refused("$5 to nobody").code, code::unread_words);
}

TEST(EstimateParser, refuses_what_is_no_amount)
{
    for (const std::string_view text :
         {"TBD", "unknown", "several million", "nearly", "$", "-", "\u4E00\u5104"})
        EXPECT_EQ(refused(text).code, code::not_an_amount) << text;
    for (const std::string_view text : {"", "   ", "\u00A0", "\"\""})
        EXPECT_EQ(refused(text).code, code::empty_amount) << text;
    EXPECT_EQ(refused("$5 \xFF").code, code::stray_character);
}

TEST(EstimateParser, refuses_words_that_contradict_each_other)
{
    EXPECT_EQ(refused("at least nearly $5").code, code::contradictory_hedges);
    EXPECT_EQ(refused("at least nearly $5").arguments,
              (arguments{"at least nearly $5", "at least", "nearly"}));
    EXPECT_EQ(refused("up to $5\u2013$10").code, code::contradictory_hedges);
    EXPECT_EQ(refused("nearly -$5").code, code::contradictory_hedges);
    EXPECT_EQ(refused("US$5 CAD").code, code::wrong_currency);
    EXPECT_EQ(refused("$10\u2013$5").code, code::reversed_range);
    EXPECT_EQ(refused("$10\u2013$5").arguments, (arguments{"$10\u2013$5", "10.00", "5.00"}));
    EXPECT_EQ(refused("at least $5 or more").code, was_read);
}

TEST(EstimateParser, refuses_what_does_not_fit)
{
    EXPECT_EQ(refused("$100,000 trillion").code, code::amount_out_of_range);
    EXPECT_EQ(refused("$92,233 trillion").code, was_read);
    EXPECT_EQ(refused("$92,233.7 trillion").code, code::amount_out_of_range); // its high end
    EXPECT_EQ(refused("$0.001").code, code::too_fine_for_currency);
    EXPECT_EQ(refused("$0.00001 thousand").code, was_read);
    EXPECT_EQ(refused("$1.23456").code, code::too_fine_for_currency);
    EXPECT_EQ(refused("$1,23,456").code, code::bad_grouping);
    EXPECT_EQ(refused(std::string(200, '9')).code, code::amount_out_of_range);
}

TEST(EstimateParser, refuses_what_is_too_long_for_an_amount_however_many_bytes_that_takes)
{
    const auto spaces = [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += "\u202F";
        return text;
    };
    EXPECT_EQ(refused("$5" + spaces(198)).code, was_read);
    EXPECT_EQ(refused("$5" + spaces(199)).code, code::amount_too_long);
    EXPECT_EQ(refused("$5" + spaces(199)).where, (span{source_id::none, 0, 599}));
    EXPECT_EQ(refused("$5 million, according to " + std::string(175, 'x')).code, was_read);
    EXPECT_EQ(refused("$5 million, according to " + std::string(176, 'x')).arguments,
              (arguments{"$5 million, according to " + std::string(35, 'x') + "\u2026", "200"}));
}

TEST(EstimateParser, a_megabyte_of_anything_is_over_in_no_time)
{
    const auto start = std::chrono::steady_clock::now();
    for (const std::string_view piece :
         {"9", "1,", "about ", "$", "-", " ", "\u00A0", "half a ", "(", "between ", "\xFF"}) {
        std::string text;
        while (text.size() < (1U << 20))
            text += piece;
        EXPECT_EQ(refused(text).code, code::amount_too_long) << piece;
        for (const auto& argument : refused(text).arguments)
            EXPECT_LT(argument.size(), 300U) << piece;
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start,
              std::chrono::seconds{5}); // most of it makes the texts
}

} // namespace
} // namespace mediabuy::estimate_parser_test
