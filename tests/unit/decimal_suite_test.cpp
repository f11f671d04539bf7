// SPDX-License-Identifier: MIT
// The General Decimal Arithmetic test cases that an exact decimal can run: 4,201 of them.
#include "mediabuy/money/decimal.hpp"
#include "mediabuy/money/decimal_parser.hpp"
#include "shared_suite.hpp"

#include <gtest/gtest.h>

#include <map>

namespace mediabuy::decimal_suite_test {
namespace {

/// One line: id, file, operation, mode, scale, a, b, expected.
struct decimal_case {
    const std::vector<std::string>& fields;

    [[nodiscard]] const std::string& id() const { return fields[0]; }
    [[nodiscard]] const std::string& operation() const { return fields[2]; }
    [[nodiscard]] const std::string& expected() const { return fields[7]; }
    [[nodiscard]] decimal a() const { return *parse_decimal(fields[5]); }
    [[nodiscard]] decimal b() const { return *parse_decimal(fields[6]); }
    [[nodiscard]] int scale() const { return std::stoi(fields[4]); }
    [[nodiscard]] bool exact() const { return fields[3] == "exact" || fields[3] == "-"; }
    [[nodiscard]] rounding mode() const { return *word_spelt<rounding>(fields[3]); }

    [[nodiscard]] decimal rounded(const decimal& x) const
    {
        return exact() ? x : x.quantize(scale(), mode());
    }
};

/// The place of the last digit printed, as a scale: -1 for the 7 of 6.67E+3.
int printed_scale(const std::string& number)
{
    const auto e = number.find('E');
    const auto point = number.find('.');
    const auto digits = number.substr(0, e);
    const int decimals = point == digits.npos ? 0 : static_cast<int>(digits.size() - point - 1);
    return e == number.npos ? decimals : decimals - std::stoi(number.substr(e + 1));
}

/// min and max of the specification also round to the precision of their context, 3 or 9 digits, half up. The
/// table leaves the precision out, but the digits of the expected number show it.
decimal in_context(const decimal_case& c, const decimal& chosen)
{
    const int scale = printed_scale(c.expected());
    return scale < 0 ? chosen.quantize(scale, rounding::half_up) : chosen;
}

decimal divided(const decimal_case& c)
{
    if (!c.exact()) return *divide(c.a(), c.b(), c.scale(), c.mode());
    const auto quotient = *divide(c.a(), c.b(), 40, rounding::down);
    EXPECT_EQ(quotient * c.b(), c.a()) << c.id() << ": the division was to be exact";
    return quotient;
}

decimal computed(const decimal_case& c)
{
    const auto& op = c.operation();
    if (op == "abs") return abs(c.a());
    if (op == "plus" || op == "parse_ok") return c.a();
    if (op == "minus") return -c.a();
    if (op == "add") return c.rounded(c.a() + c.b());
    if (op == "subtract") return c.rounded(c.a() - c.b());
    if (op == "multiply") return c.rounded(c.a() * c.b());
    if (op == "divide") return divided(c);
    if (op == "divideint") return *integer_quotient(c.a(), c.b());
    if (op == "remainder") return *remainder(c.a(), c.b());
    if (op == "max") return in_context(c, max(c.a(), c.b()));
    if (op == "min") return in_context(c, min(c.a(), c.b()));
    if (op == "maxmag") return in_context(c, maxmag(c.a(), c.b()));
    if (op == "minmag") return in_context(c, minmag(c.a(), c.b()));
    if (op == "quantize") return c.a().quantize(c.scale(), c.mode());
    if (op == "tointegral") return round(c.a(), c.mode());
    if (op == "compare") return decimal{c.a() < c.b() ? -1 : c.a() == c.b() ? 0 : 1};
    ADD_FAILURE() << c.id() << ": no operation " << op;
    return {};
}

TEST(DecimalSuite, agrees_with_every_case_of_general_decimal_arithmetic)
{
    const auto lines = tests::shared_table("suites/decimal/decimal-cases.tsv");
    if (!lines) GTEST_SKIP() << "no " << tests::shared_folder() << "/suites/decimal/decimal-cases.tsv";
    std::map<std::string, int> run;
    for (const auto& line : *lines) {
        ASSERT_EQ(line.size(), 8U);
        const decimal_case c{line};
        ++run[c.operation()];
        if (c.operation() == "parse_bad") {
            EXPECT_FALSE(parse_decimal(line[5]).has_value()) << c.id() << ' ' << line[5];
            continue;
        }
        const auto got = computed(c);
        EXPECT_TRUE(got == *parse_decimal(c.expected()))
            << c.id() << ": " << line[2] << ' ' << line[3] << ' ' << line[4] << ' ' << line[5] << ' '
            << line[6] << " gave " << to_string(got) << ", not " << c.expected();
    }
    int all = 0;
    for (const auto& [operation, count] : run)
        all += count;
    EXPECT_EQ(all, 4201);
    EXPECT_EQ(run.size(), 18U); // 16 operations, texts to be read, texts to be refused
}

} // namespace
} // namespace mediabuy::decimal_suite_test
