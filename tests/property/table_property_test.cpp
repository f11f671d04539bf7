// SPDX-License-Identifier: MIT
// Any table, right or broken, cut anywhere: the scanner comes to what reading it the plain way comes to.
#include "plain_table.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace mediabuy::tests {
namespace {

/// Texts that are mostly tables, with what tables have wrong in them.
class table_maker {
public:
    explicit table_maker(std::uint32_t seed) : random_{seed} {}

    std::uint32_t upto(std::uint32_t n) { return static_cast<std::uint32_t>(random_()) % (n + 1); }
    bool once_in(std::uint32_t n) { return upto(n - 1) == 0; }

    std::string text(std::uint32_t columns, char separator, std::uint32_t trouble)
    {
        std::string out;
        if (once_in(4)) out += "\xEF\xBB\xBF";
        while (once_in(8))
            out += "\n";
        for (std::uint32_t c = 0; c < columns; ++c)
            (out += c == 0 ? "" : std::string{separator}) += "c" + std::to_string(once_in(40) ? 0 : c);
        out += "\n";
        const auto crlf = upto(2);
        for (auto rows = upto(once_in(10) ? 300 : 40); rows > 0; --rows) {
            auto fields = columns;
            if (once_in(trouble)) fields += upto(2) - 1;
            for (std::uint32_t c = 0; c < fields; ++c) {
                if (c > 0) out += separator;
                out += field(separator, trouble);
            }
            if (rows > 1 || once_in(2)) out += crlf == 0 || (crlf == 1 && once_in(2)) ? "\r\n" : "\n";
            while (once_in(30))
                out += "\n";
        }
        if (once_in(trouble)) out += piece(trouble);
        return out;
    }

private:
    std::string field(char separator, std::uint32_t trouble)
    {
        if (once_in(trouble * 20)) return piece(1) + piece(1) + piece(1);
        switch (upto(9)) {
        case 0:
        case 1:
            return "";
        case 2:
            return once_in(2) ? "R701" : "\"R701\"";
        case 3:
            return "2025-0" + std::to_string(upto(9)) + (once_in(3) ? "-01 00:00:00" : "-11");
        case 4: {
            std::string inner;
            for (auto n = upto(once_in(20) ? 400 : 20); n > 0; --n) {
                const std::string some[] = {"a", "\"\"",  std::string{separator}, "\n", "\r\n", "\r",
                                            "x", "Advert"};
                inner += some[upto(7)];
            }
            return '"' + inner + '"';
        }
        case 5:
            return std::string(upto(once_in(8) ? 200 : 12), 'b');
        case 6:
            return once_in(2)   ? "K\xC3\xB6ln"
                   : once_in(5) ? "K\xF6ln"
                   : once_in(5) ? "\x80\x81"
                                : "ADVERTISING";
        default:
            return std::to_string(upto(1'000'000)) + ".50";
        }
    }

    std::string piece(std::uint32_t)
    {
        const std::string some[] = {"\"",   "\r", "\n",  std::string{'\0'}, "\"\"", "\"\n", "x",
                                    "\xF6", ",",  "\r\n"};
        return some[upto(9)];
    }

    std::mt19937 random_;
};

TEST(TableProperty, the_scanner_comes_to_what_the_plain_way_comes_to_whatever_the_cuts)
{
    std::uint64_t taken = 0, refused = 0;
    for (std::uint32_t seed = 0; seed < 5'000; ++seed) {
        table_maker make{seed};
        const auto columns = 1 + make.upto(make.once_in(5) ? 150 : 8);
        table_format format;
        format.separator = table_separator{",\t|;"[make.upto(3)]};
        if (make.once_in(4)) format.encoding = table_encoding::windows_1252;
        if (make.once_in(6)) format.limits = {.field_bytes = 30, .record_bytes = 200, .columns = 100};
        const std::uint32_t troubles[] = {2, 10, 1000};
        const auto text = make.text(columns, static_cast<char>(format.separator), troubles[make.upto(2)]);

        table_plan plan;
        for (auto n = make.upto(5); n > 0; --n)
            plan.columns.push_back(make.upto(columns - 1));
        for (auto n = make.upto(2); n > 0; --n) {
            field_test test;
            for (auto c = 1 + make.upto(make.once_in(3) ? 12 : 2); c > 0; --c)
                test.columns.push_back(make.upto(columns - 1));
            test.relation = static_cast<field_relation>(make.upto(3));
            test.values = test.relation == field_relation::between
                              ? std::vector<std::string>{"2025-03-01", ""}
                          : test.relation == field_relation::contains
                              ? std::vector<std::string>{"advert", "5"}
                              : std::vector<std::string>{"R701", "7", "", "K\u00F6ln"};
            if (test.relation == field_relation::starts_with) test.values = {"R7", "1"};
            plan.tests.push_back(test);
        }
        const auto wanted = plain_table{text, plan, format}.outcome();
        const auto longest = make.once_in(2) ? 3 : make.once_in(2) ? 300 : 100'000;
        const auto got =
            scanned(text, plan, format, [&] { return 1 + make.upto(static_cast<std::uint32_t>(longest)); });
        ASSERT_EQ(got.counts, wanted.counts) << "seed " << seed;
        ASSERT_EQ(got.records, wanted.records) << "seed " << seed;
        for (const char c : wanted.records) {
            taken += static_cast<std::uint64_t>(c == '<');
            refused += static_cast<std::uint64_t>(c == '-');
        }
    }
    EXPECT_GT(taken, 40'000); // the tables are worth reading
    EXPECT_GT(refused, 5'000);
}

/// What is wrong, or only looks so, at every place of the blocks by which the scanner reads.
TEST(TableProperty, every_fault_is_seen_at_every_place_of_a_block)
{
    const std::string rows[] = {
        "x\"y, z\",1\n", "\"y\"x,2\n",         "\"y\"\"x\",3\n", "\"y\"\r\n",         "x\ry,4\n",
        "x\r\r\n",       "\"\"\"\",\"\"\n",    "\"y\" ,5\n",     "\"\"x,6\n",         "x,\"\r\n\"\r\n",
        "x\"\"y,7\n",    "\"y\"\"\"\",8\n",    "x,\"y\rz\"\n",   "\"y\"\rx,9\n",      "\n\r\nx,10\n",
        "x,y,\"z\n\"\n", std::string(2, '\0'), "x\r\"y\",1\n",   "\"a\"\"b\"c\",1\n", "\"x,1\n",
    };
    const std::string after = "R701," + std::string(70, 'b') + "\n\"q\nq\"," + std::string(50, 'c') + "\n";
    for (const auto& row : rows) {
        for (std::size_t before = 0; before < 140; ++before) {
            std::string text = "a,b\n";
            text.append(before, 'a')
                .append(",1\n")
                .append(row)
                .append(after)
                .append(row)
                .append(after)
                .append(after);
            for (const auto& plan :
                 {table_plan{{0, 1}, {}}, table_plan{{1}, {{{0}, field_relation::equals, {"R701"}}}}}) {
                const auto wanted = plain_table{text, plan, {table_separator::comma}}.outcome();
                const auto got = scanned(text, plan, {table_separator::comma}, [] { return 100'000; });
                ASSERT_EQ(got.records, wanted.records) << row << before;
                ASSERT_EQ(got.counts, wanted.counts) << row << before;
            }
        }
    }
}

} // namespace
} // namespace mediabuy::tests
